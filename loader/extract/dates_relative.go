package extract

import (
	"strconv"
)

// relative is an expression that means something from some other day only.
type relative struct {
	pick   int  // one of the picks
	unit   int  // counts where weekday is -1
	season int  // 21 to 24
	offset int  // "two days ago" is -2 units
	shift  int  // of a weekday, weeks: "Thursday last week" is -1; with a pick, how many beyond that: "the week before last"
	after  int  // of a weekday, weeks on from the next one: "Friday week" is 1
	day    int  // of the month that pick and unit choose: "the 15th of this month"
	soFar  bool // until publication: "earlier this week"
	anchor bool // from the date that the text named last, not from publication
	bare   bool // a weekday alone, which the tense decides
	later  bool // of a weekday alone, "later on Monday": the day of that name that the text told before
	window bool // all the time from publication until then, "within two weeks", or from then on: "over the past two days"

	back     int // how many of backUnit before what the rest means it is: "sixty years ago this week"
	backUnit int
}

// relative reads an expression such as "Wednesday", "last week", "two days earlier".
func (f *dateFinder) relative(i int) (expr, bool) {
	w := f.word(i)
	switch w.kind {
	case weekdayWord:
		if before := f.lower(i - 1); before == "every" || before == "each" {
			return expr{}, false
		}
		return f.weekday(i, w.value)
	case dayWord:
		return expr{to: f.partOfDay(i + 1), weekday: -1, relative: &relative{offset: w.value}}, true
	case pickWord:
		if e, ok := f.thisDayOf(i); ok {
			return e, true
		}
		return f.picked(i, w.value)
	case numberWord:
		if e, ok := f.longAgo(i); ok {
			return e, true
		}
		return f.counted(i, w.value)
	case unitWord:
		return f.unitAlone(i, w.value)
	case partOfDay:
		if e, ok := f.dayBeside(i + 1); ok {
			return e, f.lower(i-1) == "the" // "the night before"
		}
		in := f.lower(i-2) == "in" && f.lower(i-1) == "the" && f.lower(i+1) != "of"
		return expr{to: i + 1, weekday: -1, relative: &relative{anchor: true}}, in // "in the morning" of the day told before
	case edgeWord:
		if w.value == edgeNoun && f.lower(i+1) != "of" {
			return expr{}, false
		}
		return f.edged(i)
	}
	if e, ok := f.dayAlone(i); ok {
		return e, true
	}
	if f.lower(i) == "half" {
		return f.longAgo(i)
	}
	if n, err := strconv.Atoi(f.lower(i)); err == nil && n > 0 && (n < 100 || n < 1000 && f.lower(i+2) == "ago") {
		return f.counted(i, n)
	}
	return expr{}, false
}

// dayAlone reads "the 15th of this month" and "on the 15th".
func (f *dateFinder) dayAlone(i int) (expr, bool) {
	w := f.lower(i)
	day, ok := dayNumber(w)
	if !ok || len(w) < 3 || f.lower(i-1) != "the" {
		return expr{}, false
	}
	r := &relative{pick: pickThis, unit: unitMonth, day: day}
	e := expr{to: i + 1, weekday: -1, relative: r}
	if pick := f.word(i + 2); f.lower(i+1) == "of" && pick.kind == pickWord && pick.value < pickPrevious && f.word(i+3) == (dateWord{unitWord, unitMonth}) {
		r.pick, e.to = pick.value, i+4
		return e, f.sameSentence(i, i+3)
	}
	r.bare = true
	return e, f.lower(i-2) == "on" && (f.clauseEnds(i+1) || f.d.sentenceAt(i).from == i-2 && f.opensClause(i+1))
}

// opensClause reports whether the subject of a clause stands at token i, right behind a date: "On the 3rd they met".
func (f *dateFinder) opensClause(i int) bool {
	return nounWords[f.lower(i)] == personally || nounWords[f.lower(i)] == determiner || i < len(f.d.tokens) && f.d.tokens[i].is(shapeCapital)
}

