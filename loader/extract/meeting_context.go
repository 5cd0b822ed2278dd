package extract

import (
	"slices"
	"strings"

	"parley/graph"
)

// toHost completes a visit that does not say where it goes, in an article about a meeting
// that its visitor came to: it went to the same host.
func (f *meetingFinder) toHost(e *encounter) {
	if e.trigger.kind != graph.Visit || !e.trigger.noun() || e.place >= 0 || e.definite || len(e.sides) != 1 || f.d.entities[e.sides[0].entity].kind != graph.KindPerson {
		return
	}
	visitor := e.sides[0].entity
	for _, r := range slices.Backward(f.recent()) {
		if r.place < 0 || !f.has(r, visitor) {
			continue
		}
		soil := f.d.entities[r.place].country
		if soil == "" || soil == f.d.entities[visitor].country {
			return
		}
		e.place = f.phrases.country(soil)
		if host := f.phrases.state(soil); host >= 0 {
			e.sides = append(e.sides, side{host, graph.Host})
		}
		return
	}
}

// oneByOne notes that each of several is met by himself, or that each of them meets one other, where a meeting's clause
// says so: "held separate talks with Demir and Lund", "Chile and Peru held separate talks with Norway".
func (c *clauseReader) oneByOne(e *encounter, with []int) {
	if len(with) == 0 {
		return
	}
	for i := e.trigger.at - 3; i <= e.trigger.at+3; i++ {
		if w := c.lower(i); w == "separate" && c.lower(i-1) != "a" || w == "separately" { // "a separate meeting" is one apart from others
			e.apart = with
			if own := c.f.besides(e.sides, with); len(with) == 1 && len(own) > 1 {
				e.apart = own
			}
		}
	}
}

// besides are the parties among sides that none of some entities is.
func (f *meetingFinder) besides(sides []side, entities []int) (out []int) {
	for _, s := range sides {
		if !slices.ContainsFunc(entities, func(x int) bool { return f.party(x) == s.entity }) {
			out = append(out, s.entity)
		}
	}
	return out
}

// split makes one meeting of each of those who were met one by one.
func (f *meetingFinder) split(e encounter) []encounter {
	var out []encounter
	for _, x := range e.apart {
		one := e
		one.sides = nil
		for _, s := range e.sides {
			if s.entity == f.party(x) || !mentions(e.apart, s.entity) {
				one.sides = append(one.sides, s)
			}
		}
		if len(one.sides) > 1 {
			out = append(out, one)
		}
	}
	return out
}

// several notes the cities of meetings that are told of together: "the meetings in Lima and in
// Quito".
func (c *clauseReader) several(e *encounter) {
	at := e.trigger.at
	if !severalTalks[c.lower(at)] && !isPlural(c.lower(at)) {
		return
	}
	for i := at + 1; i < c.span.to && i <= at+argumentReach; i++ {
		if c.lower(i-1) == "in" && compass[c.lower(i)] && c.lower(i+1) == "and" {
			i += 2 // "in North and South America"
		}
		g, ok := c.groupFrom(i)
		if !ok || c.lower(i-1) != "in" && !compass[c.lower(i-2)] {
			continue
		}
		if c.behindOne(e) && i >= at+2 {
			c.stations(e, i)
			return
		}
		if !c.isPlaceOnly(g) || meetingNouns[strings.TrimSuffix(c.lower(at), "s")] == "" {
			return
		}
		for _, x := range g.entities {
			if c.f.d.entities[x].subkind != graph.City {
				return
			}
			e.venues = append(e.venues, x)
		}
		if c.lower(g.to) != "and" || c.lower(g.to+1) != "in" {
			return
		}
	}
}

// each makes one meeting of each city where several were held, or of each land whose officials were met.
func (f *meetingFinder) each(e encounter) []encounter {
	var out []encounter
	behind := len(e.sides) == 1 && afterTalks[f.lower(e.evidence, e.governor)]
	for _, x := range e.venues {
		one, host := e, -1
		one.place = x
		if behind {
			one.order, one.apart = anotherMeeting, e.venues
		}
		switch y := f.d.entities[x]; {
		case y.ofCountry():
			if host = f.party(x); y.subkind == graph.State {
				one.place = f.phrases.country(y.country)
			}
		case y.kind == graph.KindInstitution:
			one.place, host = -1, x
		case behind && y.country != "" && y.country != f.countryOf(e.sides[0].entity):
			host = f.phrases.state(y.country)
		}
		if host >= 0 {
			one.sides = withSides(slices.Clone(e.sides), side{host, graph.Host})
			one.order = anotherMeeting
		}
		out = append(out, one)
	}
	return out
}
