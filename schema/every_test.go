package schema

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"
)

// required are arguments for the fields that cannot do without.
var required = map[string]string{
	"node": `(id:"talks")`, "nodes": `(ids:["Russia","Istanbul","Alexandr Darchiev","article/talks"])`, "person": `(id:"Alexandr Darchiev")`,
	"institution": `(id:"Russian Foreign Ministry")`, "location": `(id:"Istanbul")`, "article": `(id:"talks")`,
	"path": `(from:"Alexandr Darchiev", to:"Istanbul")`, "meetingCounts": `(by:PARTICIPANT)`, "timeline": `(of:["Russia","Istanbul"])`,
	"search": `(text:"r")`, "between": `(a:"Alexandr Darchiev", b:"Russia")`, "network": `(around:["Russia"], depth:3, types:[MENTIONS,SAID,ABOUT,PARTICIPATED_IN,HELD_IN,FOLLOWS,PART_OF,HOLDS_POSITION])`,
}

// TestEveryField asks for every field of every type, on a shortest way to it and together with
// all plain fields of the types on that way: none may break a promise of the schema.
func TestEveryField(t *testing.T) {
	s := service(t, judged(t, 2), Options{})
	types := s.types.schema
	type way struct {
		def    *ast.Definition
		before string // the query so far
		after  string
	}
	leaves := func(def *ast.Definition) string {
		out := []string{"__typename"}
		for _, f := range def.Fields {
			if types.Types[f.Type.Name()].IsLeafType() && !strings.HasPrefix(f.Name, "__") {
				out = append(out, f.Name)
			}
		}
		return strings.Join(out, " ")
	}
	asked := 0
	seen := map[string]bool{}
	todo := []way{{types.Query, "{ ", " }"}}
	for len(todo) > 0 {
		w := todo[0]
		todo = todo[1:]
		for _, f := range w.def.Fields {
			next := types.Types[f.Type.Name()]
			edge := w.def.Name + "." + f.Name
			if strings.HasPrefix(f.Name, "__") || next.IsLeafType() || seen[edge] || f.Name == "meeting" && w.def.Name == "Query" || edge == "Query.timeline" || edge == "Query.meetingCounts" || edge == "Counterpart.meetings" {
				continue
			}
			seen[edge] = true
			args := ""
			if w.def.Name == "Query" {
				args = required[f.Name]
			}
			before := w.before + f.Name + args + " { "
			objects := []*ast.Definition{next}
			if next.IsAbstractType() {
				objects = types.PossibleTypes[next.Name]
			}
			objects = slices.Compact(slices.Clone(objects))
			for _, o := range objects {
				b, a := before, " }"+w.after
				if o != next {
					b, a = before+"... on "+o.Name+" { ", " } }"+w.after
				}
				asked++
				q := b + leaves(o) + a
				if r := s.Execute(t.Context(), q, nil, ""); len(r.Errors) > 0 {
					t.Errorf("%s: %v %v", q, r.Errors[0].Message, r.Errors[0].Path)
				}
				todo = append(todo, way{o, b, a})
			}
		}
	}
	if asked < 150 {
		t.Error(fmt.Sprint("only ", asked, " queries"))
	}
}
