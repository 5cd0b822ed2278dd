package extract

import (
	"strings"
	"testing"

	"parley/loader/extract/crf"
)

// TestMayFollow wants a name to go on after its beginning and after itself alone.
func TestMayFollow(t *testing.T) {
	for b := range int(NameLabels) {
		for a := -1; a < int(NameLabels); a++ {
			goesOn := b > 0 && b%2 == 0
			if want := !goesOn || a == b || a == b-1; MayFollow(a, b) != want {
				t.Errorf("%d after %d: got %t", b, a, !want)
			}
		}
	}
}

// TestNameSequences writes what is to be learned of a text as a letter for each token: capital
// where a name begins, small where it goes on, "?" where nobody knows. Blanks part sequences.
func TestNameSequences(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{ // names in brackets
		{"kinds", "[P:Kari Lund] of [B:Tollund Bank] flew to [L:Oslo] for [O:May Days].", "Pp.Bb..L.Oo"},
		{"two names that touch", "They told [P:Kari Lund] [P:Ida Berg] was ill.", "..PpPp"},
		{"a part of a token", "[P:Kari]na Lund of Tollund closed.", "?..."},
		{"what comes before is no part", "They knew that he had gone to [L:the Hague] today.", ". L"},
		{"no names", "Nobody came.", "."},
	} {
		text, names := bracketed(c.in)
		var got []string
		for _, q := range NameSequences(text, names, nil, caseModel()) {
			var letters strings.Builder
			for i, l := range q.Labels {
				if len(q.Features[i]) == 0 {
					t.Errorf("%s: item %d has no features", c.name, i)
				}
				if l == crf.Unknown {
					letters.WriteByte('?')
				} else {
					letters.WriteByte(".PpBbLlOo"[l])
				}
			}
			got = append(got, letters.String())
		}
		if got := strings.Join(got, " "); got != c.want {
			t.Errorf("%s: %s\ngot  %s\nwant %s", c.name, c.in, got, c.want)
		}
	}
}

// TestKeptSequences wants those alone in whose bytes keep holds.
func TestKeptSequences(t *testing.T) {
	const text = "They met Ida Lund. Nobody knew Demir."
	at := strings.Index(text, "Nobody")
	keep := func(start, end int) bool { return start == at && end == len(text)-1 }
	if got := NameSequences(text, nil, keep, caseModel()); len(got) != 1 || len(got[0].Labels) != 3 {
		t.Errorf("got %d sequences, want the three words from Nobody to Demir", len(got))
	}
}

// bracketed takes the brackets away and returns the names that stood in them.
func bracketed(in string) (string, []NamedSpan) {
	var b strings.Builder
	var names []NamedSpan
	for {
		before, rest, ok := strings.Cut(in, "[")
		b.WriteString(before)
		if !ok {
			return b.String(), names
		}
		name, after, _ := strings.Cut(rest[2:], "]")
		start := b.Len()
		b.WriteString(name)
		names = append(names, NamedSpan{start, b.Len(), NameLabel(strings.IndexByte(".PpBbLlOo", rest[0]))})
		in = after
	}
}
