package sqlite

import (
	"context"
	"database/sql"
	_ "embed"
	"fmt"

	"parley/graph"
)

var (
	//go:embed sql/wipe/articles.sql
	wipeArticles string
	//go:embed sql/wipe/relations.sql
	wipeRelations string
	//go:embed sql/wipe/nodes.sql
	wipeNodes string
	//go:embed sql/wipe/profiles.sql
	wipeProfiles string
	//go:embed sql/wipe/pairs.sql
	wipePairs string
	//go:embed sql/wipe/moves.sql
	wipeMoves string
)

// Wipe implements graph.Tx. It is a change that drops what it finds, as much as there is room for.
func (t *tx) Wipe(ctx context.Context, limit int) (left bool, err error) {
	c := &graph.Change{}
	for _, find := range []struct {
		text string
		take func(*sql.Rows) (rows int, err error)
	}{
		{wipeArticles, func(rows *sql.Rows) (claims int, err error) {
			var article graph.Key
			err = rows.Scan(&article, &claims)
			c.Rewrite = append(c.Rewrite, article)
			return claims, err
		}},
		{wipeRelations, taken(&c.DropRelations)},
		{wipeNodes, taken(&c.DropNodes)},
		{wipeProfiles, taken(&c.DropProfiles)},
		{wipePairs, func(rows *sql.Rows) (int, error) {
			var p graph.Pair
			err := rows.Scan(&p.A, &p.B)
			c.DropPairs = append(c.DropPairs, p)
			return 1, err
		}},
		{wipeMoves, taken(&c.DropMoves)},
	} {
		err := t.each(ctx, find.text, []any{max(limit, 0) + 1}, func(rows *sql.Rows) error {
			if left = limit <= 0; left {
				return nil
			}
			n, err := find.take(rows)
			limit -= n
			return err
		})
		if err != nil {
			return false, fmt.Errorf("wipe: %w", err)
		}
		if left {
			break
		}
	}
	a := t.applier(ctx, c)
	steps := []step{
		{"claims", a.rewrite}, {"relations", a.dropRelations}, {"nodes", a.dropNodes}, {"profiles", a.dropProfiles},
		{"pairs", a.dropPairs}, {"moves", a.dropMoves}, {"words", a.words}, {"tally", a.count},
	}
	if !left {
		steps = append(steps, step{"settle", a.settle})
	}
	return left, a.take(ctx, "wipe", steps)
}

// taken adds the one column of each row to a list.
func taken[T any](list *[]T) func(*sql.Rows) (int, error) {
	return func(rows *sql.Rows) (int, error) {
		var v T
		err := rows.Scan(&v)
		*list = append(*list, v)
		return 1, err
	}
}
