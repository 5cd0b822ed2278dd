package extract

import "parley/graph"

// coaxed takes whoever is made to come to talks, and not who does so: "pressed Chile into talks with Peru".
func (c *clauseReader) coaxed(e *encounter, g governing) bool {
	v := c.coaxes(g.at)
	if v < 0 {
		return false
	}
	who, _ := c.groupFrom(v + 1)
	c.takeGroup(e, who, graph.Member)
	return true
}

// coaxes is the verb by which somebody is made to come to what the preposition at token p brings in, or -1.
func (c *clauseReader) coaxes(p int) int {
	if c.lower(p) != "into" {
		return -1
	}
	for v := p - 1; v >= c.span.from && v >= p-hearerReach; v-- {
		if g, ok := c.groupFrom(v + 1); ok && coaxing[c.lower(v)] && g.to == p {
			return v
		}
	}
	return -1
}

// coaxing are the verbs of making somebody come to talks.
var coaxing = set(`force forces forced forcing pressure pressures pressured pressuring press presses pressed pressing push pushes pushed pushing talk talked
	coax coaxes coaxed coaxing draw draws drew drawing drag drags dragged dragging lure lures lured luring nudge nudges nudged nudging cajole cajoled bully bullied
	dragoon dragooned`)
