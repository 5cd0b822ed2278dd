package neo4j

import (
	"cmp"
	"context"
	_ "embed" // statements
	"slices"
	"strings"

	"parley/graph"
)

//go:embed cypher/article_claims.cypher
var articleClaims string

//go:embed cypher/profile_claims.cypher
var profileClaims string

//go:embed cypher/fact_claims.cypher
var factClaims string

//go:embed cypher/profiles.cypher
var profilesStatement string

//go:embed cypher/blocks.cypher
var blocksStatement string

//go:embed cypher/members.cypher
var membersStatement string

//go:embed cypher/nodes.cypher
var nodesStatement string

//go:embed cypher/relation_by_key.cypher
var relationByKey string

//go:embed cypher/meeting_relations.cypher
var meetingRelations string

//go:embed cypher/posts.cypher
var postsStatement string

//go:embed cypher/sources.cypher
var sourcesStatement string

// relationsByKey looks for keys among the relations of every type: indexes are by type.
var relationsByKey = ofEveryType(relationByKey, "\nunion all\n")

// byType sorts keys of relations by the type that they begin with, as those of package derive do. One that begins
// with no type is looked for among all.
func byType(keys []string) map[string][]string {
	out := make(map[string][]string, len(graph.LegalRelations))
	for _, l := range graph.LegalRelations {
		out[string(l.Type)] = []string{}
	}
	for _, k := range keys {
		name, _, _ := strings.Cut(k, "|")
		if _, ok := out[name]; ok {
			out[name] = append(out[name], indexed(k))
			continue
		}
		for t := range out {
			out[t] = append(out[t], indexed(k))
		}
	}
	return out
}

// ofEveryType repeats a statement for each relation type.
func ofEveryType(text, between string) string {
	parts := make([]string, len(graph.LegalRelations))
	for i, l := range graph.LegalRelations {
		parts[i] = ofType(text, l.Type)
	}
	return strings.Join(parts, between)
}

// ArticleClaims returns the standing claims of articles.
func (t *tx) ArticleClaims(ctx context.Context, articles []graph.Key) ([]graph.Claim, error) {
	if len(articles) == 0 {
		return nil, nil
	}
	return t.claims(ctx, "claims of articles", articleClaims, map[string]any{"articles": keysOf(articles)})
}

// ProfileClaims returns the next standing claims that name profiles.
func (t *tx) ProfileClaims(ctx context.Context, profiles []string, after graph.Key, limit int) ([]graph.Claim, error) {
	if len(profiles) == 0 || limit <= 0 {
		return nil, nil
	}
	params := map[string]any{"profiles": indexedAll(profiles), "after": int64(after), "limit": limit}
	claims, err := t.claims(ctx, "claims of profiles", profileClaims, params)
	slices.SortFunc(claims, func(a, b graph.Claim) int { return cmp.Compare(a.Key, b.Key) })
	return claims, err
}

func (t *tx) claims(ctx context.Context, op, text string, params map[string]any) ([]graph.Claim, error) {
	var out []graph.Claim
	err := t.query(ctx, op, text, params, func(r row) { out = append(out, r.props(0).claim()) })
	return out, err
}

// FactClaims returns the standing claims that support relations.
func (t *tx) FactClaims(ctx context.Context, facts []string) (map[string][]graph.Claim, error) {
	out := map[string][]graph.Claim{}
	if len(facts) == 0 {
		return out, nil
	}
	claims, err := t.claims(ctx, "claims of facts", factClaims, map[string]any{"facts": indexedAll(facts)})
	for _, c := range claims {
		out[c.Fact] = append(out[c.Fact], c)
	}
	return out, err
}

// Profiles returns profiles by id.
func (t *tx) Profiles(ctx context.Context, ids []string) (map[string]graph.Profile, error) {
	out := map[string]graph.Profile{}
	if len(ids) == 0 {
		return out, nil
	}
	err := t.query(ctx, "profiles", profilesStatement, map[string]any{"ids": indexedAll(ids)}, func(r row) {
		p := r.props(0).profile()
		out[p.ID] = p
	})
	return out, err
}

