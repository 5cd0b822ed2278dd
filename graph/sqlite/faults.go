package sqlite

import (
	"context"
	"database/sql"
	_ "embed"
	"errors"
	"slices"

	"parley/graph"
	"parley/graph/fault"
)

var (
	//go:embed sql/faults/damage.sql
	findDamage string
	//go:embed sql/faults/unreadable.sql
	findUnreadable string
)

// check is a statement that answers where there is a fault of a kind, in at most ?1 rows of one column.
type check struct {
	kind fault.Kind
	text string
}

// Faults implements graph.Store. Each statement sees one state of the file, whoever writes meanwhile.
// Damage, then tables and indexes, then rows that cannot be read are looked for by themselves: where
// there are any, other statements would fail, or take for ever, or find what is no fault of its own.
func (s *Store) Faults(ctx context.Context, limit int) ([]graph.Fault, error) {
	if limit <= 0 {
		return nil, ctx.Err()
	}
	for _, look := range []func(context.Context, int) ([][]graph.Fault, error){s.damaged, s.misshapen, s.unreadable, s.inconsistent} {
		found, err := look(ctx, limit)
		if errors.Is(err, graph.ErrForeign) { // damaged so much that SQLite gave up
			return []graph.Fault{fault.Damage.At(err.Error())}, nil
		}
		if faults := fault.Share(found, limit); err != nil || len(faults) > 0 {
			return faults, err
		}
	}
	return nil, nil
}

// damaged looks for damage over a connection of its own: what one that has been in use remembers of an
// index of words may be out of date, and SQLite then takes the index for damaged.
func (s *Store) damaged(ctx context.Context, limit int) ([][]graph.Fault, error) {
	db, err := connect(s.path, busyTimeout, "query_only(1)", "mmap_size(2147483648)")
	if err != nil {
		return nil, err
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	queries := statements{prepare: db.PrepareContext}
	defer queries.close()
	return find(ctx, &queries, limit, []check{{fault.Damage, findDamage}})
}

func (s *Store) unreadable(ctx context.Context, limit int) ([][]graph.Fault, error) {
	return find(ctx, &s.queries, limit, []check{{fault.Unreadable, findUnreadable}})
}

func (s *Store) inconsistent(ctx context.Context, limit int) ([][]graph.Fault, error) {
	return find(ctx, &s.queries, limit, slices.Concat(countChecks, graphChecks, identityChecks, claimChecks))
}

// find runs checks, each for at most limit faults.
func find(ctx context.Context, queries *statements, limit int, checks []check) (found [][]graph.Fault, err error) {
	for _, c := range checks {
		var faults []graph.Fault
		err := queries.each(ctx, c.text, []any{limit}, func(rows *sql.Rows) error {
			var where string
			err := rows.Scan(&where)
			faults = append(faults, c.kind.At(where))
			return err
		})
		if err != nil {
			return nil, err
		}
		found = append(found, faults)
	}
	return found, nil
}
