package extract

import (
	"slices"

	"parley/graph"
)

// sideReaders read the sides of the verbs whose parties are no plain subject and object, by their
// frames; false where the verb has no parties that meet.
var sideReaders = map[verbFrame]func(*clauseReader, *encounter) bool{
	hearFrame:    (*clauseReader).heard,
	listenFrame:  (*clauseReader).listened,
	mediateFrame: (*clauseReader).brings,
	travelFrame:  (*clauseReader).travelled,
	legFrame:     (*clauseReader).leg,
	stayFrame:    (*clauseReader).stays,
	passageFrame: (*clauseReader).passes,
	sendFrame:    (*clauseReader).sent,
	inviteFrame:  (*clauseReader).asked,
	tellFrame:    (*clauseReader).spoken,
	discussFrame: (*clauseReader).spoken,
	bringFrame:   (*clauseReader).spoken,
	signFrame:    (*clauseReader).signed,
	callOnFrame:  (*clauseReader).calledOn,
	acceptFrame:  (*clauseReader).accredited,
}

// verbSides reads the subject and the object of a meeting's verb; false where it has no
// parties that meet.
func (c *clauseReader) verbSides(e *encounter) bool {
	t := e.trigger
	if c.toldByNoun(t) {
		return false
	}
	if read, ok := sideReaders[t.frame]; ok {
		return read(c, e)
	}
	if c.unmet(t) {
		return false
	}
	v := c.partsOf(t)
	e.topics = v.right.topics
	c.takeBodies(e, v.subject.bodies, graph.Member)
	c.takeBodies(e, v.right.bodies, graph.Member)
	if t.frame == phoneFrame || (t.frame == speechFrame || t.frame == withFrame) && c.f.phoneNear(c.span, t.at) {
		e.trigger.kind = graph.Call
	}
	switch {
	case c.passive(t):
		return c.passiveSides(e, v)
	case t.frame == hostFrame || t.frame == summonFrame:
		return c.hostSides(e, v)
	case t.frame == visitFrame:
		return c.visitSides(e, v)
	}
	return c.meetingSides(e, v)
}

// unmet reports whether a verb tells of no meeting after all: "would have met", "had not met before",
// "called it a success".
func (c *clauseReader) unmet(t trigger) bool {
	if t.frame == phoneFrame && !c.rings(t.at) || c.hypothetical(t.at) {
		return true
	}
	modal, negated, _ := c.auxiliaries(t.at)
	return negated && modal == "" && c.perfect(t.at)
}

// verbParts are the subject of a meeting's verb and what follows the verb.
type verbParts struct {
	subject    group
	hasSubject bool
	right      arguments
}

// partsOf reads the subject of a meeting's verb, wherever its sentence has it, and its arguments.
func (c *clauseReader) partsOf(t trigger) verbParts {
	subject, ok := c.doer(t.at)
	if led, both := c.ledDelegations(t.at); both {
		subject, ok = led, true
	}
	if !ok && t.frame == meetFrame {
		subject, ok = c.ledSubject(t.at)
	}
	right := c.rightOf(t.at + 1)
	if !ok && c.opensSentence(t.at) {
		subject, ok = c.subjectAfter(right.end)
	}
	if (!ok || c.isPlaceOnly(subject)) && t.form == ingForm && c.lower(t.at-1) == "," {
		subject, ok = c.clauseSubject(t.at, right.end) // "was in Lima on Monday, meeting Soto"
	}
	if g, ok := c.whom(t.at); ok {
		right.object = append(right.object, g.entities...)
	}
	if g, ok := c.lateObject(t, right); ok {
		right.object = append(right.object, g.entities...)
	}
	return verbParts{subject, ok, right}
}

// passiveSides takes the one who is received, visited or summoned, and by whom: "Lund was received by
// Soto".
func (c *clauseReader) passiveSides(e *encounter, v verbParts) bool {
	t := e.trigger
	switch t.frame {
	case summonFrame:
		return c.summoned(e, v.subject, v.right)
	case visitFrame:
		for _, x := range v.subject.entities {
			c.destination(e, x) // "Lima was visited by"
		}
		c.take(e, v.right.by, graph.Member)
		return len(v.right.by) > 0
	}
	c.take(e, v.subject.entities, graph.Member)
	c.take(e, v.right.by, agentRole(t))
	return len(v.right.by) > 0 || t.frame != meetFrame && len(v.right.bodies) > 0 // "was met by protesters"
}

