package schema

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/graphql-go/graphql"
	older "github.com/graphql-go/graphql/language/parser"
)

// olderFault is what graphql-go's executor is known to do wrong; queries with it are not compared.
type olderFault struct {
	why string
	in  func(q sample, got, want reply) bool
}

var faults = []olderFault{
	{"null literals are a syntax error (#178)", func(q sample, _, _ reply) bool { return strings.Contains(q.Query, "null") }},
	{"what may not be null and has a default is required all the same, variables and input fields (#601)", func(_ sample, _, want reply) bool {
		return len(want.Errors) > 0 && len(want.Errors[0].Path) == 0 && strings.HasPrefix(want.Errors[0].Message, "Variable \"$")
	}},
	{"null given for a variable counts as nothing given: defaults take its place", func(q sample, _, _ reply) bool {
		text, _ := json.Marshal(q.Variables)
		return strings.Contains(string(text), "null")
	}},
	{"a field of an input object loses its default where its variable is not given", func(q sample, _, _ reply) bool {
		return strings.Count(q.Query, ": $v") > 0 && len(q.Variables) < strings.Count(q.Query[:strings.Index(q.Query, "{")], "$v")
	}},
}

// TestOlderExecutor compares the answers to generated queries with those that graphql-go's own executor
// makes with the same types and resolvers: data, but for the order of keys, and which errors made what null.
func TestOlderExecutor(t *testing.T) {
	for name, sdl := range subjects(t) {
		t.Run(name, func(t *testing.T) {
			s, schema := madeService(t, sdl, false), madeTypes(t, sdl, false)
			compared := 0
			for i, q := range generated(s, 2, 500) {
				got := ours(t, s, q)
				if got.Refused != "" {
					continue // it is sample for what is valid only
				}
				want := byOlder(schema, q)
				if slices.ContainsFunc(faults, func(f olderFault) bool { return f.in(q, got, want) }) {
					continue
				}
				compared++
				var a, b any
				if json.Unmarshal([]byte(got.Data), &a) != nil || json.Unmarshal([]byte(want.Data), &b) != nil || !reflect.DeepEqual(a, b) || !slices.Equal(got.nulled(), want.nulled()) {
					vars, _ := json.Marshal(q.Variables)
					t.Errorf("%d: %s\n%s\ngot  %+v\nwant %+v", i, q.Query, vars, got, want)
				}
			}
			if compared < 100 {
				t.Errorf("only %d were compared", compared)
			}
		})
	}
}

// byOlder has graphql-go execute a query, without its validation.
func byOlder(schema graphql.Schema, q sample) reply {
	doc, err := older.Parse(older.ParseParams{Source: q.Query})
	if err != nil {
		return reply{Refused: err.Error()}
	}
	r := graphql.Execute(graphql.ExecuteParams{Schema: schema, AST: doc, OperationName: q.Operation, Args: plainNumbers(q.Variables).(map[string]any)})
	var out reply
	data, _ := json.Marshal(r.Data)
	out.Data = string(data)
	list, _ := json.Marshal(r.Errors)
	_ = json.Unmarshal(list, &out.Errors)
	return out
}

// plainNumbers are variables as graphql-go takes them.
func plainNumbers(v any) any {
	switch v := v.(type) {
	case json.Number:
		f, _ := v.Float64()
		return f
	case []any:
		out := []any{}
		for _, item := range v {
			out = append(out, plainNumbers(item))
		}
		return out
	case map[string]any:
		out := map[string]any{}
		for k, item := range v {
			out[k] = plainNumbers(item)
		}
		return out
	}
	return v
}
