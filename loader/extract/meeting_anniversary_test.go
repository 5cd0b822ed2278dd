package extract

import "testing"

// TestAnniversaries dates meetings of long ago by the anniversary that is kept.
func TestAnniversaries(t *testing.T) {
	checkRows(t, [][2]string{
		{"Norway and Peru on Friday marked the 20th anniversary of the Lima summit.", "SUMMIT HELD 2005 Lima: "},
		{"The fiftieth anniversary of talks between Norway and Peru in Oslo was marked on Monday.", "TALKS HELD 1975 Oslo: Norway/HOST, Peru"},
		{"Norway and Peru on Friday marked the anniversary of their 1995 talks in Lima.", "TALKS HELD 1995 Lima: Norway, Peru/HOST"},
		{"Norway and Peru will hold talks in Lima on Monday, the 20th anniversary of the war.", "TALKS PLANNED 2025-04-14 Lima: Norway, Peru/HOST"},
	})
}

// TestWorks tells of no meeting where a sentence tells of a work about one, or of those whom somebody invented.
func TestWorks(t *testing.T) {
	checkNone(t,
		"He wrote a thriller in which an envoy meets a spy at a summit in Vienna.",
		"A film about the 1986 summit in Reykjavik opened on Friday.",
		"A book on the 1986 Reykjavik summit has won a prize.",
		"A museum in Lima opened an exhibition on the 1990 talks between Norway and Peru.",
	)
	checkTold(t, "Television showed footage of talks in Lima on Monday between Norway and Peru.", "TALKS HELD 2025-04-07 Lima: Norway, Peru/HOST")
}
