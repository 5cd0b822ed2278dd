package extract

import (
	"sync"

	"parley/graph"
)

// What is said at a meeting, or on the way from it, is said on its day: "said on Tuesday after talks
// with Demir". Where the clause tells no day, it is that of the news: "The border stays open, Lund said on
// Tuesday. He spoke after meeting Demir".

// spokenReach is how many tokens may stand between the verb of speaking and what says when.
const spokenReach = 16

// saidThere gives an encounter that tells but when somebody spoke the day on which that was, or
// takes note that it is the day of the news.
func (c *clauseReader) saidThere(e *encounter) {
	if e.date != nil || e.order == laterMeeting {
		return
	}
	v := c.spokenAt(e)
	if v < 0 {
		return
	}
	for i := range c.dates {
		if d := &c.dates[i]; c.saidOn(d, v) {
			e.date = d
			return
		}
	}
	e.spoken = e.order == sameOrder
}

// spokenAt is the verb of speaking in whose clause a meeting but says when or where somebody spoke, or
// -1.
func (c *clauseReader) spokenAt(e *encounter) int {
	if v := c.spokenTo(e); v >= 0 {
		return v
	}
	p := c.occasion(e)
	if p < c.span.from {
		return -1
	}
	reach := spokenReach
	if c.lower(p) == "in" {
		reach = 3 // "said in talks"
	}
	for v := p - 1; v >= c.span.from && v >= p-reach; v-- {
		switch w := c.lower(v); {
		case speaksAt[w] || reportVerbs[w] || utterances[w] || settlesOn[w] || c.parts(v):
			if t := tenseAt(c.f.d, c.span, v); t == future || c.lower(v-1) == "to" {
				return -1
			}
			return v
		case w == ";" || w == "that" || c.anyTriggerAt(v):
			return -1
		}
	}
	if p > c.span.from+introReach {
		return -1
	}
	for v := e.trigger.at + 1; v < c.span.to && v <= e.trigger.at+2*spokenReach; v++ {
		if w := c.lower(v); w == ";" || w == "that" {
			break
		} else if reportVerbs[w] && c.commaBetween(e.trigger.at, v) {
			return v
		}
	}
	return -1
}

// spokenTo is the word of speaking whose hearers are those of a meeting: "told a meeting of the Union", "addressing a
// conference", "told delegates to the conference", "in a speech to the annual session"; or -1.
func (c *clauseReader) spokenTo(e *encounter) int {
	switch w := c.lower(e.governor); {
	case !e.trigger.noun():
	case hears[w]:
		return e.governor
	case w == "to":
		for v := e.governor - 1; v >= c.span.from && v >= e.governor-3; v-- {
			if w := c.lower(v); speeches[w] || speaksAt[w] {
				return v
			}
		}
	}
	return -1
}

// parts reports whether the verb at token v says that those who met went apart: "broke up on Friday after talks".
func (c *clauseReader) parts(v int) bool {
	switch w := c.lower(v); w {
	case "broke", "split":
		return c.lower(v+1) == "up" || c.lower(v+1) == "off"
	case "parted", "adjourned", "dispersed", "emerged":
		return true
	}
	return false
}

// settlesOn are verbs of what is settled by those who come from a meeting: "agreed on Tuesday after hours of talks".
var settlesOn = set(`agreed decided voted resolved undertook`)

// utterances are nouns of what is said, after a verb of making it: "made the announcement after talks".
var utterances = set(`announcement comment comments remark remarks statement statements pledge appeal`)

// occasion is the preposition by which a meeting is the time or place of something else: "after" of
// "after talks" and of "after meeting Demir", "from" of "emerging from talks"; or -1.
func (c *clauseReader) occasion(e *encounter) int {
	p := e.governor
	if !e.trigger.noun() {
		p = e.trigger.at - 1
	}
	switch w := c.lower(p); {
	case w == "until" || c.withUnit(p) || tenseCues[c.lower(p-1)] == cueBe:
		return -1 // "is on a visit" does not say when somebody spoke
	case settings[w], w == "from" && emerges[c.lower(p-1)], w == "on" && e.trigger.kind == graph.Visit && !e.definite:
		return p
	}
	return -1
}

// emerges are verbs of coming from a meeting.
var emerges = set(`emerging emerged emerges coming`)

// withUnit reports whether a time stands before token p: "a day after".
func (c *clauseReader) withUnit(p int) bool {
	_, _, ok := c.daysBefore(p)
	return ok || c.unitAt(p-1)
}

