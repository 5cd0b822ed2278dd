package schema

import (
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// Limits of a parsed query, fragments expanded.
const (
	maxDepth  = 20
	maxFields = 500
	maxCost   = 200_000 // objects that the answer may hold, by estimate
)

// checkSize refuses, before validation, documents whose fragments form a ring, or that are
// too deep or too large once all fragments are expanded. Each fragment is measured once.
func checkSize(doc *ast.QueryDocument) error {
	m := measure{fragments: map[string]*extent{}, doc: doc}
	for _, f := range doc.Fragments {
		if _, err := m.fragment(f.Name); err != nil {
			return err
		}
	}
	total := 0
	for _, op := range doc.Operations {
		e, err := m.selections(op.SelectionSet)
		if err != nil {
			return err
		}
		if e.depth > maxDepth {
			return faultf(CodeTooDeep, "the query is %d levels deep; %d are allowed", e.depth, maxDepth)
		}
		total += e.fields
	}
	for _, e := range m.fragments {
		total += e.written
	}
	if total > maxFields {
		return faultf(CodeTooCostly, "the query asks for more than %d fields", maxFields)
	}
	return nil
}

// maxWrites is how often one request may write.
const maxWrites = 50

// checkWrites refuses mutations that write too often.
func checkWrites(op *ast.OperationDefinition) error {
	if n := rootFields(op.SelectionSet); op.Operation == ast.Mutation && n > maxWrites {
		return faultf(CodeTooCostly, "the request has %d mutations; %d are allowed", n, maxWrites)
	}
	return nil
}

// rootFields counts the fields of a selection, those of fragments too, and nothing below them.
func rootFields(set ast.SelectionSet) int {
	n := 0
	for _, s := range set {
		switch s := s.(type) {
		case *ast.Field:
			n++
		case *ast.InlineFragment:
			n += rootFields(s.SelectionSet)
		case *ast.FragmentSpread:
			n += rootFields(s.Definition.SelectionSet)
		}
	}
	return n
}

// extent is how large a selection is: written, and with its fragments expanded.
type extent struct {
	depth, fields, written int
	open                   bool // still being measured: to meet it again is a ring
}

type measure struct {
	doc       *ast.QueryDocument
	fragments map[string]*extent
}

func (m *measure) fragment(name string) (*extent, error) {
	if e := m.fragments[name]; e != nil {
		if e.open {
			return nil, faultf(CodeValidation, "fragment %q contains itself", clip(name))
		}
		return e, nil
	}
	def := m.doc.Fragments.ForName(name)
	if def == nil { // the validator says so
		return &extent{}, nil
	}
	e := &extent{open: true}
	m.fragments[name] = e
	found, err := m.selections(def.SelectionSet)
	*e = found
	return e, err
}

func (m *measure) selections(set ast.SelectionSet) (extent, error) {
	var sum extent
	for _, s := range set {
		var e extent
		var err error
		switch s := s.(type) {
		case *ast.Field:
			e, err = m.selections(s.SelectionSet)
			e.depth, e.fields, e.written = e.depth+1, e.fields+1, e.written+1
		case *ast.InlineFragment:
			e, err = m.selections(s.SelectionSet)
		case *ast.FragmentSpread:
			var f *extent
			if f, err = m.fragment(s.Name); f != nil {
				e = extent{depth: f.depth, fields: f.fields, written: 1}
			}
		}
		if err != nil {
			return sum, err
		}
		sum.depth = max(sum.depth, e.depth)
		sum.fields = min(sum.fields+e.fields, 1<<20)
		sum.written = min(sum.written+e.written, 1<<20)
	}
	return sum, nil
}

// cost estimates how many objects an answer may hold: the sizes of lists multiply downwards.
type cost struct {
	coercer coercer
	rows    int
}

// How many items a list without first is taken to have; the schema's list of types is longer.
const (
	shortList = 10
	typeList  = 80
)

func (c *cost) check(set ast.SelectionSet, times int) error {
	for _, s := range set {
		var err error
		switch s := s.(type) {
		case *ast.Field:
			err = c.field(s, times)
		case *ast.InlineFragment:
			err = c.check(s.SelectionSet, times)
		case *ast.FragmentSpread:
			err = c.check(s.Definition.SelectionSet, times)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (c *cost) field(f *ast.Field, times int) error {
	if len(f.SelectionSet) == 0 {
		return nil
	}
	times *= c.items(f)
	c.rows += times
	if c.rows > maxCost {
		return faultf(CodeTooCostly, "the answer may hold more than %d objects; ask for fewer at a time (first) or fewer levels", maxCost)
	}
	return c.check(f.SelectionSet, times)
}

// items is how many objects one value of the field stands for.
func (c *cost) items(f *ast.Field) int {
	list := f.Definition.Type.Elem != nil
	if !list && !strings.HasSuffix(f.Definition.Type.Name(), "Connection") && f.Name != "network" {
		return 1
	}
	if f.Name == "nodes" || f.Name == "edges" {
		if strings.HasSuffix(f.ObjectDefinition.Name, "Connection") {
			return 1 // counted by the connection
		}
	}
	if f.ObjectDefinition.Name == "LoadReport" {
		return maxLoaded
	}
	if f.ObjectDefinition.Name == "__Schema" && f.Name == "types" {
		return typeList
	}
	args, err := c.coercer.arguments(f.Definition.Arguments, f.Arguments)
	if err != nil {
		return 1 // the resolver says so
	}
	for _, name := range [...]string{"first", "last", "limit"} {
		if n, ok := args[name].(int); ok {
			return min(max(n, 1), maxNetwork)
		}
	}
	if ids, ok := args["ids"].([]any); ok {
		return max(len(ids), 1)
	}
	if f.Definition.Arguments.ForName("first") != nil {
		return defaultFirst
	}
	return shortList
}
