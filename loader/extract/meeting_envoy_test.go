package extract

import "testing"

// TestWhoComes tells who comes to a meeting by who sends, joins or takes part.
func TestWhoComes(t *testing.T) {
	checkRows(t, [][2]string{
		{"Chile sent Foreign Minister Luis Soto to the talks in Lima.", "TALKS HELD - Lima: Chile, Luis Soto"},
		{"Chile will be represented by Foreign Minister Luis Soto at the talks in Lima.", "TALKS PLANNED - Lima: Chile, Luis Soto/HEAD"},
		{"Chilean President Luis Soto joined the leaders of Bolivia and Brazil at a summit in Lima on Monday.",
			"SUMMIT HELD 2025-04-07 Lima: Luis Soto, Bolivia, Brazil"},
		{"A conference on Sudan was held in Oslo on Monday. Participants included Norway, Chad and Egypt.",
			"CONFERENCE HELD 2025-04-07 Oslo: Norway, Chad, Egypt"},
		{"A conference on Sudan was held in Oslo on Monday. Delegates from Norway, Chad and Egypt took part.",
			"CONFERENCE HELD 2025-04-07 Oslo: Norway, Chad, Egypt"},
	})
	checkNone(t,
		"Chile sent a letter to the talks' chairman.",
		"A conference on Sudan was held in Oslo on Monday. The fish soup included cod from Norway.",
	)
}
