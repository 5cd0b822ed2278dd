package sqlite

import (
	"strings"
	"testing"

	"parley/graph"
)

// A filter looks among what hangs on a candidate, never for each candidate among all that hangs on the hub that it names.
func TestFiltersAskTheCandidate(t *testing.T) {
	p := newPlanner(t)
	keys := []graph.Key{1}
	day := &graph.DateFilter{Since: "2025-01-01", Until: "2025-12-31"}
	meetings, statements := []graph.Kind{graph.KindMeeting}, []graph.Kind{graph.KindStatement}
	people, institutions := []graph.Kind{graph.KindPerson}, []graph.Kind{graph.KindInstitution}
	for what, c := range map[string]struct {
		asked string // the step that asks a candidate
		q     graph.NodeQuery
	}{
		"places":          {"SEARCH t EXISTS USING INDEX relation_out (source=? AND type=?)", graph.NodeQuery{NodeFilter: graph.NodeFilter{Kinds: meetings, All: keys, ActingFor: true, Places: keys}}},
		"places and days": {"SEARCH t EXISTS USING INDEX relation_out (source=? AND type=?)", graph.NodeQuery{NodeFilter: graph.NodeFilter{Kinds: meetings, All: keys, ActingFor: true, Places: keys, Dates: day}}},
		"about":           {"SEARCH t EXISTS USING INDEX relation_out (source=? AND type=?)", graph.NodeQuery{NodeFilter: graph.NodeFilter{Kinds: statements, SaidBy: keys, About: keys}}},
		"said by":         {"SEARCH t EXISTS USING INDEX relation_in (target=? AND type=?)", graph.NodeQuery{Via: graph.ViaMentions, Of: keys, NodeFilter: graph.NodeFilter{Kinds: statements, SaidBy: keys}}},
		"seats":           {"SEARCH t EXISTS USING INDEX relation_out (source=? AND type=?)", graph.NodeQuery{NodeFilter: graph.NodeFilter{Kinds: institutions, MentionedIn: keys, Seats: keys}}},
		"a post":          {"SEARCH o EXISTS USING INDEX relation_out (source=? AND type=?)", graph.NodeQuery{NodeFilter: graph.NodeFilter{Kinds: people, MentionedIn: keys, Post: &graph.PostFilter{Institution: 1}}}},
	} {
		for _, write := range []func(*nodeList){func(l *nodeList) { l.list(c.q) }, (*nodeList).count} {
			c.q.Order, c.q.Page = graph.ByDate, graph.Page{Limit: 20}
			l, ok := newNodeList(c.q)
			if !ok {
				t.Fatalf("%s: nothing can pass", what)
			}
			write(l)
			asks := 0
			for _, step := range p.steps(t, &l.query) {
				if alias, _, _ := strings.Cut(c.asked, " EXISTS"); strings.HasPrefix(step, alias+" EXISTS") {
					asks++
					if step != c.asked {
						t.Errorf("%s: %s\n%s", what, step, l.text.String())
					}
				}
			}
			if asks == 0 {
				t.Errorf("%s: no candidate is asked\n%s", what, l.text.String())
			}
		}
	}
}
