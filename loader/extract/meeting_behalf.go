package extract

import (
	"strings"

	"parley/graph"
)

// Whoever takes part does so for somebody. Some act for a state and lead no delegation: they sign for it, or are its negotiators.

// behalf is the state or institution for which somebody takes part, or -1: what a clause says; else the state or the union of
// states that he serves; else a body of its own, a firm, a party, that he has a post in; else the state that he belongs to.
func (f *meetingFinder) behalf(r *record, x int) int {
	if b, ok := r.behalf[x]; ok {
		return b
	}
	e := &f.d.entities[x]
	if e.kind != graph.KindPerson {
		return -1
	}
	former, body := -1, -1
	for _, i := range f.phrases.known.held[x] {
		p := &f.d.positions[i]
		switch {
		case p.status == graph.Former:
			former = max(former, p.state)
		case p.institution >= 0 && f.centralBank(p.institution):
			return p.institution
		case p.state >= 0:
			return p.state
		case p.institution >= 0 && f.d.entities[p.institution].subkind == graph.Intergovernmental:
			return p.institution
		case body < 0 && p.institution >= 0 && (e.country == "" || !f.d.entities[p.institution].organ()):
			body = p.institution
		}
	}
	switch {
	case body >= 0:
		return body
	case former >= 0:
		return former
	case e.country != "":
		return f.phrases.state(e.country)
	}
	if state, named := f.phrases.states[f.phrases.known.led[x]]; named {
		return state
	}
	return -1
}

// centralBank reports whether an entity is the bank of issue of a state, which acts for itself.
func (f *meetingFinder) centralBank(x int) bool {
	e := &f.d.entities[x]
	return e.organ() && strings.Contains(graph.Fold(e.name), "bank")
}

// signsFor reads "X signed for Russia" and "X signed on behalf of Russia".
func (c *clauseReader) signsFor(i int) {
	whom, ok := c.signedFor(i)
	who, known := c.doer(i)
	if !ok || !known || !c.onePerson(who) {
		return
	}
	next, other := group{}, group{}
	if second, listed := c.signedFor(whom.to - 1); listed && len(whom.entities) == 2 { // "for Chile and Soto for Peru"
		next.entities, whom.entities, other = whom.entities[1:], whom.entities[:1], second
	} else if j := c.pastComma(whom.to); c.lower(j) == "and" || c.lower(j) == "while" {
		if next, ok = c.groupFrom(j + 1); ok {
			other, ok = c.signedFor(next.to - 1)
		}
	}
	c.entersFor(who, whom)
	if ok && c.onePerson(next) {
		c.entersFor(next, other)
	}
}

// pastComma is the token after the comma at token i, or i.
func (c *clauseReader) pastComma(i int) int {
	if c.lower(i) == "," {
		return i + 1
	}
	return i
}

// signedFor is for whom the verb of signing at token i says that somebody does it.
func (c *clauseReader) signedFor(i int) (group, bool) {
	at := i + 2
	switch {
	case c.lower(i+1) == "for":
	case c.lower(i+1) == "on" && c.lower(i+2) == "behalf" && c.lower(i+3) == "of":
		at = i + 4
	default:
		return group{}, false
	}
	if g, ok := c.groupFrom(at); ok || c.lower(at) != "the" {
		return g, ok
	}
	g, ok := c.groupFrom(at + 1)
	if w := c.lower(at + 1); !ok && (w == "government" || irregular[w]) {
		return group{span: span{at, at + 2}}, true
	}
	return g, ok
}

// cameFor keeps for whom people are told to have come by the word of attendance at token i: "Lund attended for the union".
func (c *clauseReader) cameFor(r *record, who group, i int) {
	whom, ok := c.signedFor(i)
	bodies := c.actors(whom.entities)
	if !ok || len(bodies) != 1 || c.f.d.entities[bodies[0]].kind == graph.KindPerson {
		return
	}
	for _, x := range who.entities {
		r.behalf[x] = c.f.party(bodies[0])
	}
	next, ok := c.groupFrom(c.pastComma(whom.to))
	if !ok || len(next.entities) == 0 || !c.f.phrases.allPeople(next) || c.lower(next.to) != "for" {
		return
	}
	c.f.joins(r, c, next) // "Lund came for the union, Vik and Dahl for the bank"
	c.cameFor(r, next, next.to-1)
}

// entersFor enters a person who signs for a state or body in the meeting that it takes part in.
func (c *clauseReader) entersFor(who, whom group) {
	party := -1
	if len(whom.entities) == 0 && whom.to > whom.from {
		whom.entities = c.sideCalled(whom)
	}
	if bodies := c.actors(whom.entities); len(bodies) == 1 {
		party = c.f.party(bodies[0])
	}
	if r := c.f.recordWith(who.entities[0], party); r != nil && (party >= 0 || len(r.bodies) > 0) {
		c.enters(r, side{who.entities[0], graph.Member})
		if party >= 0 {
			r.behalf[who.entities[0]] = party
		}
	}
}

// negotiator reads "Georgia's chief negotiator, X" and "Georgian negotiator X", who speaks of a negotiation, and "Georgia
// named X as its chief negotiator".
func (c *clauseReader) negotiator(i int) {
	w := c.lower(i - 1)
	chief := w == "chief" || w == "lead" || w == "top" || w == "head"
	g, ok := c.groupOver(i)
	if !ok || !c.onePerson(g) {
		if chief {
			c.appointed(i - 2)
		}
		return
	}
	person := g.entities[0]
	r := c.lastTold(negotiatorReach)
	if state := c.f.phrases.state(c.f.d.entities[person].country); state >= 0 {
		if r = c.f.recordWith(person, state); r == nil || !c.f.has(r, state) {
			return
		}
	}
	switch {
	case r == nil || len(r.sides) < 2 || r.kind == graph.Call:
	case chief:
		c.enter(person, group{})
	case done(r.status):
		c.enters(r, side{person, graph.Member})
	}
}

// negotiatorReach is how many sentences after a negotiation one may speak who is called a negotiator and no more.
const negotiatorReach = 4

// appointed reads who names somebody what is called so from token i or the one before it on.
func (c *clauseReader) appointed(i int) {
	if c.lower(i) != "as" {
		i--
	}
	n := c.groupBefore(i)
	if n < 0 || c.lower(i) != "as" {
		return
	}
	person := c.groups[n]
	if person.to != i || !c.onePerson(person) || !appoints[c.lower(person.from-1)] {
		return
	}
	if subject, ok := c.subjectOf(person.from - 1); ok && c.delegation(subject) {
		c.enter(person.entities[0], subject)
	}
}

// appoints are the verbs of those who give somebody a post.
var appoints = set(`named appointed chose sent`)
