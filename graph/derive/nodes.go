package derive

import (
	"maps"
	"slices"
	"strings"

	"parley/graph"
)

// describe makes the nodes whose profiles changed.
func (s *session) describe() error {
	touched := map[graph.Key]bool{}
	known := map[graph.Key]bool{} // nodes that the store may know members of
	for _, p := range s.profiles {
		if !p.dirty {
			continue
		}
		for _, end := range []*graph.Profile{p.before, p.after} {
			if end != nil && end.Node != 0 {
				touched[end.Node] = true
			}
		}
		if p.before != nil {
			known[p.before.Node] = true
			if p.after != nil {
				known[p.after.Node] = true
			}
		} else if p.after.Blocks != nil {
			known[p.after.Node] = true
		}
	}
	for _, k := range s.change.DropNodes {
		delete(touched, k)
	}
	members, err := s.members(slices.Sorted(maps.Keys(known)))
	if err != nil {
		return err
	}
	var shared []graph.Key
	for _, key := range slices.Sorted(maps.Keys(touched)) {
		profiles := members[key]
		if len(profiles) == 0 {
			continue
		}
		n := describe(profiles)
		n.Key, n.Sources = key, profiles[0].Stated
		if len(profiles) > 1 {
			shared = append(shared, key)
		}
		s.nodes[key] = &n
	}
	return s.countSources(shared, members)
}

// members are the profiles of each node after the transaction, by id. The store is asked about
// the nodes that it may know members of.
func (s *session) members(known []graph.Key) (map[graph.Key][]graph.Profile, error) {
	out := map[graph.Key][]graph.Profile{}
	if len(known) > 0 {
		found, err := s.tx.Members(s.ctx, known)
		if err != nil {
			return nil, err
		}
		for _, profiles := range found {
			for _, p := range profiles {
				s.keep(p)
			}
		}
	}
	for _, p := range s.profiles {
		if p.after != nil {
			out[p.after.Node] = append(out[p.after.Node], *p.after)
		}
	}
	for _, profiles := range out {
		slices.SortFunc(profiles, func(a, b graph.Profile) int {
			return strings.Compare(a.ID, b.ID)
		})
	}
	return out, nil
}

// countSources counts the articles that speak of nodes of several profiles, each once.
func (s *session) countSources(nodes []graph.Key, members map[graph.Key][]graph.Profile) error {
	if len(nodes) == 0 {
		return nil
	}
	sets := make([][]string, len(nodes))
	for i, key := range nodes {
		for _, p := range members[key] {
			sets[i] = append(sets[i], p.ID)
		}
	}
	counts, err := s.tx.Sources(s.ctx, sets)
	if err != nil {
		return err
	}
	for i, key := range nodes {
		s.nodes[key].Sources = counts[i] - speaking(sets[i], s.gone) + speaking(sets[i], s.added)
	}
	return nil
}

// speaking counts the articles among claims that state any of a set of profiles.
func speaking(set []string, claims []*graph.Claim) int {
	articles := map[graph.Key]bool{}
	for _, c := range claims {
		if c.Type == graph.Mentions && c.Basis == graph.Stated && slices.Contains(set, c.To) {
			articles[c.Article] = true
		}
	}
	return len(articles)
}
