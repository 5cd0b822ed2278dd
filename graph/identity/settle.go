package identity

import (
	"cmp"
	"slices"

	"parley/graph"
)

// edge is a pair of a block's profiles that may be one entity.
type edge struct {
	i, j         int
	rank         int  // of the rule: lesser ones are settled first
	lackI, lackJ bool // that one says less than the other, and could mean others
	apart        bool // different states
	doubtful     bool // whoever else there is
	shared       bool // both are tied to something
	rule         string
	score        int // in hundredths
	reasons      []string
}

// settle decides which edges are certain: those where neither end says less, and those where what
// the one that says less could mean is all one entity. Ranks are settled one after another, so that what
// earlier ones made one counts as one; then all once more, until nothing is left that became certain.
func settle(edges []edge, id func(int) string) []graph.Pair {
	slices.SortFunc(edges, func(a, b edge) int { return cmp.Or(a.rank-b.rank, a.i-b.i, a.j-b.j) })
	groups := newPartition(edges)
	sure := make([]bool, len(edges))
	for k, e := range edges {
		if !e.doubtful && !e.lackI && !e.lackJ {
			sure[k] = true
		}
	}
	groups.join(edges, sure)
	for again := true; again; {
		again = false
		for from := 0; from < len(edges); {
			to := from
			for to < len(edges) && edges[to].rank == edges[from].rank {
				to++
			}
			for k := from; k < to; k++ {
				e := edges[k]
				if !e.doubtful && !sure[k] && (!e.lackI || groups.plain(e.i, e)) && (!e.lackJ || groups.plain(e.j, e)) {
					sure[k], again = true, true
				}
			}
			groups.join(edges[from:to], sure[from:to])
			from = to
		}
	}
	pairs := make([]graph.Pair, 0, len(edges))
	for k, e := range edges {
		if sure[k] || e.doubtful || max(groups.meant(e.i, e.rank), groups.meant(e.j, e.rank)) <= maxMeant {
			pairs = append(pairs, e.pair(id, sure[k]))
		}
	}
	return pairs
}

// maxMeant is among how many entities a user is asked to choose: what could mean more tells nothing.
const maxMeant = 3

// meansSeveral is the rule of pairs that would be certain if one of the two could not be another one as
// well. Where any block shows that, no other makes the pair certain.
const meansSeveral = "could mean several"

// pair is the pair of an edge.
func (e edge) pair(id func(int) string, sure bool) graph.Pair {
	p := graph.Pair{A: id(e.i), B: id(e.j), Certain: sure, Rule: e.rule, Reasons: e.reasons}
	score := e.score
	if !sure && !e.doubtful {
		score -= 30
		p.Rule, p.Reasons = meansSeveral, append([]string{e.rule}, p.Reasons...)
	}
	p.Score = float64(score) / 100
	if p.A > p.B {
		p.A, p.B = p.B, p.A
	}
	return p
}

// partition is which of a block's profiles are known to be one, and what those that say less could mean.
type partition struct {
	up     map[int]int
	vaguer map[int][]edge // by the end that says less, the strongest rules first
}

func newPartition(edges []edge) partition {
	p := partition{map[int]int{}, map[int][]edge{}}
	for _, e := range edges {
		if e.lackI {
			p.vaguer[e.i] = append(p.vaguer[e.i], e)
		}
		if e.lackJ {
			p.vaguer[e.j] = append(p.vaguer[e.j], e)
		}
	}
	return p
}

func (p partition) find(i int) int {
	for {
		up, ok := p.up[i]
		if !ok {
			return i
		}
		i = up
	}
}

func (p partition) join(edges []edge, sure []bool) {
	for k, e := range edges {
		if sure[k] {
			if a, b := p.find(e.i), p.find(e.j); a != b {
				p.up[max(a, b)] = min(a, b)
			}
		}
	}
}

// plain reports whether all that profile i, which says less, could mean is one entity; where it
// is tied to what one of them is tied to, those alone count.
func (p partition) plain(i int, of edge) bool {
	meant, tied := p.candidates(i, of.rank)
	if tied == 0 {
		return len(meant) <= 1
	}
	return of.shared && tied == 1
}

// meant counts what profile i could mean.
func (p partition) meant(i, rank int) int {
	meant, _ := p.candidates(i, rank)
	return len(meant)
}

// candidates are the entities that profile i could mean, if it says less, by rules of a rank or stronger ones, and
// whether it is tied to what they are tied to; and how many of them are so.
func (p partition) candidates(i, rank int) (meant map[int]bool, tied int) {
	own := p.find(i)
	for _, e := range p.vaguer[i] {
		if e.rank > rank {
			break
		}
		if g := p.find(e.i + e.j - i); g != own {
			if meant == nil {
				meant = map[int]bool{}
			}
			meant[g] = meant[g] || e.shared
		}
	}
	for _, t := range meant {
		if t {
			tied++
		}
	}
	return meant, tied
}
