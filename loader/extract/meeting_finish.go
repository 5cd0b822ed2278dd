package extract

import (
	"cmp"
	"slices"
	"strings"

	"parley/graph"
)

// finish turns the records into meetings: who receives, on whose behalf people come, how
// sure it is.
func (f *meetingFinder) finish() []meeting {
	f.endItem()
	f.records = f.earlier
	f.fold()
	f.attend()
	f.rows()
	f.seatStances()
	kept := make(map[*record]int)
	var out []meeting
	for _, r := range f.records {
		for at := r; at.follows != nil && at.sort != "" && at.follows.sort == ""; at = at.follows {
			at.follows.sort = at.sort // rounds of one row
		}
	}
	for _, r := range f.records {
		f.newsItem = r.item
		f.sentFrom(r)
		r.because("dateline", -1)
		if len(r.sides) == 0 && (len(r.bodies) == 0 || len(r.bodies) == 1 && r.kind != graph.Conference) && r.kind != graph.Summit && !r.many {
			continue
		}
		kept[r] = len(out)
		out = append(out, f.meeting(r))
	}
	for _, r := range f.records {
		n, ok := kept[r]
		if !ok || r.follows == nil {
			continue
		}
		if before, ok := kept[r.follows]; ok {
			out[n].follows = before
		}
	}
	f.phrases.unnamed.name(out)
	return out
}

// meeting makes the meeting of a record.
func (f *meetingFinder) meeting(r *record) meeting {
	r.evidence = f.whole(r.evidence)
	if r.remote {
		r.kind, r.place = graph.Call, -1
	}
	m := meeting{kind: r.kind, status: r.status, place: f.landOf(r.place), follows: -1, topics: r.topics, evidence: r.evidence, heads: r.heads, attributedTo: -1, rule: r.rule}
	m.date, m.dateRule = f.span(r)
	m.status = f.underWay(r, m.date)
	f.visitedLand(r)
	r.because("land of the city", -1)
	f.hosts(r)
	r.because("at home in the place", -1)
	f.personal(r)
	f.debtor(r)
	r.because("state in debt", -1)
	switch {
	case r.kind == graph.Call:
		m.place = -1 // each is where he is
	case r.kind == graph.Talks && r.place < 0 && r.unseen() && f.officersOfTwo(r):
		m.kind = graph.Call
	case r.kind != graph.Talks && !(r.kind == graph.Negotiation && len(r.sides) > 2):
	case f.leadersOnly(r):
		m.kind = graph.Summit
	case r.sort != "":
		m.kind = r.sort
	}
	m.confidence, m.reasons = confidence(r), f.reasons(r, &m)
	for _, s := range r.sides {
		m.participants = append(m.participants, f.participant(r, s))
	}
	for _, s := range r.bodies {
		m.participants = append(m.participants, f.unnamedParticipant(r, s))
	}
	return m
}

// unseen reports whether nothing is told of a meeting but that some spoke, or talked, with others: leaders do so by telephone, wherever
// the article was sent from.
func (r *record) unseen() bool { return r.frame == speechFrame && r.encounters == 1 }

// officersOfTwo reports whether the sides of a record are people in office in two states.
func (f *meetingFinder) officersOfTwo(r *record) bool {
	lands := map[string]bool{}
	for _, s := range r.sides {
		c := f.countryOf(s.entity)
		if c == "" || f.d.entities[s.entity].kind != graph.KindPerson || !f.inOffice(s.entity) {
			return false
		}
		lands[c] = true
	}
	return len(lands) == 2
}

// visitedLand adds the state whose city somebody from elsewhere visits, where nobody is
// named who receives.
func (f *meetingFinder) visitedLand(r *record) {
	if r.kind != graph.Visit || r.place < 0 || len(r.sides) == 0 {
		return
	}
	soil := f.d.entities[r.place].country
	if f.d.entities[r.place].subkind != graph.City && f.d.entities[r.place].subkind != graph.Region || soil == "" {
		return
	}
	for _, s := range r.sides {
		switch c := f.countryOf(s.entity); {
		case c == soil, c == "" && s.role != graph.Head && !f.ofManyLands(r, s.entity):
			return
		case c == "" && len(r.sides) > 1 && bodySeats[graph.Fold(f.d.entities[r.place].name)] && f.ofManyLands(r, s.entity):
			return // the body that has its seat there receives
		}
	}
	if host := f.phrases.state(soil); host >= 0 {
		r.take(side{host, graph.Host})
	}
}

// bodySeats are cities, folded, where bodies of many states have their seats.
var bodySeats = map[string]bool{"brussels": true, "strasbourg": true, "luxembourg": true, "new york": true, "new york city": true, "geneva": true, "vienna": true,
	"addis ababa": true, "the hague": true, "jakarta": true}

// personal leaves out the state of somebody who takes part himself: the guest of Soto is no guest
// of Chile besides, unless Chile is told to have come to terms on the visit, and a call to the leaders
// of Chile and Peru is one to Soto where he is named.
func (f *meetingFinder) personal(r *record) {
	if r.kind != graph.Call && r.kind != graph.Visit || r.delegated {
		return
	}
	takesPart := func(s side) bool { return r.kind == graph.Call || s.role == graph.Host }
	came := map[string]bool{}
	for _, s := range r.sides {
		if f.d.entities[s.entity].kind == graph.KindPerson && takesPart(s) {
			came[f.countryOf(s.entity)] = true
		}
	}
	r.sides = slices.DeleteFunc(r.sides, func(s side) bool {
		x := &f.d.entities[s.entity]
		return x.subkind == graph.State && x.country != "" && takesPart(s) && came[x.country]
	})
}

