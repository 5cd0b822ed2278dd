package extract

import (
	"strings"
	"testing"

	"parley/graph"
)

// onWord lists the facts of an article that are told on somebody's word, each as "whose: what".
func onWord(text string) string {
	x := Extract(graph.Article{Text: text, Published: "2025-04-11", Language: "en"})
	name := map[string]string{}
	for _, e := range x.Entities {
		name[e.ID] = e.Name
	}
	var out []string
	say := func(a graph.Attribution, what ...string) {
		if a.AttributedTo != "" {
			out = append(out, name[string(a.AttributedTo)]+": "+strings.Join(what, " "))
		}
	}
	for _, p := range x.Positions {
		say(p.Attribution, name[p.Person], "is", p.Title)
	}
	for _, m := range x.Meetings {
		say(m.Attribution, string(m.Status), m.Kind)
		for _, p := range m.Participants {
			say(p.Attribution, name[p.Entity], "took part")
		}
	}
	for _, r := range x.Relations {
		say(r.Attribution, name[r.From], string(r.Type), name[r.To])
	}
	return strings.Join(out, "; ")
}

func TestAttribution(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"a meeting that somebody tells of", "Norwegian Foreign Minister Espen Lund said that Olav Berg had met Karl Dahl in Oslo.",
			"Espen Lund: HELD TALKS; Espen Lund: Olav Berg took part; Espen Lund: Karl Dahl took part"},
		{"a meeting that the article tells, and somebody speaks of", "Olav Berg met Karl Dahl in Oslo. Espen Lund said the meeting between Olav Berg and Karl Dahl lasted an hour.", ""},
		{"a meeting after which somebody speaks", "Espen Lund said after talks with Karl Dahl in Oslo that trade was good.", ""},
		{"a denial", "Espen Lund denied that he had met Karl Dahl in Oslo.", "Espen Lund: REFUSED TALKS; Espen Lund: Karl Dahl took part"},
		{"a denial of claims", "Espen Lund denied claims that he had met Karl Dahl in Oslo.", "Espen Lund: REFUSED TALKS; Espen Lund: Karl Dahl took part"},
		{"a post in a quotation", "“President Olav Berg is ill,” Espen Lund said.", "Espen Lund: Olav Berg is President"},
		{"a post before a name in a report", "Espen Lund said President Olav Berg was ill.", ""},
		{"a post that a report states", "Espen Lund said that Olav Berg was the president of Norway.", "Espen Lund: Olav Berg is president"},
	} {
		if got := onWord(c.text); got != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.why, c.text, got, c.want)
		}
	}
}
