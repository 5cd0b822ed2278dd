package schema

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http/httptest"
	"testing"

	"github.com/graphql-go/graphql"
	older "github.com/graphql-go/graphql/language/parser"
)

func BenchmarkExecute(b *testing.B) {
	s := service(b, load(b, 40), Options{})
	for _, q := range []struct{ name, query string }{
		{"small", `{ person(id:"Alexandr Darchiev") { name positions { title institution { name } } } }`},
		{"levels", `{ meetings(first:50) { nodes { name date participants { role actor { name } onBehalfOf { name } } } } }`},
		{"page", `{ people(first:50) { totalCount nodes { name sources } pageInfo { endCursor } } }`},
		{"schema", `{ __schema { types { name fields { name } } } }`},
	} {
		b.Run(q.name, func(b *testing.B) {
			for b.Loop() {
				if r := s.Execute(context.Background(), q.query, nil, ""); len(r.Errors) > 0 {
					b.Fatal(r.Errors)
				}
			}
		})
	}
}

// BenchmarkExecutors asks the same of this executor and of graphql-go's own, JSON included, with resolvers that
// hand out what is there: a small answer, and one of 1,010 objects, 95 KB. The query is parsed and validated before.
func BenchmarkExecutors(b *testing.B) {
	const sdl = `type Query { item: Item!  items: [Item!]! }
		type Item { id: ID!  name: String!  size: Int!  kind: Kind!  weight: Float  late: String  items: [Item!]! }
		enum Kind { LARGE SMALL }`
	schema := itemTypes(b)
	types, err := newTypeSystem(schema, sdl)
	if err != nil {
		b.Fatal(err)
	}
	s := service(b, &empty{}, Options{})
	s.types = types
	const leaves = `id name size kind weight `
	for _, q := range []struct{ name, query string }{
		{"small", `{ item { ` + leaves + ` } }`},
		{"nested", `{ items { ` + leaves + ` items { ` + leaves + ` items { ` + leaves + ` } } } }`},
	} {
		var ours, theirs any
		b.Run(q.name+"/parley", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				r := s.answer(b.Context(), request{Query: q.query})
				w := httptest.NewRecorder()
				if _, err := r.send(w, 200); err != nil || len(r.Errors) > 0 {
					b.Fatal(err, r.Errors)
				}
				b.SetBytes(int64(w.Body.Len()))
				if ours == nil {
					ours = decoded(b, w.Body.Bytes())
				}
			}
		})
		b.Run(q.name+"/graphql-go", func(b *testing.B) {
			doc, err := older.Parse(older.ParseParams{Source: q.query})
			if err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			for b.Loop() {
				r := graphql.Execute(graphql.ExecuteParams{Schema: schema, AST: doc, Context: b.Context()})
				body, err := json.Marshal(r)
				if err != nil || len(r.Errors) > 0 {
					b.Fatal(err, r.Errors)
				}
				b.SetBytes(int64(len(body)))
				if theirs == nil {
					theirs = decoded(b, body)
				}
			}
		})
		if ours != nil && theirs != nil && fmt.Sprint(ours) != fmt.Sprint(theirs) {
			b.Errorf("%s: the answers are not the same", q.name)
		}
	}
}

// decoded is the data of an answer.
func decoded(b *testing.B, body []byte) any {
	var answer struct{ Data any }
	if err := json.Unmarshal(body, &answer); err != nil {
		b.Fatal(err)
	}
	return answer.Data
}

// item is an object of the benchmark.
type item struct {
	id, name, kind string
	size           int
	weight         float64
	items          []*item
}

// itemsOf makes so many items at each level.
func itemsOf(prefix string, sizes ...int) []*item {
	if len(sizes) == 0 {
		return nil
	}
	var out []*item
	for i := range sizes[0] {
		id := fmt.Sprintf("%s-%d", prefix, i)
		out = append(out, &item{id: id, name: "An item with a longer name, " + id, kind: "LARGE", size: i, weight: float64(i) / 3, items: itemsOf(id, sizes[1:]...)})
	}
	return out
}

func itemTypes(b *testing.B) graphql.Schema {
	kind := graphql.NewEnum(graphql.EnumConfig{Name: "Kind", Values: graphql.EnumValueConfigMap{"LARGE": {Value: "LARGE"}, "SMALL": {Value: "SMALL"}}})
	var object *graphql.Object
	object = graphql.NewObject(graphql.ObjectConfig{Name: "Item", Fields: graphql.FieldsThunk(func() graphql.Fields {
		return graphql.Fields{
			"id":     {Type: must(graphql.ID), Resolve: of(func(i *item) any { return i.id })},
			"name":   {Type: must(graphql.String), Resolve: of(func(i *item) any { return i.name })},
			"size":   {Type: must(graphql.Int), Resolve: of(func(i *item) any { return i.size })},
			"kind":   {Type: must(kind), Resolve: of(func(i *item) any { return i.kind })},
			"weight": {Type: graphql.Float, Resolve: of(func(i *item) any { return i.weight })},
			"late":   {Type: graphql.String, Resolve: of(func(i *item) any { return i.name })},
			"items":  {Type: many(object), Resolve: of(func(i *item) any { return i.items })},
		}
	})})
	items := itemsOf("item", 10, 10, 9)
	all := func(graphql.ResolveParams) (any, error) { return items, nil }
	query := graphql.NewObject(graphql.ObjectConfig{Name: "Query", Fields: graphql.Fields{
		"items": {Type: many(object), Resolve: all},
		"item":  {Type: must(object), Resolve: func(graphql.ResolveParams) (any, error) { return items[0], nil }},
	}})
	schema, err := graphql.NewSchema(graphql.SchemaConfig{Query: query})
	if err != nil {
		b.Fatal(err)
	}
	return schema
}
