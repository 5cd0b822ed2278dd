package extract

import "testing"

// TestLongPosts reads the holders of posts that many words belong to.
func TestLongPosts(t *testing.T) {
	checkRows(t, [][2]string{
		{"Norwegian Finance Minister Kari Lund and the head of the central bank of Chile, Luis Soto, met in Lima on Monday.",
			"TALKS HELD 2025-04-07 Lima: Kari Lund, Luis Soto"},
		{"Norwegian Finance Minister Kari Lund met the head of the central bank of Chile, Luis Soto, in Lima.",
			"TALKS HELD - Lima: Kari Lund, Luis Soto"},
		{"Norwegian Finance Minister Kari Lund met the Spanish monarch, King Luis, in Madrid.",
			"TALKS HELD - Madrid: Kari Lund, Luis/HOST"},
		{"Norwegian Finance Minister Kari Lund met Christian militia leader General Luis Soto in Lima.",
			"TALKS HELD - Lima: Kari Lund, Luis Soto"},
		{"EU finance and farm ministers met in Luxembourg on Monday.",
			"CONFERENCE HELD 2025-04-07 Luxembourg: EU"},
		{"Norwegian and Chilean foreign, trade and defence ministers met in Lima on Monday.",
			"TALKS HELD 2025-04-07 Lima: Norway, Chile"},
	})
}

// TestSpeaksFirst takes who speaks at the meeting that a sentence begins with.
func TestSpeaksFirst(t *testing.T) {
	checkRows(t, [][2]string{
		{"At talks in Lima on Monday, Chilean Foreign Minister Luis Soto said the pact was near.",
			"NEGOTIATION HELD 2025-04-07 Lima: Luis Soto"},
		{"At a meeting in Lima on Monday, Chilean Foreign Minister Luis Soto warned of a crisis.",
			"TALKS HELD 2025-04-07 Lima: Luis Soto"},
		{"At the signing in Lima on Monday, Chilean Foreign Minister Luis Soto warned of a crisis.",
			"CEREMONY HELD 2025-04-07 Lima: Luis Soto"},
		{"Norwegian Foreign Minister Kari Lund spoke to the Senate Fisheries Committee on Tuesday.",
			"CONFERENCE HELD 2025-04-08 -: Kari Lund, Senate Fisheries Committee"},
		{"Norwegian Foreign Minister Kari Lund gave evidence to the Senate Fisheries Committee.",
			"CONFERENCE HELD - -: Kari Lund, Senate Fisheries Committee"},
	})
	checkNone(t,
		"At a news conference in Lima on Monday, Chilean Foreign Minister Luis Soto warned of a crisis.",
		"At a meeting in Lima on Monday, actor Luis Soto warned of a crisis.",
		"At the awards ceremony in Lima on Monday, Chilean Foreign Minister Luis Soto warned of a crisis.",
		"Norwegian Foreign Minister Kari Lund spoke to the Bergen Fishing Club on Tuesday.",
	)
}

// TestBids reads meetings that somebody asks for, or that are likely.
func TestBids(t *testing.T) {
	checkRows(t, [][2]string{
		{"Norway called for a conference on the Arctic.",
			"CONFERENCE PROPOSED - -: Norway"},
		{"Chilean President Luis Soto appealed for an international conference on Antarctica.",
			"CONFERENCE PROPOSED - -: Luis Soto"},
		{"Norway called for talks with Chile on Monday.",
			"TALKS PROPOSED - -: Norway, Chile"},
		{"Chile favours an international conference on cod.", "CONFERENCE PROPOSED - -: Chile"},
		{"Chile has backed the idea of an international fisheries conference.", "CONFERENCE PROPOSED - -: Chile"},
		{"Norway called on Chile and Peru to hold talks.", "TALKS PROPOSED - -: Chile, Peru"},
		{"Norway has appealed to Chile to resume negotiations with Peru.", "NEGOTIATION PROPOSED - -: Chile, Peru"},
		{"Norway called upon Chile and Peru to return to the negotiating table.", "NEGOTIATION PROPOSED - -: Chile, Peru"},
		{"Norway pressed Chile to talk to Peru.", "TALKS PROPOSED - -: Chile, Peru"},
		{"Norway urged Chile to take part in talks with Peru.", "TALKS PROPOSED - -: Chile, Peru"},
		{"Norway persuaded Chile to take part in talks with Peru.", "TALKS PLANNED - -: Chile, Peru"},
		{"Norway was likely to meet again with the World Bank once it had a plan.",
			"TALKS PROPOSED - -: Norway, World Bank"},
	})
	checkNone(t,
		"Norway and Chile agreed to meet again.",
		"Norway called for calm before the conference.",
	)
}

