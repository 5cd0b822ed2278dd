package schema

import (
	"encoding/json"
	"math"
	"strconv"
	"time"

	"github.com/vektah/gqlparser/v2/ast"

	"parley/graph"
)

// coercer turns what clients send into the values that resolvers read: string, int,
// float64, bool, []any and map[string]any. It is as strict as the specification.
type coercer struct {
	schema *ast.Schema
	vars   map[string]any
}

// variables coerces the variables of an operation. What is not given and has no
// default is missing from the result.
func (c coercer) variables(op *ast.OperationDefinition, given map[string]any) (map[string]any, error) {
	out := map[string]any{}
	for _, def := range op.VariableDefinitions {
		v, ok := given[def.Variable]
		switch {
		case !ok && def.DefaultValue != nil:
			value, err := c.literal(def.DefaultValue, def.Type)
			if err != nil {
				return nil, err
			}
			out[def.Variable] = value
		case !ok && def.Type.NonNull:
			return nil, inputf("variable $%s of type %s is required", def.Variable, def.Type)
		case ok:
			value, err := c.input(v, def.Type)
			if err != nil {
				return nil, inputf("variable $%s: %s", def.Variable, err)
			}
			out[def.Variable] = value
		}
	}
	return out, nil
}

// arguments coerces the arguments of a field. What is null or not given, and has no
// default, is missing from the result.
func (c coercer) arguments(defs ast.ArgumentDefinitionList, given ast.ArgumentList) (map[string]any, error) {
	if len(defs) == 0 {
		return nil, nil
	}
	out := make(map[string]any, len(given))
	for _, def := range defs {
		var v *ast.Value
		if a := given.ForName(def.Name); a != nil {
			v = a.Value
		}
		value, err := c.field(v, def.Type, def.DefaultValue)
		if err != nil {
			return nil, inputf("argument %s: %s", def.Name, err)
		}
		if value != nil {
			out[def.Name] = value
		}
	}
	return out, nil
}

// field coerces an argument or input field that may be missing.
func (c coercer) field(v *ast.Value, typ *ast.Type, def *ast.Value) (any, error) {
	if v != nil && v.Kind == ast.Variable {
		if _, ok := c.vars[v.Raw]; !ok {
			v = nil
		}
	}
	if v == nil {
		v = def
	}
	if v == nil {
		if typ.NonNull {
			return nil, inputf("a value of type %s is required", typ)
		}
		return nil, nil
	}
	return c.literal(v, typ)
}

// literal coerces a value of the query's text.
func (c coercer) literal(v *ast.Value, typ *ast.Type) (any, error) {
	switch {
	case v.Kind == ast.Variable:
		value := c.vars[v.Raw]
		if value == nil && typ.NonNull {
			return nil, inputf("null is no %s", typ)
		}
		if _, list := value.([]any); typ.Elem != nil && value != nil && !list {
			value = []any{value}
		}
		return value, nil
	case v.Kind == ast.NullValue:
		if typ.NonNull {
			return nil, inputf("null is no %s", typ)
		}
		return nil, nil
	case typ.Elem != nil:
		return c.literalList(v, typ)
	case v.Kind == ast.ObjectValue:
		return c.literalObject(v, typ)
	}
	if def := c.schema.Types[typ.NamedType]; v.Kind == ast.EnumValue && def != nil && def.Kind != ast.Enum {
		return nil, inputf("%s is no %s", clip(v.Raw), typ.NamedType)
	}
	return c.leaf(plain(v), typ, v.Kind == ast.EnumValue)
}

func (c coercer) literalList(v *ast.Value, typ *ast.Type) (any, error) {
	if v.Kind != ast.ListValue {
		item, err := c.literal(v, typ.Elem)
		return []any{item}, err
	}
	out := make([]any, 0, len(v.Children))
	for _, child := range v.Children {
		item, err := c.literal(child.Value, typ.Elem)
		if err != nil {
			return nil, err
		}
		out = append(out, item)
	}
	return out, nil
}

func (c coercer) literalObject(v *ast.Value, typ *ast.Type) (any, error) {
	def := c.schema.Types[typ.NamedType]
	if def == nil || def.Kind != ast.InputObject {
		return nil, inputf("an object is no %s", typ)
	}
	out := map[string]any{}
	for _, f := range def.Fields {
		value, err := c.field(v.Children.ForName(f.Name), checkedAs(def, f), f.DefaultValue)
		if err != nil {
			return nil, inputf("%s: %s", f.Name, err)
		}
		if value != nil {
			out[f.Name] = value
		}
	}
	return out, nil
}

// plain is a literal as JSON would have it.
func plain(v *ast.Value) any {
	switch v.Kind {
	case ast.IntValue, ast.FloatValue:
		return json.Number(v.Raw)
	case ast.BooleanValue:
		return v.Raw == "true"
	}
	return v.Raw
}

