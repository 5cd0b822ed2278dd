package extract

import (
	"fmt"
	"strconv"
	"strings"

	"parley/graph"
)

// meetingEnd says which end of a meeting a date is: "arrived on Monday", "a visit that ended on
// Monday".
type meetingEnd int8

const (
	noEnd meetingEnd = iota
	firstDay
	lastDay
)

// edgeReach is how many tokens before a date the word may stand that says which end it is.
const edgeReach = 6

// stretch reads how long a meeting lasts and which end of it its date is, and makes the date one
// of all its days where the clause tells both.
func (c *clauseReader) stretch(e *encounter) {
	e.days = c.days(e.trigger.at)
	if e.date == nil && c.dayOf(e) > 0 && len(c.dates) == 1 && !c.ofSaying(&c.dates[0]) {
		e.date = &c.dates[0] // "on the second day of a visit Lund met Demir on Friday"
	}
	if e.date == nil {
		e.date = c.forLong(e.trigger.at)
	}
	if e.date == nil && e.definite && e.trigger.noun() {
		if e.date = c.runsUntil(e.trigger.at); e.date != nil {
			e.edge = lastDay
		}
		return
	}
	if e.date == nil {
		return
	}
	if n := c.dayOf(e); n > 1 || n > 0 && e.days > 1 {
		c.nthDay(e, n)
		return
	}
	e.edge = c.edge(e)
	e.ends = c.lastDay(e)
	if first := c.firstDay(e); first != nil {
		e.date, e.ends, e.edge = first, e.date, firstDay
	}
	if e.edge == lastDay && deadlines[e.date.prep] {
		e.date, e.edge = nil, noEnd // "hopes to end the negotiations by March": when they are held it does not tell
		return
	}
	if e.ends == nil && e.edge != noEnd && e.days > 1 {
		e.date = e.date.stretched(e.date.value, e.days, e.edge)
	}
}

// nthDay makes the date of one day of a meeting that of all of them, or of those until then: "on
// Friday, the second day of a three-day visit", "met for a third day on Friday".
func (c *clauseReader) nthDay(e *encounter, n int) {
	day, ok := e.date.value.Earliest()
	if !ok || e.date.value.Precision() != graph.PrecisionDay || isInterval(e.date.value) {
		return
	}
	e.date = e.date.stretched(graph.DateFromDay(day-graph.Day(n-1)), max(e.days, n), firstDay)
}

// forLong is the time since when something goes on, by how long it does: "have been negotiating
// for three years"; nil where nothing tells.
func (c *clauseReader) forLong(at int) *date {
	told, ok := c.f.d.told.Earliest()
	if !ok || !c.goesOn(at) {
		return nil
	}
	for i := at + 1; i < c.span.to-2 && i <= at+farAway; i++ {
		if c.lower(i) != "for" {
			continue
		}
		for j := i + 1; j <= i+3 && j < c.span.to-1; j++ {
			n, unit := smallNumber(c.lower(j)), dateWords[c.lower(j+1)]
			if n == 0 || unit.kind != unitWord || unit.value == unitWeekend {
				continue
			}
			start, _ := shifted(told, -n, unit.value).Earliest()
			first := shifted(start, 0, unit.value)
			if unit.value == unitWeek || unit.value == unitDay {
				first = graph.DateFromDay(start)
			}
			return &date{span: span{j, j + 2}, weekday: -1, prep: "since", value: graph.Interval(first, graph.Date{}),
				rule: fmt.Sprintf("%d %s to %s", n, c.lower(j+1), graph.DateFromDay(told))}
		}
	}
	return nil
}

// edge tells which end of a meeting its date is, from the words before the date and from the
// verb that governs the meeting.
func (c *clauseReader) edge(e *encounter) meetingEnd {
	if found := c.edgeBefore(e.date); found != noEnd {
		return found
	}
	if !e.trigger.noun() {
		return c.edgeAt(e.trigger.at)
	}
	switch w := c.lower(e.governor); {
	case w == "after" || w == "following":
		return lastDay
	case w == "of" || w == "up" || w == "off" || w == "on":
		return c.edgeAt(e.governor - 1) // "the end of a visit", "wound up a visit"
	case c.opens(e):
		return firstDay
	default:
		return c.edgeAt(e.governor)
	}
}

// edgeBefore is the end that the words shortly before a date tell.
func (c *clauseReader) edgeBefore(d *date) meetingEnd {
	for i := d.from - 1; i >= c.span.from && i >= d.from-edgeReach; i-- {
		fromPlace := c.lower(i) == "from" && c.f.d.nameAt[i+1] != 0 // "returned from Lima on Monday"
		if found := c.edgeAt(i); found != noEnd && !fromPlace {
			return found
		}
		if c.lower(i) == "," && i < d.from-1 || c.anyTriggerAt(i) || c.lower(i) == "before" {
			break
		}
	}
	return noEnd
}

// lastDay is the second date of a sentence that tells both ends: "The talks began on Monday and
// are to end on Friday"; nil where there is none.
func (c *clauseReader) lastDay(e *encounter) *date {
	if e.edge != firstDay {
		return nil
	}
	for i := range c.dates {
		d := &c.dates[i]
		if d.from >= e.date.to && d.from > e.trigger.at && d.value.Precision() == graph.PrecisionDay && (c.edgeBefore(d) == lastDay || c.runsTo(d)) {
			return d
		}
	}
	return nil
}

