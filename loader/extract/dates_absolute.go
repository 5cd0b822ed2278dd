package extract

import (
	"strings"
	"time"
)

// expr is a date expression as it is read, before it is resolved.
type expr struct {
	to               int  // the token after it
	year, month, day int  // what a date of the calendar says; 0 where it does not; a season is a month of 21 to 24
	decade           bool // the ten years from year on
	feast            *feast
	weekday          int // -1 where none is named
	relative         *relative
	second           *expr // the end of a range
	part             *part // which half or quarter of it
}

func (e expr) single() expr {
	e.second = nil
	return e
}

// whole is an expression without what says which part of it is meant.
func (e expr) whole() expr {
	e.part = nil
	return e
}

// absolute reads a date of the calendar that begins with token i: a day, a month or a
// year, whatever of them the text gives.
func (f *dateFinder) absolute(i int) (expr, bool) {
	if e, ok := f.feastAt(i); ok {
		return e, true
	}
	w := f.word(i)
	switch w.kind {
	case weekdayWord:
		return f.weekdayAndDate(i, w.value)
	case monthWord, shortMonth:
		return f.monthFirst(i, w)
	case edgeWord:
		if w.value == edgeNoun && f.lower(i+1) != "of" {
			return expr{}, false
		}
		return f.edgeThenMonth(i)
	case seasonWord:
		return f.seasonAt(i, w.value)
	}
	if e, ok := f.hyphened(i); ok {
		return e, true
	}
	if !f.digitAt(i) {
		return expr{}, false
	}
	if e, ok := f.numeric(i); ok {
		return e, true
	}
	if e, ok := f.dayFirst(i); ok {
		return e, true
	}
	if e, ok := f.dayAgain(i); ok {
		return e, true
	}
	if year, ok := decadeOf(f.lower(i)); ok {
		return expr{to: i + 1, year: year, decade: true, weekday: -1}, true
	}
	year, ok := f.yearAt(i)
	if !ok || !f.plainYear(i) {
		return expr{}, false
	}
	return expr{to: i + 1, year: year, weekday: -1}, true
}

// weekdayAndDate reads "Thursday, April 10" and "Thursday (10 April)".
func (f *dateFinder) weekdayAndDate(i, weekday int) (expr, bool) {
	j := i + 1
	for j < len(f.d.tokens) && (f.lower(j) == "," || f.lower(j) == "(" || f.lower(j) == "." || f.word(j).kind == partOfDay) {
		j++
	}
	if !f.sameSentence(i, j) {
		return expr{}, false
	}
	var e expr
	var ok bool
	if w := f.word(j); w.kind == monthWord || w.kind == shortMonth {
		e, ok = f.monthFirst(j, w)
	} else if f.digitAt(j) {
		e, ok = f.dayFirst(j)
	}
	if !ok || e.day == 0 {
		return expr{}, false
	}
	e.weekday = weekday
	if f.lower(j-1) == "(" && f.lower(e.to) == ")" {
		e.to++
	}
	return e, true
}

// edgeThenMonth reads "early June", "the end of March".
func (f *dateFinder) edgeThenMonth(i int) (expr, bool) {
	j := i + 1
	for j <= i+2 && (f.lower(j) == "of" || f.lower(j) == "-" || f.lower(j) == "in") {
		j++
	}
	if w := f.word(j); w.kind == monthWord {
		return f.yearAfter(expr{to: j + 1, month: w.value, weekday: -1}), true
	}
	if f.lower(j) == "the" {
		j++
	}
	if year, ok := decadeOf(f.lower(j)); ok {
		return expr{to: j + 1, year: year, decade: true, weekday: -1}, true
	}
	if year, ok := f.yearAt(j); ok && !countedNouns[f.lower(j+1)] {
		return expr{to: j + 1, year: year, weekday: -1}, true
	}
	return expr{}, false
}