// weekday reads "Wednesday", "Wednesday night", "Wednesday last week", "Friday in a week".
func (f *dateFinder) weekday(i, day int) (expr, bool) {
	r := &relative{bare: true}
	e := expr{to: f.partOfDay(i + 1), weekday: day, relative: r}
	if to, ok := f.weekOn(e.to); ok {
		r.after, e.to = 1, to
		return e, true
	}
	if pick, ok := f.butOne(e.to); ok {
		r.pick, r.shift, r.bare, e.to = pick, pickShift(pick), false, e.to+2
		return e, f.sameSentence(i, e.to-1)
	}
	j := e.to
	if f.lower(j) == "of" || f.lower(j) == "in" && f.lower(j+1) == "the" {
		j++
	}
	if shift, to, ok := f.weekNamed(j); ok && f.sameSentence(i, to-1) {
		r.shift, r.bare, e.to = shift, false, to
	}
	return e, true
}

// picked reads "last week", "next Friday", "this summer", "the following day", "last March".
func (f *dateFinder) picked(i, pick int) (expr, bool) {
	w := f.word(i + 1)
	if !f.sameSentence(i, i+1) {
		return expr{}, false
	}
	if e, ok := f.pickedWindow(i+1, pick); ok && f.lower(i-1) == "the" {
		return e, true
	}
	if f.lower(i-1) == "the" && w.kind == unitWord && w.value != unitWeekend {
		switch {
		case f.lower(i) == "next" && w.value == unitDay:
			pick = pickFollowing // "the next day" of a story
		case pick == pickLast || f.lower(i) == "next":
			return expr{}, false // "the last year" is how long
		}
	}
	r := &relative{pick: pick, anchor: pick >= pickPrevious}
	e := expr{to: i + 2, weekday: -1, relative: r}
	switch w.kind {
	case weekdayWord:
		if pick == pickSame {
			return expr{}, false
		}
		e.weekday, e.to = w.value, f.partOfDay(i+2)
		if full, ok := f.weekdayAndDate(i+1, w.value); ok {
			return full, true
		}
		return e, true
	case unitWord:
		r.unit = w.value
		if day, ok := f.weekThenDay(i); ok {
			return day, true
		}
		switch {
		case pick == pickSame && f.lower(i) == "that" && w.value == unitWeekend, isPlural(f.lower(i + 1)):
			return expr{}, false
		case pick == pickThis && w.value == unitDay:
			return expr{}, false
		}
		return e, true
	case seasonWord:
		r.season = w.value
		if pick == pickSame || f.lower(i+1) == "fall" && f.lower(i) != "last" && f.lower(i) != "this" {
			return expr{}, false
		}
		return e, true
	case monthWord:
		e.month = w.value
		return e, pick == pickLast || pick == pickNext || pick == pickThis
	case partOfDay:
		return f.pickedPart(i, pick)
	}
	return expr{}, false
}

// pickedPart reads "this morning", "the following evening", "last night", which the pick at token i begins.
func (f *dateFinder) pickedPart(i, pick int) (expr, bool) {
	e := expr{to: i + 2, weekday: -1, relative: &relative{}}
	switch shift := pickShift(pick); {
	case pick == pickThis && f.lower(i) == "this":
	case pick >= pickPrevious && shift != 0, f.lower(i-1) == "the" && f.lower(i) == "next":
		e.relative.offset, e.relative.anchor = shift, true // "the following morning"
	case f.lower(i) == "last" && f.lower(i+1) == "night":
		e.relative.offset = -1
	default:
		return expr{}, false
	}
	return e, true
}

func isPlural(unit string) bool { return unit[len(unit)-1] == 's' && bare(unit) == unit }

