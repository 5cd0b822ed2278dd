package export

import (
	"context"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"parley/graph"
	"parley/graph/property"
)

// What one statement of a script takes, and so one transaction: rows, and bytes after which no more are added.
const (
	scriptRows  = 200
	scriptBytes = 256 << 10
)

// scriptHead is what comes before the data.
const scriptHead = `// A graph that Parley wrote, for a Neo4j 5 of your own:
//
//   cypher-shell -a neo4j://HOST -u USER -f FILE
//
// Each statement is a transaction of its own. All can be run again: what is there already is set anew, what was added
// beside it stays. Not for the database that Parley keeps its own graph in: the next statement fails there.
match (p:Parley) return date('This database is the one of Parley itself, layout ' + p.schema + ': choose another');
`

// writeCypher writes a script of statements that make the graph in a Neo4j. Rows are parameters, set by the command :param,
// because the server takes fifty times as long where they stand in the statement.
func writeCypher(ctx context.Context, p *Part, w io.Writer) (func() error, error) {
	s := &script{w: w, pending: map[string]*rows{}}
	s.write(scriptHead + schemaOfScript())
	err := p.Nodes(ctx, func(nodes []Node) error {
		for _, n := range nodes {
			s.add(putNode(n.Kind), rowOf(literal{}, neo4jNode, &n))
		}
		return s.err
	})
	if err != nil {
		return nil, err
	}
	s.nodes = s.written()
	err = p.neo4jEdges(ctx, func(edges []Edge) error {
		for _, e := range edges {
			s.add(putEdge(&e), rowOf(endsRow(&e), propertiesOfEdge(&e), &e))
		}
		return s.err
	})
	if err != nil {
		return nil, err
	}
	relations := s.written() - s.nodes
	return func() error {
		s.write(fmt.Sprintf("call db.awaitIndexes();\n// The end: %d nodes, %d relations.\n", s.nodes, relations))
		return s.err
	}, nil
}

// script writes rows as parameters of statements. It keeps those of each statement until there are enough.
type script struct {
	w       io.Writer
	err     error
	pending map[string]*rows // by statement
	rows    int              // written
	nodes   int
}

// rows are the rows of a statement, as Cypher.
type rows struct {
	text  strings.Builder
	count int
}

func (s *script) write(text string) {
	if s.err == nil {
		_, s.err = io.WriteString(s.w, text)
	}
}

func (s *script) add(statement string, row literal) {
	r := s.pending[statement]
	if r == nil {
		r = &rows{}
		s.pending[statement] = r
	}
	if r.count > 0 {
		r.text.WriteString(", ")
	}
	r.text.Write(row.end())
	r.count++
	if r.count >= scriptRows || r.text.Len() >= scriptBytes {
		s.flush(statement)
	}
}

func (s *script) flush(statement string) {
	r := s.pending[statement]
	s.rows += r.count
	s.write(":param rows => [" + r.text.String() + "]\n" + statement)
	delete(s.pending, statement)
}

// written writes what is kept, and returns how many rows were written.
func (s *script) written() int {
	for _, statement := range slices.Sorted(maps.Keys(s.pending)) {
		s.flush(statement)
	}
	return s.rows
}

// general is the label under which nodes of a kind are found by id.
func general(k graph.Kind) string {
	labels := k.Labels()
	return labels[len(labels)-1]
}

// schemaOfScript is what finds nodes by id and name.
func schemaOfScript() string {
	var b strings.Builder
	var made []string
	for _, k := range kinds {
		for _, label := range k.Labels() {
			if !slices.Contains(made, label) {
				made = append(made, label)
				fmt.Fprintf(&b, "create constraint parley_%s_id if not exists for (n:%s) require n.id is unique;\n", strings.ToLower(label), label)
			}
		}
	}
	b.WriteString("create fulltext index parley_names if not exists for (n:Entity) on each [n.name, n.aliases];\n")
	return b.String()
}

// putNode is the statement that writes nodes of a kind.
func putNode(k graph.Kind) string {
	set := []string{"n:" + strings.Join(k.Labels(), ":")}
	list := neo4jEntity
	if k == graph.KindArticle {
		list = neo4jNode
	}
	for _, a := range list {
		if a.Name != "id" {
			set = append(set, "n."+a.Name+" = row."+a.Name)
		}
	}
	return "unwind $rows as row merge (n:" + general(k) + " {id: row.id}) set " + strings.Join(set, ", ") + ";\n"
}

// putEdge is the statement that writes edges such as this.
func putEdge(e *Edge) string {
	from, to, which := "Entity", "Entity", e.Type
	if e.Type != Met {
		from, to = general(e.relation.FromKind), general(e.relation.ToKind)
	}
	if e.Type == string(graph.HoldsPosition) {
		which += " {disc: row.disc}"
	}
	text := "unwind $rows as row match (f:" + from + " {id: row.from}) match (t:" + to + " {id: row.to}) merge (f)-[r:" + which + "]->(t)"
	var set []string
	for _, a := range propertiesOfEdge(e) {
		set = append(set, "r."+a.Name+" = row."+a.Name)
	}
	if len(set) > 0 {
		text += " set " + strings.Join(set, ", ")
	}
	return text + ";\n"
}

func propertiesOfEdge(e *Edge) []Attribute[Edge] {
	switch e.Type {
	case Met:
		return neo4jMet
	case property.CopyOf:
		return nil
	}
	return neo4jEdge
}

// rowOf is a row with an element's properties beside what it has.
func rowOf[T any](row literal, list []Attribute[T], v *T) literal {
	for _, a := range list {
		row.set(a.Name, a.Of(v))
	}
	return row
}

func endsRow(e *Edge) literal {
	var row literal
	row.set("from", property.Indexed(e.From))
	row.set("to", property.Indexed(e.To))
	return row
}
