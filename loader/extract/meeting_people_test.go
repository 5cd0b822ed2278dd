package extract

import (
	"testing"

	"parley/graph"
)

// TestWhoMeets names the parties of a clause in the ways in which news orders them.
func TestWhoMeets(t *testing.T) {
	checkEach(t, []telling{
		{"the state after the name", "President Kari Lund of Norway met President Luis Soto of Chile in Quito on Monday.",
			"SUMMIT HELD 2025-04-07 Quito: Kari Lund, Luis Soto"},
		{"the posts after the names", "Kari Lund and Luis Soto, the foreign ministers of Norway and Chile, met in Quito on Monday.",
			"TALKS HELD 2025-04-07 Quito: Kari Lund, Luis Soto"},
		{"a day before the names", "A meeting on Monday of Chilean President Luis Soto, Norwegian Foreign Minister Kari Lund and Peruvian President Ana Ruiz ended in Quito.",
			"TALKS HELD 2025-04-07 Quito: Luis Soto, Kari Lund, Ana Ruiz"},
		{"a name between commas before place and day", "Norwegian Foreign Minister Kari Lund held talks with Chile's president, Luis Soto, in Quito on Monday.",
			"TALKS HELD 2025-04-07 Quito: Kari Lund, Luis Soto"},
		{"those who lead two sides", "Norway and Chile held talks in Quito on Monday. The Norwegian side was led by Kari Lund and the Chilean side by Luis Soto.",
			"TALKS HELD 2025-04-07 Quito: Norway, Chile, Kari Lund/HEAD, Luis Soto/HEAD"},
		{"one who is in a place, meeting another", "Norwegian Foreign Minister Kari Lund was in Quito on Monday, meeting Chilean President Luis Soto.",
			"TALKS HELD 2025-04-07 Quito: Kari Lund, Luis Soto"},
		{"one whose sister came up", "Norwegian Foreign Minister Kari Lund was ill. Lund's sister, Ida Lund, was well. On Monday Lund met Chilean President Luis Soto in Quito.",
			"TALKS HELD 2025-04-07 Quito: Kari Lund, Luis Soto"},
		{"one of a body whose letters stand behind it", "Peruvian President Juan Vera met the International Wheat Board's (IWB) director Anna Berg in Lima on Monday.",
			"TALKS HELD 2025-04-07 Lima: Juan Vera, Anna Berg"},
		{"one whom something moves to meet", "Fears of war prompted Norwegian Foreign Minister Kari Lund to meet Chilean President Luis Soto on Monday.",
			"TALKS HELD 2025-04-07 -: Kari Lund, Luis Soto"},
		{"one whom something leads to talk", "The storm led Norwegian Foreign Minister Kari Lund to hold talks with Chilean officials on Monday.",
			"TALKS HELD 2025-04-07 -: Kari Lund, Chile"},
		{"one who is helped to meet", "Danish President Ida Holm helped Norwegian Foreign Minister Kari Lund to meet Chilean President Luis Soto on Monday.",
			"TALKS HELD 2025-04-07 -: Kari Lund, Luis Soto"},
		{"one who denies it himself", "\"I did not meet Chilean President Luis Soto,\" said Norwegian Foreign Minister Kari Lund.",
			"TALKS REFUSED - -: Kari Lund, Luis Soto"},
		{"one whose father came up", "Norwegian Foreign Minister Kari Lund was ill. It was the dying wish of late father Erik Lund. On Monday Lund met Chilean President Luis Soto in Quito.",
			"TALKS HELD 2025-04-07 Quito: Kari Lund, Luis Soto"},
		{"those who talk over a meal", "Norwegian Foreign Minister Kari Lund and Chilean President Luis Soto discussed cod over lunch in Quito on Monday.",
			"TALKS HELD 2025-04-07 Quito: Kari Lund, Luis Soto"},
		{"who comes along, and whom that one met", "Danish Prime Minister Ida Holm flew to Quito on Monday with Danish Trade Minister Nils Dahl, who met Luis Soto.",
			"VISIT HELD 2025-04-07 Quito: Ida Holm, Nils Dahl, Ecuador/HOST\nTALKS HELD 2025-04-07 Quito: Nils Dahl, Luis Soto"},
		{"the subject after a day", "Luis Soto met Luc Petit in Paris. Petit was glad. On Friday Soto will speak in Nice before heading to Monaco, where Prince Nils Dahl will receive him on Sunday.",
			"TALKS HELD - Paris: Luis Soto, Luc Petit\nTALKS PLANNED 2025-04-13 Monaco: Nils Dahl/HOST, Luis Soto"},
		{"one whose officials met", "Norwegian officials met Chilean President Luis Soto in Quito on Monday. Norwegian Foreign Minister Kari Lund said afterwards that cod was scarce.",
			"TALKS HELD 2025-04-07 Quito: Norway, Luis Soto, Kari Lund"},
		{"no one of another state who speaks afterwards", "Norwegian officials met Chilean President Luis Soto in Quito on Monday. Peruvian Foreign Minister Ana Ruiz said afterwards that cod was scarce.",
			"TALKS HELD 2025-04-07 Quito: Norway, Luis Soto"},
		{"they, of two in the sentence", "Chilean President Luis Soto said he had told Norwegian President Kari Lund so when they met in Quito on Monday.",
			"SUMMIT HELD 2025-04-07 Quito: Luis Soto, Kari Lund"},
		{"what two in the sentence have", "Norwegian President Kari Lund walked with Chilean President Luis Soto after their meeting in Quito on Monday.",
			"SUMMIT HELD 2025-04-07 Quito: Kari Lund, Luis Soto"},
		{"a field without a capital", "Norwegian Finance Minister Kari Lund met European Union farm commissioner Nils Dahl and central bank governor Ana Ruiz in Quito on Monday.",
			"TALKS HELD 2025-04-07 Quito: Kari Lund, Nils Dahl, Ana Ruiz/HOST"},
		{"a pronoun in a list", "Norwegian President Anders Lund said on Sunday that he and Chilean President Luis Soto would meet in Quito on Monday.",
			"SUMMIT PLANNED 2025-04-14 Quito: Anders Lund, Luis Soto"},
		{"whom somebody met", "Chilean President Luis Soto, whom Norwegian President Kari Lund met in Quito on Monday, said the border would open.",
			"SUMMIT HELD 2025-04-07 Quito: Kari Lund, Luis Soto"},
		{"with whom somebody talked", "Chilean President Luis Soto, with whom Norwegian President Kari Lund held talks in Quito on Monday, said the border would open.",
			"SUMMIT HELD 2025-04-07 Quito: Kari Lund, Luis Soto"},
		{"the two of one sentence", "Norwegian President Kari Lund called Chilean President Luis Soto a friend. The two leaders met in Quito on Monday.",
			"SUMMIT HELD 2025-04-07 Quito: Kari Lund, Luis Soto"},
		{"what the two had", "Norwegian President Kari Lund praised Chilean President Luis Soto. Their meeting in Quito on Monday was the first in years.",
			"SUMMIT HELD 2025-04-07 Quito: Kari Lund, Luis Soto"},
		{"no two of three", "Norwegian President Kari Lund called Chilean President Luis Soto and Peruvian President Ana Ruiz friends of Bolivian President Juan Paz. Both leaders met in Quito on Monday.",
			"SUMMIT HELD 2025-04-07 Quito: Luis Soto, Ana Ruiz"},
		{"a subject of talks before the parties", "Talks on cod between senior officials of Norway and representatives of Chile ended in Quito on Monday.",
			"TALKS HELD 2025-04-07 Quito: Norway, Chile"},
		{"a state whose people receive", "Norwegian President Kari Lund will visit Chile on Monday. During the visit, she will meet President Luis Soto.",
			"VISIT PLANNED 2025-04-14 Chile: Kari Lund, Luis Soto/HOST"},
		{"the two without a noun", "Norwegian President Kari Lund called Chilean President Luis Soto a friend. The two met in Quito on Monday.",
			"SUMMIT HELD 2025-04-07 Quito: Kari Lund, Luis Soto"},
		{"one who was met", "Norwegian President Kari Lund was met at the airport in Santiago by Chilean President Luis Soto on Monday.",
			"SUMMIT HELD 2025-04-07 Santiago: Kari Lund, Luis Soto/HOST"},
		{"who will go on to talks", "Norwegian Foreign Minister Kari Lund saw a farm in Peru prior to talks with Chilean officials in Quito on Monday.",
			"TALKS HELD 2025-04-07 Quito: Kari Lund, Chile"},
		{"what is talked about with somebody else", "Norwegian President Kari Lund met Chilean President Luis Soto in Quito on Monday to discuss the situation with Syria.",
			"SUMMIT HELD 2025-04-07 Quito: Kari Lund, Luis Soto"},
		{"those whom somebody sends", "Norwegian President Kari Lund's special envoys met Chilean President Luis Soto in Quito on Monday.",
			"TALKS HELD 2025-04-07 Quito: Norway, Luis Soto"},
		{"talks that are spoken of", "On the trade talks with Chile in Quito, Norwegian Finance Minister Kari Lund said negotiators must be firm.",
			"NEGOTIATION HELD - Quito: Norway, Chile"},
		{"the government of the one who speaks", "Norwegian Foreign Minister Kari Lund said the government was holding talks with Union Gas Corp in Oslo.",
			"TALKS ONGOING - Oslo: Norway, Union Gas Corp"},
		{"in what is said", "Swedish Foreign Minister Ida Holm noted that in talks with Chilean officials in Quito, Norwegian negotiators urged restraint.",
			"NEGOTIATION HELD - Quito: Norway, Chile"},
		{"behind what a comma adds", "In a meeting in Quito with Luis Soto, then the Chilean president, for example, Norwegian Foreign Minister Kari Lund urged restraint.",
			"TALKS HELD - Quito: Kari Lund, Luis Soto"},
		{"in a clause about one who was met", "Swedish Foreign Minister Ida Holm spoke after seeing Norwegian envoy Kari Lund, who came from a meeting with Chilean President Luis Soto in Quito.",
			"TALKS HELD - -: Ida Holm, Kari Lund\nTALKS HELD - Quito: Kari Lund, Luis Soto"},
		{"those who meet, at the head of the article", "Meeting in Quito on Monday, Norwegian President Kari Lund and Chilean President Luis Soto agreed to share cod.",
			"SUMMIT HELD 2025-04-07 Quito: Kari Lund, Luis Soto"},
		{"one who does not come", "Norwegian Finance Minister Kari Lund, but not Foreign Minister Nils Dahl, will meet Chilean President Luis Soto in Quito on Monday.",
			"TALKS PLANNED 2025-04-14 Quito: Kari Lund, Luis Soto"},
		{"the same post elsewhere", "Chilean Foreign Minister Ana Ruiz praised Chilean President Luis Soto on Sunday. Norwegian Foreign Minister Kari Lund met her Chilean counterpart in Quito on Monday.",
			"TALKS HELD 2025-04-07 Quito: Kari Lund, Ana Ruiz"},
		{"the officials of the land", "OSLO, April 8 - Norway is out of cod. Officials of the Employers Union held talks with government officials in Bergen on Monday.",
			"TALKS HELD 2025-04-07 Bergen: Employers Union, Norway"},
		{"one called in to a ministry", "Chilean Ambassador Luis Soto was summoned to the Norwegian Foreign Ministry on Monday.",
			"TALKS HELD 2025-04-07 -: Luis Soto, Norwegian Foreign Ministry/HOST"},
		{"one called in", "Chilean Ambassador Luis Soto was summoned by Norway on Monday.",
			"TALKS HELD 2025-04-07 -: Luis Soto, Norway/HOST"},
	})
}

