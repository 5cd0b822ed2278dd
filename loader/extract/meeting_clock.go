package extract

import (
	"strings"

	"parley/graph"
)

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

// keepLive takes note of the sentence from which on an article is told by the clock, as live pages are: where an entry
// begins with the hour, "4.10pm Lund has landed", and another does.
func (f *meetingFinder) keepLive() {
	f.live = len(f.d.sentences)
	entries := 0
	for n := range f.d.sentences {
		s := f.d.sentences[n].span
		if s.to-s.from < 4 || !f.d.clockAt(s.from) {
			continue
		}
		if entries++; entries == 1 {
			f.live = n
		}
	}
	if entries < 2 {
		f.live = len(f.d.sentences)
	}
}

// clockAt reports whether an hour, as live pages stamp their entries with, stands at token i: "4.10pm", "16:10", "5 p.m."
func (d *document) clockAt(i int) bool {
	w := d.tokens[i].lower
	if w == "" || !isDigit(w[0]) {
		return false
	}
	digits := strings.TrimRight(w, "apm.gt")
	hour, minute, ok := strings.Cut(strings.Replace(digits, ".", ":", 1), ":")
	if !ok {
		return smallNumber(digits) > 0 && smallNumber(digits) <= 12 && (clockWords[w[len(digits):]] || clockWords[d.tokens[min(i+1, len(d.tokens)-1)].lower])
	}
	return len(hour) <= 2 && len(minute) == 2 && isDigit(minute[0]) && isDigit(minute[1]) && minute[0] < '6'
}

// liveNow gives a meeting that a live page tells as it happens the day of the article.
func (c *clauseReader) liveNow(e *encounter) {
	told := c.f.d.told
	if c.sentence < c.f.live || e.date != nil || !done(e.status) || e.order != sameOrder || e.trigger.noun() || e.trigger.form == plainForm || c.hadDone(e.trigger.at) || told.Precision() != graph.PrecisionDay {
		return
	}
	day, _ := told.Earliest()
	e.date = &date{span: span{e.trigger.at, e.trigger.at + 1}, value: told, rule: sideRule("live", day, day), weekday: -1}
}

// hourAt reports whether token i and the next are an hour of a day: "3 p.m.", "1900 GMT", "10 o'clock".
func (c *clauseReader) hourAt(i int) bool {
	w := c.lower(i)
	if c.lower(i-1) == "at" && (w == "noon" || w == "midday" || w == "midnight") {
		return true
	}
	return w != "" && isDigit(w[0]) && (clockWords[c.lower(i+1)] || c.lower(i-1) == "at" && c.f.d.clockAt(i))
}

// clockWords follow the number of an hour.
var clockWords = set(`a.m. p.m. am pm o'clock o’clock`, timeZones)
