package extract

import "parley/graph"

// status tells how far a meeting has come, from the words of its clause.
func (c *clauseReader) status(e *encounter) graph.MeetingStatus {
	s := c.cueStatus(e)
	e.guessed = false
	if c.calledOff(e) {
		s = graph.Cancelled
	}
	if e.told && s == graph.Proposed {
		s = graph.Held // "invited her during a call"
	}
	if e.order == earlierMeeting && (s == "" || s == graph.Ongoing) {
		s = graph.Held
	}
	if s == "" && e.told {
		s = graph.Held
	}
	if s == "" {
		s = c.verbStatus(e)
	}
	return c.f.statusByDate(s, e)
}

// calledOff reports whether the verb of which a meeting's noun is the subject ends it: "a
// visit planned for last month was cancelled".
func (c *clauseReader) calledOff(e *encounter) bool {
	if !e.trigger.noun() {
		return false
	}
	end := e.trigger.at + 14
	for i := e.trigger.at + 1; i < c.span.to && i <= end; i++ {
		if next := c.pastAside(i); next > i {
			i, end = next, next+4
		}
		switch w := c.lower(i); {
		case w == ";" || w == "," || w == "but" || w == "that" || w == "and" || reportVerbs[w] || c.anyTriggerAt(i):
			return false
		case c.fate(i) == graph.Cancelled:
			return true
		}
	}
	return false
}

// pastAside is where a clause goes on after a participle between commas at token i: "the
// visit, originally planned for April 3, was postponed".
func (c *clauseReader) pastAside(i int) int {
	j := i + 1
	if adverb(c.lower(j)) || c.lower(j) == "first" {
		j++
	}
	if c.lower(i) != "," || !regularPast(c.lower(j)) && c.lower(j) != "set" && c.lower(j) != "due" {
		return i
	}
	for ; j < c.span.to && j < i+10; j++ {
		if c.lower(j) == "," {
			return j + 1
		}
	}
	return i
}

// statusByDate corrects a status by the day of publication: what lies ahead is not over.
func (f *meetingFinder) statusByDate(s graph.MeetingStatus, e *encounter) graph.MeetingStatus {
	if e.date == nil {
		return s
	}
	published, ok := f.d.published.Earliest()
	first, dated := e.date.value.Earliest()
	if last, bounded := e.date.value.Latest(); e.guessed && ok && bounded && last > published {
		return graph.Planned
	}
	if ok && dated && first > published && (s == graph.Held || s == graph.Ongoing) {
		return graph.Planned
	}
	return s
}

// cueStatus looks for words that say what became of a meeting: cancelled, planned, under way.
func (c *clauseReader) cueStatus(e *encounter) graph.MeetingStatus {
	at := e.trigger.at
	from := max(c.span.from, at-10)
	if w := c.lower(e.governor); e.trigger.noun() && e.governor > from && (w == "at" || w == "during") {
		from = e.governor // "proposed a ban at the meeting"
	}
	var found graph.MeetingStatus
	for i := from; i < min(c.span.to, at+11); i++ {
		if i == at {
			continue
		}
		s, ok := c.statusCue(i, at)
		if !ok || c.parted(min(i, at), max(i, at)) && !(s == graph.Refused && c.deniedThat(i, at)) {
			continue
		}
		if found == "" || statusRank[s] > statusRank[found] {
			found = s
		}
	}
	return found
}

// statusRank orders statuses by which word wins in one clause.
var statusRank = map[graph.MeetingStatus]int{graph.Cancelled: 5, graph.Refused: 4, graph.Proposed: 3, graph.Planned: 2, graph.Ongoing: 1}

// statusCue is the status that the word at i gives the meeting at at.
func (c *clauseReader) statusCue(i, at int) (graph.MeetingStatus, bool) {
	for _, cue := range statusCues[c.lower(i)] {
		if cue.next != "" && c.lower(i+1) != cue.next || at-i > cue.reach || i-at > cue.reach {
			continue
		}
		if m, _, _ := c.auxiliaries(i); cue.status == graph.Cancelled && (tentative[m] || m == "to") {
			continue
		}
		if cue.side == around || cue.side == before && i < at || cue.side == after && i > at {
			return cue.status, true
		}
	}
	return "", false
}

