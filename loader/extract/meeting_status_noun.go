package extract

import (
	"strings"

	"parley/graph"
)

// nounStatus tells the status of a meeting's noun from the verb that governs it or, where
// it opens its clause, from its own.
func (c *clauseReader) nounStatus(e *encounter) graph.MeetingStatus {
	for _, read := range []func(*encounter) graph.MeetingStatus{c.governedStatus, c.predicateStatus, c.journeyStatus, c.tenseBefore, c.tenseAfter} {
		if s := read(e); s != "" {
			return s
		}
	}
	e.guessed = true
	if e.trigger.kind == graph.Negotiation && e.date == nil && e.order == sameOrder {
		return graph.Ongoing // nothing says that they are over
	}
	return graph.Held
}

// beforeStart is the word "before" by which something is told to be done before the meeting whose noun is token at begins, "hours before
// the start of a summit", "a day before the summit opens"; or -1.
func (c *clauseReader) beforeStart(at int) int {
	for i := at - 1; i > c.span.from && i > at-startReach; i-- {
		if c.lower(i) == "before" {
			if p := c.predicate(at); p >= 0 && begins[c.lower(p)] && tenseAt(c.f.d, c.span, p) != past {
				return i
			}
			return -1
		}
		if c.lower(i) == "of" && (c.lower(i-1) == "start" || c.lower(i-1) == "opening" || c.lower(i-1) == "beginning") {
			i--
			if nounWords[c.lower(i-1)].opens() {
				i--
			}
			if c.lower(i-1) == "before" {
				return i - 1
			}
			return -1
		}
	}
	return -1
}

// endedAsTold reports whether a relative clause tells the end of the meeting whose noun is token at: "talks with Chile which broke up at
// noon".
func (c *clauseReader) endedAsTold(at int) bool {
	for i := at + 1; i < c.span.to && i <= at+courseReach; i++ {
		if w := c.lower(i); w == "which" || w == "that" {
			return finishes[c.lower(i+1)]
		} else if w == "," || c.finite(i) || tenseCues[w] != cueNone {
			return false
		}
	}
	return false
}

// waitsFor reports whether a sentence that begins with "before" tells what will be done before the meeting: "before Soto's arrival in
// Lima, Lund will visit Chile".
func (c *clauseReader) waitsFor(e *encounter) bool {
	if c.lower(e.governor) != "before" || e.governor != c.span.from {
		return false
	}
	for i := e.trigger.at + 1; i < c.span.to && i <= e.trigger.at+waitsReach; i++ {
		if t := tenseAt(c.f.d, c.span, i); t != noTense {
			return t == future
		}
	}
	return false
}

// waitsReach is how many tokens after a meeting the verb may stand of what is done before it.
const waitsReach = 20

// notLong are words before "before" that tell no days.
var notLong = set(`hours minutes shortly just right immediately soon`)

// startReach is how many tokens before a meeting's noun its start may be told.
const startReach = 7

// governedStatus is what the word before a meeting's noun phrase tells: "are holding talks",
// "after talks", "on a visit"; or nothing.
func (c *clauseReader) governedStatus(e *encounter) graph.MeetingStatus {
	p := e.governor
	w := c.lower(p)
	modal, negated, be := c.auxiliaries(p)
	switch {
	case bidNouns[c.lower(e.trigger.at)]:
		return c.bidStatus(e.trigger.at)
	case negated && p > 0 && !silences[w] && !recounts[w] && !settings[w]:
		return graph.Refused // and not "did not mention talks", "no cut is expected at the talks"
	case w == "by" && c.lower(p-1) == "followed" && c.told == graph.Ongoing:
		return graph.Planned
	case w == "by" && c.lower(p-1) == "followed" && c.told != "":
		return c.told // "will visit Lima, followed by a trip to Quito"
	case c.lower(p-1) == "to" && (fails[c.lower(p-2)] || c.lower(p-2) == "not"):
		return graph.Refused // "decided not to hold talks"
	case w == "called" || w == "calls":
		return graph.Planned // "called an emergency meeting"
	case strings.HasSuffix(w, "ing") && (lightVerbs[w] || guides[w]) && be != "" && modal == "":
		return graph.Ongoing
	case e.headline && calendar[w] && modal == "":
		return graph.Ongoing // "Norway, Sweden open talks"
	case w == "welcome" && modal == "would":
		return graph.Proposed
	case c.beforeStart(e.trigger.at) >= 0, c.waitsFor(e):
		return graph.Planned
	case w == "into" && c.coaxes(p) >= 0 && tenseAt(c.f.d, c.span, c.coaxes(p)) != past:
		return graph.Proposed // "wants to press Chile into talks"
	case c.endedAsTold(e.trigger.at):
		return graph.Held
	case heralds[w] && !e.definite && modal == "":
		return graph.Planned
	case c.begun(e) != "":
		return c.begun(e)
	case begins[w] && c.perfect(p) && e.date == nil && !negated && modal == "":
		return graph.Ongoing // "have begun talks"
	case c.stayAt(e.came):
		return c.stayStatus(e.came)
	case continues[w] && (e.date == nil || c.justBegun(e)):
		return graph.Ongoing
	case closers[w] && c.lower(p-1) == "," || (w == "after" || w == "following" || w == "followed" || w == "follows" || w == "since" || w == "despite" && !e.definite) && p >= c.span.from:
		return graph.Held
	case w == "for" && c.told != "" && e.presents:
		return c.told // "will meet for a second round of talks"
	case isPlural(c.lower(e.trigger.at)) && e.date == nil && c.watched(e.trigger.at):
		return graph.Ongoing
	case atIt[w] && (c.lower(p-1) == "," || c.lower(p-1) == "while") && e.date == nil:
		return graph.Ongoing
	case (w == "on" || w == "in") && p > c.span.from && (c.amid(p-1) || c.saidToGoOn(p-1)):
		return graph.Ongoing
	}
	return ""
}

