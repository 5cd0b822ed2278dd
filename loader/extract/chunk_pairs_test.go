package extract

import "testing"

// TestPairedStates reads the states of hyphenated pairs.
func TestPairedStates(t *testing.T) {
	checkRows(t, [][2]string{
		{"Iran-Iraq peace talks were held in Geneva on Monday.", "NEGOTIATION HELD 2025-04-07 Geneva: Iran, Iraq"},
		{"Sino-Indian talks were held in Geneva on Monday.", "TALKS HELD 2025-04-07 Geneva: China, India"},
		{"Franco-German talks were held in Geneva on Monday.", "TALKS HELD 2025-04-07 Geneva: France, Germany"},
		{"Anglo-Irish talks were held in Geneva on Monday.", "TALKS HELD 2025-04-07 Geneva: United Kingdom, Ireland"},
		{"EU-Mercosur talks were held in Geneva on Monday.", "TALKS HELD 2025-04-07 Geneva: EU, Mercosur"},
		{"US-Taliban talks were held in Geneva on Monday. The Taliban said no.", "TALKS HELD 2025-04-07 Geneva: United States, Taliban"},
		{"Israeli-PLO talks were held in Geneva on Monday.", "TALKS HELD 2025-04-07 Geneva: Israel, PLO"},
		{"Hamas-Fatah talks were held in Geneva on Monday. Hamas said no.", "TALKS HELD 2025-04-07 Geneva: Hamas, Fatah"},
		{"North-South Korean talks were held in Geneva on Monday.", "TALKS HELD 2025-04-07 Geneva: North Korea, South Korea"},
		{"Talks between Rome, Madrid and Lisbon were held in Geneva on Monday.", "TALKS HELD 2025-04-07 Geneva: Italy, Spain, Portugal"},
	})
	checkTold(t, "An Anglo-Saxon village was found near Geneva on Monday.")
}
