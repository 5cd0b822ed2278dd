package identity

import (
	"slices"
	"strings"

	"parley/graph"
)

// fitsSeveral is the rule of pairs that would be certain if the report did not fit another
// meeting as well.
const fitsSeveral = "fits several meetings"

// putOff is the rule of a meeting and what comes of it on another day.
const putOff = "postponed"

// margin is by how much a meeting must fit a report better than another to be the one.
const margin = 0.05

// meetingPairs compares the reports of a block two by two. A vague report is of a meeting for
// certain if it is of no other: where it fits two that are not one, as a month fits two rounds,
// either is a doubtful pair.
func meetingPairs(block []graph.Profile) []graph.Pair {
	block = slices.SortedFunc(slices.Values(block), func(p, q graph.Profile) int { return strings.Compare(p.ID, q.ID) })
	reports := make([]*report, len(block))
	for i, p := range block {
		reports[i] = readReport(p)
	}
	c := comparison{n: len(block), verdicts: make([]*verdict, len(block)*len(block)), fits: make([][]int, len(block))}
	for i, a := range reports {
		for j, b := range reports[:i] {
			v := verdictOn(a, b)
			if v.rule == "" {
				continue
			}
			kept := v // few are
			c.verdicts[i*c.n+j], c.verdicts[j*c.n+i] = &kept, &kept
			if !v.doubts {
				c.fits[i], c.fits[j] = append(c.fits[i], j), append(c.fits[j], i)
			}
		}
	}
	var pairs []graph.Pair
	for i, a := range block {
		for j, b := range block[:i] {
			v := c.verdicts[i*c.n+j]
			if v == nil {
				continue
			}
			p := graph.Pair{A: b.ID, B: a.ID, Certain: !v.doubts, Rule: v.rule, Score: v.score, Reasons: v.reasons}
			if p.Certain && v.unique {
				if others := max(c.others(i, j), c.others(j, i)); others > 0 {
					p.Certain, p.Rule, p.Score = false, fitsSeveral, v.score/float64(1+others)
					p.Reasons = append(slices.Clip(p.Reasons), "but one of them fits other meetings as well")
				}
			}
			pairs = append(pairs, p)
		}
	}
	return pairs
}

// comparison is the verdicts on the reports of a block.
type comparison struct {
	n        int
	verdicts []*verdict // of i and j at i*n+j; nil where nothing suggests that they are of one
	fits     [][]int    // of each, those that nothing speaks against
}

// others counts the meetings that report i fits no worse than j's, and that are not j's. What was put off to j's day is
// still told of by those who planned it for the former one.
func (c *comparison) others(i, j int) int {
	var apart []int // one report of each
	for _, k := range c.fits[i] {
		with, other := c.verdicts[i*c.n+j], c.verdicts[i*c.n+k]
		if k == j || other.score <= with.score-margin || c.one(j, k) || with.rule == putOff && other.rule != putOff {
			continue
		}
		if !slices.ContainsFunc(apart, func(l int) bool { return c.one(k, l) }) {
			apart = append(apart, k)
		}
	}
	return len(apart)
}

// one reports whether two reports may be of one meeting without doubt.
func (c *comparison) one(j, k int) bool {
	v := c.verdicts[j*c.n+k]
	return v != nil && !v.doubts
}