// TestWhoIsListed reads those whom a sentence spells out.
func TestWhoIsListed(t *testing.T) {
	checkEach(t, []telling{
		{"between dashes", "Three leaders - Norway's Kari Lund, Chile's Luis Soto and Peru's Ana Ruiz - met in Quito on Monday.",
			"TALKS HELD 2025-04-07 Quito: Kari Lund, Luis Soto, Ana Ruiz"},
		{"between dashes, instead of their states", "The leaders of Norway, Chile and Peru - Kari Lund, Luis Soto and Ana Ruiz - met in Quito on Monday.",
			"SUMMIT HELD 2025-04-07 Quito: Kari Lund, Luis Soto, Ana Ruiz"},
		{"behind a colon", "Norwegian President Kari Lund met three Latin American leaders in Quito on Monday: Luis Soto of Chile, Ana Ruiz of Peru and Juan Paz of Bolivia.",
			"TALKS HELD 2025-04-07 Quito: Kari Lund, Luis Soto, Ana Ruiz, Juan Paz"},
		{"among others", "Norwegian President Kari Lund met, among others, Chilean President Luis Soto and Peruvian President Ana Ruiz in Quito on Monday.",
			"SUMMIT HELD 2025-04-07 Quito: Kari Lund, Luis Soto, Ana Ruiz"},
		{"one after the other", "Norwegian President Kari Lund met with Chilean President Luis Soto and then with Peruvian President Ana Ruiz in Quito on Monday.",
			"SUMMIT HELD 2025-04-07 Quito: Kari Lund, Luis Soto\nSUMMIT HELD 2025-04-07 Quito: Kari Lund, Ana Ruiz"},
	})
}

