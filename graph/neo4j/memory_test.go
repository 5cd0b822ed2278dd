package neo4j_test

import (
	"context"
	"testing"

	"parley/graph"
	"parley/graph/neo4j"
	"parley/graph/neo4j/neo4jtest"
)

// What references mean is remembered until anybody writes, this program or another one.
func TestMemory(t *testing.T) {
	config := neo4jtest.Config(t)
	opened := func() *neo4j.Store {
		s, err := neo4j.Open(t.Context(), config)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = s.Close(context.Background()) })
		return s
	}
	store, other := opened(), opened()
	call := func(s *neo4j.Store, name string) {
		t.Helper()
		ann := graph.Node{Key: 1, Kind: graph.KindPerson, ID: "person/ann", Name: name}
		err := s.Update(t.Context(), func(tx graph.Tx) error {
			return tx.Apply(t.Context(), &graph.Change{At: day(1), Nodes: []graph.Node{ann}})
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	expect := func(what string, refs []string, name string, remembered, held bool) {
		t.Helper()
		ctx, recall := graph.WithRecall(t.Context())
		found, err := store.Lookup(ctx, refs)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, nodes := range found {
			for i := range nodes {
				got += nodes[i].Name
				nodes[i].Name = "changed by whoever asked"
			}
		}
		if gotRemembered, gotHeld := recall.Held(ctx, store); got != name || gotRemembered != remembered || gotHeld != held {
			t.Errorf("%s: %q, remembered %t, held %t; want %q, %t, %t", what, got, gotRemembered, gotHeld, name, remembered, held)
		}
	}
	ann, nobody := []string{"person/ann"}, []string{"person/bob"}
	call(store, "Ann")
	expect("first", ann, "Ann", false, true)
	expect("again", ann, "Ann", true, true)
	expect("one of two is not known", append(ann, nobody...), "Ann", false, true)
	expect("nobody", nobody, "", true, true)
	call(other, "Anne")
	expect("after another program wrote", ann, "Ann", true, false)
	expect("after that was seen", ann, "Anne", false, true)
	expect("and again", ann, "Anne", true, true)
	call(store, "Anna")
	expect("after this one wrote", ann, "Anna", false, true)
	if found, err := store.Lookup(t.Context(), ann); err != nil || len(found["person/ann"]) != 1 {
		t.Errorf("without leave to remember: %v, %v", found, err)
	}
}
