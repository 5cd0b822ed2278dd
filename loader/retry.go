package loader

import (
	"context"
	"errors"
	"time"

	"parley/graph"
)

// stoppedError is what ends a load before its input does, other than the user.
type stoppedError struct{ err error }

func (e *stoppedError) Error() string { return e.err.Error() }
func (e *stoppedError) Unwrap() error { return e.err }

// Waiting between attempts doubles from one to the other.
const (
	firstWait = 200 * time.Millisecond
	lastWait  = 5 * time.Second
)

// graceTime is how long a transaction under way may go on after the load was interrupted.
const graceTime = 3 * time.Second

// patiently does something with the store, and again after a while as long as the store is away
// for now. When the load is interrupted, what is under way may finish within a short time.
func (l *Loader) patiently(ctx context.Context, what string, do func(context.Context) error) error {
	deadline := time.Now().Add(l.opts.Patience)
	for wait := firstWait; ; wait = min(2*wait, lastWait) {
		err := withGrace(ctx, do)
		if err == nil || !errors.Is(err, graph.ErrUnavailable) && !errors.Is(err, graph.ErrTimeout) {
			return err
		}
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		if time.Now().Add(wait).After(deadline) {
			return err
		}
		l.opts.Logger.Warn("the store is away; trying again", "to", what, "in", wait, "error", err)
		select {
		case <-time.After(wait):
		case <-ctx.Done():
			return context.Cause(ctx)
		}
	}
}

// withGrace calls do with a context that outlives ctx for a short time.
func withGrace(ctx context.Context, do func(context.Context) error) error {
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	longer, cancel := context.WithCancel(context.WithoutCancel(ctx))
	defer cancel()
	stop := context.AfterFunc(ctx, func() { time.AfterFunc(graceTime, cancel) })
	defer stop()
	return do(longer)
}
