package extract

import (
	"slices"

	"parley/graph"
)

// terms are the nouns of what negotiations end with.
var terms = set(`agreement deal accord understanding settlement compromise`, truces)

// truces are those of them that end a fight.
var truces = set(`truce ceasefire cease-fire armistice`)

// settles are verbs by which parties come to terms.
var settles = set(`reached struck clinched negotiated`)

// termsHere are the negotiations that the word at i tells of by what they led to: "reached a
// fishing agreement with", "an agreement was reached between", "agreed on Friday with".
func (f *meetingFinder) termsHere(s span, i int) (trigger, bool) {
	w := f.lower(s, i)
	switch {
	case terms[w]:
		if at := f.settled(s, i); at >= 0 {
			return trigger{at: at, kind: graph.Negotiation, frame: termsFrame, form: pastForm}, true
		}
		if f.brokered(s, i) {
			return trigger{at: i, kind: graph.Negotiation}, true
		}
		for j := i + 1; j < s.to && j <= i+12; j++ {
			if v := f.lower(s, j); settles[v] && tenseCues[f.lower(s, j-1)] == cueBe {
				return trigger{at: i, kind: graph.Negotiation}, true
			}
		}
		return trigger{at: i, kind: graph.Negotiation}, f.settledBy(s, i)
	case w == "table":
		return trigger{at: i, kind: graph.Negotiation}, f.atTable(s, i)
	case w == "agree" && f.failed(s, i):
		return trigger{at: i - 2, kind: graph.Negotiation, frame: termsFrame, form: pastForm}, true
	case w == "agreed":
		return trigger{at: i, kind: graph.Negotiation, frame: termsFrame, form: pastForm}, f.agreedHere(s, i)
	case mediateVerbs[w]:
		return trigger{at: i, kind: graph.Negotiation, frame: mediateFrame, form: pastForm}, f.lower(s, i+1) == "between"
	case gathers[w]:
		return trigger{at: i, kind: graph.Talks, frame: mediateFrame, form: pastForm}, f.together(s, i)
	}
	return trigger{}, false
}

// agreedHere reports whether "agreed" at token i tells of negotiations: with whom, on what or when something was agreed.
func (f *meetingFinder) agreedHere(s span, i int) bool {
	if f.agreedTo(s, i) || f.underAccord(s, i) {
		return false
	}
	with, after := f.withSoon(s, i), f.lower(s, i+1)
	return with > i && f.partyNext(s, with+1) || after == "on" || after == "to" || after == "in" || timeWord(after)
}

// agreedTo reports whether what is agreed to at token i is to meet, which tells by itself: "agreed to sit down
// with Soto".
func (f *meetingFinder) agreedTo(s span, i int) bool {
	if f.lower(s, i+1) != "to" {
		return false
	}
	v, ok := meetingVerbs[f.lower(s, i+2)]
	return ok && v.form == plainForm && f.verbHere(s, i+2, v)
}

// failed reports whether the verb at token i is what somebody failed to do.
func (f *meetingFinder) failed(s span, i int) bool {
	w := f.lower(s, i-2)
	return f.lower(s, i-1) == "to" && (w == "failed" || w == "unable")
}

// failedAt reports whether an encounter tells who failed to agree at the talks of a body that the same sentence tells of: "talks at the Pact
// collapsed after Norway and Chile failed to agree".
func (f *meetingFinder) failedAt(e *encounter, r *record) bool {
	failed := f.lower(e.evidence, e.trigger.at+1) == "to"
	return e.trigger.frame == termsFrame && failed && e.sentence == r.last && len(f.assembliesOf(r.sides)) == len(r.sides)
}

// together reports whether "together" follows the verb of bringing at token i in its clause.
func (f *meetingFinder) together(s span, i int) bool {
	for j := i + 1; j < s.to && j <= i+12; j++ {
		switch w := f.lower(s, j); {
		case w == "together":
			return true
		case w == "," || w == "to" || w == "that" || tenseCues[w] != cueNone:
			return false
		}
	}
	return false
}

