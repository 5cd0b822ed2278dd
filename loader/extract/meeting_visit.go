package extract

import (
	"slices"

	"parley/graph"
)

// A visit and the talks held on it are one meeting.

// onVisit reports whether an encounter tells of what the visitor of a visit does there: "Lund
// arrived in Lima on Monday. She will meet President Soto on Tuesday."
func (f *meetingFinder) onVisit(e *encounter, r *record) bool {
	if r.kind != graph.Visit || e.order != sameOrder || e.headline || family(e.trigger.kind) != family(graph.Visit) {
		return false
	}
	soil := f.visitedSoil(e, r)
	held := f.heldOnIt(e, r)
	visitor, host := held, e.unnamed || f.talksThere(e, r)
	received, beside := false, false
	for _, s := range e.sides {
		switch x := &f.d.entities[s.entity]; {
		case f.countryOf(s.entity) == soil:
			host, received = true, true
		case f.has(r, s.entity):
			visitor = true
		case held && e.place < 0 && f.ofUntoldLand(s.entity):
			host = true // "flew to Lima. Talks with Soto, head of the council, lasted an hour"
		case x.kind == graph.KindInstitution && x.country == "" && x.subkind != graph.Intergovernmental:
			beside = true // "will meet President Soto and officials of the Chamber of Trade"
		default:
			return false
		}
	}
	return soil != "" && visitor && host && (received || !beside) && f.whileThere(e, r)
}

// ofUntoldLand reports whether somebody in office is of no land that is told.
func (f *meetingFinder) ofUntoldLand(x int) bool {
	return f.d.entities[x].kind == graph.KindPerson && f.inOffice(x) && f.countryOf(x) == ""
}

// heldOnIt reports whether talks of which only one party is told, "talks with Soto had been cordial", follow a
// visit closely: then they are the visitor's.
func (f *meetingFinder) heldOnIt(e *encounter, r *record) bool {
	return e.trigger.noun() && e.faced && len(e.sides) == 1 && e.sentence-r.last <= talksReach && e.trigger.kind == graph.Talks
}

// visitedSoil is the code of the country that a visit goes to, if the encounter may be there too.
// Of "Lund's visit this week" what follows may tell where it went.
func (f *meetingFinder) visitedSoil(e *encounter, r *record) string {
	place := r.place
	if place < 0 && e.status == r.status {
		place = e.place
	}
	if place < 0 || e.place >= 0 && f.d.entities[e.place].country != f.d.entities[place].country {
		return ""
	}
	return f.d.entities[place].country
}

// talksReach is how many sentences on "will hold talks" is of a visit that goes on, though it does
// not say with whom.
const talksReach = 3

