package extract

import (
	"strings"
	"testing"
)

func tokenTexts(text string) string {
	var out []string
	for _, t := range tokenise(text) {
		out = append(out, t.text)
	}
	return strings.Join(out, "|")
}

func TestTokenise(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Oslo's envoy didn't go.", "Oslo|'s|envoy|didn't|go|."},
		{"Ankara’s “offer”", "Ankara|’s|“|offer|”"},
		{"the ministers' plan", "the|ministers|'|plan"},
		{"Mr. J. R. Smith of the U.S. left.", "Mr.|J.|R.|Smith|of|the|U.S.|left|."},
		{"He ate. No. It was No. 5.", "He|ate|.|No|.|It|was|No.|5|."},
		{"US-Russian talks", "US|-|Russian|talks"},
		{"a Geneva-based, US-led, Iran-backed body", "a|Geneva|-|based|,|US|-|led|,|Iran|-|backed|body"},
		{"the U.S.-led force", "the|U.S.|-|led|force"},
		{"ex-President Lund, pro-Iranian, mid-March", "ex|-|President|Lund|,|pro|-|Iranian|,|mid|-|March"},
		{"President-elect Moon Jae-in", "President|-|elect|Moon|Jae-in"},
		{"Jean-Marc and Kim Jong-un met", "Jean-Marc|and|Kim|Jong-un|met"},
		{"Sen. Roe, R-Ohio,", "Sen.|Roe|,|R|-|Ohio|,"},
		{"April 10-12, 2,500 men at 10:30 a.m.", "April|10|-|12|,|2,500|men|at|10:30|a.m."},
		{"2025-04-10", "2025-04-10"},
		{"1-Petra Berg, 2-Ida Holm; a 1-2 win, 3-YEAR", "1|-|Petra|Berg|,|2|-|Ida|Holm|;|a|1|-|2|win|,|3-YEAR"},
		{"Kari Lund (SNP-Fife) and (SNP-MBA)", "Kari|Lund|(|SNP|-|Fife|)|and|(|SNP-MBA|)"},
		{"O'Brien of AT&T said...", "O'Brien|of|AT&T|said|..."},
		{"end.Then", "end|.|Then"},
		{"", ""},
	} {
		if got := tokenTexts(c.in); got != c.want {
			t.Errorf("%q:\ngot  %s\nwant %s", c.in, got, c.want)
		}
	}
}

func TestPartPairs(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Veltrop met Holmqvist. The Veltrop-Holmqvist talks went on.", "Veltrop|met|Holmqvist|.|The|Veltrop|-|Holmqvist|talks|went|on|."},
		{"Jean and Marc met Jean-Marc.", "Jean|and|Marc|met|Jean-Marc|."},
		{"Veltrop met Ms. Veltrop-Holmqvist.", "Veltrop|met|Ms.|Veltrop-Holmqvist|."},
	} {
		var got []string
		for _, tok := range partPairs(tokenise(c.in)) {
			got = append(got, tok.text)
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%q:\ngot  %s\nwant %s", c.in, s, c.want)
		}
	}
}

func TestShapes(t *testing.T) {
	for _, c := range []struct {
		in   string
		want shape
	}{
		{"word", shapeWord},
		{"Word", shapeWord | shapeCapital},
		{"NATO", shapeWord | shapeCapital | shapeCaps},
		{"A", shapeWord | shapeCapital},
		{"7th", shapeWord | shapeNumber},
		{"al-Assad", shapeWord | shapeCapital},
		{"Élysée", shapeWord | shapeCapital},
		{"ÖVP", shapeWord | shapeCapital | shapeCaps},
	} {
		if got := shapeOf(c.in); got != c.want {
			t.Errorf("%s: got %b, want %b", c.in, got, c.want)
		}
	}
}

func FuzzTokenise(f *testing.F) {
	for _, s := range []string{"U.S.-led talks", "“Hi,” he said.", "İstanbul", "\xff-\xfe", "a-b-", "R-", "No. 5", "ǅ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		tokens := tokenise(s)
		last := 0
		for _, tok := range tokens {
			if tok.start < last || tok.end <= tok.start || tok.end > len(s) || s[tok.start:tok.end] != tok.text || len(tok.lower) != len(tok.text) {
				t.Fatalf("token %+v after %d of %q", tok, last, s)
			}
			if strings.TrimSpace(s[last:tok.start]) != strings.Trim(s[last:tok.start], " \n\t\r") && strings.TrimSpace(s[last:tok.start]) != "" {
				t.Fatalf("text lost before %+v in %q", tok, s)
			}
			last = tok.end
		}
		sentences := split(s, tokens)
		at := 0
		for n, sen := range sentences {
			if sen.from != at || sen.to <= sen.from {
				t.Fatalf("sentence %d of %q is %+v", n, s, sen)
			}
			for _, q := range sen.quoted {
				if q.from < sen.from || q.to > sen.to || q.from > q.to {
					t.Fatalf("quotation %+v outside %+v", q, sen)
				}
			}
			at = sen.to
		}
		if at != len(tokens) {
			t.Fatalf("%d of %d tokens in sentences of %q", at, len(tokens), s)
		}
	})
}
