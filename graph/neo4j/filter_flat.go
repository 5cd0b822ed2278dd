package neo4j

import (
	"slices"

	"parley/graph"
)

// flattened is a filter that keeps the same with as little as can be in And: there a walk would not see from where to start.
// It is false where nothing can pass.
func flattened(f graph.NodeFilter) (graph.NodeFilter, bool) {
	parts := slices.Clone(f.And)
	f.And = nil
	if len(f.Or) == 1 {
		parts, f.Or = append(parts, f.Or[0]), nil
	}
	for _, part := range parts {
		part, possible := flattened(part)
		if !possible {
			return f, false
		}
		f.And = append(f.And, part.And...)
		part.And = nil
		if len(f.Kinds) > 0 && len(part.Kinds) > 0 {
			f.Kinds = slices.DeleteFunc(slices.Clone(f.Kinds), func(k graph.Kind) bool { return !slices.Contains(part.Kinds, k) })
			if part.Kinds = nil; len(f.Kinds) == 0 {
				return f, false
			}
		}
		if left := fill(&f, part); !empty(left) {
			f.And = append(f.And, left)
		}
	}
	return f, true
}

// fill moves what one filter says into fields of another that say nothing, and returns what is left.
func fill(f *graph.NodeFilter, part graph.NodeFilter) graph.NodeFilter {
	moveList(&f.Kinds, &part.Kinds)
	moveList(&f.Subkinds, &part.Subkinds)
	moveList(&f.Words, &part.Words)
	moveList(&f.Statuses, &part.Statuses)
	move(&f.Country, &part.Country)
	if len(f.All) == 0 && len(f.Any) == 0 {
		f.Role, f.ActingFor = part.Role, part.ActingFor
		moveList(&f.All, &part.All)
		moveList(&f.Any, &part.Any)
	}
	moveList(&f.Topics, &part.Topics)
	move(&f.MinConfidence, &part.MinConfidence)
	moveList(&f.Places, &part.Places)
	moveList(&f.Within, &part.Within)
	moveList(&f.Seats, &part.Seats)
	moveList(&f.Met, &part.Met)
	move(&f.Post, &part.Post)
	moveList(&f.Mentions, &part.Mentions)
	moveList(&f.MentionedIn, &part.MentionedIn)
	moveList(&f.SaidBy, &part.SaidBy)
	moveList(&f.About, &part.About)
	move(&f.Source, &part.Source)
	move(&f.Language, &part.Language)
	move(&f.Dates, &part.Dates)
	moveList(&f.Or, &part.Or)
	move(&f.Not, &part.Not)
	return part
}

func moveList[T any](to, from *[]T) {
	if len(*to) == 0 {
		*to, *from = *from, nil
	}
}

func move[T comparable](to, from *T) {
	var none T
	if *to == none {
		*to, *from = *from, none
	}
}

// empty reports whether a filter keeps everything.
func empty(f graph.NodeFilter) bool {
	none := conditions{params: map[string]any{}, filters: 1} // as one that stands within another
	return len(none.of(f)) == 0
}
