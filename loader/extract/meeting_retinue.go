package extract

import (
	"slices"

	"parley/graph"
)

// retinue is who travels with somebody: "Lund, accompanied by Vik, is on a tour of Chile and Peru".
type retinue struct {
	of   int // the traveller
	with []int
	last int // the last sentence in which it is theirs
}

// retinueReach is how many sentences on a journey told of is one that they are on together.
const retinueReach = 12

// travelsWith keeps who is said to come along with a traveller.
func (f *meetingFinder) travelsWith(c *clauseReader, of, who group) {
	if c.onePerson(of) && !slices.Contains(who.entities, of.entities[0]) {
		f.keepRetinue(c, of.entities[0], who.entities)
	}
}

// companions keeps who comes along with somebody in one noun phrase, "Lund, accompanied by Vik,", or behind what tells of the
// journey, "flew to Lima together with Vik".
func (f *meetingFinder) companions(c *clauseReader) {
	for _, g := range c.groups {
		switch {
		case g.noun != "" || len(g.entities) == 0 || !f.phrases.allPeople(g):
		case g.company && len(g.entities) > 1:
			f.keepRetinue(c, g.entities[0], g.entities[1:])
		case c.lower(g.from-1) == "with":
			if of, ok := c.travelsAlong(g); ok {
				f.travelsWith(c, of, g)
			}
		}
	}
}

// travelsAlong is who goes on the journey that is told of before "with" and a group: with people of his own state, or "together
// with" or "along with" them.
func (c *clauseReader) travelsAlong(with group) (group, bool) {
	n := len(c.triggers) - 1
	for n >= 0 && c.triggers[n].at > with.from {
		n--
	}
	if n < 0 || c.triggers[n].kind != graph.Visit || c.triggers[n].noun() || with.from-c.triggers[n].at > argumentReach {
		return group{}, false
	}
	of, ok := c.doer(c.triggers[n].at)
	if !ok || !c.onePerson(of) {
		return group{}, false
	}
	before, home := c.lower(with.from-2), c.f.countryOf(of.entities[0])
	return of, before == "together" || before == "along" || home != "" && home == c.f.countryOf(with.entities[0])
}

// keepRetinue takes those who come along with a traveller to the stops of the journey that were told
// of, as far ahead or past as the last one, and keeps them for those that will be.
func (f *meetingFinder) keepRetinue(c *clauseReader, of int, with []int) {
	f.retinue = retinue{of, with, c.sentence + retinueReach}
	var latest *record
	for _, stop := range slices.Backward(f.recent()) {
		if stop.kind != graph.Visit || stop.order == earlierMeeting || c.sentence-stop.last > attendReach || !f.has(stop, of) {
			continue
		}
		if latest == nil {
			latest = stop
		}
		if stop.status == latest.status {
			f.comeAlong(stop)
		}
	}
}

// escort takes whom the one who goes somewhere goes along with: "Lund was accompanied by Vik on a visit to Lima".
func (c *clauseReader) escort(e *encounter) {
	if e.trigger.kind != graph.Visit {
		return
	}
	for _, g := range c.groups {
		if c.lower(g.from-1) != "by" || c.lower(g.from-2) != "accompanied" || !slices.ContainsFunc(e.sides, func(s side) bool { return slices.Contains(g.entities, s.entity) }) {
			continue
		}
		if of, ok := c.subjectOf(g.from - 2); ok && c.onePerson(of) && !slices.Contains(g.entities, of.entities[0]) {
			e.sides = slices.Insert(e.sides, 0, side{of.entities[0], graph.Member})
		}
		return
	}
}

// comeAlong adds to a visit that is not only proposed those who travel with its visitor.
func (f *meetingFinder) comeAlong(r *record) {
	if r.kind != graph.Visit || r.status == graph.Proposed || len(f.retinue.with) == 0 || !f.has(r, f.retinue.of) {
		return
	}
	for _, x := range f.retinue.with {
		if p := f.party(x); p >= 0 && !f.represented(r, p) {
			r.take(side{p, graph.Member})
		}
	}
}
