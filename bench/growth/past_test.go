package main

import (
	"context"
	"flag"
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

var pastArticles = flag.Int("past", 1000, "how many articles BenchmarkPast loads")

// BenchmarkPast measures what it takes to make the graph of an earlier moment: from nothing, and from a copy of
// the graph of today or of another moment. Of the articles a tenth were corrected since the first moment and a twentieth
// retracted; since the second a batch was loaded.
func BenchmarkPast(b *testing.B) {
	b.Run("SQLite", func(b *testing.B) {
		store, err := sqlite.Open(b.Context(), filepath.Join(b.TempDir(), "a.db"))
		if err != nil {
			b.Fatal(err)
		}
		b.Cleanup(func() { store.Close(context.Background()) })
		benchmarkPast(b, store, store)
	})
	b.Run("Neo4j", func(b *testing.B) { benchmarkPast(b, neo4jtest.Open(b), nil) })
}

var first, since, last = time.Unix(1, 0), time.Unix(2, 0), time.Unix(3, 0)

// benchmarkPast measures a store; copied is what can be copied of it, or nil.
func benchmarkPast(b *testing.B, store graph.Store, copied *sqlite.Store) {
	loadPast(b, store, *pastArticles)
	made, err := sqlite.OpenScratch(b.Context(), filepath.Join(b.TempDir(), "made.db"))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { made.Close(context.Background()) })
	if _, err := derive.Past(b.Context(), store, made, first); err != nil {
		b.Fatal(err)
	}
	type row struct {
		name string
		from *sqlite.Store
		at   time.Time
	}
	rows := []row{{"first/nothing", nil, first}, {"second/nothing", nil, since}, {"second/first", made, since}}
	if copied != nil {
		rows = append(rows, row{"first/today", copied, first}, row{"second/today", copied, since})
	}
	for _, r := range rows {
		b.Run(r.name, func(b *testing.B) { benchmarkMoment(b, store, r.from, r.at) })
	}
}

func benchmarkMoment(b *testing.B, store graph.Store, from *sqlite.Store, at time.Time) {
	path := filepath.Join(b.TempDir(), "scratch.db")
	before := cpuTime()
	for b.Loop() {
		os.Remove(path) // it may not be there
		open := sqlite.OpenScratch
		if from != nil {
			open = from.CopyScratch
		}
		scratch, err := open(b.Context(), path)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := derive.Past(b.Context(), store, scratch, at); err != nil {
			b.Fatal(err)
		}
		if err := scratch.Close(context.Background()); err != nil {
			b.Fatal(err)
		}
	}
	used := cpuTime() - before
	info, err := os.Stat(path)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(float64(used.Nanoseconds())/1e6/float64(b.N), "cpu-ms/op")
	b.ReportMetric(float64(info.Size())/1e6, "MB")
}

// loadPast writes what the moments tell of.
func loadPast(b *testing.B, store graph.Store, articles int) {
	w, err := newWorld(30, 20, "../../graph/gazetteer/data")
	if err != nil {
		b.Fatal(err)
	}
	at := func(t time.Time) *derive.Writer { return derive.New(store, func() time.Time { return t }) }
	load(b, at(first), w, 0, articles)
	later := at(since)
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
	load(b, at(last), w, articles, articles+derive.MaxBatch)
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