// hyphened reads a token such as "mid-March", "mid-1980s", "Monday-Wednesday", "April-May" or "April-5-6".
func (f *dateFinder) hyphened(i int) (expr, bool) {
	before, after, ok := strings.Cut(f.lower(i), "-")
	if !ok {
		return expr{}, false
	}
	if f.d.tokens[i].is(shapeCapital) && (dateWords[before].kind == monthWord || dateWords[before].kind == shortMonth) {
		return f.monthHyphened(i, dateWords[before].value, after)
	}
	w := dateWords[bare(after)]
	switch dateWords[before].kind {
	case edgeWord:
		if w.kind == monthWord {
			return f.yearAfter(expr{to: i + 1, month: w.value, weekday: -1}), true
		}
		if year, ok := decadeOf(after); ok {
			return expr{to: i + 1, year: year, decade: true, weekday: -1}, true
		}
		year, ok := yearOf(after)
		return expr{to: i + 1, year: year, weekday: -1}, ok
	case weekdayWord:
		if w.kind == weekdayWord {
			e := expr{to: i + 1, weekday: dateWords[before].value, relative: &relative{bare: true}}
			e.second = &expr{to: i + 1, weekday: w.value, relative: &relative{bare: true}}
			return e, true
		}
	}
	return expr{}, false
}

// monthHyphened reads what a hyphen joins to a month in one token: another month, a day or two.
func (f *dateFinder) monthHyphened(i, month int, after string) (expr, bool) {
	e := expr{to: i + 1, month: month, weekday: -1}
	if w := dateWords[after]; w.kind == monthWord {
		e.second = &expr{month: w.value, weekday: -1}
		return f.yearAfter(e), true
	}
	first, last, ok := daysOf(after)
	if !ok {
		return expr{}, false
	}
	e.day = first
	return f.yearAfter(f.moreDays(e, last)), true
}

// seasonAt reads "spring 1992", "the summer of 1992", "in the autumn" and "the autumn meeting". What falls
// without a year is more than the season.
func (f *dateFinder) seasonAt(i, season int) (expr, bool) {
	e := f.yearAfter(expr{to: i + 1, month: season, weekday: -1})
	before := f.wordBefore(i)
	if e.year == 0 && beforeNoun[f.lower(i-1)] && f.meetingAfter(i+1) {
		return e, true
	}
	if e.year == 0 && (f.lower(i) == "fall" || before != "in" && before != "by" && before != "since" && before != "until") {
		return expr{}, false
	}
	return e, true
}

// meetingAfter reports whether the noun phrase that goes on at token i is of a meeting: "IMF meetings".
func (f *dateFinder) meetingAfter(i int) bool {
	for end := i + 4; i < end && f.sameSentence(i-1, i); i++ {
		if meetingNouns[f.lower(i)] != "" {
			return true
		}
		if t := &f.d.tokens[i]; !t.is(shapeWord) || t.has(classFunction) || prepositions[t.lower] {
			return false
		}
	}
	return false
}

// monthFirst reads a date that begins with the month at token i.
func (f *dateFinder) monthFirst(i int, w dateWord) (expr, bool) {
	next := i + 1
	if w.kind == shortMonth && f.lower(next) == "." {
		next++
	}
	if first, last, ok := f.dayAt(next); ok && f.sameSentence(i, next) {
		e := expr{to: next + 1, month: w.value, day: first, weekday: -1}
		e = f.moreDays(e, last)
		return f.yearAfter(e), true
	}
	if e, ok := f.acrossMonths(next, w.value); ok {
		return e, true
	}
	e := f.yearAfter(expr{to: next, month: w.value, weekday: -1})
	switch {
	case e.year != 0:
	case w.kind == shortMonth, w.value == int(time.May) && !f.surelyMonth(i, e.to),
		w.value == int(time.March) && danglers[f.lower(e.to)] && !f.surelyMonth(i, e.to):
		return expr{}, false
	}
	return e, true
}

// acrossMonths reads what follows the first month of "April 30-May 2".
func (f *dateFinder) acrossMonths(i, month int) (expr, bool) {
	before, after, ok := strings.Cut(strings.ReplaceAll(f.lower(i), "–", "-"), "-")
	if !ok || !f.digitAt(i) {
		return expr{}, false
	}
	first, ok := dayNumber(before)
	w := dateWords[after]
	if !ok || w.kind != monthWord {
		return expr{}, false
	}
	last, _, ok := f.dayAt(i + 1)
	if !ok {
		return expr{}, false
	}
	e := expr{to: i + 2, month: month, day: first, weekday: -1}
	e.second = &expr{month: w.value, day: last, weekday: -1}
	return f.yearAfter(e), true
}

