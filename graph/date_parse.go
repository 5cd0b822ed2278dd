package graph

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// ErrDate is returned, wrapped, for a text that is no date.
var ErrDate = errors.New("graph: no date")

// dateForms ends every message of ParseDate.
const dateForms = "accepted are 2025-04-10, 2025-04, 2025, 202X, 2025-21 (spring), XXXX-04-10 and XXXX-04 (year unknown), " +
	"each with ?, ~ or % at its end, and intervals such as 2025-04-10/2025-04-12, 2015-01-08/.. and ../2015-01-08"

// ParseDate reads a date in EDTF (ISO 8601-2): level 0 without times, level 1, and
// dates of unknown year. Its error wraps ErrDate and shows the accepted forms.
func ParseDate(s string) (Date, error) {
	d, problem := parseDate(s)
	if problem != "" {
		return Date{}, fmt.Errorf("%w: %q: %s; %s", ErrDate, s, problem, dateForms)
	}
	return d, nil
}

func parseDate(s string) (d Date, problem string) {
	left, right, isInterval := strings.Cut(s, "/")
	if !isInterval {
		p, problem := parsePoint(s)
		return Date{from: p}, problem
	}
	from, problem := parseEnd(left)
	if problem != "" {
		return Date{}, problem
	}
	to, problem := parseEnd(right)
	if problem != "" {
		return Date{}, problem
	}
	return interval(from, to)
}

// parseEnd reads one end of an interval.
func parseEnd(s string) (point, string) {
	switch s {
	case "..":
		return point{kind: openPoint}, ""
	case "":
		return point{kind: unknownPoint}, ""
	}
	return parsePoint(s)
}

func parsePoint(s string) (p point, problem string) {
	if s == "" {
		return point{}, "it is empty"
	}
	if last := s[len(s)-1]; last == '?' || last == '~' || last == '%' {
		p.qualifier = last
		s = s[:len(s)-1]
	}
	rest, ok := p.readYear(s)
	if !ok {
		return point{}, "it does not begin with a year"
	}
	for _, field := range [...]*int8{&p.month, &p.day} {
		if rest == "" {
			break
		}
		if len(rest) < 3 || rest[0] != '-' {
			return point{}, "it is not written as year-month-day"
		}
		if *field, ok = twoDigits(rest[1:3]); !ok {
			return point{}, "it is not written as year-month-day"
		}
		rest = rest[3:]
	}
	if rest != "" {
		return point{}, fmt.Sprintf("%q is too much", rest)
	}
	if problem := p.problem(); problem != "" {
		return point{}, problem
	}
	return p, ""
}

// readYear reads the year that s begins with and returns what follows.
func (p *point) readYear(s string) (rest string, ok bool) {
	if strings.HasPrefix(s, "Y") {
		return "", p.readLongYear(s[1:])
	}
	sign := 1
	if strings.HasPrefix(s, "-") {
		sign, s = -1, s[1:]
	}
	if len(s) < 4 {
		return "", false
	}
	year, rest := s[:4], s[4:]
	p.kind = knownYear
	switch {
	case year == "XXXX":
		p.kind = unknownYear
		return rest, sign > 0
	case strings.HasSuffix(year, "XX"):
		p.kind, year = century, year[:2]+"00"
	case strings.HasSuffix(year, "X"):
		p.kind, year = decade, year[:3]+"0"
	}
	n, ok := digits(year)
	if sign < 0 && (n == 0 || p.kind != knownYear) {
		return "", false // no year is -0000, and decades before Christ are beyond the need
	}
	p.year = sign * n
	return rest, ok
}

// readLongYear reads what follows a Y: a year of five to nine digits.
func (p *point) readLongYear(s string) bool {
	number, negative := strings.CutPrefix(s, "-")
	n, ok := digits(number)
	if !ok || len(number) < 5 || len(number) > 9 || number[0] == '0' {
		return false
	}
	if negative {
		n = -n
	}
	p.kind, p.year = knownYear, n
	return true
}

// twoDigits reads a month or day: 01 to 99, or XX.
func twoDigits(s string) (int8, bool) {
	if s == "XX" {
		return unspecified, true
	}
	n, ok := digits(s)
	return int8(n), ok && n > 0
}

// digits reads a number of ASCII digits and nothing else.
func digits(s string) (int, bool) {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
	}
	n, err := strconv.Atoi(s)
	return n, err == nil
}

// publishedLayouts are the timestamps that feeds, web pages and archives write.
var publishedLayouts = []string{
	time.RFC3339,
	"2006-01-02T15:04:05",
	"2006-01-02T15:04:05Z0700",
	"2006-01-02T15:04Z07:00",
	"2006-01-02T15:04",
	"2006-01-02 15:04:05",
	"2006-01-02 15:04:05Z07:00",
	"2006-01-02 15:04:05 -0700",
	"2006-01-02 15:04:05 -0700 MST",
	"2006-01-02 15:04",
	time.RFC1123Z,
	time.RFC1123,
	"Mon, 2 Jan 2006 15:04:05 -0700",
	"Mon, 2 Jan 2006 15:04:05 MST",
	"2 Jan 2006 15:04:05 -0700",
	"2 Jan 2006 15:04:05 MST",
	"2006/01/02",
	"20060102",
	"20060102T150405Z",
	"January 2, 2006",
	"Jan 2, 2006",
	"2 January 2006",
	"2 Jan 2006",
}

// ParsePublished reads when an article was published: a date as ParseDate takes it, or a
// timestamp (RFC 3339, RFC 1123 and their kin), whose day counts as it is written, in
// its own time zone. Nothing but blanks is the zero Date: unknown.
func ParsePublished(s string) (Date, error) {
	s = strings.TrimSpace(s)
	if s == "" {
		return Date{}, nil
	}
	d, err := ParseDate(s)
	if err == nil {
		return d, nil
	}
	for _, layout := range publishedLayouts {
		if t, problem := time.Parse(layout, s); problem == nil {
			return DateFromDay(DayOf(t.Date())), nil
		}
	}
	return Date{}, fmt.Errorf("%w, and a timestamp such as 2025-04-11T09:30:00Z", err)
}

// PublishedDay is the first day on which an article may have been published, YYYY-MM-DD, or
// empty where it is unknown or no date.
func PublishedDay(s string) string {
	d, err := ParsePublished(s)
	if err != nil {
		return ""
	}
	day, ok := d.Earliest()
	if !ok {
		return ""
	}
	return day.String()
}
