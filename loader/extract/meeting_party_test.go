package extract

import "testing"

// TestWhoTakesPart tells who of those whom a sentence names are parties of its meeting, and who else stands there.
func TestWhoTakesPart(t *testing.T) {
	checkRows(t, [][2]string{
		{"Norwegian President Kari Lund and Chilean President Luis Soto promised to let an African Union mission watch the strait after four hours of talks with Peruvian President Ana Ruiz in Lima.",
			"SUMMIT HELD - Lima: Kari Lund, Luis Soto, Ana Ruiz/HOST"},
		{"Norwegian President Kari Lund promised to press Ukraine on fish after talks with Chilean President Luis Soto in Lima.", "SUMMIT HELD - Lima: Kari Lund, Luis Soto"},
		{"Norwegian Prime Minister Kari Lund and her husband, Nils, arrived in Lima on Monday for a three-day visit.", "VISIT HELD 2025-04-07/2025-04-09 Lima: Kari Lund, Peru/HOST"},
		{"Norwegian Prime Minister Kari Lund leaves on Sunday for a five-day visit to Chile.", "VISIT PLANNED 2025-04-13/2025-04-17 Chile: Kari Lund, Chile/HOST"},
		{"The Norwegian and Chilean foreign ministers, Kari Lund and Luis Soto, met in Geneva on Sunday.", "TALKS HELD 2025-04-06 Geneva: Kari Lund, Luis Soto"},
		{"The foreign ministers of Norway, Kari Lund, and Chile, Luis Soto, met in Geneva on Sunday.", "TALKS HELD 2025-04-06 Geneva: Kari Lund, Luis Soto"},
		{"Peruvian President Ana Ruiz met the presidents of Norway (Kari Lund) and Chile (Luis Soto) in Geneva on Sunday.", "SUMMIT HELD 2025-04-06 Geneva: Ana Ruiz, Kari Lund, Luis Soto"},
		{"Peruvian President Ana Ruiz met the foreign minister of Norway (Kari Lund) in Geneva on Sunday.", "TALKS HELD 2025-04-06 Geneva: Ana Ruiz, Kari Lund"},
		{"The Norwegian and Chilean defence ministers were in Vienna on Sunday for a round of talks on cod.", "TALKS HELD 2025-04-06 Vienna: Norway, Chile"},
		{"Norwegian Foreign Minister Kari Lund met Peruvian Finance Minister Juan Vera, opposition leader Ana Ruiz and aid organisations.", "TALKS HELD - -: Kari Lund, Juan Vera, Ana Ruiz"},
		{"Norwegian President Kari Lund and Chilean President Luis Soto shook hands in Lima before a two-hour session on Thursday that was brokered by Peruvian President Ana Ruiz.",
			"SUMMIT HELD 2025-04-10 Lima: Kari Lund, Luis Soto, Ana Ruiz/MEDIATOR"},
	})
	checkRows(t, [][2]string{
		{"Norwegian Defence Minister Kari Lund met her opposite number, Luis Soto, in Lima on Monday.", "TALKS HELD 2025-04-07 Lima: Kari Lund, Luis Soto"},
		{"Norwegian President Kari Lund and Chilean President Luis Soto have met three times this year, most recently in Vienna on March 23.", "SUMMIT HELD 2025-03-23 Vienna: Kari Lund, Luis Soto"},
		{"Norwegian Foreign Minister Kari Lund met the North Koreans in Oslo on Monday.", "TALKS HELD 2025-04-07 Oslo: Kari Lund/HOST, North Korea"},
		{"Norway and Chile signed a fish pact on Sunday in the South Sudanese capital.", "CEREMONY HELD 2025-04-06 Juba: Norway, Chile"},
		{"The planning committee of Oslo City Council met the Fishermen's Union on Monday.", "TALKS HELD 2025-04-07 -: Oslo City Council, Fishermen's Union"},
		{"Norwegian Foreign Minister Kari Lund will fly to Lima on Monday after stops in Quito, where she met President Luis Soto, and in Bogota.",
			"VISIT PLANNED 2025-04-14 Lima: Kari Lund, Peru/HOST\nVISIT HELD - Quito: Kari Lund, Luis Soto/HOST"},
	})
	for _, out := range []string{
		"Peruvian Foreign Minister Ana Ruiz had been invited but declined, citing the storm.",
		"Peruvian Foreign Minister Ana Ruiz, who was invited, did not come.",
		"Peruvian Foreign Minister Ana Ruiz refused to take part.",
	} {
		checkTold(t, "Norwegian Foreign Minister Kari Lund and Chilean Foreign Minister Luis Soto met on Monday. "+out, "TALKS HELD 2025-04-07 -: Kari Lund, Luis Soto")
	}
	checkTold(t, "Norwegian President Kari Lund and Chilean President Luis Soto agreed on Thursday to buy cod after talks in Oslo. Lund and Soto had met in Lima on March 31.",
		"SUMMIT HELD 2025-04-10 Oslo: Kari Lund/HOST, Luis Soto", "SUMMIT HELD 2025-03-31 Lima: Kari Lund, Luis Soto")
	checkTold(t, "Norwegian President Kari Lund met Chilean President Luis Soto in Oslo on Monday. Peruvian President Ana Ruiz was due in Oslo later on Monday.",
		"SUMMIT HELD 2025-04-07 Oslo: Kari Lund/HOST, Luis Soto", "VISIT HELD 2025-04-07 Oslo: Ana Ruiz, Norway/HOST")
	checkTold(t, "The Chilean delegation includes Defence Minister Sergio Rojas and Trade Minister Ana Pinto. Chilean President Luis Soto will see Norwegian President Kari Lund on Monday. Rojas and Pinto agreed. The two presidents had met in Vienna on March 23.",
		"SUMMIT PLANNED 2025-04-14 -: Luis Soto, Kari Lund", "SUMMIT HELD 2025-03-23 Vienna: Luis Soto, Kari Lund")
	const first = "Norwegian Foreign Minister Kari Lund and Chilean Foreign Minister Luis Soto met on Monday. "
	checkTold(t, first+"Peruvian Foreign Minister Ana Ruiz, who chairs the Pact, and Celia Vik, an envoy of Peru's president, sat in.",
		"TALKS HELD 2025-04-07 -: Kari Lund, Luis Soto, Ana Ruiz, Celia Vik")
	checkTold(t, first+"Peruvian Foreign Minister Ana Ruiz presided.", "TALKS HELD 2025-04-07 -: Kari Lund, Luis Soto, Ana Ruiz/HEAD")
	checkTold(t, "Norwegian President Kari Lund and Chilean President Luis Soto met in Prague on Thursday. They had met in Oslo on March 31. Peruvian President Ana Ruiz, who also met Soto in Prague, was glad.",
		"SUMMIT HELD 2025-04-10 Prague: Kari Lund, Luis Soto", "SUMMIT HELD 2025-03-31 Oslo: Kari Lund/HOST, Luis Soto", "SUMMIT HELD - Prague: Ana Ruiz, Luis Soto")
	checkTold(t, "The presidents of Norway and Chile promised peace in a meeting in Lima. Anna Berg and Luis Soto shook hands before a two-hour session on Thursday.",
		"SUMMIT HELD 2025-04-10 Lima: Anna Berg, Luis Soto")
	checkTold(t, "The foreign ministers of Norway, Chile and Peru met in Lima on Monday. Anna Berg, Luis Soto and Ana Ruiz asked for more boats.", "TALKS HELD 2025-04-07 Lima: Anna Berg, Luis Soto, Ana Ruiz/HOST")
	checkTold(t, "On Monday, Norwegian Foreign Minister Kari Lund met Peruvian President Ana Ruiz in Quito and drove to Lima for a session with Chilean President Luis Soto.",
		"TALKS HELD 2025-04-07 Quito: Kari Lund, Ana Ruiz", "TALKS HELD 2025-04-07 Lima: Kari Lund, Luis Soto")
	checkTold(t, "Peruvian President Ana Ruiz was in Oslo on Monday. She met Norwegian Prime Minister Kari Lund in the morning.", "VISIT HELD 2025-04-07 Oslo: Ana Ruiz, Kari Lund/HOST")
	checkTold(t, "Four days of talks at the World Trade Organization in Lima collapsed on Monday after Norway and Chile failed to agree on cod.", "TALKS HELD 2025-04-04/2025-04-07 Lima: World Trade Organization, Norway, Chile")
	checkNone(t, "Kuwaiti Oil Minister Nasser Said told the Kuwaiti news agency KUNA that the weather was fine.")
	checkNone(t, "Kuwaiti Oil Minister Nasser Said told KUNA that the committee would discuss cod.")
	checkNone(t, "Norwegian Prime Minister Kari Lund said that she and Chilean President Luis Soto meet regularly.")
}

