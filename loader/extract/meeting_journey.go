package extract

import "parley/graph"

// journeyStatus is the status of a meeting that somebody is on the way to: "heading for Lima for
// talks"; or nothing.
func (c *clauseReader) journeyStatus(e *encounter) graph.MeetingStatus {
	if w := c.lower(e.governor); w != "for" && w != "on" {
		return ""
	}
	return c.goingStatus(e, e.governor)
}

// goingStatus is the status that the verb of going before token p gives what it is done for.
func (c *clauseReader) goingStatus(e *encounter, p int) graph.MeetingStatus {
	v := c.goesBefore(p)
	if v < 0 {
		return ""
	}
	w := c.lower(v)
	modal, negated, be := c.auxiliaries(v)
	switch {
	case modal != "" || negated:
		return ""
	case be != "" && len(w) > 3 && w[len(w)-3:] == "ing", w == "heading", tenseAt(c.f.d, c.span, v) == present && !e.headline:
		return graph.Planned
	case (w == "left" || w == "departed") && (e.date == nil || c.justBegun(e)):
		return graph.Planned
	case c.justGone(v):
		return graph.Ongoing
	}
	return ""
}

// goesBefore is the verb of going that the purpose at token p belongs to, or -1.
func (c *clauseReader) goesBefore(p int) int {
	for v := p - 1; v >= c.span.from && v >= p-14; v-- {
		switch w := c.lower(v); {
		case goVerbs[w] && w != "due" || w == "departed":
			return v
		case w == "," || w == ";" || w == "that" && !timeWord(c.lower(v+1)) || reportVerbs[w] || c.anyTriggerAt(v):
			return -1
		}
	}
	return -1
}

// shallDo reports whether a group is who shall do what the verb at v tells, "no plans for Lund to meet", and not where
// somebody goes to do it: "leaves for Chile to meet".
func (c *clauseReader) shallDo(g group, v int) bool {
	return c.lower(g.from-1) == "for" && g.to == v-1 && c.lower(g.to) == "to" && len(g.entities)+len(g.bodies) > 0 &&
		!(c.f.landAt(g.from) >= 0 && (motions[c.lower(g.from-2)] || c.goesBefore(g.from-1) >= 0))
}
