package fault_test

import (
	"fmt"
	"slices"
	"testing"

	"parley/graph"
	"parley/graph/fault"
)

func TestShare(t *testing.T) {
	faults := func(what string, n int) (out []graph.Fault) {
		for i := range n {
			out = append(out, fault.Kind{What: what}.At(fmt.Sprint(i)))
		}
		return out
	}
	kinds := [][]graph.Fault{faults("many", 100), nil, faults("some", 2), faults("one", 1)}
	for limit, want := range map[int][]string{
		-1: nil, 0: nil,
		2:   {"many 0", "some 0"},
		5:   {"many 0", "many 1", "some 0", "some 1", "one 0"},
		7:   {"many 0", "many 1", "many 2", "many 3", "some 0", "some 1", "one 0"},
		103: nil,
	} {
		var got []string
		for _, f := range fault.Share(kinds, limit) {
			got = append(got, f.What+" "+f.Where)
		}
		if limit == 103 {
			if len(got) != 103 {
				t.Errorf("of 103 faults %d are left", len(got))
			}
		} else if !slices.Equal(got, want) {
			t.Errorf("at most %d: %q, want %q", limit, got, want)
		}
	}
}
