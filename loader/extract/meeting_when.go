package extract

import (
	"slices"

	"parley/graph"
)

// when finds the date of the meeting that trigger n tells of: the one that its noun bears,
// else the nearest of its clause that nothing else takes for itself.
func (c *clauseReader) when(n int) *date {
	d := c.whenBut(n, nil)
	switch {
	case d == nil && c.closing(n):
		return &c.dates[0]
	case d == nil && n > 0 && c.triggers[n-1].kind == graph.Visit && (c.byCompanion(n) || c.whereGone(n)):
		return c.when(n - 1)
	case d == nil && c.purposeOf(n):
		return c.when(n - 1)
	case d == nil && c.joinedFirst(n):
		return &c.dates[0]
	case d == nil:
		return c.dayOfDeed(c.triggers[n])
	}
	return d
}

// joinedFirst reports whether the only day of a sentence, which it begins with, is that of trigger n, its first noun of a meeting, "On Monday,
// Lund, the mayor of Lima, had joined Soto for talks", or a verb that "and" joins to that of the main clause: "On Monday, Lund boarded a train
// in Quito and went to". A journey may follow a meeting so: "On Monday, Lund met Soto and flew to".
func (c *clauseReader) joinedFirst(n int) bool {
	t := c.triggers[n]
	if len(c.dates) != 1 || t.noun() && n > 0 || !t.noun() && (t.form != pastForm || c.lower(t.at-1) != "and") {
		return false
	}
	d := &c.dates[0]
	if d.from > c.span.from+2 || c.lower(d.to) != "," || t.at-d.to > joinedReach {
		return false
	}
	for i := d.to + 1; i < t.at; i++ {
		if w := c.lower(i); w == ";" || w == "that" || w == "who" || w == "which" || subordinates[w] || sequels[w] || reportVerbs[w] || t.frame != travelFrame && c.anyTriggerAt(i) {
			return false
		}
	}
	return true
}

// joinedReach is how many tokens after the day that a sentence begins with such a verb may stand.
const joinedReach = 40

// purposeOf reports whether trigger n is what the journey told right before it was made for: "On Monday Lund flew to Lima to
// meet", "for talks with".
func (c *clauseReader) purposeOf(n int) bool {
	if n == 0 || c.triggers[n-1].frame != travelFrame && c.triggers[n-1].frame != stayFrame {
		return false
	}
	end := c.triggers[n].at - 1
	if c.triggers[n].noun() {
		for end >= c.triggers[n].at-phraseReach && (!prepositions[c.lower(end)] || c.lower(end) == "of") {
			end-- // "for two days of urgent talks"
		}
		if c.lower(end) != "for" {
			return false
		}
	} else if c.lower(end) != "to" || c.triggers[n].form != plainForm {
		return false
	}
	for i := c.triggers[n-1].at + 1; i < end; i++ {
		if w := c.lower(i); w == "," || w == "and" || tenseCues[w] != cueNone || reportVerbs[w] {
			return false
		}
	}
	return true
}

// phraseReach is how many tokens may stand between a preposition and the noun of its phrase.
const phraseReach = 6

// whereGone reports whether a clause tells of trigger n as what was done where the journey told before it led: "on
// Monday Lund flew to Lima, where she met Soto".
func (c *clauseReader) whereGone(n int) bool {
	at := c.triggers[n].at
	if modal, negated, _ := c.auxiliaries(at); modal != "" && modal != "will" || negated || c.perfect(at) || c.triggers[n].noun() {
		return false
	}
	for i := at - 1; i > c.triggers[n-1].at && i >= at-whereReach; i-- {
		if c.lower(i) == "where" {
			return c.triggers[n-1].frame == travelFrame
		}
	}
	return false
}

// whereReach is how many tokens of subject may stand between "where" and its verb.
const whereReach = 30

// byCompanion reports whether trigger n stands in a clause about one of those who came along on the visit told before it:
// "flew to Lima on Monday with Lund, who met Soto".
func (c *clauseReader) byCompanion(n int) bool {
	for i := c.triggers[n].at - 1; i > c.triggers[n-1].at && i >= c.triggers[n].at-companionReach; i-- {
		switch c.lower(i) {
		case "who":
			return c.lower(i-1) == ","
		case ",", "and":
			return false
		}
	}
	return false
}

// companionReach is how many tokens after "who" what a companion did may be told.
const companionReach = 4

