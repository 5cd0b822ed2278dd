package extract

import (
	"strconv"
	"strings"

	"parley/graph"
)

// dayAt reads a day of the month, or two of them in one token: "10", "10th", "10-12".
func (f *dateFinder) dayAt(i int) (first, last int, ok bool) {
	if !f.digitAt(i) {
		return 0, 0, false
	}
	return daysOf(f.lower(i))
}

// daysOf reads a word that is a day of the month or two of them.
func daysOf(w string) (first, last int, ok bool) {
	if len(w) > 6 {
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
func (f *dateFinder) yearAt(i int) (int, bool) { return yearOf(f.lower(i)) }

func yearOf(w string) (int, bool) {
	if len(w) != 4 {
		return 0, false
	}
	n, err := strconv.Atoi(w)
	return n, err == nil && n >= 1500 && n <= 2199
}

// decadeOf is the first year of "the 1990s".
func decadeOf(w string) (int, bool) {
	if len(w) != 5 || w[3:] != "0s" {
		return 0, false
	}
	return yearOf(w[:4])
}

// plainYear reports whether the four digits at i are a year, as their neighbours have it.
func (f *dateFinder) plainYear(i int) bool {
	after := f.lower(i + 1)
	switch before := f.lower(i - 1); {
	case countedNouns[after] || after == "%":
		return false
	case beforeYear[before]:
		return true
	case beforeNoun[before], before == ")":
		return f.namesYear(i)
	case before == ",":
		return f.listedYear(i) // "in 2015, 2016 and 2017"
	}
	return false
}

// namesYear reports whether four digits between an article and a noun are a year: "the 1995
// treaty", "a 2015 visit"; what is many, as in "the 2000 strikers", is counted, unless it is
// a meeting.
func (f *dateFinder) namesYear(i int) bool {
	year, _ := f.yearAt(i)
	if year < 1800 || year > 2099 || !f.sameSentence(i, i+1) {
		return false
	}
	t := &f.d.tokens[i+1]
	return t.is(shapeWord) && len(t.lower) > 1 && (t.is(shapeCapital) || meetingNouns[t.lower] != "" || !isPlural(t.lower))
}

// listedYear reports whether the four digits at i go on a list of years.
func (f *dateFinder) listedYear(i int) bool {
	n := len(f.out)
	return n > 0 && f.out[n-1].to == i-1 && f.out[n-1].value.Precision() == graph.PrecisionYear && (f.lower(i+1) == "," || f.lower(i+1) == "and" || f.lower(i+1) == "or")
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
