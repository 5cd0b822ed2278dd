package extract

import (
	"strings"

	"parley/graph"
)

// What else a date of a sentence may belong to than the meeting that it tells of.

// bearerReach is how many words may stand between a date and the noun that bears it.
const bearerReach = 8

// bearer is the noun that a date stands before as one of its own words: "the June 8-10
// summit", "last week's Oslo talks", "a September 1986 agreement"; -1 where there is none.
func (c *clauseReader) bearer(d *date) int {
	i := d.to
	switch {
	case isPossessive(c.lower(i)):
		i++
	case !c.underArticle(d):
		return -1
	}
	if c.lower(i) == "," && c.f.yearEnds(d) {
		i++ // "a May 3, 2014, meeting"
	}
	noun := -1
	for end := min(i+bearerReach, c.span.to); i < end; i++ {
		t := &c.f.d.tokens[i]
		if n := c.f.d.nameAt[i]; n > 0 && c.f.d.names[n-1].to < end {
			i, noun = c.f.d.names[n-1].to-1, c.f.d.names[n-1].to-1
			continue // "next week's Group of Seven talks"
		}
		if !t.is(shapeWord) && t.text != "-" && t.text != "/" || t.has(classFunction) || prepositions[t.lower] || tenseCues[t.lower] != cueNone && !c.anyTriggerAt(i) {
			break
		}
		if noun >= 0 && c.finite(i) && !c.anyTriggerAt(i) {
			break
		}
		noun = i
	}
	return noun
}

// yearEnds reports whether a date ends with a year.
func (f *meetingFinder) yearEnds(d *date) bool {
	_, ok := yearOf(f.d.tokens[d.to-1].lower)
	return ok && d.to-d.from > 1
}

// underArticle reports whether a date stands between an article, or another word that opens a
// noun phrase, and its noun: "a planned May 5 meeting". "The next day" has the article for
// itself.
func (c *clauseReader) underArticle(d *date) bool {
	if k := dateWords[c.lower(d.to-1)].kind; (k == unitWord || k == partOfDay && c.lower(d.from-1) != "a") && d.to-d.from > 1 || dateWords[c.lower(d.from)].kind == pickWord || c.lower(d.from+1) == "of" {
		return false
	}
	for i := d.from - 1; i >= c.span.from && i >= d.from-3; i-- {
		w := c.lower(i)
		if beforeNoun[w] {
			return dateWords[c.lower(i+1)].kind != edgeWord
		}
		if t := &c.f.d.tokens[i]; !t.is(shapeWord) || t.has(classFunction) || prepositions[w] || tenseCues[w] != cueNone && tenseCues[w] != cueFuture {
			return false
		}
	}
	return false
}

// ofOther reports whether a date belongs to something else that the sentence tells beside the
// meeting of trigger n: to a relative clause or an aside between commas, to what the meeting
// came before or after, or to another meeting.
func (c *clauseReader) ofOther(d *date, n int) bool {
	at := c.triggers[n].at
	if at > d.to && c.toldBefore(d, at) || at < d.from && (c.lookedForward(at, d.from) || c.decidedAt(at, d.from)) || c.ofCount(d) {
		return true
	}
	verb := false // one stands between
	for i := d.from - 1; i >= c.span.from && i >= d.from-otherReach && i != at; i-- {
		if other, sure := c.takenAt(i, d, n, verb); sure {
			return other
		}
		verb = verb || c.finite(i) && !happens[c.lower(i)]
	}
	return false
}

// ofCount reports whether a date is the time in which meetings are counted: "the third this year", "their second in a week".
func (c *clauseReader) ofCount(d *date) bool {
	i := d.from - 1
	if c.lower(i) == "in" {
		i--
	}
	return ordinals[c.lower(i)] > 0 && !c.anyTriggerAt(i) && d.value.Precision() < graph.PrecisionDay
}

