package extract

import (
	"strconv"
	"strings"
	"time"

	"parley/graph"
)

// expr is a date expression as it is read, before it is resolved.
type expr struct {
	to               int // the token after it
	year, month, day int // what a date of the calendar says; 0 where it does not
	weekday          int // -1 where none is named
	relative         *relative
	second           *expr // the end of a range
}

func (e expr) single() expr {
	e.second = nil
	return e
}

// absolute reads a date of the calendar that begins with token i: a day, a month or a
// year, whatever of them the text gives.
func (f *dateFinder) absolute(i int) (expr, bool) {
	w := f.word(i)
	switch w.kind {
	case weekdayWord:
		return f.weekdayAndDate(i, w.value)
	case monthWord, shortMonth:
		return f.monthFirst(i, w)
	case edgeWord:
		return f.edgeThenMonth(i)
	}
	if m, ok := f.hyphenMonth(i); ok {
		return f.afterMonth(i, i+1, m)
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
		return f.afterMonth(j, j+1, w.value)
	}
	if year, ok := f.yearAt(j); ok && !countedNouns[f.lower(j+1)] {
		return expr{to: j + 1, year: year, weekday: -1}, true
	}
	return expr{}, false
}

// hyphenMonth reads a token such as "mid-March".
func (f *dateFinder) hyphenMonth(i int) (int, bool) {
	before, after, ok := strings.Cut(f.lower(i), "-")
	if !ok || dateWords[before].kind != edgeWord {
		return 0, false
	}
	w := dateWords[bare(after)]
	return w.value, w.kind == monthWord
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
	e, ok := f.afterMonth(i, next, w.value)
	if !ok || w.kind == shortMonth && e.year == 0 || w.value == int(time.May) && e.year == 0 && !f.surelyMonth(i, e.to) ||
		w.value == int(time.March) && e.year == 0 && danglers[f.lower(e.to)] && !f.surelyMonth(i, e.to) {
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
	}
	return false
}

// afterMonth reads what follows a month without a day: a year, "of last year".
func (f *dateFinder) afterMonth(i, next, month int) (expr, bool) {
	e := expr{to: next, month: month, weekday: -1}
	j := next
	if f.lower(j) == "," || f.lower(j) == "of" {
		j++
	}
	if !f.sameSentence(i, j) {
		return e, true
	}
	if year, ok := f.yearAt(j); ok && !countedNouns[f.lower(j+1)] {
		e.year, e.to = year, j+1
		return e, true
	}
	if pick := f.word(j); pick.kind == pickWord && f.word(j+1) == (dateWord{unitWord, unitYear}) {
		if year, ok := f.pickYear(pick.value); ok {
			e.year = year
		}
		e.to = j + 2
	}
	return e, true
}

