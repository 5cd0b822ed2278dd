package extract

import (
	"strings"

	"parley/graph"
	"parley/graph/gazetteer"
)

// where finds the place of a meeting: what the clause says it is in.
func (c *clauseReader) where(e *encounter, n int) {
	at := c.triggers[n].at
	if e.trigger.kind == graph.Call {
		e.place = -1
		return
	}
	best, bestCost := -1, farAway
	for _, g := range c.groups {
		before := c.lower(g.from - 1)
		if !c.placed(g, before, at) {
			continue
		}
		cost := c.distance(n, g.from, g.to)
		inCity := best >= 0 && cost < farAway && c.f.d.entities[best].subkind == graph.Site && g.from > at
		if cost >= bestCost && !inCity {
			continue
		}
		for _, x := range g.entities {
			if c.adjective(g) {
				x = c.f.phrases.capital(c.f.d.entities[x].country)
			}
			if x < 0 {
				continue
			}
			ent := &c.f.d.entities[x]
			if ent.kind == graph.KindLocation || ent.subkind == graph.State {
				if best < 0 || cost < bestCost && !inCity || c.f.finer(x, best) {
					best, bestCost = x, cost
				}
			}
		}
	}
	if best < 0 {
		best = c.whereBefore(at)
	}
	if best < 0 && e.place < 0 {
		best = c.here(n)
	}
	if best < 0 && e.place < 0 {
		best = c.atSeat(n)
	}
	if best < 0 && e.place < 0 {
		best = c.seatOf(at)
	}
	if best < 0 && e.place < 0 && c.asideOf(at) {
		best = c.f.venue()
	}
	if best >= 0 {
		if city := c.f.seatCity(best); city >= 0 {
			best = city
		}
	}
	if best >= 0 && (e.place < 0 || c.f.finer(best, e.place) && c.f.sameCountry(best, e.place)) {
		e.place = best
	}
}

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

// asideOf reports whether a clause tells of a meeting on the sidelines of another.
func (c *clauseReader) asideOf(at int) bool {
	for i := max(c.span.from, at-20); i < c.span.to && i < at+20; i++ {
		if asides[c.lower(i)] {
			return true
		}
	}
	return false
}

// asides are what one meeting is held on of another: "on the sidelines of the summit".
var asides = set(`sidelines margins fringes`)

// venue is the place of the last conference or summit, or -1.
func (f *meetingFinder) venue() int {
	for i := len(f.records) - 1; i >= 0 && i >= len(f.records)-recordReach; i-- {
		if r := f.records[i]; r.kind == graph.Conference || r.kind == graph.Summit {
			return r.place
		}
	}
	return -1
}

// whereBefore is the place that "where" after it gives the clause of the token at:
// "from Port-au-Prince, where he met", or -1.
func (c *clauseReader) whereBefore(at int) int {
	for i := at - 1; i > c.span.from && i >= at-16; i-- {
		if c.lower(i) != "where" {
			continue
		}
		for _, g := range c.groups {
			if (g.to == i || g.to == i-1 && c.lower(i-1) == ",") && len(g.entities) > 0 && c.isPlaceOnly(g) {
				return g.entities[len(g.entities)-1]
			}
		}
	}
	return -1
}

// placed reports whether a group says where something is, and not whose or for whom.
func (c *clauseReader) placed(g group, before string, at int) bool {
	if c.lower(g.to) == "capital" && c.adjective(g) && len(g.entities) == 1 && (before == "in" || before == "at") {
		return true
	}
	if g.noun != "" || len(g.entities) == 0 || !c.placesIn(g) || c.adjective(g) || inSpans(c.topics, g.from) {
		return false
	}
	switch before {
	case "in", "at", "near", "outside":
	case "to", "for", "into":
		return (goVerbs[c.lower(g.from-2)] || goVerbs[c.lower(g.from-3)]) && (g.from < at || moves[c.lower(g.from-2)])
	case "of":
		return placeNouns[c.lower(g.from-2)]
	default:
		return false
	}
	// "the ambassador in Moscow", before the meeting is told
	if g.to <= at {
		if n := c.groupBefore(g.from - 1); n >= 0 && c.groups[n].to == g.from-1 && c.groups[n].noun != "" {
			return false
		}
	}
	return true
}

// adjective reports whether a group ends with a state's adjective: "the Russian city of".
func (c *clauseReader) adjective(g group) bool {
	last := &c.f.d.tokens[g.to-1]
	return demonym(last) != "" && gazetteer.CountryByName(graph.Fold(last.text)) == nil
}

// placesIn reports whether a group names a place or a country.
func (c *clauseReader) placesIn(g group) bool {
	for _, x := range g.entities {
		if ent := &c.f.d.entities[x]; ent.kind == graph.KindLocation || ent.subkind == graph.State {
			return true
		}
	}
	return false
}

// moves are the verbs by which a row of meetings comes to another place.
var moves = set(`move moves moved moving shift shifts shifted`)

var placeNouns = set(`city town capital resort port village island province suburb`)

// farAway is the distance from which nothing belongs to a meeting, and farForDates that
// from which no date does.
const (
	farAway     = 22
	farForDates = 16
)

