package graph

import (
	"fmt"
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

// Words splits a text filter into the folded words that a store searches.
func Words(text string) []string { return strings.Fields(Fold(text)) }

// Cursor is the node's place in a list of this order.
func (n Node) Cursor(o Order) Cursor {
	if o == ByDate {
		return Cursor{n.Index.DateSort, n.ID}
	}
	return Cursor{n.Index.NameSort, n.ID}
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
