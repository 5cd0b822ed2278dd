package schema

import (
	"context"
	"testing"

	"parley/graph"
)

// forgetful remembers of every reference what it meant in an earlier state of the store: nothing, or somebody else.
type forgetful struct {
	graph.Reader
	state, remembered string // the store's, and that of what it remembers
	meant             []graph.Node
	lookups           int
}

func (s *forgetful) Lookup(ctx context.Context, refs []string) (map[string][]graph.Node, error) {
	if !graph.RecallOf(ctx).Use(s.remembered) {
		s.lookups++
		return s.Reader.Lookup(ctx, refs)
	}
	out := map[string][]graph.Node{}
	for _, ref := range refs {
		out[ref] = s.meant
	}
	return out, nil
}

func (s *forgetful) Seq(ctx context.Context) (int64, error) {
	defer graph.RecallOf(ctx).Saw(s.state)
	return s.Reader.Seq(ctx)
}

func (s *forgetful) ListNodes(ctx context.Context, q graph.NodeQuery) (map[graph.Key]graph.List[graph.Node], error) {
	defer graph.RecallOf(ctx).Saw(s.state)
	return s.Reader.ListNodes(ctx, q)
}

// What a store remembers of references is used while nothing was written, and no longer.
func TestRecall(t *testing.T) {
	store := load(t, 0)
	found, err := store.Lookup(t.Context(), []string{"person/john-smith-us", "person/john-smith-gb"})
	if err != nil {
		t.Fatal(err)
	}
	other := found["person/john-smith-gb"]
	for name, test := range map[string]struct {
		query   string
		stale   bool
		meant   []graph.Node
		lookups int
		want    string
	}{
		"held, nothing else is asked": {`{ person(id:"person/john-smith-us") { id } }`, false, other, 0, "person/john-smith-gb"},
		"held":                        {`{ person(id:"person/john-smith-us") { id meetings(first:1) { totalCount } } }`, false, other, 0, "person/john-smith-gb"},
		"merged since":                {`{ person(id:"person/john-smith-us") { id } }`, true, other, 1, "person/john-smith-us"},
		"merged since, more is asked": {`{ person(id:"person/john-smith-us") { id meetings(first:1) { totalCount } } }`, true, other, 1, "person/john-smith-us"},
		"unknown then":                {`{ person(id:"person/john-smith-us") { id } }`, true, nil, 1, "person/john-smith-us"},
	} {
		s := &forgetful{Reader: store, state: "1", remembered: "1", meant: test.meant}
		if test.stale {
			s.state = "2"
		}
		if got := ask1(t, service(t, s, Options{}), test.query, "person", "id"); got != test.want || s.lookups != test.lookups {
			t.Errorf("%s: %v, %d lookups", name, got, s.lookups)
		}
	}
}
