package sqlite

import (
	"context"
	"database/sql"
	_ "embed"
	"encoding/json"
	"fmt"

	"parley/graph"
)

// scanClaim reads the columns that every statement of claims selects, after those that go to before.
func scanClaim(rows *sql.Rows, before ...any) (c graph.Claim, err error) {
	var data sql.RawBytes
	var found graph.Claim
	var recorded int64
	err = rows.Scan(append(before, &found.Key, &found.Article, &found.Version, &found.ID, &found.Fact, &found.Node, &found.Story, &recorded, &data)...)
	if err != nil {
		return c, fmt.Errorf("scan claim: %w", err)
	}
	if err := json.Unmarshal(data, &c); err != nil {
		return c, fmt.Errorf("claim %d: %w", found.Key, err)
	}
	c.Key, c.Article, c.Version, c.ID = found.Key, found.Article, found.Version, found.ID
	c.Fact, c.Node, c.Story, c.RecordedAt = found.Fact, found.Node, found.Story, fromNanos(&recorded)
	return c, nil
}

var (
	//go:embed sql/article_claims.sql
	articleClaims string
	//go:embed sql/profile_claims.sql
	profileClaims string
	//go:embed sql/fact_claims.sql
	factClaims string
	//go:embed sql/sources.sql
	sources string
	//go:embed sql/node_claims.sql
	nodeClaims string
)

// ArticleClaims implements graph.Tx.
func (t *tx) ArticleClaims(ctx context.Context, articles []graph.Key) ([]graph.Claim, error) {
	return t.claims(ctx, articleClaims, keyList(articles))
}

// ProfileClaims implements graph.Tx.
func (t *tx) ProfileClaims(ctx context.Context, profiles []string, after graph.Key, limit int) ([]graph.Claim, error) {
	return t.claims(ctx, profileClaims, stringList(profiles), after, max(limit, 0))
}

func (s *statements) claims(ctx context.Context, text string, args ...any) (out []graph.Claim, err error) {
	err = s.each(ctx, text, args, func(rows *sql.Rows) error {
		c, err := scanClaim(rows)
		out = append(out, c)
		return err
	})
	return out, err
}

// FactClaims implements graph.Tx.
func (t *tx) FactClaims(ctx context.Context, facts []string) (map[string][]graph.Claim, error) {
	out := map[string][]graph.Claim{}
	return out, t.each(ctx, factClaims, []any{stringList(facts)}, func(rows *sql.Rows) error {
		c, err := scanClaim(rows)
		out[c.Fact] = append(out[c.Fact], c)
		return err
	})
}

// Sources implements graph.Tx.
func (t *tx) Sources(ctx context.Context, sets [][]string) ([]int, error) {
	out := make([]int, len(sets))
	if len(sets) == 0 {
		return out, ctx.Err()
	}
	return out, t.each(ctx, sources, []any{jsonText(sets)}, func(rows *sql.Rows) error {
		var i, n int
		err := rows.Scan(&i, &n)
		out[i] = n
		return err
	})
}

// NodeClaims implements graph.Reader.
func (s *Store) NodeClaims(ctx context.Context, nodes []graph.Key, limit int) (map[graph.Key][]graph.Claim, error) {
	out := map[graph.Key][]graph.Claim{}
	return out, s.queries.each(ctx, nodeClaims, []any{keyList(nodes), max(limit, 0)}, func(rows *sql.Rows) error {
		var node graph.Key
		c, err := scanClaim(rows, &node)
		out[node] = append(out[node], c)
		return err
	})
}
