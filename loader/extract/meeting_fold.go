package extract

import (
	"parley/graph"
)

// fold makes one record of two that tell of one meeting: with the same parties, date and
// place, and nothing that says that they are two.
func (f *meetingFinder) fold() {
	var kept []*record
	into := map[*record]*record{}
	for _, r := range f.records {
		var same *record
		for i := len(kept) - 1; i >= 0 && i >= len(kept)-recordReach && same == nil; i-- {
			if f.sameMeeting(kept[i], r) {
				same = kept[i]
			}
		}
		if same == nil {
			kept = append(kept, r)
			continue
		}
		into[r] = same
		f.merge(same, r)
	}
	f.records = kept
	f.foldVisits(into)
	for _, r := range f.records {
		for m := into[r.follows]; m != nil; m = into[r.follows] {
			r.follows = m
		}
		if r.follows == r {
			r.follows = nil
		}
	}
}

// sameMeeting reports whether two records are of one meeting, by what makes reports of several
// articles one: their parties and days agree, and their places do not rule it out.
func (f *meetingFinder) sameMeeting(a, b *record) bool {
	switch {
	case a.follows == b || b.follows == a || a.order != b.order && (a.order == anotherMeeting || b.order == anotherMeeting):
		return false
	case a.ordinal != 0 && b.ordinal != 0 && a.ordinal != b.ordinal:
		return false
	case (a.kind == graph.Call) != (b.kind == graph.Call), a.place >= 0 && b.place >= 0 && f.apart(a.place, b.place):
		return false
	case !f.sameParties(a, b), a.alone != b.alone && len(a.sides) != len(b.sides):
		return false
	}
	return a.date != nil && b.date != nil && !a.date.value.IsZero() && f.sameDays(a, b)
}

// sameDays reports whether the dates of two records are one, or both told as roughly, of one place.
func (f *meetingFinder) sameDays(a, b *record) bool {
	x, y := a.date.value, b.date.value
	return x == y || a.place >= 0 && a.place == b.place && x.Precision() == y.Precision() && x.PossiblyOverlaps(y)
}

// sameParties reports whether those of one record are all in the other, and enough of them.
func (f *meetingFinder) sameParties(a, b *record) bool {
	shared, own, theirs := f.compare(a.sides, b.sides)
	return own+theirs == 0 || shared > 1 && (own == 0 || theirs == 0)
}

// merge adds what record b says to record a.
func (f *meetingFinder) merge(a, b *record) {
	for _, s := range b.sides {
		a.take(s)
	}
	a.bodies = withSides(a.bodies, b.bodies...)
	for person, party := range b.behalf {
		a.behalf[person] = party
	}
	a.days = max(a.days, b.days)
	if a.ends == nil {
		a.ends = b.ends
	}
	if a.edge == noEnd {
		a.edge = b.edge
	}
	if b.weight > a.weight {
		a.status, a.weight = b.status, b.weight
	}
	if a.place < 0 || b.place >= 0 && f.finer(b.place, a.place) {
		a.place = b.place
	}
	a.about(b.topics)
	for _, s := range b.evidence {
		a.cite(s)
	}
	a.heads = append(a.heads, b.heads...)
	if a.follows == nil {
		a.follows = b.follows
	}
	if a.sort == "" {
		a.sort = b.sort
	}
	a.encounters += b.encounters
	a.news, a.delegated = a.news || b.news, a.delegated || b.delegated
	a.headline = a.headline && b.headline
	a.becauseOf(b)
}
