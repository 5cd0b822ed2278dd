package extract

import (
	"slices"
	"strings"

	"parley/graph"
)

// trigger is the word that tells of a meeting.
type trigger struct {
	at    int // its token
	kind  string
	frame verbFrame // 0 for a noun
	form  verbForm

	accord bool // it is but what was agreed there: "the February accord in Lima"
}

func (t trigger) noun() bool { return t.frame == 0 }

// triggers finds the words of a sentence that tell of meetings.
func (f *meetingFinder) triggers(s span) []trigger {
	var out []trigger
	for i := s.from; i < s.to; i++ {
		t := &f.d.tokens[i]
		if !t.is(shapeWord) || f.d.nameAt[i] != 0 {
			continue
		}
		if told, ok := f.trigger(s, i); ok {
			out = append(out, told)
			continue
		}
		if leg, ok := f.legHere(s, i, out); ok {
			out = append(out, leg)
			continue
		}
		if t.lower == "round" && f.roundHere(s, i, len(out) > 0) || f.elliptic(s, i) {
			out = append(out, trigger{at: i, kind: graph.Talks})
		}
	}
	if len(out) == 0 {
		out = f.missions(s)
	}
	out = f.withAccords(s, out)
	if len(out) == 0 || len(out) == 1 && (f.visitor(out[0].at) || f.asideOf(s, out[0]) || f.inAside(s, out[0])) {
		if told := f.speeches(span{s.from, f.spokenBefore(s, out)}); len(told) > 0 {
			return told // "Soto told visiting Foreign Minister Lund"
		}
	}
	if len(out) == 1 && out[0].noun() && f.reportVerb(s, out[0].at) >= 0 {
		return append(f.speeches(s), out...) // "Lund briefed Soto on her talks"
	}
	return append(out, f.spokenThere(s, out)...)
}

// spokenThere are the verbs of those who discuss something on a journey that the words before tell of: "visited Lima and
// discussed the border with Soto".
func (f *meetingFinder) spokenThere(s span, out []trigger) []trigger {
	if len(out) == 0 || slices.ContainsFunc(out, func(t trigger) bool { return t.kind != graph.Visit }) {
		return nil
	}
	return slices.DeleteFunc(f.speeches(s), func(t trigger) bool { return t.frame != discussFrame || t.at < out[len(out)-1].at })
}

// inAside reports whether all that a word tells is where those are whom a comma parts from it: "Soto, in Lima last week,".
func (f *meetingFinder) inAside(s span, t trigger) bool {
	return t.frame == stayFrame && f.lower(s, t.at-1) == ","
}

// spokenBefore is where the words end that may tell of speech in a sentence: at the place that stands behind it.
func (f *meetingFinder) spokenBefore(s span, out []trigger) int {
	if len(out) == 1 && f.inAside(s, out[0]) {
		return out[0].at
	}
	return s.to
}

// asideOf reports whether a meeting is told only as that on whose sidelines something else is done.
func (f *meetingFinder) asideOf(s span, t trigger) bool {
	for j := t.at - 1; j >= s.from && j >= t.at-8; j-- {
		if sidelines[f.lower(s, j)] {
			return f.lower(s, j+1) == "of"
		}
	}
	return false
}

// sidelines are where those meet who have come for another meeting.
var sidelines = set(`sidelines sideline margins margin fringes fringe`)

// readings are the ways in which a word may tell of a meeting: the first that fits counts.
var readings = [...]func(f *meetingFinder, s span, i int) (trigger, bool){
	(*meetingFinder).phraseHere,
	(*meetingFinder).termsHere,
	(*meetingFinder).credentials,
	(*meetingFinder).signing,
	(*meetingFinder).calledIn,
	(*meetingFinder).hearing,
	(*meetingFinder).listening,
	(*meetingFinder).callHere,
	(*meetingFinder).stayHere,
	(*meetingFinder).takenTo,
	(*meetingFinder).timeSpent,
	(*meetingFinder).passageHere,
	(*meetingFinder).meetingVerb,
	(*meetingFinder).tellingBeside,
	(*meetingFinder).meetingNoun,
}

// trigger is the meeting that the word at i tells of.
func (f *meetingFinder) trigger(s span, i int) (trigger, bool) {
	for _, read := range readings {
		if t, ok := read(f, s, i); ok {
			return t, true
		}
	}
	return trigger{}, false
}