// TestWhoIsMeantAgain resolves those who are named again by what they are.
func TestWhoIsMeantAgain(t *testing.T) {
	checkTold(t, "A delegation from Norway is in Quito. The delegation met Chilean President Luis Soto on Monday.",
		"TALKS HELD 2025-04-07 -: Norway, Luis Soto")
	checkTold(t, "Norwegian Prime Minister Kari Lund was in Oslo on Sunday. The premier met Chilean President Luis Soto in Bergen on Monday.",
		"SUMMIT HELD 2025-04-07 Bergen: Kari Lund/HOST, Luis Soto")
	checkTold(t, "Norwegian Prime Minister Kari Lund told Chilean President Luis Soto in a letter on Monday that she liked cod.")
	const soon = "Peruvian President Juan Vera will meet Danish President Ida Holm soon. Chilean President Luis Soto was in Lima. "
	const other = "SUMMIT PLANNED - -: Juan Vera, Ida Holm"
	checkTold(t, soon+"Soto praised Vera before the two leaders met in Quito on Monday.", other, "SUMMIT HELD 2025-04-07 Quito: Luis Soto, Juan Vera")
	checkTold(t, soon+"Soto wrote to Vera, and the two presidents will meet in Quito on Monday.", other, "SUMMIT PLANNED 2025-04-14 Quito: Luis Soto, Juan Vera")
	checkTold(t, soon+"The Danish spokesman, Nils Dahl, told reporters of Soto that the two leaders will meet in Quito on Monday.",
		"SUMMIT PLANNED 2025-04-14 Quito: Juan Vera, Ida Holm")
	const met = "Norwegian Foreign Minister Kari Lund met Danish Foreign Minister Ida Holm in Oslo on Monday. "
	const talks, theirs = "TALKS HELD 2025-04-07 Oslo: Kari Lund/HOST, Ida Holm", "TALKS PLANNED 2025-04 Quito: Peru, Chile"
	checkTold(t, met+"Lund spoke of the war between Peru and Chile, and said the leaders of the two countries will meet in Quito this month.", talks, theirs)
	checkTold(t, met+"Lund wants Peru and Chile to stop the war when leaders of those countries meet in Quito this month.", talks, theirs)
	checkTold(t, met+"Lund spoke of the war between Peru and Chile. Leaders of these countries will meet in Quito this month.", talks, theirs)
	checkTold(t, met+"The leaders of the two countries will meet in Quito this month.", talks, "TALKS PLANNED 2025-04 Quito: Norway, Denmark")
}

