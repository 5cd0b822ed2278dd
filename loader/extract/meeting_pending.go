package extract

import "parley/graph"

// pendingReach is how many sentences on the parties of a meeting may be named.
const pendingReach = 3

// await keeps a meeting that is told of without its parties but with its place: "ending a
// one-day summit in Nairobi".
func (f *meetingFinder) await(e *encounter) {
	if len(e.sides) == 0 && e.trigger.kind == graph.Summit && e.place >= 0 && !e.headline && len(f.bare) < recordReach {
		f.bare = append(f.bare, *e)
	}
	if len(e.sides) == 0 && e.trigger.noun() && !e.unnamed && e.place >= 0 && e.order == sameOrder && !e.definite && done(e.status) {
		kept := *e
		f.pending = &kept
	}
}

// namedAgain gives a record of "the summit" what was told of it with its place, before anybody was
// named who comes: "until the summit in Nairobi in June. Soto will be at the summit".
func (f *meetingFinder) namedAgain(r *record, e *encounter) {
	if r.encounters > 1 || e.trigger.kind != graph.Summit || !e.definite || r.place >= 0 || r.date != nil {
		return
	}
	last := len(f.bare) - 1
	if last < 0 || f.bare[last].sentence >= e.sentence || f.vetoed(&f.bare[last], r) {
		return
	}
	f.absorb(r, &f.bare[last])
	f.bare = f.bare[:last]
	r.last = e.sentence
}

// resume gives a record that was just told of what was said of it before its parties were
// named.
func (f *meetingFinder) resume(r *record, e *encounter) {
	p := f.pending
	if p == nil || p.sentence == e.sentence {
		return
	}
	f.pending = nil
	if e.sentence-p.sentence > pendingReach || r.encounters > 1 || r.order != sameOrder || !done(r.status) || !familiar(p.trigger.kind, r.kind) || f.vetoed(p, r) ||
		r.date != nil && r.place >= 0 {
		return
	}
	f.absorb(r, p)
	r.last = e.sentence
	r.kind = p.trigger.kind
}

// openPending makes a record of the meeting that was told of without its parties, where a sentence
// soon after tells who came to it.
func (f *meetingFinder) openPending(sentence int) {
	p := f.pending
	if p == nil || sentence-p.sentence > pendingReach || len(f.records) > 0 && f.records[len(f.records)-1].last > p.sentence {
		return
	}
	f.pending = nil
	r := f.open(p)
	f.records = append(f.records, r)
	f.absorb(r, p)
}

// openBare makes meetings of the summits whose place is told, though nobody is named who comes
// to them, where no other record is of that place.
func (f *meetingFinder) openBare() {
	for i := range f.bare {
		e := &f.bare[i]
		var same *record
		for _, r := range f.records {
			if r.place >= 0 && !f.apart(r.place, e.place) && (r.kind == graph.Summit || e.date == nil || r.date == nil || f.sameDate(r.date, e.date)) {
				same = r
				break
			}
		}
		if same == nil {
			same = f.open(e)
			f.records = append(f.records, same)
			f.absorb(same, e)
		} else if len(same.sides) == 0 || same.kind == graph.Summit && same.status == e.status {
			f.absorb(same, e)
		}
	}
}
