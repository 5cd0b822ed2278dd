package extract

import "testing"

// TestToldBesideAnother reads the meetings of a sentence that tells of another one, too.
func TestToldBesideAnother(t *testing.T) {
	const visit = "VISIT HELD 2025-04-08 Lima: Kari Lund, Peru/HOST\n"
	checkEach(t, []telling{
		{"discussed a day before", "Norwegian Foreign Minister Kari Lund paid a brief visit to Lima on Tuesday, a day after discussing cod with Ecuadorean President Luis Vega in Quito.",
			visit + "TALKS HELD 2025-04-07 Quito: Kari Lund, Luis Vega/HOST"},
		{"briefed before", "Before briefing Ecuadorean President Luis Vega, Norwegian Foreign Minister Kari Lund held talks with Chilean President Ana Soto on Monday.",
			"TALKS HELD - -: Kari Lund, Luis Vega\nTALKS HELD 2025-04-07 -: Kari Lund, Ana Soto"},
		{"due somewhere, behind a relative clause", "Norwegian Foreign Minister Kari Lund, who visited Peru last week, is expected in Quito in May.",
			"VISIT HELD 2025-03-31/2025-04-06 Peru: Kari Lund, Peru/HOST\nVISIT PLANNED 2025-05 Quito: Kari Lund, Ecuador/HOST"},
		{"was somewhere, joined", "Norwegian Foreign Minister Kari Lund met Chilean President Ana Soto on Monday and was in Lima the next day.",
			"TALKS HELD 2025-04-07 -: Kari Lund, Ana Soto\n" + visit[:len(visit)-1]},
		{"due somewhere before a meeting elsewhere", "Norwegian Foreign Minister Kari Lund is due in Quito on Friday before a meeting of the Nordic Council in Visby in May.",
			"VISIT PLANNED 2025-04-11 Quito: Kari Lund, Ecuador/HOST\nCONFERENCE PLANNED 2025-05 Visby: Nordic Council"},
		{"called off before", "Norwegian Foreign Minister Kari Lund will hold talks with Chilean President Ana Soto in Lima in June, ten weeks after a planned meeting of the two was put off.",
			"TALKS PLANNED 2025-06 Lima: Kari Lund, Ana Soto\nTALKS CANCELLED - -: Kari Lund, Ana Soto"},
		{"a week after talks of the same two", "Norwegian Foreign Minister Kari Lund and Chilean President Ana Soto met in Lima on Tuesday, a week after they held talks in Quito.",
			"TALKS HELD 2025-04-08 Lima: Kari Lund, Ana Soto\nTALKS HELD 2025-04-01 Quito: Kari Lund, Ana Soto"},
		{"told somebody a day before", "Norwegian Foreign Minister Kari Lund paid a brief visit to Lima on Tuesday, a day after the Danish premier, Lars Dahl, told Ecuadorean President Luis Vega in Quito that cod was dear.",
			visit + "SUMMIT HELD 2025-04-07 Quito: Lars Dahl, Luis Vega/HOST"},
		{"to discuss later", "Norwegian Foreign Minister Kari Lund will visit Chile next week before she discusses the plan with Peruvian President Luis Diaz in June.",
			"VISIT PLANNED 2025-04-14/2025-04-20 Chile: Kari Lund, Chile/HOST\nTALKS PLANNED 2025-06 -: Kari Lund, Luis Diaz"},
		{"seen before", "Norwegian Foreign Minister Kari Lund held talks with Chilean President Ana Soto on Tuesday after seeing Peruvian President Luis Diaz on Monday.",
			"TALKS HELD 2025-04-08 -: Kari Lund, Ana Soto\nTALKS HELD 2025-04-07 -: Kari Lund, Luis Diaz"},
		{"heads for", "Norwegian Foreign Minister Kari Lund heads for Lima on Monday to meet Peruvian President Luis Diaz.",
			"TALKS PLANNED 2025-04-14 Lima: Kari Lund, Luis Diaz/HOST"},
		{"heads to meet", "Nordic Council heads to meet in Visby on Monday.", "CONFERENCE PLANNED 2025-04-14 Visby: Nordic Council"},
		{"left for, and went on", "Norwegian Foreign Minister Kari Lund leaves tomorrow for Warsaw, from where she travels on to Lima on Monday to meet Peruvian President Luis Diaz.",
			"VISIT PLANNED 2025-04-12 Warsaw: Kari Lund, Poland/HOST\nTALKS PLANNED 2025-04-14 Lima: Kari Lund, Luis Diaz/HOST"},
		{"after a round", "Chile and the European Union will meet in Lima in June, after a round in Quito collapsed.",
			"TALKS PLANNED 2025-06 Lima: Chile, European Union\nTALKS HELD - Quito: Chile, European Union"},
		{"that follow a round", "The talks between Chile and Ecuador, the third this year, follow a round in Lima last month.",
			"TALKS HELD - -: Chile, Ecuador\nTALKS HELD 2025-03 Lima: Chile, Ecuador"},
	})
	checkTold(t, "Norwegian Foreign Minister Kari Lund held talks with Chilean President Ana Soto and Peruvian President Luis Diaz. The Danish premier, Lars Dahl, is to see both men in Visby on May 4.",
		"TALKS HELD - -: Kari Lund, Ana Soto, Luis Diaz", "SUMMIT PLANNED 2025-05-04 Visby: Lars Dahl, Ana Soto, Luis Diaz")
}

