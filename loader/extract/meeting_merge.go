package extract

import (
	"parley/graph"
)

// record is one meeting as it grows from the encounters that speak of it.
type record struct {
	kind       string
	status     graph.MeetingStatus
	weight     int // of the encounter that the status is from
	date       *date
	place      int
	sides      []side
	behalf     map[int]int // a person's state or institution, where a clause says it
	topics     []string
	evidence   []span
	order      order
	follows    *record
	last       int // the sentence that spoke of it last
	attribute  int
	encounters int
	headline   bool // only headlines spoke of it
}

// add puts an encounter into the record that it belongs to, or opens a new one.
func (f *meetingFinder) add(e encounter) {
	r := f.match(&e)
	if r == nil {
		if !f.stands(&e) {
			return
		}
		r = &record{kind: e.trigger.kind, place: -1, attribute: -1, order: e.order, behalf: map[int]int{}, headline: true}
		if e.order == earlierMeeting {
			f.after(r, &e)
		}
		f.records = append(f.records, r)
	}
	f.absorb(r, &e)
	f.scene.meet(r.entities())
}

// after makes the meeting that the article is about follow a previous one, which has its
// parties where it names none itself.
func (f *meetingFinder) after(r *record, e *encounter) {
	for i := len(f.records) - 1; i >= 0; i-- {
		main := f.records[i]
		if main.order == earlierMeeting || main.follows != nil || !familiar(main.kind, e.trigger.kind) || !f.shareParties(e.sides, main.sides) {
			continue
		}
		main.follows = r
		if len(e.sides) == 0 {
			for _, s := range main.sides {
				if f.d.entities[s.entity].kind != graph.KindPerson {
					e.sides = append(e.sides, side{s.entity, graph.Member})
				}
			}
			if len(e.sides) == 0 {
				e.sides = append(e.sides, main.sides...)
			}
		}
		return
	}
}

// shareParties reports whether some party of a is one of b, or a names none.
func (f *meetingFinder) shareParties(a, b []side) bool {
	if len(a) == 0 {
		return true
	}
	for _, x := range a {
		for _, y := range b {
			if f.key(x.entity) == f.key(y.entity) {
				return true
			}
		}
	}
	return false
}

// stands reports whether an encounter says enough to be a meeting of its own.
func (f *meetingFinder) stands(e *encounter) bool {
	keys := map[string]bool{}
	people := 0
	for _, s := range e.sides {
		keys[f.key(s.entity)] = true
		if f.d.entities[s.entity].kind == graph.KindPerson {
			people++
		}
	}
	switch {
	case e.order == earlierMeeting && e.date != nil && len(e.sides) == 0 && len(f.records) > 0:
		return true // "the previous round, held on February 27": its parties are those of the next
	case len(e.sides) == 0:
		return false
	case len(keys) > 1 || people > 1 || e.body:
		return true
	case e.trigger.kind == graph.Visit:
		return e.place >= 0 && !f.atHome(e) || people > 0 && e.date != nil
	case e.unnamed && (people > 0 || e.trigger.kind == graph.Negotiation):
		return true
	}
	return f.d.entities[e.sides[0].entity].kind == graph.KindInstitution && e.trigger.kind != graph.Call && e.trigger.noun() && (e.place >= 0 || e.date != nil)
}

// atHome reports whether a lone visitor goes nowhere but to the visitor's own country.
func (f *meetingFinder) atHome(e *encounter) bool {
	place := f.d.entities[e.place]
	return place.subkind == graph.Country && place.country == f.d.entities[e.sides[0].entity].country
}

// key is what a party stands for in comparisons: a person's or state's country, else itself.
func (f *meetingFinder) key(x int) string {
	e := &f.d.entities[x]
	if e.country != "" && (e.kind == graph.KindPerson || e.subkind == graph.State) {
		return e.country
	}
	return e.name
}

// absorb adds what an encounter says to a record.
func (f *meetingFinder) absorb(r *record, e *encounter) {
	for _, s := range e.sides {
		r.take(s)
	}
	w := weigh(e)
	if w > r.weight {
		r.status, r.weight = e.status, w
		if e.trigger.kind != graph.Talks || r.encounters == 0 {
			r.kind = e.trigger.kind
		}
	}
	if e.status == graph.Cancelled && r.status != graph.Held {
		r.status, r.weight = graph.Cancelled, w
	}
	if e.date != nil && (r.date == nil || r.date.value.IsZero() && !e.date.value.IsZero() || sharper(e.date.value, r.date.value)) {
		r.date = e.date
	}
	if e.place >= 0 && (r.place < 0 || f.finer(e.place, r.place)) {
		r.place = e.place
	}
	for _, t := range e.topics {
		if !containsString(r.topics, t) && len(r.topics) < 5 {
			r.topics = append(r.topics, t)
		}
	}
	if !containsSpan(r.evidence, e.evidence) {
		r.evidence = append(r.evidence, e.evidence)
	}
	r.last = e.sentence
	r.encounters++
	r.headline = r.headline && e.headline
	if r.attribute < 0 && r.encounters == 1 {
		r.attribute = e.attribute
	}
}

// weigh is how far an encounter is to be believed about the status: a full sentence with a
// date and parties of its own more than a headline or "the meeting".
func weigh(e *encounter) int {
	w := 1
	if e.date != nil {
		w += 3
	}
	if len(e.sides) > 0 {
		w += 2
	}
	if !e.definite {
		w++
	}
	if e.headline {
		w -= 3
	}
	return w
}

// sharper reports whether date a lies within b and says more.
func sharper(a, b graph.Date) bool {
	return !a.IsZero() && a != b && a.Precision() >= b.Precision() && a.DefinitelyWithin(b)
}

// take adds a party to a record; a role of its own wins over mere membership.
func (r *record) take(s side) {
	for i := range r.sides {
		if r.sides[i].entity == s.entity {
			if r.sides[i].role == graph.Member {
				r.sides[i].role = s.role
			}
			return
		}
	}
	r.sides = append(r.sides, s)
}

func (r *record) entities() []int {
	out := make([]int, len(r.sides))
	for i, s := range r.sides {
		out[i] = s.entity
	}
	return out
}

func containsString(list []string, x string) bool {
	for _, y := range list {
		if y == x {
			return true
		}
	}
	return false
}

func containsSpan(list []span, x span) bool {
	for _, y := range list {
		if y == x {
			return true
		}
	}
	return false
}
