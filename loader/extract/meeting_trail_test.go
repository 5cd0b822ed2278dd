package extract

import (
	"strings"
	"testing"

	"parley/graph"
)

// why lists what told the slots of the first meeting of an article, each as "slot: rule, words".
func why(text string) string {
	x := Extract(graph.Article{Text: text, Published: "2025-04-11", Language: "en"})
	if len(x.Meetings) == 0 {
		return ""
	}
	runes := []rune(text)
	var out []string
	say := func(r graph.Reason) {
		out = append(out, strings.TrimSuffix(r.Slot+": "+r.Rule+", "+string(runes[r.Words.Start:r.Words.End]), ", "))
	}
	for _, r := range x.Meetings[0].Reasons {
		say(r)
	}
	for _, p := range x.Meetings[0].Participants {
		say(p.Reason)
	}
	return strings.Join(out, "; ")
}

func TestReasons(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Norwegian Foreign Minister Espen Lund met Swedish Foreign Minister Anna Berg in Oslo on Monday.",
			"kind: verb met, met; status: verb met, met; date: verb met, Monday; place: verb met, in Oslo; role: at home in the place, Espen Lund; role: verb met, Anna Berg"},
		{"Norwegian Foreign Minister Espen Lund will hold talks with Swedish Foreign Minister Anna Berg.",
			"kind: noun talks, talks; status: noun talks, will hold talks; role: noun talks, Espen Lund; role: noun talks, Anna Berg"},
		{"Talks between Norway and Sweden in Paris have been postponed.",
			"kind: noun talks, Talks; status: noun talks, have been postponed; place: noun talks, in Paris; role: noun talks, between Norway; role: noun talks, Sweden"},
		{"Norwegian Prime Minister Espen Lund met Swedish Prime Minister Anna Berg. The meeting took place in Paris on Monday.",
			"kind: heads of state or government alone, met; status: verb met, met; date: noun meeting, Monday; place: noun meeting, in Paris; role: verb met, Espen Lund; role: verb met, Anna Berg"},
	} {
		if got := why(c.text); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}
