package extract

import (
	"slices"
	"strings"

	"parley/graph"
)

// match finds the record that an encounter speaks of, or nil where it is a new meeting.
func (f *meetingFinder) match(e *encounter) *record {
	var best *record
	bestScore := 0
	for _, r := range slices.Backward(f.recent()) {
		onVisit := f.onVisit(e, r)
		if !onVisit && f.vetoed(e, r) {
			continue
		}
		score := f.likeness(e, r)
		if onVisit {
			score += onVisitScore
		}
		if score > bestScore {
			best, bestScore = r, score
		}
	}
	return best
}

// onVisitScore is how much it speaks for one meeting that an encounter is on a visit.
const onVisitScore = 5

// recordReach is how many meetings back one may be spoken of again.
const recordReach = 60

// recent are the meetings that may be spoken of again, the last one last.
func (f *meetingFinder) recent() []*record {
	return f.records[max(0, len(f.records)-recordReach):]
}

// lastTold is the meeting that was told of last, if that is not more than so many sentences ago; else nil.
func (c *clauseReader) lastTold(reach int) *record {
	n := len(c.f.records)
	if n == 0 || c.sentence-c.f.records[n-1].last > reach {
		return nil
	}
	return c.f.records[n-1]
}

// lastMain is the meeting that was told of last, if that is not more than so many sentences ago, or the one that followed it,
// where it is told only as an earlier one; else nil.
func (c *clauseReader) lastMain(reach int) *record {
	last := c.lastTold(reach)
	if last == nil || last.order != earlierMeeting {
		return last
	}
	for _, r := range slices.Backward(c.f.recent()) {
		if r.follows == last || r.order != earlierMeeting && c.sentence-r.last <= reach {
			return r
		}
	}
	return last
}

// byVoice reports whether an encounter may be the call of a record, or a record the call that an
// encounter tells of, though one of them says only that the two spoke.
func (f *meetingFinder) byVoice(e *encounter, r *record) bool {
	if r.kind == graph.Call {
		return (voiced[e.trigger.frame] || (e.presents || e.sentence == r.last && f.firstOfTheirs(e)) && spokenTalks[f.lower(e.evidence, e.trigger.at)]) && e.place < 0
	}
	return r.spoken && r.place < 0
}

// firstOfTheirs reports whether a noun says of what was just told which of a row it is: "spoke by phone, their first talks since May".
func (f *meetingFinder) firstOfTheirs(e *encounter) bool {
	at := e.trigger.at
	return e.trigger.noun() && ordinals[f.lower(e.evidence, at-1)] > 0 && nounWords[f.lower(e.evidence, at-2)] == owner
}

// spokenTalks are nouns of talks that may be a call.
var spokenTalks = set(`conversation talks contact discussion`)

// voiced are the frames of verbs that say that somebody spoke, and not where.
var voiced = map[verbFrame]bool{speechFrame: true, tellFrame: true, discussFrame: true, bringFrame: true}

// likeness is how much speaks for an encounter and a record being one meeting; 0 or less
// means that they are not. Parties count most, then day and place, then the kind.
func (f *meetingFinder) likeness(e *encounter, r *record) int {
	score := f.alike(e, r)
	if score == 0 {
		return 0
	}
	if f.sameDay(e, r) {
		score += 3
	}
	if f.samePlace(e, r) {
		score += 2
	}
	switch {
	case e.trigger.kind == r.kind || e.trigger.kind == graph.Summit && f.leadersOnly(r):
		score += 2
	case familiar(e.trigger.kind, r.kind):
		score++
	case !f.sameDay(e, r) && !f.samePlace(e, r) && e.sentence != r.last:
		score -= 2
	}
	if e.sentence == r.last {
		score++
	}
	if cameThere[f.lower(e.evidence, e.governor)] && !done(r.status) {
		score-- // who "attended the talks" was at those that are over, where there are any
	}
	return score
}

