package extract

import (
	"time"

	"parley/graph"
)

// A day of long ago is told by how long it is since, counted from a day, week or month of now: "sixty years ago
// today", "fifty years ago this week", "a week ago on Tuesday", "on this day in 1974".

// countedBack reads the day, week or month that "two weeks ago", read as e, counts back from; without one it is e.
func (f *dateFinder) countedBack(e expr) expr {
	back := relative{back: -e.relative.offset, backUnit: e.relative.unit}
	from := expr{weekday: -1, relative: &back}
	j := e.to
	if f.lower(j) == "on" {
		j++
	}
	this := f.lower(j) == "this"
	if this {
		j++
	}
	w := f.word(j)
	switch from.to = j + 1; {
	case !f.sameSentence(e.to-1, j):
		return e
	case w.kind == dayWord && j == e.to:
		back.offset = w.value
	case w.kind == weekdayWord:
		from.weekday, from.to = w.value, f.partOfDay(j+1)
	case this && f.calendarUnit(j):
		back.pick, back.unit = pickThis, w.value
	default:
		return e
	}
	return from
}

// calendarUnit reports whether token i is "week" or "month".
func (f *dateFinder) calendarUnit(i int) bool {
	return f.lower(i) == "week" || f.lower(i) == "month"
}

// thisDayOf reads "this day in 1974" and "this week fifty years ago", which "this" at token i begins.
func (f *dateFinder) thisDayOf(i int) (expr, bool) {
	unit := f.word(i + 1)
	switch day := f.lower(i + 1); {
	case f.lower(i) != "this" || !f.dated:
		return expr{}, false
	case day == "day" || day == "date":
		unit = dateWord{unitWord, unitDay}
	case !f.calendarUnit(i + 1):
		return expr{}, false
	}
	then := &relative{unit: unit.value, backUnit: unitYear}
	if unit.value != unitDay {
		then.pick = pickThis
	}
	now, _, _ := f.published.Date()
	if year, ok := f.yearAt(i + 3); ok && f.lower(i+2) == "in" && year < now && f.sameSentence(i, i+3) {
		then.back = now - year
		return expr{to: i + 4, weekday: -1, relative: then}, true
	}
	ago, ok := f.relative(i + 2)
	if !ok || ago.relative.unit != unitYear || ago.relative.offset >= 0 || ago.relative.anchor || !f.sameSentence(i, ago.to-1) {
		return expr{}, false
	}
	then.back = -ago.relative.offset
	return expr{to: ago.to, weekday: -1, relative: then}, true
}

// resolveBack is the day, week or month so long before that of now.
func (f *dateFinder) resolveBack(e expr) (graph.Date, string) {
	r := e.relative
	day := f.published + graph.Day(r.offset)
	if e.weekday >= 0 {
		day -= graph.Day((int(day.Weekday()) - e.weekday + 7) % 7)
		if f.published-day > 3 && r.backUnit >= unitMonth {
			day += 7 // an anniversary is kept on the nearest one
		}
	}
	rule := shiftRule(-r.back, r.backUnit, graph.DateFromDay(day).String())
	year, month, ofMonth := day.Date()
	switch r.backUnit {
	case unitYear:
		day = graph.DayOf(year-r.back, month, ofMonth)
	case unitMonth:
		day = graph.DayOf(year, month-time.Month(r.back), ofMonth)
	case unitWeek:
		day -= graph.Day(7 * r.back)
	default:
		day -= graph.Day(r.back)
	}
	value := shifted(day, 0, r.unit)
	return value, rule
}

// longUnits are how many years the units of an age are.
var longUnits = map[string]int{"decade": 10, "decades": 10, "century": 100, "centuries": 100}

// longAgo reads an age that is no more than rough by itself, but sharp where a day follows: "half a century ago today",
// "a hundred years ago this week", "two decades ago on Sunday".
func (f *dateFinder) longAgo(i int) (expr, bool) {
	n, j := smallNumber(f.lower(i)), i+1
	switch {
	case f.lower(i) == "half" && f.lower(j) == "a":
		n, j = -2, i+2
	case n == 1 && f.lower(j) == "quarter" && f.lower(j+1) == "of" && f.lower(j+2) == "a":
		n, j = -4, i+4
	case f.lower(j) == "hundred":
		n, j = f.hundreds(n, j)
	}
	years := longUnits[f.lower(j)]
	switch unit := f.lower(j); {
	case n == 0 || f.lower(j+1) != "ago" || !f.sameSentence(i, j+1):
		return expr{}, false
	case unit == "years" && n > 99:
		years = n
	case years > 0 && n < 0:
		years /= -n
	case years > 0:
		years *= n
	default:
		return expr{}, false
	}
	e := expr{to: j + 2, weekday: -1, relative: &relative{unit: unitYear, offset: -years}}
	back := f.countedBack(e)
	return back, back.to > e.to
}

// hundreds reads "hundred" at token j, after a number, and what "and" adds to it.
func (f *dateFinder) hundreds(n, j int) (number, to int) {
	n *= 100
	if more := smallNumber(f.lower(j + 2)); f.lower(j+1) == "and" && more > 1 {
		return n + more, j + 3
	}
	return n, j + 1
}
