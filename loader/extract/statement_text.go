package extract

import (
	"sort"
	"strings"
)

// longQuotation is how many words make a quotation that stands by itself; a shorter one is
// given with the clause around it.
const longQuotation = 5

// say makes the statement of a sentence: its quotation, or the clause that is reported.
func (f *statementFinder) say(s sentence, a attribution) {
	reported := f.reported(s, a)
	if len(s.quoted) == 0 {
		if reported.to-reported.from >= 4 {
			f.emit(s, a.speaker, f.text(reported), 0.7, "reported speech")
		}
		return
	}
	if f.standsAlone(s, a) {
		f.emit(s, a.speaker, f.quotation(s.quoted), 0.85, "quotation")
		return
	}
	if reported.to <= reported.from || !f.covers(reported, s.quoted) {
		reported = f.around(s, a)
	}
	f.emit(s, a.speaker, f.text(reported), 0.75, "quotation in a report")
}

// saying passes over what somebody confirmed or announced to the words in which this was
// done: "confirmed the meeting, saying the two sides ...".
func (f *statementFinder) saying(a attribution, s sentence) attribution {
	switch f.d.tokens[a.verb].lower {
	case "called", "calls": // "called for a pause"
		a.verb++
		a.to = max(a.to, a.verb+1)
		return a
	case "confirmed", "confirms", "announced", "denied", "acknowledged":
	default:
		return a
	}
	for i := a.verb + 2; i < s.to; i++ {
		if inSpans(s.quoted, i) {
			return a
		}
		if f.d.tokens[i].lower == "saying" && f.d.tokens[i-1].text == "," {
			a.verb, a.to = i, i+1
			return a
		}
	}
	return a
}

// standsAlone reports whether the quotations of a sentence can be given without the words
// around them: one of some length, or pieces that only the attribution parts.
func (f *statementFinder) standsAlone(s sentence, a attribution) bool {
	if len(s.quoted) == 1 && f.words(s.quoted[0]) >= longQuotation {
		return true
	}
	if f.words(f.trimmed(span{s.from, min(a.from, s.quoted[0].from)})) > 0 {
		return false
	}
	for i := 1; i < len(s.quoted); i++ {
		for t := s.quoted[i-1].to; t < s.quoted[i].from; t++ {
			if f.d.tokens[t].is(shapeWord) && (t < a.from || t >= a.to) && t != a.verb && !fillsAttribution[f.d.tokens[t].lower] {
				return false
			}
		}
	}
	return len(s.quoted) > 1 || s.quoted[0].to <= a.from
}

// fillsAttribution are words that stand beside "he said" and are no part of the speech.
var fillsAttribution = set(`reporters journalists on in at a the to news press conference monday tuesday wednesday thursday
	friday saturday sunday today yesterday briefing statement interview later also and`)

func (f *statementFinder) words(s span) int {
	n := 0
	for i := s.from; i < s.to; i++ {
		if f.d.tokens[i].is(shapeWord) {
			n++
		}
	}
	return n
}

