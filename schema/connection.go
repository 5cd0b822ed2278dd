package schema

import (
	"github.com/graphql-go/graphql"

	"parley/graph"
)

// connection is part of a list. Its page and its count are asked of the store only where
// the query selects them.
type connection struct {
	page  func() func() (page, error)
	count func() func() (int, error)

	// counted is the page with its total, where the store tells both at once.
	counted func() func() (page, error)
}

// show prepares for what is asked of the connection.
func (c *connection) show(s *shape) {
	if c.counted == nil || !s.counted {
		return
	}
	c.page = c.counted
	c.count = func() func() (int, error) {
		get := c.counted()
		return func() (int, error) {
			p, err := get()
			return p.total, err
		}
	}
}

// page is the items of a connection, and what lies around them.
type page struct {
	items  []any
	cursor func(i int) any // its text, or a thunk
	asked  graph.Page
	more   bool
	total  int // of the whole list, where it was asked for
}

// edge is an item with its cursor.
type edge struct {
	cursor func() any
	node   any
}

func newPage[T any](r *reads, list graph.List[T], asked graph.Page, sort string, cursor func(T) graph.Cursor, source func(*T) any) page {
	p := page{asked: asked, more: list.More, total: list.Total, items: make([]any, len(list.Items))}
	for i := range list.Items {
		p.items[i] = source(&list.Items[i])
	}
	p.cursor = func(i int) any { return r.cursor(cursor(list.Items[i]), sort) }
	return p
}

func (p page) edges() []any {
	out := make([]any, len(p.items))
	for i, n := range p.items {
		out[i] = &edge{func() any { return p.cursor(i) }, n}
	}
	return out
}

func (p page) hasNext() bool {
	if p.asked.Backward {
		return len(p.asked.Before) > 0
	}
	return p.more
}

func (p page) hasPrevious() bool {
	if p.asked.Backward {
		return p.more
	}
	return len(p.asked.After) > 0
}

// cursorAt is the cursor of the first or last item, null where there are none.
func (p page) cursorAt(last bool) any {
	switch {
	case len(p.items) == 0:
		return nil
	case last:
		return p.cursor(len(p.items) - 1)
	}
	return p.cursor(0)
}

// ofPage resolves a field of a connection from its page.
func ofPage(get func(page) any) graphql.FieldResolveFn {
	return func(p graphql.ResolveParams) (any, error) {
		return then(p.Source.(*connection).page(), func(pg page) (any, error) { return get(pg), nil }), nil
	}
}

// connectionOf declares XConnection and XEdge for an item type.
func (c *catalog) connectionOf(name string, item graphql.Type) *graphql.Object {
	edges := c.declared.object(name+"Edge", "An item of a "+name+"Connection, with its place in the list.", func() []field {
		return []field{
			{name: "cursor", typ: must(graphql.String), doc: "The item's place: give it as after or before to go on from here.", get: of(func(e *edge) any { return e.cursor() })},
			{name: "node", typ: must(item), doc: "The item.", through: true, get: of(func(e *edge) any { return e.node })},
		}
	})
	return c.declared.object(name+"Connection", "Part of a list, and how to get the rest of it.", func() []field {
		return []field{
			{name: "edges", typ: many(edges), doc: "The items, each with its cursor.", through: true, get: ofPage(func(p page) any { return p.edges() })},
			{name: "nodes", typ: many(item), doc: "The items.", through: true, get: ofPage(func(p page) any { return p.items })},
			{name: "pageInfo", typ: must(c.pageInfo), doc: "Whether there is more, and from where to go on.", get: ofPage(func(p page) any { return &p })},
			{name: "totalCount", typ: must(graphql.Int), doc: "How many items the whole list has.", get: func(p graphql.ResolveParams) (any, error) {
				return then(p.Source.(*connection).count(), func(n int) (any, error) { return n, nil }), nil
			}},
		}
	})
}

func (c *catalog) pageInfoFields() []field {
	return []field{
		{name: "hasNextPage", typ: must(graphql.Boolean), doc: "Whether items follow the last one here. Paging backward: whether before was given.", get: of(func(p *page) any { return p.hasNext() })},
		{name: "hasPreviousPage", typ: must(graphql.Boolean), doc: "Whether items precede the first one here. Paging forward: whether after was given.", get: of(func(p *page) any { return p.hasPrevious() })},
		{name: "startCursor", typ: graphql.String, doc: "The cursor of the first item here; null where there are none.", get: of(func(p *page) any { return p.cursorAt(false) })},
		{name: "endCursor", typ: graphql.String, doc: "The cursor of the last item here; null where there are none.", get: of(func(p *page) any { return p.cursorAt(true) })},
	}
}

// pageArgs are the arguments of a connection that can be paged both ways, firstArgs of one
// that can be paged forward only.
func pageArgs(before ...arg) []arg {
	return append(firstArgs(before...),
		arg{name: "last", typ: graphql.Int, doc: "How many items, counted from the end of the list: 1 to 500."},
		arg{name: "before", typ: graphql.String, doc: "End before the item with this cursor."})
}

func firstArgs(before ...arg) []arg {
	return append(before,
		arg{name: "first", typ: graphql.Int, doc: "How many items: 1 to 500; 20 where neither first nor last is given."},
		arg{name: "after", typ: graphql.String, doc: "Start after the item with this cursor."})
}
