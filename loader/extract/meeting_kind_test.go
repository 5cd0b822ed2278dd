package extract

import "testing"

func TestKinds(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"OPEC ministers will attend a meeting of OPEC in Vienna on Monday.", "CONFERENCE"},
		{"Norwegian Finance Minister Kari Lund spoke at a NATO meeting in Oslo on Monday.", "CONFERENCE"},
		{"Norwegian Finance Minister Kari Lund held a meeting with NATO in Oslo on Monday.", "TALKS"},
		{"A meeting between NATO and Norway was held in Oslo on Monday.", "TALKS"},
		{"Norway and Sweden held talks on a cod treaty in Oslo on Monday.", "NEGOTIATION"},
		{"Norwegian and Swedish negotiators met in Oslo on Monday.", "NEGOTIATION"},
		{"Talks between Norway and Sweden ended in deadlock on Monday.", "NEGOTIATION"},
		{"Norway and Sweden held talks on cod in Oslo on Monday.", "TALKS"},
	} {
		checkWord(t, c.text, toldKind, c.want)
	}
}

// TestOneSession tells of one session by several of those who came, and on several days.
func TestOneSession(t *testing.T) {
	const lund = "Norwegian President Kari Lund spoke at a NATO summit in Warsaw on Monday. "
	checkTold(t, lund+"Swedish Prime Minister Karl Holm addressed the NATO summit in Warsaw on Tuesday.",
		"SUMMIT HELD 2025-04-07/2025-04-08 Warsaw: NATO, Kari Lund, Karl Holm")
	checkTold(t, "OPEC ministers met in Vienna on Monday. OPEC ministers met in Vienna on Tuesday for a second day.",
		"CONFERENCE HELD 2025-04-07/2025-04-08 Vienna: OPEC")
	checkTold(t, lund+"The NATO summit ended on Tuesday.",
		"SUMMIT HELD 2025-04-07/2025-04-08 Warsaw: NATO, Kari Lund")
	checkTold(t, lund+"Swedish Prime Minister Karl Holm addressed a NATO summit in Oslo on Tuesday.",
		"SUMMIT HELD 2025-04-07 Warsaw: NATO, Kari Lund", "SUMMIT HELD 2025-04-08 Oslo: NATO, Karl Holm")
}

// TestTheSummit names who comes to a summit after it was told of with its place.
func TestTheSummit(t *testing.T) {
	const bare = "Cod will stay scarce at least until the June 8-10 summit of fishing nations in Bergen. "
	checkTold(t, bare+"Chilean President Luis Soto said he would be at the summit. The current session of parliament ends on May 27.",
		"SUMMIT PLANNED 2025-06-08/2025-06-10 Bergen: Luis Soto")
}
