package graphtest

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"

	"parley/graph"
)

var updateCases = []testCase{
	{"Update/sequence", "the sequence orders recorded times, the change log and the ETag", updateSequence},
	{"Update/failure", "an article is wholly in or wholly out", updateFailure},
	{"Update/serial", "derivation is serial: two loaders must not both read, then both write", updateSerial},
	{"Update/keys", "a key once given must never mean another thing", updateKeys},
	{"Update/isolation", "readers see a whole change or nothing of it", updateIsolation},
	{"Update/cancelled", "nothing may hold up a program that wants to end", updateCancelled},
}

func updateSequence(w *world) {
	seq := func() int64 { return must[int64](w, "Seq")(w.store.Seq(w.Context())) }
	equal(w, "sequence before the first write", seq(), int64(0))
	for want := int64(1); want <= 3; want++ {
		w.update(func(tx graph.Tx) error {
			equal(w, "sequence in the transaction", tx.Seq(), want)
			before, err := tx.Rules(w.Context())
			if err != nil {
				return err
			}
			if want == 1 {
				equal(w, "rules before the first load", before, "")
			} else {
				equal(w, "rules", before, rules)
			}
			return tx.Apply(w.Context(), &graph.Change{At: at(int(want)), Rules: rules})
		})
		equal(w, "sequence after the transaction", seq(), want)
	}
	if w.store.Name() == "" {
		w.Errorf("the store has no name")
	}
}

func updateFailure(w *world) {
	w.write(func(b *builder) { b.people("person/ann") })
	broken := errors.New("broken on purpose")
	err := w.store.Update(w.Context(), func(tx graph.Tx) error {
		b, err := w.newBuilder(tx)
		if err != nil {
			return err
		}
		b.node(graph.KindPerson, "person/ann", "Other")
		b.people("person/bob")
		b.article("a1", "2025-04-10")
		if err := tx.Apply(w.Context(), &b.Change); err != nil {
			return err
		}
		return broken
	})
	if !errors.Is(err, broken) {
		w.Errorf("Update gives %v, want what fn gave", err)
	}
	equal(w, "nodes after the failure", w.look("person/ann", "person/bob", "other", "article/a1"),
		map[string][]string{"person/ann": {"person/ann"}})
	equal(w, "name after the failure", w.node("person/ann").Name, "ann")
	equal(w, "sequence after the failure", must[int64](w, "Seq")(w.store.Seq(w.Context())), int64(1))
	w.write(func(b *builder) { b.people("person/cid") })
	equal(w, "the next write", w.look("person/cid")["person/cid"], []string{"person/cid"})
}

// Each of several writers reads a number and writes the next one: none may be lost.
func updateSerial(w *world) {
	w.write(func(b *builder) { b.people("person/ann") })
	const writers, rounds = 4, 5
	key := w.key("person/ann")
	var inside atomic.Int32
	var group sync.WaitGroup
	errs := make(chan error, writers*rounds)
	for range writers {
		group.Go(func() {
			for range rounds {
				errs <- w.store.Update(w.Context(), func(tx graph.Tx) error {
					if inside.Add(1) != 1 {
						w.Errorf("two transactions are at work at once")
					}
					defer inside.Add(-1)
					nodes, err := tx.Nodes(w.Context(), []graph.Key{key})
					if err != nil {
						return err
					}
					n := nodes[key]
					n.Sources++
					return tx.Apply(w.Context(), &graph.Change{At: at(1), Rules: rules, Nodes: []graph.Node{n}})
				})
			}
		})
	}
	group.Wait()
	close(errs)
	for err := range errs {
		if err != nil {
			w.Fatalf("Update: %v", err)
		}
	}
	equal(w, "additions that are left", w.node("person/ann").Sources, writers*rounds)
	equal(w, "sequence", must[int64](w, "Seq")(w.store.Seq(w.Context())), int64(writers*rounds+1))
}

func updateKeys(w *world) {
	given := map[graph.Key]bool{0: true} // 0 is no key
	reserve := func(n int) {
		w.update(func(tx graph.Tx) error {
			for range 2 {
				first, err := tx.NewKeys(w.Context(), n)
				if err != nil {
					return err
				}
				for k := first; k < first+graph.Key(n); k++ {
					if given[k] || k < 0 {
						w.Errorf("key %d is given twice, or is none", k)
					}
					given[k] = true
				}
			}
			return nil
		})
	}
	reserve(3)
	reserve(1)
	w.write(func(b *builder) { b.people("person/ann") })
	last := w.key("person/ann")
	w.write(func(b *builder) { b.DropNodes = w.keysOf("person/ann") })
	w.update(func(tx graph.Tx) error {
		k, err := tx.NewKeys(w.Context(), 1)
		if k <= last {
			w.Errorf("after key %d was dropped key %d is given", last, k)
		}
		return err
	})
}

func updateIsolation(w *world) {
	w.write(func(b *builder) { b.people("person/ann") })
	key := w.key("person/ann")
	w.update(func(tx graph.Tx) error {
		b, err := w.newBuilder(tx)
		if err != nil {
			return err
		}
		b.node(graph.KindPerson, "person/ann", "Later")
		nodes, err := tx.Nodes(w.Context(), []graph.Key{key})
		if err != nil {
			return err
		}
		equal(w, "name in the transaction before Apply", nodes[key].Name, "ann")
		if err := b.apply(tx); err != nil {
			return err
		}
		equal(w, "name for a reader before the end of the transaction", w.node("person/ann").Name, "ann")
		return nil
	})
	equal(w, "name for a reader after the transaction", w.node("person/ann").Name, "Later")
}

func updateCancelled(w *world) {
	w.write(func(b *builder) { b.people("person/ann") })
	ctx, cancel := context.WithCancel(w.Context())
	cancel()
	if err := w.store.Update(ctx, func(graph.Tx) error { return nil }); !errors.Is(err, context.Canceled) {
		w.Errorf("Update after the context ended gives %v", err)
	}
	if _, err := w.store.Lookup(ctx, []string{"person/ann"}); !errors.Is(err, context.Canceled) {
		w.Errorf("Lookup after the context ended gives %v", err)
	}
	ctx, cancel = context.WithCancel(w.Context())
	err := w.store.Update(ctx, func(tx graph.Tx) error {
		b, err := w.newBuilder(tx)
		if err != nil {
			return err
		}
		b.people("person/bob")
		cancel()
		return tx.Apply(ctx, &b.Change)
	})
	if !errors.Is(err, context.Canceled) {
		w.Errorf("Update whose context ends in the middle gives %v", err)
	}
	equal(w, "what is left of it", len(w.look("person/bob")), 0)
	w.write(func(b *builder) { b.people("person/cid") }) // the lock is free again
}
