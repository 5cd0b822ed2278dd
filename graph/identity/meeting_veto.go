package identity

import "parley/graph"

// tellsApart says why two reports cannot be of one meeting, or is empty. That one plans what the
// other calls held or cancelled is no reason: meetings come about, are put off and called off.
func tellsApart(a, b *report) string {
	if s := byDate(a, b); s != "" {
		return s
	}
	return notByDate(a, b)
}

// notByDate says what else than dates tells two reports apart.
func notByDate(a, b *report) string {
	for _, why := range [...]func(a, b *report) string{byWord, byKind, byTelling, byLand, byPeople} {
		if s := why(a, b); s != "" {
			return s
		}
	}
	return ""
}

// heldApart is what byDate says of two that were both held.
const heldApart = "held on different days"

// byWord: an article says that they are two.
func byWord(a, b *report) string {
	switch {
	case a.follows[b.id] > 0 || b.follows[a.id] > 0 || a.next[b.id] > 0 || b.next[a.id] > 0:
		return "one followed the other"
	case a.round != "" && b.round != "" && a.round != b.round:
		return "rounds of different numbers"
	case a.tag != b.tag && a.date.YearKnown() && b.date.YearKnown(),
		(a.apart[b.id] > 0 || b.apart[a.id] > 0) && !(a.date.YearKnown() && b.date.YearKnown()):
		return "an article tells them apart"
	}
	return ""
}

// byKind: who calls each other need not travel.
func byKind(a, b *report) string {
	if a.family != b.family && (a.family == graph.Call && b.place != "" || b.family == graph.Call && a.place != "") {
		return "a call, and a meeting at a place"
	}
	return ""
}

// byDate compares what is dated with what is dated.
func byDate(a, b *report) string {
	if !a.date.IsZero() && !b.date.IsZero() && (!a.date.YearKnown() || !b.date.YearKnown()) {
		if !a.date.PossiblyOverlaps(b.date) {
			return "different days of the year"
		}
		return ""
	}
	if !a.ranged || !b.ranged {
		return ""
	}
	if a.first > b.first {
		a, b = b, a
	}
	switch {
	case b.first <= a.last:
		return ""
	case b.first-a.last > month:
		return "more than a month apart"
	case a.held && b.held:
		return heldApart
	case a.held && b.calledOff() || b.held && a.calledOff():
		return "one held, the other called off, on different days"
	case a.held && b.plannedKnown && b.planned >= a.last:
		return "one announced when the other had been held"
	}
	return ""
}

// calledOff reports whether it was cancelled for good, as far as reports tell.
func (r *report) calledOff() bool { return r.off && !r.held && !r.postpone }

// byTelling compares what is not dated by when articles told of it. A copy of the article may be
// of any day, and a round that another followed of long ago.
func byTelling(a, b *report) string {
	if shared(a.said, b.said) {
		return ""
	}
	if !a.untimed() {
		a, b = b, a
	}
	switch {
	case !a.untimed():
		return ""
	case b.ranged:
		if first, last := a.window(); (b.last < first || b.first > last) && !samePlan(a, b) {
			return "told of more than a week away from the day"
		}
	case b.untimed():
		if a.told > b.told {
			a, b = b, a
		}
		switch apart := b.told - a.told; {
		case apart > 2*week, apart > week && a.held == b.held && a.toCome == b.toCome:
			return "told of more than a week apart"
		case apart > 0 && a.held && b.toCome:
			return "one announced when the other had been held"
		}
	}
	return ""
}

// untimed reports whether only its article's day of publication tells when it was.
func (r *report) untimed() bool { return r.date.IsZero() && r.toldKnown && len(r.next) == 0 }

// byLand: nobody meets the same people in two countries at once.
func byLand(a, b *report) string {
	if a.held && b.held && a.land != "" && b.land != "" && a.land != b.land {
		return "held in different countries"
	}
	return ""
}

// byPeople: presidents met, and ministers met.
func byPeople(a, b *report) string {
	if len(a.rank) == 0 || len(b.rank) == 0 {
		return ""
	}
	if m := compareWho(a, b); m.common == 0 && m.rankGap > 0 && m.rankGap == m.disjoint {
		return "people of different ranks met"
	}
	return ""
}
