package extract

import (
	"testing"

	"parley/graph"
)

const bergen = "Delegations from Norway and Sweden met in Bergen on April 10 to hold closed-door talks. "

// TestEarlierRounds tells of an earlier meeting in the ways that news has for it; the
// meeting in Bergen follows it.
func TestEarlierRounds(t *testing.T) {
	for _, c := range []struct{ text, date, place string }{
		{"The talks could last longer than the previous round, held on March 12.", "2025-03-12", ""},
		{"They lasted longer than the previous round, which took place on March 12 in Oslo.", "2025-03-12", "Oslo"},
		{"They are expected to be longer than the previous round of March 12.", "2025-03-12", ""},
		{"The meeting was shorter than the round of talks held on March 12 in Oslo.", "2025-03-12", "Oslo"},
		{"Such talks were last held in Stockholm in January.", "2025-01", "Stockholm"},
		{"The first round in Vienna on 3 March brought no result.", "2025-03-03", "Vienna"},
		{"The talks followed a first round held in Vienna on March 3.", "2025-03-03", "Vienna"},
		{"The first took place in Vienna on 3 March.", "2025-03-03", "Vienna"},
		{"The earlier meeting, in Vienna on 3 March, ended early.", "2025-03-03", "Vienna"},
		{"The two sides last met in Stockholm in January.", "2025-01", "Stockholm"},
		{"The first round of the talks was held in Oslo in February.", "2025-02", "Oslo"},
		{"The last direct round between the two sides took place in Oslo in February.", "2025-02", "Oslo"},
	} {
		x := Extract(graph.Article{Text: bergen + c.text, Published: "2025-04-11", Language: "en"})
		if len(x.Meetings) != 2 {
			t.Errorf("%s\n got %q, want two meetings", c.text, told(bergen+c.text))
			continue
		}
		m := x.Meetings[1]
		if x.Meetings[0].Follows != "m2" || string(m.Date) != c.date || placeName(x, m) != c.place || len(m.Participants) != 2 {
			t.Errorf("%s\n got %q, which m1 %q follows", c.text, told(bergen+c.text), x.Meetings[0].Follows)
		}
	}
}

func placeName(x graph.Extraction, m graph.LocalMeeting) string {
	for _, e := range x.Entities {
		if e.ID == string(m.Place) {
			return e.Name
		}
	}
	return ""
}

func TestLaterRounds(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The next round will be held in Oslo on May 3.", "TALKS PLANNED 2025-05-03 Oslo: Norway/HOST, Sweden"},
		{"A third round could take place in Vienna before the end of the summer.", "TALKS PROPOSED - Vienna: Norway, Sweden"},
		{"It was the first such meeting since the storm began, and a second is planned in Oslo on May 20.", "TALKS PLANNED 2025-05-20 Oslo: Norway/HOST, Sweden"},
		{"The two delegations agreed to meet again in May.", "TALKS PLANNED 2025-05 -: Norway, Sweden"},
		{"Another round will be held in Oslo on May 3.", "TALKS PLANNED 2025-05-03 Oslo: Norway/HOST, Sweden"},
		{"The second round is expected to move to Oslo in August.", "TALKS PLANNED 2025-08 Oslo: Norway/HOST, Sweden"},
	} {
		x := Extract(graph.Article{Text: bergen + c.text, Published: "2025-04-11", Language: "en"})
		got := told(bergen + c.text)
		if len(got) != 2 || got[1] != c.want || x.Meetings[1].Follows != "m1" {
			t.Errorf("%s\n got %q, want %s, following m1", c.text, got, c.want)
		}
	}
}

// TestOneRound tells of one meeting, though its round is counted.
func TestOneRound(t *testing.T) {
	checkTold(t, "Officials from Norway and Sweden will meet in Bergen on May 14 for a second round of talks on cod.",
		"TALKS PLANNED 2025-05-14 Bergen: Norway/HOST, Sweden")
	checkTold(t, bergen+"It was the second meeting in this format.",
		"TALKS HELD 2025-04-10 Bergen: Norway/HOST, Sweden")
	checkTold(t, "The first round of elections in Norway was held on March 3. The second round is due in Oslo on May 3.")
	checkTold(t, bergen+"The delegations agreed to meet again.",
		"TALKS HELD 2025-04-10 Bergen: Norway/HOST, Sweden")
}