// Blocks returns the profiles of blocks, and which blocks are crowded.
func (t *tx) Blocks(ctx context.Context, blocks []string, most int) (out map[string][]graph.Profile, crowded []string, err error) {
	out = map[string][]graph.Profile{}
	if len(blocks) == 0 {
		return out, nil, nil
	}
	names := make(map[string]string, len(blocks))
	for _, b := range blocks {
		names[indexed(b)] = b
	}
	params := map[string]any{"blocks": indexedAll(blocks), "most": most}
	err = t.query(ctx, "blocks", blocksStatement, params, func(r row) {
		block := names[r.str(0)]
		if r[1] == nil {
			crowded = append(crowded, block)
			return
		}
		out[block] = append(out[block], r.props(1).profile())
	})
	slices.Sort(crowded)
	return out, crowded, err
}

// Members returns the profiles that belong to nodes.
func (t *tx) Members(ctx context.Context, nodes []graph.Key) (map[graph.Key][]graph.Profile, error) {
	out := map[graph.Key][]graph.Profile{}
	if len(nodes) == 0 {
		return out, nil
	}
	err := t.query(ctx, "members", membersStatement, map[string]any{"nodes": keysOf(nodes)}, func(r row) {
		p := r.props(0).profile()
		out[p.Node] = append(out[p.Node], p)
	})
	return out, err
}

// Nodes returns nodes by key.
func (t *tx) Nodes(ctx context.Context, keys []graph.Key) (map[graph.Key]graph.Node, error) {
	out := map[graph.Key]graph.Node{}
	if len(keys) == 0 {
		return out, nil
	}
	err := t.query(ctx, "nodes", nodesStatement, map[string]any{"keys": keysOf(keys)}, func(r row) {
		n := r.props(0).node()
		out[n.Key] = n
	})
	return out, err
}

// Relations returns relations by key.
func (t *tx) Relations(ctx context.Context, facts []string) (map[string]graph.Relation, error) {
	return relationsOf(ctx, t.query, facts)
}

// Relations returns relations by their keys.
func (s *Store) Relations(ctx context.Context, facts []string) (map[string]graph.Relation, error) {
	return relationsOf(ctx, s.read, facts)
}

// query runs a statement and hands each row to each.
type query func(ctx context.Context, op, text string, params map[string]any, each func(row)) error

func relationsOf(ctx context.Context, ask query, facts []string) (map[string]graph.Relation, error) {
	out := map[string]graph.Relation{}
	if len(facts) == 0 {
		return out, nil
	}
	err := ask(ctx, "relations", relationsByKey, map[string]any{"keys": byType(facts)}, func(r row) {
		rel := r.relation(0)
		out[rel.Key] = rel
	})
	return out, err
}

// MeetingRelations returns what derivation needs to know of meetings.
func (t *tx) MeetingRelations(ctx context.Context, meetings []graph.Key) ([]graph.Relation, error) {
	if len(meetings) == 0 {
		return nil, nil
	}
	var out []graph.Relation
	err := t.query(ctx, "relations of meetings", meetingRelations, map[string]any{"meetings": keysOf(meetings)}, func(r row) {
		out = append(out, r.relation(0))
	})
	return out, err
}

// Posts returns what derivation needs to know of posts.
func (t *tx) Posts(ctx context.Context, ends [][2]graph.Key) ([]graph.Relation, error) {
	if len(ends) == 0 {
		return nil, nil
	}
	pairs := make([][]int64, len(ends))
	for i, e := range ends {
		pairs[i] = []int64{int64(e[0]), int64(e[1])}
	}
	var out []graph.Relation
	err := t.query(ctx, "posts", postsStatement, map[string]any{"ends": pairs}, func(r row) { out = append(out, r.relation(0)) })
	return out, err
}

// Sources counts the stories that speak of sets of profiles.
func (t *tx) Sources(ctx context.Context, sets [][]string) ([]int, error) {
	out := make([]int, 0, len(sets))
	if len(sets) == 0 {
		return out, nil
	}
	params := make([][]string, len(sets))
	for i, set := range sets {
		params[i] = indexedAll(set)
	}
	err := t.query(ctx, "sources", sourcesStatement, map[string]any{"sets": params}, func(r row) { out = append(out, r.int(0)) })
	return out, err
}
