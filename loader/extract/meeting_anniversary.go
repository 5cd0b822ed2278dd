package extract

import (
	"strconv"
	"strings"

	"parley/graph"
)

// anniversary gives a meeting whose anniversary is told of the year in which it was held, and leaves it where it says itself that it
// was: "on Friday marked the 20th anniversary of the Lima summit".
func (c *clauseReader) anniversary(e *encounter) {
	at := e.governor - 1
	if !e.trigger.noun() || c.lower(e.governor) != "of" || c.lower(at) != "anniversary" {
		return
	}
	e.order, e.status, e.guessed = earlierMeeting, graph.Held, false
	if d := e.date; d != nil && (c.bearer(d) == e.trigger.at || d.from > e.trigger.at) {
		return
	}
	e.date = nil
	first, dated := c.f.d.told.Earliest()
	years := yearsOf(c.lower(at - 1))
	if !dated || years == 0 {
		return
	}
	year, _, _ := first.Date()
	held := graph.YearDate(year - years)
	e.date = &date{span: span{at - 1, at + 1}, value: held, rule: "anniversary of " + held.String(), weekday: -1}
}

// yearsOf is the number that an ordinal of years tells: "20th", "fiftieth"; or 0.
func yearsOf(w string) int {
	if n := ordinals[w]; n > 0 {
		return n
	}
	if n := strings.IndexFunc(w, func(r rune) bool { return r < '0' || r > '9' }); n > 0 && n <= 3 {
		years, _ := strconv.Atoi(w[:n])
		return years
	}
	return jubilees[w]
}

// jubilees are the ordinals of round anniversaries in words.
var jubilees = map[string]int{"tenth": 10, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70}
