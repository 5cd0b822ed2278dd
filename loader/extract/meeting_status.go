package extract

import (
	"strings"

	"parley/graph"
)

// status tells how far a meeting has come, from the words of its clause.
func (c *clauseReader) status(e *encounter) graph.MeetingStatus {
	e.guessed = false
	if e.trigger.noun() && c.f.noneBefore(c.span, e.trigger.at) {
		return graph.Refused
	}
	if d := c.notUntil(e.trigger.at); d != nil {
		e.date = d
		return graph.Planned
	}
	s := c.cueStatus(e)
	if (s == graph.Cancelled || s == graph.Planned) && c.happened(e) {
		s = "" // "the postponed talks were held"
	}
	if s == graph.Ongoing && e.trigger.form == thirdForm && c.awaited(e.trigger.at) {
		s = "" // "when she visits Lima on her current tour"
	}
	if c.calledOff(e) || c.butOff(e) {
		s = graph.Cancelled
	}
	if e.order == earlierMeeting && (s == "" || s == graph.Ongoing) {
		s = graph.Held
	}
	if s == "" && c.pressAmid(e) {
		s = graph.Ongoing
	}
	if s == "" && e.told || s == graph.Refused && c.stayedAway(e) {
		s = graph.Held
	}
	if s == "" && (c.yetTo(e.trigger.at) || e.trigger.noun() && c.yetTo(e.governor)) {
		s = graph.Planned
	}
	if s == "" {
		s = c.verbStatus(e)
	}
	if s == graph.Planned && (c.onCondition(e) || c.butCalledUpon(e.trigger.at)) {
		s = graph.Proposed
	}
	if s == graph.Proposed && c.bidden(e) {
		s = graph.Planned
	}
	if s == graph.Ongoing && e.order == laterMeeting {
		s = graph.Planned // "the next meeting is in Lima"
	}
	e.status = s
	if s == graph.Planned && c.willBe(e) {
		c.ahead(e)
	}
	c.redate(e)
	return c.f.statusByDate(s, e)
}

// stayedAway reports whether somebody did not attend a meeting of others that is over: "declined to attend the February
// meeting of the Union".
func (c *clauseReader) stayedAway(e *encounter) bool {
	if w := c.lower(e.governor); e.date == nil || !e.trigger.noun() || w != "attend" && w != "join" {
		return false
	}
	told, ok := c.f.d.told.Earliest()
	last, bounded := e.date.value.Latest()
	return ok && bounded && last < told && c.bearer(e.date) == e.trigger.at
}

// willBe reports whether the verb of a meeting itself says that it is yet to come: "left on Monday for
// Lima, where she will meet".
func (c *clauseReader) willBe(e *encounter) bool {
	modal, _, _ := c.auxiliaries(e.trigger.at)
	return !e.trigger.noun() && (modal == "will" || modal == "shall")
}

// calledOff reports whether the verb of which a meeting's noun is the subject ends it: "a
// visit planned for last month was cancelled", "did not take place".
func (c *clauseReader) calledOff(e *encounter) bool {
	if !e.trigger.noun() {
		return false
	}
	if modal, negated, _ := c.auxiliaries(e.governor); putsBack[c.lower(e.governor)] && modal == "" && !negated {
		return true
	}
	return c.cameToNothing(e)
}

// forced reports whether the infinitive at token i is done and not but wanted: "forced Lund to
// cancel the visit".
func (c *clauseReader) forced(i int) bool {
	for j := i - 2; j >= c.span.from && j >= i-10; j-- {
		switch w := c.lower(j); {
		case forces[w]:
			return true
		case w == "," || w == ";" || w == "that":
			return false
		}
	}
	return false
}

// forces are verbs after which an infinitive tells what is done.
var forces = set(`forced forcing forces decided obliged compelled prompted prompting led leading chose opted had`)

// pastAside is where a clause goes on after a participle or a relative clause between commas at
// token i: "the visit, originally planned for April 3, was postponed"; else i.
func (c *clauseReader) pastAside(i int) int {
	j := i + 1
	if adverb(c.lower(j)) || c.lower(j) == "first" {
		j++
	}
	if w := c.lower(j); c.lower(i) != "," || !regularPast(w) && w != "set" && w != "due" && w != "which" && w != "who" && w != "now" {
		return i
	}
	end := i
	for to := i + 14; j < c.span.to && j < to; j++ {
		if c.lower(j) != "," {
			continue
		}
		if tenseCues[c.lower(j+1)] >= cueModal {
			return j + 1
		}
		if end == i {
			end, to = j+1, i+listAside // "attended by ministers, bankers and others, will"
		}
	}
	return end
}

// listAside is how many tokens such an aside may have that has commas of its own.
const listAside = 24

