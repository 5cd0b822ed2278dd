package sqlite

import (
	_ "embed"
	"slices"

	"parley/graph"
)

// sorting is how a list of nodes is sorted.
type sorting struct {
	shown     string    // what a node n is sorted by before its id
	stretches []stretch // of the candidates; what is in one comes before what is in the next
}

// stretch is a part of the candidates in which the order of an index, or its reverse, is that of
// the list. Ids always ascend.
type stretch struct {
	column, id string
	only       string // the clause that says which candidates are in it
	falls      bool   // the column descends
	name       string // of its bounds
	bound      func(key string) any
}

// firstYearless is before the sort keys of all dates without a year, and behind all others.
const firstYearless = "z"

// Dates rise from the last to the first of those that have a year; the others follow as they are.
var (
	datedStretch = stretch{only: "< '" + firstYearless + "'", falls: true, name: "dated_", bound: func(key string) any {
		if key < firstYearless {
			return graph.DateRise(key)
		}
		return "" // behind all
	}}
	yearlessStretch = stretch{only: ">= '" + firstYearless + "'", name: "yearless_", bound: func(key string) any {
		if key < firstYearless {
			return "" // before all
		}
		return key
	}}
)

const (
	shownRise = "iif(n.date_sort < '" + firstYearless + "', printf('%08d', 100000000 - n.date_sort), n.date_sort)"

	// What allows indexes that are of some kinds only.
	onlyEntities = "and m.kind not in ('ARTICLE', 'STATEMENT')"
	onlyArticles = "and m.kind = 'ARTICLE'"
)

// sorting tells how candidates of a source are sorted.
func (l *nodeList) sorting(o graph.Order, from *source) sorting {
	one := func(shown, column, only string, bound func(string) any) sorting {
		return sorting{shown, []stretch{{column: column, id: "m.id", only: only, bound: bound}}}
	}
	kinds := l.filter.Kinds
	if from.kind != "" {
		kinds = []graph.Kind{from.kind}
	}
	switch o {
	case graph.ByDate:
		s := one("n.date_sort", from.byDate[0], "", text)
		s.stretches[0].id = from.byDate[1]
		return s
	case graph.ByDateRising:
		s := sorting{shownRise, []stretch{datedStretch, yearlessStretch}}
		for i := range s.stretches {
			st := &s.stretches[i]
			st.column, st.id, st.only = from.byDate[0], from.byDate[1], "and "+from.byDate[0]+" "+st.only
		}
		return s
	case graph.BySources:
		s := one("n.sources", "m.sources", "", numeric)
		if from.walks && !intersect(kinds, []graph.Kind{graph.KindArticle, graph.KindStatement}) {
			s.stretches[0].only = onlyEntities
		}
		return s
	case graph.ByRecorded:
		s := one("n.recorded", "m.recorded", "", numeric)
		if from.walks && slices.Equal(kinds, []graph.Kind{graph.KindArticle}) {
			s.stretches[0].only = onlyArticles
		}
		return s
	}
	return one("n.name_sort", "m.name_sort", "", text)
}

func text(key string) any { return key }

// numeric is a number of a cursor; what is none, or is that of no time, is the least.
func numeric(key string) any { return max(number(graph.Cursor{key}, 0), 0) }

// page writes which candidates of the stretch are on a page, and in which order.
func (s *stretch) page(q *query, p graph.Page) {
	q.add(s.only)
	for _, b := range []struct {
		cursor      graph.Cursor
		name        string
		past, until string // how what is inside compares with the bound
	}{{p.After, "after", ">", "<"}, {p.Before, "before", "<", ">"}} {
		if b.cursor == nil {
			continue
		}
		key, id := ":"+s.name+b.name+"0", ":"+s.name+b.name+"1"
		text := "and (" + s.column + ", " + s.id + ") " + b.past + " (" + key + ", " + id + ")"
		if s.falls {
			text = "and " + s.column + " " + b.until + "= " + key + " and (" + s.column + " " + b.until + " " + key + " or " + s.id + " " + b.past + " " + id + ")"
		}
		q.add(text, arg(key[1:], s.bound(cursorPart(b.cursor, 0))), arg(id[1:], cursorPart(b.cursor, 1)))
	}
	q.add("order by " + s.column + descending(s.falls != p.Backward) + ", " + s.id + descending(p.Backward))
}

func descending(is bool) string {
	if is {
		return " desc"
	}
	return ""
}
