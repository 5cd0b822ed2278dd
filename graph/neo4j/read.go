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

//go:embed cypher/seq.cypher
var seqStatement string

//go:embed cypher/fingerprints.cypher
var fingerprintsStatement string

//go:embed cypher/name_spans.cypher
var nameSpansStatement string

//go:embed cypher/stats.cypher
var statsStatement string

//go:embed cypher/stats_kind.cypher
var statsKind string

//go:embed cypher/stats_relation.cypher
var statsRelation string

// statsOfAll adds to the statement of the counts a branch for each kind and relation type.
var statsOfAll = func() string {
	parts := []string{statsStatement}
	for _, k := range allKinds {
		parts = append(parts, strings.NewReplacer("LABEL", k.Labels()[0], "KIND", string(k)).Replace(statsKind))
	}
	return strings.Join(parts, "union all\n") + "union all\n" + ofEveryType(statsRelation, "union all\n")
}()

var allKinds = append(slices.Clone(graph.EntityKinds), graph.KindStatement, graph.KindArticle)

// Seq is the sequence number of the last write transaction.
func (s *Store) Seq(ctx context.Context) (seq int64, err error) {
	err = s.read(ctx, "sequence", seqStatement, nil, func(r row) { seq = int64(r.int(0)) })
	return seq, err
}

// Fingerprints returns those of the standing versions of articles.
func (s *Store) Fingerprints(ctx context.Context, articles []string) (map[string]string, error) {
	out := map[string]string{}
	if len(articles) == 0 {
		return out, nil
	}
	err := s.read(ctx, "fingerprints", fingerprintsStatement, map[string]any{"articles": indexedAll(articles)}, func(r row) {
		id := props{"article_id": r[0], "long_article_id": r[1]}.whole("article_id")
		out[id] = r.str(2)
	})
	return out, err
}

// Nodes returns nodes by key.
func (s *Store) Nodes(ctx context.Context, keys []graph.Key) (map[graph.Key]graph.Node, error) {
	out := map[graph.Key]graph.Node{}
	if len(keys) == 0 {
		return out, nil
	}
	err := s.readMany(ctx, "nodes", nodesStatement, map[string]any{"keys": keysOf(keys)}, len(keys), whole, func(r row) {
		n := r.props(0).node()
		out[n.Key] = n
	})
	return out, err
}

// NameSpans returns where the names of entities stand in articles.
func (s *Store) NameSpans(ctx context.Context, articles []graph.Key) (map[graph.Key][]graph.NameSpan, error) {
	out := map[graph.Key][]graph.NameSpan{}
	if len(articles) == 0 {
		return out, nil
	}
	unique := slices.Compact(slices.Sorted(slices.Values(articles)))
	err := s.read(ctx, "name spans", nameSpansStatement, map[string]any{"articles": keysOf(unique)}, func(r row) {
		article, node := graph.Key(r.int(0)), graph.Key(r.int(1))
		for _, at := range spans(props{"names": r[2]}.ints("names")) {
			out[article] = append(out[article], graph.NameSpan{Node: node, Span: at})
		}
	})
	for _, list := range out {
		slices.SortFunc(list, func(a, b graph.NameSpan) int {
			return cmp.Or(a.Start-b.Start, a.End-b.End, cmp.Compare(a.Node, b.Node))
		})
	}
	return out, err
}

// Stats counts what the store holds.
func (s *Store) Stats(ctx context.Context) (graph.Stats, error) {
	out := graph.Stats{Nodes: map[graph.Kind]int{}, Relations: map[graph.RelationType]int{}}
	err := s.read(ctx, "stats", statsOfAll, nil, func(r row) {
		count := r.int(2)
		switch what := r.str(0); {
		case what == "load":
			out.LastLoad, _ = r[3].(time.Time)
		case what == "claims":
			out.Claims = count
		case count == 0:
		case what == "node":
			out.Nodes[graph.Kind(r.str(1))] = count
		default:
			out.Relations[graph.RelationType(r.str(1))] = count
		}
	})
	return out, err
}
