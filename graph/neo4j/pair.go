package neo4j

import (
	"cmp"
	"context"
	_ "embed" // statements
	"slices"
	"strings"

	"parley/graph"
)

//go:embed cypher/pairs.cypher
var pairsStatement string

//go:embed cypher/list_pairs.cypher
var listPairsStatement string

//go:embed cypher/list_pairs_of.cypher
var listPairsOf string

//go:embed cypher/put_pairs.cypher
var putPairs string

//go:embed cypher/relist_pairs.cypher
var relistPairs string

// pairsListed follows where pairs, or the nodes of their profiles, change. Pairs whose profiles are of one node, if they are
// certain, or of two, if they are doubtful, are listed, by certain; so that no list looks at profiles, nor at pairs of
// profiles that are gone.
//
//go:embed cypher/pairs_listed.cypher
var pairsListed string

//go:embed cypher/drop_pairs.cypher
var dropPairs string

//go:embed cypher/moves.cypher
var movesStatement string

//go:embed cypher/put_moves.cypher
var putMoves string

//go:embed cypher/drop_moves.cypher
var dropMoves string

// What follows in the statements that list pairs. The order is that of the index.
const (
	pageOfPairs  = "return properties(p) order by p.listed, p.rank, p.a, p.b limit $args.limit"
	countOfPairs = "return count(p)"
)

// Pairs returns the pairs that have any of the profiles in them.
func (t *tx) Pairs(ctx context.Context, profiles []string) ([]graph.Pair, error) {
	if len(profiles) == 0 {
		return nil, nil
	}
	var out []graph.Pair
	err := t.query(ctx, "pairs", pairsStatement, map[string]any{"profiles": indexedAll(profiles)}, func(r row) {
		out = append(out, r.props(0).pair())
	})
	slices.SortFunc(out, func(a, b graph.Pair) int { return cmp.Or(strings.Compare(a.A, b.A), strings.Compare(a.B, b.B)) })
	return out, err
}

// ListPairs lists pairs, the likeliest first.
func (s *Store) ListPairs(ctx context.Context, q graph.PairQuery) (graph.List[graph.Pair], error) {
	var out []graph.Pair
	st := pairs(q, pageOfPairs)
	err := s.read(ctx, "list pairs", st.text, st.params, func(r row) { out = append(out, r.props(0).pair()) })
	slices.SortFunc(out, func(a, b graph.Pair) int {
		return slices.CompareFunc(a.Cursor(), b.Cursor(), func(x, y string) int { return strings.Compare(indexed(x), indexed(y)) })
	})
	return graph.Cut(out, q.Page), err
}

// CountPairs counts what ListPairs lists.
func (s *Store) CountPairs(ctx context.Context, q graph.PairQuery) (n int, err error) {
	q.Page = graph.Page{}
	st := pairs(q, countOfPairs)
	err = s.read(ctx, "count pairs", st.text, st.params, func(r row) { n = r.int(0) })
	return n, err
}

// pairs fills a statement about pairs.
func pairs(q graph.PairQuery, result string) statement {
	text := listPairsStatement
	if len(q.Of) > 0 {
		text = listPairsOf
	}
	after := cursor(q.Page.After, 3, "")
	return statement{text + result, map[string]any{
		"of": unique(keysOf(q.Of)), "certain": q.Certain, "limit": max(q.Page.Limit, 0) + 1,
		"rank": after[0], "a": indexed(after[1]), "b": indexed(after[2]),
		"score": q.MinScore, "worst": graph.Pair{Score: q.MinScore}.Cursor()[0], // what has the score ranks no lower
	}}
}

func (t *tx) dropPairs(ctx context.Context, c *graph.Change) error {
	rows := make([]props, len(c.DropPairs))
	for i, p := range c.DropPairs {
		rows[i] = props{"a": indexed(p.A), "b": indexed(p.B)}
	}
	if err := write(ctx, t, "drop pairs", dropPairs, "rows", rows); err != nil {
		return err
	}
	return write(ctx, t, "drop moves", dropMoves, "profiles", indexedAll(c.DropMoves))
}

func (t *tx) putPairs(ctx context.Context, c *graph.Change) error {
	rows := make([]props, len(c.Pairs))
	for i, p := range c.Pairs {
		rows[i] = pairProps(p)
	}
	return write(ctx, t, "pairs", putPairs+pairsListed, "rows", rows)
}

func pairProps(p graph.Pair) props {
	out := props{"certain": p.Certain, "score": p.Score, "rank": p.Cursor()[0]}
	out.setIndexed("a", p.A)
	out.setIndexed("b", p.B)
	out.set("rule", p.Rule)
	out.setStrings("reasons", p.Reasons)
	return out.withoutEmpty()
}

// pair reads the properties of a pair.
func (p props) pair() graph.Pair {
	out := graph.Pair{A: p.whole("a"), B: p.whole("b"), Rule: p.str("rule"), Score: p.float("score"), Reasons: p.strings("reasons")}
	out.Certain, _ = p["certain"].(bool)
	return out
}

// Moves returns the moves that are not done.
func (t *tx) Moves(ctx context.Context) ([]graph.Move, error) {
	var out []graph.Move
	err := t.query(ctx, "moves", movesStatement, nil, func(r row) {
		p := r.props(0)
		out = append(out, graph.Move{Profile: p.whole("profile"), From: p.key("source"), After: p.key("after")})
	})
	slices.SortFunc(out, func(a, b graph.Move) int { return strings.Compare(a.Profile, b.Profile) })
	return out, err
}

func (t *tx) putMoves(ctx context.Context, c *graph.Change) error {
	rows := make([]props, len(c.Moves))
	for i, m := range c.Moves {
		rows[i] = props{"source": int64(m.From), "after": int64(m.After)}
		rows[i].setIndexed("profile", m.Profile)
		rows[i].withoutEmpty()
	}
	return write(ctx, t, "moves", putMoves, "rows", rows)
}
