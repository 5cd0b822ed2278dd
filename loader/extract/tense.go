package extract

import "strings"

// tense is the time that a clause speaks of, seen from the day it was written.
type tense int8

const (
	noTense tense = iota
	past
	present
	future
)

// verbReach is how many tokens away a verb may stand from what it dates.
const verbReach = 40

// tenseAround returns the tense of the clause that tokens [from, to) stand in: that of
// the nearest verb before them in the sentence, else of the nearest one after. A verb of the
// clause that "when" brings in after them goes before both: "June 25, when they will meet"; and
// one after them goes before those outside the quotation that they stand in.
func tenseAround(d *document, from, to int) tense {
	s := d.sentences[d.tokens[from].sentence]
	if to < s.to && d.tokens[to].lower == "when" {
		if t := tenseAfter(d, s.span, to+1); t != noTense {
			return t
		}
	}
	if to < s.to && tenseCues[d.tokens[to].lower] == cueModal && d.tokens[to].lower != "may" {
		return future // "one session on Friday will be"
	}
	if byWhich(d, s.span, from) {
		return past
	}
	quoted := false
	for i := from - 1; i >= s.from && i >= from-verbReach; i-- {
		if bringsToCome(d, i, from) {
			return future
		}
		if w := d.tokens[i].lower; (w == "after" || w == "following") && to < s.to && tenseAt(d, s.span, to) == past {
			return past // "may leave after talks on Monday failed"
		}
		if opensQuote(d, i) && !quoted {
			quoted = true
			if t := tenseAfter(d, s.span, to); t != noTense {
				return t
			}
		}
		if i > s.from && d.tokens[i-1].lower == "to" && wentTo(d, s.span, i-1) {
			return past
		}
		if t := verbTense(d, s.span, i); t != noTense {
			return t
		}
	}
	return tenseAfter(d, s.span, to)
}

// bringsToCome reports whether token i, before a date at token from, brings in what is yet to come by more than its tense.
func bringsToCome(d *document, i, from int) bool {
	w, next := d.tokens[i].lower, d.tokens[i+1].lower
	switch {
	case proposals[w] && next == "that", (proposals[w] || undertakes[w] || d.tokens[from-1].lower == "for" && fixing[w]) && i < from-3 && meetingBetween(d, i, from):
		return true
	case (w == "invited" || w == "invites" || w == "invitation") && i < from-2 && (toldWhither(d, from) || w == "invitation" && meetingBetween(d, i, from)):
		return true // "has been invited to Lima on Monday", "accepted an invitation to talks in May"
	case putsOff[w] && i >= from-7 && untils[d.tokens[from-1].lower]:
		return true // "was postponed until May 3"
	case beforehand[w] && prepositions[next], readiness[w] && (next == "for" || w == "details" && next == "of") && i > 0 && !prepositions[d.tokens[i-1].lower],
		planning[w] && i > 0 && d.tokens[i-1].lower == "to" && meetingBetween(d, i, from):
		return true // "to lay the groundwork for talks in May", "to arrange talks in May"
	}
	return awaiting[w] || waiting[w] && next == "for"
}

// byWhich reports whether something was brought about by what a date is a word of, or there: "strengthened by Monday's
// meeting", "signed at the May summit".
func byWhich(d *document, s span, from int) bool {
	i := from - 1
	if i > s.from && beforeNoun[d.tokens[i].lower] {
		i--
	}
	if i <= s.from || d.tokens[i].lower != "by" && d.tokens[i].lower != "at" {
		return false
	}
	for i--; i > s.from && (adverb(d.tokens[i].lower) || d.tokens[i].lower == "on"); i-- {
	}
	w := d.tokens[i].lower
	cue := tenseCues[w]
	return (cue == cuePast || cue == cueNone && (regularPast(w) || w == "set")) && auxiliaryTense(d, s, i, past) == past
}

// toldWhither reports whether a date follows the place that somebody is invited to: it is that of what he
// is invited to.
func toldWhither(d *document, from int) bool {
	i := from - 1
	if w := d.tokens[i].lower; w == "on" || w == "in" || w == "for" {
		i--
	}
	name := d.nameAt[i]
	if name == 0 {
		return false
	}
	i = d.names[name-1].from - 1
	if i > 0 && d.tokens[i].lower == "the" {
		i--
	}
	return i >= 0 && d.tokens[i].lower == "to"
}

