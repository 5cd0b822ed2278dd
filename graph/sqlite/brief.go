package sqlite

import (
	"database/sql"
	_ "embed"
	"encoding/json"
	"fmt"
	"time"

	"parley/graph"
)

//go:embed sql/nodes_brief.sql
var nodesBrief string

// scanNodes returns what reads a node from the columns of sql/list/node_columns.sql, after those that go to before.
func scanNodes(before ...any) func(*sql.Rows) (graph.Node, error) {
	before = before[:len(before):len(before)]
	return func(rows *sql.Rows) (graph.Node, error) { return scanNode(rows, before...) }
}

// scanBriefNodes returns what reads a node as graph.Node.Brief has it, but for what its list is sorted by, from the columns of
// sql/list/node_brief.sql, after those that go to before: row by row at the same places.
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

// sortedBy notes in a brief node what its list is sorted by.
func sortedBy(n *graph.Node, by graph.Order, sort any) {
	switch v := sort.(type) {
	case string:
		if by == graph.ByName {
			n.Index.NameSort = v
		}
	case int64:
		if by == graph.ByRecorded && v != 0 {
			n.Recorded = time.Unix(0, v).UTC()
		}
	}
}

// relationScan returns what reads a relation after the columns that go to before: from those of sql/list/relation_columns.sql or, as
// graph.Relation.Brief has it, of sql/list/relation_brief.sql.
func relationScan(brief bool, before ...any) func(*sql.Rows) (graph.Relation, error) {
	if !brief {
		before = before[:len(before):len(before)]
		return func(rows *sql.Rows) (graph.Relation, error) { return scanRelation(rows, before...) }
	}
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