// alike is how much the parties of an encounter speak for a record; 0 where they speak
// against it or say too little.
func (f *meetingFinder) alike(e *encounter, r *record) int {
	linked := e.definite || e.headline || r.headline || e.sentence-r.last <= 1
	switch shared, own, theirs := f.compare(e.sides, r.sides); {
	case f.signedIt(e, r):
		return 3 + shared
	case len(e.sides) == 0 || shared == 0 && f.helpersOnly(e):
		if f.anaphor(e) && familiar(e.trigger.kind, r.kind) && (f.sameDay(e, r) || !f.far(e, r)) || f.setting(e, r) {
			return 4
		}
	case shared == 0 && f.failedAt(e, r):
		return 3
	case shared == 0: // "the talks", told by one who takes no part
		if e.definite && e.adjunct && !f.far(e, r) {
			return 3
		}
	case own > 0 && len(r.bodies) > 0 && len(e.bodies) == 0 && !e.trigger.noun() && !e.headline && !r.headline && shared == 1 && len(r.sides) == 1:
		return 0 // "is in Lima for talks with creditors. Lund and Soto conferred on Friday"
	case own > 0 && len(r.bodies) > 0 && shared == 1 && !e.definite && (e.status == graph.Cancelled) != (r.status == graph.Cancelled):
		return 0 // "Unions call off meeting with Lund. He will chair a meeting of the Crisis Council on Friday"
	case own > 0 && theirs > 0: // each has met somebody else
		if shared > 1 && linked || f.sameSession(e, r) || shared > 0 && e.trigger.noun() && e.definite && e.sentence-r.last <= 1 && f.ofNoLand(e, r) {
			return shared
		}
	case own+theirs == 0 && shared > 1:
		return 3 + shared
	case own+theirs == 0 && f.samePlace(e, r) && (e.date == nil || r.date == nil) && f.assembles(e.sides[0].entity):
		return 3 + shared // "the Union's meeting in Lima", and what the Union agreed on there
	case own == 0 && shared == 1 && e.trigger.noun() && f.sameDay(e, r) && !f.otherPlace(e, r) && e.date.value.Precision() == graph.PrecisionDay:
		return 3 + shared // "Lund spoke after a meeting in Lima on May 3": it is the one of that day
	case shared > 1 || linked || f.named(e, r) && e.date == nil && (own == 0 || e.trigger.noun()): // a verb with another guest tells of its own meeting
		return 3 + shared - min(own, 1)
	}
	return 0
}

// ofNoLand reports whether those of an encounter who are not in a record are people of whom no land is known: they may
// have come for any of its parties.
func (f *meetingFinder) ofNoLand(e *encounter, r *record) bool {
	return !slices.ContainsFunc(e.sides, func(s side) bool {
		x := &f.d.entities[s.entity]
		return (x.kind != graph.KindPerson || x.country != "") && among([]side{s}, r.sides, f.oneParty) == 0
	})
}

// named reports whether a record has one of an encounter's parties itself, not only
// another of its state.
func (f *meetingFinder) named(e *encounter, r *record) bool {
	return among(e.sides, r.sides, func(x, y int) bool { return x == y }) > 0
}

// sameDay reports whether an encounter and a record are dated, and may be of one day.
func (f *meetingFinder) sameDay(e *encounter, r *record) bool {
	return e.date != nil && r.date != nil && f.sameDate(e.date, r.date)
}

// samePlace reports whether an encounter and a record are placed, in one place.
func (f *meetingFinder) samePlace(e *encounter, r *record) bool {
	return e.place >= 0 && r.place >= 0 && (e.place == r.place || f.within(e.place, r.place))
}

// far reports whether a record was named too long ago to be "the talks".
func (f *meetingFinder) far(e *encounter, r *record) bool {
	away := e.sentence - r.last
	summit := e.trigger.kind == graph.Summit && (r.kind == graph.Summit || f.leadersOnly(r))
	return away > againReach && len(f.records) > 1 && !e.floor && !summit || away > 3*againReach
}

// anaphor reports whether an encounter without parties may name a meeting again: "the
// talks", "these talks", or a bare verb of a pair.
func (f *meetingFinder) anaphor(e *encounter) bool {
	return e.trigger.noun() && !e.trigger.accord && (e.definite || e.headline)
}