// decidedAt reports whether the meeting at token at is where it was decided to do what is told up to token to: "agreed at a summit to vote on".
func (c *clauseReader) decidedAt(at, to int) bool {
	p := at - 1
	for p > c.span.from && p > at-asideReach && c.lower(p) != "at" && c.lower(p) != "during" {
		p--
	}
	if w := c.lower(p - 1); !settlesOn[w] && !promises[w] {
		return false
	}
	for i := at + 1; i < to-1; i++ {
		if c.lower(i) == "to" && c.f.grammar(c.span).verb(i+1) {
			return true
		}
	}
	return false
}

// lookedForward reports whether the meeting at token at is but what somebody prepares for as the sentence tells something else before token
// to: "Lund, preparing for a summit with Soto, spoke on".
func (c *clauseReader) lookedForward(at, to int) bool {
	i := at - 1
	for i > c.span.from && i > at-asideReach && c.lower(i) != "," {
		i--
	}
	if c.lower(i) != "," || !planning[c.lower(i+1)] {
		return false
	}
	for j := at + 1; j < to; j++ {
		if c.lower(j) == "," && c.f.phrases.acts(j+1) {
			return true
		}
	}
	return false
}

// toldBefore reports whether what is told up to a date is parted from the meeting at token at, which is told after it.
func (c *clauseReader) toldBefore(d *date, at int) bool {
	if c.lower(d.to) == "that" && tenseCues[c.lower(d.from-2)] != cueBe && tenseCues[c.lower(d.from-1)] != cueBe {
		return true // "an offer on Tuesday that they meet", unless "it was on Tuesday that"
	}
	return c.timeApart(d.to, at) || c.joinedApart(d.to, at) || c.comesBefore(d, at)
}

// takenAt reports whether the word at token i, before a date, takes the date for something else than the meeting of
// trigger n, a verb standing between or not; and whether it is sure of that, so that no word before it matters.
func (c *clauseReader) takenAt(i int, d *date, n int, verb bool) (other, sure bool) {
	at, w := c.triggers[n].at, c.lower(i)
	parted := c.commaBetween(d.to, at)
	within := at > d.to && !parted // the meeting is told in the same clause
	switch {
	case plannedFor[w] && w != "for" && c.hadDone(i) && i >= d.from-2 && c.definite(at):
		return true, true // "the meeting had been planned for Monday"
	case offWords[w] && (i == d.from-1 || i == d.from-2 && d.prep == "on") && !isPossessive(c.lower(d.to)):
		return true, true // "was cancelled on Monday"
	case at < i && datedDeeds[w] && i == d.from-1 && dateWords[c.lower(d.from)].kind == pickWord:
		return true, true // "to explain its decision last month"
	case c.anyTriggerAt(i):
		return at < i && c.triggerApart(n, i) || at > d.to && (c.partedByAnd(d.to, at) || !within && c.inRelative(i)), true
	case w == "since" && i < d.from-1 || !within && (w == "who" || w == "whose" || verb && (w == "which" || w == "where" || subordinates[w])):
		return true, true
	case at < i && (c.reduced(i, at) || marks[w]):
		return true, true // "to explain an accord reached in May", "to mark the peace of 1945"
	case w == "of" && i == c.governorOf(d) && !c.anyTriggerAt(i-1) && !c.partOfTime(i-1):
		return true, true // "the storm of April 3"
	case w == ";" || w == "“" || w == "”" || w == "\"" || w == "that" || reportVerbs[w]:
		return false, true
	case w == "," && i < d.from-1:
		return verb && c.opensAside(i+1) && (at < i || parted), true
	case w == "," && at < i:
		return c.mainAgain(i, at), true // and not "in Oslo, on Monday"
	case breaksOff[w] && at < i && i >= d.from-3:
		return true, true // "will resume talks broken off in 2014 on Monday"
	case w == "before" && i == c.governorOf(d):
		return false, true // "before the end of the year"
	case sequels[w] && at < i && datedDeeds[c.lower(c.governorOf(d)-1)]:
		return true, true // "before the vote on Sunday"
	case sequels[w] && (at < i || parted):
		return verb || d.prep == "of" || c.unitAt(i-1) || d.value.Precision() < graph.PrecisionDay && !d.value.IsZero() || at > i, true
	}
	return false, false
}

