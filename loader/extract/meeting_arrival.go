package extract

import "parley/graph"

// arrivalReach is how many meetings back a visit may be whose visitor is said to have come.
const arrivalReach = 6

// arrives dates the last visit of which no day is told by the days on which its visitor comes and
// goes: "Lund is in Lima for talks. She arrived on Thursday", "Lund cancelled a trip. She was to leave on
// May 3 and return on May 5".
func (f *meetingFinder) arrives(c *clauseReader) {
	r := f.lastUndated()
	if r == nil || len(c.dates) == 0 {
		c.staysOn()
		return
	}
	c.readGroups()
	var came, went *date
	for i := c.span.from; i < c.span.to; i++ {
		switch c.comesOrGoes(i, r) {
		case firstDay:
			came = c.dayCame(i)
		case lastDay:
			went = c.dayCame(i)
		}
	}
	if came == nil {
		return
	}
	r.date, r.edge, r.ends = came, firstDay, nil
	if went != nil && came.from < went.from {
		r.ends = went
	}
	r.days = max(r.days, c.staysFor(r))
	r.cite(c.span)
	r.last = c.sentence
}

// staysOn adds the last day to a visit whose first day the sentence before told: "arrived on Monday. She is staying until
// Thursday", "She leaves on Thursday", "She will stay for three days".
func (c *clauseReader) staysOn() {
	r := c.lastTold(1)
	if r == nil || r.last == c.sentence || r.kind != graph.Visit || r.date == nil || r.edge != firstDay || r.ends != nil || r.days > 1 || len(c.triggers) > 0 {
		return
	}
	c.readGroups()
	if n := c.staysFor(r); n > 1 {
		r.days = n
		r.cite(c.span)
		return
	}
	for i := c.span.from; i < c.span.to; i++ {
		end := c.comesOrGoes(i, r)
		if stays[c.lower(i)] && c.lower(i+1) == "until" && c.doneBy(i, r) {
			end = lastDay
		}
		if d := c.dayCame(i); end == lastDay && d != nil {
			r.ends = d
			r.cite(c.span)
			return
		}
	}
}

// staysFor is for how many days a sentence says that the visitor of a record stays, or 0.
func (c *clauseReader) staysFor(r *record) int {
	for i := c.span.from; i < c.span.to-2; i++ {
		if !stays[c.lower(i)] || !c.doneBy(i, r) {
			continue
		}
		j := i + 1
		if g, ok := c.groupFrom(j); ok {
			j = g.to
		}
		for ; c.lower(j) == "for" || c.lower(j) == "there" || c.lower(j) == "here" || adverb(c.lower(j)); j++ {
		}
		if n := c.countOfDays(j); n > 0 {
			return n
		}
	}
	return 0
}

// stays are verbs of those who do not go yet.
var stays = set(`stay stays stayed staying remain remains remained remaining spend spends spent spending`)

// comesOrGoes tells which end of a visit the verb at token i is of, where the visitor is its subject: who has
// come leaves at the end, and who is yet to come at the beginning.
func (c *clauseReader) comesOrGoes(i int, r *record) meetingEnd {
	end, w := noEnd, c.lower(i)
	switch {
	case cameHere[w] && (done(r.status) || w[len(w)-2:] != "ed" || c.lower(i-1) == "have"), w == "flew" && c.lower(i+1) == "in":
		end = firstDay
	case homeward[w], leaves[w] && done(r.status):
		end = lastDay
	case leaves[w]:
		end = firstDay
	}
	if end == noEnd || c.dayCame(i) == nil || c.f.goal(c.span, i) >= 0 {
		return noEnd
	}
	if c.doneBy(i, r) {
		return end
	}
	return noEnd
}

// doneBy reports whether the subject of the verb at token i is a party of a record.
func (c *clauseReader) doneBy(i int, r *record) bool {
	who, ok := c.doer(i)
	return ok && len(who.entities) == 1 && c.f.has(r, who.entities[0])
}

// cameHere are verbs of those who come to where the article is.
var cameHere = set(`arrived landed arrive arrives`)

// dayCame is the date that follows the verb at token i, a word or two between: "arrived here late
// on Thursday"; or nil.
func (c *clauseReader) dayCame(i int) *date {
	for n := range c.dates {
		if d := &c.dates[n]; d.from > i && d.from <= i+4 && !c.commaBetween(i, d.from) && !c.anotherVerb(i+1, d.from) {
			return d
		}
	}
	return nil
}

// anotherVerb reports whether a verb of coming or going stands between two tokens.
func (c *clauseReader) anotherVerb(from, to int) bool {
	for i := from; i < to; i++ {
		if w := c.lower(i); cameHere[w] || homeward[w] || leaves[w] {
			return true
		}
	}
	return false
}

// lastUndated is the last visit of which no day is told, or nil.
func (f *meetingFinder) lastUndated() *record {
	for n := len(f.records) - 1; n >= 0 && n >= len(f.records)-arrivalReach; n-- {
		if r := f.records[n]; r.kind == graph.Visit && r.date == nil && r.status != graph.Refused {
			return r
		}
	}
	return nil
}

// dayOfArrival is the day on which the one who meets somebody by a verb is told, between commas right before it, to have come: "Lund, who
// landed in Lima on Monday, met Soto"; or nil.
func (c *clauseReader) dayOfArrival(t trigger) *date {
	if t.frame != meetFrame || t.form != pastForm || c.lower(t.at-1) != "," {
		return nil
	}
	who := t.at - 2
	for who > c.span.from && who > t.at-whoCameReach && c.lower(who) != "who" && c.lower(who) != "," {
		who--
	}
	if c.lower(who) != "who" || !hasCome[c.lower(who+1)] {
		return nil
	}
	for n := range c.dates {
		if d := &c.dates[n]; d.from > who && d.to < t.at && d.value.Precision() == graph.PrecisionDay {
			return d
		}
	}
	return nil
}

// whoCameReach is how many tokens such an aside may take, and hasCome are its verbs.
const whoCameReach = 16

var hasCome = set(`arrived landed flew came travelled traveled`)
