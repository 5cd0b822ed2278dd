package graphtest

import (
	"context"
	"math"
	"slices"
	"time"

	"parley/graph"
)

// brokenHistory is what goes wrong with claims, versions and what is derived anew from them.
func brokenHistory() []breakage {
	return []breakage{
		{"Claims/stories", "stories never change", without(func(c *graph.Change) { c.Stories = nil })},
		{"Claims/stories", "articles are counted", without(func(c *graph.Change) {
			changeClaims(c, func(c *graph.Claim) { c.Story = c.Article })
			c.Stories = nil
		})},
		{"Claims/rewritten", "what is written anew is recorded anew", without(func(c *graph.Change) {
			changeClaims(c, func(claim *graph.Claim) { claim.RecordedAt = c.At })
		})},
		{"Claims/purged", "what is purged is only retracted", without(func(c *graph.Change) { c.Retract, c.Purge = append(c.Retract, c.Purge...), nil })},
		{"Claims/pages", "pages overlap", by(broken{tx: func(tx graph.Tx) graph.Tx {
			return &changedReads{Tx: tx, after: func(k graph.Key) graph.Key { return k - 1 }}
		}})},
		{"Claims/nodes", "oldest articles come first", by(broken{nodeClaims: func(cs []graph.Claim, limit int) []graph.Claim {
			slices.Reverse(cs)
			return cs[:min(limit, len(cs))]
		}})},
		{"Claims/nodes", "limits are ignored", by(broken{nodeClaims: func(cs []graph.Claim, _ int) []graph.Claim { return cs }})},
		{"Wipe/portions", "everything goes at once", by(broken{tx: func(tx graph.Tx) graph.Tx { return &changedReads{Tx: tx, wipe: func(n int) int { return 1000 * n }} }})},
		{"Wipe/at once", "nothing goes", by(broken{tx: func(tx graph.Tx) graph.Tx { return &changedReads{Tx: tx, wipe: func(int) int { return 0 }} }})},
		{"Articles/extractions", "what was extracted is kept for the first version only", without(func(c *graph.Change) {
			c.Articles = slices.Clone(c.Articles)
			for i := range c.Articles {
				if c.Articles[i].Version > 1 {
					c.Articles[i].Extraction = nil
				}
			}
		})},
		{"Articles/standing", "pages overlap", by(broken{versions: func(after graph.Key, limit int) (graph.Key, int) { return after - 1, limit }})},
		{"Articles/standing", "limits are ignored", by(broken{versions: func(after graph.Key, _ int) (graph.Key, int) { return after, 1000 }})},
		{"Evidence/rejected", "what is rejected is shown", without(func(c *graph.Change) {
			changeClaims(c, func(c *graph.Claim) {
				c.Evidence = slices.Clone(c.Evidence)
				for i := range c.Evidence {
					c.Evidence[i].Text += "."
				}
			})
		})},
		{"Evidence/rejected", "numbers are those of what is shown", without(func(c *graph.Change) {
			changeClaims(c, func(c *graph.Claim) { c.Evidence = slices.DeleteFunc(slices.Clone(c.Evidence), graph.Quote.Rejected) })
		})},
	}
}

// brokenIdentity is what goes wrong with judgements, pairs and the log.
func brokenIdentity() []breakage {
	return []breakage{
		{"Judgements/fields", "what a sentence was taken to say is lost", without(func(c *graph.Change) {
			changeJudgements(c, func(j *graph.Judgement) { j.Claim = nil })
		})},
		{"Judgements/found", "articles are ignored", by(broken{tx: func(tx graph.Tx) graph.Tx { return &changedReads{Tx: tx, blind: true} }})},
		{"Judgements/found", "what is undone stands", without(func(c *graph.Change) {
			changeJudgements(c, func(j *graph.Judgement) { j.Undone = time.Time{} })
		})},
		{"Judgements/list", "those of all nodes come", by(broken{judgeQuery: func(q *graph.JudgementQuery) { q.Of = nil }})},
		{"Judgements/list", "the first comes first", by(broken{judged: slices.Reverse[[]graph.Judgement]})},
		{"Judgements/list", "nobody is meant now", without(func(c *graph.Change) {
			changeJudgements(c, func(j *graph.Judgement) {
				j.Anchors = slices.Clone(j.Anchors)
				for i := range j.Anchors {
					j.Anchors[i].Now = ""
				}
			})
		})},
		{"Pairs/found", "pairs are not dropped", without(func(c *graph.Change) { c.DropPairs = nil })},
		{"Pairs/list", "scores are ignored", by(broken{pairQuery: func(q *graph.PairQuery) { q.MinScore = 0 }})},
		{"Pairs/list", "those of all nodes come", by(broken{pairQuery: func(q *graph.PairQuery) { q.Of = nil }})},
		{"Pairs/list", "profiles never move", without(func(c *graph.Change) {
			c.Profiles = slices.DeleteFunc(slices.Clone(c.Profiles), func(p graph.Profile) bool { return len(c.DropProfiles) > 0 })
		})},
		{"Pairs/pages", "pages overlap", by(broken{pairQuery: func(q *graph.PairQuery) { q.Page.After = slices.Clone(q.Page.After[:min(1, len(q.Page.After))]) }})},
		{"Random/pairs", "all profiles belong to one node", without(func(c *graph.Change) {
			c.Profiles = slices.Clone(c.Profiles)
			for i := range c.Profiles {
				c.Profiles[i].Node = c.Profiles[0].Node
			}
		})},
		{"Moves", "moves are never done", without(func(c *graph.Change) { c.DropMoves = nil })},
		{"Log/entries", "only the first is concerned", without(func(c *graph.Change) {
			c.Log = slices.Clone(c.Log)
			for i, e := range c.Log {
				c.Log[i].Of = e.Of[:min(1, len(e.Of))]
			}
		})},
		{"Log/filters", "times are ignored", by(broken{logQuery: func(q *graph.ChangeQuery) { q.Since = time.Time{} }})},
		{"Log/filters", "whom it concerns is ignored", by(broken{logQuery: func(q *graph.ChangeQuery) { q.Of = nil }})},
		{"Log/filters", "the last one that is asked for counts", by(broken{logQuery: func(q *graph.ChangeQuery) { q.Of = q.Of[max(0, len(q.Of)-1):] }})},
		{"Log/clocks", "times are taken to rise", func(s graph.Store) graph.Store { return &rising{s} }},
		{"Random/log", "times are taken to rise", func(s graph.Store) graph.Store { return &rising{s} }},
		{"Log/pages", "a page ends with its transaction", by(broken{logQuery: func(q *graph.ChangeQuery) {
			if q.Page.After != nil {
				q.Page.After = graph.Cursor{q.Page.After[0], graph.LogEntry{N: 999_999_999}.Cursor()[1]}
			}
		}})},
	}
}

