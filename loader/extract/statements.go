package extract

import (
	"slices"

	"parley/graph"
)

// statement is what somebody said, in quotation marks or reported.
type statement struct {
	speaker      int // entity
	text         string
	said         []span // the tokens of the text
	about        int    // index into document.meetings, or -1
	evidence     []span
	confidence   float64
	attributedTo int // entity, or -1
	rule         string
	last         int // the sentence that it ends in
}

// statements finds who said what. A quotation is one statement however many sentences and
// halves it has; a clause that is reported is one. What somebody without a name says ("a
// source") is none.
func statements(d *document) []statement {
	f := &statementFinder{r: newMeetingFinder(d), d: d, speaker: -1}
	f.takeTurns()
	for n := range d.sentences {
		f.sentence(n)
	}
	f.settle(f.speaker)
	slices.SortStableFunc(f.out, func(a, b statement) int { return a.evidence[0].from - b.evidence[0].from })
	f.aboutMeetings()
	return f.out
}

// statementFinder goes through the sentences of one article.
type statementFinder struct {
	r        *meetingFinder
	d        *document
	speaker  int               // who spoke last, or -1
	heard    int               // the sentence in which that one spoke or acted last
	nameless bool              // who spoke last has no name, and "he" stands for that one
	open     []int             // sentences wholly quoted whose speaker is still to come
	unread   []int             // sentences without speech since the last with it, whose subject has not been sought
	surnames map[string]int    // 1 + the first person of each folded surname, once asked for
	callings map[string]byNoun // who is called by which noun, once asked for
	taken    map[int]int       // sentences of a transcript, with their speakers
	out      []statement
}

// sentence reads one sentence.
func (f *statementFinder) sentence(n int) {
	s := f.d.sentences[n]
	if speaker, taken := f.taken[n]; taken {
		f.settle(f.speaker)
		f.r.names(s.span)
		f.speaker, f.nameless, f.heard = speaker, speaker < 0, n
		return
	}
	verbs := f.verbs(s)
	if s.dateline || s.headline || s.to-s.from > longSentence || len(verbs) == 0 && len(s.quoted) == 0 {
		f.settle(f.speaker)
		f.r.names(s.span)
		f.acts(n)
		f.unread = append(f.unread, n)
		return
	}
	f.catchUp(s)
	c := f.r.clause(n)
	list := f.attributions(c, s, verbs)
	switch {
	case len(list) > 0:
		f.spoken(n, list)
	case f.whole(s):
		f.open = append(f.open, n)
	default:
		f.settle(f.speaker)
		f.r.scene.subject = c.mainSubject()
		f.acts(n)
		if len(s.quoted) > 0 && s.quoted[len(s.quoted)-1].to == s.to {
			f.speaker = -1 // nothing tells whose quotation goes on after it
		}
	}
	f.r.scene.see(c.groups)
	if len(list) > 0 && f.speaker >= 0 {
		f.r.scene.subject = f.speaker
	}
}

// catchUp finds whom the sentences right before sentence s are about, in which nobody speaks, if a pronoun may stand for them in it.
func (f *statementFinder) catchUp(s sentence) {
	last := f.unread[max(0, len(f.unread)-silence):]
	f.unread = f.unread[:0]
	for i := s.from; i < s.to && len(last) > 0; i++ {
		if w := f.d.tokens[i].lower; w != "he" && w != "she" || inSpans(s.quoted, i) {
			continue
		}
		for _, n := range last {
			if b := f.d.sentences[n]; !b.headline && !b.dateline && b.to-b.from <= longSentence {
				f.r.scene.subject = f.r.clause(n).mainSubject()
			}
		}
		return
	}
}

