package schema

import (
	"context"
	"sync"
	"testing"

	"parley/graph"
)

// meetup is a store in which a list and its count each wait until the other is asked for.
type meetup struct {
	graph.Reader
	both *sync.WaitGroup
}

func (m *meetup) meet(ctx context.Context) error {
	m.both.Done()
	met := make(chan struct{})
	go func() { m.both.Wait(); close(met) }()
	select {
	case <-met:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (m *meetup) ListNodes(ctx context.Context, q graph.NodeQuery) (map[graph.Key]graph.List[graph.Node], error) {
	if err := m.meet(ctx); err != nil {
		return nil, err
	}
	return m.Reader.ListNodes(ctx, q)
}

func (m *meetup) CountNodes(ctx context.Context, q graph.NodeQuery) (map[graph.Key]int, error) {
	if err := m.meet(ctx); err != nil {
		return nil, err
	}
	return m.Reader.CountNodes(ctx, q)
}

// Statements of a level do not wait for each other.
func TestLevelAtOnce(t *testing.T) {
	var both sync.WaitGroup
	both.Add(2)
	s := service(t, &meetup{load(t, 1), &both}, Options{})
	r := s.Execute(t.Context(), `{ people(filter: {text: "a"}) { totalCount nodes { name } } }`, nil, "")
	if len(r.Errors) > 0 {
		t.Error(r.Errors)
	}
}

// panicky is a store that panics.
type panicky struct{ graph.Reader }

func (panicky) CountNodes(context.Context, graph.NodeQuery) (map[graph.Key]int, error) {
	panic("broken")
}

// What panics beside others is an error, as where it is alone.
func TestLevelPanics(t *testing.T) {
	s := service(t, panicky{load(t, 1)}, Options{})
	r := s.Execute(t.Context(), `{ a: people { totalCount } b: institutions { totalCount } }`, nil, "")
	if len(r.Errors) != 1 || r.Errors[0].Extensions["code"] != CodeInternal {
		t.Errorf("the errors are %v", r.Errors)
	}
}
