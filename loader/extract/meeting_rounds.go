package extract

import (
	"slices"
	"strings"

	"parley/graph"
)

// ordinals count the rounds of one row of talks.
var ordinals = map[string]int{"first": 1, "inaugural": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5,
	"sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}

// roundHere reports whether "round" at token i is one of talks, named by itself: "the
// previous round", and not of elections, nor "a round of talks", which the noun after tells.
func (f *meetingFinder) roundHere(s span, i int, told bool) bool {
	before, after := f.lower(s, i-1), f.lower(s, i+1)
	if roundSorts[before] {
		before = f.lower(s, i-2)
	}
	if after == "of" && dateWords[f.lower(s, i+2)].kind != monthWord && !f.numberAt(s, i+2) || after == "table" || after == "trip" || after == "the" || !told && len(f.records) == 0 {
		return false
	}
	if ordinals[before] == 0 && !f.roundBefore(s, i) && !earlierWords[before] && !laterWords[before] && !otherWords[before] && before != "new" && before != "fresh" && before != "this" && before != "latest" {
		return false
	}
	for j := s.from; j < s.to; j++ {
		if contests[f.d.tokens[j].lower] {
			return false
		}
	}
	return true
}

// roundBefore reports whether "a round" ending with token i is told as what talks came after: "follow a round in Oman", "resumed after a round".
func (f *meetingFinder) roundBefore(s span, i int) bool {
	before := f.lower(s, i-2)
	return f.lower(s, i-1) == "a" && (before == "after" || before == "following" || before == "since" || strings.HasPrefix(before, "follow"))
}

// numberAt reports whether token i is a number: the day of a month.
func (f *meetingFinder) numberAt(s span, i int) bool {
	return i < s.to && f.d.tokens[i].is(shapeNumber)
}

// roundSorts stand between what tells a round from others and the word itself: "the last direct round".
var roundSorts = set(`direct indirect formal informal such full negotiating technical high-level`)

// contests have rounds that are no talks.
var contests = set(`election elections vote votes voting ballot ballots runoff run-off polls tournament match matches cup
	championship primaries sanctions funding`)

// elliptic reports whether the ordinal at token i stands for a meeting that it leaves out:
// "The first took place in Vienna", "the previous one was held".
func (f *meetingFinder) elliptic(s span, i int) bool {
	w := f.lower(s, i)
	if f.lower(s, i-1) == "a" && ordinals[w] > 1 && f.planned(s, i+1) {
		return true // "a second is planned in Rome"
	}
	next := i + 1
	if f.lower(s, next) == "one" {
		next++
	}
	if w == "one" && f.oneBefore(s, i) {
		return true
	}
	if len(f.records) > 0 && (w == "next" && f.lower(s, i-1) == "the" || w == "another") && f.toCome(s, next) {
		return true
	}
	if len(f.records) == 0 || f.lower(s, i-1) != "the" || ordinals[w] == 0 && !earlierWords[w] {
		return false
	}
	if f.lower(s, next) == "," {
		next++
	}
	verb, after := f.lower(s, next), f.lower(s, next+1)
	if before := f.lower(s, i-2); ordinals[w] > 1 && (before == "," || before == "and") && dateWords[verb].kind == numberWord {
		return true // "the first was in Lima, the second three weeks later in Quito"
	}
	if be := verb == "was" || verb == "were" || verb == "came"; be && (after == "in" || after == "on") && (f.landAt(next+2) >= 0 || timeWord(f.lower(s, next+2)) || f.numberAt(s, next+2)) {
		return true
	}
	return (verb == "took" || verb == "takes") && after == "place" || verb == "held" || (verb == "was" || verb == "were") && after == "held" || verb == "in" && f.landAt(next+1) >= 0
}

// oneBefore reports whether "one" at token i stands for an earlier meeting of a row, of which a later one was told before it: "their second
// meeting, after one in Lima".
func (f *meetingFinder) oneBefore(s span, i int) bool {
	if w := f.lower(s, i-1); len(f.records) == 0 || !recalling[w] && w != "including" {
		return false
	}
	if w := f.lower(s, i+1); w != "in" && w != "on" && w != "at" || f.landAt(i+2) < 0 && !timeWord(f.lower(s, i+2)) {
		return false
	}
	for j := i - 2; j >= s.from && j > i-10; j-- {
		if meetingNouns[f.d.tokens[j].lower] != "" {
			return true
		}
	}
	return false
}

// toCome reports whether the verb at token i says when or where the one spoken of will be: "will be in Rome", "is due on
// Monday", "follows in May".
func (f *meetingFinder) toCome(s span, i int) bool {
	if w := f.lower(s, i); tenseCues[w] != cueModal && tenseCues[w] != cueBe && w != "takes" && w != "follows" {
		return false
	}
	for end := i + 6; i < end; i++ {
		w := f.lower(s, i)
		if (w == "in" || w == "on" || w == "for" || w == "next") && (f.landAt(i+1) >= 0 || timeWord(f.lower(s, i+1))) {
			return true
		}
		if tenseCues[w] < cueFuture && !happens[w] && !follows[w] && !plannedFor[w] && !intended[w] && w != "to" && w != "place" && w != "takes" && w != "take" {
			return false
		}
	}
	return false
}

// planned reports whether "is planned" or the like begins at token i.
func (f *meetingFinder) planned(s span, i int) bool {
	if f.lower(s, i) == "one" {
		i++
	}
	if len(f.records) == 0 || tenseCues[f.lower(s, i)] != cueBe {
		return false
	}
	w := f.lower(s, i+1)
	return intended[w] || plannedFor[w]
}

// count reads which of a row of meetings an encounter is, from the word at token i.
func (c *clauseReader) count(e *encounter, i int) {
	if n := ordinals[c.lower(i)]; n > 0 && e.ordinal == 0 && dateWords[c.lower(i+1)].kind == notDate {
		e.ordinal = n
		e.presents = c.presents(i)
	}
}

// presents reports whether a clause says of the meeting spoken of which of a row it is:
// "meet for a second round of talks", "it was the second meeting".
func (c *clauseReader) presents(i int) bool {
	if first := c.lower(c.span.from); first == "it" && tenseCues[c.lower(c.span.from+1)] == cueBe && i <= c.span.from+6 {
		return true
	}
	i--
	the := c.lower(i) == "the"
	if nounWords[c.lower(i)] == determiner {
		i--
	}
	switch c.lower(i) {
	case "for", "as":
		return !the || len(c.triggers) > 0 && c.triggers[0].at < i
	case "was", "is", "in", "be", "during":
		for j := i - 1; j >= c.span.from && j >= i-3; j-- {
			switch c.lower(j) {
			case "it", "this", "that", "talks", "meeting", "which":
				return true
			}
		}
		return c.lower(i) == "in" || c.lower(i) == "during"
	}
	return false
}

// beforeThis reports whether the word at token i brings in a meeting that the one told of came
// after: "longer than the talks of May 2", "the first since a meeting in Lima in May".
func (c *clauseReader) beforeThis(i int) bool {
	switch c.lower(i) {
	case "than":
		return true
	case "since":
		for j := i - 1; j > c.span.from && j >= i-4; j-- {
			if ordinals[c.lower(j)] > 0 {
				return true
			}
		}
	}
	return false
}

// earlierVerb reports whether a verb tells of an earlier meeting: "last met", "had
// previously met", "has twice met".
func (c *clauseReader) earlierVerb(at int) bool {
	for i := at - 1; i >= c.span.from && i >= at-3; i-- {
		switch w := c.lower(i); {
		case w == "last" || w == "previously" || w == "twice" || w == "thrice":
			return true
		case (w == "had" || w == "first") && c.datedBefore(at):
			return true // "had met in Lima on May 3", "first met on Tuesday"
		case tenseCues[w] != cueHave && w != "already" && w != "first" && w != "earlier":
			return false
		}
	}
	return false
}

// datedBefore reports whether the only date of a sentence, behind token at, is a day before the meeting that was dated
// last.
func (c *clauseReader) datedBefore(at int) bool {
	if len(c.dates) != 1 || c.dates[0].from < at || c.dates[0].value.Precision() != graph.PrecisionDay || c.dates[0].prep == "since" {
		return false
	}
	last, ok := c.dates[0].value.Latest()
	for _, r := range slices.Backward(c.f.recent()) {
		if r.date != nil && c.sentence-r.last <= againReach {
			first, known := r.date.value.Earliest()
			return ok && known && last < first
		}
	}
	return false
}

// lastHeld reports whether the verb of a meeting's noun tells of the last of a row: "such
// talks were last held in Geneva".
func (c *clauseReader) lastHeld(at int) bool {
	for i := at + 1; i < c.span.to && i <= at+5; i++ {
		w := c.lower(i)
		if w == "last" {
			next := c.lower(i + 1)
			return next == "held" || next == "took" || next == "convened" || next == "met"
		}
		if tenseCues[w] != cueBe && tenseCues[w] != cueHave && w != "between" && c.f.d.nameAt[i] == 0 && w != "and" {
			return false
		}
	}
	return false
}

// fresh reports whether a noun tells of a new round yet to come, after one that was held:
// "a new round could be held in Jeddah", "the talks resume on Monday".
func (c *clauseReader) fresh(e *encounter) bool {
	if !e.trigger.noun() || done(e.status) || e.order != sameOrder {
		return false
	}
	held := false
	for _, r := range c.f.recent() {
		held = held || done(r.status)
	}
	if last := c.lastTold(againReach); held && e.date != nil && last != nil && done(last.status) && c.resumed(e.trigger.at) {
		return true
	}
	for i := e.trigger.at; held && i >= c.span.from && i >= e.trigger.at-2; i-- {
		if c.lower(i) == "round" && (c.lower(i-1) == "new" || c.lower(i-1) == "fresh") {
			return c.lower(i-2) == "a" || c.lower(i-2) == "that"
		}
	}
	return false
}

// resumed reports whether the predicate of the meeting's noun at token at says that it goes on after a pause: "will resume".
func (c *clauseReader) resumed(at int) bool {
	p := c.predicate(at)
	for i := p; p >= 0 && i <= p+4; i++ {
		if w := strings.TrimSuffix(c.lower(i), "s"); w == "resume" || w == "reconvene" {
			return true
		}
	}
	return false
}

// againVerb reports whether a verb tells of one more meeting: "will meet again".
func (c *clauseReader) againVerb(at int) bool {
	return c.lower(at+1) == "again" || c.lower(at+1) == "anew"
}

// counted reports whether ordinals tell an encounter from a record.
func counted(e *encounter, r *record) bool {
	switch {
	case e.ordinal == 0 || e.ordinal == r.ordinal:
		return false
	case r.ordinal != 0:
		return true
	case e.presents || e.headline || r.headline:
		return false
	case e.ordinal == 1:
		return e.sentence > r.last && (done(e.status) || done(r.status)) // of talks agreed on, the first round is what was agreed
	}
	return !e.definite && e.sentence > r.last
}

// chain puts a new record into its row: the meeting that the article is about follows an
// earlier one, and a later one follows it. It has their parties where it names none.
func (f *meetingFinder) chain(r *record, e *encounter) {
	main := f.mainOf(e)
	if main == nil || e.ordinal > 0 && (e.trigger.kind == graph.Visit) != (main.kind == graph.Visit) {
		return
	}
	switch {
	case e.order == earlierMeeting && e.status != graph.Cancelled || e.ordinal > 0 && (main.ordinal > e.ordinal || main.ordinal == 0 && e.ordinal == 1 && done(e.status)):
		if !main.after(r, e.ordinal) {
			return
		}
		r.order = earlierMeeting
	case f.oneMore(e) || e.ordinal > 1 && e.ordinal > main.ordinal:
		if done(main.status) {
			r.follows = main
		}
	case e.order == earlierMeeting: // it was called off: nothing follows it
	default:
		return
	}
	if len(e.sides) == 0 {
		e.sides, e.bodies = f.partiesOf(main), withSides(e.bodies, main.bodies...)
	}
	if e.trigger.kind == graph.Talks && e.trigger.noun() {
		r.kind = main.kind
	}
}

// after puts a record into the row that ends with r, where its ordinal has it: the second round
// between the third and the first. Without an ordinal it is the one right before r, if no other is.
func (r *record) after(before *record, ordinal int) bool {
	at := r
	for ordinal > 0 && at.follows != nil && at.follows.ordinal > ordinal {
		at = at.follows
	}
	if next := at.follows; next != nil && (next.ordinal == 0 || next.ordinal >= ordinal) {
		return false
	}
	before.follows, at.follows = at.follows, before
	return true
}

// mainOf is the meeting to which an encounter is the earlier or later one: of those that
// may be, the one spoken of most.
func (f *meetingFinder) mainOf(e *encounter) *record {
	var main *record
	for _, r := range slices.Backward(f.recent()) {
		if r.order == earlierMeeting || r.kind == graph.Call || !familiar(r.kind, e.trigger.kind) && !f.ofMany(e, r) || !f.inOneRow(e.sides, r.sides) {
			continue
		}
		if e.trigger.kind == graph.Conference && len(e.sides) == 0 && r.kind != graph.Conference && !f.manyParties(r) {
			continue // "the next gathering" is none of two
		}
		if main == nil || r.encounters >= main.encounters {
			main = r
		}
	}
	return main
}

// ofMany reports whether an encounter is a gathering, and a record the summit of many.
func (f *meetingFinder) ofMany(e *encounter, r *record) bool {
	return e.trigger.kind == graph.Conference && r.kind == graph.Summit && f.manyParties(r)
}

// inOneRow reports whether two meetings may be of one row: the one tells of no parties, or they share some and not
// each of them has others besides.
func (f *meetingFinder) inOneRow(a, b []side) bool {
	shared, own, theirs := f.compare(a, b)
	return len(a) == 0 || shared > 1 || shared > 0 && (own == 0 || theirs == 0)
}

// oneMore reports whether an encounter is one yet to come of a row: "the next round", "another round will be held".
func (f *meetingFinder) oneMore(e *encounter) bool {
	return !done(e.status) && (e.order == laterMeeting || e.order == anotherMeeting && f.oneOther(e))
}

// oneOther reports whether "another" stands before the noun of an encounter that names nobody.
func (f *meetingFinder) oneOther(e *encounter) bool {
	if governs(f.lower(e.evidence, e.governor)) {
		return false // whoever proposes another session is of it
	}
	for i := e.trigger.at - 1; len(e.sides) == 0 && i >= e.trigger.at-smallReach; i-- {
		if otherWords[f.lower(e.evidence, i)] {
			return true
		}
	}
	return false
}

// ofRow reports whether an encounter that names nobody is one more of a row of meetings,
// whose parties are those of the others: "the previous round, held on February 27", "a
// third round is planned in Rome".
func (f *meetingFinder) ofRow(e *encounter) bool {
	if len(e.sides) > 0 || (e.date == nil || e.date.value.IsZero()) && e.place < 0 || !e.trigger.noun() || e.unnamed {
		return false
	}
	main := f.mainOf(e)
	switch {
	case main == nil:
		return false
	case e.order == earlierMeeting:
		return main.follows == nil
	case e.order == laterMeeting || e.order == anotherMeeting:
		return f.oneMore(e)
	}
	return e.ordinal > 0 && !e.presents && (e.ordinal != main.ordinal)
}
