package identity

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"parley/graph"
)

// peopleOf are the names of those who take part for each side of a meeting, by text.
func peopleOf(f graph.Facets) map[string][]participantName {
	people := map[string][]participantName{}
	for _, v := range slices.Sorted(maps.Keys(f[FacetPerson])) {
		side, name, _ := strings.Cut(v, "|")
		people[side] = append(people[side], participantName{folded: name})
	}
	return people
}

// participantName is a folded name, taken apart when that is asked for.
type participantName struct {
	folded string
	parts  fullName
}

func (n *participantName) read() fullName {
	if n.parts.words == nil {
		n.parts = readName(bareName(n.folded, ""), "", "")
	}
	return n.parts
}

// LeaderState is the state, as ISO 3166-1 alpha-2, of one whom news of a day call by this folded
// name for heading it, its government or its diplomacy; empty where that is not plain.
func LeaderState(folded, published string) string {
	year, err := strconv.Atoi(published[:min(4, len(published))])
	if err != nil {
		return ""
	}
	if l := leaderOf(readName(bareName(folded, ""), "", ""), "", []int{year}); l != nil {
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
			if o == p || !sharePerson(people[p], people[o], p, o) {
				continue
			}
			if !isPerson(o) || len(o) > len(p) || len(o) == len(p) && o < p {
				doubles[p] = true
			}
		}
	}
	return doubles
}

// sharePerson reports whether two lists of names, of those who take part for a party of one report
// and one of another, have a name in common, or else two that may well be one person's.
func sharePerson(a, b []participantName, ofA, ofB string) bool {
	for i := range a {
		if slices.ContainsFunc(b, func(n participantName) bool { return n.folded == a[i].folded }) {
			return true
		}
	}
	t := traditionOf(stateCodes()[ofA], stateCodes()[ofB])
	for i := range a {
		for j := range b {
			if match(a[i].read(), b[j].read(), t).kin < typo {
				return true
			}
		}
	}
	return false
}

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
	for _, side := range a.parties {
		other := a.counterpart(side, b, m.shared)
		if other == "" {
			m.ok = false
			continue
		}
		m.shared = append(m.shared, other)
		x, y := a.people[side], b.people[other]
		switch {
		case len(x) == 0 || len(y) == 0:
		case sharePerson(x, y, side, other):
			m.common++
		default:
			m.disjoint++
			if p, q := a.rank[side], b.rank[other]; p != "" && q != "" && p != q {
				m.rankGap++
			}
		}
	}
	for _, side := range b.parties {
		if !slices.Contains(m.shared, side) {
			m.extra = append(m.extra, side)
		}
	}
	return m
}

// counterpart is the party of another report that is this one of a report, or empty; a person is none
// that is taken.
func (r *report) counterpart(side string, other *report, taken []string) string {
	if slices.Contains(other.parties, side) {
		return side
	}
	for _, o := range other.parties {
		personal := isPerson(side) || isPerson(o)
		if personal && !slices.Contains(taken, o) && !slices.Contains(r.parties, o) && sharePerson(r.people[side], other.people[o], side, o) {
			return o
		}
	}
	return ""
}
