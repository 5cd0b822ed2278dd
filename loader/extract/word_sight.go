package extract

import (
	"math/bits"

	"parley/loader/extract/crf"
	"parley/loader/extract/wordclass"
)

// wordSight is what the learned models see of the words of an article. A feature is a hash of
// a template's number and of what the template sees.
type wordSight struct {
	d       *document
	words   []uint32 // hash of each token in lower case
	classes []wordclass.Classes
	buffer  []crf.Feature // of the token that is looked at
}

func (d *document) newWordSight() wordSight {
	s := wordSight{d: d, words: make([]uint32, len(d.tokens)), classes: make([]wordclass.Classes, len(d.tokens))}
	for i := range d.tokens {
		s.words[i] = wordclass.Hash(d.tokens[i].lower)
		s.classes[i] = wordclass.Of(s.words[i])
	}
	return s
}

// hashOf keeps apart what one template sees at several distances.
func hashOf(template, distance int, a, b uint32) crf.Feature {
	h := uint64(template)<<8 ^ uint64(distance+8)
	h = (h ^ uint64(a)) * 0x9e3779b97f4a7c15
	h = (h ^ h>>29 ^ uint64(b)) * 0xbf58476d1ce4e5b9
	h ^= h >> 32
	return crf.Feature(h)
}

func (s *wordSight) see(template, distance int, a, b uint32) {
	s.buffer = append(s.buffer, hashOf(template, distance, a, b))
}

// begin forgets the token before, and sees the bias.
func (s *wordSight) begin() {
	s.buffer = s.buffer[:0]
	s.see(tWord, 100, 0, 0)
}

const edge = 7 // stands for what is beyond the sentence

// seeWord sees the word at j, k away, and its classes: those of its use, and those of the
// lexicon where it is near. It is false beyond the sentence.
func (s *wordSight) seeWord(j, k int, sen span) bool {
	if j < sen.from || j >= sen.to {
		s.see(tWord, k, edge, 0)
		return false
	}
	s.see(tWord, k, s.words[j], 0)
	if c := s.classes[j]; c.Fine != 0 {
		s.see(tCoarse, k, uint32(c.Coarse), 0)
		s.see(tFine, k, uint32(c.Fine), 0)
	}
	return true
}

// seeClass sees the classes that the lexicon has for the word at j.
func (s *wordSight) seeClass(template, distance, j int, b uint32) {
	for c := uint32(s.d.tokens[j].class); c != 0; c &= c - 1 {
		s.see(template, distance, uint32(bits.TrailingZeros32(c)), b)
	}
}

// seePairs sees the word at i with those beside it.
func (s *wordSight) seePairs(i int, sen span) {
	if i > sen.from {
		s.see(tPair, -1, s.words[i-1], s.words[i])
	}
	if i+1 < sen.to {
		s.see(tPair, 1, s.words[i], s.words[i+1])
	}
}

// seeEnds sees how a word ends, in up to four letters, and begins, in up to prefix.
func (s *wordSight) seeEnds(lower string, prefix int) {
	for n := 1; n <= 4 && n < len(lower); n++ {
		s.see(tSuffix, n, wordclass.Hash(lower[len(lower)-n:]), 0)
	}
	for n := 2; n <= prefix && n < len(lower); n++ {
		s.see(tPrefix, n, wordclass.Hash(lower[:n]), 0)
	}
}
