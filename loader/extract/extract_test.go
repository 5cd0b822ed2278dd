package extract

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"parley/graph"
)

const envoys = `Envoys of two neighbours meet in Izmir

Delegations from Norway and Denmark met in Izmir, Türkiye, on May 3. The Norwegian side was led by Kari Lund, Oslo's newly
appointed ambassador to Ankara; the other by Danish Deputy Foreign Minister Ida Holm.
“Copenhagen wants a lasting peace,” said Danish Foreign Ministry spokesman Søren Krag. According to Mr. Krag, the talks
were “frank”.
`

// check reports what is wrong with an extraction whatever the text, in English.
func check(t *testing.T, text string) graph.Extraction {
	t.Helper()
	return checkIn(t, "en", text)
}

func checkIn(t *testing.T, language, text string) graph.Extraction {
	t.Helper()
	x := Extract(graph.Article{Text: text, Language: language})
	runes := []rune(text)
	ids := map[string]bool{"": true}
	span := func(s graph.Span) string {
		if s.Start < 0 || s.Start >= s.End || s.End > len(runes) {
			t.Fatalf("span %+v outside %d code points of %q", s, len(runes), text)
		}
		return string(runes[s.Start:s.End])
	}
	for _, e := range x.Entities {
		if e.ID == "" || ids[e.ID] || e.Name == "" || e.Rule == "" {
			t.Fatalf("bad entity %+v of %q", e, text)
		}
		ids[e.ID] = true
		for _, m := range e.Mentions {
			form := strings.Join(strings.Fields(span(m)), " ")
			if utf8.ValidString(text) && e.Kind == graph.KindPerson && !strings.EqualFold(form, e.Name) && !slices.Contains(e.Aliases, form) && form != strings.ToUpper(form) {
				t.Fatalf("mention %q of %q is no name of %+v", form, text, e)
			}
		}
		for _, s := range e.Evidence {
			span(s)
		}
	}
	for _, p := range x.Positions {
		if !ids[p.Person] || p.Person == "" || !ids[string(p.Institution)] || !ids[string(p.State)] || len(p.Evidence) == 0 || p.Status == "" || p.Rule == "" {
			t.Fatalf("bad position %+v of %q", p, text)
		}
		for _, s := range p.Evidence {
			span(s)
		}
	}
	for _, r := range x.Relations {
		if !ids[r.From] || !ids[r.To] || r.Rule == "" {
			t.Fatalf("bad relation %+v of %q", r, text)
		}
	}
	return x
}

func TestExtract(t *testing.T) {
	x := check(t, envoys)
	runes := []rune(envoys)
	for _, e := range x.Entities {
		for _, m := range e.Mentions {
			form := string(runes[m.Start:m.End])
			if e.Kind == graph.KindPerson && form != e.Name && !strings.HasSuffix(e.Name, " "+form) {
				t.Errorf("%s is mentioned as %q", e.Name, form)
			}
		}
	}
	want := map[string]string{"Kari Lund": "NO", "Ida Holm": "DK", "Søren Krag": "DK"}
	for _, e := range x.Entities {
		if e.Kind != graph.KindPerson {
			continue
		}
		if country, ok := want[e.Name]; !ok || country != string(e.Country) {
			t.Errorf("person %s of %q", e.Name, e.Country)
		}
		delete(want, e.Name)
	}
	if len(want) > 0 {
		t.Errorf("not found: %v", want)
	}
}

func TestExtractIsDeterministic(t *testing.T) {
	first, err := json.Marshal(Extract(graph.Article{Text: envoys}))
	if err != nil {
		t.Fatal(err)
	}
	for range 5 {
		again, _ := json.Marshal(Extract(graph.Article{Text: envoys}))
		if string(again) != string(first) {
			t.Fatalf("got  %s\nthen %s", first, again)
		}
	}
}

// A sentence without end must not cost the square of its length: this test would not
// end in time if it did.
func TestExtractLongSentences(t *testing.T) {
	for _, word := range []string{"word ", "Word ", "President ", "new ", "Ministry of ", "Kim Il ", "“", "Paris, ", "he is president ", "(", "US-"} {
		check(t, strings.Repeat(word, 5000))
	}
}

// cutShort are texts that end where a reader would not expect it, each of which some rule once looked behind.
var cutShort = []string{"Minister Kari Lund called Chilean", "plans to cut quotas at talks in Oslo.", "The presidents of Norway and Chile met. Anna Berg and Luis Soto",
	"a telephone call from Chilean President Luis Soto", "Chilean writer Ana Diaz received the Kari Lund Foundation", "Chad waited. Karl Ost is commander of the armed",
	"Karl Ost, who runs Chad's", "They met on March 3 and on", "Karl Ost, the chairman of the Democratic", "a son, Patrick M.", "They met Karl Ost, a NATO spokesman",
	"Karl Ost the president's nominee for secretary of state, left Oslo", "Of the soldiers 104 who took part were killed",
	"Minister Kari Lund will visit Chile next week, seeing Ana Soto in Santiago on Monday and Luis Vega in Lima on Thursday",
	"Envoys did not appear to have left talks the end of Norway's at with Chile which break up at noon",
	"Chad's voted in 2013 after its president, Idriss Saleh, was indicted."}

// TestEndings reads what is left of them from each word on.
func TestEndings(t *testing.T) {
	for _, s := range cutShort {
		words := strings.SplitAfter(s, " ")
		for i := range words {
			Extract(graph.Article{Text: strings.Join(words[i:], ""), Published: "2025-04-10", Language: "en"})
		}
	}
}

func FuzzExtract(f *testing.F) {
	for _, s := range cutShort {
		f.Add(s)
	}
	for _, s := range []string{envoys, "President of of the", "Mr. \"X", "\xffMoscow's\xfe ambassador", "Sen. R-", "the EU (EU) (EU", "İSTANBUL, May (TASS) - Kim",
		strings.Repeat("\xf1\x9d|Kim \xff", 20) + "Mr. Ö", "Talks on fish were held by a a\ne c", "Yim\vÖ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		check(t, s)
		checkIn(t, "", s)
		if x := checkIn(t, "de", s); len(x.Positions)+len(x.Meetings)+len(x.Statements)+len(x.Relations) > 0 {
			t.Fatalf("facts of a text in German: %+v of %q", x, s)
		}
	})
}

func BenchmarkExtract(b *testing.B) {
	text := strings.Repeat(envoys, 20)
	b.SetBytes(int64(len(text)))
	words := len(strings.Fields(text))
	for b.Loop() {
		Extract(graph.Article{Text: text, Language: "en"})
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}
