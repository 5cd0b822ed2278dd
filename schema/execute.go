package schema

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"runtime/debug"
	"slices"

	"github.com/graphql-go/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// thunk is a value that needs a store statement. All thunks of a level are collected
// before the first is called, so that their keys go into one statement.
type thunk = func() (any, error)

// execution runs one operation, breadth first.
type execution struct {
	ctx     context.Context
	types   *typeSystem
	plan    *plan
	coercer coercer
	reads   *reads // of what is asked as of now
	writes  *writes
	report  func(error) Error

	past     Past
	scopes   map[string]*reads // as of other times
	releases []func()          // what they hold

	queue  []task
	errors []located
	steps  int
	bytes  int64 // of the answer so far
	limit  int64
	stop   error // why the execution ends early
	torn   bool  // what one statement told of, another did not find
}

// task is a thunk, and where its value goes.
type task struct {
	run   thunk
	field *selection
	call  *call
	typ   *ast.Type
	at    place
}

// run executes an operation and returns its data, nil where an error reached the root. A subscription is
// executed for an event, which its field resolves.
func (e *execution) run(op ast.Operation, event any) any {
	if err := e.plan.root.err; err != nil {
		e.errors = []located{{Error: e.report(err)}}
		return nil
	}
	top := &branch{values: make([]any, 1)}
	if op == ast.Mutation {
		e.serially(place{top, 0})
	} else {
		e.object(e.plan.root, event, e.reads, place{top, 0}, false)
		e.drain()
	}
	if e.stop != nil {
		e.errors = []located{{Error: e.report(e.stop)}}
		return nil
	}
	return top.values[0]
}

// serially executes the fields of a mutation one after the other, each with all that is asked of
// its answer. The first that fails is the last: it takes all data with it, and nobody would hear
// of what came later.
func (e *execution) serially(at place) {
	n := newBranch(len(e.plan.root.fields), at, false)
	n.shape = e.plan.root
	for i, f := range n.shape.fields {
		e.reads.calls, e.scopes = calls{}, nil // what was made of arguments before the last write may be stale
		e.field(f, nil, e.reads, place{n, i})
		e.drain()
		if e.stop != nil || n.dead {
			return
		}
	}
}

// drain settles what is queued, level by level.
func (e *execution) drain() {
	for len(e.queue) > 0 {
		level := e.queue
		e.queue = nil
		e.reads.waiting.load()
		for i := range level {
			if e.stop == nil && e.ctx.Err() != nil {
				e.stop = context.Cause(e.ctx)
			}
			if e.stop != nil {
				return
			}
			e.settle(&level[i])
		}
	}
}

// settle calls a thunk and puts its value into its place, if that still is in the answer.
func (e *execution) settle(t *task) {
	if len(e.errors) > 0 && !t.at.alive() {
		return
	}
	v, err := protect(t.run)
	if err != nil {
		e.fail(t.field, t.typ, t.at, err)
		return
	}
	e.complete(t.field, t.call, t.typ, v, t.at)
}

// object starts a response object: all its fields are resolved, and those that are
// ready completed.
func (e *execution) object(s *shape, source any, from *reads, at place, nonNull bool) {
	n := newBranch(len(s.fields), at, nonNull)
	n.shape = s
	e.grow(s.bytes)
	if c, ok := source.(*connection); ok {
		c.show(s)
	}
	for i, f := range s.fields {
		e.field(f, source, from, place{n, i})
		if n.dead || e.stop != nil {
			return
		}
	}
}

// field resolves a field and puts its value, where it is ready, into its place.
func (e *execution) field(f *selection, source any, from *reads, at place) {
	c := e.call(f, from)
	v, err := e.resolve(f, c, source)
	if err != nil {
		e.fail(f, f.typ, at, err)
		return
	}
	e.complete(f, c, f.typ, v, at)
}

// resolve calls a field's resolver.
func (e *execution) resolve(f *selection, c *call, source any) (v any, err error) {
	if c.err != nil {
		return nil, c.err
	}
	if e.steps++; e.steps&255 == 0 && e.ctx.Err() != nil {
		e.stop = context.Cause(e.ctx)
		return nil, e.stop
	}
	c.selection = f
	defer recovered(&err)
	return f.resolver(graphql.ResolveParams{Source: source, Args: c.args, Context: c})
}

