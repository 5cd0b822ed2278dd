package schema

import (
	"context"
	"log/slog"
	"sync"
	"time"

	"github.com/vektah/gqlparser/v2/ast"

	"parley/graph"
)

// request is one GraphQL request.
type request struct {
	ID        string // for the log
	Query     string
	Variables map[string]any
	Operation string
	Hash      string // of the query's text; the text may be left out
	ReadOnly  bool   // only queries may run
	Media     string // of the answer
	Tagged    bool   // the answer is to have an entity tag
	Held      string // the tags of what the client holds already, as If-None-Match has them
	Access    access
	User      string // who judges

	Events    bool   // the client takes server-sent events
	LastEvent string // the id of the last one that it has
	Event     any    // the change that a subscription is executed for
}

// errNotQuery refuses what is no query where only queries may run.
var errNotQuery = Error{Message: "only queries can be asked with GET", Extensions: map[string]any{"code": CodeInput}}

// answer takes a request through all checks and executes it.
func (s *Service) answer(ctx context.Context, r request) *Response {
	if r.Query == "" && r.Hash != "" {
		var err error
		if r.Query, err = s.persisted(r.Hash); err != nil {
			return s.refuse(r, err)
		}
	}
	doc, err := s.load(ctx, r.Query)
	if err != nil {
		return s.refuse(r, err)
	}
	if r.ReadOnly && doc.writes(r.Operation) {
		return &Response{Errors: []Error{errNotQuery}, notQuery: true}
	}
	if len(doc.errors) > 0 {
		return &Response{Errors: doc.errors}
	}
	op, err := doc.operation(r.Operation)
	if err != nil {
		return s.refuse(r, err)
	}
	s.persist(r)
	response := *s.admitted(ctx, r, doc, op) // it may be one that is remembered
	response.asked = asked{string(op.Operation), op.Name}
	return &response
}

// admitted answers an operation that is in order, once it is its turn.
func (s *Service) admitted(ctx context.Context, r request, doc *document, op *operation) *Response {
	if op.Operation == ast.Subscription {
		return s.subscribe(ctx, r, op)
	}
	slots := s.slots
	if op.Operation == ast.Mutation {
		slots = s.writers
		if err := s.mayWrite(r); err != nil {
			return s.refuse(r, err)
		}
	}
	if isIntrospection(op.OperationDefinition) {
		return s.tagged(r, s.tags.of(r, forever), func() *Response {
			return doc.introspection(func() *Response { return s.execute(context.WithoutCancel(ctx), r, op) })
		})
	}
	release, err := enter(ctx, slots)
	if err != nil {
		return s.refuse(r, err)
	}
	defer release()
	tag := ""
	if r.Tagged {
		if tag, err = s.tag(ctx, r); err != nil {
			return s.refuse(r, err)
		}
	}
	return s.tagged(r, tag, func() *Response { return s.execute(ctx, r, op) })
}

// tagged asks for an answer, unless the client holds it. What has errors may be another one the next time.
func (s *Service) tagged(r request, tag string, ask func() *Response) *Response {
	if !r.Tagged {
		return ask()
	}
	if matches(r.Held, tag) {
		return &Response{tag: tag, unchanged: true}
	}
	response := *ask()
	if len(response.Errors) == 0 {
		response.tag = tag
	}
	return &response
}

// refuse answers a request that is not executed.
func (s *Service) refuse(r request, err error) *Response {
	return &Response{Errors: []Error{s.report(r, err)}}
}

// report turns an error into what the client is told, and logs what the client is not.
func (s *Service) report(r request, err error) Error {
	e, internal := newError(err)
	if internal {
		e.Extensions["requestId"] = r.ID
		s.opts.Logger.Error("request failed", slog.String("request", r.ID), slog.Any("error", err))
	}
	return e
}

// enter waits for its turn among the requests that execute at the same time.
func enter(ctx context.Context, slots chan struct{}) (release func(), err error) {
	release = func() { <-slots }
	select {
	case slots <- struct{}{}:
		return release, nil
	default:
	}
	wait := time.NewTimer(queueTime)
	defer wait.Stop()
	select {
	case slots <- struct{}{}:
		return release, nil
	case <-wait.C:
		return nil, faultf(CodeUnavailable, "too many requests at once; try again")
	case <-ctx.Done():
		return nil, context.Cause(ctx)
	}
}

// execute coerces the variables, estimates the cost and runs the operation.
func (s *Service) execute(ctx context.Context, r request, op *operation) *Response {
	timeout := s.opts.Timeout
	if op.Operation == ast.Mutation {
		timeout = s.opts.WriteTimeout
	}
	ctx, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	c := coercer{schema: s.types.schema}
	var err error
	if c.vars, err = c.variables(op.OperationDefinition, r.Variables); err != nil {
		return s.refuse(r, err)
	}
	p := op.plan(c.vars)
	if err := checkWrites(op, p); err != nil {
		return s.refuse(r, err)
	}
	cost := s.cost(c, op.OperationDefinition)
	if err := cost.check(); err != nil {
		refused := s.refuse(r, err)
		refused.Cost = cost
		return refused
	}
	ask := func(ctx context.Context) (answer *Response, torn bool) {
		e := &execution{
			ctx: ctx, types: s.types, plan: p, coercer: c, reads: newReads(ctx, s.store, p.detail), writes: &writes{s.opts.Writer, s.opts.Ingest, r.User},
			limit: s.opts.MaxAnswer, report: func(err error) Error { return s.report(r, err) }, past: s.opts.Past,
		}
		data := e.run(op.Operation, r.Event)
		e.release()
		return &Response{executed: true, data: data, Errors: e.inOrder(), Cost: cost}, e.torn
	}
	if op.Operation == ast.Mutation {
		answer, _ := ask(ctx)
		return answer
	}
	remembering, recall := graph.WithRecall(ctx)
	answer, torn := ask(remembering)
	if used, held := recall.Held(ctx, s.store); used {
		s.metrics.remembered.WithLabelValues(hitOrMiss(held)).Inc()
		torn = torn || !held
	}
	for attempt := 1; torn && attempt < maxAttempts; attempt++ {
		answer, torn = ask(ctx)
	}
	return answer
}

// maxAttempts is how often a query is asked whose statements saw different states of the graph,
// because something was written between them, or since what the store remembers.
const maxAttempts = 3

// isIntrospection reports whether an operation asks for nothing but the schema, and takes
// no variables: its answer never changes.
func isIntrospection(op *ast.OperationDefinition) bool {
	if len(op.VariableDefinitions) > 0 {
		return false
	}
	for _, s := range op.SelectionSet {
		f, ok := s.(*ast.Field)
		if !ok || f.Name != "__schema" && f.Name != "__type" && f.Name != "__typename" {
			return false
		}
	}
	return true
}

// remembered is an answer that never changes.
type remembered struct {
	once sync.Once
	is   *Response
}

func (d *document) introspection(ask func() *Response) *Response {
	if len(d.operations) > 1 {
		return ask()
	}
	d.schema.once.Do(func() { d.schema.is = ask().pack() })
	return d.schema.is
}
