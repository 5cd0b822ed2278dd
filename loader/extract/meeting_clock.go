package extract

import "parley/graph"

// clockReach is how many tokens from a meeting's word the hour may stand at which it is to begin.
const clockReach = 14

// byTheClock gives a meeting to come, of which only the hour is told, the day of the article: "is to begin at
// 1900 GMT".
func (c *clauseReader) byTheClock(e *encounter) {
	told, ok := c.f.d.told.Earliest()
	if e.date != nil || e.status != graph.Planned || !ok || c.f.d.told.Precision() != graph.PrecisionDay || len(c.dates) > 0 {
		return
	}
	for i := e.trigger.at + 1; i < c.span.to && i <= e.trigger.at+clockReach; i++ {
		if to := c.hourAt(i); to > i {
			e.date = &date{span: span{i, to}, value: c.f.d.told, rule: sideRule("hour", told, told), weekday: -1}
			return
		}
	}
}

// hourAt is where the hour of a day ends that begins with token i, "3 p.m.", "1900 GMT", "10 o'clock"; or i.
func (c *clauseReader) hourAt(i int) int {
	if w := c.lower(i); w == "" || w[0] < '0' || w[0] > '9' || !clockWords[c.lower(i+1)] {
		return i
	}
	return i + 2
}

// clockWords follow the number of an hour.
var clockWords = set(`a.m. p.m. am pm gmt utc est edt cet bst o'clock o’clock`)
