package extract

import (
	"strings"
	"testing"

	"parley/graph"
)

func sentenceTexts(text string) []string {
	tokens := tokenise(text)
	var out []string
	for _, s := range split(text, tokens) {
		mark := ""
		if s.headline {
			mark = "H:"
		}
		if s.dateline {
			mark = "D:"
		}
		out = append(out, mark+strings.Join(strings.Fields(text[tokens[s.from].start:tokens[s.to-1].end]), " "))
	}
	return out
}

func TestSplit(t *testing.T) {
	for _, c := range []struct {
		in   string
		want []string
	}{
		{"One came. Two left! Did three? Yes.", []string{"One came.", "Two left!", "Did three?", "Yes."}},
		{"Mr. Lund met Dr. A. Berg. They spoke.", []string{"Mr. Lund met Dr. A. Berg.", "They spoke."}},
		{"He left the U.S. The envoy stayed.", []string{"He left the U.S.", "The envoy stayed."}},
		{"The U.S. Congress voted.", []string{"The U.S. Congress voted."}},
		{"They met on Jan. 5 and Feb. 6.", []string{"They met on Jan. 5 and Feb. 6."}},
		{"“We agree.” She smiled.", []string{"“We agree.”", "She smiled."}},
		{"\"We agree,\" he said. \"All of us.\" Then he left.", []string{"\"We agree,\" he said.", "\"All of us.\"", "Then he left."}},
		{"It cost 3.5 million. Nobody paid.", []string{"It cost 3.5 million.", "Nobody paid."}},
		{"Envoys meet again\nThe talks go on.", []string{"H:Envoys meet again", "The talks go on."}},
		{"OSLO, May 3 (NTB) - The envoy came. He left.", []string{"D:OSLO, May 3 (NTB) -", "The envoy came.", "He left."}},
		{"the envoy of the small republic came on monday to see the plant with all of his men. he left on tuesday.",
			[]string{"the envoy of the small republic came on monday to see the plant with all of his men.", "he left on tuesday."}},
		{"LIMA (Gulf of Lima Courier) — The envoy came.", []string{"D:LIMA (Gulf of Lima Courier) —", "The envoy came."}},
		{"BERNE — The envoy came.", []string{"D:BERNE —", "The envoy came."}},
		{"Envoys Meet Again in Berne-BERNE, BOHMEN —\u00a0-The envoy came. He left.", []string{"H:Envoys Meet Again in Berne-", "D:BERNE, BOHMEN — -", "The envoy came.", "He left."}},
		{"The Berne-BBC row — a quiet one - went on.", []string{"The Berne-BBC row — a quiet one - went on."}},
		{"The envoy - a quiet man - came.", []string{"The envoy - a quiet man - came."}},
		{
			"The minister of trade of the small\nrepublic came on Monday to see the\nplant, and said that he was glad to be\nthere at last.\n    He left on Tuesday with all of his\nmen.\n",
			[]string{"The minister of trade of the small republic came on Monday to see the plant, and said that he was glad to be there at last.", "He left on Tuesday with all of his men."},
		},
		{ // lines that break before names, and blank lines between paragraphs
			"Harbour pact\n\n\nThe ministers of trade of Norway and\nSweden signed a pact on the port of\nVisby on Monday.\nBoth wanted it.\n\nIt will be read to the members of the\nNordic Council, who may yet amend it\nor send it back.\n",
			[]string{"H:Harbour pact", "The ministers of trade of Norway and Sweden signed a pact on the port of Visby on Monday.", "Both wanted it.", "It will be read to the members of the Nordic Council, who may yet amend it or send it back."},
		},
		{"", nil},
	} {
		got := sentenceTexts(c.in)
		if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
			t.Errorf("%q:\ngot  %q\nwant %q", c.in, got, c.want)
		}
	}
}

func TestQuotations(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"“We agree,” she said, “on most.”", "We agree,|on most."},
		{"\"We agree. On most.\"", "We agree.|On most."},
		{"‘We agree,’ said the minister’s aide.", "We agree,"},
		{"The minister’s aide left.", ""},
		{"“We agree. She left early. “It is done,” he said.", "We agree.|It is done,"},
		{"\"We agree. She left early. \"It is done,\" he said.", "We agree.|It is done,"},
		{"He said, \"We agree. \" Then he left.", "We agree."},
		{"We agree on most,” she said.", "We agree on most,"},
		{"“We agree. It is good.\n“It is done,” he said.", "We agree.|It is good.|It is done,"},
		{"“We agree. She left early.\nNobody stayed.", "We agree."},
		{"It is a \"road map\" of 12\" pipes, she said.", "road map"},
	} {
		tokens := tokenise(c.in)
		var got []string
		for _, s := range split(c.in, tokens) {
			for _, q := range s.quoted {
				got = append(got, c.in[tokens[q.from].start:tokens[q.to-1].end])
			}
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s: got %q, want %q", c.in, s, c.want)
		}
	}
}

// TestBrokenDatelines reads what begins as a dateline does and is none.
func TestBrokenDatelines(t *testing.T) {
	for _, text := range []string{"LUND ) U.S.", "March : U.S.", "LUND : U.S.", ") U.S."} {
		if d := cutUp(graph.Article{Text: text}); len(d.sentences) == 0 {
			t.Errorf("no sentence in %q", text)
		}
	}
}