// TestTheTwo names those who met again by their number alone.
func TestTheTwo(t *testing.T) {
	const before = "Norwegian President Kari Lund met Swedish Prime Minister Karl Holm in Oslo on Monday. "
	const met = "SUMMIT HELD 2025-04-07 Oslo: Kari Lund/HOST, Karl Holm"
	for _, c := range []struct{ text, want string }{
		{"The two met in Malmo in 2021.", "SUMMIT HELD 2021 Malmo: Kari Lund, Karl Holm/HOST"},
		{"The two last met in Malmo in 2021.", "SUMMIT HELD 2021 Malmo: Kari Lund, Karl Holm/HOST"},
		{"The pair met in Malmo in 2021.", "SUMMIT HELD 2021 Malmo: Kari Lund, Karl Holm/HOST"},
		{"Both will meet again in Malmo in May.", "SUMMIT PLANNED 2025-05 Malmo: Kari Lund, Karl Holm/HOST"},
		{"The two spoke by phone in March.", "CALL HELD 2025-03 -: Kari Lund, Karl Holm"},
	} {
		checkTold(t, before+c.text, met, c.want)
	}
	checkTold(t, before+"The two cars were late.", met)
}

// TestWhichTalks points back to a meeting, or to the one before it.
func TestWhichTalks(t *testing.T) {
	checkTold(t, "Norway and Sweden held talks in Oslo on Monday. A second round will be held in Malmo on May 5. Norwegian negotiator Espen Berg said the atmosphere at the talks was good.",
		"TALKS HELD 2025-04-07 Oslo: Norway/HOST, Sweden, Espen Berg/HOST",
		"TALKS PLANNED 2025-05-05 Malmo: Norway, Sweden/HOST")
	x := Extract(graph.Article{Language: "en", Published: "2025-04-11", Text: "Norway and Sweden held talks in Oslo on Monday. The talks were the first since a meeting in Malmo in January between Norwegian Foreign Minister Espen Berg and his Swedish counterpart, Karl Holm."})
	if len(x.Meetings) != 2 || x.Meetings[0].Follows != "m2" {
		t.Errorf("got %+v, want the talks in Oslo following the meeting in Malmo", x.Meetings)
	}
}

