package schema

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
)

const meetingsOf = "meetings(first:500) { nodes { participants { actor { "

func repeat(n int, f func(i int) string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(f(i))
		b.WriteByte(' ')
	}
	return b.String()
}

func nest(n int) string {
	return strings.Repeat(meetingsOf, n) + "name" + strings.Repeat(" } } } }", n)
}

// refusals are queries that would cost much, with the codes that refuse them.
var refusals = []struct {
	name, query string
	code        Code
}{
	{"a fragment in itself", "{...A} fragment A on Query{ ...A }", CodeValidation},
	{"two fragments in each other", "{...A} fragment A on Query{ ...B } fragment B on Query { ...A }", CodeValidation},
	{"a ring that nobody uses", "{ stats { people } } fragment U on Query { ...V } fragment V on Query { ...U }", CodeValidation},
	{"many aliases", "{ " + repeat(2000, func(i int) string { return fmt.Sprintf(`a%d: person(id:"x") { id }`, i) }) + " }", CodeTooCostly},
	{"many equal fields", "{ " + repeat(500, func(int) string { return `person(id:"x") { id }` }) + " }", CodeTooCostly},
	{"40 levels", `{ person(id:"x") { ` + nest(40) + " } }", CodeTooDeep},
	{"2,000 levels", `{ person(id:"x") { ` + nest(2000) + " } }", CodeTooDeep},
	{"lists in lists", "{ meetings(first:500) { nodes { participants { actor { " + nest(2) + " } } } } }", CodeTooCostly},
	{"lists in lists, by variable", `query($n: Int = 500) { meetings(first:$n) { nodes { participants { actor { meetings(first:$n) { nodes { participants { actor { name } } } } } } } } }`, CodeTooCostly},
	{"doubling fragments", "{ ...F0 } " + repeat(30, func(i int) string {
		return fmt.Sprintf("fragment F%d on Query { ...F%d a%d: __typename ...F%d }", i, i+1, i, i+1)
	}) + "fragment F30 on Query { __typename }", CodeTooCostly},
	{"types within types", "{ __schema { types { " + strings.Repeat("fields { type { ", 5) + "name" + strings.Repeat(" } }", 5) + " } } }", CodeValidation},
	{"the schema many times", "{ " + repeat(60, func(i int) string { return fmt.Sprintf("s%d: __schema { types { fields { args { name } } } }", i) }) + " }", CodeTooCostly},
	{"an empty name", `{ meetings(filter:{place:""}) { totalCount } }`, CodeNotFound},
	{"unclosed selections", strings.Repeat("{a", 100000), CodeTooDeep},
	{"unclosed lists", strings.Repeat("[", 50000), CodeTooDeep},
	{"a nested value", "{ a(x:" + strings.Repeat("[", 20000) + "1" + strings.Repeat("]", 20000) + ") }", CodeTooDeep},
	{"many variables", "query(" + repeat(5000, func(i int) string { return fmt.Sprintf("$v%d:ID", i) }) + "){ stats { people } }", CodeTooCostly},
	{"many directives", "{ stats { people " + strings.Repeat("@skip(if:false) ", 5000) + "} }", CodeTooCostly},
	{"many quotes", strings.Repeat(`"""`, 10001), CodeTooCostly},
	{"no bracket closed in a comment", "# } \n{", CodeParse},
	{"first below 1", "{ people(first:-1) { nodes { id } } }", CodeInput},
	{"first above 500", "{ people(first:100000000) { nodes { id } } }", CodeInput},
	{"first beyond 32 bits", "{ people(first:3000000000) { nodes { id } } }", CodeValidation},
	{"first and last", "{ people(first:1, last:1) { nodes { id } } }", CodeInput},
	{"a cursor of nothing", `{ people(after:"AAAAAAAA") { nodes { id } } }`, CodeInput},
	{"no date", `{ meetings(filter:{since:"yesterday"}) { totalCount } }`, CodeInput},
	{"a date without a year", `{ meetings(filter:{since:"XXXX-04-10"}) { totalCount } }`, CodeInput},
	{"a role of nobody", `{ meetings(filter:{participants:{role:HEAD}}) { totalCount } }`, CodeInput},
	{"at no date", `{ positions(filter:{at:"April"}) { totalCount } }`, CodeInput},
	{"many words", `{ search(text:"` + strings.Repeat("a ", 500) + `") { score } }`, CodeInput},
	{"much around", `{ network(around:[` + strings.Repeat(`"a",`, 100) + `]) { truncated } }`, CodeInput},
	{"too many ids", `{ nodes(ids:[` + strings.Repeat(`"a",`, 600) + `]) { id } }`, CodeInput},
	{"an unknown directive", `{ ... @defer { stats { people } } }`, CodeValidation},
	{"a mutation without a token", `mutation { __typename }`, CodeUnauthenticated},
	{"a likelihood above 1", `{ candidates(minScore:1.5) { totalCount } }`, CodeInput},
	{"changes since no time", `{ changes(since:"2025-04-10") { totalCount } }`, CodeInput},
	{"changes of too many", `{ changes(of:[` + strings.Repeat(`"a",`, 100) + `]) { totalCount } }`, CodeInput},
	{"changes with the cursor of another list", `{ changes(after:"` + writeCursor([]string{"0", "a", "b"}, sortPair, "") + `") { totalCount } }`, CodeInput},
	{"judgements of nobody", `{ judgements(of:"x") { id } }`, CodeNotFound},
	{"no such name", `{ between(a:"x", b:"y") { totalCount } }`, CodeNotFound},
}

