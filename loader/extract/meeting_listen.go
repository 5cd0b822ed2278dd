package extract

import "parley/graph"

// A body that hears somebody is in session: "the council will hear a complaint from Chile on Monday".

// listens are the verbs of a body that hears.
var listens = set(`hear hears heard hearing`)

// heardOut are what a body hears.
var heardOut = set(`complaint complaints report reports briefing testimony appeal appeals evidence arguments presentation address statement statements
	submissions proposals case`)

// listening is the session in which a body hears what is put to it, by the verb at token i.
func (f *meetingFinder) listening(s span, i int) (trigger, bool) {
	if !listens[f.lower(s, i)] {
		return trigger{}, false
	}
	for j := i + 1; j < s.to && j <= i+4; j++ {
		if heardOut[f.lower(s, j)] || f.lower(s, j) == "from" && (f.personNext(s, j+1) || f.partyNext(s, j+1)) {
			return f.verbOf(s, i, trigger{at: i, kind: graph.Conference, frame: listenFrame}), true
		}
	}
	return trigger{}, false
}

// listened takes the body that hears, and whom; false where it is no body that hears people, or a court.
func (c *clauseReader) listened(e *encounter) bool {
	at := e.trigger.at
	body, ok := c.doer(at)
	if !ok || len(body.entities) != 1 || body.pronoun || c.hypothetical(at) || !c.hearsPeople(body) {
		return false
	}
	c.take(e, body.entities, graph.Member)
	right := c.rightOf(at + 1)
	for _, x := range append(right.from, right.by...) {
		if p := c.f.party(x); p >= 0 && c.isHeard(p) {
			c.take(e, []int{p}, graph.Member)
		}
	}
	e.body = true
	return len(e.sides) > 1 || e.date != nil || len(c.dates) > 0
}

// hearsPeople reports whether a group is one body that sits to hear people, and no court.
func (c *clauseReader) hearsPeople(body group) bool {
	x := body.entities[0]
	who := &c.f.d.entities[x]
	return who.kind == graph.KindInstitution && (c.f.assembles(x) || sittingOrgans[body.noun]) && !courts[lastWord(who.name)]
}

// isHeard reports whether a party is one that a body hears: a person, a state, or a body of states.
func (c *clauseReader) isHeard(party int) bool {
	who := &c.f.d.entities[party]
	return who.kind == graph.KindPerson || who.subkind == graph.State || c.f.bodyOfStates(party)
}
