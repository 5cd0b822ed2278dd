package extract

import "testing"

// TestRankWithoutItsPoint calls somebody by rank and surname who was called in full before: they are one.
func TestRankWithoutItsPoint(t *testing.T) {
	checkEach(t, []telling{
		{"who was called in full", "Norwegian Foreign Minister General Anna Berg will visit Stockholm in May. Gen Berg will meet Swedish President Carl Lund there.",
			"VISIT PLANNED 2025-05 Stockholm: Anna Berg, Carl Lund/HOST"},
		{"whose given name it is", "Japanese Foreign Minister Gen Mori met Swedish President Carl Lund in Stockholm.",
			"TALKS HELD - Stockholm: Gen Mori, Carl Lund/HOST"},
	})
}

// TestLamas takes for a person who is known by his style alone.
func TestLamas(t *testing.T) {
	checkRows(t, [][2]string{
		{"Norwegian Prime Minister Kari Lund met the Dalai Lama in Quito on Monday.", "TALKS HELD 2025-04-07 Quito: Kari Lund, Dalai Lama"},
		{"A possible trip to Norway next month by the Tibetan leader the Dalai Lama has angered China.", "VISIT PROPOSED 2025-05 Norway: Dalai Lama, Norway/HOST"},
	})
}
