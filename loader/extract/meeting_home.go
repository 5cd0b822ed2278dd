package extract

import (
	"slices"

	"parley/graph"
	"parley/graph/gazetteer"
)

// hereAt is where the words at token i end that mean the place the article was sent from:
// "here", "in this resort town"; or i.
func (c *clauseReader) hereAt(i int) int {
	switch w := c.lower(i); {
	case w == "here" && c.lower(i-1) != "’s" && c.lower(i-1) != "'s":
		return i + 1
	case w == "this" && (c.lower(i-1) == "in" || c.lower(i-1) == "at"):
		for j := i + 1; j < c.span.to && j <= i+4; j++ {
			if placeNouns[c.lower(j)] {
				return j + 1
			}
		}
	}
	return i
}

// here is the city of the dateline where the clause of trigger n says that its meeting is
// there, or -1: "told reporters here after talks", "met in this resort town".
func (c *clauseReader) here(n int) int {
	if c.f.home < 0 {
		return -1
	}
	for i := c.span.from; i < c.span.to; i++ {
		if end := c.hereAt(i); end > i && !c.quoted(i) && c.distance(n, i, end) < farAway {
			return c.f.home
		}
	}
	return -1
}

// quoted reports whether token i stands within quotation marks.
func (c *clauseReader) quoted(i int) bool {
	for _, q := range c.f.d.sentences[c.sentence].quoted {
		if q.from <= i && i < q.to {
			return true
		}
	}
	return false
}

// newsDays is how many days back from the day of publication an article tells of what is
// news to it.
const newsDays = 2

// news reports whether an encounter tells of a meeting as the news of the day: under way or
// just over, and not as "a recent meeting", as one that somebody "had held", or as talks
// that go on for who knows how long.
func (c *clauseReader) news(e *encounter) bool {
	if !done(e.status) || e.order != sameOrder || e.trigger.kind == graph.Call {
		return false
	}
	if e.date != nil && !e.date.value.IsZero() {
		return c.f.fresh(e.date.value)
	}
	verb := e.trigger.at
	if e.trigger.noun() {
		verb = e.governor
		if c.lower(verb) == "from" || c.ofThePast(e.trigger.at) {
			return false
		}
	}
	mayLast := e.status == graph.Ongoing && (e.trigger.kind == graph.Talks || e.trigger.kind == graph.Negotiation)
	if mayLast && !e.opening && !attends[c.lower(verb)] {
		return false
	}
	return !c.perfect(verb)
}

// ofThePast reports whether a word before the meeting's noun at token at says that the
// meeting is not of these days: "in a recent meeting".
func (c *clauseReader) ofThePast(at int) bool {
	for i := at - 1; i >= c.span.from && i >= at-5; i-- {
		if bygone[c.lower(i)] {
			return true
		}
	}
	return false
}

// bygone tell of meetings of other days.
var bygone = set(`recent earlier previous past last former old`)

// fresh reports whether a day lies no more than newsDays before the day of publication, or
// several days go on at least until then.
func (f *meetingFinder) fresh(d graph.Date) bool {
	published, ok := f.d.published.Earliest()
	first, dated := d.Earliest()
	last, bounded := d.Latest()
	switch {
	case !ok || !dated || first > published:
		return false
	case bounded && first == last:
		return published-last <= newsDays
	}
	return published-first <= freshReach && (!bounded || last >= published && last-first <= freshReach)
}

// freshReach is how many days what goes on may have gone on, to be the news of the day.
const freshReach = 14

// sentFrom gives a record without a place that of the headline, where the article opens with
// it, or that of the dateline, where its meeting plainly happens there: it is the news of the
// day, and those who receive are at home in that city, or the article opens with it. Negotiations that go on,
// on no day that is told, go on anywhere.
func (f *meetingFinder) sentFrom(r *record) {
	if r.place < 0 && f.above >= 0 && r.kind != graph.Call && f.opens(r) {
		r.place = f.above // "Berg, Lund meet in Lima"
	}
	if f.home < 0 || !r.news && !f.lately(r) || r.kind == graph.Call || !done(r.status) || r.unseen() {
		return
	}
	switch {
	case r.place < 0 && f.plainlyHere(r):
		r.place = f.home
	case r.place >= 0 && f.fineness(r.place) == 1 && f.isCapital(f.home, f.d.entities[r.place].country):
		r.place = f.home // a visit to Norway, told from Oslo
	case r.place >= 0 && f.d.entities[r.place].subkind == graph.Site && buildings[lastWord(f.d.entities[r.place].name)] && f.opens(r) && f.inLandOf(r.place, f.home):
		r.place = f.home // "at the Royal Palace", told from Oslo
	}
}