// talksThere reports whether talks without a counterpart are those of a visit that goes on.
func (f *meetingFinder) talksThere(e *encounter, r *record) bool {
	return r.status == graph.Ongoing && e.trigger.kind == graph.Talks && e.sentence-r.last <= talksReach
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

// departure takes the day away from a journey that somebody sets out on, where the visit that it
// leads to was told before: "Lund, who leaves for Lima tomorrow, said of the visit next week".
func (f *meetingFinder) departure(e *encounter) {
	if e.date == nil || e.place < 0 || len(e.sides) == 0 || !f.setsOut(e) {
		return
	}
	for _, r := range slices.Backward(f.recent()) {
		if r.kind == graph.Visit && r.date != nil && r.status == e.status && r.place >= 0 && !f.apart(r.place, e.place) && f.has(r, e.sides[0].entity) {
			e.date = nil
			return
		}
	}
}

// setsOut reports whether the day of an encounter is the one on which somebody leaves for it: "leaves on Monday for a
// visit".
func (f *meetingFinder) setsOut(e *encounter) bool {
	if !e.trigger.noun() {
		return e.trigger.frame == travelFrame && leaves[f.d.tokens[e.trigger.at].lower]
	}
	if e.trigger.kind != graph.Visit {
		return false
	}
	for v := e.date.from - 1; v >= e.evidence.from && v >= e.date.from-goalReach && f.d.tokens[v].text != ","; v-- {
		if leaves[f.d.tokens[v].lower] {
			return true
		}
	}
	return false
}

// cameFor is the record of the talks that somebody is told, after them, to have arrived for: "met in
// Lima on Thursday. Lund, who arrived on Wednesday, was received with honours"; or nil.
func (f *meetingFinder) cameFor(e *encounter) *record {
	if e.trigger.kind != graph.Visit || !e.opening || e.date == nil || e.on {
		return nil
	}
	for i := len(f.records) - 1; i >= 0 && e.sentence-f.records[i].last <= cameReach; i-- {
		if r := f.records[i]; r.kind != graph.Visit && f.onTheEve(e, r) && !slices.ContainsFunc(visitorsOf(e), func(x int) bool { return !f.has(r, x) }) {
			return r
		}
	}
	return nil
}

// onTheEve reports whether an arrival falls on the day of talks or shortly before, where they are
// held.
func (f *meetingFinder) onTheEve(e *encounter, r *record) bool {
	day, ok := e.date.value.Latest()
	if !ok || r.date == nil || e.place >= 0 && r.place >= 0 && f.apart(e.place, r.place) || done(e.status) != done(r.status) {
		return false
	}
	first, dated := r.date.value.Earliest()
	return dated && day <= first && first-day <= 2
}

// cameReach is how many sentences after talks somebody's arrival for them may be told.
const cameReach = 3

// enclose makes a record of talks one of the visit on which they are held, where the visit is told
// after them: in one sentence, "met at the start of a visit", the visit tells that it goes on.
func (f *meetingFinder) enclose(r *record, e *encounter) {
	if e.trigger.kind != graph.Visit || !e.trigger.noun() || e.headline || e.place < 0 || len(e.sides) == 0 || r.kind != graph.Talks && r.kind != graph.Summit {
		return
	}
	r.kind = graph.Visit
	if e.date != nil && r.date != nil && r.date.value.DefinitelyWithin(e.date.value) {
		r.date = e.date
	}
	if e.status == graph.Ongoing && done(r.status) && e.evidence == r.evidence[0] {
		r.status = graph.Ongoing
	}
}

// visitReach is how many sentences on what happens on a visit may be told.
const visitReach = 10

// longVisit is how many days after the first a visit that goes on may be expected to last.
const longVisit = 4

// join adds what happens on a visit to its record: whom the visitor meets, and where.
func (f *meetingFinder) join(r *record, e *encounter) {
	f.include(r, e)
	if r.date == nil || e.date != nil && sharper(e.date, r.date) && f.oneOfStops(r) {
		r.date = e.date
	}
	r.encounters++
}

// oneOfStops reports whether a visit is one of several that are told to be paid within the same days: then these are those of the tour.
func (f *meetingFinder) oneOfStops(r *record) bool {
	return slices.ContainsFunc(f.recent(), func(o *record) bool {
		return o != r && o.kind == graph.Visit && o.date != nil && (o.date.value == r.date.value || sharper(o.date, r.date)) && f.shareParties(o.sides, r.sides)
	})
}

// foldVisits puts the talks that turn out to have been held on a visit into its record: when
// they were told, the visit or where it went was not known yet.
func (f *meetingFinder) foldVisits(into map[*record]*record) {
	var kept []*record
	for i, r := range f.records {
		v := f.visitOf(i)
		if v == nil {
			kept = append(kept, r)
			continue
		}
		into[r] = v
		status, weight, last := v.status, v.weight, v.last
		f.merge(v, r)
		v.status, v.weight, v.last = status, weight, last
	}
	f.records = kept
}

// visitOf is the visit on which record i was held, the nearest one, or nil.
func (f *meetingFinder) visitOf(i int) *record {
	r := f.records[i]
	if r.kind == graph.Visit || len(r.evidence) == 0 {
		return nil
	}
	e := &encounter{trigger: trigger{kind: r.kind}, sentence: f.d.tokens[r.evidence[0].from].sentence,
		sides: r.sides, place: r.place, date: r.date, status: r.status, order: r.order, headline: r.headline}
	for away := 1; away <= recordReach; away++ {
		for _, j := range [...]int{i - away, i + away} {
			if j >= 0 && j < len(f.records) && f.onVisit(e, f.records[j]) {
				return f.records[j]
			}
		}
	}
	return nil
}

// visited takes the object of a visit: a place, a state that is the host, a person.
func (c *clauseReader) visited(e *encounter, right arguments) bool {
	e.unnamed = len(right.object) == 0 && c.somewhere(e.trigger.at)
	if len(right.object) == 0 && !e.unnamed {
		return false
	}
	subjectIsActor := false
	for _, s := range e.sides {
		if x := c.f.d.entities[s.entity]; x.kind == graph.KindPerson || sendsEnvoys[x.subkind] {
			subjectIsActor = true
		}
	}
	if c.visitsSoldiers(e.trigger.at) {
		return false
	}
	for _, x := range right.object {
		c.destination(e, x)
	}
	c.dealtWith(e)
	return subjectIsActor
}

// visitsSoldiers reports whether the verb of visiting at token at has soldiers for its object: "is visiting Chilean troops".
func (c *clauseReader) visitsSoldiers(at int) bool {
	for i := at + 1; i < c.span.to && i <= at+smallReach; i++ {
		if w := c.lower(i); soldiers[w] {
			return true
		} else if prepositions[w] || w == "," {
			return false
		}
	}
	return false
}

// soldiers are those whom a visit is paid to in the field, and no party.
var soldiers = set(`troops soldiers forces servicemen peacekeepers`)

// somewhere reports whether lands without a name are the object of the verb at token i: "visited
// several European capitals", "will visit the region".
func (c *clauseReader) somewhere(i int) bool {
	for end := min(i+landReach, c.span.to); i+1 < end; {
		i++
		t := &c.f.d.tokens[i]
		switch {
		case landNouns[t.lower]:
			return true
		case !nounWords[t.lower].opens() && !t.has(classAdjective|classModifier|classPortfolio) && demonym(t) == "" && c.f.d.nameAt[i] == 0:
			return false
		}
	}
	return false
}

// landReach is how many tokens after a verb of visiting such a noun may stand.
const landReach = 7

// landNouns are what the places of a journey are called together.
var landNouns = set(`capitals countries nations states region neighbours neighbors centres centers`)

// unknownPeople reports whether a group is but the adjective of people who are no party, between
// it and their verb at v: "Norwegian tourists visit".
func (c *clauseReader) unknownPeople(g group, v int) bool {
	return len(g.entities) > 0 && g.noun == "" && g.to < v && c.adjective(g) && !demonymPeople(&c.f.d.tokens[g.to-1]) && !c.adjoins(g.to, v)
}

// destination takes the place that a visit goes to; a country receives.
func (c *clauseReader) destination(e *encounter, x int) {
	ent := &c.f.d.entities[x]
	switch {
	case ent.kind == graph.KindLocation || ent.subkind == graph.State:
		e.route = append(e.route, x)
		if e.place < 0 || c.f.finer(x, e.place) {
			e.place = x
		}
		if p := c.f.party(x); p >= 0 {
			c.take(e, []int{p}, graph.Host)
		}
	default:
		c.take(e, []int{x}, graph.Host)
	}
}
