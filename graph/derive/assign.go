package derive

import (
	"cmp"
	"maps"
	"slices"

	"parley/graph"
)

// assign gives each entity a node: of the nodes that its profiles had the one that most of them
// had, so that little moves; else a new one. What nobody has any more goes. The entities that
// articles make are the stories they tell, whose nodes are keys and no more.
func (s *session) assign(r region, groups [][]string) error {
	had := map[graph.Key]bool{} // nodes, all of whose members are here
	for id := range r.profiles {
		if p := s.profiles[id]; p.before != nil && p.before.Kind != graph.KindArticle {
			had[p.before.Node] = true
		}
	}
	chosen, taken := s.elect(groups)
	next, err := s.newKeys(len(groups) - len(taken))
	if err != nil {
		return err
	}
	for i, g := range groups {
		if chosen[i] == 0 {
			chosen[i] = next()
		}
		s.components = append(s.components, component{g, chosen[i]})
		for _, id := range g {
			p := s.profiles[id]
			if p.after.Node == chosen[i] {
				continue
			}
			after := *p.after
			after.Node = chosen[i]
			p.after, p.dirty = &after, true
		}
	}
	for _, key := range slices.Sorted(maps.Keys(had)) {
		if !taken[key] {
			s.change.DropNodes = append(s.change.DropNodes, key)
		}
	}
	return nil
}

// elect finds which of their nodes groups keep, and which nodes are kept.
func (s *session) elect(groups [][]string) (chosen []graph.Key, taken map[graph.Key]bool) {
	type vote struct {
		group, count int
		node         graph.Key
	}
	var votes []vote
	for i, g := range groups {
		counts := map[graph.Key]int{}
		for _, id := range g {
			if before := s.profiles[id].before; before != nil {
				counts[before.Node] += before.Articles // the more articles, the more would have to move
			}
		}
		for node, n := range counts {
			votes = append(votes, vote{i, n, node})
		}
	}
	slices.SortFunc(votes, func(a, b vote) int {
		return cmp.Or(b.count-a.count, cmp.Compare(a.node, b.node), a.group-b.group)
	})
	chosen, taken = make([]graph.Key, len(groups)), map[graph.Key]bool{}
	for _, v := range votes {
		if chosen[v.group] == 0 && !taken[v.node] {
			chosen[v.group], taken[v.node] = v.node, true
		}
	}
	return chosen, taken
}
