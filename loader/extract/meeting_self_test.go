package extract

import "testing"

// TestSelf reads "I" and "we" between quotation marks as the one who is quoted.
func TestSelf(t *testing.T) {
	checkRows(t, [][2]string{
		{`"I met Chilean Foreign Minister Luis Soto on Monday," Norwegian Foreign Minister Kari Lund said.`, "TALKS HELD 2025-04-07 -: Kari Lund, Luis Soto"},
		{`"I had a good meeting with Chilean Foreign Minister Luis Soto," said Norwegian Foreign Minister Kari Lund.`, "TALKS HELD - -: Kari Lund, Luis Soto"},
		{`Norwegian Foreign Minister Kari Lund said: "I told Chilean Foreign Minister Luis Soto that cod was scarce."`, "TALKS HELD - -: Kari Lund, Luis Soto"},
		{`"We had talks with Chile on Monday," Norwegian Foreign Minister Kari Lund said.`, "TALKS HELD 2025-04-07 -: Norway, Chile"},
	})
	checkTold(t, `"I have met with many who lost their boats," Norwegian Foreign Minister Kari Lund said.`)
}
