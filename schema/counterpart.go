package schema

import (
	"github.com/graphql-go/graphql"

	"parley/graph"
)

// listCounterparts resolves the connection of those whom an actor met.
func listCounterparts(p graphql.ResolveParams) (any, error) {
	c := callOf(p)
	q, err := memo(c, func(c *call) (graph.CounterpartQuery, error) {
		page, err := c.page(sortCounterpart)
		if err != nil {
			return graph.CounterpartQuery{}, err
		}
		dates, err := c.args.dates()
		return graph.CounterpartQuery{Page: page, Dates: dates}, err
	})
	if err != nil {
		return nil, err
	}
	r, key := c.reads, keyOf(p.Source)
	return &connection{
		page: func() func() (page, error) {
			get := batchOf(r, c.key, func(keys []graph.Key) (map[graph.Key]graph.List[graph.Counterpart], error) {
				q := q
				q.Of = keys
				return r.store.ListCounterparts(r.ctx, q)
			}).get(key)
			return func() (page, error) {
				list, err := get()
				return newPage(r, list, q.Page, sortCounterpart, graph.Counterpart.Cursor, func(c *graph.Counterpart) any { return c }), err
			}
		},
		count: func() func() (int, error) {
			return batchOf(r, "count of "+c.key, func(keys []graph.Key) (map[graph.Key]int, error) {
				return r.store.CountCounterparts(r.ctx, graph.CounterpartQuery{Of: keys, Dates: q.Dates})
			}).get(key)
		},
	}, nil
}

func (c *catalog) counterpartFields() []field {
	return []field{
		{name: "actor", typ: must(c.actor), doc: "Who was met.", get: of(func(m *graph.Counterpart) any { return &m.Actor })},
		{name: "count", typ: must(graphql.Int), doc: "In how many meetings.", get: of(func(m *graph.Counterpart) any { return m.Count })},
		{name: "first", typ: c.edtf, doc: "The earliest day of those that are dated.", get: of(func(m *graph.Counterpart) any { return day(m.First) })},
		{name: "last", typ: c.edtf, doc: "The latest day of those that are dated.", get: of(func(m *graph.Counterpart) any { return day(m.Last) })},
	}
}
