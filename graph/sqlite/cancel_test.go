package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"testing"
	"time"

	"parley/graph"
)

// A statement that would never end, ends with its context, and leaves a connection that can be used.
// Were it not so, this test would not end either.
func TestStatementEnds(t *testing.T) {
	s := testStore(t)
	const endless = "with recursive n(x) as (values(1) union all select x + 1 from n) select count(*) from n"
	within, done := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer done()
	given, giveUp := context.WithCancel(t.Context())
	time.AfterFunc(50*time.Millisecond, giveUp)
	for _, c := range []struct {
		name string
		ctx  context.Context
		want error
	}{{"a deadline", within, graph.ErrTimeout}, {"given up", given, context.Canceled}} {
		t.Run(c.name, func(t *testing.T) {
			err := s.queries.each(c.ctx, endless, nil, func(*sql.Rows) error { return nil })
			if !errors.Is(err, c.want) {
				t.Errorf("%v, want %v", err, c.want)
			}
			if _, err := s.Seq(t.Context()); err != nil {
				t.Error(err)
			}
		})
	}
}
