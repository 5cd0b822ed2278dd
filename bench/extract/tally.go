package main

import (
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
)

// tally counts right answers, wrong ones and misses.
type tally struct{ right, wrong, missed int }

func (t *tally) add(u tally) {
	t.right += u.right
	t.wrong += u.wrong
	t.missed += u.missed
}

// share is a part of a whole, 0 of nothing.
func share(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}

func (t tally) precision() float64 { return share(t.right, t.right+t.wrong) }
func (t tally) recall() float64    { return share(t.right, t.right+t.missed) }

func (t tally) f1() float64 {
	p, r := t.precision(), t.recall()
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// sheet holds the tallies of each measure, one an article.
type sheet struct {
	order   []string // of the measures, as they are printed
	tallies map[string][]tally
}

func newSheet(order ...string) *sheet { return &sheet{order: order, tallies: map[string][]tally{}} }

// add notes what one more article scored.
func (s *sheet) add(of map[string]tally) {
	for _, name := range s.order {
		s.tallies[name] = append(s.tallies[name], of[name])
	}
}

func (s *sheet) total(name string) (sum tally) {
	for _, t := range s.tallies[name] {
		sum.add(t)
	}
	return sum
}

const (
	resamples = 1000
	seed      = 20250410
)

// interval is where 95 of 100 F1 lie if the articles are drawn anew, with repeats.
func (s *sheet) interval(name string) (low, high float64) {
	list := s.tallies[name]
	if len(list) == 0 {
		return 0, 0
	}
	draw := rand.New(rand.NewPCG(seed, seed))
	f := make([]float64, resamples)
	for i := range f {
		var sum tally
		for range list {
			sum.add(list[draw.IntN(len(list))])
		}
		f[i] = sum.f1()
	}
	slices.Sort(f)
	return f[resamples*25/1000], f[resamples*975/1000-1]
}

// print writes a line a measure; beside, where there is one, has the F1 of the peer.
func (s *sheet) print(w io.Writer, beside *sheet) {
	for _, name := range s.order {
		t := s.total(name)
		low, high := s.interval(name)
		fmt.Fprintf(w, "  %-20s P %5.1f  R %5.1f  F1 %5.1f  (%.1f to %.1f)  right %d, wrong %d, missed %d", name,
			100*t.precision(), 100*t.recall(), 100*t.f1(), 100*low, 100*high, t.right, t.wrong, t.missed)
		if beside != nil {
			fmt.Fprintf(w, "; spaCy F1 %.1f", 100*beside.total(name).f1())
		}
		fmt.Fprintln(w)
	}
}