func TestRefused(t *testing.T) {
	s := service(t, &empty{}, Options{})
	for _, c := range refusals {
		t.Run(c.name, func(t *testing.T) {
			began := time.Now()
			r := s.Execute(context.Background(), c.query, nil, "")
			if took := time.Since(began); took > 200*time.Millisecond {
				t.Logf("slow: %s", took) // logged only: clocks fail nothing
			}
			if len(r.Errors) == 0 || r.Errors[0].Code() != c.code {
				t.Errorf("got %v, want %s", r.Errors, c.code)
			}
		})
	}
}

// legal are queries that look odd and are in order.
var legal = []string{
	`{ search(text:"` + strings.Repeat("(", 500) + ` OR * NEAR/2 \"") { score } }`, `{ search(text:"~*[]{}^:AND OR NOT") { score } }`,
	`{ people(filter:{text:"' OR 1=1 --"}) { totalCount } }`, `{ person(id: "x') DETACH DELETE n //") { id } }`,
	`{ person(id:"\u0000") { id } }`, `{ people(filter:null, after:null) { totalCount } }`, "{ __schema { types { name fields { name } } } }",
	`{ people(first:null) { nodes { id } } }`, `{ person(id: 12) { id } }`, `{ nodes(ids: "a") { id } }`, "{ a: __typename b: __typename }",
	"{ # a comment with { { {\n stats { people } }", `{ search(text: """a "quoted" \""" { { text""") { score } }`,
	`query A { stats { people } }`, `{ positions(filter:{at:"2025-04"}) { totalCount } }`, `{ stats { people @skip(if: true) claims @include(if: true) } }`,
	`{ meetings(filter:{since:"2025", until:"2025-04", certainty: DEFINITE, participants:{all:[]}}) { totalCount pageInfo { hasNextPage endCursor } } }`,
}

func TestLegal(t *testing.T) {
	s := service(t, &empty{}, Options{})
	for _, q := range legal {
		if r := s.Execute(context.Background(), q, nil, ""); len(r.Errors) > 0 || len(r.Data) == 0 {
			t.Errorf("%.80s: %v", q, r.Errors)
		}
	}
}

func TestVariables(t *testing.T) {
	s := service(t, &empty{}, Options{})
	for _, c := range []struct {
		name, query string
		vars        map[string]any
		ok          bool
	}{
		{"given", `query($n: Int!) { people(first:$n) { totalCount } }`, map[string]any{"n": float64(3)}, true},
		{"missing", `query($n: Int!) { people(first:$n) { totalCount } }`, nil, false},
		{"null", `query($n: Int!) { people(first:$n) { totalCount } }`, map[string]any{"n": nil}, false},
		{"null where it may be", `query($n: Int) { people(first:$n) { totalCount } }`, map[string]any{"n": nil}, true},
		{"with a default", `query($n: Int! = 3) { people(first:$n) { totalCount } }`, nil, true},
		{"a text for a number", `query($n: Int) { people(first:$n) { totalCount } }`, map[string]any{"n": "3"}, false},
		{"a fraction", `query($n: Int) { people(first:$n) { totalCount } }`, map[string]any{"n": 1.5}, false},
		{"true for a number", `query($n: Int) { people(first:$n) { totalCount } }`, map[string]any{"n": true}, false},
		{"beyond 32 bits", `query($n: Int) { people(first:$n) { totalCount } }`, map[string]any{"n": 3e9}, false},
		{"an enum in lower case", `query($k: EntityKind!) { entities(filter:{kinds:[$k]}) { totalCount } }`, map[string]any{"k": "person"}, false},
		{"an enum", `query($k: EntityKind!) { entities(filter:{kinds:[$k]}) { totalCount } }`, map[string]any{"k": "PERSON"}, true},
		{"one for a list", `query($k: [EntityKind!]) { entities(filter:{kinds:$k}) { totalCount } }`, map[string]any{"k": "PERSON"}, true},
		{"null in a list", `query($k: [EntityKind!]) { entities(filter:{kinds:$k}) { totalCount } }`, map[string]any{"k": []any{nil}}, false},
		{"an object", `query($f: MeetingFilter) { meetings(filter:$f) { totalCount } }`, map[string]any{"f": map[string]any{"since": "2025", "participants": map[string]any{"actingFor": false, "all": []any{}}}}, true},
		{"an object with a field too many", `query($f: MeetingFilter) { meetings(filter:$f) { totalCount } }`, map[string]any{"f": map[string]any{"sinc": "2025"}}, false},
		{"a date that is none", `query($f: MeetingFilter) { meetings(filter:$f) { totalCount } }`, map[string]any{"f": map[string]any{"since": "2025-13"}}, false},
		{"more than is asked for", `{ stats { people } }`, map[string]any{"x": 1}, true},
	} {
		r := s.Execute(context.Background(), c.query, c.vars, "")
		if ok := len(r.Errors) == 0; ok != c.ok {
			t.Errorf("%s: %v", c.name, r.Errors)
		} else if !ok && (r.Errors[0].Code() != CodeInput || r.Data != nil) {
			t.Errorf("%s: %v, data %s", c.name, r.Errors, r.Data)
		}
	}
}

func FuzzScan(f *testing.F) {
	for _, q := range legal {
		f.Add(q)
	}
	for _, c := range refusals {
		if len(c.query) < 2000 {
			f.Add(c.query)
		}
	}
	f.Fuzz(func(t *testing.T, query string) {
		types, err := loadTypes()
		if err != nil {
			t.Fatal(err)
		}
		d := types.parse(query, Limits{}.withDefaults())
		for _, e := range d.errors {
			if !slices.Contains([]Code{CodeParse, CodeValidation, CodeTooDeep, CodeTooCostly}, e.Code()) {
				t.Errorf("%q: %v", query, e)
			}
		}
		if len(d.errors) == 0 && d.operations == nil {
			t.Errorf("%q: neither errors nor a document", query)
		}
	})
}
