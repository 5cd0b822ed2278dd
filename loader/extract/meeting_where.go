package extract

import "parley/graph"

// where finds the place of a meeting: what the clause says it is in.
func (c *clauseReader) where(e *encounter, n int) {
	at := c.triggers[n].at
	best, bestCost := -1, 28
	for _, g := range c.groups {
		before := c.lower(g.from - 1)
		if !c.placed(g, before, at) {
			continue
		}
		cost := c.distance(n, g.from, g.to)
		if cost >= bestCost {
			continue
		}
		for _, x := range g.entities {
			ent := &c.f.d.entities[x]
			if ent.kind == graph.KindLocation || ent.subkind == graph.State {
				if best < 0 || cost < bestCost || c.f.finer(x, best) {
					best, bestCost = x, cost
				}
			}
		}
	}
	for i := at + 1; i < c.span.to && i < at+10; i++ {
		if c.lower(i) == "here" && best < 0 {
			best = c.f.home
		}
	}
	if best >= 0 && (e.place < 0 || c.f.finer(best, e.place) && c.f.sameCountry(best, e.place)) {
		e.place = best
	}
}

// placed reports whether a group says where something is, and not whose or for whom.
func (c *clauseReader) placed(g group, before string, at int) bool {
	if g.noun != "" || len(g.entities) == 0 || !c.placesIn(g) {
		return false
	}
	switch before {
	case "in", "at", "near", "outside":
	case "to", "for", "into":
		return goVerbs[c.lower(g.from-2)] && g.from < at
	case "of":
		return placeNouns[c.lower(g.from-2)]
	case "the":
		return false
	default:
		return false
	}
	// "the ambassador in Moscow", before the meeting is told
	if g.to <= at {
		if n := c.groupBefore(g.from - 1); n >= 0 && c.groups[n].to == g.from-1 && c.groups[n].noun != "" {
			return false
		}
	}
	return true
}

// placesIn reports whether a group names a place or a country.
func (c *clauseReader) placesIn(g group) bool {
	for _, x := range g.entities {
		if ent := &c.f.d.entities[x]; ent.kind == graph.KindLocation || ent.subkind == graph.State {
			return true
		}
	}
	return false
}

var placeNouns = set(`city town capital resort port village island province suburb`)

// distance is how far tokens [from, to) lie from a meeting's word, with what stands
// between counted dear: other meetings, other clauses, verbs of saying.
func (c *clauseReader) distance(n, from, to int) int {
	at := c.triggers[n].at
	lo, hi, cost := to, at, 3
	if from > at {
		lo, hi, cost = at+1, from, 0
	}
	for i := lo; i < hi; i++ {
		cost++
		w := c.lower(i)
		switch {
		case w == ",":
			cost++
		case w == ";" || w == "”" || w == "“":
			cost += 20
		case w == "but" || w == "while" || w == "that" || w == "when" || w == "because" || w == "which" || w == "who":
			cost += 8
		case reportVerbs[w]:
			cost += 12
		case c.anyTriggerAt(i):
			cost += 9
		case w == "after" || w == "before" || w == "as" || w == "since":
			cost += 6
		case c.finite(i) && !happens[w]:
			cost += 5
		}
	}
	return cost
}

func (c *clauseReader) anyTriggerAt(i int) bool {
	for _, t := range c.triggers {
		if t.at == i {
			return true
		}
	}
	return false
}

// when finds the date of the meeting that trigger n tells of: the nearest in its clause
// that no verb of saying takes for itself.
func (c *clauseReader) when(n int) *date {
	var best *date
	bestCost := 28
	for i := range c.dates {
		d := &c.dates[i]
		if c.ofSaying(d) || d.prep == "until" || d.prep == "since" && c.triggers[n].kind != graph.Negotiation {
			continue
		}
		if cost := c.distance(n, d.from, d.to); cost < bestCost {
			best, bestCost = d, cost
		}
	}
	return best
}

// ofSaying reports whether a date says when somebody spoke: "said on Tuesday".
func (c *clauseReader) ofSaying(d *date) bool {
	for i := d.from - 1; i >= c.span.from && i >= d.from-3; i-- {
		t := &c.f.d.tokens[i]
		if reportVerbs[t.lower] && !t.is(shapeCapital) {
			return true
		}
		if !prepositions[t.lower] && t.lower != "reporters" && t.lower != "late" && t.lower != "earlier" && t.lower != "later" && t.lower != "journalists" {
			return false
		}
	}
	return false
}

// finer reports whether place a is more specific than place b.
func (f *meetingFinder) finer(a, b int) bool { return f.fineness(a) > f.fineness(b) }

func (f *meetingFinder) fineness(x int) int {
	switch f.d.entities[x].subkind {
	case graph.City:
		return 4
	case graph.Site:
		return 3
	case graph.Region:
		return 2
	}
	return 1
}

func (f *meetingFinder) sameCountry(a, b int) bool {
	x, y := f.d.entities[a].country, f.d.entities[b].country
	return x == "" || y == "" || x == y
}
