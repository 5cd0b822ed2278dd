package extract

// Who goes somewhere, or meets somebody, to prepare a meeting of others tells of two: "flew to Lima on Monday to prepare a summit
// between Lund and Soto in May". Day, place and parties of each stand on its side of the infinitive, so both are read by themselves.

// parts are the stretches of a sentence that are read by themselves: its pieces, parted where one goes on to tell what meeting of
// others is prepared.
func (f *meetingFinder) parts(n int) (out []span) {
	for _, s := range f.d.sentences[n].pieces() {
		if at := f.prepares(s); at >= 0 {
			out = append(out, span{s.from, at})
			s.from = at
		}
		out = append(out, s)
	}
	return out
}

// prepares is the token of the "to", or the participle, by which what the words before it tell of prepares a meeting of others; or -1.
func (f *meetingFinder) prepares(s span) int {
	for i := s.from + 1; i+3 < s.to; i++ {
		if from := f.preparation(s, i); from > i && f.ofOthers(s, from) {
			return i
		}
	}
	return -1
}

// preparation is where what is prepared begins after the "to" or the participle at token i; i where none is prepared.
func (f *meetingFinder) preparation(s span, i int) int {
	verb := i + 1
	if w := f.lower(s, i); w == "preparing" || w == "arranging" || w == "organising" || w == "organizing" {
		verb = i
	} else if w != "to" {
		return i
	}
	w := f.lower(s, verb)
	for j := verb + 1; laysGround[w] && j <= verb+4; j++ {
		if readiness[f.lower(s, j)] && (f.lower(s, j+1) == "for" || f.lower(s, j) == "details" && f.lower(s, j+1) == "of") {
			return j + 2
		}
	}
	switch {
	case !planning[w] && w != "finalise" && w != "finalize":
		return i
	case f.lower(s, verb+1) == "for":
		return verb + 2
	}
	return verb + 1
}

// laysGround are verbs of making ready, with a noun of readiness behind; readiness are such nouns.
var (
	laysGround = set(`lay pave prepare make discuss set review oversee finalise finalize work hammer iron settle`)
	readiness  = set(`groundwork ground way preparations arrangements plans details stage scene`)
)

// preparedReach is how many tokens may stand before the noun of the meeting that is prepared.
const preparedReach = 8

// ofOthers reports whether a phrase that begins at token i is of a meeting, and says whose it is: "a summit between Lund and Soto",
// "Lund's visit to Lima", "next month's visit by Lund".
func (f *meetingFinder) ofOthers(s span, i int) bool {
	owned := false
	for end := min(i+preparedReach, s.to-2); i < end; i++ {
		w := f.lower(s, i)
		switch {
		case meetingNouns[w] != "":
			if meetingNouns[f.lower(s, i+1)] != "" {
				i++ // "a summit meeting"
			}
			next := f.lower(s, i+1)
			return owned || (next == "between" || next == "of" || next == "by") && f.partyNext(s, i+2)
		case isPossessive(w):
			owned = owned || f.d.nameAt[i-1] != 0
		case prepositions[w] || w == "," || w == ";" || tenseAt(f.d, s, i) != noTense:
			return false
		}
	}
	return false
}

// whole widens what is cited from parts of sentences to these.
func (f *meetingFinder) whole(evidence []span) []span {
	r := record{}
	for _, s := range evidence {
		if sentence := &f.d.sentences[f.d.tokens[s.from].sentence]; len(sentence.pieces()) == 1 {
			s = sentence.span
		}
		r.cite(s)
	}
	return r.evidence
}
