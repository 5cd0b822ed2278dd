package neo4j

import (
	"context"
	_ "embed" // statements
	"maps"
	"slices"
	"strings"
	"time"

	"parley/graph"
)

//go:embed cypher/log_first.cypher
var logFirst string

//go:embed cypher/list_changes.cypher
var listChangesStatement string

//go:embed cypher/list_changes_of.cypher
var listChangesOf string

//go:embed cypher/count_changes.cypher
var countChangesStatement string

//go:embed cypher/count_changes_since.cypher
var countChangesSince string

//go:embed cypher/count_changes_of.cypher
var countChangesOf string

//go:embed cypher/put_log.cypher
var putLog string

//go:embed cypher/put_concerns.cypher
var putConcerns string

// stretch is how many entries of the log stand in one node: a node for each costs the server five times as much.
const stretch = 16

// ListChanges lists the log.
func (s *Store) ListChanges(ctx context.Context, q graph.ChangeQuery) (graph.List[graph.LogEntry], error) {
	var out []graph.LogEntry
	st := listChanges(q)
	err := s.read(ctx, "list changes", st.text, st.params, func(r row) { out = append(out, r.logEntry()) })
	slices.SortFunc(out, func(a, b graph.LogEntry) int { return slices.Compare(a.Cursor(), b.Cursor()) })
	return graph.Cut(out, q.Page), err
}

// CountChanges counts what ListChanges lists.
func (s *Store) CountChanges(ctx context.Context, q graph.ChangeQuery) (n int, err error) {
	st := countChanges(q)
	err = s.read(ctx, "count changes", st.text, st.params, func(r row) { n = r.int(0) })
	return n, err
}

func listChanges(q graph.ChangeQuery) statement {
	if len(q.Of) > 0 {
		return changes(listChangesOf, q)
	}
	return changes(listChangesStatement, q)
}

func countChanges(q graph.ChangeQuery) statement {
	q.Page = graph.Page{}
	switch {
	case len(q.Of) > 0:
		return changes(countChangesOf, q)
	case !q.Since.IsZero():
		return changes(countChangesSince, q)
	}
	return changes(countChangesStatement, q)
}

// changes fills a statement about the log.
func changes(text string, q graph.ChangeQuery) statement {
	after := cursor(q.Page.After, 2, "")
	return statement{strings.Replace(text, "FIRST\n", logFirst, 1), map[string]any{
		"of": unique(indexedAll(q.Of)), "since": q.Since.UTC(), "limit": max(q.Page.Limit, 0) + 1,
		"seq": number(after[0]), "n": number(after[1]), "stretch": stretch,
	}}
}

// log appends to the log.
func (t *tx) log(ctx context.Context, c *graph.Change) error {
	var l logRows
	t.logOf(&l, t.seq, c.At, c.Log)
	return t.putLog(ctx, &l)
}

// logRows is what is appended to the log: stretches of entries, and whom these concern.
type logRows struct{ stretches, concerns []props }

// logOf adds what a transaction logged. Whom it concerns stands in a row for each of them, with the numbers of the
// entries: a transaction may have many about one. The first stretch has the highest time so far, which grows as the
// sequence does even where a clock is set back.
func (t *tx) logOf(l *logRows, seq int64, at time.Time, log []graph.LogEntry) {
	if len(log) == 0 {
		return
	}
	if at = at.UTC(); at.After(t.logHigh) {
		t.logHigh = at
	}
	t.logEntries += len(log)
	concerns := map[string][]int64{}
	n := 0
	for part := range slices.Chunk(log, stretch) {
		entries := make([]string, len(part))
		for i, e := range part {
			entries[i] = toJSON(logged{e.Type, e.Of, e.Node, e.Fact, e.Relation, e.Article, e.Judgement, e.Summary})
			for _, id := range unique(indexedAll(e.Of)) {
				concerns[id] = append(concerns[id], int64(n+i))
			}
		}
		row := props{"seq": seq, "n": n, "at": at, "entries": entries}
		if n == 0 {
			row["high"], row["total"] = t.logHigh, len(log)
		}
		l.stretches = append(l.stretches, row)
		n += len(part)
	}
	for _, id := range slices.Sorted(maps.Keys(concerns)) {
		l.concerns = append(l.concerns, props{"of": id, "seq": seq, "entries": concerns[id]})
	}
}

func (t *tx) putLog(ctx context.Context, l *logRows) error {
	if err := write(ctx, t, "log", putLog, "rows", l.stretches); err != nil {
		return err
	}
	return write(ctx, t, "whom the log concerns", putConcerns, "rows", l.concerns)
}

// logged is what an entry of the log says; where it stands says the rest.
type logged struct {
	Type      graph.ChangeType   `json:"type"`
	Of        []string           `json:"of,omitempty"`
	Node      string             `json:"node,omitempty"`
	Fact      string             `json:"fact,omitempty"`
	Relation  graph.RelationType `json:"relation,omitempty"`
	Article   string             `json:"article,omitempty"`
	Judgement string             `json:"judgement,omitempty"`
	Summary   string             `json:"summary,omitempty"`
}

// logEntry reads an entry of the log from four columns: sequence, number, time, and what it says.
func (r row) logEntry() graph.LogEntry {
	var e logged
	fromJSON(r.str(3), &e)
	at, _ := r[2].(time.Time)
	return graph.LogEntry{
		Seq: int64(r.int(0)), N: r.int(1), At: at, Type: e.Type, Of: e.Of, Node: e.Node, Fact: e.Fact,
		Relation: e.Relation, Article: e.Article, Judgement: e.Judgement, Summary: e.Summary,
	}
}
