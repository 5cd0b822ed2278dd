package extract

import "testing"

// TestNoParties tells of people who speak with each other and do not act in public.
func TestNoParties(t *testing.T) {
	checkEach(t, []telling{
		{"a speech to people of a trade", "Norwegian Finance Minister Anna Berg told a meeting of local industrialists that taxes would fall.", ""},
		{"a speech to ministers", "Norwegian Finance Minister Anna Berg told a meeting of EU ministers in Lima that taxes would fall.", "CONFERENCE HELD - Lima: EU, Anna Berg"},
		{"for the press", "Reporter Carl Lund of the Washington Post telephoned Norwegian Finance Minister Anna Berg.", ""},
		{"players", "Lund lost for the first time in six meetings with the 12th-ranked Norwegian.", ""},
		{"a high rank", "Norway and Chile held a meeting of high-ranked officials in Lima on Monday.", "TALKS HELD 2025-04-07 Lima: Norway, Chile"},
	})
}
