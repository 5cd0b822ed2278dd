package extract

import (
	"parley/graph"
	"slices"
)

// record is one meeting as it grows from the encounters that speak of it.
type record struct {
	item       *newsItem
	kind       string
	sort       string // the kind that some clause makes of mere talks
	status     graph.MeetingStatus
	weight     int // of the encounter that the status is from
	date       *date
	edge       meetingEnd // which end of the meeting the date is
	ends       *date      // its last day, where date is the first
	days       int        // that it lasts, or 0
	place      int
	sides      []side
	bodies     []side      // its parties that bear no name: "creditor banks"
	behalf     map[int]int // a person's state or institution, where a clause says it
	topics     []span
	evidence   []span
	heads      []int // the words that tell of it
	order      order
	ordinal    int
	follows    *record
	recalled   bool // it was first told as what came before another one
	last       int  // the sentence that spoke of it last
	encounters int
	rule       string
	headline   bool      // only headlines spoke of it
	news       bool      // it was told as the news of the day
	many       bool      // many come who are not named
	delegated  bool      // states are named as those who come or act at it
	denied     bool      // somebody who is said to have taken part denies it
	remote     bool      // all were there by a screen
	wished     bool      // nothing was told yet but that somebody wanted it
	spokenOf   bool      // somebody spoke at it, before it or after it on a day that is not told there
	guessed    bool      // nothing told its status
	over       bool      // its end is told, or what followed it
	alone      bool      // it was first told as one of two by themselves
	spoken     bool      // it was first told as "speaks with", which may be a call
	frame      verbFrame // of the verb that it was first told by
	trail      trail
}

// add puts an encounter into the record that it belongs to, or opens a new one.
func (f *meetingFinder) add(e encounter) {
	f.facedAgain(&e)
	f.toHost(&e)
	f.departure(&e)
	if r := f.cameFor(&e); r != nil {
		r.cite(e.evidence)
		f.added++
		return
	}
	if r := f.comesToSit(&e); r != nil {
		r.seat(&e)
		f.added++
		return
	}
	r := f.match(&e)
	if r != nil && e.trigger.kind != graph.Visit && f.onVisit(&e, r) {
		f.join(r, &e)
		f.added++
		r.because("on a visit, "+f.ruleOf(e.trigger), e.trigger.at)
		return
	}
	if r == nil {
		if !f.stands(&e) {
			f.await(&e)
			return
		}
		r = f.open(&e)
		f.chain(r, &e)
		r.because("parties of the row of meetings", e.trigger.at)
		f.records = append(f.records, r)
	}
	f.added++
	f.absorb(r, &e)
	if e.sentence <= f.retinue.last {
		f.comeAlong(r)
		r.because("travels with the visitor", e.trigger.at)
	}
	f.enclose(r, &e)
	r.because("visit told after talks", e.trigger.at)
	f.voices(r, e.voice)
	r.because("speaks before or after it", e.trigger.at)
	f.resume(r, &e)
	f.scene.meet(f.facing(r), f.faceToFace(r))
	f.keepGuest(r)
}

// keepGuest takes note of who received whom at a meeting, where it was one and one other: "his guest", "her host".
func (f *meetingFinder) keepGuest(r *record) {
	soil := ""
	if r.place >= 0 {
		soil = f.d.entities[r.place].country
	}
	var guests, hosts []int
	for _, s := range r.sides {
		switch {
		case f.d.entities[s.entity].kind != graph.KindPerson:
		case s.role == graph.Host || soil != "" && f.countryOf(s.entity) == soil:
			hosts = append(hosts, s.entity)
		default:
			guests = append(guests, s.entity)
		}
	}
	if len(guests) != 1 || len(hosts) > 1 || len(hosts) == 0 && r.kind != graph.Visit {
		return
	}
	f.scene.guest, f.scene.host = guests[0], -1
	if len(hosts) == 1 {
		f.scene.host = hosts[0]
	}
}

// seat adds those of an encounter who come to where many meet to the record of those.
func (r *record) seat(e *encounter) {
	for _, s := range e.sides {
		if s.role != graph.Host {
			r.take(s)
		}
	}
	r.cite(e.evidence)
	r.because("comes to where many meet", e.trigger.at)
}

