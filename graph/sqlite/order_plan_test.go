package sqlite

import (
	"strings"
	"testing"

	"parley/graph"
)

// The first pages of lists that can be long are read off an index, in each order that has one, from either end.
func TestOrdersHaveIndexes(t *testing.T) {
	p := newPlanner(t)
	meetings, articles := []graph.Kind{graph.KindMeeting}, []graph.Kind{graph.KindArticle}
	everywhere := []graph.Order{graph.ByName, graph.ByDate, graph.ByDateRising}
	dated := []graph.Order{graph.ByDate, graph.ByDateRising}
	for _, c := range []struct {
		q      graph.NodeQuery
		orders []graph.Order
	}{
		{graph.NodeQuery{NodeFilter: graph.NodeFilter{Kinds: meetings}}, append(everywhere, graph.BySources)},
		{graph.NodeQuery{NodeFilter: graph.NodeFilter{Kinds: graph.EntityKinds}}, append(everywhere, graph.BySources)},
		{graph.NodeQuery{NodeFilter: graph.NodeFilter{Kinds: articles}}, append(everywhere, graph.ByRecorded)},
		{graph.NodeQuery{NodeFilter: graph.NodeFilter{Kinds: articles, Source: "Wire"}}, dated},
		{graph.NodeQuery{Via: graph.ViaParty, NodeFilter: graph.NodeFilter{Kinds: meetings}}, dated},
		{graph.NodeQuery{Via: graph.ViaPlace, NodeFilter: graph.NodeFilter{Kinds: meetings}}, dated},
		{graph.NodeQuery{Via: graph.ViaMentioned, NodeFilter: graph.NodeFilter{Kinds: articles}}, dated},
		{graph.NodeQuery{Via: graph.ViaSaid, NodeFilter: graph.NodeFilter{Kinds: []graph.Kind{graph.KindStatement}}}, dated},
		{graph.NodeQuery{NodeFilter: graph.NodeFilter{Kinds: meetings, And: []graph.NodeFilter{{Any: []graph.Key{1}, ActingFor: true}}}}, dated},
		{graph.NodeQuery{NodeFilter: graph.NodeFilter{Kinds: []graph.Kind{graph.KindStatement}, SaidBy: []graph.Key{1, 2}}}, dated},
		{graph.NodeQuery{NodeFilter: graph.NodeFilter{Kinds: []graph.Kind{graph.KindStatement}, About: []graph.Key{1}}}, dated},
	} {
		for _, order := range c.orders {
			for _, page := range []graph.Page{{Limit: 20}, {Limit: 20, Backward: true}, {Limit: 20, After: graph.Cursor{"a", "b"}}} {
				q := c.q
				q.Order, q.Page = order, page
				if q.Via != graph.ViaNothing {
					q.Of = []graph.Key{1}
				}
				l, _ := newNodeList(q)
				l.list(q)
				if p.sortsPages(t, &l.query) {
					t.Errorf("%+v is sorted:\n%s", q, l.text.String())
				}
			}
		}
	}
	ranked := listNeighbours(graph.NeighbourQuery{Of: []graph.Key{1}, Types: []graph.RelationType{graph.ParticipatedIn}})
	if p.sortsPages(t, &ranked.query) {
		t.Errorf("neighbours are sorted:\n%s", ranked.text.String())
	}
	q := graph.NodeQuery{Via: graph.ViaParty, Of: []graph.Key{1}, NodeFilter: graph.NodeFilter{Kinds: meetings}}
	l, _ := newNodeList(q)
	if l.list(q); !p.sortsPages(t, &l.query) {
		t.Error("sorting is not seen")
	}
}

// sortsPages reports whether a page is found by sorting all that could be on it. What is within one
// day may be sorted by id.
func (p *planner) sortsPages(t *testing.T, q *query) bool {
	t.Helper()
	rows, err := p.db.QueryContext(t.Context(), "explain query plan "+q.text.String(), q.args...)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	page := map[int]bool{} // whether a step is part of finding a page
	for rows.Next() {
		var id, above, unused int
		var step string
		if err := rows.Scan(&id, &above, &unused, &step); err != nil {
			t.Fatal(err)
		}
		page[id] = page[above] || strings.HasPrefix(step, "CORRELATED LIST SUBQUERY")
		if page[id] && step == "USE TEMP B-TREE FOR ORDER BY" {
			return true
		}
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return false
}
