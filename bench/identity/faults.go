package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
)

// fault is a node on which annotations see several things, or a thing that is on several nodes.
type fault struct {
	topic, what string
	parts       map[string][]mention // by cluster, or by node
}

// weight is how many mentions are not with the most of them.
func (f fault) weight() int {
	all, most := 0, 0
	for _, part := range f.parts {
		all += len(part)
		most = max(most, len(part))
	}
	return all - most
}

// printFaults lists what users would see as wrong, the faults that concern most mentions first.
func printFaults(w io.Writer, all []mention, limit int) {
	one := faults(all, func(m mention) (string, string, string) { return m.topic, m.node, m.gold })
	two := faults(all, func(m mention) (string, string, string) { return m.topic, m.gold, m.node })
	across := faults(all, func(m mention) (string, string, string) { return "all", m.node, m.topic })
	for _, list := range []struct {
		title  string
		faults []fault
	}{{"one node, several things", one}, {"one thing, several nodes", two}, {"one node in several topics, which annotations do not judge", across}} {
		fmt.Fprintf(w, "    %s: %d\n", list.title, len(list.faults))
		for _, f := range list.faults[:min(limit, len(list.faults))] {
			fmt.Fprintf(w, "      topic %s, %s: %s\n", f.topic, f.what, f.describe())
		}
	}
}

func faults(all []mention, by func(mention) (topic, whole, part string)) []fault {
	found := map[[2]string]*fault{}
	for _, m := range all {
		topic, whole, part := by(m)
		f := found[[2]string{topic, whole}]
		if f == nil {
			f = &fault{topic, whole, map[string][]mention{}}
			found[[2]string{topic, whole}] = f
		}
		f.parts[part] = append(f.parts[part], m)
	}
	var out []fault
	for _, f := range found {
		if len(f.parts) > 1 {
			out = append(out, *f)
		}
	}
	slices.SortFunc(out, func(a, b fault) int {
		return cmp.Or(b.weight()-a.weight(), strings.Compare(a.topic, b.topic), strings.Compare(a.what, b.what))
	})
	return out
}

// describe lists the parts: each with its count, and the first name and article of it.
func (f fault) describe() string {
	var parts []string
	for key, list := range f.parts {
		text := []rune(list[0].text)
		parts = append(parts, fmt.Sprintf("%s (%d, %q in %s)", key, len(list), string(text[:min(60, len(text))]), list[0].article))
	}
	slices.Sort(parts)
	return strings.Join(parts, "; ")
}
