package extract

import "testing"

// TestTimeSpentWithSomebody tells of meetings by the time that two in office spend with each other.
func TestTimeSpentWithSomebody(t *testing.T) {
	checkEach(t, []telling{
		{"where", "Norwegian President Kari Lund arrived from Quito, where she had spent two days with Ecuadorean President Luis Vega.",
			"SUMMIT HELD - Quito: Kari Lund, Luis Vega/HOST"},
		{"in a place", "Norwegian Foreign Minister Kari Lund spent Tuesday in Quito with Ecuador's President Luis Vega.",
			"TALKS HELD 2025-04-08 Quito: Kari Lund, Luis Vega/HOST"},
		{"at home", "Chilean President Luis Soto spent the weekend with the Norwegian prime minister, Kari Lund, in Bergen.",
			"SUMMIT HELD 2025-04-05/2025-04-06 Bergen: Luis Soto, Kari Lund/HOST"},
		{"together", "Chilean President Luis Soto and Peruvian President Ana Ruiz spent an hour together in Quito on Monday.",
			"SUMMIT HELD 2025-04-07 Quito: Luis Soto, Ana Ruiz"},
	})
	checkNone(t,
		"Norwegian President Kari Lund spent the evening with Nils Dahl.",
		"Chilean President Luis Soto spent ten years with the Central Bank.",
		"Norwegian President Kari Lund spent the night with her family in Oslo.",
	)
}

// TestLastSpoke tells of the time when two spoke last.
func TestLastSpoke(t *testing.T) {
	checkRows(t, [][2]string{
		{"Norwegian President Kari Lund and Chilean President Luis Soto last spoke on Feb. 3, hours before the vote.",
			"CALL HELD 2025-02-03 -: Kari Lund, Luis Soto"},
		{"Norwegian President Kari Lund and Chilean President Luis Soto spoke most recently on Monday.",
			"CALL HELD 2025-04-07 -: Kari Lund, Luis Soto"},
		{"Norwegian President Kari Lund and Chilean President Luis Soto last talked in January.",
			"CALL HELD 2025-01 -: Kari Lund, Luis Soto"},
	})
	checkNone(t,
		"Norwegian President Kari Lund and Chilean President Luis Soto spoke in favour of the treaty.",
		"Norwegian President Kari Lund spoke most recently on Monday.",
	)
}

// TestPostInAHeadline takes a bare post of a headline for the only one of the article who holds it.
func TestPostInAHeadline(t *testing.T) {
	checkTold(t, "Mayor meets strikers\n\nBERGEN - The mayor of Bergen, Kari Lund, met leaders of the Dockers Union on Tuesday.",
		"TALKS HELD 2025-04-08 Bergen: Kari Lund, Dockers Union, strikers")
	checkTold(t, "President meets Soto\n\nOSLO - Norway's president, Kari Lund, met Chile's Luis Soto on Monday.",
		"TALKS HELD 2025-04-07 Oslo: Kari Lund/HOST, Luis Soto")
}

// TestWhoWasNotThere leaves out of a meeting those of whom a sentence says that they did not come.
func TestWhoWasNotThere(t *testing.T) {
	const met = "Norwegian Finance Minister Kari Lund met Chilean Finance Minister Luis Soto in Quito on Monday. "
	for _, absent := range []string{"No Bolivian took part.", "Neither Bolivia nor Ecuador took part.", "None of the Bolivians attended."} {
		checkTold(t, met+absent, "TALKS HELD 2025-04-07 Quito: Kari Lund, Luis Soto")
	}
}

// TestWhereSomebodyWent dates what was done in a place by the day of the journey there.
func TestWhereSomebodyWent(t *testing.T) {
	checkRows(t, [][2]string{
		{"On March 3, 2019, Chilean President Luis Soto returned to Quito, where he, Norwegian President Kari Lund, the Ecuadorean premier Luis Vega and Juan Mora signed the pact that opened the border.",
			"CEREMONY HELD 2019-03-03 Quito: Luis Soto, Kari Lund, Luis Vega/HOST, Juan Mora"},
		{"On Monday Chilean President Luis Soto flew to Quito, where he met Norwegian President Kari Lund.",
			"SUMMIT HELD 2025-04-07 Quito: Luis Soto, Kari Lund"},
	})
	checkNone(t, "Striker Nils Dahl, his agent Juan Mora and Vanport Football Club signed the agreement on Monday.")
}

// TestOneMeetingApart takes "a separate meeting" of several for one, and "separate meetings" for one of each.
func TestOneMeetingApart(t *testing.T) {
	checkTold(t, "Chile's Luis Soto and Ana Ruiz of Peru will hold a separate breakfast meeting with UN envoy Kari Lund in Quito on Monday.",
		"TALKS PLANNED 2025-04-14 Quito: Luis Soto, Ana Ruiz, Kari Lund")
	checkTold(t, "Chile's Luis Soto and Ana Ruiz of Peru held separate meetings with UN envoy Kari Lund in Quito on Monday.",
		"TALKS HELD 2025-04-07 Quito: Luis Soto, Kari Lund", "TALKS HELD 2025-04-07 Quito: Ana Ruiz, Kari Lund")
}

