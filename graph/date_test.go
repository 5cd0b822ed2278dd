package graph_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"parley/graph"
)

func ExampleParseDate() {
	d, _ := graph.ParseDate("2025-04-10/2025-04-12")
	first, _ := d.Earliest()
	last, _ := d.Latest()
	fmt.Println(first, last, first.Weekday())

	april, _ := graph.ParseDate("2025-04")
	fmt.Println(d.DefinitelyWithin(april))

	noYear, _ := graph.ParseDate("XXXX-04-10")
	_, known := noYear.Earliest()
	fmt.Println(known, noYear.PossiblyOverlaps(april))
	// Output:
	// 2025-04-10 2025-04-12 Thursday
	// true
	// false true
}

func TestParseDate(t *testing.T) {
	for _, c := range []struct{ in, earliest, latest string }{
		{"2025-04-10", "2025-04-10", "2025-04-10"},
		{"2025-04", "2025-04-01", "2025-04-30"},
		{"2024-02", "2024-02-01", "2024-02-29"},
		{"2025", "2025-01-01", "2025-12-31"},
		{"202X", "2020-01-01", "2029-12-31"},
		{"20XX", "2000-01-01", "2099-12-31"},
		{"2025-XX", "2025-01-01", "2025-12-31"},
		{"2025-04-XX", "2025-04-01", "2025-04-30"},
		{"2025-XX-XX", "2025-01-01", "2025-12-31"},
		{"2025~", "2025-01-01", "2025-12-31"},
		{"2025-04?", "2025-04-01", "2025-04-30"},
		{"2025-04-10%", "2025-04-10", "2025-04-10"},
		{"2025-21", "2025-03-01", "2025-05-31"},
		{"2025-24", "2025-12-01", "2026-02-28"},
		{"2025-04-10/2025-04-12", "2025-04-10", "2025-04-12"},
		{"2025-04/2025-05~", "2025-04-01", "2025-05-31"},
		{"2015-01-08/..", "2015-01-08", ""},
		{"../2015-01-08", "", "2015-01-08"},
		{"2015-01-08/", "2015-01-08", ""},
		{"/2015-01-08", "", "2015-01-08"},
		{"-0044-03-15", "-0044-03-15", "-0044-03-15"},
		{"0000", "0000-01-01", "0000-12-31"},
		{"Y17000", "Y17000-01-01", "Y17000-12-31"},
		{"Y-17000", "Y-17000-01-01", "Y-17000-12-31"},
		{"XXXX-04-10", "", ""},
		{"XXXX-02-29", "", ""},
		{"XXXX-05/XXXX-06", "", ""},
		{"XXXX-04-10~", "", ""},
	} {
		d, err := graph.ParseDate(c.in)
		if err != nil {
			t.Errorf("ParseDate(%q): %v", c.in, err)
			continue
		}
		if got := d.String(); got != c.in {
			t.Errorf("ParseDate(%q).String() = %q", c.in, got)
		}
		if got := day(d.Earliest()); got != c.earliest {
			t.Errorf("%s: earliest %q, want %q", c.in, got, c.earliest)
		}
		if got := day(d.Latest()); got != c.latest {
			t.Errorf("%s: latest %q, want %q", c.in, got, c.latest)
		}
	}
}

// day writes what Earliest and Latest return; nothing where there is no day.
func day(d graph.Day, ok bool) string {
	if !ok {
		return ""
	}
	return d.String()
}

func TestParseDateRefuses(t *testing.T) {
	for _, in := range []string{
		"", " ", "x", "25", "2025-", "2025-4-10", "2025-04-31", "2025-02-29", "2025-13", "2025-00", "2025-04-00",
		"2025-04-10T12:00:00Z", "2025-04-10-01", "10.04.2025", "April 10", "XXXX", "XXXX-XX-10", "XXXX-02-30",
		"2025-XX-10", "202X-04", "2025-21-01", "2025-20", "2025-25", "../..", "/", "2025/2024", "XXXX-04/2025-05",
		"XXXX-04/..", "2025-04-10/2025-04-12/2025", "-0000", "Y2025", "Y1234567890", "2025??", "+2025", "２０２５",
	} {
		d, err := graph.ParseDate(in)
		if !errors.Is(err, graph.ErrDate) {
			t.Errorf("ParseDate(%q) = %q, %v; want an ErrDate", in, d, err)
		} else if !strings.Contains(err.Error(), "XXXX-04-10") {
			t.Errorf("ParseDate(%q): the message shows no accepted forms: %v", in, err)
		}
	}
}