// saidOn reports whether a date is that on which somebody spoke, the verb at v telling it: "said on
// Tuesday", "on Tuesday told".
func (c *clauseReader) saidOn(d *date, v int) bool {
	if c.bearer(d) >= 0 {
		return false
	}
	if c.sayingBefore(d) == v || d.from == v+1 {
		return true
	}
	if d.value.Precision() != graph.PrecisionDay && !d.value.IsZero() {
		return false
	}
	if d.to <= v && v-d.to <= 2 {
		return true
	}
	if d.from < v || d.from > v+spokenReach {
		return false
	}
	for i := v + 1; i < d.from; i++ {
		if w := c.lower(i); w == "," || w == "that" || c.finite(i) || prepositions[w] && w != "on" && w != "to" {
			return false
		}
	}
	return true
}

// newsDay is a day on which what an article tells may have been said or done.
type newsDay struct {
	day  *date
	said bool // it is that of a verb of saying
	in   span // its sentence
	lead bool // which the article opens with
}

// newsWeek is how many days before publication the day of the news lies at most.
const newsWeek = 6

// keepNews takes note of the days that may be that of the news: those on which something is said, and
// those of the sentences that an article opens with.
func (f *meetingFinder) keepNews(c *clauseReader) {
	if s := &f.d.sentences[c.sentence]; s.headline || s.dateline {
		return
	}
	for i := range c.dates {
		d := &c.dates[i]
		if d.value.Precision() != graph.PrecisionDay || isInterval(d.value) || !f.recently(d) {
			continue
		}
		if said, lead := c.ofSaying(d), c.sentence <= f.lead; said || lead {
			f.news = append(f.news, newsDay{d, said, c.span, lead})
		}
	}
}

// recently reports whether a day is shortly before publication, or nobody knows.
func (f *meetingFinder) recently(d *date) bool {
	told, ok := f.d.told.Earliest()
	day, ok2 := d.value.Earliest()
	return !ok || !ok2 || day <= told && told-day <= newsWeek
}

// onNewsDay gives the meetings that are but told of as when somebody spoke the day of the news. A conference
// goes on for days of its own.
func (f *meetingFinder) onNewsDay() {
	day := sync.OnceValue(f.dayOfNews)
	for _, r := range f.records {
		if last := f.lastOfDays(r, day); last != nil {
			r.date, r.edge = last, lastDay
			r.because("end of its days", last.from)
			continue
		}
		if r.date != nil || !r.spokenOf || !done(r.status) {
			continue
		}
		if (r.kind == graph.Conference || r.sort == graph.Conference) && r.status != graph.Ongoing && !f.opens(r) {
			continue // many gather everywhere, and what is said there is news some other day
		}
		if r.date = day(); r.date == nil && r.status == graph.Ongoing {
			r.date = f.toldDay(r)
		}
		if r.date != nil {
			r.because("day of the news", r.date.from)
		}
	}
}

// toldDay is the day of the article as that of a record, where it opens with the meeting; or nil.
func (f *meetingFinder) toldDay(r *record) *date {
	told, ok := f.d.told.Earliest()
	if !ok || f.d.told.Precision() != graph.PrecisionDay || !f.opens(r) {
		return nil
	}
	return &date{span: span{r.heads[0], r.heads[0] + 1}, value: f.d.told, rule: "day of " + graph.DateFromDay(told).String(), weekday: -1}
}

// lastOfDays is the day on which somebody speaks after a meeting of some days, as the article opens: that of the news,
// else of the article; or nil.
func (f *meetingFinder) lastOfDays(r *record, day func() *date) *date {
	if r.date != nil || !r.spokenOf || r.days < 2 || r.status != graph.Held || !f.opens(r) || f.d.told.IsZero() {
		return nil
	}
	if d := day(); d != nil {
		return d
	}
	return f.toldDay(r)
}

// dayOfNews is the day of the main clause of one of the sentences that an article opens with, else the only
// one on which anything is said; or nil.
func (f *meetingFinder) dayOfNews() *date {
	var day *date
	for n := range f.news {
		x := &f.news[n]
		switch {
		case !x.said && !f.ofMainClause(x):
		case x.lead:
			return x.day
		case day != nil && day.value != x.day.value:
			return nil
		default:
			day = x.day
		}
	}
	return day
}

// ofMainClause reports whether a day is of the main clause of its sentence.
func (f *meetingFinder) ofMainClause(x *newsDay) bool {
	t := f.grammar(x.in)
	if d := x.day; d.to < x.in.to && t.verb(d.to) && t.relation(d.to) == "root" {
		return true // "Lund on Monday promised", which the tree takes for Lund's
	}
	h := t.head(x.day.from)
	for n := 0; n < 2 && h >= 0 && !t.verb(h) && t.head(h) >= 0; n++ {
		h = t.head(h) // of the place before it: "met in Lima Thursday"
	}
	return h >= 0 && t.relation(h) == "root" && t.verb(h)
}
