package extract

import "parley/graph"

// A visit and the talks held on it are one meeting.

// onVisit reports whether an encounter tells of what the visitor of a visit does there: "Lund
// arrived in Lima on Monday. She will meet President Soto on Tuesday."
func (f *meetingFinder) onVisit(e *encounter, r *record) bool {
	if r.kind != graph.Visit || r.place < 0 || e.order != sameOrder || e.headline || family(e.trigger.kind) != family(graph.Visit) || len(e.sides) == 0 {
		return false
	}
	soil := f.d.entities[r.place].country
	if soil == "" || e.place >= 0 && f.d.entities[e.place].country != soil {
		return false
	}
	visitor, host := false, e.unnamed
	for _, s := range e.sides {
		switch {
		case f.countryOf(s.entity) == soil:
			host = true
		case f.has(r, s.entity):
			visitor = true
		default:
			return false
		}
	}
	return visitor && host && f.whileThere(e, r)
}

// whileThere reports whether an encounter may fall on the days of a visit.
func (f *meetingFinder) whileThere(e *encounter, r *record) bool {
	away := e.sentence - r.last
	switch r.status {
	case graph.Ongoing:
		if e.status != graph.Held && e.status != graph.Ongoing && e.status != graph.Planned {
			return false
		}
	case graph.Held, graph.Planned:
		if done(e.status) != done(r.status) || e.status == graph.Proposed || done(r.status) && away > 1 && e.place < 0 && e.date == nil {
			return false
		}
	default:
		return false
	}
	if away > visitReach {
		return false
	}
	if e.date == nil || r.date == nil || f.sameDate(e.date, r.date) {
		return true
	}
	first, ok := r.date.value.Earliest()
	day, dated := e.date.value.Earliest()
	return r.status == graph.Ongoing && ok && dated && day >= first && day-first <= longVisit
}

// visitReach is how many sentences on what happens on a visit may be told.
const visitReach = 10

// longVisit is how many days after the first a visit that goes on may be expected to last.
const longVisit = 4

// join adds what happens on a visit to its record: whom the visitor meets, and where.
func (f *meetingFinder) join(r *record, e *encounter) {
	for _, s := range e.sides {
		if !f.represented(r, s.entity) {
			r.take(s)
		}
	}
	if e.place >= 0 && f.finer(e.place, r.place) {
		r.place = e.place
	}
	if r.date == nil {
		r.date = e.date
	}
	r.cite(e.evidence)
	r.last = e.sentence
	r.encounters++
}
