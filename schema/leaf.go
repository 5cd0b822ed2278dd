package schema

import (
	"encoding/json"
	"fmt"
	"math"
	"reflect"

	"github.com/vektah/gqlparser/v2/ast"
)

// serializer makes of a scalar or enum value what the encoder takes: string, int, float64, bool or JSON.
type serializer func(v any) (any, error)

// serializers are those of the leaf types of a schema.
func serializers(s *ast.Schema) map[string]serializer {
	out := map[string]serializer{}
	for name, def := range s.Types {
		switch {
		case def.Kind == ast.Enum:
			out[name] = enumSerializer(def)
		case def.Kind == ast.Scalar:
			out[name] = anyScalar
		}
	}
	out["Int"], out["Float"], out["Boolean"] = toInt, toFloat, toBoolean
	out["String"], out["ID"] = toText, toText
	return out
}

func notA(v any, name string) error { return fmt.Errorf("a value of type %T is no %s", v, name) }

func toInt(v any) (any, error) {
	n, ok := v.(int)
	if !ok {
		switch r := reflect.ValueOf(v); r.Kind() {
		case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
			n = int(r.Int())
			v = n
		default:
			return nil, notA(v, "Int")
		}
	}
	if n < math.MinInt32 || n > math.MaxInt32 {
		return nil, fmt.Errorf("%d does not fit an Int", n)
	}
	return v, nil
}

func toFloat(v any) (any, error) {
	switch f := v.(type) {
	case float64:
		if math.IsNaN(f) || math.IsInf(f, 0) {
			return nil, fmt.Errorf("%g is no number", f)
		}
		return v, nil
	case int:
		return v, nil
	}
	return nil, notA(v, "Float")
}

func toBoolean(v any) (any, error) {
	if _, ok := v.(bool); !ok {
		return nil, notA(v, "Boolean")
	}
	return v, nil
}

func toText(v any) (any, error) {
	if _, ok := v.(string); ok {
		return v, nil
	}
	if r := reflect.ValueOf(v); r.Kind() == reflect.String {
		return r.String(), nil
	}
	return nil, notA(v, "String")
}

// enumSerializer lets through the values of an enum.
func enumSerializer(def *ast.Definition) serializer {
	values := map[string]any{}
	for _, v := range def.EnumValues {
		values[v.Name] = v.Name
	}
	return func(v any) (any, error) {
		if r := reflect.ValueOf(v); r.Kind() == reflect.String {
			if name, ok := values[r.String()]; ok {
				return name, nil
			}
		}
		return nil, fmt.Errorf("%v is no %s", v, def.Name)
	}
}

// anyScalar is a scalar of our own: text, or JSON as it is.
func anyScalar(v any) (any, error) {
	switch v.(type) {
	case json.RawMessage, int, bool:
		return v, nil
	case float64:
		return toFloat(v)
	}
	return toText(v)
}

// sizeOf is about how many bytes a leaf comes to in JSON.
func sizeOf(v any) int64 {
	switch v := v.(type) {
	case string:
		return int64(len(v)) + 2
	case json.RawMessage:
		return int64(len(v))
	}
	return 4
}
