package main

import (
	"os"
	"path/filepath"
	"slices"
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
	path := filepath.Join(t.TempDir(), "a.conllu")
	if err := os.WriteFile(path, []byte(sentence), 0o600); err != nil {
		t.Fatal(err)
	}
	for own, want := range map[bool]string{
		true:  "Don't/AUX/1/aux call/VERB/-1/root long-term/NOUN/3/compound allies/NOUN/1/obj ./PUNCT/1/punct",
		false: "Do/AUX/2/aux n't/PART/2/advmod call/VERB/-1/root long/ADJ/5/amod -/PUNCT/3/punct term/NOUN/6/compound allies/NOUN/2/obj ./PUNCT/2/punct",
	} {
		sentences, err := treebank(path, own)
		if err != nil || len(sentences) != 1 {
			t.Fatalf("%d sentences, %v", len(sentences), err)
		}
		s := sentences[0]
		var got []string
		for i := range s.Words {
			tag, _, _ := strings.Cut(s.Tags[i], "|")
			got = append(got, strings.Join([]string{s.Words[i], tag, strconv.Itoa(s.Heads[i]), s.Relations[i]}, "/"))
		}
		if !slices.Equal(got, strings.Fields(want)) {
			t.Errorf("own tokens %t:\n got %s\nwant %s", own, strings.Join(got, " "), want)
		}
	}
}
