package schema

import (
	"context"

	"github.com/graphql-go/graphql"

	"parley/graph"
)

// reads is what one request reads from the store. Keys that resolvers of a level ask for
// are collected, and go into one statement when the first of their thunks is called.
// It is used by one goroutine.
type reads struct {
	ctx     context.Context
	store   graph.Reader
	whole   graph.Reader // the same at any time in the world
	asOf    asOf         // what store was made for
	batches map[string]any
	calls   calls // of what was read from here
}

func newReads(ctx context.Context, store graph.Reader) *reads {
	return &reads{ctx: ctx, store: store, whole: store, batches: map[string]any{}}
}

// cursor is the text of a cursor of a list that is read.
func (r *reads) cursor(c graph.Cursor, sort string) string { return writeCursor(c, sort, r.asOf.text) }

// forget drops what was read: what was written since may have changed it.
func (r *reads) forget() { clear(r.batches) }

// batch collects keys and loads them together.
type batch[K comparable, V any] struct {
	load    func([]K) (map[K]V, error)
	pending []K
	known   map[K]result[V]
}

type result[V any] struct {
	value V
	err   error
	done  bool
}

// batchOf returns the request's batch of this name, made on first use.
func batchOf[K comparable, V any](r *reads, name string, load func([]K) (map[K]V, error)) *batch[K, V] {
	if b, ok := r.batches[name].(*batch[K, V]); ok {
		return b
	}
	b := &batch[K, V]{load: load, known: map[K]result[V]{}}
	r.batches[name] = b
	return b
}

// once asks for what one statement answers, under a name that tells questions apart.
func once[V any](r *reads, name string, load func() (V, error)) func() (V, error) {
	type key struct{}
	return batchOf(r, name, func([]key) (map[key]V, error) {
		v, err := load()
		return map[key]V{{}: v}, err
	}).get(key{})
}

// get asks for a key; its value, zero where there is none, is there when the result is called.
func (b *batch[K, V]) get(key K) func() (V, error) {
	if _, asked := b.known[key]; !asked {
		b.known[key] = result[V]{}
		b.pending = append(b.pending, key)
	}
	return func() (V, error) {
		if r := b.known[key]; r.done {
			return r.value, r.err
		}
		b.flush()
		r := b.known[key]
		return r.value, r.err
	}
}

// prime says what a key's value is, so that it need not be loaded.
func (b *batch[K, V]) prime(key K, v V) {
	if !b.known[key].done {
		b.known[key] = result[V]{value: v, done: true}
	}
}

func (b *batch[K, V]) flush() {
	keys := b.pending[:0]
	for _, k := range b.pending {
		if !b.known[k].done {
			keys = append(keys, k)
		}
	}
	b.pending = nil
	values, err := b.load(keys)
	for _, k := range keys {
		b.known[k] = result[V]{value: values[k], err: err, done: true}
	}
}

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
	return batchOf(r, "lookups", func(refs []string) (map[string][]graph.Node, error) {
		return r.store.Lookup(r.ctx, refs)
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
	return r.relationsIn(r.store, name, q)
}

func (r *reads) relationsIn(store graph.Reader, name string, q graph.RelationQuery) *batch[graph.Key, graph.List[graph.Relation]] {
	return batchOf(r, "relations of "+name, func(keys []graph.Key) (map[graph.Key]graph.List[graph.Relation], error) {
		if !isRoot(keys) {
			q.Of = keys
		}
		return store.ListRelations(r.ctx, q)
	})
}

// lists is the batch of the nodes that hang on nodes, under a name that tells queries apart.
func (r *reads) lists(name string, q graph.NodeQuery) *batch[graph.Key, graph.List[graph.Node]] {
	return batchOf(r, "nodes of "+name, func(keys []graph.Key) (map[graph.Key]graph.List[graph.Node], error) {
		if q.Via != graph.ViaNothing {
			q.Of = keys
		}
		found, err := r.store.ListNodes(r.ctx, q)
		for _, list := range found {
			for i := range list.Items {
				r.nodes().prime(list.Items[i].Key, &list.Items[i])
			}
		}
		return found, err
	})
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
