package extract

import "testing"

func TestWhoCame(t *testing.T) {
	checkEach(t, []telling{
		{"attending were", "Attending the Quito conference on April 9 were Chile, Peru and Bolivia.", "CONFERENCE HELD 2025-04-09 Quito: Chile, Peru, Bolivia"},
		{"people attending", "Leaders attending a conference in Quito on April 9 included Chilean President Luis Soto and Peruvian President Ana Ruiz.",
			"CONFERENCE HELD 2025-04-09 Quito: Luis Soto, Ana Ruiz"},
		{"participants", "Participants in the Quito conference on May 9 will include Chile and Peru.", "CONFERENCE PLANNED 2025-05-09 Quito: Chile, Peru"},
		{"taking part", "The countries taking part in the Quito talks on April 9 were Chile and Peru.", "TALKS HELD 2025-04-09 Quito: Chile, Peru"},
		{"also at", "Also at the meeting in Quito on April 9 were delegates from Chile and Peru.", "TALKS HELD 2025-04-09 Quito: Chile, Peru"},
		{"represented", "Chile was represented at the talks in Quito on April 9 by Foreign Minister Luis Soto.", "TALKS HELD 2025-04-09 Quito: Chile, Luis Soto"},
		{"sent to", "Chile sent its foreign minister to the conference in Quito on April 9.", "CONFERENCE HELD 2025-04-09 Quito: Chile"},
		{"its own", "Chile said its officials had held talks with Peru in Quito on April 9.", "TALKS HELD 2025-04-09 Quito: Chile, Peru"},
		{"its own minister", "Chile says its nuclear negotiator met EU officials in Quito on April 9.", "TALKS HELD 2025-04-09 Quito: Chile, EU"},
		{"its others", "Chile said its creditors had met in Quito on April 9 with Peruvian officials.", "TALKS HELD 2025-04-09 Quito: Peru, creditors"},
		{"two owners", "Chile's and Peru's foreign secretaries met in Quito on April 9.", "TALKS HELD 2025-04-09 Quito: Chile, Peru"},
	})
}

func TestPartOfStateAmongStops(t *testing.T) {
	checkTold(t, "Chilean Foreign Minister Luis Soto ended a trip to Peru, France, England, Italy and Spain.",
		"VISIT HELD - England: Luis Soto, United Kingdom/HOST",
		"VISIT HELD - Peru: Luis Soto, Peru/HOST", "VISIT HELD - France: Luis Soto, France/HOST",
		"VISIT HELD - Italy: Luis Soto, Italy/HOST", "VISIT HELD - Spain: Luis Soto, Spain/HOST")
}

