package extract

import (
	"fmt"
	"strings"
	"testing"

	"parley/graph"
)

// told lists the meetings of an article, each as "KIND STATUS date place: who, who/ROLE".
// Articles are of Friday 2025-04-11.
func told(text string) []string {
	x := Extract(graph.Article{Text: text, Published: "2025-04-11", Language: "en"})
	name := map[string]string{"": "-"}
	for _, e := range x.Entities {
		name[e.ID] = e.Name
	}
	var out []string
	for _, m := range x.Meetings {
		var who []string
		for _, p := range m.Participants {
			w := name[p.Entity]
			if p.Role != graph.Member {
				w += "/" + string(p.Role)
			}
			who = append(who, w)
		}
		date := string(m.Date)
		if date == "" {
			date = "-"
		}
		out = append(out, fmt.Sprintf("%s %s %s %s: %s", m.Kind, m.Status, date, name[string(m.Place)], strings.Join(who, ", ")))
	}
	return out
}

func checkTold(t *testing.T, text string, want ...string) {
	t.Helper()
	if got := told(text); strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%s\n got %s\nwant %s", text, strings.Join(got, "\n     "), strings.Join(want, "\n     "))
	}
}

// A telling is a row of a table: why it is there, a text, and what a reader of texts, as told or held, gives of it.
type telling struct{ why, text, want string }

// checkBy wants of each text what a reader is to give of it.
func checkBy(t *testing.T, read func(string) string, rows []telling) {
	t.Helper()
	for _, c := range rows {
		t.Run(c.why, func(t *testing.T) {
			t.Helper()
			if got := read(c.text); got != c.want {
				t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
			}
		})
	}
}

// checkEach takes rows of what told gives of a text, a meeting a line.
func checkEach(t *testing.T, rows []telling) {
	t.Helper()
	checkBy(t, func(text string) string { return strings.Join(told(text), "\n") }, rows)
}

// checkRows takes rows of a text and what told gives of it.
func checkRows(t *testing.T, rows [][2]string) {
	t.Helper()
	for _, c := range rows {
		checkTold(t, c[0], c[1])
	}
}

// checkNone wants no meetings of any of the texts.
func checkNone(t *testing.T, texts ...string) {
	t.Helper()
	for _, text := range texts {
		checkTold(t, text)
	}
}

// Words of a meeting as told lists it.
const (
	toldKind = iota
	toldStatus
	toldDate
)

// checkWord wants one meeting of a text, and one word of it.
func checkWord(t *testing.T, text string, word int, want string) {
	t.Helper()
	if got := told(text); len(got) != 1 || strings.Fields(got[0])[word] != want {
		t.Errorf("%s\n got %q, want one meeting that is %s", text, got, want)
	}
}

func TestMeetingParties(t *testing.T) {
	checkRows(t, [][2]string{
		{"Turkish Foreign Minister Hakan Fidan met with Greek Foreign Minister George Gerapetritis in Athens on Tuesday.",
			"TALKS HELD 2025-04-08 Athens: Hakan Fidan, George Gerapetritis/HOST"},
		{"Delegations from Norway and Sweden met in Oslo on April 8.",
			"TALKS HELD 2025-04-08 Oslo: Norway/HOST, Sweden"},
		{"US and Iranian negotiators met in Muscat on Saturday.",
			"NEGOTIATION HELD 2025-04-05 Muscat: United States, Iran"},
		{"Talks between Egypt and Sudan were held in Cairo on Monday.",
			"TALKS HELD 2025-04-07 Cairo: Egypt/HOST, Sudan"},
		{"German Chancellor Olaf Scholz received French President Emmanuel Macron in Berlin on Monday.",
			"SUMMIT HELD 2025-04-07 Berlin: Olaf Scholz/HOST, Emmanuel Macron"},
		{"French President Emmanuel Macron was received by German Chancellor Olaf Scholz in Berlin on Monday.",
			"SUMMIT HELD 2025-04-07 Berlin: Emmanuel Macron, Olaf Scholz/HOST"},
		{"Japanese Prime Minister Shigeru Ishiba visited Vietnam on Monday.",
			"VISIT HELD 2025-04-07 Vietnam: Shigeru Ishiba, Vietnam/HOST"},
		{"Finnish President Alexander Stubb's visit to Estonia ended on Monday.",
			"VISIT HELD 2025-04-07 Estonia: Alexander Stubb, Estonia/HOST"},
		{"Negotiations between Iran and the United States, mediated by Oman, were held in Rome on Monday.",
			"NEGOTIATION HELD 2025-04-07 Rome: Iran, United States, Oman/MEDIATOR"},
		{"Moscow hosted talks between Armenia and Azerbaijan on Monday.",
			"TALKS HELD 2025-04-07 Moscow: Armenia, Azerbaijan, Russia/HOST"},
	})
}

