package extract

import (
	"strings"

	"parley/graph"
)

// apartBy is the day of the meeting of trigger n where that is told by how long before or after
// something else it was: "resigned on Tuesday, a day after he met Demir", "hours before talks"; or nil.
func (c *clauseReader) apartBy(n int) *date {
	at := c.triggers[n].at
	if c.triggers[n].noun() && c.putBack(at) {
		return nil // "a week after a visit had been put off"
	}
	i := c.apartAt(at)
	if i < 0 {
		return nil
	}
	from, days, ok := c.daysBefore(i)
	if !ok {
		return nil
	}
	if c.lower(i) == "after" {
		days = -days
	}
	return c.daysFromEvent(span{from, i + 1}, days, at)
}

// apartAt is the "before", the "after" or the "of" of "ahead of" that brings in the meeting of the word at token at, or -1.
func (c *clauseReader) apartAt(at int) int {
	for i := at - 1; i > c.span.from && i >= at-apartReach; i-- {
		if g, ok := c.groupOver(i); ok && i > g.from {
			i = g.from
			continue
		}
		switch w := c.lower(i); {
		case w == "," && c.groupBefore(i) >= 0 && c.groups[c.groupBefore(i)].to == i && c.named(c.groups[c.groupBefore(i)]):
			i = c.groups[c.groupBefore(i)].from
		case w == "after" || w == "before" || w == "of" && beforehand[c.lower(i-1)]:
			return i
		case w == ";" || w == "," || w == "that" || reportVerbs[w] || c.anyTriggerAt(i):
			return -1
		}
	}
	return -1
}

// wasBefore is the "after" that brings in the meeting of the word at token at as one before something else that the sentence tells, "a week after
// talks", "after a round of them", or -1.
func (c *clauseReader) wasBefore(at int) int {
	if c.lower(at) == "round" && c.f.roundBefore(c.span, at) {
		return at - 2
	}
	if i := c.apartAt(at); i >= 0 && c.lower(i) == "after" && c.unitAt(i-1) {
		return i
	}
	return -1
}

// named reports whether a group that "after" or "before" brings in bears its name between commas, the second of which closes nothing else: "after the
// premier, Lund, met".
func (c *clauseReader) named(g group) bool {
	if w := c.lower(g.from - 1); w != "after" && w != "before" || c.lower(g.to) != "," {
		return false
	}
	for i := g.from; i < g.to; i++ {
		if c.lower(i) == "," {
			return true
		}
	}
	return false
}

// putBack reports whether the verb of which the meeting's noun at token at is the subject says that it was called off.
func (c *clauseReader) putBack(at int) bool {
	p := c.predicate(at)
	for i := p; p >= 0 && i <= p+3; i++ {
		if offWords[c.lower(i)] || putsBack[c.lower(i)] || c.lower(i+1) == "off" {
			return true
		}
	}
	return false
}

// apartReach is how many tokens may stand between "a day after" and the word of the meeting.
const apartReach = 12

// daysBefore reads the time that ends before token i, or before "ahead" of "ahead of": how many days it is, and where it
// begins. Hours are no day, and an eve is one.
func (c *clauseReader) daysBefore(i int) (from, days int, ok bool) {
	switch {
	case c.lower(i) != "of":
	case c.lower(i-1) == "eve":
		return i - 2, 1, c.lower(i-2) == "the"
	default:
		i--
	}
	each := 1
	switch w := c.lower(i - 1); {
	case withinDay[w]:
		return i - 1, 0, true
	case w == "week" || w == "weeks":
		each = 7
	case w != "day" && w != "days":
		return 0, 0, false
	}
	if days = smallNumber(c.lower(i - 2)); days == 0 && c.lower(i-2) == "the" {
		days = 1
	}
	return i - 2, days * each, days > 0
}

// withinDay tell of a time that is over on the same day, as a rule.
var withinDay = set(`hour hours minutes moments shortly immediately`)

