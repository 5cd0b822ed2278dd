package extract

import (
	"slices"
	"strings"
)

// findTopics adds to what each meeting is about: what stands before its noun ("fishing
// talks"), and what its sentences, and those right after them, say was discussed at it.
func (d *document) findTopics() {
	if len(d.meetings) == 0 {
		return
	}
	f := &agendaFinder{r: newMeetingFinder(d), d: d, last: -1, heads: d.headsOfMeetings()}
	for n := range d.sentences {
		if s := d.sentences[n]; !s.dateline && s.to-s.from <= longSentence {
			f.sentence(n)
		}
	}
}

// headsOfMeetings are the meetings of the words that tell of them.
func (d *document) headsOfMeetings() map[int]int {
	heads := make(map[int]int)
	for n := range d.meetings {
		for _, at := range d.meetings[n].heads {
			if _, taken := heads[at]; !taken {
				heads[at] = n
			}
		}
	}
	return heads
}

// agendaFinder goes through the sentences of one article for what is discussed in them.
type agendaFinder struct {
	r        *meetingFinder
	d        *document
	heads    map[int]int // the meeting of a token
	last     int         // the meeting that was spoken of last, or -1
	lastSeen int         // in which sentence
}

// agendaReach is how many sentences after a meeting's say what was discussed at it.
const agendaReach = 2

// sentence reads one sentence.
func (f *agendaFinder) sentence(n int) {
	s := f.d.sentences[n]
	var c *clauseReader
	own := false
	for i := s.from; i < s.to; i++ {
		if m, ok := f.heads[i]; ok {
			f.last, f.lastSeen, own = m, n, true
			f.before(m, s.span, i)
		}
	}
	for i := s.from; i < s.to && f.last >= 0 && n-f.lastSeen <= agendaReach; i++ {
		if !agendaWords[f.d.tokens[i].lower] {
			continue
		}
		m := f.last
		if own {
			m = f.nearest(s.span, i)
		}
		if m < 0 || !own && !f.theirs(s.span, i, m) && !(n == f.lastSeen+1 && f.impersonal(s.span, i)) {
			continue
		}
		if c == nil {
			c = f.r.clause(n)
		}
		for t, ok := f.discussed(c, i); ok; t, ok = f.oneMore(c, t.to) {
			f.add(m, t)
		}
	}
}

// before takes what stands before the noun of meeting m at token at: "trade and fishing talks".
func (f *agendaFinder) before(m int, s span, at int) {
	if meetingNouns[f.d.tokens[at].lower] == "" {
		return
	}
	from := at
	for from > s.from && from > at-5 && (matters[f.r.lower(s, from-1)] || f.r.lower(s, from-1) == "and" && from < at && matters[f.r.lower(s, from-2)]) {
		from--
	}
	if from < at && !matterAdjectives[f.d.tokens[at-1].lower] {
		f.add(m, span{from, at})
	}
}

// matters are what talks are named by.
var matters = set(`trade peace climate debt disarmament border gas oil energy security fisheries fishing fish tariff tariffs ceasefire cease-fire
	truce grain aid budget water visa visas prisoner hostage refugee migration reunification unification textile steel farm agriculture
	currency defence defense rights missile rescheduling accession membership armistice reconciliation
	denuclearisation denuclearization coffee cocoa sugar tin rubber wheat commodity counter-terrorism counterterrorism extradition rail railway aviation
	shipping research environment health disengagement normalisation normalization brexit`, matterAdjectives)

// matterAdjectives are those of them that name a matter only with a noun: "military aid".
var matterAdjectives = set(`economic political nuclear military financial agricultural monetary human constitutional maritime consular arms control power-sharing`)

// agendaWords bring in, or close, what is discussed.
var agendaWords = set(`discuss discusses discussed discussing debate debated debating review reviewed reviewing talked talk spoke spoken exchange exchanged focus focused focuses
	focussed centred centered dealt touched covered covers agenda raised tackle tackled
	examine examined examines consider considers considered`)

// nearest is the meeting of the head nearest to token i in a sentence, the one before it first.
func (f *agendaFinder) nearest(s span, i int) int {
	const reach = 40
	for d := 0; d < reach; d++ {
		if m, ok := f.heads[i-d]; ok && i-d >= s.from {
			return m
		}
	}
	for d := 1; d < reach; d++ {
		if m, ok := f.heads[i+d]; ok && i+d < s.to {
			return m
		}
	}
	return -1
}

// theirs reports whether those who met, or the meeting, are who discusses at token i of a
// sentence that names no meeting.
func (f *agendaFinder) theirs(s span, i, m int) bool {
	for j := i - 1; j >= s.from && j >= i-14; j-- {
		w := f.d.tokens[j].lower
		if bothSides[w] || meetingNouns[w] != "" || w == "agenda" {
			return true
		}
		if n := f.d.nameAt[j]; n != 0 && slices.ContainsFunc(f.d.meetings[m].participants, func(p participant) bool { return p.entity == f.d.names[n-1].entity }) {
			return true
		}
	}
	return false
}

// impersonal reports whether nobody is named who discusses at token i: "cod was discussed",
// "on the agenda".
func (f *agendaFinder) impersonal(s span, i int) bool {
	w := f.r.lower(s, i)
	return w == "agenda" || (w == "discussed" || w == "raised") && (tenseCues[f.r.lower(s, i-1)] == cueBe || tenseCues[f.r.lower(s, i-2)] == cueBe)
}

