package main

import (
	"context"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"parley/bench/drive"
	"parley/graph"
	"parley/graph/derive"
	"parley/graph/neo4j/neo4jtest"
	"parley/graph/sqlite"
	"parley/schema"
)

// embedded is an embedded store that holds a world.
func embedded(t *testing.T, w *world) graph.Store {
	t.Helper()
	store, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "parley.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close(context.Background()) })
	if err := w.fill(t.Context(), store); err != nil {
		t.Fatal(err)
	}
	return store
}

// served is Parley on a store.
func served(t *testing.T, name string, store graph.Store) *contender {
	t.Helper()
	service, err := schema.New(store, schema.Options{})
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(service.Handler())
	t.Cleanup(server.Close)
	return &contender{name: name, requests: func(q question) ([]drive.Request, error) { return q.byGraphQL(server.URL, q.parley) }}
}

func asked(t *testing.T, w *world, store graph.Store) []question {
	t.Helper()
	list := questions()
	if err := w.ask(t.Context(), store, list); err != nil {
		t.Fatal(err)
	}
	return list
}

func TestStoresAnswerAlike(t *testing.T) {
	w := testWorld(t, tiny)
	one := embedded(t, w)
	other := neo4jtest.Open(t)
	if err := w.fill(t.Context(), other); err != nil {
		t.Fatal(err)
	}
	c := neo4jtest.Server(t)
	d, err := driver.NewDriverWithContext(c.URI, driver.BasicAuth(c.Username, c.Password, ""))
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close(context.Background())
	server := httptest.NewServer(byHand{d}.handler())
	defer server.Close()
	byHand := &contender{name: hand, requests: func(q question) ([]drive.Request, error) { return q.byPath(server.URL), nil }}
	if err := same([]*contender{served(t, parleyEmbedded, one), served(t, parleyNeo4j, other), byHand}, asked(t, w, one)); err != nil {
		t.Error(err)
	}
}

// TestOtherDataIsSeen: stores of which one lacks a meeting do not pass for the same.
func TestOtherDataIsSeen(t *testing.T) {
	w := testWorld(t, tiny)
	one, equal := embedded(t, w), embedded(t, w)
	list := asked(t, w, one)
	if err := same([]*contender{served(t, "one", one), served(t, "same", equal)}, list); err != nil {
		t.Errorf("of the same world: %v", err)
	}
	last := w.article(w.articles() - 1).Article.ID
	if _, err := derive.New(equal, time.Now).Retract(t.Context(), []string{last}); err != nil {
		t.Fatal(err)
	}
	for i, q := range list {
		if q.name != "page" && q.name != "page_by_date" {
			continue
		}
		err := same([]*contender{served(t, "one", one), served(t, "less", equal)}, list[i:i+1])
		if err == nil || !strings.Contains(err.Error(), "less answers otherwise than one") {
			t.Errorf("%s, of less: %v", q.title, err)
		}
	}
}

func TestNormalise(t *testing.T) {
	parley := `{"data": {"person": {"name": "A", "positions": [{"title": "x", "institution": {"name": "I"}}, {"title": "w", "institution": {"name": "I"}}],
		"meetings": {"nodes": [{"id": "m", "place": {"name": "P"}, "participants": [{"role": "HOST", "actor": {"id": "a"}}]}]}}}}`
	apollo := `{"data": {"person": [{"name": "A", "positions": {"edges": [{"properties": {"title": "w"}, "institution": {"name": "I"}}, {"properties": {"title": "x"}, "institution": {"name": "I"}}]},
		"meetings": [{"id": "m", "place": [{"name": "P"}], "participants": {"edges": [{"properties": {"role": "HOST"}, "actor": {"id": "a"}}]}}]}]}}`
	want, err := normalise([]byte(parley))
	if err != nil {
		t.Fatal(err)
	}
	got, err := normalise([]byte(apollo))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("wrapped otherwise (-, +):\n%s", diff)
	}
	if other, _ := normalise([]byte(strings.Replace(apollo, `"P"`, `"Q"`, 1))); cmp.Equal(want, other) {
		t.Error("another place makes no difference")
	}
}
