package main

import (
	"context"

	"parley/graph"
)

// meter is a store that counts what package derive asks of it.
type meter struct {
	graph.Store
	asked
}

// asked is what was asked of a store: calls, the rows that it returned, by what returned them, and
// those that it was handed.
type asked struct {
	calls, written int
	read           map[string]int
}

func (a *asked) add(b asked) {
	a.calls += b.calls
	a.written += b.written
	if a.read == nil {
		a.read = map[string]int{}
	}
	for call, n := range b.read {
		a.read[call] += n
	}
}

// rows is how many rows were read.
func (a asked) rows() (n int) {
	for _, k := range a.read {
		n += k
	}
	return n
}

// Update implements graph.Store.
func (m *meter) Update(ctx context.Context, fn func(graph.Tx) error) error {
	m.calls += 2 // the lock and the commit
	return m.Store.Update(ctx, func(tx graph.Tx) error { return fn(metered{tx, m}) })
}

// metered is a transaction that counts. What loads of articles do not call is not counted.
type metered struct {
	graph.Tx
	m *meter
}

func (t metered) count(call string, rows int) {
	t.m.add(asked{calls: 1, read: map[string]int{call: rows}})
}

// lists counts the rows of lists by what was asked for.
func lists[K comparable, V any](m map[K][]V) (n int) {
	for _, l := range m {
		n += len(l)
	}
	return n
}

func (t metered) Rules(ctx context.Context) (string, error) {
	t.count("Rules", 1)
	return t.Tx.Rules(ctx)
}

func (t metered) NewKeys(ctx context.Context, n int) (graph.Key, error) {
	t.count("NewKeys", 1)
	return t.Tx.NewKeys(ctx, n)
}

func (t metered) Articles(ctx context.Context, ids []string) (map[string]graph.ArticleVersion, error) {
	out, err := t.Tx.Articles(ctx, ids)
	t.count("Articles", len(out))
	return out, err
}

func (t metered) ArticleClaims(ctx context.Context, articles []graph.Key) ([]graph.Claim, error) {
	out, err := t.Tx.ArticleClaims(ctx, articles)
	t.count("ArticleClaims", len(out))
	return out, err
}

func (t metered) ProfileClaims(ctx context.Context, profiles []string, after graph.Key, limit int) ([]graph.Claim, error) {
	out, err := t.Tx.ProfileClaims(ctx, profiles, after, limit)
	t.count("ProfileClaims", len(out))
	return out, err
}

func (t metered) FactClaims(ctx context.Context, facts []string) (map[string][]graph.Claim, error) {
	out, err := t.Tx.FactClaims(ctx, facts)
	t.count("FactClaims", lists(out))
	return out, err
}

func (t metered) Profiles(ctx context.Context, ids []string) (map[string]graph.Profile, error) {
	out, err := t.Tx.Profiles(ctx, ids)
	t.count("Profiles", len(out))
	return out, err
}

func (t metered) Blocks(ctx context.Context, blocks []string, most int) (map[string][]graph.Profile, []string, error) {
	out, crowded, err := t.Tx.Blocks(ctx, blocks, most)
	t.count("Blocks", lists(out)+len(crowded))
	return out, crowded, err
}

func (t metered) Members(ctx context.Context, nodes []graph.Key) (map[graph.Key][]graph.Profile, error) {
	out, err := t.Tx.Members(ctx, nodes)
	t.count("Members", lists(out))
	return out, err
}

func (t metered) Nodes(ctx context.Context, keys []graph.Key) (map[graph.Key]graph.Node, error) {
	out, err := t.Tx.Nodes(ctx, keys)
	t.count("Nodes", len(out))
	return out, err
}

func (t metered) Relations(ctx context.Context, facts []string) (map[string]graph.Relation, error) {
	out, err := t.Tx.Relations(ctx, facts)
	t.count("Relations", len(out))
	return out, err
}

func (t metered) MeetingRelations(ctx context.Context, meetings []graph.Key) ([]graph.Relation, error) {
	out, err := t.Tx.MeetingRelations(ctx, meetings)
	t.count("MeetingRelations", len(out))
	return out, err
}

func (t metered) Posts(ctx context.Context, ends [][2]graph.Key) ([]graph.Relation, error) {
	out, err := t.Tx.Posts(ctx, ends)
	t.count("Posts", len(out))
	return out, err
}

func (t metered) Sources(ctx context.Context, sets [][]string) ([]int, error) {
	out, err := t.Tx.Sources(ctx, sets)
	t.count("Sources", len(out))
	return out, err
}

func (t metered) Judgements(ctx context.Context, ids, profiles, articles []string) ([]graph.Judgement, error) {
	out, err := t.Tx.Judgements(ctx, ids, profiles, articles)
	t.count("Judgements", len(out))
	return out, err
}

func (t metered) Pairs(ctx context.Context, profiles []string) ([]graph.Pair, error) {
	out, err := t.Tx.Pairs(ctx, profiles)
	t.count("Pairs", len(out))
	return out, err
}

func (t metered) Moves(ctx context.Context) ([]graph.Move, error) {
	out, err := t.Tx.Moves(ctx)
	t.count("Moves", len(out))
	return out, err
}

func (t metered) Apply(ctx context.Context, c *graph.Change) error {
	t.m.calls++
	t.m.written += len(c.DropRelations) + len(c.DropNodes) + len(c.DropProfiles) + len(c.DropPairs) + len(c.DropMoves) +
		len(c.Articles) + len(c.Nodes) + len(c.Profiles) + len(c.Relations) + len(c.Parties) + len(c.Claims) + len(c.Support) +
		len(c.Stories) + len(c.Judgements) + len(c.Pairs) + len(c.Moves) + len(c.Log)
	return t.Tx.Apply(ctx, c)
}
