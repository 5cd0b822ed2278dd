package extract

import "parley/graph"

// predicate is the verb of which the meeting's noun at token at is the subject: "were" of
// "talks between Egypt and Sudan in Cairo were going well"; or -1.
func (c *clauseReader) predicate(at int) int {
	for i, steps := at+1, 0; i < c.span.to && steps < 14; i, steps = i+1, steps+1 {
		if next := c.pastAside(i); next > i {
			i = next - 1
			continue
		}
		if next := c.relativeAside(i); next > i {
			i = next - 1
			continue
		}
		if g, ok := c.groupFrom(i); ok {
			if c.lower(i-1) == "," {
				return -1 // another subject
			}
			i = g.to - 1
			continue
		}
		switch w := c.lower(i); {
		case w == ";" || w == "that" || w == "but" || w == "while" || w == "who" || w == "“" || w == "”" || reportVerbs[w] || c.anyTriggerAt(i):
			return -1
		case tenseCues[w] == cueModal || tenseCues[w] == cueHave || tenseCues[w] == cueBe && w != "be" && w != "being" || w == "did":
			return i
		case w == "held" || w == "to" && !c.f.d.tokens[min(i+1, c.span.to-1)].is(shapeCapital):
			return -1 // "talks held in Lima", "talks to end the war"
		case begins[w] || calendar[w] || c.finishedBy(i) || w == "took" || w == "got" || w == "entered" || endures[w] || c.failing(i) && w != "to":
			return i
		}
	}
	return -1
}

// courseReach is how many tokens after a meeting's word need no verb to belong to it.
const courseReach = 6

// course is the verb by which the meeting of trigger n, its subject, takes its course, where it stands
// before token to and far from the meeting's word: "talks on fish, timber and coal will open"; or -1.
func (c *clauseReader) course(n, to int) int {
	at := c.triggers[n].at
	if !c.triggers[n].noun() || to-at <= courseReach {
		return -1
	}
	if p := c.predicate(at); p >= 0 && p < to && tenseCues[c.lower(p)] != cueHave {
		return p
	}
	if !c.courseAhead(at+courseReach, to) {
		return -1
	}
	subject, t := at, c.f.grammar(c.span)
	if c.lower(at-1) == "of" && roundNouns[c.lower(at-2)] {
		subject = at - 2
	}
	if t.relation(subject) != "nsubj" {
		return -1
	}
	if v := t.head(subject); v > at && v < to && runsCourse(c.lower(v)) {
		return v
	}
	return -1
}

// courseAhead reports whether a verb by which a meeting takes its course stands between two tokens.
func (c *clauseReader) courseAhead(from, to int) bool {
	for i := from; i < to; i++ {
		if runsCourse(c.lower(i)) && tenseCues[c.lower(i)] != cueBe && tenseCues[c.lower(i)] != cueHave {
			return true
		}
	}
	return false
}

// runsCourse reports whether a verb says of a meeting that it takes its course.
func runsCourse(w string) bool {
	return happens[w] || begins[w] || ends[w] || finishes[w] || endures[w] || follows[w]
}

// follows say of a meeting that it comes.
var follows = set(`follow follows followed happen happens happened occur occurred came comes`)

// relativeAside is where a clause goes on after a relative clause in the passive at token i: "a summit
// that was planned for Monday has been put off"; or i.
func (c *clauseReader) relativeAside(i int) int {
	if w := c.lower(i); w != "that" && w != "which" || tenseCues[c.lower(i+1)] != cueBe {
		return i
	}
	for j := i + 3; j < c.span.to && j <= i+12; j++ {
		switch w := c.lower(j); {
		case tenseCues[w] == cueHave || tenseCues[w] == cueModal || tenseCues[w] == cueBe && w != "be" && w != "being" && w != "been":
			return j
		case w == "," || w == ";" || c.anyTriggerAt(j):
			return i
		}
	}
	return i
}

