package graphtest

import (
	"context"
	"slices"
	"time"

	"parley/graph"
)

// brokenRestorations are stores that lose or number anew what they are to restore.
func brokenRestorations() []breakage {
	restoring := func(change func(*graph.Restoration)) func(graph.Store) graph.Store {
		return func(s graph.Store) graph.Store {
			return &broken{Store: s, tx: func(tx graph.Tx) graph.Tx { return &restoringTx{tx, change} }}
		}
	}
	return []breakage{
		{"Restore/versions", "a page ends within a transaction", func(s graph.Store) graph.Store { return &cutting{s} }},
		{"Restore/tellers", "the last article names a story", func(s graph.Store) graph.Store { return &mistold{s} }},
		{"Restore/records", "versions are recorded now", restoring(func(r *graph.Restoration) {
			for i := range r.Articles {
				r.Articles[i].RecordedAt = time.Now()
			}
		})},
		{"Restore/records", "retracted claims are lost", restoring(func(r *graph.Restoration) { r.Claims = nil })},
		{"Restore/records", "undone judgements stand again", restoring(func(r *graph.Restoration) {
			for i := range r.Judgements {
				r.Judgements[i].Undone = time.Time{}
			}
		})},
		{"Restore/sequence", "the sequence goes on from where it was", restoring(func(r *graph.Restoration) { r.Seq = 0 })},
		{"Restore/log", "each entry is a transaction of its own", restoring(func(r *graph.Restoration) {
			for i := range r.Log {
				r.Log[i].Seq = int64(i + 1)
			}
		})},
	}
}

type restoringTx struct {
	graph.Tx
	change func(*graph.Restoration)
}

func (t *restoringTx) Restore(ctx context.Context, r *graph.Restoration) error {
	changed := *r
	changed.Articles, changed.Judgements, changed.Log = slices.Clone(r.Articles), slices.Clone(r.Judgements), slices.Clone(r.Log)
	t.change(&changed)
	return t.Tx.Restore(ctx, &changed)
}

type cutting struct{ graph.Store }

func (c *cutting) VersionsSince(ctx context.Context, seq int64, limit int) ([]graph.ArticleVersion, error) {
	vs, err := c.Store.VersionsSince(ctx, seq, limit)
	return vs[:min(len(vs), limit)], err
}

type mistold struct{ graph.Store }

func (m *mistold) Tellers(ctx context.Context, stories []graph.Key) (map[graph.Key]string, error) {
	out, err := m.Store.Tellers(ctx, stories)
	for k, own := range out {
		if own == "a" {
			out[k] = "b"
		}
	}
	return out, err
}
