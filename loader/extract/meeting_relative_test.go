package extract

import "testing"

// TestRelatives reads who holds a meeting from a clause after its noun.
func TestRelatives(t *testing.T) {
	const lund, soto = "Norwegian Foreign Minister Kari Lund", "Chilean Foreign Minister Luis Soto"
	checkEach(t, []telling{
		{"two who were named apart", lund + " said " + soto + " had backed the plan at a meeting they had on Monday.",
			"TALKS HELD 2025-04-07 -: Kari Lund, Luis Soto"},
		{"the speaker before and the one named", lund + " spoke of cod. World Bank President Per Dahl had backed it in talks they held last week.",
			"TALKS HELD 2025-03-31/2025-04-06 -: Per Dahl, Kari Lund"},
		{"with a pronoun of its own", "The talks that Norway and Chile held in Lima last week were about cod.",
			"TALKS HELD 2025-03-31/2025-04-06 Lima: Norway, Chile"},
		{"without one", "The meeting Norway and Chile had in Lima last week was about cod.",
			"TALKS HELD 2025-03-31/2025-04-06 Lima: Norway, Chile"},
		{"who says so besides", lund + " praised the talks she had with " + soto + " on Monday.",
			"TALKS HELD 2025-04-07 -: Kari Lund, Luis Soto"},
		{"but they may have something else", lund + " said " + soto + " had liked the hall and the view they had.", ""},
		{"or be nobody who is known", "Per Dahl slept well after a dinner they had.", ""},
	})
}