// hostSides takes the host and whom he receives or summons: "Soto received Lund". What a state does
// or offers is welcomed without a meeting.
func (c *clauseReader) hostSides(e *encounter, v verbParts) bool {
	at := e.trigger.at
	received := v.right.object
	if g, ok := c.groupFrom(at + 2); ok && c.lower(at+1) == "in" && len(received) == 0 {
		received = g.entities // "called in the ambassador"
	}
	g, ok := c.groupFrom(at + 1)
	if ok && len(g.entities)+len(g.bodies) == 0 || !ok && len(received) == 0 && c.wordAt(at+1) {
		v.right.bodies = nil // "welcomed the accord between the banks and the unions"
	}
	nobody := len(received)+len(v.right.bodies) == 0 || len(received) > 0 && !c.official(received)
	if ok && nobody && len(received) == 0 && (crowdNouns[g.noun] && c.fromLands(g) || g.noun == "delegation" && g.from == at+1) {
		e.unnamed, nobody = true, false // "will host the ministers of the northern states", "received the delegation"
	}
	if nobody || deeds[g.noun] || bidNouns[c.lower(g.to)] || g.noun == "" && len(g.entities) == 1 && c.awarded(g) {
		return false
	}
	c.take(e, v.subject.entities, graph.Host)
	c.take(e, received, graph.Member)
	if ok && teams[g.noun] && ledParticiples[c.lower(g.to)] && c.lower(g.to+1) == "by" {
		c.take(e, c.holders(g.to+2), graph.Head) // "received a delegation led by Soto"
	}
	return v.hasSubject
}

// awarded reports whether a name after a verb of receiving is that of a prize or a show, or of a body whose deed is received: "received
// the Lund Award", "received the Lund Fund grant".
func (c *clauseReader) awarded(g group) bool {
	e := &c.f.d.entities[g.entities[0]]
	if e.kind != graph.KindInstitution || e.subkind == graph.State {
		return false
	}
	after := g.to
	if quoteMarks[c.lower(after)] {
		after++
	}
	unknown := e.subkind == graph.OtherInstitution && e.gazetteer == "" && !slices.ContainsFunc(c.f.d.tokens[g.from:g.to], func(t token) bool { return t.has(classBody) })
	return unknown || c.f.grammar(c.span).noun(after)
}

// wordAt reports whether a word other than a preposition stands at token i.
func (c *clauseReader) wordAt(i int) bool {
	return i < c.span.to && c.f.d.tokens[i].is(shapeWord) && !prepositions[c.lower(i)]
}

// visitSides takes the visitor and whom or what he visits: "Lund is visiting Chile".
func (c *clauseReader) visitSides(e *encounter, v verbParts) bool {
	at, right := e.trigger.at, v.right
	if c.f.visitor(at) && c.purpose(at) {
		return false // another word tells what the visitor does
	}
	if c.f.visitor(at) && tenseCues[c.lower(at-1)] != cueBe {
		g, ok := c.groupOver(at + 1) // "visiting President Lund"
		c.take(e, g.entities, graph.Member)
		return ok && c.onePerson(g)
	}
	if g, ok := c.groupFrom(at); ok && len(right.object) == 0 {
		right.object = g.entities // "is visiting Chile"
	}
	if goal := c.f.pastThe(c.span, at+1); goal > at+1 && len(right.object) == 0 {
		right.object = c.landsIn(goal) // "visited neighbouring Peru"
	}
	v.subject = c.underLead(v.subject)
	if c.unknownPeople(v.subject, at) {
		return false
	}
	c.take(e, v.subject.entities, graph.Member)
	if i := c.inviting(at); i >= 0 {
		if host, ok := c.subjectOf(i); ok {
			c.take(e, host.entities, graph.Host) // "Soto invited Lund to visit Lima"
		}
	}
	if v.hasSubject && c.bedside(at) {
		e.trigger.kind, e.unnamed = graph.Talks, true
		return true
	}
	return v.hasSubject && c.visited(e, right)
}

