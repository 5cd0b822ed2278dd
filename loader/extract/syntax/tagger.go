package syntax

import (
	"unicode"
	"unicode/utf8"
)

// look is what is seen of one word, as hashes.
type look struct {
	form, lower  uint32 // the lower form with digits made one
	suffix       [4]uint32
	first, start uint32 // its first letter, and its first three
	shape        uint32
}

// sight is what is seen of a sentence: its words, with two of nothing on either side.
type sight struct {
	looks []look
}

const margin = 2

// at is what is seen of the word i, which may lie a little outside the sentence.
func (s *sight) at(i int) *look { return &s.looks[i+margin] }

func (s *sight) words() int { return len(s.looks) - 2*margin }

func (s *sight) look(words []string) {
	s.looks = s.looks[:0]
	s.looks = append(s.looks, look{lower: 2}, look{lower: 3})
	for _, w := range words {
		s.looks = append(s.looks, lookAt(w))
	}
	s.looks = append(s.looks, look{lower: 4}, look{lower: 5})
}

// Starting value and factor of the FNV-1a hash.
const (
	fnvStart = 2166136261
	fnvPrime = 16777619
)

func lookAt(w string) look {
	l := look{form: fnvStart, lower: fnvStart, shape: fnvStart}
	var tail [4]rune
	n := 0
	last := rune(0)
	for i := 0; i < len(w); n++ {
		r, size := rune(w[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(w[i:])
		}
		i += size
		low, class := kindOf(r)
		l.form = (l.form ^ uint32(r)) * fnvPrime
		l.lower = (l.lower ^ uint32(low)) * fnvPrime
		if class != last {
			l.shape = (l.shape ^ uint32(class)) * fnvPrime
			last = class
		}
		tail[0], tail[1], tail[2], tail[3] = tail[1], tail[2], tail[3], low
		switch n {
		case 0:
			l.first = uint32(r)
		case 2:
			l.start = l.lower
		}
	}
	l.form = max(l.form, 1) // zero is no key
	l.shape = (l.shape ^ uint32(min(n, 4))) * fnvPrime
	h := uint32(fnvStart)
	for i := range l.suffix {
		h = (h ^ uint32(tail[3-i])) * fnvPrime
		l.suffix[i] = h
	}
	return l
}

// kindOf is a letter in lower case, digits made one, and what kind of letter it is.
func kindOf(r rune) (low, class rune) {
	switch {
	case 'a' <= r && r <= 'z':
		return r, 'a'
	case 'A' <= r && r <= 'Z':
		return r + 'a' - 'A', 'A'
	case '0' <= r && r <= '9':
		return '0', '0'
	case r < utf8.RuneSelf:
		return r, r
	case unicode.IsUpper(r):
		return unicode.ToLower(r), 'A'
	case unicode.IsLetter(r):
		return r, 'a'
	}
	return r, r
}

// sureTags are the tags of common words that are hardly ever anything else.
type sureTags struct {
	index table
	tags  []uint8
}

// of is the tag of a word, if it is sure.
func (s *sureTags) of(w *look) (uint8, bool) {
	if at := s.index.find(w.form); at >= 0 {
		return s.tags[at], true
	}
	return 0, false
}

// tag gives each word of the sight its tag, from the left.
func (r *Reader) tag(tags []uint8) {
	m := r.model
	for i := range tags {
		if sure, ok := m.sure.of(r.sight.at(i)); ok {
			tags[i] = sure
			continue
		}
		r.keys = r.sight.tagFeatures(r.keys[:0], tags, i)
		m.tagger.score(r.keys, &r.scores)
		tags[i] = uint8(largest(r.scores[:m.tagger.classes]))
	}
}

// tagFeatures are those by which the word i is tagged; the tags before it are known.
func (s *sight) tagFeatures(keys []uint32, tags []uint8, i int) []uint32 {
	w, b, b2, a, a2 := s.at(i), s.at(i-1), s.at(i-2), s.at(i+1), s.at(i+2)
	t, t2 := uint32(0), uint32(0)
	if i > 0 {
		t = uint32(tags[i-1]) + 1
	}
	if i > 1 {
		t2 = uint32(tags[i-2]) + 1
	}
	return append(keys,
		feature1(1, 0), feature1(2, w.form), feature1(3, w.lower), feature1(4, w.suffix[0]), feature1(5, w.suffix[1]),
		feature1(6, w.suffix[2]), feature1(7, w.suffix[3]), feature1(8, w.first), feature1(9, w.start), feature1(10, w.shape),
		feature1(11, t), feature2(12, t, t2), feature1(13, t2), feature2(14, t, w.lower), feature1(15, b.lower),
		feature1(16, b2.lower), feature1(17, a.lower), feature1(18, a2.lower), feature1(19, b.suffix[2]), feature1(20, a.suffix[2]),
		feature1(21, a.shape), feature2(22, b.lower, w.lower), feature2(23, w.lower, a.lower), feature2(24, t, w.suffix[2]),
		feature2(25, w.shape, b.shape), feature3(26, t, t2, w.suffix[1]), feature2(27, t, a.lower), feature2(28, w.suffix[2], a.suffix[2]),
	)
}
