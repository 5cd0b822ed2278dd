package identity

import (
	"cmp"
	"slices"
	"strings"
)

// Words that are spelled much alike share a key: the words without one of their first letters, as in
// SymSpell (https://github.com/wolfgarbe/SymSpell), or what is left of them when spelled in another
// system of transliteration, or without vowels.
const (
	keyLetters  = 7 // of a word that a slip is looked for in
	keyShortest = 4 // letters of a word that one may slip in
	skeletonKey = "="
)

// WordKeys are the keys by which a folded word of a name is found where it is misspelled. Words that
// share one may be spelled alike; SpelledLike says how much.
func WordKeys(word string) []string {
	if strings.ContainsAny(word, "0123456789") {
		return nil // numbers are not misspelled so
	}
	var keys []string
	head := word[:min(len(word), keyLetters)]
	if len(word) >= keyShortest-1 {
		keys = append(keys, head)
	}
	if len(word) >= keyShortest {
		for i := range len(head) {
			keys = append(keys, head[:i]+head[i+1:])
		}
	}
	if c := consonants(spelling(word)); len(c) > 1 {
		keys = append(keys, skeletonKey+c)
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// How much less a name fits whose word is spelled otherwise than asked for.
const (
	costSpelling  = 0.05 // Lawrow, Lavrov
	costNear      = 0.1  // Sargsyan, Sarkisian
	costSlip      = 0.1  // Lavorv
	costNoVowels  = 0.15 // mhmd, as Arabic is transliterated letter by letter
	costTwoSlips  = 0.2
	twoSlipsSince = 8 // letters of a word in which two slips are forgiven
)

// SpelledLike reports whether a folded word may be another one misspelled, and how much less it fits,
// 0 to 1.
func SpelledLike(asked, word string) (cost float64, ok bool) {
	if asked == word {
		return 0, true
	}
	best := 1.0
	a, b := spelling(asked), spelling(word)
	switch {
	case a == b:
		best = costSpelling
	case near(a, b):
		best = costNear
	case len(vowelRuns(asked)) == 0 && len(asked) > 1 && consonants(a) == consonants(b):
		best = costNoVowels
	}
	if n := max(len(asked), len(word)); n >= keyShortest {
		switch d := slips(asked, word); {
		case d == 1:
			best = min(best, costSlip)
		case d == 2 && n >= twoSlipsSince:
			best = min(best, costTwoSlips)
		}
	}
	return best, best < 1
}

// slips is the number of letters that were left out, added, mistaken or exchanged with the next one:
// the optimal string alignment distance.
func slips(a, b string) int {
	if n := len(a) - len(b); n > 2 || n < -2 {
		return 3 // more than anybody asks for
	}
	before, row := make([]int, len(b)+1), make([]int, len(b)+1)
	var last []int
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		last, before, row = before, row, make([]int, len(b)+1)
		row[0] = i
		for j := 1; j <= len(b); j++ {
			change := before[j-1]
			if a[i-1] != b[j-1] {
				change++
			}
			row[j] = min(change, before[j]+1, row[j-1]+1)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], last[j-2]+1)
			}
		}
	}
	return row[len(b)]
}

// Spelling is a word that another one may be misspelled.
type Spelling struct {
	Word string
	Cost float64 // see SpelledLike
}

// Spellings are those of some words that a folded word may be misspelled, the likeliest first.
func Spellings(asked string, words []string) []Spelling {
	var out []Spelling
	for _, w := range words {
		if cost, ok := SpelledLike(asked, w); ok && w != asked {
			out = append(out, Spelling{w, cost})
		}
	}
	slices.SortFunc(out, func(a, b Spelling) int { return cmp.Or(cmp.Compare(a.Cost, b.Cost), cmp.Compare(a.Word, b.Word)) })
	return slices.CompactFunc(out, func(a, b Spelling) bool { return a.Word == b.Word })
}
