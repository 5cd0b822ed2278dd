package sqlite

import (
	"database/sql"
	_ "embed"
	"encoding/json"

	"parley/graph"
)

// oldNode is what of a node was kept in other tables before it was written again.
type oldNode struct {
	id, dateSort, names, words string
	days                       string // of a meeting
}

var (
	//go:embed sql/apply/old_nodes.sql
	oldNodes string
	//go:embed sql/apply/free_id.sql
	freeID string
	//go:embed sql/apply/node.sql
	upsertNode string
	//go:embed sql/apply/node_again.sql
	updateNode string
	//go:embed sql/apply/name.sql
	insertName string
	//go:embed sql/apply/drop_names.sql
	dropNames string
	//go:embed sql/apply/move_attendance.sql
	moveAttendance string
	//go:embed sql/apply/move_relations_out.sql
	moveRelationsOut string
	//go:embed sql/apply/move_relations_in.sql
	moveRelationsIn string
)

// nodes upserts nodes, and brings up to date what other tables repeat of them: only where it
// has changed, for a hub is written with every article that names it.
func (a *applier) nodes() error {
	old, err := a.oldNodes()
	if err != nil {
		return err
	}
	for i := range a.Nodes { // ids that change are free before any is taken: two nodes may exchange theirs
		n := &a.Nodes[i]
		if o, ok := old[n.Key]; ok && o.id != n.ID {
			if err := a.run(freeID, n.Key); err != nil {
				return err
			}
		}
	}
	for i := range a.Nodes {
		if err := a.node(&a.Nodes[i], old); err != nil {
			return err
		}
	}
	return nil
}

func (a *applier) node(n *graph.Node, old map[graph.Key]oldNode) error {
	before, existed := old[n.Key]
	x := &n.Index
	data, err := json.Marshal(dataOf(n))
	if err != nil {
		return err
	}
	names := stringList(x.Names)
	if err := a.names(n, before.names, names); err != nil {
		return err
	}
	again := existed && n.Kind != graph.KindArticle // an article repeats its version besides, which is looked at anew
	err = a.upsert(again, updateNode, upsertNode, n.Key, n.ID, n.Kind, n.Subkind, n.Country, n.Status, x.NameSort, x.DateSort,
		x.Earliest, x.Latest, x.MonthDayFrom, x.MonthDayTo, x.Annual, string(data), names, x.Text, vague(x), n.Sources, x.Topics)
	if err != nil {
		return err
	}
	if before.words != x.Text {
		a.gather(n, before.words)
	}
	if !existed {
		a.tally[tallied{"node", string(n.Kind)}]++
	}
	days := daysOf(n.Status, x)
	old[n.Key] = oldNode{n.ID, x.DateSort, names, x.Text, days} // should it come twice
	moved := before.id != n.ID || before.dateSort != x.DateSort
	if existed && n.Kind == graph.KindMeeting && (moved || before.days != days) {
		if err := a.run(moveAttendance, n.Key, before.dateSort, before.id, x.DateSort, n.ID, days); err != nil {
			return err
		}
	}
	if !existed || !moved {
		return nil
	}
	if err := a.run(moveRelationsOut, n.Key, n.ID, x.DateSort); err != nil {
		return err
	}
	return a.run(moveRelationsIn, n.Key, n.ID, x.DateSort)
}

// names writes the names that find an entity; it runs while the node still has its old ones.
func (a *applier) names(n *graph.Node, before, names string) error {
	if before == names {
		return nil
	}
	if before != "" {
		if err := a.run(dropNames, n.Key); err != nil {
			return err
		}
	}
	if n.Kind == graph.KindStatement || n.Kind == graph.KindArticle {
		return nil
	}
	for _, name := range n.Index.Names {
		if err := a.run(insertName, name, n.Key); err != nil {
			return err
		}
	}
	return nil
}

// wordTable is one of the tables of words, and its statements.
type wordTable struct{ insert, drop string }

var (
	//go:embed sql/apply/entity_words.sql
	insertEntityWords string
	//go:embed sql/apply/statement_words.sql
	insertStatementWords string
	//go:embed sql/apply/article_words.sql
	insertArticleWords string
	//go:embed sql/apply/drop_entity_words.sql
	dropEntityWords string
	//go:embed sql/apply/drop_statement_words.sql
	dropStatementWords string
	//go:embed sql/apply/drop_article_words.sql
	dropArticleWords string

	entityWords    = wordTable{insertEntityWords, dropEntityWords}
	statementWords = wordTable{insertStatementWords, dropStatementWords}
	articleWords   = wordTable{insertArticleWords, dropArticleWords}
)

// tableOf is where the words of nodes of a kind stand.
func tableOf(kind graph.Kind) *wordTable {
	switch kind {
	case graph.KindStatement:
		return &statementWords
	case graph.KindArticle:
		return &articleWords
	}
	return &entityWords
}

// rowOf is the row of a node's words. Among those of entities the first letter of the kind stands above the key, so
// that those of a kind are together. What is only of the past has a negative key, the sign of which gives way, too.
func rowOf(kind graph.Kind, key graph.Key) int64 {
	if tableOf(kind) != &entityWords {
		return int64(key)
	}
	return int64(kind[0])<<48 | int64(key)&(1<<48-1)
}

// gather notes that a node's words have changed.
func (a *applier) gather(n *graph.Node, before string) {
	table, row := tableOf(n.Kind), rowOf(n.Kind, n.Key)
	if before != "" {
		a.goneWords[table] = append(a.goneWords[table], row)
	}
	if n.Index.Text != "" {
		a.newWords[table] = append(a.newWords[table], [2]any{row, n.Index.Text})
	}
}

// words writes the words that have changed.
func (a *applier) words() error {
	for table, rows := range a.goneWords {
		if err := a.run(table.drop, jsonText(rows)); err != nil {
			return err
		}
	}
	for table, pairs := range a.newWords {
		if err := a.run(table.insert, jsonText(pairs)); err != nil {
			return err
		}
	}
	return nil
}

// oldNodes reads those of the change's nodes that are there already.
func (a *applier) oldNodes() (map[graph.Key]oldNode, error) {
	keys := make([]graph.Key, len(a.Nodes))
	for i := range a.Nodes {
		keys[i] = a.Nodes[i].Key
	}
	out := make(map[graph.Key]oldNode, len(keys))
	return out, a.ask(oldNodes, keyList(keys), func(rows *sql.Rows) error {
		var key graph.Key
		var o oldNode
		err := rows.Scan(&key, &o.id, &o.dateSort, &o.names, &o.words, &o.days)
		out[key] = o
		return err
	})
}

var (
	//go:embed sql/apply/drop_node.sql
	dropNode string
	//go:embed sql/apply/node_kind.sql
	nodeKind string
)

// dropNodes deletes nodes with what other tables repeat of them.
func (a *applier) dropNodes() error {
	for _, key := range a.DropNodes {
		var kind graph.Kind
		err := a.ask(nodeKind, key, func(rows *sql.Rows) error { return rows.Scan(&kind) })
		if err != nil {
			return err
		}
		if kind == "" {
			continue
		}
		a.tally[tallied{"node", string(kind)}]--
		if kind == graph.KindMeeting {
			if err := a.dropPartiesOf(key); err != nil {
				return err
			}
		}
		if err := a.run(dropNames, key); err != nil {
			return err
		}
		table := tableOf(kind)
		a.goneWords[table] = append(a.goneWords[table], rowOf(kind, key))
		if err := a.run(dropNode, key); err != nil {
			return err
		}
	}
	return nil
}