// open makes the record of a new meeting.
func (f *meetingFinder) open(e *encounter) *record {
	r := &record{item: f.newsItem, kind: e.trigger.kind, status: e.status, weight: weigh(e), place: -1, order: e.order, behalf: map[int]int{},
		headline: true, guessed: e.guessed, many: e.many, spoken: voiced[e.trigger.frame], alone: f.byThemselves(e), frame: e.trigger.frame, wished: e.wished, recalled: f.recalls(e), rule: f.ruleOf(e.trigger), trail: newTrail()}
	r.because(r.rule, e.trigger.at)
	return r
}

// ruleOf names what opened a record: "verb met", "noun talks".
func (f *meetingFinder) ruleOf(t trigger) string {
	word := f.d.tokens[t.at].lower
	if t.noun() {
		return "noun " + word
	}
	return "verb " + word
}

// absorb adds what an encounter says to a record.
func (f *meetingFinder) absorb(r *record, e *encounter) {
	f.include(r, e)
	f.settle(r, e)
	if e.trigger.kind == graph.Call {
		r.kind = graph.Call
	}
	gathered := r.kind == graph.Conference && e.sentence == r.last && f.lower(e.evidence, e.governor) == "for" // "gather for a summit"
	if e.trigger.kind == graph.Summit && (r.kind == graph.Talks || r.kind == graph.Negotiation || gathered) && !e.headline {
		r.kind = graph.Summit
	}
	f.dateBy(r, e)
	if r.ordinal == 0 && (e.presents || r.encounters == 0 || e.headline) {
		r.ordinal = e.ordinal
	}
	r.remote = r.remote || e.remote
	r.news, r.spokenOf, r.over = r.news || e.news, r.spokenOf || e.spoken, r.over || e.over
	if r.sort == "" {
		r.sort = e.sort
	}
	r.encounters++
	r.headline = r.headline && e.headline
	r.because(f.ruleOf(e.trigger), e.trigger.at)
}

// include adds what an encounter tells besides day and status, which are those of the whole where it is
// but a part of it.
func (f *meetingFinder) include(r *record, e *encounter) {
	for _, s := range e.sides {
		if e.delegated || !f.represented(r, s.entity) {
			r.take(s)
		}
	}
	r.delegated = r.delegated || e.delegated
	r.bodies = withSides(r.bodies, e.bodies...)
	if e.place >= 0 && (r.place < 0 || f.finer(e.place, r.place)) {
		r.place = e.place
	}
	r.about(e.topics)
	r.cite(e.evidence)
	r.heads = append(r.heads, e.trigger.at)
	r.last = e.sentence
}

// represented reports whether a state has people of its own in a record, whom the article
// named first: then it is not named as a party besides.
func (f *meetingFinder) represented(r *record, x int) bool {
	if f.d.entities[x].subkind != graph.State {
		return false
	}
	for _, s := range r.sides {
		if s.entity == x {
			return false
		}
	}
	for _, s := range r.sides {
		if f.d.entities[s.entity].kind == graph.KindPerson && f.key(s.entity) == f.key(x) {
			return true
		}
	}
	return false
}

// sharper reports whether date a lies within b, which is a time that something falls in, and
// says more.
func sharper(a, b *date) bool {
	first, last, ok := b.days()
	if !ok || b.fills || first == last {
		return false
	}
	return !a.value.IsZero() && a.value != b.value && a.value.Precision() >= b.value.Precision() && a.value.DefinitelyWithin(b.value)
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
	if len(r.sides) < mostSides {
		r.sides = append(r.sides, s)
	}
}

// mostSides is how many parties a meeting has at most: more are a list of something else.
const mostSides = 100

// about adds what a meeting is about.
func (r *record) about(topics []span) {
	for _, t := range topics {
		if !slices.Contains(r.topics, t) && len(r.topics) < mostTopics {
			r.topics = append(r.topics, t)
		}
	}
}

// mostTopics is how many topics a meeting has at most.
const mostTopics = 5

// mostEvidence is how many sentences a meeting cites at most.
const mostEvidence = 20

// cite adds a sentence to the evidence.
func (r *record) cite(s span) {
	if len(r.evidence) < mostEvidence && !slices.Contains(r.evidence, s) {
		r.evidence = append(r.evidence, s)
	}
}
