package extract

import "testing"

// TestInQuestion asks about meetings that nobody says took place.
func TestInQuestion(t *testing.T) {
	for _, text := range []string{
		"Norwegian President Anna Berg did not answer questions about whether she has spoken with Swedish Prime Minister Karl Lund.",
		"The ministry would not say whether Norwegian President Anna Berg had met Swedish Prime Minister Karl Lund.",
		"King Karl of Sweden praised several visits by Norwegian President Anna Berg to Sweden.",
	} {
		checkTold(t, text)
	}
}

// TestWishes tells of a call that somebody had wished for: it is one with that which came of it.
func TestWishes(t *testing.T) {
	const call = "CALL HELD - -: Anna Berg, Karl Lund"
	const both = "Norwegian President Anna Berg and Swedish Prime Minister Karl Lund have spoken by telephone. "
	checkTold(t, both+"An official said that word came in the morning that Lund wanted to talk with President Berg before he left Oslo.", call)
	checkTold(t, "Word came that Norwegian President Anna Berg wanted to talk with Swedish Prime Minister Karl Lund. Berg and Lund have spoken by telephone.", call)
	checkTold(t, both+"Berg wants to meet Lund in Oslo in May.", call, "SUMMIT PROPOSED 2025-05 Oslo: Anna Berg/HOST, Karl Lund")
}

// TestPlaceOfWhatIsAhead leaves a place to the meeting that another is held ahead of.
func TestPlaceOfWhatIsAhead(t *testing.T) {
	checkTold(t, "Swedish Prime Minister Karl Lund met Norwegian President Anna Berg ahead of the Nordic Council's summit in Visby.",
		"SUMMIT HELD - -: Karl Lund, Anna Berg", "SUMMIT PLANNED - Visby: Nordic Council")
}