// meetingVerb is the meeting that a verb at token i tells of by itself.
func (f *meetingFinder) meetingVerb(s span, i int) (trigger, bool) {
	v, ok := meetingVerbs[f.d.tokens[i].lower]
	return trigger{at: i, kind: v.kind, frame: v.frame, form: v.form}, ok && f.verbHere(s, i, v)
}

// meetingNoun is the meeting that a noun at token i names.
func (f *meetingFinder) meetingNoun(s span, i int) (trigger, bool) {
	kind, ok := meetingNouns[f.d.tokens[i].lower]
	if !ok || !f.nounHere(s, i) {
		return trigger{}, false
	}
	return trigger{at: i, kind: f.kindOf(s, i, kind)}, true
}

// phraseHere is the meeting that a set phrase ending with token i tells of: "took their
// seats", "shook hands", "sat opposite each other".
func (f *meetingFinder) phraseHere(s span, i int) (trigger, bool) {
	before := f.lower(s, i-1)
	t := trigger{at: i, kind: graph.Talks, frame: withFrame, form: pastForm}
	switch f.lower(s, i) {
	case "hands":
		return t, shakes[before] && f.lower(s, i-2) != "not" && f.lower(s, i-2) != "n't" && f.lower(s, i-2) != "n’t"
	case "face":
		return t, before == "to" && f.lower(s, i-2) == "face" && f.lower(s, i+1) == "with"
	case "seats":
		verb := f.lower(s, i-2)
		t.at, t.frame = i-2, meetFrame
		return t, before == "their" && (verb == "took" || verb == "take") && f.lower(s, i+1) != "in" // "in parliament"
	case "up":
		for j := i - 1; j >= s.from && j >= i-5 && f.lower(s, i+1) == "with"; j-- {
			if takes[f.lower(s, j)] {
				return f.verbOf(s, j, trigger{at: j, kind: graph.Talks, frame: withFrame}), f.partyNext(s, i+2)
			}
		}
	case "together":
		t.at, t.frame = i-1, meetFrame
		return t, cameTogether[before]
	case "across", "opposite":
		t.at, t.frame = i-1, meetFrame
		return t, before == "sat"
	}
	return trigger{}, false
}

// cameTogether are the verbs of those who with "together" meet.
var cameTogether = set(`come comes came coming`)

// shakes are the verbs of a handshake.
var shakes = set(`shake shakes shook shaking`)

// lower is the word at i, or nothing outside the sentence.
func (f *meetingFinder) lower(s span, i int) string {
	if i < s.from || i >= s.to {
		return ""
	}
	return f.d.tokens[i].lower
}

// metBy reports whether somebody is met by another, whom "by" names shortly after token i: "was
// met at the airport by".
func (f *meetingFinder) metBy(s span, i int) bool {
	was := i - 1
	for was > s.from && (tenseCues[f.lower(s, was)] != cueNone || verbGroupFiller[f.lower(s, was)]) {
		was--
	}
	if !f.person(was) && nounWords[f.lower(s, was)] != personally {
		return false
	}
	for j := i + 1; j < s.to && j <= i+6; j++ {
		if f.lower(s, j) == "by" {
			return f.partyNext(s, j+1)
		}
	}
	return false
}

// modalBefore reports whether a modal and nothing but a time or the like stand before token i: "will next
// week visit", "will also visit".
func (f *meetingFinder) modalBefore(s span, i int) bool {
	j := i - 1
	for j > s.from && tenseCues[f.lower(s, j)] != cueModal && (timeWord(f.lower(s, j)) || besideModal[f.lower(s, j)]) {
		j--
	}
	return tenseCues[f.lower(s, j)] == cueModal
}

// besideModal are words of no time that may stand between a modal and its verb: "will also see".
var besideModal = set(`also then first later soon both`)

// infinitive reports whether "to" or a modal makes a verb of the plain form at token i: "to visit".
func (f *meetingFinder) infinitive(s span, i int) bool {
	return f.lower(s, i-1) == "to" || f.modalBefore(s, i)
}

// timeWord reports whether a word is one of those that say when.
func timeWord(w string) bool {
	return dateWords[strings.TrimSuffix(w, ".")].kind != notDate
}

