package identity

import (
	"slices"
	"testing"
)

func TestSpelledLike(t *testing.T) {
	for _, c := range []struct {
		asked, word string
		want        bool
	}{
		{"lavorv", "lavrov", true}, {"lawrow", "lavrov", true}, {"lavroff", "lavrov", true}, {"larvov", "lavrov", true},
		{"avrov", "lavrov", true}, {"lavrovv", "lavrov", true}, {"lafrov", "lavrov", true},
		{"mhmd", "mohammed", true}, {"zelensky", "zelenskyy", true}, {"zelenskiy", "zelensky", true}, {"gadafi", "kadhafi", true},
		{"sarkisian", "sargsyan", true}, {"netanjahu", "netanyahu", true}, {"kissniger", "kissinger", true},
		{"bin", "ban", false}, {"ann", "anne", true}, {"jon", "john", true}, {"iran", "iraq", true}, {"lavrov", "labour", false}, {"smith", "jones", false},
	} {
		cost, got := SpelledLike(c.asked, c.word)
		if got != c.want {
			t.Errorf("%s for %s: %v (%g), want %v", c.asked, c.word, got, cost, c.want)
		}
		shared := slices.ContainsFunc(WordKeys(c.asked), func(k string) bool { return slices.Contains(WordKeys(c.word), k) })
		if c.want && !shared {
			t.Errorf("%s and %s share no key: %q, %q", c.asked, c.word, WordKeys(c.asked), WordKeys(c.word))
		}
	}
}

func TestSpellings(t *testing.T) {
	got := Spellings("lawrow", []string{"lavrov", "lawrou", "smith", "lawrow", "lavrov"})
	if len(got) != 2 || got[0].Word != "lavrov" || got[1].Word != "lawrou" {
		t.Errorf("got %v", got)
	}
}
