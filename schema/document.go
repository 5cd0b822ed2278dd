package schema

import (
	"context"
	"errors"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"
)

// Only texts up to this length are remembered, and only so many of them.
const (
	rememberedDocuments = 512
	rememberedLength    = 32 << 10
)

// document is a query's text, parsed, guarded and validated; or what is wrong with it.
// It is read only, and shared by requests.
type document struct {
	operations []*operation
	parsed     ast.OperationList // also of a document that is not valid
	errors     []Error
	schema     remembered // the answer, where it asks for the schema
}

// load returns the document of a query's text. To parse a new one takes a turn.
func (s *Service) load(ctx context.Context, query string) (*document, error) {
	d, ok := s.documents.Get(query)
	s.metrics.documents.WithLabelValues(hitOrMiss(ok)).Inc()
	if ok {
		return d, nil
	}
	release, err := enter(ctx, s.slots)
	if err != nil {
		return nil, err
	}
	defer release()
	d = s.types.parse(query, s.opts.Limits)
	if len(query) <= rememberedLength {
		s.documents.Add(query, d)
	}
	return d, nil
}

// parse takes a text through all the checks that need no variables.
func (t *typeSystem) parse(query string, limits Limits) *document {
	if err := scan(query, limits.Tokens); err != nil {
		return refused(err)
	}
	doc, err := parser.ParseQueryWithTokenLimit(&ast.Source{Input: query}, limits.Tokens+1)
	if err != nil {
		return &document{errors: fromParser(asList(err), CodeParse)}
	}
	if err := checkSize(doc, limits); err != nil {
		return refused(err)
	}
	ops := doc.Operations
	if wrong := t.validate(doc); len(wrong) > 0 {
		return &document{parsed: ops, errors: wrong}
	}
	d := &document{parsed: ops}
	for _, op := range ops {
		d.operations = append(d.operations, t.newOperation(op))
	}
	return d
}

func refused(err error) *document {
	e, _ := newError(err)
	return &document{errors: []Error{e}}
}

func asList(err error) gqlerror.List {
	var one *gqlerror.Error
	if errors.As(err, &one) {
		return gqlerror.List{one}
	}
	return gqlerror.List{{Message: "the query cannot be parsed"}}
}

// writes reports whether the operation that a request asks for is a mutation.
func (d *document) writes(name string) bool {
	for _, op := range d.parsed {
		if (name == "" || op.Name == name) && op.Operation == ast.Mutation {
			return true
		}
	}
	return false
}

// operation picks the operation that a request asks for.
func (d *document) operation(name string) (*operation, error) {
	ops := d.operations
	switch {
	case name == "" && len(ops) == 1:
		return ops[0], nil
	case name == "" && len(ops) > 1:
		return nil, faultf(CodeValidation, "the query has %d operations: operationName must say which", len(ops))
	}
	for _, op := range ops {
		if op.Name == name {
			return op, nil
		}
	}
	return nil, faultf(CodeValidation, "the query has no operation %q", clip(name))
}
