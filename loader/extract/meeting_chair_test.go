package extract

import "testing"

// TestWhoChairs enters those who preside in the meeting that is spoken of.
func TestWhoChairs(t *testing.T) {
	const (
		met   = "European Union ministers met in Quito on Monday"
		first = met + ". "
		told  = "CONFERENCE HELD 2025-04-07 Quito: European Union"
		head  = told + ", Luis Soto/HEAD"
		talks = "TALKS HELD 2025-04-07 Quito: European Union, Luis Soto/HEAD"
	)
	checkRows(t, [][2]string{
		{met + " under the chairmanship of Chilean Finance Minister Luis Soto.", talks},
		{met + " with Chilean Finance Minister Luis Soto in the chair.", talks},
		{first + "Chilean Finance Minister Luis Soto presided over the meeting.", head},
		{first + "The meeting was presided over by Chilean Finance Minister Luis Soto.", head},
		{first + "Luis Soto, the chairman of the meeting, said cod was scarce.", head},
		{first + "Chilean Finance Minister Luis Soto is chairman of the talks.", head},
		{first + "Opening the meeting, Chilean Finance Minister Luis Soto said cod was scarce.", told + ", Luis Soto"},
		{first + "Luis Soto, chairman of the Grain Bank, said cod was scarce.", told},
		{first + "Chilean Finance Minister Luis Soto presided over a wedding.", told},
		{first + "Opening a school, Chilean Finance Minister Luis Soto said cod was scarce.", told},
		{"Chile's chief negotiator, Luis Soto, and Norway's envoy, Kari Lund, will lead talks between Santiago and Oslo in Quito on April 15.", "TALKS PLANNED 2025-04-15 Quito: Chile, Norway, Luis Soto/HEAD, Kari Lund/HEAD"},
		{"Norwegian Foreign Minister Kari Lund led talks with Chilean Foreign Minister Luis Soto in Quito on Monday.", "TALKS HELD 2025-04-07 Quito: Kari Lund, Luis Soto"},
		{"Trade unions call off meeting with Lund\n\nThe prime minister, Kari Lund, will chair a meeting of the Crisis Council on Friday.",
			"TALKS CANCELLED - -: Kari Lund, trade unions\nCONFERENCE PLANNED 2025-04-11 -: Crisis Council, Kari Lund/HEAD"},
	})
}
