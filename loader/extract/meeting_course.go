package extract

import "parley/graph"

// pronounReach is how many tokens a sentence may have before the verb that says when the meeting it
// means by "it" is.
const pronounReach = 6

// takesCourse adds day and place to the meeting of the sentence before, where this one says of it but when or
// where it takes place: "It had been planned for Monday", "The call took place on Sunday".
func (c *clauseReader) takesCourse() {
	r := c.lastTold(1)
	if r == nil || r.last == c.sentence || !c.meansIt(r) || c.lastsUntil(r) {
		return
	}
	for i := c.span.from + 1; i < c.span.to && i <= c.span.from+pronounReach; i++ {
		if w := c.lower(i); w == "," || w == "that" || w == "who" || reportVerbs[w] {
			return
		}
		if !takesPlace[c.lower(i)] && !(c.lower(i) == "is" && c.newDate()) {
			continue
		}
		d, at := c.dayOfCourse(i), c.placeOfCourse(i)
		if d != nil && (r.date == nil && !(r.status == graph.Held && c.f.aheadOf(d)) || r.status == graph.Cancelled && c.anew(i, d, r)) {
			r.date, r.edge = d, c.edgeAt(i)
			r.cite(c.span)
		}
		if at >= 0 && r.place < 0 && r.kind != graph.Call {
			r.place = at
			r.cite(c.span)
		}
		r.because("takes its course", i)
		return
	}
}

// lastsUntil adds the last day to a meeting whose first day is known: "They end on Friday", "It is expected to last until Friday", "They will
// run for three days". It reports whether it did.
func (c *clauseReader) lastsUntil(r *record) bool {
	if r.edge != firstDay || r.ends != nil || r.days > 1 {
		return false
	}
	for i := c.span.from + 1; i < c.span.to && i <= c.span.from+pronounReach; i++ {
		w := c.lower(i)
		if w == "," || w == "that" || w == "who" || w == "not" || reportVerbs[w] {
			return false
		}
		if !ends[w] && !goesOnFor[w] {
			continue
		}
		d, j := c.dayOfCourse(i), i+1
		if c.lower(j) == "for" {
			j++
		}
		switch n := c.countOfDays(j); {
		case d != nil && (ends[w] || d.prep == "until" || d.prep == "through"):
			r.ends = d
		case goesOnFor[w] && n > 1:
			r.days = n
		default:
			return false
		}
		r.cite(c.span)
		return true
	}
	return false
}

// goesOnFor are verbs of how long a meeting goes on.
var goesOnFor = set(`last lasts run runs continue continues go goes`)

// lastedFor adds how long it was to the visit told in the sentence before, whose first or last day is known: "wound up
// her trip on Sunday. Over nine days she saw".
func (c *clauseReader) lastedFor() {
	at := c.span.from
	if w := c.lower(at); w != "over" && w != "in" && w != "during" {
		return
	}
	if nounWords[c.lower(at+1)] == determiner {
		at++
	}
	n, r := c.countOfDays(at+1), c.lastTold(1)
	if n > 1 && r != nil && r.kind == graph.Visit && r.days == 0 && r.ends == nil && r.edge != noEnd {
		r.days = n
		r.cite(c.span)
	}
}

// anew reports whether a sentence gives the meeting of a record, which was put off, another day by the verb at token i: "It will now
// take place on May 3", "The new date is May 3".
func (c *clauseReader) anew(i int, d *date, r *record) bool {
	first, known := d.value.Earliest()
	last, dated := r.date.value.Latest()
	if !known || !dated || first <= last {
		return false
	}
	for j := c.span.from; j < d.from; j++ {
		if w := c.lower(j); w == "now" || w == "new" || j <= i && putsOff[w] {
			return true
		}
	}
	return c.lower(d.to) == "instead"
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
		if c.newDate() {
			return r.status == graph.Cancelled
		}
		kind := meetingNouns[c.lower(c.span.from+1)]
		return kind != "" && (kind == r.kind || kind == graph.Talks && r.kind == graph.Call)
	}
	return false
}

// newDate reports whether a sentence begins with "The new date".
func (c *clauseReader) newDate() bool {
	return c.lower(c.span.from+1) == "new" && c.lower(c.span.from+2) == "date"
}

// takesPlace are verbs that say when or where a meeting is.
var takesPlace = set(`took planned scheduled due set slated rescheduled`, happening, begins, ends)

// dayOfCourse is the date right after the verb at token i by which a meeting takes place: "was planned for
// Monday", "took place in Lima on Monday"; or nil.
func (c *clauseReader) dayOfCourse(i int) *date {
	for n := range c.dates {
		if d := &c.dates[n]; d.from > i && d.from <= i+courseReach && !c.commaBetween(i, d.from) {
			return d
		}
	}
	return nil
}

// placeOfCourse is the place right after such a verb, "was held in Lima", or -1.
func (c *clauseReader) placeOfCourse(i int) int {
	c.readGroups()
	for _, g := range c.groups {
		if g.from > i && g.from <= i+courseReach && c.lower(g.from-1) == "in" && c.isPlaceOnly(g) && !c.commaBetween(i, g.from) {
			return g.entities[0]
		}
	}
	return -1
}
