package derive

import (
	"cmp"
	"maps"
	"slices"
	"time"

	"parley/graph"
	"parley/graph/identity"
)

// forget takes standing versions of articles and their claims out of a graph whose identities stay, and all
// that is recorded of them and of others.
func (s *session) forget(versions, others []graph.ArticleVersion) error {
	for _, v := range versions {
		s.articleKeys[v.Article.ID] = v.Key
		s.change.DropNodes = append(s.change.DropNodes, v.Key)
	}
	for _, v := range slices.Concat(versions, others) {
		s.change.Purge = append(s.change.Purge, v.Key)
	}
	slices.Sort(s.change.Purge)
	s.change.Purge = slices.Compact(s.change.Purge)
	if err := s.readGone(slices.Clone(s.change.DropNodes)); err != nil {
		return err
	}
	return s.runAs(map[string]graph.Identity{})
}

// remember adds versions of articles and their claims to a graph whose identities are given.
func (s *session) remember(versions []graph.ArticleVersion, claims []graph.Claim, identities map[string]graph.Identity) error {
	for _, v := range versions {
		s.come(v, nil, nil)
		v.Article.Text, v.RetractedAt = "", time.Time{} // in this graph it stands
		s.change.Articles = append(s.change.Articles, v)
	}
	for i := range claims {
		s.added = append(s.added, &claims[i])
	}
	return s.runAs(identities)
}

// runAs takes the steps of run where nobody has to find out who is who.
func (s *session) runAs(identities map[string]graph.Identity) error {
	for _, step := range []func() error{
		s.count, func() error { return s.belong(identities) }, s.retell, s.support,
		func() error { return s.describeAs(identities) }, s.fold, s.meet,
	} {
		if err := step(); err != nil {
			return err
		}
	}
	s.change.At, s.change.Rules = s.now, s.ruled
	return s.tx.Apply(s.ctx, s.collect())
}

// belong gives new profiles the nodes of their identities, and articles the stories that their
// claims tell, brings in what belongs there already, and drops the nodes to which nothing does any more.
func (s *session) belong(identities map[string]graph.Identity) error {
	if err := s.identifyLost(identities); err != nil {
		return err
	}
	s.dropArticleProfiles()
	for _, p := range s.articleProfiles() {
		s.profiles[p.ID].after, s.profiles[p.ID].dirty = &p, true
	}
	nodes, stories := map[graph.Key]bool{}, map[graph.Key]bool{}
	for id, p := range s.profiles {
		if p.before == nil && p.after != nil && p.after.Node == 0 {
			p.after.Node = identities[id].Node
		}
		for _, side := range []*graph.Profile{p.before, p.after} {
			if side == nil || !p.dirty || !p.came() && side.Kind != graph.KindArticle {
				continue
			}
			nodes[side.Node] = true
			if side.Kind == graph.KindArticle {
				stories[side.Node] = true
			}
		}
	}
	found, err := s.tx.Members(s.ctx, slices.Sorted(maps.Keys(nodes)))
	if err != nil {
		return err
	}
	for _, profiles := range found {
		for _, p := range profiles {
			s.keep(p)
		}
	}
	members := map[graph.Key][]string{}
	for id, p := range s.profiles {
		if p.after != nil {
			members[p.after.Node] = append(members[p.after.Node], id)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(nodes)) {
		switch {
		case stories[key] && len(members[key]) > 0:
			s.components = append(s.components, component{members[key], key})
		case !stories[key] && len(members[key]) == 0:
			s.change.DropNodes = append(s.change.DropNodes, key)
		}
	}
	return nil
}

// identifyLost gives the new profiles that belong to no node now nodes of their own.
func (s *session) identifyLost(identities map[string]graph.Identity) error {
	var lost []string
	for id, p := range s.profiles {
		if _, known := identities[id]; !known && p.before == nil && p.after != nil {
			lost = append(lost, id)
		}
	}
	next, err := s.newKeys(len(lost))
	if err != nil {
		return err
	}
	slices.Sort(lost)
	for _, id := range lost {
		identities[id] = graph.Identity{Node: -next(), ID: id}
	}
	return nil
}

// articleProfiles are the profiles of the articles that come, as far as stories need them.
func (s *session) articleProfiles() []graph.Profile {
	told := map[graph.Key]graph.Key{}
	for _, c := range s.added {
		told[c.Article] = c.Story
	}
	var out []graph.Profile
	for _, c := range s.coming {
		a, story := c.version.Article, cmp.Or(told[c.version.Key], c.version.Key)
		p := graph.Profile{ID: articleProfile(a.ID), Kind: graph.KindArticle, Node: story, Articles: 1, Stated: 1, Facets: graph.Facets{}}
		p.Facets.Add(identity.FacetPublished, graph.PublishedDay(a.Published), 1)
		out = append(out, p)
	}
	return out
}

// describeAs makes the nodes that are touched, under the ids of their identities.
func (s *session) describeAs(identities map[string]graph.Identity) error {
	if err := s.describe(); err != nil {
		return err
	}
	ids := map[graph.Key]string{}
	for _, of := range identities {
		ids[of.Node] = of.ID
	}
	for key, n := range s.nodes {
		if before, stood := s.before.nodes[key]; stood {
			n.ID = before.ID
		} else {
			n.ID = cmp.Or(ids[key], n.ID)
		}
	}
	return nil
}
