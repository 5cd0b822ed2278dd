package extract

import (
	"strings"

	"parley/graph"
)

// An article about a body of states tells of that body's sessions without naming it again: "the
// council meets in May", "the next session", "foreign ministers will meet on Monday". Where such a
// session is told with a day or a place, and nobody else is told to come to it, it is that body's.

// councilReach is how many sentences an article may have before it names the body that it is about.
const councilReach = 4

// councilOf is the body of states that the first sentences of an article name, of several the one
// that the article names most, or -1.
func (f *meetingFinder) councilOf() int {
	best, most := -1, 0
	counts := map[int]int{}
	for i := range f.d.names {
		counts[f.d.names[i].entity]++
	}
	for i := range f.d.names {
		n := &f.d.names[i]
		if f.d.tokens[n.from].sentence > councilReach {
			break
		}
		if f.bodyOfStates(n.entity) && counts[n.entity] > most {
			best, most = n.entity, counts[n.entity]
		}
	}
	return best
}

// bodyOfStates reports whether an entity is a body of states.
func (f *meetingFinder) bodyOfStates(x int) bool {
	e := &f.d.entities[x]
	return e.subkind == graph.Intergovernmental || strings.HasPrefix(e.name, "International ") && e.kind == graph.KindInstitution && f.assembles(x)
}

// organNouns are what of a body meets: its organs, and the people of its members.
var organNouns = set(`ministers delegates`, sittingOrgans)

// takeBody gives a meeting the body whose session it is, where nobody is told to come but by it.
func (c *clauseReader) takeBody(e *encounter) {
	c.bodySits(e)
	c.sitsAlone(e)
	c.chairedBy(e)
}

// sitsAlone gives a session of which no party is told the body that the article is about.
func (c *clauseReader) sitsAlone(e *encounter) {
	if !e.placeOrDayAlone() || e.trigger.kind == graph.Visit || e.trigger.kind == graph.Call || !c.ofOrgan(e) {
		return
	}
	if c.f.council >= 0 {
		c.take(e, []int{c.f.council}, graph.Member)
		e.body = true
		return
	}
	e.many = true
}

// placeOrDayAlone reports whether of a meeting a place or a day is told, and nobody who comes to it.
func (e *encounter) placeOrDayAlone() bool {
	return len(e.sides)+len(e.bodies) == 0 && !e.unnamed && (e.place >= 0 || e.date != nil)
}

// chairedBy gives a session of which no more is told than who has the chair the body that the article is about: "Lund,
// who chaired the session".
func (c *clauseReader) chairedBy(e *encounter) {
	if c.f.council >= 0 && len(e.sides)+len(e.bodies) == 0 && !e.unnamed && e.definite && len(c.f.records) == 0 && e.trigger.kind == graph.Talks && c.fromChair(e.governor) {
		c.take(e, []int{c.f.council}, graph.Member) // "the meeting", of which nothing was told
		e.trigger.kind, e.body, e.news = graph.Conference, true, done(e.status)
		return
	}
	if c.f.council < 0 || e.trigger.kind != graph.Conference || e.faced || len(e.sides) != 1 || !c.fromChair(e.governor) {
		return
	}
	if c.f.d.entities[e.sides[0].entity].kind == graph.KindPerson {
		c.take(e, []int{c.f.council}, graph.Member)
	}
}

// fromChair reports whether by the word at token i one does what the chairman of a meeting does: "chaired", "presided
// over".
func (c *clauseReader) fromChair(i int) bool {
	return takesChair[c.lower(i)] || c.lower(i) == "over" && presides[c.lower(i-1)]
}

// takesChair and presides are the verbs of who has the chair, presides those with "over".
var (
	takesChair = set(`chaired chairs chairing chair opened closed convened adjourned`)
	presides   = set(`presided presides presiding preside`)
)

// ofOrgan reports whether a meeting is told to be that of an organ: by the words before its noun, by
// the subject of its verb, or by who holds it.
func (c *clauseReader) ofOrgan(e *encounter) bool {
	at := e.trigger.at
	if !e.trigger.noun() {
		g, ok := c.doer(at)
		return ok && e.trigger.frame == meetFrame && c.f.objectless(c.span, at) && c.organ(g)
	}
	for i := at - 1; i >= c.span.from && i >= at-4; i-- {
		w := c.lower(i)
		if organNouns[w] || w == "ministerial" {
			return true
		}
		if prepositions[w] || w == "," || c.finite(i) || nounWords[w].opens() {
			break
		}
	}
	if lightVerbs[c.lower(e.governor)] || c.lower(e.governor) == "call" {
		g, ok := c.doer(e.governor)
		return ok && c.organ(g)
	}
	if g, ok := c.groupAfter(at + 1); ok && c.lower(at+1) == "of" && c.organ(g) {
		return true
	}
	if c.f.council >= 0 && c.lower(at) == "talks" && e.date != nil && !e.definite && e.governor < c.span.from {
		return true // "Talks on quotas collapsed on Monday"
	}
	return c.f.council >= 0 && (e.trigger.kind == graph.Conference || e.trigger.kind == graph.Summit) && !done(e.status)
}

// organ reports whether a group is an organ whose body is not named.
func (c *clauseReader) organ(g group) bool {
	if crowdNouns[g.noun] && len(g.entities)+len(g.bodies) == 0 && g.to-g.from > 2 && isPossessive(c.lower(g.from+2)) && organNouns[c.lower(g.from+1)] {
		return true // "the council's heads of state"
	}
	return len(g.entities)+len(g.bodies) == 0 && organNouns[g.noun] && c.lower(g.to) != "of" && !isPossessive(c.lower(g.from-1))
}

// bodySits gives a meeting of which no party is told by itself, but place or day, the body whose members act at it: "the
// Union's ministers agreed on prices at a meeting in Lima", "after yesterday's meeting, the Union said".
func (c *clauseReader) bodySits(e *encounter) {
	talks := e.trigger.noun() && (e.trigger.kind == graph.Talks || e.trigger.kind == graph.Conference)
	if !talks || !e.placeOrDayAlone() || e.definite && e.date == nil || !actsAround[c.lower(e.governor)] {
		return
	}
	g, ok := c.nounSubject(e.trigger.at)
	if !ok || len(g.entities) != 1 {
		g, ok = c.clauseSubject(e.governor, e.trigger.at+1)
	}
	if !ok || len(g.entities) != 1 {
		return
	}
	if x := g.entities[0]; c.f.party(x) == x && (c.f.assembles(x) || sittingOrgans[g.noun]) {
		c.take(e, []int{x}, graph.Member)
		e.body = true
	}
}

// actsAround are the prepositions between what a body does or says and the meeting of it.
var actsAround = set(`at during after following`)
