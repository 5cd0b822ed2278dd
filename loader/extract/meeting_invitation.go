package extract

import "parley/graph"

// invitationTo takes who invites and who is invited where a noun tells of the invitation to the
// meeting that the preposition at p brings in: "Chile accepted Peru's invitation to talks", "has yet to
// reply to an invitation for talks from Peru".
func (c *clauseReader) invitationTo(e *encounter, p int, right arguments) bool {
	at := c.invitationNoun(p)
	if at < 0 {
		return false
	}
	host, ok := group{}, false
	if n := c.groupBefore(at); n >= 0 && isPossessive(c.lower(c.groups[n].to)) && at-c.groups[n].to <= 3 {
		host, ok = c.groups[n], true
	} else if w := c.lower(at + 1); w == "from" || w == "by" || w == "of" {
		host, ok = c.groupFrom(at + 2)
	} else if from := append(right.from, right.by...); len(from) > 0 {
		host, ok = group{entities: from}, true
	}
	if !ok || len(c.parties(host.entities)) == 0 {
		return false
	}
	c.take(e, host.entities, graph.Host)
	for n := c.groupBefore(at); n >= 0; n-- {
		if g := c.groups[n]; len(g.entities) > 0 && !c.objective(g) && !isPossessive(c.lower(g.to)) {
			c.take(e, c.actors(g.entities), graph.Member)
			break
		}
	}
	return true
}

// invitationNoun is the token of "invitation" before the preposition at p, or -1.
func (c *clauseReader) invitationNoun(p int) int {
	for i := p - 1; i >= c.span.from && i >= p-5; i-- {
		switch c.lower(i) {
		case "invitation", "invitations", "invite":
			return i
		case ",", ";", "that":
			return -1
		}
	}
	return -1
}
