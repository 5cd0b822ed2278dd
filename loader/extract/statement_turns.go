package extract

import (
	"strings"

	"parley/graph"
)

// Interviews and transcripts call each speaker at the beginning of a line, before a colon: "Q: Was it good?", "MINISTER LUND: It was".

// turn is a line of a transcript, with those after it up to the next speaker's.
type turn struct {
	speaker  int // entity, or -1 for whoever asks
	from     int // the first token of what is said
	last     int // the last sentence
	sentence int // the first one
}

// turnRule names statements that a transcript tells.
const turnRule = "turn of a transcript"

// labelReach is how many tokens of a line may call its speaker.
const labelReach = 8

// turns finds the turns of a transcript; none where fewer than two lines begin with a speaker.
func (f *statementFinder) turns() []turn {
	var out []turn
	for n := range f.d.sentences {
		if from, speaker, ok := f.label(n); ok {
			out = append(out, turn{speaker: speaker, from: from, sentence: n})
		}
	}
	if len(out) < 2 {
		return nil
	}
	for k := range out {
		if t := &out[k]; k+1 < len(out) {
			t.last = out[k+1].sentence - 1
		} else {
			t.last = f.lineEnd(t.sentence)
		}
	}
	return out
}

// label reads who is called before a colon at the beginning of a line, and where begins what that one says.
func (f *statementFinder) label(n int) (from, speaker int, ok bool) {
	s := f.d.sentences[n]
	if s.dateline || !f.opensLine(n) {
		return 0, -1, false
	}
	colon := s.from + 1
	for colon < s.to-3 && colon < s.from+labelReach && f.d.tokens[colon].text != ":" {
		colon++
	}
	if colon >= s.to-1 || f.d.tokens[colon].text != ":" || len(s.quoted) > 0 && s.quoted[0].from <= colon+2 {
		return 0, -1, false
	}
	last := &f.d.tokens[colon-1]
	switch {
	case colon == s.from+1 && askers[last.lower]:
		return colon + 1, -1, true
	case colon == s.from+1 && answers[last.text]:
		return colon + 1, f.guest(), true
	}
	if !closing(&f.d.tokens[s.to-1]) {
		return 0, -1, false // "Kari Lund: 34 votes"
	}
	for i := s.from; i < colon; i++ {
		if t := &f.d.tokens[i]; t.is(shapeWord) && !t.is(shapeCapital) && !t.has(classParticle) && f.d.titleAt[i] == 0 {
			return 0, -1, false
		}
	}
	if e := f.d.personEnding(colon - 1); e >= 0 {
		return colon + 1, e, true
	}
	if e := f.surnamed(foldedWord(last)); e >= 0 {
		return colon + 1, e, true
	}
	if !last.is(shapeCaps) || len(last.text) < 2 {
		return 0, -1, false
	}
	if holders := f.r.phrases.known.posts[last.lower]; len(holders) == 1 { // "THE PRESIDENT"
		return colon + 1, holders[0], true
	}
	return colon + 1, -1, true
}

// askers and answers are labels of those whom an interview does not name.
var (
	askers  = set(`q question reporter interviewer moderator journalist`)
	answers = map[string]bool{"A": true, "ANSWER": true, "Answer": true}
)

// surnamed is the first person whose name ends with a folded word, or -1.
func (f *statementFinder) surnamed(word string) int {
	if f.surnames == nil {
		f.surnames = map[string]int{}
		for e := range f.d.entities {
			if x := &f.d.entities[e]; x.kind == graph.KindPerson && x.name != "" {
				if w := graph.Fold(lastWord(x.name)); f.surnames[w] == 0 {
					f.surnames[w] = e + 1
				}
			}
		}
	}
	return f.surnames[word] - 1
}

// guest is whom an article that is an interview names first.
func (f *statementFinder) guest() int {
	for n := range f.d.names {
		if e := f.d.names[n].entity; f.person(e) {
			return e
		}
	}
	return -1
}

// opensLine reports whether a sentence begins a line.
func (f *statementFinder) opensLine(n int) bool {
	at := f.d.sentences[n].from
	return at == 0 || strings.Contains(f.d.article.Text[f.d.tokens[at-1].end:f.d.tokens[at].start], "\n")
}

// lineEnd is the last sentence of the line that sentence n begins.
func (f *statementFinder) lineEnd(n int) int {
	for n+1 < len(f.d.sentences) && !f.opensLine(n+1) {
		n++
	}
	return n
}

// takeTurns makes the statements of a transcript, and notes which sentences they fill.
func (f *statementFinder) takeTurns() {
	f.taken = map[int]int{}
	for _, t := range f.turns() {
		var said, evidence []span
		for n := t.sentence; n <= t.last; n++ {
			f.taken[n] = t.speaker
			s := f.d.sentences[n].span
			evidence = append(evidence, s)
			said = append(said, span{max(s.from, t.from), s.to})
		}
		if t.speaker >= 0 {
			f.emit(statement{speaker: t.speaker, said: said, evidence: evidence, last: t.last, attributedTo: -1, confidence: 0.85, rule: turnRule})
		}
	}
}