func changeClaims(c *graph.Change, change func(*graph.Claim)) {
	c.Claims = slices.Clone(c.Claims)
	for i := range c.Claims {
		change(&c.Claims[i])
	}
}

func changeJudgements(c *graph.Change, change func(*graph.Judgement)) {
	c.Judgements = slices.Clone(c.Judgements)
	for i := range c.Judgements {
		change(&c.Judgements[i])
	}
}

func (b *broken) ListJudgements(ctx context.Context, q graph.JudgementQuery) ([]graph.Judgement, error) {
	if b.judgeQuery != nil {
		b.judgeQuery(&q)
	}
	got, err := b.Store.ListJudgements(ctx, q)
	if b.judged != nil {
		b.judged(got)
	}
	return got, err
}

func (b *broken) ListPairs(ctx context.Context, q graph.PairQuery) (graph.List[graph.Pair], error) {
	if b.pairQuery != nil {
		b.pairQuery(&q)
	}
	return b.Store.ListPairs(ctx, q)
}

func (b *broken) CountPairs(ctx context.Context, q graph.PairQuery) (int, error) {
	if b.pairQuery != nil {
		b.pairQuery(&q)
	}
	return b.Store.CountPairs(ctx, q)
}

func (b *broken) ListChanges(ctx context.Context, q graph.ChangeQuery) (graph.List[graph.LogEntry], error) {
	if b.logQuery != nil {
		b.logQuery(&q)
	}
	return b.Store.ListChanges(ctx, q)
}

func (b *broken) CountChanges(ctx context.Context, q graph.ChangeQuery) (int, error) {
	if b.logQuery != nil {
		b.logQuery(&q)
	}
	return b.Store.CountChanges(ctx, q)
}

func (b *broken) NodeClaims(ctx context.Context, nodes []graph.Key, limit int) (map[graph.Key][]graph.Claim, error) {
	if b.nodeClaims == nil {
		return b.Store.NodeClaims(ctx, nodes, limit)
	}
	got, err := b.Store.NodeClaims(ctx, nodes, 1000)
	for k, cs := range got {
		got[k] = b.nodeClaims(cs, limit)
	}
	return got, err
}

func (b *broken) Versions(ctx context.Context, after graph.Key, limit int) ([]graph.ArticleVersion, error) {
	if b.versions != nil {
		after, limit = b.versions(after, limit)
	}
	return b.Store.Versions(ctx, after, limit)
}

// changedReads is a transaction with some of its questions changed.
type changedReads struct {
	graph.Tx
	after func(graph.Key) graph.Key
	wipe  func(int) int
	blind bool // to the articles of judgements
}

func (t *changedReads) ProfileClaims(ctx context.Context, profiles []string, after graph.Key, limit int) ([]graph.Claim, error) {
	if t.after != nil {
		after = t.after(after)
	}
	return t.Tx.ProfileClaims(ctx, profiles, after, limit)
}

func (t *changedReads) Wipe(ctx context.Context, limit int) (bool, error) {
	if limit = t.wipe(limit); limit == 0 {
		return false, nil
	}
	return t.Tx.Wipe(ctx, limit)
}

func (t *changedReads) Judgements(ctx context.Context, ids, profiles, articles []string) ([]graph.Judgement, error) {
	if t.blind {
		articles = nil
	}
	return t.Tx.Judgements(ctx, ids, profiles, articles)
}

// rising gives all of the log behind the first entry of a time.
type rising struct{ graph.Store }

func (s *rising) ListChanges(ctx context.Context, q graph.ChangeQuery) (graph.List[graph.LogEntry], error) {
	since := q.Since
	q.Since = time.Time{}
	got, err := s.Store.ListChanges(ctx, q)
	first := slices.IndexFunc(got.Items, func(e graph.LogEntry) bool { return !e.At.Before(since) })
	if first < 0 {
		first = len(got.Items)
	}
	got.Items = got.Items[first:]
	return got, err
}

func (s *rising) CountChanges(ctx context.Context, q graph.ChangeQuery) (int, error) {
	q.Page.Limit = math.MaxInt32
	got, err := s.ListChanges(ctx, q)
	return len(got.Items), err
}
