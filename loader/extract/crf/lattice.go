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
// labels, or of all where labels is nil, and returns the logarithm of their sum.
func (b *lattice) expect(t *trainer, labels []uint8) float64 {
	l := t.Labels
	n := len(b.emit) / l
	b.fore, b.back = grow(b.fore, n*l), grow(b.back, n*l)
	b.item, b.pair = grow(b.item, n*l), grow(b.pair, (l+1)*l)
	b.ways = grow(b.ways, l)
	clear(b.pair)
	may := func(i, y int) bool { return labels == nil || labels[i] == Unknown || int(labels[i]) == y }
	step := func(a, y int) float64 {
		if t.Forbid(a, y) {
			return math.Inf(-1)
		}
		if a < 0 {
			a = l
		}
		return float64(t.transition(a)[y])
	}
	for i := range n {
		for y := range l {
			at := i*l + y
			switch {
			case !may(i, y):
				b.fore[at] = math.Inf(-1)
			case i == 0:
				b.fore[at] = step(-1, y) + b.emit[at]
			default:
				for x := range l {
					b.ways[x] = b.fore[at-y-l+x] + step(x, y)
				}
				b.fore[at] = logSum(b.ways) + b.emit[at]
			}
		}
	}
	clear(b.back[(n-1)*l:])
	for i := n - 2; i >= 0; i-- {
		for x := range l {
			for y := range l {
				b.ways[y] = step(x, y) + b.emit[(i+1)*l+y] + b.back[(i+1)*l+y]
				if !may(i+1, y) {
					b.ways[y] = math.Inf(-1)
				}
			}
			b.back[i*l+x] = logSum(b.ways)
		}
	}
	sum := logSum(b.fore[(n-1)*l:])
	for i := range n {
		for y := range l {
			at := i*l + y
			b.item[at] = math.Exp(b.fore[at] + b.back[at] - sum)
			if i == 0 {
				b.pair[l*l+y] += b.item[at]
				continue
			}
			for x := range l {
				if p := b.fore[at-y-l+x] + step(x, y) + b.emit[at] + b.back[at] - sum; p > -20 && may(i, y) {
					b.pair[x*l+y] += math.Exp(p)
				}
			}
		}
	}
	return sum
}

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
