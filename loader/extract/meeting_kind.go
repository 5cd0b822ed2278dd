package extract

import "parley/graph"

// sort is what sort of meeting "a meeting" or "talks" is by its clause: the session of a body,
// a bargaining, or nothing in particular.
func (c *clauseReader) sort(e *encounter) string {
	switch {
	case e.trigger.kind != graph.Talks:
		return ""
	case c.session(e):
		return graph.Conference
	case c.bargaining(e):
		return graph.Negotiation
	}
	return ""
}

// session reports whether a body meets, and not two parties with each other: "a meeting of
// the Nordic Council", "OPEC ministers meet", "EU ministers agreed at talks in Oslo".
func (c *clauseReader) session(e *encounter) bool {
	at := e.trigger.at
	if !e.trigger.noun() {
		return e.trigger.frame == meetFrame && e.body
	}
	w := c.lower(at)
	if w != "meeting" && w != "meetings" && w != "talks" || e.faced || c.lower(at+1) == "between" || c.lower(at+1) == "with" {
		return false
	}
	if len(e.sides) == 1 && c.f.d.entities[e.sides[0].entity].subkind == graph.Intergovernmental && c.lower(e.governor) == "at" {
		return true
	}
	return w != "talks" && c.f.ofBody(c.span, at)
}

// bargaining reports whether talks are held for an agreement, or negotiators meet.
func (c *clauseReader) bargaining(e *encounter) bool {
	talks := e.trigger.noun() && c.lower(e.trigger.at) == "talks"
	if !talks && e.trigger.frame != meetFrame {
		return false
	}
	for i := c.span.from; i < c.span.to; i++ {
		switch w := c.lower(i); {
		case w == "negotiators", talks && bargains[w]:
			return true
		}
	}
	return false
}

// bargains are what talks are about that are held for an agreement.
var bargains = set(`ceasefire cease-fire truce armistice accord pact treaty deal settlement agreement compromise
	reschedule rescheduling refinancing deadlock impasse stalemate breakthrough concessions`)

// familiar reports whether two kinds of meeting are often one: a visit and the talks held
// on it, a summit and a meeting.
func familiar(a, b string) bool {
	if a == b || a == graph.Talks || b == graph.Talks {
		return true
	}
	return family(a) == family(b)
}

func family(kind string) int {
	switch kind {
	case graph.Talks, graph.Negotiation, graph.Summit, graph.Visit:
		return 1
	case graph.Call:
		return 2
	}
	return 3
}
