package extract

import (
	"strconv"
	"time"

	"parley/graph"
)

// relative is an expression that means something from some other day only.
type relative struct {
	pick   int  // one of the picks, or -1
	unit   int  // counts where weekday is -1
	season int  // 21 to 24
	offset int  // "two days ago" is -2 units
	shift  int  // of a weekday, weeks: "Thursday last week" is -1
	anchor bool // from the date that the text named last, not from publication
	bare   bool // a weekday alone, which the tense decides
}

// relative reads an expression such as "Wednesday", "last week", "two days earlier".
func (f *dateFinder) relative(i int) (expr, bool) {
	w := f.word(i)
	switch w.kind {
	case weekdayWord:
		return f.weekday(i, w.value)
	case dayWord:
		return expr{to: f.partOfDay(i + 1), weekday: -1, relative: &relative{pick: -1, offset: w.value}}, true
	case pickWord:
		return f.picked(i, w.value)
	case numberWord:
		return f.counted(i, w.value)
	case unitWord:
		return f.unitAlone(i, w.value)
	case edgeWord:
		return f.edged(i)
	}
	if n, err := strconv.Atoi(f.lower(i)); err == nil && n > 0 && n < 100 {
		return f.counted(i, n)
	}
	return expr{}, false
}

// weekday reads "Wednesday", "Wednesday night", "Wednesday last week".
func (f *dateFinder) weekday(i, day int) (expr, bool) {
	r := &relative{pick: -1, bare: true}
	e := expr{to: f.partOfDay(i + 1), weekday: day, relative: r}
	j := e.to
	if f.lower(j) == "of" || f.lower(j) == "in" && f.lower(j+1) == "the" {
		j++
	}
	if f.lower(j) == "the" {
		j++
	}
	if f.lower(j) == "week" && f.lower(j+1) == "ahead" && f.sameSentence(i, j+1) {
		r.shift, r.bare, e.to = 1, false, j+2
		return e, true
	}
	pick := f.word(j)
	if pick.kind == pickWord && f.word(j+1) == (dateWord{unitWord, unitWeek}) && f.sameSentence(i, j+1) {
		if shift, ok := weekShift(pick.value); ok {
			r.shift, r.bare, e.to = shift, false, j+2
		}
	}
	return e, true
}

func weekShift(pick int) (int, bool) {
	switch pick {
	case pickThis:
		return 0, true
	case pickLast, pickPrevious:
		return -1, true
	case pickNext, pickFollowing:
		return 1, true
	}
	return 0, false
}

// picked reads "last week", "next Friday", "this summer", "the following day", "last March".
func (f *dateFinder) picked(i, pick int) (expr, bool) {
	w := f.word(i + 1)
	if !f.sameSentence(i, i+1) {
		return expr{}, false
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
		if pick == pickThis && f.lower(i) == "this" {
			return expr{to: i + 2, weekday: -1, relative: &relative{pick: -1}}, true
		}
		if f.lower(i) == "last" && f.lower(i+1) == "night" {
			return expr{to: i + 2, weekday: -1, relative: &relative{pick: -1, offset: -1}}, true
		}
	}
	return expr{}, false
}

func isPlural(unit string) bool { return unit[len(unit)-1] == 's' && bare(unit) == unit }

// counted reads "two days ago", "a week earlier", "three months later".
func (f *dateFinder) counted(i, n int) (expr, bool) {
	w := f.word(i + 1)
	if w.kind != unitWord || w.value == unitWeekend || !f.sameSentence(i, i+2) {
		return expr{}, false
	}
	r := &relative{pick: -1, unit: w.value}
	switch f.lower(i + 2) {
	case "ago":
		r.offset = -n
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
	default:
		return expr{}, false
	}
	return expr{to: i + 3, weekday: -1, relative: r}, true
}

