package extract

import "testing"

// TestOnTheWay takes the place of a meeting from where those who meet go or went.
func TestOnTheWay(t *testing.T) {
	const who = ": Kari Lund, Luis Soto"
	checkRows(t, [][2]string{
		{"Norwegian Foreign Minister Kari Lund left Oslo on Thursday for the Chilean port of Arica to hold talks with President Luis Soto.",
			"TALKS PLANNED 2025-04-10 Arica" + who + "/HOST"},
		{"Norwegian Foreign Minister Kari Lund left Oslo early on Tuesday for Quito, where she will meet Chilean President Luis Soto.",
			"TALKS PLANNED - Quito" + who},
		{"On Monday, Norwegian Foreign Minister Kari Lund flew to Quito. There she met Chilean President Luis Soto.",
			"VISIT HELD 2025-04-07 Quito" + who + ", Ecuador/HOST"},
		{"Norwegian Foreign Minister Kari Lund left for home after talks with Chilean President Luis Soto.",
			"TALKS HELD - -" + who},
	})
	const visit = "VISIT HELD 2025-04-07 Quito: Kari Lund, Ecuador/HOST"
	checkTold(t, "Norwegian Foreign Minister Kari Lund flew to Quito on Monday. While there, she will meet Chilean President Luis Soto.",
		visit, "TALKS PLANNED - Quito"+who)
	checkTold(t, "Norwegian Foreign Minister Kari Lund flew to Quito on Monday. She said there was a plan to meet Chilean President Luis Soto.",
		visit, "TALKS PLANNED - -"+who)
}
