package export

import (
	"strings"

	"parley/graph/property"
)

// column is a column of a table.
type column[T any] struct {
	header string
	of     func(*T) string // a cell
}

// nodeColumns are headed as Gephi wants it.
func nodeColumns() []column[Node] {
	columns := append([]column[Node]{
		plain("Id", func(n *Node) any { return n.ID }), plain("Label", func(n *Node) any { return n.Name }),
	}, plainOf(NodeAttributes)...)
	for i := range columns {
		if columns[i].header == "source" {
			columns[i].header = "outlet" // Gephi takes a table with a column of that name for one of edges
		}
	}
	return append(columns, column[Node]{"Timeset", func(n *Node) string { return timeset(n.Begin, n.End) }})
}

// edgeColumns are so, too. The type of a relation is its Kind: Type says whether it has a direction.
func edgeColumns(fold bool) []column[Edge] {
	direction := "Directed"
	if fold {
		direction = "Undirected"
	}
	columns := []column[Edge]{
		plain("Source", func(e *Edge) any { return e.From }), plain("Target", func(e *Edge) any { return e.To }),
		plain("Type", func(*Edge) any { return direction }), plain("Kind", func(e *Edge) any { return e.Type }),
		plain("Id", func(e *Edge) any { return e.ID }), plain("Label", func(e *Edge) any { return e.Label }),
		plain("Weight", func(e *Edge) any { return e.Weight }),
	}
	for _, a := range EdgeAttributes {
		if a.Name != "type" {
			columns = append(columns, plain(a.Name, a.Of))
		}
	}
	return append(columns, column[Edge]{"Timeset", func(e *Edge) string { return timeset(e.Begin, e.End) }})
}

// neo4jNodeColumns are headed as neo4j-admin wants it, and hold what a Neo4j shows.
func neo4jNodeColumns() []column[Node] {
	columns := typedOf(neo4jNode)
	for i := range columns {
		if columns[i].header == "id" {
			columns[i].header = "id:ID"
		}
	}
	return append(columns, typed(":LABEL", func(n *Node) any { return n.Kind.Labels() }))
}

// neo4jEdgeColumns are so, too.
func neo4jEdgeColumns(fold bool) []column[Edge] {
	columns := []column[Edge]{
		typed(":START_ID", func(e *Edge) any { return property.Indexed(e.From) }),
		typed(":END_ID", func(e *Edge) any { return property.Indexed(e.To) }),
		typed(":TYPE", func(e *Edge) any { return e.Type }),
	}
	if fold {
		return append(columns, typedOf(neo4jMet)...)
	}
	return append(columns, typedOf(neo4jEdge)...)
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
var headers = map[Type]string{Text: "", Integer: ":int", Number: ":double", List: ":string[]"}

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
