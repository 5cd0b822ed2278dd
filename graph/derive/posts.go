package derive

import (
	"cmp"
	"maps"
	"slices"

	"parley/graph"
)

// tenure is a person and an institution, and the claims that tell of posts held there.
type tenure struct {
	ends      [2]graph.Key
	standing  []graph.Relation // as they stood
	coming    []*graph.Claim   // claims that come, or arrive from elsewhere
	disturbed bool             // some go, or change sides
}

// unite has the claims that tell of one post in short and at length support one relation. Claims that come and
// move have their places already; those that stand and change theirs move, too. was says what moved claims supported.
func (s *session) unite(was map[graph.Key]graph.ClaimSupport) error {
	tenures := s.tenures(was)
	if len(tenures) == 0 {
		return nil
	}
	ends := slices.SortedFunc(maps.Keys(tenures), func(a, b [2]graph.Key) int { return slices.Compare(a[:], b[:]) })
	standing, err := s.tx.Posts(s.ctx, ends)
	if err != nil {
		return err
	}
	for _, r := range standing {
		t := tenures[[2]graph.Key{r.From, r.To}]
		t.standing = append(t.standing, r)
	}
	var moved []graph.Claim // added at the end: until then tenures point at the claims that moved before
	for _, e := range ends {
		if t := tenures[e]; t.several() {
			follow, err := s.uniteTitles(t, was)
			if err != nil {
				return err
			}
			moved = append(moved, follow...)
		}
	}
	s.moved = append(s.moved, moved...)
	return nil
}

// tenures are those of which the transaction touches a post.
func (s *session) tenures(was map[graph.Key]graph.ClaimSupport) map[[2]graph.Key]*tenure {
	out := map[[2]graph.Key]*tenure{}
	at := func(fact string) *tenure {
		if factType(fact) != graph.HoldsPosition {
			return nil
		}
		from, to := factEnds(fact)
		e := [2]graph.Key{from, to}
		if out[e] == nil {
			out[e] = &tenure{ends: e}
		}
		return out[e]
	}
	for _, c := range s.gone {
		if t := at(c.Fact); t != nil {
			t.disturbed = true
		}
	}
	for _, c := range s.added {
		if t := at(c.Fact); t != nil {
			t.coming = append(t.coming, c)
		}
	}
	for i := range s.moved {
		c := &s.moved[i]
		if t := at(was[c.Key].Fact); t != nil {
			t.disturbed = true
		}
		if t := at(c.Fact); t != nil {
			t.coming, t.disturbed = append(t.coming, c), true
		}
	}
	return out
}

// several reports whether any title was, or may now be, short for another one.
func (t *tenure) several() bool {
	titles := map[string]bool{}
	for i := range t.standing {
		if len(t.standing[i].Fold.Titles) > 1 {
			return true
		}
		titles[t.standing[i].Disc] = true
	}
	for _, c := range t.coming {
		titles[disc(c)] = true
	}
	for short := range titles {
		for long := range titles {
			if shortFor(short, long) {
				return true
			}
		}
	}
	return false
}

// uniteTitles places the claims of a tenure anew, and returns those of them that stood elsewhere.
func (s *session) uniteTitles(t *tenure, was map[graph.Key]graph.ClaimSupport) (follow []graph.Claim, err error) {
	shown, titles := map[string]string{}, map[string]graph.TitleFold{} // by title: that under which it stood
	for i := range t.standing {
		for title, f := range titlesOf(&t.standing[i]) {
			shown[title], titles[title] = t.standing[i].Disc, f
		}
	}
	var claims []graph.Claim // that stay, once they are read
	read := func() (err error) {
		if claims == nil {
			claims, err = s.stayingOf(t.standing)
		}
		return err
	}
	if t.disturbed {
		if err := read(); err != nil {
			return nil, err
		}
		titles = map[string]graph.TitleFold{}
		for i := range claims {
			titles[disc(&claims[i])] = foldTitle(titles[disc(&claims[i])], &claims[i])
		}
	}
	for _, c := range t.coming {
		titles[disc(c)] = foldTitle(titles[disc(c)], c)
	}
	full := fullTitles(titles)
	for _, c := range t.coming {
		c.Fact = t.fact(cmp.Or(full[disc(c)], disc(c)))
	}
	for _, title := range slices.Sorted(maps.Keys(shown)) {
		if _, told := titles[title]; !told || cmp.Or(full[title], title) == shown[title] {
			continue
		}
		if err := read(); err != nil {
			return nil, err
		}
		for _, c := range claims {
			if disc(&c) == title {
				was[c.Key] = graph.ClaimSupport{Fact: c.Fact, Node: c.Node}
				c.Fact = t.fact(cmp.Or(full[title], title))
				follow = append(follow, c)
			}
		}
	}
	return follow, nil
}

func (t *tenure) fact(title string) string {
	return graph.FactKey(graph.HoldsPosition, t.ends[0], t.ends[1], title)
}

// stayingOf are the claims of relations that neither go nor move, by key.
func (s *session) stayingOf(relations []graph.Relation) ([]graph.Claim, error) {
	out := []graph.Claim{}
	if len(relations) == 0 {
		return out, nil
	}
	var facts []string
	for i := range relations {
		facts = append(facts, relations[i].Key)
	}
	standing, err := s.staying(facts)
	for _, fact := range facts {
		out = append(out, standing[fact]...)
	}
	return out, err
}
