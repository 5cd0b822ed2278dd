package schema

import "github.com/vektah/gqlparser/v2/ast"

// checkSize refuses, before validation, documents whose fragments form a ring, or that are
// too deep or too large once all fragments are expanded. Each fragment is measured once.
func checkSize(doc *ast.QueryDocument, limits Limits) error {
	m := measure{fragments: map[string]*extent{}, doc: doc}
	for _, f := range doc.Fragments {
		if _, err := m.fragment(f.Name); err != nil {
			return err
		}
	}
	total, renamed := 0, 0
	for _, op := range doc.Operations {
		e, err := m.selections(op.SelectionSet)
		if err != nil {
			return err
		}
		if e.depth > limits.Depth {
			return faultf(CodeTooDeep, "the query is %d levels deep; %d are allowed", e.depth, limits.Depth)
		}
		total += e.fields
		renamed += e.renamed
	}
	for _, e := range m.fragments {
		total += e.written
	}
	if total > limits.Fields {
		return faultf(CodeTooCostly, "the query asks for more than %d fields", limits.Fields)
	}
	if renamed > limits.Aliases {
		return faultf(CodeTooCostly, "the query gives %d fields another name (an alias); %d are allowed", renamed, limits.Aliases)
	}
	return nil
}

// maxWrites is how often one request may write.
const maxWrites = 50

// checkWrites refuses mutations that write too often.
func checkWrites(op *operation, p *plan) error {
	if n := len(p.root.fields); op.Operation == ast.Mutation && n > maxWrites {
		return faultf(CodeTooCostly, "the request has %d mutations; %d are allowed", n, maxWrites)
	}
	return nil
}

// extent is how large a selection is: written, and with its fragments expanded.
type extent struct {
	depth, fields, renamed, written int
	open                            bool // still being measured: to meet it again is a ring
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
			if s.Alias != s.Name {
				e.renamed++
			}
		case *ast.InlineFragment:
			e, err = m.selections(s.SelectionSet)
		case *ast.FragmentSpread:
			var f *extent
			if f, err = m.fragment(s.Name); f != nil {
				e = extent{depth: f.depth, fields: f.fields, renamed: f.renamed, written: 1}
			}
		}
		if err != nil {
			return sum, err
		}
		sum.depth = max(sum.depth, e.depth)
		sum.fields = min(sum.fields+e.fields, 1<<20)
		sum.renamed = min(sum.renamed+e.renamed, 1<<20)
		sum.written = min(sum.written+e.written, 1<<20)
	}
	return sum, nil
}
