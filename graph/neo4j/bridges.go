package neo4j

import (
	"context"
	_ "embed" // statement
	"slices"
	"strings"

	"parley/graph"
)

//go:embed cypher/bridges.cypher
var bridgesStatement string

// Bridges returns the relations that join nodes to another one by a node between them.
func (s *Store) Bridges(ctx context.Context, q graph.BridgeQuery) (list []graph.Relation, within bool, err error) {
	within = true
	if len(q.Of) == 0 || len(q.Types) == 0 {
		return nil, true, nil
	}
	st := bridges(q)
	err = s.read(ctx, "bridges", st.text, st.params, func(r row) {
		if r[0] == nil {
			within = false
			return
		}
		list = append(list, r.relation(0))
	})
	return list, within, err
}

func bridges(q graph.BridgeQuery) statement {
	of := slices.DeleteFunc(unique(keysOf(q.Of)), func(k int64) bool { return k == int64(q.To) })
	params := map[string]any{"of": of, "to": int64(q.To), "limit": max(q.Limit, 0), "reach": q.Reach}
	near, far := "true", "true"
	if len(q.Times) > 0 {
		near, far = timesKeep("r", "$args.times", typesOf(q.Types)...), timesKeep("s", "$args.times", typesOf(q.Types)...)
		params["times"] = timeArgs(q.Times)
	}
	types := ":" + strings.Join(texts(typesOf(q.Types)), "|")
	return statement{filled(bridgesStatement, ":TYPES", types, "NEAR_TIMES", near, "FAR_TIMES", far), params}
}
