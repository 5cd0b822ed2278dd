package extract

import "testing"

// TestWhoElseCame enters those of whom a later sentence says in more words that they came, and leaves out whom it says stayed away.
func TestWhoElseCame(t *testing.T) {
	const met = "Norwegian Finance Minister Kari Lund met Chilean Finance Minister Luis Soto in Quito on Monday. "
	const held = "TALKS HELD 2025-04-07 Quito: Kari Lund, Luis Soto"
	for _, c := range []struct{ text, more string }{
		{"The pair were joined in the afternoon by the United Nations envoy, Espen Vik.", ", Espen Vik"},
		{"She was accompanied by central bank governor Espen Vik and by Nils Dahl, Norway's chief debt negotiator.", ", Espen Vik, Nils Dahl"},
		{"Present too were Moscow's ambassador, Espen Vik, and the United Nations envoy Nils Dahl.", ", Espen Vik, Nils Dahl"},
		{"Trade Minister Espen Vik was with them.", ", Espen Vik"},
		{"Observers from Italy and Peru were sitting in on the talks.", ", Italy, Peru"},
		{"Her counterpart was Espen Vik, chairman of the Chilean Fish Council.", ", Espen Vik"},
		{"Trade Minister Espen Vik and bank governor Nils Dahl both took part.", ", Espen Vik, Nils Dahl"},
		{"Espen Vik of the Farm Union and Nils Dahl of the Metal Union both came.", ", Espen Vik, Nils Dahl"},
		{"On the Chilean side were Espen Vik, the trade minister, and Ambassador Nils Dahl.", ", Espen Vik, Nils Dahl"},
		{"The room was full, and around the table sat Espen Vik of the Commission and Nils Dahl of the Andean Bank.", ", Espen Vik, Nils Dahl"},
		{"Lund was flanked by her aides; facing them were Espen Vik and Nils Dahl.", ", Espen Vik, Nils Dahl"},
		{"Espen Vik and Nils Dahl sat on the Chilean side of the table.", ", Espen Vik, Nils Dahl"},
		{"Trade Minister Espen Vik was in attendance as well.", ", Espen Vik"},
		{"Bank governor Espen Vik came later.", ", Espen Vik"},
		{"Envoy Espen Vik witnessed the signing.", ", Espen Vik"},
		{"Bank governor Espen Vik walked out after an hour.", ", Espen Vik"},
		{"Espen Vik and Nils Dahl spoke for the Andean Council.", ", Espen Vik, Nils Dahl"},
		{"\"Cod is scarce,\" said the host, Ecuadorean Trade Minister Espen Vik.", ", Espen Vik/HOST"},
		{"Andean Commissioner Espen Vik acted as go-between.", ", Espen Vik/MEDIATOR"},
		{"On the table were Espen Vik's papers.", ""},
		{"Bank governor Espen Vik walked home.", ""},
		{"The two were joined after lunch by Prime Minister Espen Vik.", ", Espen Vik"},
		{"Trade Minister Espen Vik sat in an armchair.", ""},
		{"\"Cod is scarce,\" she told reporters, flanked by Trade Minister Espen Vik, who did not take part in the talks.", ""},
		{"Trade Minister Espen Vik, who did not take part in the talks, said cod was scarce.", ""},
		{"Trade Minister Espen Vik was not invited to the talks.", ""},
		{"Trade Minister Espen Vik refused to attend the talks.", ""},
		{"Trade Minister Espen Vik boycotted the meeting.", ""},
		{"Peru stayed away from the talks.", ""},
		{"Norway sent its trade minister, Espen Vik.", ", Espen Vik/HEAD"},
		{"Lund sent him an appeal.", ""},
		{"Lund sent Trade Minister Espen Vik a letter.", ""},
	} {
		checkTold(t, met+c.text, held+c.more)
	}
	checkTold(t, "Norwegian President Kari Lund met with Conservative lawmakers on Monday. Espen Vik and Nils Dahl, the faction leader, were joined at the palace by Olav Berg.",
		"TALKS HELD 2025-04-07 -: Kari Lund, Espen Vik, Nils Dahl, Olav Berg, Conservative lawmakers")
	checkTold(t, "The foreign ministers of Chile and Peru met in Quito on Monday. Chile's Luis Soto and Peru's Ana Ruiz praised cod. They were accompanied by Andean Commissioner Espen Vik.",
		"TALKS HELD 2025-04-07 Quito: Luis Soto, Ana Ruiz, Espen Vik")
	checkTold(t, "Norwegian Foreign Minister Kari Lund met Chilean Foreign Minister Luis Soto in Quito on Monday. They will meet again on Friday. Lund was flanked by her deputy, Espen Vik.",
		"TALKS HELD 2025-04-07 Quito: Kari Lund, Luis Soto, Espen Vik", "TALKS PLANNED 2025-04-11 -: Kari Lund, Luis Soto")
	checkTold(t, "The presidents of Norway and Chile met in Quito on Monday. Norwegian leader Kari Lund said cod was scarce.",
		"TALKS HELD 2025-04-07 Quito: Kari Lund, Chile")
	checkTold(t, "Norwegian Finance Minister Kari Lund will attend a summit in Quito on Monday. She will be joined there by acting Trade Minister Espen Vik.",
		"SUMMIT PLANNED 2025-04-14 Quito: Kari Lund, Espen Vik")
}

