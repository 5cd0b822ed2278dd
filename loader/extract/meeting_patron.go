package extract

import (
	"slices"

	"parley/graph"
)

// patronages are the nouns of what somebody does for the meeting of others, and the role that it
// gives: "under the auspices of the United Nations".
var patronages = map[string]graph.Role{"auspices": graph.Mediator, "mediation": graph.Mediator, "aegis": graph.Mediator,
	"supervision": graph.Mediator, "sponsorship": graph.Mediator, "chairmanship": graph.Head, "presidency": graph.Head, "invitation": graph.Host}

// patron reads who brings about a meeting or invites to it, from the noun phrase after the
// preposition at token i: "under the mediation of Oman", "at Soto's invitation", "after mediation by Oman".
func (c *clauseReader) patron(i int) (graph.Role, group, bool) {
	switch c.lower(i) {
	case "under", "at", "with", "through", "after":
	default:
		return "", group{}, false
	}
	if role, g, ok := c.capacity(i); ok {
		return role, g, true
	}
	if g, ok := c.groupFrom(i + 1); ok && c.lower(i) == "under" && c.onePerson(g) && c.f.elderStatesman(g.entities[0]) {
		return graph.Mediator, g, true
	}
	for j := i + 1; j < c.span.to && j <= i+6; j++ {
		role, ok := patronages[c.lower(j)]
		if !ok || c.lower(i) == "after" && role != graph.Mediator {
			continue // "after an invitation by Chile" the meeting need not be there
		}
		if c.lower(j+1) == "of" || c.lower(j+1) == "by" {
			g, ok := c.groupAfter(j + 1)
			return role, g, ok && len(g.entities) > 0
		}
		if g, ok := c.groupAfter(i); ok && g.from < j && len(g.entities) > 0 {
			g.to = max(g.to, j+1)
			return role, g, true
		}
		return "", group{}, false
	}
	return "", group{}, false
}

// elderStatesman reports whether somebody held office once, or is sent to bring others together: talks "under former President Lund" are his to
// lead, and those "under President Lund" are but of that time.
func (f *meetingFinder) elderStatesman(x int) bool {
	held := f.phrases.known.held[x]
	return len(held) > 0 && !slices.ContainsFunc(held, func(i int) bool {
		p := &f.d.positions[i]
		return p.status != graph.Former && !mediating[lastWord(postOf(p.title))]
	})
}

// capacity reads as what others are at a meeting, from "with" at token i: "with Chile and Peru as guarantors", "with Oman
// mediating".
func (c *clauseReader) capacity(i int) (graph.Role, group, bool) {
	g, ok := c.groupFrom(i + 1)
	if !ok || c.lower(i) != "with" || len(g.entities) == 0 {
		return "", g, false
	}
	j := c.pastComma(g.to)
	switch w := c.lower(j); {
	case w == "mediating" || w == "facilitating":
		g.to = j + 1
		return graph.Mediator, g, true
	case w == "chairing" || w == "presiding":
		g.to = j + 1
		return c.chairRole(g), g, true
	case c.wordsAt(j, "in", "the", "chair"):
		g.to = j + 3
		return c.chairRole(g), g, true
	case w == "acting" || w == "serving":
		j++
	}
	if c.lower(j) != "as" {
		return "", g, false
	}
	if j++; nounWords[c.lower(j)].opens() {
		j++
	}
	role, ok := capacities[c.lower(j)]
	g.to = j + 1
	return role, g, ok
}

// chairRole is that of whoever has the chair: one whose post it is to mediate does so: "with a mediator, Lund, in the chair".
func (c *clauseReader) chairRole(g group) graph.Role {
	if t := c.f.phrases.titleIn(g.span); t != nil && mediating[c.f.d.headWord(t)] || mediating[c.lower(g.from+1)] {
		return graph.Mediator
	}
	return graph.Head
}

// capacities are what those are called who are at a meeting and are none of its sides.
var capacities = map[string]graph.Role{"guarantor": graph.Mediator, "guarantors": graph.Mediator, "mediator": graph.Mediator,
	"mediators": graph.Mediator, "facilitator": graph.Mediator, "facilitators": graph.Mediator, "go-between": graph.Mediator,
	"chair": graph.Head, "chairman": graph.Head, "chairwoman": graph.Head, "observer": graph.Member, "observers": graph.Member, "witness": graph.Member, "witnesses": graph.Member, "host": graph.Host, "hosts": graph.Host}

// brokeredBy takes who brings about a meeting by a participle before its noun, "United
// Nations-brokered talks", and returns where the noun phrase begins then.
func (c *clauseReader) brokeredBy(e *encounter, start int) int {
	dash := start - 2
	if !mediateVerbs[c.lower(start-1)] && c.lower(start-1) != "sponsored" || c.lower(dash) != "-" {
		return start
	}
	n := c.groupBefore(dash)
	if n < 0 || c.groups[n].to != dash {
		return start
	}
	c.take(e, c.groups[n].entities, graph.Mediator)
	return c.groups[n].from
}

// broughtFor takes who brings others together for a meeting that the "for" at token p names, and
// those: "Ruiz brought Norway and Chile together for talks".
func (c *clauseReader) broughtFor(e *encounter, p int) bool {
	for v := p - 1; v >= c.span.from && v >= p-12; v-- {
		if g, ok := c.gathered(v); ok {
			c.take(e, g.entities, graph.Member)
			c.takeSubject(e, v, graph.Mediator)
			return true
		}
	}
	return false
}

// mediators enters the envoy of whoever brings others together in the meeting that was told of last, where he acts: "talks
// sponsored by Oman began. Omani envoy Nils Dahl urged both sides to go on".
func (f *meetingFinder) mediators(c *clauseReader) {
	r := c.lastTold(mediatorReach)
	if r == nil || !done(r.status) || r.last == c.sentence || !slices.ContainsFunc(r.sides, func(s side) bool { return s.role == graph.Mediator }) {
		return
	}
	c.readGroups()
	for _, g := range c.groups {
		if !c.onePerson(g) || c.objective(g) || !c.f.phrases.acts(g.to) || !f.envoyOf(g.entities[0], r) {
			continue
		}
		c.enters(r, side{g.entities[0], graph.Mediator})
		return
	}
}

// mediatorReach is how many sentences after talks whoever mediates them may be told to act.
const mediatorReach = 3

// envoyOf reports whether somebody is the envoy of one who brings others together in a record.
func (f *meetingFinder) envoyOf(person int, r *record) bool {
	return slices.ContainsFunc(f.phrases.known.held[person], func(i int) bool {
		p := &f.d.positions[i]
		return p.status != graph.Former && mediating[lastWord(postOf(p.title))] && slices.ContainsFunc(r.sides, func(s side) bool {
			return s.role == graph.Mediator && (s.entity == p.institution || s.entity == p.state)
		})
	})
}

// mediating are the posts of those who bring others together for a state or body.
var mediating = set(`envoy mediator representative negotiator coordinator facilitator conciliator arbitrator`)