// deeds are what a state does or thinks, which is welcomed without a meeting.
var deeds = set(`policy position stance decision interests demands proposal offer sanctions strikes airstrikes withdrawal efforts mediation
	intelligence aggression invasion`)

// opensSentence reports whether a sentence begins with the participle at token v: "Meeting in
// Oslo,", "Having met Lund,", "After meeting Lund,".
func (c *clauseReader) opensSentence(v int) bool {
	if v == c.span.from+1 {
		switch c.lower(v - 1) {
		case "having", "after", "before", "while", "by", "upon", "on", "when":
			v--
		}
	}
	return v == c.span.from
}

// toldByNoun reports whether it is a noun beside the verb that tells of its meeting.
func (c *clauseReader) toldByNoun(t trigger) bool {
	return t.frame == hostFrame && c.meetingAhead(t.at) || // "hosted talks"
		t.form == pastForm && c.lower(t.at+1) == "by" && c.triggerAt(t.at-1) // "talks hosted by"
}

// passive reports whether the subject of a verb is the one received or visited.
func (c *clauseReader) passive(t trigger) bool {
	be := tenseCues[c.lower(t.at-1)] == cueBe
	if t.frame == meetFrame {
		return be && t.form == pastForm // "was met at the airport by"
	}
	return t.form == pastForm && t.frame != speechFrame && (t.frame != withFrame || t.kind == graph.Negotiation) && t.frame != termsFrame && (be || c.lower(t.at+1) == "by")
}

// meetingSides takes those who meet: the subject of the verb, its object, and who is with them.
func (c *clauseReader) meetingSides(e *encounter, v verbParts) bool {
	t, subject, right := e.trigger, v.subject, v.right
	c.take(e, subject.entities, graph.Member)
	e.delegated = c.comeFor(subject)
	own := len(e.sides)
	if t.frame != withFrame && t.frame != termsFrame {
		c.take(e, right.object, graph.Member)
	}
	c.take(e, right.with, graph.Member)
	c.oneByOne(e, append(right.object, right.with...))
	for _, r := range right.roles {
		if r.role == graph.Head || r.role == graph.Mediator {
			c.take(e, r.entities, r.role) // "met under the chairmanship of Soto"
		}
	}
	if t.frame == phoneFrame || t.frame == speechFrame {
		c.takePublic(e, right.to)
		c.talksTo(e, right.to)
		c.takeBodies(e, right.spokenTo, graph.Member)
	}
	c.oneCallEach(e, own)
	e.body = own == 1 && !subject.several() && c.bodyMeets(e, subject)
	e.unnamed = right.faces && own == len(e.sides) || right.objectUnnamed || own == 1 && subject.more
	e.faced = own == 1 && (len(e.sides) > 1 || e.unnamed) && !subject.pronoun
	return c.seenToMeet(e, v, own) && c.enough(e, v, own)
}

// seenToMeet reports whether the verb of an encounter has those with it whom it needs to tell of a
// meeting. The first so many of its sides are its subject.
func (c *clauseReader) seenToMeet(e *encounter, v verbParts, own int) bool {
	t, alone := e.trigger, own == len(e.sides)
	switch {
	case t.frame == termsFrame && !c.decidesThere(e) && !c.manySettle(e, v.subject) && !c.comeToTerms(e, v.subject, v.right):
		return false
	case c.pressOnly(v.subject.entities):
		return false // "Dagen spoke to Soto"
	case t.frame == meetFrame && stateNouns[v.subject.noun] && alone && !e.unnamed && !v.subject.several():
		return false // a cabinet by itself
	case sees[c.lower(t.at)] && !c.seesSomebody(t.at, v.subject):
		return false
	case pictured[c.lower(t.at)] && !c.pictured(v.subject, v.right):
		return false
	case spends[c.lower(t.at)] && !c.passTime(v.subject, v.right):
		return false
	case t.frame == speechFrame && own > 1 && alone && !c.allPublic(v.subject.entities):
		return false // two who spoke at a rally
	}
	return true
}

