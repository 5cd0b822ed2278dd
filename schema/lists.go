package schema

import (
	"slices"

	"github.com/graphql-go/graphql"

	"parley/graph"
)

// nodeList is what a field that lists nodes made of its arguments.
type nodeList struct {
	call  *call
	refs  references
	query graph.NodeQuery
	order order
	asked graph.Page // of the list as it is shown; query has that of the store's
}

// listNodes resolves a connection of nodes: base says what is fixed, narrow reads the arguments.
func listNodes(base graph.NodeQuery, narrow ...func(*nodeList) error) graphql.FieldResolveFn {
	return func(p graphql.ResolveParams) (any, error) {
		l, err := memo(callOf(p), func(c *call) (*nodeList, error) {
			l := &nodeList{call: c, query: base, refs: references{reads: c.reads}, order: c.args.order(base.Order)}
			var err error
			if l.asked, err = c.page(l.order.sort); err != nil {
				return nil, err
			}
			l.query.Order, l.query.Page = l.order.by, l.order.page(l.asked)
			for _, f := range narrow {
				if err := f(l); err != nil {
					return nil, err
				}
			}
			return l, nil
		})
		if err != nil {
			return nil, err
		}
		key, next := keyOf(p.Source), l.call.ahead()
		return l.refs.then(func() any { return l.connection(key, next) }), nil
	}
}

// memo makes once of a call's arguments what its resolver needs.
func memo[T any](c *call, make func(*call) (T, error)) (T, error) {
	type made struct {
		value T
		err   error
	}
	m, ok := c.memo.(*made)
	if !ok {
		m = &made{}
		m.value, m.err = make(c)
		c.memo = m
	}
	return m.value, m.err
}

// keyOf is the key of the node that a field is of, 0 at the root.
func keyOf(source any) graph.Key {
	switch s := source.(type) {
	case *graph.Node:
		return s.Key
	case *article:
		return s.key
	}
	return 0
}

func (l *nodeList) connection(key graph.Key, next []*ahead) *connection {
	r, q, name := l.call.reads, l.query, l.call.key
	c := &connection{
		page:  func() func() (page, error) { return l.page(name, q, key, next) },
		count: func() func() (int, error) { return r.countNodes(name, q).get(key) },
	}
	if !q.Narrowed() { // else to count takes as long as to list, and both go on at the same time
		c.counted = func() func() (page, error) {
			q := q
			q.Counted = true
			return l.page("counted "+name, q, key, next)
		}
	}
	return c
}

// page asks for the page of a node's list, under a name that tells queries apart.
func (l *nodeList) page(name string, q graph.NodeQuery, key graph.Key, next []*ahead) func() (page, error) {
	r := l.call.reads
	q.Detail = r.detail
	get := r.lists(name, q).before(next).get(key)
	return func() (page, error) {
		list, err := get()
		if l.order.back {
			list.Items = slices.Clone(list.Items)
			slices.Reverse(list.Items)
		}
		cursor := func(n graph.Node) graph.Cursor { return n.Cursor(q.Order) }
		return newPage(r, list, l.asked, l.order.sort, cursor, asSource), err
	}
}

// countNodes is the batch of how many nodes hang on nodes, under a name that tells queries apart.
func (r *reads) countNodes(name string, q graph.NodeQuery) *batch[graph.Key, int] {
	q.Page = graph.Page{}
	return batchOf(r, "count of "+name, func(keys []graph.Key) (map[graph.Key]int, error) {
		if q.Via != graph.ViaNothing {
			q.Of = keys
		}
		return r.store.CountNodes(r.ctx, q)
	})
}

// nodesVia resolves a short list of the nodes that hang on a node.
func nodesVia(via graph.Via, order graph.Order, kinds ...graph.Kind) graphql.FieldResolveFn {
	q := graph.NodeQuery{Via: via, Order: order, Page: graph.Page{Limit: maxList}, NodeFilter: graph.NodeFilter{Kinds: kinds}}
	return func(p graphql.ResolveParams) (any, error) {
		c, q := callOf(p), q
		q.Detail = c.reads.detail
		return then(c.reads.lists(c.key, q).before(c.ahead()).get(keyOf(p.Source)), func(list graph.List[graph.Node]) (any, error) {
			out := make([]any, len(list.Items))
			for i := range list.Items {
				out[i] = asSource(&list.Items[i])
			}
			return out, nil
		}), nil
	}
}

// relationList is what a field that lists relations made of its arguments.
type relationList struct {
	call   *call
	refs   references
	query  graph.RelationQuery
	parent graph.Key
}

// listRelations resolves a connection of relations.
func listRelations(base graph.RelationQuery, fill func(*relationList) error) graphql.FieldResolveFn {
	return func(p graphql.ResolveParams) (any, error) {
		l, err := memo(callOf(p), func(c *call) (*relationList, error) {
			l := &relationList{call: c, query: base, refs: references{reads: c.reads}}
			var err error
			if l.query.Page, err = c.page(sortRelation); err != nil {
				return nil, err
			}
			return l, fill(l)
		})
		if err != nil {
			return nil, err
		}
		key := keyOf(p.Source)
		return l.refs.then(func() any { return l.connection(key) }), nil
	}
}

func (l *relationList) connection(key graph.Key) *connection {
	r, q, name := l.call.reads, l.query, l.call.key
	if l.parent != 0 {
		key = l.parent
	}
	return &connection{
		page: func() func() (page, error) {
			q.Detail = r.detail
			get := r.relations(name, q).get(key)
			return func() (page, error) {
				list, err := get()
				return r.relationPage(list, q.Page, key), err
			}
		},
		count: func() func() (int, error) {
			count := q
			count.Page = graph.Page{}
			return batchOf(r, "count of "+name, func(keys []graph.Key) (map[graph.Key]int, error) {
				if !isRoot(keys) {
					count.Of = keys
				}
				return r.store.CountRelations(r.ctx, count)
			}).get(key)
		},
	}
}

// isRoot says that what is listed hangs on no node.
func isRoot(keys []graph.Key) bool { return len(keys) == 1 && keys[0] == 0 }
