package extract

import "slices"

// sameSetting reports whether an encounter names but again the gathering of a record, on whose sidelines something else is
// done: "on the margins of the two-day summit".
func (f *meetingFinder) sameSetting(e *encounter, r *record) bool {
	if e.order != anotherMeeting || !e.definite || !e.trigger.noun() || e.date != nil || e.trigger.kind != r.kind || len(e.sides) == 0 {
		return false
	}
	_, own, _ := f.compare(e.sides, r.sides)
	return own == 0 && len(f.assembliesOf(e.sides)) == len(e.sides)
}

// aloneAmong reports whether two are told to meet by themselves who met with others in the meeting of a record.
func (f *meetingFinder) aloneAmong(e *encounter, r *record) bool {
	return (len(r.sides) > 2 || r.many) && f.byThemselves(e)
}

// byThemselves reports whether a noun tells of a meeting of two alone, who speak for no body: "had a one-on-one meeting".
func (f *meetingFinder) byThemselves(e *encounter) bool {
	if len(e.sides) != 2 || !e.trigger.noun() {
		return false
	}
	for i := e.trigger.at - 1; i >= e.trigger.at-smallReach; i-- {
		if ofTwo[f.lower(e.evidence, i)] {
			return !slices.ContainsFunc(e.sides, func(s side) bool { return f.assembles(s.entity) })
		}
	}
	return false
}

// ofTwo tell of a meeting that it is of two alone.
var ofTwo = set(`one-on-one face-to-face tete-a-tete tête-à-tête bilateral two-way`)
