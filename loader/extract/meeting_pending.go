package extract

// pendingReach is how many sentences on the parties of a meeting may be named.
const pendingReach = 3

// await keeps a meeting that is told of without its parties but with its place: "ending a
// one-day summit in Nairobi".
func (f *meetingFinder) await(e *encounter) {
	if len(e.sides) == 0 && e.trigger.noun() && !e.unnamed && e.place >= 0 && e.order == sameOrder && !e.definite && done(e.status) {
		kept := *e
		f.pending = &kept
	}
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
