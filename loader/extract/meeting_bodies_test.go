package extract

import "testing"

// TestBodiesMeet tells of the sessions of bodies, with no party but the body itself.
func TestBodiesMeet(t *testing.T) {
	checkRows(t, [][2]string{
		{"EC farm ministers, meeting in Brussels, failed to agree on prices.",
			"CONFERENCE HELD - Brussels: EC"},
		{"The European Parliament is meeting in Strasbourg this week.",
			"CONFERENCE ONGOING 2025-04-07/2025-04-13 Strasbourg: European Parliament"},
		{"ASEAN reconvened in Manila on Monday.",
			"CONFERENCE HELD 2025-04-07 Manila: ASEAN"},
		{"The World Bank's annual meeting opens in Berlin on September 27.",
			"CONFERENCE PLANNED 2025-09-27 Berlin: World Bank"},
		{"Negotiations have been under way between the Community and the six-nation Gulf Cooperation Council (GCC) for three years. They would open the European Community (EC) to its goods.",
			"NEGOTIATION ONGOING 2022/.. -: European Community, Gulf Cooperation Council"},
		{"The Gulf Cooperation Council and the European Community are large markets. Talks between the two groups took a long time.",
			"TALKS HELD - -: Gulf Cooperation Council, European Community"},
		{"The U.N. Human Rights Council on Thursday condemned the raid at a special session in Geneva.",
			"CONFERENCE HELD 2025-04-10 Geneva: U.N. Human Rights Council"},
		{"At its March 31 meeting, the Federal Open Market Committee decided to hold rates.",
			"TALKS HELD 2025-03-31 -: Federal Open Market Committee"},
		{"The Bundesbank council, meeting in Frankfurt on Thursday, left rates unchanged.",
			"CONFERENCE HELD 2025-04-10 Frankfurt: Bundesbank"},
		{"The OAS Permanent Council held a special session on the raid.", "CONFERENCE HELD - -: OAS Permanent Council"},
		{"During talks in Vienna, Norway and Sweden agreed on quotas.", "TALKS HELD - Vienna: Norway, Sweden"},
		{"EC farm ministers meet in Brussels on Sunday.", "CONFERENCE PLANNED 2025-04-13 Brussels: EC"},
		{"The annual meeting of the World Bank was held in Berlin on Monday.",
			"CONFERENCE HELD 2025-04-07 Berlin: World Bank"},
	})
	checkNone(t,
		"Nordlund Corp held its annual meeting in Oslo on Monday.",
		"The Norwegian government gathered evidence in Oslo on Monday.",
	)
}

// TestSpeakers tells who takes the floor at a meeting.
func TestSpeakers(t *testing.T) {
	checkRows(t, [][2]string{
		{"Norwegian Finance Minister Kari Lund, speaking at a meeting of the Asian Development Bank in Osaka, said loans would rise.",
			"CONFERENCE HELD - Osaka: Asian Development Bank, Kari Lund"},
		{"Norwegian Oil Minister Kari Lund told a conference on energy in Oslo on Monday that output would fall.",
			"CONFERENCE HELD 2025-04-07 Oslo: Kari Lund"},
		{"In a speech to an OPEC meeting in Vienna, Nigerian Oil Minister Rilwanu Lukman said prices would rise.",
			"CONFERENCE HELD - Vienna: OPEC, Rilwanu Lukman"},
		{"Foreign Minister Kari Lund is due to address the U.N. disarmament conference in Geneva on Monday.",
			"CONFERENCE PLANNED 2025-04-14 Geneva: U.N., Kari Lund"},
		{"OPEC ministers met in Vienna on Thursday. Nigerian Oil Minister Rilwanu Lukman told the meeting that prices would rise.",
			"CONFERENCE HELD 2025-04-10 Vienna: OPEC, Rilwanu Lukman"},
		{"President Luis Soto left on Sunday for the Non-Aligned summit in Harare.",
			"SUMMIT HELD 2025-04-06 Harare: Non-Aligned, Luis Soto"},
		{"Prime Minister Kari Lund, in Brussels for a NATO summit, said she would resign.",
			"SUMMIT ONGOING - Brussels: NATO, Kari Lund"},
		{"Japan will seek support for the plan at the Venice summit.",
			"SUMMIT PLANNED - Venice: Japan"},
		{"Norwegian Prime Minister Kari Lund will press for a ban on whaling at the Venice summit.",
			"SUMMIT PLANNED - Venice: Kari Lund"},
		{"At the Reykjavik summit the United States rejected limits on lasers.",
			"SUMMIT HELD - Reykjavik: United States"},
		{"The ban was first proposed at the IMF meeting in Washington.",
			"CONFERENCE HELD - Washington: IMF"},
	})
	checkNone(t,
		"Norwegian Oil Minister Kari Lund told a news conference in Oslo that output would fall.",
		"Kari Lund told the meeting that output would fall.",
		"Kari Lund told a Labour Party conference in Oslo that output would fall.",
	)
}

