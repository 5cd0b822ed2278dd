package neo4j_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"parley/graph"
	"parley/graph/neo4j"
	"parley/graph/neo4j/neo4jtest"
)

// Of 600 people 300 share a word: whom the fewest articles speak of. A walk from the most spoken of ends before it meets
// them, and a page of them is found all the same; and where there are no more than a walk has passed, none is missing. It is looked for
// as a whole and, where a short walk is tried first, by its beginning.
func TestSearchBeyondWalk(t *testing.T) {
	s := neo4jtest.OpenStore(t)
	var ids []string // of those with the word, the least spoken of first
	err := s.Update(t.Context(), func(tx graph.Tx) error {
		c := &graph.Change{At: time.Now(), Rules: "rules"}
		ids = nil
		for i := range 600 {
			n := graph.Node{Key: graph.Key(i + 1), ID: fmt.Sprintf("person/p%03d", i), Kind: graph.KindPerson, Name: "Bob", Sources: i}
			if i < 300 {
				n.Name = "Annette"
				ids = append(ids, n.ID)
			}
			n.Index.NameSort, n.Index.Text = graph.Fold(n.Name), graph.Fold(n.Name)
			n.Index.IndexDate("")
			c.Nodes = append(c.Nodes, n)
		}
		return tx.Apply(t.Context(), c)
	})
	if err != nil {
		t.Fatal(err)
	}
	last := func(n int) []string { return ids[len(ids)-n:] }
	for _, c := range []struct {
		most int
		page graph.Page
		want []string
	}{
		{50, graph.Page{Limit: 5, Backward: true}, last(5)},
		{50, graph.Page{Limit: 5}, ids[:5]},
		{50, graph.Page{Limit: 5, After: graph.Cursor{"297", "person/p297"}}, last(2)},
		{305, graph.Page{Limit: 5, Backward: true}, last(5)},
		{1000, graph.Page{Limit: 5, Backward: true}, last(5)},
		{1000, graph.Page{Limit: 5, After: graph.Cursor{"297", "person/p297"}}, last(2)},
	} {
		for _, word := range []string{"annette", "an"} {
			restore := neo4j.PassAtMost(c.most)
			q := graph.NodeQuery{Order: graph.BySources, Page: c.page}
			q.Kinds, q.Words = graph.EntityKinds, []string{word}
			lists, err := s.ListNodes(t.Context(), q)
			restore()
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, n := range lists[0].Items {
				got = append(got, n.ID)
			}
			if !slices.Equal(got, c.want) || lists[0].More != (len(c.want) == 5) {
				t.Errorf("%s past %d, %+v: %v, more %v, want %v", word, c.most, c.page, got, lists[0].More, c.want)
			}
		}
	}
}