// TestJoinsForTalks takes who joins whom, who leads those who arrive, and who is where in passing.
func TestJoinsForTalks(t *testing.T) {
	checkRows(t, [][2]string{
		{"Norwegian Foreign Minister Kari Lund joined Chilean President Luis Soto for talks in Lima.",
			"TALKS HELD - Lima: Kari Lund, Luis Soto"},
		{"An IMF team led by Carl Munk arrived in Lima on Monday.",
			"VISIT HELD 2025-04-07 Lima: IMF, Carl Munk/HEAD, Peru/HOST"},
		{"Prime Minister Kari Lund met opposition leaders on Monday.",
			"TALKS HELD 2025-04-07 -: Kari Lund, opposition leaders"},
		{"Norwegian President Kari Lund talks on a cellphone to Chilean President Luis Soto.",
			"CALL HELD - -: Kari Lund, Luis Soto"},
		{"Minister Kari Lund has had talks about the budget problem with Senator Luis Soto of Ohio.",
			"TALKS HELD - -: Kari Lund, Luis Soto"},
	})
	checkNone(t,
		"Prime Minister Kari Lund met opposition from farmers on Monday.",
		"Prime Minister Kari Lund joined Luis Soto in the lead.",
	)
	checkTold(t, "Norwegian Finance Minister Kari Lund, who is in Lima today, will fly to Quito on Sunday for talks with Ecuadorean President Luis Soto.",
		"VISIT ONGOING 2025-04-11 Lima: Kari Lund, Peru/HOST", "TALKS PLANNED 2025-04-13 Quito: Kari Lund, Luis Soto/HOST")
}

// TestInvitationNouns takes who invites and who is invited where a noun tells it.
func TestInvitationNouns(t *testing.T) {
	checkRows(t, [][2]string{
		{"Colombia accepted Peru's invitation to talks.", "TALKS PLANNED - -: Peru/HOST, Colombia"},
		{"Colombia accepted an invitation from Peru to hold talks in Lima.", "TALKS PLANNED - Lima: Peru/HOST, Colombia"},
		{"Colombia has yet to reply to an invitation for talks from Peru.", "TALKS PROPOSED - -: Peru/HOST, Colombia"},
		{"Egypt turned down an invitation from Kenya to a conference on water.", "CONFERENCE REFUSED - -: Kenya/HOST, Egypt"},
		{"Norwegian Prime Minister Kari Lund has received an invitation to a summit from Chilean President Luis Soto.",
			"SUMMIT PROPOSED - -: Luis Soto/HOST, Kari Lund"},
	})
	checkTold(t, "Kari Lund accepted an invitation to a wedding.")
}

// TestJourneysForOtherEnds takes a journey as a visit where what it is for is no meeting of parties.
func TestJourneysForOtherEnds(t *testing.T) {
	checkRows(t, [][2]string{
		{"Chilean President Luis Soto flew to Oslo on Monday to sign a fisheries pact.",
			"VISIT HELD 2025-04-07 Oslo: Luis Soto, Norway/HOST"},
		{"Norwegian Foreign Minister Kari Lund arrived in Lima on Monday to meet business leaders.",
			"VISIT HELD 2025-04-07 Lima: Kari Lund, Peru/HOST"},
		{"An IMF team led by Carl Munk arrived in Lima on Monday for talks on a loan.",
			"VISIT HELD 2025-04-07 Lima: IMF, Carl Munk/HEAD, Peru/HOST"},
		{"Norwegian Foreign Minister Kari Lund flew to Lima on Monday to meet Peruvian President Luis Soto.",
			"TALKS HELD 2025-04-07 Lima: Kari Lund, Luis Soto/HOST"},
	})
	checkTold(t, "Norwegian Foreign Minister Kari Lund flew to Lima on Monday to watch a football match.")
}

// TestSeenTogether reads captions, exchanges of views, and what the committees of a body do.
func TestSeenTogether(t *testing.T) {
	checkRows(t, [][2]string{
		{"Norwegian Prime Minister Kari Lund poses with Chilean President Luis Soto in Oslo, April 7, 2025.",
			"SUMMIT HELD 2025-04-07 Oslo: Kari Lund/HOST, Luis Soto"},
		{"Norwegian Prime Minister Kari Lund walks with Chilean President Luis Soto in Oslo, April 7, 2025.",
			"SUMMIT HELD 2025-04-07 Oslo: Kari Lund/HOST, Luis Soto"},
		{"Norwegian Prime Minister Kari Lund had an exchange of views with Chilean President Luis Soto.",
			"SUMMIT HELD - -: Kari Lund, Luis Soto"},
		{"Chilean President Luis Soto, in a phone call to Prime Minister Kari Lund of Norway, offered help.",
			"CALL HELD - -: Luis Soto, Kari Lund"},
		{"OPEC's pricing committee meets in Vienna on Thursday.",
			"CONFERENCE PLANNED 2025-04-17 Vienna: OPEC"},
	})
	checkNone(t,
		"Norwegian Prime Minister Kari Lund walks with Norwegian Foreign Minister Luis Soto in Oslo.",
		"Norwegian Prime Minister Kari Lund stands with farmers.",
		"Norwegian Prime Minister Kari Lund stood with Israel.",
		"Norwegian Prime Minister Kari Lund wants an exchange of prisoners with Chile.",
	)
}

