package extract

import "testing"

// TestNewDay tells of meetings that are given another day, which is theirs.
func TestNewDay(t *testing.T) {
	checkDates(t, []telling{
		{"behind what is put off", "Norway has postponed talks with Sweden until May 3.", "2025-05-03"},
		{"before the day that it was", "The Nordic Council delayed its meeting to May 3 from April 28.", "2025-05-03"},
		{"behind the day that it was", "The Nordic Council pushed back its meeting from Monday to Thursday.", "2025-04-17"},
		{"of those who will now come", "The committee of the Nordic Council, which was due to convene in Oslo on Monday, will now gather on May 3.", "2025-05-03"},
		{"in place of another", "The Nordic Council summit on cod, originally set for Monday in Oslo, will instead take place on May 3.", "2025-05-03"},
		{"that was to be and did not come", "Norway and Sweden were to have met in Oslo last Sunday, but the meeting never took place.", "2025-04-06"},
		{"that had been planned", "Norway and Sweden had planned to meet in Oslo in February, but that encounter was called off.", "2025-02"},
		{"to which it runs", "The Nordic Council opened a summit in Oslo on Thursday. The summit runs until Saturday.", "2025-04-10/2025-04-12"},
		{"before what comes before it", "On Thursday, before flying home, Norwegian President Anna Berg will travel to Stockholm to consult with Swedish President Carl Lund.", "2025-04-17"},
		{"that was planned and did not come", "Talks between Norway and Sweden, due to be held in Oslo on April 3, were cancelled.", "2025-04-03"},
		{"of a meeting in a relative clause before it", "A summit of northern leaders that was to open in Oslo on Monday has been put off to May 3.", "2025-05-03"},
	})
	checkTold(t, "A summit of northern leaders that was to open in Oslo on Monday has been cancelled.", "SUMMIT CANCELLED 2025-04-14 Oslo: ")
}

// TestMainClauseGoesOn has a relative clause about a meeting before a comma: what stands behind it is of another.
func TestMainClauseGoesOn(t *testing.T) {
	checkTold(t, "Norwegian President Anna Berg, who is due to host the summit, met Swedish President Carl Lund on Sunday.",
		"SUMMIT PLANNED - -: Anna Berg/HOST", "SUMMIT HELD 2025-04-06 -: Anna Berg, Carl Lund")
	checkTold(t, "Norwegian President Anna Berg, who is to chair the summit, spoke by telephone on Sunday with Swedish President Carl Lund.",
		"SUMMIT PLANNED - -: Anna Berg/HEAD", "CALL HELD 2025-04-06 -: Anna Berg, Carl Lund")
}