// lately reports whether a digest tells of a meeting of the days that it sums up, as those of a week do.
func (f *meetingFinder) lately(r *record) bool {
	published, ok := f.d.published.Earliest()
	if f.datelines < 2 || r.date == nil || r.order != sameOrder || !ok {
		return false
	}
	first, dated := r.date.value.Earliest()
	return dated && published >= first && published-first <= digestDays
}

// digestDays is how many days a digest sums up at most.
const digestDays = 10

// inLandOf reports whether nothing tells that a site is in another land than a city.
func (f *meetingFinder) inLandOf(site, city int) bool {
	land := f.d.entities[site].country
	return f.d.entities[city].subkind == graph.City && (land == "" || land == f.d.entities[city].country)
}

// plainlyHere reports whether a meeting that is the news of the day, and of which no place is told, is in the city that
// the article was sent from.
func (f *meetingFinder) plainlyHere(r *record) bool {
	if f.opens(r) && (r.kind != graph.Negotiation || r.date != nil) || f.atHomeIn(r, f.home) {
		return true
	}
	return r.status == graph.Ongoing && (r.kind == graph.Conference || r.sort == graph.Conference)
}

// isCapital reports whether a city is the capital of the country with a code.
func (f *meetingFinder) isCapital(city int, code string) bool {
	land := gazetteer.CountryByCode(code)
	return land != nil && f.d.entities[city].country == code && graph.Fold(land.Capital) == graph.Fold(f.d.entities[city].name)
}

// opens reports whether one of the first sentences of the article, its headline aside, tells of
// a record.
func (f *meetingFinder) opens(r *record) bool {
	for _, e := range r.evidence {
		if n := f.d.tokens[e.from].sentence; n <= f.lead && !f.d.sentences[n].headline {
			return true
		}
	}
	return false
}

// atHomeIn reports whether a city is the capital of a party of a record who receives another,
// or whose day is told, or the seat of a body that is one.
func (f *meetingFinder) atHomeIn(r *record, city int) bool {
	soil := f.d.entities[city].country
	for _, s := range r.sides {
		if slices.Contains(seatedIn[graph.Fold(f.d.entities[city].name)], graph.Fold(f.d.entities[s.entity].name)) {
			return true
		}
	}
	if !f.isCapital(city, soil) {
		return false
	}
	host, guest := false, r.date != nil
	for _, s := range r.sides {
		c := f.countryOf(s.entity)
		host = host || c == soil
		guest = guest || c != "" && c != soil
	}
	return host && guest
}

// seatedIn are the bodies of states by the city where their members meet as a rule.
var seatedIn = map[string][]string{
	"brussels":    {"eu", "european union", "ec", "european community", "european commission", "nato"},
	"luxembourg":  {"ec", "european community", "eu", "european union"},
	"strasbourg":  {"european parliament", "council of europe"},
	"vienna":      {"opec", "iaea", "international atomic energy agency", "osce"},
	"geneva":      {"gatt", "general agreement on tariffs and trade", "wto", "world trade organization", "who", "world health organization"},
	"new york":    {"un", "united nations", "un security council", "un general assembly", "security council", "general assembly"},
	"washington":  {"imf", "international monetary fund", "world bank", "oas", "organization of american states"},
	"addis ababa": {"african union", "au", "oau", "organisation of african unity", "organization of african unity"},
	"cairo":       {"arab league"},
	"jakarta":     {"asean"},
	"paris":       {"oecd", "unesco", "paris club"},
}

// comesHome reports whether a visit of which it is not told where it goes is one to the land that the article is sent
// from, and gives it that place and its host: "ahead of a visit by Soto", of an article from Oslo.
func (f *meetingFinder) comesHome(e *encounter) bool {
	if f.home < 0 || !e.trigger.noun() || !callsIn[f.d.tokens[e.trigger.at].lower] || len(e.sides) != 1 || e.order != sameOrder {
		return false
	}
	visitor, home := &f.d.entities[e.sides[0].entity], &f.d.entities[f.home]
	if visitor.kind != graph.KindPerson || visitor.country == "" || home.country == "" || visitor.country == home.country || !f.actsHimself(e.sides[0].entity) {
		return false
	}
	e.place = f.phrases.country(home.country)
	if host := f.phrases.state(home.country); host >= 0 {
		e.sides = append(e.sides, side{host, graph.Host})
	}
	return true
}

// callsIn are the nouns of a visit by which it is told where one comes to.
var callsIn = set(`visit stopover`)
