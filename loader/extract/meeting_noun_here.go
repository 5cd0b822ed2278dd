package extract

import (
	"strings"

	"parley/graph"
)

// nounHere reports whether a meeting noun means a meeting.
func (f *meetingFinder) nounHere(s span, i int) bool {
	w, before, after := f.lower(s, i), f.lower(s, i-1), f.lower(s, i+1)
	whose := before
	if whose == "'" || whose == "’" {
		whose = f.lower(s, i-2) // "an investors' conference"
	}
	if notMeetingBefore[w][whose] && !f.ofBody(s, i) || (anyMeeting[before] || anyMeeting[f.lower(s, i-2)] && !prepositions[before]) && !f.noneSet(s, i) {
		return false
	}
	if rites[w] {
		return f.riteHere(s, i)
	}
	switch w {
	case "contact", "contacts", "touch", "discussion", "consultation", "bilateral", "bilaterals", "trilateral",
		"face-to-face", "one-on-one", "tete-a-tete", "tête-à-tête", "sit-down", "huddle", "handshake":
		return f.inTouch(s, i)
	case "exchange", "word", "tea", "coffee", "drinks", "chat":
		return f.smallTalk(s, i)
	case "dialogue": // and not "is for dialogue"
		faces := (after == "with" || after == "between") && (f.partyNext(s, i+2) || f.lower(s, i+2) == "the" && f.partyNext(s, i+3))
		return f.heldHere(s, i) && (nounWords[before] == owner || faces) || faces && f.startsSoon(s, i)
	case "ministerial":
		return f.objectless(s, i) && tenseCues[before] != cueBe // and not "her ministerial post"
	case "views": // "an exchange of views with"
		return before == "of" && f.lower(s, i-2) == "exchange" && f.faceAhead(s, i) >= 0
	case "call", "calls":
		return f.callNoun(s, i)
	case "briefing":
		return f.briefing(s, i)
	case "audience":
		return f.granted(s, i)
	case "negotiations", "discussions":
		return !f.towardsMeeting(s, i)
	case "talks":
		return !f.towardsMeeting(s, i) && before != "who" && nounWords[before] != personally && !f.somebodyTalks(s, i)
	case "stay":
		return !f.infinitive(s, i) && f.leads(s, i) // and not "will stay in Lima"
	case "stop", "stops", "swing", "pilgrimage", "journey", "arrival":
		return f.leads(s, i)
	case "invitation":
		return after == "to" && f.leads(s, i) && !f.personNext(s, f.pastThe(s, i+2)) && !f.extended(s, i) // "accepted an invitation to Lima"
	case "retreat":
		return f.retreatHere(s, i)
	case "gathering":
		return !prepositions[before] // "aimed at gathering aid"
	case "forum":
		return !isPossessive(after) // "the forum's members"
	case "summit":
		return meetingNouns[after] == "" || !f.nounHere(s, i+1) // of "a summit meeting" the second word tells
	case "meeting", "conference":
		return !notMeetingAfter[after] && !f.d.qualifiedBody(i) // "the bishops' conference"
	}
	return true
}

// extended reports whether the invitation at token i is sent to those whom "to" names: "sent an open invitation to Chile".
func (f *meetingFinder) extended(s span, i int) bool {
	for j := i - 1; j >= s.from && j >= i-4; j-- {
		if w := f.lower(s, j); sends[w] || extending[w] {
			return true
		}
	}
	return false
}

// extending are verbs of those who give an invitation.
var extending = set(`extend extends extended extending issue issues issued issuing wrote`)

// somebodyTalks reports whether "talks" at token i is a verb, of the one whose name stands before it: "Lund talks about
// the budget".
func (f *meetingFinder) somebodyTalks(s span, i int) bool {
	after := f.lower(s, i+1)
	return f.d.nameAt[max(i-1, s.from)] != 0 && (after == "about" || after == "to") && tenseAround(f.d, i, i+1) != past
}

// towardsMeeting reports whether the talks at token i are about whether to meet, which is told as one
// with that meeting: "is in negotiations to meet with Soto".
func (f *meetingFinder) towardsMeeting(s span, i int) bool {
	if f.lower(s, i-1) != "in" || f.lower(s, i+1) != "to" || f.lower(s, i+2) != "meet" {
		return false
	}
	return f.partyNext(s, i+3) || f.lower(s, i+3) == "with"
}

// kindOf is the kind of a meeting noun among its neighbours.
func (f *meetingFinder) kindOf(s span, i int, kind string) string {
	if kind == graph.Talks && f.lower(s, i) != "meeting" && (f.onChannel(s, i+2) || f.onChannel(s, i+3)) {
		return graph.Call // "talks by telephone"
	}
	if f.lower(s, i) == "session" && (f.timed(s, i-1) || ordinals[f.lower(s, i-1)] > 1 && f.talkedOf() || f.lower(s, i+1) == "with") && !f.ofBody(s, i) {
		return graph.Talks // "a two-hour session", "a session with Lund"
	}
	for j := i - 1; j >= s.from && j >= i-3; j-- {
		switch f.lower(s, j) {
		case "phone", "telephone", "video":
			if j == i-1 {
				return graph.Call
			}
		case "peace", "trade", "ceasefire", "disarmament", "arms", "debt", "accession", "nuclear",
			"pay", "wage", "wages", "salary", "contract":
			if f.lower(s, i) == "talks" {
				return graph.Negotiation
			}
		case "summit":
			return graph.Summit
		}
	}
	return kind
}

// talkedOf reports whether the meeting told of last is one of talks, whose sessions are talks.
func (f *meetingFinder) talkedOf() bool {
	n := len(f.records)
	return n > 0 && (f.records[n-1].kind == graph.Talks || f.records[n-1].kind == graph.Negotiation)
}

// timed reports whether the word at token i tells for how many minutes or hours: "two-hour", "90-minute", "hour-long".
func (f *meetingFinder) timed(s span, i int) bool {
	w := f.lower(s, i)
	return strings.HasSuffix(w, "-hour") || strings.HasSuffix(w, "-minute") || strings.HasPrefix(w, "hour") || w == "hour" || w == "minute"
}

// faceAhead is the token of the "with" or "between" that follows within reach of token i, or -1.
func (f *meetingFinder) faceAhead(s span, i int) int {
	for j := i + 1; j < s.to && j <= i+12; j++ {
		switch w := f.d.tokens[j].lower; {
		case w == "with" || w == "between":
			return j
		case tenseCues[w] != cueNone || w == "," || w == "to":
			return -1
		}
	}
	return -1
}

// notMeetingAfter are words that make of the meeting before them something else.
var notMeetingAfter = set(`point place room call`)

// anyMeeting are the determiners of meetings that there is no telling which they are.
var anyMeeting = set(`any every no`)

// startsSoon reports whether what the noun at token i names is told to begin: "a dialogue with Chile is due to open in May".
func (f *meetingFinder) startsSoon(s span, i int) bool {
	for j := i + 1; j < s.to && j <= i+argumentReach; j++ {
		switch w := f.lower(s, j); {
		case begins[w]:
			return true
		case w == "," || w == ";" || w == "that":
			return false
		}
	}
	return false
}