// between takes whom one brings together, and who does: "Oman is mediating between Iran and
// Iraq", "Lund brought the two sides together".
func (c *clauseReader) brings(e *encounter) bool {
	at := e.trigger.at
	for _, t := range c.triggers {
		if t.noun() {
			return false // the noun tells it
		}
	}
	if c.lower(at) == "brought" && c.passive(e.trigger) {
		g, ok := c.doer(at)
		if !ok || !g.several() {
			return false
		}
		c.take(e, c.rightOf(at+1).by, graph.Mediator) // "the two sides were brought together by Lund"
		c.takeGroup(e, g, graph.Member)
		return true
	}
	facing, ok := c.gathered(at)
	if !ok && c.lower(at+1) == "between" {
		facing, ok = c.groupFrom(at + 2)
	}
	if !ok || !facing.several() {
		return false
	}
	if g, ok := c.doer(at); ok {
		c.take(e, c.actors(g.entities), graph.Mediator)
	}
	c.takeGroup(e, facing, graph.Member)
	return true
}

// tables are what the tables of negotiators are called.
var tables = set(`negotiating bargaining`)

// atTable reports whether the table at token i is one at which parties negotiate: "the negotiating table", and "the table" where somebody
// comes back to it.
func (f *meetingFinder) atTable(s span, i int) bool {
	if tables[f.lower(s, i-1)] {
		return true
	}
	v := f.lower(s, i-3)
	return f.lower(s, i-1) == "the" && prepositions[f.lower(s, i-2)] && (homeward[v] || v == "back")
}

// toTable takes who comes or is brought to the negotiating table.
func (c *clauseReader) toTable(e *encounter) {
	for v := e.governor - 1; v >= c.span.from && v >= e.governor-8; v-- {
		w := c.lower(v)
		if w == "back" && tenseCues[c.lower(v-1)] == cueBe {
			c.takeSubject(e, v-1, graph.Member) // "are back at the table"
			return
		}
		if !returns[w] {
			continue
		}
		e.governor = v
		if !gathers[w] {
			c.takeSubject(e, v, graph.Member)
			return
		}
		g, _ := c.groupFrom(v + 1)
		role := graph.Member
		if g.several() {
			role = graph.Mediator
		}
		c.takeSubject(e, v, role)
		c.take(e, g.entities, graph.Member)
		c.takeBodies(e, g.bodies, graph.Member)
		return
	}
}

// returns are verbs that lead to the negotiating table.
var returns = set(`come comes came coming go goes went going sit sat`, homeward, gathers)

// settled is the verb before token i by which parties came to terms, or -1.
func (f *meetingFinder) settled(s span, i int) int {
	for j := i - 1; j >= s.from && j >= i-5; j-- {
		switch w := f.lower(s, j); {
		case settles[w]:
			return j
		case w == "reach" && f.failed(s, j):
			return j - 2
		case prepositions[w] || w == ",":
			return -1
		}
	}
	return -1
}

// settledBy reports whether those who came to terms are told right behind the terms at token i: "a deal reached last month
// between Chile and Peru", "an accord struck by Chile and Peru".
func (f *meetingFinder) settledBy(s span, i int) bool {
	if !settles[f.lower(s, i+1)] {
		return false
	}
	for j := i + 2; j < s.to && j <= i+7; j++ {
		switch w := f.lower(s, j); {
		case w == "between" || w == "by" && f.pairNext(s, j+1):
			return true
		case w == "in" || w == "at" || w == "on" || timeWord(w) && w != "year" || f.d.nameAt[j] > 0:
		default: // "the accord reached last year" is but referred to
			return false
		}
	}
	return false
}

// brokered reports whether somebody mediated the terms at token i between those who are named behind it: "brokered a truce between Chile
// and Peru", "an accord with the rebels brokered by Chile".
func (f *meetingFinder) brokered(s span, i int) bool {
	told := false
	for j := i - 1; j >= s.from && j >= i-smallReach && !told; j-- {
		if w := f.lower(s, j); prepositions[w] || w == "," {
			break
		} else if mediateVerbs[w] && !f.infinitive(s, j) {
			told = true
		}
	}
	face := f.faceAhead(s, i)
	if face < 0 || !f.partyNext(s, face+1) {
		return false
	}
	for j := i + 1; j < s.to && j <= i+argumentReach && !told; j++ {
		told = mediateVerbs[f.lower(s, j)] && f.lower(s, j+1) == "by"
	}
	return told
}

