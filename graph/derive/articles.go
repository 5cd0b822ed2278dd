package derive

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"parley/graph"
)

// bundle is an article with what it claims, ready to be written.
type bundle struct {
	article     graph.Article
	extractor   string
	fingerprint string
	extraction  []byte
	claims      []graph.Claim
}

// newBundle checks an extraction and makes its claims.
func newBundle(x graph.Extraction, extractor string) (bundle, error) {
	if err := Check(x); err != nil {
		return bundle{}, fmt.Errorf("article %q: %w", x.Article.ID, err)
	}
	return bundle{x.Article, extractor, Fingerprint(x.Article, extractor), graph.Pack(x), Claims(x)}, nil
}

// Load writes at most MaxBatch articles in one transaction, each wholly or, with an error, none.
// An article that stands unchanged is left alone, one of the same id is replaced. Of two in a
// batch with one id the last counts. The outcomes are by index. A bad extraction is ErrExtraction
// (see Check), a store derived by other rules graph.ErrRules; other errors are the store's.
func (w *Writer) Load(ctx context.Context, batch []graph.Extraction, extractor string) ([]Outcome, error) {
	if len(batch) > MaxBatch {
		return nil, fmt.Errorf("derive: %d articles in a batch, %d are allowed", len(batch), MaxBatch)
	}
	bundles := make([]bundle, len(batch))
	last := map[string]int{}
	for i, x := range batch {
		var err error
		if bundles[i], err = newBundle(x, extractor); err != nil {
			return nil, err
		}
		last[x.Article.ID] = i
	}
	outcomes := make([]Outcome, len(batch))
	err := w.update(ctx, func(s *session) error { return s.load(bundles, last, outcomes) })
	if err != nil {
		return nil, err
	}
	return outcomes, nil
}

// Retract takes articles, by their own ids, out of the graph. Their claims keep their times.
// It returns the ids that stood.
func (w *Writer) Retract(ctx context.Context, ids []string) ([]string, error) {
	var stood []string
	err := w.update(ctx, func(s *session) (err error) {
		stood, err = s.takeOut(ids, false)
		return err
	})
	return stood, err
}

// Purge deletes articles, by their own ids, with all that was ever recorded of them: texts,
// versions and claims, standing or not. What judgements quote of them is deleted too; the
// judgements stand. It returns the ids that were there.
func (w *Writer) Purge(ctx context.Context, ids []string) ([]string, error) {
	var found []string
	err := w.update(ctx, func(s *session) (err error) {
		if found, err = s.takeOut(ids, true); err != nil {
			return err
		}
		return s.forgetQuotes(found)
	})
	return found, err
}

// load takes in the bundles that are last of their id and not unchanged.
func (s *session) load(bundles []bundle, last map[string]int, outcomes []Outcome) error {
	versions, err := s.tx.Articles(s.ctx, slices.Sorted(maps.Keys(last)))
	if err != nil {
		return err
	}
	standing := map[string]string{} // id: fingerprint, as the batch goes on
	for id, v := range versions {
		if v.RetractedAt.IsZero() {
			standing[id] = v.Fingerprint
		}
	}
	for i, b := range bundles {
		switch old, stands := standing[b.article.ID]; {
		case stands && old == b.fingerprint:
			outcomes[i] = Unchanged
		case stands:
			outcomes[i] = Replaced
		default:
			outcomes[i] = Loaded
		}
		standing[b.article.ID] = b.fingerprint
	}
	var write []int
	fresh := 0
	for i, b := range bundles {
		old, known := versions[b.article.ID]
		stands := known && old.RetractedAt.IsZero()
		if last[b.article.ID] != i || stands && old.Fingerprint == b.fingerprint {
			continue
		}
		if stands {
			s.change.Retract = append(s.change.Retract, old.Key)
		}
		if !known {
			fresh++
		}
		write = append(write, i)
	}
	if err := s.insert(bundles, write, versions, fresh); err != nil {
		return err
	}
	return s.readGone(s.change.Retract)
}

