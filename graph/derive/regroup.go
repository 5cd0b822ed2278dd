package derive

import (
	"cmp"
	"maps"
	"slices"

	"parley/graph"
	"parley/graph/identity"
)

// component is the profiles of one entity, and its node.
type component struct {
	profiles []string
	node     graph.Key
}

// regroup decides which profiles are one node. Pairs depend on which profiles a block holds and on
// what identity sees of them, so only blocks in which that changes are looked at; and only entities
// that a changed pair or judgement touches are put together anew.
func (s *session) regroup() error {
	seeds, err := s.seeds()
	if err != nil || len(seeds) == 0 {
		return err
	}
	r := region{s: s, profiles: map[string]bool{}, nodes: map[graph.Key]bool{}, pairs: map[[2]string]graph.Pair{}}
	if err := r.grow(seeds); err != nil {
		return err
	}
	var members []graph.Profile
	for _, id := range r.live() {
		members = append(members, *s.profiles[id].after)
	}
	groups := identity.Cluster(members, slices.Collect(maps.Values(r.pairs)), s.bonds())
	if err := s.pair(r, groups); err != nil {
		return err
	}
	return s.assign(r, groups)
}

// seeds are the profiles whose entity may change: those that come, go or show identity something
// else, those in pairs that this makes or unmakes, and those that judgements hold.
func (s *session) seeds() (map[string]bool, error) {
	seeds := map[string]bool{}
	var blocks []string
	for id, p := range s.profiles {
		if !p.dirty || !p.came() && !identity.Differ(p.before.Facets, p.after.Facets) {
			continue
		}
		seeds[id] = true
		for _, side := range []*graph.Profile{p.before, p.after} {
			if side != nil {
				blocks = append(blocks, side.Blocks...)
			}
		}
	}
	for own := range s.articleKeys {
		seeds[articleProfile(own)] = true // what its near copies claim counts with what it claims now
	}
	slices.Sort(blocks)
	blocks = slices.Compact(blocks)
	if err := s.readBlocks(blocks); err != nil {
		return nil, err
	}
	for _, name := range blocks {
		b := s.blocks[name]
		for _, p := range difference(b.pairsBefore, b.pairsAfter) {
			seeds[p.A], seeds[p.B] = true, true
		}
	}
	for _, j := range s.judgements {
		if !j.fresh {
			continue
		}
		for i, a := range j.Anchors {
			seeds[a.Now] = true
			if i < len(j.was) {
				seeds[j.was[i]] = true
			}
		}
		for _, id := range j.was {
			seeds[id] = true
		}
	}
	delete(seeds, "")
	return seeds, s.read(slices.Sorted(maps.Keys(seeds)))
}

// region is the profiles whose entities are put together anew, and the pairs with any of them.
type region struct {
	s        *session
	profiles map[string]bool
	nodes    map[graph.Key]bool // that the profiles belong to, or belonged to
	pairs    map[[2]string]graph.Pair
}

// grow takes in profiles, and whatever is or was one entity with them or may now be: the members
// of their nodes, the other ends of certain pairs and of judgements.
func (r *region) grow(next map[string]bool) error {
	s := r.s
	for len(next) > 0 {
		var nodes []graph.Key
		var blocks, fresh []string
		for id := range next {
			r.profiles[id] = true
			fresh = append(fresh, id)
			p := s.profiles[id]
			if p.before != nil && !r.nodes[p.before.Node] {
				r.nodes[p.before.Node] = true
				nodes = append(nodes, p.before.Node)
			}
			if p.after != nil {
				blocks = append(blocks, p.after.Blocks...)
			}
		}
		slices.Sort(fresh)
		slices.Sort(blocks)
		blocks = slices.Compact(blocks)
		if err := s.readBlocks(blocks); err != nil {
			return err
		}
		next = map[string]bool{}
		if err := r.members(nodes, next); err != nil {
			return err
		}
		for _, name := range blocks {
			r.paired(s.blocks[name].pairsAfter, next)
		}
		if err := r.judged(fresh, next); err != nil {
			return err
		}
		maps.DeleteFunc(next, func(id string, _ bool) bool { return r.profiles[id] })
		if err := s.read(slices.Sorted(maps.Keys(next))); err != nil {
			return err
		}
	}
	return nil
}

func (r *region) members(nodes []graph.Key, next map[string]bool) error {
	if len(nodes) == 0 {
		return nil
	}
	slices.Sort(nodes)
	members, err := r.s.tx.Members(r.s.ctx, nodes)
	for _, profiles := range members {
		for _, p := range profiles {
			r.s.keep(p)
			next[p.ID] = true
		}
	}
	return err
}

