package neo4j

import (
	"context"
	"slices"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"parley/graph"
	"parley/graph/fault"
	"parley/graph/property"
)

// longestLook is how long one statement may look for faults, where the context has no deadline.
const longestLook = 30 * time.Minute

// check is a statement that answers where there is a fault of a kind, in at most $args.limit rows of one column.
type check struct {
	kind fault.Kind
	text string
}

// Faults implements graph.Store. Indexes are looked at by themselves: where one is missing, statements that name it fail.
// Whether the server's files are sound only its own neo4j-admin database check can say.
func (s *Store) Faults(ctx context.Context, limit int) ([]graph.Fault, error) {
	if limit <= 0 {
		return nil, ctx.Err()
	}
	if found, err := s.misshapen(ctx); err != nil || len(found) > 0 {
		return found[:min(limit, len(found))], err
	}
	var found [][]graph.Fault
	for _, c := range slices.Concat(countChecks, graphChecks, identityChecks, claimChecks) {
		faults, err := s.find(ctx, limit, c)
		if err != nil {
			return nil, err
		}
		found = append(found, faults)
	}
	return fault.Share(found, limit), nil
}

// find runs a check, and where it finds something once more: what a transaction writes meanwhile is seen before all of it
// is there, but not twice.
func (s *Store) find(ctx context.Context, limit int, c check) ([]graph.Fault, error) {
	found, err := s.findOnce(ctx, limit, c)
	if err != nil || len(found) == 0 {
		return nil, err
	}
	again, err := s.findOnce(ctx, limit, c)
	return slices.DeleteFunc(found, func(f graph.Fault) bool { return !slices.Contains(again, f) }), err
}

func (s *Store) findOnce(ctx context.Context, limit int, c check) (found []graph.Fault, err error) {
	params := map[string]any{"limit": limit, "stretch": stretch, "cut": property.HeadLength}
	const op = "look for faults"
	err = again(ctx, readRetry, func() (bool, error) {
		rows, err := s.attempt(ctx, neo4j.AccessModeRead, longestLook, c.text, params, func(r row) {
			found = append(found, c.kind.At(r.str(0)))
		})
		return rows == 0, err
	})
	return found, translate(ctx, op, err)
}

// ofTypes puts the types of all relations into a statement.
func ofTypes(text string) string {
	return strings.ReplaceAll(text, "TYPES", strings.Join(texts(typesOf(nil)), "|"))
}

// findClaimFacts looks for the relations of every type.
var findClaimFacts = "call () {\n" + ofEveryType(findClaimFact, "union all\n") + "}\nreturn place limit $args.limit"
