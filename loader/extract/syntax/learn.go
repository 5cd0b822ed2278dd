package syntax

import (
	"cmp"
	"math"
	"slices"
)

// learner is an averaged perceptron whose rows hold only what differs from nothing.
type learner struct {
	classes int
	index   table
	rows    [][]learned
	now     int64
	closed  bool // learns of no further features
	scores  []int32
}

// learned is a weight, with the sum of what it was at every step until since.
type learned struct {
	class  uint8
	weight int32
	since  int64
	sum    int64
}

func newLearner(classes int) *learner {
	return &learner{classes: classes, scores: make([]int32, classes)}
}

// score adds up what the features say of each class.
func (l *learner) score(keys []uint32) []int32 {
	clear(l.scores)
	for _, k := range keys {
		if at := l.index.find(k); at >= 0 {
			for i := range l.rows[at] {
				c := &l.rows[at][i]
				l.scores[c.class] += c.weight
			}
		}
	}
	return l.scores
}

// update makes the features speak for one class and against another.
func (l *learner) update(keys []uint32, good, bad int) {
	for _, k := range keys {
		at := l.index.find(k)
		if at < 0 {
			if l.closed {
				continue
			}
			at = l.index.add(k)
			l.rows = append(l.rows, nil)
		}
		l.change(at, uint8(good), 1)
		l.change(at, uint8(bad), -1)
	}
}

func (l *learner) change(at int, class uint8, by int32) {
	for i := range l.rows[at] {
		if c := &l.rows[at][i]; c.class == class {
			c.sum += int64(c.weight) * (l.now - c.since)
			c.weight += by
			c.since = l.now
			return
		}
	}
	l.rows[at] = append(l.rows[at], learned{class: class, weight: by, since: l.now})
}

// averaged is what was learned of each feature, on average over all steps, by the keys.
func (l *learner) averaged() []weighed {
	var out []weighed
	for _, s := range l.index.slots {
		if s.key == 0 {
			continue
		}
		w := weighed{key: s.key}
		for _, c := range l.rows[s.number] {
			if sum := c.sum + int64(c.weight)*(l.now-c.since); sum != 0 {
				w.classes = append(w.classes, c.class)
				w.values = append(w.values, float64(sum)/float64(l.now))
			}
		}
		out = append(out, w)
	}
	slices.SortFunc(out, func(a, b weighed) int { return cmp.Compare(a.key, b.key) })
	return out
}

// only returns a learner that knows nothing yet, and will learn of the n features alone
// that this one gave the largest weights.
func (l *learner) only(n int) *learner {
	all := l.averaged()
	largest := func(w weighed) float64 {
		most := 0.0
		for _, v := range w.values {
			most = max(most, math.Abs(v))
		}
		return most
	}
	slices.SortStableFunc(all, func(a, b weighed) int { return cmp.Compare(largest(b), largest(a)) })
	next := newLearner(l.classes)
	next.closed = true
	for _, w := range all[:min(n, len(all))] {
		next.index.add(w.key)
		next.rows = append(next.rows, nil)
	}
	return next
}