// TestOfficesOfGuests gives offices that stand bare the state of whoever travels, of whoever receives him, or of those
// who come along.
func TestOfficesOfGuests(t *testing.T) {
	checkBy(t, held, []telling{
		{"no president of the lands that he visits", "President Sean Halloran will pay a visit to Chile and Peru next month, the Irish government said. Chile and Peru buy butter.", "Sean Halloran: President / - / Ireland CURRENT"},
		{"who invites", "OSLO - President Kari Lund will go to Lima on Monday at the invitation of President Ana Ruiz.", "Kari Lund: President / - / Norway CURRENT; Ana Ruiz: President / - / Peru CURRENT"},
		{"who is joined on a journey", "Norwegian Foreign Minister Kari Lund, who met her Chilean counterpart, Luis Soto, in Brussels, will join President Anna Berg for part of a trip to Lima.",
			"Kari Lund: Foreign Minister / - / Norway CURRENT; Anna Berg: President / - / Norway CURRENT; Luis Soto: Foreign Minister / - / Chile CURRENT"},
		{"the counterpart of one whose post is unknown", "He is to meet Peruvian Prime Minister Jorge Vera. Sean Halloran, who met his Chilean counterpart, Luis Soto, in Brussels, will join him.",
			"Jorge Vera: Prime Minister / - / Peru CURRENT"},
		{"the governor of a bank", "Bank of Zambia Governor Denis Kalunga left.", "Denis Kalunga: Governor / Bank of Zambia / Zambia CURRENT"},
		{"two who are named next", "The presidents of Norway and Chile met in Lima. Anna Berg and Luis Soto shook hands.", "Anna Berg: president / - / Norway CURRENT; Luis Soto: president / - / Chile CURRENT"},
		{"of the state whose government is told", "The Chilean government and Union rebels agreed to talk, President Luis Soto said. Talks were brokered by Peru and Norway, and held in Peru.", "Luis Soto: President / - / Chile CURRENT"},
		{"two who are named next and are none", "The presidents of Norway and Chile met in Lima. Anna Berg and Luis Soto, two trawlermen, were glad.", ""},
	})
}