// input coerces a value of the variables.
func (c coercer) input(v any, typ *ast.Type) (any, error) {
	if v == nil {
		if typ.NonNull {
			return nil, inputf("null is no %s", typ)
		}
		return nil, nil
	}
	if typ.Elem != nil {
		list, ok := v.([]any)
		if !ok {
			list = []any{v}
		}
		out := make([]any, 0, len(list))
		for i, item := range list {
			value, err := c.input(item, typ.Elem)
			if err != nil {
				return nil, inputf("item %d: %s", i, err)
			}
			out = append(out, value)
		}
		return out, nil
	}
	if def := c.schema.Types[typ.NamedType]; def != nil && def.Kind == ast.InputObject {
		return c.inputObject(v, def)
	}
	return c.leaf(v, typ, true)
}

func (c coercer) inputObject(v any, def *ast.Definition) (any, error) {
	given, ok := v.(map[string]any)
	if !ok {
		return nil, inputf("an object of type %s is required", def.Name)
	}
	for name := range given {
		if def.Fields.ForName(name) == nil {
			return nil, inputf("%s has no field %q", def.Name, clip(name))
		}
	}
	out := map[string]any{}
	for _, f := range def.Fields {
		item, ok := given[f.Name]
		var value any
		var err error
		if ok {
			value, err = c.input(item, checkedAs(def, f))
		} else {
			value, err = c.field(nil, f.Type, f.DefaultValue)
		}
		if err != nil {
			return nil, inputf("%s: %s", f.Name, err)
		}
		if value != nil {
			out[f.Name] = value
		}
	}
	return out, nil
}

// checkedAs is the type that a field of an input object is checked against. When an article was
// published is for who loads it to check: one that is wrong is rejected, and the others load.
func checkedAs(def *ast.Definition, f *ast.FieldDefinition) *ast.Type {
	if def.Name == "ArticleInput" && f.Name == "published" {
		return ast.NamedType("String", nil)
	}
	return f.Type
}

// leaf coerces a scalar or enum value. enumOK says that a string may name an enum value.
func (c coercer) leaf(v any, typ *ast.Type, enumOK bool) (any, error) {
	def := c.schema.Types[typ.NamedType]
	if def != nil && def.Kind == ast.Enum {
		name, ok := v.(string)
		if !ok || !enumOK || def.EnumValues.ForName(name) == nil {
			return nil, inputf("%s is no %s", show(v), typ.NamedType)
		}
		return name, nil
	}
	if n, ok := number(v); ok {
		return coerceNumber(n, typ.NamedType)
	}
	switch text, isText := v.(string); {
	case typ.NamedType == "Boolean":
		if b, ok := v.(bool); ok {
			return b, nil
		}
	case typ.NamedType == "Int" || typ.NamedType == "Float":
	case isText:
		return coerceText(text, typ.NamedType)
	}
	return nil, inputf("%s is no %s", show(v), typ.NamedType)
}

// number recognizes the forms in which Go and JSON decoders carry numbers.
func number(v any) (json.Number, bool) {
	switch v := v.(type) {
	case json.Number:
		return v, true
	case float64:
		return json.Number(strconv.FormatFloat(v, 'g', -1, 64)), true
	case int:
		return json.Number(strconv.Itoa(v)), true
	case int64:
		return json.Number(strconv.FormatInt(v, 10)), true
	}
	return "", false
}

func coerceNumber(n json.Number, name string) (any, error) {
	f, err := n.Float64()
	if err != nil || math.IsInf(f, 0) || math.IsNaN(f) {
		return nil, inputf("%s is no number", clip(string(n)))
	}
	switch name {
	case "Float":
		return f, nil
	case "ID":
		if _, err := n.Int64(); err == nil {
			return string(n), nil
		}
	case "Int":
		if f == math.Trunc(f) && math.Abs(f) <= math.MaxInt32 || f == math.MinInt32 {
			return int(f), nil
		}
	}
	return nil, inputf("%s is no %s", clip(string(n)), name)
}

// coerceText coerces strings, among them the scalars of our own.
func coerceText(s, name string) (any, error) {
	switch name {
	case "EDTF":
		if _, err := graph.ParseDate(s); err != nil {
			return nil, inputf("%s", plainDate(err))
		}
	case "DateTime":
		if _, err := time.Parse(time.RFC3339, s); err != nil {
			return nil, inputf("%q is no date and time such as 2025-04-11T08:00:00Z", clip(s))
		}
	}
	return s, nil
}

// show writes a value into a message.
func show(v any) string {
	switch v := v.(type) {
	case string:
		return strconv.Quote(clip(v))
	case bool:
		return strconv.FormatBool(v)
	case []any:
		return "a list"
	}
	return "an object"
}

// clip shortens what a client sent, for messages.
func clip(s string) string {
	const most = 80
	for i := range s {
		if i >= most {
			return s[:i] + "…"
		}
	}
	return s
}
