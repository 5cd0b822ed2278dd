package extract

import (
	"slices"

	"parley/graph"
)

// tour is a journey whose stops are yet to be told, in running text, "leaves on Wednesday on a tour of
// Africa", or in a list: "President Lund's trips this year:".
type tour struct {
	of    encounter
	until int // the last sentence that may tell a stop
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
	of := &f.travels.of
	if e.date == nil && len(e.route) > 0 && e.sentence <= f.travels.until && slices.Equal(visitorsOf(e), visitorsOf(of)) && done(e.status) == done(of.status) {
		e.date = of.date
	}
	if tourNouns[f.d.tokens[e.trigger.at].lower] && e.date != nil && len(f.lands(e.route)) != 1 {
		f.travels = tour{*e, e.sentence + travelsReach}
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

// listing is the journey whose stops a sentence lists after the colon at a token, or will list.
func (f *meetingFinder) listing(c *clauseReader, colon int) tour {
	who, ok := c.spokenOf()
	if !ok || !f.inOffice(who) {
		return tour{}
	}
	return tour{encounter{trigger: trigger{at: colon, kind: graph.Visit}, place: -1, status: graph.Planned, order: anotherMeeting, sides: []side{{who, graph.Member}}}, c.sentence + tourReach}
}

// stopsListed reads the stops of a journey from a list; false for a sentence that is none of one.
func (f *meetingFinder) stopsListed(c *clauseReader) bool {
	from, colon := c.span.from, f.bringsIn(c.span)
	if colon < 0 && (f.tour.of.sides == nil || c.sentence > f.tour.until) {
		return false
	}
	c.readGroups()
	if colon >= 0 {
		f.tour, from = f.listing(c, colon), colon+1
	}
	of := &f.tour.of
	if of.sides == nil {
		return false
	}
	stops := c.stopovers(span{from, c.span.to})
	of.sentence, of.evidence = c.sentence, c.span
	for _, e := range c.stopsOf(of, stops) {
		if !done(e.status) || e.date != nil {
			f.add(e)
		}
	}
	return len(stops) > 0 || from == c.span.to
}
