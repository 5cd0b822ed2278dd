package extract

import (
	"strings"

	"parley/graph"
)

// candidate is a stretch of tokens that may be a name, and what speaks for its kind.
type candidate struct {
	span
	key     string // folded
	known   known
	kind    graph.Kind // as soon as it is decided
	subkind string
	people  bool // the adjective of a state, or the name of its people
	weak    bool // a name only if the rest of the article says so
	pattern bool // its own words tell its kind: "Ministry of", "Bank"

	person, body, land int  // what speaks for each kind of an unknown name
	outlet             int  // what speaks for a newspaper or agency
	modifier           bool // it stands before a noun: "the Tulsen crossing"
}

// add takes a candidate and returns the token after it.
func (d *document) add(c candidate) int {
	c.key = d.fold(c.span)
	d.candidates = append(d.candidates, c)
	return c.to
}

// addKnown adds a name that the gazetteer knows.
func (d *document) addKnown(k known, s span) int {
	c := candidate{span: s, known: k}
	switch {
	case k.org != nil && (k.country == nil || s.to > s.from+1):
		c.kind, c.subkind = graph.KindInstitution, k.org.Subkind
	case k.country != nil:
	case k.people != nil:
		c.people = true
	}
	return d.add(c)
}

// addRun adds a run of unknown capitalised words, cut off what begins a sentence.
func (d *document) addRun(s, sentence span) int {
	if possessivePronouns[d.tokens[s.from].lower] {
		s.from = d.pastHonorifics(s.from, s.to) // "His Royal Highness"
	}
	first := &d.tokens[s.from]
	opens := s.from == sentence.from || opening(d.tokens[s.from-1].text) || d.tokens[s.from-1].text == ":"
	if opens && first.has(classCommon) {
		if s.to == s.from+1 {
			return s.to
		}
		return s.from + 1
	}
	if s.to > s.from+2 && first.has(classBody|classPortfolio) && d.givenThenName(s.from+1, s.to) {
		return s.from + 1 // "Secretary to the Treasury Darren Jones"
	}
	if s.to == s.from+1 && first.has(classLand) && s.from > sentence.from && d.tokens[s.from-1].lower == "the" ||
		s.to == s.from+2 && d.tokens[s.to-1].lower == "day" {
		return s.to // "the Palace", "Victory Day"
	}
	if s.to == s.from+1 && (first.has(classCommon) || first.has(classBody|classHonorific|classModifier) ||
		len(first.text) == 1 || initial(first)) {
		return s.to
	}
	if !d.telling(s) {
		return s.to
	}
	c := candidate{span: s, weak: opens && s.to == s.from+1}
	d.evidence(&c, sentence)
	return d.add(c)
}

// fold returns the folded text of a stretch of tokens.
func (d *document) fold(s span) string {
	if s.to == s.from+1 {
		return foldedWord(&d.tokens[s.from])
	}
	var b strings.Builder
	for i := s.from; i < s.to; i++ {
		w := foldedWord(&d.tokens[i])
		if w == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w)
	}
	return b.String()
}

// telling reports whether a run has a word that is more than the adjective or field of
// something: "East African" alone names nothing.
func (d *document) telling(s span) bool {
	for i := s.from; i < s.to; i++ {
		if !d.tokens[i].has(classAdjective | classPortfolio | classModifier | classCommon) {
			return true
		}
	}
	return false
}
