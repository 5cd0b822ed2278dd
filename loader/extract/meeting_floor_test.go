package extract

import "testing"

// TestWhoSpeaksToThem enters those who speak to a gathering that was told of before, or are said to
// have been there.
func TestWhoSpeaksToThem(t *testing.T) {
	const (
		told  = "CONFERENCE HELD 2025-04-07 Quito: European Union"
		lund  = told + ", Kari Lund"
		first = "European Union ministers met in Quito on Monday. "
	)
	checkRows(t, [][2]string{
		{first + "\"Cod is scarce,\" Norwegian Foreign Minister Kari Lund told the ministers.", lund},
		{first + "Norwegian Foreign Minister Kari Lund told her colleagues that cod was scarce.", lund},
		{first + "Norwegian Foreign Minister Kari Lund told delegates that cod was scarce.", lund},
		{first + "In her opening speech, Norwegian Foreign Minister Kari Lund said cod was scarce.", lund},
		{first + "Norwegian Foreign Minister Kari Lund was also there.", lund},
		{first + "Norwegian Foreign Minister Kari Lund took part.", lund},
		{first + "Taking part was Norwegian Foreign Minister Kari Lund.", lund},
		{first + "Norwegian Foreign Minister Kari Lund did not take part.", told},
		{first + "Norwegian Foreign Minister Kari Lund told the press that cod was scarce.", told},
		{first + "Norwegian Foreign Minister Kari Lund told her husband that cod was scarce.", told},
		{first + "In her speech on cod, Norwegian Foreign Minister Kari Lund said it was scarce.", told},
		{"Those attending the European Union conference in Quito on Monday included Chilean President Luis Soto and Peruvian President Ana Ruiz.",
			told + ", Luis Soto, Ana Ruiz"},
		{"Norwegian President Kari Lund met Chilean President Luis Soto in Quito on Monday in the presence of Foreign Minister Nils Dahl.",
			"TALKS HELD 2025-04-07 Quito: Kari Lund, Luis Soto, Nils Dahl"},
		{"Norwegian President Kari Lund met with, among others, Chilean President Luis Soto in Quito on Monday.",
			"SUMMIT HELD 2025-04-07 Quito: Kari Lund, Luis Soto"},
		{"Norwegian President Kari Lund (L) and Chilean President Luis Soto met in Quito on Monday.",
			"SUMMIT HELD 2025-04-07 Quito: Kari Lund, Luis Soto"},
	})
}

// TestBodiesTakeTheFloor enters states, and bodies of them, that tell a meeting something.
func TestBodiesTakeTheFloor(t *testing.T) {
	const want = "CONFERENCE HELD - Geneva: World Trade Organization, Canada, European Union"
	checkTold(t, "GENEVA, April 8 - Canada and the European Union told a World Trade Organization council meeting that the fee was illegal.", want)
	checkTold(t, "GENEVA, April 8 - Canada and the European Union told a WTO (World Trade Organization) council meeting that the fee was illegal.", want)
}
