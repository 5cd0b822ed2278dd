package syntax

import (
	"cmp"
	"math"
	"slices"
)

// weights hold what each feature says for and against each class. A row holds only classes
// that its feature has a say in, with one scale, a power of two.
type weights struct {
	classes int
	index   table
	rows    []row
	cells   []cell
}

type row struct {
	from  uint32 // its first cell
	count uint8
	shift uint8 // the scale's exponent
}

type cell struct {
	class  uint8
	weight int8
}

// scores are what features say of each class, of which there are no more than these.
type scores [256]int32

// score adds up what the features say of each class. Rows are looked up before any is read: they lie far apart in memory, which
// so fetches several at a time.
func (w *weights) score(keys []uint32, out *scores) {
	clear(out[:w.classes])
	var found [64]row
	for len(keys) > 0 {
		n := 0
		for _, k := range keys[:min(len(keys), len(found))] {
			if at := w.index.find(k); at >= 0 {
				found[n] = w.rows[at]
				n++
			}
		}
		for _, r := range found[:n] {
			shift := r.shift & 31 // which spares a test in the loop
			for _, c := range w.cells[r.from : r.from+uint32(r.count)] {
				out[c.class] += int32(c.weight) << shift
			}
		}
		keys = keys[min(len(keys), len(found)):]
	}
}

// fraction is the number of units that a learned weight of one is given.
const fraction = 256

// weighed is a feature with what was learned of it.
type weighed struct {
	key     uint32
	classes []uint8
	values  []float64
}

// pack makes learned weights, which are by the keys, integers: of eight bits, with the smallest scale that does not
// clip the largest of its row. Those below the least are left out.
func pack(features []weighed, classes, least int) weights {
	w := weights{classes: classes}
	for _, f := range features {
		largest := 0.0
		for _, v := range f.values {
			largest = max(largest, math.Abs(v)*fraction)
		}
		r := row{from: uint32(len(w.cells))}
		for largest/float64(int(1)<<r.shift) > math.MaxInt8 {
			r.shift++
		}
		for i, v := range f.values {
			q := int8(math.Round(v * fraction / float64(int(1)<<r.shift)))
			if size := max(int(q), -int(q)) << r.shift; q != 0 && size >= least*fraction {
				w.cells = append(w.cells, cell{f.classes[i], q})
			}
		}
		n := w.cells[r.from:]
		if r.count = uint8(len(n)); r.count == 0 {
			continue
		}
		slices.SortFunc(n, func(a, b cell) int { return cmp.Compare(a.class, b.class) })
		w.index.add(f.key)
		w.rows = append(w.rows, r)
	}
	return w
}

// table numbers keys in the order in which they are added: an open hash table.
type table struct {
	slots []slot
	count int
}

// slot holds a key and its number side by side, so that both come from memory at once; the key is zero where it is empty.
type slot struct {
	key    uint32
	number int32
}

// find is the number of a key, or -1.
func (t *table) find(key uint32) int {
	if len(t.slots) == 0 {
		return -1
	}
	mask := uint32(len(t.slots) - 1)
	for at := key & mask; ; at = (at + 1) & mask {
		switch s := &t.slots[at]; s.key {
		case key:
			return int(s.number)
		case 0:
			return -1
		}
	}
}

// add numbers a key that is not yet in the table.
func (t *table) add(key uint32) int {
	if t.count*2 >= len(t.slots) {
		old := t.slots
		t.slots = make([]slot, max(2*len(old), 16))
		for _, s := range old {
			if s.key != 0 {
				t.put(s)
			}
		}
	}
	t.put(slot{key, int32(t.count)})
	t.count++
	return t.count - 1
}

func (t *table) put(s slot) {
	mask := uint32(len(t.slots) - 1)
	at := s.key & mask
	for t.slots[at].key != 0 {
		at = (at + 1) & mask
	}
	t.slots[at] = s
}

// Features are hashes of what their template sees. None is zero, which is no key.

func feature1(template, a uint32) uint32 {
	h := (uint64(template)<<32 ^ uint64(a)) * 0x9e3779b97f4a7c15
	h = (h ^ h>>29) * 0xbf58476d1ce4e5b9
	return max(uint32(h>>32), 1)
}

func feature2(template, a, b uint32) uint32 {
	h := (uint64(template)<<32 ^ uint64(a)) * 0x9e3779b97f4a7c15
	h = (h ^ h>>29 ^ uint64(b)) * 0xbf58476d1ce4e5b9
	return max(uint32(h>>32), 1)
}

func feature3(template, a, b, c uint32) uint32 {
	h := (uint64(template)<<32 ^ uint64(a)) * 0x9e3779b97f4a7c15
	h = (h ^ h>>29 ^ uint64(b)) * 0xbf58476d1ce4e5b9
	h = (h ^ h>>31 ^ uint64(c)) * 0x94d049bb133111eb
	return max(uint32(h>>32), 1)
}
