package sqlite

import (
	"context"
	"database/sql"
	_ "embed"
	"encoding/json"
	"fmt"
	"time"

	"parley/graph"
)

// judgementData is what of a judgement is only given back.
type judgementData struct {
	Verdict graph.Verdict      `json:"verdict"`
	Anchors []graph.Anchor     `json:"anchors"`
	Split   bool               `json:"split,omitempty"`
	Claim   *graph.JudgedClaim `json:"claim,omitempty"`
	Why     string             `json:"why,omitempty"`
	By      string             `json:"by,omitempty"`
	At      time.Time          `json:"at"`
}

// scanJudgement reads the columns that every statement of judgements selects.
func scanJudgement(rows *sql.Rows) (j graph.Judgement, err error) {
	var data sql.RawBytes
	var undone *int64
	if err := rows.Scan(&j.ID, &j.Seq, &undone, &data); err != nil {
		return j, fmt.Errorf("scan judgement: %w", err)
	}
	var d judgementData
	if err := json.Unmarshal(data, &d); err != nil {
		return j, fmt.Errorf("%s: %w", j.ID, err)
	}
	j.Verdict, j.Anchors, j.Split, j.Claim = d.Verdict, d.Anchors, d.Split, d.Claim
	j.Why, j.By, j.At, j.Undone = d.Why, d.By, d.At, fromNanos(undone)
	return j, nil
}

// judgements lists what a statement of judgements selects.
func (s *statements) judgements(ctx context.Context, text string, args ...any) (out []graph.Judgement, err error) {
	err = s.each(ctx, text, args, func(rows *sql.Rows) error {
		j, err := scanJudgement(rows)
		out = append(out, j)
		return err
	})
	return out, err
}

var (
	//go:embed sql/judgements.sql
	judgements string
	//go:embed sql/judgements_all.sql
	judgementsAll string
	//go:embed sql/judgements_of.sql
	judgementsOf string
)

// Judgements implements graph.Tx.
func (t *tx) Judgements(ctx context.Context, ids, profiles, articles []string) ([]graph.Judgement, error) {
	return t.judgements(ctx, judgements, stringList(ids), stringList(profiles), stringList(articles))
}

// Judgements implements graph.Reader.
func (s *Store) Judgements(ctx context.Context, ids []string) (map[string]graph.Judgement, error) {
	found, err := s.queries.judgements(ctx, judgements, stringList(ids), "[]", "[]")
	out := make(map[string]graph.Judgement, len(found))
	for _, j := range found {
		out[j.ID] = j
	}
	return out, err
}

// ListJudgements implements graph.Reader.
func (s *Store) ListJudgements(ctx context.Context, q graph.JudgementQuery) ([]graph.Judgement, error) {
	if len(q.Of) == 0 {
		return s.queries.judgements(ctx, judgementsAll, max(q.Limit, 0))
	}
	return s.queries.judgements(ctx, judgementsOf, keyList(q.Of), max(q.Limit, 0))
}
