package extract

import "parley/graph"

// verbSigns tell by the words around it whether a verb of a frame is one that tells of a meeting. A
// verb of any other frame always does.
var verbSigns = map[verbFrame]func(f *meetingFinder, s span, i int, v meetingVerb) bool{
	phoneFrame:  (*meetingFinder).phones,
	speechFrame: (*meetingFinder).speaksWith,
	withFrame:   (*meetingFinder).confers,
	hostFrame:   (*meetingFinder).receives,
	summonFrame: (*meetingFinder).receives,
	sendFrame:   (*meetingFinder).sendsSomebody,
	inviteFrame: (*meetingFinder).invitesSomewhere,
	travelFrame: (*meetingFinder).goesSomewhere,
	meetFrame:   (*meetingFinder).meets,
}

// verbHere reports whether a form of a meeting verb is that verb here, not the noun or
// the adjective that is written alike.
func (f *meetingFinder) verbHere(s span, i int, v meetingVerb) bool {
	if verb, sure := f.verbByForm(s, i, v); sure {
		return verb
	}
	signs, ok := verbSigns[v.frame]
	return !ok || signs(f, s, i, v)
}

// inTitleCase reports whether the word at token i has the capital that it has within a name: "the Alliance to Stop Hunger".
func (f *meetingFinder) inTitleCase(s span, i int) bool {
	sen := &f.d.sentences[f.d.tokens[i].sentence]
	return f.d.tokens[i].shape&(shapeCapital|shapeCaps) == shapeCapital && !sen.loud && !sen.headline && i > s.from+1 && f.d.tokens[i-1].is(shapeWord) && f.d.tokens[i-2].is(shapeWord)
}

// verbByForm reports whether a word is a verb here, as far as its form and the words beside it make
// that sure.
func (f *meetingFinder) verbByForm(s span, i int, v meetingVerb) (verb, sure bool) {
	before, after := f.lower(s, i-1), f.lower(s, i+1)
	nounToo := meetingNouns[f.d.tokens[i].lower] != ""
	switch {
	case v.form == ingForm && !f.participleHere(s, i, v), f.inTitleCase(s, i):
		return false, true
	case v.form == plainForm && nounToo && entrySigns[before]:
		return false, true // "May 12 - visit to Lima"
	case v.form == plainForm && nounToo:
		return f.infinitive(s, i) || f.grammar(s).verb(i), true // else the noun
	case v.form == thirdForm && nounToo:
		if nounWords[before] == personally || before == "who" {
			return true, true // "she visits"
		}
		return nounWords[before] == noNounWord && (f.d.nameAt[max(i-1, s.from)] != 0 || f.grammar(s).verb(i)), true
	case v.form == plainForm && nounWords[before].opens() && f.d.nameAt[max(i-1, 0)] == 0 && !(couples[before] && f.lower(s, i-2) == "the"):
		return false, true // "the host"
	case v.form == plainForm && f.d.tokens[i].lower == "meet" && (regularPast(after) || tenseCues[after] == cuePast):
		return false, true // "the Asian meet opened"
	}
	return false, false
}

// phones reports whether a word of telephoning is a verb: "phoned Lund", and not "a call".
func (f *meetingFinder) phones(s span, i int, v meetingVerb) bool {
	return v.form != plainForm && !nounWords[f.lower(s, i-1)].opens() || f.infinitive(s, i)
}

// speaksWith reports whether a verb of speaking has somebody who is spoken with, "spoke to Lund", or is said of a time,
// as one says of those who speak to each other: "spoke on Monday", "last spoke in May", and not "spoke of peace".
func (f *meetingFinder) speaksWith(s span, i int, _ meetingVerb) bool {
	after := f.lower(s, i+1)
	if after == "with" || after == "to" && f.partyNext(s, i+2) || prepositions[after] && f.phoneNear(s, i) || toEachOther[after] || after == "in" && f.lower(s, i+2) == "person" {
		return true
	}
	when, before := i+1, f.lower(s, i-1)
	for when < s.to && (f.lower(s, when) == "most" || adverb(f.lower(s, when))) {
		when++ // "spoke most recently on Monday"
	}
	w, next := f.lower(s, when), f.lower(s, when+1)
	return timeWord(w) || w == "on" && timeWord(next) || w == "in" && timeWord(next) && (when > i+1 || earlierWords[before] || adverb(before))
}

// confers reports whether a verb that takes "with" has it where it needs it: "sat down with Lund", and
// not "sat in the garden".
func (f *meetingFinder) confers(s span, i int, _ meetingVerb) bool {
	after := f.lower(s, i+1)
	if pictured[f.lower(s, i)] {
		return after == "with" && f.personNext(s, i+2)
	}
	return after == "with" || after == "down" || after == "together" || !postures[f.lower(s, i)]
}