// daysFromEvent is the day so many days after what the sentence tells beside the meeting whose word is
// token at, or that of the article, where it says that something comes so long before: or nil.
func (c *clauseReader) daysFromEvent(told span, days, at int) *date {
	var event *date
	for i := range c.dates {
		d := &c.dates[i]
		if d.value.Precision() != graph.PrecisionDay || isInterval(d.value) || c.bearer(d) >= 0 && !c.anyTriggerAt(c.bearer(d)) {
			continue
		}
		if d.to <= told.from || event == nil && d.from > at && c.commaBetween(at, d.from) {
			event = d
		}
	}
	found := &date{span: told, weekday: -1}
	switch {
	case event != nil:
		return event.apart(told, days)
	case len(c.dates) == 0 && c.comesNow(told.from):
		day, ok := c.f.d.told.Earliest()
		if !ok || c.f.d.told.Precision() != graph.PrecisionDay {
			return nil
		}
		found.value, found.rule = graph.DateFromDay(day+graph.Day(days)), shiftRule(days, unitDay, c.f.d.told.String())
	default:
		return nil
	}
	return found
}

// apart is the day so many days after a date, as what stands in a span tells it.
func (d *date) apart(told span, days int) *date {
	found := &date{span: told, weekday: -1, value: yearUnknownShifted(d.value, days, unitDay), rule: shiftRule(days, unitDay, d.value.String())}
	if day, ok := d.value.Earliest(); ok {
		found.value = graph.DateFromDay(day + graph.Day(days))
	}
	return found
}

// comesNow reports whether what a sentence tells up to token end is the news of the day: it opens the
// article, or is said to come then.
func (c *clauseReader) comesNow(end int) bool {
	if c.sentence <= c.f.lead {
		return true
	}
	for i := end - 1; i >= c.span.from && i >= end-3; i-- {
		if w := c.lower(i); w == "comes" || w == "came" || w == "come" {
			return true
		}
	}
	return false
}

// byEvent is the day of the meeting at token at where that is told by how long before or after an event of its clause it was:
// "met two days before the vote on May 3", "on the eve of Sunday's vote"; or nil.
func (c *clauseReader) byEvent(at int) *date {
	for n := range c.dates {
		d := &c.dates[n]
		if d.value.Precision() != graph.PrecisionDay || isInterval(d.value) {
			continue
		}
		for i := d.from - 1; i > c.span.from && i >= d.from-eventReach; i-- {
			w := c.lower(i)
			if w == "," || c.finite(i) || i == at {
				break
			}
			if w != "after" && w != "before" && !(w == "of" && c.lower(i-1) == "eve") {
				continue
			}
			from, days, ok := c.daysBefore(i)
			if !ok || strings.HasPrefix(c.lower(i-1), "week") || !c.ofClause(span{from, d.to}, at) {
				break
			}
			if w != "after" {
				days = -days
			}
			return d.apart(span{from, d.to}, days)
		}
	}
	return nil
}

// ofClause reports whether a phrase of time is of the clause of the meeting at token at: it follows that, or the sentence begins
// with it.
func (c *clauseReader) ofClause(told span, at int) bool {
	from, to := at+1, told.from
	if told.to <= at {
		if told.from > c.span.from+2 {
			return false
		}
		from, to = told.to+1, at
	}
	for i := from; i < to; i++ {
		if w := c.lower(i); w == "," && told.from > at || w == ";" || w == "that" || reportVerbs[w] || told.from > at && c.finite(i) || c.anyTriggerAt(i) {
			return false
		}
	}
	return to-from <= subjectReach
}

// eventReach is how many tokens before its day an event may be named.
const eventReach = 7

// dayOfDeed is the day on which those did something who are told, in passing, to be meeting: "Lund and Soto, meeting for the second time in as many
// weeks, agreed on Monday"; or nil.
func (c *clauseReader) dayOfDeed(t trigger) *date {
	if t.noun() || t.form != ingForm || c.lower(t.at-1) != "," {
		return nil
	}
	end := c.closingComma(t.at+1, min(c.span.to, t.at+argumentReach))
	if end < 0 || !c.f.phrases.acts(end+1) {
		return nil
	}
	for i := range c.dates {
		if d := &c.dates[i]; d.from > end && d.from <= end+phraseReach {
			return d
		}
	}
	return nil
}

// followsOther reports whether token from tells of the meeting that the one of trigger n is said to have come after: "the talks follow a round in
// Lima".
func (c *clauseReader) followsOther(n, from int) bool {
	p := c.course(n, from)
	return from > c.triggers[n].at && p > 0 && strings.HasPrefix(c.lower(p), "follow") && c.anyTriggerIn(p, from)
}
