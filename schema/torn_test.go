package schema

import (
	"context"
	"testing"

	"parley/graph"
)

// torn is a store in which, for the first statements, what a list names is gone when it is asked for.
type torn struct {
	graph.Reader
	times int
}

func (s *torn) Nodes(ctx context.Context, keys []graph.Key) (map[graph.Key]graph.Node, error) {
	if s.times--; s.times >= 0 {
		return nil, nil
	}
	return s.Reader.Nodes(ctx, keys)
}

// A query whose statements saw different states of the graph is asked again, and not for ever.
func TestTornReads(t *testing.T) {
	store := load(t, 0)
	const q = `{ article(id:"talks") { mentions { entity { name } } } }`
	for _, times := range []int{1, 2} {
		if r := service(t, &torn{store, times}, Options{}).Execute(t.Context(), q, nil, ""); len(r.Errors) > 0 {
			t.Errorf("torn %d times: %v", times, r.Errors)
		}
	}
	r := service(t, &torn{store, 1000}, Options{}).Execute(t.Context(), q, nil, "")
	if len(r.Errors) == 0 || r.Errors[0].Code() != CodeInternal {
		t.Errorf("always torn: %v", r.Errors)
	}
}
