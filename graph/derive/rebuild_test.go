package derive_test

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"parley/graph"
	"parley/graph/derive"
)

// fragile is a store in which every write after the first few fails.
type fragile struct {
	graph.Store
	left int
}

var errPower = errors.New("power cut")

func (f *fragile) Update(ctx context.Context, fn func(graph.Tx) error) error {
	if f.left--; f.left < 0 {
		return errPower
	}
	return f.Store.Update(ctx, fn)
}

func noProgress(int, int) {}

// Whatever has happened to a store, and however often a rebuild is interrupted: deriving the graph
// anew changes nothing.
func TestRebuild(t *testing.T) {
	ctx, dir, n := context.Background(), t.TempDir(), 0
	rapid.Check(t, func(t *rapid.T) {
		n++
		store := openSQLite(t, filepath.Join(dir, fmt.Sprintf("%d.db", n)))
		live(t, ctx, store, drawHistory(t))
		want := dump(t, ctx, store)
		writes := rapid.IntRange(1, 3).Draw(t, "writes before the power goes")
		for err := errPower; err != nil; {
			err = derive.New(&fragile{store, writes}, now).Rebuild(ctx, nil, noProgress)
			if err != nil && !errors.Is(err, errPower) {
				t.Fatal(err)
			}
			if err != nil {
				if _, err := derive.New(store, now).Load(ctx, nil, "test/1"); !errors.Is(err, graph.ErrRules) {
					t.Fatal("a load during a rebuild:", err)
				}
				writes++ // else a small one would never get on
			}
		}
		if diff := cmp.Diff(want, dump(t, ctx, store)); diff != "" {
			t.Fatal("-before +after the rebuild:\n" + diff)
		}
	})
}

// A merge of which the power goes half-way is completed before anything else is written.
func TestMovesAreTakenUp(t *testing.T) {
	ctx := context.Background()
	build := func(name string) graph.Store {
		store := openSQLite(t, filepath.Join(t.TempDir(), name))
		for i := range 12 {
			s := newStory(fmt.Sprintf("a%d", i), "2025-04-11")
			gh := s.state("Ghana", "GH")
			p := s.person([]string{"Kofi Mensah", "Akua Boateng"}[i%2], "GH")
			s.position(p, fmt.Sprintf("minister %d", i%3), gh, graph.Current)
			s.meeting(graph.Talks, fmt.Sprintf("2025-04-%02d", 1+i), "", graph.Held, member(p, gh))
			load(t, ctx, store, []graph.Extraction{s.x})
		}
		return store
	}
	merge := func(store graph.Store, batch int) error {
		_, err := derive.New(store, now).MoveAtMost(batch).Merge(ctx, []string{"person/kofi-mensah-gh", "person/akua-boateng-gh"}, derive.Opinion{})
		return err
	}
	want := build("whole.db")
	if err := merge(want, 1000); err != nil {
		t.Fatal(err)
	}
	for writes := 1; writes < 12; writes++ {
		store := build(fmt.Sprintf("%d.db", writes))
		err := merge(&fragile{store, writes}, 2)
		if err != nil && !errors.Is(err, errPower) {
			t.Fatal(err)
		}
		nodes, lookup := store.Lookup(ctx, []string{"person/akua-boateng-gh", "person/kofi-mensah-gh"})
		if lookup != nil || len(nodes) != 2 || nodes["person/akua-boateng-gh"][0].Key != nodes["person/kofi-mensah-gh"][0].Key {
			t.Errorf("after %d writes the ids lead to %v, %v", writes, nodes, lookup)
		}
		if _, err := derive.New(store, now).Retract(ctx, []string{"no such article"}); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(dump(t, ctx, want), dump(t, ctx, store)); diff != "" {
			t.Fatalf("power cut after %d writes (-whole +resumed):\n%s", writes, diff)
		}
	}
}
