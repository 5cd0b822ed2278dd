package sqlite

import (
	"slices"

	"parley/graph"
)

// noKind is the kind of nothing.
const noKind graph.Kind = ""

// flat moves what a filter asks for in And to its own fields, as far as these are free: what a list is
// found by is then among them. The filter means the same as before.
func flat(f graph.NodeFilter) graph.NodeFilter {
	asked := slices.Clone(f.And)
	if len(f.Or) == 1 {
		asked, f.Or = append(asked, f.Or[0]), nil
	}
	f.And = nil
	for _, g := range asked {
		g = flat(g)
		f.Kinds, g.Kinds = bothKinds(f.Kinds, g.Kinds), nil
		moveFields(&f, &g)
		f.And, g.And = append(f.And, g.And...), nil
		if !asksNothing(&g) {
			f.And = append(f.And, g)
		}
	}
	return f
}

// bothKinds are the kinds that are in both lists, where none narrows.
func bothKinds(a, b []graph.Kind) []graph.Kind {
	switch {
	case len(a) == 0:
		return b
	case len(b) == 0:
		return a
	}
	both := []graph.Kind{}
	for _, k := range a {
		if slices.Contains(b, k) {
			both = append(both, k)
		}
	}
	if len(both) == 0 {
		return []graph.Kind{noKind}
	}
	return both
}

// moveFields moves those fields of g to f that are empty there.
func moveFields(f, g *graph.NodeFilter) {
	moveList(&f.Subkinds, &g.Subkinds)
	moveList(&f.Words, &g.Words)
	moveList(&f.Statuses, &g.Statuses)
	moveList(&f.Topics, &g.Topics)
	moveOne(&f.Country, &g.Country)
	moveOne(&f.Source, &g.Source)
	moveOne(&f.Language, &g.Language)
	moveOne(&f.MinConfidence, &g.MinConfidence)
	if len(f.All)+len(f.Any) == 0 { // what says how they take part goes with them
		f.All, f.Any, f.Role, f.ActingFor = g.All, g.Any, g.Role, g.ActingFor
		g.All, g.Any = nil, nil
	}
	moveList(&f.Places, &g.Places)
	moveList(&f.Within, &g.Within)
	moveList(&f.Seats, &g.Seats)
	moveList(&f.Met, &g.Met)
	moveOne(&f.Post, &g.Post)
	moveList(&f.Mentions, &g.Mentions)
	moveList(&f.MentionedIn, &g.MentionedIn)
	moveList(&f.SaidBy, &g.SaidBy)
	moveList(&f.About, &g.About)
	moveOne(&f.Dates, &g.Dates)
	moveList(&f.Or, &g.Or)
	moveOne(&f.Not, &g.Not)
}

func moveList[T any](into, from *[]T) {
	if len(*into) == 0 {
		*into, *from = *from, nil
	}
}

func moveOne[T comparable](into, from *T) {
	var none T
	if *into == none {
		*into, *from = *from, none
	}
}

// asksNothing reports whether a filter is passed by all nodes.
func asksNothing(f *graph.NodeFilter) bool {
	return len(f.Kinds) == 0 && len((&filters{}).leaves(f)) == 0 && len(f.And)+len(f.Or) == 0 && f.Not == nil
}
