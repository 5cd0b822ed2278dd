package sqlite_test

import (
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"parley/graph"
)

// BenchmarkLog reads a log of a million entries, all of which concern one entity, and each another.
func BenchmarkLog(b *testing.B) {
	const batches, entries = 2000, 500
	s := openStore(b, filepath.Join(b.TempDir(), "parley.db"))
	start := time.Now()
	for i := range batches {
		err := s.Update(b.Context(), func(tx graph.Tx) error {
			c := &graph.Change{At: start.Add(time.Duration(i) * time.Second), Rules: "rules"}
			for n := range entries {
				c.Log = append(c.Log, graph.LogEntry{Type: graph.ChangeChanged, Of: []string{"person/hub", fmt.Sprintf("person/%d", (i*entries+n)%50_000)},
					Fact: "PARTICIPATED_IN|1|2|", Relation: graph.ParticipatedIn, Article: fmt.Sprintf("article/a%d", i), Summary: "the hub took part in talks"})
			}
			return tx.Apply(b.Context(), c)
		})
		if err != nil {
			b.Fatal(err)
		}
	}
	b.Logf("%.1f µs an entry", float64(time.Since(start).Microseconds())/(batches*entries))
	page := graph.Page{Limit: 20}
	late := start.Add((batches - 3) * time.Second)
	hub, other := []string{"person/hub"}, []string{"person/77", "person/78"}
	for _, c := range []struct {
		name string
		q    graph.ChangeQuery
	}{
		{"all", graph.ChangeQuery{Page: page}},
		{"all-deep", graph.ChangeQuery{Page: graph.Page{Limit: 20, After: graph.LogEntry{Seq: batches - 10, N: 7}.Cursor()}}},
		{"since", graph.ChangeQuery{Since: late, Page: page}},
		{"hub", graph.ChangeQuery{Of: hub, Page: page}},
		{"hub-deep", graph.ChangeQuery{Of: hub, Page: graph.Page{Limit: 20, After: graph.LogEntry{Seq: batches - 10, N: 7}.Cursor()}}},
		{"hub-since", graph.ChangeQuery{Of: hub, Since: late, Page: page}},
		{"others", graph.ChangeQuery{Of: other, Page: page}},
	} {
		b.Run("list/"+c.name, func(b *testing.B) {
			for b.Loop() {
				if l, err := s.ListChanges(b.Context(), c.q); err != nil || len(l.Items) != page.Limit {
					b.Fatal(len(l.Items), err)
				}
			}
		})
		b.Run("count/"+c.name, func(b *testing.B) {
			for b.Loop() {
				if n, err := s.CountChanges(b.Context(), c.q); err != nil || n < page.Limit {
					b.Fatal(n, err)
				}
			}
		})
	}
}
