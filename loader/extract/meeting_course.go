package extract

import "parley/graph"

// pronounReach is how many tokens a sentence may have before the verb that says when the meeting it
// means by "it" is.
const pronounReach = 6

// takesCourse adds day and place to the meeting of the sentence before, where this one says of it but when or
// where it takes place: "It had been planned for Monday", "The call took place on Sunday".
func (c *clauseReader) takesCourse() {
	r := c.lastTold(1)
	if r == nil || r.last == c.sentence || len(c.dates) == 0 || !c.meansIt(r) {
		return
	}
	for i := c.span.from + 1; i < c.span.to && i <= c.span.from+pronounReach; i++ {
		if w := c.lower(i); w == "," || w == "that" || w == "who" || reportVerbs[w] {
			return
		}
		d := c.dayOfCourse(i)
		if d == nil {
			continue
		}
		if r.date == nil {
			r.date, r.edge = d, c.edgeAt(i)
			r.cite(c.span)
			r.because("takes its course", i)
		}
		return
	}
}

// meansIt reports whether a sentence begins with a word for the meeting of a record.
func (c *clauseReader) meansIt(r *record) bool {
	switch c.lower(c.span.from) {
	case "it", "this":
		return true
	case "they":
		head := c.f.d.tokens[r.heads[len(r.heads)-1]].lower
		return meetingNouns[head] != "" && isPlural(head) // talks, and not who holds them
	case "the":
		kind := meetingNouns[c.lower(c.span.from+1)]
		return kind != "" && (kind == r.kind || kind == graph.Talks && r.kind == graph.Call)
	}
	return false
}

// dayOfCourse is the date right after the verb at token i where that says of a meeting that it takes
// place: "was planned for Monday", "took place in Lima on Monday"; or nil.
func (c *clauseReader) dayOfCourse(i int) *date {
	w := c.lower(i)
	if !happening[w] && !plannedFor[w] && !begins[w] && !ends[w] && w != "took" || w == "for" {
		return nil
	}
	for n := range c.dates {
		if d := &c.dates[n]; d.from > i && d.from <= i+courseReach && !c.commaBetween(i, d.from) {
			return d
		}
	}
	return nil
}