// bothSides are words for those who met.
var bothSides = set(`they both two sides leaders ministers presidents pair delegations delegates negotiators parties we premiers talks meeting`)

// discussed reads what the word at token i says was discussed.
func (f *agendaFinder) discussed(c *clauseReader, i int) (span, bool) {
	modal, negated, be := c.auxiliaries(i)
	if negated || denials[c.lower(f.verbBefore(c, i))] {
		return span{}, false
	}
	next := c.lower(i + 1)
	switch w := c.lower(i); w {
	case "agenda":
		return f.listedOn(c, i)
	case "talk", "talked", "spoke", "spoken":
		if next != "about" && next != "of" {
			return span{}, false
		}
		return c.topicFrom(i+2, false)
	case "examine", "examined", "examines", "consider", "considers", "considered":
		if !f.meets(c, i) || be != "" {
			return span{}, false
		}
	case "focus", "focused", "focuses", "focussed", "centred", "centered", "dealt", "touched":
		if v := f.focusOf(c, i); v >= 0 {
			return f.subject(c, v)
		}
		if next != "on" && next != "with" && next != "around" {
			return span{}, false
		}
		return c.topicFrom(i+2, false)
	case "exchange", "exchanged":
		for j := i + 1; j <= i+4; j++ {
			if p := c.lower(j); j > i+1 && (p == "on" || p == "about" || p == "over") {
				return c.topicFrom(j+1, false)
			}
		}
		return span{}, false
	case "review", "debate", "tackle":
		if c.lower(i-1) != "to" && modal == "" {
			return span{}, false
		}
	case "covered", "covers", "raised":
		if be == "" && !f.meets(c, i) && w != "raised" {
			return span{}, false
		}
	}
	if be != "" && !strings.HasSuffix(c.lower(i), "ing") {
		return f.subject(c, i)
	}
	return c.topicFrom(i+1, false)
}

// focusOf is the verb of "cod was a key focus of the talks" before "focus" at token i, or -1.
func (f *agendaFinder) focusOf(c *clauseReader, i int) int {
	if w := c.lower(i + 1); c.lower(i) != "focus" || w != "of" && w != "at" && w != "in" || meetingNouns[c.lower(i+3)] == "" {
		return -1
	}
	for v := i - 1; v > c.span.from && v >= i-4; v-- {
		if tenseCues[c.lower(v)] == cueBe {
			return v
		}
	}
	return -1
}

// oneMore reads what "and about" adds to what was discussed before token i.
func (f *agendaFinder) oneMore(c *clauseReader, i int) (span, bool) {
	if c.lower(i) == "," {
		i++
	}
	if c.lower(i) != "and" || !weakTopicWords[c.lower(i+1)] {
		return span{}, false
	}
	return c.topicFrom(i+2, false)
}

// verbBefore is the last verb of saying within reach before token i, or -1.
func (f *agendaFinder) verbBefore(c *clauseReader, i int) int {
	for j := i - 1; j >= c.span.from && j >= i-8; j-- {
		if reportVerbs[c.lower(j)] || denials[c.lower(j)] {
			return j
		}
	}
	return -1
}

// meets reports whether a meeting's noun stands close before token i: "the talks covered cod".
func (f *agendaFinder) meets(c *clauseReader, i int) bool {
	for j := i - 1; j >= i-4; j-- {
		if meetingNouns[c.lower(j)] != "" {
			return true
		}
	}
	return false
}

// listedOn reads "on the agenda were cod and trade", "cod topped the agenda".
func (f *agendaFinder) listedOn(c *clauseReader, i int) (span, bool) {
	if w := c.lower(i + 1); tenseCues[w] == cueBe || w == "includes" || w == "included" || w == "will" {
		from := i + 2
		if w == "will" {
			from++
		}
		return c.topicFrom(from, false)
	}
	for v := i - 1; v > i-4 && v > c.span.from; v-- {
		if w := c.lower(v); topsAgenda[w] {
			return f.subject(c, v)
		}
	}
	return span{}, false
}

// topsAgenda are verbs by which a subject gets onto the agenda.
var topsAgenda = set(`topped tops top topping dominated dominate dominating headed heading led was were is are be`)

// subject is what stands before the verb at v in its clause: "cod was discussed".
func (f *agendaFinder) subject(c *clauseReader, v int) (span, bool) {
	to := v
	for to > c.span.from && (tenseCues[c.lower(to-1)] >= cueModal || verbGroupFiller[c.lower(to-1)] || adverb(c.lower(to-1))) {
		to--
	}
	from := to
	for from > c.span.from && from > to-topicLength && !c.topicEnds(from-1) && !reportVerbs[c.lower(from-1)] {
		from--
	}
	if from == to || to-from > 12 {
		return span{}, false
	}
	t, ok := c.topicFrom(from, false)
	if t.to > to && topsAgenda[c.lower(v)] {
		t.to = to // "with cod heading the agenda"
	}
	return t, ok && t.to == to && nounWords[c.lower(to-1)] != personally
}

// add gives a meeting one more topic.
func (f *agendaFinder) add(m int, t span) {
	topics := f.d.meetings[m].topics
	text := f.d.text(t)
	for _, old := range topics {
		if old.from < t.to && t.from < old.to || f.d.text(old) == text {
			return
		}
	}
	if len(topics) < mostTopics {
		f.d.meetings[m].topics = append(topics, t)
	}
}
