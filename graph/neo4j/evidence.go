package neo4j

import (
	"cmp"
	"context"
	_ "embed" // statements
	"fmt"
	"slices"
	"strings"

	"parley/graph"
)

//go:embed cypher/evidence.cypher
var evidenceStatement string

//go:embed cypher/node_evidence.cypher
var nodeEvidenceStatement string

//go:embed cypher/node_claims.cypher
var nodeClaims string

// Evidence returns the quotes of the claims that support relations.
func (s *Store) Evidence(ctx context.Context, facts []string, limit int) (map[string][]graph.Evidence, error) {
	if len(facts) == 0 || limit <= 0 {
		return map[string][]graph.Evidence{}, nil
	}
	params := map[string]any{"facts": unique(indexedAll(facts)), "limit": limit}
	return quotes(ctx, s, "evidence", statement{evidenceStatement, params}, len(facts), limit, func(p props) string { return p.whole("fact") })
}

// NodeEvidence returns the quotes of the claims that mention nodes.
func (s *Store) NodeEvidence(ctx context.Context, nodes []graph.Key, limit int) (map[graph.Key][]graph.Evidence, error) {
	if len(nodes) == 0 || limit <= 0 {
		return map[graph.Key][]graph.Evidence{}, nil
	}
	params := map[string]any{"nodes": unique(keysOf(nodes)), "limit": limit}
	return quotes(ctx, s, "evidence of nodes", statement{nodeEvidenceStatement, params}, len(nodes), limit, func(p props) graph.Key { return p.key("node") })
}

// NodeClaims returns the claims that mention nodes.
func (s *Store) NodeClaims(ctx context.Context, nodes []graph.Key, limit int) (map[graph.Key][]graph.Claim, error) {
	out := map[graph.Key][]graph.Claim{}
	if len(nodes) == 0 || limit <= 0 {
		return out, nil
	}
	sorts := map[graph.Key]string{} // by claim
	params := map[string]any{"nodes": unique(keysOf(nodes)), "limit": limit}
	err := s.readMany(ctx, "claims of nodes", nodeClaims, params, len(nodes)*limit, whole, func(r row) {
		c := r.props(0).claim()
		out[c.Node] = append(out[c.Node], c)
		sorts[c.Key] = r.props(0).str("sort")
	})
	for _, list := range out {
		slices.SortFunc(list, func(a, b graph.Claim) int { return strings.Compare(sorts[a.Key], sorts[b.Key]) })
	}
	return out, err
}

// quotes lists the quotes of claims under the things that they support. The first limit quotes are among those of
// the first limit claims, for each claim's place is that of its first quote.
func quotes[K comparable](ctx context.Context, s *Store, op string, st statement, things, limit int, of func(props) K) (map[K][]graph.Evidence, error) {
	found := map[K][]quoted{}
	err := s.readMany(ctx, op, st.text, st.params, things*limit, whole, func(r row) {
		p := r.props(0)
		found[of(p)] = append(found[of(p)], quotesOf(p)...)
	})
	out := make(map[K][]graph.Evidence, len(found))
	for k, list := range found {
		slices.SortFunc(list, func(a, b quoted) int {
			return cmp.Or(strings.Compare(a.published, b.published), strings.Compare(a.article, b.article),
				a.Quote.Start-b.Quote.Start, a.claim-b.claim, a.n-b.n)
		})
		for _, q := range list[:min(len(list), limit)] {
			out[k] = append(out[k], q.Evidence)
		}
	}
	return out, err
}

// quoted is a quote with what it is sorted by.
type quoted struct {
	graph.Evidence
	published, article string
	claim, n           int
}

func quotesOf(p props) []quoted {
	id, article, attributed := p.whole("id"), p.articleID(), p.str("attributed_to")
	published, _, _ := strings.Cut(p.str("sort"), "\x01")
	var out []quoted
	for i, q := range p.quotes() {
		if q.Rejected() {
			continue
		}
		out = append(out, quoted{
			Evidence: graph.Evidence{
				ID: fmt.Sprintf("%s#%d", id, i), Article: p.key("article"), Version: p.int("version"), Quote: q,
				Confidence: p.float("confidence"), AttributedTo: attributed, RecordedAt: p.time("recorded_at"),
			},
			published: published, article: article, claim: p.int("n"), n: i,
		})
	}
	return out
}

// unique drops repetitions, so that no list is given twice.
func unique[T cmp.Ordered](list []T) []T {
	return slices.Compact(slices.Sorted(slices.Values(list)))
}