// watched reports whether the talks at token at are what somebody looks on at, or waits for the outcome of: "watching closely
// negotiations", "are waiting for the outcome of negotiations".
func (c *clauseReader) watched(at int) bool {
	outcome := false
	for i := at - 1; i > c.span.from && i >= at-watchedReach; i-- {
		switch w := c.lower(i); {
		case watches[w]:
			return true
		case w == "wait" || w == "waiting" || w == "waits":
			return outcome
		case w == "," || w == ";" || w == "that" || c.finite(i):
			return false
		default:
			outcome = outcome || outcomes[w]
		}
	}
	return false
}

// watchedReach is how many tokens before a meeting the verb of looking on at it may stand.
const watchedReach = 8

// watches are verbs of those who look on, and outcomes what they wait for.
var (
	watches  = set(`watch watches watching watched monitor monitors monitoring monitored awaits await awaiting awaited`)
	outcomes = set(`outcome outcomes result results end conclusion progress course`)
)

// atIt are participles of those who are at a meeting as something else is told of them.
var atIt = set(`attending chairing hosting`)

// pressAmid reports whether it is told what somebody says to the press while many meet: "told reporters at the council's
// meeting".
func (c *clauseReader) pressAmid(e *encounter) bool {
	p := e.governor
	if w := c.lower(p); w != "at" && w != "during" || e.faced || e.date != nil || e.order != sameOrder {
		return false
	}
	for i := p - 1; i > c.span.from && i >= p-pressReach; i-- {
		switch w := c.lower(i); {
		case pressPeople[w], w == "conference" && briefsPress[c.lower(i-1)]:
			return true
		case w == "," || w == ";" || w == "that":
			return false
		}
	}
	return false
}

// pressReach is how many tokens after the press it may be told amid what it is spoken to.
const pressReach = 6

// recounts are verbs of telling of a meeting, besides those of silences: whoever does not tell of it does
// not deny it.
var recounts = set(`mention mentioned report recount note record document memorialize recall acknowledge publicise publicize announce`)

// amid reports whether the words that end with token i say that what follows goes on: "Lund,
// on a visit to Lima,", "now on a tour", "have been in talks".
func (c *clauseReader) amid(i int) bool {
	switch w := c.lower(i); w {
	case ",":
		return c.lower(i+1) == "on"
	case "currently", "now", "still", "already":
		return true
	case "deadlocked", "stuck", "bogged":
		return true
	case "been", "locked", "engaged":
		return c.perfect(i) || tenseCues[c.lower(i-1)] == cueBe
	}
	return false
}

// tenseBefore is the status that the nearest verb before a meeting's noun tells, or nothing.
func (c *clauseReader) tenseBefore(e *encounter) graph.MeetingStatus {
	if c.mentioned(e) {
		return "" // of something else
	}
	if s := c.inTheseDays(e); s != "" {
		return s
	}
	for i := e.trigger.at - 1; i >= c.span.from && i >= e.trigger.at-16; i-- {
		w := c.lower(i)
		if reportVerbs[w] || w == "that" && !c.points(i) || w == "“" {
			break // another clause's verb
		}
		if (w == "plan" || w == "plans") && settings[c.lower(e.governor)] && c.lower(i+1) != "to" && !c.f.grammar(c.span).verb(i) {
			continue // "backed the plan at a meeting"
		}
		if w == "to" && settings[c.lower(e.governor)] && c.planDone(i-1) {
			i--
			continue
		}
		switch tenseAt(c.f.d, c.span, i) {
		case past:
			return graph.Held
		case future:
			m, _, _ := c.auxiliaries(i)
			if !c.settled(e) && (tentative[w] || tentative[m]) && !c.shouldCome(i) || w == "to" && wishes[c.wish(i)] && !c.comesAnyway(e) {
				return graph.Proposed
			}
			return graph.Planned
		case present:
			return graph.Ongoing
		}
	}
	return ""
}