// statusByDate corrects a status by the day of publication: what lies ahead is not over.
func (f *meetingFinder) statusByDate(s graph.MeetingStatus, e *encounter) graph.MeetingStatus {
	if e.date == nil {
		return s
	}
	if e.guessed && f.yetToEnd(e.date) {
		return graph.Planned
	}
	told, ok := f.d.told.Earliest()
	first, dated := e.date.value.Earliest()
	last, bounded := e.date.value.Latest()
	switch {
	case ok && bounded && s == graph.Planned && last < told-1 && !f.leftOpen(e):
		return graph.Held
	case ok && bounded && s == graph.Ongoing && !e.openEnded() && (last < told-bygoneDays || last < told-longVisit && e.trigger.kind == graph.Visit):
		return graph.Held
	case ok && dated && done(s) && (first > told || f.laterOn(e.date)):
		return graph.Planned
	}
	return s
}

// leftOpen reports whether the sentence of an encounter, or the one after, says that nobody knows whether it came about:
// "it is not known whether he did".
func (f *meetingFinder) leftOpen(e *encounter) bool {
	end := e.evidence.to
	if n := e.sentence + 1; n < len(f.d.sentences) {
		end = min(f.d.sentences[n].to, end+longAside)
	}
	for i := e.trigger.at + 1; i < end-1; i++ {
		if w := f.d.tokens[i+1].lower; w != "whether" && w != "if" {
			continue
		}
		switch f.d.tokens[i].lower {
		case "unclear", "unknown", "uncertain":
			return true
		case "clear", "known", "certain":
			return f.d.tokens[i-1].lower == "not" || f.d.tokens[i-2].lower == "not"
		}
	}
	return false
}

// openEnded reports whether the date of an encounter is when it began, and does not say when it ends.
func (e *encounter) openEnded() bool { return e.edge == firstDay || e.date.prep == "since" }

// laterOn reports whether a date is of what is left of a week, month or year: "later this month".
func (f *meetingFinder) laterOn(d *date) bool {
	return f.d.tokens[d.from].lower == "later" && d.to-d.from > 1 && dateWords[f.d.tokens[d.from+1].lower] == (dateWord{pickWord, pickThis}) && f.yetToEnd(d)
}

// cueStatus looks for words that say what became of a meeting: cancelled, planned, under way.
func (c *clauseReader) cueStatus(e *encounter) graph.MeetingStatus {
	at := e.trigger.at
	from := max(c.span.from, at-18)
	if e.trigger.noun() && e.governor > from && c.doneInside(e) {
		from = e.governor // "proposed a ban at the meeting"
	}
	var found graph.MeetingStatus
	for i := from; i < min(c.span.to, at+19); i++ {
		if i == at {
			continue
		}
		s, ok := c.statusCue(i, at, e.definite)
		if s == graph.Proposed && (e.definite && i < e.governor-1 || c.groundLaid(i, at)) {
			continue // "hoped the visit would": it is known already
		}
		if !ok || c.parted(min(i, at), max(i, at)) && !(s == graph.Refused && c.deniedThat(i, at)) {
			continue
		}
		if found == "" || statusRank[s] > statusRank[found] {
			found = s
		}
	}
	return found
}

// doneInside reports whether what stands before the preposition of a meeting's noun was done at the meeting: "at the
// talks", "during the talks", "agreed in the talks".
func (c *clauseReader) doneInside(e *encounter) bool {
	switch c.lower(e.governor) {
	case "at", "during":
		return true
	case "in":
		return testifies[c.lower(e.trigger.at)] || c.lower(e.governor-1) == "agreed" || c.promisedIn(e.governor)
	}
	return false
}

// promisedIn reports whether something is promised or asked for in what the preposition at token p brings in: "promised peace in a
// meeting", "called for peace in talks", and not "promised to take part in a meeting", "demanded a role in talks".
func (c *clauseReader) promisedIn(p int) bool {
	if shares[c.lower(p-1)] {
		return false
	}
	for i := p - 1; i >= c.span.from && i >= p-promisedReach; i-- {
		switch w := c.lower(i); {
		case promises[w]:
			return i < p-1
		case w == "to" || w == "part" || w == ",":
			return false
		}
	}
	return false
}

// shares are what somebody may have, or see, in a meeting that he speaks of.
var shares = set(`role part say seat place share stake interest voice involvement participation inclusion presence engagement progress
	breakthrough flexibility break pause delay halt lull change`)

// promisedReach is how many tokens before a meeting's preposition something may be promised.
const promisedReach = 7

// promises are what is said in a meeting, and what a meeting may be the object of.
var promises = set(`promised pledged vowed urged called asked appealed pleaded demanded proposed offered suggested sought requested
	rejected pressed pushed`)

// statusRank orders statuses by which word wins in one clause.
var statusRank = map[graph.MeetingStatus]int{graph.Cancelled: 5, graph.Refused: 4, graph.Proposed: 3, graph.Planned: 2, graph.Ongoing: 1}

// hadDone reports whether the participle at token i is one of the time before that of its clause: "had
// postponed", "had been postponed".
func (c *clauseReader) hadDone(i int) bool {
	return c.lower(i-1) == "had" || c.lower(i-1) == "been" && c.lower(i-2) == "had"
}

