package sqlite

import (
	"context"
	"database/sql"
	_ "embed"
	"fmt"

	"parley/graph"
)

// Apply implements graph.Tx.
func (t *tx) Apply(ctx context.Context, c *graph.Change) error {
	if t.applied {
		return errApplied
	}
	t.applied = true
	a := t.applier(ctx, c)
	return a.take(ctx, "apply", []step{
		{"state", a.state}, {"retract", a.retract}, {"purge", a.purge}, {"rewrite", a.rewrite},
		{"drop relations", a.dropRelations}, {"drop nodes", a.dropNodes}, {"drop profiles", a.dropProfiles},
		{"drop pairs", a.dropPairs}, {"drop moves", a.dropMoves}, {"idents", a.idents}, {"articles", a.articles}, {"nodes", a.nodes},
		{"profiles", a.profiles}, {"relations", a.relations}, {"parties", a.parties}, {"claims", a.claims},
		{"support", a.support}, {"stories", a.stories}, {"judgements", a.judgements}, {"pairs", a.pairs},
		{"moves", a.moves}, {"log", a.log}, {"words", a.words}, {"spellings", a.spellings}, {"tally", a.count},
	})
}

// applier writes a change, one method a part of it. One statement writes one row: SQLite runs
// such a statement without a savepoint, which costs more than the statement.
type applier struct {
	*writer
	*graph.Change
	seq int64
	ctx context.Context

	tally     map[tallied]int  // how many more there are
	numbers   map[string]int64 // the idents of profiles and entities
	newWords  map[*wordTable][][2]any
	goneWords map[*wordTable][]int64
}

// tallied is what is counted: the nodes of a kind, say.
type tallied struct{ what, name string }

// step is a part of a change.
type step struct {
	name string
	do   func() error
}

// take takes steps, unless the context ends: it is looked at between them rather than in each of
// hundreds of statements, which watching would slow.
func (a *applier) take(ctx context.Context, what string, steps []step) error {
	for _, s := range steps {
		if err := ctx.Err(); err != nil {
			return translate(ctx, err)
		}
		if err := s.do(); err != nil {
			return fmt.Errorf("%s %s: %w", what, s.name, err)
		}
	}
	return nil
}

func (t *tx) applier(ctx context.Context, c *graph.Change) *applier {
	return &applier{
		writer: t.writer, Change: c, seq: t.seq, ctx: context.WithoutCancel(ctx),
		tally: map[tallied]int{}, numbers: map[string]int64{}, newWords: map[*wordTable][][2]any{}, goneWords: map[*wordTable][]int64{},
	}
}

func (a *applier) run(text string, args ...any) error {
	_, err := a.exec(a.ctx, text, args...)
	return err
}

// upsert writes a row: where it is there already, by the statement that touches fewer indexes, as far as that finds it as it was.
func (a *applier) upsert(there bool, again, upsert string, args ...any) error {
	if there {
		if n, err := a.exec(a.ctx, again, args...); err != nil || n > 0 {
			return err
		}
	}
	return a.run(upsert, args...)
}

// ask runs a query and calls scan for each row of its answer.
func (a *applier) ask(text string, arg any, scan func(*sql.Rows) error) error {
	return a.each(a.ctx, text, []any{arg}, scan)
}

var (
	//go:embed sql/apply/state.sql
	applyState string
	//go:embed sql/apply/drop_relation.sql
	dropRelation string
	//go:embed sql/apply/tally.sql
	addTally string
)

func (a *applier) state() error {
	var load any
	if len(a.Articles) > 0 {
		load = nanos(a.At)
	}
	return a.run(applyState, a.Rules, load)
}

func (a *applier) dropRelations() error {
	for _, fact := range a.DropRelations {
		err := a.ask(dropRelation, fact, func(rows *sql.Rows) error {
			var t string
			err := rows.Scan(&t)
			a.tally[tallied{"relation", t}]--
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// count writes how many more there are of each thing.
func (a *applier) count() error {
	for t, n := range a.tally {
		if n != 0 {
			if err := a.run(addTally, t.what, t.name, n); err != nil {
				return err
			}
		}
	}
	return nil
}

var (
	//go:embed sql/apply/article.sql
	insertArticle string
	//go:embed sql/apply/article_text.sql
	insertText string
	//go:embed sql/apply/article_source.sql
	setArticle string
)

func (a *applier) articles() error {
	for i := range a.Articles {
		v := &a.Articles[i]
		if err := a.version(v, a.seq); err != nil {
			return err
		}
		if v.Version > 1 { // of the first version the node comes with this change
			if err := a.run(setArticle, v.Key, v.Article.Source, v.Article.Language, v.RecordedAt.UnixNano()); err != nil {
				return err
			}
		}
	}
	return nil
}

// version writes a version of an article that a transaction recorded.
func (a *applier) version(v *graph.ArticleVersion, seq int64) error {
	err := a.run(insertArticle, v.Key, v.Version, v.Article.ID, v.Article.Title, v.Article.URL, v.Article.Source,
		v.Article.Published, v.Article.Language, v.Fingerprint, v.SHA256, v.RecordedAt.UnixNano(), nanos(v.RetractedAt), seq, v.Extractor)
	if err != nil {
		return err
	}
	return a.run(insertText, v.Key, v.Version, v.Article.Text, blob(v.Extraction))
}
