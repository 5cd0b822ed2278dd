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
	copies := false
	err := p.Nodes(ctx, func(nodes []Node) error {
		for _, n := range nodes {
			copies = copies || n.Original != ""
			s.add(putNode(n.Kind), nodeRow(&n))
		}
		return s.err
	})
	if err == nil {
		s.nodes = s.written()
		err = p.Edges(ctx, func(edges []Edge) error {
			for _, e := range edges {
				s.add(putEdge(e), edgeRow(&e))
			}
			return s.err
		})
	}
	if err == nil && copies {
		err = s.addCopies(ctx, p)
	}
	if err != nil {
		return nil, err
	}
	relations := s.written() - s.nodes
	return func() error {
		s.write(fmt.Sprintf("call db.awaitIndexes();\n// The end: %d nodes, %d relations.\n", s.nodes, relations))
		return s.err
	}, nil
}

// addCopies adds from which articles others were copied.
func (s *script) addCopies(ctx context.Context, p *Part) error {
	return p.eachNode(ctx, func(nodes []graph.Node) error {
		var originals []graph.Key
		for _, n := range nodes {
			originals = append(originals, n.CopyOf)
		}
		if err := p.walk.know(ctx, originals); err != nil {
			return err
		}
		for _, n := range nodes {
			if to := p.walk.refs[n.CopyOf]; n.CopyOf != 0 && to.kept {
				s.add(putRelation(property.CopyOf, "Article", "Article", nil), endsRow(n.ID, to.id))
			}
		}
		return s.err
	})
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
	add := func(name string, _ any) {
		if name != "id" {
			set = append(set, "n."+name+" = row."+name)
		}
	}
	property.Values(property.OfNode, &graph.Node{}, add)
	if k == graph.KindArticle {
		property.Values(property.OfArticle, &graph.Article{}, add)
	}
	return "unwind $rows as row merge (n:" + general(k) + " {id: row.id}) set " + strings.Join(set, ", ") + ";\n"
}

func nodeRow(n *Node) literal {
	var row literal
	property.Values(property.OfNode, &n.Node, row.set)
	property.Values(property.OfArticle, &n.Article, row.set)
	return row
}

// putEdge is the statement that writes edges such as this.
func putEdge(e Edge) string {
	if e.Type == Met {
		return putRelation(Met, "Entity", "Entity", metProperties)
	}
	names := []string{property.OnBehalfOf, property.Quote, property.Article}
	property.Values(property.OfRelation, &graph.Relation{}, func(name string, _ any) { names = append(names, name) })
	return putRelation(e.Type, general(e.relation.FromKind), general(e.relation.ToKind), names)
}

// metProperties are those of edges of type Met.
var metProperties = []string{"meetings", "earliest", "latest", "meeting", "confidence", property.Quote, property.Article}

// putRelation is the statement that writes relations of a type.
func putRelation(relationType, from, to string, names []string) string {
	which := relationType
	if relationType == string(graph.HoldsPosition) {
		which += " {disc: row.disc}"
	}
	text := "unwind $rows as row match (f:" + from + " {id: row.from}) match (t:" + to + " {id: row.to}) merge (f)-[r:" + which + "]->(t)"
	set := make([]string, len(names))
	for i, name := range names {
		set[i] = "r." + name + " = row." + name
	}
	if len(set) > 0 {
		text += " set " + strings.Join(set, ", ")
	}
	return text + ";\n"
}

func endsRow(from, to string) literal {
	var row literal
	row.set("from", property.Indexed(from))
	row.set("to", property.Indexed(to))
	return row
}

func edgeRow(e *Edge) literal {
	row := endsRow(e.From, e.To)
	if e.Type == Met {
		for i, value := range []any{e.Weight, text(e.Begin), text(e.End), text(property.Indexed(e.Meeting)), e.Confidence} {
			row.set(metProperties[i], value)
		}
	} else {
		property.Values(property.OfRelation, &e.relation.Relation, row.set)
		row.set(property.OnBehalfOf, text(property.Indexed(e.Behalf)))
	}
	if e.Evidence != nil {
		row.set(property.Quote, text(e.Evidence.Text))
		row.set(property.Article, text(property.Indexed(e.Evidence.Article)))
	}
	return row
}
