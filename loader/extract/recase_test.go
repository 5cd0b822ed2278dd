package extract

import (
	"sort"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"parley/graph"
)

// TestRecase shows how the words of sentences whose capitals tell nothing are read.
func TestRecase(t *testing.T) {
	const rest = "\n\nKari Lund met Chidi Okonjo of the UN in Geneva on Monday. The talks went well."
	for _, c := range []struct{ name, in, want string }{
		{"headline in capitals", "LUND MEETS OKONJO FOR TALKS IN GENEVA" + rest, "Lund meets Okonjo for talks in Geneva"},
		{"headline with capitals on words", "Lund Meets Okonjo For Quiet Talks in Geneva" + rest, "Lund meets Okonjo for quiet talks in Geneva"},
		{"what somebody will do", "Lund To Boycott Talks in Geneva" + rest, "Lund to boycott talks in Geneva"},
		{"a headline that a hyphen parts from its dateline", "Lund Meets Okonjo For Quiet Talks-GENEVA — -Kari Lund met Chidi Okonjo on Monday. The talks went well.", "Lund meets Okonjo for quiet talks -"},
		{"acronym", "UN TALKS IN GENEVA GO WELL" + rest, "UN talks in Geneva go well"},
		{"acronym of the article", "KTA SAYS TALKS GO WELL\n\nThe agency KTA said so. The KTA is glad of it, and of the talks.", "KTA says talks go well"},
		{"running text stays", "Lund Thanked the Quiet men of the town for it." + rest, "Lund Thanked the Quiet men of the town for it."},
		{"no capitals", "the norwegian minister kari lund met the turkish president in ankara on monday.", "the Norwegian Minister Kari Lund met the Turkish President in Ankara on Monday."},
		{"none but where sentences begin", "The minister kari lund flew to ankara on monday.\n\nTalks on cod went well. The visit ends soon.", "The Minister Kari Lund flew to Ankara on Monday."},
	} {
		d := newDocument(graph.Article{Text: c.in})
		var got []string
		for i := d.sentences[0].from; i < d.sentences[0].to; i++ {
			got = append(got, d.tokens[i].text)
		}
		if s := strings.ReplaceAll(strings.Join(got, " "), " .", "."); s != c.want {
			t.Errorf("%s: got %q, want %q", c.name, s, c.want)
		}
	}
}

// TestRecaseKeepsSpans wants tokens to stay where they are, and as long.
func TestRecaseKeepsSpans(t *testing.T) {
	words := strings.Fields("LUND Lund met MEETS O'Brien o'brien al-Sabti ÅSA åsa Núñez İZMİR ŞAHİN ǅ ß ﬁ U.S. u.s. 3rd - , . “ ” ( ) the The IN in NATO nato\n\n")
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(append(words, "\n\n")), 0, 30).Draw(t, "words"), " ")
		before := cutUp(graph.Article{Text: text})
		after := newDocument(graph.Article{Text: text})
		if len(before.tokens) != len(after.tokens) {
			t.Fatalf("%d tokens, %d before", len(after.tokens), len(before.tokens))
		}
		for i := range after.tokens {
			a, b := &after.tokens[i], &before.tokens[i]
			if a.start != b.start || a.end != b.end || a.lower != b.lower || len(a.text) != len(b.text) || a.sentence != b.sentence {
				t.Fatalf("token %q at %d to %d of sentence %d became %q at %d to %d of %d",
					b.text, b.start, b.end, b.sentence, a.text, a.start, a.end, a.sentence)
			}
			if !strings.EqualFold(a.text, b.text) {
				t.Fatalf("%q became %q", b.text, a.text)
			}
		}
	})
}

// TestCaseless wants what is named in an article whose case is gone to be what is named in
// the article as it was written.
func TestCaseless(t *testing.T) {
	const text = "Norwegian Foreign Minister Kari Lund met Turkish President Ahmet Demir in Ankara on Monday. " +
		"Lund said that Norway would send ships to the Black Sea. The United Nations and NATO welcomed the deal. " +
		"Demir will visit Oslo in June, the Norwegian Foreign Ministry said."
	want := strings.ToLower(sorted(mentioned(text)))
	for name, change := range map[string]func(string) string{"lower": strings.ToLower, "upper": strings.ToUpper} {
		if got := strings.ToLower(sorted(mentioned(change(text)))); got != want {
			t.Errorf("%s case:\ngot  %s\nwant %s", name, got, want)
		}
	}
}

func sorted(list string) string {
	items := strings.Split(strings.ToLower(list), "; ")
	sort.Strings(items)
	return strings.Join(items, "; ")
}
