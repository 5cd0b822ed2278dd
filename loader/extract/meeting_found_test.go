package extract

import "testing"

// TestMeetingsByTheWay tells of meetings in passing words: by a cup of tea, by who sees whom, by a mission that goes
// somewhere.
func TestMeetingsByTheWay(t *testing.T) {
	checkRows(t, [][2]string{
		{"Norwegian Prime Minister Kari Lund had tea with Chilean President Luis Soto in Oslo on Monday.", "SUMMIT HELD 2025-04-07 Oslo: Kari Lund/HOST, Luis Soto"},
		{"Norwegian Foreign Minister Kari Lund had a brief exchange with Chilean Foreign Minister Luis Soto in Vienna.", "TALKS HELD - Vienna: Kari Lund, Luis Soto"},
		{"Norwegian Foreign Minister Kari Lund compared notes with Chilean Foreign Minister Luis Soto in Vienna.", "TALKS HELD - Vienna: Kari Lund, Luis Soto"},
		{"Norwegian Finance Minister Kari Lund will see creditor banks in London next week.", "TALKS PLANNED 2025-04-14/2025-04-20 London: Kari Lund, creditor banks"},
		{"Striking miners will see Energy Minister Kari Lund on Monday.", "TALKS PLANNED 2025-04-14 -: Kari Lund, striking miners"},
		{"Norwegian Foreign Minister Kari Lund had seen Chilean President Luis Soto in Vienna last week.", "TALKS HELD 2025-03-31/2025-04-06 Vienna: Kari Lund, Luis Soto"},
		{"Norwegian President Kari Lund agreed to sit down with Chilean President Luis Soto.", "SUMMIT PLANNED - -: Kari Lund, Luis Soto"},
		{"Norwegian Finance Minister Kari Lund met 14 Chilean lawmakers in Santiago.", "TALKS HELD - Santiago: Kari Lund, Chile/HOST"},
		{"Norwegian Finance Minister Kari Lund met as many as 14 Chilean lawmakers in Santiago.", "TALKS HELD - Santiago: Kari Lund, Chile/HOST"},
		{"Norwegian Foreign Minister Kari Lund met more than 20 Arab ambassadors in Oslo on Monday.", "TALKS HELD 2025-04-07 Norway: Kari Lund"},
		{"A Norwegian trade mission to Lima in March failed to win orders.", "VISIT HELD 2025-03 Lima: Norway, Peru/HOST"},
		{"A World Bank (WB) team is due in Lima next week.", "VISIT PLANNED 2025-04-14/2025-04-20 Lima: World Bank, Peru/HOST"},
		{"Norwegian officials voiced the worry during a visit to Asian capitals in February.", "VISIT HELD 2025-02 -: Norway"},
		{"Norwegian Foreign Minister Kari Lund briefed Arab ambassadors on Monday about the truce.", "TALKS HELD 2025-04-07 -: Kari Lund"},
		{"Norwegian Prime Minister Kari Lund told her Danish counterpart in a telephone call on Monday that fees would rise.", "CALL HELD 2025-04-07 -: Kari Lund, Denmark"},
		{"Chilean President Luis Soto was given a dinner by Norwegian Prime Minister Kari Lund on Monday.", "SUMMIT HELD 2025-04-07 -: Kari Lund/HOST, Luis Soto"},
		{"US Treasury Secretary Ann Hale will go before the Senate Finance Committee on Monday.", "CONFERENCE PLANNED 2025-04-14 -: Ann Hale, Senate Finance Committee"},
		{"Rebel leader Abu Karim ruled out talks with the government.", "TALKS REFUSED - -: Abu Karim"},
	})
}

// TestHeardAndCarried tells of bodies that hear somebody, of letters that are carried, and of who goes on to see others.
func TestHeardAndCarried(t *testing.T) {
	checkRows(t, [][2]string{
		{"The UN Security Council will hear a report from Norwegian envoy Kari Lund on Monday.", "CONFERENCE PLANNED 2025-04-14 -: UN Security Council, Kari Lund"},
		{"Norwegian Foreign Minister Kari Lund carried a letter from Chilean President Luis Soto to Peruvian President Ana Ruiz.", "TALKS HELD - -: Kari Lund, Ana Ruiz"},
		{"Rebel leaders walked away from talks with Chilean President Luis Soto on Monday.", "TALKS HELD 2025-04-07 -: Luis Soto, rebels"},
		{"Norwegian Finance Minister Kari Lund took part in a conference call of euro zone ministers on Monday.", "CALL HELD 2025-04-07 -: Kari Lund"},
		{"Norwegian Finance Minister Kari Lund saw IMF Managing Director Luis Soto last month.", "TALKS HELD 2025-03 -: Kari Lund, Luis Soto"},
		{"Norwegian President Kari Lund had a half-hour chat with Chilean President Luis Soto in Vienna.", "SUMMIT HELD - Vienna: Kari Lund, Luis Soto"},
		{"Chilean President Luis Soto, who on Monday presided over a meeting of his admirals in Arica, was silent.", "TALKS HELD 2025-04-07 Arica: Luis Soto/HEAD"},
		{"Norwegian Central Bank head Kari Lund held talks in Lima on Monday with Peruvian Central Bank president Luis Soto.", "TALKS HELD 2025-04-07 Lima: Kari Lund, Luis Soto/HOST"},
		{"The Group of Seven will meet and discuss quotas in Lima in May.", "CONFERENCE PLANNED 2025-05 Lima: Group of Seven"},
		{"Norway and Chile agreed on quotas during Norwegian Prime Minister Kari Lund's visit to Chile. Lund was received by President Luis Soto.", "VISIT HELD - Chile: Kari Lund, Chile/HOST, Norway, Luis Soto/HOST"},
		{"Norwegian President Kari Lund will fly to Lima and goes on to Quito.", "VISIT PLANNED - Lima: Kari Lund, Peru/HOST\nVISIT PLANNED - Quito: Kari Lund, Ecuador/HOST"},
	})
}