// TestTerms tells of negotiations by the agreement that they led to.
func TestTerms(t *testing.T) {
	checkRows(t, [][2]string{
		{"Morocco reached an agreement with the Paris Club in Paris last week to reschedule its debts.",
			"NEGOTIATION HELD 2025-03-31/2025-04-06 Paris: Morocco, Paris Club"},
		{"Zambia agreed last Friday with the International Monetary Fund to cut spending.",
			"NEGOTIATION HELD 2025-04-04 -: Zambia, International Monetary Fund"},
		{"Norway and Sweden struck a deal on fishing in Oslo on Monday.",
			"NEGOTIATION HELD 2025-04-07 Oslo: Norway/HOST, Sweden"},
		{"Norway and Sweden failed to reach agreement on fishing quotas in Oslo on Monday.",
			"NEGOTIATION HELD 2025-04-07 Oslo: Norway/HOST, Sweden"},
		{"Norwegian and Swedish negotiators failed to agree on fishing quotas.",
			"NEGOTIATION HELD - -: Norway, Sweden"},
		{"The fishing treaty was negotiated by Norway and Sweden in Oslo last year.",
			"NEGOTIATION HELD 2024 Oslo: Norway/HOST, Sweden"},
		{"Norway and Sweden agreed in Oslo on Monday to share the cod.",
			"NEGOTIATION HELD 2025-04-07 Oslo: Norway/HOST, Sweden"},
		{"Qatar is mediating between Hamas and Israel.",
			"NEGOTIATION HELD - -: Qatar/MEDIATOR, Hamas, Israel"},
		{"Norwegian Prime Minister Kari Lund brought Israeli and Palestinian negotiators together in Oslo on Monday.",
			"TALKS HELD 2025-04-07 Oslo: Kari Lund/MEDIATOR, Israel, Palestine"},
		{"Norway called off talks with Sweden on Monday.", "TALKS CANCELLED - -: Norway, Sweden"},
		{"Norway sought consultations with Sweden under Nordic Council rules.", "TALKS PROPOSED - -: Norway, Sweden"},
		{"An agreement between Norway and Sweden was reached in Oslo on Monday.",
			"NEGOTIATION HELD 2025-04-07 Oslo: Norway/HOST, Sweden"},
	})
	checkNone(t,
		"Norwegian Prime Minister Kari Lund said she agreed with Olof Berg that the tax was wrong.",
		"Nordlund Corp reached an agreement with Sundberg Ltd on prices.",
		"Norway agreed with critics that the tax was wrong.",
		"Norway and Sweden agreed that the tax was wrong.",
		"Norwegian and Swedish companies agreed on Monday to share the cod.",
		"Norway brought cod and herring together in one tin.",
		"The United States has not reached agreement with Japan.",
	)
}

// TestNegotiationsUnderBody tells of talks whose only party is the body that holds them.
func TestNegotiationsUnderBody(t *testing.T) {
	checkTold(t, "World trade talks within GATT are going badly.", "NEGOTIATION ONGOING - -: GATT")
	checkTold(t, "The Uruguay round of trade talks under the General Agreement on Tariffs and Trade began last year.",
		"NEGOTIATION ONGOING 2024/.. -: General Agreement on Tariffs and Trade")
	checkTold(t, "Norway has problems with trade talks.")
}

// TestSeveralCities makes one meeting of each city.
func TestSeveralCities(t *testing.T) {
	checkTold(t, "Finance ministers of the Group of Seven held meetings in Paris and in Washington in February.",
		"CONFERENCE HELD 2025-02 Paris: Group of Seven", "CONFERENCE HELD 2025-02 Washington: Group of Seven")
	checkTold(t, "Finance ministers of the Group of Seven held a meeting in Paris and in Washington.",
		"CONFERENCE HELD - Paris: Group of Seven")
}

// TestDebates tells of what goes on in a body that hears people.
func TestDebates(t *testing.T) {
	checkRows(t, [][2]string{
		{"In a lengthy debate on Chad before the U.N. Security Council, Ambassador Kari Lund said the embargo must end.",
			"CONFERENCE HELD - -: Kari Lund, U.N. Security Council"},
		{"The Security Council debate on Lebanon resumed on Monday.",
			"CONFERENCE HELD 2025-04-07 -: Security Council"},
		{"Defense Secretary John Baker told a Senate hearing on Monday that the war was won.",
			"CONFERENCE HELD 2025-04-07 -: Senate, John Baker"},
		{"The Senate will hold hearings on the treaty next week.",
			"CONFERENCE PLANNED 2025-04-14/2025-04-20 -: Senate"},
		{"The notes were relayed by Norwegian Foreign Minister Kari Lund in testimony before the Storting.",
			"CONFERENCE HELD - -: Kari Lund, Storting"},
		{"Norwegian Foreign Minister Kari Lund denied this in testimony before the Storting.",
			"CONFERENCE HELD - -: Kari Lund, Storting"},
	})
	checkTold(t, "A court hearing in Oslo was adjourned on Monday. The debate on taxes goes on.")
}

