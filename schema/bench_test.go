package schema

import (
	"context"
	"testing"
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
