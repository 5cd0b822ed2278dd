package schema

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// literal writes a value of a type, with variables in it.
func (g *generator) literal(t *ast.Type, def *ast.Value, depth int, variables bool) string {
	switch {
	case variables && g.one(4):
		return g.variable(t, def)
	case !t.NonNull && g.one(12):
		return "null"
	case g.one(g.wrong):
		return pick(g, []string{`"text"`, "1", "1.5", "true", "RED", "[]", "{}", "null", "3000000000", `[1, "a"]`})
	case t.Elem != nil:
		if g.one(4) { // one item stands for a list of it
			return g.literal(t.Elem, nil, depth, false)
		}
		var items []string
		for range g.IntN(3) {
			items = append(items, g.literal(t.Elem, nil, depth+1, variables))
		}
		return "[" + strings.Join(items, ", ") + "]"
	}
	d := g.schema.Types[t.NamedType]
	switch d.Kind {
	case ast.Enum:
		return pick(g, d.EnumValues).Name
	case ast.InputObject:
		var fields []string
		for _, f := range d.Fields {
			if f.Type.NonNull && f.DefaultValue == nil || depth < 3 && g.one(3) {
				fields = append(fields, f.Name+": "+g.literal(f.Type, f.DefaultValue, depth+1, variables))
			}
		}
		return "{" + strings.Join(fields, ", ") + "}"
	}
	switch d.Name {
	case "Int":
		return pick(g, []string{"0", "1", "-7", "2147483647", "-2147483648"})
	case "Float":
		return pick(g, []string{"0.5", "-1", "3", "1e3", "1.25e-3", "123456789012"})
	case "Boolean":
		return pick(g, []string{"true", "false"})
	case "ID":
		return pick(g, []string{`"a"`, `"Russia"`, `"Alexandr Darchiev"`, "7", `""`, `"talks"`})
	case "EDTF":
		return pick(g, []string{`"2025-04-10"`, `"2025"`, `"2025-04/2025-05"`})
	case "DateTime":
		return `"2025-04-11T08:00:00Z"`
	}
	return pick(g, []string{`"a"`, `""`, `"say \"so\" \\ \/ \n \u00e9"`, `"日本"`, `"""block "quoted" text"""`,
		"\"\"\"\n    indented\n      more\n\n    \\\"\"\" end\n  \"\"\"", `"""  a\n"""`})
}

// variable declares a variable that can stand where a type is sample for, and mostly gives it a value.
func (g *generator) variable(t *ast.Type, def *ast.Value) string {
	name := fmt.Sprint("v", len(g.vars))
	declared := *t
	text := ""
	switch {
	case !t.NonNull && g.one(4):
		declared.NonNull = true
	case t.NonNull && def != nil && g.one(2):
		declared.NonNull = false // the place has a default
	}
	if g.one(4) {
		text = " = " + g.literal(&declared, nil, 0, false)
		if t.NonNull && g.one(2) && !strings.Contains(text, "null") {
			declared.NonNull = false // the variable has one
		}
	}
	g.vars = append(g.vars, "$"+name+": "+declared.String()+text)
	if !g.one(5) || declared.NonNull && text == "" && !g.one(20) {
		g.given[name] = g.json(&declared, 0)
	}
	return "$" + name
}

// json makes a value that clients send for a variable.
func (g *generator) json(t *ast.Type, depth int) any {
	switch {
	case !t.NonNull && g.one(8):
		return nil
	case g.one(2 * g.wrong):
		return pick(g, []any{"text", json.Number("1"), json.Number("1.5"), true, []any{}, map[string]any{}, nil, json.Number("3000000000"), "RED", map[string]any{"unknown": 1}})
	case t.Elem != nil:
		if g.one(4) {
			return g.json(t.Elem, depth)
		}
		out := []any{}
		for range g.IntN(3) {
			out = append(out, g.json(t.Elem, depth+1))
		}
		return out
	}
	d := g.schema.Types[t.NamedType]
	switch d.Kind {
	case ast.Enum:
		return pick(g, d.EnumValues).Name
	case ast.InputObject:
		out := map[string]any{}
		for _, f := range d.Fields {
			if f.Type.NonNull && f.DefaultValue == nil || depth < 3 && g.one(3) {
				out[f.Name] = g.json(f.Type, depth+1)
			}
		}
		return out
	}
	switch d.Name {
	case "Int":
		return json.Number(pick(g, []string{"0", "1", "-7", "2147483647", "1.0", "1e2"}))
	case "Float":
		return json.Number(pick(g, []string{"0.5", "-1", "3", "1e3", "123456789012", "1e-7"}))
	case "Boolean":
		return g.one(2)
	case "ID":
		return pick(g, []any{"a", "Istanbul", json.Number("7"), "", "Sonata Coulter"})
	case "EDTF":
		return pick(g, []any{"2025-04-10", "2025"})
	case "DateTime":
		return "2025-04-11T08:00:00Z"
	}
	return pick(g, []any{"a", "", "say \"so\"\n", "日本 😀", "\u0001"})
}
