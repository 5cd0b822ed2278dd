package extract

import (
	"strings"
	"time"

	"parley/graph"
)

// feast is a day of the year that goes by a name. Those that move with Easter have no
// month, and those on the nth weekday of a month have that.
type feast struct {
	name       string
	month, day int
	easter     int          // days after Easter Sunday, where month is 0
	nth        int          // with weekday: the fourth Thursday of the month
	weekday    time.Weekday // of nth
	days       int          // how many it lasts, where more than one
}

// holidays are the days that the news dates by name. A name of two words goes before one that
// begins it.
var holidays = []feast{
	{name: "Good Friday", easter: -2},
	{name: "Palm Sunday", easter: -7},
	{name: "Maundy Thursday", easter: -3},
	{name: "Ash Wednesday", easter: -46},
	{name: "Easter Sunday"},
	{name: "Easter Monday", easter: 1},
	{name: "Easter Weekend", easter: -1, days: 2},
	{name: "Easter", easter: -1, days: 2},
	{name: "Ascension Day", easter: 39},
	{name: "Whit Monday", easter: 50},
	{name: "Christmas Eve", month: 12, day: 24},
	{name: "Christmas Day", month: 12, day: 25},
	{name: "Christmas", month: 12, day: 25},
	{name: "Boxing Day", month: 12, day: 26},
	{name: "New Year Eve", month: 12, day: 31},
	{name: "New Year Day", month: 1, day: 1},
	{name: "Valentine Day", month: 2, day: 14},
	{name: "May Day", month: 5, day: 1},
	{name: "Bastille Day", month: 7, day: 14},
	{name: "Armistice Day", month: 11, day: 11},
	{name: "Labor Day", month: 9, nth: 1, weekday: time.Monday},
	{name: "Thanksgiving Day", month: 11, nth: 4, weekday: time.Thursday},
	{name: "Thanksgiving", month: 11, nth: 4, weekday: time.Thursday},
}

// holidaysOf are the holidays by the first word of their names.
var holidaysOf = func() map[string][]int {
	table := map[string][]int{}
	for n := range holidays {
		first, _, _ := strings.Cut(strings.ToLower(holidays[n].name), " ")
		table[first] = append(table[first], n)
	}
	return table
}()

// feastAt reads the name of a feast that begins with token i: "Good Friday", "New Year's
// Eve", "Easter weekend". An Easter of the Eastern churches is none of these.
func (f *dateFinder) feastAt(i int) (expr, bool) {
	if i >= len(f.d.tokens) {
		return expr{}, false
	}
	t := &f.d.tokens[i]
	if !t.is(shapeCapital) || f.lower(i-1) == "orthodox" {
		return expr{}, false
	}
	for _, n := range holidaysOf[t.lower] {
		if to, ok := f.feastEnds(i, &holidays[n]); ok {
			return f.yearAfter(expr{to: to, weekday: -1, month: holidays[n].month, feast: &holidays[n]}), true
		}
	}
	return expr{}, false
}

// feastEnds is the token after a feast's name that begins with token i.
func (f *dateFinder) feastEnds(i int, x *feast) (to int, ok bool) {
	words := strings.Fields(strings.ToLower(x.name))
	for n, w := range words {
		if n > 0 && isPossessive(f.lower(i)) {
			i++
		}
		if f.lower(i) != w || n > 0 && !f.sameSentence(i-1, i) {
			return 0, false
		}
		i++
	}
	if f.lower(i) == "holiday" || f.lower(i) == "holidays" {
		i++
	}
	return i, !(i < len(f.d.tokens) && f.d.tokens[i].is(shapeCapital) && len(words) == 1) // "Easter Island"
}

// in is the day or days of a feast in one year.
func (x *feast) in(year int) graph.Date {
	var first graph.Day
	switch {
	case x.month == 0:
		first = easterSunday(year) + graph.Day(x.easter)
	case x.nth > 0:
		first = weekdayFrom(graph.DayOf(year, time.Month(x.month), 1), int(x.weekday)) + graph.Day(7*(x.nth-1))
	default:
		return dayDate(year, x.month, x.day)
	}
	if x.days < 2 {
		return graph.DateFromDay(first)
	}
	return graph.Interval(graph.DateFromDay(first), graph.DateFromDay(first+graph.Day(x.days-1)))
}

// easterSunday is that of the Gregorian calendar, by the rule of Butcher's ecclesiastical
// tables.
func easterSunday(year int) graph.Day {
	golden, century, rest := year%19, year/100, year%100
	moon := (19*golden + century - century/4 - (century-(century+8)/25+1)/3 + 15) % 30
	sunday := (32 + 2*(century%4) + 2*(rest/4) - moon - rest%4) % 7
	late := (golden + 11*moon + 22*sunday) / 451
	day := moon + sunday - 7*late + 114
	return graph.DayOf(year, time.Month(day/31), day%31+1)
}
