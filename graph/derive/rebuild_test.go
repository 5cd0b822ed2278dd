package derive_test

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
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

// Whatever has happened to a store, it is sound; and however often a rebuild is interrupted, deriving
// the graph anew changes nothing.
func TestRebuild(t *testing.T) {
	ctx, dir, n := context.Background(), t.TempDir(), 0
	rapid.Check(t, func(t *rapid.T) {
		n++
		store := openSQLite(t, filepath.Join(dir, fmt.Sprintf("%d.db", n)))
		live(t, ctx, store, drawHistory(t))
		want := dump(t, ctx, store)
		scratch := openSQLite(t, filepath.Join(dir, fmt.Sprintf("scratch%d.db", n)))
		if faults := examine(t, ctx, store, scratch); len(faults) > 0 {
			t.Fatal(faults)
		}
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

func examine(t fataler, ctx context.Context, store, scratch graph.Store) []graph.Fault {
	faults, err := derive.New(store, now).Examine(ctx, scratch, noProgress)
	if err != nil {
		t.Fatal(err)
	}
	return faults
}

// A store in which somebody has meddled is not sound until it is rebuilt.
func TestExamine(t *testing.T) {
	ctx, dir := context.Background(), t.TempDir()
	scratch := func(name string) graph.Store { return openSQLite(t, filepath.Join(dir, name)) }
	store := openSQLite(t, filepath.Join(dir, "meddled.db"))
	load(t, ctx, store, []graph.Extraction{talks("a", "2025-04-11").x, talks("b", "2025-04-12").x})
	var gone, given string
	err := store.Update(ctx, func(tx graph.Tx) error {
		found, err := store.Lookup(ctx, []string{"institution/russia", "institution/united-states"})
		if err != nil {
			return err
		}
		russia, america := found["institution/russia"][0], found["institution/united-states"][0]
		gone, given = russia.Name, "Freedonia"
		russia.Name = given
		return tx.Apply(ctx, &graph.Change{At: now(), Rules: derive.RulesVersion(), Nodes: []graph.Node{russia, america}})
	})
	if err != nil {
		t.Fatal(err)
	}
	faults := examine(t, ctx, store, scratch("1.db"))
	if len(faults) != 2 || !strings.Contains(faults[0].Where, given) || !strings.Contains(faults[1].Where, gone) {
		t.Errorf("faults of a store in which a name was changed: %q", faults)
	}
	if err := derive.New(store, now).Rebuild(ctx, nil, noProgress); err != nil {
		t.Fatal(err)
	}
	if faults := examine(t, ctx, store, scratch("2.db")); len(faults) > 0 {
		t.Errorf("after the rebuild: %q", faults)
	}
}