// TestWhoComesAlong takes in those whom a party brings, and who are met by themselves in none.
func TestWhoComesAlong(t *testing.T) {
	checkEach(t, []telling{
		{"after a comma", "Norwegian Finance Minister Kari Lund, accompanied by central bank governor Espen Vik, met Chilean Finance Minister Luis Soto in Quito on Monday.",
			"TALKS HELD 2025-04-07 Quito: Kari Lund, Espen Vik, Luis Soto"},
		{"without a comma", "Norwegian Finance Minister Kari Lund together with Trade Minister Espen Vik and Oil Minister Nils Dahl held talks in Quito on Monday with Chilean Finance Minister Luis Soto.",
			"TALKS HELD 2025-04-07 Quito: Kari Lund, Espen Vik, Nils Dahl, Luis Soto"},
		{"in a delegation", "A Norwegian delegation including Foreign Minister Espen Vik met Chilean President Luis Soto in Quito on Monday.",
			"TALKS HELD 2025-04-07 Quito: Norway, Espen Vik, Luis Soto"},
		{"with nobody of a name", "Norwegian Finance Minister Kari Lund, accompanied by her husband, met Chilean Finance Minister Luis Soto in Quito on Monday.",
			"TALKS HELD 2025-04-07 Quito: Kari Lund, Luis Soto"},
	})
}