// TestWhoStandsForABody enters whom bodies send to a meeting, though it was told without their names.
func TestWhoStandsForABody(t *testing.T) {
	const met = "Norwegian Labor Minister Kari Lund met union leaders in Quito on Monday. "
	const held = "TALKS HELD 2025-04-07 Quito: Kari Lund, "
	checkRows(t, [][2]string{
		{met + "The Metal Union was represented by its secretary general, Nils Dahl, and the Dockers' Federation by Espen Vik.",
			held + "Nils Dahl/HEAD, Metal Union, Espen Vik/HEAD, Dockers' Federation, union leaders"},
		{met + "The Metal Union was represented by its president, Nils Dahl, and secretary Espen Vik.",
			held + "Nils Dahl/HEAD, Metal Union, Espen Vik/HEAD, union leaders"},
		{"Norwegian and Chilean delegations met in Quito on Monday. Chile's leadership was represented by its foreign minister, Luis Soto.",
			"TALKS HELD 2025-04-07 Quito: Norway, Chile, Luis Soto/HEAD"},
		{met + "Mining companies Amplats and Lonmin sent their chief executives, Espen Vik and Nils Dahl.",
			held + "Espen Vik/HEAD, Amplats, Nils Dahl/HEAD, Lonmin, union leaders"},
		{met + "The employers' federation sent its chairman, Nils Dahl.", held + "Nils Dahl, union leaders"},
		{met + "Norway was flanked by friends: Trade Minister Espen Vik represented Oslo.", held + "Espen Vik/HEAD, union leaders"},
		{met + "The Metal Union sent its president, Nils Dahl.", held + "Nils Dahl/HEAD, Metal Union, union leaders"},
		{met + "Trade Minister Espen Vik and Oil Minister Nils Dahl represented the government.", held + "Espen Vik/HEAD, Nils Dahl/HEAD, union leaders"},
	})
}

