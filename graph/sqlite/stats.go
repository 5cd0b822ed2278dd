package sqlite

import (
	"context"
	"database/sql"
	_ "embed"

	"parley/graph"
)

//go:embed sql/stats.sql
var stats string

// Stats implements graph.Reader. The claims are the standing ones.
func (s *Store) Stats(ctx context.Context) (graph.Stats, error) {
	out := graph.Stats{Nodes: map[graph.Kind]int{}, Relations: map[graph.RelationType]int{}}
	err := s.queries.each(ctx, stats, nil, func(rows *sql.Rows) error {
		var what, name string
		var n int64
		if err := rows.Scan(&what, &name, &n); err != nil {
			return err
		}
		switch what {
		case "node":
			out.Nodes[graph.Kind(name)] = int(n)
		case "relation":
			out.Relations[graph.RelationType(name)] = int(n)
		case "claim":
			out.Claims = int(n)
		case "load":
			out.LastLoad = fromNanos(&n)
		}
		return nil
	})
	return out, err
}
