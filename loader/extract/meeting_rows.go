package extract

import "parley/graph"

// recalls reports whether an encounter is told as what came before another one: "a week after talks in Lima", "the two had met there".
func (f *meetingFinder) recalls(e *encounter) bool {
	if e.status != graph.Held {
		return false
	}
	if e.trigger.noun() {
		return recalling[f.lower(e.evidence, e.governor)]
	}
	for i := e.trigger.at - 1; i >= e.trigger.at-3; i-- {
		if f.lower(e.evidence, i) == "had" {
			return true
		}
	}
	return false
}

// recalling stand before what came first.
var recalling = set(`after following since follows follow followed`)

// rows puts meetings of the same parties in a row where one is told as what came before the other. No meeting follows one of a later day.
func (f *meetingFinder) rows() {
	for n, r := range f.records {
		if later := f.laterThan(n); later != nil {
			later.follows = r
		}
	}
	for _, r := range f.records {
		if x := r.follows; x != nil && soonerThan(r, x) {
			r.follows = nil
			if x.follows == nil {
				x.follows = r
			}
		}
	}
}

// laterThan is the meeting told next to record n, of the same parties and a later day, that n is recalled for, if any.
func (f *meetingFinder) laterThan(n int) *record {
	r := f.records[n]
	if !r.recalled {
		return nil
	}
	for _, i := range [...]int{n - 1, n + 1} {
		if i < 0 || i >= len(f.records) {
			continue
		}
		x := f.records[i]
		if x.follows == nil && x.kind != graph.Call && r.kind != graph.Call && len(r.sides) > 1 && f.sameParties(r, x) && soonerThan(r, x) {
			return x
		}
	}
	return nil
}

// soonerThan reports whether a meeting was over before another one began.
func soonerThan(a, b *record) bool {
	if a.date == nil || b.date == nil {
		return false
	}
	over, bounded := a.date.value.Latest()
	begun, known := b.date.value.Earliest()
	return bounded && known && over < begun
}