// enough reports whether the sides of an encounter make a meeting, the first so many of which are the
// subject of its verb: two, or one with somebody who bears no name.
func (c *clauseReader) enough(e *encounter, v verbParts, own int) bool {
	frame, noun := e.trigger.frame, v.subject.noun
	switch own {
	case 0:
		e.body = len(e.sides) == 0 && len(e.bodies) == 1 && (convening[c.lower(e.trigger.at)] || frame == meetFrame && workingBodies[noun] && c.f.objectless(c.span, e.trigger.at))
		return len(e.sides) > 0 || len(e.bodies) > 1 || e.body || c.manyAct(e, v.subject)
	case 1:
		if frame == termsFrame && c.decidesThere(e) {
			e.trigger.kind, e.body = graph.Conference, true
			return true
		}
		return len(e.sides)+len(e.bodies) > 1 || e.unnamed && !c.pressOnly(v.right.with) || e.body ||
			noun != "" && noun != "i" && frame != speechFrame && frame != withFrame
	}
	return true
}

// manyAct reports whether many who are not named meet or come to terms.
func (c *clauseReader) manyAct(e *encounter, subject group) bool {
	switch e.trigger.frame {
	case meetFrame:
		return c.ofMany(subject) || c.organ(subject)
	case termsFrame:
		return c.manySettle(e, subject)
	}
	return false
}

// pressOnly reports whether all who are spoken with are media: an interview is no meeting.
func (c *clauseReader) pressOnly(with []int) bool {
	for _, x := range with {
		if c.f.d.entities[x].subkind != graph.Media {
			return false
		}
	}
	return len(with) > 0
}

// comeFor reports whether a group is the people of several states: "delegations from Egypt
// and Sudan".
func (c *clauseReader) comeFor(g group) bool {
	if g.pair || len(g.entities) < 2 || !comers[g.noun] && !pairOfPeople[g.noun] {
		return false
	}
	for _, x := range g.entities {
		if c.f.d.entities[x].subkind != graph.State {
			return false
		}
	}
	return true
}

// ledDelegations are the delegations that are the subject of the verb at v and of which it is told one by one who leads
// them: "the Chilean delegation, headed by Lund, and the Peruvian side, led by Soto, met".
func (c *clauseReader) ledDelegations(v int) (group, bool) {
	g := group{span: span{v, v}, noun: "delegation"}
	for n := c.groupBefore(v); n > 0; n -= 2 {
		who, side := c.groups[n], c.groups[n-1]
		by := c.lower(who.from-1) == "by" && passiveRoles[c.lower(who.from-2)] == graph.Head
		if !by || !comers[side.noun] || len(side.entities) != 1 || who.from-side.to > 4 || !c.adjoins(who.to, g.from) && c.lower(g.from-1) != "and" {
			break
		}
		g.from, g.entities = side.from, append(slices.Clone(side.entities), g.entities...)
	}
	g.to = v
	return g, len(g.entities) > 1
}

// ledSubject are those who lead the subject of the verb at v, which has no name itself:
// "a working group led by Demir and Abdelrahman will meet".
func (c *clauseReader) ledSubject(v int) (group, bool) {
	n := c.groupBefore(v)
	if n < 0 || !c.adjoins(c.groups[n].to, v) || c.lower(c.groups[n].from-1) != "by" || passiveRoles[c.lower(c.groups[n].from-2)] != graph.Head {
		return group{}, false
	}
	return c.groups[n], len(c.groups[n].entities) > 1
}

// underLead is the delegation that one leads who seems to be the subject of a verb: that of "an IMF
// team led by Lund arrived"; else the group itself.
func (c *clauseReader) underLead(g group) group {
	if c.lower(g.from-1) != "by" || passiveRoles[c.lower(g.from-2)] != graph.Head {
		return g
	}
	if n := c.groupBefore(g.from - 2); n >= 0 && comers[c.groups[n].noun] && len(c.groups[n].entities) > 0 && g.from-c.groups[n].to <= 3 {
		led := c.groups[n]
		led.to = g.to
		return led
	}
	return g
}