// participleHere reports whether an -ing form is a verb: after "is", "while", "before", or with
// an object of its own.
func (f *meetingFinder) participleHere(s span, i int, v meetingVerb) bool {
	before := f.lower(s, i-1)
	if f.visitor(i) {
		return true
	}
	if tenseCues[before] == cueBe || before == "while" || before == "by" || before == "not" {
		return true
	}
	if before == "," && f.grammar(s).verb(i) {
		return true // "the ministers, meeting in Oslo, said"
	}
	if f.meanwhile(s, i) && f.d.nameAt[max(i-1, s.from)] != 0 {
		return true // "with Lund visiting Oslo"
	}
	if i == s.from && (placePrepositions[f.lower(s, i+1)] || f.partyNext(s, i+1)) {
		return true // "Meeting in Oslo, the ministers said"
	}
	if meetingNouns[f.d.tokens[i].lower] != "" || v.frame == visitFrame {
		return f.beforeTime(s, i) || f.busyIn(s, i) ||
			(before == "after" || before == "before" || before == "on" || before == "out" || denials[before] || before == "of" && thoughts[f.lower(s, i-2)] || before == "to" && leanings[f.lower(s, i-2)]) && f.partyNext(s, i+1)
	}
	return !nounWords[before].opens()
}

// thoughts are nouns of what somebody has in mind, or has not: "no intention of meeting Soto".
var thoughts = set(`intention intentions idea possibility prospect chance hope hopes way`)

// leanings are what somebody is, or looks, "to meeting" others.
var leanings = set(`open forward committed opposed averse cool`)

// beforeTime reports whether adverbs and words of time alone stand between "is" and the participle at i: "are today
// meeting", "was on Monday meeting".
func (f *meetingFinder) beforeTime(s span, i int) bool {
	j := f.pastTime(s, i)
	return j < i && tenseCues[f.lower(s, j-1)] == cueBe
}

// pastTime is where the adverbs and words of time begin that end before token i, or i.
func (f *meetingFinder) pastTime(s span, i int) int {
	j := i
	for j > s.from && j > i-4 {
		w := f.lower(s, j-1)
		if !adverb(w) && !timeWord(w) && (j == i || !beforeDays[w]) {
			break
		}
		j--
	}
	return j
}

// beforeDays are words that may stand before one of time.
var beforeDays = set(`on this in and last next late early`)

// busyIn reports whether the participle at i tells what somebody does in a place: "was in Lima meeting Soto".
func (f *meetingFinder) busyIn(s span, i int) bool {
	end := f.pastTime(s, i)
	if end <= s.from || f.d.nameAt[end-1] == 0 || f.lower(s, i+1) != "with" && !f.partyNext(s, i+1) {
		return false
	}
	in := f.d.names[f.d.nameAt[end-1]-1].from - 1
	before := f.lower(s, in-1)
	return placePrepositions[f.lower(s, in)] && (before == "," || tenseCues[before] == cueBe || timeWord(before))
}

// visitor reports whether the word at i makes a visitor of the one whose post follows:
// "visiting Norwegian Foreign Minister Kari Lund".
func (f *meetingFinder) visitor(i int) bool {
	if f.d.tokens[i].lower != "visiting" {
		return false
	}
	for j := i + 1; j < len(f.d.tokens) && j <= i+3; j++ {
		if f.d.titleAt[j] != 0 {
			return true
		}
		if !f.d.tokens[j].is(shapeCapital) {
			return false
		}
	}
	return false
}

// beforeGroup reports whether a word stands before the noun of several people without telling
// who they are.
func beforeGroup(w string) bool {
	return nounWords[w] == counter || nounWords[w] == modifier || w == "other"
}

// partyNext reports whether a party's phrase begins at token i, as far as one word tells.
func (f *meetingFinder) partyNext(s span, i int) bool {
	if i >= s.to {
		return false
	}
	for k := 0; k < 3 && i < s.to-1 && beforeGroup(f.lower(s, i)); k++ {
		i++ // "four other world leaders"
	}
	t := &f.d.tokens[i]
	w := nounWordOf(t)
	next := min(i+1, s.to-1)
	return f.d.nameAt[i] != 0 || f.d.titleAt[i] != 0 || w == groupNoun ||
		w == determiner && (f.d.nameAt[next] != 0 || f.d.titleAt[next] != 0 || nounWordOf(&f.d.tokens[next]) == groupNoun || f.factionNext(s, next)) ||
		w == owner && (nounWordOf(&f.d.tokens[next]) == postNoun || demonym(&f.d.tokens[next]) != "")
}

// toEachOther are the words after "spoke" of those who speak to each other.
var toEachOther = set(`face face-to-face one-on-one for directly privately briefly twice again separately regularly`)

// postures are verbs of meeting that mean much else where no "with" follows.
var postures = set(`sit sits sat sitting get gets got getting`)
