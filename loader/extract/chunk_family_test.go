package extract

import "testing"

// TestFamiliesOfStates calls several states by one adjective.
func TestFamiliesOfStates(t *testing.T) {
	checkEach(t, []telling{
		{"states", "The foreign ministers of the three Baltic states met German Foreign Minister Karl Ost in Riga on Monday.",
			"TALKS HELD 2025-04-07 Riga: Estonia, Latvia/HOST, Lithuania, Karl Ost"},
		{"people", "The Baltic presidents met German President Karl Ost in Berlin on Monday.",
			"TALKS HELD 2025-04-07 Berlin: Estonia, Latvia, Lithuania, Karl Ost/HOST"},
		{"some people", "German Foreign Minister Karl Ost met Nordic ministers in Berlin on Monday.", "TALKS HELD 2025-04-07 Berlin: Karl Ost"},
		{"a body between dashes", "Deputy foreign ministers of Iran and the E3 - Britain, France and Germany - last met in Geneva in February.",
			"TALKS HELD 2025-02 Geneva: Iran, E3, United Kingdom, France, Germany"},
		{"armies", "A meeting between the armies of Norway and Sweden was held in Visby on Monday.", "TALKS HELD 2025-04-07 Visby: Norway, Sweden/HOST"},
		{"armies of two", "Norway and Sweden will hold talks in May. Contacts between the two militaries were last held in October 2014.",
			"TALKS PLANNED 2025-05 -: Norway, Sweden\nTALKS HELD 2014-10 -: Norway, Sweden"},
	})
}
