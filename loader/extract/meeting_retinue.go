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

// companions keeps who comes along with somebody in one noun phrase: "Lund, accompanied by Vik,".
func (f *meetingFinder) companions(c *clauseReader) {
	for _, g := range c.groups {
		if g.company && g.noun == "" && len(g.entities) > 1 && f.phrases.allPeople(g) {
			f.keepRetinue(c, g.entities[0], g.entities[1:])
		}
	}
}

// keepRetinue takes those who come along with a traveller to the stops of the journey that were told
// of, as far ahead or past as the last one, and keeps them for those that will be.
func (f *meetingFinder) keepRetinue(c *clauseReader, of int, with []int) {
	f.retinue = retinue{of, with, c.sentence + retinueReach}
	var latest *record
	for _, stop := range slices.Backward(f.recent()) {
		if stop.kind != graph.Visit || c.sentence-stop.last > attendReach || !f.has(stop, of) {
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
