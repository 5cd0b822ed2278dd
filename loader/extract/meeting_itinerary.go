package extract

import "parley/graph"

// A journey may lead through several lands, each with its day: "will go to Chile next week, then to
// Peru in May and to Bolivia in June". What follows the first stop are its legs.

// legReach is how many tokens after a word of going or visiting a further stop may be told.
const legReach = 60

// legHere is the further stop that "to" at token i leads to, where the sentence told of a journey
// before.
func (f *meetingFinder) legHere(s span, i int, before []trigger) (trigger, bool) {
	if f.lower(s, i) != "to" || len(before) == 0 || f.landAt(f.pastThe(s, i+1)) < 0 {
		return trigger{}, false
	}
	switch w := f.lower(s, i-1); {
	case w == "and" || w == "then" || w == "on" && onwards[f.lower(s, i-2)] || w == "there" && f.lower(s, i-2) == "from":
	case w == "," && (f.d.nameAt[i-2] != 0 || f.dateEndsAt(s, i-1)):
	default:
		return trigger{}, false
	}
	for n := len(before) - 1; n >= 0; n-- {
		switch t := before[n]; {
		case i-t.at > legReach:
			return trigger{}, false
		case t.frame == travelFrame || t.frame == legFrame || t.noun() && t.kind == graph.Visit:
			return trigger{at: i, kind: graph.Visit, frame: legFrame, form: t.form}, true
		}
	}
	return trigger{}, false
}

// onwards stand before "on to" in a journey: "continue on to Lima", "and on to Lima".
var onwards = set(`and then continue continues continued continuing go goes move moves head heads fly flies travel travels , before`)

// dateEndsAt reports whether a date expression ends before token i.
func (f *meetingFinder) dateEndsAt(s span, i int) bool {
	for n := f.dateAt; n < len(f.d.dates) && f.d.dates[n].from < i; n++ {
		if f.d.dates[n].to == i && f.d.dates[n].from >= s.from {
			return true
		}
	}
	return false
}

// leg takes a further stop of the journey that the sentence told of before: who goes is who went.
func (c *clauseReader) leg(e *encounter) bool {
	j := c.journeyOf(e.trigger.at)
	lands := c.stopsFrom(c.f.pastThe(c.span, e.trigger.at+1))
	if j.at == 0 || len(lands) == 0 {
		return false
	}
	if !j.noun() {
		g, ok := c.doer(j.at)
		e.order = anotherMeeting
		return ok && c.goes(e, g, lands)
	}
	if c.visitors == nil {
		return false
	}
	c.take(e, c.visitors, graph.Member)
	for _, x := range lands {
		c.destination(e, x)
	}
	e.order = anotherMeeting
	return true
}

// legStatus is that of the journey: of one that goes on, the further stops are yet to come.
func (c *clauseReader) legStatus(e *encounter) graph.MeetingStatus {
	first := *e
	first.trigger = c.journeyOf(e.trigger.at)
	if s := c.told; s != "" && first.trigger.noun() {
		if s == graph.Ongoing {
			return graph.Planned
		}
		return s
	}
	if s := c.verbStatus(&first); s != graph.Ongoing {
		return s
	}
	return graph.Planned
}

// journeyOf is the word of going or visiting whose further stop is told at token i.
func (c *clauseReader) journeyOf(i int) trigger {
	var last trigger
	for _, t := range c.triggers {
		if t.at >= i {
			break
		}
		if t.frame == travelFrame || t.noun() && t.kind == graph.Visit {
			last = t
		}
	}
	return last
}

// visitorsOf are the members of an encounter who go somewhere.
func visitorsOf(e *encounter) (out []int) {
	for _, s := range e.sides {
		if s.role != graph.Host {
			out = append(out, s.entity)
		}
	}
	return out
}

// ownVisit takes the person spoken of as the visitor of a visit that names nobody who goes: "Lund
// plans a busy year. Trips to India and Pakistan are due in May."
func (c *clauseReader) ownVisit(e *encounter) {
	who := c.f.scene.subject
	if e.trigger.kind != graph.Visit || len(e.route) == 0 || e.definite || e.headline || who < 0 || len(visitorsOf(e)) > 0 || !c.f.inOffice(who) || c.namesPeople() {
		return
	}
	for _, x := range e.route {
		if c.f.d.entities[x].country == c.f.countryOf(who) {
			return
		}
	}
	c.take(e, []int{who}, graph.Member)
}

// namesPeople reports whether a sentence names anybody, or speaks of people without names.
func (c *clauseReader) namesPeople() bool {
	for _, g := range c.groups {
		if c.isPerson(g) || g.noun != "" && !c.isPlaceOnly(g) {
			return true
		}
	}
	return false
}