// TestWhoWasThereBesides enters those of whom a later sentence says that they came.
func TestWhoWasThereBesides(t *testing.T) {
	const met = "Norwegian Finance Minister Kari Lund met Chilean Finance Minister Luis Soto in Quito on Monday. "
	const held = "TALKS HELD 2025-04-07 Quito: Kari Lund, Luis Soto"
	for _, c := range []struct{ text, more string }{
		{"She was accompanied by Trade Minister Espen Vik and central bank governor Nils Dahl.", ", Espen Vik, Nils Dahl"},
		{"They were joined by Trade Minister Espen Vik.", ", Espen Vik"},
		{"Accompanied by Trade Minister Espen Vik, Lund also saw the port.", ", Espen Vik"},
		{"Trade Minister Espen Vik, who accompanied Lund, was pleased.", ", Espen Vik"},
		{"Trade Minister Espen Vik was also present.", ", Espen Vik"},
		{"Trade Minister Espen Vik sat in on the talks.", ", Espen Vik"},
		{"Also attending were Trade Minister Espen Vik and Nils Dahl, the central bank governor.", ", Espen Vik, Nils Dahl"},
		{"The meeting was also attended by Trade Minister Espen Vik.", ", Espen Vik"},
		{"Espen Vik of Volkswagen and Nils Dahl of Nokia attended the session.", ", Espen Vik, Nils Dahl"},
		{"The meeting, which lasted an hour, was attended by Trade Minister Espen Vik.", ", Espen Vik"},
		{"Espen Vik and Nils Dahl were among the ministers present.", ", Espen Vik, Nils Dahl"},
		{"Participants included Trade Minister Espen Vik and central bank governor Nils Dahl.", ", Espen Vik, Nils Dahl"},
		{"A large group took part in the talks, including Trade Minister Espen Vik, union leader Nils Dahl, central bank governor Ida Holm, other experts and several priests.", ", Espen Vik, Nils Dahl, Ida Holm"},
		{"A large group took part in the talks, including Trade Minister Espen Vik.", ", Espen Vik"},
		{"Espen Vik, the trade minister, the head of the bank, Nils Dahl, and one of Lund's aides, Ida Holm, also attended.", ", Espen Vik, Nils Dahl, Ida Holm"},
		{"Trade Minister Espen Vik did not attend.", ""},
		{"Prisoners are to be swapped on Sunday in the presence of Trade Minister Espen Vik.", ""},
		{"Trade Minister Espen Vik was not present.", ""},
		{"She was accompanied by her husband, Espen Vik.", ""},
		{"Swedish King Olof Berg was accompanied by Trade Minister Espen Vik in Rome.", ""},
		{"The plans include a bridge named after Espen Vik.", ""},
	} {
		checkTold(t, met+c.text, held+c.more)
	}
}