// TestWhoBearsThePost names the ministers and leaders of states of whom a meeting is told by their posts, where the article names them.
func TestWhoBearsThePost(t *testing.T) {
	checkEach(t, []telling{
		{"leaders", "The leaders of Norway and Chile met in Quito on Monday. Kari Lund, the Norwegian president, said cod was scarce. Chilean President Luis Soto agreed.",
			"SUMMIT HELD 2025-04-07 Quito: Kari Lund, Luis Soto"},
		{"adjectives before the post", "The Norwegian and Chilean foreign ministers met in Quito on Monday. Foreign Minister Kari Lund of Norway praised Chilean Foreign Minister Luis Soto.",
			"TALKS HELD 2025-04-07 Quito: Kari Lund, Luis Soto"},
		{"another post", "The foreign ministers of Norway and Chile met in Quito on Monday. Norwegian President Kari Lund was in Oslo.",
			"TALKS HELD 2025-04-07 Quito: Norway, Chile"},
		{"two leaders of one state", "The leaders of Norway and Chile met in Quito on Monday. Norwegian King Olav Berg and Norwegian Prime Minister Kari Lund like cod.",
			"TALKS HELD 2025-04-07 Quito: Norway, Chile"},
		{"long past", "The leaders of Norway and Chile met in Quito in May 1998. Kari Lund, the Norwegian president, said cod was scarce.",
			"TALKS HELD 1998-05 Quito: Norway, Chile"},
		{"one who is called by his state alone", "The foreign ministers of Norway, Chile and Peru met in Quito on Monday. Chile's Luis Soto said cod was scarce.",
			"TALKS HELD 2025-04-07 Quito: Norway, Luis Soto, Peru"},
		{"several in a list", "Norwegian President Kari Lund received the heads of government of Chile and Peru in Oslo on Monday. Chile's Luis Soto and Peru's Ana Ruiz had travelled together.",
			"TALKS HELD 2025-04-07 Oslo: Kari Lund/HOST, Luis Soto, Ana Ruiz"},
		{"one of a state that did not come", "The foreign ministers of Norway, Chile and Peru met in Quito on Monday. Bolivia's Luis Soto said cod was scarce.",
			"TALKS HELD 2025-04-07 Quito: Norway, Chile, Peru"},
	})
}

// TestCapitalsSend takes the capitals whose envoys meet for their states.
func TestCapitalsSend(t *testing.T) {
	checkRows(t, [][2]string{
		{"Delegations from Riyadh and Tehran met in Quito on Monday.", "TALKS HELD 2025-04-07 Quito: Saudi Arabia, Iran"},
		{"Envoys of Riyadh and the opposition met in Quito on Monday.", "TALKS HELD 2025-04-07 Quito: Saudi Arabia, opposition"},
		{"Riyadh accused Tehran of shelling. Riyadh and Tehran held talks in Quito on Monday.", "TALKS HELD 2025-04-07 Quito: Saudi Arabia, Iran"},
	})
}

// TestWhoIsMeantBesides reads over what is told of a party besides its name.
func TestWhoIsMeantBesides(t *testing.T) {
	checkEach(t, []telling{
		{"two posts, one of them with another", "Norwegian President Kari Lund met Luis Soto, a vice premier and the top economic aide of President Ana Ruiz, in Quito on Monday.",
			"TALKS HELD 2025-04-07 Quito: Kari Lund, Luis Soto"},
		{"the verb behind a list", "Two Norwegian envoys, Espen Vik and Nils Dahl, met Kuwait's emir on Monday.", "TALKS HELD 2025-04-07 -: Espen Vik, Nils Dahl, Kuwait"},
		{"a verb in a headline", "Powers Urge Syrian Opposition to Attend Talks\n\nNorwegian Foreign Minister Kari Lund met leaders of the Syrian opposition in Quito on Monday.",
			"TALKS HELD 2025-04-07 Quito: Kari Lund, Syrian opposition"},
		{"a rival of the one before", "Norwegian envoy Espen Vik met Chilean President Luis Soto and his main challenger, Juan Paz, in Quito on Monday.",
			"TALKS HELD 2025-04-07 Quito: Espen Vik, Luis Soto, Juan Paz"},
		{"one who is not there", "European Union finance ministers will meet on Saturday without Norwegian Finance Minister Nils Dahl.",
			"CONFERENCE PLANNED 2025-04-12 -: European Union"},
		{"whom the traveller brings along", "Norwegian President Kari Lund, who had brought along her foreign minister, Nils Dahl, then flew on to Quito for talks with Chilean President Luis Soto.",
			"TALKS HELD - Quito: Kari Lund, Luis Soto, Nils Dahl"},
		{"where somebody was bound", "Norwegian Minister Espen Vik and Chilean Minister Luis Soto were in Oslo. Danish Prime Minister Ida Holm put off her departure for Sweden to bring the two men together in her hotel on Monday.",
			"TALKS HELD 2025-04-07 -: Ida Holm/MEDIATOR, Espen Vik, Luis Soto"},
	})
}
