package schema

import (
	"encoding/json"
	"fmt"
	"slices"

	"github.com/graphql-go/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"parley/graph"
)

// plan is an operation made ready for execution: all that does not depend on variables, but for those
// that @skip and @include ask. It is read only, and shared by the requests that execute it.
type plan struct {
	root   *shape
	calls  int          // how many selections there are, which have numbers below this
	detail graph.Detail // of nodes and relations in which there is all that is shown
}

// shape is what a query asks of the objects of one type, in the query's order.
type shape struct {
	fields  []*selection
	bytes   int64 // what the keys and the marks around them come to in JSON
	counted bool  // of a connection: both what it lists and how many there are as a whole
	err     error // a condition of @skip or @include is null
}

// selection is one field of a response object: all that asks for it in the query, merged.
type selection struct {
	number   int
	key      string       // its name in the response
	fields   []*ast.Field // where the query asks for it; all have the same arguments
	typ      *ast.Type
	resolver graphql.FieldResolveFn
	declared string // the field, with the type that declares it: Entity.name

	arguments ast.ArgumentDefinitionList
	variable  bool   // the arguments have variables; otherwise they stand here:
	args      args   // coerced
	err       error  // what is wrong with them
	signature string // the call, with its arguments

	serialize serializer // of a scalar or enum
	shape     *shape     // of an object type
	concrete  graphql.ResolveTypeFn
	shapes    map[*graphql.Object]*shape // of an interface or union

	linked  *linked      // the field is resolved from relations of its object
	through bool         // it only leads on to nodes that a field above it has found
	next    []*selection // what is asked of the nodes that it finds, and is resolved from relations of theirs
}

// locations says where the query asks for a field.
func (s *selection) locations() []Location {
	var out []Location
	for _, f := range s.fields {
		if p := f.Position; p != nil {
			out = append(out, Location{p.Line, p.Column})
		}
	}
	return out
}

// compiler makes the plan of an operation.
type compiler struct {
	types   *typeSystem
	coercer coercer // has the variables that @skip and @include ask
	known   map[string]*shape
	calls   int
	more    more // what is shown
}

// compile makes the plan of an operation, for what the variables say of its conditions.
func (t *typeSystem) compile(op *ast.OperationDefinition, vars map[string]any) *plan {
	root := t.schema.Query
	switch op.Operation {
	case ast.Mutation:
		root = t.schema.Mutation
	case ast.Subscription:
		root = t.schema.Subscription
	}
	c := compiler{types: t, coercer: coercer{schema: t.schema, vars: vars}, known: map[string]*shape{}}
	s := c.shape(root, []ast.SelectionSet{op.SelectionSet})
	return &plan{root: s, calls: c.calls, detail: c.more.detail()}
}

// shape merges what selections ask of an object type. Many ways may lead to the same selections: they
// share one shape, so that a plan does not grow with the number of ways.
func (c *compiler) shape(def *ast.Definition, sets []ast.SelectionSet) *shape {
	key := def.Name
	for _, set := range sets {
		key = fmt.Sprintf("%s %p", key, set)
	}
	if s := c.known[key]; s != nil {
		return s
	}
	found := collector{compiler: c, def: def, index: map[string]*selection{}, spread: map[*ast.FragmentDefinition]bool{}}
	for _, set := range sets {
		found.collect(set)
	}
	s := &shape{fields: found.fields, bytes: 2, err: found.err}
	c.known[key] = s
	for _, f := range s.fields {
		s.bytes += int64(len(f.key)) + 4
		c.complete(f, def)
	}
	s.counted = s.shows("totalCount") && s.shows("nodes", "edges", "pageInfo")
	return s
}

// shows reports whether any of some fields is asked for.
func (s *shape) shows(names ...string) bool {
	return slices.ContainsFunc(s.fields, func(f *selection) bool { return slices.Contains(names, f.fields[0].Name) })
}

