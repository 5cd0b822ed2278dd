package identity

import (
	"maps"
	"slices"
	"strings"

	"parley/graph"
)

// report is a meeting's profile, read.
type report struct {
	id, family, edtf              string
	place, land, spot, tag, round string
	kinds                         map[string]int
	date                          graph.Date
	first, last                   graph.Day // of the date
	ranged                        bool      // the date has both

	parties                     []string // sorted
	hosts                       map[string]int
	people                      map[string][]participantName // of a side
	rank                        map[string]string            // of a side
	follows, next, apart, said  map[string]int
	held, off, toCome, postpone bool      // some article says so: that it has come about, is called off, is to come, was put off
	planned                     graph.Day // the last day on which an article called it to come
	plannedKnown                bool
	told                        graph.Day // one that its article does not date: the article's publication
	toldKnown                   bool
}

func readReport(p graph.Profile) *report {
	r := &report{
		id: p.ID, edtf: only(p, FacetDate), place: only(p, FacetPlace), land: only(p, FacetLand), tag: only(p, FacetTag),
		family: only(p, FacetFamily), round: only(p, FacetRound), spot: only(p, FacetSpot), kinds: p.Facets[FacetKind],
		parties: slices.Sorted(maps.Keys(p.Facets[FacetParty])), hosts: p.Facets[FacetHost],
		follows: p.Facets[FacetFollows], next: p.Facets[FacetNext], apart: p.Facets[FacetOther], said: p.Facets[FacetSaid],
		people: peopleOf(p.Facets), rank: map[string]string{},
	}
	r.date, _ = graph.ParseDate(r.edtf) // it was parsed when the profile was made; none is the zero Date
	if first, ok := r.date.Earliest(); ok {
		if last, ok := r.date.Latest(); ok {
			r.first, r.last, r.ranged = first, last, true
		}
	}
	for v := range p.Facets[FacetRank] {
		side, rank, _ := strings.Cut(v, "|")
		r.rank[side] = rank
	}
	for v := range p.Facets[FacetStatus] {
		status, day, _ := strings.Cut(v, "|")
		r.readStatus(status, day)
	}
	return r
}

func (r *report) readStatus(status, day string) {
	on, err := graph.ParseDay(day)
	known := err == nil
	switch status {
	case string(graph.Held), string(graph.Ongoing):
		r.held = true
	case string(graph.Cancelled), string(graph.Refused):
		r.off = true
	case string(graph.Planned), string(graph.Proposed):
		r.toCome = true
		if known && (!r.plannedKnown || on > r.planned) {
			r.planned, r.plannedKnown = on, true
		}
	case Postponed:
		r.postpone = true
	}
	if known && !r.date.YearKnown() {
		r.told, r.toldKnown = on, true // its profile is its article's alone, so there is one such day
	}
}

// plannedAtOneTime is the rule of those that are told as yet to come at about one time.
const plannedAtOneTime = "same parties, planned at one time"

// plannedTogether reports whether both are told as yet to come, at about one time: that one article says "in May or early June" and
// another "in June" is no other plan.
func plannedTogether(a, b *report) bool {
	return a.toCome && !a.held && a.plannedKnown && b.toCome && !b.held && b.plannedKnown && max(a.planned-b.planned, b.planned-a.planned) <= 2*week
}

// samePlan reports whether of two meetings one has a day and the other none, and both are told as yet to come at about one time: articles on
// what is planned months ahead differ in whether they say when.
func samePlan(a, b *report) bool {
	if b.untimed() {
		a, b = b, a
	}
	told := max(a.told-b.planned, b.planned-a.told)
	return a.untimed() && b.ranged && a.toCome && !a.held && b.toCome && b.plannedKnown && told <= 2*week && b.last >= a.told
}

// window is when a meeting was of which the article does not say the day: held, within the week
// before the article; to come, within the week after it; called off, either.
func (r *report) window() (first, last graph.Day) {
	first, last = r.told-week, r.told+week
	switch {
	case r.held:
		last = r.told + 1 // the day of publication is that of another time zone at times
	case r.toCome:
		first = r.told
	}
	return first, last
}
