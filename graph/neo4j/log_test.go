package neo4j_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"parley/graph"
	"parley/graph/neo4j/neo4jtest"
)

// The log stands in stretches of several entries: wherever a page ends, the next goes on behind it, and a filter finds
// each entry in its stretch. A clock that was set back hides nothing.
func TestLogInStretches(t *testing.T) {
	s := neo4jtest.OpenStore(t)
	var all []graph.LogEntry
	for i, at := range []time.Time{day(3), day(1), day(2), day(5)} {
		c := graph.Change{At: at}
		for n := range 37 {
			e := graph.LogEntry{Type: graph.ChangeAdded, Of: []string{"institution/hub", fmt.Sprintf("person/%d", n%5)}, Summary: fmt.Sprint(i, n)}
			if n%20 == 19 {
				e.Of = e.Of[1:]
			}
			c.Log = append(c.Log, e)
			e.Seq, e.N, e.At = int64(i+1), n, at
			all = append(all, e)
		}
		if err := s.Update(t.Context(), func(tx graph.Tx) error { return tx.Apply(t.Context(), &c) }); err != nil {
			t.Fatal(err)
		}
	}
	for _, q := range []graph.ChangeQuery{
		{}, {Since: day(2)}, {Since: day(6)}, {Of: []string{"institution/hub"}}, {Of: []string{"person/4"}},
		{Of: []string{"institution/hub", "person/4"}, Since: day(3)}, {Of: []string{"nobody"}},
	} {
		var want []graph.LogEntry
		for _, e := range all {
			of := len(q.Of) == 0 || slices.ContainsFunc(e.Of, func(id string) bool { return slices.Contains(q.Of, id) })
			if of && !e.At.Before(q.Since) {
				want = append(want, e)
			}
		}
		if n, err := s.CountChanges(t.Context(), q); n != len(want) || err != nil {
			t.Errorf("%v: counts %d of %d, %v", q, n, len(want), err)
		}
		for _, q.Page.Limit = range []int{1, 16, 37, 1000} {
			got := pages(t, s, q, len(want))
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%v in pages of %d (-want +got):\n%s", q, q.Page.Limit, diff)
			}
		}
	}
}

// pages lists the log page by page; it gives up where there is more than is wanted.
func pages(t *testing.T, s graph.Store, q graph.ChangeQuery, wanted int) []graph.LogEntry {
	t.Helper()
	var out []graph.LogEntry
	for {
		l, err := s.ListChanges(t.Context(), q)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, l.Items...)
		if !l.More || len(out) > wanted {
			return out
		}
		q.Page.After = out[len(out)-1].Cursor()
	}
}

func day(n int) time.Time { return time.Date(2025, 5, n, 0, 0, 0, 0, time.UTC) }