func TestMeetingStatus(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Norway and Sweden held talks in Oslo on Monday.", "HELD"},
		{"Norway and Sweden are holding talks in Oslo.", "ONGOING"},
		{"Norway and Sweden will hold talks in Oslo on Monday.", "PLANNED"},
		{"Norway and Sweden agreed to hold talks in Oslo next week.", "PLANNED"},
		{"Talks between Norway and Sweden are scheduled for Monday.", "PLANNED"},
		{"Norway proposed talks with Sweden in Oslo.", "PROPOSED"},
		{"Norway cancelled talks with Sweden in Oslo.", "CANCELLED"},
		{"Talks between Norway and Sweden were postponed.", "CANCELLED"},
		{"Norway refused to hold talks with Sweden.", "REFUSED"},
		{"Norwegian Foreign Minister Espen Barth Eide will not meet Swedish Foreign Minister Maria Malmer Stenergard.", "REFUSED"},
	} {
		checkWord(t, c.text, toldStatus, c.want)
	}
}

func TestNoMeetings(t *testing.T) {
	checkNone(t,
		"Turkish President Recep Tayyip Erdogan met the demands of Greece.",
		"Turkish President Recep Tayyip Erdogan told a press conference that Greece was wrong.",
		"The conditions that Norway and Sweden set were met in Oslo.",
		"If Norway met Sweden, the world would watch.",
		"Norway and Sweden have had no talks since 2019.",
		"Norwegian officials work to improve relations with Sweden.",
		"He met nobody in Oslo.",
		"Norway will meet Sweden in the final in Bergen on Sunday.",
		"Third seed Jan Ost of Norway meets Karl Lund of Sweden in the second round.",
		"Norway and Sweden meet every year in Oslo.",
		"Norwegian and Swedish ministers usually meet in Oslo.",
		"Regular visits by Swedish ships to Bergen annoy Norway.",
		"Sweden banned visits by Norwegian officials to Lapland.",
		"Without talks between Norway and Sweden, the cod will vanish.",
		"Norwegian President Kari Lund will visit Bergen on Tuesday to open a bridge.",
		"Norwegian President Kari Lund took the oath at a ceremony in Oslo on Monday.",
		"Norwegian President Kari Lund urged parliament to pass a budget that meets the tough new Brandt target.",
		"The status of Lapland is a matter for negotiation between Norway and Sweden.",
		"Norway said there was no point in talks with Sweden.",
		"In the novel, Norwegian President Kari Lund meets Swedish Prime Minister Karl Holm on a train.",
		"Whether Norway and Sweden hold talks is unclear.",
		"Unless Norway and Sweden hold talks, the cod will vanish.",
		"Norwegian athletes will meet Swedish rivals in Oslo on Monday.",
		"Sweden has no power to negotiate with Norway.",
		"Norwegian President Kari Lund has lost her authority to conduct talks with Sweden.",
		"Anna Berg met a man at a film festival in Lima.",
		"The Norwegian demands were met on Monday by Chile.",
		"Chilean aid groups aimed at gathering aid with Norway.",
		"Kari Lund and Luis Soto took their seats in parliament on Monday.",
		"Norwegian Foreign Minister Kari Lund entered the meeting room with Chilean President Luis Soto.",
	)
}

