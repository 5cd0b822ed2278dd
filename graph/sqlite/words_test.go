package sqlite

import (
	"database/sql"
	"fmt"
	"slices"
	"testing"
	"time"

	"parley/graph"
)

// A list of nodes with words is the same whether the matches are gone through or the list.
func TestManyMatches(t *testing.T) {
	s := testStore(t)
	c := &graph.Change{At: time.Now(), Rules: "r"}
	for i := range 30 {
		n := graph.Node{Key: graph.Key(i + 1), ID: fmt.Sprintf("person/p%02d", i), Kind: graph.KindPerson}
		if i%3 == 0 {
			n.Kind = graph.KindMeeting
		}
		n.Index.Text, n.Index.NameSort = []string{"grain talks", "talks"}[i%2], fmt.Sprint(i%4)
		c.Nodes = append(c.Nodes, n)
	}
	if err := s.Update(t.Context(), func(tx graph.Tx) error { return tx.Apply(t.Context(), c) }); err != nil {
		t.Fatal(err)
	}
	for _, words := range [][]string{{"talks"}, {"grain"}, {"talks", "gr"}, {"none"}} {
		for _, page := range []graph.Page{{Limit: 4}, {Limit: 4, Backward: true}, {Limit: 100, After: graph.Cursor{"1", "person/p09"}}} {
			q := graph.NodeQuery{Page: page, NodeFilter: graph.NodeFilter{Kinds: []graph.Kind{graph.KindPerson, graph.KindMeeting}, Words: words}}
			want := listWith(t, s, q, 1000)
			for _, many := range []int{0, 5} {
				if got := listWith(t, s, q, many); !slices.Equal(got, want) {
					t.Errorf("%v %+v: %q, with at most %d matches %q", words, page, want, many, got)
				}
			}
			if words[0] != "none" && len(want) == 0 {
				t.Errorf("%v %+v finds nobody", words, page)
			}
		}
	}
}

// listWith runs a query for which so many matches are too many to go through.
func listWith(t *testing.T, s *Store, q graph.NodeQuery, many int) (ids []string) {
	t.Helper()
	l, _ := newNodeList(q)
	l.many = many
	l.list(q)
	err := s.queries.each(t.Context(), l.text.String(), l.args, func(rows *sql.Rows) error {
		var parent graph.Key
		var sort any
		n, err := scanNode(rows, &parent, &sort)
		ids = append(ids, n.ID)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return ids[:min(q.Page.Limit, len(ids))]
}
