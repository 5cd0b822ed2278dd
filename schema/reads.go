package schema

import (
	"context"
	"iter"
	"slices"

	"github.com/graphql-go/graphql"

	"parley/graph"
)

// reads is what one request reads from the store. Keys that resolvers of a level ask for
// are collected, and go into one statement. It is used by one goroutine.
type reads struct {
	ctx     context.Context
	store   graph.Reader
	whole   graph.Reader // the same at any time in the world
	asOf    asOf         // what store was made for
	detail  graph.Detail // in which there is all that is shown
	batches map[string]any
	calls   calls // of what was read from here
	waiting *waiting
}

func newReads(ctx context.Context, store graph.Reader, detail graph.Detail) *reads {
	return &reads{ctx: ctx, store: store, whole: store, detail: detail, batches: map[string]any{}, waiting: &waiting{}}
}

// cursor is the text of a cursor of a list that is read.
func (r *reads) cursor(c graph.Cursor, sort string) string { return writeCursor(c, sort, r.asOf.text) }

// forget drops what was read: what was written since may have changed it.
func (r *reads) forget() { clear(r.batches) }

// nodes is the batch of nodes by key. A key without a node yields nil.
func (r *reads) nodes() *batch[graph.Key, *graph.Node] {
	return batchOf(r, "nodes", func(keys []graph.Key) (map[graph.Key]*graph.Node, error) {
		found, err := r.store.Nodes(r.ctx, keys)
		out := make(map[graph.Key]*graph.Node, len(found))
		for k, n := range found {
			out[k] = &n
		}
		return out, err
	})
}

// nodeOrNil asks for a node; the key 0 means none.
func (r *reads) nodeOrNil(key graph.Key) func() (*graph.Node, error) {
	if key == 0 {
		return func() (*graph.Node, error) { return nil, nil }
	}
	return r.nodes().get(key)
}

// lookups is the batch of references that clients write: ids and names.
func (r *reads) lookups() *batch[string, []graph.Node] {
	return notedBatch(r, "lookups", func(refs []string) (map[string][]graph.Node, error) {
		return r.store.Lookup(r.ctx, refs)
	}, func(found map[string][]graph.Node) {
		for _, list := range found {
			r.known(list)
		}
	})
}

// byID asks for what an id of the store's own means now; nil where there is nothing.
func (r *reads) byID(id string) func() (*graph.Node, error) {
	if id == "" {
		return func() (*graph.Node, error) { return nil, nil }
	}
	get := r.lookups().get(id)
	return func() (*graph.Node, error) {
		found, err := get()
		if err != nil || len(found) != 1 {
			return nil, err
		}
		return &found[0], nil
	}
}

// relations is the batch of the relations of nodes, under a name that tells queries apart.
func (r *reads) relations(name string, q graph.RelationQuery) *batch[graph.Key, graph.List[graph.Relation]] {
	return batchOf(r, "relations of "+name, func(keys []graph.Key) (map[graph.Key]graph.List[graph.Relation], error) {
		if !isRoot(keys) {
			q.Of = keys
		}
		return r.store.ListRelations(r.ctx, q)
	})
}

// lists is the batch of the nodes that hang on nodes, under a name that tells queries apart.
func (r *reads) lists(name string, q graph.NodeQuery) *batch[graph.Key, graph.List[graph.Node]] {
	var b *batch[graph.Key, graph.List[graph.Node]]
	b = notedBatch(r, "nodes of "+name, func(keys []graph.Key) (map[graph.Key]graph.List[graph.Node], error) {
		if q.Via != graph.ViaNothing {
			q.Of = keys
		}
		q.Ahead = afresh(b.next)
		return r.store.ListNodes(r.ctx, q)
	}, func(found map[graph.Key]graph.List[graph.Node]) {
		for _, list := range found {
			r.known(list.Items)
		}
		r.answered(b.next, keysIn(found))
	})
	return b
}

// keysIn are the keys of the nodes in lists.
func keysIn(lists map[graph.Key]graph.List[graph.Node]) iter.Seq[graph.Key] {
	return func(yield func(graph.Key) bool) {
		for _, list := range lists {
			for i := range list.Items {
				if !yield(list.Items[i].Key) {
					return
				}
			}
		}
	}
}

// known notes nodes that need not be read again.
func (r *reads) known(list []graph.Node) {
	nodes := r.nodes()
	for i := range list {
		nodes.prime(list[i].Key, &list[i])
	}
}

// then makes a thunk of a promise and what is done with its value.
func then[V any](get func() (V, error), use func(V) (any, error)) any {
	return thunk(func() (any, error) {
		v, err := get()
		if err != nil {
			return nil, err
		}
		return use(v)
	})
}

// listOf resolves the nodes of some kinds that ids lead to, each once.
func (r *reads) listOf(ids []string, kinds ...graph.Kind) any {
	found := make([]func() (*graph.Node, error), len(ids))
	for i, id := range ids {
		found[i] = r.byID(id)
	}
	return thunk(func() (any, error) {
		out := []any{}
		seen := map[graph.Key]bool{}
		for _, get := range found {
			n, err := get()
			if err != nil {
				return nil, err
			}
			if n != nil && !seen[n.Key] && slices.Contains(kinds, n.Kind) {
				seen[n.Key] = true
				out = append(out, asSource(n))
			}
		}
		return out, nil
	})
}

// asSource is a node as resolvers know it: articles have a form of their own.
func asSource(n *graph.Node) any {
	switch {
	case n == nil:
		return nil
	case n.Kind == graph.KindArticle:
		return &article{key: n.Key, node: n}
	}
	return n
}

// nodeAt resolves the node with a key, null where the key is 0.
func nodeAt(p graphql.ResolveParams, key graph.Key) (any, error) {
	if key == 0 {
		return nil, nil
	}
	return then(callOf(p).reads.nodes().get(key), func(n *graph.Node) (any, error) { return asSource(n), nil }), nil
}
