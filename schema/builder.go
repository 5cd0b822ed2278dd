package schema

import (
	"github.com/graphql-go/graphql"

	"parley/graph"
)

// field declares one field of a type. Fields and arguments are shown in the order in
// which they are declared.
type field struct {
	name string
	typ  graphql.Output
	doc  string
	args []arg
	get  graphql.FieldResolveFn
	more more // what it shows of nodes and relations beside what bare ones have

	linked  *linked // how it is resolved from relations of its object, in place of get
	through bool    // it only leads on to nodes that a field above it has found
}

// more is what bare nodes and relations lack, see graph.Detail.
type more int

const (
	brief more = 1 + iota // brief ones have it
	whole                 // brief ones lack it, too
)

// detail is the least in which there is as much.
func (m more) detail() graph.Detail { return graph.Bare - graph.Detail(m) }

// arg declares an argument of a field, or a field of an input object.
type arg struct {
	name string
	typ  graphql.Input
	doc  string
	def  any // default value; nil is none
}

// value declares one value of an enum.
type value struct{ name, doc string }

// declarations collects the types as they are declared: graphql-go keeps fields and
// arguments in maps, so their order is remembered here.
type declarations struct {
	types []graphql.Type
	order map[string][]string // "Type" or "Type.field" -> names
	known map[string]field    // "Type.field"
}

func (d *declarations) object(name, doc string, fields func() []field, interfaces ...*graphql.Interface) *graphql.Object {
	o := graphql.NewObject(graphql.ObjectConfig{
		Name: name, Description: doc, Interfaces: interfaces,
		Fields: graphql.FieldsThunk(func() graphql.Fields { return d.fields(name, fields()) }),
	})
	d.types = append(d.types, o)
	return o
}

func (d *declarations) iface(name, doc string, resolve graphql.ResolveTypeFn, fields func() []field) *graphql.Interface {
	i := graphql.NewInterface(graphql.InterfaceConfig{
		Name: name, Description: doc, ResolveType: resolve,
		Fields: graphql.FieldsThunk(func() graphql.Fields { return d.fields(name, fields()) }),
	})
	d.types = append(d.types, i)
	return i
}

func (d *declarations) fields(owner string, list []field) graphql.Fields {
	out := graphql.Fields{}
	for _, f := range list {
		d.note(owner, f.name)
		if f.linked != nil {
			f.get = f.linked.resolve
		}
		d.known[owner+"."+f.name] = f
		args := graphql.FieldConfigArgument{}
		for _, a := range f.args {
			d.note(owner+"."+f.name, a.name)
			args[a.name] = &graphql.ArgumentConfig{Type: a.typ, Description: a.doc, DefaultValue: a.def}
		}
		out[f.name] = &graphql.Field{Name: f.name, Type: f.typ, Description: f.doc, Args: args, Resolve: f.get}
	}
	return out
}

func (d *declarations) input(name, doc string, list ...arg) *graphql.InputObject {
	fields := graphql.InputObjectConfigFieldMap{}
	for _, a := range list {
		d.note(name, a.name)
		fields[a.name] = &graphql.InputObjectFieldConfig{Type: a.typ, Description: a.doc, DefaultValue: a.def}
	}
	o := graphql.NewInputObject(graphql.InputObjectConfig{Name: name, Description: doc, Fields: fields})
	d.types = append(d.types, o)
	return o
}

// tree declares an input object that is a filter, and holds filters of its own kind.
func (d *declarations) tree(name, doc string, list ...arg) *graphql.InputObject {
	var o *graphql.InputObject
	fields := func() graphql.InputObjectConfigFieldMap {
		out := graphql.InputObjectConfigFieldMap{}
		for _, a := range append(list,
			arg{name: "and", typ: some(o), doc: "Only what passes all of these, too."},
			arg{name: "or", typ: some(o), doc: "Only what passes any of these."},
			arg{name: "not", typ: o, doc: "Only what does not pass this."}) {
			d.note(name, a.name)
			out[a.name] = &graphql.InputObjectFieldConfig{Type: a.typ, Description: a.doc, DefaultValue: a.def}
		}
		return out
	}
	o = graphql.NewInputObject(graphql.InputObjectConfig{Name: name, Description: doc, Fields: graphql.InputObjectConfigFieldMapThunk(fields)})
	d.types = append(d.types, o)
	return o
}

func (d *declarations) enum(name, doc string, values ...value) *graphql.Enum {
	config := graphql.EnumValueConfigMap{}
	for _, v := range values {
		d.note(name, v.name)
		config[v.name] = &graphql.EnumValueConfig{Value: v.name, Description: v.doc}
	}
	e := graphql.NewEnum(graphql.EnumConfig{Name: name, Description: doc, Values: config})
	d.types = append(d.types, e)
	return e
}

// scalar declares a scalar that travels as a string; coerceText reads what clients send.
func (d *declarations) scalar(name, doc string) *graphql.Scalar {
	s := graphql.NewScalar(graphql.ScalarConfig{
		Name: name, Description: doc,
		Serialize: func(v any) any { return v },
	})
	d.types = append(d.types, s)
	return s
}

// note remembers a name's place; types may be asked for their fields more than once.
func (d *declarations) note(owner, name string) {
	for _, n := range d.order[owner] {
		if n == name {
			return
		}
	}
	d.order[owner] = append(d.order[owner], name)
}

// must is the non-null form of a type.
func must(t graphql.Type) graphql.Output { return graphql.NewNonNull(t) }

// many is a non-null list of non-null items.
func many(t graphql.Type) graphql.Output { return must(graphql.NewList(must(t))) }

// some is a list argument that may be left out, of items that may not be null.
func some(t graphql.Type) graphql.Input { return graphql.NewList(must(t)) }