// planDone reports whether the word at token i is that of a plan that something was done to: "backed plans", "attacked the plan".
func (c *clauseReader) planDone(i int) bool {
	if w := c.lower(i); w != "plan" && w != "plans" {
		return false
	}
	verb := i - 1
	if nounWords[c.lower(verb)] == determiner {
		verb--
	}
	return tenseAt(c.f.d, c.span, verb) == past
}

// inTheseDays is the status of a meeting that is but spoken of, and whose days are those about the day
// of publication: "declined to comment on meetings this week"; or nothing.
func (c *clauseReader) inTheseDays(e *encounter) graph.MeetingStatus {
	w := c.lower(e.governor)
	if e.date == nil || !merelyNamed[w] || w == "on" && e.trigger.kind == graph.Visit || !c.f.yetToEnd(e.date) {
		return ""
	}
	published, _ := c.f.d.published.Earliest()
	first, dated := e.date.value.Earliest()
	switch {
	case !dated || first > published:
		return ""
	case first == published || e.trigger.kind == graph.Visit:
		return graph.Planned
	}
	return graph.Ongoing
}

// merelyNamed stand before a meeting that the clause tells no more of.
var merelyNamed = set(`on about including of over regarding concerning for`)

// points reports whether "that" at token i is no conjunction: "would take that message to Lima".
func (c *clauseReader) points(i int) bool {
	modal, _, _ := c.auxiliaries(i - 1)
	return modal != "" && !reportVerbs[c.lower(i-1)] && tenseCues[c.lower(i-1)] < cueModal
}

// shouldCome reports whether the verb at token i tells where somebody will be as far as anybody knows:
// "should be in Lima", as against "should be held in Lima".
func (c *clauseReader) shouldCome(i int) bool {
	modal, _, _ := c.auxiliaries(i)
	return modal == "should" && (c.lower(i) == "be" && placePrepositions[c.lower(i+1)] || arrivals[c.lower(i)])
}

// settled reports whether what may happen is something else at a meeting that is known to
// come: "might come under pressure at next week's summit".
func (c *clauseReader) settled(e *encounter) bool {
	return settings[c.lower(e.governor)] && (e.definite || e.order == laterMeeting || e.date != nil)
}

// comesAnyway reports whether what somebody hopes to do is done at a meeting that has its day: "hopes to
// close a deal at a summit in May".
func (c *clauseReader) comesAnyway(e *encounter) bool {
	return c.settled(e) && c.lower(e.governor) != "before" && c.lower(e.governor) != "until"
}

// settings are the prepositions by which a meeting is but the time or place of something else, as of
// what is said.
var settings = set(`at in during before after until following`)

// tenseAfter is the status that the verb after a meeting's noun tells, or nothing.
func (c *clauseReader) tenseAfter(e *encounter) graph.MeetingStatus {
	if joinsBy[c.lower(e.governor)] && e.governor > c.span.from {
		return ""
	}
	for i := e.trigger.at + 1; i < c.span.to && i <= e.trigger.at+14; i++ {
		for j := i; j <= i+2 && (j == i || tenseCues[c.lower(i)] >= cueBe); j++ {
			if s := c.fate(j); s != "" && !(e.definite && c.hadDone(j)) {
				return s
			}
		}
		switch t := tenseAt(c.f.d, c.span, i); t {
		case past:
			return graph.Held
		case future:
			if tentative[c.lower(i)] || hopes[c.wish(e.trigger.at)] {
				return graph.Proposed
			}
			return graph.Planned
		case present:
			return graph.Ongoing
		}
	}
	return ""
}

// fate is the status that the verb of which a meeting is the subject gives it: "was
// postponed", or nothing.
func (c *clauseReader) fate(i int) graph.MeetingStatus {
	for _, cue := range statusCues[c.lower(i)] {
		if cue.next != "" && c.lower(i+1) != cue.next || cue.status == graph.Proposed {
			continue
		}
		m, negated, be := c.auxiliaries(i)
		switch {
		case be == "" || tentative[m] || c.hadDone(i) && cue.status != graph.Cancelled:
		case negated:
			return denied[cue.status]
		default:
			return cue.status
		}
	}
	return ""
}

var tentative = set(`may might could should can must`)
