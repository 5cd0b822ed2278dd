package schema

import (
	"github.com/graphql-go/graphql"

	"parley/graph"
)

// counterpart is somebody whom an actor met.
type counterpart struct {
	graph.Counterpart
	of    graph.Key
	dates *graph.DateFilter // of the meetings that count
}

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
				return newPage(r, list, q.Page, sortCounterpart, graph.Counterpart.Cursor, func(met *graph.Counterpart) any {
					return &counterpart{*met, key, q.Dates}
				}), err
			}
		},
		count: func() func() (int, error) {
			return batchOf(r, "count of "+c.key, func(keys []graph.Key) (map[graph.Key]int, error) {
				return r.store.CountCounterparts(r.ctx, graph.CounterpartQuery{Of: keys, Dates: q.Dates})
			}).get(key)
		},
	}, nil
}

// encounters resolves the meetings in which two met, those of all pairs of the level in one statement.
func encounters(p graphql.ResolveParams) (any, error) {
	c := callOf(p)
	limit, err := c.args.number("first", defaultFirst, 1, maxFirst)
	if err != nil {
		return nil, err
	}
	met, r := p.Source.(*counterpart), c.reads
	name := c.key
	if met.dates != nil { // of two lists that are asked for different days
		name += " " + met.dates.Since + " " + met.dates.Until
	}
	b := batchOf(r, name, func(pairs [][2]graph.Key) (map[[2]graph.Key][]graph.Node, error) {
		return r.store.ListEncounters(r.ctx, graph.EncounterQuery{Pairs: pairs, Dates: met.dates, Limit: limit})
	})
	return then(b.get([2]graph.Key{met.of, met.Actor.Key}), func(list []graph.Node) (any, error) { return pointers(list), nil }), nil
}

func (c *catalog) counterpartFields() []field {
	return []field{
		{name: "actor", typ: must(c.actor), doc: "Who was met.", get: of(func(m *counterpart) any { return &m.Actor })},
		{name: "count", typ: must(graphql.Int), doc: "In how many meetings.", get: of(func(m *counterpart) any { return m.Count })},
		{name: "first", typ: c.edtf, doc: "The earliest day of those that are dated.", get: of(func(m *counterpart) any { return day(m.First) })},
		{name: "last", typ: c.edtf, doc: "The latest day of those that are dated.", get: of(func(m *counterpart) any { return day(m.Last) })},
		{name: "meetings", typ: many(c.meeting), doc: "These meetings, newest first, undated last.", get: encounters,
			args: []arg{{name: "first", typ: graphql.Int, doc: "How many: 1 to 500; 20 where not given."}}},
	}
}
