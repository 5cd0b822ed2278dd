package extract

import (
	"strconv"
	"time"

	"parley/graph"
)

// resolveRelative turns a relative expression into a date.
func (f *dateFinder) resolveRelative(i int, e expr) (graph.Date, string) {
	r := e.relative
	if r.anchor {
		if f.beforeNow(i, e) {
			return shifted(f.published, r.offset, r.unit), shiftRule(r.offset, r.unit, f.published.String())
		}
		value, rule := f.fromAnchor(i, e)
		if first, ok := value.Earliest(); ok && f.dated && first > f.published && tenseAround(f.d, i, e.to) == past {
			return graph.Date{}, "" // "a week later they met": it counts from a day that is not told
		}
		return value, rule
	}
	if !f.dated {
		return f.weekdayNamed(e), ""
	}
	switch {
	case r.back > 0:
		return f.resolveBack(e)
	case r.window:
		now, other := graph.DateFromDay(f.published), f.untilIn(r)
		if r.offset < 0 {
			return graph.Interval(other, now), shiftRule(r.offset, r.unit, now.String())
		}
		return graph.Interval(now, other), shiftRule(r.offset, r.unit, now.String())
	case e.weekday >= 0:
		if day, ok := f.weekdayNamed(e).Earliest(); r.later && ok {
			return graph.DateFromDay(day), sideRule(time.Weekday(e.weekday).String(), day, f.published)
		}
		return f.resolveWeekday(i, e)
	case r.day != 0:
		return f.dayOfMonth(i, e)
	case r.season != 0:
		return f.season(r)
	case e.month != 0:
		return f.pickMonth(e.month, r.pick)
	case r.pick == noPick:
		return shifted(f.published, r.offset, r.unit), shiftRule(r.offset, r.unit, f.published.String())
	}
	return f.period(i, r)
}

// beforeNow reports whether an expression counts back from the day of publication, and not from the day named last, which is
// yet to come: "will leave on Saturday. She had met Soto a day earlier".
func (f *dateFinder) beforeNow(i int, e expr) bool {
	if !f.dated || len(f.out) == 0 || e.relative.offset >= 0 || e.weekday >= 0 || f.sameSentence(f.out[len(f.out)-1].from, i) {
		return false
	}
	last, ok := f.out[len(f.out)-1].value.Earliest()
	return ok && last > f.published && tenseAround(f.d, i, e.to) == past
}

// untilIn is the last day of a time that begins with publication.
func (f *dateFinder) untilIn(r *relative) graph.Date {
	year, month, day := f.published.Date()
	switch r.unit {
	case unitDay:
		return graph.DateFromDay(f.published + graph.Day(r.offset))
	case unitWeek:
		return graph.DateFromDay(f.published + graph.Day(7*r.offset))
	case unitMonth:
		month += time.Month(r.offset)
	default:
		year += r.offset
	}
	return graph.DateFromDay(graph.DayOf(year, month, day))
}

// weekdayNamed is the day that an article which is not dated gave for a weekday before: "on
// Tuesday, January 27". Another day of that name is nowhere told.
func (f *dateFinder) weekdayNamed(e expr) graph.Date {
	if e.weekday < 0 || !e.relative.bare {
		return graph.Date{}
	}
	for n := len(f.out) - 1; n >= 0 && n >= len(f.out)-datesBack; n-- {
		if f.out[n].weekday == e.weekday && f.out[n].value.Precision() == graph.PrecisionDay {
			return f.out[n].value
		}
	}
	return graph.Date{}
}

// resolveWeekday finds the day that a weekday means: by a pick, by the week, by the tense.
func (f *dateFinder) resolveWeekday(i int, e expr) (graph.Date, string) {
	r, p := e.relative, f.published
	name := time.Weekday(e.weekday).String()
	back := (int(p.Weekday()) - e.weekday + 7) % 7
	ahead := (7 - back) % 7
	day := p
	switch {
	case r.after > 0:
		day = p + graph.Day((ahead+6)%7+1+7*r.after)
	case !r.bare && r.pick == noPick:
		day = mondayOf(p) + graph.Day(7*r.shift+(e.weekday+6)%7)
	case r.pick == pickLast:
		day = p - graph.Day((back+6)%7+1) + graph.Day(7*r.shift)
	case r.pick == pickNext:
		day = mondayOf(p) + graph.Day(7+7*r.shift+(e.weekday+6)%7)
	case r.pick == pickThis:
		day = p + graph.Day(ahead)
		if tenseAround(f.d, i, e.to) == past {
			day = p - graph.Day(back)
		}
	default:
		when := tenseAround(f.d, i, e.to)
		if w := f.wordBefore(i); when != past && ahead <= 4 && (w == "until" || w == "till" || w == "through") {
			when = future
		}
		switch when {
		case future:
			day = p + graph.Day(ahead)
			if back <= wasTo(f.d, i, e.to) {
				day = p - graph.Day(back)
			}
		case present:
			if ahead <= 2 || back > 1 && progressive(f.d, i) {
				day = p + graph.Day(ahead)
			} else {
				day = p - graph.Day(back)
			}
		default:
			day = p - graph.Day(back)
			if ahead < back && calledOff(f.d, i, e.to) {
				day = p + graph.Day(ahead)
			}
			if from, ok := f.setOut(i); ok {
				day = weekdayFrom(from, e.weekday)
			}
		}
	}
	return graph.DateFromDay(day), sideRule(name, day, p)
}

