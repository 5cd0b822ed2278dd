package extract

import "parley/graph"

// verbSides reads the subject and the object of a meeting's verb; false where it has no
// parties that meet.
func (c *clauseReader) verbSides(e *encounter) bool {
	t := e.trigger
	if c.toldByNoun(t) {
		return false
	}
	switch t.frame {
	case hearFrame:
		return c.heard(e)
	case mediateFrame:
		return c.brings(e)
	case travelFrame:
		return c.travelled(e)
	case legFrame:
		return c.leg(e)
	case stayFrame:
		return c.stays(e)
	case passageFrame:
		return c.passes(e)
	case sendFrame:
		return c.sent(e)
	case inviteFrame:
		return c.asked(e)
	case tellFrame, discussFrame, bringFrame:
		return c.spoken(e)
	case signFrame:
		return c.signed(e)
	case callOnFrame:
		return c.calledOn(e)
	case acceptFrame:
		return c.accredited(e)
	}
	if t.frame == phoneFrame && !c.rings(t.at) || c.hypothetical(t.at) {
		return false
	}
	if modal, negated, _ := c.auxiliaries(t.at); negated && modal == "" && c.perfect(t.at) {
		return false // "had not met before"
	}
	subject, hasSubject := c.doer(t.at)
	if !hasSubject && t.frame == meetFrame {
		subject, hasSubject = c.ledSubject(t.at)
	}
	right := c.rightOf(t.at + 1)
	if !hasSubject && c.opensSentence(t.at) {
		subject, hasSubject = c.subjectAfter(right.end)
	}
	if (!hasSubject || c.isPlaceOnly(subject)) && t.form == ingForm && c.lower(t.at-1) == "," {
		subject, hasSubject = c.clauseSubject(t.at, right.end) // "was in Lima on Monday, meeting Soto"
	}
	if g, ok := c.whom(t.at); ok {
		right.object = append(right.object, g.entities...)
	}
	e.topics = right.topics
	c.takeBodies(e, subject.bodies, graph.Member)
	c.takeBodies(e, right.bodies, graph.Member)
	if t.frame == phoneFrame || (t.frame == speechFrame || t.frame == withFrame) && c.f.phoneNear(c.span, t.at) {
		e.trigger.kind = graph.Call
	}
	switch {
	case t.frame == summonFrame && c.passive(t):
		return c.summoned(e, subject, right)
	case t.frame == visitFrame && c.passive(t):
		for _, x := range subject.entities {
			c.destination(e, x) // "Lima was visited by"
		}
		c.take(e, right.by, graph.Member)
		return len(right.by) > 0
	case c.passive(t):
		c.take(e, subject.entities, graph.Member)
		c.take(e, right.by, agentRole(t))
		return len(right.by) > 0 || t.frame != meetFrame && len(right.bodies) > 0 // "was met by protesters"
	case t.frame == hostFrame || t.frame == summonFrame:
		if g, ok := c.groupFrom(t.at + 2); ok && c.lower(t.at+1) == "in" {
			right.object = g.entities // "called in the ambassador"
		}
		if g, _ := c.groupFrom(t.at + 1); len(right.object)+len(right.bodies) == 0 || len(right.object) > 0 && !c.official(right.object) || deeds[g.noun] || bidNouns[c.lower(g.to)] {
			return false
		}
		c.take(e, subject.entities, graph.Host)
		c.take(e, right.object, graph.Member)
		return hasSubject
	case t.frame == visitFrame && c.f.visitor(t.at) && c.purpose(t.at):
		return false // another word tells what the visitor does
	case t.frame == visitFrame && c.f.visitor(t.at) && tenseCues[c.lower(t.at-1)] != cueBe:
		g, ok := c.groupOver(t.at + 1)
		c.take(e, g.entities, graph.Member)
		return ok && c.onePerson(g)
	case t.frame == visitFrame:
		if g, ok := c.groupFrom(t.at); ok && len(right.object) == 0 {
			right.object = g.entities // "is visiting Chile"
		}
		if c.unknownPeople(subject, t.at) {
			return false
		}
		c.take(e, subject.entities, graph.Member)
		if i := c.inviting(t.at); i >= 0 {
			if host, ok := c.subjectOf(i); ok {
				c.take(e, host.entities, graph.Host) // "Soto invited Lund to visit Lima"
			}
		}
		return hasSubject && c.visited(e, right)
	}
	return c.meetingSides(e, subject, right)
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
func (c *clauseReader) meetingSides(e *encounter, subject group, right arguments) bool {
	t := e.trigger
	c.take(e, subject.entities, graph.Member)
	e.delegated = c.comeFor(subject)
	own := len(e.sides)
	if t.frame != withFrame && t.frame != termsFrame {
		c.take(e, right.object, graph.Member)
	}
	c.take(e, right.with, graph.Member)
	c.oneByOne(e, append(right.object, right.with...))
	for _, r := range right.roles {
		if r.role == graph.Head {
			c.take(e, r.entities, r.role) // "met under the chairmanship of Soto"
		}
	}
	if t.frame == phoneFrame || t.frame == speechFrame {
		c.takePublic(e, right.to)
		c.takeBodies(e, right.spokenTo, graph.Member)
	}
	c.oneCallEach(e, own)
	e.body = own == 1 && c.bodyMeets(e, subject)
	e.unnamed = right.faces && own == len(e.sides) || right.objectUnnamed || own == 1 && subject.more
	e.faced = own == 1 && (len(e.sides) > 1 || e.unnamed) && !subject.pronoun
	if t.frame == termsFrame && !c.comeToTerms(e, subject, right) {
		return false
	}
	if t.frame == meetFrame && stateNouns[subject.noun] && len(e.sides) == own && !e.unnamed {
		return false // a cabinet by itself
	}
	if sees[c.lower(t.at)] && !c.seesSomebody(subject) {
		return false
	}
	if pictured[c.lower(t.at)] && !c.pictured(subject, right) {
		return false
	}
	if t.frame == speechFrame && own > 1 && own == len(e.sides) && !c.allPublic(subject.entities) {
		return false // two who spoke at a rally
	}
	switch own {
	case 0:
		return len(e.sides) > 0 || len(e.bodies) > 1
	case 1:
		return len(e.sides)+len(e.bodies) > 1 || e.unnamed && !c.pressOnly(right.with) || e.body || subject.noun != "" && subject.noun != "i" && t.frame != speechFrame && t.frame != withFrame
	}
	return true
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
