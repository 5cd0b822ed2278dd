package extract

import (
	"strings"
	"testing"

	"parley/graph"
)

// spoken lists the statements of an article, each as "who: what".
func spoken(text string) []string {
	x := Extract(graph.Article{Text: text, Published: "2025-04-11", Language: "en"})
	name := map[string]string{}
	for _, e := range x.Entities {
		name[e.ID] = e.Name
	}
	var out []string
	for _, s := range x.Statements {
		out = append(out, name[s.Speaker]+": "+s.Text)
	}
	return out
}

func TestStatements(t *testing.T) {
	const met = "Norwegian Foreign Minister Espen Lund met Swedish Foreign Minister Anna Berg in Oslo. "
	for _, c := range []struct {
		why, text string
		want      []string
	}{
		{"a quotation before its speaker", "“The talks were frank and useful,” Foreign Minister Espen Lund said.",
			[]string{"Espen Lund: The talks were frank and useful"}},
		{"straight quotation marks", "\"The talks were frank and useful,\" Foreign Minister Espen Lund said.",
			[]string{"Espen Lund: The talks were frank and useful"}},
		{"a quotation parted by its speaker", "“The talks were useful,” Foreign Minister Espen Lund said, “and frank.”",
			[]string{"Espen Lund: The talks were useful, and frank."}},
		{"a short quotation in a report", "Foreign Minister Espen Lund stressed the need for a “serious discussion” on cod.",
			[]string{"Espen Lund: the need for a “serious discussion” on cod"}},
		{"reported speech", "Foreign Minister Espen Lund said that the two sides would meet again.",
			[]string{"Espen Lund: the two sides would meet again"}},
		{"according to", "According to Foreign Minister Espen Lund, the two sides did not discuss cod.",
			[]string{"Espen Lund: the two sides did not discuss cod"}},
		{"told reporters", "Foreign Minister Espen Lund told reporters on Tuesday that he was content with the talks.",
			[]string{"Espen Lund: he was content with the talks"}},
		{"a pronoun", met + "“We will meet again next month,” she said.",
			[]string{"Anna Berg: We will meet again next month"}},
		{"sentences of one quotation", "“We met early. We talked for hours and agreed,” Foreign Minister Espen Lund said. “It was good.”",
			[]string{"Espen Lund: We met early.", "Espen Lund: We talked for hours and agreed", "Espen Lund: It was good."}},
		{"the speaker after the verb", "The two sides will meet again, said Espen Lund, director of the Norwegian Institute.",
			[]string{"Espen Lund: The two sides will meet again"}},
		{"a denial", "Foreign Minister Espen Lund denied that a meeting had been planned.",
			[]string{"Espen Lund: denied that a meeting had been planned"}},
		{"the clause before, and more of when it was said", "The two leaders agreed on two roads, Foreign Minister Espen Lund told reporters after the meeting, which lasted for hours.",
			[]string{"Espen Lund: The two leaders agreed on two roads"}},
		{"the last speaker named", "According to Mr. Olav Berg, trade is good and growing. According to Mr. Karl Lund, restrictions of trade remain. “We are working on a map,” he said.",
			[]string{"Olav Berg: trade is good and growing", "Karl Lund: restrictions of trade remain", "Karl Lund: We are working on a map"}},
		{"no name", "A source told reporters that the meeting would be long.", nil},
		{"a medium", "Norway's cabinet meets at noon, Reuters said.", nil},
	} {
		if got := spoken(c.text); strings.Join(got, "\n") != strings.Join(c.want, "\n") {
			t.Errorf("%s: %s\n got %q\nwant %q", c.why, c.text, got, c.want)
		}
	}
}

func TestStatementsAboutTheMeeting(t *testing.T) {
	x := Extract(graph.Article{Language: "en", Text: "Norway and Sweden held talks in Oslo on Monday.\nThe talks lasted for hours.\n“We are content with what we heard,” Swedish Foreign Minister Anna Berg said."})
	if len(x.Statements) != 1 || x.Statements[0].About != "m1" {
		t.Errorf("got %+v, want a statement about m1", x.Statements)
	}
}
