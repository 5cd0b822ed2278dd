package extract

import "parley/graph"

// What a clause asks or makes a condition of, it does not tell as what is or will be.

// inQuestion reports whether the verb of a meeting that is over stands in an indirect question: "would not
// say whether he had met Soto".
func (c *clauseReader) inQuestion(e *encounter) bool {
	return !e.trigger.noun() && done(e.status) && c.underWhether(e.trigger.at)
}

// underWhether reports whether "whether" brings in the clause of the verb at token at.
func (c *clauseReader) underWhether(at int) bool {
	for i := at - 1; i >= c.span.from && i >= at-questionReach; i-- {
		switch w := c.lower(i); {
		case w == "whether":
			return true
		case w == "," || w == ";" || w == ":" || w == "that" || tenseCues[w] < cueModal && c.finite(i):
			return false
		}
	}
	return false
}

// questionReach is how many tokens an indirect question may have before its verb.
const questionReach = 12

// onCondition reports whether a meeting yet to come is told to depend on something: "if the truce
// holds, they will meet", "would meet Soto if that helped", or asked about: "whether they will meet".
func (c *clauseReader) onCondition(e *encounter) bool {
	if c.lower(c.span.from) == "if" || !e.trigger.noun() && c.underWhether(e.trigger.at) {
		return true
	}
	verb := e.trigger.at
	if e.trigger.noun() {
		verb = e.governor
	}
	if modal, _, _ := c.auxiliaries(verb); modal != "will" && modal != "would" {
		return false
	}
	for i := e.trigger.at + 1; i < c.span.to && i <= e.trigger.at+conditionReach; i++ {
		switch w := c.lower(i); {
		case w == "if":
			return c.lower(i-1) != "as" && c.lower(i-1) != "even" && c.lower(i+1) != "any" && c.lower(i+1) != "not"
		case (w == "once" || w == "when" || w == "after") && (c.lower(i-1) == "only" || c.lower(verb-1) == "only"):
			return true // "will only visit Lima once the war is over"
		case w == ";" || w == "”" || w == "that" || reportVerbs[w]:
			return false
		}
	}
	return false
}

// conditionReach is how many tokens after a meeting's word its condition may stand.
const conditionReach = 16

// groundLaid reports whether what somebody tries, asks or offers, by the word at token i, is but to
// prepare the meeting at token at: "in an effort to lay the groundwork for a summit".
func (c *clauseReader) groundLaid(i, at int) bool {
	for j := i + 1; j < at; j++ {
		if c.lower(j) == "groundwork" {
			return true
		}
	}
	return false
}

// amidIt reports whether the verb of a meeting at token at stands in a phrase with "with" that says
// what goes on meanwhile: "with the leaders meeting in Lima, farmers blocked the roads".
func (c *clauseReader) amidIt(at int) bool {
	g, ok := c.subjectOf(at)
	if !ok || g.to != at && !adverb(c.lower(at-1)) {
		return false
	}
	return c.f.meanwhile(c.span, at)
}

// meanwhileReach is how many tokens the phrase may have that "with" brings in: its nouns and their titles.
const meanwhileReach = 12

// meanwhile reports whether "with" before the phrase that ends at token i opens a sentence, or stands
// after a comma.
func (f *meetingFinder) meanwhile(s span, i int) bool {
	for j := i - 1; j >= s.from && j >= i-meanwhileReach; j-- {
		switch w := f.lower(s, j); {
		case w == "with":
			return j == s.from || f.lower(s, j-1) == ","
		case w == "," || w == ";" || tenseCues[w] >= cueModal || reportVerbs[w]:
			return false
		}
	}
	return false
}

// lasting reports whether a meeting that was named before is said to go on for longer or to end later:
// "the talks are expected to last a few more hours".
func (c *clauseReader) lasting(e *encounter) bool {
	if !e.trigger.noun() || e.order != sameOrder {
		return false
	}
	if c.inProgress(e) {
		return true
	}
	if !e.definite {
		return false
	}
	if e.date != nil && e.edge == lastDay && c.runsTo(e.date) {
		return true // "the summit, which runs until Friday"
	}
	p := c.predicate(e.trigger.at)
	for i := p; p >= 0 && i < c.span.to && i <= p+4; i++ {
		switch w := c.lower(i); {
		case w == "not":
			return false
		case w == "to" && (intended[c.lower(i-1)] || bound[c.lower(i-1)] || c.lower(i-1) == "due"), tenseCues[w] == cueModal && w != "would":
			next := c.lower(i + 1)
			return goesOn[next] || next == "go" && c.lower(i+2) == "on"
		}
	}
	return false
}

// inProgress reports whether a meeting's noun is told to be going on: "a meeting of the Group was in progress".
func (c *clauseReader) inProgress(e *encounter) bool {
	for i := e.trigger.at + 1; i < c.span.to && i <= e.trigger.at+progressReach; i++ {
		switch w := c.lower(i); {
		case w == "in" && tenseCues[c.lower(i-1)] == cueBe || w == "in" && c.lower(i-1) == "still":
			return c.lower(i+1) == "progress" || c.lower(i+1) == "session"
		case w == "," || w == "that" || c.finite(i) && tenseCues[w] != cueBe:
			return false
		}
	}
	return false
}

// progressReach is how many tokens after a meeting's noun it may be told that it goes on.
const progressReach = 8

// goesOn are verbs of a meeting that goes on until it ends, or has things still to do.
var goesOn = set(`last continue end conclude finish wrap run review discuss consider examine debate`)

// prolong says of a record that the meeting goes on, where it was told as begun and is news.
func (f *meetingFinder) prolong(r *record) {
	if r.status != graph.Held || r.date != nil && f.stale(r.date) {
		return
	}
	r.status = graph.Ongoing
}

// stale reports whether a date is over for longer than what is news.
func (f *meetingFinder) stale(d *date) bool {
	published, ok := f.d.told.Earliest()
	last, bounded := d.value.Latest()
	return ok && bounded && published-last > newsDays
}

// wasWish reports whether somebody is told to have wanted to speak with another, at a time when it was
// not yet known whether they would: "word came that Lund wanted to talk with Berg".
func (c *clauseReader) wasWish(e *encounter) bool {
	if e.trigger.noun() || e.date != nil || e.order != sameOrder || e.status != graph.Proposed && e.status != graph.Planned || c.lower(e.trigger.at-1) != "to" {
		return false
	}
	return wanted[c.lower(e.trigger.at-2)]
}

// wanted are verbs of wishing in the past.
var wanted = set(`wanted sought asked wished`)
