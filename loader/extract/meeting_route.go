package extract

import (
	"slices"

	"parley/graph"
)

// routeReach is how many tokens after "tour" or a stop the next may be named.
const routeReach = 24

// route takes where a visit goes by the words after its noun: "to Lima", "through Chile and
// Peru", "that will take her to Chile and Peru", "with stops in Lima and Quito".
func (c *clauseReader) route(e *encounter) {
	at := e.trigger.at
	last := at
	for i := at + 1; i < c.span.to && i <= last+routeReach; i++ {
		w := c.lower(i)
		switch {
		case w == "to" && !c.anyTriggerAt(i) || w == "through" || w == "including" || w == "includes" || w == "include" || w == "via" || w == "covering":
		case w == "of" || w == "in" || w == "around":
			if g, ok := c.groupFrom(i + 1); ok && w == "of" && c.isPerson(g) && len(e.route) > 0 {
				c.take(e, g.entities, graph.Member) // "the visit to Lima of President Berg"
			}
			if i != at+1 && !halts[c.lower(i-1)] {
				continue
			}
		case bringing[w]:
			e.onward = e.onward || c.lower(i-1) == "also" && tenseCues[c.lower(i-2)] == cueModal && c.lower(at-2) == "of"
			if g, ok := c.groupFrom(i + 1); ok && c.isPerson(g) {
				c.take(e, g.entities, graph.Member) // "a tour that will take Lund to Chile"
			}
			continue
		case w == ";" && len(e.route) > 0 && c.f.landAt(i+1) >= 0: // "Lima, Peru; Quito, Ecuador"
		case w == ";" || w == "and" || c.breaksRoute(i):
			return
		default:
			continue
		}
		stops := c.pastCount(c.f.pastThe(c.span, i+1))
		for _, x := range c.stopsFrom(stops) {
			c.destination(e, x)
			last = i
		}
		e.parts = append(e.parts, c.partsListed(stops)...)
		if g, ok := c.groupOver(i + 1); ok && !c.isPerson(g) {
			i = g.to - 1
		}
	}
}

// pastCount is where the lands are listed that token i counts: "to four African countries -- Chile
// and Peru"; else i.
func (c *clauseReader) pastCount(i int) int {
	for j := i; j < c.span.to && j < i+landReach; j++ {
		t := &c.f.d.tokens[j]
		switch {
		case landNouns[t.lower] && j+2 < c.span.to:
			if listMarks[c.lower(j+1)] && c.f.landAt(j+2) >= 0 {
				return j + 2
			}
			return i
		case dateWords[t.lower].kind != numberWord && !t.is(shapeNumber) && !t.has(classAdjective|classModifier|classPortfolio) && !nounWords[t.lower].opens() && demonym(t) == "" && c.f.d.nameAt[j] == 0:
			return i
		}
	}
	return i
}

// listMarks stand before a list of what was counted.
var listMarks = set(`: - – — -- _ (`)

// goesTo takes where a visit goes: by the words after its noun, else by what its visitor left.
func (c *clauseReader) goesTo(e *encounter, to []int) {
	for _, x := range to {
		if !c.f.d.land(x) {
			c.destination(e, x)
		}
	}
	c.route(e)
	c.take(e, c.inviters(e), graph.Host)
}

// inviters are those at whose invitation a visit is made.
func (c *clauseReader) inviters(e *encounter) []int {
	for i := max(c.span.from, e.trigger.at-routeReach); i < c.span.to && i < e.trigger.at+routeReach; i++ {
		if c.lower(i) == "invitation" && (c.lower(i+1) == "of" || c.lower(i+1) == "from") {
			if g, ok := c.groupFrom(i + 2); ok && c.official(g.entities) {
				return g.entities
			}
		}
	}
	return nil
}

