package schema

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"parley/graph"
)

// required are arguments for the fields that cannot do without.
var required = map[string]string{
	"node": `(id:"talks")`, "nodes": `(ids:["Russia","Istanbul","Alexandr Darchiev","article/talks"])`, "person": `(id:"Alexandr Darchiev")`,
	"institution": `(id:"Russian Foreign Ministry")`, "location": `(id:"Istanbul")`, "article": `(id:"talks")`,
	"path": `(from:"Alexandr Darchiev", to:"Istanbul")`, "meetingCounts": `(by:PARTICIPANT)`, "timeline": `(of:["Russia","Istanbul"])`,
	"search": `(text:"r")`, "between": `(a:"Alexandr Darchiev", b:"Russia")`, "network": `(around:["Russia"], depth:3, types:[MENTIONS,SAID,ABOUT,PARTICIPATED_IN,HELD_IN,FOLLOWS,PART_OF,HOLDS_POSITION])`,
}

// way is a shortest way to the objects of a type, as a query has it before and after what is asked of them.
type way struct {
	def           *ast.Definition
	before, after string
}

// waysToAll leads to the objects of every type through every field that has objects.
func waysToAll(types *ast.Schema) (all []way) {
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
			for _, o := range slices.Compact(slices.Clone(objects)) {
				found := way{o, before, " }" + w.after}
				if o != next {
					found = way{o, before + "... on " + o.Name + " { ", " } }" + w.after}
				}
				all, todo = append(all, found), append(todo, found)
			}
		}
	}
	return all
}

// plainFields are the fields of an object that are no objects.
func plainFields(types *ast.Schema, def *ast.Definition) []string {
	out := []string{"__typename"}
	for _, f := range def.Fields {
		if types.Types[f.Type.Name()].IsLeafType() && !strings.HasPrefix(f.Name, "__") {
			out = append(out, f.Name)
		}
	}
	return out
}

// TestEveryField asks for every field of every type, on a shortest way to it and together with
// all plain fields of the types on that way: none may break a promise of the schema.
func TestEveryField(t *testing.T) {
	s := service(t, judged(t, 2), Options{})
	ways := waysToAll(s.types.schema)
	for _, w := range ways {
		q := w.before + strings.Join(plainFields(s.types.schema, w.def), " ") + w.after
		if r := s.Execute(t.Context(), q, nil, ""); len(r.Errors) > 0 {
			t.Errorf("%s: %v %v", q, r.Errors[0].Message, r.Errors[0].Path)
		}
	}
	if len(ways) < 150 {
		t.Error(fmt.Sprint("only ", len(ways), " queries"))
	}
}

// unbrief reads whole nodes and relations wherever less is asked for.
type unbrief struct{ graph.Store }

func (u unbrief) ListNodes(ctx context.Context, q graph.NodeQuery) (map[graph.Key]graph.List[graph.Node], error) {
	q.Detail = graph.Whole
	return u.Store.ListNodes(ctx, q)
}

func (u unbrief) ListRelations(ctx context.Context, q graph.RelationQuery) (map[graph.Key]graph.List[graph.Relation], error) {
	q.Detail = graph.Whole
	return u.Store.ListRelations(ctx, q)
}

// No field shows less where a query is answered from bare or brief nodes and relations: each is asked for alone, for those that need
// whole ones would make a query with others among its fields read these, too.
func TestBriefIsEnough(t *testing.T) {
	store := judged(t, 2)
	brief, whole := service(t, store, Options{}), service(t, unbrief{store}, Options{})
	for _, w := range waysToAll(brief.types.schema) {
		for _, field := range plainFields(brief.types.schema, w.def) {
			q := w.before + field + w.after
			got, want := brief.Execute(t.Context(), q, nil, "").pack(), whole.Execute(t.Context(), q, nil, "").pack()
			if string(got.Data) != string(want.Data) || len(got.Errors) > 0 {
				t.Errorf("%s\n got %s %v\nwant %s", q, got.Data, got.Errors, want.Data)
			}
		}
	}
}