// receives reports whether a verb of receiving is of a guest, and not of what comes "from" somebody. "Talk show host Lund" is but called so.
func (f *meetingFinder) receives(s span, i int, v meetingVerb) bool {
	called := v.form == plainForm && !f.infinitive(s, i) && f.person(i+1) && f.d.nameAt[max(i-1, s.from)] != 0
	return !called && f.lower(s, i+1) != "from"
}

// sendsSomebody reports whether a verb of sending names whom and where to: "sent an envoy to Lima".
func (f *meetingFinder) sendsSomebody(s span, i int, _ meetingVerb) bool {
	return f.guestPlace(s, i) >= 0 && (sends[f.lower(s, i)] || f.comersNext(s, i+1))
}

// invitesSomewhere reports whether a verb of inviting names where to: "invited Lund to Lima".
func (f *meetingFinder) invitesSomewhere(s span, i int, _ meetingVerb) bool {
	return f.guestPlace(s, i) >= 0 || f.invitedOnDay(s, i)
}

// invitedOnDay reports whether a verb of inviting names who is invited, where to and for which day: "invited Lund to
// the palace on Friday".
func (f *meetingFinder) invitedOnDay(s span, i int) bool {
	if !f.personNext(s, i+1) && !(f.d.tokens[min(i+1, s.to-1)].is(shapeCapital) && f.personNext(s, i+2)) {
		return false // "invited Conservative leader Lund"
	}
	to := false
	for j := i + 2; j < s.to && j <= i+guestDayReach; j++ {
		switch w := f.lower(s, j); {
		case w == "to" && nounWords[f.lower(s, j+1)].opens():
			to = true
		case (w == "on" || w == "for") && timeWord(f.lower(s, j+1)):
			return to
		case w == ";" || w == "that":
			return false
		}
	}
	return false
}

// guestDayReach is how many tokens after "invited" the day may stand for which somebody is.
const guestDayReach = guestReach + 4

// goesSomewhere reports whether a verb of going names where to: "flew to Lima".
func (f *meetingFinder) goesSomewhere(s span, i int, _ meetingVerb) bool {
	ahead := f.lower(s, i) == "heads" && (f.lower(s, i+1) == "for" || f.lower(s, i+1) == "to") && f.d.topic.sport() == 0 && !f.d.sentences[f.d.tokens[i].sentence].headline // "heads for Lima"
	return f.goal(s, i) >= 0 && (ahead || noNouns[f.lower(s, i)] || f.grammar(s).verb(i))
}

// seesSomebody reports whether a verb of seeing is of people: "saw Lund", "to see the banks".
func (f *meetingFinder) seesSomebody(s span, i int, v meetingVerb) bool {
	switch {
	case v.form == ingForm: // "after seeing Soto"
		before := f.lower(s, i-1)
		return (before == "after" || before == "before") && f.personNext(s, i+1)
	case f.twoNext(s, i+1):
		return true
	case f.infinitive(s, i):
		return f.personNext(s, i+1) || f.factionNext(s, i+1) || f.counterpartNext(s, i+1)
	}
	return v.form != plainForm && (f.personNext(s, i+1) || f.counterpartNext(s, i+1))
}

// twoNext reports whether two people who were told of stand at token i: "both men", "the two leaders".
func (f *meetingFinder) twoNext(s span, i int) bool {
	return f.lower(s, i) == "both" && pairOfPeople[f.lower(s, i+1)] || f.lower(s, i) == "the" && f.lower(s, i+1) == "two" && pairOfPeople[f.lower(s, i+2)]
}

// counterpartNext reports whether somebody's counterpart is told of at token i: "her Chilean counterpart".
func (f *meetingFinder) counterpartNext(s span, i int) bool {
	if nounWords[f.lower(s, i)] != owner {
		return false
	}
	for j := i + 1; j < s.to && j <= i+3; j++ {
		if w := f.lower(s, j); w == "counterpart" || w == "counterparts" {
			return true
		}
	}
	return false
}

// meets reports whether a verb of meeting is of people: "met Lund", and not "met the demands".
func (f *meetingFinder) meets(s span, i int, v meetingVerb) bool {
	if sees[f.lower(s, i)] {
		return f.eachOther(s, i+1) || f.seesSomebody(s, i, v)
	}
	if v.form == pastForm && tenseCues[f.lower(s, i-1)] == cueBe {
		return v.kind == graph.Talks && f.metBy(s, i) // else "conditions are met"
	}
	if v.kind == graph.Conference && (!f.objectless(s, i) || f.lower(s, i+3) == "call") {
		return false // "gathered evidence", "convened a conference call"
	}
	return !f.metaphor(s, i)
}
