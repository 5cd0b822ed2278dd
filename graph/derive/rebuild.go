package derive

import (
	"context"
	"fmt"
	"math"
	"runtime"
	"strconv"
	"strings"

	"golang.org/x/sync/errgroup"

	"parley/graph"
)

// A graph that is being derived anew names as its rules what is being done, so that nobody adds
// to it meanwhile and an interrupted rebuild is taken up where it was left:
//
//	rebuilding <rules> wiping         what is derived is being deleted
//	rebuilding <rules> after <key>    articles up to this one are derived anew
const (
	rebuilding = "rebuilding "
	wiping     = " wiping"
	reached    = " after "
)

// wiped is how many rows one transaction deletes.
const wiped = 2000

// Rebuild derives the graph anew, by this program's rules, from what was extracted: in batches, and
// where it was interrupted, from there. What is asked meanwhile sees a part of the graph. Of an
// article whose extraction the store does not have, extract makes one; where it is nil, that is
// ErrExtraction. progress is told how many articles of how many are done.
func (w *Writer) Rebuild(ctx context.Context, extract func(context.Context, graph.Article) (graph.Extraction, error), progress func(done, of int)) error {
	of, err := w.countArticles(ctx)
	if err != nil {
		return err
	}
	after, err := w.wipe(ctx)
	if err != nil {
		return err
	}
	done := 0
	if after > 0 { // some were done before the interruption
		done = -1
	}
	for {
		versions, err := w.store.Versions(ctx, after, MaxBatch)
		if err != nil {
			return err
		}
		if len(versions) == 0 {
			return w.finishRebuild(ctx, after)
		}
		batch, err := w.extractions(ctx, versions, extract)
		if err != nil {
			return err
		}
		next := versions[len(versions)-1].Key
		if err := w.rederive(ctx, versions, batch, after, next); err != nil {
			return err
		}
		after = next
		if done >= 0 {
			done += len(versions)
			progress(done, of)
		}
	}
}

// wipe deletes what is derived, unless that is done, and returns up to which article the graph is
// derived anew.
func (w *Writer) wipe(ctx context.Context) (graph.Key, error) {
	var after graph.Key
	for left := true; left; {
		err := w.store.Update(ctx, func(tx graph.Tx) error {
			have, err := tx.Rules(ctx)
			if err != nil {
				return err
			}
			ours := rebuilding + RulesVersion()
			if at, ok := strings.CutPrefix(have, ours+reached); ok {
				key, err := strconv.ParseInt(at, 10, 64)
				after, left = graph.Key(key), false
				return err
			}
			if left, err = tx.Wipe(ctx, wiped); err != nil {
				return err
			}
			c := &graph.Change{At: w.now().UTC(), Rules: ours + wiping}
			if !left {
				c.Rules = ours + reached + "0"
				if c.Judgements, err = w.unresolved(ctx); err != nil {
					return err
				}
			}
			return tx.Apply(ctx, c)
		})
		if err != nil {
			return 0, err
		}
	}
	return after, nil
}

// unresolved are all judgements, standing for nothing yet.
func (w *Writer) unresolved(ctx context.Context) ([]graph.Judgement, error) {
	judgements, err := w.store.ListJudgements(ctx, graph.JudgementQuery{Limit: math.MaxInt32})
	for _, j := range judgements {
		for i := range j.Anchors {
			j.Anchors[i].Now = ""
		}
	}
	return judgements, err
}

// rederive adds the articles after one key, up to another, to a graph that is derived anew.
func (w *Writer) rederive(ctx context.Context, versions []graph.ArticleVersion, batch []graph.Extraction, after, next graph.Key) error {
	return w.rebuildFrom(ctx, after, func(s *session) error {
		s.quiet, s.ruled = true, rebuilding+RulesVersion()+reached+strconv.FormatInt(int64(next), 10)
		for i, v := range versions {
			v.Article = batch[i].Article
			s.come(v, Claims(batch[i]), nil)
		}
		return nil
	})
}

// finishRebuild lets others write again.
func (w *Writer) finishRebuild(ctx context.Context, after graph.Key) error {
	return w.store.Update(ctx, func(tx graph.Tx) error {
		if err := w.reachedBy(ctx, tx, after); err != nil {
			return err
		}
		return tx.Apply(ctx, &graph.Change{At: w.now().UTC(), Rules: RulesVersion()})
	})
}

