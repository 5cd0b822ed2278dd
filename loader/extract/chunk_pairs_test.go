package extract

import "testing"

// TestPairedStates reads the states of hyphenated pairs.
func TestPairedStates(t *testing.T) {
	checkRows(t, [][2]string{
		{"Iran-Iraq peace talks were held in Geneva on Monday.", "NEGOTIATION HELD 2025-04-07 Geneva: Iran, Iraq"},
		{"Sino-Indian talks were held in Geneva on Monday.", "TALKS HELD 2025-04-07 Geneva: China, India"},
		{"Franco-German talks were held in Geneva on Monday.", "TALKS HELD 2025-04-07 Geneva: France, Germany"},
		{"Anglo-Irish talks were held in Geneva on Monday.", "TALKS HELD 2025-04-07 Geneva: United Kingdom, Ireland"},
	})
	checkTold(t, "An Anglo-Saxon village was found near Geneva on Monday.")
}
