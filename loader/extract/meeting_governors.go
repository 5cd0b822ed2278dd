package extract

import "parley/graph"

// governing is the verb or preposition before a meeting's noun phrase, and what follows the noun.
type governing struct {
	at    int
	word  string
	right arguments
}

// governors are the readings of the word before a meeting's noun phrase. The first that fits takes
// the parties that the word gives the meeting.
var governors = []func(*clauseReader, *encounter, governing) bool{
	(*clauseReader).ofOthers,
	(*clauseReader).coaxed,
	(*clauseReader).hosted,
	(*clauseReader).mediated,
	(*clauseReader).guided,
	(*clauseReader).heldOnInvitation,
	(*clauseReader).held,
	(*clauseReader).heldPhrasal,
	(*clauseReader).invitedTo,
	(*clauseReader).bidTo,
	(*clauseReader).invitedFor,
	(*clauseReader).toldInside,
	(*clauseReader).spokenInside,
	(*clauseReader).broughtOrJoined,
	(*clauseReader).calledFor,
	(*clauseReader).conferenceBacked,
	(*clauseReader).travelledFor,
	(*clauseReader).envoyTo,
	(*clauseReader).doneThereBy,
	(*clauseReader).speakerOf,
	(*clauseReader).tookPart,
	(*clauseReader).followsOn,
}

// governor takes the parties that the verb or preposition before a meeting's noun phrase
// gives it: "Lund held talks", "arrived for talks with Demir".
func (c *clauseReader) governor(e *encounter, start int, right arguments) {
	start = c.roundsBefore(c.brokeredBy(e, start))
	if quoteMarks[c.lower(start-1)] && start > c.span.from+1 {
		start--
	}
	if c.lower(start-1) == "than" && measures[c.lower(start-2)] && dateWords[c.lower(start)].kind == numberWord {
		start -= 2 // "after less than four hours of talks"
	}
	e.governor = start - 1
	if e.governor < c.span.from {
		return
	}
	g := governing{e.governor, c.lower(e.governor), right}
	for _, takes := range governors {
		if takes(c, e, g) {
			return
		}
	}
}

// measures are words before "than" and how long a meeting took.
var measures = set(`less more fewer longer`)

// ofOthers leaves out who is for or against a meeting of others: "Chile opposes talks between Norway and Sweden".
func (c *clauseReader) ofOthers(_ *encounter, g governing) bool {
	return backs[g.word] && len(g.right.between) > 1
}

// hosted takes the host of a meeting, "Chile hosted talks", who has the chair, "Lund presided over a meeting", or who is
// granted one: "was granted an audience".
func (c *clauseReader) hosted(e *encounter, g governing) bool {
	visited := e.trigger.kind == graph.Visit && len(g.right.from) > 0 && takesCalls[g.word] // "had a visit from Lund"
	switch {
	case g.word == "over" && presides[c.lower(g.at-1)]:
		c.takeSubject(e, g.at-1, graph.Head)
	case !hostVerbs[g.word] && !visited:
		return false
	case tenseCues[c.lower(g.at-1)] == cueBe:
		c.takeSubject(e, g.at, graph.Member)
	case g.word == "chair" || g.word == "chaired":
		c.takeSubject(e, g.at, graph.Head)
	default:
		c.takeSubject(e, g.at, graph.Host)
		c.hostCity(e, g.at)
	}
	return true
}

// mediated takes the mediator of a meeting: "Oman brokered talks".
func (c *clauseReader) mediated(e *encounter, g governing) bool {
	if !mediateVerbs[g.word] {
		return false
	}
	c.takeSubject(e, g.at, graph.Mediator)
	return true
}

// guided takes the people who lead talks, of others where these are named: "Lund will lead talks between Norway and Chile".
func (c *clauseReader) guided(e *encounter, g governing) bool {
	if !c.guidesAt(g.at) || e.trigger.kind == graph.Visit {
		return false
	}
	who, ok := c.doer(g.at)
	if !ok || !c.isPerson(who) || !c.f.phrases.allPeople(who) {
		return false
	}
	role := graph.Head
	if len(g.right.with) > 0 {
		role = graph.Member
	}
	c.takeSubject(e, g.at, role)
	return true
}

// guidesAt reports whether the verb at token i says who leads talks. In "government-led talks" there is no verb.
func (c *clauseReader) guidesAt(i int) bool { return guides[c.lower(i)] && c.lower(i-1) != "-" }

// guides are the forms of the verb of whoever has the word at talks.
var guides = set(`lead leads led leading`)

// heldOnInvitation takes the two sides of an invitation to hold a meeting: "accepted an invitation to
// hold talks".
func (c *clauseReader) heldOnInvitation(e *encounter, g governing) bool {
	return lightVerbs[g.word] && c.lower(g.at-1) == "to" && c.invitationTo(e, g.at-1, g.right)
}

// held takes who holds a meeting, or calls one: "Lund held talks", "Lund called a meeting".
func (c *clauseReader) held(e *encounter, g governing) bool {
	after := c.lower(g.at + 1)
	calls := (g.word == "called" || g.word == "calls" || g.word == "call" && c.f.infinitive(c.span, g.at)) && (after == "a" || after == "an")
	if !lightVerbs[g.word] && !calls {
		return false
	}
	c.takeSubject(e, g.at, graph.Member)
	return true
}

// heldPhrasal takes the subject of a verb with a particle: "Lund called off talks".
func (c *clauseReader) heldPhrasal(e *encounter, g governing) bool {
	verb := c.phrasal(g.at)
	if verb < 0 {
		return false
	}
	c.takeSubject(e, verb, graph.Member)
	return true
}

