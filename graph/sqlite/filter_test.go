package sqlite

import (
	"testing"

	"parley/graph"
)

// Filters may be deeper, and more, than questions are let be.
func TestFiltersNest(t *testing.T) {
	s := testStore(t)
	apply(t, s, crowd())
	people := graph.NodeFilter{Kinds: []graph.Kind{graph.KindPerson}}
	deep, wide := people, graph.NodeFilter{Kinds: people.Kinds}
	for range 12 {
		within := deep
		half := graph.NodeFilter{Or: []graph.NodeFilter{{Country: "RU"}, {And: []graph.NodeFilter{{Words: []string{"none"}}, {Not: &within}}}}}
		deep = graph.NodeFilter{Not: &half, Or: []graph.NodeFilter{people, {Kinds: []graph.Kind{graph.KindArticle}}}}
	}
	for range 100 {
		wide.Or = append(wide.Or, graph.NodeFilter{Post: &graph.PostFilter{Words: []string{"head"}, Times: []graph.TimeFilter{{From: graph.OpenStart, Until: graph.OpenEnd}}}})
	}
	deep.Kinds = people.Kinds
	for name, f := range map[string]graph.NodeFilter{"deep": deep, "wide": wide} {
		counts, err := s.CountNodes(t.Context(), graph.NodeQuery{NodeFilter: f})
		if want := map[string]int{"deep": 8, "wide": 6}[name]; err != nil || counts[0] != want {
			t.Errorf("%s: %d, want %d: %v", name, counts[0], want, err)
		}
	}
}