// ofManyLands reports whether a party is a body whose members are states, or comes for one.
func (f *meetingFinder) ofManyLands(r *record, x int) bool {
	if b := f.behalf(r, x); b >= 0 {
		x = b
	}
	return f.d.entities[x].subkind == graph.Intergovernmental
}

// landOf is the location of a place that the article names as a state: its country.
func (f *meetingFinder) landOf(x int) int {
	if x < 0 || f.d.entities[x].kind == graph.KindLocation {
		return x
	}
	return f.phrases.country(f.d.entities[x].country)
}

// hosts marks those as hosts who receive visitors on home soil.
func (f *meetingFinder) hosts(r *record) {
	f.ownGreeters(r)
	if r.place < 0 || r.kind == graph.Call || r.kind == graph.Conference {
		return
	}
	soil := f.d.entities[r.place].country
	guests := false
	for _, s := range r.sides {
		guests = guests || f.countryOf(s.entity) != soil && (f.countryOf(s.entity) != "" || f.d.entities[s.entity].kind == graph.KindPerson && f.ofManyLands(r, s.entity))
	}
	if soil == "" || !guests {
		return
	}
	for i := range r.sides {
		if r.sides[i].role == graph.Member && f.countryOf(r.sides[i].entity) == soil {
			r.sides[i].role = graph.Host
		}
	}
}

// ownGreeters takes for no hosts those who greet a visitor of their own state abroad, as its ambassador does beside those who
// receive.
func (f *meetingFinder) ownGreeters(r *record) {
	guests, soil := map[string]bool{}, ""
	if r.place >= 0 {
		soil = f.d.entities[r.place].country
	}
	for _, s := range r.sides {
		if s.role == graph.Member && f.d.entities[s.entity].kind == graph.KindPerson {
			guests[f.landFor(r, s.entity)] = true
		}
	}
	for i, s := range r.sides {
		if c := f.landFor(r, s.entity); s.role == graph.Host && c != "" && guests[c] && (soil != "" && soil != c || f.ambassador(s.entity)) {
			r.sides[i].role = graph.Member
		}
	}
}

// landFor is the country of a party, or that for which it takes part.
func (f *meetingFinder) landFor(r *record, x int) string {
	if c := f.countryOf(x); c != "" {
		return c
	}
	if b := f.behalf(r, x); b >= 0 {
		return f.countryOf(b)
	}
	return ""
}

// ambassador reports whether a person is the ambassador of his state.
func (f *meetingFinder) ambassador(x int) bool {
	return slices.ContainsFunc(f.phrases.known.held[x], func(i int) bool {
		p := &f.d.positions[i]
		return p.status != graph.Former && strings.HasPrefix(graph.Fold(p.title), "ambassador")
	})
}

// countryOf is the country that a party comes for; of a leader of whom the article does not say so, that which he is known to lead.
func (f *meetingFinder) countryOf(x int) string {
	return cmp.Or(f.d.entities[x].country, f.phrases.known.led[x])
}

// leadersOnly reports whether a meeting is one of heads of state or government.
func (f *meetingFinder) leadersOnly(r *record) bool {
	leaders := 0
	for _, s := range r.sides {
		e := &f.d.entities[s.entity]
		if e.kind != graph.KindPerson {
			if e.subkind != graph.State {
				return false
			}
			continue
		}
		if !f.leader(s.entity) {
			return false
		}
		leaders++
	}
	return leaders > 1
}

// leader reports whether a person heads a state or its government.
func (f *meetingFinder) leader(x int) bool {
	for _, i := range f.phrases.known.held[x] {
		p := &f.d.positions[i]
		if p.status != graph.Former && leaderPosts[graph.Fold(p.title)] && (p.state >= 0 || !strings.HasSuffix(graph.Fold(p.title), "leader")) {
			return true
		}
	}
	return false
}

// participant makes the participant of a party. Its evidence is the sentences of the record
// that name it, else the first of them.
func (f *meetingFinder) participant(r *record, s side) participant {
	named := f.namedIn(r, s.entity)
	p := participant{entity: s.entity, role: s.role, behalf: f.behalf(r, s.entity), evidence: named, rule: f.partRule(s.entity, len(named))}
	p.confidence = participantRules.confidence(p.rule)
	why := r.trail.why[slot{"role", s.entity}]
	p.reason = ground{"role", why.rule, f.mention(max(why.at, r.evidence[0].from), s.entity)}
	if named == nil {
		p.evidence = r.evidence[:1]
	}
	return p
}

// namedIn lists the sentences that tell of a meeting and name a party of it.
func (f *meetingFinder) namedIn(r *record, x int) (out []span) {
	for _, s := range r.evidence {
		for i := s.from; i < s.to; i++ {
			if n := f.d.nameAt[i]; n > 0 && f.d.names[n-1].entity == x {
				out = append(out, s)
				break
			}
		}
	}
	return out
}

// confidence is that of a meeting by how many sentences tell of it.
func confidence(r *record) float64 {
	if len(r.evidence) > 1 {
		return meetingRules.confidence(toldAgain)
	}
	return meetingRules.confidence(toldOnce)
}

// partRule says how a party of a meeting is known: by a name in one of the sentences
// that tell of it or in several, or without.
func (f *meetingFinder) partRule(x, named int) string {
	rule := "body"
	switch e := &f.d.entities[x]; {
	case e.kind == graph.KindPerson:
		rule = "person"
	case e.subkind == graph.State:
		rule = "state"
	}
	switch {
	case named == 0:
		return rule + ", not by name"
	case named > 1 && rule != "state":
		return rule + ", named again"
	}
	return rule
}