// setting reports whether an encounter is what the meeting of the same clause was held at:
// "presented his credentials at a ceremony in Jakarta".
func (f *meetingFinder) setting(e *encounter, r *record) bool {
	w := f.lower(e.evidence, e.governor)
	return e.trigger.noun() && e.sentence == r.last && (w == "at" || w == "during") && e.trigger.kind == r.kind && e.order == sameOrder
}

// againReach is how many sentences back the meeting may have been named that "the
// talks" speaks of, where there are several.
const againReach = 5

// vetoes are what tells an encounter from a record, however alike their parties are.
var vetoes = [...]func(f *meetingFinder, e *encounter, r *record) bool{
	(*meetingFinder).otherRow,
	(*meetingFinder).otherDay,
	(*meetingFinder).otherPlace,
	(*meetingFinder).otherChannel,
	(*meetingFinder).otherTense,
	(*meetingFinder).otherBodies,
	(*meetingFinder).otherAssembly,
	(*meetingFinder).otherDenied,
	(*meetingFinder).otherBody,
	(*meetingFinder).spokeAbout,
	(*meetingFinder).stillToCome,
	(*meetingFinder).oneOfSeveral,
	(*meetingFinder).leftBehind,
	(*meetingFinder).metBefore,
}

// oneOfSeveral reports whether an encounter is one of the meetings with each of several that one word tells of, and a record another
// of them.
func (f *meetingFinder) oneOfSeveral(e *encounter, r *record) bool {
	return len(e.apart) > 0 && slices.Contains(r.heads, e.trigger.at)
}

// vetoed reports whether something says that an encounter is not of a record.
func (f *meetingFinder) vetoed(e *encounter, r *record) bool {
	for _, veto := range vetoes {
		if veto(f, e, r) {
			return true
		}
	}
	return false
}

// otherRow reports whether an ordinal, or a word such as "previous" or "another", says that
// the two are different meetings of a row.
func (f *meetingFinder) otherRow(e *encounter, r *record) bool {
	if f.aloneAmong(e, r) {
		return true
	}
	if f.sameSetting(e, r) {
		return false
	}
	if e.order != sameOrder && e.order != r.order && !(e.order == laterMeeting && r.status == graph.Planned) {
		return true
	}
	return counted(e, r) || r.order == earlierMeeting && e.order != earlierMeeting && e.date == nil
}

// otherBody reports whether an encounter is the session of a body that is named, and a record a meeting of others,
// none of whom is that body: "at the Pact's council meeting Lund spoke of her talks with Soto".
func (f *meetingFinder) otherBody(e *encounter, r *record) bool {
	if !e.trigger.noun() || !ofBodies[f.d.tokens[e.trigger.at].lower] || e.headline || len(r.sides) == 0 || !f.ofBody(e.evidence, e.trigger.at) {
		return false
	}
	return slices.ContainsFunc(e.sides, func(s side) bool { return f.assembles(s.entity) && !f.has(r, s.entity) })
}

// ofBodies are the nouns of what bodies hold by themselves.
var ofBodies = set(`meeting meetings session sessions conference`)

// spokeAbout reports whether an encounter tells that two spoke, on a day of its own, about a meeting such as a record is:
// "Lund spoke to Soto on May 3 about the visit".
func (f *meetingFinder) spokeAbout(e *encounter, r *record) bool {
	if !voiced[e.trigger.frame] || e.date == nil || r.date != nil {
		return false
	}
	for i := e.trigger.at + 1; i < e.evidence.to-2; i++ {
		if w := f.d.tokens[i].lower; w == "about" || w == "ahead" || w == "on" {
			noun := i + 2
			if w == "ahead" {
				noun++
			}
			if meetingNouns[f.lower(e.evidence, noun)] != "" && nounWords[f.lower(e.evidence, noun-1)].opens() {
				return true
			}
		}
	}
	return false
}