// runsUntil is the day until which the meeting at token at is said to run, "the meeting, which runs until Friday", or nil.
func (c *clauseReader) runsUntil(at int) *date {
	for i := range c.dates {
		if d := &c.dates[i]; d.from > at && d.from <= at+farForDates && d.value.Precision() == graph.PrecisionDay && c.runsTo(d) {
			return d
		}
	}
	return nil
}

// runsTo reports whether a date is that to which something goes on: "runs until Friday", "lasts through May 3".
func (c *clauseReader) runsTo(d *date) bool {
	switch c.lower(d.from - 1) {
	case "until", "till", "through", "to":
		return goesOn[strings.TrimSuffix(c.lower(d.from-2), "s")]
	}
	return false
}

// firstDay is the date before the last day of a meeting that tells its first: "The talks, which began on
// Monday, end on Friday"; nil where there is none.
func (c *clauseReader) firstDay(e *encounter) *date {
	if e.edge != lastDay || !e.trigger.noun() {
		return nil
	}
	for i := range c.dates {
		d := &c.dates[i]
		if d.to <= e.date.from && d.from > e.trigger.at && d.from <= e.trigger.at+farAway && d.value.Precision() == graph.PrecisionDay && c.edgeBefore(d) == firstDay {
			return d
		}
	}
	return nil
}

// edgeAt is the end that the word at token i tells. Who leaves for a place begins a journey.
func (c *clauseReader) edgeAt(i int) meetingEnd {
	switch w := c.lower(i); {
	case begins[w] || arrivals[w] || w == "from" || leaves[w] && c.leavesFor(i):
		return firstDay
	case ends[w] || finishes[w] || leaves[w] || homeward[w]:
		return lastDay
	}
	return noEnd
}

// leavesFor reports whether a verb of leaving at token i names where to, or for what: "left Oslo for
// Lima", "leaves Oslo on a tour".
func (c *clauseReader) leavesFor(i int) bool {
	for j := i + 1; j <= i+4 && j < c.span.to-1; j++ {
		if w := c.lower(j); w == "for" && (c.f.landAt(j+1) >= 0 || c.meetingFrom(j+1)) || w == "on" && nounWords[c.lower(j+1)].opens() {
			return true
		}
	}
	return false
}

// days is how many days a meeting lasts by the words before and after its own: "a four-day
// visit", "two days of talks", "will visit Norway for three days"; 0 where none tells.
func (c *clauseReader) days(at int) int {
	for i := at - 1; i >= c.span.from && i >= at-6; i-- {
		if n := daysIn(c.lower(i)); n > 0 {
			return n
		}
		if w := c.lower(i); (w == "day" || w == "week") && c.lower(i-1) != "a" {
			number := strings.TrimSuffix(c.lower(i-1), "-")
			if number == "" {
				number = c.lower(i - 2)
			}
			if n := daysIn(number + "-" + w); n > 0 {
				return n // "a two- day visit", as broken lines leave it
			}
		}
		if c.lower(i) == "of" {
			if n := c.countOfDays(i - 2); n > 0 {
				return n
			}
		}
		if c.lower(i) == "," || c.anyTriggerAt(i) {
			break
		}
	}
	for i := at + 1; i < c.span.to-2 && i <= at+lastsReach && !c.anyTriggerAt(i); i++ {
		if w := c.lower(i); w == ";" || w == "," || w == "that" {
			break
		} else if w == "for" && i <= at+12 || w == "after" && c.endedWithin(at, i) {
			if n := c.countOfDays(i + 1); n > 0 {
				return n
			}
		}
	}
	return 0
}

// lastsReach is how many tokens after a meeting's word the days may be told after which it ended.
const lastsReach = 24

// endedWithin reports whether "after" at token i, behind the verb by which the meeting at token at ended, brings in how long it had lasted:
// "broke down on Friday after two days", and not "after two days of fighting".
func (c *clauseReader) endedWithin(at, i int) bool {
	if c.lower(i+3) == "of" && meetingNouns[c.lower(i+4)] == "" && !wrangling[c.lower(i+4)] {
		return false
	}
	for j := at + 1; j < i; j++ {
		if ends[c.lower(j)] || finishes[c.lower(j)] || c.failing(j) {
			return true
		}
	}
	return false
}

// wrangling are what those do who talk for days.
var wrangling = set(`haggling wrangling bargaining deliberations debate`)

// daysIn is how many days a word such as "four-day" or "week-long" tells, or 0.
func daysIn(w string) int {
	if w == "weeklong" {
		return 7
	}
	number, unit, ok := strings.Cut(w, "-")
	switch {
	case !ok:
		return 0
	case unit == "day":
		return smallNumber(number)
	case unit == "week":
		return 7 * smallNumber(number)
	case unit == "long" && number == "week":
		return 7
	}
	return 0
}

// countOfDays is how many days the number and the unit at token i make, "three days", "a week"; or 0.
func (c *clauseReader) countOfDays(i int) int {
	n := smallNumber(c.lower(i))
	if w := c.lower(i); w == "a" || w == "one" {
		n = 1
	}
	switch c.lower(i + 1) {
	case "days":
		return n
	case "week", "weeks":
		return 7 * n
	}
	return 0
}

// smallNumber is a number of up to two digits or one that is spelt out; 0 where it is none.
func smallNumber(w string) int {
	if d := dateWords[w]; d.kind == numberWord {
		return d.value
	}
	if n, err := strconv.Atoi(w); err == nil && n > 0 && n < 100 {
		return n
	}
	return 0
}
