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
