package extract

import "parley/graph"

// Who came to a meeting is often told in a sentence turned about: "Attending the talks in Lima were
// Chile and Peru", "Participants in the conference included President Berg".

// present takes those whom a sentence lists as having come to the meeting of its noun.
func (c *clauseReader) present(e *encounter) {
	v := c.sentBy(e.governor)
	if v >= c.span.from {
		_, negated, _ := c.auxiliaries(v)
		g, ok := c.doer(v)
		if !ok || negated {
			return
		}
		c.take(e, g.entities, graph.Member)
	} else if !c.rollCall(e.governor) {
		return
	}
	at := e.trigger.at
	for i := at + 1; i < c.span.to && i <= at+argumentReach; i++ {
		if c.anyTriggerAt(i) {
			return
		}
		if w := c.lower(i); v < 0 && !namesComers[w] || v >= 0 && w != "by" {
			continue
		}
		if g, ok := c.groupFrom(i + 1); ok {
			c.take(e, g.entities, graph.Member)
			return
		}
	}
}

// sentBy is the verb whose subject others speak for at the meeting that the word at token i governs,
// or -1: "was represented at the talks", "sent its foreign minister to the talks".
func (c *clauseReader) sentBy(i int) int {
	switch {
	case i < c.span.from:
	case c.lower(i) == "at" && c.lower(i-1) == "represented":
		return i - 1
	case c.lower(i) == "to" && c.groupEnds(i):
		if v := c.groups[c.groupBefore(i)].from - 1; sends[c.lower(v)] {
			return v
		}
	}
	return -1
}

// rollCall reports whether the words up to the one at token i that governs a meeting's noun speak of
// those who came: "attending", "participants in", "countries taking part in", "also at".
func (c *clauseReader) rollCall(i int) bool {
	if i < c.span.from {
		return false
	}
	before := c.lower(i - 1)
	switch w := c.lower(i); {
	case w == "attending" || w == "joining":
		return i == c.span.from || c.groupEnds(i) || before == "those" || before == "also"
	case w == "in" && before == "part":
		return c.lower(i-2) == "taking"
	case w == "in" || w == "at" || w == "to":
		return comersTo[before] || (before == "also" || before == "present") && i-3 <= c.span.from
	}
	return false
}

// groupEnds reports whether a phrase of people or states ends before token i: "leaders attending".
func (c *clauseReader) groupEnds(i int) bool {
	n := c.groupBefore(i)
	return n >= 0 && c.groups[n].to == i
}

var (
	// namesComers are verbs after which those are named who came.
	namesComers = set(`were was are is will included include includes including`)
	// comersTo are what those are called who come to a meeting.
	comersTo = set(`participants participant delegates delegations guests attendees those participating invitees speakers`)
)
