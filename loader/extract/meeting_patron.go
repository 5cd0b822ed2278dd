package extract

import "parley/graph"

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
