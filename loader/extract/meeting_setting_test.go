package extract

import "testing"

// TestAtTheSidelines tells of meetings beside a gathering, which is one however often it is named.
func TestAtTheSidelines(t *testing.T) {
	const berg = "Norwegian Foreign Minister Anna Berg met Swedish Foreign Minister Carl Lund and Danish Foreign Minister Ida Holm in Vienna on Thursday. "
	checkEach(t, []telling{
		{"two of three", berg + "Earlier Thursday, Berg and Lund had a one-on-one meeting at a hotel.",
			"TALKS HELD 2025-04-10 Vienna: Anna Berg, Carl Lund, Ida Holm\nTALKS HELD 2025-04-10 -: Anna Berg, Carl Lund"},
		{"the summit again", "Norwegian President Anna Berg missed the opening of the African Union summit in Accra on Thursday. She is due to sit down with Swedish President Carl Lund on the margins of the two-day summit.",
			"SUMMIT HELD 2025-04-10/2025-04-11 Accra: African Union\nSUMMIT PLANNED - Accra: Anna Berg, Carl Lund"},
		{"the day before the news", "On Saturday Norwegian President Anna Berg will visit Lima. She had met Swedish President Carl Lund in Visby a day earlier.",
			"VISIT PLANNED 2025-04-12 Lima: Anna Berg, Peru/HOST\nSUMMIT HELD 2025-04-10 Visby: Anna Berg, Carl Lund/HOST"},
		{"a document", "Norwegian Foreign Minister Anna Berg and Swedish Foreign Minister Carl Lund signed a document in Visby on Thursday.",
			"CEREMONY HELD 2025-04-10 Visby: Anna Berg, Carl Lund/HOST"},
	})
}
