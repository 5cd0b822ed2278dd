package extract

import (
	"time"

	"parley/graph"
)

// part is a half or a quarter of a year or a month, "the first half of next year", or the week of a day.
type part struct{ nth, of int }

// weekOf is the part that is no part: the week that a day is in, "the week of May 5".
const weekOf = 0

// weekOfDay reads "week of May 5" and "week beginning on May 5", which begins with token i.
func (f *dateFinder) weekOfDay(i int) (expr, bool) {
	j := i + 2
	switch f.lower(i + 1) {
	case "of":
	case "beginning", "starting", "commencing":
		if f.lower(j) == "on" {
			j++
		}
	default:
		return expr{}, false
	}
	if f.lower(i) != "week" || !f.sameSentence(i, j) {
		return expr{}, false
	}
	e, ok := f.absolute(j)
	e.part = &part{of: weekOf}
	return e, ok && e.day != 0 && e.second == nil
}

// partNumbers are the words that say which half or quarter, -1 the last.
var partNumbers = map[string]int{"first": 1, "second": 2, "third": 3, "fourth": 4, "latter": -1, "last": -1, "final": -1}

// partHere reports whether a half or quarter begins at token i.
func (f *dateFinder) partHere(i int) bool {
	return (f.lower(i+1) == "half" || f.lower(i+1) == "quarter") && partNumbers[f.lower(i)] != 0
}

// partAt reads a half or quarter of a year or a month that begins with token i.
func (f *dateFinder) partAt(i int) (expr, bool) {
	if e, ok := f.weekOfDay(i); ok {
		return e, true
	}
	if !f.partHere(i) {
		return expr{}, false
	}
	p := &part{partNumbers[f.lower(i)], 2}
	if f.lower(i+1) == "quarter" {
		p.of = 4
	}
	if p.nth < 0 {
		p.nth = p.of
	}
	j := i + 2
	if f.lower(j) == "of" {
		j++
	}
	if p.nth > p.of || !f.sameSentence(i, j) {
		return expr{}, false
	}
	e, ok := f.absolute(j)
	if !ok {
		e, ok = f.withEdge(j, true)
	}
	e.part = p
	return e, ok && e.parted()
}

// parted reports whether an expression is of a year or a month, which have halves.
func (e expr) parted() bool {
	if e.day != 0 || e.weekday >= 0 || e.feast != nil || e.decade || e.second != nil || e.month > 12 {
		return false
	}
	r := e.relative
	return r == nil || r.pick != noPick && !r.anchor && r.season == 0 && (e.month != 0 || r.unit == unitMonth || r.unit == unitYear)
}

// in is the half or quarter of a year, or the half of a month.
func (p part) in(whole graph.Date) graph.Date {
	day, ok := whole.Earliest()
	year, month, _ := day.Date()
	switch {
	case !ok:
	case p.of == weekOf:
		monday := mondayOf(day)
		return graph.Interval(graph.DateFromDay(monday), graph.DateFromDay(monday+6))
	case whole.Precision() == graph.PrecisionYear:
		months := 12 / p.of
		return graph.Interval(graph.MonthDate(year, time.Month((p.nth-1)*months+1)), graph.MonthDate(year, time.Month(p.nth*months)))
	case p.of == 2 && p.nth == 1:
		return graph.Interval(graph.DateFromDay(day), graph.DateFromDay(day+14))
	case p.of == 2:
		last, _ := whole.Latest()
		return graph.Interval(graph.DateFromDay(graph.DayOf(year, month, 16)), graph.DateFromDay(last))
	}
	return whole
}
