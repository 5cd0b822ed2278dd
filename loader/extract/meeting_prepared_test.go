package extract

import "testing"

// TestPreparedMeetings reads who goes or meets to prepare a meeting of others, and that meeting for itself.
func TestPreparedMeetings(t *testing.T) {
	const visit = "VISIT HELD 2025-04-07 Lima: Ida Holm, Peru/HOST"
	checkRows(t, [][2]string{
		{"Danish Foreign Minister Ida Holm flew to Lima on Monday to prepare a summit between Chilean President Luis Soto and Finnish President Matti Vanhala.",
			visit + "\nSUMMIT PLANNED - -: Luis Soto, Matti Vanhala"},
		{"Danish Foreign Minister Ida Holm was in Lima on Monday to lay the groundwork for a meeting of Danish Prime Minister Nils Dahl and Peruvian President Juan Vera in May.",
			visit + "\nSUMMIT PLANNED 2025-05 -: Nils Dahl, Juan Vera"},
		{"Danish Foreign Minister Ida Holm was in Lima on Monday to prepare Danish Prime Minister Nils Dahl's visit to Peru in May.",
			visit + "\nVISIT PLANNED 2025-05 Peru: Nils Dahl, Peru/HOST"},
		{"Envoys of Denmark and Peru met in Quito on Tuesday to work out the details of a summit between Danish Prime Minister Nils Dahl and Peruvian President Juan Vera in May.",
			"TALKS HELD 2025-04-08 Quito: Denmark, Peru\nSUMMIT PLANNED 2025-05 -: Nils Dahl, Juan Vera"},
		{"Danish Foreign Minister Ida Holm is to fly to Lima on Friday to prepare for the May 3 meeting between Danish Prime Minister Nils Dahl and Peruvian President Juan Vera.",
			"VISIT PLANNED 2025-04-11 Lima: Ida Holm, Peru/HOST\nSUMMIT PLANNED 2025-05-03 -: Nils Dahl, Juan Vera"},
		{"Danish Foreign Minister Ida Holm flew to Lima on Monday to prepare for talks with Peruvian President Juan Vera.",
			"TALKS HELD 2025-04-07 Lima: Ida Holm, Juan Vera/HOST"}, // her own talks
	})
}

// TestPlannedBesideHeld tells what is called planned from what goes on or is over in the same sentence.
func TestPlannedBesideHeld(t *testing.T) {
	checkRows(t, [][2]string{
		{"Peru and Chile were negotiating a truce as one part of a summit meeting planned between Peruvian President Juan Vera and Chilean President Luis Soto.",
			"NEGOTIATION ONGOING - -: Peru, Chile\nSUMMIT PLANNED - -: Juan Vera, Luis Soto"},
		{"Norwegian Foreign Minister Kari Lund met Chilean President Luis Soto in Lima. Lund wrote of the meeting in a Wednesday evening tweet.",
			"TALKS HELD - Lima: Kari Lund, Luis Soto"},
		{"Norwegian Foreign Minister Kari Lund and Chilean President Luis Soto met at a Monday morning session in Lima.",
			"TALKS HELD 2025-04-07 Lima: Kari Lund, Luis Soto"},
		{"Norwegian Foreign Minister Kari Lund will see Chilean President Luis Soto. The talks are supposed to be held in May.",
			"TALKS PLANNED 2025-05 -: Kari Lund, Luis Soto"},
		{"Danish Foreign Minister Ida Holm visited Chile on Monday to prepare for direct talks between Danish Prime Minister Nils Dahl and Chilean President Luis Soto. The talks are supposed to be held in May.",
			"VISIT HELD 2025-04-07 Chile: Ida Holm, Chile/HOST\nSUMMIT PLANNED 2025-05 -: Nils Dahl, Luis Soto"},
		{"Norwegian Foreign Minister Kari Lund seemed keen to close a useful negotiation with Chile.",
			"NEGOTIATION PROPOSED - -: Kari Lund, Chile"},
	})
}
