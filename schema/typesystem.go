package schema

import (
	"fmt"
	"sync"

	"github.com/graphql-go/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator"
)

// typeSystem is the schema in the two forms that are needed: as graphql-go's types, which
// carry the resolvers, and as the parser's, which queries are validated against. The
// second is read from the text that the first prints.
type typeSystem struct {
	schema    *ast.Schema
	sdl       string
	relay     string                                       // the SDL for Relay's compiler
	resolvers map[string]map[string]graphql.FieldResolveFn // type -> field
	concrete  map[string]graphql.ResolveTypeFn             // interface or union -> which object a value is
	objects   map[string]*graphql.Object

	declared    map[string]field      // "Type.field"
	serializers map[string]serializer // scalar or enum -> how its values are written
}

// loadTypes builds the schema once.
var loadTypes = sync.OnceValues(func() (*typeSystem, error) {
	c := newCatalog()
	schema, err := graphql.NewSchema(graphql.SchemaConfig{Query: c.query, Mutation: c.mutation, Subscription: c.subscription, Types: c.declared.types})
	if err != nil {
		return nil, fmt.Errorf("declare types: %w", err)
	}
	t, err := newTypeSystem(schema, printSDL(c.declared))
	if err == nil {
		t.relay, t.declared = printRelaySDL(c.declared), c.declared.known
	}
	return t, err
})

// newTypeSystem joins the two forms of a schema.
func newTypeSystem(schema graphql.Schema, sdl string) (*typeSystem, error) {
	t := &typeSystem{
		sdl: sdl, resolvers: map[string]map[string]graphql.FieldResolveFn{},
		concrete: map[string]graphql.ResolveTypeFn{}, objects: map[string]*graphql.Object{},
	}
	var err error
	t.schema, err = validator.LoadSchema(validator.Prelude, &ast.Source{Name: "schema.graphql", Input: sdl})
	if err != nil {
		return nil, fmt.Errorf("read schema back: %w", err)
	}
	delete(t.schema.Directives, "defer") // offered by the parser, not by us
	t.serializers = serializers(t.schema)
	for name, typ := range schema.TypeMap() {
		switch typ := typ.(type) {
		case *graphql.Object:
			t.objects[name] = typ
			t.resolvers[name] = map[string]graphql.FieldResolveFn{}
			for field, def := range typ.Fields() {
				t.resolvers[name][field] = def.Resolve
			}
		case *graphql.Interface:
			t.concrete[name] = typ.ResolveType
		case *graphql.Union:
			t.concrete[name] = typ.ResolveType
		}
	}
	addIntrospection(t)
	return t, nil
}

// resolver returns how a field of an object type is resolved.
func (t *typeSystem) resolver(object *ast.Definition, field string) graphql.FieldResolveFn {
	if field == "__typename" {
		name := object.Name
		return func(graphql.ResolveParams) (any, error) { return name, nil }
	}
	return t.resolvers[object.Name][field]
}

// declarer names the type that declares a field: the first interface that has it, else the
// object type. Objects share the resolvers of what their interfaces declare.
func (t *typeSystem) declarer(object *ast.Definition, field string) string {
	for _, name := range object.Interfaces {
		if t.schema.Types[name].Fields.ForName(field) != nil {
			return name
		}
	}
	return object.Name
}