// distance is how far tokens [from, to) lie from a meeting's word, with what stands
// between counted dear: other meetings, other clauses, verbs of saying.
func (c *clauseReader) distance(n, from, to int) int {
	at := c.triggers[n].at
	lo, hi, cost := to, at, 3
	if from > at {
		lo, hi, cost = at+1, from, 0
	}
	if hi-lo > farAway {
		return farAway
	}
	for i := lo; i < hi; i++ {
		cost++
		if g, ok := c.groupFrom(i); ok && g.to <= hi {
			i = g.to - 1 // a party is one step, however long its title
			continue
		}
		w := c.lower(i)
		switch {
		case w == ",":
			cost++
		case w == ";" || w == "”" || w == "“":
			cost += 20
		case w == "because" || w == "due" && c.lower(i+1) == "to":
			cost += 20
		case w == "but" || w == "while" || w == "that" || w == "when" || w == "which" || w == "who":
			cost += 8
		case reportVerbs[w]:
			cost += 12
		case c.anyTriggerAt(i) && c.beside(i):
			cost++ // "on the sidelines of a summit in Kazan"
		case hostVerbs[w] && c.meetingAhead(i): // "hosted talks": the noun tells of both
		case c.anyTriggerAt(i):
			cost += 9
		case w == "after" || w == "before" || w == "as" || w == "since":
			cost += 6
		case c.finite(i) && !happens[w] && c.lower(i+1) != "by":
			cost += 5
		}
	}
	return cost
}

// beside reports whether the meeting at i is one on whose sidelines another is held.
func (c *clauseReader) beside(i int) bool {
	for j := i - 1; j >= c.span.from && j >= i-7; j-- {
		if asides[c.lower(j)] {
			return true
		}
	}
	return false
}

func (c *clauseReader) anyTriggerAt(i int) bool {
	for _, t := range c.triggers {
		if t.at == i {
			return true
		}
	}
	return false
}

// when finds the date of the meeting that trigger n tells of: the nearest in its clause
// that no verb of saying takes for itself.
func (c *clauseReader) when(n int) *date {
	if d := c.datedWhen(c.triggers[n].at); d != nil {
		return d
	}
	var best *date
	bestCost := farForDates
	for i := range c.dates {
		d := &c.dates[i]
		if c.ofSaying(d) && c.triggers[n].frame != hearFrame || d.prep == "until" || d.prep == "since" && c.triggers[n].kind != graph.Negotiation {
			continue
		}
		if inSpans(c.topics, d.from) || c.ofOtherNoun(d) {
			continue
		}
		if cost := c.distance(n, d.from, d.to); cost < bestCost {
			best, bestCost = d, cost
		}
	}
	if best == nil && c.closing(n) {
		return &c.dates[0]
	}
	return best
}

// closing reports whether the only meeting of a sentence is what its main clause, which
// the only date belongs to, ends with: "on Thursday endorsed a plan, ending a summit".
func (c *clauseReader) closing(n int) bool {
	if len(c.triggers) != 1 || len(c.dates) != 1 || c.ofSaying(&c.dates[0]) || c.dates[0].from > c.triggers[n].at {
		return false
	}
	for i := c.triggers[n].at - 1; i > c.span.from && i >= c.triggers[n].at-5; i-- {
		if closers[c.lower(i)] {
			return c.lower(i-1) == ","
		}
	}
	return false
}

// closers bring in the meeting at whose end something was done.
var closers = set(`ending concluding closing wrapping capping`)

// datedWhen is the date before "when" where that brings in the clause of the token at:
// "in June 2023, when he met Macron", or nil.
func (c *clauseReader) datedWhen(at int) *date {
	for i := at - 1; i >= c.span.from && i >= at-10; i-- {
		if w := c.lower(i); w == "," || w == ";" || w == "and" {
			return nil
		}
		if c.lower(i) != "when" {
			continue
		}
		for n := range c.dates {
			if d := &c.dates[n]; d.to == i || d.to == i-1 && c.lower(i-1) == "," {
				return d
			}
		}
		return nil
	}
	return nil
}

// ofOtherNoun reports whether a date stands before a noun that is no meeting: "a September
// 1986 agreement".
func (c *clauseReader) ofOtherNoun(d *date) bool {
	if d.to >= c.span.to || d.from == c.span.from || d.value.Precision() == graph.PrecisionDay {
		return false
	}
	before := c.lower(d.from - 1)
	if before != "a" && before != "the" && before != "an" && before != "their" && before != "its" {
		return false
	}
	t := &c.f.d.tokens[d.to]
	return t.is(shapeWord) && !t.is(shapeCapital) && !t.has(classFunction|classVerb) && !c.anyTriggerAt(d.to) && !c.anyTriggerAt(d.to+1)
}

// ofSaying reports whether a date says when somebody spoke: "said on Tuesday".
func (c *clauseReader) ofSaying(d *date) bool {
	for i := d.from - 1; i >= c.span.from && i >= d.from-3; i-- {
		t := &c.f.d.tokens[i]
		if reportVerbs[t.lower] && !t.is(shapeCapital) {
			return true
		}
		if !prepositions[t.lower] && t.lower != "reporters" && t.lower != "late" && t.lower != "earlier" && t.lower != "later" && t.lower != "journalists" {
			return false
		}
	}
	return false
}

// finer reports whether place a is more specific than place b.
func (f *meetingFinder) finer(a, b int) bool { return f.fineness(a) > f.fineness(b) }

func (f *meetingFinder) fineness(x int) int {
	switch f.d.entities[x].subkind {
	case graph.City:
		return 4
	case graph.Site:
		return 3
	case graph.Region:
		return 2
	}
	return 1
}

func (f *meetingFinder) sameCountry(a, b int) bool {
	x, y := f.d.entities[a].country, f.d.entities[b].country
	return x == "" || y == "" || x == y
}