// TestMeetingsAllTheSame are near to what is none.
func TestMeetingsAllTheSame(t *testing.T) {
	for _, text := range []string{
		"Norwegian President Kari Lund met Swedish Prime Minister Karl Holm before the final in Bergen on Sunday.",
		"Norway and Sweden met in Oslo for a second round of talks.",
		"Norway and Sweden, who meet every year, met in Oslo on Monday.",
		"Norwegian President Kari Lund will visit Malmo on Tuesday to open a bridge.",
		"Norwegian President Kari Lund met Swedish Prime Minister Karl Holm at a ceremony in Oslo on Monday.",
		"Norwegian President Kari Lund met Swedish Prime Minister Karl Holm with a new target.",
		"Norwegian President Kari Lund met Swedish Prime Minister Karl Holm, who wrote a novel, in Oslo.",
		"Norwegian officials said at one point in the talks with Sweden that the cod would vanish.",
		"Sweden banned Norwegian ships after talks with Norway in Oslo on Monday.",
	} {
		if got := told(text); len(got) != 1 {
			t.Errorf("%s\n got %q, want one meeting", text, got)
		}
	}
}

func TestMeetingsToldAgain(t *testing.T) {
	checkTold(t, `Norway and Sweden to open fisheries talks
The talks will be about cod, officials said.
Delegations from Norway and Sweden met in Bergen on April 10 to hold closed-door talks.
The Norwegian delegation was led by Marianne Ness, Oslo's ambassador to Stockholm. The Swedish side was represented by Deputy Minister Karl Lund.
The meeting is expected to last a few hours longer than the previous round of talks held on February 27.
The new talks come after a dispute about quotas.`,
		"TALKS ONGOING 2025-04-10 Bergen: Norway/HOST, Sweden, Marianne Ness/HEAD, Karl Lund/HEAD",
		"TALKS HELD 2025-02-27 -: Norway, Sweden")
}

func TestMeetingFollows(t *testing.T) {
	x := Extract(graph.Article{Language: "en", Text: "Egypt and Sudan held talks in Cairo on May 3. The previous round was held in Khartoum on March 1. The previous round of talks held on March 1 had failed."})
	if len(x.Meetings) != 2 || x.Meetings[0].Follows != "m2" || x.Meetings[1].Date != "XXXX-03-01" {
		t.Errorf("got %+v, want the talks of May 3 following those of March 1", x.Meetings)
	}
}

func TestMeetingsKeptApart(t *testing.T) {
	for _, c := range []struct{ why, text string }{
		{"another date", "Norway and Sweden met in Oslo on Monday. Norway and Sweden met in Oslo on Thursday."},
		{"another place", "Norway and Sweden met in Oslo. Norwegian and Swedish officials held talks in Stockholm in 2019."},
		{"other people", "French President Emmanuel Macron met Chinese President Xi Jinping in Paris. French Foreign Minister Jean-Noel Barrot met Chinese Foreign Minister Wang Yi."},
		{"a call", "Norway and Sweden met in Oslo on Monday. Norway and Sweden held a phone call on Monday."},
		{"others of the same state", "Norwegian President Kari Lund met Norwegian Foreign Minister Espen Berg in Oslo on Monday. Lund is to meet Norwegian Defence Minister Anna Holm."},
		{"another guest in the same place on the same day", "Norwegian President Kari Lund met Swedish Prime Minister Karl Holm in Oslo on Monday. The harbour was closed. Lund met Danish Prime Minister Lars Dahl in Oslo on Monday."},
		{"a state's own people and those abroad", "Norwegian President Kari Lund met Swedish Prime Minister Karl Holm. Lund is seeking a meeting with Norwegian Foreign Minister Espen Berg."},
		{"one under way and one of long ago", "Norway and Sweden are holding talks in Oslo. Norway and Sweden discussed cod in 1987."},
		{"yet to come, by a noun", "Norway and Sweden met in Oslo on Monday. The harbour was closed. Norwegian officials propose a meeting with Sweden in summer."},
		{"yet to come", "Norway and Sweden met in Oslo on Monday. Norway and Sweden will meet again in Bergen next week."},
	} {
		if got := told(c.text); len(got) != 2 {
			t.Errorf("%s: %s\n got %q, want two meetings", c.why, c.text, got)
		}
	}
}

