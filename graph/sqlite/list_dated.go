package sqlite

import (
	"context"
	_ "embed"
	"slices"

	"parley/graph"
)

var (
	//go:embed sql/list/neighbour_out.sql
	neighbourOut string
	//go:embed sql/list/neighbour_in.sql
	neighbourIn string
	//go:embed sql/list/ranked_out.sql
	rankedOut string
	//go:embed sql/list/ranked_in.sql
	rankedIn string
)

// around is a statement about the relations that touch any of some nodes.
type around struct {
	query
	asked condition
}

func relationsAround(of []graph.Key, types []graph.RelationType, times []graph.TimeFilter) *around {
	a := &around{asked: joined("and", always, (&filters{}).relation(nil, nil, times))}
	a.args = append(a.args, arg("of", keyList(unique(of))), arg("types", stringList(unique(types))))
	for _, t := range a.asked.args {
		a.args = append(a.args, t)
	}
	return a
}

// rows writes what finds the rows of the relations, each once.
func (a *around) rows(besides string) {
	for i, from := range []string{neighbourOut, neighbourIn} {
		if i > 0 {
			a.add("union all")
		}
		a.add(from)
		a.and(condition{text: a.asked.text})
		a.add(besides)
	}
}

// Neighbours implements graph.Reader.
func (s *Store) Neighbours(ctx context.Context, q graph.NeighbourQuery) ([]graph.Relation, error) {
	l := listNeighbours(q)
	list, err := listOf(ctx, &s.queries, &l.query, graph.Page{Limit: max(q.Limit, 0)}, scanFact)
	return list.Items, err
}

func listNeighbours(q graph.NeighbourQuery) *around {
	l := relationsAround(q.Of, q.Types, q.Times)
	l.args = append(l.args, arg("confidence", q.MinConfidence), arg("limit", max(q.Limit, 0)))
	if q.Unsorted {
		l.add("select")
		l.add(relationColumns)
		l.add("from (")
		l.rows("and o.confidence >= :confidence")
		l.add("limit :limit) found cross join relation r on r.rowid = found.row")
		return l
	}
	l.add("select")
	l.add(relationColumns)
	l.add("from (")
	l.ranked("and o.type <> 'MENTIONS'") // allows the index
	if slices.Contains(q.Types, graph.Mentions) {
		l.add("union all")
		l.ranked("and o.type = 'MENTIONS'")
	}
	l.add(") found cross join relation r on r.rowid = found.row")
	l.add("order by r.sources desc, r.latest desc, r.type, r.source_id, r.target_id, r.disc limit :limit")
	return l
}

// ranked writes what finds the relations that rank highest among those of each node and type.
func (a *around) ranked(only string) {
	for i, from := range []struct{ clause, other string }{{rankedOut, "o.target_id"}, {rankedIn, "o.source_id"}} {
		if i > 0 {
			a.add("union all")
		}
		a.add("select r.rowid as row from json_each(:of) n cross join json_each(:types) t cross join relation r where r.rowid in (")
		a.add(from.clause)
		a.add(only)
		a.and(condition{text: a.asked.text})
		a.add("and o.confidence >= :confidence")
		a.add("order by o.sources desc, o.latest desc, " + from.other + ", o.disc limit :limit)")
	}
}

// datedSort is what lists of relations by day are sorted by.
var datedSort = []string{"r.dated", "r.type", "r.source_id || ' ' || r.target_id", "r.disc"}

// ListDated implements graph.Reader.
func (s *Store) ListDated(ctx context.Context, q graph.DatedQuery) (graph.List[graph.Relation], error) {
	l := listDated(q)
	lists := map[graph.Key]graph.List[graph.Relation]{}
	list, err := listOf(ctx, &s.queries, &l.query, q.Page, scanFact)
	lists[0] = list
	return inListOrder(lists, q.Page)[0], err
}

func listDated(q graph.DatedQuery) *around {
	l := relationsAround(q.Of, q.Types, q.Times)
	l.add("select")
	l.add(relationColumns)
	l.add("from (")
	l.rows("")
	l.add(") found cross join relation r on r.rowid = found.row where true")
	l.page(q.Page, datedSort...)
	l.add(order(q.Page, datedSort...))
	l.add("limit :limit", arg("limit", oneMore(q.Page)))
	return l
}

// CountDated implements graph.Reader.
func (s *Store) CountDated(ctx context.Context, q graph.DatedQuery) (int, error) {
	l := countDated(q)
	return s.queries.number(ctx, &l.query)
}

func countDated(q graph.DatedQuery) *around {
	l := relationsAround(q.Of, q.Types, q.Times)
	l.add("select count(*) from (")
	l.rows("")
	l.add(")")
	return l
}
