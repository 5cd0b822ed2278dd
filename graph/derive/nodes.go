package derive

import (
	"maps"
	"slices"
	"strings"

	"parley/graph"
)

// situation is what stood of what the transaction writes.
type situation struct {
	nodes     map[graph.Key]graph.Node
	relations map[string]graph.Relation
}

// describe makes the nodes whose profiles changed, or whose stories.
func (s *session) describe() error {
	if err := s.readRetold(); err != nil {
		return err
	}
	recounted := s.recounted()
	change := s.sourcesChange(recounted)
	touched := s.touchedNodes()
	for key, n := range change {
		if n != 0 {
			touched[key] = true
		}
	}
	for _, k := range s.change.DropNodes {
		delete(touched, k)
	}
	keys := slices.Sorted(maps.Keys(touched))
	members, err := s.members(keys)
	if err != nil {
		return err
	}
	if err := s.readBefore(keys); err != nil {
		return err
	}
	base, err := s.sources(recounted, members)
	if err != nil {
		return err
	}
	for _, key := range keys {
		profiles := members[key]
		if len(profiles) == 0 {
			continue
		}
		n := describe(profiles)
		n.Key = key
		n.Sources = s.before.nodes[key].Sources + change[key]
		if recounted[key] {
			n.Sources = base[key] + change[key]
		}
		s.nodes[key] = &n
	}
	return nil
}

// readRetold brings in the profiles of articles whose story changed.
func (s *session) readRetold() error {
	var ids []string
	for i := range s.retold {
		if s.retold[i].Type == graph.Mentions {
			ids = append(ids, s.retold[i].To)
		}
	}
	slices.Sort(ids)
	return s.read(slices.Compact(ids))
}

// recounted are the nodes that profiles moved to or from, whose sources have to be counted.
func (s *session) recounted() map[graph.Key]bool {
	out := map[graph.Key]bool{}
	for _, p := range s.profiles {
		if p.before != nil && p.after != nil && p.before.Node != p.after.Node {
			out[p.before.Node], out[p.after.Node] = true, true
		}
	}
	return out
}

// touchedNodes are the nodes of profiles that changed.
func (s *session) touchedNodes() map[graph.Key]bool {
	touched := map[graph.Key]bool{}
	for _, p := range s.profiles {
		if !p.dirty {
			continue
		}
		for _, side := range []*graph.Profile{p.before, p.after} {
			if side != nil && side.Node != 0 && side.Kind != graph.KindArticle {
				touched[side.Node] = true
			}
		}
	}
	return touched
}

// members are the profiles of nodes after the transaction, by id.
func (s *session) members(nodes []graph.Key) (map[graph.Key][]graph.Profile, error) {
	stood := map[graph.Key]bool{} // the others are new: their members are here
	for _, p := range s.profiles {
		if p.before != nil {
			stood[p.before.Node] = true
		}
	}
	known := slices.DeleteFunc(slices.Clone(nodes), func(key graph.Key) bool { return !stood[key] })
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
	out := map[graph.Key][]graph.Profile{}
	for _, p := range s.profiles {
		if p.after != nil {
			out[p.after.Node] = append(out[p.after.Node], *p.after)
		}
	}
	for _, profiles := range out {
		slices.SortFunc(profiles, func(a, b graph.Profile) int { return strings.Compare(a.ID, b.ID) })
	}
	return out, nil
}

// readBefore brings in the nodes that are written, as they stood, and those that go.
func (s *session) readBefore(keys []graph.Key) error {
	keys = append(slices.Clone(keys), s.change.DropNodes...)
	for key, n := range s.nodes {
		if n.Kind == graph.KindArticle {
			keys = append(keys, key)
		}
	}
	if len(keys) == 0 {
		return nil
	}
	slices.Sort(keys)
	var err error
	s.before.nodes, err = s.tx.Nodes(s.ctx, slices.Compact(keys))
	return err
}

// sources counts the stories that the store has of nodes whose profiles changed.
func (s *session) sources(recounted map[graph.Key]bool, members map[graph.Key][]graph.Profile) (map[graph.Key]int, error) {
	var nodes []graph.Key
	var sets [][]string
	for _, key := range slices.Sorted(maps.Keys(recounted)) {
		var set []string
		for _, p := range members[key] {
			if p.Kind != graph.KindArticle {
				set = append(set, p.ID)
			}
		}
		if len(set) > 0 {
			nodes, sets = append(nodes, key), append(sets, set)
		}
	}
	if len(sets) == 0 {
		return nil, nil
	}
	counts, err := s.tx.Sources(s.ctx, sets)
	if err != nil {
		return nil, err
	}
	out := map[graph.Key]int{}
	for i, key := range nodes {
		out[key] = counts[i]
	}
	return out, nil
}
