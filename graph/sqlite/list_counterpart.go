package sqlite

import (
	"context"
	"database/sql"
	_ "embed"
	"fmt"
	"strconv"

	"parley/graph"
)

var (
	//go:embed sql/list/counterparts.sql
	counterparts string
	//go:embed sql/list/counterparts_page.sql
	counterpartsPage string
	//go:embed sql/list/counterparts_count.sql
	counterpartsCount string
	//go:embed sql/list/counterparts_kinds.sql
	counterpartsKinds string
)

// ListCounterparts implements graph.Reader.
func (s *Store) ListCounterparts(ctx context.Context, q graph.CounterpartQuery) (map[graph.Key]graph.List[graph.Counterpart], error) {
	lists := map[graph.Key]graph.List[graph.Counterpart]{}
	l := listCounterparts(q)
	err := s.queries.each(ctx, l.text.String(), l.args, func(rows *sql.Rows) error {
		var parent graph.Key
		var c graph.Counterpart
		var err error
		var newest string
		if c.Actor, err = scanNode(rows, &parent, &c.Count, &c.First, &c.Last, &newest); err != nil {
			return err
		}
		if q.Newest {
			key, err := strconv.ParseInt(newest, 10, 64)
			if err != nil {
				return fmt.Errorf("newest meeting: %w", err)
			}
			c.Newest = graph.Key(key)
		}
		collect(lists, q.Page, parent, c)
		return nil
	})
	return inListOrder(lists, q.Page), err
}

// listCounterparts writes the statement that lists a page.
func listCounterparts(q graph.CounterpartQuery) *query {
	l := newCounterpartList(q)
	l.add("select c.list, c.met, c.first, c.last, c.newest,")
	l.add(nodeColumns)
	l.add("from (select list, actor, met, first, last, newest, row_number() over (partition by list " +
		order(q.Page, "inverted", "name_sort", "id") + ") as place from (")
	l.add(counterpartsPage)
	l.ofKinds(q)
	l.page(q.Page, "inverted", "name_sort", "id")
	l.add(")) c cross join node n on n.key = c.actor")
	l.add("where c.place <= :limit", arg("limit", oneMore(q.Page)))
	l.add("order by c.list, c.place")
	return l
}

// CountCounterparts implements graph.Reader.
func (s *Store) CountCounterparts(ctx context.Context, q graph.CounterpartQuery) (map[graph.Key]int, error) {
	counts := map[graph.Key]int{}
	l := countCounterparts(q)
	return counts, s.queries.each(ctx, l.text.String(), l.args, func(rows *sql.Rows) error {
		var parent graph.Key
		var n int
		err := rows.Scan(&parent, &n)
		counts[parent] = n
		return err
	})
}

// countCounterparts writes the statement that counts whole lists.
func countCounterparts(q graph.CounterpartQuery) *query {
	l := newCounterpartList(q)
	l.add(counterpartsCount)
	l.ofKinds(q)
	l.add("group by c.list")
	return l
}

// ofKinds keeps counterparts of some kinds.
func (q *query) ofKinds(of graph.CounterpartQuery) {
	if len(of.Kinds) > 0 {
		q.and(where(counterpartsKinds, arg("kinds", stringList(of.Kinds))))
	}
}

// newCounterpartList writes whom each actor met, how often and when.
func newCounterpartList(q graph.CounterpartQuery) *query {
	l := &query{}
	l.add(counterparts, arg("of", keyList(unique(q.Of))), arg("newest", q.Newest), arg("dates", jsonText(q.Dates)))
	return l
}