// setOut is the day on which somebody set out for what the expression at token i dates: "left on Friday to meet Lund on".
func (f *dateFinder) setOut(i int) (graph.Day, bool) {
	n := len(f.out) - 1
	if n < 0 || !f.sameSentence(f.out[n].from, i) || f.out[n].value.Precision() != graph.PrecisionDay || i-f.out[n].to > verbReach {
		return 0, false
	}
	for j := f.out[n].to; j < i; j++ {
		switch w := f.lower(j); {
		case w == "to" && plainVerbs[f.lower(j+1)]:
			return f.out[n].value.Earliest()
		case w == "," || w == "and" || tenseCues[w] != cueNone:
			return 0, false
		}
	}
	return 0, false
}

// dayOfMonth finds the day of the month that a number means: of the month that is named,
// else of the one that the tense tells.
func (f *dateFinder) dayOfMonth(i int, e expr) (graph.Date, string) {
	r := e.relative
	if day, ok := f.dayTold(i, e); ok {
		f.inStory = true
		year, month, _ := day.Date()
		return dayDate(year, int(month), r.day), "day " + strconv.Itoa(r.day) + " of " + graph.MonthDate(year, month).String()
	}
	year, month, today := f.published.Date()
	switch {
	case !r.bare:
		month += time.Month(pickShift(r.pick))
	case r.day > today && tenseAround(f.d, i, e.to) == past:
		month--
	case r.day < today && tenseAround(f.d, i, e.to) == future:
		month++
	}
	year, month, _ = graph.DayOf(year, month, 1).Date()
	day := graph.DayOf(year, month, r.day)
	return dayDate(year, int(month), r.day), sideRule("day "+strconv.Itoa(r.day), day, f.published)
}

// dayTold is the first day of the month in which a story of another time goes on: "In January 1943 they met. On the 22nd
// they dined". It is not ok where no such story goes on.
func (f *dateFinder) dayTold(i int, e expr) (graph.Day, bool) {
	if !e.relative.bare || len(f.out) == 0 {
		return 0, false
	}
	before := &f.out[len(f.out)-1]
	first, ok := before.value.Earliest()
	if !ok || before.value.Precision() < graph.PrecisionMonth || f.published-first < 2*nearDays || !f.leads(before, i) {
		return 0, false
	}
	year, month, _ := first.Date()
	t := tenseAround(f.d, i, e.to)
	return graph.DayOf(year, month, 1), t != future && t != present
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
	n := pickShift(r.pick) + r.shift
	if r.unit == unitWeekend {
		return f.weekend(i, r, n)
	}
	if r.unit == unitDay {
		return graph.Date{}, ""
	}
	if monday := mondayOf(f.published); r.soFar && monday < f.published {
		return graph.Interval(graph.DateFromDay(monday), graph.DateFromDay(f.published)), shiftRule(0, unitWeek, f.published.String())
	}
	if r.unit == unitWeek && r.pick == pickThis && f.published.Weekday() == time.Sunday && tenseAround(f.d, i, i+2) != past {
		n = 1 // on a Sunday the week that begins
	}
	return shifted(f.published, n, r.unit), shiftRule(n, r.unit, f.published.String())
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
func shifted(from graph.Day, n, unit int) graph.Date {
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

func shiftRule(n, unit int, from string) string {
	name := [...]string{"day", "week", "weekend", "month", "year", "fortnight"}[unit]
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
func (f *dateFinder) fromAnchor(i int, e expr) (graph.Date, string) {
	r := e.relative
	if len(f.out) == 0 {
		return graph.Date{}, ""
	}
	last := f.out[len(f.out)-1]
	if f.d.tokens[i].sentence-f.d.tokens[last.from].sentence > anchorReach {
		return graph.Date{}, ""
	}
	n := r.offset + pickShift(r.pick)
	if !last.value.YearKnown() {
		return yearUnknownShifted(last.value, n, r.unit), shiftRule(n, r.unit, last.value.String())
	}
	day, ok := last.value.Earliest()
	if !ok || r.unit < unitMonth && last.value.Precision() != graph.PrecisionDay {
		return graph.Date{}, ""
	}
	if e.weekday >= 0 {
		next := weekdayFrom(day+1, e.weekday)
		if n < 0 {
			next = weekdayFrom(day-7, e.weekday)
		}
		return graph.DateFromDay(next), sideRule(time.Weekday(e.weekday).String(), next, day)
	}
	if r.unit == unitWeek && r.pick == noPick {
		return graph.DateFromDay(day + graph.Day(7*n)), shiftRule(n, r.unit, last.value.String())
	}
	return shifted(day, n, r.unit), shiftRule(n, r.unit, last.value.String())
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
