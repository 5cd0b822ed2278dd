package schema

import (
	"context"

	"github.com/graphql-go/graphql"
)

// call is a field with its arguments. Wherever in the query the same field stands with the
// same arguments it is the same call, and its keys share statements. It is the context of its
// resolver, which finds it by callOf.
type call struct {
	context.Context
	reads  *reads
	writes *writes
	key    string
	args   args
	err    error // the arguments are wrong
	memo   any   // what the resolver made of the arguments, once

	execution *execution
	selection *selection       // which is being resolved
	aheads    map[int][]*ahead // what is asked of the nodes that a selection finds, by its number
}

type callKey struct{}

// Value finds the call itself, and else what the request's context has.
func (c *call) Value(key any) any {
	if key == (callKey{}) {
		return c
	}
	return c.Context.Value(key)
}

// callOf returns the call that a resolver is in.
func callOf(p graphql.ResolveParams) *call {
	c, _ := p.Context.Value(callKey{}).(*call)
	return c
}

// calls are the calls that were made below what was read from one place: by selection, and by what
// tells them apart.
type calls struct {
	bySelection []*call
	byKey       map[string]*call
}

// call returns the call that a selection is for objects that were read from above.
func (e *execution) call(s *selection, above *reads) *call {
	if above.calls.bySelection == nil {
		above.calls.bySelection = make([]*call, e.plan.calls)
	}
	if c := above.calls.bySelection[s.number]; c != nil {
		return c
	}
	c := e.makeCall(s, above)
	above.calls.bySelection[s.number] = c
	return c
}

func (e *execution) makeCall(s *selection, above *reads) *call {
	a, err, key := s.args, s.err, s.signature
	if s.variable && err == nil {
		a, err = e.coercer.arguments(s.arguments, s.fields[0].Arguments)
		key = signature(s.declared, a)
	}
	from := above
	if err == nil {
		from, err = e.scopeOf(above, a)
	}
	if err != nil {
		return &call{err: err, reads: above}
	}
	if c := from.calls.byKey[key]; c != nil {
		return c
	}
	c := &call{Context: e.ctx, reads: from, writes: e.writes, key: key, args: a, execution: e}
	if from.calls.byKey == nil {
		from.calls.byKey = map[string]*call{}
	}
	from.calls.byKey[key] = c
	return c
}
