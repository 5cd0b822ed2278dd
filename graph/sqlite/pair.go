package sqlite

import (
	"context"
	"database/sql"
	_ "embed"
	"fmt"

	"parley/graph"
)

// scanPair reads the columns of sql/list/pair_columns.sql.
func scanPair(rows *sql.Rows) (p graph.Pair, err error) {
	var reasons sql.RawBytes
	if err := rows.Scan(&p.A, &p.B, &p.Certain, &p.Score, &p.Rule, &reasons); err != nil {
		return p, fmt.Errorf("scan pair: %w", err)
	}
	p.Reasons, err = parseStrings(string(reasons))
	return p, err
}

var (
	//go:embed sql/pairs.sql
	pairs string
	//go:embed sql/moves.sql
	moves string
)

// Pairs implements graph.Tx.
func (t *tx) Pairs(ctx context.Context, profiles []string) (out []graph.Pair, err error) {
	err = t.each(ctx, pairs, []any{stringList(profiles)}, func(rows *sql.Rows) error {
		p, err := scanPair(rows)
		out = append(out, p)
		return err
	})
	return out, err
}

// Moves implements graph.Tx.
func (t *tx) Moves(ctx context.Context) (out []graph.Move, err error) {
	err = t.each(ctx, moves, nil, func(rows *sql.Rows) error {
		var m graph.Move
		err := rows.Scan(&m.Profile, &m.From, &m.After)
		out = append(out, m)
		return err
	})
	return out, err
}

var (
	//go:embed sql/list/pair_columns.sql
	pairColumns string
	//go:embed sql/list/pair_all.sql
	pairAll string
	//go:embed sql/list/pair_of.sql
	pairOf string
	//go:embed sql/list/pair_kept.sql
	pairKept string
	//go:embed sql/list/pair_page.sql
	pairPage string
)

// pairsOf starts a statement about the pairs that a query asks for, behind what it selects.
func pairsOf(q graph.PairQuery, selects string) *query {
	l := &query{}
	l.add(selects)
	if len(q.Of) > 0 {
		l.add(pairOf, arg("of", keyList(unique(q.Of))))
	} else {
		l.add(pairAll)
	}
	// Whatever has the score ranks at least as high as the score itself, where the walk may end.
	worst := graph.Pair{Score: q.MinScore}.Cursor()[0]
	l.add(pairKept, arg("certain", q.Certain), arg("worst", worst), arg("score", q.MinScore))
	return l
}

func listPairs(q graph.PairQuery) *query {
	l, after := pairsOf(q, pairColumns), q.Page.After
	l.add(pairPage, arg("after0", cursorPart(after, 0)), arg("after1", cursorPart(after, 1)), arg("after2", cursorPart(after, 2)),
		arg("limit", oneMore(q.Page)))
	return l
}

func countPairs(q graph.PairQuery) *query { return pairsOf(q, "select count(*)") }

// ListPairs implements graph.Reader.
func (s *Store) ListPairs(ctx context.Context, q graph.PairQuery) (graph.List[graph.Pair], error) {
	return listOf(ctx, &s.queries, listPairs(q), q.Page, scanPair)
}

// CountPairs implements graph.Reader.
func (s *Store) CountPairs(ctx context.Context, q graph.PairQuery) (int, error) {
	return s.queries.number(ctx, countPairs(q))
}
