package extract

import (
	"slices"

	"parley/graph"
)

// pendingReach is how many sentences on the parties of a meeting may be named.
const pendingReach = 3

// await keeps a meeting that is told of with its place and without its parties, who may be named
// later: "ending a one-day summit in Nairobi".
func (f *meetingFinder) await(e *encounter) {
	if len(e.sides) > 0 || e.place < 0 && !e.many || len(f.pending) == recordReach {
		return
	}
	if e.trigger.kind == graph.Summit || e.many || e.trigger.noun() && e.order == sameOrder && !e.definite && done(e.status) {
		f.pending = append(f.pending, *e)
	}
}

// lastPending is the meeting told of last without its parties before a sentence, or nil; soon is whether
// that sentence may be read as going on with it.
func (f *meetingFinder) lastPending(sentence int) (p *encounter, soon bool) {
	last := len(f.pending) - 1
	if last < 0 || f.pending[last].sentence >= sentence {
		return nil, false
	}
	p = &f.pending[last]
	return p, done(p.status) && sentence-p.sentence <= pendingReach
}

// resume gives a record that was just opened what was told of it with its place before anybody was named
// who comes: a few sentences before, or, of "the summit", wherever it was.
func (f *meetingFinder) resume(r *record, e *encounter) {
	p, soon := f.lastPending(e.sentence)
	if p == nil || r.encounters > 1 || r.order != sameOrder || r.date != nil && r.place >= 0 || f.vetoed(p, r) {
		return
	}
	again := p.trigger.kind == graph.Summit && e.trigger.kind == graph.Summit && e.definite
	if again || soon && done(r.status) && familiar(p.trigger.kind, r.kind) {
		r.kind = p.trigger.kind
		f.absorb(r, p)
		r.last = e.sentence
		f.pending = f.pending[:len(f.pending)-1]
	}
}

// openPending makes a record of the meeting that was told of without its parties, where a sentence
// soon after tells who came to it and no other was told of between.
func (f *meetingFinder) openPending(sentence int) {
	p, soon := f.lastPending(sentence)
	if !soon || len(f.records) > 0 && f.records[len(f.records)-1].last > p.sentence {
		return
	}
	f.openAs(p)
	f.pending = f.pending[:len(f.pending)-1]
}

// openAs makes a record of a meeting that was told of without its parties.
func (f *meetingFinder) openAs(p *encounter) {
	r := f.open(p)
	f.records = append(f.records, r)
	f.absorb(r, p)
}

// openRest makes meetings of the summits and of the gatherings of many that nobody is named to come to,
// where no other record is of their place or day.
func (f *meetingFinder) openRest() {
	for i := range f.pending {
		p := &f.pending[i]
		if p.trigger.kind != graph.Summit && (!p.many || p.date == nil) {
			continue
		}
		n := slices.IndexFunc(f.records, func(r *record) bool {
			if r.status == graph.Refused {
				return false // somebody will not meet another there
			}
			if p.place < 0 || r.place < 0 {
				return p.many && p.date != nil && r.date != nil && f.sameDate(r.date, p.date)
			}
			return !f.apart(r.place, p.place) && (r.kind == graph.Summit || p.date == nil || r.date == nil || f.sameDate(r.date, p.date))
		})
		if n < 0 {
			f.openAs(p)
		} else if r := f.records[n]; len(r.sides) == 0 || r.kind == graph.Summit && r.status == p.status {
			f.absorb(r, p)
		}
	}
}

// earlierTalks gives talks that are told of as over, with nobody named, the parties of those that the same sentence says
// are yet to come: "ready to resume talks with Peru, despite two days of talks in Lima".
func (f *meetingFinder) earlierTalks(e *encounter) {
	if !e.trigger.noun() || len(e.sides)+len(e.bodies) > 0 || e.unnamed || e.definite || e.order != sameOrder || e.status != graph.Held || e.date == nil && e.days == 0 {
		return
	}
	for _, r := range slices.Backward(f.recent()) {
		if r.last != e.sentence {
			return
		}
		if !done(r.status) && !r.headline && familiar(e.trigger.kind, r.kind) {
			e.sides, e.bodies, e.order = slices.Clone(r.sides), slices.Clone(r.bodies), earlierMeeting
			return
		}
	}
}