// unitAlone reads "the day before", "the weekend".
func (f *dateFinder) unitAlone(i, unit int) (expr, bool) {
	if f.lower(i-1) != "the" {
		return expr{}, false
	}
	if unit == unitWeekend {
		return expr{to: i + 1, weekday: -1, relative: &relative{pick: pickThis, unit: unit, bare: true}}, true
	}
	if after := f.lower(i + 1); (after == "before" || after == "after") && unit == unitDay && f.clauseEnds(i+2) {
		r := &relative{pick: -1, unit: unit, anchor: true, offset: 1}
		if after == "before" {
			r.offset = -1
		}
		return expr{to: i + 2, weekday: -1, relative: r}, true
	}
	return expr{}, false
}

// clauseEnds reports whether token i closes a clause, so that "before" is no conjunction.
func (f *dateFinder) clauseEnds(i int) bool {
	w := f.lower(i)
	return w == "" || w == "." || w == "," || w == ";" || w == "yesterday" || w == "in" || w == "at" || f.d.tokens[i].sentence != f.d.tokens[i-1].sentence
}

// edged reads "earlier this month", "late last year", "later Wednesday".
func (f *dateFinder) edged(i int) (expr, bool) {
	j := i + 1
	for j <= i+2 && (f.lower(j) == "of" || f.lower(j) == "in" || f.lower(j) == "on") {
		j++
	}
	if !f.sameSentence(i, j) {
		return expr{}, false
	}
	switch w := f.word(j); w.kind {
	case pickWord:
		return f.picked(j, w.value)
	case weekdayWord:
		return f.weekday(j, w.value)
	case dayWord:
		return f.relative(j)
	}
	return expr{}, false
}

// partOfDay passes over "morning" and the like.
func (f *dateFinder) partOfDay(i int) int {
	for f.word(i).kind == partOfDay {
		i++
	}
	return i
}

// resolveRelative turns a relative expression into a date.
func (f *dateFinder) resolveRelative(i int, e expr) (graph.Date, string) {
	r := e.relative
	if r.anchor {
		return f.fromAnchor(i, r)
	}
	if !f.dated {
		return graph.Date{}, ""
	}
	switch {
	case e.weekday >= 0:
		return f.resolveWeekday(i, e)
	case r.season != 0:
		return f.season(r)
	case e.month != 0:
		return f.pickMonth(e.month, r.pick)
	case r.pick < 0:
		return f.shifted(f.published, r.offset, r.unit), f.shiftRule(r.offset, r.unit, f.published.String())
	}
	return f.period(i, r)
}

// resolveWeekday finds the day that a weekday means: by a pick, by the week, by the tense.
func (f *dateFinder) resolveWeekday(i int, e expr) (graph.Date, string) {
	r, p := e.relative, f.published
	name := time.Weekday(e.weekday).String()
	back := (int(p.Weekday()) - e.weekday + 7) % 7
	ahead := (7 - back) % 7
	day := p
	switch {
	case !r.bare && r.pick < 0:
		day = mondayOf(p) + graph.Day(7*r.shift+(e.weekday+6)%7)
	case r.pick == pickLast:
		day = p - graph.Day((back+6)%7+1)
	case r.pick == pickNext:
		day = mondayOf(p) + graph.Day(7+(e.weekday+6)%7)
	case r.pick == pickThis:
		day = p + graph.Day(ahead)
		if tenseAround(f.d, i, e.to) == past {
			day = p - graph.Day(back)
		}
	default:
		switch tenseAround(f.d, i, e.to) {
		case future:
			day = p + graph.Day(ahead)
		case present:
			if ahead <= 2 {
				day = p + graph.Day(ahead)
			} else {
				day = p - graph.Day(back)
			}
		default:
			day = p - graph.Day(back)
		}
	}
	return graph.DateFromDay(day), sideRule(name, day, p)
}

// sideRule names a rule: the thing before, after or on the day of publication.
func sideRule(name string, day, published graph.Day) string {
	switch {
	case day < published:
		return name + " before " + published.String()
	case day > published:
		return name + " after " + published.String()
	}
	return name + " on " + published.String()
}

