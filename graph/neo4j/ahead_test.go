package neo4j_test

import (
	"fmt"
	"testing"

	"parley/graph"
	"parley/graph/neo4j"
	"parley/graph/neo4j/neo4jtest"
)

// What is asked ahead is answered along with a list, unless it is too much; then it is left for later.
func TestAhead(t *testing.T) {
	store := neo4jtest.Open(t)
	change := &graph.Change{At: day(1)}
	for key := graph.Key(1); key <= 4; key++ {
		n := graph.Node{Key: key, Kind: graph.KindPerson, ID: fmt.Sprintf("person/%d", key)}
		if key > 3 {
			n.Kind, n.ID = graph.KindInstitution, "institution/4"
		} else {
			change.Relations = append(change.Relations, graph.Relation{Key: graph.FactKey(graph.MemberOf, key, 4, ""), Type: graph.MemberOf, From: key, To: 4, Basis: graph.Stated})
		}
		change.Nodes = append(change.Nodes, n)
	}
	if err := store.Update(t.Context(), func(tx graph.Tx) error { return tx.Apply(t.Context(), change) }); err != nil {
		t.Fatal(err)
	}
	for most, answered := range map[int]int{2: 0, 3: 3} {
		neo4j.SetMostAhead(t, most)
		link := graph.RelationQuery{Types: []graph.RelationType{graph.MemberOf}, Page: graph.Page{Limit: 10}, Detail: graph.Bare}
		next := graph.Afresh([]*graph.Ahead{{RelationQuery: link}})
		list, err := store.ListNodes(t.Context(), graph.NodeQuery{
			NodeFilter: graph.NodeFilter{Kinds: []graph.Kind{graph.KindPerson}}, Page: graph.Page{Limit: 10}, Detail: graph.Bare, Ahead: next,
		})
		if err != nil || len(list[0].Items) != 3 || len(next[0].Found) != answered {
			t.Errorf("where %d may be answered: %v, %v, %v", most, list, next[0].Found, err)
		}
	}
}
