package extract

import "parley/graph"

// arriving are the verbs of going after which "in" says where: "arrived in Lima".
var arriving = set(`arrive arrives arrived arriving stop stops stopped stopping`)

// goal is the country or city that the verb of going at i leads to, or -1.
func (f *meetingFinder) goal(s span, i int) int {
	stop := arriving[f.d.tokens[i].lower]
	for j := i + 1; j < s.to-1 && j <= i+5; j++ {
		switch w := f.d.tokens[j].lower; w {
		case "to", "for", "in":
			if (w == "in") == stop {
				return f.landAt(j + 1)
			}
		case ",", ";", "and", "that":
			return -1
		}
	}
	return -1
}

// landAt is the country or city that is named at token i, or -1.
func (f *meetingFinder) landAt(i int) int {
	n := f.d.nameAt[i]
	if n == 0 {
		return -1
	}
	x := f.d.names[n-1].entity
	if e := &f.d.entities[x]; e.country != "" && (e.subkind == graph.City || e.subkind == graph.Country || e.subkind == graph.State) {
		return x
	}
	return -1
}

// travelled takes who goes to another land, and that land: people in office, and no others.
func (c *clauseReader) travelled(e *encounter) bool {
	for _, t := range c.triggers {
		if t.at != e.trigger.at && t.frame != travelFrame {
			return false // the meeting that the journey is for
		}
	}
	g, ok := c.doer(e.trigger.at)
	goal := c.f.goal(c.span, e.trigger.at)
	if !ok || goal < 0 {
		return false
	}
	soil := c.f.d.entities[goal].country
	for _, x := range g.entities {
		who := &c.f.d.entities[x]
		if who.country == soil {
			return false
		}
		if who.kind == graph.KindPerson && len(c.f.phrases.known.held[x]) > 0 || who.subkind == graph.State && g.noun != "" {
			c.take(e, []int{x}, graph.Member)
		}
	}
	if len(e.sides) == 0 {
		return false
	}
	c.destination(e, goal)
	return true
}

// guestPlace is the country or city that one is invited to, or -1.
func (f *meetingFinder) guestPlace(s span, i int) int {
	for j := i + 2; j < s.to-1 && j <= i+14; j++ {
		switch f.d.tokens[j].lower {
		case "to":
			if x := f.landAt(j + 1); x >= 0 {
				return x
			}
		case ",", ";", "that":
			return -1
		}
	}
	return -1
}

// asked takes who is invited, by whom and where.
func (c *clauseReader) asked(e *encounter) bool {
	for _, t := range c.triggers {
		if t.at > e.trigger.at {
			return false // "invited Lund to Lima for talks": the noun tells it
		}
	}
	at := e.trigger.at
	guest, ok := c.groupFrom(at + 1)
	host, known := c.doer(at)
	if !ok || !known || !c.official(guest.entities) || !c.official(host.entities) {
		return false
	}
	c.take(e, guest.entities, graph.Member)
	c.take(e, host.entities, graph.Host)
	e.place = c.f.guestPlace(c.span, at)
	return len(e.sides) > 1
}
