package extract

import (
	"math/bits"

	"parley/loader/extract/crf"
)

// Templates of features. Their numbers are part of the model: a change asks for training
// anew.
const (
	tWord = 1 + iota
	tPair
	tShape
	tShapes
	tPrefix
	tSuffix
	tClass
	tCoarse
	tFine
	tPlace
	tRunLength
	tRunLast
	tRunLastClass
	tRunFirst
	tRunBefore
	tRunAfter
	tRunBeforeClass
	tRunAfterClass
	tKnown
	tKnowns
	tJudged
	tJudges
	tJudgedWord
	tSaid
	tSaidShape
	tBrackets
	tTitled
	_
	tTopic
	tTopicKnown
	tTopicBefore
)

// features are those of the token at i; they are valid until the next call.
func (s *nameSight) features(i int) []crf.Feature {
	s.begin()
	sen := s.d.sentences[s.d.tokens[i].sentence].span
	s.seeWords(i, sen)
	s.seeForm(i, sen)
	s.seeRun(i, sen)
	s.seeKnown(i, sen)
	s.seeArticle(i)
	return s.buffer
}

func (s *nameSight) seeWords(i int, sen span) {
	for k := -2; k <= 2; k++ {
		if s.seeWord(i+k, k, sen) && k >= -1 && k <= 1 {
			s.seeClass(tClass, k, i+k, 0)
		}
	}
	s.seePairs(i, sen)
}

// form is the pattern of a token's characters: capitals, small letters, digits and marks,
// repetitions left out, up to six.
func form(t *token) uint32 {
	var h, last uint32
	n := 0
	for i := 0; i < len(t.text) && n < 6; i++ {
		c := t.text[i]
		k := uint32(c)
		switch {
		case 'A' <= c && c <= 'Z':
			k = 1
		case 'a' <= c && c <= 'z':
			k = 2
		case isDigit(c):
			k = 3
		case c >= 0x80:
			k = 4
		}
		if k == last && n > 1 {
			continue
		}
		h, last = h*131+k, k
		n++
	}
	return h
}

func (s *nameSight) seeForm(i int, sen span) {
	t := &s.d.tokens[i]
	own := form(t)
	s.see(tShape, 0, own, 0)
	var before, after uint32 = edge, edge
	if i > sen.from {
		before = form(&s.d.tokens[i-1])
	}
	if i+1 < sen.to {
		after = form(&s.d.tokens[i+1])
	}
	s.see(tShapes, -1, before, own)
	s.see(tShapes, 1, own, after)
	if t.is(shapeWord) {
		s.seeEnds(t.lower, 4)
	}
	var place uint32
	se := &s.d.sentences[t.sentence]
	switch {
	case i == sen.from:
		place = 1
	case opening(s.d.tokens[i-1].text):
		place = 2
	}
	if se.headline {
		place |= 4
	}
	if se.dateline {
		place |= 8
	}
	if se.loud {
		place |= 16
	}
	s.see(tPlace, 0, place, 0)
	s.see(tPlace, 1, place, own)
	if i > sen.from && i+1 < sen.to && s.d.tokens[i-1].text == "(" && s.d.tokens[i+1].text == ")" {
		s.see(tBrackets, 0, own, 0)
	}
}

func (s *nameSight) seeRun(i int, sen span) {
	r := s.runAt(i)
	t := s.d.tokens
	if !t[i].is(shapeCapital) {
		return
	}
	length, place := uint32(min(r.to-r.from, 5)), uint32(1)
	switch {
	case i == r.from:
		place = 0
	case i == r.to-1:
		place = 2
	}
	s.see(tRunLength, 0, length, place)
	s.see(tRunLast, 0, s.words[r.to-1], 0)
	s.see(tRunFirst, 0, s.words[r.from], 0)
	s.seeClass(tRunLastClass, 0, r.to-1, place)
	var before, after uint32 = edge, edge
	if r.from > sen.from {
		before = s.words[r.from-1]
		s.seeClass(tRunBeforeClass, 0, r.from-1, length)
	}
	if r.to < sen.to {
		after = s.words[r.to]
		s.seeClass(tRunAfterClass, 0, r.to, length)
	}
	s.see(tRunBefore, 0, before, place)
	s.see(tRunAfter, 0, after, place)
	if s.d.titleEndsAt(r.from) {
		s.see(tTitled, 0, place, length)
	}
	if n := s.d.titleAt[i]; n > 0 {
		s.see(tTitled, 1, place, 0)
	}
}

func (s *nameSight) seeKnown(i int, sen span) {
	k, j := uint32(s.known[i]), uint32(s.judged[i])
	s.see(tKnown, 0, k, 0)
	s.see(tKnown, 1, k&^(knownFirst|knownLast), 0)
	s.see(tJudged, 0, j, 0)
	s.see(tJudged, 2, j, k)
	s.see(tJudgedWord, 0, j, s.words[i])
	if i > sen.from {
		s.see(tKnowns, -1, uint32(s.known[i-1]), k)
		s.see(tJudges, -1, uint32(s.judged[i-1]), j)
	}
	if i+1 < sen.to {
		s.see(tKnowns, 1, k, uint32(s.known[i+1]))
		s.see(tJudges, 1, j, uint32(s.judged[i+1]))
	}
}

// seeArticle sees what the article says of the word in its other places.
func (s *nameSight) seeArticle(i int) {
	e := s.said[s.words[i]]
	if e == nil {
		return
	}
	own := s.marks(i)
	var all uint32
	for m := range e {
		n := e[m]
		if own[m] {
			n--
		}
		if n > 0 {
			s.see(tSaid, m, uint32(min(bits.Len32(uint32(n)), 3)), 0)
			all |= 1 << m
		}
	}
	s.see(tSaidShape, 0, all, uint32(s.judged[i]&^judgedFirst))
	if s.d.topic == 0 {
		return
	}
	s.see(tTopic, 0, uint32(s.d.topic), 0)
	s.see(tTopicKnown, 0, uint32(s.d.topic), uint32(s.known[i]))
	if i > 0 {
		s.see(tTopicBefore, 0, uint32(s.d.topic), s.words[i-1])
	}
}
