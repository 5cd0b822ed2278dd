package identity

import (
	"slices"
	"strconv"
	"strings"

	"parley/graph"
)

// peopleOf are the folded names of those who take part for each side of a meeting.
func peopleOf(f graph.Facets) map[string][]string {
	people := map[string][]string{}
	for v := range f[FacetPerson] {
		side, name, _ := strings.Cut(v, "|")
		people[side] = append(people[side], name)
	}
	return people
}

// LeaderState is the state, as ISO 3166-1 alpha-2, of one whom news of a day call by this folded
// name for heading it, its government or its diplomacy; empty where that is not plain.
func LeaderState(folded, published string) string {
	year, err := strconv.Atoi(published[:min(4, len(published))])
	if err != nil {
		return ""
	}
	if l := leaderOf(readName(bareName(folded), false), "", []int{year}); l != nil {
		return l.Country
	}
	return ""
}

// Doubles are the parties of a meeting that are there already: people who, by other reports, take
// part for a state or body that is a party too, or are a party by a fuller name.
func Doubles(f graph.Facets) map[string]bool {
	people, doubles := peopleOf(f), map[string]bool{}
	for p := range f[FacetParty] {
		if !isPerson(p) {
			continue
		}
		for o := range f[FacetParty] {
			if o == p || !sharePerson(people[p], people[o], namedIn(p, o)) {
				continue
			}
			if !isPerson(o) || len(o) > len(p) || len(o) == len(p) && o < p {
				doubles[p] = true
			}
		}
	}
	return doubles
}

// samePerson reports whether two folded names may well be one person's, of those who take part
// for one side.
func samePerson(a, b string, t tradition) bool {
	return a == b || match(readName(bareName(a), false), readName(bareName(b), false), t).kin < typo
}

// sharePerson reports whether two lists of names have a person in common.
func sharePerson(a, b []string, t tradition) bool {
	return slices.ContainsFunc(a, func(x string) bool {
		return slices.ContainsFunc(b, func(y string) bool { return samePerson(x, y, t) })
	})
}

// namedIn is how people of either of two sides are named.
func namedIn(a, b string) tradition { return traditionOf(stateCodes()[a], stateCodes()[b]) }

// attendance is how those who meet by one report are those of another.
type attendance struct {
	ok       bool     // the parties of one are all among the other's
	shared   []string // parties that both have
	extra    []string // those that only one has
	common   int      // sides for which both name a person in common
	disjoint int      // sides for which both name people, and no person in common
	rankGap  int      // of these, those whose people differ in rank
}

// compareWho compares who meets. A person whom one report has as a party stands for the state
// for which the other has that person.
func compareWho(a, b *report) attendance {
	if len(a.parties) > len(b.parties) || len(a.parties) == len(b.parties) && a.id > b.id {
		a, b = b, a
	}
	m := attendance{ok: true}
	taken := map[string]bool{}
	for _, side := range a.parties {
		other := a.counterpart(side, b, taken)
		if other == "" {
			m.ok = false
			continue
		}
		taken[other] = true
		m.shared = append(m.shared, other)
		x, y := a.people[side], b.people[other]
		switch {
		case len(x) == 0 || len(y) == 0:
		case sharePerson(x, y, namedIn(side, other)):
			m.common++
		default:
			m.disjoint++
			if p, q := a.rank[side], b.rank[other]; p != "" && q != "" && p != q {
				m.rankGap++
			}
		}
	}
	for _, side := range b.parties {
		if !taken[side] {
			m.extra = append(m.extra, side)
		}
	}
	return m
}

// counterpart is the party of another report that is this one of a report, or empty.
func (r *report) counterpart(side string, other *report, taken map[string]bool) string {
	if slices.Contains(other.parties, side) {
		return side
	}
	for _, o := range other.parties {
		personal := isPerson(side) || isPerson(o)
		if personal && !taken[o] && !slices.Contains(r.parties, o) && sharePerson(r.people[side], other.people[o], namedIn(side, o)) {
			return o
		}
	}
	return ""
}
