package syntax

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// reach is how many words can still get their own head and label, at most, those that have
// them included: every way to go on is tried.
func reach(g *gold, s *state) int {
	if s.over() {
		right := 0
		for i, h := range g.heads {
			if s.nodes[i].head == h && s.nodes[i].label == g.labels[i] {
				right++
			}
		}
		return right
	}
	if a, ok := s.forced(); ok {
		return reach(g, after(s, a))
	}
	most := 0
	for a, can := range actions(s) {
		if !can {
			continue
		}
		if sort, label := kind(a); sort >= leftArc { // labels other than a word's own are alike
			child := s.next
			if sort == leftArc {
				child = s.top(0)
			}
			if other := label == 1; label != g.labels[child] && !other {
				continue
			}
		}
		most = max(most, reach(g, after(s, a)))
	}
	return most
}

// labelsOf is the number of labels in these tests, that of the root included.
const labelsOf = 3

// actions are those that can be taken.
func actions(s *state) []bool {
	may := s.may()
	can := make([]bool, rightOf(labelsOf-1)+1)
	for a := range can {
		sort, label := kind(a)
		can[a] = may[sort] && (sort < leftArc || label != rootLabel)
	}
	return can
}

// after is the state to which an action leads.
func after(s *state, action int) *state {
	next := *s
	next.stack, next.nodes = slices.Clone(s.stack), slices.Clone(s.nodes)
	next.act(action)
	return &next
}

// begun is the state in which a sentence of n words begins.
func begun(n int) *state {
	var g sight
	g.look(make([]string, n))
	s := new(state)
	s.reset(&g, make([]uint8, n))
	return s
}

// TestCostless goes any way through small sentences, and wants the actions that are called
// costless to be those after which as much of the tree can be reached as before.
func TestCostless(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		heads := drawnTree(t, rapid.IntRange(1, 4).Draw(t, "words"))
		labels := make([]uint8, len(heads))
		for i, h := range heads {
			if h != Root {
				labels[i] = rapid.Uint8Range(1, labelsOf-1).Draw(t, "label")
			}
		}
		g := newGold(heads, labels)
		s := begun(len(heads))
		costless := make([]bool, rightOf(labelsOf-1)+1)
		for !s.over() {
			if a, ok := s.forced(); ok {
				s.act(a)
				continue
			}
			g.costless(s, costless)
			before := reach(g, s)
			var can []int
			for a, ok := range actions(s) {
				if want := ok && reach(g, after(s, a)) == before; costless[a] != want {
					t.Fatalf("heads %v, labels %v: at stack %v, word %d, action %d costs nothing: %t, want %t", heads, labels, s.stack, s.next, a, costless[a], want)
				}
				if ok {
					can = append(can, a)
				}
			}
			s.act(rapid.SampledFrom(can).Draw(t, "action"))
		}
	})
}

// drawnTree is any tree of n words; its arcs may cross.
func drawnTree(t *rapid.T, n int) []int {
	order := rapid.Permutation(counted(n)).Draw(t, "order")
	heads := make([]int, n)
	for at, i := range order { // each hangs on one that came before
		heads[i] = Root
		if at > 0 {
			heads[i] = order[rapid.IntRange(0, at-1).Draw(t, "head")]
		}
	}
	return heads
}

func counted(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}

// TestProjected wants no arcs to cross, words to hang on what governed them, if not at once, and
// trees without crossing arcs to stay as they are.
func TestProjected(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		heads := drawnTree(t, rapid.IntRange(1, 8).Draw(t, "words"))
		got := projected(heads)
		crosses := false
		for i, h := range got {
			if h != Root && crossed(got, i) {
				t.Fatalf("%v of %v: the arc to %d crosses another", got, heads, i)
			}
			crosses = crosses || heads[i] != Root && crossed(heads, i)
			x := heads[i]
			for x != h && x != Root {
				x = heads[x]
			}
			if x != h {
				t.Fatalf("%v of %v: %d does not govern %d", got, heads, h, i)
			}
		}
		if !crosses && !slices.Equal(got, heads) {
			t.Fatalf("%v became %v", heads, got)
		}
	})
}