// beforehand stand before what is yet to come: "ahead of Thursday's talks", "on the eve of".
var beforehand = set(`ahead eve run-up`)

// meetingBetween reports whether a meeting is named between two tokens as what is proposed:
// "proposed talks in May", and not "proposed a pipeline at talks in May".
func meetingBetween(d *document, from, to int) bool {
	for i := from + 1; i < to; i++ {
		switch w := d.tokens[i].lower; {
		case w == "during" || w == "at" || w == "after" || w == "in" && meetingNouns[d.tokens[i+1].lower] != "":
			return false
		case meetingNouns[w] != "":
			return true
		}
	}
	return false
}

// opensQuote reports whether token i is a mark that a quotation of speech opens with.
func opensQuote(d *document, i int) bool {
	switch d.tokens[i].text {
	case "“":
		return true
	case "\"":
		return i > 0 && (d.tokens[i-1].text == ":" || d.tokens[i-1].text == ",")
	}
	return false
}

// tenseAfter returns the tense of the nearest verb from token from on.
func tenseAfter(d *document, s span, from int) tense {
	for i := from; i < s.to && i <= from+verbReach; i++ {
		if t := verbTense(d, s, i); t != noTense {
			return t
		}
	}
	return noTense
}

// verbTense is the tense of the verb at token i as it dates what is on the calendar: "meets Lund
// on Monday" is of the future.
func verbTense(d *document, s span, i int) tense {
	t := tenseAt(d, s, i)
	if (t == noTense || t == present) && (onCalendar(d, i) || setsOut(d, s, i)) {
		return future
	}
	return t
}

// setsOut reports whether token i is a verb of going or sending in the progressive, which a day makes one of what is to come:
// "is flying to Lima on Monday".
func setsOut(d *document, s span, i int) bool {
	w := d.tokens[i].lower
	return strings.HasSuffix(w, "ing") && (goVerbs[w] || sends[w]) && auxiliaryTense(d, s, i, noTense) == present
}

// wentTo reports whether "to" at token i brings in what somebody went somewhere for, and has done,
// or failed to do: "flew to Lima to meet Demir".
func wentTo(d *document, s span, i int) bool {
	if i+1 >= s.to || !plainVerbs[d.tokens[i+1].lower] {
		return false
	}
	for j := i - 1; j >= s.from && j >= i-8; j-- {
		switch w := d.tokens[j].lower; {
		case goVerbs[w] && w != "due" || unmeant[w]:
			return tenseAt(d, s, j) == past
		case w == "," || w == "that" || tenseAt(d, s, j) != noTense:
			return false
		}
	}
	return false
}

// wasTo is how many days ago at most what the date of tokens [from, to) is of was to happen, as the article itself tells
// and nobody whom it reports, where it tells so of what lay ahead: "were to meet on Friday", "had been due to meet on
// Friday", "talks, due to start on Friday, were put off"; or -1.
func wasTo(d *document, from, to int) int {
	s, days := d.sentences[d.tokens[from].sentence], -1
	for i := from - 1; i > s.from && i >= from-verbReach; i-- {
		w := d.tokens[i].lower
		switch {
		case reportVerbs[w] || opensQuote(d, i):
			return -1
		case days >= 0:
		case w == "to" && plainVerbs[d.tokens[i+1].lower]:
			if days = wasSet(d, i, tenseAfter(d, s.span, to)); days < 0 {
				return -1
			}
		case tenseAt(d, s.span, i) == past || w == "will":
			return -1
		}
	}
	return days
}

