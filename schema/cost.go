package schema

import (
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// Cost is what a request costs and may cost, in objects that its answer may hold.
type Cost struct {
	Estimated int `json:"estimated"`
	Budget    int `json:"budget"`
}

// check refuses what costs more than its budget.
func (c *Cost) check() error {
	if c.Estimated > c.Budget {
		return faultf(CodeTooCostly, "the answer may hold %d objects; %d are allowed: ask for fewer at a time (first) or fewer levels", c.Estimated, c.Budget)
	}
	return nil
}

// cost estimates an operation.
func (s *Service) cost(c coercer, op *ast.OperationDefinition) *Cost {
	return &Cost{Estimated: (&estimator{c}).selections(op.SelectionSet, 1), Budget: s.opts.Limits.Cost}
}

// maxEstimate is where estimates end: larger ones say nothing more, and could overflow.
const maxEstimate = 1 << 40

// estimator estimates how many objects an answer may hold: the sizes of lists multiply downwards.
// What the variables leave out counts nothing.
type estimator struct{ coercer coercer }

// How many items a list without first is taken to have; the schema's list of types is longer.
const (
	shortList = 10
	typeList  = 80
)

// selections estimates what is asked of this many objects.
func (e *estimator) selections(set ast.SelectionSet, times int) int {
	sum := 0
	for _, s := range set {
		switch s := s.(type) {
		case *ast.Field:
			if e.included(s.Directives) {
				sum += e.field(s, times)
			}
		case *ast.InlineFragment:
			if e.included(s.Directives) {
				sum += e.selections(s.SelectionSet, times)
			}
		case *ast.FragmentSpread:
			if e.included(s.Directives) {
				sum += e.selections(s.Definition.SelectionSet, times)
			}
		}
		sum = min(sum, maxEstimate)
	}
	return sum
}

// included reports whether directives leave a selection in. What is wrong with them is said when it is executed.
func (e *estimator) included(list ast.DirectiveList) bool {
	in, err := e.coercer.included(list)
	return in || err != nil
}

func (e *estimator) field(f *ast.Field, times int) int {
	if len(f.SelectionSet) == 0 {
		return 0
	}
	times = min(times*e.items(f), maxEstimate)
	return times + e.selections(f.SelectionSet, times)
}

// items is how many objects one value of the field stands for.
func (e *estimator) items(f *ast.Field) int {
	list := f.Definition.Type.Elem != nil
	if !list && !strings.HasSuffix(f.Definition.Type.Name(), "Connection") && f.Name != "network" {
		return 1
	}
	if f.Name == "nodes" || f.Name == "edges" {
		if strings.HasSuffix(f.ObjectDefinition.Name, "Connection") {
			return 1 // counted by the connection
		}
	}
	if f.ObjectDefinition.Name == "LoadReport" {
		return maxLoaded
	}
	if f.ObjectDefinition.Name == "__Schema" && f.Name == "types" {
		return typeList
	}
	args, err := e.coercer.arguments(f.Definition.Arguments, f.Arguments)
	if err != nil {
		return 1 // the resolver says so
	}
	for _, name := range [...]string{"first", "last", "limit"} {
		if n, ok := args[name].(int); ok {
			return min(max(n, 1), maxNetwork)
		}
	}
	if ids, ok := args["ids"].([]any); ok {
		return max(len(ids), 1)
	}
	if f.Definition.Arguments.ForName("first") != nil {
		return defaultFirst
	}
	return shortList
}
