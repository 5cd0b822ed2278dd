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
		{"In Quito on Monday, Kari Lund met Anders Holm (science and technology), Eva Salo (farming) and Nils Ek (trade).", all},
		{"Kari Lund met Anders Holm in Quito on Monday. Two ministers were present: Eva Salo (farming) and Nils Ek (trade).", all},
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

// TestOfficialsOfLands reads the states whose people bear no names but their offices.
func TestOfficialsOfLands(t *testing.T) {
	checkTold(t, "Norwegian Trade Minister Kari Lund held talks with leaders in Chile, Peru and Bolivia last week.",
		"TALKS HELD 2025-03-31/2025-04-06 Chile: Kari Lund, Chile/HOST",
		"TALKS HELD 2025-03-31/2025-04-06 Peru: Kari Lund, Peru/HOST",
		"TALKS HELD 2025-03-31/2025-04-06 Bolivia: Kari Lund, Bolivia/HOST")
	checkRows(t, [][2]string{
		{"Norway will send an envoy to Peru on Monday.", "VISIT PLANNED 2025-04-14 Peru: Norway, Peru/HOST"},
		{"Norwegian Trade Minister Kari Lund is to travel to Egypt on Monday for a conference on cod.",
			"CONFERENCE PLANNED 2025-04-14 Egypt: Kari Lund"},
		{"Norwegian Justice Minister Kari Lund met the police leadership on Monday.", "TALKS HELD 2025-04-07 -: Kari Lund, police leadership"},
	})
}

// TestWhoJudges enters one in office who says what the talks were like that somebody of his state came to.
func TestWhoJudges(t *testing.T) {
	const first = "Norwegian and Peruvian officials met in Geneva on Monday. "
	const told = "TALKS HELD 2025-04-07 Geneva: Norway, Peru"
	checkRows(t, [][2]string{
		{first + "Peruvian Trade Minister Juan Soto called the talks fruitful.", told + ", Juan Soto"},
		{first + "Peruvian Trade Minister Juan Soto said the talks had been frank.", told + ", Juan Soto"},
		{first + "Swedish Trade Minister Nils Ek praised the talks.", told},
		{first + "A spokesman, Juan Soto, called the talks fruitful.", told},
	})
}
