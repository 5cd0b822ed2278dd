package extract

import "testing"

// TestTermsByTheWay tells of negotiations by what they led to, named in passing with those who came to it.
func TestTermsByTheWay(t *testing.T) {
	checkEach(t, []telling{
		{"reached between them", "The rise follows a deal reached last month between Norway and Sweden.", "NEGOTIATION HELD 2025-03 -: Norway, Sweden"},
		{"struck by them", "The cuts follow a deal struck by Norway and Sweden in Visby on Monday.", "NEGOTIATION HELD 2025-04-07 Visby: Norway, Sweden/HOST"},
		{"talks that follow it", "LIMA, April 11 - Herring talks follow an accord reached between Norway and Sweden in March.", "NEGOTIATION HELD 2025-03 -: Norway, Sweden"},
		{"by a body, there and then", "The Nordic Council agreed in Bergen on Monday to cut the herring quota.", "CONFERENCE HELD 2025-04-07 Bergen: Nordic Council"},
		{"under a chairman, of whose meeting nothing was told", "VISBY, April 11 - Fisheries ministers of the Nordic Council gave differing reactions to a cut of quotas.\nSwedish minister Carl Lund, who was chairing the meeting, told his colleagues to wait.",
			"CONFERENCE HELD - Visby: Nordic Council, Carl Lund/HEAD"},
		{"by a body that met there", "Fishermen praised the meeting of the Nordic Council in Bergen.\nBoats stayed in port for two days.\nPrices rose.\nThe Nordic Council agreed on Monday in Bergen on a herring quota.",
			"CONFERENCE HELD 2025-04-07 Bergen: Nordic Council"},
	})
	checkNone(t,
		"Norway took note of the pact reached last year between Chile and Peru.",
		"The Nordic Council agreed last month to cut the herring quota.",
	)
}

// TestTalksBeforeThose tells in one sentence of talks to come and of those of the same parties that are over.
func TestTalksBeforeThose(t *testing.T) {
	for _, text := range []string{
		"Norway is ready to resume talks with Sweden, despite two days of fruitless talks in Visby which ended on Thursday.",
		"Norway is ready to resume talks with Sweden after two days of fruitless talks in Visby ended on Thursday.",
	} {
		got := told(text)
		if len(got) != 2 || got[1] != "TALKS HELD 2025-04-09/2025-04-10 Visby: Norway, Sweden/HOST" {
			t.Errorf("%s: got %q", text, got)
		}
	}
}
