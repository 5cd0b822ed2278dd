package neo4j

import (
	"context"
	_ "embed" // statements
	"maps"
	"slices"
	"strings"

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

//go:embed cypher/put_changes.cypher
var putChanges string

//go:embed cypher/put_concerns.cypher
var putConcerns string

// ListChanges lists the log.
func (s *Store) ListChanges(ctx context.Context, q graph.ChangeQuery) (graph.List[graph.LogEntry], error) {
	var out []graph.LogEntry
	st := listChanges(q)
	err := s.read(ctx, "list changes", st.text, st.params, func(r row) { out = append(out, r.props(0).logEntry()) })
	slices.SortFunc(out, func(a, b graph.LogEntry) int { return slices.Compare(a.Cursor(), b.Cursor()) })
	return cut(out, q.Page), err
}

// CountChanges counts what ListChanges lists.
func (s *Store) CountChanges(ctx context.Context, q graph.ChangeQuery) (n int, err error) {
	st := countChanges(q)
	err = s.read(ctx, "count changes", st.text, st.params, func(r row) { n = r.int(0) })
	return n, err
}

func listChanges(q graph.ChangeQuery) statement {
	text := listChangesStatement
	if len(q.Of) > 0 {
		text = listChangesOf
	}
	return changes(text, q)
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
		"seq": number(after[0]), "n": number(after[1]),
	}}
}

// log appends to the log. Beside each entry stands whom it concerns, by one row for each of them and transaction: a
// transaction may have many entries about one. The first entry has the highest time so far, which only ever grows, as
// the sequence does, though clocks may be set back.
func (t *tx) log(ctx context.Context, c *graph.Change) error {
	if len(c.Log) == 0 {
		return nil
	}
	if at := c.At.UTC(); at.After(t.logged) {
		t.logged = at
	}
	rows, concerns := make([]props, len(c.Log)), map[string][]int64{}
	for n, e := range c.Log {
		e.Seq, e.N, e.At = t.seq, n, c.At
		rows[n] = logProps(e)
		for _, id := range unique(indexedAll(e.Of)) {
			concerns[id] = append(concerns[id], int64(n))
		}
	}
	rows[0]["high"] = t.logged
	if err := write(ctx, t, "log", putChanges, "rows", rows); err != nil {
		return err
	}
	of := make([]props, 0, len(concerns))
	for _, id := range slices.Sorted(maps.Keys(concerns)) {
		of = append(of, props{"of": id, "seq": t.seq, "at": c.At.UTC(), "entries": concerns[id]})
	}
	return write(ctx, t, "whom the log concerns", putConcerns, "rows", of)
}

func logProps(e graph.LogEntry) props {
	p := props{"seq": e.Seq, "n": e.N, "at": e.At.UTC(), "type": string(e.Type)}
	p.setStrings("of", e.Of)
	p.set("node", e.Node)
	p.set("fact", e.Fact)
	p.set("relation", string(e.Relation))
	p.set("article", e.Article)
	p.set("judgement", e.Judgement)
	p.set("summary", e.Summary)
	return p.withoutEmpty()
}

// logEntry reads the properties of an entry of the log.
func (p props) logEntry() graph.LogEntry {
	return graph.LogEntry{
		Seq: int64(p.int("seq")), N: p.int("n"), At: p.time("at"), Type: graph.ChangeType(p.str("type")),
		Of: p.strings("of"), Node: p.str("node"), Fact: p.str("fact"), Relation: graph.RelationType(p.str("relation")),
		Article: p.str("article"), Judgement: p.str("judgement"), Summary: p.str("summary"),
	}
}
