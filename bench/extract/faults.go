package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
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

// note counts a fault where there is one.
func (f faults) note(sort string, there bool) {
	if there {
		f[sort]++
	}
}

// meeting counts a meeting that is missed, which has no couple q, or made up, which has no g.
func (f faults) meeting(g, q *told) {
	switch {
	case q == nil:
		f["meeting missed: "+g.kind]++
	case g == nil:
		f["meeting made up: "+q.kind]++
	}
}

// slot counts a slot of a coupled meeting whose value should be a and is b, "" for none.
func (f faults) slot(name, a, b string) {
	switch {
	case a == b: // both are nothing
	case b == "":
		f[name+" missed"]++
	case a == "":
		f[name+" made up"]++
	case name == "status":
		f["status "+a+" taken for "+b]++
	default:
		f[name+" wrong"]++
	}
}

// parties counts the parties of a coupled meeting that are missed or made up, by their kinds;
// those of gold and found in both are given by their indices.
func (f faults) parties(gold, found []part, right, held map[int]bool) {
	for i, p := range gold {
		f.note("party missed: "+p.kind, !right[i])
	}
	for i, p := range found {
		f.note("party made up: "+p.kind, !held[i])
	}
}

// pairs counts what is missed and made up of each measure of pairs.
func (f faults) pairs(of map[string]tally) {
	for measure, t := range of {
		f[measure+" missed"] += t.missed
		f[measure+" made up"] += t.wrong
	}
}

// add counts the faults of one more article.
func (f faults) add(more faults) {
	for sort, n := range more {
		f[sort] += n
	}
}

// mostFaults is how many sorts of faults are printed of names, and of facts.
const mostFaults = 25

func (f faults) print(w io.Writer) {
	sorts := slices.SortedFunc(maps.Keys(f), func(a, b string) int { return cmp.Or(f[b]-f[a], cmp.Compare(a, b)) })
	for _, names := range []bool{true, false} {
		fmt.Fprintf(w, "the commonest faults of %s on the dev parts\n", map[bool]string{true: "names", false: "facts"}[names])
		left := mostFaults
		for _, s := range sorts {
			if strings.HasPrefix(s, "name: ") == names && f[s] > 0 && left > 0 {
				fmt.Fprintf(w, "  %5d  %s\n", f[s], s)
				left--
			}
		}
	}
}
