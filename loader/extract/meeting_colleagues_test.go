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
		{first + "European Union president Piet Bakker said prices would rise.", told + ", Piet Bakker"},
		{first + "European Union spokesman Piet Bakker said prices would rise.", told},
		{"European Union farm ministers failed in Quito on Monday to agree. Dutch minister Piet Bakker, who chaired the session, said prices would rise.",
			"CONFERENCE HELD - -: Piet Bakker/HEAD, European Union"},
		{first + "Milk comes from Denmark.", told},
		{first + "Diplomats said at the session the Danish delegation had doubts.", told + ", Denmark"},
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

// TestBoundForASession enters those in a meeting of many yet to come who set out for it, or tell what they will do there.
func TestBoundForASession(t *testing.T) {
	const (
		told  = "CONFERENCE PLANNED 2025-04-17 Vienna: OPEC"
		first = "OPEC oil ministers will meet in Vienna next Thursday. "
	)
	checkRows(t, [][2]string{
		{first + "Kuwaiti Oil Minister Ali Sabri said he would ask for more at the meeting.", told + ", Ali Sabri"},
		{first + "Kuwaiti Oil Minister Ali Sabri, who arrived in Vienna on Tuesday, said all was well.", told + ", Ali Sabri"},
		{first + "Kuwaiti Oil Minister Ali Sabri left Kuwait for the talks on Tuesday.", told + ", Ali Sabri"},
		{first + "Kuwaiti Oil Minister Ali Sabri said all was well.", told},
	})
}

// TestStatesThatAct names states as parties that do something together at the meeting of their people, and the state whose
// debt somebody talks about with banks.
func TestStatesThatAct(t *testing.T) {
	checkRows(t, [][2]string{
		{"Peruvian President Ana Ruiz welcomed Danish Prime Minister Ida Holm in Lima on Monday. Denmark and Peru signed a pact during the visit.",
			"SUMMIT HELD 2025-04-07 Lima: Ana Ruiz/HOST, Ida Holm, Denmark, Peru/HOST"},
		{"Danish Foreign Minister Ida Holm met Peruvian President Ana Ruiz in Lima on Monday. Ida Holm said Denmark agreed.",
			"TALKS HELD 2025-04-07 Lima: Ida Holm, Ana Ruiz/HOST"},
		{"Chilean Finance Minister Luis Soto held talks with creditor banks on its debt in New York on Monday.",
			"TALKS HELD 2025-04-07 New York: Luis Soto, Chile, creditor banks"},
		{"Chile and Peru signed a pact in Quito on Monday. Foreign Minister Luis Soto signed for Chile and Ana Ruiz for Peru.",
			"CEREMONY HELD 2025-04-07 Quito: Chile, Peru, Luis Soto, Ana Ruiz"},
		{"The Peruvian government and the Shining River Army signed a truce in Quito on Monday. Defence Minister Luis Soto signed for the government, and Ana Ruiz for the rebels.",
			"CEREMONY HELD 2025-04-07 Quito: Peru, Shining River Army, Luis Soto, Ana Ruiz"},
		{"The Peruvian government and the Shining River Army signed a truce in Quito on Monday. Defence Minister Luis Soto signed on behalf of the government and Ana Ruiz on behalf of the rebels.",
			"CEREMONY HELD 2025-04-07 Quito: Peru, Shining River Army, Luis Soto, Ana Ruiz"},
		{"The accord was reached in Quito on Monday by Chilean Foreign Minister Luis Soto and his Peruvian counterpart, Ana Ruiz, at talks mediated by Norway.",
			"NEGOTIATION HELD 2025-04-07 Quito: Norway/MEDIATOR, Luis Soto, Ana Ruiz"},
		{"Chilean Foreign Minister Luis Soto opened talks in Quito on Monday with Danish Foreign Minister Ida Holm expected to last two days.",
			"TALKS HELD 2025-04-07 Quito: Luis Soto, Ida Holm"},
		{"Top officials of leading industrial lands began talks of the Group of Five in Quito on Monday. The Group of Seven has no say.",
			"TALKS ONGOING 2025-04-07/.. Quito: Group of Five"},
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