// invitedTo takes the two sides of an invitation to a meeting: "Soto's invitation to talks".
func (c *clauseReader) invitedTo(e *encounter, g governing) bool {
	return (g.word == "to" || g.word == "for") && c.invitationTo(e, g.at, g.right)
}

// bidTo takes who bids for a meeting, or is bidden to it.
func (c *clauseReader) bidTo(e *encounter, g governing) bool { return c.bid(e, g.at, g.right) }

// invitedFor takes the host, the guest and the place of an invitation farther before: "invited Lund to
// Lima for talks".
func (c *clauseReader) invitedFor(e *encounter, g governing) bool {
	if g.word != "to" && g.word != "for" {
		return false
	}
	at := c.invitation(g.at)
	if at < 0 {
		return false
	}
	if tenseCues[c.lower(at-1)] == cueBe {
		c.takeSubject(e, at, graph.Member) // "Lund was invited to Lima for talks"
	} else {
		if guest, ok := c.groupFrom(at + 1); ok {
			c.takeGroup(e, guest, graph.Member)
		}
		role := graph.Host
		if c.lower(at) == "asked" && g.word == "for" {
			role = graph.Member // who asks for a meeting invites nobody to his home
		}
		c.takeSubject(e, at, role)
	}
	if e.place < 0 && g.word == "for" {
		e.place = c.f.guestPlace(c.span, at)
	}
	return true
}

// toldInside takes who says something in a meeting that names nobody else: "said in a meeting", "In a
// call Lund told".
func (c *clauseReader) toldInside(e *encounter, g governing) bool {
	if !actsInside[g.word] || e.definite && e.trigger.kind != graph.Call || g.right.faces || len(g.right.between) > 0 {
		return false
	}
	return c.toldIn(e, g.at) || g.at == c.span.from && c.toldAhead(e, g.right.end)
}

// spokenInside takes who is the first to speak at a meeting.
func (c *clauseReader) spokenInside(e *encounter, g governing) bool {
	return actsInside[g.word] && c.speaksFirst(e, g.right)
}

// broughtOrJoined takes who is brought together for a meeting, and who joins somebody for one.
func (c *clauseReader) broughtOrJoined(e *encounter, g governing) bool {
	return g.word == "for" && c.broughtFor(e, g.at) || (g.word == "for" || g.word == "in") && c.joinedFor(e, g.at)
}

// calledFor takes who asks for a meeting of his own: "Lund called for talks".
func (c *clauseReader) calledFor(e *encounter, g governing) bool {
	if !c.bidFor(g.at, g.right) {
		return false
	}
	c.takeSubject(e, g.at-1, graph.Member)
	return true
}

// conferenceBacked takes who is for or against a conference: "Chile favours a conference".
func (c *clauseReader) conferenceBacked(e *encounter, g governing) bool {
	return e.trigger.kind == graph.Conference && c.backed(e, g.at, g.right)
}

// travelledFor takes those whose journey a meeting is the purpose of: "arrived for talks", "left on a
// visit".
func (c *clauseReader) travelledFor(e *encounter, g governing) bool {
	return (g.word == "for" || g.word == "on" && e.trigger.kind == graph.Visit) && len(g.right.between) == 0 && c.journey(e, g.at)
}

// envoyTo takes those whose envoy to a meeting somebody is: "Chile's envoy to the talks".
func (c *clauseReader) envoyTo(e *encounter, g governing) bool { return c.envoy(e, g.at) }

// doneThereBy takes those by whom something is done at a meeting: "the accord was reached by Lund and Soto at talks in
// Lima", "a call made by Lund at a meeting of the council".
func (c *clauseReader) doneThereBy(e *encounter, g governing) bool {
	if !actsInside[g.word] || g.right.faces || len(g.right.between) > 0 || c.partisan(e) {
		return false
	}
	to := g.at
	if c.lower(to-1) == "," {
		to--
	}
	n := c.groupBefore(to)
	if n < 0 || c.groups[n].to < to-1 {
		return false
	}
	by := c.groups[n]
	if c.lower(by.from-1) != "by" || len(by.entities) == 0 || c.isPlaceOnly(by) {
		return false
	}
	c.take(e, by.entities, graph.Member)
	return true
}

// speakerOf takes who speaks at a meeting.
func (c *clauseReader) speakerOf(e *encounter, g governing) bool { return c.speaker(e, g.at, g.right) }

// tookPart takes the subject of a clause that takes part in a meeting: "took part in talks".
func (c *clauseReader) tookPart(e *encounter, g governing) bool {
	over := g.word == "over" && feasts[c.lower(e.trigger.at)] // "discussed cod over lunch"
	if !over && !joinsBy[c.timePreposition(g.at)] || !c.subjectTakesPart(e, g.at, g.right) {
		return false
	}
	subject, ok := c.calledUpon(g.at)
	if !ok {
		subject, ok = c.clauseSubject(g.at, g.right.end)
	}
	if ok {
		c.take(e, subject.entities, graph.Member)
	}
	return true
}

// followsOn takes the subject of the clause whose meeting another one follows: "Lund will meet Soto, followed by talks with Diaz".
func (c *clauseReader) followsOn(e *encounter, g governing) bool {
	before := g.at - 1
	if c.lower(before-1) == "," {
		before--
	}
	if g.word != "by" || c.lower(g.at-1) != "followed" || !g.right.faces && e.trigger.kind != graph.Visit || c.owner(e) {
		return false
	}
	who, ok := c.clauseSubject(before, g.right.end)
	if !ok || !c.onePerson(who) {
		return false
	}
	c.take(e, who.entities, graph.Member)
	return true
}