// spoken makes the statements of a sentence that says who speaks.
func (f *statementFinder) spoken(n int, list []attribution) {
	s := f.d.sentences[n]
	var before []int
	if f.goesOn(s) || f.speaker < 0 && !f.nameless && opensQuoted(s) {
		before, f.open = f.open, nil // the quotation that runs up to here is this speaker's
	}
	f.settle(f.speaker)
	for _, a := range list {
		if a.speaker >= 0 {
			f.say(n, a, before)
		}
		before = nil
		f.speaker, f.nameless, f.heard = a.speaker, a.speaker < 0, n
	}
}

// goesOn reports whether a sentence goes on with a quotation that the one before left open.
func (f *statementFinder) goesOn(s sentence) bool {
	if len(f.open) == 0 || !opensQuoted(s) {
		return false
	}
	before := f.d.sentences[f.open[len(f.open)-1]]
	return before.quoted[len(before.quoted)-1].to == before.to
}

// opensQuoted reports whether a sentence begins within quotation marks.
func opensQuoted(s sentence) bool {
	return len(s.quoted) > 0 && s.quoted[0].from <= s.from+1
}

// acts takes note of the person with whom a sentence that reports no speech begins: a
// quotation that stands by itself after it is that one's.
func (f *statementFinder) acts(n int) {
	s := f.d.sentences[n]
	for i := s.from; i < s.to && i < s.from+8; i++ {
		k := f.d.nameAt[i]
		if k == 0 {
			if t := &f.d.tokens[i]; prepositions[t.lower] || t.lower == "," || tenseCues[t.lower] != cueNone {
				return
			}
			continue
		}
		if nm := f.d.names[k-1]; f.d.entities[nm.entity].kind == graph.KindPerson && !isPossessive(f.d.tokens[min(nm.to, s.to-1)].lower) {
			f.speaker, f.heard, f.nameless = nm.entity, n, false
		}
		if f.d.nameAt[i] == 0 || !f.d.names[k-1].people {
			return
		}
	}
}

// whole reports whether nothing of a sentence stands outside quotation marks.
func (f *statementFinder) whole(s sentence) bool {
	words, quoted := 0, 0
	for i := s.from; i < s.to; i++ {
		if f.d.tokens[i].is(shapeWord) {
			words++
			if inSpans(s.quoted, i) {
				quoted++
			}
		}
	}
	return quoted > 1 && quoted >= words-1
}

// silence is how many sentences after somebody spoke a quotation by itself may still be his.
const silence = 3

// settle gives the quoted sentences that wait for a speaker to one, if any. They go on with
// a quotation of the sentence before them.
func (f *statementFinder) settle(speaker int) {
	open := f.open
	f.open = f.open[:0]
	if len(open) == 0 || speaker < 0 || open[0]-f.heard > silence {
		return
	}
	var pieces, evidence []span
	for _, n := range open {
		pieces = append(pieces, f.d.sentences[n].quoted...)
		evidence = append(evidence, f.d.sentences[n].span)
	}
	if slices.Contains(f.namedWithin(pieces), speaker) {
		return // it speaks of him
	}
	f.heard = open[len(open)-1]
	if k := len(f.out) - 1; k >= 0 && f.out[k].speaker == speaker && f.out[k].rule == quotationRule && f.out[k].last == open[0]-1 {
		f.out[k].evidence = append(f.out[k].evidence, evidence...)
		f.out[k].said = append(f.out[k].said, pieces...)
		f.out[k].text, f.out[k].last = f.joined(f.out[k].said), f.heard
		return
	}
	f.emit(statement{speaker: speaker, said: pieces, evidence: evidence, last: f.heard, attributedTo: -1, confidence: 0.6, rule: "quotation continued"})
}

// emit adds a statement.
func (f *statementFinder) emit(s statement) {
	s.text = f.joined(s.said)
	if s.text == "" {
		return
	}
	s.about = -1
	f.out = append(f.out, s)
}

func inSpans(list []span, i int) bool {
	for _, s := range list {
		if s.from <= i && i < s.to {
			return true
		}
	}
	return false
}
