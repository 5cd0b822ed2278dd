package derive

import (
	"cmp"
	"maps"
	"slices"

	"parley/graph"
	"parley/graph/identity"
)

// regroup decides which profiles are one node. Links depend on which profiles a block holds, so
// only blocks that gain or lose a profile are looked at, and only nodes that a changed link
// touches are put together anew.
func (s *session) regroup() error {
	seeds, dropped := map[string]bool{}, 0
	var blocks []string
	s.created = map[string][]*graph.Profile{}
	for id, p := range s.profiles {
		if (p.before == nil) == (p.after == nil) {
			continue
		}
		seeds[id] = true
		if p.after == nil {
			dropped++
			blocks = append(blocks, p.before.Blocks...)
			continue
		}
		blocks = append(blocks, p.after.Blocks...)
		for _, b := range p.after.Blocks {
			s.created[b] = append(s.created[b], p.after)
		}
	}
	if len(seeds) == 0 {
		return nil
	}
	slices.Sort(blocks)
	blocks = slices.Compact(blocks)
	limit := identity.MaxBlock + 1 + dropped
	if err := s.readBlocks(blocks, limit); err != nil {
		return err
	}
	for _, b := range blocks {
		for l := range difference(identity.Links(s.blocks[b]), identity.Links(s.blockAfter(b))) {
			seeds[l.A], seeds[l.B] = true, true
		}
	}
	region, err := s.region(seeds)
	if err != nil {
		return err
	}
	links, err := s.linksWithin(region, limit)
	if err != nil {
		return err
	}
	return s.assign(identity.Components(region, links))
}

// readBlocks brings blocks, each named once, and their profiles in from the store.
func (s *session) readBlocks(blocks []string, limit int) error {
	var missing []string
	for _, b := range blocks {
		if _, ok := s.blocks[b]; !ok {
			missing = append(missing, b)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	found, err := s.tx.Blocks(s.ctx, missing, limit)
	if err != nil {
		return err
	}
	for _, b := range missing {
		s.blocks[b] = found[b]
		for _, p := range found[b] {
			s.keep(p)
		}
	}
	return nil
}

// blockAfter is a block as the transaction leaves it.
func (s *session) blockAfter(block string) []graph.Profile {
	var after []graph.Profile
	for _, p := range s.blocks[block] {
		if now := s.profiles[p.ID].after; now != nil {
			after = append(after, *now)
		}
	}
	for _, p := range s.created[block] {
		after = append(after, *p)
	}
	return after
}

// region is all profiles whose node may change: the seeds and those that share a node with one.
func (s *session) region(seeds map[string]bool) ([]string, error) {
	nodes := map[graph.Key]bool{}
	for id := range seeds {
		if before := s.profiles[id].before; before != nil {
			nodes[before.Node] = true
		}
	}
	if len(nodes) > 0 {
		members, err := s.tx.Members(s.ctx, slices.Sorted(maps.Keys(nodes)))
		if err != nil {
			return nil, err
		}
		for _, profiles := range members {
			for _, p := range profiles {
				s.keep(p)
				seeds[p.ID] = true
			}
		}
	}
	var region []string
	for id := range seeds {
		if s.profiles[id].after != nil {
			region = append(region, id)
		}
	}
	slices.Sort(region)
	// They may all lose their members; assign takes back those that live on.
	s.change.DropNodes = append(s.change.DropNodes, slices.Sorted(maps.Keys(nodes))...)
	return region, nil
}

// linksWithin returns the links between profiles of a region.
func (s *session) linksWithin(region []string, limit int) ([]identity.Link, error) {
	var blocks []string
	for _, id := range region {
		blocks = append(blocks, s.profiles[id].after.Blocks...)
	}
	slices.Sort(blocks)
	blocks = slices.Compact(blocks)
	if err := s.readBlocks(blocks, limit); err != nil {
		return nil, err
	}
	var links []identity.Link
	for _, b := range blocks {
		links = append(links, identity.Links(s.blockAfter(b))...)
	}
	return links, nil
}

// assign gives each component a node: of the nodes that its profiles had the one that most of
// them had, so that little moves; else a new one.
func (s *session) assign(components [][]string) error {
	type vote struct {
		component, count int
		node             graph.Key
	}
	var votes []vote
	for i, c := range components {
		counts := map[graph.Key]int{}
		for _, id := range c {
			if before := s.profiles[id].before; before != nil {
				counts[before.Node]++
			}
		}
		for node, n := range counts {
			votes = append(votes, vote{i, n, node})
		}
	}
	slices.SortFunc(votes, func(a, b vote) int {
		return cmp.Or(b.count-a.count, cmp.Compare(a.node, b.node), a.component-b.component)
	})
	chosen, taken := make([]graph.Key, len(components)), map[graph.Key]bool{}
	for _, v := range votes {
		if chosen[v.component] == 0 && !taken[v.node] {
			chosen[v.component], taken[v.node] = v.node, true
		}
	}
	s.change.DropNodes = slices.DeleteFunc(s.change.DropNodes, func(k graph.Key) bool { return taken[k] })
	fresh := len(components) - len(taken)
	key := graph.Key(0)
	if fresh > 0 {
		var err error
		if key, err = s.tx.NewKeys(s.ctx, fresh); err != nil {
			return err
		}
	}
	for i, c := range components {
		if chosen[i] == 0 {
			chosen[i] = key
			key++
		}
		for _, id := range c {
			p := s.profiles[id]
			if p.after.Node != chosen[i] {
				p.after.Node, p.dirty = chosen[i], true
			}
		}
	}
	return nil
}

// difference is what is in one list of links and not in the other.
func difference(a, b []identity.Link) map[identity.Link]bool {
	out := map[identity.Link]bool{}
	for _, l := range a {
		out[l] = true
	}
	for _, l := range b {
		if out[l] {
			delete(out, l)
		} else {
			out[l] = true
		}
	}
	return out
}
