package schema

import (
	"errors"
	"slices"
	"strings"

	"github.com/graphql-go/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

var errNoResolver = errors.New("field has no resolver")

// addIntrospection adds resolvers for __schema and __type over the parser's schema: all of
// the current specification, in the order in which the SDL has it.
func addIntrospection(t *typeSystem) {
	s := t.schema
	q := t.resolvers[s.Query.Name]
	q["__schema"] = func(graphql.ResolveParams) (any, error) { return s, nil }
	q["__type"] = func(p graphql.ResolveParams) (any, error) {
		name, _ := p.Args["name"].(string)
		if s.Types[name] == nil {
			return nil, nil
		}
		return ast.NamedType(name, nil), nil
	}
	t.resolvers["__Schema"] = map[string]graphql.FieldResolveFn{
		"description":      of(func(s *ast.Schema) any { return text(s.Description) }),
		"types":            of(allTypes),
		"queryType":        of(func(s *ast.Schema) any { return ast.NamedType(s.Query.Name, nil) }),
		"mutationType":     of(func(s *ast.Schema) any { return rootType(s.Mutation) }),
		"subscriptionType": of(func(s *ast.Schema) any { return rootType(s.Subscription) }),
		"directives":       of(allDirectives),
	}
	t.resolvers["__Type"] = typeResolvers(s)
	t.resolvers["__Field"] = map[string]graphql.FieldResolveFn{
		"name":              of(func(f *ast.FieldDefinition) any { return f.Name }),
		"description":       of(func(f *ast.FieldDefinition) any { return text(f.Description) }),
		"args":              current(of(func(f *ast.FieldDefinition) any { return f.Arguments })),
		"type":              of(func(f *ast.FieldDefinition) any { return f.Type }),
		"isDeprecated":      of(func(f *ast.FieldDefinition) any { return deprecation(f.Directives) != nil }),
		"deprecationReason": of(func(f *ast.FieldDefinition) any { return deprecation(f.Directives) }),
	}
	t.resolvers["__InputValue"] = map[string]graphql.FieldResolveFn{
		"name":              of(func(a *ast.ArgumentDefinition) any { return a.Name }),
		"description":       of(func(a *ast.ArgumentDefinition) any { return text(a.Description) }),
		"type":              of(func(a *ast.ArgumentDefinition) any { return a.Type }),
		"defaultValue":      of(defaultValue),
		"isDeprecated":      of(func(a *ast.ArgumentDefinition) any { return deprecation(a.Directives) != nil }),
		"deprecationReason": of(func(a *ast.ArgumentDefinition) any { return deprecation(a.Directives) }),
	}
	t.resolvers["__EnumValue"] = map[string]graphql.FieldResolveFn{
		"name":              of(func(v *ast.EnumValueDefinition) any { return v.Name }),
		"description":       of(func(v *ast.EnumValueDefinition) any { return text(v.Description) }),
		"isDeprecated":      of(func(v *ast.EnumValueDefinition) any { return deprecation(v.Directives) != nil }),
		"deprecationReason": of(func(v *ast.EnumValueDefinition) any { return deprecation(v.Directives) }),
	}
	t.resolvers["__Directive"] = map[string]graphql.FieldResolveFn{
		"name":         of(func(d *ast.DirectiveDefinition) any { return d.Name }),
		"description":  of(func(d *ast.DirectiveDefinition) any { return text(d.Description) }),
		"locations":    of(func(d *ast.DirectiveDefinition) any { return d.Locations }),
		"args":         current(of(func(d *ast.DirectiveDefinition) any { return d.Arguments })),
		"isRepeatable": of(func(d *ast.DirectiveDefinition) any { return d.IsRepeatable }),
	}
}

// typeResolvers resolves __Type, whose values are type references.
func typeResolvers(s *ast.Schema) map[string]graphql.FieldResolveFn {
	named := func(get func(*ast.Definition) any) graphql.FieldResolveFn {
		return of(func(t *ast.Type) any {
			if t.NonNull || t.Elem != nil {
				return nil
			}
			return get(s.Types[t.NamedType])
		})
	}
	return map[string]graphql.FieldResolveFn{
		"kind":           of(func(t *ast.Type) any { return typeKind(s, t) }),
		"ofType":         of(innerType),
		"name":           named(func(d *ast.Definition) any { return d.Name }),
		"description":    named(func(d *ast.Definition) any { return text(d.Description) }),
		"specifiedByURL": named(specifiedBy),
		"fields":         current(named(fieldsOf)),
		"interfaces":     named(interfacesOf),
		"possibleTypes":  named(func(d *ast.Definition) any { return possibleTypes(s, d) }),
		"enumValues":     current(named(enumValues)),
		"inputFields":    current(named(inputFields)),
		"isOneOf": named(func(d *ast.Definition) any {
			if d.Kind != ast.InputObject {
				return nil
			}
			return d.Directives.ForName("oneOf") != nil
		}),
	}
}

// current leaves out what is deprecated, unless that is asked for.
func current(list graphql.FieldResolveFn) graphql.FieldResolveFn {
	return func(p graphql.ResolveParams) (any, error) {
		all, err := list(p)
		if p.Args["includeDeprecated"] == true {
			return all, err
		}
		switch all := all.(type) {
		case []*ast.FieldDefinition:
			return without(all, func(f *ast.FieldDefinition) bool { return deprecation(f.Directives) != nil }), err
		case ast.ArgumentDefinitionList:
			return without(all, func(a *ast.ArgumentDefinition) bool { return deprecation(a.Directives) != nil }), err
		case ast.EnumValueList:
			return without(all, func(v *ast.EnumValueDefinition) bool { return deprecation(v.Directives) != nil }), err
		}
		return all, err
	}
}

func without[T any](list []T, unwanted func(T) bool) []T {
	return slices.DeleteFunc(slices.Clone(list), unwanted)
}

// deprecation is why something is deprecated, nil where it is not.
func deprecation(list ast.DirectiveList) any {
	d := list.ForName("deprecated")
	if d == nil {
		return nil
	}
	if reason := d.Arguments.ForName("reason"); reason != nil {
		return reason.Value.Raw
	}
	return "No longer supported"
}

// of makes a resolver of a function of the field's source.
func of[T any](get func(T) any) graphql.FieldResolveFn {
	return func(p graphql.ResolveParams) (any, error) { return get(p.Source.(T)), nil }
}

// text is a string, or null where it is empty.
func text(s string) any {
	if s == "" {
		return nil
	}
	return s
}

func rootType(d *ast.Definition) any {
	if d == nil {
		return nil
	}
	return ast.NamedType(d.Name, nil)
}

func allTypes(s *ast.Schema) any {
	out := make([]*ast.Type, 0, len(s.Types))
	for name := range s.Types {
		out = append(out, ast.NamedType(name, nil))
	}
	slices.SortFunc(out, func(a, b *ast.Type) int { return strings.Compare(a.NamedType, b.NamedType) })
	return out
}

func allDirectives(s *ast.Schema) any {
	out := make([]*ast.DirectiveDefinition, 0, len(s.Directives))
	for _, d := range s.Directives {
		out = append(out, d)
	}
	slices.SortFunc(out, func(a, b *ast.DirectiveDefinition) int { return strings.Compare(a.Name, b.Name) })
	return out
}

func typeKind(s *ast.Schema, t *ast.Type) any {
	switch {
	case t.NonNull:
		return "NON_NULL"
	case t.Elem != nil:
		return "LIST"
	}
	return s.Types[t.NamedType].Kind
}

func innerType(t *ast.Type) any {
	if t.NonNull {
		inner := *t
		inner.NonNull = false
		return &inner
	}
	if t.Elem != nil {
		return t.Elem
	}
	return nil
}

func specifiedBy(d *ast.Definition) any {
	if dir := d.Directives.ForName("specifiedBy"); dir != nil {
		if url := dir.Arguments.ForName("url"); url != nil {
			return url.Value.Raw
		}
	}
	return nil
}

func fieldsOf(d *ast.Definition) any {
	if d.Kind != ast.Object && d.Kind != ast.Interface {
		return nil
	}
	out := make([]*ast.FieldDefinition, 0, len(d.Fields))
	for _, f := range d.Fields {
		if !strings.HasPrefix(f.Name, "__") {
			out = append(out, f)
		}
	}
	return out
}

func interfacesOf(d *ast.Definition) any {
	if d.Kind != ast.Object && d.Kind != ast.Interface {
		return nil
	}
	out := make([]*ast.Type, 0, len(d.Interfaces))
	for _, name := range d.Interfaces {
		out = append(out, ast.NamedType(name, nil))
	}
	return out
}

func possibleTypes(s *ast.Schema, d *ast.Definition) any {
	if !d.IsAbstractType() {
		return nil
	}
	var out []*ast.Type
	for _, p := range s.PossibleTypes[d.Name] {
		out = append(out, ast.NamedType(p.Name, nil))
	}
	slices.SortFunc(out, func(a, b *ast.Type) int { return strings.Compare(a.NamedType, b.NamedType) })
	return slices.CompactFunc(out, func(a, b *ast.Type) bool { return a.NamedType == b.NamedType })
}

func enumValues(d *ast.Definition) any {
	if d.Kind != ast.Enum {
		return nil
	}
	return d.EnumValues
}

func inputFields(d *ast.Definition) any {
	if d.Kind != ast.InputObject {
		return nil
	}
	out := make(ast.ArgumentDefinitionList, 0, len(d.Fields))
	for _, f := range d.Fields {
		out = append(out, &ast.ArgumentDefinition{Name: f.Name, Description: f.Description, Type: f.Type, DefaultValue: f.DefaultValue, Directives: f.Directives})
	}
	return out
}

func defaultValue(a *ast.ArgumentDefinition) any {
	if a.DefaultValue == nil {
		return nil
	}
	return a.DefaultValue.String()
}