// deniedThat reports whether "denied that" brings in the clause of the meeting.
func (c *clauseReader) deniedThat(i, at int) bool {
	return i < at && c.lower(i+1) == "that" && !c.parted(i+1, at)
}

// parted reports whether another clause begins between two tokens.
func (c *clauseReader) parted(from, to int) bool {
	for i := from + 1; i < to; i++ {
		switch w := c.lower(i); w {
		case ";", ",", "but", "while", "that", "“", "”", "\"", "after", "because", "which", "when", "and", "if", "since":
			return true
		}
		if reportVerbs[c.lower(i)] || c.anyTriggerAt(i) && !hostVerbs[c.lower(i)] {
			return true
		}
	}
	return false
}

// verbStatus tells the status from tense, modality and negation.
func (c *clauseReader) verbStatus(e *encounter) graph.MeetingStatus {
	if e.trigger.noun() {
		return c.nounStatus(e)
	}
	at := e.trigger.at
	modal, negated, be := c.auxiliaries(at)
	switch {
	case e.trigger.frame == inviteFrame:
		return graph.Proposed
	case e.trigger.frame == stayFrame:
		return c.stayStatus(at)
	case negated:
		return graph.Refused
	case modal == "may" || modal == "might" || modal == "could" || modal == "should" || modal == "can" || modal == "must":
		return graph.Proposed
	case modal == "will" || modal == "would" || modal == "shall" || modal == "'ll" || modal == "’ll" || modal == "going":
		return graph.Planned
	case modal == "to":
		return c.infinitiveStatus(at)
	case e.trigger.form == plainForm && c.proposed(at):
		return graph.Proposed // "suggested that they meet"
	case e.trigger.form == ingForm && (be != "" || c.f.visitor(at)):
		return graph.Ongoing
	case e.trigger.form != pastForm && e.trigger.form != ingForm && !e.headline && c.awaited(at):
		return graph.Planned
	}
	if s := c.begun(e); s != "" && e.trigger.form == pastForm {
		return s
	}
	return graph.Held
}

// awaited reports whether the clause of the verb at at is one that something waits for:
// "once the leaders meet".
func (c *clauseReader) awaited(at int) bool {
	for i := at - 1; i >= c.span.from && i >= at-10; i-- {
		switch w := c.lower(i); {
		case awaits[w]:
			return true
		case w == "," || w == ";" || w == "that" || c.finite(i):
			return false
		}
	}
	return false
}

// awaits bring in a clause in the present that speaks of what is to come.
var awaits = set(`once until before ensure ensures when whenever after`)

// auxiliaries reads the words before a verb that say whether and when.
func (c *clauseReader) auxiliaries(at int) (modal string, negated bool, be string) {
	for i := at - 1; i >= c.span.from && i >= at-6; i-- {
		w := c.lower(i)
		switch {
		case w == "not" || w == "n't" || w == "never" || len(w) > 3 && (w[len(w)-3:] == "n't"):
			negated = true
		case w == "to":
			return "to", negated, be
		case tenseCues[w] == cueModal:
			return w, negated, be
		case tenseCues[w] == cueBe:
			be = w
		case tenseCues[w] == cueHave || verbGroupFiller[w] || adverb(w) || timeWord(w) && c.f.modalBefore(c.span, i):
		default:
			return modal, negated, be
		}
	}
	return modal, negated, be
}

// proposed reports whether a verb of proposing brings in the clause of the token at.
func (c *clauseReader) proposed(at int) bool {
	for i := at - 1; i > c.span.from && i >= at-20; i-- {
		switch c.lower(i) {
		case "that":
			return proposals[c.lower(i-1)]
		case ";", "”", ".", ",":
			return false
		}
	}
	return false
}

// wish is the verb whose object the infinitive at i is: "wants both sides to begin".
func (c *clauseReader) wish(i int) string {
	for j := i - 1; j >= c.span.from && j >= i-12; j-- {
		w := c.lower(j)
		if wishes[w] {
			return w
		}
		if w == "," || w == ";" || c.finite(j) {
			break
		}
	}
	return ""
}