// counted reads "two days ago", "a week earlier", "three months later", "in two weeks".
func (f *dateFinder) counted(i, n int) (expr, bool) {
	w := f.word(i + 1)
	if w.kind != unitWord || w.value == unitWeekend || !f.sameSentence(i, i+2) {
		return expr{}, false
	}
	r := &relative{unit: w.value}
	if r.unit == unitFortnight {
		r.unit, n = unitWeek, 2*n
	}
	e := expr{to: i + 3, weekday: -1, relative: r}
	switch f.lower(i + 2) {
	case "ago":
		r.offset = -n
		e = f.countedBack(e)
	case "before", "after":
		if !f.clauseEnds(i + 3) {
			return expr{}, false // "three weeks after the visit"
		}
		r.offset, r.anchor = n, true
		if f.lower(i+2) == "before" {
			r.offset = -n
		}
	case "earlier", "previously":
		r.offset, r.anchor = -n, true
	case "later", "afterwards":
		r.offset, r.anchor = n, true
	case "from":
		return f.countedFrom(i+3, n, e)
	case "on": // "a week on Tuesday"
		if f.lower(i) == "a" && f.lower(i-1) != "for" && f.word(i+3).kind == weekdayWord && tenseAround(f.d, i, i+4) == future {
			return f.countedFrom(i+3, n, e)
		}
		return expr{}, false
	default:
		return f.within(i, n, e)
	}
	return e, true
}

// countedFrom reads what "two weeks from" counts from: now, today, a weekday.
func (f *dateFinder) countedFrom(j, n int, e expr) (expr, bool) {
	w := f.word(j)
	e.to = j + 1
	switch {
	case f.lower(j) == "now" || f.lower(j) == "today":
		e.relative.offset = n
	case w.kind == weekdayWord && e.relative.unit == unitWeek && f.sameSentence(j-1, j):
		e.weekday, e.relative.bare, e.relative.after = w.value, true, n
	default:
		return expr{}, false
	}
	return e, true
}

// window reads the "15 days" of "within 15 days" and "in the next 15 days".
func (f *dateFinder) window(i int) (expr, bool) {
	n, unit := smallNumber(f.lower(i)), f.word(i+1)
	if n == 0 || unit.kind != unitWord || unit.value == unitWeekend || unit.value == unitFortnight || !f.sameSentence(i, i+1) {
		return expr{}, false
	}
	return expr{to: i + 2, weekday: -1, relative: &relative{unit: unit.value, offset: n, window: true}}, true
}

// pickedWindow reads the "15 days" of "in the next 15 days" and, counting today, the "two days" of "over the past two
// days".
func (f *dateFinder) pickedWindow(i, pick int) (expr, bool) {
	e, ok := f.window(i)
	switch {
	case !ok || pick == pickNext:
		return e, ok
	case pick != pickLast || e.relative.unit != unitDay || e.relative.offset < 2 || e.relative.offset > longestPast:
		return expr{}, false
	}
	e.relative.offset = 1 - e.relative.offset
	return e, true
}

// longestPast is how many past days told together are days of what is told.
const longestPast = 10

// within reads "in two weeks" and "in three days' time" of what is to come. Of what is past they tell how long it took.
func (f *dateFinder) within(i, n int, e expr) (expr, bool) {
	if f.lower(i-1) == "within" && tenseAround(f.d, i-1, i+2) == future {
		return f.window(i)
	}
	e.to, e.relative.offset = i+2, n
	if w := f.lower(e.to); isPossessive(w) && f.lower(e.to+1) == "time" {
		e.to += 2
	} else if f.firstIn(i - 1) {
		return expr{}, false
	}
	return e, f.lower(i-1) == "in" && tenseAround(f.d, i-1, e.to) == future
}

