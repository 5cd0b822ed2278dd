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
//
// Where a store is being restored, it does so behind what says that (see restore.go).
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
func (w *Writer) Rebuild(ctx context.Context, extract Extract, progress func(done, of int)) error {
	of, err := w.countArticles(ctx)
	if err != nil {
		return err
	}
	r := renewal{Writer: w, mark: rebuilding + RulesVersion(), then: RulesVersion(), extract: extract, progress: progress, of: of}
	return r.run(ctx)
}

// Extract extracts what an article claims.
type Extract func(context.Context, graph.Article) (graph.Extraction, error)

// renewal is a run that derives a whole graph anew.
type renewal struct {
	*Writer
	mark     string // begins what the store names as its rules meanwhile
	then     string // what it names when the graph is derived
	extract  Extract
	progress func(done, of int)
	of       int
}

func (r *renewal) run(ctx context.Context) error {
	after, err := r.wipe(ctx)
	if err != nil {
		return err
	}
	done := 0
	if after > 0 { // some were done before the interruption
		done = -1
	}
	for {
		versions, err := r.store.Versions(ctx, after, MaxBatch)
		if err != nil {
			return err
		}
		if len(versions) == 0 {
			return r.finish(ctx, after)
		}
		batch, err := r.extractions(ctx, versions, r.extract)
		if err != nil {
			return err
		}
		next := versions[len(versions)-1].Key
		if err := r.rederive(ctx, versions, batch, after, next); err != nil {
			return err
		}
		after = next
		if done >= 0 {
			done += len(versions)
			r.progress(done, r.of)
		}
	}
}

// wipe deletes what is derived, unless that is done, and returns up to which article the graph is
// derived anew.
func (r *renewal) wipe(ctx context.Context) (graph.Key, error) {
	var after graph.Key
	for left := true; left; {
		err := r.store.Update(ctx, func(tx graph.Tx) error {
			have, err := tx.Rules(ctx)
			if err != nil {
				return err
			}
			if at, ok := strings.CutPrefix(have, r.mark+reached); ok {
				key, err := strconv.ParseInt(at, 10, 64)
				after, left = graph.Key(key), false
				return err
			}
			if restoring(have) != restoring(r.mark) {
				return restoringError(have)
			}
			if left, err = tx.Wipe(ctx, wiped); err != nil {
				return err
			}
			c := &graph.Change{At: r.now().UTC(), Rules: r.mark + wiping}
			if !left {
				c.Rules = r.reached(0)
				if c.Judgements, err = r.unresolved(ctx); err != nil {
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

// unresolved are all judgements that stand, standing for nothing yet.
func (r *renewal) unresolved(ctx context.Context) (out []graph.Judgement, err error) {
	judgements, err := r.store.ListJudgements(ctx, graph.JudgementQuery{Limit: math.MaxInt32})
	for _, j := range judgements {
		if !j.Undone.IsZero() {
			continue
		}
		for i := range j.Anchors {
			j.Anchors[i].Now = ""
		}
		out = append(out, j)
	}
	return out, err
}

// reached is what the store names as its rules where articles up to one are derived anew.
func (r *renewal) reached(after graph.Key) string {
	return r.mark + reached + strconv.FormatInt(int64(after), 10)
}

// rederive adds the articles after one key, up to another, to a graph that is derived anew.
func (r *renewal) rederive(ctx context.Context, versions []graph.ArticleVersion, batch []graph.Extraction, after, next graph.Key) error {
	return r.update(ctx, after, func(s *session) error {
		s.ruled = r.reached(next)
		for i, v := range versions {
			v.Article = batch[i].Article
			s.come(v, Claims(batch[i]), nil)
		}
		return s.run()
	})
}

// finish lets others write again.
func (r *renewal) finish(ctx context.Context, after graph.Key) error {
	return r.update(ctx, after, func(s *session) error {
		return s.tx.Apply(ctx, &graph.Change{At: s.now, Rules: r.then})
	})
}

// update runs a write transaction of a rebuild that has come so far. Moves that earlier ones left are done
// first, in transactions of their own.
func (r *renewal) update(ctx context.Context, after graph.Key, do func(*session) error) error {
	for moving := true; moving; {
		err := r.store.Update(ctx, func(tx graph.Tx) error {
			have, err := tx.Rules(ctx)
			if err != nil {
				return err
			}
			if have != r.reached(after) {
				return fmt.Errorf("%w: another program is rebuilding it", graph.ErrRules)
			}
			s := r.session(ctx, tx)
			s.quiet, s.ruled = true, have
			if s.moves, err = tx.Moves(ctx); err != nil {
				return err
			}
			if moving = len(s.moves) > 0; moving {
				return s.run()
			}
			return do(s)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// extractions reads what was extracted from versions of articles, or extracts it anew.
func (w *Writer) extractions(ctx context.Context, versions []graph.ArticleVersion, extract Extract) ([]graph.Extraction, error) {
	packed, err := w.store.Extractions(ctx, graph.VersionKeys(versions))
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
func (w *Writer) extractAnew(ctx context.Context, versions []graph.ArticleVersion, extract Extract) ([]graph.Extraction, error) {
	if len(versions) == 0 {
		return nil, nil
	}
	texts, err := w.store.Texts(ctx, graph.VersionKeys(versions))
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

func (w *Writer) countArticles(ctx context.Context) (int, error) {
	stats, err := w.store.Stats(ctx)
	return stats.Nodes[graph.KindArticle], err
}

// Reextract loads anew the standing articles that an earlier version of an extractor ("builtin/3")
// read, as extract reads them now, several at a time; what users judged stays. It returns how many
// there were.
func (w *Writer) Reextract(ctx context.Context, extractor string, extract Extract, progress func(done, of int)) (int, error) {
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
