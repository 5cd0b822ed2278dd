package sqlite

import (
	"context"
	"database/sql"
	_ "embed"
	"time"

	"parley/graph"
)

var (
	//go:embed sql/versions_known.sql
	versionsKnown string
	//go:embed sql/version_claims.sql
	versionClaims string
	//go:embed sql/identities.sql
	identities string
	//go:embed sql/purged.sql
	purged string
)

// VersionsKnown implements graph.Records.
func (s *Store) VersionsKnown(ctx context.Context, at time.Time, after graph.Key, limit int) (out []graph.ArticleVersion, err error) {
	err = s.queries.each(ctx, versionsKnown, []any{clamped(at), after, max(limit, 0)}, func(rows *sql.Rows) error {
		v, err := scanArticle(rows)
		out = append(out, v)
		return err
	})
	return out, err
}

// VersionClaims implements graph.Records.
func (s *Store) VersionClaims(ctx context.Context, versions []graph.VersionKey) ([]graph.Claim, error) {
	return s.queries.claims(ctx, versionClaims, versionList(versions))
}

// Identities implements graph.Records.
func (s *Store) Identities(ctx context.Context, profiles []string) (map[string]graph.Identity, error) {
	out := make(map[string]graph.Identity, len(profiles))
	return out, s.queries.each(ctx, identities, []any{stringList(profiles)}, func(rows *sql.Rows) error {
		var profile string
		var of graph.Identity
		err := rows.Scan(&profile, &of.Node, &of.ID)
		out[profile] = of
		return err
	})
}

// Purged implements graph.Records.
func (s *Store) Purged(ctx context.Context) (n int64, err error) {
	err = s.queries.each(ctx, purged, nil, func(rows *sql.Rows) error { return rows.Scan(&n) })
	return n, err
}
