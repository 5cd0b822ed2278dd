package neo4j

import (
	"cmp"
	"context"
	_ "embed" // statements
	"slices"
	"strings"
	"time"

	"parley/graph"
)

//go:embed cypher/versions_known.cypher
var versionsKnown string

//go:embed cypher/version_claims.cypher
var versionClaims string

//go:embed cypher/identities.cypher
var identitiesStatement string

//go:embed cypher/purged.cypher
var purgedStatement string

//go:embed cypher/versions_since.cypher
var versionsSince string

//go:embed cypher/tellers.cypher
var tellersStatement string

//go:embed cypher/ruled.cypher
var ruledStatement string

// VersionsKnown returns the versions of articles that were known at a moment.
func (s *Store) VersionsKnown(ctx context.Context, at time.Time, after graph.Key, limit int) ([]graph.ArticleVersion, error) {
	var out []graph.ArticleVersion
	params := map[string]any{"at": at.UTC(), "after": int64(after), "limit": max(limit, 0)}
	err := s.read(ctx, "versions known", plainVersion(versionsKnown), params, func(r row) { out = append(out, r.props(0).version()) })
	return out, err
}

// VersionClaims returns the claims of versions of articles, standing or retracted.
func (s *Store) VersionClaims(ctx context.Context, versions []graph.VersionKey) ([]graph.Claim, error) {
	if len(versions) == 0 {
		return nil, nil
	}
	var out []graph.Claim
	err := s.read(ctx, "claims of versions", versionClaims, versionKeys(versions), func(r row) { out = append(out, r.props(0).claim()) })
	slices.SortFunc(out, func(a, b graph.Claim) int { return cmp.Compare(a.Key, b.Key) })
	// One that is retracted while the statement runs is found both ways.
	return slices.CompactFunc(out, func(a, b graph.Claim) bool { return a.Key == b.Key }), err
}

// Identities returns the nodes that profiles belong to.
func (s *Store) Identities(ctx context.Context, profiles []string) (map[string]graph.Identity, error) {
	out := map[string]graph.Identity{}
	if len(profiles) == 0 {
		return out, nil
	}
	err := s.read(ctx, "identities", identitiesStatement, map[string]any{"ids": indexedAll(profiles)}, func(r row) {
		out[r.props(0).whole("id")] = graph.Identity{Node: graph.Key(r.int(1)), ID: r.props(2).whole("id")}
	})
	return out, err
}

// Purged is the sequence number of the last transaction that purged an article.
func (s *Store) Purged(ctx context.Context) (seq int64, err error) {
	err = s.read(ctx, "purged", purgedStatement, nil, func(r row) { seq = int64(r.int(0)) })
	return seq, err
}

// VersionsSince returns the versions of articles that the next transactions recorded.
func (s *Store) VersionsSince(ctx context.Context, seq int64, limit int) ([]graph.ArticleVersion, error) {
	var out []graph.ArticleVersion
	params := map[string]any{"seq": seq, "limit": max(limit, 1)}
	err := s.read(ctx, "versions since", plainVersion(versionsSince), params, func(r row) { out = append(out, r.props(0).version()) })
	slices.SortFunc(out, func(a, b graph.ArticleVersion) int {
		return cmp.Or(cmp.Compare(a.Seq, b.Seq), strings.Compare(a.Article.ID, b.Article.ID))
	})
	return out, err
}

// Tellers returns the first of the articles that tell each story.
func (s *Store) Tellers(ctx context.Context, stories []graph.Key) (map[graph.Key]string, error) {
	out := map[graph.Key]string{}
	if len(stories) == 0 {
		return out, nil
	}
	err := s.read(ctx, "tellers", tellersStatement, map[string]any{"stories": unique(keysOf(stories))}, func(r row) {
		story, own := graph.Key(r.int(0)), strings.TrimPrefix(r.props(1).whole("id"), "article/")
		if first, ok := out[story]; !ok || own < first {
			out[story] = own
		}
	})
	return out, err
}

// Ruled says by which rules the graph was derived.
func (s *Store) Ruled(ctx context.Context) (rules string, err error) {
	err = s.read(ctx, "ruled", ruledStatement, nil, func(r row) { rules = r.str(0) })
	return rules, err
}
