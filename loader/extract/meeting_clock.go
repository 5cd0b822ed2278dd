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
		if c.hourAt(i) {
			e.date = &date{span: span{i, i + 2}, value: c.f.d.told, rule: sideRule("hour", told, told), weekday: -1}
			return
		}
	}
}

// hourAt reports whether token i and the next are an hour of a day: "3 p.m.", "1900 GMT", "10 o'clock".
func (c *clauseReader) hourAt(i int) bool {
	w := c.lower(i)
	return w != "" && isDigit(w[0]) && clockWords[c.lower(i+1)]
}

// clockWords follow the number of an hour.
var clockWords = set(`a.m. p.m. am pm o'clock o’clock`, timeZones)
