package graph

import (
	"fmt"
	"time"
)

// Day is a day of the proleptic Gregorian calendar, counted from 1970-01-01,
// which is day 0. It has no time of day and no time zone.
type Day int

// DayOf returns the day of a year, month and day of the month. Values out of
// range run over, as in time.Date: 32 January is 1 February.
func DayOf(year int, month time.Month, day int) Day {
	m := int(month) - 1
	year += floorDiv(m, 12)
	m -= floorDiv(m, 12) * 12
	// Years that begin in March put the leap day last.
	m = (m + 10) % 12
	if m >= 10 {
		year--
	}
	era := floorDiv(year, 400)
	yearOfEra := year - era*400
	dayOfEra := yearOfEra*365 + yearOfEra/4 - yearOfEra/100 + (153*m+2)/5 + day - 1
	return Day(era*daysPerEra + dayOfEra - marchToEpoch)
}

const (
	daysPerEra   = 146097 // days in 400 years
	marchToEpoch = 719468 // days from 0000-03-01 to 1970-01-01
)

// ParseDay reads a day written as 2006-01-02.
func ParseDay(s string) (Day, error) {
	d, err := ParseDate(s)
	if err != nil {
		return 0, err
	}
	if d.interval || d.Precision() != PrecisionDay || !d.YearKnown() {
		return 0, fmt.Errorf("%w: %q is not one day, such as 2025-04-10", ErrDate, s)
	}
	day, _ := d.Earliest()
	return day, nil
}

// Date returns the year, month and day of the month.
func (d Day) Date() (year int, month time.Month, day int) {
	n := int(d) + marchToEpoch
	era := floorDiv(n, daysPerEra)
	n -= era * daysPerEra
	yearOfEra := (n - n/1460 + n/36524 - n/146096) / 365
	n -= yearOfEra*365 + yearOfEra/4 - yearOfEra/100
	m := (5*n + 2) / 153 // counted from March
	day = n - (153*m+2)/5 + 1
	year = era*400 + yearOfEra
	if m >= 10 {
		return year + 1, time.Month(m - 9), day
	}
	return year, time.Month(m + 3), day
}

// Weekday returns the day of the week.
func (d Day) Weekday() time.Weekday {
	w := (int(d) + 4) % 7 // 1970-01-01 was a Thursday
	if w < 0 {
		w += 7
	}
	return time.Weekday(w)
}

// Time returns the start of the day in UTC.
func (d Day) Time() time.Time {
	return time.Unix(int64(d)*24*60*60, 0).UTC()
}

// String writes the day as 2006-01-02.
func (d Day) String() string {
	year, month, day := d.Date()
	return fmt.Sprintf("%s-%02d-%02d", yearString(year), int(month), day)
}

// daysIn returns the number of days of a month.
func daysIn(year int, month time.Month) int {
	switch month {
	case time.April, time.June, time.September, time.November:
		return 30
	case time.February:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}
