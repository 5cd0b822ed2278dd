package crf

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
)

// Sequence is a sequence to learn from.
type Sequence struct {
	Features [][]Feature // of each item
	Labels   []uint8     // of each item; Unknown where nobody knows
	Weight   float64     // how much it counts; zero means 1
}

// Unknown is the label of an item that may bear any.
const Unknown = 255

// Options say how to learn.
type Options struct {
	Labels int                           // their number, at most 64
	Forbid func(a, b int) bool           // whether label b may not follow a; a is -1 at the beginning; nil forbids nothing
	Epochs int                           // how often each sequence is learned from
	Rate   float64                       // of learning, AdaGrad's
	Decay  float64                       // L2 penalty on weights, for each sequence that has the feature
	Seen   int                           // features that are seen less often are left out
	Prune  float64                       // features all of whose weights are smaller are left out in the end
	Seed   uint64                        // of the orders of sequences
	Orders int                           // in which to learn, each from the beginning: the model is their mean; zero means 1
	Report func(epoch int, loss float64) // is told each epoch, from 1, and its loss in nats; may be nil
}

// Train learns a model by stochastic gradient descent with AdaGrad (Duchi, Hazan and
// Singer, 2011) on the negative logarithm of the labels' probability. Sequences with labels
// that may not follow each other teach nothing. The same input gives the same model, on
// machines that add and multiply alike.
func Train(sequences []Sequence, o Options) *Model {
	t := newTrainer(sequences, o)
	orders := max(o.Orders, 1)
	sum := make([]float32, len(t.w))
	for n := range orders {
		clear(t.w)
		clear(t.squares)
		t.learn(n, sum)
	}
	for i, s := range sum {
		t.w[i] = s / float32(orders*(o.Epochs-o.Epochs/2))
	}
	return t.model(o.Prune)
}

// learn learns from the beginning, in order n, and adds the weights of the later epochs to
// sum: their mean depends less on which sequences come last.
func (t *trainer) learn(n int, sum []float32) {
	order := make([]int, len(t.sequences))
	for i := range order {
		order[i] = i
	}
	random := rand.New(rand.NewPCG(t.Seed, uint64(n)))
	for epoch := range t.Epochs {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		loss := 0.0
		for _, i := range order {
			loss += t.step(&t.sequences[i])
		}
		if epoch >= t.Epochs/2 {
			for i, w := range t.w {
				sum[i] += w
			}
		}
		if t.Report != nil {
			t.Report(n*t.Epochs+epoch+1, loss)
		}
	}
}

// trainer holds the weights while they are learned: a row of labels for each feature,
// then one for each label before, then one for the beginning.
type trainer struct {
	Options
	features   []Feature // by row
	sequences  []rowed
	w, squares []float32
	lattice
}

// rowed is a sequence with rows in place of features.
type rowed struct {
	rows   [][]int32
	labels []uint8
	weight float64
}

func newTrainer(sequences []Sequence, o Options) *trainer {
	counts := map[Feature]int{}
	for _, s := range sequences {
		for _, fs := range s.Features {
			for _, f := range fs {
				counts[f]++
			}
		}
	}
	t := &trainer{Options: o}
	for f, n := range counts {
		if n >= o.Seen && f != 0 {
			t.features = append(t.features, f)
		}
	}
	slices.Sort(t.features)
	row := make(map[Feature]int32, len(t.features))
	for i, f := range t.features {
		row[f] = int32(i)
	}
	for _, s := range sequences {
		r := rowed{labels: s.Labels, weight: cmp.Or(s.Weight, 1)}
		for _, fs := range s.Features {
			rows := make([]int32, 0, len(fs))
			for _, f := range fs {
				if at, ok := row[f]; ok {
					rows = append(rows, at)
				}
			}
			r.rows = append(r.rows, rows)
		}
		t.sequences = append(t.sequences, r)
	}
	n := (len(t.features) + o.Labels + 1) * o.Labels
	t.w, t.squares = make([]float32, n), make([]float32, n)
	return t
}

// transition is the row of weights of what follows label a, or of the beginning.
func (t *trainer) transition(a int) []float32 {
	at := (len(t.features) + a) * t.Labels
	return t.w[at : at+t.Labels]
}

// step learns from one sequence and returns its loss.
func (t *trainer) step(s *rowed) float64 {
	if len(s.rows) == 0 {
		return 0
	}
	t.emissions(s)
	all := t.expect(t, nil)
	free := slices.Clone(t.item)
	freePairs := slices.Clone(t.pair)
	known := t.expect(t, s.labels)
	if math.IsInf(known, -1) {
		return 0
	}
	for i := range free { // the gradient: what is expected less what is known
		free[i] -= t.item[i]
	}
	for i := range freePairs {
		freePairs[i] -= t.pair[i]
	}
	l := t.Labels
	for i, rows := range s.rows {
		g := free[i*l : i*l+l]
		if spread(g) {
			for _, r := range rows {
				t.update(int(r)*l, g, s.weight)
			}
		}
	}
	for a := range l + 1 {
		t.update((len(t.features)+a)*l, freePairs[a*l:a*l+l], s.weight)
	}
	return (all - known) * s.weight
}

// spread reports whether a gradient is worth following.
func spread(g []float64) bool {
	for _, x := range g {
		if x > 1e-4 || x < -1e-4 {
			return true
		}
	}
	return false
}

// update takes a step against the gradient of the row of weights at at.
func (t *trainer) update(at int, gradient []float64, weight float64) {
	for y, g := range gradient {
		w := &t.w[at+y]
		g = g*weight + t.Decay*float64(*w)
		if g == 0 {
			continue
		}
		q := &t.squares[at+y]
		*q += float32(g * g)
		*w -= float32(t.Rate * g / (1e-3 + math.Sqrt(float64(*q))))
	}
}

// model makes the learned weights integers and leaves small ones out.
func (t *trainer) model(prune float64) *Model {
	l := t.Labels
	largest := 0.0
	for _, w := range t.w {
		largest = max(largest, math.Abs(float64(w)))
	}
	m := &Model{labels: l, scale: max(largest, 1e-6) / math.MaxInt16}
	whole := func(w float32) int32 { return int32(math.Round(float64(w) / m.scale)) }
	var kept []uint32
	for i, f := range t.features {
		row := t.w[i*l : i*l+l]
		if !slices.ContainsFunc(row, func(w float32) bool { return math.Abs(float64(w)) >= prune }) {
			continue
		}
		kept = append(kept, uint32(f))
		for _, w := range row {
			m.weights = append(m.weights, int16(whole(w)))
		}
	}
	m.index(kept)
	m.transition, m.begin = make([]int32, l*l), make([]int32, l)
	for b := range l {
		for a := range l {
			m.transition[a*l+b] = whole(t.transition(a)[b])
			if math.IsInf(t.follows(a, b), -1) {
				m.transition[a*l+b] = forbid
			}
		}
		m.begin[b] = whole(t.transition(l)[b])
		if math.IsInf(t.follows(-1, b), -1) {
			m.begin[b] = forbid
		}
	}
	return m
}