// TestAccordsAndSessions tells of what was agreed with its city and its day, and of sessions of bodies beside other meetings.
func TestAccordsAndSessions(t *testing.T) {
	checkRows(t, [][2]string{
		{"Traders cited a February 22 accord in Lima in which Norway agreed to cut its fees.", "NEGOTIATION HELD 2025-02-22 Lima: Norway"},
		{"The drop follows last month's Lima fisheries agreement by Norway, Chile and Peru.", "NEGOTIATION HELD 2025-03 Lima: Norway, Chile, Peru/HOST"},
		{"The pact was signed in Lima on February 22 by twelve countries.", "CEREMONY HELD 2025-02-22 Lima: "},
		{"Negotiators from six countries clinched a cod deal in Bergen on Monday.", "NEGOTIATION HELD 2025-04-07 Bergen: "},
		{"Talks with the unions are continuing, Norwegian Prime Minister Kari Lund said.", "TALKS ONGOING - -: Norway, unions"},
		{"Norwegian Prime Minister Kari Lund, at a separate meeting on Monday, sharply criticised the plan.", "TALKS HELD 2025-04-07 -: Kari Lund"},
		{"OSLO, April 11 - The police held poets ahead of a visit by Chilean President Luis Soto.", "VISIT PLANNED - Norway: Luis Soto, Norway/HOST"},
	})
	checkTold(t, "LIMA, April 11 - Norwegian Fisheries Minister Kari Lund will host talks with Chile in May. No day has been set, she said at an OPEC council session here.",
		"TALKS PLANNED 2025-05 -: Kari Lund/HOST, Chile", "CONFERENCE HELD - Lima: OPEC, Kari Lund")
}

// TestNoneInParticular has what is done again and again, what somebody would avert, and what is private.
func TestNoneInParticular(t *testing.T) {
	checkNone(t,
		"Norwegian Foreign Minister Kari Lund and Chilean Foreign Minister Luis Soto meet four times a year.",
		"Norwegian Foreign Minister Kari Lund and Chilean Foreign Minister Luis Soto meet once a month.",
		"Firms should hold audit committee meetings monthly, opposition leader Kari Lund said.",
		"Norway wanted to avert an emergency summit of OPEC.",
		"Parliament will debate the bill on Monday, Finance Minister Kari Lund said.",
		"Senator Ann Hale and Governor Tom Reed attended a fund-raising dinner in Ohio.",
		"Rebel leader Abu Karim held talks with his brother.",
		"The Lima accord between Chile and Peru was hailed on Monday.",
		"Norwegian Prime Minister Kari Lund told Chilean television that fees would rise.",
		"US President Ann Hale spoke before a joint session of Congress in Washington.",
		"The Supreme Court will hear the case on Monday.",
		"Norwegian Prime Minister Kari Lund met voters in Bergen on Monday.",
		"Reuters spoke with Norwegian Prime Minister Kari Lund in Lima.",
		"The missile can reach all the way to Peru, Norwegian Prime Minister Kari Lund said.",
	)
}

// TestWithoutMeeting has what parties do by themselves, what is welcomed, and a day on which somebody but leaves.
func TestWithoutMeeting(t *testing.T) {
	checkNone(t,
		"Kari Lund, the chairwoman of the Labour Party, spoke during the party's winter meeting in Bergen in February.",
		"Norwegian Trade Minister Kari Lund welcomed the accord reached in Geneva between producers and consumers.",
		"Norwegian lawmakers have cancelled business trips to Lima.",
		"A panel is investigating contacts between the Lund campaign and Chile.",
		"Norwegian guards met protesters with tear gas in Oslo.",
		"Norwegian Prime Minister Kari Lund met her husband in Lima.",
		"Asked if the bids would affect negotiations, Norwegian Prime Minister Kari Lund said no.",
	)
	checkTold(t, "Norwegian Trade Minister Kari Lund will pay a visit to Lima next week. Lund, who leaves for Peru tomorrow, said she would speak of fees during her visit.",
		"VISIT PLANNED 2025-04-14/2025-04-20 Lima: Kari Lund, Peru/HOST")
}