// progressive reports whether the verb before a date at token from is one of meeting or going in the form by which what is arranged is
// told: "is meeting Soto on Friday".
func progressive(d *document, from int) bool {
	s := d.sentences[d.tokens[from].sentence]
	for i := from - 1; i > s.from && i >= from-verbReach; i-- {
		w := d.tokens[i].lower
		if _, meets := meetingVerbs[w]; strings.HasSuffix(w, "ing") && (meets || lightVerbs[w] || hostVerbs[w]) {
			be := d.tokens[i-1].lower
			return be == "is" || be == "are" || be == "'s" || be == "’s"
		}
		if tenseCues[w] != cueNone || regularPast(w) || w == "that" || w == "," {
			return false
		}
	}
	return false
}

// calledOff reports whether what the date of tokens [from, to) is of was called off, which is told as a rule before its day: "Friday's
// talks were cancelled", "has postponed Friday's talks".
func calledOff(d *document, from, to int) bool {
	s := d.sentences[d.tokens[from].sentence]
	if to >= s.to || !isPossessive(d.tokens[to].lower) {
		return false
	}
	if i := from - 1; i > s.from && (callsOff[d.tokens[i].lower] || (d.tokens[i].lower == "off" && (d.tokens[i-1].lower == "called" || d.tokens[i-1].lower == "put"))) {
		return true
	}
	for i := to + 1; i+1 < s.to && i <= to+verbReach; i++ {
		switch w := d.tokens[i].lower; {
		case tenseCues[w] == cueBe || tenseCues[w] == cueHave:
			for i++; i+1 < s.to && (tenseCues[d.tokens[i].lower] == cueBe || adverb(d.tokens[i].lower)); i++ {
			}
			return callsOff[d.tokens[i].lower] || (d.tokens[i].lower == "called" || d.tokens[i].lower == "put") && d.tokens[i+1].lower == "off"
		case w == "," || reportVerbs[w] || tenseAt(d, s.span, i) != noTense:
			return false
		}
	}
	return false
}

// callsOff are verbs in the past by which somebody calls off what is to come.
var callsOff = set(`cancelled canceled postponed scrapped shelved delayed deferred`)

// wasSet is how many days ago what "to" at token i brings in may have been, by the words before it, or -1; after is the tense
// of what is told behind it.
func wasSet(d *document, i int, after tense) int {
	set := d.tokens[i-1].lower
	if tenseCues[set] == cueFuture || bound[set] || set == "supposed" || set == "hoped" {
		i--
	}
	switch before := d.tokens[max(i-1, 0)].lower; {
	case before == "was" || before == "were":
		return 2
	case before == "had" || before == "been" || before == "," && after == past && set != ",":
		return 3
	}
	return -1
}

// onCalendar reports whether the verb at token i speaks in running text of what is on the
// calendar: "talks begin on Monday", "ministers meet on Monday".
func onCalendar(d *document, i int) bool {
	w := d.tokens[i].lower
	if futurate[w] && !d.sentences[d.tokens[i].sentence].headline {
		return i == 0 || !nounWords[d.tokens[i-1].lower].opens() // "met the heads of"
	}
	if !calendar[w] && !comeTogether[w] {
		return false
	}
	s := &d.sentences[d.tokens[i].sentence]
	return !s.headline && i > s.from && d.tokens[i-1].lower != "to" && !notCalendar(d, i)
}