func TestMeetingsKeptTogether(t *testing.T) {
	for _, c := range []struct{ why, text string }{
		{"the states and their ministers", "Norway and Sweden held talks in Oslo on Monday. The harbour was closed. Norwegian Foreign Minister Espen Berg and Swedish Foreign Minister Karl Holm met for two hours."},
		{"one of them named again", "Norwegian President Kari Lund met Swedish Prime Minister Karl Holm in Oslo. The harbour was closed. Lund met the Swedish leader for two hours."},
		{"another minister comes along", "Norwegian President Kari Lund met Swedish Prime Minister Karl Holm in Oslo. Norwegian Foreign Minister Espen Berg, Lund and Holm met for two hours."},
		{"the day tells which", "Norway and Sweden held talks in Oslo on Monday. One. Two. Three. Four. Five. Six. Seven. Chile and Peru met in Lima on Tuesday. Monday's talks were short."},
	} {
		want := 1 + strings.Count(c.text, "Chile")
		if got := told(c.text); len(got) != want {
			t.Errorf("%s: %s\n got %q, want %d", c.why, c.text, got, want)
		}
	}
}

func TestMeetingTopics(t *testing.T) {
	x := Extract(graph.Article{Language: "en", Text: "Norway and Sweden met in Oslo to discuss fishing quotas in the North Sea. The talks focused on cod."})
	if len(x.Meetings) != 1 || strings.Join(x.Meetings[0].Topics, "; ") != "fishing quotas in the North Sea; cod" {
		t.Errorf("got %+v", x.Meetings)
	}
}

func TestWhoElseTookPart(t *testing.T) {
	checkTold(t, "Egypt and Sudan held talks in Cairo on Monday. Qatar and Oman also attended.",
		"TALKS HELD 2025-04-07 Cairo: Egypt/HOST, Sudan, Qatar, Oman")
}

// TestLongSentence reads what is no prose, where a cost that grows with the square of a
// sentence's length would be felt.
func TestLongSentence(t *testing.T) {
	told(strings.Repeat("President Anna Berg met with King Carl Lund in Oslo on Monday and ", 4000))
}

// TestHowSure wants a meeting and its parties surer where more sentences tell of them.
func TestHowSure(t *testing.T) {
	const once = "Norwegian President Kari Lund met Chilean President Luis Soto in Quito on Monday."
	for _, c := range []struct{ text, rules string }{
		{once, "person, person"},
		{once + " Lund and Soto met for an hour on Monday.", "person, named again, person, named again"},
		{once + " They met for an hour on Monday.", "person, person"},
		{"Kari Lund, the Norwegian president, spoke in Quito on Monday. She met Chilean President Luis Soto there.", "person, not by name, person"},
	} {
		x := Extract(graph.Article{Text: c.text, Published: "2025-04-11", Language: "en"})
		var rules []string
		for _, p := range x.Meetings[0].Participants {
			rules = append(rules, p.Rule)
		}
		if got := strings.Join(rules, ", "); got != c.rules {
			t.Errorf("%s\n got %s, want %s", c.text, got, c.rules)
		}
		if len(x.Meetings[0].Evidence) > 1 && x.Meetings[0].Confidence == meetingRules.confidence(toldOnce) {
			t.Errorf("%s\n told again, and no surer for it", c.text)
		}
	}
}