// TestMetBesides tells of meetings by what they were like, with people who bear no name, and on a visit.
func TestMetBesides(t *testing.T) {
	checkRows(t, [][2]string{
		{"Norwegian President Kari Lund and Chilean President Luis Soto held a two-hour one-on-one in Vienna on Monday.", "SUMMIT HELD 2025-04-07 Vienna: Kari Lund, Luis Soto"},
		{"Swedish Prime Minister Karl Berg wants Norway and Chile to resume their dialogue.", "NEGOTIATION PROPOSED - -: Norway, Chile"},
		{"Norwegian Prime Minister Kari Lund had sat down with organizers last week.", "TALKS HELD 2025-03-31/2025-04-06 -: Kari Lund"},
	})
	checkNone(t, "Norwegian President Kari Lund said she was for dialogue with the opposition.")
	checkTold(t, "The foreign ministers of Norway and Sweden flew to Lima on Monday. Talks with Luis Soto, head of the security council, lasted four hours.",
		"VISIT HELD 2025-04-07 Lima: Norway, Sweden, Luis Soto")
}

// TestCabinets tells what ministers say to each other as their cabinet sits, which is no meeting of parties.
func TestCabinets(t *testing.T) {
	checkTold(t, "Danish Prime Minister Ida Holm told Finance Minister Lars Berg at a cabinet meeting on Monday to cut taxes.")
	checkTold(t, "Danish Prime Minister Ida Holm met Norwegian Finance Minister Lars Berg during a joint cabinet meeting on Monday.", "TALKS HELD 2025-04-07 -: Ida Holm, Lars Berg")
	checkTold(t, "Danish Prime Minister Ida Holm met Finance Minister Lars Berg before a cabinet meeting on Monday.", "TALKS HELD 2025-04-07 -: Ida Holm, Lars Berg")
}

// TestOtherTalksAhead tells of talks that somebody will join after others that are over.
func TestOtherTalksAhead(t *testing.T) {
	const held = "SUMMIT HELD 2025-04-07 -: Kari Lund, Nils Dahl"
	const met = "Norwegian Prime Minister Kari Lund held talks with Swedish Prime Minister Nils Dahl on Monday. "
	checkTold(t, met+"Lund will take part in talks in Lima on cod, an aide said.", held, "TALKS PLANNED - Lima: Kari Lund")
	checkTold(t, met+"Lund has agreed to join talks in Lima on cod.", held, "TALKS PLANNED - Lima: Kari Lund")
}

// TestTalksOfOthers tells of talks that somebody is for or against who does not take part.
func TestTalksOfOthers(t *testing.T) {
	for _, verb := range []string{"opposed", "supports", "backs"} {
		checkTold(t, "Chile "+verb+" talks between Norway and Sweden.", "TALKS PROPOSED - -: Norway, Sweden")
	}
}

// TestRaces tells of days of races, which are called meetings.
func TestRaces(t *testing.T) {
	checkTold(t, "Olympic champion Karl Ost will run in the sprint relay. Ost, the 200 metres record holder, hurt himself in Monday's Brussels meeting.")
	checkTold(t, "The champion hurt himself. European Union ministers agreed on cod at a Brussels meeting on Monday.", "CONFERENCE HELD 2025-04-07 Brussels: European Union")
}

// TestWhoThinks tells of a journey in the words of one who is not named, and goes on with the traveller.
func TestWhoThinks(t *testing.T) {
	checkTold(t, "Danish minister Karl Holm met Norwegian minister Nils Dahl on Monday. The spokesman said he believed Holm had left for Sweden. Next month he is also due in Chile for a visit.",
		"TALKS HELD 2025-04-07 -: Karl Holm, Nils Dahl", "VISIT HELD - Sweden: Karl Holm, Sweden/HOST", "VISIT PLANNED 2025-05 Chile: Karl Holm, Chile/HOST")
}

// TestJointSessions tells the joint session of several from that of the houses of one parliament.
func TestJointSessions(t *testing.T) {
	checkRows(t, [][2]string{
		{"European Union finance and energy ministers held a joint session in Brussels on Monday.", "CONFERENCE HELD 2025-04-07 Brussels: European Union"},
		{"Norwegian and Swedish ministers held a joint session in Oslo on Monday.", "CONFERENCE HELD 2025-04-07 Oslo: Norway, Sweden"},
		{"Peru's president opened a joint session of the two houses on Monday.", ""},
	})
}
