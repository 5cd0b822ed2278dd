package extract

import "testing"

// TestBodyCalledAgain calls a body by a common noun that was named before.
func TestBodyCalledAgain(t *testing.T) {
	const hamas, free = "Hamas freed 24 prisoners on Tuesday. ", "The Free Valley Army took a town on Tuesday. "
	checkEach(t, []telling{
		{"the group", hamas + "Swedish envoy Carl Lund will hold talks with the group in Oslo on Monday.", "TALKS PLANNED 2025-04-14 Oslo: Carl Lund, Hamas"},
		{"a delegation from it", hamas + "A delegation from the militant group will meet Swedish envoy Carl Lund in Oslo on Monday.",
			"TALKS PLANNED 2025-04-14 Oslo: Hamas, Carl Lund"},
		{"by those who back it", hamas + "Sweden ruled out talks with the Iran-backed group.", "TALKS REFUSED - -: Sweden, Hamas"},
		{"its leader", hamas + "Swedish envoy Carl Lund met the group's leader, Karim Saad, in Oslo on Monday.", "TALKS HELD 2025-04-07 Oslo: Carl Lund, Karim Saad"},
		{"the rebels", free + "Sweden will hold talks with the rebels in Oslo on Monday.", "TALKS PLANNED 2025-04-14 Oslo: Sweden, Free Valley Army"},
		{"rebels, where two armies are named", free + "Hezbollah fled. Sweden will hold talks with the rebels in Oslo on Monday.", "TALKS PLANNED 2025-04-14 Oslo: Sweden, rebels"},
		{"a bloc", "ASEAN will hold a poll in May. Sweden will hold talks with the 10-member bloc in Oslo on Monday.", "TALKS PLANNED 2025-04-14 Oslo: Sweden, ASEAN"},
		{"the bloc that the article is about", "ECOWAS said force was a last resort. ECOWAS and the United Nations sent a mission. Sweden will hold talks with the bloc in Oslo on Monday.",
			"TALKS PLANNED 2025-04-14 Oslo: Sweden, ECOWAS"},
		{"another group", hamas + "Sweden will hold talks with the group of farmers in Oslo on Monday.", "TALKS PLANNED 2025-04-14 Oslo: Sweden"},
	})
}
