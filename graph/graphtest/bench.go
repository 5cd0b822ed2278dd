package graphtest

import (
	"fmt"
	"testing"
	"time"

	"parley/graph"
)

// Bench measures what a store does with long logs, many pairs, a profile that many articles speak of, and actors of very many meetings. The function
// open gives an empty store.
func Bench(b *testing.B, open func(b *testing.B) graph.Store) {
	b.Run("log", func(b *testing.B) { benchLog(b, open(b)) })
	b.Run("pairs", func(b *testing.B) { benchPairs(b, open(b)) })
	b.Run("claims", func(b *testing.B) { benchClaims(b, open(b)) })
	b.Run("hubs", func(b *testing.B) { benchHubs(b, open(b)) })
}

// benchLog reads a log of a million entries, all of which concern one entity, and each another.
func benchLog(b *testing.B, s graph.Store) {
	const batches, entries = 2000, 500
	start := time.Now()
	for i := range batches {
		c := &graph.Change{At: start.Add(time.Duration(i) * time.Second)}
		for n := range entries {
			c.Log = append(c.Log, graph.LogEntry{
				Type: graph.ChangeChanged, Of: []string{"person/hub", fmt.Sprintf("person/%d", (i*entries+n)%50_000)},
				Fact: "PARTICIPATED_IN|1|2|", Relation: graph.ParticipatedIn, Article: fmt.Sprintf("article/a%d", i), Summary: "the hub took part in talks",
			})
		}
		applyTo(b, s, c)
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

// applyTo writes a change.
func applyTo(b *testing.B, s graph.Store, c *graph.Change) {
	b.Helper()
	c.Rules = "rules"
	if err := s.Update(b.Context(), func(tx graph.Tx) error { return tx.Apply(b.Context(), c) }); err != nil {
		b.Fatal(err)
	}
}

// benchPairs reads a hundred thousand doubtful pairs, of which a thousand are of one node.
func benchPairs(b *testing.B, s graph.Store) {
	const profiles, pairs, batch = 50_000, 100_000, 5000
	name := func(i int) string { return fmt.Sprintf("person/%05d", i%profiles) }
	for n := 0; n < pairs; n += batch {
		c := &graph.Change{At: time.Now()}
		for i := n; i < n+batch; i++ {
			if i < profiles {
				c.Profiles = append(c.Profiles, graph.Profile{ID: name(i), Kind: graph.KindPerson, Node: graph.Key(max(1, i-1000))})
			}
			c.Pairs = append(c.Pairs, graph.Pair{
				A: name(i), B: name(i + 1 + i/profiles), Score: float64(i*7919%1000) / 1000, Rule: "names alike", Reasons: []string{"one state"},
			})
		}
		applyTo(b, s, c)
	}
	page := graph.Page{Limit: 20}
	for _, c := range []struct {
		name string
		q    graph.PairQuery
	}{
		{"all", graph.PairQuery{Page: page}},
		{"likely", graph.PairQuery{MinScore: 0.9, Page: page}},
		{"node", graph.PairQuery{Of: []graph.Key{1}, Page: page}},
		{"other-node", graph.PairQuery{Of: []graph.Key{7000}, Page: page}},
	} {
		b.Run("list/"+c.name, func(b *testing.B) {
			for b.Loop() {
				if l, err := s.ListPairs(b.Context(), c.q); err != nil || len(l.Items) == 0 {
					b.Fatal(len(l.Items), err)
				}
			}
		})
		b.Run("count/"+c.name, func(b *testing.B) {
			for b.Loop() {
				if n, err := s.CountPairs(b.Context(), c.q); err != nil || n == 0 {
					b.Fatal(n, err)
				}
			}
		})
	}
}

// benchClaims reads a thousand claims of a profile that has a hundred thousand, from the
// first and from the middle, and counts their stories.
func benchClaims(b *testing.B, s graph.Store) {
	const claims, batch = 100_000, 5000
	const article = claims + 1
	applyTo(b, s, &graph.Change{At: time.Now(), Nodes: []graph.Node{{Key: article, ID: "article/a", Kind: graph.KindArticle}}})
	for n := 0; n < claims; n += batch {
		c := &graph.Change{At: time.Now()}
		for i := n; i < n+batch; i++ {
			c.Claims = append(c.Claims, graph.Claim{
				Key: graph.Key(i + 1), ID: fmt.Sprintf("claim/a@1/%d", i), Article: article, Version: 1, N: i, Story: graph.Key(i + 1),
				Type: graph.Mentions, To: "person/hub", Basis: graph.Stated, RecordedAt: c.At,
			})
		}
		applyTo(b, s, c)
	}
	hub := []string{"person/hub"}
	page := func(after graph.Key) func(graph.Tx) (int, error) {
		return func(tx graph.Tx) (int, error) {
			cs, err := tx.ProfileClaims(b.Context(), hub, after, 1000)
			return len(cs), err
		}
	}
	for _, c := range []struct {
		name string
		want int
		read func(graph.Tx) (int, error)
	}{
		{"first-page", 1000, page(0)},
		{"deep-page", 1000, page(claims / 2)},
		{"sources", claims, func(tx graph.Tx) (int, error) {
			n, err := tx.Sources(b.Context(), [][]string{hub})
			return n[0], err
		}},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				err := s.Update(b.Context(), func(tx graph.Tx) error {
					if n, err := c.read(tx); err != nil || n != c.want {
						b.Fatal(n, err)
					}
					return nil
				})
				if err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
