package extract

import "strings"

// ahead is the person whom the pronoun at token i stands for where the sentence begins with a clause or phrase of its own, and its subject
// follows: "after he met Soto, Lund said", "in her talks with Soto, Lund asked for aid"; or -1.
func (p *phrases) ahead(i int, pronoun string) int {
	s := p.d.sentenceAt(i)
	if !fitsSubject[pronoun] || i == s.from || i > s.from+frontReach || !p.opensWithAside(s) {
		return -1
	}
	for j := s.from; j < i; j++ {
		if x := p.d.personAt(j); x >= 0 {
			return -1 // that one is meant
		}
	}
	if x, end := p.subjectBehind(i); x >= 0 && fitsPronoun(&p.d.entities[x], pronoun) && !p.doneToHim(end, s.to) {
		return x
	}
	return -1
}

// opensWithAside reports whether a sentence begins with a clause or phrase of its own.
func (p *phrases) opensWithAside(s span) bool {
	w := p.d.tokens[s.from].lower
	return prepositions[w] || subordinates[w] || w == "when" || strings.HasSuffix(w, "ing")
}

// withSubject are the one person named before "their" at token i, beside whom somebody is, and that one, whom the sentence names behind it:
// "speaking alongside Soto after their talks, Lund said"; or nil.
func (p *phrases) withSubject(i int, before []group) []int {
	var beside []int
	for _, b := range before {
		if p.onePerson(b) && sideBySide[p.d.tokens[max(b.from-1, 0)].lower] {
			beside = append(beside, b.entities[0])
		}
	}
	s := p.d.sentenceAt(i)
	if len(beside) != 1 || !p.opensWithAside(s) {
		return nil
	}
	if x, _ := p.subjectBehind(i); x >= 0 && x != beside[0] {
		return []int{x, beside[0]}
	}
	return nil
}

// sideBySide stand before the one beside whom somebody else is: "next to Soto", "flanked by Soto".
var sideBySide = set(`alongside beside to with by`)

// subjectBehind is the person who is the subject of the clause behind what a sentence begins with, in which token i stands, and the end of
// the name; or -1.
func (p *phrases) subjectBehind(i int) (person, end int) {
	s := p.d.sentenceAt(i)
	for j := i + 1; j < s.to && j <= i+aheadReach; j++ {
		t := &p.d.tokens[j]
		if quoteMarks[t.text] {
			return -1, i
		}
		if t.text != "," || prepositions[p.d.tokens[min(j+1, s.to-1)].lower] {
			continue
		}
		x, end := p.subjectFrom(j+1, s.to)
		if x < 0 || end < s.to && p.acts(p.pastComma(end, s.to)) {
			return x, end
		}
		j = end - 1 // "met the Chilean president, Luis Soto, in Lima"
	}
	return -1, i
}

// frontReach is how many tokens into its sentence such a pronoun may stand, and aheadReach how many tokens farther the subject begins.
const (
	frontReach = 6
	aheadReach = 40
)

// subjectFrom is the person named in the noun phrase that begins at token i, titles and all, and its end; or -1.
func (p *phrases) subjectFrom(i, to int) (person, end int) {
	for k := i; k < to && k <= i+subjectWordsReach; k++ {
		t := &p.d.tokens[k]
		switch n := p.d.nameAt[k]; {
		case n != 0 && p.d.personAt(k) >= 0:
			return p.d.personAt(k), p.d.names[n-1].to
		case n != 0, p.d.titleAt[k] != 0, t.is(shapeCapital), isPossessive(t.lower), nounWordOf(t) != noNounWord && nounWordOf(t) != personally, demonym(t) != "":
		default:
			return -1, k
		}
	}
	return -1, i
}

// pastComma is where a clause goes on behind what stands between commas at token i: "Lund, who was ill, said"; else i.
func (p *phrases) pastComma(i, to int) int {
	for j := i + 1; j < min(to-1, i+subjectWordsReach) && p.d.tokens[i].text == ","; j++ {
		if p.d.tokens[j].text == "," {
			return j + 1
		}
	}
	return i
}

// subjectWordsReach is how many tokens a person's posts may have before the name.
const subjectWordsReach = 12

// doneToHim reports whether the verb at token i has a pronoun for its object: "when he arrives, Lund will greet him".
func (p *phrases) doneToHim(i, to int) bool {
	for j := i; j < min(to, i+subjectWordsReach); j++ {
		if w := p.d.tokens[j].lower; w == "him" || p.herself(j) {
			return true
		} else if w == "," || w == "that" {
			return false
		}
	}
	return false
}
