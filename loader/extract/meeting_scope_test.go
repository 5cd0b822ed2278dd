package extract

import (
	"strings"
	"testing"

	"parley/graph"
)

func TestMeetingPartiesMore(t *testing.T) {
	checkEach(t, []telling{
		{"people of several states in a list, and the capital of one",
			"Presidents Daniel Mwangi of Kenya, Grace Namubiru of Uganda and Salim Mbwana of Tanzania met in the Kenyan capital on April 8.",
			"SUMMIT HELD 2025-04-08 Nairobi: Daniel Mwangi/HOST, Grace Namubiru, Salim Mbwana"},
		{"those who lead a group without a name",
			"A working group led by Deputy Energy Minister Leyla Demir of Türkiye and Egypt's ambassador to Türkiye, Mona Abdelrahman, will meet in Vienna in May.",
			"TALKS PLANNED 2025-05 Vienna: Leyla Demir, Mona Abdelrahman"},
		{"delegations of the two countries",
			"Chile and Peru exchanged maps after delegations of the two countries held talks in Quito.",
			"TALKS HELD - Quito: Chile, Peru"},
		{"credentials",
			"Norway's ambassador to Chile, Espen Lund, presented his credentials to Chilean President Gabriel Boric at a ceremony in Santiago on Tuesday.",
			"CEREMONY HELD 2025-04-08 Santiago: Espen Lund, Gabriel Boric/HOST"},
		{"a visit called off",
			"Norwegian Foreign Minister Espen Lund has called off a visit to Vienna that was planned for Tuesday.",
			"VISIT CANCELLED 2025-04-15 Vienna: Espen Lund, Austria/HOST"},
		{"a meeting at a consulate", "Diplomats from Iran and Oman held talks at the Iranian consulate in Geneva on Friday.",
			"TALKS HELD 2025-04-11 Geneva: Iran, Oman"},
		{"where it is told after a place", "Espen Lund, the Norwegian foreign minister, flew in from Oslo, where he had met Chilean President Gabriel Boric.",
			"TALKS HELD - Oslo: Espen Lund/HOST, Gabriel Boric"},
		{"a call received", "Omani Sultan Haitham bin Tariq on Tuesday received a phone call from Chilean President Gabriel Boric.",
			"CALL HELD 2025-04-08 -: Haitham bin Tariq, Gabriel Boric"},
		{"the noun of one", "Oman's renewed offer today that Iran and Iraq meet in Muscat in May was turned down.",
			"TALKS PROPOSED 2025-05 Muscat: Iran, Iraq"},
		{"a proposal", "Oman suggested that Iran and Iraq meet in Muscat in May.",
			"TALKS PROPOSED 2025-05 Muscat: Iran, Iraq"},
	})
}

func TestStopsOfATour(t *testing.T) {
	checkTold(t, "New Zealand Foreign Minister Winston Peters will visit Fiji and Tonga next week.",
		"VISIT PLANNED 2025-04-14/2025-04-20 Fiji: Winston Peters, Fiji/HOST",
		"VISIT PLANNED 2025-04-14/2025-04-20 Tonga: Winston Peters, Tonga/HOST")
}

// TestSummitToldInPieces names the place of a summit first, and who came after that.
func TestSummitToldInPieces(t *testing.T) {
	checkTold(t, `East African leaders on Thursday endorsed a plan for a railway, ending a one-day summit in Nairobi.
Kenyan President Daniel Mwangi hosted Ugandan President Grace Namubiru and Tanzanian President Salim Mbwana. Tesfaye Alemu, the chairperson of the African Union Commission, also took part.
The leaders will meet again in Kampala in March 2026.`,
		"SUMMIT HELD 2025-04-10 Nairobi: Daniel Mwangi/HOST, Grace Namubiru, Salim Mbwana, Tesfaye Alemu",
		"SUMMIT PLANNED 2026-03 Kampala: Daniel Mwangi, Grace Namubiru/HOST, Salim Mbwana")
}

func TestVisitToTheHostAtHand(t *testing.T) {
	checkTold(t, "Brazilian President Luiz Lima met French President Emmanuel Macron in Paris on Monday. A visit by Lima planned for last month was cancelled because of floods in Brazil.",
		"SUMMIT HELD 2025-04-07 Paris: Luiz Lima, Emmanuel Macron/HOST",
		"VISIT CANCELLED 2025-03 France: Luiz Lima, France/HOST")
}

func TestNoMeetingsMore(t *testing.T) {
	checkNone(t,
		"If the presidents of Norway and Sweden met, they would agree in an hour.",
		"Should Norwegian President Anna Berg and her Swedish counterpart, Carl Lund, ever sit down at one table, they could agree in an hour.",
		"Were Norwegian President Anna Berg to visit Sweden, she would be welcome.",
		"Ecuadorean Vice President Maria Pinto is to brief the National Assembly on Thursday.",
		"Officials are coordinating with Colombia to restore supplies.",
		"Norwegian President Anna Berg has not visited Sweden since 2008.",
		"Have Norwegian President Anna Berg and Swedish President Carl Lund ever met in Oslo?",
		"Norwegian Foreign Minister Anna Berg worked in New York, where she took part in talks on fish stocks.",
		"Norwegian Foreign Minister Anna Berg gave an interview to Radio Sweden on Monday.",
	)
}

// TestDatelineDay dates an article by its own first words where nothing else does.
func TestDatelineDay(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Geneva, 14 May 2026. Norway and Sweden held talks in Geneva today.", "2026-05-14"},
		{"GENEVA, 14 May 2026 - Norway and Sweden held talks in Geneva yesterday.", "2026-05-13"},
		{"GENEVA, 14 May - Norway and Sweden held talks in Geneva today.", ""},
	} {
		x := Extract(graph.Article{Text: c.text, Language: "en"})
		if len(x.Meetings) != 1 || string(x.Meetings[0].Date) != c.want {
			t.Errorf("%s\n got %+v, want %q", c.text, x.Meetings, c.want)
		}
	}
}

// TestPrintedLate counts days from a dateline that lies a little before publication.
func TestPrintedLate(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"GENEVA, April 10 - Norway and Sweden held talks in Geneva yesterday.", "2025-04-09"},
		{"GENEVA, April 1 - Norway and Sweden held talks in Geneva yesterday.", "2025-04-10"},
	} {
		checkTold(t, c.text, "TALKS HELD "+c.want+" Geneva: Norway, Sweden")
	}
}

func TestTopicLists(t *testing.T) {
	x := Extract(graph.Article{Language: "en", Text: "Norway and Sweden held talks in Oslo on visas, consular property and air links, the ministry said. They signed nothing."})
	if len(x.Meetings) != 1 || strings.Join(x.Meetings[0].Topics, "; ") != "visas, consular property and air links" {
		t.Errorf("got %+v", x.Meetings)
	}
}

func TestWholeMarks(t *testing.T) {
	for in, want := range map[string]string{
		"the talks were “useful”": "the talks were “useful”",
		"the talks were useful”":  "the talks were useful",
		"we will see (perhaps)":   "we will see (perhaps)",
		"we will see)":            "we will see",
		`"we will see`:            "we will see",
		"we will see,":            "we will see",
	} {
		if got := whole(in); got != want {
			t.Errorf("whole(%q) = %q, want %q", in, got, want)
		}
	}
}