// TestOneMeetingThroughAnArticle knows a meeting again by what an article says of it farther on.
func TestOneMeetingThroughAnArticle(t *testing.T) {
	const (
		talks  = "Norwegian Foreign Minister Kari Lund met Peruvian Foreign Minister Luis Soto in Lima on Thursday"
		summit = "Norwegian President Ola Berg, Peruvian President Luis Soto and Chilean President Ana Diaz met in Lima on Thursday. "
	)
	checkEach(t, []telling{
		{"who came for it the day before", talks + ". Lund, who arrived on Wednesday night, was received with honours.",
			"TALKS HELD 2025-04-10 Lima: Kari Lund, Luis Soto/HOST"},
		{"who is to join later was not there", talks + ". Finance Minister Ida Vik did not take part, but she is expected to join the discussions later this week.",
			"TALKS HELD 2025-04-10 Lima: Kari Lund, Luis Soto/HOST\nTALKS PLANNED 2025-04-07/2025-04-13 -: Ida Vik"},
		{"what goes on another day is not over", "Norwegian Foreign Minister Kari Lund met Peruvian Foreign Minister Luis Soto in Lima. The talks will resume on Saturday.",
			"TALKS HELD - Lima: Kari Lund, Luis Soto/HOST\nTALKS PLANNED 2025-04-12 -: Kari Lund, Luis Soto"},
		{"a second meeting that is promised", talks + ". The mayor promised a second meeting in October.",
			"TALKS HELD 2025-04-10 Lima: Kari Lund, Luis Soto/HOST\nTALKS PLANNED 2025-10 -: Kari Lund, Luis Soto"},
		{"the next one", talks + ". The next one will be in Oslo, in the first half of next year.",
			"TALKS HELD 2025-04-10 Lima: Kari Lund, Luis Soto/HOST\nTALKS PLANNED 2026-01/2026-06 Oslo: Kari Lund/HOST, Luis Soto"},
		{"another that follows", talks + ". Another will follow in Oslo next month.",
			"TALKS HELD 2025-04-10 Lima: Kari Lund, Luis Soto/HOST\nTALKS PLANNED 2025-05 Oslo: Kari Lund/HOST, Luis Soto"},
		{"a call about a visit is none", "Norwegian Foreign Minister Kari Lund welcomed Peruvian Foreign Minister Luis Soto. Lund spoke to Soto on April 2 about the visit.",
			"TALKS HELD - -: Kari Lund/HOST, Luis Soto\nTALKS HELD 2025-04-02 -: Kari Lund, Luis Soto"},
		{"whose planned talks they are", "Anna Berg's planned meeting with Peruvian Foreign Minister Luis Soto will be in Oslo. Norwegian Foreign Minister Anna Berg is ill.",
			"TALKS PLANNED - Oslo: Anna Berg/HOST, Luis Soto"},
		{"a live page", "4.10pm Norwegian Foreign Minister Kari Lund welcomed Peruvian Foreign Minister Luis Soto at the gate.\n\n5.30pm Lund met Chilean President Ana Diaz at 5pm.",
			"TALKS HELD 2025-04-11 -: Kari Lund/HOST, Luis Soto\nTALKS HELD 2025-04-11 -: Kari Lund, Ana Diaz"},
		{"a diary that goes on", "Tuesday: Norwegian Foreign Minister Kari Lund flew to Lima. She also met Peruvian Foreign Minister Luis Soto.\n\nThursday: Lund met Chilean President Ana Diaz.",
			"VISIT HELD 2025-04-08 Lima: Kari Lund, Luis Soto/HOST\nTALKS HELD 2025-04-10 -: Kari Lund, Ana Diaz"},
		{"a retreat", "LIMA, April 11 - Nordic Council foreign ministers gather in Oslo on Saturday for a two-day retreat.",
			"CONFERENCE PLANNED 2025-04-12/2025-04-13 Oslo: Nordic Council"},
		{"no retreat of officials", "Norwegian Foreign Minister Kari Lund met Peruvian Foreign Minister Luis Soto on Monday at his country retreat. The retreat of the army went on.",
			"TALKS HELD 2025-04-07 -: Kari Lund, Luis Soto"},
		{"at the summit that he is host of", "The leaders of Norway and Peru opened a summit in Lima on Wednesday. On Thursday Norwegian Foreign Minister Kari Lund called on Peruvian President Luis Soto, who hosts the summit.",
			"SUMMIT HELD 2025-04-09 Lima: Norway, Luis Soto/HOST\nSUMMIT HELD 2025-04-10 Lima: Kari Lund, Luis Soto/HOST"},
		{"a week later", "Sixty years ago today, Norwegian Foreign Minister Kari Lund met Peruvian Foreign Minister Luis Soto in Lima. A week later they met again in Quito.",
			"TALKS HELD 1965-04-11 Lima: Kari Lund, Luis Soto/HOST\nTALKS HELD 1965-04-18 Quito: Kari Lund, Luis Soto"},
		{"how long a trip was", "Norwegian Foreign Minister Kari Lund ended a trip to Peru on Sunday. Over nine days she saw many farms.",
			"VISIT HELD 2025-03-29/2025-04-06 Peru: Kari Lund, Peru/HOST"},
		{"what a third party did is not what is asked for", "Norway asked for a meeting with Sweden after a Peruvian delegation, which ended a two-day visit to Oslo last week, complained.",
			"TALKS PROPOSED - -: Norway, Sweden\nVISIT HELD 2025-03-31/2025-04-06 Oslo: Peru, Norway/HOST"},
		{"what somebody said he had asked for", "Norway said it had asked for a meeting with Sweden.",
			"TALKS PROPOSED - -: Norway, Sweden"},
		{"an earlier visit that was put off is another", talks + ", a week after an earlier visit had been put off.",
			"TALKS HELD 2025-04-10 Lima: Kari Lund, Luis Soto/HOST\nVISIT CANCELLED - Lima: Kari Lund, Peru/HOST"},
		{"a summit is known by its leaders", summit + "Fish was cheap. Cod was dear. Hake was neither. Crabs were few. Prawns were many. Ida Vik, the Swedish prime minister, who attended the summit, praised it.",
			"SUMMIT HELD 2025-04-10 Lima: Ola Berg, Luis Soto/HOST, Ana Diaz, Ida Vik"},
		{"what happened a day after an agreement has a day of its own", "Shares rose on Friday, a day after the leaders of Norway and Peru agreed to share their fish.",
			"NEGOTIATION HELD 2025-04-10 -: Norway, Peru"},
		{"the sidelines are those of the kind of meeting told", "Norwegian Foreign Minister Kari Lund spoke at a conference of the Fishing Council in Quito on Monday. The council plans a summit in La Paz in May. On the sidelines of the conference Lund met Peruvian Foreign Minister Luis Soto on Monday.",
			"CONFERENCE HELD 2025-04-07 Quito: Fishing Council, Kari Lund\nSUMMIT PLANNED 2025-05 La Paz: Fishing Council\nTALKS HELD 2025-04-07 Quito: Kari Lund, Luis Soto"},
		{"talks with one and with another", "Norwegian Foreign Minister Kari Lund had talks with Peruvian President Luis Soto and with Chilean President Ana Diaz.",
			"TALKS HELD - -: Kari Lund, Luis Soto\nTALKS HELD - -: Kari Lund, Ana Diaz"},
		{"what another meeting follows", "Norwegian Prime Minister Kari Lund will meet Peruvian President Luis Soto in Lima on Monday, followed by talks with Chilean President Ana Diaz.",
			"SUMMIT PLANNED 2025-04-14 Lima: Kari Lund, Luis Soto/HOST\nSUMMIT PLANNED 2025-04-14 Lima: Kari Lund, Ana Diaz"},
		{"a visit that another follows", "Norwegian Prime Minister Kari Lund arrives in Lima on Monday for a two-day visit, followed by a trip to Chile.",
			"VISIT PLANNED 2025-04-14/2025-04-15 Lima: Kari Lund, Peru/HOST\nVISIT PLANNED - Chile: Kari Lund, Chile/HOST"},
		{"talks that are yet ahead are with another", "Norwegian Prime Minister Kari Lund met Peruvian President Luis Soto on Monday ahead of talks with Chilean President Ana Diaz on Sunday.",
			"SUMMIT HELD 2025-04-07 -: Kari Lund, Luis Soto\nSUMMIT PLANNED 2025-04-13 -: Kari Lund, Ana Diaz"},
		{"a visitor who is asked for something", "Peruvian President Luis Soto urged the visiting Norwegian foreign minister, Kari Lund, on Tuesday to sign.",
			"TALKS HELD 2025-04-08 -: Luis Soto, Kari Lund"},
		{"a visitor without a post", "Peruvian President Luis Soto told visiting Norwegian businessman Kai Lund that Peru would not sign.",
			"TALKS HELD - -: Luis Soto, Kai Lund"},
		{"but nobody who is no visitor", "Peruvian President Luis Soto urged Norwegian Foreign Minister Kari Lund on Tuesday to sign.", ""},
		{"a visitor who is told something", "Peruvian President Luis Soto told visiting Norwegian Foreign Minister Kari Lund on Tuesday that Peru would not sign.",
			"TALKS HELD 2025-04-08 -: Luis Soto, Kari Lund"},
		{"a body and what its members are", "Foreign ministers from the Group of Seven industrialised nations meet in Toronto this weekend.",
			"CONFERENCE PLANNED 2025-04-12/2025-04-13 Toronto: Group of Seven"},
		{"what somebody has agreed to do", "Peru has agreed to send a delegation to Oslo in May to discuss fish.",
			"VISIT PLANNED 2025-05 Oslo: Peru, Norway/HOST"},
		{"who will address a conference comes to it", "Norwegian Foreign Minister Kari Lund likes fish. She is due to address the annual conference of the Fishing Council on Tuesday.",
			"CONFERENCE PLANNED 2025-04-15 -: Fishing Council, Kari Lund"},
		{"a bid in a call", "Norwegian Prime Minister Ola Berg invited Peruvian President Luis Soto to Oslo during a video call in December.",
			"CALL HELD 2024-12 -: Ola Berg, Luis Soto"},
	})
}

// TestFirstRoundToCome has talks that were agreed on, and tells when the first round of them is.
func TestFirstRoundToCome(t *testing.T) {
	checkTold(t, "Norway and Sweden have agreed to hold talks next month. The first round will begin in Visby on May 3, with Chile and Peru as guarantors.",
		"TALKS PLANNED 2025-05-03 Visby: Norway, Sweden/HOST, Chile/MEDIATOR, Peru/MEDIATOR")
}

// TestEarlierRoundCalledOff has an earlier meeting of the same sides that did not come about: nothing follows it.
func TestEarlierRoundCalledOff(t *testing.T) {
	checkTold(t, bergen+"An earlier meeting, planned for March 12 in Oslo, was called off after a storm.",
		"TALKS HELD 2025-04-10 Bergen: Norway/HOST, Sweden", "TALKS CANCELLED 2025-03-12 Oslo: Norway/HOST, Sweden")
}