// leavesBehind takes the place that somebody left after a meeting as where that was.
func (c *clauseReader) leavesBehind(e *encounter) {
	v := c.leaving(e)
	if v == 0 || e.place >= 0 {
		return
	}
	if land := c.f.landAt(v + 1); e.trigger.kind == graph.Visit {
		c.destination(e, land)
	} else {
		e.place = land
	}
}

// breaksRoute reports whether another clause begins at token i than one that says where a tour
// goes.
func (c *clauseReader) breaksRoute(i int) bool {
	w := c.lower(i)
	return reportVerbs[w] || c.anyTriggerAt(i) && !halts[w] || c.finite(i) && !bringing[w] && !happens[w] && tenseCues[w] < cueFuture && !verbGroupFiller[w]
}

// isPerson reports whether a group names a person.
func (c *clauseReader) isPerson(g group) bool {
	return len(g.entities) > 0 && c.f.d.entities[g.entities[0]].kind == graph.KindPerson
}

// stopsFrom are the lands named from token i on, without the parts of the world among them: "to
// Chile, Europe and Japan". In "Europe and America" America is no country.
func (c *clauseReader) stopsFrom(i int) []int {
	if n := c.f.nameOver(i); c.f.landAt(i) < 0 && (n < 0 || !c.f.partOfWorld(n)) {
		return nil
	}
	lands := c.landsIn(i)
	if g, ok := c.groupOver(i); ok && len(lands) < len(g.entities) && (g.noun != "" || c.names(g, "america")) {
		return nil
	}
	return lands
}

// partsListed are the parts of the world that stand in a list with lands at token i.
func (c *clauseReader) partsListed(i int) (out []int) {
	g, ok := c.groupOver(i)
	if !ok || len(c.stopsFrom(i)) == 0 {
		return nil
	}
	for _, x := range g.entities {
		if c.f.partOfWorld(x) {
			out = append(out, x)
		}
	}
	return out
}

// partOfWorld reports whether an entity is a region of several lands: "Europe".
func (f *meetingFinder) partOfWorld(x int) bool {
	e := &f.d.entities[x]
	return e.kind == graph.KindLocation && e.subkind == graph.Region && e.country == ""
}

// names reports whether a word stands in a group.
func (c *clauseReader) names(g group, word string) bool {
	for i := g.from; i < g.to; i++ {
		if c.lower(i) == word {
			return true
		}
	}
	return false
}

// stops are the visits of a tour through several lands: one for each.
func (f *meetingFinder) stops(e encounter) []encounter {
	if len(e.apart) > 1 {
		return f.split(e)
	}
	if len(e.venues) > 1 {
		return f.each(e)
	}
	stops := append(f.lands(e.route), e.parts...)
	if e.trigger.kind != graph.Visit || len(stops) < 2 {
		return []encounter{e}
	}
	out := make([]encounter, len(stops))
	for i, stop := range stops {
		out[i] = e
		out[i].sides = nil
		land := f.d.entities[stop].country
		for _, s := range e.sides {
			if x := &f.d.entities[s.entity]; s.role != graph.Host || x.subkind != graph.State || x.country == land {
				out[i].sides = append(out[i].sides, s)
			}
		}
		if e.place < 0 || f.d.entities[e.place].country != land {
			out[i].place = stop
		}
		if land == "" {
			out[i].order = anotherMeeting // beside its lands a part of the world is elsewhere
		}
		if i > 0 && e.opening {
			out[i].date = nil
			if done(e.status) {
				out[i].status = graph.Planned
			}
		}
	}
	return out
}

// lands are the places of a route, one for each country: its city where one is named.
func (f *meetingFinder) lands(route []int) []int {
	var out []int
	for _, x := range route {
		code := f.d.entities[x].country
		i := slices.IndexFunc(out, func(y int) bool { return f.d.entities[y].country == code })
		switch {
		case code == "":
		case i < 0 && len(out) < mostStops:
			out = append(out, x)
		case i >= 0 && f.finer(x, out[i]):
			out[i] = x
		}
	}
	return out
}

// mostStops is how many stops a tour has at most.
const mostStops = 12
