package extract

import (
	"slices"
	"strings"

	"parley/graph"
)

// unnamedBodies are the parties of an article that bear no name: "creditor banks", "the rebels",
// "opposition leaders". Each is an entity, which has no name until it takes part in a meeting.
type unnamedBodies struct {
	d       *document
	phrases []bodyPhrase
	all     []unnamedBody    // by their entities
	kin     map[string][]int // indices into all by the stem of the head: "bank"
	owned   map[string]bool  // heads of those that bodies with names have: "the Union's committee"
}

// bodyPhrase is a phrase that stands for a body without a name, its article left out.
type bodyPhrase struct {
	span
	body int // index into unnamedBodies.all
}

// unnamedBody is one such party.
type unnamedBody struct {
	entity  int
	stems   []string // of its fullest phrase
	phrases []span   // all that stand for it, in text order
	fullest span
	name    span // the fullest by which it takes part in a meeting, or none
}

func newUnnamedBodies(d *document) *unnamedBodies {
	return &unnamedBodies{d: d, kin: map[string][]int{}, owned: map[string]bool{}}
}

// mostKin is how many bodies of one head an article may speak of.
const mostKin = 8

// read takes a phrase for a body, and returns the index of the phrase. Phrases of one noun are of
// one body where the words of one are among those of the other: "private creditor banks", "the
// banks". Who acts for a body is the body: "rebel leaders", "the rebels".
func (u *unnamedBodies) read(s span) int {
	stems := u.stems(s)
	n := u.find(stems)
	if n < 0 {
		head := stems[len(stems)-1]
		n = len(u.all)
		u.d.entities = append(u.d.entities, entity{kind: graph.KindInstitution, subkind: unnamedKind(head), rule: "collective noun"})
		u.all = append(u.all, unnamedBody{entity: len(u.d.entities) - 1})
		u.kin[head] = append(u.kin[head], n)
	}
	b := &u.all[n]
	if len(stems) > len(b.stems) {
		b.stems = stems
	}
	b.fullest = u.fuller(b.fullest, s)
	if len(b.phrases) == 0 || b.phrases[len(b.phrases)-1].to < s.to {
		b.phrases = append(b.phrases, s)
	}
	u.phrases = append(u.phrases, bodyPhrase{s, n})
	return len(u.phrases) - 1
}

// find is the body that a phrase of these words stands for, or -1. Where there are too many of
// its head, it is the first of them.
func (u *unnamedBodies) find(stems []string) int {
	kin := u.kin[stems[len(stems)-1]]
	for _, n := range kin {
		if within(stems, u.all[n].stems) || within(u.all[n].stems, stems) {
			return n
		}
	}
	if len(kin) == mostKin {
		return kin[0]
	}
	return -1
}

// within reports whether all words of a are words of b.
func within(a, b []string) bool {
	return !slices.ContainsFunc(a, func(w string) bool { return !slices.Contains(b, w) })
}

// stems are the words of a phrase without the endings that tell members and many, "bank" for
// "banks" and "bankers", and without the noun of those who act for the body.
func (u *unnamedBodies) stems(s span) []string {
	if s.to > s.from+1 && members[u.d.tokens[s.to-1].lower] {
		s.to--
	}
	out := make([]string, 0, s.to-s.from)
	for i := s.from; i < s.to; i++ {
		w := strings.TrimSuffix(u.d.tokens[i].lower, "s")
		if w == "banker" {
			w = "bank"
		}
		out = append(out, w)
	}
	return out
}

// fuller is the one of two phrases for a body that says more of it; the first may be none.
func (u *unnamedBodies) fuller(a, b span) span {
	if a.to == 0 {
		return b
	}
	x, y := len(u.stems(a)), len(u.stems(b))
	if y > x || y == x && b.to-b.from < a.to-a.from {
		return b
	}
	return a
}

// unnamedKind is the sub-kind of a body by the stem of its head.
func unnamedKind(stem string) string {
	switch stem {
	case "rebel", "separatist", "secessionist", "guerrilla", "insurgent", "militant":
		return graph.ArmedGroup
	case "army", "military":
		return graph.ArmedForce
	}
	return graph.OtherInstitution
}

// belongs tells the country of the body that a phrase stands for.
func (u *unnamedBodies) belongs(phrase int, country string) {
	if e := &u.d.entities[u.all[u.phrases[phrase].body].entity]; e.country == "" {
		e.country = country
	}
}

// written is what a phrase calls a body: within a sentence, and of rebel leaders the rebels.
func (u *unnamedBodies) written(s span) string {
	text, first := u.d.recased(s), &u.d.tokens[s.from]
	if last := s.to - 1; last > s.from && members[u.d.tokens[last].lower] && ledBySome[u.d.tokens[last-1].lower] {
		text = u.d.recased(span{s.from, last}) + "s"
	}
	if s.from == u.d.sentenceAt(s.from).from && nounWords[first.lower] != noNounWord {
		return strings.ToLower(text[:1]) + text[1:]
	}
	return text
}

// takesPart notes that a phrase stands for a party of a meeting, and returns the entity of its body.
func (u *unnamedBodies) takesPart(phrase int) int {
	p := u.phrases[phrase]
	b := &u.all[p.body]
	b.name = u.fuller(b.name, p.span)
	return b.entity
}

// name gives those bodies their names that take part in a meeting.
func (u *unnamedBodies) name(meetings []meeting) {
	parties := map[int]bool{}
	for _, m := range meetings {
		for _, p := range m.participants {
			parties[p.entity] = true
		}
	}
	for n := range u.all {
		if b := &u.all[n]; parties[b.entity] {
			e := &u.d.entities[b.entity]
			if b.name.to == b.name.from+1 && len(b.stems) > 1 {
				b.name = b.fullest // "the banks"
			}
			e.name, e.phrases = u.written(b.name), b.phrases
		}
	}
}
