package extract

import "parley/graph"

// sessionDays is how many days a session goes on, as a rule, after its first.
const sessionDays = 2

// session reports whether a kind of meeting is one that goes on for days, whoever speaks there.
func session(kind, sort string) bool {
	return kind == graph.Summit || kind == graph.Conference || kind == graph.Talks && sort == graph.Conference
}

// sameSession reports whether an encounter and a record tell of the session of one body, by
// some of those who came: "Lund told the NATO summit", "Soto told the NATO summit".
func (f *meetingFinder) sameSession(e *encounter, r *record) bool {
	if !session(e.trigger.kind, e.sort) || !session(r.kind, r.sort) {
		return false
	}
	for _, s := range e.sides {
		if f.has(r, s.entity) && f.assembles(s.entity) {
			return true
		}
	}
	return false
}

// nextDay reports whether an encounter tells of another day of the session of a record, in the
// same place, or of "the summit" without one.
func (f *meetingFinder) nextDay(e *encounter, r *record) bool {
	here := f.samePlace(e, r) || e.definite && (e.place < 0 || r.place < 0)
	if e.date == nil || r.date == nil || !here || !f.sameSession(e, r) {
		return false
	}
	from, _, ok := e.date.days()
	first, last, ok2 := r.date.days()
	return ok && ok2 && from >= first-sessionDays && from <= last+sessionDays
}

// days are the first and the last day of a date, where both are known.
func (d *date) days() (first, last graph.Day, ok bool) {
	first, ok = d.value.Earliest()
	last, ok2 := d.value.Latest()
	return first, last, ok && ok2
}

// through is the date of all the days of two dates.
func (d *date) through(other *date) *date {
	first, last, _ := d.days()
	from, to, _ := other.days()
	all := *d
	all.fills = true
	all.value = graph.Interval(graph.DateFromDay(min(first, from)), graph.DateFromDay(max(last, to)))
	return &all
}
