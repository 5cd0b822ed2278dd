package extract

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/graph"
)

// quotationRule names statements that are quotations and nothing else.
const quotationRule = "quotation"

// reportRule names statements without a quotation.
const reportRule = "reported speech"

// say makes the statement of an attribution in sentence n: its quotation, with the wholly
// quoted sentences before it that belong to it, or the clause that is reported.
func (f *statementFinder) say(n int, a attribution, before []int) {
	s := f.d.sentences[n]
	st := statement{speaker: a.speaker, evidence: []span{s.span}, attributedTo: -1, last: n}
	st.said, st.rule, st.confidence = f.saidIn(s, a)
	if len(before) > 0 {
		var pieces, evidence []span
		for _, k := range before {
			pieces = append(pieces, f.d.sentences[k].quoted...)
			evidence = append(evidence, f.d.sentences[k].span)
		}
		st.said, st.evidence = append(pieces, st.said...), append(evidence, st.evidence...)
	}
	if len(st.said) == 0 {
		return
	}
	f.emit(st)
	for _, st.speaker = range a.others {
		f.emit(st)
	}
}

// saidIn is what an attribution says in its part of a sentence: the pieces of a quotation
// that stands by itself, else the clause, with what is quoted in it.
func (f *statementFinder) saidIn(s sentence, a attribution) (said []span, rule string, confidence float64) {
	left, right := f.trimmed(span{f.afterJoint(s, a.scope.from), max(a.from, a.scope.from)}), f.afterVerb(a)
	if left.to > left.from && opensAfter[f.d.tokens[left.to-1].lower] && f.words(right) > 2 {
		left.from = left.to // "met in May, when, Lund said, cod was scarce"
	}
	ql, qr := piecesIn(s.quoted, left), piecesIn(s.quoted, right)
	if n := len(ql); n > 0 && f.words(span{ql[n-1].to, a.from}) == 0 && a.verb >= 0 && (opensQuoted(s) || len(qr) == 0 || f.statesBefore(s, a, left)) {
		said, rule, confidence = f.quotedOr(ql, left)
		if n := len(qr); n > 0 && f.fills(span{a.to, qr[0].from}) && f.words(right) == f.words(span{qr[0].from, qr[n-1].to}) {
			said = append(said, qr...)
		}
		return said, rule, confidence
	}
	if f.parted(a, left, right) && len(ql)+len(qr) == 0 {
		return []span{left, right}, reportRule, 0.7
	}
	clause, pieces := right, qr
	if f.stands(s, a, left, right) {
		clause, pieces = left, ql
	}
	if len(pieces) == 0 {
		if f.words(clause) < 3 {
			return nil, "", 0
		}
		return []span{clause}, reportRule, 0.7
	}
	return f.quotedOr(pieces, f.withoutComment(clause, pieces))
}

// withoutComment cuts off a clause what the article remarks on it behind the last of its quotations: "said they had “gone silent”, a claim
// that Lund denied".
func (f *statementFinder) withoutComment(clause span, pieces []span) span {
	last := pieces[len(pieces)-1].to
	for i := last; i+1 < clause.to; i++ {
		if f.d.tokens[i-1].text != "," && !(f.d.tokens[i-2].text == "," && closingMarks[f.d.tokens[i-1].text]) {
			continue
		}
		w := f.d.tokens[i].lower
		beside := f.words(span{last, i}) == 0 && len(w) > 5 && strings.HasSuffix(w, "ing") && !prepositions[w]
		if beside || determiners[w] && remarks[f.d.tokens[i+1].lower] {
			return f.trimmed(span{clause.from, i})
		}
	}
	return clause
}

// closingMarks are quotation marks that close, and remarks are nouns for what somebody said.
var (
	closingMarks = map[string]bool{"”": true, "\"": true, "’": true}
	remarks      = set(`claim statement remark charge comment accusation allegation suggestion reference warning phrase assertion`)
)

// feelings are nouns of what somebody expresses: "expressed hope that".
var feelings = set(`hope concern confidence regret doubt fear surprise optimism satisfaction`)

// opensAfter are words that open a clause, which goes on behind the attribution that parts them from it.
var opensAfter = set(`when where because although while if whether since but and that`)

