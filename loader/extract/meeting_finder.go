package extract

import (
	"parley/graph"
	"parley/loader/extract/syntax"
)

// meetingFinder goes through the sentences of one article and keeps the records so far.
type meetingFinder struct {
	d         *document
	phrases   *phrases
	scene     *scene
	records   []*record   // of the item that it reads
	earlier   []*record   // of those before
	pending   []encounter // meetings told of without their parties, who may be named later
	*newsItem             // the one that it reads
	dayLines  int         // how many lines are but a day, as those over the entries of diaries are
	datelines int         // how many there were so far
	dayTold   dayTold     // the day of the meeting that was told of last
	diary     diaryDay
	athletics bool          // a meeting is a day of races
	tour      tour          // whose stops a list tells
	members   map[int][]int // of bodies, as sentences of their own list them
	assembly  assembly
	stood     []stance
	there     whereabouts
	retinue   retinue
	travels   tour // whose stops running text tells
	live      int  // the sentence from which on a live page tells what happens by the clock
	added     int  // how often something was told of a meeting
	dateAt    int  // index of the first date not before the sentence
	syntax    *syntax.Reader
	words     []string    // of the sentence that it reads
	tree      *clauseTree // of the sentence treeOf, or nil
	treeOf    span
}

// meetings finds the meetings of an article: one record for each, however often it is
// named.
func meetings(d *document) []meeting {
	f := newMeetingFinder(d)
	f.home, f.lead, f.council, f.phrases.unnamed, f.athletics = datelineCity(d), leadOf(d), f.councilOf(), newUnnamedBodies(d), d.athletics()
	if f.home >= 0 {
		f.phrases.homeland = d.entities[f.home].country
	}
	f.keepLive()
	f.countDayLines()
	for n := range d.sentences {
		f.items(n)
		if d.sentences[n].dateline {
			continue
		}
		for _, s := range f.parts(n) {
			f.read(n, s)
		}
	}
	return f.finish()
}

// newMeetingFinder is a finder that has read nothing yet and knows of no dateline.
func newMeetingFinder(d *document) *meetingFinder {
	s := newScene(d)
	return &meetingFinder{d: d, members: map[int][]int{}, phrases: newPhrases(d, s), scene: s, there: whereabouts{place: -1},
		newsItem: &newsItem{home: -1, label: -1, above: -1, council: -1}}
}

// clause reads the dates and groups of sentence n.
func (f *meetingFinder) clause(n int) *clauseReader {
	c := &clauseReader{f: f, sentence: n, span: f.d.sentences[n].span}
	c.dates = f.datesIn(c.span)
	c.readGroups()
	return c
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
	f.keepNews(c)
	f.sharpens(c)
	c.lastedFor()
	defer f.membersIn(s)
	defer f.stances(c)
	if f.stopsListed(c) {
		f.scene.see(c.groups)
		return
	}
	heads := namesLeader(f.d, s)
	f.arrives(c)
	press := f.jointPress(s)
	if len(triggers) == 0 {
		f.keepScene(c)
	}
	c.namesComer()
	if len(triggers) == 0 && !heads && !press {
		c.takesCourse()
		f.names(s)
		f.colleagues(c)
		return
	}
	c.readGroups()
	if len(triggers) > 0 && f.d.sentences[n].headline && f.above < 0 {
		f.above = c.nearestPlace(0)
	}
	if !f.tellAll(c) {
		c.takesCourse()
	}
	f.keepThere(c)
	f.companions(c)
	if press {
		c.beforePress()
	}
	if heads {
		f.leadersIn(c)
	}
	f.opensWith(c)
	f.actTogether(c)
	f.colleagues(c)
	f.scene.see(c.groups)
	f.scene.subject = c.mainSubject()
}

// leadersIn adds to the meetings spoken of who leads them, who attends and who speaks there.
func (f *meetingFinder) leadersIn(c *clauseReader) {
	f.leaders(c)
	f.attendance(c)
	c.speaksToThem()
	c.voiceAfterwards()
	for _, r := range f.recent() {
		r.because("leads or attends", c.span.from)
	}
}

// tellAll adds what the meetings' words of a sentence tell. A journey whose purpose turns out to be no
// meeting is a visit all the same: "flew to Lima to sign a pact". It reports whether any meeting is told of.
func (f *meetingFinder) tellAll(c *clauseReader) bool {
	before := f.added
	for i := range c.triggers {
		f.tell(c, i)
	}
	if c.aimless = f.added == before; !c.aimless {
		return true
	}
	for i, t := range c.triggers {
		if t.frame == travelFrame || t.frame == stayFrame || t.frame == sendFrame {
			f.tell(c, i)
		}
	}
	return f.added > before
}

// tell adds the meetings that one word of a sentence tells of.
func (f *meetingFinder) tell(c *clauseReader, trigger int) {
	e, ok := c.encounter(trigger)
	if !ok || e.trigger.accord && !f.accordStands(&e) || c.staysAway(&e) {
		return
	}
	f.earlierTalks(&e)
	c.towardsAccord(&e)
	c.told = e.status
	c.metThere(&e)
	f.onScene(&e)
	c.sameDay(&e)
	c.keepDay(&e)
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
			f.scene.face([]int{x, y}, f.d.names[a-1].from)
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