// period resolves "last week", "this month", "the weekend".
func (f *dateFinder) period(i int, r *relative) (graph.Date, string) {
	n := 0
	switch r.pick {
	case pickLast:
		n = -1
	case pickNext:
		n = 1
	}
	if r.unit == unitWeekend {
		return f.weekend(i, r, n)
	}
	if r.unit == unitDay {
		return graph.Date{}, ""
	}
	if r.unit == unitWeek && r.pick == pickThis && f.published.Weekday() == time.Sunday && tenseAround(f.d, i, i+2) != past {
		n = 1 // on a Sunday the week that begins
	}
	return f.shifted(f.published, n, r.unit), f.shiftRule(n, r.unit, f.published.String())
}

// weekend is the Saturday and Sunday that n, or the tense for "the weekend", chooses.
func (f *dateFinder) weekend(i int, r *relative, n int) (graph.Date, string) {
	saturday := mondayOf(f.published) + 5
	if r.pick == pickThis && saturday > f.published && tenseAround(f.d, i, i+1) == past {
		n = -1
	}
	saturday += graph.Day(7 * n)
	return graph.Interval(graph.DateFromDay(saturday), graph.DateFromDay(saturday+1)), sideRule("weekend", saturday, f.published)
}

// shifted is the day, week, month or year that lies n units from a day.
func (f *dateFinder) shifted(from graph.Day, n, unit int) graph.Date {
	year, month, _ := from.Date()
	switch unit {
	case unitWeek:
		monday := mondayOf(from) + graph.Day(7*n)
		return graph.Interval(graph.DateFromDay(monday), graph.DateFromDay(monday+6))
	case unitMonth:
		y, m, _ := graph.DayOf(year, month+time.Month(n), 1).Date()
		return graph.MonthDate(y, m)
	case unitYear:
		return graph.YearDate(year + n)
	}
	return graph.DateFromDay(from + graph.Day(n))
}

func (f *dateFinder) shiftRule(n, unit int, from string) string {
	name := [...]string{"day", "week", "weekend", "month", "year"}[unit]
	switch {
	case n == 0:
		return name + " of " + from
	case n == -1:
		return name + " before " + from
	case n == 1:
		return name + " after " + from
	case n < 0:
		return strconv.Itoa(-n) + " " + name + "s before " + from
	}
	return strconv.Itoa(n) + " " + name + "s after " + from
}

// anchorReach is how many sentences back a date may stand that "two days earlier" counts from.
const anchorReach = 3

// fromAnchor resolves an expression that counts from the date that the text named last.
func (f *dateFinder) fromAnchor(i int, r *relative) (graph.Date, string) {
	if len(f.out) == 0 {
		return graph.Date{}, ""
	}
	last := f.out[len(f.out)-1]
	if f.d.tokens[i].sentence-f.d.tokens[last.from].sentence > anchorReach {
		return graph.Date{}, ""
	}
	n := r.offset
	switch r.pick {
	case pickPrevious:
		n = -1
	case pickFollowing:
		n = 1
	}
	if !last.value.YearKnown() {
		return yearUnknownShifted(last.value, n, r.unit), f.shiftRule(n, r.unit, last.value.String())
	}
	day, ok := last.value.Earliest()
	if !ok || r.unit < unitMonth && last.value.Precision() != graph.PrecisionDay {
		return graph.Date{}, ""
	}
	if r.unit == unitWeek && r.pick < 0 {
		return graph.DateFromDay(day + graph.Day(7*n)), f.shiftRule(n, r.unit, last.value.String())
	}
	return f.shifted(day, n, r.unit), f.shiftRule(n, r.unit, last.value.String())
}

// yearUnknownShifted counts days from a day of an unknown year, leaving leap years aside.
func yearUnknownShifted(from graph.Date, n, unit int) graph.Date {
	first, last, ok := from.MonthDays()
	if !ok || first != last || unit > unitWeek {
		return graph.Date{}
	}
	if unit == unitWeek {
		n *= 7
	}
	day, err := graph.ParseDay("2001-" + first)
	if err != nil {
		return graph.Date{}
	}
	_, month, dayOfMonth := (day + graph.Day(n)).Date()
	return graph.YearUnknown(month, dayOfMonth)
}
