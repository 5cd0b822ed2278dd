package graphtest

import (
	"context"
	"time"

	"parley/graph"
)

// brokenRecords are stores that forget or mistake what they recorded.
func brokenRecords() []breakage {
	with := func(r brokenPast) func(graph.Store) graph.Store {
		return func(s graph.Store) graph.Store {
			r.Store = s
			return &r
		}
	}
	return []breakage{
		{"Known/versions", "what came at the moment is left out", with(brokenPast{at: func(t time.Time) time.Time { return t.Add(-1) }})},
		{"Known/clock", "both versions come", with(brokenPast{twice: true})},
		{"Known/claims", "only standing versions are found", with(brokenPast{standing: true})},
		{"Known/identities", "the story of an article is not told", with(brokenPast{nodesOnly: true})},
		{"Known/purged", "every write counts as a purge", with(brokenPast{always: true})},
	}
}

type brokenPast struct {
	graph.Store
	at                                 func(time.Time) time.Time
	twice, standing, nodesOnly, always bool
}

func (b *brokenPast) VersionsKnown(ctx context.Context, at time.Time, after graph.Key, limit int) ([]graph.ArticleVersion, error) {
	if b.at != nil {
		at = b.at(at)
	}
	got, err := b.Store.VersionsKnown(ctx, at, after, limit)
	if b.twice {
		got = append(got, got...)
	}
	return got, err
}

func (b *brokenPast) VersionClaims(ctx context.Context, versions []graph.VersionKey) ([]graph.Claim, error) {
	if b.standing {
		var kept []graph.VersionKey
		for _, v := range versions {
			if last, err := b.Articles(ctx, []graph.Key{v.Article}); err == nil && last[v.Article].Version == v.Version {
				kept = append(kept, v)
			}
		}
		versions = kept
	}
	return b.Store.VersionClaims(ctx, versions)
}

func (b *brokenPast) Identities(ctx context.Context, profiles []string) (map[string]graph.Identity, error) {
	got, err := b.Store.Identities(ctx, profiles)
	for id, of := range got {
		if b.nodesOnly && of.ID == "" {
			delete(got, id)
		}
	}
	return got, err
}

func (b *brokenPast) Purged(ctx context.Context) (int64, error) {
	if b.always {
		return b.Seq(ctx)
	}
	return b.Store.Purged(ctx)
}
