package extract

import (
	"fmt"
	"strings"
	"time"

	"parley/graph"
)

// date is an expression of the text that says when. Its value is zero where only the
// day of publication, which is not known, would tell.
type date struct {
	span
	value graph.Date
	rule  string // how a relative expression was resolved; empty for a date in full
	prep  string // the lower-case word before it: "on", "since", "until"
	// weekday is the day of the week that the expression names, or -1. Two dates
	// without value on different weekdays are different.
	weekday int
	story   bool // its year is that of a story of another time
	fills   bool // it is all the days of something, "May 3 to 5", "the weekend", and not when that falls, "last week"
}

// dates finds the date expressions of an article, in text order.
func dates(d *document) []date {
	f := dateFinder{d: d}
	if d.published.IsZero() {
		d.published = f.datelineDay()
	}
	if day := f.archiveDay(); !day.IsZero() {
		d.published = day
	}
	d.told = d.published
	if first, ok := d.published.Earliest(); ok && d.published.Precision() == graph.PrecisionDay {
		f.published, f.dated = first, true
		f.published = f.toldOn()
		d.told = graph.DateFromDay(f.published)
	}
	for i := 0; i < len(d.tokens); {
		found, ok := f.at(i)
		if !ok {
			i++
			continue
		}
		f.out = append(f.out, found)
		i = max(found.to, i+1)
	}
	return f.out
}

// dateFinder goes through the tokens of one article.
type dateFinder struct {
	d         *document
	published graph.Day // or the day of the dateline, where that is a little before
	dated     bool      // the day of publication is known
	inStory   bool      // the date that is resolved is one of a story of another time

	lineYears   []lineYear // over the entries of a chronology
	yearsSought bool

	out []date
}

// at reads the date expression that begins with token i.
func (f *dateFinder) at(i int) (date, bool) {
	if !f.mayBegin(i) {
		return date{}, false
	}
	e, ok := f.expression(i)
	if !ok {
		return date{}, false
	}
	if joined, ok := f.rangeFrom(i, e); ok {
		e = joined
	}
	e = f.withinWeek(i, e)
	found := date{span: span{i, e.to}, weekday: e.weekday, fills: f.fills(i, e)}
	found.value, found.rule = f.resolve(i, e)
	found.story = f.inStory
	f.inStory = false
	if i > 0 && f.sameSentence(i-1, i) {
		found.prep = f.wordBefore(i)
	}
	return found, true
}

// fills reports whether the expression that begins with token i is all the days of something: a range of days or the
// weekend, and not that of "a weekend meeting".
func (f *dateFinder) fills(i int, e expr) bool {
	return e.second != nil || e.relative != nil && e.relative.unit == unitWeekend && f.lower(i-1) != "a"
}

// mayBegin reports whether token i may be the first of a date expression.
func (f *dateFinder) mayBegin(i int) bool {
	if f.word(i).kind != notDate || f.digitAt(i) {
		return true
	}
	t := &f.d.tokens[i]
	return t.is(shapeCapital) && holidaysOf[t.lower] != nil || strings.IndexByte(t.lower, '-') > 0 || t.lower == "half" || f.partHere(i)
}

// expression reads one date expression, absolute or relative, that begins with token i.
func (f *dateFinder) expression(i int) (expr, bool) {
	if e, ok := f.partAt(i); ok {
		return e, true
	}
	if e, ok := f.absolute(i); ok {
		return e, true
	}
	return f.relative(i)
}

// resolve turns an expression into a date, and names the rule where it took one.
func (f *dateFinder) resolve(i int, e expr) (graph.Date, string) {
	switch {
	case e.part != nil:
		whole, rule := f.resolve(i, e.whole())
		return e.part.in(whole), rule
	case e.second != nil:
		a, rule := f.resolve(i, e.single())
		b, rule2 := f.resolveAfter(i, a, *e.second)
		if a.IsZero() || b.IsZero() {
			return graph.Date{}, ""
		}
		return graph.Interval(a, b), join(rule, rule2)
	case e.relative != nil:
		return f.resolveRelative(i, e)
	case e.year != 0:
		return e.in(e.year), ""
	}
	return f.chooseYear(i, e)
}

// resolveAfter resolves the second part of a range, which does not lie before the first.
func (f *dateFinder) resolveAfter(i int, first graph.Date, e expr) (graph.Date, string) {
	value, rule := f.resolve(i, e)
	start, ok := first.Earliest()
	last, ok2 := value.Latest()
	if !ok || !ok2 || last >= start {
		return value, rule
	}
	if e.weekday >= 0 && e.relative != nil {
		return graph.DateFromDay(weekdayFrom(start, e.weekday)), rule
	}
	if e.month != 0 {
		year, _, _ := start.Date()
		return e.in(year + 1), rule
	}
	return value, rule
}

// in is the date of the calendar that an expression means in a year.
func (e expr) in(year int) graph.Date {
	switch {
	case e.feast != nil:
		return e.feast.in(year)
	case e.decade:
		decade, _ := graph.ParseDate(fmt.Sprintf("%03dX", year/10))
		return decade
	}
	return calendarDate(year, e.month, e.day)
}

// calendarDate is the date of a year and perhaps a month, or a season, and day.
func calendarDate(year, month, day int) graph.Date {
	switch {
	case month == 0:
		return graph.YearDate(year)
	case day == 0:
		return graph.MonthDate(year, time.Month(month))
	}
	return dayDate(year, month, day)
}

// word is what token i means in a date expression. Months and weekdays bear a capital.
func (f *dateFinder) word(i int) dateWord {
	if i >= len(f.d.tokens) {
		return dateWord{}
	}
	t := &f.d.tokens[i]
	if len(t.lower) > longestDateWord || t.lower == "" {
		return dateWord{}
	}
	w := dateWords[bare(t.lower)]
	switch w.kind {
	case monthWord, shortMonth, weekdayWord:
		if t.text[0] < 'A' || t.text[0] > 'Z' {
			return dateWord{}
		}
	}
	return w
}

// longestDateWord is the length of the longest word of dates: "seventy-seven".
const longestDateWord = 13

// lower is the word of token i, or nothing beyond the text.
func (f *dateFinder) lower(i int) string {
	if i < 0 || i >= len(f.d.tokens) {
		return ""
	}
	return f.d.tokens[i].lower
}

func (f *dateFinder) digitAt(i int) bool {
	c := f.lower(i)
	return c != "" && c[0] >= '0' && c[0] <= '9'
}

// sameSentence reports whether tokens i and j stand in one sentence.
func (f *dateFinder) sameSentence(i, j int) bool {
	return f.d.sameSentence(i, j)
}
