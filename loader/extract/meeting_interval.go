package extract

import (
	"fmt"
	"strings"

	"parley/graph"
)

// stretched is a date made one of so many days from or to a day.
func (d *date) stretched(day graph.Date, days int, at meetingEnd) *date {
	all := *d
	all.value, all.rule = daysFrom(day, d.rule, days, at)
	all.fills = d.fills || all.value != day
	return &all
}

// daysFrom is a date that is the first or the last day of a meeting made one of all its days, and
// the rule for that. A date that is no single day stays as it is.
func daysFrom(day graph.Date, rule string, days int, at meetingEnd) (graph.Date, string) {
	if day.Precision() != graph.PrecisionDay || isInterval(day) {
		return day, rule
	}
	n := days - 1
	if at == lastDay {
		n = -n
	}
	other := yearUnknownShifted(day, n, unitDay)
	if d, ok := day.Earliest(); ok {
		other = graph.DateFromDay(d + graph.Day(n))
	}
	if other.IsZero() {
		return day, rule
	}
	all := graph.Interval(day, other)
	if n < 0 {
		all = graph.Interval(other, day)
	}
	return all, strings.TrimPrefix(fmt.Sprintf("%s, %d days", rule, days), ", ")
}

// join names two rules by which the ends of an interval were found.
func join(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + " to " + b
}

// isInterval reports whether a date is of more than one point.
func isInterval(d graph.Date) bool { return strings.Contains(d.String(), "/") }
