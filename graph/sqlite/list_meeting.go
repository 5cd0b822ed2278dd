package sqlite

import (
	"context"
	"database/sql"
	_ "embed"

	"parley/graph"
)

var (
	//go:embed sql/list/encounters.sql
	encounters string
	//go:embed sql/list/encounter.sql
	encounter string
)

// ListEncounters implements graph.Reader.
func (s *Store) ListEncounters(ctx context.Context, q graph.EncounterQuery) (map[[2]graph.Key][]graph.Node, error) {
	out := map[[2]graph.Key][]graph.Node{}
	pairs := unique(q.Pairs)
	l := listEncounters(pairs, q)
	return out, s.queries.each(ctx, l.text.String(), l.args, func(rows *sql.Rows) error {
		var i int
		n, err := scanNode(rows, &i)
		if err == nil {
			out[pairs[i]] = append(out[pairs[i]], n)
		}
		return err
	})
}

func listEncounters(pairs [][2]graph.Key, q graph.EncounterQuery) *query {
	l := &query{}
	l.add(encounters, arg("pairs", jsonText(append([][2]graph.Key{}, pairs...))))
	l.add("select p.i,")
	l.add(nodeColumns)
	l.add("from pair p cross join node n where n.key in (")
	l.add(encounter)
	if q.Dates != nil {
		l.and(dates(q.Dates))
	}
	l.add("order by a.date_sort, a.id limit :limit)", arg("limit", max(q.Limit, 0)))
	l.add("order by p.i, n.date_sort, n.id")
	return l
}