// statusCue is the status that the word at i gives the meeting at at, which was named before if it is
// definite.
func (c *clauseReader) statusCue(i, at int, definite bool) (graph.MeetingStatus, bool) {
	for _, cue := range statusCues[c.lower(i)] {
		if cue.next != "" && c.lower(c.pastAsked(i+1, cue.next)) != cue.next || c.steps(min(i, at), max(i, at)) > cue.reach {
			continue
		}
		if cue.side == before && i > at || cue.side == after && i < at {
			continue
		}
		if c.lower(i) == "planning" && nounWords[c.lower(i+1)] == groupNoun {
			continue // "the planning committee"
		}
		if w := c.lower(i); w == "time" && c.lower(i-1) == "in" || w == "ready" && c.lower(i+1) == "in" {
			continue // "ready in time for the visit"
		}
		if c.hadDone(i) && (cue.status != graph.Cancelled || definite) && !(cue.status == graph.Proposed && (c.lower(at-1) == "to" || c.saidToHave(i))) {
			continue // "the talks had been postponed": since then they went on
		}
		if cue.status == graph.Refused && c.silent(i, at) {
			continue // "declined to comment on the talks"
		}
		m, negated, be := c.auxiliaries(i)
		if cue.status == graph.Cancelled && i > at && be == "" && nounWords[c.lower(i+1+len(strings.Fields(cue.next)))].opens() {
			continue // "ministers meeting in Lima put off a decision"
		}
		if cue.status == graph.Cancelled && (tentative[m] || m == "to" && !c.forced(i)) {
			return graph.Planned, true // "threatened to cancel talks"
		}
		if m == "to" && arranges[c.lower(i)] {
			return graph.Proposed, true // "worked to arrange talks"
		}
		if negated || c.lower(i-1) == "no" || c.lower(i-2) == "no" {
			return denied[cue.status], denied[cue.status] != ""
		}
		if cue.status == graph.Proposed && c.accepted(i) {
			return graph.Planned, true
		}
		return cue.status, true
	}
	return "", false
}

// pastAsked is the token after the one who is asked for something or who asks, "asked Lund for", "a request by Lund for": i,
// or behind the group there where word follows it.
func (c *clauseReader) pastAsked(i int, word string) int {
	from := i
	if w := c.lower(from); word == "for" && (w == "by" || w == "from" || w == "to") {
		from++
	}
	if g, ok := c.groupFrom(from); ok && word == "for" {
		return g.to
	}
	return i
}

// saidToHave reports whether the participle at token i, after "had", is what somebody says was done: "said it had asked".
func (c *clauseReader) saidToHave(i int) bool {
	for j := i - 1; j >= c.span.from && j >= i-8; j-- {
		switch w := c.lower(j); {
		case reportVerbs[w]:
			return true
		case w == "," || w == ";" || j < i-1 && c.finite(j):
			return false
		}
	}
	return false
}

// silent reports whether the verb of refusing at token i but refuses to speak of the meeting at at.
func (c *clauseReader) silent(i, at int) bool {
	return c.lower(i+1) == "to" && i+2 != at && (reportVerbs[c.lower(i+2)] || silences[c.lower(i+2)])
}

// silences are what those decline to do who say nothing.
var silences = set(`comment say give discuss elaborate disclose reveal confirm describe detail answer speculate provide divulge identify talk expand
	respond reply characterise characterize explain be`)

// accepted reports whether the proposal that the word at i speaks of is taken up: "accepted
// an invitation".
func (c *clauseReader) accepted(i int) bool {
	for j := i - 1; j >= c.span.from && j >= i-4; j-- {
		if w := c.lower(j); w == "accepted" || w == "accepts" || w == "accepting" {
			_, negated, _ := c.auxiliaries(j)
			return !negated
		}
	}
	return false
}

// denied is what a status becomes under a negation: "has no plans to meet", "did not rule
// out talks", "has not cancelled the visit".
var denied = map[graph.MeetingStatus]graph.MeetingStatus{
	graph.Planned: graph.Refused, graph.Proposed: graph.Refused, graph.Refused: graph.Proposed, graph.Cancelled: graph.Planned}

// steps is how far two tokens lie apart, a party between them counted as one.
func (c *clauseReader) steps(from, to int) int {
	n := 0
	for i := from; i < to; n++ {
		if g, ok := c.groupFrom(i); ok && g.to < to {
			i = g.to
		} else {
			i++
		}
	}
	return n
}

// deniedThat reports whether "denied that" brings in the clause of the meeting.
func (c *clauseReader) deniedThat(i, at int) bool {
	return i < at && c.lower(i+1) == "that" && !c.parted(i+1, at)
}

// parted reports whether another clause begins between two tokens.
func (c *clauseReader) parted(from, to int) bool {
	for i := from + 1; i < to; i++ {
		if g, ok := c.groupFrom(i); ok && g.to <= to && !c.anyTriggerAt(i) {
			i = g.to - 1 // "and" within a phrase joins no clauses
			continue
		}
		switch w := c.lower(i); w {
		case ";", ",", "but", "while", "that", "“", "”", "\"", "after", "because", "which", "when", "where", "and", "if", "since":
			return true
		}
		if reportVerbs[c.lower(i)] || c.anyTriggerAt(i) && !hostVerbs[c.lower(i)] {
			return true
		}
	}
	return false
}
