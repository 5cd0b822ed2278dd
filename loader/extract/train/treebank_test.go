package main

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// What is several words in a treebank, and one token to the extractor, is what the first of
// them is that the others do not govern.
func TestTreebank(t *testing.T) {
	sentence := `1-2	Don't	_	_	_	_	_	_	_	_
1	Do	do	AUX	VB	_	3	aux	_	_
2	n't	not	PART	RB	_	3	advmod	_	_
3	call	call	VERB	VB	_	0	root	_	_
4	long	long	ADJ	JJ	_	6	amod	_	SpaceAfter=No
5	-	-	PUNCT	HYPH	_	4	punct	_	SpaceAfter=No
6	term	term	NOUN	NN	_	7	compound	_	_
7	allies	ally	NOUN	NNS	_	3	obj:x	_	SpaceAfter=No
8	.	.	PUNCT	.	_	3	punct	_	_

`
	for own, want := range map[bool]string{
		true:  "Don't/AUX/1/aux call/VERB/-1/root long-term/NOUN/3/compound allies/NOUN/1/obj ./PUNCT/1/punct",
		false: "Do/AUX/2/aux n't/PART/2/advmod call/VERB/-1/root long/ADJ/5/amod -/PUNCT/3/punct term/NOUN/6/compound allies/NOUN/2/obj ./PUNCT/2/punct",
	} {
		got := parsed(t, sentence, own)
		if got != want {
			t.Errorf("own tokens %t:\n got %s\nwant %s", own, got, want)
		}
	}
}

// TestTreebankTokens reads what the words of treebanks and the extractor's tokens do not share.
func TestTreebankTokens(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"a mark is not what a token is", "1 long _ ADJ JJ _ 3 amod _ SpaceAfter=No\n2 - _ PUNCT HYPH _ 4 punct _ SpaceAfter=No\n3 term _ NOUN NN _ 4 nmod _ _\n4 ally _ NOUN NN _ 0 root _ _", "long-term/NOUN/1/nmod ally/NOUN/-1/root"},
		{"the first that the others do not govern", "1 long _ ADJ JJ _ 4 amod _ SpaceAfter=No\n2 - _ PUNCT HYPH _ 4 punct _ SpaceAfter=No\n3 term _ NOUN NN _ 4 nmod _ _\n4 ally _ NOUN NN _ 0 root _ _", "long-term/ADJ/1/amod ally/NOUN/-1/root"},
		{"words that are not in the text", "1 Ida _ PROPN NNP _ 2 nsubj _ _\n1.1 had _ AUX VBD _ _ _ _ _\n2 met _ VERB VBD _ 0 root _ _\n3 Bo _ PROPN NNP _ 2 obj _ _", "Ida/PROPN/1/nsubj met/VERB/-1/root Bo/PROPN/1/obj"},
		{"no tree", "1 Ida _ PROPN NNP _ 2 nsubj _ _\n2 met _ VERB VBD _ 1 root _ _", ""},
		{"two words written as one", "1-2 Ida's _ _ _ _ _ _ _ _\n1 Ida _ PROPN NNP _ 3 nmod _ _\n2 's _ PART POS _ 1 case _ _\n3 aide _ NOUN NN _ 0 root _ _", "Ida/PROPN/2/nmod 's/PART/0/case aide/NOUN/-1/root"},
		{"a word of two tokens", "1 He _ PRON PRP _ 2 nsubj _ _\n2 'd _ AUX MD _ 0 root _ _", "He/PRON/1/nsubj '/AUX/-1/root d/AUX/1/flat"},
	} {
		if got := parsed(t, strings.ReplaceAll(c.in, " ", "\t")+"\n\n", true); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

// parsed reads a sentence, if it is one, as WORD/PART/HEAD/RELATION.
func parsed(t *testing.T, conllu string, own bool) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a.conllu")
	if err := os.WriteFile(path, []byte(conllu), 0o600); err != nil {
		t.Fatal(err)
	}
	sentences, err := treebank(path, own)
	if err != nil || len(sentences) > 1 {
		t.Fatalf("%d sentences, %v", len(sentences), err)
	}
	var got []string
	for _, s := range sentences {
		for i := range s.Words {
			tag, _, _ := strings.Cut(s.Tags[i], "|")
			got = append(got, strings.Join([]string{s.Words[i], tag, strconv.Itoa(s.Heads[i]), s.Relations[i]}, "/"))
		}
	}
	return strings.Join(got, " ")
}

// TestBrokenTreebank says where a treebank is broken, and how.
func TestBrokenTreebank(t *testing.T) {
	for in, want := range map[string]string{
		"# text = Ida met Bo\n1 Ida _ PROPN":                   ":2: 4 columns instead of 10",
		"2 Ida _ PROPN NNP _ 0 root _ _":                       `:1: word "2" stands where word 1 should`,
		"1-x Ida's _ _ _ _ _ _ _ _":                            `:1: the words "1-x" are not two numbers`,
		"1 Ida _ PROPN NNP _ up root _ _":                      `:1: the head "up" is not a number`,
		"1 Ida _ PROPN NNP _ 7 root _ _\n\n1 x _ X X _ 0 root": ":2: a head of the sentence above is none of its words",
	} {
		path := filepath.Join(t.TempDir(), "a.conllu")
		if err := os.WriteFile(path, []byte(strings.ReplaceAll(in, " ", "\t")+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := treebank(path, true); err == nil || !strings.HasSuffix(err.Error(), want) {
			t.Errorf("%q: %v, want %s", in, err, want)
		}
	}
}
