package extract

import "testing"

// TestCoaxed takes who is made to come to talks, who leads them, and nobody for "all parties".
func TestCoaxed(t *testing.T) {
	checkEach(t, []telling{
		{"forced", "Sanctions forced Chad into talks with Libya in May.", "TALKS HELD 2024-05 -: Chad, Libya"},
		{"wants to force", "The UN wants to force Chad into talks with Libya.", "TALKS PROPOSED - -: Chad, Libya"},
		{"by an elder statesman", "Chad and Libya held talks under former Zambian President Moses Banda in Tunis.", "TALKS HELD - Tunis: Chad, Libya, Moses Banda/MEDIATOR"},
		{"in somebody's time", "Chad and Libya held talks under Zambian President Moses Banda in Tunis.", "TALKS HELD - Tunis: Chad, Libya"},
		{"all parties", "Norway and Iran backed the plan. Chad will hold talks with all parties in Lima on Monday.", "TALKS PLANNED 2025-04-14 Lima: Chad"},
		{"all sides", "Norway and Iran backed the plan. Envoy Kari Lund of Chad met all sides in Lima on Monday.", "TALKS HELD 2025-04-07 Lima: Kari Lund, Norway, Iran"},
	})
}

// TestEscorts takes whom somebody goes along with to where the sentence says that they go, and a monarch by that noun.
func TestEscorts(t *testing.T) {
	const berg = "Norwegian President Kari Lund was accompanied by Foreign Minister Per Berg on a "
	checkEach(t, []telling{
		{"on a visit", berg + "visit to Lima on Monday.", "VISIT HELD 2025-04-07 Lima: Kari Lund, Per Berg, Peru/HOST"},
		{"on a flight", berg + "flight to Lima on Monday.", "VISIT HELD 2025-04-07 Lima: Kari Lund, Per Berg, Peru/HOST"},
		{"a monarch", "King Olav of Norway will be in Peru in May. The constitutional monarch will meet Peruvian President Luis Soto in Lima.",
			"SUMMIT PLANNED - Lima: Olav, Luis Soto/HOST"},
		{"by years", "King Olav of Norway will be in Peru in May. The 50-year-old monarch will meet Peruvian President Luis Soto in Lima.",
			"SUMMIT PLANNED - Lima: Olav, Luis Soto/HOST"},
	})
}
