package neo4j

import (
	"slices"
	"strings"
	"testing"

	"parley/graph"
)

// Who has more sources has no less fame, and the steps of a search have each fame once, in order.
func TestFame(t *testing.T) {
	for _, c := range []struct{ sources, fame int }{{0, 0}, {1, 1}, {7, 7}, {8, 8}, {9, 8}, {10, 9}, {16, 12}, {19, 12}, {20, 13}, {1 << 30, len(fames)}} {
		if got := fameOf(c.sources); got != c.fame {
			t.Errorf("%d sources: fame %d, want %d", c.sources, got, c.fame)
		}
	}
	if !slices.IsSorted(fames) || len(slices.Compact(slices.Clone(fames))) != len(fames) {
		t.Errorf("fames do not rise: %v", fames)
	}
	for _, from := range stepsFrom {
		if !slices.Contains(fames, from) {
			t.Errorf("no fame is from %d on", from)
		}
	}
	var want, got []string
	for fame := len(fames); fame >= 0; fame-- {
		want = append(want, fameWord(fame))
	}
	falling := fameSteps("q", true)
	for _, step := range falling {
		words, _ := strings.CutPrefix(step, "q +(")
		got = append(got, strings.Fields(strings.TrimSuffix(words, ")"))...)
	}
	if !slices.Equal(got, want) {
		t.Errorf("steps %q", falling)
	}
	rising := fameSteps("q", false)
	if slices.Reverse(rising); !slices.Equal(rising, falling) {
		t.Errorf("rising steps are not falling ones reversed: %q", rising)
	}
}

// The words of a node are read back as they were written, whatever stands before them.
func TestSearchable(t *testing.T) {
	for _, kind := range allKinds {
		for _, words := range []string{"", "f1 person", "anna lind"} {
			n := graph.Node{Kind: kind, Sources: 12, Index: graph.Index{Text: words}}
			if got := searched(kind, searchable(&n)); got != words {
				t.Errorf("%s %q: %q", kind, words, got)
			}
		}
		if got := searched(kind, " "+string(kind)+" anna lind "); got != "anna lind" {
			t.Errorf("%s of an older layout: %q", kind, got)
		}
	}
}
