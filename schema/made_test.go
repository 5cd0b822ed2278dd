package schema

import (
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"slices"
	"strings"
	"testing"

	"github.com/graphql-go/graphql"
	older "github.com/graphql-go/graphql/language/ast"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator"
)

// made is an object of invented data: what its fields hold is a function of the seed, of their names
// and their arguments. testdata/reference/reference.mjs has the same, in JavaScript.
type made struct {
	seed uint32
	typ  string // of a value of an interface or union
}

var (
	madeTexts  = []string{"", "a", "Zürich", `say "so"\`, "two\nlines\t\b\f\r\x01", "日本 😀", "</script>", "\x7f\u2028"}
	madeBlobs  = []string{`null`, `true`, `{"a":[1,null,"x"]}`, `[]`, `"text"`, `1.5`}
	madeFloats = []float64{0, 1, -1.5, 0.1, 1e21, 1e-7, 123456789.25, 3e10}
	errMade    = errors.New("made to fail")
)

func madeHash(seed uint32, text string) uint32 {
	h := fnv.New32a()
	fmt.Fprintf(h, "%d|%s", seed, text)
	return h.Sum32() ^ h.Sum32()>>15
}

// canonical writes arguments: keys sorted, without what is null.
func canonical(out []byte, v any) []byte {
	switch v := v.(type) {
	case map[string]any:
		var keys []string
		for k, item := range v {
			if item != nil {
				keys = append(keys, k)
			}
		}
		slices.Sort(keys)
		out = append(out, '{')
		for i, k := range keys {
			if i > 0 {
				out = append(out, ',')
			}
			out = canonical(append(appendString(out, k), ':'), v[k])
		}
		return append(out, '}')
	case []any:
		out = append(out, '[')
		for i, item := range v {
			if i > 0 {
				out = append(out, ',')
			}
			out = canonical(out, item)
		}
		return append(out, ']')
	}
	e := encoder{held: out}
	e.value(v)
	return e.held
}

// maker makes data for a schema.
type maker struct {
	schema *ast.Schema
	thunks bool // some values come late
}

func (m *maker) value(t *ast.Type, h uint32) any {
	if t.NonNull && h%41 == 3 || !t.NonNull && h%9 == 2 {
		return nil
	}
	if t.Elem != nil {
		out := make([]any, madeHash(h, "length")%4)
		for i := range out {
			out[i] = m.value(t.Elem, madeHash(h, fmt.Sprint(i)))
		}
		return out
	}
	def, n := m.schema.Types[t.NamedType], madeHash(h, "value")
	switch {
	case def.IsAbstractType():
		names := possibleNames(m.schema, def)
		typ := madeHash(h, "type")
		if typ%37 == 5 {
			return &made{h, "Query"}
		}
		return &made{h, names[int(typ)%len(names)]}
	case def.Kind == ast.Object:
		return &made{seed: h}
	case def.Kind == ast.Enum:
		var names []string
		for _, v := range def.EnumValues {
			names = append(names, v.Name)
		}
		slices.Sort(names)
		return names[int(n)%len(names)]
	}
	switch def.Name {
	case "Int":
		return int(int32(n))
	case "Float":
		return madeFloats[int(n)%len(madeFloats)]
	case "Boolean":
		return h%2 == 0
	case "Blob", "JSON":
		if blob := madeBlobs[int(n)%len(madeBlobs)]; blob != "null" {
			return json.RawMessage(blob)
		}
		return nil
	}
	return madeTexts[int(n)%len(madeTexts)]
}

func possibleNames(s *ast.Schema, def *ast.Definition) []string {
	var names []string
	for _, p := range s.PossibleTypes[def.Name] {
		names = append(names, p.Name)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func (m *maker) resolve(f *ast.FieldDefinition, echo bool) graphql.FieldResolveFn {
	return func(p graphql.ResolveParams) (any, error) {
		given := string(canonical(nil, map[string]any(p.Args)))
		if echo {
			return given, nil
		}
		var seed uint32
		if source, ok := p.Source.(*made); ok {
			seed = source.seed
		}
		h := madeHash(seed, f.Name+given)
		late := func() (any, error) {
			if h%29 == 7 {
				return nil, errMade
			}
			return m.value(f.Type, h), nil
		}
		if m.thunks && h%3 == 0 {
			return thunk(late), nil
		}
		return late()
	}
}

// madeTypes makes graphql-go's types of a schema, with resolvers that make data.
func madeTypes(t testing.TB, sdl string, thunks bool) graphql.Schema {
	t.Helper()
	schema, err := validator.LoadSchema(validator.Prelude, &ast.Source{Input: sdl})
	if err != nil {
		t.Fatal(err)
	}
	b := builder{schema: schema, maker: &maker{schema, thunks}, types: map[string]graphql.Type{}}
	c := graphql.SchemaConfig{Query: b.named(schema.Query.Name).(*graphql.Object)}
	if schema.Mutation != nil {
		c.Mutation = b.named(schema.Mutation.Name).(*graphql.Object)
	}
	for name, def := range schema.Types {
		if !strings.HasPrefix(name, "__") && def.Kind == ast.Object && name != "Subscription" {
			c.Types = append(c.Types, b.named(name))
		}
	}
	out, err := graphql.NewSchema(c)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

type builder struct {
	schema *ast.Schema
	maker  *maker
	types  map[string]graphql.Type
}

func (b *builder) wrapped(t *ast.Type) graphql.Type {
	var out graphql.Type
	if t.Elem != nil {
		out = graphql.NewList(b.wrapped(t.Elem))
	} else {
		out = b.named(t.NamedType)
	}
	if t.NonNull {
		out = graphql.NewNonNull(out)
	}
	return out
}

func (b *builder) named(name string) graphql.Type {
	for _, s := range []*graphql.Scalar{graphql.Int, graphql.Float, graphql.String, graphql.Boolean, graphql.ID} {
		if s.Name() == name {
			return s
		}
	}
	if b.types[name] == nil {
		b.types[name] = b.declare(b.schema.Types[name])
	}
	return b.types[name]
}

func (b *builder) declare(def *ast.Definition) graphql.Type {
	fields := graphql.FieldsThunk(func() graphql.Fields { return b.fields(def) })
	concrete := func(p graphql.ResolveTypeParams) *graphql.Object {
		return b.named(p.Value.(*made).typ).(*graphql.Object)
	}
	switch def.Kind {
	case ast.Scalar:
		same := func(v any) any { return v }
		return graphql.NewScalar(graphql.ScalarConfig{Name: def.Name, Serialize: same, ParseValue: same, ParseLiteral: literalText})
	case ast.Enum:
		values := graphql.EnumValueConfigMap{}
		for _, v := range def.EnumValues {
			values[v.Name] = &graphql.EnumValueConfig{Value: v.Name}
		}
		return graphql.NewEnum(graphql.EnumConfig{Name: def.Name, Values: values})
	case ast.InputObject:
		return graphql.NewInputObject(graphql.InputObjectConfig{Name: def.Name, Fields: graphql.InputObjectConfigFieldMapThunk(func() graphql.InputObjectConfigFieldMap {
			out := graphql.InputObjectConfigFieldMap{}
			for _, f := range def.Fields {
				out[f.Name] = &graphql.InputObjectFieldConfig{Type: b.wrapped(f.Type).(graphql.Input), DefaultValue: b.value(f.DefaultValue, f.Type)}
			}
			return out
		})})
	case ast.Interface:
		return graphql.NewInterface(graphql.InterfaceConfig{Name: def.Name, Fields: fields, ResolveType: concrete})
	case ast.Union:
		var types []*graphql.Object
		for _, name := range def.Types {
			types = append(types, b.named(name).(*graphql.Object))
		}
		return graphql.NewUnion(graphql.UnionConfig{Name: def.Name, Types: types, ResolveType: concrete})
	}
	return graphql.NewObject(graphql.ObjectConfig{Name: def.Name, Fields: fields, Interfaces: graphql.InterfacesThunk(func() []*graphql.Interface {
		var out []*graphql.Interface
		for _, name := range def.Interfaces {
			out = append(out, b.named(name).(*graphql.Interface))
		}
		return out
	})})
}

func (b *builder) fields(def *ast.Definition) graphql.Fields {
	out := graphql.Fields{}
	for _, f := range def.Fields {
		if strings.HasPrefix(f.Name, "__") {
			continue
		}
		args := graphql.FieldConfigArgument{}
		for _, a := range f.Arguments {
			args[a.Name] = &graphql.ArgumentConfig{Type: b.wrapped(a.Type).(graphql.Input), DefaultValue: b.value(a.DefaultValue, a.Type)}
		}
		echo := def.Name == "Query" && (f.Name == "echo" || f.Name == "need")
		out[f.Name] = &graphql.Field{Type: b.wrapped(f.Type).(graphql.Output), Args: args, Resolve: b.maker.resolve(f, echo)}
	}
	return out
}

// literalText reads the scalars of our own, which travel as strings.
func literalText(v older.Value) any {
	if s, ok := v.(*older.StringValue); ok {
		return s.Value
	}
	return nil
}

// value is a default value as graphql-go takes it.
func (b *builder) value(v *ast.Value, t *ast.Type) any {
	if v == nil {
		return nil
	}
	out, err := coercer{schema: b.schema}.literal(v, t)
	if err != nil {
		panic(err)
	}
	return out
}
