package sqlite

import (
	"context"
	"database/sql"
	_ "embed"
	"encoding/json"
	"fmt"
	"math"
	"strconv"
	"time"

	"parley/graph"
)

// changeData is what of an entry of the log is only given back.
type changeData struct {
	Type      graph.ChangeType   `json:"type"`
	Of        []string           `json:"of,omitempty"`
	Node      string             `json:"node,omitempty"`
	Fact      string             `json:"fact,omitempty"`
	Relation  graph.RelationType `json:"relation,omitempty"`
	Article   string             `json:"article,omitempty"`
	Judgement string             `json:"judgement,omitempty"`
	Summary   string             `json:"summary,omitempty"`
}

func scanChange(rows *sql.Rows) (e graph.LogEntry, err error) {
	var data sql.RawBytes
	var at int64
	if err := rows.Scan(&e.Seq, &e.N, &at, &data); err != nil {
		return e, fmt.Errorf("scan change: %w", err)
	}
	var d changeData
	if err := json.Unmarshal(data, &d); err != nil {
		return e, fmt.Errorf("change %d/%d: %w", e.Seq, e.N, err)
	}
	e.At, e.Type, e.Of, e.Node, e.Fact = fromNanos(&at), d.Type, d.Of, d.Node, d.Fact
	e.Relation, e.Article, e.Judgement, e.Summary = d.Relation, d.Article, d.Judgement, d.Summary
	return e, nil
}

var (
	//go:embed sql/list/change_since.sql
	changeSince string
	//go:embed sql/list/changes_all.sql
	changesAll string
	//go:embed sql/list/changes_of.sql
	changesOf string
	//go:embed sql/list/changes_of_count.sql
	changesOfCount string
	//go:embed sql/count_changes.sql
	countAllChanges string
	//go:embed sql/count_changes_since.sql
	countChangesSince string
	//go:embed sql/count_changes_of.sql
	countChangesOf string
)

// clamped is a time in nanoseconds. Years that those do not reach are before or after all.
func clamped(t time.Time) int64 {
	switch year := t.Year(); {
	case year < 1678:
		return math.MinInt64
	case year > 2261:
		return math.MaxInt64
	}
	return t.UnixNano()
}

func listChanges(q graph.ChangeQuery) *query {
	l := &query{}
	l.add(changeSince, arg("since", clamped(q.Since)))
	if len(q.Of) > 0 {
		l.add(changesOf, arg("of", stringList(q.Of)))
	} else {
		l.add(changesAll)
	}
	l.add("", arg("after0", number(q.Page.After, 0)), arg("after1", number(q.Page.After, 1)), arg("limit", oneMore(q.Page)))
	return l
}

// number is a part of a cursor that is a number; what is none is before all.
func number(c graph.Cursor, i int) int64 {
	n, err := strconv.ParseInt(cursorPart(c, i), 10, 64)
	if err != nil {
		return -1
	}
	return n
}

// countChanges writes the statement that counts, which for the common questions is a short one.
func countChanges(q graph.ChangeQuery) *query {
	l := &query{}
	switch of := unique(q.Of); {
	case len(of) == 1 && q.Since.IsZero():
		l.add(countChangesOf)
		l.args = []any{of[0]}
	case len(of) > 0:
		l.add(changeSince, arg("since", clamped(q.Since)))
		l.add(changesOfCount, arg("of", stringList(q.Of)))
	case q.Since.IsZero():
		l.add(countAllChanges)
	default:
		l.add(countChangesSince)
		l.args = []any{clamped(q.Since)}
	}
	return l
}

// ListChanges implements graph.Reader.
func (s *Store) ListChanges(ctx context.Context, q graph.ChangeQuery) (graph.List[graph.LogEntry], error) {
	return listOf(ctx, &s.queries, listChanges(q), q.Page, scanChange)
}

// CountChanges implements graph.Reader.
func (s *Store) CountChanges(ctx context.Context, q graph.ChangeQuery) (int, error) {
	return s.queries.number(ctx, countChanges(q))
}
