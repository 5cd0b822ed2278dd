package neo4j

import (
	"context"
	_ "embed" // statements
	"slices"
	"strconv"
	"strings"

	"parley/graph"
)

//go:embed cypher/counterparts.cypher
var counterpartsStatement string

//go:embed cypher/count_counterparts.cypher
var countCounterpartsStatement string

// ListCounterparts lists whom actors met.
func (s *Store) ListCounterparts(ctx context.Context, q graph.CounterpartQuery) (map[graph.Key]graph.List[graph.Counterpart], error) {
	out := map[graph.Key]graph.List[graph.Counterpart]{}
	if len(q.Of) == 0 {
		return out, nil
	}
	st := counterparts(counterpartsStatement, q)
	found := map[graph.Key][]graph.Counterpart{}
	err := s.read(ctx, "list counterparts", st.text, st.params, func(r row) {
		of := graph.Key(r.int(0))
		found[of] = append(found[of], graph.Counterpart{Actor: r.node(1), Count: r.int(2), First: r.str(3), Last: r.str(4), Newest: graph.Key(r.int(5))})
	})
	for of, list := range found {
		slices.SortFunc(list, func(a, b graph.Counterpart) int { return slices.Compare(a.Cursor(), b.Cursor()) })
		out[of] = graph.Cut(list, q.Page)
	}
	return out, err
}

// CountCounterparts counts whom actors met.
func (s *Store) CountCounterparts(ctx context.Context, q graph.CounterpartQuery) (map[graph.Key]int, error) {
	out := map[graph.Key]int{}
	if len(q.Of) == 0 {
		return out, nil
	}
	st := counterparts(countCounterpartsStatement, q)
	err := s.read(ctx, "count counterparts", st.text, st.params, func(r row) { out[graph.Key(r.int(0))] = r.int(1) })
	return out, err
}

// counterparts fills a statement about counterparts.
func counterparts(text string, q graph.CounterpartQuery) statement {
	params := map[string]any{
		"of": unique(keysOf(q.Of)), "limit": max(q.Page.Limit, 0) + 1, "open_start": graph.OpenStart, "open_end": graph.OpenEnd,
		"newest": q.Newest, "kinds": nil,
	}
	if len(q.Kinds) > 0 {
		params["kinds"] = texts(q.Kinds)
	}
	text = onDays(text, q.Dates, params)
	if q.Page.Backward {
		text = strings.NewReplacer(" DESC", "", " ASC", " desc").Replace(text)
	} else {
		text = strings.NewReplacer(" DESC", " desc", " ASC", "").Replace(text)
	}
	after, before := cursor(q.Page.After, 3, "-1"), cursor(q.Page.Before, 3, "1000000000")
	params["lo"], params["lo_name"], params["lo_id"] = number(after[0]), indexed(after[1]), indexed(after[2])
	params["hi"], params["hi_name"], params["hi_id"] = number(before[0]), indexed(before[1]), indexed(before[2])
	return statement{text, params}
}

// onDays puts what a filter says of the day of a meeting m into a statement in the place of DATES.
func onDays(text string, f *graph.DateFilter, params map[string]any) string {
	dates := ""
	if f != nil {
		dates = "\n    and " + dateKeeps("m", "$args.dates")
		params["dates"] = dateArgs(f)
	}
	return strings.Replace(text, "DATES\n", dates+"\n", 1)
}

// number reads the count in a cursor; what is none comes before all.
func number(s string) int64 {
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil {
		return -1
	}
	return n
}
