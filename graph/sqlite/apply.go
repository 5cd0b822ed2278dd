package sqlite

import (
	"context"
	_ "embed"
	"encoding/json"
	"fmt"

	"parley/graph"
)

// Apply implements graph.Tx.
func (t *tx) Apply(ctx context.Context, c *graph.Change) error {
	if t.applied {
		return errApplied
	}
	t.applied = true
	a := applier{writer: t.writer, Change: c, seq: t.seq, ctx: context.WithoutCancel(ctx)}
	for _, step := range []struct {
		name string
		do   func() error
	}{
		{"state", a.state}, {"retract", a.retract}, {"drop relations", a.dropRelations}, {"drop nodes", a.dropNodes},
		{"drop profiles", a.dropProfiles}, {"articles", a.articles}, {"nodes", a.nodes}, {"profiles", a.profiles},
		{"relations", a.relations}, {"parties", a.parties}, {"claims", a.claims}, {"support", a.support},
	} {
		// Between the steps rather than in each of hundreds of statements, which watching would slow.
		if err := ctx.Err(); err != nil {
			return translate(ctx, err)
		}
		if err := step.do(); err != nil {
			return fmt.Errorf("apply %s: %w", step.name, err)
		}
	}
	return nil
}

// applier writes a change, one method a part of it.
type applier struct {
	*writer
	*graph.Change
	seq int64
	ctx context.Context
}

func (a *applier) run(text string, args ...any) error { return a.exec(a.ctx, text, args...) }

// each1 runs a statement for each of some values.
func each1[T any](a *applier, values []T, texts ...string) error {
	for _, v := range values {
		for _, text := range texts {
			if err := a.run(text, v); err != nil {
				return err
			}
		}
	}
	return nil
}

var (
	//go:embed sql/apply/state.sql
	applyState string
	//go:embed sql/apply/retract_refs.sql
	retractRefs string
	//go:embed sql/apply/retract_claims.sql
	retractClaims string
	//go:embed sql/apply/retract_article.sql
	retractArticle string
	//go:embed sql/apply/drop_relation.sql
	dropRelation string
)

func (a *applier) state() error {
	var load any
	if len(a.Articles) > 0 {
		load = nanos(a.At)
	}
	return a.run(applyState, a.Rules, load)
}

func (a *applier) retract() error {
	for _, article := range a.Retract {
		if err := a.run(retractRefs, article); err != nil {
			return err
		}
		if err := a.run(retractClaims, article, a.At.UnixNano()); err != nil {
			return err
		}
		if err := a.run(retractArticle, article, a.At.UnixNano()); err != nil {
			return err
		}
	}
	return nil
}

func (a *applier) dropRelations() error { return each1(a, a.DropRelations, dropRelation) }

var (
	//go:embed sql/apply/drop_profile_blocks.sql
	dropProfileBlocks string
	//go:embed sql/apply/drop_profile.sql
	dropProfile string
	//go:embed sql/apply/article.sql
	insertArticle string
	//go:embed sql/apply/article_text.sql
	insertText string
	//go:embed sql/apply/article_source.sql
	setSource string
)

func (a *applier) dropProfiles() error {
	return each1(a, a.DropProfiles, dropProfileBlocks, dropProfile)
}

func (a *applier) articles() error {
	for i := range a.Articles {
		v := &a.Articles[i]
		err := a.run(insertArticle, v.Key, v.Version, v.Article.ID, v.Article.Title, v.Article.URL, v.Article.Source,
			v.Article.Published, v.Article.Language, v.Fingerprint, v.SHA256, v.RecordedAt.UnixNano(), nanos(v.RetractedAt), a.seq)
		if err != nil {
			return err
		}
		if err := a.run(insertText, v.Key, v.Version, v.Article.Text); err != nil {
			return err
		}
		if v.Version > 1 { // of the first version the node comes with this change
			if err := a.run(setSource, v.Key, v.Article.Source, v.Article.Language); err != nil {
				return err
			}
		}
	}
	return nil
}

var (
	//go:embed sql/apply/profile.sql
	upsertProfile string
	//go:embed sql/apply/profile_block.sql
	insertBlock string
)

func (a *applier) profiles() error {
	ids := make([]string, len(a.Profiles))
	for i := range a.Profiles {
		ids[i] = a.Profiles[i].ID
	}
	old, err := a.oldBlocks(ids)
	if err != nil {
		return err
	}
	for i := range a.Profiles {
		p := &a.Profiles[i]
		facets, err := json.Marshal(p.Facets)
		if err != nil {
			return err
		}
		names := stringList(p.Blocks)
		if before := old[p.ID]; before != names {
			if before != "" {
				if err := a.run(dropProfileBlocks, p.ID); err != nil {
					return err
				}
			}
			for _, block := range p.Blocks {
				if err := a.run(insertBlock, block, p.ID); err != nil {
					return err
				}
			}
		}
		if err := a.run(upsertProfile, p.ID, p.Kind, p.Node, p.Articles, p.Stated, string(facets), names); err != nil {
			return err
		}
	}
	return nil
}

var (
	//go:embed sql/apply/relation.sql
	upsertRelation string
	//go:embed sql/apply/drop_attendance.sql
	dropAttendance string
	//go:embed sql/apply/drop_parties.sql
	dropParties string
	//go:embed sql/apply/party.sql
	insertParty string
	//go:embed sql/apply/attendance.sql
	insertAttendance string
)

func (a *applier) relations() error {
	for i := range a.Relations {
		r := &a.Relations[i]
		data, err := json.Marshal(relationData{Basis: r.Basis, Title: r.Title, Since: r.Since, Until: r.Until, Fold: r.Fold})
		if err != nil {
			return err
		}
		err = a.run(upsertRelation, r.Key, r.Type, r.From, r.To, r.Disc, r.Sources, r.Confidence,
			r.Status, r.Role, r.Behalf, r.Earliest, r.Latest, string(data))
		if err != nil {
			return err
		}
	}
	return nil
}

func (a *applier) parties() error {
	for _, m := range a.Parties {
		if err := each1(a, []graph.Key{m.Meeting}, dropAttendance, dropParties); err != nil {
			return err
		}
		for _, p := range m.Parties {
			if err := a.run(insertParty, m.Meeting, p.Actor, p.Side); err != nil {
				return err
			}
		}
		if err := a.run(insertAttendance, m.Meeting); err != nil {
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
)

func (a *applier) claims() error {
	for i := range a.Claims {
		c := &a.Claims[i]
		data, err := json.Marshal(c)
		if err != nil {
			return err
		}
		err = a.run(insertClaim, c.Key, c.Article, c.Version, c.ID, c.Type, c.ArticleID, c.Published, c.Fact, c.Node,
			a.At.UnixNano(), string(data))
		if err != nil {
			return err
		}
		for _, p := range c.Profiles() {
			stated := c.Type == graph.Mentions && p == c.To && c.Basis == graph.Stated
			if err := a.run(insertClaimProfile, p, stated, c.Article, c.Key); err != nil {
				return err
			}
		}
	}
	return nil
}

func (a *applier) support() error {
	for _, s := range a.Support {
		if err := a.run(setSupport, s.Claim, s.Fact, s.Node); err != nil {
			return err
		}
	}
	return nil
}
