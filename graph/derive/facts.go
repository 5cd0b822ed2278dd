package derive

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"parley/graph"
)

// maxMoved is how many claims follow their profiles to another node in one transaction. Neo4j
// holds what a transaction writes in memory.
const maxMoved = 2000

// supporters is how the claims of one relation change.
type supporters struct {
	added []*graph.Claim // claims that come
	told  []graph.Key    // stories of theirs that state it already, by near copies
	anew  bool           // others go or change sides, so the relation is folded anew
}

// support finds out which relation each claim that comes, goes or changes sides supports.
func (s *session) support() error {
	for _, c := range s.gone {
		s.touch(c.Fact).anew = true
	}
	if err := s.readMoved(); err != nil {
		return err
	}
	if err := s.placeAll(); err != nil {
		return err
	}
	for i := range s.retold {
		c := &s.retold[i]
		if _, other := s.stories[c.Article]; other {
			s.touch(c.Fact).anew = true
		} else if t := s.touched[c.Fact]; t != nil && c.Basis == graph.Stated {
			t.told = append(t.told, c.Story)
		}
	}
	delete(s.touched, "")
	return nil
}

// placeAll says what the claims that come and those that move support.
func (s *session) placeAll() error {
	for _, c := range s.added {
		s.place(c)
	}
	was := map[graph.Key]graph.ClaimSupport{} // by claim
	for i := range s.moved {
		c := &s.moved[i]
		was[c.Key] = graph.ClaimSupport{Fact: c.Fact, Node: c.Node}
		s.place(c)
	}
	if err := s.unite(was); err != nil {
		return err
	}
	for _, c := range s.added {
		if c.Fact != "" {
			t := s.touch(c.Fact)
			t.added = append(t.added, c)
		}
	}
	for i := range s.moved {
		c := &s.moved[i]
		before := was[c.Key]
		s.touch(before.Fact).anew = true
		s.touch(c.Fact).anew = true
		if c.Fact != before.Fact || c.Node != before.Node {
			s.change.Support = append(s.change.Support, graph.ClaimSupport{Claim: c.Key, Fact: c.Fact, Node: c.Node})
		}
	}
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

// readMoved brings in the standing claims on profiles that change their node, and whatever other
// profiles those name. What is too much for one transaction is left to the next ones.
func (s *session) readMoved() error {
	var moves []graph.Move
	for id, p := range s.profiles {
		if p.before != nil && p.after != nil && p.before.Node != p.after.Node && p.before.Kind != graph.KindArticle {
			moves = append(moves, graph.Move{Profile: id, From: p.before.Node})
		}
	}
	moves = append(moves, s.moves...)
	if len(moves) == 0 {
		return nil
	}
	var ids []string
	for _, m := range moves {
		ids = append(ids, m.Profile)
	}
	slices.Sort(ids)
	claims, err := s.tx.ProfileClaims(s.ctx, ids, moves[0].After, s.batch)
	if err != nil {
		return err
	}
	named := map[string]bool{}
	for _, c := range claims {
		if s.goneKeys[c.Key] {
			continue
		}
		if story, ok := s.stories[c.Article]; ok {
			c.Story = story
		}
		s.moved = append(s.moved, c)
		for _, id := range c.Profiles() {
			named[id] = true
		}
	}
	if err := s.read(slices.Sorted(maps.Keys(named))); err != nil {
		return err
	}
	if len(claims) == s.batch {
		return s.postpone(moves, claims[s.batch-1].Key)
	}
	return s.arrive()
}

// postpone leaves the rest of the claims to later transactions. The nodes that they leave stay
// until then, under another id: theirs may be that of the node where they go.
func (s *session) postpone(moves []graph.Move, after graph.Key) error {
	var left []graph.Key
	for _, m := range moves {
		m.After = after
		s.change.Moves = append(s.change.Moves, m)
		if i := slices.Index(s.change.DropNodes, m.From); i >= 0 {
			s.change.DropNodes = slices.Delete(s.change.DropNodes, i, i+1)
			left = append(left, m.From)
		}
	}
	slices.SortFunc(s.change.Moves, func(a, b graph.Move) int { return strings.Compare(a.Profile, b.Profile) })
	if len(left) == 0 {
		return nil
	}
	nodes, err := s.tx.Nodes(s.ctx, left)
	for key, n := range nodes {
		n.ID += "~" + strconv.FormatInt(int64(key), 10)
		s.nodes[key] = &n
	}
	return err
}

// arrive ends the moves that earlier transactions began.
func (s *session) arrive() error {
	if len(s.moves) == 0 {
		return nil
	}
	var left []graph.Key
	for _, m := range s.moves {
		s.change.DropMoves = append(s.change.DropMoves, m.Profile)
		left = append(left, m.From)
	}
	slices.Sort(left)
	left = slices.Compact(left)
	members, err := s.tx.Members(s.ctx, left)
	for _, key := range left {
		if len(members[key]) == 0 {
			s.change.DropNodes = append(s.change.DropNodes, key)
		}
	}
	return err
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
	facts := slices.Sorted(maps.Keys(s.touched))
	if len(facts) == 0 {
		return nil
	}
	var err error
	if s.before.relations, err = s.tx.Relations(s.ctx, facts); err != nil {
		return err
	}
	var anew []string
	for _, fact := range facts {
		if s.touched[fact].anew {
			anew = append(anew, fact)
		} else {
			s.relations[fact] = s.foldAll(s.before.relations[fact], fact, s.touched[fact].added, s.touched[fact].told)
		}
	}
	return s.foldAnew(anew)
}

// foldAnew makes relations from all their claims.
func (s *session) foldAnew(facts []string) error {
	if len(facts) == 0 {
		return nil
	}
	standing, err := s.staying(facts)
	if err != nil {
		return err
	}
	support := map[string][]*graph.Claim{}
	for i := range s.moved {
		c := &s.moved[i]
		support[c.Fact] = append(support[c.Fact], c)
	}
	for _, fact := range facts {
		claims := append(support[fact], s.touched[fact].added...)
		for i := range standing[fact] {
			claims = append(claims, &standing[fact][i])
		}
		if len(claims) == 0 {
			s.relations[fact] = nil
			continue
		}
		if err := s.readBehalf(claims); err != nil {
			return err
		}
		s.relations[fact] = s.foldAll(graph.Relation{}, fact, claims, nil)
	}
	return nil
}

// staying are the claims that support facts and neither go nor move, in their stories of now.
func (s *session) staying(facts []string) (map[string][]graph.Claim, error) {
	standing, err := s.tx.FactClaims(s.ctx, facts)
	if err != nil {
		return nil, err
	}
	moved := map[graph.Key]bool{}
	for i := range s.moved {
		moved[s.moved[i].Key] = true
	}
	for fact, claims := range standing {
		claims = slices.DeleteFunc(claims, func(c graph.Claim) bool { return s.goneKeys[c.Key] || moved[c.Key] })
		for i := range claims {
			if story, ok := s.stories[claims[i].Article]; ok {
				claims[i].Story = story
			}
		}
		standing[fact] = claims
	}
	return standing, nil
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

// foldAll adds claims to a relation, story by story: near copies are one source. Stories that were
// told already are counted in it.
func (s *session) foldAll(r graph.Relation, fact string, claims []*graph.Claim, told []graph.Key) *graph.Relation {
	r.Key = fact
	r.Type, r.From, r.To, r.Disc = graph.FactParts(fact)
	stories := map[graph.Key][]*graph.Claim{}
	for _, c := range claims {
		stories[c.Story] = append(stories[c.Story], c)
	}
	for _, key := range slices.Sorted(maps.Keys(stories)) {
		if stated := fold(&r, stories[key], s.node); stated && !slices.Contains(told, key) {
			r.Sources++
		}
	}
	return &r
}
