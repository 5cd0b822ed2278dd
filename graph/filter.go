package graph

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
)

// DateFilter is a range of days that dates are compared with. The possible reading keeps a date
// that may lie in the range, the definite one only a date that must.
type DateFilter struct {
	Since, Until string // days, YYYY-MM-DD, inclusive; OpenStart and OpenEnd where unbounded
	Definite     bool

	// MonthDays are the ranges MM-DD to MM-DD, inclusive, on which a date of unknown year possibly
	// falls into the range; none where Definite.
	MonthDays [][2]string
}

// NewDateFilter makes a filter from two dates, either of which may be zero: since counts from its
// earliest day, until up to its latest.
func NewDateFilter(since, until Date, definite bool) *DateFilter {
	f := &DateFilter{Since: OpenStart, Until: OpenEnd, Definite: definite}
	from, bounded := since.Earliest()
	if bounded {
		f.Since = from.String()
	}
	to, ok := until.Latest()
	if ok {
		f.Until = to.String()
	}
	switch {
	case definite:
	case !bounded || !ok || int(to-from) >= 365:
		f.MonthDays = [][2]string{{"01-01", "12-31"}}
	case from <= to:
		a, b := f.Since[len(f.Since)-5:], f.Until[len(f.Until)-5:]
		if a <= b {
			f.MonthDays = [][2]string{{a, b}}
		} else {
			f.MonthDays = [][2]string{{a, "12-31"}, {"01-01", b}}
		}
	}
	return f
}

// UpTo is the filter with an end that is not later than a day, YYYY-MM-DD.
func (f *DateFilter) UpTo(day string) *DateFilter {
	if f.Until <= day {
		return f
	}
	var since Date
	if f.Since != OpenStart {
		since, _ = ParseDate(f.Since) // a day that was written by NewDateFilter
	}
	until, err := ParseDate(day)
	if err != nil {
		return f
	}
	return NewDateFilter(since, until, f.Definite)
}

// Keeps reports whether the filter keeps a node with this index. It is the definition that the
// stores' statements follow.
func (f *DateFilter) Keeps(x Index) bool {
	if x.Annual {
		for _, r := range f.MonthDays {
			if x.MonthDayFrom <= r[1] && r[0] <= x.MonthDayTo {
				return true
			}
		}
		return false
	}
	if x.Earliest == "" {
		return false
	}
	if f.Definite {
		return f.Since <= x.Earliest && x.Latest <= f.Until
	}
	return x.Earliest <= f.Until && f.Since <= x.Latest
}

// TimeFilter keeps what holds at some time. An event, which is a meeting or a statement, is kept
// with its date; so is a relation that runs to or from one. MENTIONS is always kept. Any other relation
// holds for a while, from Earliest to Latest, and is kept if that may touch a day from From to Until.
type TimeFilter struct {
	Events      DateFilter
	From, Until string // days, YYYY-MM-DD, inclusive; OpenStart and OpenEnd where unbounded
}

// During keeps what possibly holds in a range; either end may be zero.
func During(since, until Date) TimeFilter {
	f := NewDateFilter(since, until, false)
	return TimeFilter{Events: *f, From: f.Since, Until: f.Until}
}

// AsOf keeps what possibly was so at a date: events that had begun, and what held then.
func AsOf(date Date) TimeFilter {
	f := During(date, date)
	f.Events = *NewDateFilter(Date{}, date, false)
	return f
}

// Event is the end of a relation that is an event by whose date it is kept; 0 where neither is.
func (r Relation) Event() Key {
	switch r.Type {
	case ParticipatedIn, Said:
		return r.To
	case HeldIn, Follows, About:
		return r.From
	}
	return 0
}

// Keeps reports whether the filter keeps a relation, whose Event has this index. It is the
// definition that the stores' statements follow.
func (f *TimeFilter) Keeps(r Relation, event Index) bool {
	switch {
	case r.Type == Mentions:
		return true
	case r.Event() != 0:
		return f.Events.Keeps(event)
	}
	return (r.Earliest == "" || r.Earliest <= f.Until) && (r.Latest == "" || f.From <= r.Latest)
}

// Words splits a text filter into the folded words that a store searches.
func Words(text string) []string { return strings.Fields(Fold(text)) }

// Cursor is the node's place in a list of this order.
func (n Node) Cursor(o Order) Cursor {
	key := n.Index.NameSort
	switch o {
	case ByDate:
		key = n.Index.DateSort
	case ByDateRising:
		key = DateRise(n.Index.DateSort)
	case BySources:
		key = fmt.Sprintf("%09d", n.Sources)
	case ByRecorded:
		key = fmt.Sprintf("%019d", n.Recorded.UnixNano())
	}
	return Cursor{key, n.ID}
}

// DateRise turns a DateSort, which ascends as dates descend, into a text that ascends with them.
// What has no year, or no date, stays behind all others.
func DateRise(key string) string {
	n, err := strconv.Atoi(key)
	if err != nil {
		return key
	}
	return fmt.Sprintf("%08d", dateRange-n)
}

// Inward marks in a cursor a relation that runs to the node whose list it is in.
const Inward = "<"

// Cursor is the relation's place in the list of a node's relations, or in that of all where of is 0:
// {Type, id of the other end, Disc, "" or Inward}, in the list of all {Type, id of From + " " + id of To, Disc, ""}.
// from and to are the ids of its ends.
func (r Relation) Cursor(of Key, from, to string) Cursor {
	switch of {
	case 0:
		return Cursor{string(r.Type), from + " " + to, r.Disc, ""}
	case r.From:
		return Cursor{string(r.Type), to, r.Disc, ""}
	}
	return Cursor{string(r.Type), from, r.Disc, Inward}
}

// DatedCursor is the relation's place in a list by the day since which it holds, or until which:
// {DateRise of Since, else Until, Type, id of From + " " + id of To, Disc}. from and to are the ids of its ends.
func (r Relation) DatedCursor(from, to string) Cursor {
	var x Index
	x.IndexDate(cmp.Or(r.Since, r.Until))
	return Cursor{DateRise(x.DateSort), string(r.Type), from + " " + to, r.Disc}
}

// Cursor is the counterpart's place in a list: the one met most often comes first.
func (c Counterpart) Cursor() Cursor {
	return Cursor{fmt.Sprintf("%09d", 999_999_999-c.Count), c.Actor.Index.NameSort, c.Actor.ID}
}

// Cursor is the pair's place in a list: the likeliest comes first.
func (p Pair) Cursor() Cursor { return Cursor{fmt.Sprintf("%.6f", 1-p.Score), p.A, p.B} }

// Cursor is the entry's place in the log.
func (e LogEntry) Cursor() Cursor {
	return Cursor{fmt.Sprintf("%019d", e.Seq), fmt.Sprintf("%09d", e.N)}
}