// paired keeps the pairs of a block that have a profile of the region in them.
func (r *region) paired(pairs []graph.Pair, next map[string]bool) {
	for _, p := range pairs {
		if !r.profiles[p.A] && !r.profiles[p.B] {
			continue
		}
		key := [2]string{p.A, p.B}
		if have, ok := r.pairs[key]; ok {
			p = identity.Union([]graph.Pair{have, p})[0]
		}
		r.pairs[key] = p
		if p.Certain {
			next[p.A], next[p.B] = true, true
		}
	}
}

// judged brings in the judgements of profiles, and what else those are about.
func (r *region) judged(profiles []string, next map[string]bool) error {
	if err := r.s.recall(profiles, nil); err != nil {
		return err
	}
	for _, b := range r.s.bonds() {
		if r.profiles[b.A] || r.profiles[b.B] {
			next[b.A], next[b.B] = true, true
		}
	}
	return nil
}

// live are the profiles of the region that the transaction leaves, sorted.
func (r *region) live() []string {
	var ids []string
	for id := range r.profiles {
		if r.s.profiles[id].after != nil {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids
}

// bonds are what standing judgements say of profiles, the latest first.
func (s *session) bonds() []identity.Bond {
	var out []identity.Bond
	judgements := s.inOrder()
	slices.Reverse(judgements)
	for _, j := range judgements {
		if j.Verdict == graph.Wrong {
			continue
		}
		same := j.Verdict == graph.Same || j.Split // what is split off, under whatever names, is one
		var now []string
		for _, a := range j.Anchors {
			if a.Now != "" {
				now = append(now, a.Now)
			}
		}
		for i := 1; i < len(now); i++ {
			out = append(out, identity.Bond{A: now[0], B: now[i], Same: same})
		}
	}
	return out
}

// pair brings the pairs of the region up to date. Users are not asked about profiles of two
// entities that they have told apart.
func (s *session) pair(r region, groups [][]string) error {
	group := map[string]int{} // of a profile, from 1
	for i, g := range groups {
		for _, id := range g {
			group[id] = i + 1
		}
	}
	apart := map[[2]int]bool{}
	for _, b := range s.bonds() {
		if a, b, told := group[b.A], group[b.B], !b.Same; told && a != b {
			apart[[2]int{a, b}], apart[[2]int{b, a}] = true, true
		}
	}
	settled := func(p graph.Pair) bool { return !p.Certain && apart[[2]int{group[p.A], group[p.B]}] }
	old, err := s.tx.Pairs(s.ctx, slices.Sorted(maps.Keys(r.profiles)))
	if err != nil {
		return err
	}
	unchanged := map[[2]string]bool{}
	for _, p := range old {
		key := [2]string{p.A, p.B}
		now, ok := r.pairs[key]
		switch {
		case !ok || settled(now):
			s.change.DropPairs = append(s.change.DropPairs, p)
		case samePair(p, now):
			unchanged[key] = true
		}
	}
	for _, key := range slices.SortedFunc(maps.Keys(r.pairs), comparePairs) {
		if p := r.pairs[key]; !unchanged[key] && !settled(p) {
			s.change.Pairs = append(s.change.Pairs, p)
		}
	}
	return nil
}

func comparePairs(a, b [2]string) int {
	return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1]))
}

func samePair(p, q graph.Pair) bool {
	return p.A == q.A && p.B == q.B && p.Certain == q.Certain && p.Rule == q.Rule && p.Score == q.Score && slices.Equal(p.Reasons, q.Reasons)
}

// difference is the pairs that are in one list and not in the other. Both are sorted.
func difference(a, b []graph.Pair) (out []graph.Pair) {
	for len(a) > 0 || len(b) > 0 {
		switch {
		case len(b) == 0 || len(a) > 0 && comparePairs([2]string{a[0].A, a[0].B}, [2]string{b[0].A, b[0].B}) < 0:
			out, a = append(out, a[0]), a[1:]
		case len(a) == 0 || comparePairs([2]string{a[0].A, a[0].B}, [2]string{b[0].A, b[0].B}) > 0:
			out, b = append(out, b[0]), b[1:]
		default:
			if !samePair(a[0], b[0]) {
				out = append(out, a[0])
			}
			a, b = a[1:], b[1:]
		}
	}
	return out
}
