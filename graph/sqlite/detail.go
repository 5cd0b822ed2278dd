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
	graph.Whole: {nodeColumns, scanNodes}, graph.Brief: {nodeBrief, scanBriefNodes}, graph.Bare: {nodeBare, scanBareNodes},
}

var relationForms = [...]form[graph.Relation]{
	graph.Whole: {relationColumns, scanRelations}, graph.Brief: {relationBrief, scanBriefRelations}, graph.Bare: {relationBare, scanBareRelations},
}

func scanNodes(before ...any) func(*sql.Rows) (graph.Node, error) {
	before = before[:len(before):len(before)]
	return func(rows *sql.Rows) (graph.Node, error) { return scanNode(rows, before...) }
}

func scanBriefNodes(before ...any) func(*sql.Rows) (graph.Node, error) {
	var key, sources int64
	var id, kind, subkind, country, status string
	var data sql.RawBytes
	to := append(before, &key, &id, &kind, &subkind, &country, &status, &sources, &data)
	return func(rows *sql.Rows) (n graph.Node, err error) {
		if err := rows.Scan(to...); err != nil {
			return n, fmt.Errorf("scan node: %w", err)
		}
		var d struct {
			Name string `json:"name"`
			Code string `json:"code"`
			Date string `json:"date"`
		}
		if err := json.Unmarshal(data, &d); err != nil {
			return n, fmt.Errorf("node %s: %w", id, err)
		}
		n = graph.Node{
			Key: graph.Key(key), ID: id, Kind: graph.Kind(kind), Subkind: subkind, Name: d.Name, Country: country, Code: d.Code,
			Sources: int(sources), Status: graph.MeetingStatus(status), Date: d.Date,
		}
		n.Index.IndexDate(n.Date)
		return n, nil
	}
}

func scanBareNodes(before ...any) func(*sql.Rows) (graph.Node, error) {
	var key int64
	var id, kind, status string
	var data sql.RawBytes
	to := append(before, &key, &id, &kind, &status, &data)
	return func(rows *sql.Rows) (n graph.Node, err error) {
		if err := rows.Scan(to...); err != nil {
			return n, fmt.Errorf("scan node: %w", err)
		}
		var d struct {
			Name string `json:"name"`
			Date string `json:"date"`
		}
		if err := json.Unmarshal(data, &d); err != nil {
			return n, fmt.Errorf("node %s: %w", id, err)
		}
		n = graph.Node{Key: graph.Key(key), ID: id, Kind: graph.Kind(kind), Name: d.Name, Status: graph.MeetingStatus(status), Date: d.Date}
		n.Index.IndexDate(n.Date)
		return n, nil
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

func scanBriefRelations(before ...any) func(*sql.Rows) (graph.Relation, error) {
	var from, to, sources, behalf int64
	var key, kind, disc, status, role string
	var data sql.RawBytes
	columns := append(before, &key, &kind, &from, &to, &disc, &sources, &status, &role, &behalf, &data)
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
		if err := json.Unmarshal(data, &d); err != nil {
			return r, fmt.Errorf("relation %s: %w", key, err)
		}
		return graph.Relation{
			Key: key, Type: graph.RelationType(kind), From: graph.Key(from), To: graph.Key(to), Disc: disc, Sources: int(sources),
			Status: graph.PositionStatus(status), Role: graph.Role(role), Behalf: graph.Key(behalf),
			Title: d.Title, Since: d.Since, Until: d.Until, Count: d.Count,
		}, nil
	}
}

// scanBareRelations finds the title among the data, which come of posts alone.
func scanBareRelations(before ...any) func(*sql.Rows) (graph.Relation, error) {
	var from, to, sources int64
	var kind, disc, status, role string
	var data sql.RawBytes
	columns := append(before, &kind, &from, &to, &disc, &sources, &status, &role, &data)
	return func(rows *sql.Rows) (r graph.Relation, err error) {
		if err := rows.Scan(columns...); err != nil {
			return r, fmt.Errorf("scan relation: %w", err)
		}
		var d struct {
			Title string `json:"title"`
		}
		if data != nil {
			if err := json.Unmarshal(data, &d); err != nil {
				return r, fmt.Errorf("relation %s from %d to %d: %w", kind, from, to, err)
			}
		}
		r = graph.Relation{
			Type: graph.RelationType(kind), From: graph.Key(from), To: graph.Key(to), Disc: disc, Sources: int(sources),
			Status: graph.PositionStatus(status), Role: graph.Role(role), Title: d.Title,
		}
		return r.In(graph.Bare), nil
	}
}
