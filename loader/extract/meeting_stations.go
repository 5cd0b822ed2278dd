package extract

import (
	"slices"

	"parley/graph"
)

// Who arrives somewhere often comes from talks elsewhere: "arrived in Lima after talks in Oslo, Sweden and the Union".

// behindOne reports whether a noun tells of the talks that one party had before something else: "arrived in Lima after talks in Oslo".
func (c *clauseReader) behindOne(e *encounter) bool {
	return e.trigger.noun() && afterTalks[c.lower(e.governor)] && len(e.sides) == 1 && len(e.bodies) == 0 && !e.faced
}

// stations notes the cities, lands and bodies that a list from token i on names as where somebody had talks before: "arrived in Lima after talks in
// Oslo, Sweden and the Union".
func (c *clauseReader) stations(e *encounter, i int) {
	for i < c.span.to && len(e.venues) < manyStations {
		g, ok := c.groupFrom(i)
		if !ok || g.noun != "" || slices.ContainsFunc(g.entities, func(x int) bool { return c.f.d.entities[x].kind == graph.KindPerson }) {
			break
		}
		e.venues = append(e.venues, g.entities...)
		i = g.to
		for i < c.span.to && (c.lower(i) == "," || c.lower(i) == "and" || c.lower(i) == "in") {
			i++
		}
		if i == g.to {
			break
		}
	}
	if len(e.venues) < 2 {
		e.venues = nil
	}
}

// manyStations is how many places such a list has at most.
const manyStations = 12
