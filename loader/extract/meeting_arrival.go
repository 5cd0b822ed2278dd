package extract

import "parley/graph"

// arrivalReach is how many meetings back a visit may be whose visitor is said to have come.
const arrivalReach = 6

// arrives dates the last visit of which no day is told by the day on which its visitor came: "Lund
// is in Lima for talks. She arrived on Thursday."
func (f *meetingFinder) arrives(c *clauseReader) {
	r := f.lastUndated()
	if r == nil || len(c.dates) == 0 {
		return
	}
	c.readGroups()
	for i := c.span.from; i < c.span.to; i++ {
		if !cameHere[c.lower(i)] || f.goal(c.span, i) >= 0 {
			continue
		}
		d := c.dayCame(i)
		if who, ok := c.doer(i); d != nil && ok && len(who.entities) == 1 && f.has(r, who.entities[0]) {
			r.date, r.edge = d, firstDay
			r.cite(c.span)
			r.last = c.sentence
			return
		}
	}
}

// cameHere are verbs of those who have come to where the article is.
var cameHere = set(`arrived landed`)

// dayCame is the date that follows the verb at token i, a word or two between: "arrived here late
// on Thursday"; or nil.
func (c *clauseReader) dayCame(i int) *date {
	for n := range c.dates {
		if d := &c.dates[n]; d.from > i && d.from <= i+4 && !c.commaBetween(i, d.from) {
			return d
		}
	}
	return nil
}

// lastUndated is the last visit of which no day is told, or nil.
func (f *meetingFinder) lastUndated() *record {
	for n := len(f.records) - 1; n >= 0 && n >= len(f.records)-arrivalReach; n-- {
		if r := f.records[n]; r.kind == graph.Visit && r.date == nil && done(r.status) {
			return r
		}
	}
	return nil
}
