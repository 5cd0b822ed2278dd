package graph

import (
	"fmt"
	"time"
)

// PossiblyOverlaps reports whether some day may belong to both dates. A date of
// unknown year overlaps with whatever holds its days in any year; the zero Date with
// nothing.
func (d Date) PossiblyOverlaps(other Date) bool {
	if d.IsZero() || other.IsZero() {
		return false
	}
	if d.YearKnown() && other.YearKnown() {
		return notAfter(d, other) && notAfter(other, d)
	}
	a, aWhole := d.arc()
	b, bWhole := other.arc()
	return aWhole || bWhole || a.holds(b.from) || b.holds(a.from)
}

// DefinitelyWithin reports whether every day that d may mean lies in other. A date of
// unknown year or with a qualifier is never definite.
func (d Date) DefinitelyWithin(other Date) bool {
	if !d.Certain() || !d.YearKnown() || !other.YearKnown() {
		return false
	}
	if bound, ok := other.Earliest(); ok {
		if first, ok := d.Earliest(); !ok || first < bound {
			return false
		}
	}
	if bound, ok := other.Latest(); ok {
		if last, ok := d.Latest(); !ok || last > bound {
			return false
		}
	}
	return true
}

// notAfter reports whether a may begin before b ends.
func notAfter(a, b Date) bool {
	first, bounded := a.Earliest()
	last, bounded2 := b.Latest()
	return !bounded || !bounded2 || first <= last
}

// arc is a stretch of the circle of a leap year's days, both ends included.
type arc struct{ from, to int }

func (a arc) holds(day int) bool {
	if a.from <= a.to {
		return a.from <= day && day <= a.to
	}
	return day >= a.from || day <= a.to
}

// arc lays d on the circle of the year; whole where it covers all of it.
func (d Date) arc() (a arc, whole bool) {
	if !d.YearKnown() {
		return arc{dayOfCircle(d.from.first()), dayOfCircle(d.last().last())}, false
	}
	first, ok := d.Earliest()
	last, ok2 := d.Latest()
	if !ok || !ok2 || last-first >= 365 {
		return arc{}, true
	}
	return arc{dayOfCircle(first), dayOfCircle(last)}, false
}

// dayOfCircle counts the days of a leap year before the month and day of d.
func dayOfCircle(d Day) int {
	_, month, day := d.Date()
	return int(DayOf(2000, month, day) - DayOf(2000, time.January, 1))
}

// problem says what is wrong with a point's numbers; empty where nothing is.
func (p point) problem() string {
	switch {
	case !p.bounded():
		return "no date"
	case p.kind == unknownYear && p.month < 1:
		return "a date of unknown year needs a month"
	case (p.kind == decade || p.kind == century) && p.month != 0:
		return "no month follows a decade or century"
	case (p.year > 9999 || p.year < -9999) && p.month != 0:
		return "no month follows a year of more than four digits"
	case p.month == 0:
		return ""
	case p.season() && p.day != 0, p.month == unspecified && p.day > 0:
		return "no day follows a season or an unspecified month"
	case p.month != unspecified && !p.season() && (p.month < 1 || p.month > 12):
		return fmt.Sprintf("there is no month %d", p.month)
	case p.day != 0 && p.day != unspecified && (p.day < 1 || int(p.day) > p.monthLength()):
		return fmt.Sprintf("the month has no day %d", p.day)
	}
	return ""
}

// bounded reports whether the point stands for days, be they of an unknown year.
func (p point) bounded() bool {
	return p.kind == knownYear || p.kind == decade || p.kind == century || p.kind == unknownYear
}

func (p point) season() bool { return spring <= p.month && p.month <= winter }

// monthLength is the number of days of the point's month, in any year where it is unknown.
func (p point) monthLength() int {
	if p.kind == unknownYear {
		return daysIn(2000, time.Month(p.month))
	}
	return daysIn(p.year, time.Month(p.month))
}

// first is the first day of a bounded point; of an unknown year, in a leap year.
func (p point) first() Day {
	year := p.calendarYear()
	switch {
	case p.season():
		return DayOf(year, seasonStart(p.month), 1)
	case p.month < 1:
		return DayOf(year, time.January, 1)
	case p.day < 1:
		return DayOf(year, time.Month(p.month), 1)
	}
	return DayOf(year, time.Month(p.month), int(p.day))
}

// last is the last day of a bounded point; of an unknown year, in a leap year.
func (p point) last() Day {
	year := p.calendarYear()
	switch {
	case p.kind == decade:
		return DayOf(year+9, time.December, 31)
	case p.kind == century:
		return DayOf(year+99, time.December, 31)
	case p.season():
		return DayOf(year, seasonStart(p.month)+3, 1) - 1
	case p.month < 1:
		return DayOf(year, time.December, 31)
	case p.day < 1:
		return DayOf(year, time.Month(p.month), p.monthLength())
	}
	return DayOf(year, time.Month(p.month), int(p.day))
}

func (p point) calendarYear() int {
	if p.kind == unknownYear {
		return 2000
	}
	return p.year
}

// seasonStart is the month in which a season begins, by the northern hemisphere's
// months: spring is March to May, winter December to February of the next year.
func seasonStart(season int8) time.Month {
	return time.Month(3 * (season - spring + 1))
}

// monthDays are the first and the last day of a point of unknown year.
func (p point) monthDays() (from, to string) {
	return p.first().String()[5:], p.last().String()[5:]
}

func (p point) precision() Precision {
	switch {
	case !p.bounded():
		return PrecisionNone
	case p.kind == century:
		return PrecisionCentury
	case p.kind == decade:
		return PrecisionDecade
	case p.month < 1:
		return PrecisionYear
	case p.season():
		return PrecisionSeason
	case p.day < 1:
		return PrecisionMonth
	}
	return PrecisionDay
}

// clampInt8 keeps a number that no month or day can be from wrapping into one that is.
func clampInt8(n int) int8 {
	if n < 0 || n > 99 {
		return 99
	}
	return int8(n)
}
