package extract

import (
	"slices"

	"parley/graph"
)

// A visitor's counterparts often have no name but their office: whoever meets "government officials"
// in Lima meets Peru.

// visiting reports whether a journey to a meeting is a visit: nobody is named whom it leads to but
// those who are there, be they told of or not.
func (c *clauseReader) visiting(e *encounter) bool {
	return (!e.faced || c.facesOfficials(e.trigger.at)) && !c.ofBodyOfStates(e)
}

// ofBodyOfStates reports whether the noun of a meeting is told to be that of a body of states: "the meeting of the Fund".
func (c *clauseReader) ofBodyOfStates(e *encounter) bool {
	return ofBodies[c.lower(e.trigger.at)] && c.f.ofBody(c.span, e.trigger.at) && slices.ContainsFunc(e.sides, func(s side) bool { return c.f.bodyOfStates(s.entity) })
}

// hostOfficials takes the state on whose soil those of other states meet people in office of no
// name: "held talks with government leaders in Lima", "arrived in Lima for talks with officials".
func (c *clauseReader) hostOfficials(e *encounter) {
	if lands := c.officialsIn(e.trigger.at); len(lands) > 1 && len(e.sides) == 1 {
		e.venues, e.place = lands, -1
		return
	}
	if e.place < 0 || len(e.sides) == 0 || e.trigger.kind == graph.Call || !c.facesOfficials(e.trigger.at) && !c.goneFrom(e) {
		return
	}
	place := &c.f.d.entities[e.place]
	if place.country == "" || seatedIn[graph.Fold(place.name)] != nil && !c.f.isCapital(e.place, place.country) {
		return
	}
	for _, s := range e.sides {
		if land := c.f.countryOf(s.entity); land == place.country || land == "" && !c.f.assembles(s.entity) {
			return
		}
	}
	if host := c.f.phrases.state(place.country); host >= 0 {
		c.take(e, []int{host}, graph.Host)
	}
}

// officialsIn are the lands whose officials are met by the meeting's word at token at: "talks with leaders in Chile
// and Peru".
func (c *clauseReader) officialsIn(at int) []int {
	for i := at + 1; i < c.span.to && i <= at+officialReach; i++ {
		if c.lower(i) != "in" {
			continue
		}
		lands := c.landsIn(i + 1)
		if len(lands) < 2 || !c.facesOfficials(at) || slices.ContainsFunc(lands, func(x int) bool { return !c.f.d.entities[x].ofCountry() }) {
			return nil
		}
		return lands
	}
	return nil
}

// officialReach is how many tokens after a meeting's word the lands may be named whose officials are met.
const officialReach = 7

// goneFrom reports whether the only party of talks has left the land of a meeting, where it can only
// have met those at home there: "left Lima after holding talks on fishing".
func (c *clauseReader) goneFrom(e *encounter) bool {
	if len(e.sides) != 1 || e.faced || e.trigger.kind != graph.Talks && e.trigger.kind != graph.Negotiation {
		return false
	}
	for i := e.trigger.at - 1; i > c.span.from && i >= e.trigger.at-journeyReach; i-- {
		if leaves[c.lower(i)] && c.f.landAt(i+1) == e.place {
			return true
		}
	}
	return false
}

// facesOfficials reports whether people in office without a name or a state are the object of the
// meeting's word at token at, or whom it is with.
func (c *clauseReader) facesOfficials(at int) bool {
	for i := at + 1; i < c.span.to && i <= at+argumentReach; i++ {
		if c.lower(i) != "with" && i > at+1 {
			if c.closes(i, at+1) {
				return false
			}
			continue
		}
		g, ok := c.groupAfter(i)
		if w := c.lower(i); w != "with" && !(w == "to" && c.speaking(at)) {
			g, ok = c.groupFrom(i)
		}
		if ok {
			guessed := len(g.entities) == 1 && c.f.d.entities[g.entities[0]].subkind == graph.State // by who is spoken of
			return inOfficeNouns[g.noun] && c.ofTheLand(g) && (len(g.entities) == 0 || guessed)
		}
	}
	return false
}

// speaking reports whether the verb at token at is one of speaking: "talking to officials".
func (c *clauseReader) speaking(at int) bool {
	return slices.ContainsFunc(c.triggers, func(t trigger) bool { return t.at == at && t.frame == speechFrame })
}

// ofTheLand reports whether no word of a group says that its people are of elsewhere, or of no state:
// "Western officials", "union leaders".
func (c *clauseReader) ofTheLand(g group) bool {
	for i := g.from; i < g.to; i++ {
		if t := &c.f.d.tokens[i]; t.is(shapeCapital) && !inOfficeNouns[t.lower] || ofOthers[t.lower] {
			return false
		}
	}
	return true
}

// inOfficeNouns are the nouns of people who act for the state where they are.
var inOfficeNouns = set(`officials leaders authorities government ministers congressmen`)

// ofOthers stand before people who act for no state, or for another than that where they are.
var ofOthers = set(`western eastern european arab african asian union opposition rebel separatist religious business party
	company bank industry church military army tribal community local regional militant other fellow allied international
	world foreign un visiting labour labor trade political student two both three four five six seven`)
