package graph

import "slices"

// Flat is a filter that means the same, with as little as can be in And: what it asks for there moves to its
// own fields, as far as these are free, and so does the one filter of an Or. By those fields stores find nodes. It is false where no
// node can pass.
func (f NodeFilter) Flat() (NodeFilter, bool) {
	parts := slices.Clone(f.And)
	f.And = nil
	if len(f.Or) == 1 {
		parts, f.Or = append(parts, f.Or[0]), nil
	}
	for _, part := range parts {
		part, possible := part.Flat()
		if !possible {
			return f, false
		}
		f.And, part.And = append(f.And, part.And...), nil
		if len(f.Kinds) > 0 && len(part.Kinds) > 0 {
			f.Kinds = slices.DeleteFunc(slices.Clone(f.Kinds), func(k Kind) bool { return !slices.Contains(part.Kinds, k) })
			if part.Kinds = nil; len(f.Kinds) == 0 {
				return f, false
			}
		}
		f.take(&part)
		if !part.keepsAll() {
			f.And = append(f.And, part)
		}
	}
	return f, true
}

// take moves those fields of another filter to f that say nothing there.
func (f *NodeFilter) take(part *NodeFilter) {
	takeList(&f.Kinds, &part.Kinds)
	takeList(&f.Subkinds, &part.Subkinds)
	takeList(&f.Words, &part.Words)
	takeList(&f.Statuses, &part.Statuses)
	takeOne(&f.Country, &part.Country)
	if len(f.All)+len(f.Any) == 0 { // what says how they take part goes with them
		f.Role, f.ActingFor = part.Role, part.ActingFor
		takeList(&f.All, &part.All)
		takeList(&f.Any, &part.Any)
	}
	takeList(&f.Topics, &part.Topics)
	takeOne(&f.MinConfidence, &part.MinConfidence)
	takeList(&f.Places, &part.Places)
	takeList(&f.Within, &part.Within)
	takeList(&f.Seats, &part.Seats)
	if len(f.Met) == 0 { // which meetings count goes with them
		f.MetDates = part.MetDates
		takeList(&f.Met, &part.Met)
	}
	takeOne(&f.Post, &part.Post)
	takeList(&f.Mentions, &part.Mentions)
	takeList(&f.MentionedIn, &part.MentionedIn)
	takeList(&f.SaidBy, &part.SaidBy)
	takeList(&f.About, &part.About)
	takeOne(&f.Source, &part.Source)
	takeOne(&f.Language, &part.Language)
	takeOne(&f.Dates, &part.Dates)
	takeList(&f.Or, &part.Or)
	takeOne(&f.Not, &part.Not)
}

func takeList[T any](to, from *[]T) {
	if len(*to) == 0 {
		*to, *from = *from, nil
	}
}

func takeOne[T comparable](to, from *T) {
	var none T
	if *to == none {
		*to, *from = *from, none
	}
}

// Narrowed reports whether a filter asks for more than kinds.
func (f NodeFilter) Narrowed() bool {
	f.Kinds = nil
	return !f.keepsAll()
}

// keepsAll reports whether a filter asks for nothing.
func (f NodeFilter) keepsAll() bool {
	keys := len(f.All) + len(f.Any) + len(f.Places) + len(f.Within) + len(f.Seats) + len(f.Met) + len(f.Mentions) + len(f.MentionedIn) + len(f.SaidBy) + len(f.About)
	texts := len(f.Kinds) + len(f.Subkinds) + len(f.Words) + len(f.Statuses) + len(f.Topics) + len(f.Country) + len(f.Source) + len(f.Language)
	return keys+texts+len(f.And)+len(f.Or) == 0 && f.MinConfidence <= 0 && f.Post == nil && f.Dates == nil && f.Not == nil
}
