package extract

import "testing"

// TestBodiesCalledForums takes a body of states for a party though its name ends like a meeting's.
func TestBodiesCalledForums(t *testing.T) {
	checkTold(t, "Leaders of the Pacific Islands Forum will meet in Suva on Wednesday.", "CONFERENCE PLANNED 2025-04-16 Suva: Pacific Islands Forum")
}

// TestBackAtTheTable tells of negotiations by the table that somebody comes back to.
func TestBackAtTheTable(t *testing.T) {
	checkRows(t, [][2]string{
		{"Chile and Peru returned to the table in July 2013.", "NEGOTIATION HELD 2013-07 -: Chile, Peru"},
		{"Chile and Peru will be back at the table in Quito next week.", "NEGOTIATION PLANNED 2025-04-14/2025-04-20 Quito: Chile, Peru"},
		{"Norway urged Chile and Peru to return to the table.", "NEGOTIATION PROPOSED - -: Chile, Peru"},
	})
	checkNone(t, "The tourists went back to the table.", "Norwegian Foreign Minister Kari Lund brought a new offer to the table.")
}

// TestShuttles takes a mediator to the capitals between which he goes to and fro.
func TestShuttles(t *testing.T) {
	checkTold(t, "U.N. envoy Kari Lund shuttled between Lima and Santiago last week.",
		"VISIT HELD 2025-03-31/2025-04-06 Peru: Kari Lund, Peru/HOST",
		"VISIT HELD 2025-03-31/2025-04-06 Chile: Kari Lund, Chile/HOST")
}

// TestSpokenAbroad reads what somebody says to another in a place that a comma brings in.
func TestSpokenAbroad(t *testing.T) {
	checkTold(t, "Norwegian Foreign Minister Kari Lund raised the case with her Chilean counterpart, Luis Soto, in New York last week.",
		"TALKS HELD 2025-03-31/2025-04-06 New York: Kari Lund, Luis Soto")
	checkTold(t, "Norwegian Foreign Minister Kari Lund lobbied Chilean ministers in Lima last week for a softer line.",
		"TALKS HELD 2025-03-31/2025-04-06 Lima: Kari Lund, Chile")
}

// TestTheCommittee gives one who is told to speak to "the committee" the one named before.
func TestTheCommittee(t *testing.T) {
	checkTold(t, "The Senate Fisheries Committee is to vote. U.S. Commerce Secretary Kari Lund told the committee that cod was scarce.",
		"CONFERENCE HELD - -: Kari Lund, Senate Fisheries Committee")
}

// TestRivalsDebate takes a debate between candidates for no meeting.
func TestRivalsDebate(t *testing.T) {
	checkNone(t,
		"Senator Kari Lund and Governor Nils Dahl met for the last time on a debate stage in Bergen on Wednesday.",
		"Senator Kari Lund and Governor Nils Dahl meet in a televised debate on Sunday.",
		"On Tuesday Norwegian Foreign Minister Kari Lund met her match.",
	)
	checkTold(t, "Norwegian Foreign Minister Kari Lund met Chilean President Luis Soto in Lima on Monday for a debate on cod.",
		"TALKS HELD 2025-04-07 Lima: Kari Lund, Luis Soto")
}

// TestBrokeredTerms tells of negotiations by the terms that somebody mediated, and between whom.
func TestBrokeredTerms(t *testing.T) {
	checkRows(t, [][2]string{
		{"Norway brokered a truce between Chile and the rebels in Quito on April 4.", "NEGOTIATION HELD 2025-04-04 Quito: Chile, Norway/MEDIATOR, rebels"},
		{"An accord mediated by Norway between Chile and Peru in Quito last August has held.", "NEGOTIATION HELD 2024-08 Quito: Chile, Peru, Norway/MEDIATOR"},
	})
	checkNone(t, "Norway hopes to broker a truce between neighbours.", "The truce brokered by Norway has held.")
}

// TestEnvoysPostedTo has an envoy who is summoned called in by the state that he is posted to, unless it is his own that calls him home.
func TestEnvoysPostedTo(t *testing.T) {
	checkTold(t, "The Chilean ambassador to Norway was summoned on Tuesday over the catch.", "TALKS HELD 2025-04-08 -: Chile, Norway/HOST")
	checkNone(t, "The Chilean ambassador to the U.N. was summoned to Santiago.")
}

// TestRingsLeaders tells of a call to each of the leaders who are rung up.
func TestRingsLeaders(t *testing.T) {
	checkTold(t, "President Trump worked the phones on Saturday, ringing the leaders of Chile and Peru.",
		"CALL HELD 2025-04-05 -: Trump, Chile",
		"CALL HELD 2025-04-05 -: Trump, Peru")
}

// TestWhosePeople takes those who meet by the parties right before "whose" for theirs.
func TestWhosePeople(t *testing.T) {
	checkTold(t, "Chile and Peru, whose foreign ministers met in Quito on March 2, fish in the same waters.", "TALKS HELD 2025-03-02 Quito: Chile, Peru")
	checkNone(t, "Norway, whose ministers often travel, was glad.")
}

