package extract

import (
	"slices"

	"parley/graph"
)

// speaksAt are the verbs of one who takes the floor at a meeting: "said at a meeting of".
var speaksAt = set(`said says saying spoke speak speaks speaking told tells telling announced announces warned warns
	declared declares argued argues repeated urged urges called calling presented presents unveiled proposed delivered
	gave reported outlined stressed noted added appearing appeared briefed briefing pledged insisted explained
	represents represented representing represent`)

// speeches are the nouns of what is said there: "in a speech to the conference".
var speeches = set(`speech speeches address remarks statement message presentation lecture report keynote`)

// speakerReach is how many tokens may lie between one's speaking and where one speaks.
const speakerReach = 9

// speaker takes who speaks at the meeting that the verb or preposition at p brings in: "Lund
// told the assembly", "Lund, speaking at a conference in Oslo", "Lund said in a speech to".
func (c *clauseReader) speaker(e *encounter, p int, right arguments) bool {
	w := c.lower(p)
	if hears[w] && !c.partisan(e) {
		return c.floor(e, p)
	}
	if !floorPrepositions[w] || c.partisan(e) || right.faces || len(right.between) > 0 {
		return false
	}
	for v := p - 1; v >= c.span.from && v >= p-speakerReach; v-- {
		switch w := c.lower(v); {
		case c.lower(p) == "before" && !(speeches[w] && v == p-1):
			return false // "said before the session", and not "her speech before the session"
		case speeches[w]:
			return c.speechBy(e, v, right)
		case speaksAt[w]:
			return c.floor(e, v)
		case w == "," || w == ";" || w == "that" || w == "”" || c.anyTriggerAt(v) || c.finite(v):
			return false
		}
	}
	return false
}

// floorPrepositions stand between what one says and the meeting where one says it.
var floorPrepositions = set(`at to in during before`)

// floor takes the subject of the verb at v as one who speaks at the meeting.
func (c *clauseReader) floor(e *encounter, v int) bool {
	g, ok := c.doer(v)
	if !ok || !c.takesFloorOf(e, g) && !(hears[c.lower(v)] && c.allStates(g)) {
		return false
	}
	e.floor, e.many = len(e.sides) == 0, e.many || c.crowdMeets(e)
	c.take(e, g.entities, graph.Member)
	t := tenseAt(c.f.d, c.span, v)
	e.told = e.told || t == past || t == noTense && !c.f.modalBefore(c.span, v)
	return true
}

// speechBy takes whose speech the word at v is: "his speech at", "in a speech to the
// conference Lund said".
func (c *clauseReader) speechBy(e *encounter, v int, right arguments) bool {
	if w := c.lower(v - 1); nounWords[w] == owner {
		c.take(e, c.f.phrases.possessor(v-1, c.groups[:c.groupBefore(v)+1]), graph.Member)
		return true
	}
	if n := c.groupBefore(v); n >= 0 && isPossessive(c.lower(c.groups[n].to)) && v-c.groups[n].to <= 3 {
		c.take(e, c.groups[n].entities, graph.Member)
		return true
	}
	if v <= c.span.from+4 {
		v = c.span.from
	}
	g, ok := c.clauseSubject(v, right.end)
	if !ok || !c.takesFloorOf(e, g) {
		return false
	}
	e.floor = len(e.sides) == 0
	c.take(e, g.entities, graph.Member)
	return true
}

// partisan reports whether a meeting is that of a party, which is no meeting of parties.
func (c *clauseReader) partisan(e *encounter) bool {
	return len(e.sides) == 1 && c.f.d.entities[e.sides[0].entity].subkind == graph.PoliticalParty
}

// allStates reports whether a group names nothing but states, and bodies of them: "Canada and the Union told the council".
func (c *clauseReader) allStates(g group) bool {
	return len(g.entities) > 0 && g.noun == "" && !slices.ContainsFunc(g.entities, func(x int) bool {
		p := c.f.party(x)
		return p < 0 || c.f.d.entities[p].subkind != graph.State && !c.f.bodyOfStates(p)
	})
}

// takesFloor reports whether a group is one person.
func (c *clauseReader) takesFloor(g group) bool { return c.onePerson(g) && g.noun == "" }

// takesFloorOf reports whether a group is one person, or a pronoun for one in office where it is told whose meeting it is.
func (c *clauseReader) takesFloorOf(e *encounter, g group) bool {
	return c.takesFloor(g) || c.onePerson(g) && g.pronoun && (len(e.sides) > 0 || c.crowdMeets(e)) && c.f.inOffice(g.entities[0])
}

// crowdMeets reports whether a meeting's noun says that many meet: "the meeting of trade ministers".
func (c *clauseReader) crowdMeets(e *encounter) bool {
	g, ok := c.groupAfter(e.trigger.at + 1)
	return ok && c.lower(e.trigger.at+1) == "of" && c.bareMany(g)
}

// sits reports whether the clause of a summit or a body's meeting tells what somebody does at
// it: "Japan will seek support at the summit".
func (c *clauseReader) sits(e *encounter, right arguments) bool {
	w := c.lower(e.governor)
	if e.governor < c.span.from || w != "at" && w != "during" || right.faces || len(right.between) > 0 || c.partisan(e) {
		return false
	}
	if e.trigger.kind == graph.Summit || e.trigger.kind == graph.Conference {
		return true
	}
	if r := c.lastTold(sitterReach); e.definite && len(e.sides) == 0 && r != nil && c.f.manyParties(r) {
		return true // "he would ask for more at the meeting"
	}
	return len(e.sides) == 1 && c.f.assembles(e.sides[0].entity)
}

