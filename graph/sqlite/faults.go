package sqlite

import (
	"context"

	"parley/graph"
)

// Faults implements graph.Store.
func (s *Store) Faults(ctx context.Context, limit int) ([]graph.Fault, error) {
	return nil, ctx.Err()
}
