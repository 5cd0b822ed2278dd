package schema

import (
	"context"
	"encoding/json"

	"github.com/graphql-go/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// selection is one field of a response object: all that asks for it in the query, merged.
type selection struct {
	key      string // its name in the response
	field    *ast.Field
	typ      *ast.Type
	def      *ast.Definition // of the named type
	leaf     bool
	resolver graphql.FieldResolveFn
	call     *call
	err      error // its arguments are wrong
	sets     []ast.SelectionSet
	children map[*ast.Definition][]*selection // by the object type that they are selected on
}

// call is a field with its arguments. Wherever in the query the same field stands with the
// same arguments it is the same call, and its keys share statements.
type call struct {
	ctx    context.Context
	reads  *reads
	writes *writes
	key    string
	args   args
	memo   any // what the resolver made of the arguments, once
}

type callKey struct{}

// callOf returns the call that a resolver is in.
func callOf(p graphql.ResolveParams) *call {
	c, _ := p.Context.Value(callKey{}).(*call)
	return c
}

// fieldsOf lists the fields that selections ask of an object type, in the query's order.
func (e *execution) fieldsOf(def *ast.Definition, sets []ast.SelectionSet, parent *selection) []*selection {
	if parent != nil {
		if known, ok := parent.children[def]; ok {
			return known
		}
	}
	c := collector{e: e, def: def, reads: e.reads, index: map[string]*selection{}}
	if parent != nil {
		c.reads = parent.call.reads
	}
	for _, set := range sets {
		c.collect(set)
	}
	if parent != nil {
		if parent.children == nil {
			parent.children = map[*ast.Definition][]*selection{}
		}
		parent.children[def] = c.fields
	}
	return c.fields
}

type collector struct {
	e      *execution
	def    *ast.Definition
	reads  *reads // what the object was read from
	fields []*selection
	index  map[string]*selection
}

func (c *collector) collect(set ast.SelectionSet) {
	for _, s := range set {
		switch s := s.(type) {
		case *ast.Field:
			if c.e.included(s.Directives) {
				c.add(s)
			}
		case *ast.InlineFragment:
			if c.e.included(s.Directives) && c.fits(s.TypeCondition) {
				c.collect(s.SelectionSet)
			}
		case *ast.FragmentSpread:
			if c.e.included(s.Directives) && c.fits(s.Definition.TypeCondition) {
				c.collect(s.Definition.SelectionSet)
			}
		}
	}
}

func (c *collector) add(f *ast.Field) {
	if s := c.index[f.Alias]; s != nil {
		s.sets = append(s.sets, f.SelectionSet)
		return
	}
	s := &selection{key: f.Alias, field: f, sets: []ast.SelectionSet{f.SelectionSet}}
	def := c.def.Fields.ForName(f.Name)
	if def == nil { // __typename
		def = f.Definition
	}
	s.typ = def.Type
	s.def = c.e.types.schema.Types[def.Type.Name()]
	s.leaf = s.def.IsLeafType()
	s.resolver = c.e.types.resolver(c.def, f.Name)
	if s.resolver == nil {
		s.err = errNoResolver
	}
	arguments, err := c.e.coercer.arguments(def.Arguments, f.Arguments)
	if err != nil {
		s.err = err
	}
	from, err := c.e.scopeOf(c.reads, arguments)
	if err != nil {
		s.err = err
	}
	s.call = c.e.callFor(from, c.e.types.declarer(c.def, f.Name)+"."+f.Name, arguments)
	c.index[f.Alias] = s
	c.fields = append(c.fields, s)
}

// callFor returns the one call of a field with these arguments, as of one time.
func (e *execution) callFor(from *reads, name string, a args) *call {
	key := name
	if from.asOf.text != "" {
		key = from.asOf.text + " " + name
	}
	if len(a) > 0 {
		text, _ := json.Marshal(a) // keys come sorted
		key += string(text)
	}
	if c := e.calls[key]; c != nil {
		return c
	}
	c := &call{reads: from, writes: e.writes, key: key, args: a}
	c.ctx = context.WithValue(e.ctx, callKey{}, c)
	e.calls[key] = c
	return c
}

// fits reports whether a fragment on the named type selects from the object type.
func (c *collector) fits(condition string) bool {
	if condition == "" || condition == c.def.Name {
		return true
	}
	for _, i := range c.def.Interfaces {
		if i == condition {
			return true
		}
	}
	return false
}

// included evaluates @skip and @include.
func (e *execution) included(list ast.DirectiveList) bool {
	for _, d := range list {
		if d.Name != "skip" && d.Name != "include" {
			continue
		}
		a := d.Arguments.ForName("if")
		if a == nil {
			continue
		}
		on, _ := e.coercer.literal(a.Value, ast.NonNullNamedType("Boolean", nil))
		if on == (d.Name == "skip") {
			return false
		}
	}
	return true
}