// sitterReach is how many sentences after the meeting of many it may be told what somebody does there.
const sitterReach = 4

// takeSitter adds who acts at a meeting: a state, or a person who holds a post.
func (c *clauseReader) takeSitter(e *encounter, right arguments) {
	g, ok := c.nounSubject(e.trigger.at)
	if !ok {
		g, ok = c.clauseSubject(e.governor, right.end)
	}
	if len(right.object) > 0 && e.governor == c.span.from {
		g, ok = group{entities: right.object}, true // "at the summit Japan rejected"
	}
	if !ok {
		return
	}
	for _, x := range c.actors(g.entities) {
		p := c.f.party(x)
		if p < 0 {
			continue
		}
		if c.mayAct(e, g, p) {
			c.take(e, []int{p}, graph.Member)
		}
	}
}

// mayAct reports whether a party that a group names may act at a meeting: a state, one who holds
// a post, the leaders of a body, or the body whose session it is.
func (c *clauseReader) mayAct(e *encounter, g group, party int) bool {
	who := &c.f.d.entities[party]
	switch {
	case who.kind == graph.KindPerson:
		return len(c.f.phrases.known.held[party]) > 0
	case who.subkind == graph.State:
		return true
	case !c.f.assembles(party):
		return false
	}
	return pairOfPeople[g.noun] || g.noun == "" && !e.definite && len(e.sides) == 0
}

// takeTeller adds who tells what another said to him at a meeting: "Soto said that Lund welcomed
// the plan during a meeting".
func (c *clauseReader) takeTeller(e *encounter) {
	if len(e.sides) != 1 || c.lower(e.governor) != "during" || len(c.groups) == 0 {
		return
	}
	if g := c.groups[0]; c.onePerson(g) && reportVerbs[c.lower(g.to)] {
		c.take(e, g.entities, graph.Member)
	}
}

// takeReporter adds the state of one in office who says after a sentence of talks that begins with them how they go,
// where those are named whom they are with: "Talks with the creditors continue, Finance Minister Lund said".
func (c *clauseReader) takeReporter(e *encounter, right arguments) {
	unnamed, governed := len(e.bodies) > 0 || e.unnamed, e.governor >= c.span.from && c.lower(e.governor) != "that"
	if len(e.sides) > 0 || !unnamed || !right.faces || len(right.between) > 0 || governed {
		return
	}
	for n := len(c.groups) - 1; n >= 0 && c.groups[n].from > e.trigger.at; n-- {
		g := c.groups[n]
		said := reportVerbs[c.lower(g.to)] || reportVerbs[c.lower(g.from-1)]
		if said && c.onePerson(g) && c.f.actsHimself(g.entities[0]) {
			c.take(e, c.f.phrases.served(g), graph.Member)
			return
		}
	}
}

// takeAside adds one in office of whom commas say at which meeting he does what the sentence tells: "Lund, at a
// separate meeting on Monday, criticised the plan".
func (c *clauseReader) takeAside(e *encounter, right arguments) {
	if e.definite || right.faces || len(right.between) > 0 || !actsInside[c.lower(e.governor)] || c.lower(e.governor-1) != "," {
		return
	}
	g, ok := c.groupOver(e.governor - 2)
	if !ok || g.to != e.governor-1 || !c.onePerson(g) || !c.f.actsHimself(g.entities[0]) {
		return
	}
	for i := e.trigger.at + 1; i < c.span.to-1 && i <= e.trigger.at+argumentReach; i++ {
		if c.lower(i) == "with" {
			return
		}
		if c.lower(i) == "," {
			if v := i + 1; c.finite(v) || adverb(c.lower(v)) && c.finite(v+1) {
				c.take(e, g.entities, graph.Member)
				e.told = true
			}
			return
		}
	}
}

// toldByParty takes the state of the official or ministry on whose word a sentence tells of a meeting with another state, and of nobody
// else there: "talks with Peru will resume in May, Norwegian Foreign Minister Lund said".
func (c *clauseReader) toldByParty(e *encounter) {
	if !e.faced || len(e.sides) != 1 || len(e.bodies) > 0 || e.trigger.kind != graph.Talks && e.trigger.kind != graph.Negotiation {
		return
	}
	other := c.f.countryOf(e.sides[0].entity)
	if other == "" {
		return
	}
	g, ok := c.sourceBehind(e.trigger.at)
	if !ok || len(g.entities) != 1 || !c.public(g.entities[0]) && !c.f.d.entities[g.entities[0]].organ() {
		return
	}
	if code := c.f.countryOf(g.entities[0]); code != "" && code != other {
		c.take(e, []int{c.f.phrases.state(code)}, graph.Member)
	}
}

// sourceBehind is the group behind token at on whose word the sentence is told: ", Lund said", ", said Lund".
func (c *clauseReader) sourceBehind(at int) (group, bool) {
	for _, g := range c.groups {
		if g.from <= at {
			continue
		}
		before, after := c.lower(g.from-1), c.lower(g.to)
		if before == "," && reportVerbs[after] || reportVerbs[before] && c.lower(g.from-2) == "," {
			return g, true
		}
	}
	return group{}, false
}
