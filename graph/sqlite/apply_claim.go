package sqlite

import (
	_ "embed"
	"encoding/json"

	"parley/graph"
)

var (
	//go:embed sql/apply/retract_refs.sql
	retractRefs string
	//go:embed sql/apply/retract_claims.sql
	retractClaims string
	//go:embed sql/apply/retract_article.sql
	retractArticle string
	//go:embed sql/apply/drop_claims.sql
	dropClaims string
	//go:embed sql/apply/purge_claims.sql
	purgeClaims string
	//go:embed sql/apply/purge_texts.sql
	purgeTexts string
	//go:embed sql/apply/purge_versions.sql
	purgeVersions string
	//go:embed sql/apply/purged.sql
	notePurged string
)

func (a *applier) retract() error {
	for _, article := range a.Retract {
		if err := a.standing(article, retractClaims, article, a.At.UnixNano()); err != nil {
			return err
		}
		if err := a.run(retractArticle, article, a.At.UnixNano()); err != nil {
			return err
		}
	}
	return nil
}

// standing ends the standing claims of an article by a statement.
func (a *applier) standing(article graph.Key, text string, args ...any) error {
	if err := a.run(retractRefs, article); err != nil {
		return err
	}
	n, err := a.exec(a.ctx, text, args...)
	a.tally[tallied{"claim", ""}] -= n
	return err
}

func (a *applier) purge() error {
	if len(a.Purge) > 0 {
		if err := a.run(notePurged); err != nil {
			return err
		}
	}
	for _, article := range a.Purge {
		if err := a.standing(article, dropClaims, article); err != nil {
			return err
		}
		for _, text := range []string{purgeClaims, purgeTexts, purgeVersions} {
			if err := a.run(text, article); err != nil {
				return err
			}
		}
	}
	return nil
}

func (a *applier) rewrite() error {
	for _, article := range a.Rewrite {
		if err := a.standing(article, dropClaims, article); err != nil {
			return err
		}
	}
	return nil
}

var (
	//go:embed sql/apply/claim.sql
	insertClaim string
	//go:embed sql/apply/claim_profile.sql
	insertClaimProfile string
	//go:embed sql/apply/support.sql
	setSupport string
	//go:embed sql/apply/story.sql
	setStory string
	//go:embed sql/apply/story_refs.sql
	setStoryRefs string
)

func (a *applier) claims() error {
	a.tally[tallied{"claim", ""}] += len(a.Claims)
	for i := range a.Claims {
		c := &a.Claims[i]
		if err := a.claim(insertClaim, c); err != nil {
			return err
		}
		for _, p := range c.Profiles() {
			stated := c.Type == graph.Mentions && p == c.To && c.Basis == graph.Stated
			if err := a.run(insertClaimProfile, a.numbers[p], stated, c.Key, c.Story); err != nil {
				return err
			}
		}
	}
	return nil
}

// claim writes a claim by a statement, which may take more besides.
func (a *applier) claim(text string, c *graph.Claim, more ...any) error {
	data, err := json.Marshal(c)
	if err != nil {
		return err
	}
	return a.run(text, append([]any{c.Key, c.Article, c.Version, c.ID, c.Type, c.ArticleID, c.Published, c.Fact, c.Node, c.Story,
		c.RecordedAt.UnixNano(), string(data)}, more...)...)
}

func (a *applier) support() error {
	for _, s := range a.Support {
		if err := a.run(setSupport, s.Claim, s.Fact, s.Node); err != nil {
			return err
		}
	}
	return nil
}

func (a *applier) stories() error {
	for _, s := range a.Stories {
		for _, text := range []string{setStoryRefs, setStory} { // those whose story changes are found by the old one
			if err := a.run(text, s.Article, s.Story); err != nil {
				return err
			}
		}
	}
	return nil
}
