package extract

import (
	"slices"

	"parley/graph"
)

// travels is a journey told without its stops, which may follow: "leaves on Wednesday on a tour of
// Africa".
type travels struct {
	visitors []int
	date     *date
	of       graph.MeetingStatus
	last     int // the last sentence that may tell a stop
}

// travelsReach is how many sentences on the stops of a tour may be told.
const travelsReach = 6

// tourNouns are the nouns of journeys that have stops.
var tourNouns = set(`trip tour swing journey`)

// onTour gives a stop that says no day the days of the tour that it is one of, and takes note of a
// tour whose stops are yet to be told.
func (f *meetingFinder) onTour(e *encounter) {
	if e.trigger.kind != graph.Visit || e.headline {
		return
	}
	who := visitorsOf(e)
	if e.date == nil && len(e.route) > 0 && e.sentence <= f.travels.last && slices.Equal(who, f.travels.visitors) && done(e.status) == done(f.travels.of) {
		e.date = f.travels.date
	}
	if tourNouns[f.d.tokens[e.trigger.at].lower] && e.date != nil && len(f.lands(e.route)) != 1 {
		f.travels = travels{who, e.date, e.status, e.sentence + travelsReach}
	}
}

// spokenOf is the only person of a sentence or, where it names none and speaks of no other people,
// whoever was spoken of last.
func (c *clauseReader) spokenOf() (int, bool) {
	who := -1
	for _, g := range c.groups {
		switch {
		case c.isPerson(g) && (len(g.entities) > 1 || who >= 0 && who != g.entities[0]):
			return -1, false
		case c.isPerson(g):
			who = g.entities[0]
		case g.noun != "" && !c.isPlaceOnly(g):
			return -1, false
		}
	}
	if who < 0 {
		who = c.f.scene.subject
	}
	return who, who >= 0
}

// tour is a list of stops that a sentence brings in: "President Lund's trips this year:".
type tour struct {
	of    encounter
	until int // the last sentence that may tell a stop
}

// tourReach is how many sentences a list of stops may have.
const tourReach = 15

// tourWords bring in a list of stops, with a colon.
var tourWords = set(`trip trips visit visits travel travels tour itinerary schedule stops journey journeys`)

// takenTo is the journey that an itinerary takes somebody on: "her schedule will take her to Lima".
func (f *meetingFinder) takenTo(s span, i int) (trigger, bool) {
	w := f.lower(s, i)
	if !bringing[w] || f.guestPlaceAt(s, i) < 0 {
		return trigger{}, false
	}
	subject := i - 1
	for tenseCues[f.lower(s, subject)] == cueModal || tenseCues[f.lower(s, subject)] == cueHave || adverb(f.lower(s, subject)) || verbGroupFiller[f.lower(s, subject)] {
		subject--
	}
	if n := f.lower(s, subject); n != "schedule" && n != "itinerary" && n != "travels" {
		return trigger{}, false
	}
	form := pastForm
	if w == "take" || w == "takes" || w == "bring" || w == "brings" {
		form = thirdForm
	}
	return trigger{at: i, kind: graph.Visit, frame: sendFrame, form: form}, true
}

// bringsIn is the token of the colon after which a sentence lists the stops of a journey, or -1.
func (f *meetingFinder) bringsIn(s span) int {
	told := false
	for i := s.from; i < s.to; i++ {
		told = told || tourWords[f.d.tokens[i].lower]
		if told && f.d.tokens[i].lower == ":" && (i+1 == s.to || f.landAt(i+1) >= 0 || dateWords[f.lower(s, i+1)].kind != notDate) {
			return i
		}
	}
	return -1
}

// stopsListed reads the stops of a journey from a list; false for a sentence that is none of one.
func (f *meetingFinder) stopsListed(c *clauseReader, n int) bool {
	from := c.span.from
	if colon := f.bringsIn(c.span); colon >= 0 {
		c.readGroups()
		who, ok := c.spokenOf()
		f.tour = tour{}
		if !ok || !f.inOffice(who) {
			return false
		}
		e := encounter{trigger: trigger{at: colon, kind: graph.Visit}, sentence: n, place: -1, status: graph.Planned, order: anotherMeeting, sides: []side{{who, graph.Member}}}
		f.tour = tour{e, n + tourReach}
		from = colon + 1
	}
	if n > f.tour.until || f.tour.of.sides == nil || from == c.span.to {
		return from == c.span.to && from > c.span.from
	}
	if c.groups == nil {
		c.readGroups()
	}
	stops := c.stopovers(span{from, c.span.to})
	f.tour.of.sentence, f.tour.of.evidence = n, c.span
	for _, e := range c.stopsOf(&f.tour.of, stops) {
		if !done(e.status) || e.date != nil {
			f.add(e)
		}
	}
	return len(stops) > 0
}
