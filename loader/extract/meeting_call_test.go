package extract

import "testing"

// TestCalls reads calls in the ways that news tells of them.
func TestCalls(t *testing.T) {
	const want = "CALL HELD 2025-04-07 -: Kari Lund, Luis Soto"
	for _, text := range []string{
		"Norwegian President Kari Lund spoke by telephone with Chilean President Luis Soto on Monday.",
		"Norwegian President Kari Lund spoke over the phone to Chilean President Luis Soto on Monday.",
		"Norwegian President Kari Lund and Chilean President Luis Soto spoke on the hotline on Monday.",
		"Norwegian President Kari Lund and Chilean President Luis Soto conferred by telephone on Monday.",
		"Norwegian President Kari Lund rang Chilean President Luis Soto on Monday.",
		"Norwegian President Kari Lund held talks by telephone with Chilean President Luis Soto on Monday.",
		"Norwegian President Kari Lund rang up Chilean President Luis Soto on Monday.",
		"Norwegian President Kari Lund called Chilean President Luis Soto on Monday to congratulate him.",
		"Norwegian President Kari Lund placed a call to Chilean President Luis Soto on Monday.",
		"Norwegian President Kari Lund congratulated Chilean President Luis Soto by telephone on Monday.",
		"Norwegian President Kari Lund offered her condolences by phone to Chilean President Luis Soto on Monday.",
		"Norwegian President Kari Lund expressed condolences to Chilean President Luis Soto in a phone call on Monday.",
		"Norwegian President Kari Lund reached Chilean President Luis Soto by phone on Monday.",
		"Norwegian President Kari Lund received a telephone call on Monday from Chilean President Luis Soto.",
		"During the call on Monday, Norwegian President Kari Lund told Chilean President Luis Soto that cod was scarce.",
		"Kari Lund, the Norwegian president, and Chilean President Luis Soto exchanged views by phone on Monday.",
	} {
		checkTold(t, text, want)
	}
}

// TestCallsUnanswered tells of calls that somebody does not take.
func TestCallsUnanswered(t *testing.T) {
	const want = "CALL REFUSED - -: Luis Soto, Kari Lund"
	for text, want := range map[string]string{
		"Norwegian President Kari Lund said Chilean President Luis Soto had not answered her calls.": "CALL REFUSED - -: Kari Lund, Luis Soto",
		"Chilean President Luis Soto has not returned Norwegian President Kari Lund's calls.":        "CALL REFUSED - -: Kari Lund, Luis Soto",
		"Chilean President Luis Soto refused to take a call from Norwegian President Kari Lund.":     want,
		"Chilean President Luis Soto ignored calls to resign.":                                       "",
	} {
		checkTold(t, text, want)
	}
}

func TestOneCallForEach(t *testing.T) {
	checkTold(t, "Norwegian President Kari Lund called Chilean President Luis Soto and Peruvian President Ana Diaz on Monday.",
		"CALL HELD 2025-04-07 -: Kari Lund, Luis Soto",
		"CALL HELD 2025-04-07 -: Kari Lund, Ana Diaz")
	checkTold(t, "Norwegian President Kari Lund made calls on Monday to Chilean President Luis Soto and Peruvian President Ana Diaz.",
		"CALL HELD 2025-04-07 -: Kari Lund, Luis Soto",
		"CALL HELD 2025-04-07 -: Kari Lund, Ana Diaz")
	checkTold(t, "Norwegian President Kari Lund had spoken to four other world leaders on Monday, including Chilean President Luis Soto and Peruvian President Ana Diaz.",
		"CALL HELD 2025-04-07 -: Kari Lund, Luis Soto",
		"CALL HELD 2025-04-07 -: Kari Lund, Ana Diaz")
	checkTold(t, "Norwegian President Kari Lund spoke in a conference call with Chilean President Luis Soto and Peruvian President Ana Diaz on Monday.",
		"CALL HELD 2025-04-07 -: Kari Lund, Luis Soto, Ana Diaz")
}

// TestCallToldAgain wants what was said in a call to be of that call, and a call to have no place.
func TestCallToldAgain(t *testing.T) {
	checkTold(t, "Norwegian Foreign Minister Kari Lund telephoned Chilean Foreign Minister Luis Soto from Oslo on Monday. Lund told Soto that cod was scarce.",
		"CALL HELD 2025-04-07 -: Kari Lund, Luis Soto")
}

