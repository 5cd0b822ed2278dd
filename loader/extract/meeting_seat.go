package extract

import (
	"strings"

	"parley/graph"
	"parley/graph/gazetteer"
)

// atSeat is the city of the seat of government that the clause places a meeting at: "at the
// White House", or -1.
func (c *clauseReader) atSeat(n int) int {
	for _, g := range c.groups {
		if len(g.entities) != 1 || !seatPrepositions[c.lower(g.from-1)] && (c.lower(g.from-1) != "the" || !seatPrepositions[c.lower(g.from-2)]) {
			continue
		}
		if c.distance(n, g.from, g.to) >= farAway {
			continue
		}
		if city := c.f.seatCity(g.entities[0]); city >= 0 {
			return city
		}
	}
	return -1
}

// seatPrepositions are those before the seat of government where something happens.
var seatPrepositions = set(`at in inside outside`)

// seatCity is the capital whose seat of government an entity is, or -1.
func (f *meetingFinder) seatCity(x int) int {
	if s := f.seat(x); s >= 0 {
		return f.phrases.capital(f.d.entities[s].country)
	}
	return -1
}

// seatOf is the city in the name of the institution that a meeting is held at: "at the
// Iranian consulate in Geneva", or -1.
func (c *clauseReader) seatOf(at int) int {
	for _, g := range c.groups {
		if g.from < at || g.from > at+8 || len(g.entities) != 1 || c.lower(g.from-1) != "at" && c.lower(g.from) != "the" {
			continue
		}
		e := &c.f.d.entities[g.entities[0]]
		_, city, ok := strings.Cut(e.name, " in ")
		if !ok || e.kind != graph.KindInstitution {
			continue
		}
		if named := gazetteer.Cities(graph.Fold(city)); len(named) > 0 {
			return c.f.phrases.city(named[0])
		}
	}
	return -1
}

// seat is the state whose seat of government an entity is, or -1.
func (f *meetingFinder) seat(x int) int {
	if code := f.seatCode(x); code != "" {
		return f.phrases.state(code)
	}
	return -1
}

// seatCode is the code of that state, or nothing.
func (f *meetingFinder) seatCode(x int) string {
	if x < 0 {
		return ""
	}
	e := &f.d.entities[x]
	if e.subkind != graph.OtherInstitution && e.subkind != graph.Site || e.gazetteer != "" && e.country == "" {
		return ""
	}
	if c := gazetteer.CountryBySeat(graph.Fold(e.name)); c != nil {
		return c.Code
	}
	return ""
}
