package sqlite

import (
	"context"
	"database/sql"
	_ "embed"
	"fmt"

	"parley/graph"
)

var (
	//go:embed sql/evidence.sql
	evidence string
	//go:embed sql/node_evidence.sql
	nodeEvidence string
	//go:embed sql/name_spans.sql
	nameSpans string
)

func scanEvidence(rows *sql.Rows, of any) (e graph.Evidence, err error) {
	var recorded int64
	var claim string
	var number int
	err = rows.Scan(of, &claim, &number, &e.Article, &e.Version, &e.Quote.Start, &e.Quote.End, &e.Quote.Text,
		&e.Confidence, &e.AttributedTo, &recorded)
	e.ID, e.RecordedAt = fmt.Sprintf("%s#%d", claim, number), fromNanos(&recorded)
	return e, err
}

// Evidence implements graph.Reader.
func (s *Store) Evidence(ctx context.Context, facts []string, limit int) (map[string][]graph.Evidence, error) {
	out := map[string][]graph.Evidence{}
	return out, s.queries.each(ctx, evidence, []any{stringList(facts), max(limit, 0)}, func(rows *sql.Rows) error {
		var fact string
		e, err := scanEvidence(rows, &fact)
		out[fact] = append(out[fact], e)
		return err
	})
}

// NodeEvidence implements graph.Reader.
func (s *Store) NodeEvidence(ctx context.Context, nodes []graph.Key, limit int) (map[graph.Key][]graph.Evidence, error) {
	out := map[graph.Key][]graph.Evidence{}
	return out, s.queries.each(ctx, nodeEvidence, []any{keyList(nodes), max(limit, 0)}, func(rows *sql.Rows) error {
		var node graph.Key
		e, err := scanEvidence(rows, &node)
		out[node] = append(out[node], e)
		return err
	})
}

// NameSpans implements graph.Reader.
func (s *Store) NameSpans(ctx context.Context, articles []graph.Key) (map[graph.Key][]graph.NameSpan, error) {
	out := map[graph.Key][]graph.NameSpan{}
	return out, s.queries.each(ctx, nameSpans, []any{keyList(articles)}, func(rows *sql.Rows) error {
		var article graph.Key
		var n graph.NameSpan
		err := rows.Scan(&article, &n.Node, &n.Start, &n.End)
		out[article] = append(out[article], n)
		return err
	})
}
