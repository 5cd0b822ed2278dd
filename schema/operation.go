package schema

import (
	"slices"
	"sync"

	"github.com/vektah/gqlparser/v2/ast"
)

// operation is one operation of a document, with the plans that were made of it. It is shared by
// concurrent requests.
type operation struct {
	*ast.OperationDefinition
	types      *typeSystem
	conditions []string // the variables that @skip and @include ask

	mu    sync.Mutex
	plans map[string]*plan // by what the conditions are
}

// maxPlans is how many plans of an operation are kept. Who has more conditions than that makes
// for has plans made for a single request.
const maxPlans = 8

func (t *typeSystem) newOperation(def *ast.OperationDefinition) *operation {
	return &operation{OperationDefinition: def, types: t, conditions: conditionsOf(def.SelectionSet, nil), plans: map[string]*plan{}}
}

// plan returns the plan for the variables of a request.
func (o *operation) plan(vars map[string]any) *plan {
	key := make([]byte, len(o.conditions))
	for i, name := range o.conditions {
		switch vars[name] {
		case true:
			key[i] = '+'
		case false:
			key[i] = '-'
		default:
			key[i] = '0'
		}
	}
	o.mu.Lock()
	p := o.plans[string(key)]
	o.mu.Unlock()
	if p != nil {
		return p
	}
	p = o.types.compile(o.OperationDefinition, vars)
	o.mu.Lock()
	defer o.mu.Unlock()
	if len(o.plans) < maxPlans {
		o.plans[string(key)] = p
	}
	return p
}

// conditionsOf adds the variables that @skip and @include ask in a selection and below it.
func conditionsOf(set ast.SelectionSet, names []string) []string {
	for _, s := range set {
		var directives ast.DirectiveList
		var below ast.SelectionSet
		switch s := s.(type) {
		case *ast.Field:
			directives, below = s.Directives, s.SelectionSet
		case *ast.InlineFragment:
			directives, below = s.Directives, s.SelectionSet
		case *ast.FragmentSpread:
			directives, below = s.Directives, s.Definition.SelectionSet
		}
		for _, d := range directives {
			if a := conditionOf(d); a != nil && a.Value.Kind == ast.Variable && !slices.Contains(names, a.Value.Raw) {
				names = append(names, a.Value.Raw)
			}
		}
		names = conditionsOf(below, names)
	}
	return names
}