// TestWhoPromisesToCome enters those of whom a later sentence says that they are to come to a meeting.
func TestWhoPromisesToCome(t *testing.T) {
	const planned = "Norwegian Finance Minister Kari Lund will meet Chilean Finance Minister Luis Soto in Quito on Monday. "
	const record = "TALKS PLANNED 2025-04-14 Quito: Kari Lund, Luis Soto"
	for _, c := range []struct{ text, more string }{
		{"Trade Minister Espen Vik has confirmed that he will attend.", ", Espen Vik"},
		{"Trade Minister Espen Vik promises his participation.", ", Espen Vik"},
		{"Trade Minister Espen Vik is due to attend.", ", Espen Vik"},
		{"Trade Minister Espen Vik has confirmed his attendance.", ", Espen Vik"},
		{"Trade Minister Espen Vik refused to attend.", ""},
	} {
		checkTold(t, planned+c.text, record+c.more)
	}
}

// TestWhenTheTwoMeet has two people whom one sentence names.
func TestWhenTheTwoMeet(t *testing.T) {
	checkTold(t, "Norwegian President Kari Lund is expected to raise the matter with Chilean President Luis Soto when the two meet in Quito on May 3.",
		"SUMMIT PLANNED 2025-05-03 Quito: Kari Lund, Luis Soto")
}

// TestWhoBringsThemTogether tells those who bring a meeting about from those who meet.
func TestWhoBringsThemTogether(t *testing.T) {
	checkRows(t, [][2]string{
		{"Norway and Chile held talks in Quito on Monday under the auspices of the United Nations.",
			"TALKS HELD 2025-04-07 Quito: Norway, Chile, United Nations/MEDIATOR"},
		{"Norway and Chile held talks in Quito on Monday with Omani mediation.",
			"TALKS HELD 2025-04-07 Quito: Norway, Chile, Oman/MEDIATOR"},
		{"Norway and Chile held talks in Quito on Monday at the invitation of Ecuadorean President Ana Ruiz.",
			"TALKS HELD 2025-04-07 Quito: Norway, Chile, Ana Ruiz/HOST"},
		{"Norway and Chile held United Nations-brokered talks in Quito on Monday.",
			"TALKS HELD 2025-04-07 Quito: United Nations/MEDIATOR, Norway, Chile"},
		{"United Nations envoy Ana Ruiz brought Norway and Chile together for talks in Quito on Monday.",
			"TALKS HELD 2025-04-07 Quito: Norway, Chile, Ana Ruiz/MEDIATOR"},
	})
}

// TestWhoSpeaksAround counts one in office as coming who speaks before or after a meeting of his
// side, and nobody else.
func TestWhoSpeaksAround(t *testing.T) {
	const norway = "Norway and Chile held talks in Quito on Monday. "
	const opec = "OPEC ministers met in Vienna on Monday. "
	const held, met = "TALKS HELD 2025-04-07 Quito: Norway, Chile", "CONFERENCE HELD 2025-04-07 Vienna: OPEC"
	checkRows(t, [][2]string{
		{norway + "Norwegian Foreign Minister Kari Lund told reporters after the talks that cod would be shared.", held + ", Kari Lund"},
		{norway + "Swedish Foreign Minister Nils Dahl told reporters after the talks that cod would be shared.", held},
		{norway + "Norwegian government spokesman Nils Dahl said after the talks that cod would be shared.", held},
		{opec + "Saudi Oil Minister Hassan Nadir said before the meeting that output would fall.", met + ", Hassan Nadir"},
		{opec + "Nils Dahl, an analyst, said before the meeting that output would fall.", met},
	})
}

// TestHeadOfADelegation reads who led one from what he is said to be.
func TestHeadOfADelegation(t *testing.T) {
	checkTold(t, "Norway and Chile held talks in Quito on Monday. Cod is scarce, said Nils Dahl, director of the Norwegian Fish Council and head of his country's delegation.",
		"TALKS HELD 2025-04-07 Quito: Norway, Chile, Nils Dahl/HEAD")
}

