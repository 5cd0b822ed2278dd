package identity

import (
	"fmt"
	"math"
	"slices"
	"strconv"

	"parley/graph"
)

const (
	copyShare  = 0.65 // of the shorter text's shingles the longer one has so many at least
	copyLength = 0.2  // and the shorter one is so long at least, measured by the longer
	likeLength = 0.6  // one that is shorter than so much must begin alike: else it is a part of a digest
	startShare = 0.4  // of their first words both have so many at least, some of them moved by a headline

	markShare      = 0.6  // of the marks of the one with fewer marks the other has so many at least,
	shortMarkShare = 0.75 // or so many where the shorter one
	shortText      = 80   // has fewer shingles than this, as forms have,
	fewMarks       = 4    // unless there are less marks than so many
)

// articlePairs joins near copies. Of copies that others join already it names no further pair:
// a story in a hundred outlets would have thousands.
func articlePairs(block []graph.Profile) []graph.Pair {
	block = slices.SortedFunc(slices.Values(block), byPublication)
	texts := make([]text, len(block))
	for i, p := range block {
		texts[i] = readText(p)
	}
	story := make([]int, len(block)) // the first article of the story that each tells
	var pairs []graph.Pair
	for i := range texts {
		story[i] = i
		for j := range i {
			if story[j] == story[i] {
				continue
			}
			share, reasons, ok := nearCopy(texts[j], texts[i])
			if !ok {
				continue
			}
			a, b := block[i].ID, block[j].ID
			pairs = append(pairs, graph.Pair{
				A: min(a, b), B: max(a, b), Certain: true, Rule: "near copy", Score: math.Round(share*100) / 100, Reasons: reasons,
			})
			from, to := max(story[i], story[j]), min(story[i], story[j])
			for k := range i + 1 {
				if story[k] == from {
					story[k] = to
				}
			}
		}
	}
	return pairs
}

// text is an article's profile, read.
type text struct {
	sketch
	length int
}

func readText(p graph.Profile) text {
	t := text{sketch: readSketch(only(p, FacetSketch))}
	t.length, _ = strconv.Atoi(only(p, FacetLength)) // it was written when the profile was made
	return t
}

// nearCopy reports whether two texts tell one story in the same words, what share of the shorter
// one's shingles they share, and what speaks for it.
func nearCopy(a, b text) (share float64, reasons []string, ok bool) {
	if a.length > b.length {
		a, b = b, a
	}
	length := float64(a.length) / float64(b.length)
	if a.length < minShingles || length < copyLength {
		return 0, nil, false
	}
	inA, _, both := overlap(a.whole, b.whole)
	if inA == 0 {
		return 0, nil, false
	}
	share = float64(both) / float64(inA)
	if share < copyShare || length < likeLength && !beginAlike(a.start, b.start) || otherMarks(a, b) {
		return share, nil, false
	}
	reasons = append(reasons, fmt.Sprintf("%.0f %% of the shorter text's runs of words stand in the longer", share*100))
	if length < likeLength {
		reasons = append(reasons, fmt.Sprintf("the shorter is %.0f %% as long and begins alike", length*100))
	}
	return share, reasons, true
}

// beginAlike reports whether two texts begin with the same words.
func beginAlike(a, b sample) bool {
	inA, inB, both := overlap(a, b)
	return float64(both) >= startShare*float64(min(inA, inB)) && both > 0
}

// otherMarks reports whether two texts are one form that was filled in twice, as reports of the
// weather and of audiences are: they share their words, but not the names and numbers.
func otherMarks(shorter, longer text) bool {
	inShorter, inLonger, both := overlap(shorter.marks, longer.marks)
	least, share := min(inShorter, inLonger), markShare
	if shorter.length < shortText {
		share = shortMarkShare
	}
	return least >= fewMarks && float64(both) < share*float64(least)
}