// TestThePairWho reads what the relative clause of a pair tells.
func TestThePairWho(t *testing.T) {
	checkTold(t, "Talks between Chilean President Luis Soto and Peruvian President Ana Ruiz ended in Quito on Monday. The pair, who had last met in Oslo on March 4, left separately.",
		"SUMMIT HELD 2025-04-07 Quito: Luis Soto, Ana Ruiz", "SUMMIT HELD 2025-03-04 Oslo: Luis Soto, Ana Ruiz")
}

// TestWeOfAParty takes "we" in the mouth of one who speaks for a party for that party, and not for his land.
func TestWeOfAParty(t *testing.T) {
	checkTold(t, "HARARE - Nils Dahl, secretary-general of the opposition Harvest Party, said his party had not been consulted. \"We will meet President Peter Ncube of Zimbabwe on Monday,\" Dahl said.",
		"TALKS PLANNED 2025-04-14 -: Harvest Party, Peter Ncube")
}

// TestCityWithAColon tells the dateline that a colon closes from what follows it, and from who speaks.
func TestCityWithAColon(t *testing.T) {
	checkTold(t, "OSLO: A Chilean team led by Luis Soto, the head of the navy, spent four days in Norway and met Foreign Minister Kari Lund.",
		"TALKS HELD - Oslo: Chile, Kari Lund/HOST, Luis Soto/HEAD")
	checkTold(t, "NEW DELHI (PTI): Norwegian President Kari Lund met Chilean President Luis Soto here on Monday.",
		"SUMMIT HELD 2025-04-07 New Delhi: Kari Lund, Luis Soto")
	checkTold(t, "REPORTER: Norwegian President Kari Lund met Chilean President Luis Soto here on Monday.",
		"SUMMIT HELD 2025-04-07 -: Kari Lund, Luis Soto")
}

// TestStateAfterADay reads the adjective of a state right after a day of the week.
func TestStateAfterADay(t *testing.T) {
	checkTold(t, "On Monday Norwegian Prime Minister Kari Lund visited Lima.", "VISIT HELD 2025-04-07 Lima: Kari Lund, Peru/HOST")
}

// TestByAScreen counts those who are at a meeting by a screen, and no one who but hears of it.
func TestByAScreen(t *testing.T) {
	const met = "Norwegian Finance Minister Kari Lund met Chilean Finance Minister Luis Soto in Quito on Monday. "
	const held = "TALKS HELD 2025-04-07 Quito: Kari Lund, Luis Soto"
	checkRows(t, [][2]string{
		{met + "Trade Minister Espen Vik followed the talks by video link.", held + ", Espen Vik"},
		{met + "Trade Minister Espen Vik joined remotely.", held + ", Espen Vik"},
		{met + "Trade Minister Espen Vik followed the talks closely.", held},
	})
}

// TestInTheChairTogether reads who has the chair of the meeting that they called, and not of one told as an earlier one.
func TestInTheChairTogether(t *testing.T) {
	checkTold(t, "Chilean President Luis Soto and Peruvian President Ana Ruiz held talks in Quito on Monday. The two men, who last met in Oslo in March, shook hands. UN envoy Kari Lund, who convened the meeting and chaired it with EU envoy Nils Dahl, was pleased.",
		"TALKS HELD 2025-04-07 Quito: Luis Soto, Ana Ruiz, Kari Lund/HOST, Nils Dahl/HEAD", "SUMMIT HELD 2025-03 Oslo: Luis Soto, Ana Ruiz")
}

// TestWhatAMeetingIsCalled reads a meeting that is called something between quotation marks.
func TestWhatAMeetingIsCalled(t *testing.T) {
	checkTold(t, "Norwegian Prime Minister Kari Lund said she had had \"a very good meeting\" with Chilean President Luis Soto.",
		"SUMMIT HELD - -: Kari Lund, Luis Soto")
	checkTold(t, "Norwegian Prime Minister Kari Lund had a “long and frank conversation” with Chilean President Luis Soto on Monday.",
		"SUMMIT HELD 2025-04-07 -: Kari Lund, Luis Soto")
}

// TestGreetedByOnesOwn takes the ambassador who greets the president of his own state for no host.
func TestGreetedByOnesOwn(t *testing.T) {
	checkTold(t, "Chilean President Luis Soto was welcomed at the airport in Oslo on Monday by Norwegian Foreign Minister Kari Lund and the Chilean ambassador, Nils Dahl.",
		"TALKS HELD 2025-04-07 Oslo: Luis Soto, Kari Lund/HOST, Nils Dahl")
}

