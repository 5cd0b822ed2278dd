package neo4j

import (
	"context"
	_ "embed" // statements
	"errors"
	"fmt"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"parley/graph"
)

//go:embed cypher/lock.cypher
var lockStatement string

//go:embed cypher/lock_first.cypher
var lockFirstStatement string

//go:embed cypher/keys.cypher
var keysStatement string

// Update runs fn in the one write transaction; see graph.Store. A deadlock, a change of leader, a lost
// connection, even one lost while committing, when nobody knows whether the change was made, lead to
// another run: fn reads first, and finds what was.
func (s *Store) Update(ctx context.Context, fn func(graph.Tx) error) error {
	start := time.Now()
	for {
		if err := ctx.Err(); err != nil {
			return translate(ctx, "update", contextError(err))
		}
		err := s.updateOnce(ctx, fn)
		if err == nil || !commitLost(err) || time.Since(start) > retryFor {
			return s.updateError(ctx, err)
		}
	}
}

// contextError is the sentinel of a context that has ended.
func contextError(err error) error {
	if errors.Is(err, context.DeadlineExceeded) {
		return fmt.Errorf("%w: %w", graph.ErrTimeout, err)
	}
	return err
}

// fnError is what fn itself gave: no business of the driver's.
type fnError struct{ err error }

func (e *fnError) Error() string { return e.err.Error() }

func (s *Store) updateError(ctx context.Context, err error) error {
	var own *fnError
	if errors.As(err, &own) {
		return own.err
	}
	return translate(ctx, "update", err)
}

// updateOnce lets the driver run the transaction, and run it again after a transient failure. Its
// errors are those of the driver, or an fnError.
func (s *Store) updateOnce(ctx context.Context, fn func(graph.Tx) error) (err error) {
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer s.end(ctx, session, &err)
	_, err = session.ExecuteWrite(ctx, func(driverTx neo4j.ManagedTransaction) (any, error) {
		t := &tx{run: driverTx}
		if err := t.begin(ctx); err != nil {
			return nil, t.driverError(err)
		}
		if err := fn(t); err != nil {
			return nil, t.driverError(err)
		}
		return nil, t.driverError(t.end(ctx))
	}, neo4j.WithTxTimeout(timeout(ctx, longestWrite)))
	return err
}

// tx is the write transaction.
type tx struct {
	run   neo4j.ManagedTransaction
	seq   int64
	rules string
	next  graph.Key // the first key that is free
	first graph.Key // the first key that the transaction gives
	noted graph.Key // what the database knows to be the first
	fault error     // the first error of the driver

	logHigh    time.Time // the highest time in the log
	logEntries int       // how many there are

	restated []string // relations that claims supported which go, or support another
}

var _ graph.Tx = (*tx)(nil)

func (t *tx) begin(ctx context.Context) error {
	err := t.lock(ctx)
	if err != nil || t.seq > 0 {
		return err
	}
	if err := t.query(ctx, "first lock", lockFirstStatement, nil, nil); err != nil {
		return err
	}
	return t.lock(ctx)
}

func (t *tx) lock(ctx context.Context) error {
	return t.query(ctx, "lock", lockStatement, nil, func(r row) {
		t.seq, t.next, t.rules = int64(r.int(0)), graph.Key(r.int(1)), r.str(2)
		t.first, t.noted = t.next, t.next
		t.logHigh, _ = r[3].(time.Time)
		t.logEntries = r.int(4)
	})
}

func (t *tx) end(ctx context.Context) error {
	if t.next == t.noted {
		return nil
	}
	return t.query(ctx, "note keys", keysStatement, map[string]any{"next": int64(t.next)}, nil)
}

// driverError gives the driver its own error back, by which it decides whether to try again.
func (t *tx) driverError(err error) error {
	switch {
	case err == nil:
		return nil
	case t.fault != nil:
		return t.fault
	}
	return &fnError{err}
}

// query runs a statement and hands each row to each.
func (t *tx) query(ctx context.Context, op, text string, params map[string]any, each func(row)) error {
	if err := ctx.Err(); err != nil {
		return translate(ctx, op, contextError(err))
	}
	result, err := t.run.Run(ctx, text, args(params))
	if err == nil {
		if each == nil {
			each = func(row) {}
		}
		_, err = drain(ctx, result, each)
	}
	if err != nil {
		if t.fault == nil {
			t.fault = err
		}
		return translate(ctx, op, err)
	}
	return nil
}

// Seq is the sequence number of the transaction.
func (t *tx) Seq() int64 { return t.seq }

// Rules is by which rules the graph was derived.
func (t *tx) Rules(context.Context) (string, error) { return t.rules, nil }

// NewKeys reserves keys. They are noted when the transaction ends.
func (t *tx) NewKeys(_ context.Context, n int) (graph.Key, error) {
	first := t.next
	t.next += graph.Key(n)
	return first, nil
}