// sequels bring in what a meeting came before or after.
var sequels = set(`before after following`)

// definite reports whether token at is the noun of a meeting that was named before: "the meeting".
func (c *clauseReader) definite(at int) bool {
	for i := at - 1; meetingNouns[c.lower(at)] != "" && i >= c.span.from && i >= at-4; i-- {
		if c.lower(i) == "the" {
			return true
		}
	}
	return false
}

// marks are verbs of keeping a day of long ago.
var marks = set(`mark marks marked marking commemorate commemorates commemorated commemorating celebrate celebrates celebrated celebrating honour honor`)

// comesBefore reports whether a week or longer, told before the meeting at token at, is that of what comes before
// it: "hopes to visit Chile next week before talks with Peru".
func (c *clauseReader) comesBefore(d *date, at int) bool {
	first, last, ok := d.days()
	if !ok || first == last {
		return false
	}
	for i := at - 1; i >= d.to && i >= at-5; i-- {
		if c.lower(i) == "before" {
			return i > d.to || d.from > c.span.from+1
		}
	}
	return false
}

// joinedApart reports whether "and" joins what stands before token from to the meeting at token at as something
// of another time: "cut taxes on Monday and is negotiating with Chile".
func (c *clauseReader) joinedApart(from, at int) bool {
	if c.lower(from) == "," {
		from++
	}
	if w := c.lower(from); w != "and" && w != "but" {
		return false
	}
	for i := from + 1; i < at && i <= from+3; i++ {
		switch t := tenseAt(c.f.d, c.span, i); {
		case t == present || tenseCues[c.lower(i)] == cueModal:
			return true
		case t != noTense || prepositions[c.lower(i)]:
			return false
		}
	}
	return false
}

// inRelative reports whether a relative pronoun is the subject of the verb at token i: "which signed".
func (c *clauseReader) inRelative(i int) bool {
	i--
	w := c.lower(i)
	for i > c.span.from && (adverb(w) || tenseCues[w] >= cueBe || w == "last" || w == "first") {
		i--
		w = c.lower(i)
	}
	return w == "who" || w == "which" || w == "that"
}

// datedDeeds are nouns of what is done on a day of its own.
var datedDeeds = set(`decision refusal announcement statement ruling verdict vote election elections referendum coup revolt uprising attack
	attacks bombing bombings raid raids invasion killing death murder arrest earthquake quake blast crash strike strikes clashes riots
	protests massacre resignation dismissal devaluation purchase withdrawal launch test tests`)

// timeApart reports whether what stands before token from happened some days before or after the
// meeting at token at: "rose on Friday, a day after Egypt and Sudan agreed".
func (c *clauseReader) timeApart(from, at int) bool {
	for i := from + 1; i < at; i++ {
		if w := c.lower(i); (w == "after" || w == "before") && c.unitAt(i-1) {
			return true
		}
	}
	return false
}

// governorOf is the token of the preposition before a date.
func (c *clauseReader) governorOf(d *date) int {
	if c.lower(d.from-1) == "the" {
		return d.from - 2
	}
	return d.from - 1
}

// partOfTime reports whether the word at token i is of a time: "the night of April 3".
func (c *clauseReader) partOfTime(i int) bool {
	w := c.lower(i)
	return dateWords[w].kind != notDate || w == "half" || w == "hours" || w == "course" || w == "quarter"
}

