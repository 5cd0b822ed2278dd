package derive

import (
	"maps"
	"slices"

	"parley/graph"
	"parley/graph/identity"
)

// block is profiles that are compared with each other, or a crowd that is not.
type block struct {
	crowded                 bool
	before, after           []graph.Profile
	pairsBefore, pairsAfter []graph.Pair
}

// empty reports whether the block holds nobody, with the transaction and without it.
func (b *block) empty() bool { return !b.crowded && len(b.before)+len(b.after) == 0 }

// readBlocks brings blocks, each named once, and their profiles in from the store, and compares
// the profiles as they were and as they will be.
func (s *session) readBlocks(names []string) error {
	var missing []string
	for _, b := range names {
		if s.blocks[b] == nil {
			missing = append(missing, b)
		}
	}
	missing, err := s.busy(missing)
	if err != nil || len(missing) == 0 {
		return err
	}
	created, left := map[string][]graph.Profile{}, map[string]int{}
	for _, p := range s.profiles {
		if !p.dirty {
			continue
		}
		for _, b := range blocksOf(p.after) {
			if !slices.Contains(blocksOf(p.before), b) {
				created[b] = append(created[b], *p.after)
			}
		}
		for _, b := range blocksOf(p.before) {
			if !slices.Contains(blocksOf(p.after), b) {
				left[b]++
			}
		}
	}
	found, err := s.readBounded(missing, left)
	if err != nil {
		return err
	}
	for _, name := range missing {
		if s.blocks[name] != nil {
			continue // it is crowded, with the transaction and without it
		}
		b := &block{before: found[name], after: created[name]}
		for _, p := range b.before { // with the facets of identity alone
			if here := s.profiles[p.ID]; here == nil || !here.dirty {
				b.after = append(b.after, p)
			} else if now := here.after; now != nil && slices.Contains(now.Blocks, name) {
				b.after = append(b.after, *now)
			}
		}
		if !identity.Idle(name, b.before) {
			b.pairsBefore = s.compare(name, b.before)
		}
		if !identity.Idle(name, b.after) {
			b.pairsAfter = s.compare(name, b.after)
		}
		s.blocks[name] = b
	}
	return nil
}

// blocksOf are the blocks of a profile, none of one that is not there.
func blocksOf(p *graph.Profile) []string {
	if p == nil {
		return nil
	}
	return p.Blocks
}

// readBounded reads blocks that hold no more than are compared and leave them, and notes which are crowded.
func (s *session) readBounded(names []string, left map[string]int) (map[string][]graph.Profile, error) {
	by := map[int][]string{}
	for _, name := range names {
		most := identity.Bound(name) + left[name]
		by[most] = append(by[most], name)
	}
	out := make(map[string][]graph.Profile, len(names))
	for most, names := range by {
		found, crowded, err := s.tx.Blocks(s.ctx, names, most)
		if err != nil {
			return nil, err
		}
		maps.Copy(out, found)
		for _, name := range crowded {
			s.blocks[name] = &block{crowded: true}
		}
	}
	return out, nil
}

// busy drops blocks that nobody was or will be looked for in, which are as good as empty.
func (s *session) busy(names []string) (busy []string, err error) {
	var seekers []string
	for _, name := range names {
		if by := identity.Seekers(name); by != "" {
			seekers = append(seekers, by)
		}
	}
	if len(seekers) > 0 {
		if err := s.readBlocks(seekers); err != nil {
			return nil, err
		}
	}
	for _, name := range names {
		if s.blocks[name] != nil {
			continue // it was read as that of others' seekers
		}
		by := identity.Seekers(name)
		if by != "" && s.blocks[by].empty() {
			s.blocks[name] = &block{}
			continue
		}
		busy = append(busy, name)
	}
	return busy, nil
}