// protect calls a thunk, and turns a panic into an error.
func protect(f thunk) (v any, err error) {
	defer recovered(&err)
	return f()
}

// recovered turns a panic into an error, whose text stays in the log.
func recovered(err *error) {
	if r := recover(); r != nil {
		*err = fmt.Errorf("panic: %v\n%s", r, debug.Stack())
	}
}

// complete puts a resolved value into its place, as its type has it.
func (e *execution) complete(f *selection, c *call, typ *ast.Type, v any, at place) {
	if run, ok := v.(thunk); ok {
		e.queue = append(e.queue, task{run, f, c, typ, at})
		return
	}
	switch {
	case isNil(v):
		if typ.NonNull {
			e.torn = true
			e.fail(f, typ, at, errNull)
		}
	case typ.Elem != nil:
		e.list(f, c, typ, v, at)
	case f.serialize != nil:
		e.leaf(f, typ, v, at)
	default:
		s, err := f.shapeOf(v)
		if err == nil {
			err = s.err
		}
		if err != nil {
			e.fail(f, typ, at, err)
			return
		}
		e.object(s, v, c.reads, at, typ.NonNull)
	}
}

var errNull = errors.New("null where the schema promises a value")

// shapeOf is what the query asks of an object.
func (s *selection) shapeOf(v any) (out *shape, err error) {
	if s.shape != nil {
		return s.shape, nil
	}
	defer recovered(&err)
	if s.concrete != nil {
		out = s.shapes[s.concrete(graphql.ResolveTypeParams{Value: v})]
	}
	if out == nil {
		err = fmt.Errorf("%T is no %s", v, s.typ.Name())
	}
	return out, err
}

func (e *execution) list(f *selection, c *call, typ *ast.Type, v any, at place) {
	items, ok := v.([]any)
	if !ok {
		r := reflect.ValueOf(v)
		if r.Kind() != reflect.Slice {
			e.fail(f, typ, at, fmt.Errorf("%T is no list", v))
			return
		}
		items = make([]any, r.Len())
		for i := range items {
			items[i] = r.Index(i).Interface()
		}
	}
	n := newBranch(len(items), at, typ.NonNull)
	e.grow(2 + int64(len(items)))
	for i, item := range items {
		e.complete(f, c, typ.Elem, item, place{n, i})
		if n.dead || e.stop != nil {
			return
		}
	}
}

// leaf puts a scalar or enum value into its place.
func (e *execution) leaf(f *selection, typ *ast.Type, v any, at place) {
	out, err := f.serialize(v)
	if err != nil {
		e.fail(f, typ, at, err)
		return
	}
	e.grow(sizeOf(out))
	at.branch.values[at.index] = out
}

// grow counts what the answer holds, which is bounded.
func (e *execution) grow(bytes int64) {
	if e.bytes += bytes; e.bytes > e.limit && e.stop == nil {
		e.stop = faultf(CodeTooCostly, "the answer would hold more than %d bytes; ask for fewer at a time (first)", e.limit)
	}
}

// located is an error, and where in the answer it is: the indexes on the way from the root.
type located struct {
	Error
	at []int
}

// fail records an error and nulls what it must. Of what is not in the answer any more nothing is
// reported.
func (e *execution) fail(f *selection, typ *ast.Type, at place, err error) {
	if !at.alive() {
		return
	}
	const most = 50 // errors of one response
	if len(e.errors) < most {
		out := located{Error: e.report(err)}
		out.Path, out.at = at.path()
		out.Locations = f.locations()
		e.errors = append(e.errors, out)
	}
	at.null(typ.NonNull)
}

// inOrder returns the errors in the order in which the answer has the places that they are about.
func (e *execution) inOrder() []Error {
	slices.SortStableFunc(e.errors, func(a, b located) int { return slices.Compare(a.at, b.at) })
	var out []Error
	for _, l := range e.errors {
		out = append(out, l.Error)
	}
	return out
}

func isNil(v any) bool {
	switch v.(type) {
	case nil:
		return true
	case string, int, bool, float64:
		return false
	}
	r := reflect.ValueOf(v)
	return r.Kind() == reflect.Pointer && r.IsNil()
}
