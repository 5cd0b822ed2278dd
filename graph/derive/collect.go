package derive

import (
	"maps"
	"slices"

	"parley/graph"
)

// collect puts together what the transaction changes, in a fixed order.
func (s *session) collect() *graph.Change {
	c := &s.change
	for _, id := range slices.Sorted(maps.Keys(s.profiles)) {
		switch p := s.profiles[id]; {
		case !p.dirty:
		case p.after != nil:
			c.Profiles = append(c.Profiles, *p.after)
		case p.before != nil:
			c.DropProfiles = append(c.DropProfiles, id)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(s.nodes)) {
		c.Nodes = append(c.Nodes, *s.nodes[key])
	}
	c.Words = s.newWords()
	for _, fact := range slices.Sorted(maps.Keys(s.relations)) {
		if r := s.relations[fact]; r != nil {
			c.Relations = append(c.Relations, *r)
		} else {
			c.DropRelations = append(c.DropRelations, fact)
		}
	}
	for _, claim := range s.added {
		c.Claims = append(c.Claims, *claim)
	}
	for _, id := range slices.Sorted(maps.Keys(s.judgements)) {
		if j := s.judgements[id]; j.dirty {
			c.Judgements = append(c.Judgements, j.Judgement)
		}
	}
	return c
}
