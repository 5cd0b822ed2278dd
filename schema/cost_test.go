package schema

import "testing"

// What variables leave out of a query costs nothing.
func TestCostOfWhatIsLeftOut(t *testing.T) {
	s := service(t, load(t, 0), Options{})
	const query = `query ($all: Boolean!, $none: Boolean = true) {
		stats { people }
		people(first: 100) @include(if: $all) { nodes { id } }
		... @skip(if: $none) { meetings(first: 100) { nodes { id } } }
		... on Query @include(if: true) { articles(first: 3) @skip(if: false) { nodes { id } } }
		...more @include(if: $all)
	}
	fragment more on Query { institutions(first: 50) { nodes { id @skip(if: $none) name } } }`
	for _, c := range []struct {
		vars map[string]any
		want int
	}{
		{map[string]any{"all": false}, 1 + 6},
		{map[string]any{"all": true}, 1 + 6 + 200 + 100},
		{map[string]any{"all": true, "none": false}, 1 + 6 + 200 + 200 + 100},
	} {
		r := s.Execute(t.Context(), query, c.vars, "")
		if len(r.Errors) > 0 || r.Cost.Estimated != c.want {
			t.Errorf("%v: cost %+v, want %d; %v", c.vars, r.Cost, c.want, r.Errors)
		}
	}
	s = service(t, load(t, 0), Options{Limits: Limits{Cost: 100}})
	if r := s.Execute(t.Context(), query, map[string]any{"all": false}, ""); len(r.Errors) > 0 {
		t.Errorf("what is left out is refused: %v", r.Errors)
	}
	if r := s.Execute(t.Context(), query, map[string]any{"all": true}, ""); len(r.Errors) != 1 || r.Errors[0].Code() != CodeTooCostly {
		t.Errorf("what is asked for is not refused: %s %v", r.Data, r.Errors)
	}
}
