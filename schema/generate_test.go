package schema

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// sample is a query with what is sent along.
type sample struct {
	Query     string         `json:"query"`
	Variables map[string]any `json:"variables"`
	Operation string         `json:"operation"`
}

// generator writes queries over a schema, from a seed. Most of them are valid: where a response key comes
// twice its fields may contradict each other, and some values are of wrong types.
type generator struct {
	*rand.Rand
	schema    *ast.Schema
	first     bool // lists are sample for by first, of at most 3
	wrong     int  // one value in so many is wrong
	vars      []string
	given     map[string]any
	fragments []string
	open      map[string]bool // types of fragments being written
	fields    int
}

func (g *generator) one(n int) bool { return g.IntN(n) == 0 }

func pick[T any](g *generator, list []T) T { return list[g.IntN(len(list))] }

// query writes one document.
func (g *generator) query() sample {
	g.vars, g.fragments, g.given, g.open, g.fields = nil, nil, map[string]any{}, map[string]bool{}, 0
	kind, root := "query", g.schema.Query
	if g.schema.Mutation != nil && g.schema.Mutation.Fields.ForName("make") != nil && g.one(8) {
		kind, root = "mutation", g.schema.Mutation
	}
	body := g.selections(root, 0)
	head := kind + " Q"
	if len(g.vars) > 0 {
		head += "(" + strings.Join(g.vars, ", ") + ")"
	}
	out := sample{Query: head + " " + body + strings.Join(g.fragments, ""), Variables: g.given}
	if g.one(6) {
		out.Query += "\nquery Other { __typename }"
		out.Operation = "Q"
	}
	return out
}

func (g *generator) selections(def *ast.Definition, depth int) string {
	var out []string
	for range 1 + g.IntN(4) {
		switch {
		case g.one(8) || def.Kind == ast.Union && g.one(3):
			out = append(out, pick(g, []string{"__typename", "t: __typename"})+g.directives())
		case def.Kind == ast.Union || g.one(5):
			to := g.narrower(def)
			condition := " on " + to.Name
			if to == def && g.one(2) {
				condition = ""
			}
			out = append(out, "..."+condition+g.directives()+" "+g.selections(to, depth+1))
		case g.one(7):
			out = append(out, g.spread(def, depth))
		default:
			out = append(out, g.field(def, depth))
		}
	}
	if g.one(4) {
		out = append(out, pick(g, out))
	}
	return "{ " + strings.Join(out, pick(g, []string{" ", ", ", "\n  "})) + " }"
}

// narrower is a type that a fragment within another can be on.
func (g *generator) narrower(def *ast.Definition) *ast.Definition {
	var fit []*ast.Definition
	for _, name := range sortedTypes(g.schema) {
		other := g.schema.Types[name]
		if !other.IsCompositeType() || strings.HasPrefix(name, "__") {
			continue
		}
		for _, p := range g.schema.PossibleTypes[name] {
			if slices.Contains(g.schema.PossibleTypes[def.Name], p) || p == def {
				fit = append(fit, other)
				break
			}
		}
	}
	return pick(g, fit)
}

func sortedTypes(s *ast.Schema) []string {
	var out []string
	for name := range s.Types {
		out = append(out, name)
	}
	slices.Sort(out)
	return out
}

func (g *generator) spread(def *ast.Definition, depth int) string {
	to := g.narrower(def)
	name := "F" + to.Name
	if !g.open[name] {
		g.open[name] = true
		g.fragments = append(g.fragments, fmt.Sprintf("\nfragment %s on %s %s", name, to.Name, g.selections(to, max(depth+2, 4))))
	} else if !slices.ContainsFunc(g.fragments, func(f string) bool { return strings.HasPrefix(f, "\nfragment "+name+" ") }) {
		return "__typename" // it would contain itself
	}
	return "..." + name + g.directives()
}

func (g *generator) field(def *ast.Definition, depth int) string {
	var fit []*ast.FieldDefinition
	for _, f := range def.Fields {
		leaf := g.schema.Types[f.Type.Name()].IsLeafType()
		if !strings.HasPrefix(f.Name, "__") && (leaf || depth < 4 && g.fields < 60) {
			fit = append(fit, f)
		}
	}
	if len(fit) == 0 {
		return "__typename"
	}
	f := pick(g, fit)
	g.fields++
	args := g.arguments(f)
	out := f.Name + args
	switch {
	case args != "" && !g.one(20): // other arguments under the same key are wrong
		out = fmt.Sprintf("%s_%x: %s", f.Name, madeHash(0, args)%4096, out)
	case g.one(6):
		out = pick(g, []string{"x", "y", f.Name + "2"}) + ": " + out
	}
	out += g.directives()
	if next := g.schema.Types[f.Type.Name()]; !next.IsLeafType() {
		out += " " + g.selections(next, depth+1)
	}
	return out
}

func (g *generator) directives() string {
	if !g.one(9) {
		return ""
	}
	value := pick(g, []string{"true", "false"})
	if g.one(2) {
		value = g.variable(ast.NonNullNamedType("Boolean", nil), nil)
	}
	switch g.IntN(5) {
	case 0:
		return " @include(if: true) @skip(if: " + value + ")"
	case 1, 2:
		return " @skip(if: " + value + ")"
	}
	return " @include(if: " + value + ")"
}

func (g *generator) arguments(f *ast.FieldDefinition) string {
	var out []string
	for _, a := range f.Arguments {
		required := a.Type.NonNull && a.DefaultValue == nil
		if g.first && (a.Name == "first" || a.Name == "last" || a.Name == "limit" || a.Name == "depth") {
			out = append(out, a.Name+": "+pick(g, []string{"1", "2", "3"}))
			continue
		}
		if required || g.one(3) {
			out = append(out, a.Name+": "+g.literal(a.Type, a.DefaultValue, 0, true))
		}
	}
	if len(out) == 0 {
		return ""
	}
	g.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return "(" + strings.Join(out, ", ") + ")"
}
