package extract

import (
	"fmt"
	"sort"
	"time"

	"parley/graph"
)

// nearDays is how close to publication a day without a year is taken for the nearest
// one of its name, whatever the tense: verbs are misread more often than that is wrong.
const nearDays = 60

// chooseYear finds the year of a day or month that the text gives without one.
func (f *dateFinder) chooseYear(i int, e expr) (graph.Date, string) {
	if year := f.yearOver(i); year != 0 {
		return e.in(year), e.title() + " of " + graph.YearDate(year).String()
	}
	if year, rule := f.yearTold(i, e); rule != "" {
		return e.in(year), rule
	}
	if !f.dated {
		if e.month == 0 || e.month > 12 || e.feast != nil && e.feast.day == 0 {
			return graph.Date{}, ""
		}
		return graph.YearUnknown(time.Month(e.month), e.dayOfMonth()), ""
	}
	if year, ok := f.yearNamed(e); ok {
		return e.in(year), ""
	}
	first, ok := graph.Day(0), false
	best := f.nearest(e, f.sideOf(i, e))
	if first, ok = best.Earliest(); !ok {
		return graph.Date{}, ""
	}
	return best, sideRule(e.title(), first, f.published)
}

// yearOver is the year that stands on a line of its own over the entries of a chronology that token i is in, or 0. One such line
// alone tells nothing.
func (f *dateFinder) yearOver(i int) int {
	if !f.yearsSought {
		f.yearsSought = true
		for n := range f.d.sentences {
			s := f.d.sentences[n]
			if year, ok := yearOf(f.d.tokens[s.from].lower); ok && (s.to == s.from+1 || s.to == s.from+2 && f.lower(s.from+1) == ":") {
				f.lineYears = append(f.lineYears, lineYear{n, year})
			}
		}
	}
	if len(f.lineYears) < 2 {
		return 0
	}
	at := f.d.tokens[i].sentence
	n := sort.Search(len(f.lineYears), func(n int) bool { return f.lineYears[n].sentence >= at })
	if n == 0 {
		return 0
	}
	return f.lineYears[n-1].year
}

// lineYear is a year that stands on a line of its own.
type lineYear struct{ sentence, year int }

// nearest is what an expression means in the year that puts it nearest to publication, on
// the side that the tense tells.
func (f *dateFinder) nearest(e expr, when tense) graph.Date {
	best, bestDistance := graph.Date{}, 1<<30
	publishedYear, publishedMonth, _ := f.published.Date()
	for year := publishedYear - 1; year <= publishedYear+1; year++ {
		candidate := e.in(year)
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
	return best
}

// sideOf is the tense of the clause around an expression. A day that something waits for lies
// ahead unless the clause is of the past: "no change before June 25".
func (f *dateFinder) sideOf(i int, e expr) tense {
	when := tenseAround(f.d, i, e.to)
	if when == noTense && deadlines[f.wordBefore(i)] {
		return future
	}
	if when == future && wasTo(f.d, i, e.to) >= 0 {
		return noTense // "had planned to meet in June"
	}
	return when
}

// deadlines are prepositions before a day by which something is to be done.
var deadlines = set(`by before until till pending`)

// wordBefore is the word before the expression at token i, its article left out.
func (f *dateFinder) wordBefore(i int) string {
	if f.lower(i-1) == "the" {
		return f.lower(i - 2)
	}
	return f.lower(i - 1)
}

// dayOfMonth is the day that an expression says, its feast included.
func (e expr) dayOfMonth() int {
	if e.feast != nil {
		return e.feast.day
	}
	return e.day
}

// title is the name of an expression in a rule: "May 3", "autumn", "Good Friday".
func (e expr) title() string {
	switch {
	case e.feast != nil:
		return e.feast.name
	case e.month > 12:
		return seasonNames[e.month-21]
	case e.day != 0:
		return fmt.Sprintf("%s %d", time.Month(e.month), e.day)
	}
	return time.Month(e.month).String()
}

// seasonNames are those of the months 21 to 24 of EDTF.
var seasonNames = [...]string{"spring", "summer", "autumn", "winter"}

// storyReach is how many sentences back the year may be told of events told in a row.
const storyReach = 2

// yearTold is the year of a day or month in a story of another year: "In 1972 they regrouped.
// By June they asked for talks". The rule is empty where no such story goes on: where the
// clause is not of the past, or the year before is told as an aside.
func (f *dateFinder) yearTold(i int, e expr) (year int, rule string) {
	if len(f.out) == 0 || e.feast != nil {
		return 0, ""
	}
	before := &f.out[len(f.out)-1]
	start, ok := before.value.Earliest()
	year, _, _ = start.Date()
	if current, _, _ := f.published.Date(); !ok || f.dated && year == current || !f.leads(before, i) {
		return 0, ""
	}
	if told, ok := e.in(year).Latest(); !ok || told < start {
		return 0, ""
	}
	switch tenseAround(f.d, i, e.to) {
	case future, present:
		return 0, ""
	}
	f.inStory = true
	return year, e.title() + " of " + graph.YearDate(year).String()
}

// leads reports whether a date opens the story that token i goes on with: it stands at the
// head of a sentence shortly before, or tells more than the year in the same sentence.
func (f *dateFinder) leads(x *date, i int) bool {
	in := f.d.tokens[x.from].sentence
	away := f.d.tokens[i].sentence - in
	if away == 0 && x.value.Precision() >= graph.PrecisionMonth {
		return true
	}
	return away <= storyReach && (x.story || x.from-f.d.sentences[in].from <= 2)
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

// pickYear is the year of "last year", "this year", or of "that year", "the previous year", which count
// from the last date.
func (f *dateFinder) pickYear(pick int) (int, bool) {
	from, ok := f.published, f.dated
	if pick >= pickPrevious {
		if len(f.out) == 0 {
			return 0, false
		}
		from, ok = f.out[len(f.out)-1].value.Earliest()
	}
	year, _, _ := from.Date()
	return year + pickShift(pick), ok
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
	value := calendarDate(year, r.season, 0)
	first, _ := value.Earliest()
	return value, sideRule(seasonNames[r.season-21], first, f.published)
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
