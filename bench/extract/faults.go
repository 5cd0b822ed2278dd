package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
)

// faults counts faults on the dev parts by their sort.
type faults map[string]int

// names sorts the faults of one article's names: a name taken for another type, one of
// another extent, one that is missed, and what is no name.
func (f faults) names(a *annotated, found map[typed]bool) {
	gold, outside := a.names()
	for g := range gold {
		if found[g] {
			continue
		}
		same, over := nearest(g, found)
		switch {
		case same.kind != "":
			f["name: "+g.kind+" taken for "+same.kind]++
		case over.kind != "":
			f["name: "+g.kind+" of another extent"]++
		default:
			f["name: "+g.kind+" missed"]++
		}
	}
	for q := range found {
		if gold[q] || outside[[2]int{q.start, q.end}] {
			continue
		}
		if same, over := nearest(q, gold); same.kind == "" && over.kind == "" {
			f["name: none, taken for "+q.kind]++
		}
	}
}

// nearest is the name of the very span of x, and one that overlaps with it, if there are any.
func nearest(x typed, names map[typed]bool) (same, over typed) {
	for n := range names {
		switch {
		case n.start == x.start && n.end == x.end:
			if same.kind == "" || n.kind < same.kind {
				same = n
			}
		case n.start < x.end && x.start < n.end:
			over = n
		}
	}
	return same, over
}

// slots counts what is missed and made up of each measure.
func (f faults) slots(s *sheet) {
	for _, measure := range s.order {
		if measure == "person" || measure == "state" || measure == "head" || measure == "slots (headline)" {
			continue // counted as participants
		}
		t := s.total(measure)
		f[measure+" missed"] += t.missed
		f[measure+" wrong or made up"] += t.wrong
	}
}

// mostFaults is how many sorts of faults are printed.
const mostFaults = 20

func (f faults) print(w io.Writer) {
	fmt.Fprintln(w, "the commonest faults on the dev parts")
	sorts := slices.SortedFunc(maps.Keys(f), func(a, b string) int { return cmp.Or(f[b]-f[a], cmp.Compare(a, b)) })
	for _, s := range sorts[:min(mostFaults, len(sorts))] {
		if f[s] > 0 {
			fmt.Fprintf(w, "  %5d  %s\n", f[s], s)
		}
	}
}
