package extract

import "testing"

// TestWhoLeavesFor takes who leaves for a land, and not the land, for whoever does there what follows, and that for what is yet to come.
func TestWhoLeavesFor(t *testing.T) {
	const lund = "Norwegian Prime Minister Kari Lund "
	checkRows(t, [][2]string{
		{lund + "will leave on Sunday for Chile to attend a climate summit in Arica, an aide said.", "SUMMIT PLANNED 2025-04-13 Arica: Kari Lund"},
		{lund + "returns on Friday, and will depart that day for Chile to attend a meeting of mayors in Arica.", "TALKS PLANNED 2025-04-11 Arica: Kari Lund"},
		{lund + "heads for Chile to meet President Luis Soto.", "SUMMIT PLANNED - Chile: Kari Lund, Luis Soto/HOST"},
		{lund + "heads to Lima on Sunday to meet Peruvian President Luis Soto.", "SUMMIT PLANNED 2025-04-13 Lima: Kari Lund, Luis Soto/HOST"},
		{lund + "is heading for Lima to meet Peruvian President Luis Soto.", "SUMMIT PLANNED - Lima: Kari Lund, Luis Soto/HOST"},
		{lund + "left for Lima to meet Peruvian President Luis Soto.", "SUMMIT PLANNED - Lima: Kari Lund, Luis Soto/HOST"},
		{lund + "left for Lima on Monday to meet Peruvian President Luis Soto.", "SUMMIT HELD 2025-04-07 Lima: Kari Lund, Luis Soto/HOST"},
		{lund + "told of plans for Chile to meet Peruvian President Luis Soto in Quito on Monday.", "TALKS PLANNED 2025-04-14 Quito: Chile, Luis Soto"},
	})
}