// TestOtherGuestLater keeps apart a meeting of somebody from another that a verb tells of much later.
func TestOtherGuestLater(t *testing.T) {
	checkTold(t, "Norwegian Foreign Minister Kari Lund held talks with envoys in Lima on Monday. Cod was cheap. Boats were old. Lund met Chilean President Luis Soto.",
		"TALKS HELD 2025-04-07 Lima: Kari Lund", "TALKS HELD - -: Kari Lund, Luis Soto")
	checkTold(t, "Norwegian Foreign Minister Kari Lund met Chilean President Luis Soto in Lima on Monday. Cod was cheap. Boats were old. Lund met Soto after lunch.",
		"TALKS HELD 2025-04-07 Lima: Kari Lund, Luis Soto")
	checkTold(t, "Norwegian Prime Minister Kari Lund explained the plan during the first round of talks with Polish leader Jan Ost. A joint Norway-Poland committee would discuss a pact later this year.",
		"SUMMIT HELD - -: Kari Lund, Jan Ost", "TALKS PLANNED 2025 -: Norway, Poland")
}

// TestNoMeetingOfParties leaves out what only sounds like a meeting.
func TestNoMeetingOfParties(t *testing.T) {
	checkNone(t,
		"Chancellor Kari Lund's cabinet is expected to support the bill when it meets on Monday.",
		"Norwegian Prime Minister Kari Lund agreed with Chilean President Luis Soto.",
		"Lund's absence from the South Asian meet came after the vote.",
		"She was the first Norwegian singer to tour Chile.",
		"It began as a jam session in Lima.",
	)
	checkTold(t, "Norwegian Prime Minister Kari Lund agreed with Chilean President Luis Soto to cut quotas.",
		"NEGOTIATION HELD - -: Kari Lund, Luis Soto")
}

// TestSees reads "see" as a meeting of two in office, and no more than that.
func TestSees(t *testing.T) {
	checkRows(t, [][2]string{
		{"Norwegian Prime Minister Kari Lund saw Chilean President Luis Soto in Lima on Monday.", "SUMMIT HELD 2025-04-07 Lima: Kari Lund, Luis Soto"},
		{"Norwegian Prime Minister Kari Lund will see Chilean President Luis Soto on Thursday.", "SUMMIT PLANNED 2025-04-17 -: Kari Lund, Luis Soto"},
		{"At the signing in Lima on Monday, Chilean Foreign Minister Luis Soto sounded a warning.", "CEREMONY HELD 2025-04-07 Lima: Luis Soto"},
	})
	checkNone(t,
		"Norwegian Prime Minister Kari Lund saw Chilean President Luis Soto resign.",
		"Norwegian Prime Minister Kari Lund sees Chilean President Luis Soto as a friend.",
		"Fans saw Chilean President Luis Soto in Lima on Monday.",
	)
}

// TestNextDeeds gives each of two deeds that "and" joins its own day and place, and tells what was but agreed.
func TestNextDeeds(t *testing.T) {
	checkEach(t, []telling{
		{"under one modal", "Zambian President Joseph Banda will meet Ghanaian President Kofi Asante on Sunday and hold talks with Nigerian President Musa Bello in Abuja on Monday.",
			"SUMMIT PLANNED 2025-04-13 -: Joseph Banda, Kofi Asante\nSUMMIT PLANNED 2025-04-14 Abuja: Joseph Banda, Musa Bello/HOST"},
		{"had agreed to", "Norway and Chile met in Quito on Tuesday. Norway said the two had agreed to meet again within a month.",
			"TALKS HELD 2025-04-08 Quito: Norway, Chile\nTALKS PLANNED 2025-04-11/2025-05-11 -: Norway, Chile"},
		{"where that was which is protested at", "Norway summoned the Chilean ambassador on Tuesday to protest at the arrest of a reporter in Lima.",
			"TALKS HELD 2025-04-08 -: Norway/HOST, Chile"},
		{"sees a leader of those in arms", "Norwegian Foreign Minister Kari Lund will fly to Hpa-an on April 14 to see junta leader Luis Soto.",
			"TALKS PLANNED 2025-04-14 Hpa-an: Kari Lund, Luis Soto"},
		{"sees rebels do something", "Norwegian Foreign Minister Kari Lund saw rebel leader Luis Soto resign on Tuesday.", ""},
	})
}
