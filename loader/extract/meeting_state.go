package extract

import "parley/graph"

// settle gives a record the status of an encounter where that is to be believed more than
// what the record has, and with it its kind.
func (f *meetingFinder) settle(r *record, e *encounter) {
	w := weigh(e)
	if e.denied && (e.status == graph.Refused || done(r.status)) {
		r.denied = true
	}
	if r.denied {
		r.status, r.weight = graph.Refused, max(r.weight, w)
		return
	}
	switch {
	case e.guest && r.encounters > 0:
	case e.wished && done(r.status):
	case r.status == graph.Proposed && e.status == graph.Planned && f.toldAt(r, e):
		r.status, r.weight = e.status, w
	case r.wished && done(e.status):
		r.status, r.weight, r.wished = e.status, w, false
	case e.ended && (r.status == graph.Planned || r.status == graph.Proposed):
		r.status, r.weight = e.status, max(r.weight, w) // "Chile planned talks with Peru. They came to nothing"
	case e.lasts && done(r.status):
		f.prolong(r)
	case r.status == graph.Ongoing && e.status == graph.Held && !r.headline && !e.over:
		// what was said at a meeting does not end it
	case r.status == graph.Held && e.status == graph.Ongoing && f.stillOn(r, e):
		r.status, r.weight = e.status, max(r.weight, w)
	case r.status == graph.Cancelled && e.status != graph.Held:
	case w > r.weight || w == r.weight && e.status == graph.Ongoing:
		r.status, r.weight = e.status, w
		if e.trigger.kind != graph.Talks || r.encounters == 0 {
			r.kind = e.trigger.kind
		}
	}
	if e.status == graph.Cancelled && r.status != graph.Held {
		r.status, r.weight = graph.Cancelled, w
	}
	if e.status == graph.Refused && r.status == graph.Proposed {
		r.status, r.weight = graph.Refused, w
	}
}

// stillOn reports whether a record's meeting, of which it was but told that something was said or done at it, goes on as an
// encounter says: "told the meeting", then "ministers are attending the meeting".
func (f *meetingFinder) stillOn(r *record, e *encounter) bool {
	return r.spokenOf && !r.over && !e.headline && !e.guessed && r.date == nil
}

// toldAt reports whether the meeting of an encounter is where that of the same sentence is held, as the
// record had it just before: "hopes to close the talks at a summit in May".
func (f *meetingFinder) toldAt(r *record, e *encounter) bool {
	n := len(r.heads)
	return n > 1 && f.d.tokens[r.heads[n-2]].sentence == e.sentence && settings[f.lower(e.evidence, e.governor)]
}

// weigh is how far an encounter is to be believed about the status: a full sentence with a
// date and parties of its own more than a headline or "the meeting".
func weigh(e *encounter) int {
	w := 1
	if e.date != nil {
		w += 3
	}
	if len(e.sides) > 0 {
		w += 2
	}
	if !e.definite {
		w++
	}
	if e.headline {
		w -= 3
	}
	return w
}

// over reports whether a clause tells of the end of a meeting, or of what followed it.
func (c *clauseReader) over(e *encounter) bool {
	if !e.trigger.noun() || e.status != graph.Held {
		return false
	}
	if w := c.lower(e.governor); ends[w] || w == "after" || w == "following" || w == "at" && c.leaving(e) > 0 || e.edge == lastDay {
		return true
	}
	return e.ended
}

// ends reports whether a clause says of a meeting, its subject, that it is over: "The talks collapsed".
func (c *clauseReader) ends(e *encounter) bool {
	if !e.trigger.noun() || e.status != graph.Held || c.hypothetical(e.trigger.at) {
		return false
	}
	p := c.predicate(e.trigger.at)
	return p >= 0 && c.finishedBy(p)
}
