package export

import (
	"fmt"
	"slices"

	"parley/graph"
)

// Options choose the part of a graph that is exported, and its form. The zero value is the whole graph.
type Options struct {
	// Around are the nodes around which the part lies, up to Depth steps away; none is the whole graph.
	Around []graph.Key
	Depth  int

	Kinds  []graph.Kind         // nodes of these kinds, and relations between them; empty is all
	Types  []graph.RelationType // relations of these types; empty is all, or graph.Ties where Around is given
	During *graph.TimeFilter    // what possibly was at some time of a range: articles by their publication
	Valid  *graph.TimeFilter    // what possibly was so at a date: events that had begun, relations that held

	// Fold exports who met whom: actors, and an edge between any two that met, see Edge.
	Fold bool

	Table Table // of a format that is several tables: the one that is written; empty is all of them, packed
	Neo4j bool  // CSV with the headers of neo4j-admin
}

// Table names one of the tables of a format.
type Table string

// The tables.
const (
	NodeTable Table = "nodes"
	EdgeTable Table = "edges"
)

// Tables lists them in the order in which they are packed.
var Tables = []Table{NodeTable, EdgeTable}

// MaxDepth is how many steps a part may reach.
const MaxDepth = 10

// OptionError says that a choice is none, or that two exclude each other.
type OptionError struct{ Message string }

func (e *OptionError) Error() string { return e.Message }

func optionf(format string, args ...any) error { return &OptionError{fmt.Sprintf(format, args...)} }

// Check refuses options that the format cannot follow, by an *OptionError that says why.
func (f Format) Check(o Options) error {
	switch {
	case o.Depth < 0 || o.Depth > MaxDepth:
		return optionf("a depth of %d: it must be from 0 to %d", o.Depth, MaxDepth)
	case o.Fold && len(o.Types) > 0:
		return optionf("folded, a graph has edges of one type only: who met whom; leave the types out")
	case o.Fold && !f.drawn:
		return optionf("%s has meetings as they are: it cannot be folded", f.Name)
	case o.Table != "" && !f.tables:
		return optionf("%s is one file: it has no tables to choose from", f.Name)
	case o.Table != "" && !slices.Contains(Tables, o.Table):
		return optionf("no table %q: there are %s and %s", o.Table, NodeTable, EdgeTable)
	case o.Neo4j && !f.tables:
		return optionf("%s has no headers of neo4j-admin: csv has", f.Name)
	case f.whole && o.narrowed():
		return optionf("%s is of the whole store: it cannot be narrowed", f.Name)
	}
	return nil
}

// narrowed reports whether something may be left out.
func (o Options) narrowed() bool {
	return len(o.Around) > 0 || len(o.Kinds) > 0 || len(o.Types) > 0 || o.During != nil || o.Valid != nil || o.Fold
}

// touched reports whether only nodes are meant that a relation touches.
func (o Options) touched() bool {
	return len(o.Around) == 0 && (len(o.Types) > 0 || o.During != nil || o.Fold)
}

// Kinds lists the kinds that nodes may be of, in the order in which they are exported.
func Kinds() []graph.Kind { return slices.Clone(kinds) }

// Types lists the types that relations may be of.
func Types() []graph.RelationType {
	types := make([]graph.RelationType, len(graph.LegalRelations))
	for i, r := range graph.LegalRelations {
		types[i] = r.Type
	}
	return types
}

// kinds are the kinds of node that may be in the part, in the order in which they are exported.
func (o Options) kinds() []graph.Kind {
	var out []graph.Kind
	for _, k := range kinds {
		if (len(o.Kinds) == 0 || slices.Contains(o.Kinds, k)) && (!o.Fold || k == graph.KindPerson || k == graph.KindInstitution) {
			out = append(out, k)
		}
	}
	return out
}

// types are the types of relation that may be in the part; empty is all.
func (o Options) types() []graph.RelationType {
	if len(o.Types) == 0 && len(o.Around) > 0 {
		return graph.Ties()
	}
	return o.Types
}

func (o Options) times() []graph.TimeFilter {
	var out []graph.TimeFilter
	for _, f := range []*graph.TimeFilter{o.During, o.Valid} {
		if f != nil {
			out = append(out, *f)
		}
	}
	return out
}

// dates are the days on which meetings count.
func (o Options) dates() *graph.DateFilter {
	switch {
	case o.During == nil && o.Valid == nil:
		return nil
	case o.Valid == nil:
		return &o.During.Events
	case o.During == nil:
		return &o.Valid.Events
	}
	return o.During.Events.UpTo(o.Valid.Events.Until)
}

// keeps reports whether a node passes, wherever it lies.
func (o Options) keeps(kinds []graph.Kind, n graph.Node) bool {
	if !slices.Contains(kinds, n.Kind) {
		return false
	}
	switch n.Kind {
	case graph.KindMeeting, graph.KindStatement:
		return (o.During == nil || o.During.Events.Keeps(n.Index)) && (o.Valid == nil || o.Valid.Events.Keeps(n.Index))
	case graph.KindArticle:
		return o.During == nil || o.During.Events.Keeps(n.Index)
	}
	return true
}
