package extract

import "parley/graph"

// mediator reads who brought the sides of the meeting spoken of last together, where its own
// clause does not tell: "Kern mediated between them", "after mediation by Chile".
func (c *clauseReader) mediator(i int) {
	var by group
	ok := false
	switch {
	case c.lower(i) != "mediation":
		if c.meetingAhead(i) || tenseCues[c.lower(i-1)] == cueBe {
			return // "mediated the talks", "was mediated by"
		}
		by, ok = c.subjectOf(i)
	case c.lower(i+1) == "by" || c.lower(i+1) == "of":
		by, ok = c.groupFrom(i + 2)
	default: // "with Chile's mediation", "under Chilean mediation"
		if n := c.groupBefore(i + 1); n >= 0 && c.groups[n].to >= i-1 {
			by, ok = c.groups[n], true
		}
	}
	if !ok || len(by.entities) != 1 {
		return
	}
	if r := c.f.mediated(by.entities[0], c.sentence); r != nil {
		if p := c.f.party(by.entities[0]); p >= 0 {
			r.take(side{p, graph.Mediator})
			r.cite(c.span)
		}
	}
}

// mediated is the meeting that was spoken of last, if two sides face each other in it of whom the
// mediator is neither.
func (f *meetingFinder) mediated(by, sentence int) *record {
	if len(f.records) == 0 {
		return nil
	}
	r := f.records[len(f.records)-1]
	if sentence-r.last > pendingReach || r.kind == graph.Visit || !f.opposed(r) && len(r.sides) < 2 {
		return nil
	}
	for _, s := range r.sides {
		if s.role == graph.Member && f.key(s.entity) == f.key(by) {
			return nil
		}
	}
	return r
}
