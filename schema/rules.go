package schema

import (
	"strconv"
	"sync"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/core"
	"github.com/vektah/gqlparser/v2/validator/rules"
)

// validation is the parser's rules, and what they leave out.
var validation = sync.OnceValue(func() *rules.Rules {
	all := rules.NewDefaultRules()
	all.AddRule("LeafValues", leafValues)
	return all
})

func (t *typeSystem) validate(doc *ast.QueryDocument) []Error {
	return fromParser(validator.ValidateWithRules(t.schema, doc, validation()), CodeValidation)
}

// leafValues refuses objects where a scalar or an enum is asked for, and numbers that no Int can be. What a
// scalar of our own can be is told when its field is executed.
func leafValues(observers *core.Events, add core.AddErrFunc) {
	observers.OnValue(func(_ *core.Walker, v *ast.Value) {
		if v.Definition == nil || v.ExpectedType == nil {
			return
		}
		wrong := v.Kind == ast.ObjectValue && (v.Definition.Kind == ast.Enum || v.Definition.OneOf("Int", "Float", "String", "Boolean", "ID"))
		if v.Kind == ast.IntValue && v.Definition.Name == "Int" {
			_, err := strconv.ParseInt(v.Raw, 10, 32)
			wrong = err != nil
		}
		if wrong {
			add(core.Message("%s is no %s.", clip(v.String()), v.ExpectedType.Name()), core.At(v.Position))
		}
	})
}
