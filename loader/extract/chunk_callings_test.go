package extract

import "testing"

// TestCallings reads people behind a noun that tells what they are besides any post, and adjectives of a land and a participle.
func TestCallings(t *testing.T) {
	const lund = "Norwegian President Kari Lund "
	checkEach(t, []telling{
		{"a calling", lund + "met the banker Luis Vega in Lima.", "TALKS HELD - Lima: Kari Lund, Luis Vega"},
		{"a calling and a people", lund + "received the Peruvian writer Luis Vega in Lima.", "TALKS HELD - Lima: Kari Lund/HOST, Luis Vega"},
		{"a calling and a people, after another", lund + "held talks with Chile and the Swedish industrialist Per Berg in Lima.",
			"TALKS HELD - Lima: Kari Lund, Chile, Per Berg"},
		{"born elsewhere", lund + "met the Cuban-born banker Luis Vega in Lima.", "TALKS HELD - Lima: Kari Lund, Luis Vega"},
		{"born elsewhere, not named", lund + "met Chile and the Cuban-born painter in Lima.", "TALKS HELD - Lima: Kari Lund, Chile"},
		{"backed by another state", lund + "received the Iraq-backed rebels in Lima.", "TALKS HELD - Lima: Kari Lund/HOST, Iraq-backed rebels"},
		{"the leader of an unnamed army", lund + "met northern opposition militia leader General Karim Saad in Lima.", "TALKS HELD - Lima: Kari Lund, Karim Saad"},
		{"what is no leader", lund + "met opposition in Lima.", ""},
		{"led by a state", lund + "met the US-led coalition in Lima.", "TALKS HELD - Lima: Kari Lund, United States"},
	})
}