// wishes are verbs whose subject would have others do something.
var wishes = set(`want wants wanted hope hopes hoped asked asks urged urges`)

// infinitiveStatus tells "flew to meet" from "agreed to meet" and "wants to meet".
func (c *clauseReader) infinitiveStatus(at int) graph.MeetingStatus {
	if c.told != "" && c.lower(at) != "meet" {
		return c.told // "a visit to speak with"
	}
	for i := at - 2; i >= c.span.from && i >= at-14; i-- {
		w := c.lower(i)
		switch {
		case goVerbs[w] || w == "sat" || w == "gathered" || w == "continued":
			if tenseAt(c.f.d, c.span, i) == future {
				return graph.Planned
			}
			return graph.Held
		case w == "," || reportVerbs[w]:
			return graph.Planned
		}
	}
	return graph.Planned
}

// nounStatus tells the status of a meeting's noun from the verb that governs it or, where
// it opens its clause, from its own.
func (c *clauseReader) nounStatus(e *encounter) graph.MeetingStatus {
	at := e.trigger.at
	if _, negated, _ := c.auxiliaries(e.governor); negated && e.governor > 0 {
		return graph.Refused
	}
	if w := c.lower(e.governor); len(w) > 4 && w[len(w)-3:] == "ing" && lightVerbs[w] {
		if m, _, be := c.auxiliaries(e.governor); be != "" && m == "" {
			return graph.Ongoing
		}
	}
	if s := c.begun(e); s != "" {
		return s
	}
	if c.stayAt(e.came) {
		return c.stayStatus(e.came)
	}
	if c.lower(e.governor) == "for" && bids[c.invitation(e.governor)] {
		return graph.Proposed // "invited Lund to Lima for talks"
	}
	if w := c.lower(e.governor); closers[w] && c.lower(e.governor-1) == "," || (w == "after" || w == "following" || w == "since") && e.governor >= c.span.from {
		return graph.Held
	}
	told := joinsBy[c.lower(e.governor)] && e.governor > c.span.from
	if c.lower(e.governor) == "for" && c.told != "" && e.presents {
		return c.told // "will meet for a second round of talks"
	}
	aside := e.trigger.kind == graph.Negotiation && prepositions[c.lower(e.governor)] && !joinsBy[c.lower(e.governor)]
	for i := at - 1; i >= c.span.from && i >= at-12 && !aside; i-- {
		w := c.lower(i)
		if reportVerbs[w] || w == "that" || w == "“" {
			break // another clause's verb
		}
		switch tenseAt(c.f.d, c.span, i) {
		case past:
			return graph.Held
		case future:
			if m, _, _ := c.auxiliaries(i); tentative[w] || tentative[m] || w == "to" && wishes[c.wish(i)] {
				return graph.Proposed
			}
			return graph.Planned
		case present:
			return graph.Ongoing
		}
	}
	for i := at + 1; i < c.span.to && i <= at+14 && !told; i++ {
		for j := i; j <= i+2 && (j == i || tenseCues[c.lower(i)] >= cueBe); j++ {
			if s := c.fate(j); s != "" {
				return s
			}
		}
		switch t := tenseAt(c.f.d, c.span, i); t {
		case past:
			return graph.Held
		case future:
			if tentative[c.lower(i)] {
				return graph.Proposed
			}
			return graph.Planned
		case present:
			return graph.Ongoing
		}
	}
	e.guessed = true
	if e.trigger.kind == graph.Negotiation && e.date == nil && e.order == sameOrder {
		return graph.Ongoing // nothing says that they are over
	}
	return graph.Held
}

// fate is the status that the verb of which a meeting is the subject gives it: "was
// postponed", or nothing.
func (c *clauseReader) fate(i int) graph.MeetingStatus {
	for _, cue := range statusCues[c.lower(i)] {
		if cue.next != "" && c.lower(i+1) != cue.next || cue.status == graph.Proposed {
			continue
		}
		if m, _, be := c.auxiliaries(i); be != "" && !tentative[m] {
			return cue.status
		}
	}
	return ""
}

var tentative = set(`may might could should can`)