// TestSpeech reads what one party says to another as a meeting of the two.
func TestSpeech(t *testing.T) {
	checkRows(t, [][2]string{
		{"Norwegian Foreign Minister Kari Lund told Chilean Foreign Minister Luis Soto on Monday that cod was scarce.", "TALKS HELD 2025-04-07 -: Kari Lund, Luis Soto"},
		{"Norwegian Foreign Minister Kari Lund briefed Chilean Foreign Minister Luis Soto on Monday about cod.", "TALKS HELD 2025-04-07 -: Kari Lund, Luis Soto"},
		{"Norwegian Foreign Minister Kari Lund spoke to Chilean Foreign Minister Luis Soto on Monday about cod.", "CALL HELD 2025-04-07 -: Kari Lund, Luis Soto"},
		{"Norwegian Foreign Minister Kari Lund will discuss cod with Chilean Foreign Minister Luis Soto in Lima.", "TALKS PLANNED - Lima: Kari Lund, Luis Soto"},
		{"Norwegian Foreign Minister Kari Lund and Chilean Foreign Minister Luis Soto spoke on Monday, her office said.", "CALL HELD 2025-04-07 -: Kari Lund, Luis Soto"},
		{"Norwegian Foreign Minister Kari Lund confronted Chilean Foreign Minister Luis Soto about cod on Monday.", "TALKS HELD 2025-04-07 -: Kari Lund, Luis Soto"},
		{"Norwegian Foreign Minister Kari Lund explained the plan to Chilean Foreign Minister Luis Soto in Lima.", "TALKS HELD - Lima: Kari Lund, Luis Soto"},
		{"Norwegian Foreign Minister Kari Lund delivered a letter from the king to Chilean President Luis Soto on Monday.", "TALKS HELD 2025-04-07 -: Kari Lund, Luis Soto"},
		{"Norwegian Foreign Minister Kari Lund brought together Chilean President Luis Soto and Peruvian President Ana Diaz in Oslo.", "TALKS HELD - Oslo: Kari Lund/MEDIATOR, Luis Soto, Ana Diaz"},
		{"Norway and Chile discussed the border in 1994.", "TALKS HELD 1994 -: Norway, Chile"},
		{"Norwegian Foreign Minister Kari Lund exchanged views with Chilean Foreign Minister Luis Soto in Lima.", "TALKS HELD - Lima: Kari Lund, Luis Soto"},
		{"Norwegian Foreign Minister Kari Lund was briefed by Chilean Foreign Minister Luis Soto on Monday.", "TALKS HELD 2025-04-07 -: Kari Lund, Luis Soto"},
		{"Norwegian Foreign Minister Kari Lund came face to face with Chilean Foreign Minister Luis Soto in Lima.", "TALKS HELD - Lima: Kari Lund, Luis Soto"},
		{"Norwegian Foreign Minister Kari Lund and Chilean Foreign Minister Luis Soto sat down together in Lima.", "TALKS HELD - Lima: Kari Lund, Luis Soto"},
		{"Norwegian Foreign Minister Kari Lund and Chilean Foreign Minister Luis Soto took their seats at a round table in Lima.", "TALKS HELD - Lima: Kari Lund, Luis Soto"},
		{"Norwegian Foreign Minister Kari Lund sat opposite Chilean Foreign Minister Luis Soto in Lima.", "TALKS HELD - Lima: Kari Lund, Luis Soto"},
		{"Norwegian Foreign Minister Kari Lund and Chilean Foreign Minister Luis Soto sat across from each other in Lima.", "TALKS HELD - Lima: Kari Lund, Luis Soto"},
		{"Norwegian Foreign Minister Kari Lund called on Chilean President Luis Soto in Lima on Monday.", "TALKS HELD 2025-04-07 Lima: Kari Lund, Luis Soto"},
		{"Norwegian Foreign Minister Kari Lund paid a courtesy call on Chilean President Luis Soto on Monday.", "TALKS HELD 2025-04-07 -: Kari Lund, Luis Soto"},
		{"Pope Leo granted an audience to Norwegian Foreign Minister Kari Lund on Monday.", "TALKS HELD 2025-04-07 -: Leo/HOST, Kari Lund"},
		{"Defence Secretary Kari Lund told a Senate committee on Monday that the fleet was ready.", "CONFERENCE HELD 2025-04-07 -: Kari Lund, Senate"},
		{"Defence Secretary Kari Lund told senators on the House Budget Committee on Monday that the fleet was ready.", "CONFERENCE HELD 2025-04-07 -: Kari Lund, House Budget Committee"},
	})
}

