package derive

import (
	"cmp"
	"maps"
	"slices"

	"parley/graph"
	"parley/graph/identity"
)

// judgement is one that matters to the transaction, as it stood and as it will.
type judgement struct {
	graph.Judgement
	dirty bool
	was   []string // what its anchors stood for before, where it is dirty
	fresh bool     // it was made, undone or found again, so that what it is about is put together anew
}

// know takes in a judgement as the store has it.
func (s *session) know(j graph.Judgement) *judgement {
	if s.judgements[j.ID] == nil {
		j.Anchors = slices.Clone(j.Anchors)
		s.judgements[j.ID] = &judgement{Judgement: j}
	}
	return s.judgements[j.ID]
}

// recall brings in the standing judgements of profiles and articles.
func (s *session) recall(profiles, articles []string) error {
	if len(profiles)+len(articles) == 0 {
		return nil
	}
	found, err := s.tx.Judgements(s.ctx, nil, profiles, articles)
	for _, j := range found {
		s.know(j)
	}
	return err
}

// inOrder are the judgements that stand after the transaction, the earliest first.
func (s *session) inOrder() []graph.Judgement {
	var out []graph.Judgement
	for _, j := range s.judgements {
		if j.Undone.IsZero() {
			out = append(out, j.Judgement)
		}
	}
	slices.SortFunc(out, earlierJudgement)
	return out
}

// earlierJudgement orders judgements as they were made.
func earlierJudgement(a, b graph.Judgement) int {
	return cmp.Or(cmp.Compare(a.Seq, b.Seq), cmp.Compare(a.ID, b.ID))
}

// stand notes what an anchor stands for now.
func (j *judgement) stand(anchor int, profile string) {
	a := &j.Anchors[anchor]
	if a.Now == profile {
		return
	}
	j.was = append(j.was, a.Now)
	a.Now, j.dirty, j.fresh = profile, true, true
}

// judge takes in what users judged of the articles whose claims come, and numbers what is left.
func (s *session) judge() error {
	if err := s.recall(nil, slices.Sorted(maps.Keys(s.articleKeys))); err != nil {
		return err
	}
	comes := map[string]bool{}
	fresh := 0
	for i := range s.coming {
		c := &s.coming[i]
		id := c.version.Article.ID
		comes[id] = true
		c.claims = judged(c.claims, id, s.inOrder(), func(judgement string, anchor int, profile string) {
			s.judgements[judgement].stand(anchor, profile)
		})
		for _, claim := range c.claims {
			if c.keys[claim.N] == 0 {
				fresh++
			}
		}
	}
	for _, j := range s.judgements { // of articles that go, a split says nothing
		for i, a := range j.Anchors {
			if _, touched := s.articleKeys[a.Article]; j.Split && touched && !comes[a.Article] {
				j.stand(i, "")
			}
		}
	}
	next, err := s.newKeys(fresh)
	if err != nil {
		return err
	}
	for _, c := range s.coming {
		v := c.version
		for _, claim := range c.claims {
			claim.Key, claim.Article, claim.Version, claim.RecordedAt = c.keys[claim.N], v.Key, v.Version, v.RecordedAt
			if claim.Key == 0 {
				claim.Key = next()
			}
			claim.ID = claimID(claim.ArticleID, v.Version, claim.N)
			s.added = append(s.added, &claim)
		}
	}
	return nil
}

// resolve finds out what the anchors of judgements stand for: their profiles, where those are
// there, or else what is spoken of now at their evidence; what was split off, or rejected, is there
// or it is not. Only those are looked at whose profile
// came or went, or whose article did.
func (s *session) resolve() error {
	var came []string
	for id, p := range s.profiles {
		if p.came() {
			came = append(came, id)
		}
	}
	slices.Sort(came)
	if err := s.recall(came, nil); err != nil {
		return err
	}
	var ids, lost []string // profiles of anchors; articles of those that lack theirs
	for _, j := range s.judgements {
		for _, a := range j.Anchors {
			ids = append(ids, a.Profile)
		}
	}
	slices.Sort(ids)
	if err := s.read(slices.Compact(ids)); err != nil {
		return err
	}
	for _, j := range s.judgements {
		for _, a := range j.Anchors {
			if !j.Split && s.profiles[a.Profile].after == nil && a.Article != "" {
				lost = append(lost, a.Article)
			}
		}
	}
	claims, err := s.standing(lost)
	if err != nil {
		return err
	}
	for _, j := range s.judgements {
		if j.Split {
			continue
		}
		for i, a := range j.Anchors {
			now := a.Profile
			if s.profiles[a.Profile].after == nil {
				now = ""
				if c := spokenOf(claims[a.Article], a); c != nil && j.Verdict != graph.Wrong && !identity.IsSplit(a.Profile) {
					now = c.To
				}
			}
			j.stand(i, now)
		}
	}
	return nil
}

// standing returns the claims of articles, by their own ids, as the transaction leaves them.
func (s *session) standing(articles []string) (map[string][]graph.Claim, error) {
	out := map[string][]graph.Claim{}
	var elsewhere []string
	for _, id := range articles {
		if s.articleKeys[id] == 0 {
			elsewhere = append(elsewhere, id)
		}
	}
	for _, c := range s.added {
		out[c.ArticleID] = append(out[c.ArticleID], *c)
	}
	if len(elsewhere) == 0 {
		return out, nil
	}
	slices.Sort(elsewhere)
	versions, err := s.tx.Articles(s.ctx, slices.Compact(elsewhere))
	if err != nil {
		return nil, err
	}
	var keys []graph.Key
	for _, v := range versions {
		if v.RetractedAt.IsZero() {
			keys = append(keys, v.Key)
		}
	}
	if len(keys) == 0 {
		return out, nil
	}
	slices.Sort(keys)
	claims, err := s.tx.ArticleClaims(s.ctx, keys)
	for _, c := range claims {
		out[c.ArticleID] = append(out[c.ArticleID], c)
	}
	return out, err
}