// whenBut is when without one of the dates.
func (c *clauseReader) whenBut(n int, not *date) *date {
	t := c.triggers[n]
	if d := c.datedWhen(t.at); d != nil {
		return d
	}
	if d := c.captionDay(); d != nil {
		return d
	}
	if d := c.newDay(t.at); d != nil {
		return d
	}
	if d := c.apartBy(n); d != nil {
		return d
	}
	if d := c.byEvent(t.at); d != nil {
		return d
	}
	if d := c.latestOf(t); d != nil {
		return d
	}
	var best *date
	bestCost := farForDates
	for i := range c.dates {
		d := &c.dates[i]
		cost, noun := farAway, c.bearer(d)
		if noun > d.from && c.f.reportVerb(c.span, noun) >= 0 {
			noun = -1 // "will brief Soto on Monday on her talks"
		}
		switch {
		case d == not:
			continue
		case noun == t.at && dateWords[c.lower(d.to-1)].kind == seasonWord:
			cost = farForDates - 1 // "the spring meeting in Lima next week"
		case noun == t.at:
			return d
		case noun >= 0 && !c.oneEvent(n, noun):
			continue
		case c.ofSayingAlone(d, t):
			continue
		case d.prep == "until" || d.prep == "since" && !c.goesOn(t.at) || c.ofOther(d, n):
			continue
		case t.frame == legFrame && d.from < t.at:
			continue // of the stop before: "will go to Chile next week and then to Peru"
		default:
			cost = c.distance(n, d.from, d.to)
		}
		if cost < bestCost {
			best, bestCost = d, cost
		}
	}
	return c.sharpened(best)
}

// latestOf is the date of the last of several meetings that a verb tells of: "have met twice this year, most recently in Lima
// on May 3", or nil.
func (c *clauseReader) latestOf(t trigger) *date {
	if t.noun() {
		return nil
	}
	for i := t.at + 1; i < c.span.to && i <= t.at+latestReach; i++ {
		w, before := c.lower(i), c.lower(i-1)
		if w != "lastly" && w != "latest" && !(w == "recently" && before == "most") && !(w == "time" && (before == "last" || before == "latest")) {
			continue
		}
		for n := range c.dates {
			if d := &c.dates[n]; d.from > i && d.from <= i+argumentReach && !c.anyTriggerIn(i, d.from) {
				return d
			}
		}
	}
	return nil
}

// latestReach is how many tokens after its verb the last of several meetings may be told.
const latestReach = 16

// anyTriggerIn reports whether a meeting's word stands between two tokens.
func (c *clauseReader) anyTriggerIn(from, to int) bool {
	return slices.ContainsFunc(c.triggers, func(t trigger) bool { return t.at > from && t.at < to })
}

// sharpened is the date right after another that says which days of it are meant, "this week, from Monday to
// Friday", else that one.
func (c *clauseReader) sharpened(d *date) *date {
	if d == nil {
		return nil
	}
	for i := range c.dates {
		if x := &c.dates[i]; x.from >= d.to && x.from <= d.to+2 && sharper(x, d) {
			return x
		}
	}
	return d
}

// redate gives an encounter another date, or none, where the one that it took is that of something
// else: of a decision about what is yet to come, or of the end of a journey from it.
func (c *clauseReader) redate(e *encounter) {
	switch {
	case e.date == nil:
	case c.cameFrom(e):
		e.date = nil
	case c.decided(e):
		own := slices.IndexFunc(c.triggers, func(t trigger) bool { return t.at == e.trigger.at })
		e.date = c.whenBut(own, e.date)
		c.stretch(e)
	}
}

// decided reports whether the date of what is not done is that of a decision: "agreed on Tuesday
// to hold talks", "a visit was called off on Tuesday". What was planned for a day has that day.
func (c *clauseReader) decided(e *encounter) bool {
	told, ok := c.f.d.told.Earliest()
	_, last, bounded := e.date.days()
	if !ok || !bounded || done(e.status) || e.edge != noEnd || c.bearer(e.date) == e.trigger.at || c.setFor(e.date) {
		return false
	}
	first := e.date.to <= e.trigger.at
	if e.status == graph.Planned {
		return last < told && first
	}
	return last < told || last == told && first
}

// setFor reports whether a date is the day that something was planned for: "scheduled for Monday", "due to be held in
// Lima on Monday", "were to have met on Monday".
func (c *clauseReader) setFor(d *date) bool {
	if plannedFor[d.prep] {
		return true
	}
	for i := d.from - 1; i > c.span.from && i >= d.from-edgeReach && c.lower(i) != ","; i-- {
		if before := c.lower(i - 1); c.lower(i) == "to" && (plannedFor[before] || tenseOfBe(before) == past) {
			return true
		}
	}
	return false
}

// cameFrom reports whether the date of a meeting is that on which somebody came from it:
// "arrived last night from a meeting with Demir".
func (c *clauseReader) cameFrom(e *encounter) bool {
	w := c.lower(e.governor)
	if w != "from" && w != "after" && w != "following" || e.date.from > e.governor {
		return false
	}
	if before := c.lower(e.date.from - 1); w != "from" && (utterances[before] || reportVerbs[before]) {
		return false // "said last month after a meeting"
	}
	if e.date.value.Precision() < graph.PrecisionDay && !e.date.value.IsZero() && w != "from" {
		return true // "grew in 2014 after a meeting"
	}
	for i := e.date.from - 1; i >= c.span.from && i >= e.date.from-edgeReach; i-- {
		if arrivals[c.lower(i)] || w == "from" && homeward[c.lower(i)] && e.days == 0 {
			return true
		}
	}
	return false
}