// TestNegotiatingTable tells of negotiations by the table that one comes to.
func TestNegotiatingTable(t *testing.T) {
	checkTold(t, "Norway and Sweden returned to the negotiating table in Oslo on Monday.",
		"NEGOTIATION HELD 2025-04-07 Oslo: Norway/HOST, Sweden")
	checkTold(t, "Oman brought Norway and Sweden to the negotiating table on Monday.",
		"NEGOTIATION HELD 2025-04-07 -: Oman/MEDIATOR, Norway, Sweden")
	checkTold(t, "Norway brought Sweden to the negotiating table on Monday.",
		"NEGOTIATION HELD 2025-04-07 -: Norway, Sweden")
	checkTold(t, "Norway and Sweden may return to the negotiating table.",
		"NEGOTIATION PROPOSED - -: Norway, Sweden")
	checkTold(t, "The Norwegian fleet in Swedish waters is a hard point in negotiations between the two nations.",
		"NEGOTIATION ONGOING - -: Norway, Sweden")
	checkTold(t, "Norway and Sweden laid it on the table.")
}

// TestUnnamedSides tells of meetings of which one side has no name.
func TestUnnamedSides(t *testing.T) {
	checkRows(t, [][2]string{
		{"Iran and six world powers are negotiating in Vienna.", "NEGOTIATION ONGOING - Vienna: Iran"},
		{"Negotiators from Iran and six world powers resumed talks in Vienna on Saturday.", "NEGOTIATION ONGOING 2025-04-05/.. Vienna: Iran"},
		{"The Taliban have refused to join the talks.", "TALKS REFUSED - -: Taliban"},
		{"The G20 summit in Hangzhou, China, will bring together Barack Obama, Xi Jinping and Angela Merkel.",
			"SUMMIT PLANNED - Hangzhou: G20, Barack Obama, Xi Jinping, Angela Merkel"},
		{"The African Union summit opened on Sunday in Kigali with South Sudan high on the agenda.",
			"SUMMIT HELD 2025-04-06 Kigali: African Union"},
		{"The Arab League called an emergency meeting in Cairo.", "CONFERENCE PLANNED - Cairo: Arab League"},
		{"EU leaders agreed at a summit in Brussels on Friday to extend the sanctions.", "SUMMIT HELD 2025-04-11 Brussels: EU"},
	})
	checkTold(t, "The plan of Norway and its critics has met with a cool response in Oslo.")
}

// TestDuring tells who spoke with whom during a meeting.
func TestDuring(t *testing.T) {
	checkRows(t, [][2]string{
		{"Chilean Foreign Minister Luis Soto said that Norwegian Foreign Minister Kari Lund welcomed the plan during a meeting in Oslo on Monday.",
			"TALKS HELD 2025-04-07 Oslo: Kari Lund/HOST, Luis Soto"},
		{"Norwegian Foreign Minister Kari Lund welcomed the plan during talks in Lima on Monday.",
			"TALKS HELD 2025-04-07 Lima: Kari Lund"},
	})
	checkTold(t, "The plan was discussed during a meeting in Lima on Monday.")
}

// TestEveOfSummits keeps what is done before a summit apart from it.
func TestEveOfSummits(t *testing.T) {
	checkEach(t, []telling{
		{"before it opens", "Hours before an African Union summit opens in Lima, Norwegian Foreign Minister Kari Lund met Chadian Foreign Minister Omar Hadi.",
			"SUMMIT PLANNED - Lima: African Union\nTALKS HELD - Lima: Kari Lund, Omar Hadi"},
		{"which it gathers for", "African Union leaders gather in Lima on Saturday for a summit. Hours before the start, Norwegian Prime Minister Kari Lund met President Luis Soto of Peru. The summit will end on Sunday.",
			"SUMMIT PLANNED 2025-04-12/2025-04-13 Lima: African Union\nSUMMIT HELD - -: Kari Lund, Luis Soto"},
		{"for which others meet", "European Union ministers met in Lima on Tuesday to prepare a summit.", "CONFERENCE HELD 2025-04-08 Lima: European Union"},
		{"after it began", "Hours after an African Union summit opened in Lima on Tuesday, Norwegian Foreign Minister Kari Lund met Chadian Foreign Minister Omar Hadi.",
			"SUMMIT HELD 2025-04-08 Lima: African Union\nTALKS HELD 2025-04-08 Lima: Kari Lund, Omar Hadi"},
	})
}
