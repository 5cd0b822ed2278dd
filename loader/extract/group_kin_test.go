package extract

import "testing"

// TestThoseOfAnother reads who is told of by another: his predecessor or brother takes part, and not he.
func TestThoseOfAnother(t *testing.T) {
	checkRows(t, [][2]string{
		{"Norwegian Prime Minister Kari Lund met President Luis Soto's brother, Pedro Soto, in Oslo on Monday.", "TALKS HELD 2025-04-07 Oslo: Kari Lund, Pedro Soto"},
		{"Norwegian Prime Minister Kari Lund met President Luis Soto's predecessor, Ana Diaz, on Monday.", "TALKS HELD 2025-04-07 -: Kari Lund, Ana Diaz"},
		{"Norwegian Prime Minister Kari Lund met President Luis Soto's eldest son on Monday.", "TALKS HELD 2025-04-07 -: Kari Lund"},
		{"Norwegian Prime Minister Kari Lund's predecessor met Peruvian President Luis Soto on Monday.", "TALKS HELD 2025-04-07 -: Luis Soto"},
		{"Peruvian President Luis Soto and his predecessor, Ana Diaz, held talks on Monday.", "TALKS HELD 2025-04-07 -: Luis Soto, Ana Diaz"},
		{"Norwegian Prime Minister Kari Lund met President Luis Soto's chief of staff, Ana Diaz, on Monday.", "TALKS HELD 2025-04-07 -: Kari Lund, Ana Diaz"},
	})
}
