package sqlite

import (
	"context"
	"database/sql"
	_ "embed"
	"encoding/json"
	"fmt"

	"parley/graph"
)

// nodeData is what of a node is only given back.
type nodeData struct {
	Name      string   `json:"name,omitempty"`
	Aliases   []string `json:"aliases,omitempty"`
	Code      string   `json:"code,omitempty"`
	GeoNames  int      `json:"geonames,omitempty"`
	Latitude  float64  `json:"latitude,omitempty"`
	Longitude float64  `json:"longitude,omitempty"`
	Located   bool     `json:"located,omitempty"`
	Date      string   `json:"date,omitempty"`
	DateRule  string   `json:"date_rule,omitempty"`
	Topics    []string `json:"topics,omitempty"`

	CopyOf graph.Key `json:"copy_of,omitempty"`
}

func dataOf(n *graph.Node) nodeData {
	return nodeData{
		Name: n.Name, Aliases: n.Aliases, Code: n.Code,
		GeoNames: n.GeoNames, Latitude: n.Latitude, Longitude: n.Longitude, Located: n.Located,
		Date: n.Date, DateRule: n.DateRule, Topics: n.Topics, CopyOf: n.CopyOf,
	}
}

// scanNode reads the columns of sql/list/node_columns.sql, after those that go to before.
func scanNode(rows *sql.Rows, before ...any) (n graph.Node, err error) {
	var data, names sql.RawBytes
	var recorded int64
	x := &n.Index
	err = rows.Scan(append(before, (*int64)(&n.Key), &n.ID, (*string)(&n.Kind), &n.Subkind, &n.Country, (*string)(&n.Status),
		&x.NameSort, &x.DateSort, &x.Earliest, &x.Latest, &x.MonthDayFrom, &x.MonthDayTo, &x.Annual,
		&n.Sources, &recorded, &x.Topics, &data, &names, &x.Text)...)
	if err != nil {
		return n, fmt.Errorf("scan node: %w", err)
	}
	var d nodeData
	if err := json.Unmarshal(data, &d); err != nil {
		return n, fmt.Errorf("node %s: %w", n.ID, err)
	}
	n.Name, n.Aliases, n.Code = d.Name, d.Aliases, d.Code
	n.GeoNames, n.Latitude, n.Longitude, n.Located = d.GeoNames, d.Latitude, d.Longitude, d.Located
	n.Date, n.DateRule, n.Topics, n.CopyOf = d.Date, d.DateRule, d.Topics, d.CopyOf
	if recorded != 0 {
		n.Recorded = fromNanos(&recorded)
	}
	x.Names, err = parseStrings(string(names))
	return n, err
}

//go:embed sql/node_by_key.sql
var nodeByKey string

// nodesByKey is the statement that reads nodes of a detail by their keys, a JSON array.
func nodesByKey(d graph.Detail) string { return "select " + nodeForms[d].columns + nodeByKey }

// Nodes implements graph.Reader and graph.Tx.
func (s *statements) nodes(ctx context.Context, keys []graph.Key) (map[graph.Key]graph.Node, error) {
	out := make(map[graph.Key]graph.Node, len(keys))
	if len(keys) == 0 {
		return out, ctx.Err()
	}
	return out, s.each(ctx, nodesByKey(graph.Whole), []any{keyList(keys)}, func(rows *sql.Rows) error {
		n, err := scanNode(rows)
		out[n.Key] = n
		return err
	})
}

// Nodes implements graph.Reader.
func (s *Store) Nodes(ctx context.Context, keys []graph.Key) (map[graph.Key]graph.Node, error) {
	return s.queries.nodes(ctx, keys)
}

// Nodes implements graph.Tx.
func (t *tx) Nodes(ctx context.Context, keys []graph.Key) (map[graph.Key]graph.Node, error) {
	return t.nodes(ctx, keys)
}

//go:embed sql/lookup.sql
var lookup string

// Lookup implements graph.Reader.
func (s *Store) Lookup(ctx context.Context, refs []string) (map[string][]graph.Node, error) {
	pairs := make([][2]string, len(refs))
	seen := make(map[string]bool, len(refs))
	for i, ref := range refs {
		if !seen[ref] { // a second one stays empty and finds nothing
			pairs[i] = [2]string{ref, graph.Fold(ref)}
		}
		seen[ref] = true
	}
	out := map[string][]graph.Node{}
	return out, s.queries.each(ctx, lookup, []any{jsonText(pairs)}, func(rows *sql.Rows) error {
		var i int
		n, err := scanNode(rows, &i)
		if err == nil && len(out[refs[i]]) < graph.MaxCandidates {
			out[refs[i]] = append(out[refs[i]], n)
		}
		return err
	})
}

//go:embed sql/seq.sql
var seq string

// Seq implements graph.Reader.
func (s *Store) Seq(ctx context.Context) (n int64, err error) {
	err = s.queries.each(ctx, seq, nil, func(rows *sql.Rows) error { return rows.Scan(&n) })
	return n, err
}
