package extract

import "parley/graph"

// reportsOn are verbs of one who tells others how a meeting went.
var reportsOn = set(`brief briefs briefed briefing debrief debriefed update updates updated updating inform informs informed informing tell tells told telling
	report reports reported reporting`)

// reportReach is how many tokens before "on his talks" such a verb may stand.
const reportReach = 20

// reportVerb is the verb by which somebody reports on the meeting whose noun is token at, "briefed Soto on her talks in Lima", or -1: the
// report is another meeting, which comes after.
func (f *meetingFinder) reportVerb(s span, at int) int {
	i := at - 1
	for i > s.from && i > at-4 && nounWords[f.lower(s, i)] != owner {
		i--
	}
	if about := f.lower(s, i-1); nounWords[f.lower(s, i)] != owner || about != "on" && about != "about" && about != "of" {
		return -1
	}
	for j := i - 2; j >= s.from && j > i-reportReach; j-- {
		switch w := f.lower(s, j); {
		case reportsOn[w]:
			return j
		case w == "," || w == ";" || w == "that":
			return -1
		}
	}
	return -1
}

// besideAnother leaves a meeting that is told beside something else of the sentence what is its own: one to which a visitor goes on, or for which
// others meet before, is to come, one that somebody reports on was held before the report, and neither is of the other's day.
func (c *clauseReader) besideAnother(e *encounter) {
	at := e.trigger.at
	if !e.trigger.noun() {
		return
	}
	switch {
	case prepares[c.lower(e.governor)] && c.anyTriggerIn(c.span.from-1, at):
		e.order, e.status, e.date, e.place = laterMeeting, graph.Planned, nil, -1
	case e.onward:
		e.status, e.date = graph.Planned, nil
	case c.reported(at):
		e.order, e.status, e.guessed = anotherMeeting, graph.Held, false
		if e.date != nil && e.date.from < at {
			e.date = nil
		}
	default:
		if i := c.beforeStart(at); i >= 0 && notLong[c.lower(i-1)] {
			e.date = nil
		}
	}
}

// prepares are verbs of those who meet before others do.
var prepares = set(`prepare prepares prepared preparing`)

// reported reports whether somebody tells others how the meeting went whose noun is token at.
func (c *clauseReader) reported(at int) bool {
	if c.f.reportVerb(c.span, at) < 0 {
		return false
	}
	for i := at - 1; i > at-4; i-- {
		if laterWords[c.lower(i)] || upcoming[c.lower(i)] {
			return false
		}
	}
	return true
}

// upcoming say of a meeting that it is yet to come.
var upcoming = set(`upcoming forthcoming planned coming scheduled`)