// predicateStatus is the status that the predicate of a meeting's noun gives it beyond its
// tense: "are going well", "entered a third day", "did not take place"; or nothing.
func (c *clauseReader) predicateStatus(e *encounter) graph.MeetingStatus {
	if joinsBy[c.lower(e.governor)] && e.governor > c.span.from {
		return ""
	}
	p := c.predicate(e.trigger.at)
	if p < 0 {
		return ""
	}
	if tenseCues[c.lower(p)] == cueBe && c.lower(p+1) == "to" && !endures[c.lower(p+2)] || calendar[c.lower(p)] && !e.headline {
		return graph.Planned // "are to be held", "begin on Monday"
	}
	if begins[c.lower(p)] || c.lower(p) == "entered" {
		if c.justBegun(e) || c.runsOn(e, longTalks) {
			return graph.Ongoing
		}
		return ""
	}
	negated, perfect := false, false
	for i := p; i < c.span.to && i <= p+4; i++ {
		switch w := c.lower(i); {
		case w == "not" || w == "n't" || w == "never":
			negated = true
		case tenseCues[w] == cueHave:
			perfect = true
		case c.fate(i) == graph.Refused, c.offTable(i):
			return graph.Refused // "has been ruled out"
		case negated && (intended[w] || w == "on" && agendas[c.lower(i+2)]):
			return graph.Refused
		case e.date == nil && i > p && !negated && c.toLast(i):
			return graph.Ongoing // "are expected to last for days"
		case thinkable[w]:
			return graph.Proposed
		case perfect && (w == "resumed" || w == "begun" || w == "started") && !negated:
			return graph.Ongoing
		case perfect && !negated && happening[w]:
			return graph.Held // "have taken place"
		case perfect && !negated && c.underStrain(e.trigger.at, i):
			return graph.Ongoing
		case endures[w] && !(w == "going" && c.lower(i+1) == "to") && !negated:
			return c.enduring(e)
		case fixes[w] && !negated && i > p && (perfect || c.lower(i+1) == "for"):
			return graph.Planned
		case tenseCues[w] == cueNone && !adverb(w) && !verbGroupFiller[w] && w != "to" && w != "n't":
			return ""
		}
	}
	return ""
}

// offTable reports whether the words from token i on say that a meeting is not to be thought of: "is out of the question".
func (c *clauseReader) offTable(i int) bool {
	switch c.lower(i) {
	case "out":
		return c.lower(i+1) == "of" && c.lower(i+3) == "question"
	case "off":
		w := c.lower(i + 2)
		return c.lower(i+1) == "the" && (w == "table" || w == "agenda" || w == "cards")
	}
	return false
}

// toLast reports whether the infinitive at token i says how long talks that go on will: "will last for days", "will take
// four years".
func (c *clauseReader) toLast(i int) bool {
	switch c.lower(i) {
	case "last", "continue", "drag":
		return true
	case "take":
		return c.unitAt(i+2) || c.unitAt(i+3)
	}
	return false
}

// cameToNothing reports whether the predicate of a meeting's noun says that it did not
// happen: "fell through", "did not take place", "will not be held".
func (c *clauseReader) cameToNothing(e *encounter) bool {
	p := c.predicate(e.trigger.at)
	if p < 0 || joinsBy[c.lower(e.governor)] && e.governor > c.span.from {
		return false
	}
	negated := false
	for i := p; i < c.span.to && i <= p+4; i++ {
		w := c.lower(i)
		if c.failing(i) || negated && (happening[w] || w == "go" && c.lower(i+1) == "ahead") || !negated && c.fate(i) == graph.Cancelled && !(e.definite && c.hadDone(i)) {
			return true
		}
		negated = negated || w == "not" || w == "n't" || w == "never"
	}
	return false
}

// happened reports whether the predicate of a meeting's noun says that it took place.
func (c *clauseReader) happened(e *encounter) bool {
	p := -1
	if e.trigger.noun() {
		p = c.predicate(e.trigger.at)
	}
	switch w := c.lower(p); {
	case p < 0:
		return false
	case w == "was" || w == "were":
		return c.lower(p+1) == "held" || adverb(c.lower(p+1)) && c.lower(p+2) == "held"
	case w == "took":
		return c.lower(p+1) == "place"
	}
	return false
}

// enduring is the status of a meeting that goes on at a time that the clause may tell:
// ongoing, unless that time is past.
func (c *clauseReader) enduring(e *encounter) graph.MeetingStatus {
	published, ok := c.f.d.published.Earliest()
	if e.date == nil || !ok || e.openEnded() {
		return graph.Ongoing
	}
	if last, bounded := e.date.value.Latest(); bounded && published-last > newsDays {
		return ""
	}
	return graph.Ongoing
}

// failing reports whether the verb at i says of its subject that it came to nothing: "fell
// through", "failed to materialise".
func (c *clauseReader) failing(i int) bool {
	switch w := c.lower(i); w {
	case "fell", "fall", "falls", "fallen":
		return c.lower(i+1) == "through"
	case "failed":
		return c.lower(i+1) == "to" && happening[c.lower(i+2)]
	}
	return false
}

// finishedBy reports whether the verb at token i says of a meeting, its subject, that it is over: "collapsed", "came to nothing".
func (c *clauseReader) finishedBy(i int) bool {
	w := c.lower(i)
	return finishes[w] || w == "came" && c.lower(i+1) == "to" && (upshots[c.lower(i+2)] || upshots[c.lower(i+3)] && c.lower(i+2) == "an") ||
		(w == "got" || w == "went") && c.lower(i+1) == "nowhere"
}

// upshots are what a meeting that is over came to.
var upshots = set(`nothing naught nought end`)

// justBegun reports whether a meeting began on the day of publication or the day before: it
// goes on, as far as the article knows.
func (c *clauseReader) justBegun(e *encounter) bool {
	published, ok := c.f.d.published.Earliest()
	if !ok || e.date == nil {
		return false
	}
	first, dated := e.date.value.Earliest()
	return dated && published >= first && published-first <= 1
}
