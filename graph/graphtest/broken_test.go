package graphtest

import (
	"context"
	"fmt"
	"path/filepath"
	"runtime"
	"sync"
	"testing"

	"parley/graph"
	"parley/graph/sqlite"
)

// recorder is a test that notes its failure instead of failing.
type recorder struct {
	ctx   context.Context
	mu    sync.Mutex
	first string
}

func (r *recorder) Helper()                  {}
func (r *recorder) Context() context.Context { return r.ctx }

func (r *recorder) Errorf(format string, args ...any) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.first == "" {
		r.first = fmt.Sprintf(format, args...)
	}
}

func (r *recorder) Fatalf(format string, args ...any) {
	r.Errorf(format, args...)
	runtime.Goexit()
}

// mostSpared is the oneIn of the store that is asked least: what is broken shows there, too.
const mostSpared = 2

// try runs a case against a store, and tells how it failed.
func try(t *testing.T, c testCase, s graph.Store) (failure string) {
	r := &recorder{ctx: t.Context()}
	done := make(chan struct{})
	go func() { // of its own, for Fatalf ends it
		defer close(done)
		defer func() {
			if p := recover(); p != nil {
				r.Errorf("panic: %v", p)
			}
		}()
		w := newWorld(r, s)
		w.oneIn = mostSpared
		c.run(w)
	}()
	<-done
	return r.first
}

func open(t *testing.T) graph.Store {
	t.Helper()
	s, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "parley.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(context.Background()); err != nil {
			t.Error(err)
		}
	})
	return s
}

// TestBroken shows that the suite sees what it is there to see: each store here is broken in
// one way, and the case that is about it fails, while it passes with the store as it was.
func TestBroken(t *testing.T) {
	byName := map[string]testCase{}
	for _, c := range cases() {
		byName[c.name] = c
	}
	seen := map[string]bool{}
	for _, b := range breakages() {
		t.Run(b.name, func(t *testing.T) {
			c, ok := byName[b.in]
			if !ok {
				t.Fatalf("there is no case %q", b.in)
			}
			seen[b.in] = true
			failure := try(t, c, b.wrap(open(t)))
			if failure == "" {
				t.Errorf("%s passes", b.in)
			}
			t.Logf("%s fails: %.300s", b.in, failure)
		})
	}
	for name, c := range byName {
		if !seen[name] {
			t.Errorf("nothing shows that %q can fail", name)
		}
		if failure := try(t, c, open(t)); failure != "" {
			t.Errorf("%s fails with a store that is not broken: %s", name, failure)
		}
	}
}

// broken is a store with some of its answers replaced.
type broken struct {
	graph.Store
	ctx         func(context.Context) context.Context
	update      func(s graph.Store, ctx context.Context, fn func(graph.Tx) error) error
	change      func(*graph.Change)
	tx          func(graph.Tx) graph.Tx
	nodeQuery   func(*graph.NodeQuery)
	nodeList    func(graph.NodeQuery, *graph.List[graph.Node])
	relQuery    func(*graph.RelationQuery)
	relList     func(*graph.List[graph.Relation])
	metQuery    func(*graph.CounterpartQuery)
	metList     func(*graph.List[graph.Counterpart])
	aroundQuery func(*graph.NeighbourQuery)
	around      func([]graph.Relation)
	found       func(ref string, nodes []graph.Node) []graph.Node
	counted     func(int) int
	quotes      func([]graph.Evidence, int) []graph.Evidence
	judgeQuery  func(*graph.JudgementQuery)
	judged      func([]graph.Judgement)
	pairQuery   func(*graph.PairQuery)
	logQuery    func(*graph.ChangeQuery)
	nodeClaims  func([]graph.Claim, int) []graph.Claim
	versions    func(after graph.Key, limit int) (graph.Key, int)
	stats       func(*graph.Stats)
	seq         func(int64) int64
}

func (b *broken) Update(ctx context.Context, fn func(graph.Tx) error) error {
	if b.update != nil {
		return b.update(b.Store, ctx, fn)
	}
	if b.ctx != nil {
		ctx = b.ctx(ctx)
	}
	return b.Store.Update(ctx, func(tx graph.Tx) error {
		if b.change != nil {
			tx = &changedTx{tx, b.change}
		}
		if b.tx != nil {
			tx = b.tx(tx)
		}
		return fn(tx)
	})
}

