package main

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"parley/schema"
)

// TestCorpusAsksForAll wants each field of the schema, each argument, field of an input and value of
// an enum in a question of the corpus. A value that no argument takes has to be in an answer.
func TestCorpusAsksForAll(t *testing.T) {
	types, err := gqlparser.LoadSchema(&ast.Source{Input: schema.SDL()})
	if err != nil {
		t.Fatal(err)
	}
	seen := coverage{}
	for _, q := range questionsIn(t, "testdata/corpus", "testdata/corpus/writes") {
		doc, faults := gqlparser.LoadQueryWithRules(types, q.text, nil)
		switch {
		case faults == nil:
			for _, op := range doc.Operations {
				seen.selections(op.SelectionSet)
			}
			for _, f := range doc.Fragments {
				seen.selections(f.SelectionSet)
			}
		case !q.refused():
			t.Errorf("%s: %v", q.path, faults)
		}
		answer, err := os.ReadFile(q.golden())
		if err != nil {
			t.Error(err)
		}
		if strings.HasPrefix(string(answer), "{\n  \"errors\"") != q.refused() {
			t.Errorf("%s: errors come where they should not, or do not come where they should", q.golden())
		}
		seen.values(types, string(answer))
	}
	var missing []string
	for _, c := range coordinates(types) {
		if !seen[c] {
			missing = append(missing, c)
		}
	}
	if len(missing) > 0 {
		t.Errorf("%d of %d are in no question of the corpus:\n%s", len(missing), len(coordinates(types)), strings.Join(missing, "\n"))
	}
}

// coverage is what of the schema has been asked for: "Type.field", "Type.field(argument)", "Enum.VALUE".
type coverage map[string]bool

func (c coverage) selections(set ast.SelectionSet) {
	for _, s := range set {
		switch s := s.(type) {
		case *ast.InlineFragment:
			c.selections(s.SelectionSet)
		case *ast.Field:
			field := s.ObjectDefinition.Name + "." + s.Name
			c[field] = true
			for _, a := range s.Arguments {
				c[field+"("+a.Name+")"] = true
				c.value(a.Value)
			}
			c.selections(s.SelectionSet)
		}
	}
}

func (c coverage) value(v *ast.Value) {
	switch v.Kind {
	case ast.EnumValue:
		c[v.Definition.Name+"."+v.Raw] = true
	case ast.ObjectValue:
		for _, f := range v.Children {
			c[v.Definition.Name+"."+f.Name] = true
		}
	}
	for _, child := range v.Children {
		c.value(child.Value)
	}
}

// values finds values of enums that no input has in an answer.
func (c coverage) values(types *ast.Schema, answer string) {
	inputs := inputEnums(types)
	for _, def := range types.Types {
		for _, v := range def.EnumValues {
			if !inputs[def.Name] && strings.Contains(answer, `"`+v.Name+`"`) {
				c[def.Name+"."+v.Name] = true
			}
		}
	}
}

// inputEnums are the enums that some argument or field of an input takes.
func inputEnums(types *ast.Schema) map[string]bool {
	out := map[string]bool{}
	for _, def := range types.Types {
		for _, f := range def.Fields {
			if def.Kind == ast.InputObject {
				out[f.Type.Name()] = true
			}
			for _, a := range f.Arguments {
				out[a.Type.Name()] = true
			}
		}
	}
	return out
}

// coordinates are all that can be asked for, sorted. Subscriptions are not asked by questions.
func coordinates(types *ast.Schema) []string {
	var out []string
	for _, def := range types.Types {
		if def.BuiltIn || def == types.Subscription {
			continue
		}
		for _, v := range def.EnumValues {
			out = append(out, def.Name+"."+v.Name)
		}
		for _, f := range def.Fields {
			if strings.HasPrefix(f.Name, "__") {
				continue
			}
			field := def.Name + "." + f.Name
			out = append(out, field)
			for _, a := range f.Arguments {
				out = append(out, field+"("+a.Name+")")
			}
		}
	}
	slices.Sort(out)
	return out
}
