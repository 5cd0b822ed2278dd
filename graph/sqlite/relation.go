package sqlite

import (
	"context"
	"database/sql"
	_ "embed"
	"encoding/json"
	"fmt"
	"strings"

	"parley/graph"
)

// relationData is what of a relation is only given back.
type relationData struct {
	Basis graph.Basis        `json:"basis,omitempty"`
	Title string             `json:"title,omitempty"`
	Since string             `json:"since,omitempty"`
	Until string             `json:"until,omitempty"`
	Count int                `json:"count,omitempty"`
	Fold  graph.RelationFold `json:"fold,omitzero"`
}

// scanRelation reads the columns of sql/list/relation_columns.sql, after those that go to before.
func scanRelation(rows *sql.Rows, before ...any) (r graph.Relation, err error) {
	var data sql.RawBytes
	err = rows.Scan(append(before, &r.Key, (*string)(&r.Type), (*int64)(&r.From), (*int64)(&r.To), &r.Disc, &r.Sources, &r.Confidence,
		(*string)(&r.Status), (*string)(&r.Role), (*int64)(&r.Behalf), &r.Earliest, &r.Latest, &data)...)
	if err != nil {
		return r, fmt.Errorf("scan relation: %w", err)
	}
	var d relationData
	if err := json.Unmarshal(data, &d); err != nil {
		return r, fmt.Errorf("relation %s: %w", r.Key, err)
	}
	r.Basis, r.Title, r.Since, r.Until, r.Count, r.Fold = d.Basis, d.Title, d.Since, d.Until, d.Count, d.Fold
	return r, nil
}

// wholeRelations is the statement that reads whole relations r by the clause that finds them.
func wholeRelations(from string) string { return "select " + relationColumns + from }

//go:embed sql/relations.sql
var relations string

// Relations implements graph.Tx.
func (t *tx) Relations(ctx context.Context, facts []string) (map[string]graph.Relation, error) {
	return readRelations(ctx, &t.statements, facts)
}

// Relations implements graph.Reader.
func (s *Store) Relations(ctx context.Context, facts []string) (map[string]graph.Relation, error) {
	return readRelations(ctx, &s.queries, facts)
}

func readRelations(ctx context.Context, q *statements, facts []string) (map[string]graph.Relation, error) {
	out := make(map[string]graph.Relation, len(facts))
	return out, q.each(ctx, wholeRelations(relations), []any{stringList(facts)}, func(rows *sql.Rows) error {
		r, err := scanRelation(rows)
		out[r.Key] = r
		return err
	})
}

//go:embed sql/meeting_relations.sql
var meetingRelations string

// MeetingRelations implements graph.Tx.
func (t *tx) MeetingRelations(ctx context.Context, meetings []graph.Key) (out []graph.Relation, err error) {
	err = t.each(ctx, wholeRelations(meetingRelations), []any{keyList(meetings)}, func(rows *sql.Rows) error {
		r, err := scanRelation(rows)
		out = append(out, r)
		return err
	})
	return out, err
}

//go:embed sql/posts.sql
var posts string

// Posts implements graph.Tx.
func (t *tx) Posts(ctx context.Context, ends [][2]graph.Key) (out []graph.Relation, err error) {
	begin := make([]string, len(ends))
	for i, e := range ends {
		begin[i] = strings.TrimSuffix(graph.FactKey(graph.HoldsPosition, e[0], e[1], ""), "|")
	}
	err = t.each(ctx, wholeRelations(posts), []any{stringList(begin)}, func(rows *sql.Rows) error {
		r, err := scanRelation(rows)
		out = append(out, r)
		return err
	})
	return out, err
}

// scanFact reads a relation that nothing goes before.
func scanFact(rows *sql.Rows) (graph.Relation, error) { return scanRelation(rows) }
