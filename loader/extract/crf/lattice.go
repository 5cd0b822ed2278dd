package crf

import "math"

// lattice is where the probabilities of one sequence are worked out.
type lattice struct {
	emit, fore, back []float64 // items x labels, logarithms
	item             []float64 // items x labels: how likely each label is
	pair             []float64 // labels+1 x labels: how often one follows another, the beginning last
	ways             []float64
}

// emissions adds up the weights of what is seen at each item.
func (t *trainer) emissions(s *rowed) {
	l := t.Labels
	t.emit = grow(t.emit, len(s.rows)*l)
	clear(t.emit)
	for i, rows := range s.rows {
		e := t.emit[i*l : i*l+l]
		for _, r := range rows {
			for y, w := range t.w[int(r)*l : int(r)*l+l] {
				e[y] += float64(w)
			}
		}
	}
}

// expect fills item and pair with what is expected of sequences that bear the known
// labels, or of all where labels is nil, and returns the logarithm of their sum: minus
// infinity where no sequence may bear them, and item and pair then mean nothing.
func (b *lattice) expect(t *trainer, labels []uint8) float64 {
	l := t.Labels
	n := len(b.emit) / l
	b.fore, b.back = grow(b.fore, n*l), grow(b.back, n*l)
	b.item, b.pair = grow(b.item, n*l), grow(b.pair, (l+1)*l)
	b.ways = grow(b.ways, l)
	b.forward(t, labels)
	sum := logSum(b.fore[(n-1)*l:])
	if math.IsInf(sum, -1) {
		return sum
	}
	b.backward(t, labels)
	clear(b.pair)
	for i := range n {
		for y := range l {
			at := i*l + y
			b.item[at] = math.Exp(b.fore[at] + b.back[at] - sum)
			if i == 0 {
				b.pair[l*l+y] += b.item[at]
				continue
			}
			for x := range l {
				if p := b.fore[at-y-l+x] + t.follows(x, y) + b.emit[at] + b.back[at] - sum; p > -20 && may(labels, i, y) {
					b.pair[x*l+y] += math.Exp(p)
				}
			}
		}
	}
	return sum
}

// may reports whether item i may bear label y.
func may(labels []uint8, i, y int) bool {
	return labels == nil || labels[i] == Unknown || int(labels[i]) == y
}

// follows is the weight of label b after a; a is -1 at the beginning.
func (t *trainer) follows(a, b int) float64 {
	if t.Forbid != nil && t.Forbid(a, b) {
		return math.Inf(-1)
	}
	if a < 0 {
		a = t.Labels
	}
	return float64(t.transition(a)[b])
}

// forward sums up the sequences that end with each label at each item.
func (b *lattice) forward(t *trainer, labels []uint8) {
	l := t.Labels
	for at := range b.fore {
		i, y := at/l, at%l
		switch {
		case !may(labels, i, y):
			b.fore[at] = math.Inf(-1)
		case i == 0:
			b.fore[at] = t.follows(-1, y) + b.emit[at]
		default:
			for x := range l {
				b.ways[x] = b.fore[at-y-l+x] + t.follows(x, y)
			}
			b.fore[at] = logSum(b.ways) + b.emit[at]
		}
	}
}

// backward sums up what can follow each label at each item.
func (b *lattice) backward(t *trainer, labels []uint8) {
	l := t.Labels
	n := len(b.back) / l
	clear(b.back[(n-1)*l:])
	for i := n - 2; i >= 0; i-- {
		for x := range l {
			for y := range l {
				b.ways[y] = t.follows(x, y) + b.emit[(i+1)*l+y] + b.back[(i+1)*l+y]
				if !may(labels, i+1, y) {
					b.ways[y] = math.Inf(-1)
				}
			}
			b.back[i*l+x] = logSum(b.ways)
		}
	}
}

// logSum is the logarithm of the sum of what the logarithms xs stand for.
func logSum(xs []float64) float64 {
	most := math.Inf(-1)
	for _, x := range xs {
		most = max(most, x)
	}
	if math.IsInf(most, -1) {
		return most
	}
	sum := 0.0
	for _, x := range xs {
		if x > most-30 {
			sum += math.Exp(x - most)
		}
	}
	return most + math.Log(sum)
}
