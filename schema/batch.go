package schema

import "golang.org/x/sync/errgroup"

// batch collects keys and loads them together.
type batch[K comparable, V any] struct {
	load    func([]K) (map[K]V, error) // touches nothing of the request's: others may be loading
	note    func(map[K]V)              // what else is known by what was loaded, where it is not nil
	waiting *waiting
	pending []K
	next    []*ahead // what is asked next of the nodes that the pending lead to
	known   map[K]result[V]
}

type result[V any] struct {
	value V
	err   error
	done  bool
}

// batchOf returns the request's batch of this name, made on first use.
func batchOf[K comparable, V any](r *reads, name string, load func([]K) (map[K]V, error)) *batch[K, V] {
	return notedBatch(r, name, load, nil)
}

// notedBatch is batchOf where by what is loaded more is known than was asked for.
func notedBatch[K comparable, V any](r *reads, name string, load func([]K) (map[K]V, error), note func(map[K]V)) *batch[K, V] {
	if b, ok := r.batches[name].(*batch[K, V]); ok {
		return b
	}
	b := &batch[K, V]{load: load, note: note, waiting: r.waiting, known: map[K]result[V]{}}
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

// before notes what is asked next of the nodes that are found, as those say who ask for a key first.
func (b *batch[K, V]) before(next []*ahead) *batch[K, V] {
	if len(b.pending) == 0 {
		b.next = next
	}
	return b
}

// get asks for a key; its value, zero where there is none, is there when the result is called.
func (b *batch[K, V]) get(key K) func() (V, error) {
	if _, asked := b.known[key]; !asked {
		b.known[key] = result[V]{}
		if len(b.pending) == 0 {
			b.waiting.add(b)
		}
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

// flush loads what is pending alone, where it is needed before its level is over.
func (b *batch[K, V]) flush() {
	if ask, settle := b.begin(); ask != nil {
		ask()
		settle()
	}
}

func (b *batch[K, V]) begin() (ask, settle func()) {
	keys := b.pending[:0]
	for _, k := range b.pending {
		if !b.known[k].done {
			keys = append(keys, k)
		}
	}
	if b.pending = nil; len(keys) == 0 {
		return nil, nil
	}
	var values map[K]V
	var err error
	return func() {
			defer recovered(&err)
			values, err = b.load(keys)
		}, func() {
			for _, k := range keys {
				b.known[k] = result[V]{value: values[k], err: err, done: true}
			}
			if b.note != nil {
				b.note(values)
			}
		}
}

// maxAtOnce is how many statements of one request are under way at the same time.
const maxAtOnce = 4

// waiting are the batches that have keys to be loaded.
type waiting struct{ list []loader }

// loader is a batch, whatever its keys and values are.
type loader interface {
	// begin takes what is pending: ask asks the store for it, and may do so while others ask; settle
	// then notes the answer. They are nil where nothing is pending.
	begin() (ask, settle func())
}

func (w *waiting) add(l loader) { w.list = append(w.list, l) }

// load loads all that is pending. No statement waits for the answer of another.
func (w *waiting) load() {
	var asks, settles []func()
	for _, l := range w.list {
		if ask, settle := l.begin(); ask != nil {
			asks, settles = append(asks, ask), append(settles, settle)
		}
	}
	w.list = w.list[:0]
	together(asks)
	for _, settle := range settles {
		settle()
	}
}

// together does some things at the same time, and waits for all of them.
func together(all []func()) {
	if len(all) == 0 {
		return
	}
	var others errgroup.Group
	others.SetLimit(maxAtOnce - 1)
	for _, do := range all[1:] {
		others.Go(func() error { do(); return nil })
	}
	all[0]()
	_ = others.Wait() // what went wrong is in the answers
}
