package extract

import "testing"

// TestColleagues enters those who speak after a meeting of many that the article opens with, and bear the post of
// those who came.
func TestColleagues(t *testing.T) {
	const (
		told  = "CONFERENCE HELD 2025-04-07 Quito: European Union"
		first = "European Union farm ministers met in Quito on Monday. "
	)
	checkRows(t, [][2]string{
		{first + "Dutch Agriculture Minister Piet Bakker said prices would rise.", told + ", Piet Bakker"},
		{first + "They spoke of milk. \"It is too dear,\" said Dutch Agriculture Minister Piet Bakker.", told + ", Piet Bakker"},
		{first + "Their chairman, Dutch Agriculture Minister Piet Bakker, said prices would rise.", told + ", Piet Bakker"},
		{first + "Dutch Defence Minister Piet Bakker said prices would rise.", told},
		{first + "Dutch Agriculture Minister Piet Bakker left without a word.", told + ", Piet Bakker"},
		{first + "The Netherlands' Piet Bakker said prices would rise.", told + ", Piet Bakker"},
		{first + "Dutch delegate Piet Bakker opposed the plan.", told + ", Piet Bakker"},
		{first + "A farmer, Piet Bakker, said prices would rise.", told},
		{first + "Milk comes from Denmark.", told},
		{"European Union finance ministers met in Quito on Monday. Bank of Finland governor Eva Salo said rates were high.", told + ", Eva Salo"},
		{"Central bankers met in Quito on Monday at a meeting of the World Trade Organization. Bank of Finland chairman Eva Salo is attending for the first time.",
			"CONFERENCE HELD 2025-04-07 Quito: World Trade Organization, Eva Salo"},
		{"European Union leaders met in Quito on Monday. Finnish Prime Minister Eva Salo said milk was dear.",
			"CONFERENCE HELD 2025-04-07 Quito: European Union, Eva Salo"},
		{"The council of the World Trade Organization met in Quito on Monday. Finnish Ambassador Eva Salo said milk was dear.",
			"CONFERENCE HELD 2025-04-07 Quito: World Trade Organization, Eva Salo"},
		{"European Union leaders met in Quito on Monday. The leaders were joined by Peruvian President Juan Soto.",
			"CONFERENCE HELD 2025-04-07 Quito: European Union, Juan Soto"},
		{"U.S. Trade Secretary Ann Field met a group of senators in Quito on Monday. \"She listened,\" said Senator Tom Reed.",
			"TALKS HELD 2025-04-07 Quito: Ann Field, Tom Reed, senators"},
		{"Denmark and Finland told a World Trade Organization meeting in Quito on Monday that milk was dear.",
			"CONFERENCE HELD 2025-04-07 Quito: World Trade Organization, Denmark, Finland"},
	})
}

// TestGroupsOfStates reads who the states of a group are that has a name, or none.
func TestGroupsOfStates(t *testing.T) {
	checkRows(t, [][2]string{
		{"The Group of Five met in Geneva on Monday. The Group of Five are Chile, Peru, Bolivia, Ecuador and Brazil.",
			"CONFERENCE HELD 2025-04-07 Geneva: Group of Five, Chile, Peru, Bolivia, Ecuador, Brazil"},
		{"The Group of Five met in Geneva on Monday. Its members are Chile, Peru, Bolivia, Ecuador and Brazil.",
			"CONFERENCE HELD 2025-04-07 Geneva: Group of Five, Chile, Peru, Bolivia, Ecuador, Brazil"},
		{"The four Gulf states -- Kuwait, Bahrain, Qatar and Oman -- held a summit in Quito on Monday.",
			"SUMMIT HELD 2025-04-07 Quito: Kuwait, Bahrain, Qatar, Oman"},
		{"Finance ministers of leading industrial nations met in Quito on Monday. The Group of Seven wants lower rates.",
			"CONFERENCE HELD 2025-04-07 Quito: Group of Seven"},
		{"Finance ministers of some industrial nations met in Quito on Monday. The Group of Seven wants lower rates.",
			""},
	})
}

// TestWhoIsMeant resolves "he" after a sentence that begins with whom somebody met.
func TestWhoIsMeant(t *testing.T) {
	const then = "TALKS PLANNED 2025-04-14 -: Kari Lund, Ana Ruiz"
	checkTold(t, "After meeting Prime Minister Luis Soto in Quito on Wednesday, Foreign Minister Kari Lund flew home. She will meet Interior Minister Ana Ruiz on Monday.",
		"TALKS HELD 2025-04-09 Quito: Kari Lund, Luis Soto", then)
}
