package extract

import (
	"parley/graph"
	"parley/loader/extract/syntax"
)

// meeting is one real meeting, however often the article names it.
type meeting struct {
	kind         string
	status       graph.MeetingStatus
	date         graph.Date
	dateRule     string
	place        int // index into document.entities, or -1
	participants []participant
	topics       []span
	follows      int // index into document.meetings, or -1
	evidence     []span
	heads        []int // the words that tell of it: "met", "talks"
	reasons      []ground
	confidence   float64
	attributedTo int // entity, or -1
	rule         string
}

// participant is one who takes part in a meeting.
type participant struct {
	entity     int
	role       graph.Role
	behalf     int // the state or institution on whose behalf, or -1
	evidence   []span
	confidence float64
	rule       string

	attributedTo int    // entity, or -1
	reason       ground // of its role
}

// encounter is one place of the text that speaks of a meeting: a verb or a noun with
// what its clause says of it.
type encounter struct {
	trigger   trigger
	sort      string // of talks: the kind that its clause makes of them, or nothing
	sentence  int
	sides     []side
	bodies    []side // its parties that bear no name: "creditor banks"
	place     int    // entity, or -1
	date      *date
	edge      meetingEnd // which end of the meeting the date is
	ends      *date      // its last day, where date is the first
	days      int        // that it lasts, or 0
	status    graph.MeetingStatus
	topics    []span
	definite  bool // "the meeting": one that was named before
	order     order
	ordinal   int  // which of a row of meetings: "the second round", or 0
	presents  bool // the ordinal tells it of the meeting spoken of
	guessed   bool // nothing told the status
	governor  int  // the token before its noun phrase
	headline  bool
	adjunct   bool  // its parties are but the subject of its verb: "who will host the talks"
	faced     bool  // a "with" phrase follows
	unnamed   bool  // it has a counterpart without a name: "with officials"
	told      bool  // something is said in it: it is held
	delegated bool  // it names states as those who come: "Russian and US delegations"
	venues    []int // the cities of several: "meetings in Lima and in Quito"
	apart     []int // those met one by one: "held separate talks with Demir and Lund"
	voice     []int // who speaks before or after it
	floor     bool  // its only party speaks at it: "told the conference"
	news      bool  // it is told as the news of the day
	over      bool  // its end is told, or what followed it
	guest     bool  // a visitor is but called so: "met visiting President Lund"
	body      bool  // the members of one body meet: "EU ministers met"
	denied    bool  // somebody denies that it took place
	evidence  span
	journey
}

// journey is what an encounter tells of the way to it.
type journey struct {
	came    int   // the word of going that brings its parties: "arrived in Lima for talks"; or 0
	opening bool  // its clause tells of its first day
	route   []int // the places that a visit goes to
	parts   []int // the parts of the world among them: "to Chile, Europe and Japan"
}

// side is a party as an encounter names it.
type side struct {
	entity int
	role   graph.Role
}

// order says how a meeting stands to the one that the article is about.
type order int8

const (
	sameOrder order = iota
	earlierMeeting
	laterMeeting
	anotherMeeting
)

// meetings finds the meetings of an article: one record for each, however often it is
// named.
func meetings(d *document) []meeting {
	f := &meetingFinder{d: d, members: map[int][]int{}, phrases: newPhrases(d), scene: newScene(d), home: datelineCity(d), lead: leadOf(d), above: -1, there: whereabouts{place: -1}}
	f.phrases.scene, f.phrases.unnamed = f.scene, newUnnamedBodies(d)
	if f.home >= 0 {
		f.phrases.homeland = d.entities[f.home].country
	}
	for n := range d.sentences {
		if d.sentences[n].dateline {
			continue
		}
		for _, s := range d.sentences[n].pieces() {
			f.read(n, s)
		}
	}
	return f.finish()
}

// meetingFinder goes through the sentences of one article and keeps the records so far.
type meetingFinder struct {
	d       *document
	phrases *phrases
	scene   *scene
	records []*record
	bare    []encounter // summits whose place alone is told
	pending *encounter  // a meeting told of without its parties, which may follow
	home    int         // the city of the dateline, which "here" stands for, or -1
	above   int         // the city that the headline places a meeting in, or -1
	lead    int         // the last of the sentences that the article opens with
	dayTold dayTold     // the day of the meeting that was told of last
	diary   diaryDay
	tour    tour
	members map[int][]int // of bodies, as sentences of their own list them
	there   whereabouts
	retinue retinue
	travels travels
	added   int // how often something was told of a meeting
	dateAt  int // index of the first date not before the sentence
	syntax  *syntax.Reader
	words   []string    // of the sentence that it reads
	tree    *clauseTree // of the sentence treeOf, or nil
	treeOf  span
}

// longSentence is how many tokens of a sentence are read together. What is longer is no
// prose, and would cost more than its length.
const longSentence = 300