// parted reports whether an attribution between commas parts a clause from its verb: "the
// visit, Lund said, was a success".
func (f *statementFinder) parted(a attribution, left, right span) bool {
	after := max(a.to, a.verb+1)
	if left.to <= left.from || right.to <= right.from || after >= a.scope.to {
		return false
	}
	return f.d.tokens[a.from-1].text == "," && f.d.tokens[after].text == "," && tenseCues[f.d.tokens[right.from].lower] >= cueModal
}

// quotedOr is the pieces of a quotation where no words stand around them, else the clause
// that they stand in: "it was a “serious discussion” on cod".
func (f *statementFinder) quotedOr(pieces []span, clause span) ([]span, string, float64) {
	n := 0
	for _, q := range pieces {
		n += f.words(q)
	}
	if f.words(clause) == n {
		return append([]span{}, pieces...), quotationRule, 0.85
	}
	return []span{clause}, "quotation in a report", 0.75
}

// piecesIn are the quotations that begin within a span.
func piecesIn(quoted []span, s span) []span {
	var out []span
	for _, q := range quoted {
		if q.from >= s.from && q.from < s.to {
			out = append(out, q)
		}
	}
	return out
}

// afterJoint is where the words of a further clause begin: after the comma, "and" or "while"
// that joins it to the one before.
func (f *statementFinder) afterJoint(s sentence, i int) int {
	if i == s.from {
		i = f.afterStamp(s.span)
	}
	for i > s.from && i < s.to && (!f.d.tokens[i].is(shapeWord) && !openers[f.d.tokens[i].text] || beginsAside[f.d.tokens[i].lower]) {
		i++
	}
	return i
}

// afterStamp is where a sentence of a live page begins behind the hour that it is stamped with: "4.10pm Lund has landed", "17:05 - Talks".
func (f *statementFinder) afterStamp(s span) int {
	if s.to-s.from < 4 || !f.d.clockAt(s.from) {
		return s.from
	}
	i := s.from + 1
	for i < s.to && (clockWords[f.d.tokens[i].lower] || !f.d.tokens[i].is(shapeWord) && !openers[f.d.tokens[i].text]) {
		i++
	}
	if i == s.to || !f.d.tokens[i].is(shapeCapital) && f.d.tokens[i].is(shapeWord) {
		return s.from
	}
	return i
}

// openers are quotation marks that open.
var openers = map[string]bool{"“": true, "\"": true, "‘": true}

// fills reports whether the words between an attribution and a quotation belong to the
// attribution: "he told reporters on Monday".
func (f *statementFinder) fills(s span) bool {
	for i := s.from; i < s.to; i++ {
		if t := &f.d.tokens[i]; t.is(shapeWord) && !t.is(shapeCapital) && !fillsAttribution[t.lower] {
			return false
		}
	}
	return true
}

// stands reports whether what is said stands before its attribution and not after it.
func (f *statementFinder) stands(s sentence, a attribution, left, right span) bool {
	if a.verb < 0 { // according to
		return f.words(left) > 1
	}
	if speechVerbs[f.d.tokens[a.verb].lower] == saysBesides {
		return false
	}
	if f.words(left) < 3 || !f.closed(a.from-1) || opensQuoted(sentence{span: right, quoted: piecesIn(s.quoted, right)}) {
		return false
	}
	return f.fills(right) || f.statesBefore(s, a, left)
}

func (f *statementFinder) words(s span) int {
	n := 0
	for i := s.from; i < s.to; i++ {
		if f.d.tokens[i].is(shapeWord) {
			n++
		}
	}
	return n
}

// statesBefore reports whether the words before an attribution are a clause of their own,
// and not when or where it was said.
func (f *statementFinder) statesBefore(s sentence, a attribution, before span) bool {
	first := f.d.tokens[before.from].lower
	follows := a.from == a.verb && a.to > f.pastVerb(s.span, a.verb) // "said Lund"
	if prepositions[first] && !follows || beginsAside[first] || len(first) > 5 && strings.HasSuffix(first, "ing") || regularPast(first) {
		return false
	}
	if next := f.r.lower(s.span, max(a.to, a.verb+1)); next == "that" || next == ":" {
		return false
	}
	for i := before.from; i < before.to; i++ {
		if tenseAt(f.d, s.span, i) != noTense || f.d.tokens[i].lower == "agreed" || tenseCues[f.d.tokens[i].lower] == cueHave {
			return true
		}
	}
	return false
}

// closed reports whether token i closes a clause before its attribution.
func (f *statementFinder) closed(i int) bool {
	w := f.d.tokens[i].text
	return w == "," || w == "”" || w == "\"" || w == "’"
}

