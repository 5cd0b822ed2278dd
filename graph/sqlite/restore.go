package sqlite

import (
	"context"
	_ "embed"

	"parley/graph"
)

var (
	//go:embed sql/apply/restore_state.sql
	restoreState string
	//go:embed sql/apply/retracted_claim.sql
	insertRetractedClaim string
)

// Restore implements graph.Tx.
func (t *tx) Restore(ctx context.Context, r *graph.Restoration) error {
	if t.applied {
		return errApplied
	}
	t.applied = true
	a := t.applier(ctx, &graph.Change{Judgements: r.Judgements})
	return a.take(ctx, "restore", []step{
		{"state", func() error { return a.run(restoreState, r.Rules, r.Seq, nanos(r.LastLoad), r.Purged) }},
		{"articles", func() error {
			for i := range r.Articles {
				if err := a.version(&r.Articles[i], r.Articles[i].Seq); err != nil {
					return err
				}
			}
			return nil
		}},
		{"claims", func() error {
			for i := range r.Claims {
				if err := a.claim(insertRetractedClaim, &r.Claims[i].Claim, nanos(r.Claims[i].RetractedAt)); err != nil {
					return err
				}
			}
			return nil
		}},
		{"judgements", a.judgements},
		{"log", func() error {
			if err := a.number(nil, r.Log); err != nil {
				return err
			}
			for entries := range graph.LogBySeq(r.Log) {
				if err := a.logOf(entries[0].Seq, entries[0].At, entries); err != nil {
					return err
				}
			}
			return nil
		}},
		{"tally", a.count},
	})
}
