package extract

import "testing"

func TestDenialsOfReports(t *testing.T) {
	const (
		refused = "TALKS REFUSED - Oslo: Espen Lund, Anna Berg"
		held    = "TALKS HELD - Oslo: Espen Lund, Anna Berg"
	)
	for text, want := range map[string]string{
		"Espen Lund rejected a claim that he had met Anna Berg in Oslo.":                   refused,
		"Espen Lund dismissed as false a report that he had met Anna Berg in Oslo.":        refused,
		"Reports that Espen Lund met Anna Berg in Oslo are untrue, Karl Dahl said.":        refused,
		"Rumours that Espen Lund had met Anna Berg in Oslo were not true, Karl Dahl said.": refused,
		"Karl Dahl called reports that Espen Lund met Anna Berg in Oslo “nonsense”.":       refused,
		"Espen Lund confirmed reports that he had met Anna Berg in Oslo.":                  held,
		"Reports that Espen Lund met Anna Berg in Oslo are true, Karl Dahl said.":          held,
		"Espen Lund rejected the offer when he met Anna Berg in Oslo.":                     held,
		"Espen Lund denied reports that his talks with Anna Berg in Oslo had hit a snag.":  "TALKS ONGOING - Oslo: Espen Lund, Anna Berg",
		"Espen Lund denied that his talks with Anna Berg in Oslo had taken place.":         refused,
	} {
		checkTold(t, text, want)
	}
}

func TestUnconfirmed(t *testing.T) {
	const held = "TALKS HELD - Oslo: Espen Lund, Anna Berg"
	for text, want := range map[string][]string{
		"Karl Dahl would not confirm that Espen Lund had met Anna Berg in Oslo.":             nil,
		"Karl Dahl declined to confirm that Espen Lund met Anna Berg in Oslo.":               nil,
		"Karl Dahl neither confirmed nor denied that Espen Lund had met Anna Berg in Oslo.":  nil,
		"Karl Dahl confirmed that Espen Lund had met Anna Berg in Oslo.":                     {held},
		"Karl Dahl would not confirm a pact, but said Espen Lund had met Anna Berg in Oslo.": {held},
	} {
		checkTold(t, text, want...)
	}
}
