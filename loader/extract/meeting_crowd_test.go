package extract

import "testing"

// TestManyGather tells of gatherings of many who are not named.
func TestManyGather(t *testing.T) {
	checkRows(t, [][2]string{
		{"Ministers from 12 countries are due to meet in Quito on April 15 to discuss cod.", "CONFERENCE PLANNED 2025-04-15 Quito: "},
		{"Leaders of the northern islands are gathering in Bergen on Wednesday.", "CONFERENCE PLANNED 2025-04-16 Bergen: "},
		{"Some 30 African heads of state are expected to gather in Nairobi on Friday.", "CONFERENCE PLANNED 2025-04-11 Nairobi: "},
		{"Negotiators from 92 countries begin talks on cod in Lima next week.", "CONFERENCE PLANNED 2025-04-14/2025-04-20 Lima: "},
		{"A meeting of army commanders took place in Nairobi on Monday.", "CONFERENCE HELD 2025-04-07 Nairobi: "},
		{"An international donors' conference for Sudan in Paris on Tuesday raised two billion euros.", "CONFERENCE HELD 2025-04-08 Paris: international donors"},
		{"Cod producers ended three days of talks in Lima on Monday without setting a quota.", "CONFERENCE HELD 2025-04-05/2025-04-07 Lima: Cod producers"},
	})
	checkNone(t,
		"Scholars from 12 countries are due to meet in Quito on April 15.",
		"Fans from 12 countries gathered in Quito on Monday.",
		"Officials from 12 countries have said so.",
		"The book was sold in 12 countries on Monday.",
	)
}

// TestAssembly gives sessions to the body of states that the article is about.
func TestAssembly(t *testing.T) {
	checkRows(t, [][2]string{
		{"The International Cod Organization may lower its quotas, delegates said. The next regular council meeting is on May 21.",
			"TALKS PLANNED 2025-05-21 -: International Cod Organization"},
		{"NATO said it was ready. Defence ministers meet in Bergen on April 15.", "CONFERENCE PLANNED 2025-04-15 Bergen: NATO"},
		{"At its December meeting in Lima, OPEC agreed to cut output.", "CONFERENCE HELD 2024-12 Lima: OPEC"},
		{"The European Union is short of money. Farm ministers discussed the budget on Monday.", "CONFERENCE HELD 2025-04-07 -: European Union"},
		{"The Gulf Cooperation Council cut its output. The council's heads of state gather in Riyadh in December.", "CONFERENCE PLANNED 2025-12 Riyadh: Gulf Cooperation Council"},
		{"The steering committee will meet in Lima on Friday.", "CONFERENCE PLANNED 2025-04-11 Lima: steering committee"},
	})
	checkNone(t,
		"NATO bought the paint from a firm in Oslo. The company's board met on Monday.",
		"The International Cod Organization may lower its quotas. Its council is in Lima.",
	)
}

// TestPartiesAside tells whom one meets whose name stands away from the verb.
func TestPartiesAside(t *testing.T) {
	checkRows(t, [][2]string{
		{"Rebel leader Ole Dahl met in Lima the chairman of the Bergen Front, Ana Soto, on Monday.", "TALKS HELD 2025-04-07 Lima: Ole Dahl, Ana Soto"},
		{"Chilean President Luis Soto received here on Monday Norwegian Foreign Minister Kari Lund.", "TALKS HELD 2025-04-07 -: Luis Soto/HOST, Kari Lund"},
		{"Norwegian Prime Minister Kari Lund urged Chilean President Luis Soto to meet her.", "SUMMIT PROPOSED - -: Luis Soto, Kari Lund"},
		{"A Norwegian team led by Kari Lund will visit Lima on April 15.", "VISIT PLANNED 2025-04-15 Lima: Norway, Kari Lund/HEAD, Peru/HOST"},
		{"Chilean and Norwegian diplomats came together in Lima in January.", "TALKS HELD 2025-01 Lima: Chile, Norway"},
		{"Chilean President Luis Soto and Norwegian Prime Minister Kari Lund held a tete-a-tete in Lima on Monday.", "SUMMIT HELD 2025-04-07 Lima: Luis Soto, Kari Lund"},
		{"Norwegian Foreign Minister Kari Lund briefed EU ambassadors in Oslo on Monday on the ban.", "TALKS HELD 2025-04-07 Norway: Kari Lund, EU"},
		{"Norwegian Foreign Minister Kari Lund and Chilean Foreign Minister Luis Soto discussed cod on Monday on the sidelines of a forum in Lima.", "TALKS HELD 2025-04-07 Lima: Kari Lund, Luis Soto"},
		{"Norwegian Foreign Minister Kari Lund will see Chilean President Luis Soto and officials of the World Bank in Lima on April 15.", "TALKS PLANNED 2025-04-15 Lima: Kari Lund, Luis Soto, World Bank"},
		{"Norway and Chile, the biggest exporters, held private talks in Lima on Monday.", "TALKS HELD 2025-04-07 Lima: Norway, Chile"},
		{"Norwegian Prime Minister Kari Lund, who heads the fish committee, met Chilean President Luis Soto on Monday.", "SUMMIT HELD 2025-04-07 -: Kari Lund, Luis Soto"},
		{"Chilean President Luis Soto received the head of the Lima industrial club, Ana Berg, on Monday.", "TALKS HELD 2025-04-07 -: Luis Soto/HOST, Ana Berg"},
		{"Norwegian Foreign Minister Kari Lund took the matter up with Chilean President Luis Soto in Lima on Monday.", "TALKS HELD 2025-04-07 Lima: Kari Lund, Luis Soto"},
		{"Chilean envoy Ana Soto handed Norwegian Prime Minister Kari Lund a letter in Oslo on Monday.", "TALKS HELD 2025-04-07 Oslo: Ana Soto, Kari Lund/HOST"},
	})
	checkNone(t,
		"Norwegian Prime Minister Kari Lund met in Lima with success.",
		"Norwegian Prime Minister Kari Lund received in Lima a prize of the town.",
	)
}
