package sqlite

import (
	_ "embed"
	"encoding/json"
	"time"

	"parley/graph"
)

var (
	//go:embed sql/apply/judgement.sql
	upsertJudgement string
	//go:embed sql/apply/drop_anchors.sql
	dropAnchors string
	//go:embed sql/apply/anchor.sql
	insertAnchor string
)

func (a *applier) judgements() error {
	for i := range a.Judgements {
		j := &a.Judgements[i]
		data, err := json.Marshal(judgementData{
			Verdict: j.Verdict, Anchors: j.Anchors, Split: j.Split, Claim: j.Claim, Why: j.Why, By: j.By, At: j.At.UTC(),
		})
		if err != nil {
			return err
		}
		if err := a.run(upsertJudgement, j.ID, j.Seq, nanos(j.Undone), string(data)); err != nil {
			return err
		}
		if err := a.run(dropAnchors, j.ID); err != nil {
			return err
		}
		for n, x := range j.Anchors {
			if err := a.run(insertAnchor, j.ID, n, x.Profile, x.Now, x.Article); err != nil {
				return err
			}
		}
	}
	return nil
}

var (
	//go:embed sql/apply/pair.sql
	upsertPair string
	//go:embed sql/apply/drop_pair.sql
	dropPair string
	//go:embed sql/apply/move.sql
	upsertMove string
	//go:embed sql/apply/drop_move.sql
	dropMove string
)

func (a *applier) dropPairs() error {
	for i := range a.DropPairs {
		if err := a.run(dropPair, a.DropPairs[i].A, a.DropPairs[i].B); err != nil {
			return err
		}
	}
	return nil
}

func (a *applier) pairs() error {
	for i := range a.Pairs {
		p := &a.Pairs[i]
		rank := p.Cursor()[0]
		if err := a.run(upsertPair, p.A, p.B, p.Certain, rank, p.Score, p.Rule, stringList(p.Reasons)); err != nil {
			return err
		}
	}
	return nil
}

func (a *applier) dropMoves() error {
	for _, profile := range a.DropMoves {
		if err := a.run(dropMove, profile); err != nil {
			return err
		}
	}
	return nil
}

func (a *applier) moves() error {
	for _, m := range a.Moves {
		if err := a.run(upsertMove, m.Profile, m.From, m.After); err != nil {
			return err
		}
	}
	return nil
}

var (
	//go:embed sql/apply/change_batch.sql
	insertBatch string
	//go:embed sql/apply/change.sql
	insertChange string
	//go:embed sql/apply/change_of.sql
	insertChangeOf string
)

func (a *applier) log() error {
	return a.logOf(a.seq, a.At, a.Log)
}

// logOf writes what a transaction logged.
func (a *applier) logOf(seq int64, at time.Time, entries []graph.LogEntry) error {
	if len(entries) == 0 {
		return nil
	}
	a.tally[tallied{"change", ""}] += len(entries)
	if err := a.run(insertBatch, seq, at.UnixNano(), len(entries)); err != nil {
		return err
	}
	for n := range entries {
		if err := a.entry(seq, n, &entries[n]); err != nil {
			return err
		}
	}
	return nil
}

func (a *applier) entry(seq int64, n int, e *graph.LogEntry) error {
	data, err := json.Marshal(changeData{
		Type: e.Type, Of: e.Of, Node: e.Node, Fact: e.Fact, Relation: e.Relation, Article: e.Article, Judgement: e.Judgement, Summary: e.Summary,
	})
	if err != nil {
		return err
	}
	if err := a.run(insertChange, seq, n, string(data)); err != nil {
		return err
	}
	for _, entity := range e.Of {
		if err := a.run(insertChangeOf, a.numbers[entity], seq, n); err != nil {
			return err
		}
	}
	return nil
}
