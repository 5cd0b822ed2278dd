package extract_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"parley/graph"
	"parley/graph/derive"
	"parley/graph/graphtest"
	"parley/graph/neo4j/neo4jtest"
	"parley/graph/sqlite"
	"parley/loader/article"
	"parley/loader/extract"
)

// samples are the extractions of all articles in samples/.
func samples(t testing.TB) []graph.Extraction {
	t.Helper()
	r, err := article.Open([]string{"../../samples"}, nil, article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	var list []graph.Extraction
	for {
		rec, err := r.Next()
		if errors.Is(err, io.EOF) {
			return list
		}
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, extract.Extract(rec.Article))
	}
}

// loadAll loads batches of extractions and dumps the graph.
func loadAll(t interface{ Fatal(...any) }, store graph.Store, batches [][]graph.Extraction) string {
	ctx := context.Background()
	w := derive.New(store, time.Now)
	for _, b := range batches {
		if _, err := w.Load(ctx, b, extract.Version); err != nil {
			t.Fatal(err)
		}
	}
	d, err := graphtest.Dump(ctx, store)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// The samples give the same graph, to the byte, in any order and any batches.
func TestSamplesOrderFree(t *testing.T) {
	list := samples(t)
	if len(list) < 10 {
		t.Fatalf("%d samples", len(list))
	}
	dir, n := t.TempDir(), 0
	open := func(t interface {
		Fatal(...any)
		Cleanup(func())
	}) graph.Store {
		n++
		s, err := sqlite.Open(context.Background(), filepath.Join(dir, fmt.Sprintf("%d.db", n)))
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { s.Close(context.Background()) })
		return s
	}
	want := loadAll(t, open(t), [][]graph.Extraction{list})
	drawBatches := func(t *rapid.T) (batches [][]graph.Extraction) {
		order := rapid.Permutation(list).Draw(t, "order")
		for len(order) > 0 {
			n := rapid.IntRange(1, len(order)).Draw(t, "batch")
			batches, order = append(batches, order[:n]), order[n:]
		}
		return batches
	}
	check := func(t interface{ Fatal(...any) }, store graph.Store, batches [][]graph.Extraction) {
		if diff := cmp.Diff(want, loadAll(t, store, batches)); diff != "" {
			t.Fatal("another order gives another graph (-one batch +this order):\n" + diff)
		}
	}
	t.Run("sqlite", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) { check(t, open(t), drawBatches(t)) })
	})
	t.Run("neo4j", func(t *testing.T) {
		check(t, neo4jtest.Open(t), rapid.Custom(drawBatches).Example(1))
	})
}

// TestCutShort reads the samples' sentences cut short after each word, as articles may end.
func TestCutShort(t *testing.T) {
	for _, x := range samples(t) {
		for sentence := range strings.SplitAfterSeq(x.Article.Text, ". ") {
			for i, r := range sentence {
				if r == ' ' {
					extract.Extract(graph.Article{Text: sentence[:i], Published: "2025-04-10", Language: "en"})
				}
			}
		}
	}
}
