package extract

import "parley/graph"

// otherTense reports whether one is over and one yet to come, as far as that is sure.
func (f *meetingFinder) otherTense(e *encounter, r *record) bool {
	switch {
	case f.sameSetting(e, r):
		return false
	case done(r.status) && f.calledPlanned(e):
		return true
	case done(e.status) == done(r.status) || e.lasts || e.denied || r.denied || e.wished || r.wished && e.order == sameOrder:
		return false
	case r.follows != nil && done(e.status) && !e.guessed:
		return true // "the talks were" is not of those to come
	case len(e.sides) == 0:
		return done(r.status) && f.yetToEnd(e.date) && e.place >= 0 && !f.samePlace(e, r) // "the summit to be held in July"
	case e.tells(r) && !e.headline && !r.headline && r.weight > 2:
		return true
	}
	return e.date != nil && r.date != nil && e.date.value != r.date.value
}

// calledPlanned reports whether a noun is said to be of what is planned, by a word beside it: "made the trip to
// discuss the planned meeting with Soto", "as part of the summit planned between Lund and Soto".
func (f *meetingFinder) calledPlanned(e *encounter) bool {
	if !e.trigger.noun() {
		return false
	}
	for i := e.trigger.at - calledAheadReach; i <= e.trigger.at+1; i++ {
		if upcoming[f.lower(e.evidence, i)] {
			return true
		}
	}
	return false
}

// calledAheadReach is how many tokens before a meeting's noun the word may stand that calls it planned.
const calledAheadReach = 2

// tells reports whether an encounter's own clause says whether it is over: its verb does, and
// so does that of a noun with parties of its own, unless it names the meeting of a record again.
func (e *encounter) tells(r *record) bool {
	return !e.trigger.noun() || !e.definite && !e.guessed && (!e.adjunct || e.status == graph.Planned && r.status == graph.Held) && e.sentence != r.last
}