// afterVerb is the clause after an attribution in its part of the sentence, the addressee,
// the occasion and the day left out: "told reporters in Rome on Monday that ...".
func (f *statementFinder) afterVerb(a attribution) span {
	i, end := max(a.to, a.verb+1), a.scope.to
	if a.verb < 0 {
		return f.trimmed(span{i, end})
	}
	lower := func(i int) string { return f.r.lower(a.scope, i) }
	if judgements[lower(a.verb)] {
		return f.trimmed(span{a.verb, end})
	}
	switch lower(a.verb) {
	case "denied", "denies", "urged", "urges", "demanded", "demands", "appealed", "appeals", "promised":
		return f.trimmed(span{a.verb, end}) // what was not so, or what is asked for
	case "called", "calls":
		if lower(i) == "for" || lower(i) == "on" {
			return f.trimmed(span{i + 1, end})
		}
		return f.trimmed(span{a.verb, end})
	case "told", "tells", "telling":
		return f.trimmed(span{f.afterAddressee(a.scope, i), end})
	}
	if w := lower(i); (w == "only" || w == "merely" || w == "simply") && lower(i+1) == "that" {
		i++
	}
	if hope := i; feelings[lower(hope)] && lower(hope+1) == "that" {
		i++ // "expressed hope that"
	}
	from := f.afterOccasion(a.scope, i)
	if that := f.reach(a.scope, i, 14, "that"); that < end && prepositions[lower(from)] {
		from = that
	}
	return f.trimmed(span{from, end})
}

// reach is the first of these words within n tokens from i, or the end of the scope.
func (f *statementFinder) reach(scope span, i, n int, words ...string) int {
	for j := i; j < scope.to && j < i+n; j++ {
		for _, w := range words {
			if f.d.tokens[j].lower == w {
				return j
			}
		}
	}
	return scope.to
}

// dateAt is the date that begins at token i.
func (f *statementFinder) dateAt(i int) (*date, bool) {
	n := sort.Search(len(f.d.dates), func(n int) bool { return f.d.dates[n].from >= i })
	if n < len(f.d.dates) && f.d.dates[n].from == i {
		return &f.d.dates[n], true
	}
	return nil, false
}

// placeAt reports whether the name of a place begins at token i.
func (f *statementFinder) placeAt(i int) bool {
	x := f.r.nameOver(i)
	return x >= 0 && f.d.entities[x].kind == graph.KindLocation
}

// trimmed cuts the marks and joining words off the ends of a clause.
func (f *statementFinder) trimmed(s span) span {
	for s.from < s.to {
		t := &f.d.tokens[s.from]
		if t.is(shapeWord) && (t.lower != "that" || f.subjectThat(s)) || t.text == "“" || t.text == "\"" || t.text == "‘" {
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

// subjectThat reports whether the "that" with which a clause begins is what it is about, and no joint: "said that was wrong".
func (f *statementFinder) subjectThat(s span) bool {
	w := f.r.lower(s, s.from+1)
	return tenseCues[w] >= cueModal && w != "being" && w != "be" && w != "been" && w != "having" && w != "going"
}

// joined is the text of pieces: of those that follow each other as it stands, line ends as blanks, of
// those that an attribution parts with a blank between, and a point where a new sentence begins.
func (f *statementFinder) joined(pieces []span) string {
	var b strings.Builder
	for k := 0; k < len(pieces); {
		p := pieces[k]
		for k++; k < len(pieces) && p.to == pieces[k].from; k++ {
			p.to = pieces[k].to
		}
		text := f.d.text(p)
		if b.Len() > 0 && text != "" {
			b.WriteByte(' ')
		}
		if comma := strings.TrimSuffix(text, ","); k < len(pieces) && comma != text {
			switch next := f.d.tokens[pieces[k].from].lower; {
			case f.begins(pieces[k]):
				text = comma + "."
			case tenseCues[next] >= cueModal:
				text = comma // "the visit," he said, "was"
			}
		}
		b.WriteString(text)
	}
	return whole(strings.TrimSpace(b.String()))
}

// begins reports whether a piece begins a sentence: with a capital, after a sentence's end.
func (f *statementFinder) begins(p span) bool {
	r, _ := utf8.DecodeRuneInString(f.d.tokens[p.from].text)
	return unicode.IsUpper(r) && p.from > 0 && f.d.tokens[p.from].sentence != f.d.tokens[max(0, p.from-2)].sentence
}
