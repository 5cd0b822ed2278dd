package crf

import (
	"bytes"
	"math"
	"slices"
	"testing"
)

// heaviest is the largest weight that a model gives a feature for or against a label, or -1
// where it has none.
func heaviest(m *Model, f Feature) float64 {
	most := -1.0
	for _, w := range m.row(f) {
		most = max(most, math.Abs(float64(w))*m.scale)
	}
	return most
}

// TestLeavesOut wants left out what is seen too seldom, and what weighs too little and nothing
// else.
func TestLeavesOut(t *testing.T) {
	counts := map[Feature]int{}
	for _, s := range lessons {
		for _, fs := range s.Features {
			for _, f := range fs {
				counts[f]++
			}
		}
	}
	seldom, light := options, options
	seldom.Seen, light.Prune = 3, 2.5
	whole, seen, pruned := Train(lessons, options), Train(lessons, seldom), Train(lessons, light)
	kept := 0
	for f, n := range counts {
		if (seen.row(f) != nil) != (n >= seldom.Seen) {
			t.Errorf("feature %d, seen %d times: left out %t", f, n, seen.row(f) == nil)
		}
		w := heaviest(whole, f)
		if w < 0 || math.Abs(w-light.Prune) > 1e-3 && (pruned.row(f) != nil) != (w > light.Prune) {
			t.Errorf("feature %d of weight %g: left out %t", f, w, pruned.row(f) == nil)
		}
		if pruned.row(f) != nil {
			kept++
		}
	}
	if kept == 0 || kept == len(counts) {
		t.Errorf("%d of %d features kept: too few or many for a test", kept, len(counts))
	}
}

// TestDecay wants weights that cost something to be smaller.
func TestDecay(t *testing.T) {
	dear := options
	dear.Decay = 0.1
	if cheap, dear := Train(lessons, options), Train(lessons, dear); dear.scale >= cheap.scale*0.9 {
		t.Errorf("the largest weights are %g, and %g where they cost more", cheap.scale*math.MaxInt16, dear.scale*math.MaxInt16)
	}
}

// TestMean wants the model to be the mean of what is learned in each order from the beginning,
// and of that the later epochs alone.
func TestMean(t *testing.T) {
	o := options
	o.Epochs, o.Orders = 2, 2
	one, other := newTrainer(lessons, o), newTrainer(lessons, o)
	sum, second := make([]float32, len(one.w)), make([]float32, len(one.w))
	one.learn(0, sum)
	if !slices.Equal(sum, one.w) {
		t.Error("the first of two epochs counts")
	}
	other.learn(1, second)
	for i := range sum {
		one.w[i] = (sum[i] + second[i]) / 2
	}
	if !bytes.Equal(written(t, Train(lessons, o)), written(t, one.model(0))) {
		t.Error("the model is another than the mean")
	}
}

// TestReport wants each epoch of each order told, and its loss, which is first that of not
// knowing, as often as the lesson counts.
func TestReport(t *testing.T) {
	o := options
	o.Epochs, o.Orders = 3, 2
	var epochs []int
	var losses []float64
	o.Report = func(epoch int, loss float64) { epochs, losses = append(epochs, epoch), append(losses, loss) }
	lesson := sequence("a", "O") // or "B": nothing goes on at the beginning
	lesson.Weight = 5
	Train([]Sequence{lesson}, o)
	if !slices.Equal(epochs, []int{1, 2, 3, 4, 5, 6}) || losses[0] != losses[3] {
		t.Errorf("epochs %v, losses %v", epochs, losses)
	}
	if math.Abs(losses[0]-5*math.Ln2) > 1e-9 || losses[1] >= losses[0] {
		t.Errorf("losses %v, want five times the logarithm of two, and then less", losses)
	}
}