// stillToCome reports whether an encounter tells of what is yet to come on a day of its own, and a record is told to be
// over: "Lund met Soto. She is expected to join the talks later this week".
func (f *meetingFinder) stillToCome(e *encounter, r *record) bool {
	if e.status != graph.Planned || r.status != graph.Held || e.date == nil || r.headline || r.guessed || e.edge == lastDay || r.kind == graph.Visit && e.trigger.kind == graph.Visit {
		return false
	}
	return f.aheadOf(e.date) || f.laterOn(e.date)
}

// aheadOf reports whether a date begins after the day of the article, or may do so, where that day is unknown.
func (f *meetingFinder) aheadOf(d *date) bool {
	told, ok := f.d.told.Earliest()
	first, dated := d.value.Earliest()
	return !ok && !dated || ok && dated && first > told
}

// otherDay reports whether the two are of different days, or one is news and one of long ago.
func (f *meetingFinder) otherDay(e *encounter, r *record) bool {
	switch {
	case e.date != nil && r.date != nil:
		return !f.sameDate(e.date, r.date) && !f.nextDay(e, r) && !f.bounds(e, r)
	case e.date != nil:
		return r.status == graph.Ongoing && f.bygone(e.date) || r.news && f.bygone(e.date)
	case r.date != nil:
		return (e.status == graph.Ongoing || e.news) && !e.definite && f.bygone(r.date)
	}
	return false
}

// bygoneDays is how many days back a meeting is history to an article.
const bygoneDays = 60

// bygone reports whether a date is of long before the day of publication.
func (f *meetingFinder) bygone(d *date) bool {
	published, ok := f.d.published.Earliest()
	last, bounded := d.value.Latest()
	return ok && bounded && published-last > bygoneDays
}

// otherPlace reports whether the two are of different cities or countries.
func (f *meetingFinder) otherPlace(e *encounter, r *record) bool {
	return e.place >= 0 && r.place >= 0 && f.apart(e.place, r.place)
}

// otherAssembly reports whether the two are of different bodies of states.
func (f *meetingFinder) otherAssembly(e *encounter, r *record) bool {
	x, y := f.assembliesOf(e.sides), f.assembliesOf(r.sides)
	return len(x) > 0 && len(y) > 0 && among(x, y, func(a, b int) bool {
		m, n := f.d.entities[a].name, f.d.entities[b].name
		return strings.Contains(m, n) || strings.Contains(n, m)
	}) == 0
}

// assembliesOf are the bodies of states among parties.
func (f *meetingFinder) assembliesOf(sides []side) (out []side) {
	for _, s := range sides {
		if f.d.entities[s.entity].subkind == graph.Intergovernmental {
			out = append(out, s)
		}
	}
	return out
}

// otherChannel reports whether one is a call and one is none. Where two are said to speak, it may be either.
func (f *meetingFinder) otherChannel(e *encounter, r *record) bool {
	return (e.trigger.kind == graph.Call) != (r.kind == graph.Call) && !f.byVoice(e, r)
}

// done reports whether a meeting with a status has taken place, or does.
func done(s graph.MeetingStatus) bool { return s == graph.Held || s == graph.Ongoing }

// sameDate reports whether two expressions may mean one day: their values overlap and are
// not of quite other precision, or nothing but their weekdays is known and these agree.
func (f *meetingFinder) sameDate(a, b *date) bool {
	if a.value.IsZero() || b.value.IsZero() {
		return a.weekday < 0 || b.weekday < 0 || a.weekday == b.weekday
	}
	return a.value.PossiblyOverlaps(b.value)
}

// apart reports whether two places cannot be of one meeting: two cities, two countries.
func (f *meetingFinder) apart(a, b int) bool {
	if a == b || f.within(a, b) {
		return false
	}
	x, y := &f.d.entities[a], &f.d.entities[b]
	if x.country != "" && y.country != "" && x.country != y.country {
		return true
	}
	return x.subkind == graph.City && y.subkind == graph.City
}

// within reports whether one of two places lies in the other, as far as countries tell.
func (f *meetingFinder) within(a, b int) bool {
	x, y := &f.d.entities[a], &f.d.entities[b]
	if x.country == "" || x.country != y.country {
		return false
	}
	return f.fineness(a) == 1 || f.fineness(b) == 1
}