// partedByAnd reports whether "and" and an article part what stands before a token from the meeting at
// token at: "a visit next week and a summit".
func (c *clauseReader) partedByAnd(from, at int) bool {
	for i := at - 1; i > from && i >= at-8; i-- {
		if c.lower(i-1) == "and" {
			return beforeNoun[c.lower(i)]
		}
		if prepositions[c.lower(i)] {
			return false
		}
	}
	return false
}

// unitAt reports whether token i is a unit of days or more that tells how long: "two days before the vote", and not
// "last month before the vote".
func (c *clauseReader) unitAt(i int) bool {
	return dateWords[c.lower(i)].kind == unitWord && dateWords[c.lower(i-1)].kind != pickWord
}

// goesOn reports whether the clause of the meeting at token at tells of what began and goes
// on: "have been talking since Monday", "talks have been under way since May".
func (c *clauseReader) goesOn(at int) bool {
	for i := max(c.span.from, at-10); i < min(c.span.to, at+10); i++ {
		if w := c.lower(i); tenseCues[w] == cueHave && w != "had" && w != "having" && c.lower(i+1) == "been" || w == "underway" {
			return true
		}
	}
	return false
}

// otherReach is how many tokens before a date what takes it for itself may begin.
const otherReach = 14

// subordinates bring in a clause of its own.
var subordinates = set(`before after until because if while although though as`)

// reduced reports whether the participle at token i tells of another thing than the meeting at token at
// what was done to it: "a bridge destroyed by a storm".
func (c *clauseReader) reduced(i, at int) bool {
	w := c.lower(i)
	if !mayBeParticiple(w) || happens[w] && w != "reached" || plannedFor[w] || c.lower(i-1) == "," || c.anyTriggerAt(i) || ledParticiples[w] && c.lower(i+1) == "by" {
		return false
	}
	t := c.f.grammar(c.span)
	return t.participle(i) && t.relation(i) == "acl" && t.head(i) > at
}

// mayBeParticiple reports whether a word has a form in which the participles of the past end.
func mayBeParticiple(w string) bool {
	return regularPast(w) || tenseCues[w] == cuePast || len(w) > 4 && (strings.HasSuffix(w, "en") || strings.HasSuffix(w, "wn") || strings.HasSuffix(w, "ilt"))
}

// opensAside reports whether a participle begins at token i: ", elected in 2019,".
func (c *clauseReader) opensAside(i int) bool {
	if adverb(c.lower(i)) {
		i++
	}
	w := c.lower(i)
	return regularPast(w) && !c.anyTriggerAt(i) && !happens[w] && tenseCues[w] != cueFuture
}

func (c *clauseReader) commaBetween(from, to int) bool {
	for i := from; i < to; i++ {
		if c.lower(i) == "," {
			return true
		}
	}
	return false
}

// triggerApart reports whether the words before the meeting at token i part it from the
// earlier one of trigger n.
func (c *clauseReader) triggerApart(n, i int) bool {
	own := c.triggers[n].at
	if c.mainAgain(i-1, own) {
		return true
	}
	for j := i - 1; j > own && j >= i-6; j-- {
		w := c.lower(j)
		if apartFrom[w] && !(w == "on" && sidelines[c.lower(j+2)]) {
			return true
		}
		if prepositions[w] && w != "of" {
			return false
		}
	}
	return false
}

// mainAgain reports whether the comma at token i closes the relative clause that the meeting at token at stands in, so that
// the main clause goes on behind it: "Lund, who will chair the summit, spoke on Sunday".
func (c *clauseReader) mainAgain(i, at int) bool {
	if c.lower(i) != "," || !c.finite(i+1) && tenseCues[c.lower(i+1)] < cueModal {
		return false
	}
	for j := i - 1; j > c.span.from && j >= i-whoReach; j-- {
		switch w := c.lower(j); {
		case w == "who" || w == "which" || w == "whose":
			return j < at && c.lower(j-1) == ","
		case w == ",":
			return false
		}
	}
	return false
}

// whoReach is how many tokens a relative clause between commas may have.
const whoReach = 20
