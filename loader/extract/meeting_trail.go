package extract

import (
	"strings"

	"parley/graph"
)

// reason is what gave a slot of a record its value: a rule, and the meeting's word in whose
// sentence it was read.
type reason struct {
	rule string
	at   int // token
}

// slot names one of the slots of a meeting; a role has its party.
type slot struct {
	name  string
	party int
}

// trail keeps, for each slot of a record, why it has the value that it has. No rule needs to know
// of it: after each step, because compares the slots with what they were before.
type trail struct {
	why map[slot]reason
	was slots
}

// slots are the values that a record had when they were looked at last.
type slots struct {
	kind   string
	status graph.MeetingStatus
	date   *date
	place  int
	roles  map[int]graph.Role
}

func newTrail() trail {
	return trail{why: map[slot]reason{}, was: slots{place: -1, roles: map[int]graph.Role{}}}
}

// because gives a rule, which read the meeting's word at token at, as the reason of all slots that
// changed since the last call.
func (r *record) because(rule string, at int) {
	r.whyChanged(func(slot) reason { return reason{rule, at} })
}

// becauseOf takes over the reasons of a record that was merged into this one.
func (r *record) becauseOf(b *record) {
	r.whyChanged(func(s slot) reason { return b.trail.why[s] })
}

// whyChanged asks for the reason of each slot that changed.
func (r *record) whyChanged(why func(slot) reason) {
	t := &r.trail
	changed := func(s slot) { t.why[s] = why(s) }
	if r.kind != t.was.kind {
		changed(slot{name: "kind"})
	}
	if r.status != t.was.status {
		changed(slot{name: "status"})
	}
	if r.date != t.was.date {
		changed(slot{name: "date"})
	}
	if r.place != t.was.place {
		changed(slot{name: "place"})
	}
	t.was.kind, t.was.status, t.was.date, t.was.place = r.kind, r.status, r.date, r.place
	for _, s := range r.sides {
		if old, ok := t.was.roles[s.entity]; !ok || old != s.role {
			changed(slot{"role", s.entity})
			t.was.roles[s.entity] = s.role
		}
	}
}

// ground is a reason as the explanation gives it: with the words that say so, if any do.
type ground struct {
	slot, rule string
	words      span
}

// reasons explains the slots of the meeting that a record became.
func (f *meetingFinder) reasons(r *record, m *meeting) []ground {
	why := func(name string) reason { return r.trail.why[slot{name: name}] }
	kind := ground{"kind", why("kind").rule, span{why("kind").at, why("kind").at + 1}}
	if m.kind != r.kind {
		kind.rule = "heads of state or government alone"
	}
	out := []ground{kind, {"status", why("status").rule, f.predicate(why("status"))}}
	if r.date != nil {
		out = append(out, ground{"date", why("date").rule, r.date.span})
	}
	if r.place >= 0 {
		out = append(out, ground{"place", why("place").rule, f.mention(why("place").at, r.place)})
	}
	return out
}

// mention is where the sentence of token at names a party or place, the last before the token or
// else the first after it, with the preposition before the name. It may be nowhere.
func (f *meetingFinder) mention(at, entity int) span {
	if at < 0 {
		return span{}
	}
	s := f.d.sentences[f.d.tokens[at].sentence]
	var found span
	for i := s.from; i < s.to; i++ {
		n := f.d.nameAt[i]
		if n == 0 || i > s.from && f.d.nameAt[i-1] == n || !f.standsFor(f.d.names[n-1].entity, entity) {
			continue
		}
		if found.to == 0 || i < at {
			found = f.d.names[n-1].span
		}
	}
	if found.to > 0 && found.from > s.from && prepositions[f.d.tokens[found.from-1].lower] {
		found.from--
	}
	return found
}

// standsFor reports whether a name of entity x names y: itself, or the land of a state.
func (f *meetingFinder) standsFor(x, y int) bool {
	a, b := &f.d.entities[x], &f.d.entities[y]
	return x == y || a.country != "" && a.country == b.country && a.ofCountry() && b.ofCountry()
}

// predicate is the verb group that says what became of a meeting: that of its verb, that of which
// its noun is the object, or that of which the noun is the subject.
func (f *meetingFinder) predicate(why reason) span {
	if why.at < 0 {
		return span{}
	}
	s := f.d.sentences[f.d.tokens[why.at].sentence].span
	if strings.Contains(why.rule, "verb ") {
		return span{f.verbGroup(s, why.at), why.at + 1}
	}
	for i := why.at - 1; i >= s.from && i >= why.at-8; i-- {
		w := f.d.tokens[i].lower
		if w == "," || w == ";" || w == "that" || reportVerbs[w] {
			break
		}
		if lightVerbs[w] || hostVerbs[w] || tenseAt(f.d, s, i) != noTense {
			return span{f.verbGroup(s, i), why.at + 1}
		}
	}
	for i := why.at + 1; i < s.to && i <= why.at+14; i++ {
		if statusCues[f.d.tokens[i].lower] == nil && tenseAt(f.d, s, i) == noTense {
			continue
		}
		end := i
		for end < s.to-1 && f.auxiliary(end) {
			end++
		}
		return span{f.verbGroup(s, i), end + 1}
	}
	return span{why.at, why.at + 1}
}

// verbGroup is where the auxiliaries before the verb at token i begin.
func (f *meetingFinder) verbGroup(s span, i int) int {
	for i > s.from && (f.auxiliary(i-1) || f.d.tokens[i-1].lower == "to") {
		i--
	}
	return i
}

// auxiliary reports whether token i belongs to a verb group and is not its verb.
func (f *meetingFinder) auxiliary(i int) bool {
	w := f.d.tokens[i].lower
	return tenseCues[w] >= cueModal || verbGroupFiller[w]
}
