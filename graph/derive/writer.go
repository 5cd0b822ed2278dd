package derive

import (
	"context"
	"fmt"
	"slices"
	"time"

	"parley/graph"
)

// Writer writes to a store. All writing goes through one.
type Writer struct {
	store graph.Store
	now   func() time.Time
}

// New returns a writer to a store; now gives the times that are recorded.
func New(store graph.Store, now func() time.Time) *Writer {
	return &Writer{store: store, now: now}
}

// bundle is an article with what it claims, ready to be written.
type bundle struct {
	article     graph.Article
	fingerprint string
	claims      []graph.Claim
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
	for i, x := range batch {
		if err := Check(x); err != nil {
			return nil, fmt.Errorf("article %q: %w", x.Article.ID, err)
		}
		bundles[i] = bundle{x.Article, Fingerprint(x.Article, extractor), Claims(x)}
	}
	outcomes := make([]Outcome, len(batch))
	last := map[string]int{}
	for i, b := range bundles {
		last[b.article.ID] = i
	}
	err := w.update(ctx, func(s *session) error {
		return s.load(bundles, last, outcomes)
	})
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
		stood, err = s.retract(ids)
		return err
	})
	return stood, err
}

// update runs one write transaction: fill says which articles come and go, the rest follows.
func (w *Writer) update(ctx context.Context, fill func(*session) error) error {
	return w.store.Update(ctx, func(tx graph.Tx) error {
		s := &session{
			ctx: ctx, tx: tx, now: w.now().UTC(),
			profiles: map[string]*profile{}, blocks: map[string][]graph.Profile{},
			goneKeys: map[graph.Key]bool{}, nodes: map[graph.Key]*graph.Node{}, relations: map[string]*graph.Relation{},
		}
		if err := s.rules(); err != nil {
			return err
		}
		if err := fill(s); err != nil {
			return err
		}
		if len(s.change.Retract) == 0 && len(s.change.Articles) == 0 {
			return nil
		}
		for _, step := range []func() error{s.summarise, s.regroup, s.support, s.describe, s.fold, s.meet} {
			if err := step(); err != nil {
				return err
			}
		}
		s.change.At, s.change.Rules = s.now, RulesVersion()
		return tx.Apply(ctx, s.collect())
	})
}

// session is one run of a write transaction. The steps fill it from top to bottom.
type session struct {
	ctx    context.Context
	tx     graph.Tx
	now    time.Time
	change graph.Change

	gone     []*graph.Claim     // standing claims that are retracted
	added    []*graph.Claim     // claims that come
	goneKeys map[graph.Key]bool // of these

	profiles map[string]*profile
	blocks   map[string][]graph.Profile  // as the store has them
	created  map[string][]*graph.Profile // by block: profiles that the transaction brings

	moved   []graph.Claim // standing claims on profiles that change their node
	touched map[string]*supporters

	nodes     map[graph.Key]*graph.Node  // that are written
	relations map[string]*graph.Relation // that are written; nil is dropped
}

// profile is a profile before and after the transaction; nil is none.
type profile struct {
	before, after *graph.Profile
	dirty         bool // after differs from before
}

// rules refuses to add to a graph that other rules derived.
func (s *session) rules() error {
	have, err := s.tx.Rules(s.ctx)
	if err != nil {
		return err
	}
	if want := RulesVersion(); have != "" && have != want {
		return fmt.Errorf("%w: it has %s, this program %s", graph.ErrRules, have, want)
	}
	return nil
}

// load takes in the bundles that are last of their id and not unchanged.
func (s *session) load(bundles []bundle, last map[string]int, outcomes []Outcome) error {
	ids := make([]string, 0, len(last))
	for id := range last {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	versions, err := s.tx.Articles(s.ctx, ids)
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
	return s.readGone()
}

// insert numbers the articles and claims that come.
func (s *session) insert(bundles []bundle, write []int, versions map[string]graph.ArticleVersion, fresh int) error {
	need := fresh
	for _, i := range write {
		need += len(bundles[i].claims)
	}
	var key graph.Key
	if need > 0 {
		var err error
		if key, err = s.tx.NewKeys(s.ctx, need); err != nil {
			return err
		}
	}
	next := func() graph.Key { key++; return key - 1 }
	for _, i := range write {
		b := bundles[i]
		old, known := versions[b.article.ID]
		v := graph.ArticleVersion{
			Key: old.Key, Version: old.Version + 1, Article: b.article, Fingerprint: b.fingerprint,
			SHA256: digest(b.article.Text), RecordedAt: s.now, Seq: s.tx.Seq(),
		}
		if !known {
			v.Key = next()
		}
		s.change.Articles = append(s.change.Articles, v)
		node := articleNode(v.Key, b.article)
		s.nodes[v.Key] = &node
		for _, c := range b.claims {
			c.Key, c.Article, c.Version = next(), v.Key, v.Version
			c.ID = fmt.Sprintf("claim/%s@%d/%d", b.article.ID, v.Version, c.N)
			s.added = append(s.added, &c)
		}
	}
	return nil
}

// retract takes out articles and their nodes.
func (s *session) retract(ids []string) (stood []string, err error) {
	versions, err := s.tx.Articles(s.ctx, ids)
	if err != nil {
		return nil, err
	}
	for _, id := range ids {
		if v, ok := versions[id]; ok && v.RetractedAt.IsZero() && !slices.Contains(stood, id) {
			stood = append(stood, id)
			s.change.Retract = append(s.change.Retract, v.Key)
			s.change.DropNodes = append(s.change.DropNodes, v.Key)
		}
	}
	return stood, s.readGone()
}

// readGone reads the claims of the articles that are retracted.
func (s *session) readGone() error {
	if len(s.change.Retract) == 0 {
		return nil
	}
	slices.Sort(s.change.Retract)
	claims, err := s.tx.ArticleClaims(s.ctx, s.change.Retract)
	for i := range claims {
		s.gone = append(s.gone, &claims[i])
		s.goneKeys[claims[i].Key] = true
	}
	return err
}