// pairNext reports whether "and" joins the name at token i to another.
func (f *meetingFinder) pairNext(s span, i int) bool {
	if i >= s.to || f.d.nameAt[i] == 0 {
		return false
	}
	to := f.d.names[f.d.nameAt[i]-1].to
	return f.lower(s, to) == "and" && f.partyNext(s, to+1)
}

// withSoon is the "with" that follows token i with nothing but a time between, or -1.
func (f *meetingFinder) withSoon(s span, i int) int {
	for j := i + 1; j < s.to && j <= i+4; j++ {
		switch w := f.lower(s, j); {
		case w == "with":
			return j
		case w != "on" && w != "last" && !timeWord(w):
			return -1
		}
	}
	return -1
}

// comeToTerms reports whether those who agree negotiated: one of them acts in public, and they
// do not merely think alike, as who "agreed with Lund that".
func (c *clauseReader) comeToTerms(e *encounter, subject group, right arguments) bool {
	if c.lower(e.trigger.at) == "agreed" && (c.lower(right.end) == "that" && len(c.dates) == 0 || !right.faces && len(c.triggers) > 1) {
		return false
	}
	if c.ofOneMind(e.trigger.at) || slices.ContainsFunc(c.triggers, func(t trigger) bool { return t.kind == graph.Call && t.noun() }) {
		return false // "agreed with Soto in a call": the call tells it
	}
	if !right.faces && (len(e.sides)+len(e.bodies) < 2 || firms[subject.noun] || subject.to < e.trigger.at && c.plainWord(subject.to) || c.lower(e.trigger.at) == "agreed" && len(c.dates) == 0) {
		return false
	}
	for _, s := range e.sides {
		switch x := &c.f.d.entities[s.entity]; {
		case x.kind == graph.KindPerson && len(c.f.phrases.known.held[s.entity]) > 0,
			x.kind == graph.KindInstitution && x.subkind != graph.Company && x.subkind != graph.OtherInstitution && x.subkind != graph.NGO:
			return true
		}
	}
	return false
}

// manySettle reports whether many who are not named reach an agreement: "ministers from six countries clinched a deal".
func (c *clauseReader) manySettle(e *encounter, subject group) bool {
	return settles[c.lower(e.trigger.at)] && len(e.sides)+len(e.bodies) == 0 && c.ofMany(subject)
}

// decidesThere reports whether a body of states is told to have agreed on something on a day and in a city, where it met: "the
// Union agreed on Monday in Lima".
func (c *clauseReader) decidesThere(e *encounter) bool {
	at := e.trigger.at
	if c.lower(at) != "agreed" || len(e.sides) != 1 || c.f.d.entities[e.sides[0].entity].subkind != graph.Intergovernmental || len(c.dates) == 0 {
		return false
	}
	for i := at + 1; i < c.span.to-1 && i <= at+courseReach; i++ {
		if w := c.lower(i); (w == "in" || w == "at") && c.f.city(i+1) {
			return true
		}
	}
	return false
}

// ofOneMind reports whether the verb at token at says no more than that somebody agrees with another:
// "Lund agreed with Soto."
func (c *clauseReader) ofOneMind(at int) bool {
	if c.lower(at) != "agreed" || c.lower(at+1) != "with" {
		return false
	}
	g, ok := c.groupFrom(at + 2)
	return ok && (g.to >= c.span.to || c.lower(g.to) == "." || c.lower(g.to) == ",")
}

// mentioned reports whether a sentence speaks of negotiations but in passing, so that its verb
// tells nothing of them: "a hard point in negotiations with Chile was the fleet".
func (c *clauseReader) mentioned(e *encounter) bool {
	w := c.lower(e.governor)
	if e.trigger.kind != graph.Negotiation || !prepositions[w] {
		return false
	}
	return !joinsBy[w] || w == "in" && e.date == nil && e.place < 0 && !c.verbal(e.governor-1)
}

// plainWord reports whether a noun or the like stands at token i, so that what stands before it
// but tells whose it is: "under Pact rules".
func (c *clauseReader) plainWord(i int) bool {
	if i >= c.span.to {
		return false
	}
	t := &c.f.d.tokens[i]
	return t.is(shapeWord) && !t.is(shapeCapital) && noVerb(t)
}

// firms are the nouns of those who are of a state and do not act for it.
var firms = set(`companies firms banks executives unions businessmen industrialists families men women`)