func TestParsePublished(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"2025-04-11", "2025-04-11"},
		{"2025-04", "2025-04"},
		{"", ""},
		{" 2025-04-11\n", "2025-04-11"},
		{"2025-04-11T23:30:00-05:00", "2025-04-11"},
		{"2025-04-11T23:30:00.123Z", "2025-04-11"},
		{"2025-04-11 23:30:00", "2025-04-11"},
		{"Fri, 11 Apr 2025 08:00:00 GMT", "2025-04-11"},
		{"Fri, 11 Apr 2025 08:00:00 +0300", "2025-04-11"},
		{"April 11, 2025", "2025-04-11"},
		{"20250411", "2025-04-11"},
	} {
		d, err := graph.ParsePublished(c.in)
		if err != nil || d.String() != c.want {
			t.Errorf("ParsePublished(%q) = %q, %v; want %q", c.in, d, err, c.want)
		}
	}
	if _, err := graph.ParsePublished("yesterday"); !errors.Is(err, graph.ErrDate) {
		t.Errorf("ParsePublished(yesterday): %v, want an ErrDate", err)
	}
}

func TestDateConstructors(t *testing.T) {
	april10 := graph.DateFromDay(graph.DayOf(2025, time.April, 10))
	april12 := graph.DateFromDay(graph.DayOf(2025, time.April, 12))
	for _, c := range []struct {
		got  graph.Date
		want string
	}{
		{april10, "2025-04-10"},
		{graph.MonthDate(2025, 4), "2025-04"},
		{graph.MonthDate(2025, 13), ""},
		{graph.MonthDate(2025, 0), "2025"},
		{graph.YearDate(2025), "2025"},
		{graph.YearUnknown(4, 10), "XXXX-04-10"},
		{graph.YearUnknown(4, 0), "XXXX-04"},
		{graph.YearUnknown(2, 30), ""},
		{graph.YearUnknown(0, 1), ""},
		{graph.YearUnknown(-252, 1), ""},
		{graph.Interval(april10, april12), "2025-04-10/2025-04-12"},
		{graph.Interval(april10, april10), "2025-04-10"},
		{graph.Interval(april12, april10), ""},
		{graph.Interval(april10, graph.Date{}), "2025-04-10/.."},
		{graph.Interval(graph.Date{}, april10), "../2025-04-10"},
		{graph.Interval(graph.Date{}, graph.Date{}), ""},
		{graph.Interval(graph.YearUnknown(5, 0), graph.YearUnknown(6, 0)), "XXXX-05/XXXX-06"},
		{graph.Interval(graph.YearUnknown(5, 0), april10), ""},
		{graph.DateFromDay(graph.DayOf(12000, 1, 1)), "Y12000"},
	} {
		if got := c.got.String(); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func TestMonthDays(t *testing.T) {
	for _, c := range []struct{ in, from, to string }{
		{"XXXX-04-10", "04-10", "04-10"},
		{"XXXX-05/XXXX-06", "05-01", "06-30"},
		{"XXXX-02", "02-01", "02-29"},
		{"XXXX-24", "12-01", "02-28"},
		{"XXXX-12-30/XXXX-01-02", "12-30", "01-02"},
		{"2025-04-10", "", ""},
	} {
		d, err := graph.ParseDate(c.in)
		if err != nil {
			t.Fatal(err)
		}
		from, to, _ := d.MonthDays()
		if from != c.from || to != c.to {
			t.Errorf("%s: %q to %q, want %q to %q", c.in, from, to, c.from, c.to)
		}
	}
}

func TestDatesCompared(t *testing.T) {
	for _, c := range []struct {
		a, b             string
		overlaps, within bool
	}{
		{"2025-04-10", "2025-04", true, true},
		{"2025-04", "2025-04-10", true, false},
		{"2025-04-10", "2025-05", false, false},
		{"2025-04-10", "2025-04-01/..", true, true},
		{"2025-04-10", "../2025-04-09", false, false},
		{"2025-04-01/..", "2025", true, false},
		{"2015-01-08/..", "../2015-01-07", false, false},
		{"2025~", "202X", true, false},
		{"XXXX-04-10", "2025-04", true, false},
		{"XXXX-04-10", "2025-05", false, false},
		{"XXXX-04-10", "2025", true, false},
		{"XXXX-01-02", "2024-12-20/2025-01-05", true, false},
		{"XXXX-06", "2024-12-20/2025-01-05", false, false},
		{"XXXX-12-30/XXXX-01-02", "2025-01-01", true, false},
		{"XXXX-04-10", "XXXX-04", true, false},
		{"XXXX-04-10", "2015-01-08/..", true, false},
		{"XXXX-03-15", "-0044-03-15", true, false},
	} {
		a, err := graph.ParseDate(c.a)
		b, err2 := graph.ParseDate(c.b)
		if err != nil || err2 != nil {
			t.Fatal(err, err2)
		}
		if a.PossiblyOverlaps(b) != c.overlaps || b.PossiblyOverlaps(a) != c.overlaps {
			t.Errorf("%s possibly overlaps %s: %v and back %v, want %v", a, b, a.PossiblyOverlaps(b), b.PossiblyOverlaps(a), c.overlaps)
		}
		if got := a.DefinitelyWithin(b); got != c.within {
			t.Errorf("%s definitely within %s: %v, want %v", a, b, got, c.within)
		}
	}
	if (graph.Date{}).PossiblyOverlaps(graph.YearDate(2025)) || (graph.Date{}).DefinitelyWithin(graph.YearDate(2025)) {
		t.Error("no date lies somewhere")
	}
}

// TestDayAgainstTime compares the calendar with the standard library's.
func TestDayAgainstTime(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 5000 {
		d := graph.Day(r.IntN(3_000_000) - 1_500_000)
		y, m, dd := d.Date()
		ty, tm, td := d.Time().Date()
		if y != ty || m != tm || dd != td || d.Weekday() != d.Time().Weekday() {
			t.Fatalf("day %d is %d-%d-%d %s, want %d-%d-%d %s", d, y, m, dd, d.Weekday(), ty, tm, td, d.Time().Weekday())
		}
		if back := graph.DayOf(y, m, dd); back != d {
			t.Fatalf("DayOf(%d, %d, %d) = %d, want %d", y, m, dd, back, d)
		}
	}
	if got := graph.DayOf(2025, 14, 31).String(); got != "2026-03-03" {
		t.Errorf("31 of month 14 is %s", got)
	}
	if d, err := graph.ParseDay("2025-04"); err == nil {
		t.Errorf("ParseDay(2025-04) = %v, want an error", d)
	}
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"2025-04-10", "XXXX-05/XXXX-06", "2015-01-08/..", "/2025", "2025~", "202X", "Y-17000", "2025-XX-XX", "XXXX-24"} {
		f.Add(s, "2025-04")
	}
	f.Fuzz(func(t *testing.T, s, other string) {
		d, err := graph.ParseDate(s)
		if err != nil {
			if !d.IsZero() {
				t.Fatalf("ParseDate(%q) is both %v and an error", s, d)
			}
			return
		}
		if back, err := graph.ParseDate(d.String()); err != nil || back != d {
			t.Fatalf("%q reads as %q, which reads as %q (%v)", s, d, back, err)
		}
		first, ok := d.Earliest()
		last, ok2 := d.Latest()
		if ok && ok2 && last < first {
			t.Fatalf("%q ends on %s, before %s", s, last, first)
		}
		if !d.PossiblyOverlaps(d) {
			t.Fatalf("%q does not overlap with itself", s)
		}
		o, err := graph.ParseDate(other)
		if err != nil {
			return
		}
		if d.DefinitelyWithin(o) && !d.PossiblyOverlaps(o) || d.PossiblyOverlaps(o) != o.PossiblyOverlaps(d) {
			t.Fatalf("%q and %q contradict each other", d, o)
		}
	})
}

func TestPublishedDay(t *testing.T) {
	for in, want := range map[string]string{
		"2025-04-10": "2025-04-10", "2025-04-10T23:30:00-05:00": "2025-04-10", "2025-04": "2025-04-01", "": "", "yesterday": "", "XXXX-04-10": "",
	} {
		if got := graph.PublishedDay(in); got != want {
			t.Errorf("PublishedDay(%q) = %q, want %q", in, got, want)
		}
	}
}
