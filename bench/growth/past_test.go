package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"parley/graph"
	"parley/graph/derive"
	"parley/graph/neo4j/neo4jtest"
	"parley/graph/sqlite"
)

// BenchmarkPast measures what it takes to make the graph of an earlier moment: of a thousand articles,
// a tenth of which were corrected since and a twentieth retracted.
func BenchmarkPast(b *testing.B) {
	b.Run("SQLite", func(b *testing.B) {
		store, err := sqlite.Open(b.Context(), filepath.Join(b.TempDir(), "a.db"))
		if err != nil {
			b.Fatal(err)
		}
		b.Cleanup(func() { store.Close(context.Background()) })
		benchmarkPast(b, store)
	})
	b.Run("Neo4j", func(b *testing.B) { benchmarkPast(b, neo4jtest.Open(b)) })
}

func benchmarkPast(b *testing.B, store graph.Store) {
	const articles = 1000
	w, err := newWorld(30, 20, "../../graph/gazetteer/data")
	if err != nil {
		b.Fatal(err)
	}
	first, since := time.Unix(1, 0), time.Unix(2, 0)
	load(b, derive.New(store, func() time.Time { return first }), w, 0, articles)
	later := derive.New(store, func() time.Time { return since })
	for n := 0; n < articles; n += 10 {
		x := w.article(n)
		x.Article.Title += ", corrected"
		if _, err := later.Load(b.Context(), []graph.Extraction{x}, "bench"); err != nil {
			b.Fatal(err)
		}
		if n%20 == 0 {
			if _, err := later.Retract(b.Context(), []string{w.article(n + 1).Article.ID}); err != nil {
				b.Fatal(err)
			}
		}
	}
	path := filepath.Join(b.TempDir(), "scratch.db")
	for b.Loop() {
		os.Remove(path) // it may not be there
		scratch, err := sqlite.OpenScratch(b.Context(), path)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := derive.Past(b.Context(), store, scratch, first); err != nil {
			b.Fatal(err)
		}
		if err := scratch.Close(context.Background()); err != nil {
			b.Fatal(err)
		}
	}
	info, err := os.Stat(path)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(float64(info.Size())/1e6, "MB")
}

// load writes the articles of these numbers.
func load(b *testing.B, to *derive.Writer, w *world, from, until int) {
	for ; from < until; from += derive.MaxBatch {
		var batch []graph.Extraction
		for n := from; n < min(from+derive.MaxBatch, until); n++ {
			batch = append(batch, w.article(n))
		}
		if _, err := to.Load(b.Context(), batch, "bench"); err != nil {
			b.Fatal(fmt.Errorf("articles from %d: %w", from, err))
		}
	}
}
