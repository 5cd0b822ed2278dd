package extract

import (
	"strings"

	"parley/graph"
)

// longestMeeting is how many days may lie between the first and the last day of a meeting.
const longestMeeting = 60

// bounds reports whether the date of an encounter is the other end of a record's: "The talks
// began on Monday. They will end on Friday."
func (f *meetingFinder) bounds(e *encounter, r *record) bool {
	if e.date == nil || r.date == nil || e.edge == r.edge || e.edge != lastDay && r.edge != lastDay {
		return false
	}
	first, last := r.date.value, e.date.value
	if r.edge == lastDay {
		first, last = last, first
	}
	a, ok := first.Earliest()
	b, ok2 := last.Earliest()
	return ok && ok2 && b > a && b-a <= longestMeeting && first.Precision() == graph.PrecisionDay && last.Precision() == graph.PrecisionDay
}

// dateBy adds the date of an encounter to a record: its first day, its last, another day of its
// session, or a sharper one.
func (f *meetingFinder) dateBy(r *record, e *encounter) {
	r.days = max(r.days, e.days)
	if e.ends != nil && (r.date == nil || f.sameDate(e.date, r.date)) {
		r.ends = e.ends
	}
	switch {
	case e.date == nil:
	case f.bounds(e, r) && e.edge == lastDay:
		r.ends = e.date
	case f.bounds(e, r):
		r.ends, r.date, r.edge = r.date, e.date, e.edge
	case r.date == nil || r.date.value.IsZero() && !e.date.value.IsZero() || sharper(e.date, r.date):
		r.date, r.edge = e.date, e.edge
	case e.date.fills && e.date.value.Precision() == graph.PrecisionDay && !r.date.fills && r.date.value.DefinitelyWithin(e.date.value):
		r.date, r.edge = e.date, e.edge // "met for a second day"
	case f.nextDay(e, r) && !f.sameDate(e.date, r.date):
		r.date = r.date.through(e.date)
	case r.edge == noEnd && r.date.value == e.date.value:
		r.edge = e.edge
	}
}

// span is the date of a record with what is told of its ends: the days from its first to its
// last, and from its beginning on where it goes on.
func (f *meetingFinder) span(r *record) (graph.Date, string) {
	if r.date == nil {
		return graph.Date{}, ""
	}
	value, rule := r.date.value, r.date.rule
	published, dated := f.d.told.Earliest()
	first, known := value.Earliest()
	began := known && dated && first < published
	switch {
	case r.ends != nil:
		if both := graph.Interval(value, r.ends.value); !both.IsZero() && !isInterval(value) {
			return both, join(rule, r.ends.rule)
		}
	case r.days > 1 && value.Precision() == graph.PrecisionDay && !isInterval(value):
		return daysFrom(value, rule, r.days, r.edge)
	case r.status != graph.Held && !isInterval(value) && value.Precision() == graph.PrecisionDay && f.opensAt(r.date):
		return graph.Interval(value, graph.Date{}), rule
	case r.status == graph.Ongoing && began && !isInterval(value) && (r.date.prep == "since" || r.edge == firstDay):
		return graph.Interval(value, graph.Date{}), rule
	case r.date.prep == "by" && (r.status == graph.Planned || r.status == graph.Proposed) && !isInterval(value):
		return graph.Interval(graph.Date{}, value), rule // "will meet by May 3"
	}
	return value, rule
}

// opensAt reports whether the words before a date make it the first day of something whose end nobody
// tells: "starting Wednesday", "from May 3".
func (f *meetingFinder) opensAt(d *date) bool {
	i := d.from - 1
	for i > 0 && (f.d.tokens[i].lower == "on" || f.d.tokens[i].lower == "next") {
		i--
	}
	if i >= 0 && f.d.nameAt[i] > 0 {
		if in := f.d.names[f.d.nameAt[i]-1].from - 1; in >= 0 && f.d.tokens[in].lower == "in" {
			i = in - 1 // "starting in Lima on Monday"
		}
	}
	if i < 0 {
		return false
	}
	w := f.d.tokens[i].lower
	return w == "from" || d.prep == "since" || begins[w] && strings.HasSuffix(w, "ing")
}

// underWay corrects the status of a meeting whose days are told: one that has begun and is not
// over goes on, and one whose last day is past does not.
func (f *meetingFinder) underWay(r *record, when graph.Date) graph.MeetingStatus {
	published, ok := f.d.told.Earliest()
	first, ok1 := when.Earliest()
	last, ok2 := when.Latest()
	switch {
	case r.ends != nil && r.status == graph.Ongoing && ok && ok2 && last < published:
		return graph.Held
	case r.ends == nil && (r.days < 2 || r.date != nil && isInterval(r.date.value) && !r.date.fills), when.Precision() != graph.PrecisionDay, !ok, !ok1, !ok2, first > published, last <= published:
		return r.status
	case r.status == graph.Held, r.status == graph.Planned && first < published:
		return graph.Ongoing
	}
	return r.status
}
