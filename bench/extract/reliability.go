package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
)

// fact is something extracted that the annotations can judge.
type fact struct {
	kind, rule string
	confidence float64
	right      bool
}

// bin is a group of facts: how many, how many of them right, and what confidence they state.
type bin struct {
	facts, right int
	stated       float64 // the sum
}

func (b *bin) add(f fact) {
	b.facts++
	b.right += one(f.right)
	b.stated += f.confidence
}

// facts are those of each part of the corpora.
type facts struct {
	parts []string
	of    map[string][]fact
}

func (f *facts) add(part string, more []fact) {
	if f.of == nil {
		f.of = map[string][]fact{}
	}
	if len(f.of[part]) == 0 && len(more) > 0 {
		f.parts = append(f.parts, part)
	}
	f.of[part] = append(f.of[part], more...)
}

// printReliability writes how many facts of each tenth of confidence are right.
func (f *facts) printReliability(w io.Writer) {
	fmt.Fprintln(w, "facts by confidence: how many, which part of them should be right, and is")
	for _, part := range f.parts {
		bins := map[string]map[int]*bin{}
		for _, x := range f.of[part] {
			if bins[x.kind] == nil {
				bins[x.kind] = map[int]*bin{}
			}
			tenth := min(int(x.confidence*10), 9)
			into(bins[x.kind], tenth).add(x)
		}
		for _, kind := range slices.Sorted(maps.Keys(bins)) {
			for _, tenth := range slices.Sorted(maps.Keys(bins[kind])) {
				b := bins[kind][tenth]
				fmt.Fprintf(w, "  %-14s %-11s 0.%d to %.1f  %5d  stated %3.0f %%  right %3.0f %%\n", part, kind, tenth, float64(tenth+1)/10,
					b.facts, 100*b.stated/float64(b.facts), 100*share(b.right, b.facts))
			}
		}
	}
}

// into is the bin of a key, made if need be.
func into[K comparable](bins map[K]*bin, key K) *bin {
	if bins[key] == nil {
		bins[key] = &bin{}
	}
	return bins[key]
}

// printRules writes how many facts of each rule are right, in each part.
func (f *facts) printRules(w io.Writer) {
	type key struct{ kind, rule string }
	bins, all := map[string]map[key]*bin{}, map[key]*bin{}
	for _, part := range f.parts {
		bins[part] = map[key]*bin{}
		for _, x := range f.of[part] {
			k := key{x.kind, cmp.Or(x.rule, "(none)")}
			into(bins[part], k).add(x)
			into(all, k).add(x)
		}
	}
	fmt.Fprintf(w, "%-54s", "facts by rule: right of all")
	for _, part := range f.parts {
		fmt.Fprintf(w, "%16s", part)
	}
	fmt.Fprintln(w)
	keys := slices.SortedFunc(maps.Keys(all), func(a, b key) int {
		return cmp.Or(cmp.Compare(a.kind, b.kind), all[b].facts-all[a].facts, cmp.Compare(a.rule, b.rule))
	})
	for _, k := range keys {
		fmt.Fprintf(w, "  %-11s %-40s", k.kind, k.rule)
		for _, part := range f.parts {
			b := into(bins[part], k)
			cell := "-"
			if b.facts > 0 {
				cell = fmt.Sprintf("%d/%d %3.0f %%", b.right, b.facts, 100*share(b.right, b.facts))
			}
			fmt.Fprintf(w, "%16s", cell)
		}
		fmt.Fprintln(w)
	}
}
