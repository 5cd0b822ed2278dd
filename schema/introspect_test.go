package schema

import (
	"cmp"
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// aboutTypes asks for all that introspection has, but for descriptions: those of built-in types are not specified.
const aboutTypes = `query($old: Boolean) {
	__schema { queryType { name } mutationType { name } subscriptionType { name }
		types { ...Type kind specifiedByURL isOneOf interfaces { ...Type } possibleTypes { ...Type }
			fields(includeDeprecated: $old) { name isDeprecated deprecationReason type { ...Type } args(includeDeprecated: $old) { ...Input } }
			enumValues(includeDeprecated: $old) { name isDeprecated deprecationReason }
			inputFields(includeDeprecated: $old) { ...Input } }
		directives { name isRepeatable locations args(includeDeprecated: $old) { ...Input } } }
	leaf: __type(name: "Leaf") { name fields { name } } none: __type(name: "Nothing") { name } list: __typename }
	fragment Input on __InputValue { name defaultValue isDeprecated deprecationReason type { ...Type } }
	fragment Type on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } }`

// TestIntrospectionAsReference compares what is told of a schema with what graphql-js tells, what is deprecated and what is not.
func TestIntrospectionAsReference(t *testing.T) {
	for name, sdl := range subjects(t) {
		t.Run(name, func(t *testing.T) {
			s := madeService(t, sdl, false)
			cases := []sample{
				{Query: aboutTypes, Variables: map[string]any{"old": true}},
				{Query: aboutTypes, Variables: map[string]any{"old": false}},
				{Query: aboutTypes, Variables: map[string]any{}},
			}
			for i, want := range byReference(t, sdl, cases) {
				got := ours(t, s, cases[i])
				if a, b := sorted(t, got.Data), sorted(t, want.Data); !reflect.DeepEqual(a, b) || len(got.Errors) > 0 {
					t.Errorf("%v: %v\ngot  %s\nwant %s", cases[i].Variables, got.Errors, jsonOf(a), jsonOf(b))
				}
			}
		})
	}
}

func jsonOf(v any) []byte {
	out, _ := json.Marshal(v)
	return out
}

// sorted is JSON without what is up to the server: the order of what has names, how default values are written, and
// the types of introspection, which graphql-js has some of the next specification of.
func sorted(t *testing.T, data string) any {
	var v any
	if err := json.Unmarshal([]byte(data), &v); err != nil {
		t.Fatal(err)
	}
	var walk func(v any)
	name := func(v any) string {
		m, _ := v.(map[string]any)
		s, _ := m["name"].(string)
		return s
	}
	walk = func(v any) {
		switch v := v.(type) {
		case []any:
			slices.SortStableFunc(v, func(a, b any) int { return cmp.Compare(name(a), name(b)) })
			for _, item := range v {
				walk(item)
			}
		case map[string]any:
			if text, ok := v["defaultValue"].(string); ok {
				text, _, _ = strings.Cut(strings.ReplaceAll(text, " ", ""), "{") // defaults within objects may be left out
				v["defaultValue"] = text
			}
			if types, ok := v["types"].([]any); ok {
				v["types"] = without(types, func(t any) bool { return strings.HasPrefix(name(t), "__") })
			}
			for _, item := range v {
				walk(item)
			}
		}
	}
	walk(v)
	return v
}
