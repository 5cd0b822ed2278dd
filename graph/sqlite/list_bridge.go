package sqlite

import (
	"context"
	"database/sql"
	_ "embed"
	"slices"
	"strings"

	"parley/graph"
)

var (
	//go:embed sql/list/bridges.sql
	bridges string
	//go:embed sql/list/bridge.sql
	bridge string
	//go:embed sql/list/bridge_times.sql
	bridgeTimes string
	//go:embed sql/list/bridges_best.sql
	bridgesBest string
	//go:embed sql/list/bridges_relations.sql
	bridgesRelations string
	//go:embed sql/list/bridges_beyond.sql
	bridgesBeyond string
)

// Bridges implements graph.Reader.
func (s *Store) Bridges(ctx context.Context, q graph.BridgeQuery) (list []graph.Relation, within bool, err error) {
	within = true
	l := listBridges(q)
	err = s.queries.each(ctx, l.text.String(), l.args, func(rows *sql.Rows) error {
		r, err := scanRelation(rows)
		if err == nil && r.Type == "" {
			within = false
			return nil
		}
		list = append(list, r)
		return err
	})
	return list, within, err
}

func listBridges(q graph.BridgeQuery) *query {
	of, l := unique(q.Of), &query{}
	l.add(bridges, arg("of", keyList(of)), arg("to", q.To), arg("ends", keyList(unique(append(of[:len(of):len(of)], q.To)))),
		arg("types", stringList(unique(q.Types))), arg("ways", jsonText(bridgeWays(q.Types))), arg("reach", max(q.Reach, 0)))
	kept := joined("and", always, (&filters{}).relation(nil, nil, q.Times))
	l.add("", kept.args...)
	for i, end := range [][2]string{{"source", "source"}, {"source", "target"}, {"target", "source"}, {"target", "target"}} {
		if i > 0 {
			l.add("union all")
		}
		l.add(strings.NewReplacer("NEAR", end[0], "OVER", otherEnd[end[0]], "FAR", end[1], "BEYOND", otherEnd[end[1]]).Replace(bridge))
		if len(q.Times) > 0 {
			l.and(condition{text: bridgeTimes + kept.text + "))"})
		}
	}
	l.add(bridgesBest, arg("limit", max(q.Limit, 0)))
	l.add(wholeRelations(bridgesRelations))
	if len(q.Times) > 0 {
		l.add("and exists (select 1 from relation o where o.rowid = r.rowid")
		l.and(condition{text: kept.text})
		l.add(")")
	}
	l.add(bridgesBeyond)
	return l
}

// otherEnd is the column of the other end of a relation.
var otherEnd = map[string]string{"source": "target", "target": "source"}

// bridgeWays are the ways in which a node may stand between two others: of which kind the one is, at which end of a relation it
// stands, of which type that is, and the same of the other one.
func bridgeWays(types []graph.RelationType) [][6]string {
	type half struct {
		kinds, others []graph.Kind
		end           string
		of            graph.RelationType
	}
	var halves []half
	for _, l := range graph.LegalRelations {
		if slices.Contains(types, l.Type) {
			halves = append(halves, half{l.From, l.To, "source", l.Type}, half{l.To, l.From, "target", l.Type})
		}
	}
	ways := [][6]string{}
	for _, near := range halves {
		for _, far := range halves {
			if !slices.ContainsFunc(near.others, func(k graph.Kind) bool { return slices.Contains(far.others, k) }) {
				continue
			}
			for _, a := range near.kinds {
				for _, b := range far.kinds {
					ways = append(ways, [6]string{string(a), near.end, string(near.of), string(b), far.end, string(far.of)})
				}
			}
		}
	}
	return ways
}
