package derive

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"time"

	"parley/graph"
	"parley/graph/identity"
)

// pastBatch is how many articles of the past one transaction takes.
const pastBatch = 500

// Past derives in an empty store, scratch, the graph as it was known at a moment: from the claims of
// those versions of articles that stood then, retracted and replaced since or not. It returns which
// of these were retracted since, and when.
//
// Identities are today's: which profiles are one entity, its key and its id are as source has them
// now. What only retracted articles speak of has none now; there each profile stands for itself, under
// its own id, with a key below 0. All else of an entity, its names too, is of that moment. What users
// judged of articles is in their claims: it holds in the past too for the versions that stand now.
// Near copies are those of when a version last stood. The texts of articles are left out, and so is all by
// which profiles are compared.
//
// Where source is written to meanwhile, two nodes may come to claim one id, and Past fails.
func Past(ctx context.Context, source graph.Archive, scratch graph.Store, at time.Time) (retracted map[graph.VersionKey]time.Time, err error) {
	return pastInBatches(ctx, source, scratch, at, pastBatch)
}

func pastInBatches(ctx context.Context, source graph.Archive, scratch graph.Store, at time.Time, batch int) (map[graph.VersionKey]time.Time, error) {
	p := past{source: source, scratch: scratch, lost: map[string]graph.Key{}, retracted: map[graph.VersionKey]time.Time{}}
	for after := graph.Key(0); ; {
		versions, err := source.VersionsKnown(ctx, at, after, batch)
		if err != nil || len(versions) == 0 {
			return p.retracted, err
		}
		after = versions[len(versions)-1].Key
		if err := p.take(ctx, versions); err != nil {
			return nil, err
		}
	}
}

// past is the derivation of an earlier graph.
type past struct {
	source    graph.Archive
	scratch   graph.Store
	lost      map[string]graph.Key // keys of the profiles that have no node now
	retracted map[graph.VersionKey]time.Time
	last      time.Time // when the last of the versions was recorded
}

// take adds versions of articles with all that they claim.
func (p *past) take(ctx context.Context, versions []graph.ArticleVersion) error {
	keys := graph.VersionKeys(versions)
	claims, err := p.source.VersionClaims(ctx, keys)
	if err != nil {
		return err
	}
	texts, err := p.source.Texts(ctx, keys)
	if err != nil {
		return err
	}
	identities, err := p.identify(ctx, claims)
	if err != nil {
		return err
	}
	for i := range versions {
		v := &versions[i]
		v.Article.Text = texts[keys[i]]
		if !v.RetractedAt.IsZero() {
			p.retracted[keys[i]] = v.RetractedAt
		}
		if v.RecordedAt.After(p.last) {
			p.last = v.RecordedAt
		}
	}
	w := New(p.scratch, func() time.Time { return p.last })
	return p.scratch.Update(ctx, func(tx graph.Tx) error {
		return w.session(ctx, tx).remember(versions, slices.Clone(claims), identities)
	})
}

// identify finds what the profiles that claims speak of belong to.
func (p *past) identify(ctx context.Context, claims []graph.Claim) (map[string]graph.Identity, error) {
	spoken := map[string]bool{}
	for i := range claims {
		if claims[i].Type == graph.Mentions {
			spoken[claims[i].To] = true
		}
	}
	ids := slices.Sorted(maps.Keys(spoken))
	out, err := p.source.Identities(ctx, ids)
	if err != nil {
		return nil, err
	}
	for _, id := range ids {
		if _, known := out[id]; known {
			continue
		}
		if p.lost[id] == 0 {
			p.lost[id] = -graph.Key(len(p.lost) + 1)
		}
		out[id] = graph.Identity{Node: p.lost[id], ID: id}
	}
	return out, nil
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
// claims tell, and brings in what belongs there already.
func (s *session) belong(identities map[string]graph.Identity) error {
	nodes, stories := map[graph.Key]bool{}, map[graph.Key][]string{}
	for id, p := range s.profiles {
		if p.before == nil && p.after != nil {
			p.after.Node = identities[id].Node
			nodes[p.after.Node] = true
		}
	}
	for _, p := range s.articleProfiles() {
		s.profiles[p.ID].after, s.profiles[p.ID].dirty = &p, true
		stories[p.Node] = append(stories[p.Node], p.ID)
		nodes[p.Node] = true
	}
	members, err := s.tx.Members(s.ctx, slices.Sorted(maps.Keys(nodes)))
	if err != nil {
		return err
	}
	for node, profiles := range members {
		for _, p := range profiles {
			s.keep(p)
			if p.Kind == graph.KindArticle {
				stories[node] = append(stories[node], p.ID)
			}
		}
	}
	for _, key := range slices.Sorted(maps.Keys(stories)) {
		s.components = append(s.components, component{stories[key], key})
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
