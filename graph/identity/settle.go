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
// earlier ones made one counts as one.
func settle(edges []edge, id func(int) string) []graph.Pair {
	slices.SortFunc(edges, func(a, b edge) int { return cmp.Or(a.rank-b.rank, a.i-b.i, a.j-b.j) })
	groups := partition{}
	sure := make([]bool, len(edges))
	for k, e := range edges {
		if !e.doubtful && !e.lackI && !e.lackJ {
			sure[k] = true
		}
	}
	groups.join(edges, sure)
	for from := 0; from < len(edges); {
		to := from
		for to < len(edges) && edges[to].rank == edges[from].rank {
			to++
		}
		for k := from; k < to; k++ {
			e := edges[k]
			if e.doubtful || sure[k] {
				continue
			}
			sure[k] = (!e.lackI || groups.plain(edges, e.i, e)) && (!e.lackJ || groups.plain(edges, e.j, e))
		}
		groups.join(edges[from:to], sure[from:to])
		from = to
	}
	pairs := make([]graph.Pair, 0, len(edges))
	for k, e := range edges {
		pairs = append(pairs, e.pair(id, sure[k]))
	}
	return pairs
}

// pair is the pair of an edge.
func (e edge) pair(id func(int) string, sure bool) graph.Pair {
	p := graph.Pair{A: id(e.i), B: id(e.j), Certain: sure, Rule: e.rule, Reasons: e.reasons}
	score := e.score
	if !sure && !e.doubtful {
		score -= 30
		p.Reasons = append(slices.Clone(p.Reasons), "but it could be another one as well")
	}
	p.Score = float64(score) / 100
	if p.A > p.B {
		p.A, p.B = p.B, p.A
	}
	return p
}

// partition is which of a block's profiles are known to be one.
type partition map[int]int

func (p partition) find(i int) int {
	for {
		up, ok := p[i]
		if !ok || up == i {
			return i
		}
		i = up
	}
}

func (p partition) join(edges []edge, sure []bool) {
	for k, e := range edges {
		if sure[k] {
			if a, b := p.find(e.i), p.find(e.j); a != b {
				p[max(a, b)] = min(a, b)
			}
		}
	}
}

// plain reports whether all that profile i, which says less, could mean is one entity; where it
// is tied to what one of them is tied to, those alone count.
func (p partition) plain(edges []edge, i int, of edge) bool {
	meant := map[int]bool{}
	anyShared := false
	for _, e := range edges {
		if other, ok := e.other(i); ok && p.find(other) != p.find(i) {
			meant[p.find(other)] = meant[p.find(other)] || e.shared
			anyShared = anyShared || e.shared
		}
	}
	if !anyShared {
		return len(meant) <= 1
	}
	n := 0
	for _, s := range meant {
		if s {
			n++
		}
	}
	return of.shared && n == 1
}

// other is the end of an edge that profile i could mean, if i is the one that says less.
func (e edge) other(i int) (int, bool) {
	switch {
	case e.i == i && e.lackI:
		return e.j, true
	case e.j == i && e.lackJ:
		return e.i, true
	}
	return 0, false
}
