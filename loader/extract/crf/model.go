// Package crf is a linear-chain conditional random field over hashed features (Lafferty,
// McCallum and Pereira, 2001): it gives each item of a sequence a label, by what is seen
// at the item and by the label before it. Weights are integers, so that the same input
// gives the same output on any machine.
package crf

import "slices"

// Feature is the hash of something seen at an item. Zero is no feature.
type Feature uint32

// Model labels sequences. It is made by Train and read by Read; it does not change, and
// may be used by several goroutines.
type Model struct {
	labels     int
	transition []int32 // of label a, then b, at a*labels+b; forbid where b may not follow a
	begin      []int32 // of the first label
	slots      []slot  // features, an open hash table
	weights    []int16 // a row of labels for each feature
	scale      float64 // of one unit of weight
}

// slot is a place for a feature in the table, and where its weights begin.
type slot struct {
	key uint32 // zero where empty
	row int32
}

// maxLabels is the most that a model may have.
const maxLabels = 64

// forbid is the score of what may not be; a sum of a few of them does not overflow.
const forbid = -1 << 28

// Labels is the number of labels, which are 0 to Labels-1.
func (m *Model) Labels() int { return m.labels }

// row returns the weights of a feature, or nil.
func (m *Model) row(f Feature) []int16 {
	mask := uint32(len(m.slots) - 1)
	for at := mix(uint32(f)) & mask; ; at = (at + 1) & mask {
		switch s := m.slots[at]; s.key {
		case 0:
			return nil
		case uint32(f):
			return m.weights[s.row : int(s.row)+m.labels]
		}
	}
}

// mix spreads a hash over a table.
func mix(h uint32) uint32 {
	h ^= h >> 15
	h *= 0x2c1b3c6d
	h ^= h >> 12
	return h
}

// index makes the hash table of features, the rows of which follow each other.
func (m *Model) index(features []uint32) {
	size := 2
	for size < len(features)*2 {
		size *= 2
	}
	m.slots = make([]slot, size)
	mask := uint32(size - 1)
	for i, f := range features {
		at := mix(f) & mask
		for m.slots[at].key != 0 {
			at = (at + 1) & mask
		}
		m.slots[at] = slot{f, int32(i * m.labels)}
	}
}

// Decoder labels one sequence after another with a model, and keeps its memory between
// them. The zero value with a model is ready; it is for one goroutine.
type Decoder struct {
	Model *Model // what to label with; it must not change between Item and Decode

	emit, fore, back []int32 // items x labels
	from             []uint8
}

// Item adds an item with its features to the sequence.
func (d *Decoder) Item(features []Feature) {
	var sums [maxLabels]int32
	for _, f := range features {
		for y, w := range d.Model.row(f) {
			sums[y] += int32(w)
		}
	}
	d.emit = append(d.emit, sums[:d.Model.labels]...)
}

// Decode writes the labels of the best sequence (Viterbi, 1967) into labels, one for each item added, and
// into margins how much better than the best sequence with another label at that item
// it is, in nats; margins may be nil. Both must be as long as there are items. Of labels that are
// equally good it takes the lowest. It then forgets the items.
func (d *Decoder) Decode(labels []uint8, margins []float32) {
	if len(d.emit) == 0 {
		return
	}
	d.forward()
	d.best(labels)
	if margins != nil {
		d.backward()
		d.margins(labels, margins)
	}
	d.emit = d.emit[:0]
}

// forward finds the best score of all sequences that end with each label at each item,
// less the best of that item: what would grow with the sequence's length does not overflow.
func (d *Decoder) forward() {
	m, l := d.Model, d.Model.labels
	d.fore = grow(d.fore, len(d.emit))
	d.from = grow(d.from, len(d.emit))
	for y := range l {
		d.fore[y] = m.begin[y] + d.emit[y]
	}
	level(d.fore[:l])
	for at := l; at < len(d.emit); at += l {
		for y := range l {
			best, who := int32(2*forbid), 0
			for x := range l {
				if s := d.fore[at-l+x] + m.transition[x*l+y]; s > best {
					best, who = s, x
				}
			}
			d.fore[at+y] = max(best, forbid) + d.emit[at+y]
			d.from[at+y] = uint8(who)
		}
		level(d.fore[at : at+l])
	}
}

// level takes the largest of some scores from each of them.
func level(scores []int32) {
	most := slices.Max(scores)
	for i := range scores {
		scores[i] -= most
	}
}

// best follows the best sequence from its end.
func (d *Decoder) best(labels []uint8) {
	l := d.Model.labels
	end := len(d.emit) - l
	y := 0
	for x := range l {
		if d.fore[end+x] > d.fore[end+y] {
			y = x
		}
	}
	for i := end / l; i >= 0; i-- {
		labels[i] = uint8(y)
		y = int(d.from[i*l+y])
	}
}

// backward finds the best score of all that can follow each label at each item, less the
// best of that item.
func (d *Decoder) backward() {
	m, l := d.Model, d.Model.labels
	d.back = grow(d.back, len(d.emit))
	clear(d.back[len(d.emit)-l:])
	for at := len(d.emit) - 2*l; at >= 0; at -= l {
		for x := range l {
			best := int32(2 * forbid)
			for y := range l {
				best = max(best, m.transition[x*l+y]+d.emit[at+l+y]+d.back[at+l+y])
			}
			d.back[at+x] = max(best, forbid)
		}
		level(d.back[at : at+l])
	}
}

// margins compares, at each item, the best sequence with the best of those that differ there.
func (d *Decoder) margins(labels []uint8, margins []float32) {
	l := d.Model.labels
	for i := range labels {
		own, other := int32(0), int32(4*forbid)
		for y := range l {
			s := d.fore[i*l+y] + d.back[i*l+y]
			if y == int(labels[i]) {
				own = s
			} else {
				other = max(other, s)
			}
		}
		margins[i] = float32(float64(own-other) * d.Model.scale)
	}
}

// grow returns a slice of n items, with the memory of s where that suffices. What was in
// it is written over.
func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	return s[:n]
}
