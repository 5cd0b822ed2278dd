package main

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/loader/extract"
	"parley/loader/extract/crf"
)

// TestBuilder wants blanks where writers put them.
func TestBuilder(t *testing.T) {
	for _, c := range []struct{ tokens, want string }{
		{"Ada ( left ) paid $ 5 or £ 6 , 7 % of [ it ] ; no : more !", "Ada (left) paid $5 or £6, 7% of [it]; no: more!"},
		{`He said " yes " and " no " .`, `He said "yes" and "no".`},
		{"“ Ida ’s ” and ‘ Bo 's ' did n't , `` did '' ?", "“Ida’s” and ‘Bo's' didn't, ``did''?"},
		{`one " | two " three "`, `one " two "three"`}, // a quotation ends with its sentence
		{"one ( | two", "one ( two"},
	} {
		var b builder
		for token := range strings.FieldsSeq(c.tokens) {
			if token == "|" {
				b.end()
			} else if start, end := b.add(token); b.b.String()[start:end] != token {
				t.Errorf("%s: %s is at %d to %d", c.tokens, token, start, end)
			}
		}
		if got := b.text().text; got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
	}
}

// TestLoudBytes leaves alone letters whose capitals take other bytes, and sentences with bytes
// that are no letters: names stay where they are.
func TestLoudBytes(t *testing.T) {
	x := text{text: "ıda ɐnd"} // neither ı nor ɐ has a capital as long
	for random := rand.New(rand.NewPCG(1, 1)); ; {
		if got, _ := x.loud(random); got != "" {
			if got != "ıDA ɐND" {
				t.Errorf("got %s", got)
			}
			break
		}
	}
	broken := text{text: "Ida \xff"}
	for random, n := rand.New(rand.NewPCG(1, 1)), 0; n < 100; n++ {
		if got, _ := broken.loud(random); got != "" {
			t.Fatalf("got %q", got)
		}
	}
}

// TestSequenceWeights wants what nobody has annotated to count less in all that is learned from
// it, loud sentences included.
func TestSequenceWeights(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", caseFile))
	if err != nil {
		t.Fatal(err)
	}
	capitals, err := crf.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	if silverWeight >= 1 || inventedWeight >= 1 {
		t.Errorf("weights %g and %g", silverWeight, inventedWeight)
	}
	for _, x := range with(nil, 1) {
		if x.weight != inventedWeight {
			t.Fatalf("an invented text counts %g", x.weight)
		}
	}
	const said = "Ida Berg met Kari Lund in Oslo today. Nobody knew that Ida Berg had come."
	texts := make([]text, 40)
	for i := range texts {
		texts[i] = text{text: said, names: []extract.NamedSpan{{Start: 0, End: 8, Label: extract.PersonName}}, weight: 0.25}
	}
	names := nameSequences(texts, capitals)
	if plain := nameSequences(texts[:1], capitals); len(names) <= 40*len(plain) {
		t.Errorf("%d sequences: none is loud", len(names))
	}
	cases := caseSequences(texts[:2])
	for _, q := range append(names, cases...) {
		if q.Weight != 0.25 {
			t.Fatalf("a sequence counts %g", q.Weight)
		}
	}
	// Every other text is seen without what its other sentences show.
	half := len(cases) / 2
	differ := false
	for i := range half {
		for k := range cases[i].Features {
			for j := range cases[i].Features[k] {
				differ = differ || cases[i].Features[k][j] != cases[half+i].Features[k][j]
			}
		}
	}
	if !differ {
		t.Error("what other sentences show is not seen, or always")
	}
}