// dayFirst reads "10 April", "10th of April", "10-12 April", "10 and 11 April".
func (f *dateFinder) dayFirst(i int) (expr, bool) {
	first, last, ok := f.dayAt(i)
	if !ok {
		return expr{}, false
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
	if m := f.lower(j); !isRangeMark(m) && m != "to" && m != "through" && m != "and" {
		return e
	}
	_, day, ok := f.dayAt(j + 1)
	after := f.word(j + 2).kind
	if !ok || day <= e.day || after == monthWord || after == unitWord || countedNouns[f.lower(j+2)] || !f.sameSentence(e.to-1, j+1) {
		return e
	}
	if f.lower(j) == "and" && day != e.day+1 {
		return e
	}
	e.second = &expr{month: e.month, day: day, weekday: -1}
	e.to = j + 2
	return e
}

// yearAfter reads the year after a day and month: ", 2025", "2025", "of last year".
func (f *dateFinder) yearAfter(e expr) expr {
	j := e.to
	if f.lower(j) == "," || f.lower(j) == "of" {
		j++
	}
	year, ok := 0, false
	if f.sameSentence(e.to-1, j) {
		year, ok = f.yearAt(j)
	}
	to := j + 1
	if pick := f.word(j); pick.kind == pickWord && f.word(j+1) == (dateWord{unitWord, unitYear}) {
		year, ok = f.pickYear(pick.value)
		to = j + 2
	}
	if !ok {
		return e
	}
	e.year, e.to = year, to
	if e.second != nil {
		e.second.year = year
	}
	return e
}

// rangeFrom reads on after a date for "to" or "-" and another: "April 30-May 2".
func (f *dateFinder) rangeFrom(i int, e expr) (expr, bool) {
	if e.second != nil || !f.sameSentence(i, e.to+1) {
		return expr{}, false
	}
	mark := f.lower(e.to)
	switch {
	case isRangeMark(mark), mark == "to", mark == "through", mark == "until", mark == "till":
	case mark == "and" || mark == "or":
	default:
		return expr{}, false
	}
	j := e.to + 1
	if f.lower(j) == "on" || f.lower(j) == "in" {
		j++
	}
	second, ok := f.expression(j)
	if !ok || !alike(e, second) {
		return expr{}, false
	}
	if (mark == "and" || mark == "or") && f.lower(i-1) != "between" && !neighbours(e, second) {
		return expr{}, false
	}
	if second.year != 0 && e.year == 0 && e.relative == nil {
		e.year = second.year
	}
	e.second, e.to = &second, second.to
	return e, true
}

// alike reports whether two dates are of one kind, so that they can bound a range.
func alike(a, b expr) bool {
	if a.relative != nil || b.relative != nil {
		return a.relative != nil && b.relative != nil && a.weekday >= 0 && b.weekday >= 0
	}
	return (a.day != 0) == (b.day != 0) && (a.month != 0) == (b.month != 0)
}

// neighbours reports whether b is the day, month or year after a.
func neighbours(a, b expr) bool {
	switch {
	case a.weekday >= 0 && b.weekday >= 0:
		return (a.weekday+1)%7 == b.weekday
	case a.day != 0:
		return a.month == b.month && a.day+1 == b.day
	case a.month != 0:
		return a.month%12+1 == b.month
	}
	return a.year+1 == b.year
}

func isRangeMark(w string) bool { return w == "-" || w == "–" || w == "—" }

// dayAt reads a day of the month, or two of them in one token: "10", "10th", "10-12".
func (f *dateFinder) dayAt(i int) (first, last int, ok bool) {
	w := f.lower(i)
	if !f.digitAt(i) || len(w) > 6 {
		return 0, 0, false
	}
	if a, b, found := strings.Cut(strings.ReplaceAll(w, "–", "-"), "-"); found {
		first, ok1 := dayNumber(a)
		last, ok2 := dayNumber(b)
		return first, last, ok1 && ok2 && first < last
	}
	first, ok = dayNumber(w)
	return first, first, ok
}

func dayNumber(w string) (int, bool) {
	for _, ending := range [...]string{"st", "nd", "rd", "th"} {
		w = strings.TrimSuffix(w, ending)
	}
	if len(w) > 2 {
		return 0, false
	}
	n, err := strconv.Atoi(w)
	return n, err == nil && n >= 1 && n <= 31
}

// yearAt reads a year of four digits.
func (f *dateFinder) yearAt(i int) (int, bool) {
	w := f.lower(i)
	if len(w) != 4 {
		return 0, false
	}
	n, err := strconv.Atoi(w)
	return n, err == nil && n >= 1500 && n <= 2199
}

// plainYear reports whether the four digits at i are a year, as their neighbours have it.
func (f *dateFinder) plainYear(i int) bool {
	return beforeYear[f.lower(i-1)] && !countedNouns[f.lower(i+1)] && f.lower(i+1) != "%"
}

// numeric reads a date in digits alone: "2025-04-10", "10.04.2025".
func (f *dateFinder) numeric(i int) (expr, bool) {
	w := f.lower(i)
	if len(w) != 10 {
		return expr{}, false
	}
	if w[2] == '.' && w[5] == '.' {
		w = w[6:] + "-" + w[3:5] + "-" + w[:2]
	}
	day, err := graph.ParseDay(w)
	if err != nil {
		return expr{}, false
	}
	y, m, dd := day.Date()
	return expr{to: i + 1, year: y, month: int(m), day: dd, weekday: -1}, true
}