// pieces are the stretches of a sentence that are read together: as a rule, all of it.
func (s sentence) pieces() []span {
	if s.to-s.from <= longSentence {
		return []span{s.span}
	}
	var out []span
	for from := s.from; from < s.to; from += longSentence {
		out = append(out, span{from, min(from+longSentence, s.to)})
	}
	return out
}

// read reads one sentence, or a piece of a long one.
func (f *meetingFinder) read(n int, s span) {
	triggers := f.triggers(s)
	c := &clauseReader{f: f, sentence: n, span: s, triggers: triggers}
	c.dates = f.datesIn(s)
	f.turn(n, s)
	defer f.membersIn(s)
	if (n <= f.tour.until || f.bringsIn(s) >= 0) && f.stopsListed(c, n) {
		f.scene.see(c.groups)
		return
	}
	heads := namesLeader(f.d, s)
	f.arrives(c)
	if len(triggers) == 0 && !heads {
		f.names(s)
		return
	}
	c.readGroups()
	if len(triggers) > 0 && f.d.sentences[n].headline && f.above < 0 {
		f.above = c.nearestPlace(0)
	}
	f.tellAll(c)
	f.keepThere(c)
	f.companions(c)
	if heads {
		f.leaders(c)
		f.attendance(c)
		c.speaksToThem()
		c.voiceAfterwards()
		for i := len(f.records) - 1; i >= 0 && i >= len(f.records)-recordReach; i-- {
			f.records[i].because("leads or attends", s.from)
		}
	}
	f.scene.see(c.groups)
	f.scene.subject = c.mainSubject()
}

// tellAll adds what the meetings' words of a sentence tell. A journey whose purpose turns out to be no
// meeting is a visit all the same: "flew to Lima to sign a pact".
func (f *meetingFinder) tellAll(c *clauseReader) {
	before := f.added
	for i := range c.triggers {
		f.tell(c, i)
	}
	if c.aimless = f.added == before; !c.aimless {
		return
	}
	for i, t := range c.triggers {
		if t.frame == travelFrame || t.frame == stayFrame {
			f.tell(c, i)
		}
	}
}

// tell adds the meetings that one word of a sentence tells of.
func (f *meetingFinder) tell(c *clauseReader, trigger int) {
	e, ok := c.encounter(trigger)
	if !ok {
		return
	}
	c.told = e.status
	c.metThere(&e)
	c.sameDay(&e)
	f.keepDay(&e)
	f.onTour(&e)
	for _, stop := range c.itinerary(e) {
		for _, one := range c.conjuncts(stop) {
			for _, each := range f.stops(one) {
				f.add(each)
			}
		}
	}
}

// names takes note of who is named in a sentence that tells of no meeting, and of two
// states or institutions side by side: "the Union and the Fund".
func (f *meetingFinder) names(s span) {
	first, named := -1, len(f.scene.people)
	if f.d.topic.sport() == 0 {
		f.beside(s)
	}
	for i := s.from; i < s.to; i++ {
		n := f.d.nameAt[i]
		if n == 0 || i > s.from && f.d.nameAt[i-1] == n {
			continue
		}
		if e := f.d.names[n-1].entity; f.d.entities[e].kind == graph.KindPerson {
			f.scene.people = append(f.scene.people, e)
			if first < 0 {
				first = e
			}
		}
	}
	if first >= 0 {
		f.scene.subject = first
	}
	f.scene.couples(f.scene.people[named:])
}

// beside takes note of the last two states or institutions of a sentence that "and" joins.
func (f *meetingFinder) beside(s span) {
	for i := s.to - 2; i > s.from; i-- {
		if f.d.tokens[i].lower != "and" {
			continue
		}
		after := i + 1
		if f.d.tokens[after].lower == "the" && after+1 < s.to {
			after++
		}
		a, b := f.d.nameAt[i-1], f.d.nameAt[after]
		if a == 0 || b == 0 {
			continue
		}
		x, y := f.d.names[a-1].entity, f.d.names[b-1].entity
		if x != y && f.faces(x) && f.faces(y) && f.lower(s, f.d.names[a-1].from-1) != "," {
			f.scene.sides = []int{x, y}
			return
		}
	}
}

// faces reports whether an entity is a state or institution that may be one of two sides.
func (f *meetingFinder) faces(x int) bool {
	return f.d.entities[x].kind == graph.KindInstitution && f.party(x) == x
}

// datesIn are the dates of a sentence.
func (f *meetingFinder) datesIn(s span) []date {
	for f.dateAt < len(f.d.dates) && f.d.dates[f.dateAt].from < s.from {
		f.dateAt++
	}
	end := f.dateAt
	for end < len(f.d.dates) && f.d.dates[end].from < s.to {
		end++
	}
	return f.d.dates[f.dateAt:end]
}