// tenseAt returns the tense that token i tells by itself and by the auxiliaries before
// it; noTense where it is no verb in a finite form.
func tenseAt(d *document, s span, i int) tense {
	if i < 0 || i >= len(d.tokens) {
		return noTense
	}
	tok := d.tokens[i]
	if tok.text == "" || tok.text[0] >= 'A' && tok.text[0] <= 'Z' && i > s.from {
		return noTense // a name, or a word of a headline
	}
	switch cue := tenseCues[tok.lower]; {
	case cue == cueFuture && i > s.from && strings.HasPrefix(tok.lower, "plan") && nounWords[d.tokens[i-1].lower].opens():
		return noTense // "welcomed the plan"
	case tok.lower == "set" && i+1 < s.to && d.tokens[i+1].lower == "for":
		return future // "talks set for Monday"
	case d.headsTo(i):
		return present
	case bound[tok.lower] && i+1 < s.to && d.tokens[i+1].lower == "to" && i > s.from && tenseOfBe(d.tokens[i-1].lower) == present:
		return future // "is set to dominate"
	case tok.lower == "could" && i+1 < s.to && d.tokens[i+1].lower == "not":
		return past // "could not agree"
	case tok.lower == "going" && i+1 < s.to && d.tokens[i+1].lower == "on":
		return auxiliaryTense(d, s, i, noTense)
	case cue == cueFuture || cue == cueModal:
		return future
	case tok.lower == "to" && i > s.from && seeming[d.tokens[i-1].lower]:
		return noTense
	case tok.lower == "to" && i+1 < s.to && (plainVerbs[d.tokens[i+1].lower] || i > s.from && looksAhead[d.tokens[i-1].lower]):
		return future
	case cue == cueNone && regularPast(tok.lower) && i > s.from && beforeParticiple[d.tokens[i-1].lower]:
		return noTense // "the renewed talks"
	case cue == cuePast || cue == cueNone && (regularPast(tok.lower) || tok.lower == "agreed"):
		if i+1 < s.to && d.tokens[i+1].lower == "by" && !finiteOnly[tok.lower] {
			return auxiliaryTense(d, s, i, noTense) // "talks convened by", but "spoke by telephone"
		}
		return auxiliaryTense(d, s, i, past)
	case cue == cuePresent && strings.HasSuffix(tok.lower, "ing"):
		return auxiliaryTense(d, s, i, noTense) // "meeting" is a noun unless "is" stands before
	case cue == cuePresent:
		return auxiliaryTense(d, s, i, present)
	case (tok.lower == "is" || tok.lower == "are") && i+2 < s.to && d.tokens[i+1].lower == "to" && d.tokens[i+2].is(shapeWord) && !d.tokens[i+2].is(shapeCapital):
		return future // "is to attend"
	case tenseOfBe(tok.lower) == present && i+1 < s.to && expects(d, s, i+1):
		return future // "is still due"
	case cue == cueBe:
		return auxiliaryTense(d, s, i, tenseOfBe(tok.lower))
	}
	return noTense
}

// expects reports whether token i, or the word after an adverb there, tells behind "is" of what is yet to come: "expected", "due", "set to".
func expects(d *document, s span, i int) bool {
	if w := d.tokens[i].lower; i+1 < s.to && tenseCues[w] != cueFuture && !bound[w] && (verbGroupFiller[w] || adverb(w)) {
		i++
	}
	w := d.tokens[i].lower
	return tenseCues[w] == cueFuture || bound[w] && i+1 < s.to && d.tokens[i+1].lower == "to"
}

// bound are said of what is sure to do something.
var bound = set(`set poised bound certain sure about likely`)

func tenseOfBe(w string) tense {
	switch w {
	case "is", "are", "am", "'re", "’re":
		return present
	case "was", "were":
		return past
	}
	return noTense
}

// auxiliaryTense is the tense of the verb group that ends with token i, which by
// itself would have the tense alone.
func auxiliaryTense(d *document, s span, i int, alone tense) tense {
	result := alone
	for j := i - 1; j >= s.from && j >= i-5; j-- {
		w := d.tokens[j].lower
		switch tenseCues[w] {
		case cueModal, cueFuture:
			if (w == "plan" || w == "plans") && d.tokens[j+1].lower != "to" {
				return result // "a plan agreed in May"
			}
			return future
		case cueBe:
			if w == "is" || w == "are" || w == "am" {
				result = present
			} else if w == "was" || w == "were" {
				return past
			}
			continue
		case cueHave:
			if j > s.from && d.tokens[j-1].lower == "to" {
				return future // "was to have met on Monday"
			}
			return past
		}
		if w == "to" {
			if j > s.from && seeming[d.tokens[j-1].lower] {
				return noTense // "seemed to be"
			}
			return future
		}
		if !verbGroupFiller[w] && !adverb(w) {
			break
		}
	}
	return result
}

// regularPast reports whether a lower-case word looks like a regular verb's past form.
func regularPast(w string) bool {
	n := len(w)
	return n > 4 && w[n-2:] == "ed" && w[n-3] != 'e' && !notVerbs[w]
}

func adverb(w string) bool {
	return len(w) > 4 && w[len(w)-2:] == "ly"
}
