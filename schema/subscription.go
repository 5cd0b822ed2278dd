package schema

import (
	"context"
	"slices"

	"github.com/graphql-go/graphql"

	"parley/graph"
)

func (c *catalog) subscriptionFields() []field {
	return []field{
		{name: "changes", typ: must(c.change), doc: "What changes in the graph, in the order in which it does and each change once, from now on or from the event on that the client names as its last. Loads by other programs come too.",
			get: func(p graphql.ResolveParams) (any, error) { return p.Source, nil }, args: []arg{
				{name: "of", typ: some(graphql.ID), doc: "Only what concerns any of these, by ids or unambiguous names; at most 50, and all that changes where none are given. They are looked up when the subscription begins. An entity is followed by all the ids that were merged into it, and from then on by those of whatever it is merged into, is merged into it, or is split off from it. What is gone has kept its id."},
				{name: "types", typ: some(c.relationType), doc: "Only relations of these types that come, change or go; where none are given also articles, entities and judgements."}}},
	}
}

// subscription is one that is under way: a request, how far in the log it has come, and what it is
// to hear of.
type subscription struct {
	request   request
	operation *operation
	at        position
	following *following
	tail      *tail
	leave     func() // to be called when it ends
}

// subscribe checks a subscription and prepares it; the response has it, or says what is wrong.
func (s *Service) subscribe(ctx context.Context, r request, op *operation) *Response {
	if !r.Events {
		return s.refuse(r, inputf("subscriptions are answered as server-sent events, over HTTP: send the header Accept: text/event-stream"))
	}
	release, err := enter(ctx, s.slots)
	if err != nil {
		return s.refuse(r, err)
	}
	defer release()
	ctx, cancel := context.WithTimeout(ctx, s.opts.Timeout)
	defer cancel()
	sub := &subscription{request: r, operation: op}
	if err := s.prepare(ctx, sub); err != nil {
		return s.refuse(r, err)
	}
	if sub.tail, sub.leave, err = s.feed.join(); err != nil {
		return s.refuse(r, err)
	}
	return &Response{events: sub}
}

// prepare finds out where in the log a subscription begins, and what it is about.
func (s *Service) prepare(ctx context.Context, sub *subscription) error {
	c := coercer{schema: s.types.schema}
	var err error
	if c.vars, err = c.variables(sub.operation.OperationDefinition, sub.request.Variables); err != nil {
		return err
	}
	if err := s.cost(c, sub.operation.OperationDefinition).check(); err != nil {
		return err
	}
	p := sub.operation.plan(c.vars)
	e := &execution{ctx: ctx, types: s.types, plan: p, coercer: c, reads: newReads(ctx, s.store, p.detail), past: s.opts.Past}
	if err := e.plan.root.err; err != nil {
		return err
	}
	fields := e.plan.root.fields
	if len(fields) != 1 {
		return faultf(CodeValidation, "a subscription has one field, and this one has %d", len(fields))
	}
	asked := e.call(fields[0], e.reads)
	if asked.err != nil {
		return asked.err
	}
	seq, err := s.store.Seq(ctx)
	if err != nil {
		return err
	}
	sub.at = endOf(seq)
	if id := sub.request.LastEvent; id != "" {
		if sub.at, err = readPosition(id); err != nil {
			return err
		}
		if sub.at.seq > seq {
			return inputf("the last event id is of a log that goes further than this one, of another store perhaps: begin without an id")
		}
	}
	sub.following, err = follow(ctx, s.store, asked.args)
	return err
}

// event executes a subscription for one change. While the store is away, or too many others
// execute, it waits and tries again: the change is not lost.
func (s *Service) event(ctx context.Context, sub *subscription, e graph.LogEntry) (*Response, error) {
	r := sub.request
	r.Event = &e
	for pause := s.opts.Poll; ; pause = min(2*pause, slowest) {
		release, err := enter(ctx, s.slots)
		if err == nil {
			response := s.execute(ctx, r, sub.operation)
			release()
			if !response.unavailable() {
				response.eventID = positionOf(e).id()
				return response, ctx.Err()
			}
		}
		sleep(ctx, pause)
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
	}
}

func (r *Response) unavailable() bool {
	return slices.ContainsFunc(r.Errors, func(e Error) bool { return e.Code() == CodeUnavailable })
}

// run sends what a subscriber wants to hear of until the context ends, which is when the client is
// gone, or something is wrong that the client has to know of.
func (s *Service) run(ctx context.Context, sub *subscription, out *eventStream) error {
	pause := s.opts.Poll
	for ctx.Err() == nil {
		part, err := s.read(ctx, sub)
		if passes(err) {
			sleep(ctx, pause)
			pause = min(2*pause, slowest)
			continue
		}
		if err == nil {
			err = s.sendAll(ctx, sub, part, out)
		}
		if err != nil {
			return err
		}
		pause = s.opts.Poll
		if part.wait != nil {
			select {
			case <-part.wait:
			case <-ctx.Done():
			}
		}
	}
	return ctx.Err()
}

// passes reports whether it makes sense to try again after an error.
func passes(err error) bool {
	if err == nil {
		return false
	}
	e, _ := newError(err)
	return e.Code() == CodeUnavailable || e.Code() == CodeTimeout
}

// read reads on in the log.
func (s *Service) read(ctx context.Context, sub *subscription) (stretch, error) {
	ctx, cancel := context.WithTimeout(ctx, s.opts.Timeout)
	defer cancel()
	return sub.tail.after(ctx, sub.at, sub.following.ids())
}

// sendAll sends what the subscriber wants to hear of a part of the log. Where more is followed
// from some entry on, what comes after it has to be read anew.
func (s *Service) sendAll(ctx context.Context, sub *subscription, part stretch, out *eventStream) error {
	for _, e := range part.entries {
		at := positionOf(e)
		if sub.following.wants(e) {
			response, err := s.event(ctx, sub, e)
			if err != nil {
				return err
			}
			if err := out.next(response); err != nil {
				return err
			}
		}
		sub.at = at
		if sub.following.learn(e) {
			out.reached(at.id())
			return sub.following.check()
		}
	}
	sub.at = part.to
	out.reached(sub.at.id())
	return nil
}
