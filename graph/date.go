package graph

import (
	"fmt"
	"strings"
	"time"
)

// Date says when something was, as precisely as is known and never more: a day, a
// month, a year, an interval, or a day of a year that is not known. Its text is EDTF
// (ISO 8601-2). Dates are comparable; the zero Date is no date at all.
type Date struct {
	from, to point // to counts in intervals only
	interval bool
}

// point is a date that is no interval, or an end of one.
type point struct {
	kind       pointKind
	year       int
	month, day int8 // 0: not said; unspecified: XX; a month of 21 to 24 is a season
	qualifier  byte // 0, or one of ? ~ %
}

type pointKind int8

const (
	noPoint        pointKind = iota
	knownYear                // 2025, 2025-04, 2025-04-10
	decade                   // 202X
	century                  // 20XX
	unknownYear              // XXXX-04, XXXX-04-10
	openPoint                // the .. of ../2025: the interval has no such end
	unknownPoint             // the void of /2025: nobody knows that end
	unspecified    = -1      // a month or day of XX
	spring, winter = 21, 24  // the seasons, as EDTF numbers them
)

// Precision is how finely a date says when; a greater one is finer.
type Precision int

// The precisions. An interval has that of its coarser end.
const (
	PrecisionNone Precision = iota
	PrecisionCentury
	PrecisionDecade
	PrecisionYear
	PrecisionSeason
	PrecisionMonth
	PrecisionDay
)

// DateFromDay is the date of one day. Beyond the years -9999 to 9999, where EDTF
// writes years alone, it is that of the year.
func DateFromDay(d Day) Date {
	year, month, day := d.Date()
	if year < -9999 || year > 9999 {
		return YearDate(year)
	}
	return Date{from: point{kind: knownYear, year: year, month: int8(month), day: int8(day)}}
}

// MonthDate is the date of a whole month; the zero Date where there is none such.
func MonthDate(year int, month time.Month) Date {
	return single(point{kind: knownYear, year: year, month: clampInt8(int(month))})
}

// YearDate is the date of a whole year.
func YearDate(year int) Date {
	return single(point{kind: knownYear, year: year})
}

// YearUnknown is the date of a day in a year that is not known, or of a month where
// day is 0; the zero Date where there is none such.
func YearUnknown(month time.Month, day int) Date {
	return single(point{kind: unknownYear, month: clampInt8(int(month)), day: clampInt8(day)})
}

// Interval is the date from the start of a to the end of b. A zero Date makes that
// end open. It is the zero Date where both are zero, where only one knows its year,
// and where b ends before a begins.
func Interval(a, b Date) Date {
	from, to := a.from, b.from
	if b.interval {
		to = b.to
	}
	if from.kind == noPoint {
		from.kind = openPoint
	}
	if to.kind == noPoint {
		to.kind = openPoint
	}
	d, problem := interval(from, to)
	if problem != "" {
		return Date{}
	}
	return d
}

func single(p point) Date {
	if p.problem() != "" {
		return Date{}
	}
	return Date{from: p}
}

// interval joins two valid points, or says why it cannot.
func interval(from, to point) (d Date, problem string) {
	if from == to && (from.kind == knownYear || from.kind == unknownYear) {
		return Date{from: from}, ""
	}
	if !from.bounded() && !to.bounded() {
		return Date{}, "an interval needs a start or an end"
	}
	if (from.kind == unknownYear) != (to.kind == unknownYear) {
		return Date{}, "the year is known at one end only"
	}
	if from.bounded() && to.bounded() && from.kind != unknownYear && to.last() < from.first() {
		return Date{}, "the interval ends before it begins"
	}
	return Date{from: from, to: to, interval: true}, ""
}

// IsZero reports whether d is no date at all.
func (d Date) IsZero() bool { return d == Date{} }

// YearKnown reports whether d says which year, decade or century it is in.
func (d Date) YearKnown() bool {
	return !d.IsZero() && d.from.kind != unknownYear
}

// Earliest returns the first day that d may mean; false where it has none: no date,
// an unknown year, an open start.
func (d Date) Earliest() (Day, bool) {
	if !d.YearKnown() || !d.from.bounded() {
		return 0, false
	}
	return d.from.first(), true
}

// Latest returns the last day that d may mean; false where it has none: no date, an
// unknown year, an open end.
func (d Date) Latest() (Day, bool) {
	last := d.last()
	if !d.YearKnown() || !last.bounded() {
		return 0, false
	}
	return last.last(), true
}

// last is the point that d ends with.
func (d Date) last() point {
	if d.interval {
		return d.to
	}
	return d.from
}

// MonthDays returns the first and the last day of a date whose year is unknown, as
// month and day: "04-10", "04-10". A from after its to runs over the new year.
func (d Date) MonthDays() (from, to string, ok bool) {
	if d.IsZero() || d.YearKnown() {
		return "", "", false
	}
	first, last := d.from.monthDays()
	if d.interval {
		_, last = d.to.monthDays()
	}
	return first, last, true
}

// Precision returns how finely d says when.
func (d Date) Precision() Precision {
	p := d.from.precision()
	if !d.interval {
		return p
	}
	q := d.to.precision()
	if p == PrecisionNone || q != PrecisionNone && q < p {
		return q
	}
	return p
}

// Certain reports whether nothing in d is marked as uncertain (?), approximate (~) or both (%).
func (d Date) Certain() bool {
	return !d.IsZero() && d.from.qualifier == 0 && d.to.qualifier == 0
}

// String writes d as EDTF, in the one form that ParseDate reads back as d; the zero
// Date as nothing.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	var b strings.Builder
	d.from.write(&b)
	if d.interval {
		b.WriteByte('/')
		d.to.write(&b)
	}
	return b.String()
}

func (p point) write(b *strings.Builder) {
	switch p.kind {
	case noPoint, unknownPoint:
		return
	case openPoint:
		b.WriteString("..")
		return
	case unknownYear:
		b.WriteString("XXXX")
	case decade:
		b.WriteString(yearString(p.year)[:len(yearString(p.year))-1] + "X")
	case century:
		b.WriteString(yearString(p.year)[:len(yearString(p.year))-2] + "XX")
	default:
		b.WriteString(yearString(p.year))
	}
	for _, n := range [...]int8{p.month, p.day} {
		switch {
		case n == unspecified:
			b.WriteString("-XX")
		case n > 0:
			fmt.Fprintf(b, "-%02d", n)
		}
	}
	if p.qualifier != 0 {
		b.WriteByte(p.qualifier)
	}
}

// yearString writes a year of up to four digits with four, a longer one after a Y.
func yearString(y int) string {
	switch {
	case y > 9999 || y < -9999:
		return fmt.Sprintf("Y%d", y)
	case y < 0:
		return fmt.Sprintf("-%04d", -y)
	}
	return fmt.Sprintf("%04d", y)
}

// MarshalText writes d as String does.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what MarshalText writes: nothing is the zero Date.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	parsed, err := ParseDate(string(text))
	if err != nil {
		return err
	}
	*d = parsed
	return nil
}
