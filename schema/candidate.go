package schema

import (
	"slices"

	"github.com/graphql-go/graphql"

	"parley/graph"
)

// candidate is a doubtful pair of entities.
type candidate struct {
	pair graph.Pair
	a, b *graph.Node
}

// candidates resolves the connection of doubtful pairs.
func candidates(p graphql.ResolveParams) (any, error) {
	c := callOf(p)
	q := graph.PairQuery{}
	var err error
	if q.Page, err = c.page(sortPair); err != nil {
		return nil, err
	}
	if q.MinScore, err = c.args.fraction("minScore"); err != nil {
		return nil, err
	}
	r := c.reads
	return &connection{
		page: func() func() (page, error) {
			get := once(r, c.key, func() (graph.List[graph.Pair], error) { return r.store.ListPairs(r.ctx, q) })
			return func() (page, error) {
				list, err := get()
				if err != nil {
					return page{}, err
				}
				return r.candidatePage(list, q.Page)
			}
		},
		count: func() func() (int, error) {
			return once(r, "count of "+c.key, func() (int, error) {
				return r.store.CountPairs(r.ctx, graph.PairQuery{MinScore: q.MinScore})
			})
		},
	}, nil
}

// candidatePage makes a page of the entities whose profiles the pairs have. Several pairs may be of
// the same two: they are shown once, where the likeliest stands.
func (r *reads) candidatePage(list graph.List[graph.Pair], asked graph.Page) (page, error) {
	a, b := make([]func() (*graph.Node, error), len(list.Items)), make([]func() (*graph.Node, error), len(list.Items))
	for i, p := range list.Items {
		a[i], b[i] = r.byID(p.A), r.byID(p.B)
	}
	out := page{asked: asked, more: list.More, items: []any{}}
	shown := map[[2]graph.Key]bool{}
	var last []int // by item: the last pair that it stands for
	for i, p := range list.Items {
		x, err := a[i]()
		if err != nil {
			return out, err
		}
		y, err := b[i]()
		if err != nil {
			return out, err
		}
		if fit(x, y) && !shown[[2]graph.Key{x.Key, y.Key}] {
			shown[[2]graph.Key{x.Key, y.Key}], shown[[2]graph.Key{y.Key, x.Key}] = true, true
			out.items, last = append(out.items, &candidate{p, x, y}), append(last, i)
		} else if len(last) > 0 {
			last[len(last)-1] = i
		}
	}
	out.cursor = func(i int) any { return r.cursor(list.Items[last[i]].Cursor(), sortPair) }
	return out, nil
}

// fit reports whether two nodes are entities, and not one already.
func fit(a, b *graph.Node) bool {
	return a != nil && b != nil && a.Key != b.Key && slices.Contains(graph.EntityKinds, a.Kind) && slices.Contains(graph.EntityKinds, b.Kind)
}

func (c *catalog) candidateFields() []field {
	return []field{
		{name: "a", typ: must(c.entity), doc: "One of the two.", get: of(func(c *candidate) any { return c.a })},
		{name: "b", typ: must(c.entity), doc: "The other one.", get: of(func(c *candidate) any { return c.b })},
		{name: "score", typ: must(graphql.Float), doc: "How likely it is that they are one, 0 to 1.", get: of(func(c *candidate) any { return rounded(c.pair.Score) })},
		{name: "reasons", typ: many(graphql.String), doc: "What speaks for it, and what against it.", get: of(func(c *candidate) any { return c.pair.Reasons })},
	}
}