// complete fills in what the type of an object says of a field of it.
func (c *compiler) complete(s *selection, object *ast.Definition) {
	first := s.fields[0]
	s.number = c.calls
	c.calls++
	s.resolver = c.types.resolver(object, first.Name)
	known := c.types.declared[object.Name+"."+first.Name]
	c.more = max(c.more, known.more)
	s.linked, s.through = known.linked, known.through
	s.declared = c.types.declarer(object, first.Name) + "." + first.Name
	declared := object.Fields.ForName(first.Name)
	if declared == nil { // __typename
		declared = first.Definition
	}
	s.typ, s.arguments = declared.Type, declared.Arguments
	s.variable = slices.ContainsFunc(first.Arguments, func(a *ast.Argument) bool { return hasVariable(a.Value) })
	if !s.variable {
		s.args, s.err = c.coercer.arguments(s.arguments, first.Arguments)
		s.signature = signature(s.declared, s.args)
	}
	if s.resolver == nil {
		s.err = errNoResolver
	}

	def := c.types.schema.Types[s.typ.Name()]
	if def.IsLeafType() {
		s.serialize = c.types.serializers[def.Name]
		return
	}
	var sets []ast.SelectionSet
	for _, f := range s.fields {
		sets = append(sets, f.SelectionSet)
	}
	if def.Kind == ast.Object {
		s.shape = c.shape(def, sets)
		s.leadTo(s.shape)
		return
	}
	s.concrete, s.shapes = c.types.concrete[def.Name], map[*graphql.Object]*shape{}
	for _, p := range c.types.schema.PossibleTypes[def.Name] {
		below := c.shape(p, sets)
		s.shapes[c.types.objects[p.Name]] = below
		s.leadTo(below)
	}
}

// leadTo notes what is asked of the nodes that a field finds, by what is asked of the objects that it yields.
func (s *selection) leadTo(below *shape) {
	for _, f := range below.fields {
		switch {
		case f.linked != nil:
			s.next = append(s.next, f)
		case f.through:
			s.next = append(s.next, f.next...)
		}
	}
}

// signature tells calls apart that differ in their field or in their arguments.
func signature(name string, a args) string {
	if len(a) == 0 {
		return name
	}
	text, _ := json.Marshal(a) // keys come sorted
	return name + string(text)
}

func hasVariable(v *ast.Value) bool {
	return v.Kind == ast.Variable || slices.ContainsFunc(v.Children, func(c *ast.ChildValue) bool { return hasVariable(c.Value) })
}

// collector gathers the fields that selections ask of an object type.
type collector struct {
	*compiler
	def    *ast.Definition
	fields []*selection
	index  map[string]*selection
	spread map[*ast.FragmentDefinition]bool // what was spread already adds nothing
	err    error
}

func (c *collector) collect(set ast.SelectionSet) {
	for _, s := range set {
		switch s := s.(type) {
		case *ast.Field:
			if c.included(s.Directives) {
				c.add(s)
			}
		case *ast.InlineFragment:
			if c.included(s.Directives) && c.fits(s.TypeCondition) {
				c.collect(s.SelectionSet)
			}
		case *ast.FragmentSpread:
			if !c.spread[s.Definition] && c.included(s.Directives) && c.fits(s.Definition.TypeCondition) {
				c.spread[s.Definition] = true
				c.collect(s.Definition.SelectionSet)
			}
		}
	}
}

func (c *collector) add(f *ast.Field) {
	s := c.index[f.Alias]
	if s == nil {
		s = &selection{key: f.Alias}
		c.index[f.Alias] = s
		c.fields = append(c.fields, s)
	}
	s.fields = append(s.fields, f)
}

// fits reports whether a fragment on the named type selects from the object type.
func (c *collector) fits(condition string) bool {
	return condition == "" || condition == c.def.Name || slices.Contains(c.types.schema.PossibleTypes[condition], c.def)
}

func (c *collector) included(list ast.DirectiveList) bool {
	in, err := c.coercer.included(list)
	if err != nil {
		c.err = err
	}
	return in
}

// included evaluates @skip and @include.
func (c coercer) included(list ast.DirectiveList) (in bool, err error) {
	for _, d := range list {
		if a := conditionOf(d); a != nil {
			on, wrong := c.literal(a.Value, ast.NonNullNamedType("Boolean", nil))
			if wrong != nil {
				err = inputf("@%s(if:): %s", d.Name, wrong)
			}
			if on == (d.Name == "skip") {
				return false, err
			}
		}
	}
	return true, err
}

// conditionOf is what @skip or @include asks, nil for other directives.
func conditionOf(d *ast.Directive) *ast.Argument {
	if d.Name == "skip" || d.Name == "include" {
		return d.Arguments.ForName("if")
	}
	return nil
}