// insert makes new versions of articles.
func (s *session) insert(bundles []bundle, write []int, versions map[string]graph.ArticleVersion, fresh int) error {
	next, err := s.newKeys(fresh)
	if err != nil {
		return err
	}
	for _, i := range write {
		b := bundles[i]
		old, known := versions[b.article.ID]
		v := graph.ArticleVersion{
			Key: old.Key, Version: old.Version + 1, Article: b.article, Fingerprint: b.fingerprint,
			SHA256: digest(b.article.Text), RecordedAt: s.now, Seq: s.tx.Seq(),
			Extractor: b.extractor, Extraction: b.extraction,
		}
		if !known {
			v.Key = next()
		}
		s.change.Articles = append(s.change.Articles, v)
		s.come(v, b.claims, nil)
	}
	return nil
}

// come takes in the claims of a version of an article, with the keys that they had.
func (s *session) come(v graph.ArticleVersion, claims []graph.Claim, keys map[int]graph.Key) {
	node := articleNode(v.Key, v.Article)
	s.nodes[v.Key] = &node
	s.articleKeys[v.Article.ID] = v.Key
	s.coming = append(s.coming, coming{v, claims, keys})
}

// takeOut retracts articles, or purges them, and drops their nodes.
func (s *session) takeOut(ids []string, purge bool) (found []string, err error) {
	versions, err := s.tx.Articles(s.ctx, ids)
	if err != nil {
		return nil, err
	}
	var standing []graph.Key
	for _, id := range ids {
		v, known := versions[id]
		stands := known && v.RetractedAt.IsZero()
		if !known || !stands && !purge || slices.Contains(found, id) {
			continue
		}
		found = append(found, id)
		s.articleKeys[id] = v.Key
		if stands {
			standing = append(standing, v.Key)
			s.change.DropNodes = append(s.change.DropNodes, v.Key)
		}
		if purge {
			s.change.Purge = append(s.change.Purge, v.Key)
		}
	}
	if !purge {
		s.change.Retract = slices.Clone(standing)
	}
	return found, s.readGone(standing)
}

// rewrite has the claims of standing articles made anew from what was extracted, because users'
// judgements of them change.
func (s *session) rewrite(ids []string) error {
	if len(ids) == 0 {
		return nil
	}
	versions, err := s.tx.Articles(s.ctx, ids)
	if err != nil {
		return err
	}
	var keys []graph.Key
	var wanted []graph.VersionKey
	for _, v := range versions {
		if v.RetractedAt.IsZero() {
			keys = append(keys, v.Key)
			wanted = append(wanted, graph.VersionKey{Article: v.Key, Version: v.Version})
		}
	}
	if len(keys) == 0 {
		return nil
	}
	packed, err := s.tx.Extractions(s.ctx, wanted)
	if err != nil {
		return err
	}
	if err := s.readGone(keys); err != nil {
		return err
	}
	s.change.Rewrite = keys
	old := map[graph.Key]map[int]graph.Key{}
	for _, c := range s.gone {
		if old[c.Article] == nil {
			old[c.Article] = map[int]graph.Key{}
		}
		old[c.Article][c.N] = c.Key
	}
	for _, id := range slices.Sorted(maps.Keys(versions)) {
		v := versions[id]
		if !v.RetractedAt.IsZero() {
			continue
		}
		x, err := unpack(packed[graph.VersionKey{Article: v.Key, Version: v.Version}])
		if err != nil {
			return fmt.Errorf("article %q: %w", id, err)
		}
		v.Article = x.Article
		s.come(v, Claims(x), old[v.Key])
	}
	return nil
}

// unpack reads what was extracted, as a store has it.
func unpack(packed []byte) (graph.Extraction, error) {
	x, err := graph.Unpack(packed)
	if err != nil {
		err = fmt.Errorf("%w: %w", ErrExtraction, err)
	}
	return x, err
}