func TestSpeechThatIsNoMeeting(t *testing.T) {
	checkNone(t,
		"Norwegian President Kari Lund called Chilean President Luis Soto a liar on Monday.",
		"Norwegian President Kari Lund called on Chilean President Luis Soto to resign.",
		"Norwegian President Kari Lund spoke by telephone with Reuters on Monday.",
		"Norwegian President Kari Lund told the BBC by telephone that Chile was wrong.",
		"Norwegian President Kari Lund spoke to students in Oslo on Monday.",
		"Norwegian President Kari Lund told reporters on Monday that Chile was wrong.",
		"Norwegian President Kari Lund warned Chile on Monday that cod was scarce.",
		"Norwegian President Kari Lund sent a letter to Chilean President Luis Soto. Lund told Soto that cod was scarce.",
		"Norwegian officers man their telephones daily in case Chile calls.",
		"Norwegian President Kari Lund had a chance to tell Chilean President Luis Soto about it.",
		"Norwegian and Chilean forces exchanged fire near the border on Monday.",
		"Norwegian troops came into contact with Chilean forces on Monday.",
		"Norwegian Foreign Minister Kari Lund presented a plan to Chile on Monday.",
		"Norwegian President Kari Lund put pressure on Chilean President Luis Soto.",
		"Norwegian President Kari Lund delivered a blow to Chilean President Luis Soto on Monday.",
		"Norwegian President Kari Lund briefed her cabinet on Monday.",
		"Norwegian President Kari Lund has ignored calls from Chilean President Luis Soto to resign.",
		"Chilean opposition leader Luis Soto told committee member Ana Diaz to stay.",
		"Norway told Chile to pay its debt.",
		"Chile was told to pay Norway by a court in Lima.",
		"Kari Lund and Luis Soto spoke on Monday at a rally in Oslo.",
		"Norwegian President Kari Lund had lunch in a bar on Monday.",
		"Norwegian President Kari Lund has not returned calls from Reuters.",
	)
}

// TestOnScreens: who meet by a screen have a call, wherever each is.
func TestOnScreens(t *testing.T) {
	checkEach(t, []telling{
		{"online", "OSLO (Agency) - Norwegian Prime Minister Kari Lund met online with President Luis Soto of Peru on Tuesday.", "CALL HELD 2025-04-08 -: Kari Lund, Luis Soto"},
		{"by video link", "Norwegian Prime Minister Kari Lund and Peruvian President Luis Soto met by video link on Tuesday.", "CALL HELD 2025-04-08 -: Kari Lund, Luis Soto"},
		{"a virtual summit, told again", "European Union leaders held a virtual summit with China on Tuesday. The summit ended after an hour.", "CALL HELD 2025-04-08 -: European Union, China"},
		{"a body", "G7 finance ministers will meet virtually on April 15.", "CALL PLANNED 2025-04-15 -: G7"},
		{"held so, and hosted", "The presidents of Peru, Bolivia and Ecuador agreed on Tuesday to buy fish, at a summit held by videoconference. Peruvian President Rosa Huaman hosted the meeting from the palace in Lima.",
			"CALL HELD 2025-04-08 -: Rosa Huaman/HOST, Bolivia, Ecuador"},
		{"in that format", "The foreign ministers of Norway and Peru held talks in a virtual format on Tuesday.", "CALL HELD 2025-04-08 -: Norway, Peru"},
		{"with a name between", "Norwegian Prime Minister Kari Lund hosted an online Norway-Peru summit on Tuesday.", "CALL HELD 2025-04-08 -: Peru, Kari Lund/HOST"},
		{"one of them by a screen", "Norwegian Prime Minister Kari Lund will join a summit in Lima by video link on April 15.", "SUMMIT PLANNED 2025-04-15 Lima: Kari Lund"},
		{"online beside a noun", "Norwegian Prime Minister Kari Lund met Peruvian President Luis Soto in Lima on Tuesday to discuss online trade.", "SUMMIT HELD 2025-04-08 Lima: Kari Lund, Luis Soto/HOST"},
	})
}
