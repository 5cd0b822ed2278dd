package sqlite_test

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"parley/graph"
	"parley/graph/sqlite"
)

// Of all meetings such a share have each of these words; the others are made of syllables, a few of which begin most of them.
var (
	sharedWords = []struct {
		word  string
		share float64
	}{
		{"meeting", 1}, {"talks", 0.6}, {"minister", 0.3}, {"ambassadors", 0.2}, {"visit", 0.1}, {"trade", 0.06}, {"summit", 0.04}, {"ferry", 0.02}, {"wheat", 0.005},
	}
	syllables = strings.Fields("ka ru lo mi tan ber os vel no ri sha du pe gor ai el tu ma kin sto za be ly fo hen ra")
)

// names makes names up.
type names struct{ *rand.Rand }

func (r names) of(words int) string {
	list := make([]string, words)
	for i := range list {
		for range 2 + r.IntN(2) {
			list[i] += syllables[int(float64(len(syllables))*r.Float64()*r.Float64())]
		}
	}
	return strings.Join(list, " ")
}

// entity makes one up: of six five are meetings. Most are spoken of by one source, and few by very many, or all by one.
func (r names) entity(key graph.Key, spread bool) graph.Node {
	n := graph.Node{Key: key, Kind: graph.KindMeeting, Name: r.of(2), Sources: 1}
	if key%6 == 0 {
		n.Kind = []graph.Kind{graph.KindPerson, graph.KindInstitution, graph.KindPerson, graph.KindLocation}[key/6%4]
		n.Index.Names = []string{n.Name}
	} else {
		for _, w := range sharedWords {
			if r.Float64() < w.share {
				n.Name += " " + w.word
			}
		}
		n.Name += " " + r.of(4)
	}
	if spread {
		n.Sources = int(1 / (1 - r.Float64()*0.9999))
	}
	n.ID = fmt.Sprintf("%s/%s-%d", strings.ToLower(string(n.Kind)), strings.ReplaceAll(n.Name, " ", "-"), key)
	n.Index.Text, n.Index.NameSort = n.Name, n.Name
	return n
}

// sharing makes a store of 120,000 entities whose names share words.
func sharing(b *testing.B, spread bool) *sqlite.Store {
	b.Helper()
	s := openStore(b, filepath.Join(b.TempDir(), "parley.db"))
	r := names{rand.New(rand.NewPCG(1, 2))}
	const all, batch = 120_000, 5000
	for range all / batch {
		err := s.Update(b.Context(), func(tx graph.Tx) error {
			first, err := tx.NewKeys(b.Context(), batch)
			if err != nil {
				return err
			}
			c := &graph.Change{At: time.Now(), Rules: "rules"}
			for key := first; key < first+batch; key++ {
				c.Nodes = append(c.Nodes, r.entity(key, spread))
			}
			return tx.Apply(b.Context(), c)
		})
		if err != nil {
			b.Fatal(err)
		}
	}
	return s
}

// BenchmarkSearch asks for those who have words, as a search does: most of all, or a few, or nobody of a kind.
func BenchmarkSearch(b *testing.B) {
	for _, spread := range []bool{true, false} {
		s := sharing(b, spread)
		for _, kinds := range [][]graph.Kind{graph.EntityKinds, meetings, people} {
			for _, words := range []string{
				"r", "ru", "ka", "ruka", "meet", "meeting", "talks", "minister", "ambassador", "visit", "trade", "summit", "ferry", "wheat",
				"trade talks", "talks ka", "ru ka", "none",
			} {
				q := graph.NodeQuery{Order: graph.BySources, Page: graph.Page{Limit: 200, Backward: true}}
				q.Kinds, q.Words = kinds, strings.Fields(words)
				b.Run(fmt.Sprintf("spread=%v/%d-%s/%s", spread, len(kinds), kinds[0], words), func(b *testing.B) {
					n, err := 0, error(nil)
					for b.Loop() {
						if n, err = nodesOf(s, q)(b.Context()); err != nil {
							b.Fatal(err)
						}
					}
					b.ReportMetric(float64(n), "items")
				})
			}
		}
	}
}