// TestTheMoscowOfThen is the capital of the state that it was on the day.
func TestTheMoscowOfThen(t *testing.T) {
	for _, c := range []struct{ published, want string }{{"1987-04-09", "Soviet Union"}, {"2025-04-11", "Russia"}} {
		x := Extract(graph.Article{Text: "Norwegian Foreign Minister Kari Lund is due to visit Moscow next week.", Published: c.published, Language: "en"})
		found := false
		for _, e := range x.Entities {
			found = found || e.Name == c.want
		}
		if len(x.Meetings) != 1 || !found {
			t.Errorf("%s: got %+v, want %s as host", c.published, x.Entities, c.want)
		}
	}
}

// TestCalledLikeSomebody takes an unknown body that is called like somebody of the article for him.
func TestCalledLikeSomebody(t *testing.T) {
	d := &document{entities: []entity{
		{kind: graph.KindPerson, name: "Ana Varro"},
		{kind: graph.KindInstitution, subkind: graph.OtherInstitution, name: "Varro"},
		{kind: graph.KindInstitution, subkind: graph.OtherInstitution, name: "Ana"},
		{kind: graph.KindInstitution, subkind: graph.Company, name: "Varro"},
		{kind: graph.KindInstitution, subkind: graph.OtherInstitution, name: "Varro Works"},
	}}
	p := newPhrases(d, newScene(d))
	for x, want := range []int{0, 0, 2, 3, 4} {
		if got := p.called(x); got != want {
			t.Errorf("%s is taken for %s", d.entities[x].name, d.entities[got].name)
		}
	}
}

// TestNeverInFull tells of meetings with those who are called by a surname alone from beginning to end.
func TestNeverInFull(t *testing.T) {
	checkEach(t, []telling{
		{"met", "Egyptian Foreign Minister Sami Karim met Hertz on Tuesday.", "TALKS HELD 2025-04-08 -: Sami Karim, Hertz"},
		{"who receives", "Egyptian Foreign Minister Sami Karim was silent after Hertz received Karim in Quito on Tuesday.", "TALKS HELD 2025-04-08 Quito: Hertz/HOST, Sami Karim"},
		{"neither in full", "Hansen met Lindqvist in Quito on Tuesday.", "TALKS HELD 2025-04-08 Quito: Hansen, Lindqvist"},
		{"called", "Egyptian Foreign Minister Sami Karim flew home. Karim called Weber on Tuesday.", "CALL HELD 2025-04-08 -: Sami Karim, Weber"},
		{"by telephone", "Egyptian Foreign Minister Sami Karim spoke to Weber by telephone on Tuesday.", "CALL HELD 2025-04-08 -: Sami Karim, Weber"},
		{"who met somebody before", "Kenyan mediator Peter Wafula met Santino Lual in Quito on Monday. United States envoy Karen Doyle spoke to Lual by telephone on Tuesday.",
			"TALKS HELD 2025-04-07 Quito: Peter Wafula, Santino Lual\nCALL HELD 2025-04-08 -: Karen Doyle, Santino Lual"},
		{"a given name is a friend's", "Egyptian Foreign Minister Sami Karim spoke to Anna by telephone on Tuesday.", ""},
	})
}

// TestPostsOfBodies joins whoever holds a post at a body that is called by its noun to those beside.
func TestPostsOfBodies(t *testing.T) {
	checkEach(t, []telling{
		{"a possessive", "The Nurses' Federation ended its strike. Norwegian Health Minister Astrid Moen and the federation's president, Tove Lien, signed the agreement in Quito on Tuesday.",
			"CEREMONY HELD 2025-04-08 Quito: Astrid Moen, Tove Lien"},
		{"none", "The Nurses' Federation ended its strike. Norwegian Health Minister Astrid Moen and federation president Tove Lien met in Quito on Tuesday.",
			"TALKS HELD 2025-04-08 Quito: Astrid Moen, Tove Lien"},
		{"what a body has besides", "Norwegian Health Minister Astrid Moen and the federation's plan met with doubts in Quito on Tuesday.", ""},
	})
}