// quotation joins quoted pieces into one text.
func (f *statementFinder) quotation(pieces []span) string {
	var b strings.Builder
	for _, p := range pieces {
		if p.to <= p.from {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(f.text(p))
	}
	return strings.TrimSuffix(b.String(), ",")
}

func (f *statementFinder) text(s span) string {
	if s.to <= s.from {
		return ""
	}
	return f.d.article.Text[f.d.tokens[s.from].start:f.d.tokens[s.to-1].end]
}

// reported is the clause that is said: after "X said that", or before ", X said".
func (f *statementFinder) reported(s sentence, a attribution) span {
	lead := s.from
	for lead < a.from && !f.d.tokens[lead].is(shapeWord) {
		lead++
	}
	if a.verb < 0 {
		if a.from <= lead+1 {
			return f.trimmed(span{a.to, s.to})
		}
		return f.trimmed(span{s.from, a.from})
	}
	after := f.afterVerb(s, max(a.to, a.verb+1))
	if f.d.tokens[a.verb].lower == "denied" || f.d.tokens[a.verb].lower == "denies" {
		return f.trimmed(span{a.verb, s.to}) // what follows is what was not so
	}
	if before := f.trimmed(span{s.from, a.from}); f.words(before) >= 3 && a.from > s.from && f.comma(a.from-1) && (f.words(after) < 4 || f.statesBefore(s, before)) {
		return before
	}
	return after
}

// statesBefore reports whether the words before an attribution are a clause of their own,
// and not when or where it was said.
func (f *statementFinder) statesBefore(s sentence, before span) bool {
	first := f.d.tokens[before.from].lower
	if prepositions[first] || opensAside[first] || len(first) > 5 && strings.HasSuffix(first, "ing") || regularPast(first) {
		return false
	}
	for i := before.from; i < before.to; i++ {
		if tenseAt(f.d, s.span, i) != noTense || f.d.tokens[i].lower == "agreed" {
			return true
		}
	}
	return false
}

// opensAside are the words that bring in a clause which is not what was said.
var opensAside = set(`when while as if because although though once asked who which but and`)

// comma reports whether token i closes a clause before its attribution.
func (f *statementFinder) comma(i int) bool {
	w := f.d.tokens[i].text
	return w == "," || w == "”" || w == "\"" || w == "’"
}

// afterVerb is the clause after a verb of speech, its addressee and date left out.
func (f *statementFinder) afterVerb(s sentence, i int) span {
	if f.d.tokens[i-1].lower == "told" || f.d.tokens[i-1].lower == "tells" {
		for j := i; j < s.to && j < i+9; j++ {
			if w := f.d.tokens[j].lower; w == "that" || w == ":" || w == "," || w == "“" || w == "\"" {
				return f.trimmed(span{j, s.to})
			}
		}
		for j := i; j < s.to && j < i+8; j++ {
			if w := f.d.tokens[j].lower; w == "reporters" || w == "journalists" {
				i = j + 1
				break
			}
		}
	}
	if i < s.to && prepositions[f.d.tokens[i].lower] {
		for j := i; j < s.to && j < i+14; j++ {
			if f.d.tokens[j].lower == "that" {
				return f.trimmed(span{j, s.to})
			}
		}
	}
	next := sort.Search(len(f.d.dates), func(n int) bool { return f.d.dates[n].from >= i })
	if next < len(f.d.dates) {
		if d := &f.d.dates[next]; d.from == i || d.from == i+1 && prepositions[f.d.tokens[i].lower] {
			i = d.to
		}
	}
	return f.trimmed(span{i, s.to})
}

// around is the sentence without its attribution, where that opens or closes it.
func (f *statementFinder) around(s sentence, a attribution) span {
	before, after := f.trimmed(span{s.from, min(a.from, s.to)}), f.trimmed(span{min(a.to, s.to), s.to})
	switch {
	case f.covers(before, s.quoted):
		return before
	case f.covers(after, s.quoted):
		return after
	}
	return f.trimmed(s.span)
}

func (f *statementFinder) covers(s span, pieces []span) bool {
	for _, p := range pieces {
		if p.from < s.from || p.to > s.to {
			return false
		}
	}
	return true
}

// trimmed cuts the marks and joining words off the ends of a clause.
func (f *statementFinder) trimmed(s span) span {
	for s.from < s.to {
		t := &f.d.tokens[s.from]
		if t.is(shapeWord) && t.lower != "that" || t.text == "“" || t.text == "\"" || t.text == "‘" {
			break
		}
		s.from++
	}
	for s.to > s.from {
		t := &f.d.tokens[s.to-1]
		if t.is(shapeWord) || t.text == "”" || t.text == "\"" || t.text == "’" || t.text == ")" || t.text == "%" {
			break
		}
		s.to--
	}
	return s
}

func (f *statementFinder) emit(s sentence, speaker int, text string, confidence float64, rule string) {
	text = whole(strings.TrimSpace(text))
	if text == "" {
		return
	}
	f.out = append(f.out, statement{speaker: speaker, text: text, about: -1, evidence: []span{s.span}, confidence: confidence, attributedTo: -1, rule: rule})
}
