package schema

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
)

// What a client needs to know the schema, as graphql-js asks for it, passes all limits.
func TestIntrospectionPasses(t *testing.T) {
	q, err := os.ReadFile("testdata/introspection.graphql")
	if err != nil {
		t.Fatal(err)
	}
	r := service(t, &empty{}, Options{}).Execute(t.Context(), string(q), nil, "")
	if len(r.Errors) > 0 || !strings.Contains(string(r.Data), `"queryType"`) {
		t.Errorf("%v, cost %+v", r.Errors, r.Cost)
	}
}

// Each limit lets pass what just meets it, and says what it is to what exceeds it.
func TestLimits(t *testing.T) {
	const fields = `fragment F on Stats { people claims }`
	for _, c := range []struct {
		name, query string
		at          Limits
		code        Code
		says        string
	}{
		{"tokens", `{ stats { people } }`, Limits{Tokens: 6}, CodeTooCostly, "more than 5 tokens"},
		{"depth", `{ people { nodes { country { name } } } }`, Limits{Depth: 4}, CodeTooDeep, "4 levels deep; 3"},
		{"fields of fragments, each time", `{ a: stats { ...F } stats { ...F } } ` + fields, Limits{Fields: 8}, CodeTooCostly, "more than 7 fields"},
		{"aliases", `{ a: stats { people } b: stats { people: claims } stats { people } }`, Limits{Aliases: 3}, CodeTooCostly, "3 fields another name (an alias); 2"},
		{"aliases of fragments, each time", `{ stats { ...G } ... { stats { ...G } } } fragment G on Stats { a: people }`, Limits{Aliases: 2}, CodeTooCostly, "2 fields"},
		{"cost", `{ people(first: 7) { nodes { positions { title } } } }`, Limits{Cost: 7 + 7 + 7*shortList}, CodeTooCostly, "84 objects; 83"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if r := service(t, &empty{}, Options{Limits: c.at}).Execute(t.Context(), c.query, nil, ""); len(r.Errors) > 0 {
				t.Errorf("at the limit: %v", r.Errors)
			}
			below := c.at
			for _, limit := range []*int{&below.Tokens, &below.Depth, &below.Fields, &below.Aliases, &below.Cost} {
				*limit = max(*limit-1, 0)
			}
			store := &empty{}
			r := service(t, store, Options{Limits: below}).Execute(t.Context(), c.query, nil, "")
			if len(r.Errors) != 1 || r.Errors[0].Code() != c.code || !strings.Contains(r.Errors[0].Message, c.says) {
				t.Errorf("beyond the limit: %v", r.Errors)
			}
			if store.n.Load() > 0 {
				t.Errorf("%d statements were sent before it was refused", store.n.Load())
			}
		})
	}
}

// Whatever was estimated says so, also where it is refused or fails.
func TestCost(t *testing.T) {
	s := service(t, &empty{}, Options{Limits: Limits{Cost: 100}})
	failing := service(t, &empty{fail: os.ErrClosed}, Options{Limits: Limits{Cost: 100}})
	for _, c := range []struct {
		name, query string
		s           *Service
		want        string
	}{
		{"answered", `{ people(first: 3) { nodes { id } } }`, s, `{"cost":{"estimated":6,"budget":100}}`},
		{"nothing asked", `{ __typename }`, s, `{"cost":{"estimated":0,"budget":100}}`},
		{"refused", `{ people(first: 51) { nodes { id } } }`, s, `{"cost":{"estimated":102,"budget":100}}`},
		{"beyond all numbers", "{ " + nest(4) + " }", s, `{"cost":{"estimated":1099511627776,"budget":100}}`},
		{"failed in the store", `{ stats { people } }`, failing, `{"cost":{"estimated":1,"budget":100}}`},
		{"not estimated", `{ x }`, s, ``},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := serve(t, c.s.Handler(), posted(c.query))
			var answer struct{ Extensions json.RawMessage }
			if err := json.Unmarshal(w.Body.Bytes(), &answer); err != nil {
				t.Fatal(err)
			}
			if got := string(answer.Extensions); got != c.want {
				t.Errorf("extensions %s, want %s in %s", got, c.want, w.Body)
			}
		})
	}
}