// TestTalksThatGoOn tells talks from those that they go on after.
func TestTalksThatGoOn(t *testing.T) {
	const held = "Chilean and Peruvian envoys held talks with the creditor banks in Lima on Monday. "
	checkEach(t, []telling{
		{"resume", held + "The talks will resume on May 3.",
			"TALKS HELD 2025-04-07 Lima: Chile, Peru/HOST, creditor banks\nTALKS PLANNED 2025-05-03 -: Chile, Peru, creditor banks"},
		{"a second session", held + "A second session will be held in Quito next month.",
			"TALKS HELD 2025-04-07 Lima: Chile, Peru/HOST, creditor banks\nTALKS PLANNED 2025-05 Quito: Chile, Peru, creditor banks"},
	})
}

// TestAtTheSeat reads visits to the seat of a government.
func TestAtTheSeat(t *testing.T) {
	const told = " 2025-04-14 Washington: Kari Lund, United States/HOST"
	checkRows(t, [][2]string{
		{"Norwegian Prime Minister Kari Lund is due at the White House on Monday.", "VISIT PLANNED" + told},
		{"Norwegian Prime Minister Kari Lund will come to the White House on Monday.", "VISIT PLANNED" + told},
		{"Norwegian Prime Minister Kari Lund heads for the White House on Monday.", "VISIT PLANNED" + told},
		{"Norwegian Prime Minister Kari Lund arrived at the Kremlin on Monday.", "VISIT HELD 2025-04-07 Moscow: Kari Lund, Russia/HOST"},
	})
	checkNone(t, "US President Luis Diaz was at the White House on Monday.")
}

// TestInvitations reads visits to which somebody is invited, and whether he will come.
func TestInvitations(t *testing.T) {
	const met = "Chilean President Luis Soto met Norwegian Prime Minister Kari Lund on Monday"
	checkEach(t, []telling{
		{"accepted", "Norwegian Foreign Minister Kari Lund has accepted an invitation to Lima.", "VISIT PLANNED - Lima: Kari Lund, Peru/HOST"},
		{"rejected", "Norwegian Foreign Minister Kari Lund rejected an invitation to Lima.", "VISIT REFUSED - Lima: Kari Lund, Peru/HOST"},
		{"held", "Norwegian Foreign Minister Kari Lund has an invitation to Lima.", "VISIT PROPOSED - Lima: Kari Lund, Peru/HOST"},
		{"accepted, to talks yet to come", "Norwegian Foreign Minister Kari Lund accepted an invitation to talks in Lima in July.", "TALKS PLANNED 2025-07 Lima: Kari Lund"},
		{"extended to somebody", "Chilean President Ana Soto extended an invitation to Norwegian Foreign Minister Kari Lund to visit Santiago in September.",
			"VISIT PROPOSED 2025-09 Santiago: Kari Lund, Ana Soto/HOST"},
		{"extended to somebody of a land", "Chilean President Ana Soto extended an invitation to US President Luis Diaz to visit Santiago in September.",
			"VISIT PROPOSED 2025-09 Santiago: Luis Diaz, Ana Soto/HOST"},
		{"meant", "Chilean President Ana Soto said she would invite Norwegian Foreign Minister Kari Lund to Santiago.",
			"VISIT PROPOSED - Santiago: Kari Lund, Ana Soto/HOST"},
		{"of her", met + " and invited her to Santiago.",
			"SUMMIT HELD 2025-04-07 -: Luis Soto, Kari Lund\nVISIT PROPOSED - Santiago: Kari Lund, Luis Soto/HOST"},
	})
	checkNone(t, "The mayor of Lima sent an open invitation to Israel to invest in the port.", "The Union wrote an invitation to China.")
}

// TestDayOfTheClause gives a meeting the day of the clause that tells of it in passing, or that its sentence begins with.
func TestDayOfTheClause(t *testing.T) {
	checkDates(t, []telling{
		{"of what those did who meet", "Norwegian President Anna Berg and Swedish President Carl Lund, meeting for the second time in as many weeks, agreed on Tuesday to lift the ban.", "2025-04-08"},
		{"that the sentence begins with", "On Tuesday, Norwegian President Anna Berg and Swedish President Carl Lund had joined Danish Prime Minister Olga Falk for a session on cod.", "2025-04-08"},
		{"of a report", "On Tuesday, Norwegian President Anna Berg, who leads a fishing nation, said that talks with Sweden went well.", "-"},
	})
}