type changedTx struct {
	graph.Tx
	change func(*graph.Change)
}

func (t *changedTx) Apply(ctx context.Context, c *graph.Change) error {
	copied := *c
	t.change(&copied)
	return t.Tx.Apply(ctx, &copied)
}

func (b *broken) Seq(ctx context.Context) (int64, error) {
	n, err := b.Store.Seq(ctx)
	if b.seq != nil {
		n = b.seq(n)
	}
	return n, err
}

func (b *broken) Lookup(ctx context.Context, refs []string) (map[string][]graph.Node, error) {
	got, err := b.Store.Lookup(ctx, refs)
	if b.found != nil {
		for _, ref := range refs {
			if ns := b.found(ref, got[ref]); len(ns) > 0 {
				got[ref] = ns
			} else {
				delete(got, ref)
			}
		}
	}
	return got, err
}

func (b *broken) ListNodes(ctx context.Context, q graph.NodeQuery) (map[graph.Key]graph.List[graph.Node], error) {
	if b.nodeQuery != nil {
		b.nodeQuery(&q)
	}
	got, err := b.Store.ListNodes(ctx, q)
	return changeLists(got, b.nodeList != nil, func(l *graph.List[graph.Node]) { b.nodeList(q, l) }), err
}

func (b *broken) CountNodes(ctx context.Context, q graph.NodeQuery) (map[graph.Key]int, error) {
	if b.nodeQuery != nil {
		b.nodeQuery(&q)
	}
	got, err := b.Store.CountNodes(ctx, q)
	return b.counts(got), err
}

func (b *broken) ListRelations(ctx context.Context, q graph.RelationQuery) (map[graph.Key]graph.List[graph.Relation], error) {
	if b.relQuery != nil {
		b.relQuery(&q)
	}
	got, err := b.Store.ListRelations(ctx, q)
	return changeLists(got, b.relList != nil, b.relList), err
}

func (b *broken) CountRelations(ctx context.Context, q graph.RelationQuery) (map[graph.Key]int, error) {
	if b.relQuery != nil {
		b.relQuery(&q)
	}
	got, err := b.Store.CountRelations(ctx, q)
	return b.counts(got), err
}

func (b *broken) ListCounterparts(ctx context.Context, q graph.CounterpartQuery) (map[graph.Key]graph.List[graph.Counterpart], error) {
	if b.metQuery != nil {
		b.metQuery(&q)
	}
	got, err := b.Store.ListCounterparts(ctx, q)
	return changeLists(got, b.metList != nil, b.metList), err
}

func (b *broken) CountCounterparts(ctx context.Context, q graph.CounterpartQuery) (map[graph.Key]int, error) {
	if b.metQuery != nil {
		b.metQuery(&q)
	}
	got, err := b.Store.CountCounterparts(ctx, q)
	return b.counts(got), err
}

func (b *broken) Neighbours(ctx context.Context, q graph.NeighbourQuery) ([]graph.Relation, error) {
	if b.aroundQuery != nil {
		b.aroundQuery(&q)
	}
	got, err := b.Store.Neighbours(ctx, q)
	if b.around != nil {
		b.around(got)
	}
	return got, err
}

func (b *broken) Evidence(ctx context.Context, facts []string, limit int) (map[string][]graph.Evidence, error) {
	if b.quotes == nil {
		return b.Store.Evidence(ctx, facts, limit)
	}
	got, err := b.Store.Evidence(ctx, facts, 1000)
	for f, es := range got {
		got[f] = b.quotes(es, limit)
	}
	return got, err
}

func (b *broken) Stats(ctx context.Context) (graph.Stats, error) {
	got, err := b.Store.Stats(ctx)
	if b.stats != nil {
		b.stats(&got)
	}
	return got, err
}

func (b *broken) counts(got map[graph.Key]int) map[graph.Key]int {
	if b.counted != nil {
		for k, n := range got {
			got[k] = b.counted(n)
		}
	}
	return got
}

// changeLists changes each list of an answer.
func changeLists[T any](lists map[graph.Key]graph.List[T], on bool, change func(*graph.List[T])) map[graph.Key]graph.List[T] {
	if on {
		for k, l := range lists {
			change(&l)
			lists[k] = l
		}
	}
	return lists
}
