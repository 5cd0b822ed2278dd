package identity

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"parley/graph"
)

const (
	// MaxBlock is how many profiles a block may hold for them to be compared. In a more crowded one
	// only equal keys are one.
	MaxBlock = 200
	// maxSought is how many a block may hold that is there for those who seek somebody in it: what could mean
	// so many tells nothing.
	maxSought = 32
)

// Bound is how many profiles the block of this name may hold for them to be compared.
func Bound(block string) int {
	if Seekers(strings.TrimSuffix(block, sought)) != "" {
		return maxSought
	}
	return MaxBlock
}

// Compare returns which profiles of a block are, or may be, one entity, by A, then B. It is a
// function of the set of profiles, and of nothing of them but their ids and which values their
// facets have whose names begin with "id."; how often a value was counted makes no difference.
func Compare(block []graph.Profile) []graph.Pair {
	if len(block) < 2 || len(block) > MaxBlock {
		return nil
	}
	return compare(block, newMemory())
}

// compare compares a block of which something may be remembered.
func compare(block []graph.Profile, m *memory) []graph.Pair {
	if !slices.IsSortedFunc(block, byID) { // what is said of two names them in order
		block = slices.SortedFunc(slices.Values(block), byID)
	}
	switch block[0].Kind {
	case graph.KindMeeting:
		return Union(meetingPairs(block))
	case graph.KindPerson:
		return Union(relateAll(block, m, readBearer, relate))
	case graph.KindInstitution:
		return Union(relateAll(block, m, readInstitution, relateInstitutions))
	case graph.KindLocation:
		return Union(relateAll(block, m, readSpot, relateSpots))
	case graph.KindArticle:
		return Union(articlePairs(block))
	}
	return nil
}

func byID(a, b graph.Profile) int { return strings.Compare(a.ID, b.ID) }

// Union makes one list of pairs by A, then B. Of several of the same profiles that block after
// block found, the one stays that found them to fit others as well, which another block need not hold;
// then the certain one, then the likelier one, then the one whose rule comes first by text.
func Union(lists ...[]graph.Pair) []graph.Pair {
	all := slices.Concat(lists...)
	slices.SortFunc(all, func(p, q graph.Pair) int {
		if c := cmp.Or(strings.Compare(p.A, q.A), strings.Compare(p.B, q.B)); c != 0 {
			return c
		}
		return cmp.Or(weight(q)-weight(p), cmp.Compare(q.Score, p.Score), strings.Compare(p.Rule, q.Rule), slices.Compare(p.Reasons, q.Reasons))
	})
	return slices.CompactFunc(all, func(p, q graph.Pair) bool { return p.A == q.A && p.B == q.B })
}

// weight is which pairs of the same profiles come first.
func weight(p graph.Pair) int {
	switch {
	case p.Rule == fitsSeveral || p.Rule == meansSeveral:
		return 2
	case p.Certain:
		return 1
	}
	return 0
}

// Veto says why two profiles cannot be one entity unless a user says so, or is empty.
func Veto(a, b graph.Profile) string { return readings{}.veto(a, b) }

// readings are profiles, taken apart once: joining a group of profiles to another holds each against each.
type readings map[string]any

// read takes a profile apart, unless that was done.
func read[T any](r readings, p graph.Profile, by func(graph.Profile) T) T {
	if known, ok := r[p.ID].(T); ok {
		return known
	}
	t := by(p)
	r[p.ID] = t
	return t
}

func (r readings) veto(a, b graph.Profile) string {
	switch {
	case a.Kind != b.Kind:
	case a.Kind == graph.KindMeeting:
		return tellsApart(read(r, a, readReport), read(r, b, readReport))
	case a.Kind == graph.KindPerson:
		x, y := read(r, a, readBearer), read(r, b, readBearer)
		return personVeto(&x, &y)
	case a.Kind == graph.KindInstitution || a.Kind == graph.KindLocation:
		return thingVeto(a, b)
	}
	return ""
}

// Blocks are the blocks of a profile: profiles that share one are compared. Like Compare, it
// looks at which values the "id." facets have and no further.
func Blocks(kind graph.Kind, f graph.Facets) []string {
	switch {
	case len(f[FacetApart]) > 0:
		return nil
	case kind == graph.KindPerson:
		return personBlocks(f)
	case kind == graph.KindInstitution:
		return institutionBlocks(f)
	case kind == graph.KindLocation:
		return placeBlocks(f)
	}
	return slices.Sorted(maps.Keys(f[FacetBlock]))
}

// Differ reports whether two summaries of a profile differ in what identity looks at.
func Differ(f, g graph.Facets) bool {
	return !seen(f, g) || !seen(g, f)
}

// seen reports whether all values that identity sees in f are in g.
func seen(f, g graph.Facets) bool {
	for facet, values := range f {
		if !strings.HasPrefix(facet, graph.IdentityFacets) {
			continue
		}
		for v := range values {
			if g[facet][v] == 0 {
				return false
			}
		}
	}
	return true
}

// First returns which of an entity's profiles gives it its id: one of a gazetteer (it has no
// name of its own), then one written in Latin letters, then one whose state is known, then fewest
// initials, then most words, then by text.
func First(profiles []graph.Profile) graph.Profile {
	return slices.MinFunc(profiles, func(a, b graph.Profile) int {
		x, y := rank(a), rank(b)
		return cmp.Or(len(a.Facets[FacetApart])-len(b.Facets[FacetApart]), slices.Compare(x[:], y[:]), strings.Compare(a.ID, b.ID))
	})
}

func rank(p graph.Profile) [5]int {
	if p.Kind == graph.KindMeeting { // the most precise date, then the most parties
		return [5]int{-len(only(p, FacetDate)), -len(p.Facets[FacetParty])}
	}
	words := strings.Fields(only(p, FacetName))
	initials := 0
	for _, w := range words {
		if len(w) == 1 || initialsTogether(w) {
			initials++
		}
	}
	return [5]int{min(len(words), 1), min(len(p.Facets[FacetScript]), 1), one(only(p, FacetState) == ""), initials, -len(words)}
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// only is the single value of a facet that the profile's key fixes.
func only(p graph.Profile, facet string) string { return onlyOf(p.Facets, facet) }

// onlyOf is the single value of a facet; the first by text, should there be more.
func onlyOf(f graph.Facets, facet string) string {
	first, found := "", false
	for v := range f[facet] {
		if !found || v < first {
			first, found = v, true
		}
	}
	return first
}