func TestStatesThatMeet(t *testing.T) {
	checkEach(t, []telling{
		{"some of them without a name", "The foreign ministers of Chile, Peru and three other nations met in Quito on April 9.",
			"TALKS HELD 2025-04-09 Quito: Chile, Peru"},
		{"spelled out between dashes", "Chile and three other powers - Norway, Sweden and Denmark - held talks in Quito on April 9.",
			"TALKS HELD 2025-04-09 Quito: Chile, Norway, Sweden, Denmark"},
		{"two of one name", "Officials of the two Koreas met at Panmunjom on April 9.",
			"TALKS HELD 2025-04-09 Panmunjom: North Korea, South Korea/HOST"},
		{"one of them by its half", "South Korea held talks with the North on April 9.",
			"TALKS HELD 2025-04-09 -: South Korea, North Korea"},
		{"a half of no such state", "Chile held talks with the North on April 9.",
			"TALKS HELD 2025-04-09 -: Chile"},
		{"a body and its short name in a list", "Chile held talks in Quito on April 9 with the International Monetary Fund (IMF) and the World Bank.",
			"TALKS HELD 2025-04-09 Quito: Chile, International Monetary Fund, World Bank"},
		{"ministers of two fields", "European Union finance and farm ministers held a special session in Luxembourg on April 9.",
			"CONFERENCE HELD 2025-04-09 Luxembourg: European Union"},
		{"officials without a name, of the land that they are met in", "Chilean Finance Minister Luis Soto held talks with government officials in Oslo on April 9.",
			"TALKS HELD 2025-04-09 Oslo: Luis Soto, Norway/HOST"},
		{"officials of elsewhere", "Chilean Finance Minister Luis Soto met Western officials in Oslo on April 9.",
			"TALKS HELD 2025-04-09 Oslo: Luis Soto"},
		{"at home", "Chilean Finance Minister Luis Soto met government officials in Santiago on April 9.",
			"TALKS HELD 2025-04-09 Santiago: Luis Soto"},
		{"where a body has its seat", "Chilean Finance Minister Luis Soto met senior officials in Geneva on April 9.",
			"TALKS HELD 2025-04-09 Geneva: Luis Soto"},
		{"a journey to them", "Chilean Finance Minister Luis Soto arrived in Oslo on April 9 for talks with government officials.",
			"VISIT HELD 2025-04-09 Oslo: Luis Soto, Norway/HOST"},
		{"creditors", "Chile is negotiating with its creditor banks.", "NEGOTIATION ONGOING - -: Chile, creditor banks"},
		{"a committee of banks, and the committee", "Chile will meet its 14-bank advisory committee in Quito next week. The talks with the committee are due to last two days.",
			"TALKS PLANNED 2025-04-14/2025-04-20 Quito: Chile, 14-bank advisory committee"},
		{"creditor states", "Chile reached an agreement in Quito on April 9 in talks with Western creditor countries.",
			"NEGOTIATION HELD 2025-04-09 Quito: Chile, Western creditors"},
		{"banks of a state", "Chile held talks with Norwegian banks on April 9.", "TALKS HELD 2025-04-09 -: Chile, Norwegian banks"},
		{"bankers who owe nobody to anybody", "Finance ministers and central bankers of the European Union met in Quito on April 9.",
			"CONFERENCE HELD 2025-04-09 Quito: European Union"},
		{"rebels", "Chilean envoy Luis Soto held talks with Basque separatist leaders on April 9.", "TALKS HELD 2025-04-09 -: Luis Soto, Basque separatists"},
		{"who sign", "Peruvian Foreign Minister Ana Ruiz and the rebels signed a ceasefire in Quito on April 9.", "CEREMONY HELD 2025-04-09 Quito: Ana Ruiz, rebels"},
		{"a club of them", "The Oslo Club of Western creditor governments met Chile in Quito on April 9.", "TALKS HELD 2025-04-09 Quito: Oslo Club, Chile"},
		{"a parliament and where it sits", "Norwegian President Kari Lund spoke at a joint session of Congress on Capitol Hill in Washington on April 9.",
			"CONFERENCE HELD 2025-04-09 Washington: Congress, Kari Lund"},
		{"gone from where it held talks with nobody named", "A Norwegian delegation left Lima on April 9 after holding talks on fishing.",
			"TALKS HELD 2025-04-09 Lima: Norway, Peru/HOST"},
		{"members of a body, in a sentence of their own", "African Union ministers met in Quito on April 9. The African Union groups Chad, Kenya, Ghana and others.",
			"CONFERENCE HELD 2025-04-09 Quito: African Union, Chad, Kenya, Ghana"},
		{"members beside the name", "The African Union - made up of Chad, Kenya and Ghana - will meet in Quito on May 9.",
			"CONFERENCE PLANNED 2025-05-09 Quito: African Union, Chad, Kenya, Ghana"},
		{"those who came from them", "African Union ministers met in Quito on April 9. The issues put to the ministers from Chad, Kenya and Ghana include trade.",
			"CONFERENCE HELD 2025-04-09 Quito: African Union, Chad, Kenya, Ghana"},
		{"states that are no members", "African Union ministers met in Quito on April 9. The African Union trades with Chile, Peru and Bolivia.",
			"CONFERENCE HELD 2025-04-09 Quito: African Union"},
	})
}

// TestTwoCountries tells which two are meant whose ministers meet: those that the article is about, and not those of a remark.
func TestTwoCountries(t *testing.T) {
	checkEach(t, []telling{
		{"not those that goods come from", "Norway and Chile are at odds over fish. Chile fears a flood of it, as happened with goods from China and India. The two countries' trade ministers will meet in Lima in June.",
			"TALKS PLANNED 2025-06 Lima: Norway, Chile"},
		{"not those of a comparison", "Norway and Chile are at odds over fish. Both sell less of it than China and India. Trade ministers of the two countries will meet in Lima in June.",
			"TALKS PLANNED 2025-06 Lima: Norway, Chile"},
		{"those whose ministers met last", "Russia and Ukraine fought on. Norwegian Foreign Minister Jonas Lund met his Chilean counterpart Ana Soto on Tuesday. The two countries' trade ministers will meet in June.",
			"TALKS HELD 2025-04-08 -: Jonas Lund, Ana Soto\nTALKS PLANNED 2025-06 -: Norway, Chile"},
		{"those that another sentence is about", "Norwegian Foreign Minister Jonas Lund met his Chilean counterpart Ana Soto on Tuesday. Peru and Bolivia broke off ties last year. The two countries' foreign ministers will meet in June.",
			"TALKS HELD 2025-04-08 -: Jonas Lund, Ana Soto\nTALKS PLANNED 2025-06 -: Peru, Bolivia"},
		{"sides of whom one met a mediator", "Norwegian Foreign Minister Jonas Lund met Israeli Prime Minister Benjamin Netanyahu on Tuesday. He urged Israel and Hamas to make peace. The two sides will meet in Cairo on Sunday.",
			"TALKS HELD 2025-04-08 -: Jonas Lund, Benjamin Netanyahu\nTALKS PLANNED 2025-04-13 Cairo: Israel, Hamas"},
	})
}
