package neo4j

import (
	"context"
	"math/rand/v2"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"parley/graph"
)

// row is one row of an answer.
type row []any

func (r row) str(i int) string { s, _ := r[i].(string); return s }
func (r row) int(i int) int    { n, _ := r[i].(int64); return int(n) }
func (r row) props(i int) props {
	m, _ := r[i].(map[string]any)
	return m
}

// node reads a node.
func (r row) node(i int) graph.Node {
	n, _ := r[i].(neo4j.Node)
	return props(n.Props).node()
}

// readRetry bounds for how long a read is tried again after transient failures.
const readRetry = 5 * time.Second

// read runs a statement that only reads and hands each row to each. It is tried again after a transient
// failure that comes before the first row.
func (s *Store) read(ctx context.Context, op, text string, params map[string]any, each func(row)) error {
	return translate(ctx, op, again(ctx, readRetry, func() (bool, error) {
		rows, err := s.attempt(ctx, neo4j.AccessModeRead, longestRead, text, params, each)
		return rows == 0, err
	}))
}

// exec runs a statement, which does nothing where it is done already, in a transaction of its own. It is
// tried again after a transient failure: others may make the same constraints and indexes at the same time.
func (s *Store) exec(ctx context.Context, op, text string, params map[string]any) error {
	return translate(ctx, op, again(ctx, retryFor, func() (bool, error) {
		_, err := s.attempt(ctx, neo4j.AccessModeWrite, longestWrite, text, params, func(row) {})
		return true, err
	}))
}

// again does something until it succeeds, or fails for good, or says that it may not be done again, or the time
// for that is over. Pauses differ, so that those who were in each other's way are not so again.
func again(ctx context.Context, within time.Duration, do func() (mayRepeat bool, err error)) error {
	start := time.Now()
	for pause := 20 * time.Millisecond; ; pause *= 2 {
		mayRepeat, err := do()
		if err == nil || !mayRepeat || !neo4j.IsRetryable(err) {
			return err
		}
		wait := pause + rand.N(pause)
		if time.Since(start)+wait > within || !sleep(ctx, wait) {
			return err
		}
	}
}

// args makes all parameters of a statement one, a map. The server keeps a plan for each type and each order of magnitude
// of the lengths of lists and texts among the parameters, and plans the same statement many times over; it does not
// look into a map.
func args(params map[string]any) map[string]any { return map[string]any{"args": params} }

// attempt runs a statement once and counts the rows that each was given.
func (s *Store) attempt(ctx context.Context, mode neo4j.AccessMode, longest time.Duration, text string, params map[string]any, each func(row)) (rows int, err error) {
	if err := ctx.Err(); err != nil {
		return 0, err
	}
	session := s.session(ctx, mode)
	defer s.end(ctx, session, &err)
	result, err := session.Run(ctx, text, args(params), neo4j.WithTxTimeout(timeout(ctx, longest)))
	if err != nil {
		return 0, err
	}
	return drain(ctx, result, each)
}

func (s *Store) session(ctx context.Context, mode neo4j.AccessMode) neo4j.SessionWithContext {
	return s.driver.NewSession(ctx, neo4j.SessionConfig{
		AccessMode: mode, DatabaseName: s.database, BookmarkManager: s.bookmarks, FetchSize: neo4j.FetchAll,
	})
}

// end closes a session, and notes what its last transaction showed where there is no error, its own among them.
func (s *Store) end(ctx context.Context, session neo4j.SessionWithContext, err *error) {
	if closing := session.Close(context.WithoutCancel(ctx)); *err == nil {
		*err = closing
	}
	if *err == nil {
		s.memory.saw(ctx, session.LastBookmarks())
	}
}

// drain hands all rows of a result to each.
func drain(ctx context.Context, result neo4j.ResultWithContext, each func(row)) (rows int, err error) {
	var record *neo4j.Record
	for result.NextRecord(ctx, &record) {
		rows++
		each(record.Values)
	}
	return rows, result.Err()
}

// timeout is how long the server may take: what the context leaves, at most the longest.
func timeout(ctx context.Context, longest time.Duration) time.Duration {
	if deadline, ok := ctx.Deadline(); ok {
		if left := time.Until(deadline); left < longest {
			return max(left, time.Millisecond)
		}
	}
	return longest
}

// sleep waits, and reports whether the context still stands.
func sleep(ctx context.Context, d time.Duration) bool {
	select {
	case <-ctx.Done():
		return false
	case <-time.After(d):
		return true
	}
}
