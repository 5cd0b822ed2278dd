package derive

import (
	"maps"
	"slices"

	"parley/graph"
)

// supporters is how the claims of one relation change.
type supporters struct {
	added []*graph.Claim // claims that come
	anew  bool           // others go or change sides, so the relation is folded anew
}

// support finds out which relation each claim that comes, goes or changes sides supports.
func (s *session) support() error {
	s.touched = map[string]*supporters{}
	for _, c := range s.gone {
		s.touch(c.Fact).anew = true
	}
	if err := s.readMoved(); err != nil {
		return err
	}
	for _, c := range s.added {
		s.place(c)
		if c.Fact != "" {
			t := s.touch(c.Fact)
			t.added = append(t.added, c)
		}
	}
	for i := range s.moved {
		c := &s.moved[i]
		fact, node := c.Fact, c.Node
		s.place(c)
		s.touch(fact).anew = true
		s.touch(c.Fact).anew = true
		if c.Fact != fact || c.Node != node {
			s.change.Support = append(s.change.Support, graph.ClaimSupport{Claim: c.Key, Fact: c.Fact, Node: c.Node})
		}
	}
	delete(s.touched, "")
	return nil
}

func (s *session) touch(fact string) *supporters {
	t := s.touched[fact]
	if t == nil {
		t = &supporters{}
		s.touched[fact] = t
	}
	return t
}

// readMoved brings in the standing claims on profiles that change their node, and whatever
// other profiles those name.
func (s *session) readMoved() error {
	var ids []string
	for id, p := range s.profiles {
		if p.before != nil && p.after != nil && p.before.Node != p.after.Node {
			ids = append(ids, id)
		}
	}
	if len(ids) == 0 {
		return nil
	}
	slices.Sort(ids)
	claims, err := s.tx.ProfileClaims(s.ctx, ids)
	if err != nil {
		return err
	}
	named := map[string]bool{}
	for _, c := range claims {
		if s.goneKeys[c.Key] {
			continue
		}
		s.moved = append(s.moved, c)
		for _, id := range c.Profiles() {
			named[id] = true
		}
	}
	return s.read(slices.Sorted(maps.Keys(named)))
}

// node is the node of a profile after the transaction, 0 where there is none.
func (s *session) node(profile string) graph.Key {
	if p := s.profiles[profile]; p != nil && p.after != nil {
		return p.after.Node
	}
	return 0
}

// place says what a claim supports: nothing, where it is only implied that an article speaks of
// something, or where both ends are one node.
func (s *session) place(c *graph.Claim) {
	c.Fact, c.Node = "", 0
	to := s.node(c.To)
	if c.Type == graph.Mentions {
		c.Node = to
		if c.Basis == graph.Stated {
			c.Fact = factKey(c, c.Article, to)
		}
		return
	}
	if from := s.node(c.From); from != to {
		c.Fact = factKey(c, from, to)
	}
}

// fold makes the relations that are touched: from what they were and the articles that come, or
// anew from all claims that support them.
func (s *session) fold() error {
	var grown, anew []string
	for fact, t := range s.touched {
		if t.anew {
			anew = append(anew, fact)
		} else {
			grown = append(grown, fact)
		}
	}
	slices.Sort(grown)
	slices.Sort(anew)
	if err := s.grow(grown); err != nil {
		return err
	}
	return s.foldAnew(anew)
}

// grow adds articles to relations.
func (s *session) grow(facts []string) error {
	if len(facts) == 0 {
		return nil
	}
	before, err := s.tx.Relations(s.ctx, facts)
	if err != nil {
		return err
	}
	for _, fact := range facts {
		r := before[fact]
		s.relations[fact] = s.foldAll(r, fact, s.touched[fact].added)
	}
	return nil
}

// foldAnew makes relations from all their claims.
func (s *session) foldAnew(facts []string) error {
	if len(facts) == 0 {
		return nil
	}
	standing, err := s.tx.FactClaims(s.ctx, facts)
	if err != nil {
		return err
	}
	moved := map[graph.Key]bool{}
	support := map[string][]*graph.Claim{}
	for i := range s.moved {
		c := &s.moved[i]
		moved[c.Key] = true
		support[c.Fact] = append(support[c.Fact], c)
	}
	for _, fact := range facts {
		claims := append(support[fact], s.touched[fact].added...)
		for i := range standing[fact] {
			if c := &standing[fact][i]; !s.goneKeys[c.Key] && !moved[c.Key] {
				claims = append(claims, c)
			}
		}
		if len(claims) == 0 {
			s.relations[fact] = nil
			continue
		}
		if err := s.readBehalf(claims); err != nil {
			return err
		}
		s.relations[fact] = s.foldAll(graph.Relation{}, fact, claims)
	}
	return nil
}

// readBehalf brings in the profiles that claims read from the store name.
func (s *session) readBehalf(claims []*graph.Claim) error {
	var ids []string
	for _, c := range claims {
		ids = append(ids, c.Profiles()...)
	}
	slices.Sort(ids)
	return s.read(slices.Compact(ids))
}

// foldAll adds claims to a relation, article by article.
func (s *session) foldAll(r graph.Relation, fact string, claims []*graph.Claim) *graph.Relation {
	c := claims[0]
	r.Key, r.Type, r.Disc = fact, c.Type, disc(c)
	r.From, r.To = s.node(c.From), s.node(c.To)
	if c.Type == graph.Mentions {
		r.From = c.Article
	}
	articles := map[graph.Key][]*graph.Claim{}
	for _, c := range claims {
		articles[c.Article] = append(articles[c.Article], c)
	}
	for _, key := range slices.Sorted(maps.Keys(articles)) {
		fold(&r, articles[key], s.node)
	}
	return &r
}
