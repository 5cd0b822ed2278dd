package extract

import (
	"fmt"
	"time"

	"parley/graph"
)

// nearDays is how close to publication a day without a year is taken for the nearest
// one of its name, whatever the tense: verbs are misread more often than that is wrong.
const nearDays = 60

// chooseYear finds the year of a day or month that the text gives without one.
func (f *dateFinder) chooseYear(i int, e expr) (graph.Date, string) {
	if !f.dated {
		if e.month == 0 {
			return graph.Date{}, ""
		}
		return graph.YearUnknown(time.Month(e.month), e.day), ""
	}
	if year, ok := f.yearNamed(e); ok {
		return calendarDate(year, e.month, e.day), ""
	}
	when := tenseAround(f.d, i, e.to)
	best, bestDistance := graph.Date{}, 1<<30
	publishedYear, publishedMonth, _ := f.published.Date()
	for year := publishedYear - 1; year <= publishedYear+1; year++ {
		candidate := calendarDate(year, e.month, e.day)
		first, ok := candidate.Earliest()
		if !ok {
			continue
		}
		last, _ := candidate.Latest()
		distance := max(int(first-f.published), int(f.published-last), 0)
		wrongSide := when == past && first > f.published || when == future && last < f.published
		if wrongSide && (distance > nearDays || e.day == 0 && time.Month(e.month) != publishedMonth) {
			distance += 1000
		}
		if distance < bestDistance {
			best, bestDistance = candidate, distance
		}
	}
	first, ok := best.Earliest()
	if !ok {
		return graph.Date{}, ""
	}
	name := time.Month(e.month).String()
	if e.day != 0 {
		name = fmt.Sprintf("%s %d", name, e.day)
	}
	return best, sideRule(name, first, f.published)
}

// yearNamed is the year of a day that the text named before with its year.
func (f *dateFinder) yearNamed(e expr) (int, bool) {
	if e.day == 0 {
		return 0, false
	}
	for n := len(f.out) - 1; n >= 0 && n >= len(f.out)-datesBack; n-- {
		before := &f.out[n]
		if before.rule != "" || before.value.Precision() != graph.PrecisionDay {
			continue
		}
		day, ok := before.value.Earliest()
		if year, month, dayOfMonth := day.Date(); ok && int(month) == e.month && dayOfMonth == e.day {
			return year, true
		}
	}
	return 0, false
}

// datesBack is how many dates back a day may have been named with its year.
const datesBack = 20

// pickYear is the year of "last year", "this year", "next year".
func (f *dateFinder) pickYear(pick int) (int, bool) {
	year, _, _ := f.published.Date()
	switch pick {
	case pickThis:
	case pickLast:
		year--
	case pickNext:
		year++
	default:
		return f.anchorYear(pick)
	}
	return year, f.dated
}

// anchorYear is the year of "that year", "the previous year", counted from the last date.
func (f *dateFinder) anchorYear(pick int) (int, bool) {
	if len(f.out) == 0 {
		return 0, false
	}
	day, ok := f.out[len(f.out)-1].value.Earliest()
	year, _, _ := day.Date()
	switch pick {
	case pickPrevious:
		year--
	case pickFollowing:
		year++
	}
	return year, ok
}

// pickMonth resolves "last March", "next June", "this May".
func (f *dateFinder) pickMonth(month, pick int) (graph.Date, string) {
	year, now, _ := f.published.Date()
	switch {
	case pick == pickLast && time.Month(month) >= now:
		year--
	case pick == pickNext && time.Month(month) <= now:
		year++
	}
	value := graph.MonthDate(year, time.Month(month))
	first, _ := value.Earliest()
	return value, sideRule(time.Month(month).String(), first, f.published)
}

// season resolves "last summer", "this winter".
func (f *dateFinder) season(r *relative) (graph.Date, string) {
	year, now, _ := f.published.Date()
	start := time.Month(3 * (r.season - 20))
	switch {
	case r.pick == pickLast && (start+2 >= now || start == time.December):
		year--
	case r.pick == pickNext && start <= now:
		year++
	}
	value, err := graph.ParseDate(fmt.Sprintf("%04d-%d", year, r.season))
	if err != nil {
		return graph.Date{}, ""
	}
	first, _ := value.Earliest()
	names := [...]string{"spring", "summer", "autumn", "winter"}
	return value, sideRule(names[r.season-21], first, f.published)
}

func dayDate(year, month, day int) graph.Date {
	d := graph.DayOf(year, time.Month(month), day)
	if y, m, dd := d.Date(); y != year || int(m) != month || dd != day {
		return graph.Date{} // 31 April
	}
	return graph.DateFromDay(d)
}

// mondayOf is the Monday of the week that a day lies in.
func mondayOf(d graph.Day) graph.Day {
	return d - graph.Day((int(d.Weekday())+6)%7)
}

// weekdayFrom is the first such weekday from a day on.
func weekdayFrom(d graph.Day, weekday int) graph.Day {
	return d + graph.Day((weekday-int(d.Weekday())+7)%7)
}
