package graph

import (
	"cmp"
	"math"
	"slices"
)

// Post is a position that an actor may have held on the day of a meeting.
type Post struct {
	Relation
	At *Node // the institution, nil where it is not known

	known bool // its days are known, and fit
	far   int  // days between the meeting and the next day on which an article calls it held
}

// PostsOn are those of an actor's positions that were possibly held on the days that a meeting's date allows.
func PostsOn(positions []Relation, meeting Index) []Post {
	var held []Post
	for _, r := range positions {
		if known, ok := r.heldOn(meeting); ok {
			held = append(held, Post{Relation: r, known: known, far: r.Fold.daysTo(meeting)})
		}
	}
	return held
}

// LikeliestPost is the likeliest of the posts that an actor may have held, where it took part on behalf of side, or of
// nobody; false where there is none.
func LikeliestPost(held []Post, side *Node) (Post, bool) {
	if len(held) == 0 {
		return Post{}, false
	}
	return slices.MaxFunc(held, func(a, b Post) int {
		near, other := a.near(side), b.near(side)
		return cmp.Or(cmp.Compare(min(near, 1), min(other, 1)), compareBool(a.known, b.known), cmp.Compare(b.far, a.far), cmp.Compare(near, other),
			compareBool(a.Status != Former, b.Status != Former), cmp.Compare(a.Sources, b.Sources))
	}), true
}

// near is 2 of a post at the side acted for, 1 of one in the same country.
func (p Post) near(side *Node) int {
	switch {
	case side == nil || p.At == nil:
	case p.At.Key == side.Key:
		return 2
	case p.At.Country != "" && (p.At.Country == side.Code || p.At.Country == side.Country):
		return 1
	}
	return 0
}

// heldOn reports whether a post was possibly held on the days that a meeting's date allows,
// and whether the days of both are known.
func (r Relation) heldOn(x Index) (known, ok bool) {
	dated := r.Fold.HeldFirst != "" || r.Since != "" || r.Until != "" // articles say when
	if x.Earliest == "" || !dated {
		return false, r.Status != Former && r.Status != Designate
	}
	from, to := cmp.Or(r.Earliest, OpenStart), cmp.Or(r.Latest, OpenEnd)
	return true, from <= x.Latest && x.Earliest <= to
}

// daysTo is how many days lie between a meeting and the next day on which an article calls a post
// held: of two posts that one may have held, that one is the likelier which was spoken of then.
func (f RelationFold) daysTo(x Index) int {
	first, err := ParseDay(f.HeldFirst)
	if err != nil {
		return math.MaxInt
	}
	last, err := ParseDay(f.HeldLast)
	if err != nil {
		return math.MaxInt
	}
	day, err := ParseDay(x.Earliest)
	if err != nil {
		return math.MaxInt
	}
	return max(0, int(first-day), int(day-last))
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}
