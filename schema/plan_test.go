package schema

import (
	"fmt"
	"strings"
	"sync"
	"testing"
)

// Requests that ask the same text share its plan, one for each way in which its conditions come out.
func TestPlansAreShared(t *testing.T) {
	s := service(t, load(t, 2), Options{})
	const q = `query($n: Int, $a: Boolean!, $b: Boolean = true) {
		meetings(first: $n) { nodes { ...X @include(if: $a) name @skip(if: $b) participants { actor { ... on Person @include(if: $a) { positions { title } } name } } } }
	} fragment X on Meeting { name date participants { role } }`
	want := map[string]string{}
	var lock sync.Mutex
	var group sync.WaitGroup
	for n := range 8 {
		group.Go(func() {
			for i := range 8 {
				vars := map[string]any{"n": i/4 + 1, "a": i&1 == 0, "b": i&2 == 0}
				r := s.Execute(t.Context(), q, vars, "")
				if len(r.Errors) > 0 {
					t.Error(r.Errors)
				}
				lock.Lock()
				key := fmt.Sprint(vars)
				if had, ok := want[key]; ok && had != string(r.Data) {
					t.Errorf("%d: %s: %s, before %s", n, key, r.Data, had)
				}
				want[key] = string(r.Data)
				lock.Unlock()
			}
		})
	}
	group.Wait()
	doc, err := s.load(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	op := doc.operations[0]
	if len(op.plans) != 4 {
		t.Errorf("%d plans, want 4", len(op.plans))
	}
	if op.plan(map[string]any{"a": true, "b": false}) != op.plan(map[string]any{"a": true, "b": false, "n": 7}) {
		t.Error("the same conditions, and another plan")
	}
}

// Where a field stands first decides its place, and that may depend on variables.
func TestConditionsMoveFields(t *testing.T) {
	s := service(t, &empty{}, Options{})
	const q = `query($a: Boolean!) { x: __typename @include(if: $a) stats { store } x: __typename stats @include(if: $a) { people } }`
	for a, want := range map[bool]string{
		true: `{"x":"Query","stats":{"store":"Empty","people":0}}`, false: `{"stats":{"store":"Empty"},"x":"Query"}`,
	} {
		if r := s.Execute(t.Context(), q, map[string]any{"a": a}, ""); string(r.Data) != want {
			t.Errorf("%t: %s, want %s", a, r.Data, want)
		}
	}
}

// However many conditions there are, only some of the plans that they make for are kept.
func TestPlansAreFew(t *testing.T) {
	s := service(t, &empty{}, Options{})
	var q, vars strings.Builder
	for i := range 6 {
		fmt.Fprintf(&vars, "$v%d: Boolean!", i)
		fmt.Fprintf(&q, " a%d: __typename @skip(if: $v%d)", i, i)
	}
	text := "query(" + vars.String() + ") {" + q.String() + " __typename }"
	for n := range 64 {
		given := map[string]any{}
		want := ""
		for i := range 6 {
			given[fmt.Sprint("v", i)] = n>>i&1 == 1
			if n>>i&1 == 0 {
				want += fmt.Sprintf(`"a%d":"Query",`, i)
			}
		}
		if r := s.Execute(t.Context(), text, given, ""); string(r.Data) != `{`+want+`"__typename":"Query"}` {
			t.Errorf("%d: %s %v", n, r.Data, r.Errors)
		}
	}
	doc, err := s.load(t.Context(), text)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(doc.operations[0].plans); n != maxPlans {
		t.Errorf("%d plans are kept, want %d", n, maxPlans)
	}
}

// A document whose selections can be reached on very many ways has a plan that is no larger for it.
func TestPlansDoNotGrowWithTheWays(t *testing.T) {
	s := service(t, &empty{}, Options{})
	q := "{ node(id:\"x\") { "
	for range 6 {
		q += "... on Entity { relations { nodes { from { "
	}
	q += "label" + strings.Repeat(" } } } }", 6) + " } }"
	doc, err := s.load(t.Context(), q)
	if err != nil || len(doc.errors) > 0 {
		t.Fatal(err, doc.errors)
	}
	if n := doc.operations[0].plan(nil).calls; n > 200 {
		t.Errorf("the plan has %d selections", n)
	}
}
