package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	_ "embed"
	"slices"
	"strings"
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
	//go:embed sql/versions_since.sql
	versionsSince string
	//go:embed sql/tellers.sql
	tellers string
	//go:embed sql/ruled.sql
	ruled string
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

// VersionsSince implements graph.Records.
func (s *Store) VersionsSince(ctx context.Context, seq int64, limit int) (out []graph.ArticleVersion, err error) {
	err = s.queries.each(ctx, versionsSince, []any{seq, limit}, func(rows *sql.Rows) error {
		v, err := scanArticle(rows)
		out = append(out, v)
		return err
	})
	slices.SortFunc(out, func(a, b graph.ArticleVersion) int {
		return cmp.Or(cmp.Compare(a.Seq, b.Seq), strings.Compare(a.Article.ID, b.Article.ID))
	})
	return out, err
}

// Tellers implements graph.Records.
func (s *Store) Tellers(ctx context.Context, stories []graph.Key) (map[graph.Key]string, error) {
	out := make(map[graph.Key]string, len(stories))
	return out, s.queries.each(ctx, tellers, []any{keyList(stories)}, func(rows *sql.Rows) error {
		var story graph.Key
		var profile string
		err := rows.Scan(&story, &profile)
		out[story] = strings.TrimPrefix(profile, "article/")
		return err
	})
}

// Ruled implements graph.Records.
func (s *Store) Ruled(ctx context.Context) (rules string, err error) {
	err = s.queries.each(ctx, ruled, nil, func(rows *sql.Rows) error { return rows.Scan(&rules) })
	return rules, err
}