// rebuildFrom runs a write transaction of a rebuild that has come so far.
func (w *Writer) rebuildFrom(ctx context.Context, after graph.Key, fill func(*session) error) error {
	return w.store.Update(ctx, func(tx graph.Tx) error {
		if err := w.reachedBy(ctx, tx, after); err != nil {
			return err
		}
		s := w.session(ctx, tx)
		if err := fill(s); err != nil {
			return err
		}
		return s.run()
	})
}

// reachedBy makes sure that nobody else has gone on with the rebuild.
func (w *Writer) reachedBy(ctx context.Context, tx graph.Tx, after graph.Key) error {
	have, err := tx.Rules(ctx)
	if err != nil {
		return err
	}
	if have != rebuilding+RulesVersion()+reached+strconv.FormatInt(int64(after), 10) {
		return fmt.Errorf("%w: another program is rebuilding it", graph.ErrRules)
	}
	return nil
}

// extractions reads what was extracted from versions of articles, or extracts it anew.
func (w *Writer) extractions(ctx context.Context, versions []graph.ArticleVersion, extract func(context.Context, graph.Article) (graph.Extraction, error)) ([]graph.Extraction, error) {
	packed, err := w.store.Extractions(ctx, versionKeys(versions))
	if err != nil {
		return nil, err
	}
	batch := make([]graph.Extraction, len(versions))
	var missing []graph.ArticleVersion
	var at []int
	for i, v := range versions {
		p := packed[graph.VersionKey{Article: v.Key, Version: v.Version}]
		if len(p) == 0 && extract != nil {
			missing, at = append(missing, v), append(at, i)
		} else if batch[i], err = unpack(p); err != nil {
			return nil, fmt.Errorf("article %q: %w", v.Article.ID, err)
		}
	}
	made, err := w.extractAnew(ctx, missing, extract)
	for i, x := range made {
		batch[at[i]] = x
	}
	return batch, err
}

// extractAnew extracts from versions of articles, several at a time.
func (w *Writer) extractAnew(ctx context.Context, versions []graph.ArticleVersion, extract func(context.Context, graph.Article) (graph.Extraction, error)) ([]graph.Extraction, error) {
	if len(versions) == 0 {
		return nil, nil
	}
	texts, err := w.store.Texts(ctx, versionKeys(versions))
	if err != nil {
		return nil, err
	}
	batch := make([]graph.Extraction, len(versions))
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(runtime.GOMAXPROCS(0))
	for i, v := range versions {
		g.Go(func() (err error) {
			v.Article.Text = texts[graph.VersionKey{Article: v.Key, Version: v.Version}]
			if batch[i], err = extract(ctx, v.Article); err == nil {
				err = Check(batch[i])
			}
			if err != nil {
				return fmt.Errorf("article %q: %w", v.Article.ID, err)
			}
			return nil
		})
	}
	return batch, g.Wait()
}

func versionKeys(versions []graph.ArticleVersion) []graph.VersionKey {
	keys := make([]graph.VersionKey, len(versions))
	for i, v := range versions {
		keys[i] = graph.VersionKey{Article: v.Key, Version: v.Version}
	}
	return keys
}

func (w *Writer) countArticles(ctx context.Context) (int, error) {
	stats, err := w.store.Stats(ctx)
	return stats.Nodes[graph.KindArticle], err
}

// Reextract loads anew the standing articles that an earlier version of an extractor ("builtin/3")
// read, as extract reads them now, several at a time; what users judged stays. It returns how many
// there were.
func (w *Writer) Reextract(ctx context.Context, extractor string, extract func(context.Context, graph.Article) (graph.Extraction, error), progress func(done, of int)) (int, error) {
	of, err := w.countArticles(ctx)
	if err != nil {
		return 0, err
	}
	name, _, _ := strings.Cut(extractor, "/")
	renewed, seen := 0, 0
	for after := graph.Key(0); ; {
		versions, err := w.store.Versions(ctx, after, MaxBatch)
		if err != nil || len(versions) == 0 {
			return renewed, err
		}
		var old []graph.ArticleVersion
		for _, v := range versions {
			after = v.Key
			if v.Extractor != extractor && (v.Extractor == "" || strings.HasPrefix(v.Extractor, name+"/")) {
				old = append(old, v)
			}
		}
		batch, err := w.extractAnew(ctx, old, extract)
		if err != nil {
			return renewed, err
		}
		if len(batch) > 0 {
			if _, err := w.Load(ctx, batch, extractor); err != nil {
				return renewed, err
			}
		}
		renewed += len(batch)
		seen += len(versions)
		progress(seen, of)
	}
}
