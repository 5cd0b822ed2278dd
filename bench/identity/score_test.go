package main

import (
	"math"
	"math/rand/v2"
	"testing"

	"parley/graph"
)

// grouped makes mentions of one topic: each letter of gold is a cluster, that below it the group.
func grouped(gold, groups string) (out []mention) {
	for i := range len(gold) {
		out = append(out, mention{topic: "t", gold: gold[i : i+1], node: groups[i : i+1]})
	}
	return out
}

func byNode(m mention) string { return m.node }

// The examples are those that the measures are explained by: Bagga and Baldwin (1998) and Luo (2005)
// take twelve mentions of three things, of which a system makes two groups.
func TestScores(t *testing.T) {
	for _, c := range []struct {
		why, gold, groups string
		b, ceaf           rates
	}{
		{"all right", "AAABBC", "xxxyyz", rates{1, 1, 1}, rates{1, 1, 1}},
		{"two small things in one group", "AAAAABBCCCCC", "xxxxxyyyyyyy", newRates(16.0/21, 1), newRates((1+10.0/12)/2, (1+10.0/12)/3)},
		{"two large things in one group", "AAAAABBCCCCC", "xxxxxyyxxxxx", newRates(7.0/12, 1), newRates((1+2.0/3)/2, (1+2.0/3)/3)},
		{"all alone", "AAB", "xyz", newRates(1, 2.0/3), newRates((2.0/3+1)/3, (2.0/3+1)/2)},
		{"all in one", "AAB", "xxx", newRates((4.0/3+1.0/3)/3, 1), newRates(4.0/5, 4.0/5/2)},
	} {
		s := scoreTopics(grouped(c.gold, c.groups), byNode)
		if b := s.bCubed(); far(b, c.b) {
			t.Errorf("%s: B-cubed %v, want %v", c.why, b, c.b)
		}
		if e := s.ceaf(); far(e, c.ceaf) {
			t.Errorf("%s: CEAF-e %v, want %v", c.why, e, c.ceaf)
		}
	}
}

func far(a, b rates) bool {
	return math.Abs(a.p-b.p)+math.Abs(a.r-b.r)+math.Abs(a.f-b.f) > 1e-9
}

// A node may be of several topics: each topic is scored for itself.
func TestTopicsApart(t *testing.T) {
	all := []mention{{topic: "1", gold: "1_A", node: "x"}, {topic: "2", gold: "2_A", node: "x"}}
	if b := scoreTopics(all, byNode).bCubed(); b.f != 1 {
		t.Errorf("B-cubed %v of what is right in each topic", b)
	}
}

// The alignment is the best there is: small tables are tried in all ways.
func TestBestAlignment(t *testing.T) {
	draw := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		m := make([][]float64, 1+draw.IntN(4))
		columns := 1 + draw.IntN(4)
		for i := range m {
			for range columns {
				m[i] = append(m[i], float64(draw.IntN(5))/4)
			}
		}
		if got, want := bestAlignment(m), tried(m, 0, map[int]bool{}); math.Abs(got-want) > 1e-9 {
			t.Fatalf("%v: %v, want %v", m, got, want)
		}
	}
}

func tried(m [][]float64, row int, taken map[int]bool) float64 {
	if row == len(m) {
		return 0
	}
	best := tried(m, row+1, taken)
	for j, v := range m[row] {
		if !taken[j] {
			taken[j] = true
			best = max(best, v+tried(m, row+1, taken))
			delete(taken, j)
		}
	}
	return best
}

func TestBest(t *testing.T) {
	names := []named{{graph.Span{Start: 10, End: 13}, "a", "moon", ""}, {graph.Span{Start: 20, End: 31}, "b", "moon jae in", ""}, {graph.Span{Start: 35, End: 40}, "c", "korea", graph.State}}
	for _, c := range []struct {
		why  string
		in   span
		want string
	}{
		{"itself", span{Start: 10, End: 13}, "a"},
		{"with a title", span{Start: 16, End: 31}, "b"},
		{"the longest inside", span{Start: 8, End: 32}, "b"},
		{"the longer name around it", span{Start: 20, End: 24}, "b"},
		{"another name begins in it", span{Start: 28, End: 33}, ""},
	} {
		if got, _ := best(names, c.in); got.profile != c.want {
			t.Errorf("%s: %q, want %q", c.why, got.profile, c.want)
		}
	}
}

// In reach is all that annotations take for one, but for the offices that these count as their states: those are
// counted where Parley has them.
func TestInReach(t *testing.T) {
	all := grouped("AAAAB", "xxyyz")
	for _, i := range []int{2, 3} {
		all[i].office = true
	}
	all[0].node = "w" // missed, but in reach
	if n := offices(all); n != 2 {
		t.Errorf("%d offices, want 2", n)
	}
	s := scoreTopics(all, inReach)
	if b := s.bCubed(); far(b, newRates(1, 3.0/5)) {
		t.Errorf("B-cubed %v", b)
	}
	if e := s.ceaf(); far(e, newRates((2.0/3+1)/3, (2.0/3+1)/2)) {
		t.Errorf("CEAF-e %v", e)
	}
}
