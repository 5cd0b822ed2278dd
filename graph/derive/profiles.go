package derive

import (
	"maps"
	"slices"

	"parley/graph"
	"parley/graph/identity"
)

// summarise adds what comes to the profiles, those of the articles too, and takes away what goes.
func (s *session) summarise() error {
	if err := s.count(); err != nil {
		return err
	}
	s.summariseArticles()
	for _, p := range s.profiles {
		if p.after != nil && p.dirty {
			p.after.Blocks = identity.Blocks(p.after.Kind, p.after.Facets)
		}
	}
	return nil
}

// count adds the claims that come to their profiles, and takes away those that go.
func (s *session) count() error {
	touched := map[string]bool{}
	for _, claims := range [][]*graph.Claim{s.gone, s.added} {
		for _, c := range claims {
			if c.Type == graph.Mentions {
				touched[c.To] = true
			}
		}
	}
	for id := range s.articleKeys {
		touched[articleProfile(id)] = true
	}
	if err := s.read(slices.Sorted(maps.Keys(touched))); err != nil {
		return err
	}
	for _, c := range s.gone {
		s.add(c, -1)
	}
	for _, c := range s.added {
		s.add(c, 1)
	}
	for id := range touched {
		if p := s.profiles[id]; p.after != nil && p.after.Articles == 0 {
			p.after = nil
		}
	}
	return nil
}

// articleProfile is the id of the profile of an article, by its own id.
func articleProfile(id string) string { return "article/" + id }

// summariseArticles makes the profiles of the articles themselves, by which near copies are found.
func (s *session) summariseArticles() {
	s.dropArticleProfiles()
	for _, c := range s.coming {
		made := identity.Article(c.version.Article)
		p := s.profiles[articleProfile(c.version.Article.ID)]
		p.after = &graph.Profile{ID: made.ID, Kind: graph.KindArticle, Articles: 1, Stated: 1, Facets: made.Facets}
		if p.before != nil {
			p.after.Node = p.before.Node
		}
		p.dirty = true
	}
}

// dropArticleProfiles takes away the profiles of the articles that come and go.
func (s *session) dropArticleProfiles() {
	for id := range s.articleKeys {
		p := s.profiles[articleProfile(id)]
		p.after, p.dirty = nil, p.before != nil
	}
}

// read brings profiles in from the store that are not yet here.
func (s *session) read(ids []string) error {
	missing := make([]string, 0, len(ids))
	for _, id := range ids {
		if s.profiles[id] == nil {
			missing = append(missing, id)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	found, err := s.tx.Profiles(s.ctx, missing)
	if err != nil {
		return err
	}
	for _, id := range missing {
		p, ok := found[id]
		if !ok {
			s.profiles[id] = &profile{}
			continue
		}
		s.keep(p)
	}
	return nil
}

// keep takes in a profile as the store has it, if it is not here yet.
func (s *session) keep(p graph.Profile) *profile {
	if here := s.profiles[p.ID]; here != nil {
		return here
	}
	before, after := p, p
	here := &profile{before: &before, after: &after}
	s.profiles[p.ID] = here
	return here
}

// add adds a MENTIONS claim to its profile, or takes it away.
func (s *session) add(c *graph.Claim, sign int) {
	if c.Type != graph.Mentions {
		return
	}
	p := s.profiles[c.To]
	if p.after == nil {
		p.after = &graph.Profile{ID: c.To, Kind: c.Kind, Facets: graph.Facets{}}
	}
	if p.before != nil && !p.dirty { // before keeps its own
		p.after.Facets = p.before.Facets.Clone()
	}
	p.dirty = true
	p.after.Articles += sign
	if c.Basis == graph.Stated {
		p.after.Stated += sign
	}
	p.after.Facets.Merge(c.Facets, sign)
}
