package syntax_test

import (
	"slices"
	"strings"
	"testing"

	"parley/loader/extract/syntax"
)

// arc is a word, the word that governs it, and what it is to that.
type arc struct{ word, relation, head string }

func TestTree(t *testing.T) {
	for _, test := range []struct {
		why, text string
		want      []arc
	}{
		{"subject and object", "Ida Brekke met the Danish minister in Oslo on Monday .",
			[]arc{{"met", "root", ""}, {"minister", "obj", "met"}, {"the", "det", "minister"}, {"Danish", "amod", "minister"}}},
		{"a verb far from its subject", "The president , who had flown in from Lima , met the workers .",
			[]arc{{"president", "nsubj", "met"}, {"flown", "acl", "president"}, {"workers", "obj", "met"}}},
		{"a passive with its agent", "The envoy was received by the prime minister .",
			[]arc{{"envoy", "nsubj", "received"}, {"was", "aux", "received"}, {"minister", "obl", "received"}, {"by", "case", "minister"}}},
		{"negation", "She did not meet the ambassador .", []arc{{"She", "nsubj", "meet"}, {"not", "advmod", "meet"}, {"ambassador", "obj", "meet"}}},
		{"modality", "He would visit the capital .", []arc{{"He", "nsubj", "visit"}, {"would", "aux", "visit"}, {"capital", "obj", "visit"}}},
		{"coordinated verbs share their subject", "He arrived and met the king .", []arc{{"met", "conj", "arrived"}, {"He", "nsubj", "arrived"}}},
		{"coordinated subjects", "Sweden and Norway signed the treaty .", []arc{{"Sweden", "nsubj", "signed"}, {"Norway", "conj", "Sweden"}, {"and", "cc", "Norway"}, {"treaty", "obj", "signed"}}},
		{"infinitive", "They agreed to meet again .", []arc{{"They", "nsubj", "agreed"}, {"meet", "xcomp", "agreed"}}},
	} {
		words := strings.Fields(test.text)
		tree := syntax.NewReader(syntax.English()).Read(words)
		for _, want := range test.want {
			i := slices.Index(words, want.word)
			got := arc{want.word, tree.Relation(i), ""}
			if h := tree.Head(i); h != syntax.Root {
				got.head = words[h]
			}
			if got != want {
				t.Errorf("%s: %q: got %v, want %v", test.why, test.text, got, want)
			}
		}
	}
}

func TestTag(t *testing.T) {
	words := strings.Fields("The ministers will visit Copenhagen after a visit to Oslo .")
	want := strings.Fields("DET|DT NOUN|NNS AUX|MD VERB|VB PROPN|NNP ADP|IN DET|DT NOUN|NN ADP|IN PROPN|NNP PUNCT|.")
	tree := syntax.NewReader(syntax.English()).Read(words)
	for i := range words {
		if got := tree.Tag(i); got != want[i] {
			t.Errorf("%s: got %s, want %s", words[i], got, want[i])
		}
	}
}

// A reader remembers nothing of the sentences that it read before.
func TestReadAgain(t *testing.T) {
	long := strings.Fields("The envoy , who was received by the president , said that talks would go on in Geneva .")
	short := strings.Fields("Talks failed .")
	r := syntax.NewReader(syntax.English())
	heads := func(words []string) (out []int) {
		tree := r.Read(words)
		for i := range words {
			out = append(out, tree.Head(i))
		}
		return out
	}
	first := heads(long)
	heads(short)
	if again := heads(long); !slices.Equal(first, again) {
		t.Errorf("heads were %v, then %v", first, again)
	}
}

// Whatever the words, each is governed by another or is the only root.
func TestEveryWordHangs(t *testing.T) {
	for _, text := range []string{"", ".", "( ( (", "met", "and and and and", "who who met who", "— ‘ ’ İ \x80 ş"} {
		words := strings.Fields(text)
		tree := syntax.NewReader(syntax.English()).Read(words)
		roots := 0
		for i := range words {
			x := i
			for range words {
				if x != syntax.Root {
					x = tree.Head(x)
				}
			}
			if x != syntax.Root {
				t.Errorf("%q: word %d governs itself", text, i)
			}
			if tree.Head(i) == syntax.Root {
				roots++
			}
		}
		if roots != min(1, len(words)) {
			t.Errorf("%q: %d roots", text, roots)
		}
	}
}

// A sentence of any length takes no memory of its own once the
// reader has grown: a clock is no test, and the benchmark below tells the time.
func TestLongSentence(t *testing.T) {
	words := strings.Fields(strings.Repeat("the envoy met the king and then ", 3000))
	r := syntax.NewReader(syntax.English())
	r.Read(words).Head(0)
	if n := testing.AllocsPerRun(2, func() { r.Read(words).Head(0) }); n > 0 {
		t.Errorf("%.0f allocations for a sentence that the reader has room for", n)
	}
}

func BenchmarkRead(b *testing.B) {
	words := strings.Fields("President Ida Brekke , who arrived in Copenhagen late on Monday , met the Danish prime minister and " +
		"agreed to hold a second round of talks on fishing rights in the North Sea before the end of the year .")
	r := syntax.NewReader(syntax.English())
	for b.Loop() {
		r.Read(words).Head(0)
	}
	b.ReportMetric(float64(b.N)*float64(len(words))/b.Elapsed().Seconds(), "words/s")
}