// unitAlone reads "the day before", "the weekend", "the week ahead", "a weekend meeting".
func (f *dateFinder) unitAlone(i, unit int) (expr, bool) {
	r := &relative{unit: unit}
	e := expr{to: i + 1, weekday: -1, relative: r}
	if pick, ok := f.butOne(i + 1); ok && unit != unitDay && unit != unitFortnight && f.lower(i-1) == "the" {
		r.pick, r.shift, e.to = pick, pickShift(pick), i+3
		return e, !isPlural(f.lower(i))
	}
	switch article := f.lower(i - 1); {
	case unit == unitWeekend && (article == "the" || meetingNouns[f.lower(i+1)] != "" && !habits[article]):
		r.pick, r.bare = pickThis, true
		return e, f.lower(i) == "weekend"
	case article != "the":
		return expr{}, false
	}
	e.to = i + 2
	switch after := f.lower(i + 1); {
	case (after == "before" || after == "after") && unit == unitDay:
		return f.dayBeside(i + 1)
	case after == "ahead" && unit == unitWeek && f.lower(i) == "week":
		r.pick = pickNext
		return e, true
	}
	return expr{}, false
}

// dayBeside reads what "before" or "after" at token i, behind a day or a part of one, counts from: the date named last or, in
// "the day after tomorrow", today.
func (f *dateFinder) dayBeside(i int) (expr, bool) {
	r := &relative{unit: unitDay, offset: 1}
	switch f.lower(i) {
	case "before":
		r.offset = -1
	case "after":
	default:
		return expr{}, false
	}
	e := expr{to: i + 1, weekday: -1, relative: r}
	if w := f.word(i + 1); w.kind == dayWord && w.value != 0 && f.word(i-1).kind == unitWord {
		r.offset, e.to = r.offset+w.value, i+2
		return e, true
	}
	r.anchor = true
	return e, f.sameSentence(i-1, i) && f.clauseEnds(i+1)
}

// clauseEnds reports whether token i closes a clause, so that "before" is no conjunction.
func (f *dateFinder) clauseEnds(i int) bool {
	w := f.lower(i)
	return w == "" || w == "." || w == "," || w == ";" || w == "in" || w == "at" || f.d.tokens[i].sentence != f.d.tokens[i-1].sentence
}

// edged reads "earlier this month", "late last year", "later Wednesday", "the end of the week". What is told of earlier
// this week ended by publication.
func (f *dateFinder) edged(i int) (expr, bool) {
	j := i + 1
	for j <= i+2 && (f.lower(j) == "of" || f.lower(j) == "in" || f.lower(j) == "on") {
		j++
	}
	if !f.sameSentence(i, j) {
		return expr{}, false
	}
	e, ok := f.withEdge(j, j > i+1)
	if ok && f.lower(i) == "later" && e.weekday >= 0 && e.relative != nil && e.relative.bare {
		e.relative.later = true
	}
	if ok && f.lower(i) == "earlier" && e.relative != nil && *e.relative == (relative{pick: pickThis, unit: unitWeek}) {
		e.relative.soFar = true
	}
	return e, ok
}

// withEdge reads, from token j on, what an edge is told of, be it after a preposition: "this month", "Wednesday", "the
// week".
func (f *dateFinder) withEdge(j int, after bool) (expr, bool) {
	switch w := f.word(j); w.kind {
	case pickWord:
		return f.picked(j, w.value)
	case weekdayWord:
		return f.weekday(j, w.value)
	case dayWord:
		return f.relative(j)
	}
	unit := f.word(j + 1)
	if !after || f.lower(j) != "the" || unit.kind != unitWord || unit.value == unitDay || unit.value == unitWeekend || isPlural(f.lower(j+1)) || !f.clauseEnds(j+2) {
		return expr{}, false
	}
	return expr{to: j + 2, weekday: -1, relative: &relative{pick: pickThis, unit: unit.value}}, true
}

// partOfDay passes over "morning" and the like.
func (f *dateFinder) partOfDay(i int) int {
	for f.word(i).kind == partOfDay {
		i++
	}
	return i
}