// TestSomeTwentyCountries takes a number of countries that are not told of yet for none of those named before.
func TestSomeTwentyCountries(t *testing.T) {
	checkTold(t, "Norwegian envoy Nils Dahl has been to China, Indonesia and Russia. Afghan President Omar Zadran, who in March hosted a conference of some 20 countries in Kabul, is ill.",
		"CONFERENCE HELD 2025-03 Kabul: Omar Zadran/HOST")
}

// TestAmongThem names some of the many who are met, in the place where somebody went to see another.
func TestAmongThem(t *testing.T) {
	checkTold(t, "Norwegian envoy Kari Lund travelled to Quito in March to see President Luis Vega and also met there with opposition leaders, among them Ana Ruiz.",
		"TALKS HELD 2025-03 Quito: Kari Lund, Luis Vega/HOST", "TALKS HELD 2025-03 Quito: Kari Lund, Ana Ruiz, opposition leaders")
}

// TestThatOfTheRebels reads who leads the other side.
func TestThatOfTheRebels(t *testing.T) {
	const talks = "HAVANA - Colombia and the National Front Army rebels resumed talks in Havana on Monday. "
	const held = "TALKS ONGOING 2025-04-07/.. Havana: Colombia, National Front Army"
	checkRows(t, [][2]string{
		{talks + "The government's team is led by Otto Prada; Pablo Beltran heads that of the rebels.", held + ", Otto Prada/HEAD, Pablo Beltran/HEAD"},
		{"Norway and Chile held talks in Quito on Monday. Norway's delegation is headed by Kari Lund, that of Chile by Luis Soto.",
			"TALKS HELD 2025-04-07 Quito: Norway, Chile, Kari Lund/HEAD, Luis Soto/HEAD"},
		{"Norway and Chile held talks in Quito on Monday. The Norwegians are led by Kari Lund, the Chileans by Luis Soto.",
			"TALKS HELD 2025-04-07 Quito: Norway, Chile, Kari Lund/HEAD, Luis Soto/HEAD"},
	})
}

// TestWhoLeadsMembers reads who leads those who came for a body of states, by no name of it.
func TestWhoLeadsMembers(t *testing.T) {
	const talks = "Negotiators from Mercosur and the European Union wrapped up talks in Montevideo on Thursday. "
	const held = "NEGOTIATION HELD 2025-04-10 Montevideo: Mercosur, European Union"
	checkTold(t, talks+"Uruguay's trade minister, Ana Ruiz, who led the South American side, was glad.", held+", Ana Ruiz/HEAD")
	checkTold(t, talks+"Peruvian Trade Minister Ana Ruiz led a party of climbers to the top.", held)
}

// TestFamilyThatComesAlong leaves a husband or wife out of those who come along, and takes in whoever comes besides.
func TestFamilyThatComesAlong(t *testing.T) {
	const met = " met Chilean President Luis Soto in Quito on Monday."
	checkRows(t, [][2]string{
		{"Norwegian Prime Minister Kari Lund, accompanied by her husband and Foreign Minister Nils Dahl," + met, "TALKS HELD 2025-04-07 Quito: Kari Lund, Nils Dahl, Luis Soto"},
		{"Norwegian Prime Minister Kari Lund, accompanied by her husband, Olof Berg," + met, "SUMMIT HELD 2025-04-07 Quito: Kari Lund, Luis Soto"},
		{"Norwegian Prime Minister Kari Lund, accompanied by her husband Olof Berg and Foreign Minister Nils Dahl," + met, "TALKS HELD 2025-04-07 Quito: Kari Lund, Nils Dahl, Luis Soto"},
	})
}

// TestLeadersByTheSurname takes a lone surname that is known as that of a leader of the day for a person, wherever it stands.
func TestLeadersByTheSurname(t *testing.T) {
	checkRows(t, [][2]string{
		{"Polish Prime Minister Jan Nowak lunched with Macron in Paris on Monday.", "TALKS HELD 2025-04-07 Paris: Jan Nowak, Macron/HOST"},
		{"Erdogan met Macron in Quito on Monday.", "TALKS HELD 2025-04-07 Quito: Erdogan, Macron"},
	})
}

// TestThePairWithoutTheHost takes for the pair those two who met, and not who brought them together.
func TestThePairWithoutTheHost(t *testing.T) {
	checkTold(t, "UN envoy Kari Lund brought Chilean President Luis Soto and Peruvian President Ana Ruiz together for talks in Quito on Monday. The pair, who had last met in Oslo on March 4, left separately.",
		"TALKS HELD 2025-04-07 Quito: Luis Soto, Ana Ruiz, Kari Lund/MEDIATOR", "SUMMIT HELD 2025-03-04 Oslo: Luis Soto, Ana Ruiz")
}
