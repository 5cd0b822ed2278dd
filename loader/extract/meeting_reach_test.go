package extract

import "testing"

// TestPartsOfAList reads who meets from lists whose members have posts, lands and short names beside them.
func TestPartsOfAList(t *testing.T) {
	const all = "TALKS HELD 2025-04-07 Quito: Kari Lund, Anders Holm, Eva Salo, Nils Ek"
	checkRows(t, [][2]string{
		{"In Quito on Monday, Kari Lund met Anders Holm, the president of Peru, Eva Salo, the king's envoy, and Nils Ek, the foreign minister of Chile,.", all},
		{"In Quito on Monday, Kari Lund met Anders Holm (Denmark), Eva Salo (Finland) and Nils Ek (Sweden).", all},
		{"In Quito on Monday, Kari Lund met Anders Holm from Denmark, Eva Salo from Finland and Nils Ek from Sweden.", all},
		{"In Quito on Monday, Kari Lund met Prime Minister Anders Holm, his foreign minister, Eva Salo, and opposition leader Nils Ek.", all},
		{"In Quito on Monday, Kari Lund met Anders Holm, leader of the Northern Party (NP), Eva Salo, leader of the Southern Party (SP), and Nils Ek.", all},
		{"Kari Lund, foreign minister since 2021, Anders Holm, Eva Salo and Nils Ek met in Quito on Monday.", all},
		{"Three senators, Anders Holm, Eva Salo and Nils Ek, met President Kari Lund in Quito on Monday.",
			"TALKS HELD 2025-04-07 Quito: Anders Holm, Eva Salo, Nils Ek, Kari Lund"},
	})
}

// TestWhoActs finds the subject of a meeting's verb past words of time, places and relative clauses.
func TestWhoActs(t *testing.T) {
	const met = "TALKS HELD 2025-04-07 Quito: Kari Lund, Juan Soto"
	checkRows(t, [][2]string{
		{"Norwegian Trade Minister Kari Lund is today meeting Juan Soto in Quito.", "TALKS ONGOING 2025-04-11 Quito: Kari Lund, Juan Soto"},
		{"Norwegian Trade Minister Kari Lund was in Quito on Monday meeting Juan Soto.", met},
		{"They spoke while Norwegian Trade Minister Kari Lund was in Quito holding talks with Juan Soto on Monday.", met},
		{"Norwegian envoy Kari Lund, whom King Olaf Berg asked to go to Chile, met Juan Soto in Quito on Monday.", met},
		{"Norwegian officials are today meeting officials of Peru in Geneva.", "TALKS ONGOING 2025-04-11 Geneva: Norway, Peru"},
		{"Norwegian Trade Minister Kari Lund spent two days in Lima talking to government officials.", "TALKS HELD - Lima: Kari Lund, Peru/HOST"},
		{"Norwegian Trade Minister Kari Lund is on a visit to Peru. President Juan Soto received her on Monday.",
			"VISIT ONGOING 2025-04-07 Peru: Kari Lund, Juan Soto/HOST"},
	})
}
