package neo4j_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"parley/graph"
	"parley/graph/neo4j"
	"parley/graph/neo4j/neo4jtest"
)

// A statement that would go on for days, ends in the server with its context. Were it not so, this
// test would not end either.
func TestStatementEnds(t *testing.T) {
	s := neo4jtest.OpenStore(t)
	t.Run("a deadline", func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
		defer cancel()
		if err := s.Endless(ctx); !errors.Is(err, graph.ErrTimeout) {
			t.Errorf("%v", err)
		}
		waitForEndless(t, s, 0)
	})
	t.Run("given up", func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		done := make(chan error, 1)
		go func() { done <- s.Endless(ctx) }()
		waitForEndless(t, s, 1)
		cancel()
		if err := <-done; !errors.Is(err, context.Canceled) {
			t.Errorf("%v", err)
		}
		waitForEndless(t, s, 0)
	})
}

func waitForEndless(t *testing.T, s *neo4j.Store, want int) {
	t.Helper()
	for {
		n, err := s.EndlessUnderWay(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if n == want {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
}
