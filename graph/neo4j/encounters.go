package neo4j

import (
	"context"
	_ "embed" // statement
	"slices"

	"parley/graph"
)

//go:embed cypher/encounters.cypher
var encountersStatement string

// ListEncounters lists the meetings of pairs of actors.
func (s *Store) ListEncounters(ctx context.Context, q graph.EncounterQuery) (map[[2]graph.Key][]graph.Node, error) {
	out := map[[2]graph.Key][]graph.Node{}
	st := encounters(q)
	if q.Limit <= 0 || len(q.Pairs) == 0 {
		return out, nil
	}
	err := s.readMany(ctx, "list encounters", st.text, st.params, len(q.Pairs)*q.Limit, whole, func(r row) {
		pair := [2]graph.Key{graph.Key(r.int(1)), graph.Key(r.int(2))}
		out[pair] = append(out[pair], r.props(0).node())
	})
	for _, met := range out {
		slices.SortFunc(met, inOrder(graph.ByDate))
	}
	return out, err
}

func encounters(q graph.EncounterQuery) statement {
	pairs, seen := [][]int64{}, map[[2]graph.Key]bool{}
	for _, p := range q.Pairs {
		if !seen[p] && p[0] != p[1] { // nobody meets himself
			seen[p] = true
			pairs = append(pairs, []int64{int64(p[0]), int64(p[1])})
		}
	}
	params := map[string]any{"pairs": pairs, "limit": q.Limit}
	return statement{onDays(encountersStatement, q.Dates, params), params}
}
