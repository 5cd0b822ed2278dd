package export

import "strings"

// column is a column of a table.
type column[T any] struct {
	header string
	of     func(*T) string // a cell
}

// nodeColumns are headed as Gephi or neo4j-admin wants it.
func nodeColumns(o Options) []column[Node] {
	id, name := func(n *Node) any { return n.ID }, func(n *Node) any { return n.Name }
	if !o.Neo4j {
		columns := append([]column[Node]{plain("Id", id), plain("Label", name)}, plainOf(NodeAttributes)...)
		for i := range columns {
			if columns[i].header == "source" {
				columns[i].header = "outlet" // Gephi takes a table with a column of that name for one of edges
			}
		}
		return append(columns, column[Node]{"Timeset", func(n *Node) string { return timeset(n.Begin, n.End) }})
	}
	columns := append([]column[Node]{typed("id:ID", id), typed("name", name)}, typedOf(NodeAttributes)...)
	return append(columns, typed(":LABEL", func(n *Node) any { return n.Kind.Labels() }))
}

// edgeColumns are so, too. In Gephi the type of a relation is its Kind: Type says whether it has a direction.
func edgeColumns(o Options) []column[Edge] {
	var attributes []Attribute[Edge]
	for _, a := range EdgeAttributes {
		if a.Name != "type" {
			attributes = append(attributes, a)
		}
	}
	from, to := func(e *Edge) any { return e.From }, func(e *Edge) any { return e.To }
	kind, id, label := func(e *Edge) any { return e.Type }, func(e *Edge) any { return e.ID }, func(e *Edge) any { return e.Label }
	weight := func(e *Edge) any { return e.Weight }
	if !o.Neo4j {
		direction := "Directed"
		if o.Fold {
			direction = "Undirected"
		}
		columns := []column[Edge]{
			plain("Source", from), plain("Target", to), plain("Type", func(*Edge) any { return direction }), plain("Kind", kind),
			plain("Id", id), plain("Label", label), plain("Weight", weight),
		}
		columns = append(columns, plainOf(attributes)...)
		return append(columns, column[Edge]{"Timeset", func(e *Edge) string { return timeset(e.Begin, e.End) }})
	}
	columns := []column[Edge]{
		typed(":START_ID", from), typed(":END_ID", to), typed(":TYPE", kind),
		typed("id", id), typed("label", label), typed("weight"+headers[Whole], weight),
	}
	return append(columns, typedOf(attributes)...)
}

func plain[T any](header string, of func(*T) any) column[T] {
	return column[T]{header, func(v *T) string { return cell(of(v)) }}
}

func plainOf[T any](attributes []Attribute[T]) []column[T] {
	var columns []column[T]
	for _, a := range attributes {
		columns = append(columns, plain(a.Name, a.Of))
	}
	return columns
}

// headers are what neo4j-admin calls the types. What it calls a float has half the digits of ours.
var headers = map[Type]string{Text: "", Whole: ":int", Number: ":double", List: ":string[]"}

func typed[T any](header string, of func(*T) any) column[T] {
	return column[T]{header, func(v *T) string { return neo4jCell(of(v)) }}
}

func typedOf[T any](attributes []Attribute[T]) []column[T] {
	var columns []column[T]
	for _, a := range attributes {
		columns = append(columns, typed(a.Name+headers[a.Type], a.Of))
	}
	return columns
}

// timeset is the interval that lasts from one day to another as Gephi reads it from a column of this name; empty where
// neither is known.
func timeset(begin, end string) string {
	if begin == "" && end == "" {
		return ""
	}
	if begin == "" {
		begin = "-Infinity"
	}
	if end == "" {
		end = "Infinity"
	}
	return strings.Join([]string{"<[", begin, ", ", end, "]>"}, "")
}