// TestDialogueAndMinisterial reads dialogues that are to begin, and meetings that are called after the ministers who come.
func TestDialogueAndMinisterial(t *testing.T) {
	checkRows(t, [][2]string{
		{"A dialogue between the government of Chile and the rebels is due to open next month in Quito.", "NEGOTIATION PLANNED 2025-05 Quito: Chile, rebels"},
		{"Trade ministers left the WTO ministerial in Bali without a deal.", "CONFERENCE HELD - Bali: WTO"},
	})
	checkNone(t, "Kari Lund lost her ministerial post on Monday.")
}

// TestHearsFrom tells of a session by whom a body hears from, and takes a speech in the own parliament for none.
func TestHearsFrom(t *testing.T) {
	checkTold(t, "The Senate Fisheries Committee will hear on Thursday from Kari Lund, a biologist.", "CONFERENCE PLANNED 2025-04-17 -: Senate Fisheries Committee, Kari Lund")
	checkNone(t,
		"Norwegian Prime Minister Kari Lund told parliament in Oslo on Wednesday that she would resign.",
		"Norwegian Finance Minister Kari Lund spoke at an investors' conference in Quito over the weekend.",
		"NATO chief Kari Lund, who was visiting U.S. troops, said the offer was late.",
		"Chilean President Luis Soto is to tour the region during his campaign.",
	)
}

// TestGoneForASummit takes who had gone somewhere for what many hold there, in no land's house.
func TestGoneForASummit(t *testing.T) {
	checkTold(t, "Norwegian Prime Minister Kari Lund had gone to Brussels last week for the EU's budget summit.",
		"SUMMIT HELD 2025-03-31/2025-04-06 Brussels: EU, Kari Lund")
	checkTold(t, "Chilean Finance Minister Luis Soto is in Washington for a meeting of the IMF.", "CONFERENCE ONGOING - Washington: IMF, Luis Soto")
}

// TestConversationsWithEach tells of a call with each of those with whom somebody has conversations by telephone.
func TestConversationsWithEach(t *testing.T) {
	checkTold(t, "Norwegian President Kari Lund asked for telephone conversations with Chilean President Luis Soto and Peruvian President Ana Diaz.",
		"CALL PROPOSED - -: Kari Lund, Luis Soto",
		"CALL PROPOSED - -: Kari Lund, Ana Diaz")
	checkTold(t, "Chile and Peru agreed on a deal on Thursday, capping eight days of talks in Quito.", "NEGOTIATION HELD 2025-04-03/2025-04-10 Quito: Chile, Peru")
}

// TestInvitedToAResidence tells of invitations to seats of government and houses in the country, and of those who are invited.
func TestInvitedToAResidence(t *testing.T) {
	checkRows(t, [][2]string{
		{"President Donald Trump has invited Chilean President Luis Soto to Mar-a-Lago in May.", "VISIT PROPOSED 2025-05 Mar-a-Lago: Luis Soto, Donald Trump/HOST"},
		{"Chilean President Luis Soto was invited to the White House next month.", "VISIT PROPOSED 2025-05 Washington: Luis Soto, United States/HOST"},
		{"Chilean President Luis Soto has been invited to Lima by Peruvian President Ana Diaz.", "VISIT PROPOSED - Lima: Luis Soto, Ana Diaz/HOST"},
	})
	checkNone(t, "The students were invited to Berlin.")
}

// TestCouncilDebates takes for a session what a council discusses on a day.
func TestCouncilDebates(t *testing.T) {
	checkTold(t, "The UN Security Council debated Libya behind closed doors on Thursday.", "CONFERENCE HELD 2025-04-10 -: UN Security Council")
	checkNone(t, "The UN Security Council has often debated Libya.", "The U.S. Senate debated the bill on Thursday.")
}

// TestManyStops visits each city of a list, however long it is.
func TestManyStops(t *testing.T) {
	checkTold(t, "Kari Lund, the Norwegian prime minister, will visit Lima, Quito, Bogota and Caracas.",
		"VISIT PLANNED - Lima: Kari Lund, Peru/HOST",
		"VISIT PLANNED - Quito: Kari Lund, Ecuador/HOST",
		"VISIT PLANNED - Bogota: Kari Lund, Colombia/HOST",
		"VISIT PLANNED - Caracas: Kari Lund, Venezuela/HOST")
}

// TestWillAlsoSee reads what will be done beside something else, what goes by the calendar, and what is put off at a meeting.
func TestWillAlsoSee(t *testing.T) {
	checkRows(t, [][2]string{
		{"In Quito, Norwegian Foreign Minister Kari Lund will also see Chilean Foreign Minister Luis Soto.", "TALKS PLANNED - Quito: Kari Lund, Luis Soto"},
		{"Norwegian President Kari Lund goes to Quito on Monday.", "VISIT PLANNED 2025-04-14 Quito: Kari Lund, Ecuador/HOST"},
		{"EU foreign ministers meeting in Brussels on Monday put off a decision on new sanctions.", "CONFERENCE HELD 2025-04-07 Brussels: EU"},
		{"In London, foreign ministers of the Group of Eight will take up the tests on June 12.", "CONFERENCE PLANNED 2025-06-12 London: Group of Eight"},
	})
	checkTold(t, "Norwegian Foreign Minister Kari Lund on Wednesday became the first minister to set foot in Chile in 57 years.", "VISIT HELD 2025-04-09 Chile: Kari Lund, Chile/HOST")
	checkNone(t, "Norwegian President Kari Lund and Chilean President Luis Soto did not shake hands on Monday.")
	checkNone(t, "Norwegian President Kari Lund took up her post on Thursday.")
}
