package schema

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"runtime/debug"

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
	coercer coercer
	calls   map[string]*call
	reads   *reads // of what is asked as of now
	writes  *writes
	report  func(error) Error

	past     Past
	scopes   map[string]*reads // as of other times
	releases []func()          // what they hold

	queue  []task
	errors []Error
	steps  int
	bytes  int64 // of text in the answer so far
	limit  int64
	stop   error // why the execution ends early
	torn   bool  // what one statement told of, another did not find
}

// task is a thunk, and where its value goes.
type task struct {
	run   thunk
	field *selection
	typ   *ast.Type
	at    place
}

// place is where in the response a value goes: a slot of an object or list.
type place struct {
	slot  *any
	key   any // name or index
	owner *owner
}

// owner is an object or list of the response. An error in a slot that may not be null
// makes the nearest owner null that may be.
type owner struct {
	at      place
	nonNull bool
}

// run executes an operation and returns its data, nil where an error reached the root.
func (e *execution) run(op *ast.OperationDefinition) any {
	var data any
	root := &owner{at: place{slot: &data}, nonNull: false}
	if op.Operation == ast.Mutation {
		e.serially(op.SelectionSet, root)
	} else {
		e.object(e.types.schema.Query, []ast.SelectionSet{op.SelectionSet}, nil, root, nil)
		e.drain()
	}
	if e.stop != nil {
		e.errors = []Error{e.report(e.stop)}
		return nil
	}
	return data
}

// serially executes the fields of a mutation one after the other, each with all that is asked of
// its answer. The first that fails is the last: it takes all data with it, and nobody would hear
// of what came later.
func (e *execution) serially(set ast.SelectionSet, root *owner) {
	fields := e.fieldsOf(e.types.schema.Mutation, []ast.SelectionSet{set}, nil)
	out := &object{fields: fields, values: make([]any, len(fields))}
	*root.at.slot = out
	for i, f := range fields {
		e.calls = map[string]*call{} // what was made of arguments before the last write may be stale
		e.field(f, nil, place{slot: &out.values[i], key: f.key, owner: root})
		e.drain()
		if e.stop != nil || *root.at.slot == nil {
			return
		}
	}
}

// drain settles what is queued, level by level.
func (e *execution) drain() {
	for len(e.queue) > 0 {
		level := e.queue
		e.queue = nil
		for _, t := range level {
			if e.stop == nil && e.ctx.Err() != nil {
				e.stop = context.Cause(e.ctx)
			}
			if e.stop != nil {
				return
			}
			e.settle(t)
		}
	}
}

// settle calls a thunk and puts its value into its place.
func (e *execution) settle(t task) {
	v, err := protect(t.run)
	if err != nil {
		e.fail(t.field, t.typ, t.at, err)
		return
	}
	e.complete(t.field, t.typ, v, t.at)
}

// object starts a response object: all its fields are resolved, and those that are
// ready completed.
func (e *execution) object(def *ast.Definition, sets []ast.SelectionSet, source any, o *owner, parent *selection) {
	fields := e.fieldsOf(def, sets, parent)
	out := &object{fields: fields, values: make([]any, len(fields))}
	*o.at.slot = out
	for i, f := range fields {
		e.field(f, source, place{slot: &out.values[i], key: f.key, owner: o})
	}
}

// field resolves a field and puts its value, where it is ready, into its place.
func (e *execution) field(f *selection, source any, at place) {
	v, err := e.resolve(f, source)
	if err != nil {
		e.fail(f, f.typ, at, err)
		return
	}
	e.complete(f, f.typ, v, at)
}

// resolve calls a field's resolver.
func (e *execution) resolve(f *selection, source any) (any, error) {
	if f.err != nil {
		return nil, f.err
	}
	if e.steps++; e.steps&255 == 0 && e.ctx.Err() != nil {
		return nil, context.Cause(e.ctx)
	}
	return protect(func() (any, error) {
		return f.resolver(graphql.ResolveParams{
			Source: source, Args: f.call.args, Context: f.call.ctx,
			Info: graphql.ResolveInfo{FieldName: f.field.Name, Schema: e.types.graphql},
		})
	})
}

// protect turns a panic into an error, whose text stays in the log.
func protect(f thunk) (v any, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("panic: %v\n%s", r, debug.Stack())
		}
	}()
	return f()
}

// complete puts a resolved value into its place, as its type has it.
func (e *execution) complete(f *selection, typ *ast.Type, v any, at place) {
	if run, ok := v.(thunk); ok {
		e.queue = append(e.queue, task{run, f, typ, at})
		return
	}
	switch {
	case isNil(v):
		if typ.NonNull {
			e.torn = true
			e.fail(f, typ, at, errNull)
		}
	case typ.Elem != nil:
		e.list(f, typ, v, at)
	case f.leaf:
		*at.slot = e.leaf(v)
	default:
		def := e.types.objectOf(f.def, v)
		if def == nil {
			e.fail(f, typ, at, fmt.Errorf("%T is no %s", v, typ.NamedType))
			return
		}
		e.object(def, f.sets, v, &owner{at, typ.NonNull}, f)
	}
}

var errNull = errors.New("null where the schema promises a value")

func (e *execution) list(f *selection, typ *ast.Type, v any, at place) {
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
	out := make([]any, len(items))
	*at.slot = out
	o := &owner{at, typ.NonNull}
	for i, item := range items {
		e.complete(f, typ.Elem, item, place{&out[i], i, o})
	}
}

// fail records an error and nulls what it must.
func (e *execution) fail(f *selection, typ *ast.Type, at place, err error) {
	out := e.report(err)
	out.Path = at.path()
	if p := f.field.Position; p != nil {
		out.Locations = []Location{{p.Line, p.Column}}
	}
	const most = 50 // errors of one response
	if len(e.errors) < most {
		e.errors = append(e.errors, out)
	}
	nonNull := typ.NonNull
	for nonNull && at.owner != nil {
		nonNull, at = at.owner.nonNull, at.owner.at
	}
	*at.slot = nil
}

// path says where in the response a place is.
func (p place) path() []any {
	if p.owner == nil {
		return nil
	}
	return append(p.owner.at.path(), p.key)
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

// leaf is a scalar or enum value; the text of an answer is bounded.
func (e *execution) leaf(v any) any {
	out := leafValue(v)
	switch s := out.(type) {
	case string:
		e.bytes += int64(len(s))
	case json.RawMessage:
		e.bytes += int64(len(s))
	}
	if e.bytes > e.limit && e.stop == nil {
		e.stop = faultf(CodeTooCostly, "the answer would hold more than %d bytes of text; ask for fewer at a time (first)", e.limit)
	}
	return out
}

// leafValue is a scalar or enum value as the encoder takes it.
func leafValue(v any) any {
	switch v.(type) {
	case string, int, bool, float64, json.RawMessage:
		return v
	}
	switch r := reflect.ValueOf(v); r.Kind() {
	case reflect.String:
		return r.String()
	case reflect.Int, reflect.Int64:
		return int(r.Int())
	}
	return nil
}