// captionDay is the day that the line under a picture ends with, which is that of all it shows:
// "Demir, left, greets Lund ahead of talks in Lima, on May 3, 2014.", or nil.
func (c *clauseReader) captionDay() *date {
	if len(c.dates) == 0 {
		return nil
	}
	d := &c.dates[len(c.dates)-1]
	if d.to < c.span.to-2 || !c.f.yearEnds(d) || d.value.Precision() != graph.PrecisionDay {
		return nil
	}
	if i := d.from - 1; c.lower(i) != "," && c.lower(i-1) != "," {
		return nil
	}
	for i := c.span.from; i < d.from; i++ {
		if c.lower(i) == "left" {
			continue // who stands left
		}
		if t := tenseAt(c.f.d, c.span, i); t != noTense {
			if t == present {
				return d
			}
			return nil
		}
	}
	return d
}

// closing reports whether a meeting is what the main clause of its sentence, which the only date
// belongs to, ends with: "on Thursday endorsed a plan, ending a summit".
func (c *clauseReader) closing(n int) bool {
	for i := c.triggers[n].at - 1; i > c.span.from && i >= c.triggers[n].at-5; i-- {
		if closers[c.lower(i)] {
			return len(c.dates) == 1 && c.lower(i-1) == ","
		}
	}
	return false
}

// closers bring in the meeting at whose end something was done.
var closers = set(`ending concluding closing wrapping capping`)

// datedWhen is the date before "when" where that brings in the clause of the token at:
// "in June 2023, when he met Macron", or nil.
func (c *clauseReader) datedWhen(at int) *date {
	for i := at - 1; i >= c.span.from && i >= at-10; i-- {
		if c.lower(i) != "when" {
			continue
		}
		for n := range c.dates {
			if d := &c.dates[n]; d.to == i || d.to == i-1 {
				return d
			}
		}
	}
	return nil
}

// oneEvent reports whether the meeting of trigger n is held at, for or on the one whose noun
// stands at token at, so that they have one date: "met Demir at last week's talks", "at last
// week's talks Lund met Demir".
func (c *clauseReader) oneEvent(n, at int) bool {
	if meetingNouns[c.lower(at)] == "" {
		return false
	}
	own := c.triggers[n].at
	for i := at - 1; i >= c.span.from && i >= at-12; i-- {
		switch w := c.lower(i); {
		case i == own:
			return true
		case apartFrom[w] || reportVerbs[w] || w == "," || w == ";":
			return false
		case w == "at" || w == "during" || w == "for" && at > own:
			return at > own && !(c.triggers[n].noun() && c.joinedVerb(own, i)) || i == c.span.from
		}
	}
	return false
}

// joinedVerb reports whether "and" brings in a verb between two tokens: "seek aid at a summit and hope for it at".
func (c *clauseReader) joinedVerb(from, to int) bool {
	for i := from + 1; i < to-1; i++ {
		if w := c.lower(i + 1); c.lower(i) == "and" && (c.finite(i+1) || regularPast(w) || tenseCues[w] == cueModal) {
			return true
		}
	}
	return false
}

// apartFrom are the words after which another event is named, with a date of its own.
var apartFrom = set(`before after ahead until since following discuss discussed discussing prepare prepared preparing about on
	that who which when while because`)

// ofSaying reports whether a date says when somebody spoke or wrote: "said on Tuesday", "in a letter on
// Tuesday".
func (c *clauseReader) ofSaying(d *date) bool { return c.sayingBefore(d) >= 0 }

// ofSayingAlone reports whether a date that says when somebody spoke is not that of the meeting of a trigger, too: the
// meeting is no speaking itself, and not told as in "said on Tuesday after talks with Demir".
func (c *clauseReader) ofSayingAlone(d *date, t trigger) bool {
	v := c.sayingBefore(d)
	if v < 0 || t.frame == hearFrame || voiced[t.frame] && v == t.at {
		return false
	}
	return d.to > t.at || !settings[c.lower(d.to)]
}

// sayingBefore is the word of saying or writing that a date belongs to, or -1.
func (c *clauseReader) sayingBefore(d *date) int {
	for i := d.from - 1; i >= c.span.from && i >= d.from-3; i-- {
		switch w := c.lower(i); {
		case reportVerbs[w], i < d.from-1 && (texts[w] || speeches[w]):
			return i
		case !prepositions[w] && !pressPeople[w]:
			return -1
		}
	}
	return -1
}
