package derive

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"parley/graph"
	"parley/graph/identity"
)

// Writer writes to a store. All writing goes through one.
type Writer struct {
	store graph.Store
	now   func() time.Time
	batch int // how many claims move in one transaction
	pairs *identity.Comparer
}

// New returns a writer to a store; now gives the times that are recorded.
func New(store graph.Store, now func() time.Time) *Writer {
	return &Writer{store: store, now: now, batch: maxMoved, pairs: identity.NewComparer()}
}

// update runs one write transaction: fill says what comes and goes, the rest follows. Moves that
// this or an earlier transaction left are done in transactions of their own, the earlier ones first.
func (w *Writer) update(ctx context.Context, fill func(*session) error) error {
	filled := false
	for left := true; left; {
		var s *session
		fills := false
		err := w.store.Update(ctx, func(tx graph.Tx) (err error) {
			s = w.session(ctx, tx)
			if err := s.rules(); err != nil {
				return err
			}
			if s.moves, err = tx.Moves(ctx); err != nil {
				return err
			}
			if fills = !filled && len(s.moves) == 0; fills {
				if err := fill(s); err != nil {
					return err
				}
			}
			return s.run()
		})
		if err != nil {
			return err
		}
		filled = filled || fills
		left = !filled || len(s.change.Moves) > 0
	}
	return nil
}

func (w *Writer) session(ctx context.Context, tx graph.Tx) *session {
	return &session{
		ctx: ctx, tx: tx, now: w.now().UTC(), ruled: RulesVersion(), batch: w.batch, compare: w.pairs.Compare,
		goneKeys: map[graph.Key]bool{}, articleKeys: map[string]graph.Key{}, judgements: map[string]*judgement{},
		profiles: map[string]*profile{}, blocks: map[string]*block{}, touched: map[string]*supporters{},
		stories: map[graph.Key]graph.Key{}, tellers: map[graph.Key]int{}, nodes: map[graph.Key]*graph.Node{}, relations: map[string]*graph.Relation{},
	}
}

// session is one run of a write transaction. The steps fill it from top to bottom.
type session struct {
	ctx     context.Context
	tx      graph.Tx
	now     time.Time
	ruled   string // the rules that the store is then derived by
	batch   int    // how many claims move
	compare func(block string, profiles []graph.Profile) []graph.Pair
	quiet   bool // nothing new is said, so nothing is logged
	change  graph.Change

	moves       []graph.Move         // left by an earlier transaction; nothing else is done then
	coming      []coming             // articles whose claims come
	gone        []*graph.Claim       // standing claims that go
	added       []*graph.Claim       // claims that come
	goneKeys    map[graph.Key]bool   // of those that go
	articleKeys map[string]graph.Key // by the own ids of articles that come and go
	judgements  map[string]*judgement

	profiles map[string]*profile
	blocks   map[string]*block

	components []component             // the entities that were put together anew
	moved      []graph.Claim           // standing claims on profiles that change their node
	stories    map[graph.Key]graph.Key // of articles that tell another story now than they did
	tellers    map[graph.Key]int       // how many articles tell each of these stories
	retold     []graph.Claim           // standing claims of the other articles that tell them
	touched    map[string]*supporters  // by fact

	nodes     map[graph.Key]*graph.Node  // that are written
	relations map[string]*graph.Relation // that are written; nil is dropped
	before    situation                  // what stood of these
}

// coming is an article whose claims come: a new version, or one that is written anew.
type coming struct {
	version graph.ArticleVersion
	claims  []graph.Claim     // before users' judgements, with keys where they stood already
	keys    map[int]graph.Key // by number of the claim
}

// profile is a profile before and after the transaction; nil is none.
type profile struct {
	before, after *graph.Profile
	dirty         bool // after differs from before
}

// came reports whether the profile came with the transaction or went with it.
func (p *profile) came() bool { return (p.before == nil) != (p.after == nil) }

// rules refuses to add to a graph that other rules derived.
func (s *session) rules() error {
	have, err := s.tx.Rules(s.ctx)
	if err != nil {
		return err
	}
	want := RulesVersion()
	switch {
	case restoring(have) != "":
		return restoringError(have)
	case strings.HasPrefix(have, rebuilding):
		return fmt.Errorf("%w: a rebuild is under way or was interrupted", graph.ErrRules)
	case have != "" && have != want:
		return fmt.Errorf("%w: it has %s, this program %s", graph.ErrRules, have, want)
	}
	return nil
}

// run takes the steps from what comes and goes to the change that the store applies.
func (s *session) run() error {
	if len(s.moves)+len(s.coming)+len(s.change.Retract)+len(s.change.Purge)+len(s.judgements) == 0 {
		return nil
	}
	for _, step := range []func() error{
		s.judge, s.summarise, s.resolve, s.regroup, s.retell, s.support, s.describe, s.fold, s.meet, s.log,
	} {
		if err := step(); err != nil {
			return err
		}
	}
	s.change.At, s.change.Rules = s.now, s.ruled
	return s.tx.Apply(s.ctx, s.collect())
}

// newKeys reserves keys, and returns what gives them one by one.
func (s *session) newKeys(n int) (func() graph.Key, error) {
	if n == 0 {
		return nil, nil
	}
	key, err := s.tx.NewKeys(s.ctx, n)
	return func() graph.Key { key++; return key - 1 }, err
}

// readGone reads the claims of articles that are retracted or written anew.
func (s *session) readGone(articles []graph.Key) error {
	if len(articles) == 0 {
		return nil
	}
	slices.Sort(articles)
	claims, err := s.tx.ArticleClaims(s.ctx, articles)
	for i := range claims {
		s.gone = append(s.gone, &claims[i])
		s.goneKeys[claims[i].Key] = true
		s.articleKeys[claims[i].ArticleID] = claims[i].Article
	}
	return err
}