// surelyMonth reports whether "May" is the month: a preposition or the like goes before it.
func (f *dateFinder) surelyMonth(i, after int) bool {
	switch f.lower(i - 1) {
	case "in", "of", "by", "since", "until", "till", "during", "through", "from", "before", "after", "a", "last", "next", "this", "and", "to", "or", "mid-", "early", "late":
		return !danglers[f.lower(after)] || f.lower(i-1) == "in"
	case "for":
		planned := f.lower(i - 2)
		return regularPast(planned) || planned == "set" || planned == "due" // "scheduled for May"
	case "the", "'s", "’s", "their", "its", "his", "her":
		return meetingNouns[f.lower(after)] != ""
	}
	return false
}

// dayFirst reads "10 April", "10th of April", "10-12 April", "10 and 11 April".
func (f *dateFinder) dayFirst(i int) (expr, bool) {
	first, last, ok := f.dayAt(i)
	if !ok {
		return expr{}, false
	}
	if e, ok := f.dayOfList(i, first, last); ok {
		return e, true
	}
	j := i + 1
	if isRangeMark(f.lower(j)) || f.lower(j) == "and" || f.lower(j) == "to" {
		if _, second, ok := f.dayAt(j + 1); ok && second > first {
			last, j = second, j+2
		}
	}
	if f.lower(j) == "of" {
		j++
	}
	w := f.word(j)
	if (w.kind != monthWord && w.kind != shortMonth) || !f.sameSentence(i, j) {
		return expr{}, false
	}
	j++
	if w.kind == shortMonth && f.lower(j) == "." {
		j++
	}
	e := expr{to: j, month: w.value, day: first, weekday: -1}
	if last > first {
		e.second = &expr{month: w.value, day: last, weekday: -1}
	}
	return f.yearAfter(e), true
}

// moreDays reads on after a month and day: "-12", "and 11", "to 12". The days that one
// token gave end with last.
func (f *dateFinder) moreDays(e expr, last int) expr {
	if last > e.day {
		e.second = &expr{month: e.month, day: last, weekday: -1}
		return e
	}
	j := e.to
	if m := f.lower(j); !isRangeMark(m) && m != "to" && m != "through" && m != "and" && m != "&" {
		return e
	}
	_, day, ok := f.dayAt(j + 1)
	after := f.word(j + 2).kind
	if !ok || day <= e.day || after == monthWord || after == unitWord || countedNouns[f.lower(j+2)] || !f.sameSentence(e.to-1, j+1) {
		return e
	}
	if f.lower(j) == "and" && day != e.day+1 && !f.between(e.to-1) {
		return e
	}
	e.second = &expr{month: e.month, day: day, weekday: -1}
	e.to = j + 2
	return e
}

// between reports whether "between" opens the range whose first day token i is: "between May 3 and 6".
func (f *dateFinder) between(i int) bool {
	return f.lower(i-1) == "between" || f.lower(i-2) == "between" || f.lower(i-3) == "between" && f.lower(i-1) == "."
}

// yearAfter reads the year after a day, a month or a season: ", 2025", "2025", "of last year".
func (f *dateFinder) yearAfter(e expr) expr {
	j := e.to
	if f.lower(j) == "," || f.lower(j) == "of" {
		j++
	}
	if !f.sameSentence(e.to-1, j) {
		return e
	}
	if year, ok := f.yearAt(j); ok && !countedNouns[f.lower(j+1)] {
		e.year, e.to = year, j+1
	} else if pick := f.word(j); pick.kind == pickWord && f.word(j+1) == (dateWord{unitWord, unitYear}) {
		if year, ok := f.pickYear(pick.value); ok {
			e.year = year
		}
		e.to = j + 2
	}
	if e.second != nil {
		e.second.year = e.year
	}
	return e
}
