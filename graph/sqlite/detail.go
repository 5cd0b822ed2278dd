package sqlite

import (
	"database/sql"
	_ "embed"
	"encoding/json"
	"fmt"
	"time"

	"parley/graph"
)

var (
	//go:embed sql/list/node_columns.sql
	nodeColumns string
	//go:embed sql/list/node_brief.sql
	nodeBrief string
	//go:embed sql/list/node_bare.sql
	nodeBare string
	//go:embed sql/list/relation_columns.sql
	relationColumns string
	//go:embed sql/list/relation_brief.sql
	relationBrief string
	//go:embed sql/list/relation_bare.sql
	relationBare string
)

// form is how things of one detail are read: the columns, and what returns what reads one from them, row by row, after those that
// go to before.
type form[T any] struct {
	columns string
	scan    func(before ...any) func(*sql.Rows) (T, error)
}

// What lists are sorted by is not among the columns of a node, see sortedBy.
var nodeForms = [...]form[graph.Node]{
	graph.Whole: {nodeColumns, scanNodes}, graph.Brief: {nodeBrief, scanLessOfNodes(graph.Brief)}, graph.Bare: {nodeBare, scanLessOfNodes(graph.Bare)},
}

var relationForms = [...]form[graph.Relation]{
	graph.Whole: {relationColumns, scanRelations},
	graph.Brief: {relationBrief, scanLessOfRelations(graph.Brief)}, graph.Bare: {relationBare, scanLessOfRelations(graph.Bare)},
}

func scanNodes(before ...any) func(*sql.Rows) (graph.Node, error) {
	before = before[:len(before):len(before)]
	return func(rows *sql.Rows) (graph.Node, error) { return scanNode(rows, before...) }
}

// scanLessOfNodes reads the columns of bare nodes, and those that brief ones have behind them.
func scanLessOfNodes(detail graph.Detail) func(before ...any) func(*sql.Rows) (graph.Node, error) {
	return func(before ...any) func(*sql.Rows) (graph.Node, error) {
		var key, sources int64
		var id, kind, status, subkind, country string
		var data sql.RawBytes
		var name, date, code string // not a node's own: what is pointed to is not on the stack
		to, texts := append(before, &key, &id, &kind, &status, &data), []textMember{{`"name":"`, &name}, {`"date":"`, &date}}
		if detail == graph.Brief {
			to, texts = append(to, &subkind, &country, &sources), append(texts, textMember{`"code":"`, &code})
		}
		return func(rows *sql.Rows) (n graph.Node, err error) {
			if err := rows.Scan(to...); err != nil {
				return n, fmt.Errorf("scan node: %w", err)
			}
			if err := readTexts(data, texts); err != nil {
				return n, fmt.Errorf("node %s: %w", id, err)
			}
			n = graph.Node{
				Key: graph.Key(key), ID: id, Kind: graph.Kind(kind), Name: name, Status: graph.MeetingStatus(status), Date: date,
				Subkind: subkind, Country: country, Code: code, Sources: int(sources),
			}
			n.Index.IndexDate(n.Date)
			return n, nil
		}
	}
}

// sortedBy notes in a node that does not come whole what its list is sorted by.
func sortedBy(n *graph.Node, by graph.Order, sort any) {
	switch v := sort.(type) {
	case string:
		if by == graph.ByName {
			n.Index.NameSort = v
		}
	case int64:
		switch {
		case by == graph.BySources:
			n.Sources = int(v)
		case by == graph.ByRecorded && v != 0:
			n.Recorded = time.Unix(0, v).UTC()
		}
	}
}

func scanRelations(before ...any) func(*sql.Rows) (graph.Relation, error) {
	before = before[:len(before):len(before)]
	return func(rows *sql.Rows) (graph.Relation, error) { return scanRelation(rows, before...) }
}

// scanLessOfRelations reads the columns of bare relations, whose data come of posts alone, for their titles, and those that brief
// ones have behind them.
func scanLessOfRelations(detail graph.Detail) func(before ...any) func(*sql.Rows) (graph.Relation, error) {
	return func(before ...any) func(*sql.Rows) (graph.Relation, error) {
		var from, to, sources, behalf int64
		var kind, disc, status, role, key string
		var data sql.RawBytes
		columns := append(before, &kind, &from, &to, &disc, &sources, &status, &role, &data)
		if detail == graph.Brief {
			columns = append(columns, &key, &behalf)
		}
		return func(rows *sql.Rows) (r graph.Relation, err error) {
			if err := rows.Scan(columns...); err != nil {
				return r, fmt.Errorf("scan relation: %w", err)
			}
			var d struct {
				Title string `json:"title"`
				Since string `json:"since"`
				Until string `json:"until"`
				Count int    `json:"count"`
			}
			switch {
			case detail == graph.Brief:
				err = json.Unmarshal(data, &d)
			case data != nil:
				err = readTexts(data, []textMember{{`"title":"`, &d.Title}})
			}
			if err != nil {
				return r, fmt.Errorf("relation %s from %d to %d: %w", kind, from, to, err)
			}
			r = graph.Relation{
				Key: key, Type: graph.RelationType(kind), From: graph.Key(from), To: graph.Key(to), Disc: disc, Sources: int(sources),
				Status: graph.PositionStatus(status), Role: graph.Role(role), Behalf: graph.Key(behalf),
				Title: d.Title, Since: d.Since, Until: d.Until, Count: d.Count,
			}
			return r.In(detail), nil
		}
	}
}
