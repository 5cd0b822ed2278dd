package derive

import (
	"maps"
	"slices"
	"strings"

	"parley/graph"
	"parley/graph/identity"
)

// telling is what one article states before and after the transaction, and as part of which story.
type telling struct {
	before, after graph.Key
	said, says    []string // profiles
}

// retell finds out which articles tell another story than they did, because a near copy came or
// went: what they claim counts with that one as a source.
func (s *session) retell() error {
	var others []string // articles of the stories concerned that neither come nor go
	for _, c := range s.components {
		for _, id := range c.profiles {
			if own, ok := strings.CutPrefix(id, "article/"); ok {
				s.tellers[c.node]++
				if s.articleKeys[own] == 0 {
					others = append(others, own)
				}
			}
		}
	}
	keys, err := s.keysOf(others)
	if err != nil {
		return err
	}
	for _, c := range s.added {
		c.Story = s.node(articleProfile(c.ArticleID))
	}
	var read []graph.Key
	for _, own := range slices.Sorted(slices.Values(others)) {
		p := s.profiles[articleProfile(own)]
		read = append(read, keys[own])
		if p.before.Node != p.after.Node {
			s.stories[keys[own]] = p.after.Node
			s.change.Stories = append(s.change.Stories, graph.ArticleStory{Article: keys[own], Story: p.after.Node})
		}
	}
	if len(read) > 0 {
		slices.Sort(read)
		if s.retold, err = s.tx.ArticleClaims(s.ctx, read); err != nil {
			return err
		}
	}
	return s.markCopies(keys)
}

// keysOf are the keys of articles by their own ids.
func (s *session) keysOf(ids []string) (map[string]graph.Key, error) {
	keys := map[string]graph.Key{}
	if len(ids) == 0 {
		return keys, nil
	}
	slices.Sort(ids)
	versions, err := s.tx.Articles(s.ctx, ids)
	for id, v := range versions {
		keys[id] = v.Key
	}
	return keys, err
}

// markCopies notes on the articles of the stories concerned which is the earliest. keys are those
// of articles that neither come nor go.
func (s *session) markCopies(keys map[string]graph.Key) error {
	original := map[graph.Key]graph.Key{} // article: that which it is a copy of, or 0
	for _, c := range s.components {
		if !strings.HasPrefix(c.profiles[0], "article/") {
			continue
		}
		var profiles []graph.Profile
		for _, id := range c.profiles {
			profiles = append(profiles, *s.profiles[id].after)
		}
		key := func(p graph.Profile) graph.Key {
			own := strings.TrimPrefix(p.ID, "article/")
			return max(keys[own], s.articleKeys[own])
		}
		first := key(identity.Earliest(profiles))
		for _, p := range profiles {
			original[key(p)] = first
		}
		original[first] = 0
	}
	var stored []graph.Key
	for key := range original {
		if s.nodes[key] == nil {
			stored = append(stored, key)
		}
	}
	slices.Sort(stored)
	nodes := map[graph.Key]graph.Node{}
	if len(stored) > 0 {
		var err error
		if nodes, err = s.tx.Nodes(s.ctx, stored); err != nil {
			return err
		}
	}
	for key, first := range original {
		if n := s.nodes[key]; n != nil {
			n.CopyOf = first
		} else if n, ok := nodes[key]; ok && n.CopyOf != first {
			n.CopyOf = first
			s.nodes[key] = &n
		}
	}
	return nil
}

// tellings are what the articles of the stories concerned state, before and after.
func (s *session) tellings() []telling {
	of := map[graph.Key]*telling{}
	at := func(c *graph.Claim) *telling {
		if of[c.Article] == nil {
			of[c.Article] = &telling{}
		}
		return of[c.Article]
	}
	states := func(c *graph.Claim) bool { return c.Type == graph.Mentions && c.Basis == graph.Stated }
	for _, c := range s.gone {
		if t := at(c); states(c) {
			t.before, t.said = c.Story, append(t.said, c.To)
		}
	}
	for _, c := range s.added {
		if t := at(c); states(c) {
			t.after, t.says = c.Story, append(t.says, c.To)
		}
	}
	for i := range s.retold {
		c := &s.retold[i]
		if t := at(c); states(c) {
			t.before, t.after = c.Story, c.Story
			if story, ok := s.stories[c.Article]; ok {
				t.after = story
			}
			t.said, t.says = append(t.said, c.To), append(t.says, c.To)
		}
	}
	out := make([]telling, 0, len(of))
	for _, key := range slices.Sorted(maps.Keys(of)) {
		out = append(out, *of[key])
	}
	return out
}

// sourcesChange says by how many stories each node gains or loses, given its profiles as they are
// after the transaction; a profile that is gone counts to the node that it had.
func (s *session) sourcesChange(recounted map[graph.Key]bool) map[graph.Key]int {
	type teller struct{ node, story graph.Key }
	before, after := map[teller]bool{}, map[teller]bool{}
	for _, t := range s.tellings() {
		for _, id := range t.said {
			node := s.node(id)
			if p := s.profiles[id]; node == 0 && p != nil && p.before != nil && !recounted[p.before.Node] {
				node = p.before.Node
			}
			before[teller{node, t.before}] = true
		}
		for _, id := range t.says {
			after[teller{s.node(id), t.after}] = true
		}
	}
	change := map[graph.Key]int{}
	for t := range before {
		change[t.node]--
	}
	for t := range after {
		change[t.node]++
	}
	delete(change, 0)
	return change
}
