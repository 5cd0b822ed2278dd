package extract

import (
	"slices"
	"strings"

	"parley/graph"
)

// Some parties have no name in all of an article, and yet are the other side of its talks: a
// state's creditors, the rebels. They are entities by what they are called.

// nameless is the body without a name that a phrase speaks of, or -1: "its creditor banks", "a
// 14-bank advisory committee", "the rebels", "Chilean rebel leaders".
func (p *phrases) nameless(c chunk) int {
	if c.noun == "" || c.kind != groupChunk && c.kind != postChunk || c.to-c.from > longPhrase {
		return -1
	}
	last := c.to - 1
	noun := c.noun
	if fighters := rebels[p.d.tokens[max(last-1, c.from)].lower]; fighters != "" && (pairOfPeople[noun] || comers[noun]) {
		last, noun = last-1, fighters // "rebel leaders"
	}
	from := last
	for from > c.from && !nounWordOf(&p.d.tokens[from-1]).opens() {
		from--
	}
	switch {
	case rebels[noun] == noun && p.bareLands(c):
	case len(c.entities) > 0 || !p.lending(span{from, last}, noun):
		return -1
	}
	if debtors[noun] && p.d.tokens[last-1].lower == "creditor" {
		last, noun = last-1, "creditors" // "creditor nations"
	}
	return p.body(p.words(span{from, last}, noun), noun)
}

// words are those of a span with a noun after them.
func (p *phrases) words(s span, noun string) string {
	out := ""
	for i := s.from; i < s.to; i++ {
		out += p.d.tokens[i].text + " "
	}
	return out + noun
}

// ofLenders is the committee of those whom a state owes money, or -1: "the banks' committee".
func (p *phrases) ofLenders(owner, c chunk) int {
	if c.noun != "committee" || !p.lending(span{owner.to, owner.to}, owner.noun) {
		return -1
	}
	return p.body(owner.noun+"' "+p.words(span{c.from, c.to - 1}, c.noun), c.noun)
}

// ofRebels reports whether rebels follow the capitalised word at token i, which tells who they are:
// "Basque separatists".
func (p *phrases) ofRebels(i int) bool {
	return i+1 < len(p.d.tokens) && rebels[p.d.tokens[i+1].lower] != "" && !p.d.tokens[i].has(classFunction)
}

// bareLands reports whether a phrase names nothing but lands.
func (p *phrases) bareLands(c chunk) bool {
	for _, x := range c.entities {
		if e := &p.d.entities[x]; e.subkind != graph.State && e.kind != graph.KindLocation {
			return false
		}
	}
	return true
}

// lending reports whether a noun, by itself or by the words before it, is of those whom a state owes
// money.
func (p *phrases) lending(before span, noun string) bool {
	told := noun == "banks" || noun == "creditors" || noun == "lenders" || noun == "bondholders"
	for i := before.from; i < before.to; i++ {
		switch w := p.d.tokens[i].lower; {
		case w == "central" || p.d.tokens[i].is(shapeCapital) && w != "western":
			return false
		case lenderWords[w] && (noun == "bankers" || noun == "committee" || debtors[noun]), strings.HasSuffix(w, "-bank") && noun == "committee":
			told = true
		}
	}
	return told
}

// body is the entity of a body without a name: "the creditors" are "the bank creditors" that the
// article spoke of or will speak of.
func (p *phrases) body(name, noun string) int {
	for _, x := range p.unnamed {
		switch e := &p.d.entities[x]; {
		case strings.HasSuffix(e.name, name):
			return x
		case strings.HasSuffix(name, e.name):
			e.name = name
			return x
		case noun == "bankers" && lastWord(e.name) == "banks":
			return x
		}
	}
	p.d.entities = append(p.d.entities, entity{kind: graph.KindInstitution, subkind: graph.OtherInstitution, name: name})
	x := len(p.d.entities) - 1
	p.unnamed = append(p.unnamed, x)
	p.known.bodies[noun] = append(p.known.bodies[noun], x)
	return x
}

// forgetIdle leaves out the bodies without a name that take part in no meeting.
func (f *meetingFinder) forgetIdle(told []meeting) {
	for _, x := range f.phrases.unnamed {
		if !slices.ContainsFunc(told, func(m meeting) bool {
			return slices.ContainsFunc(m.participants, func(p participant) bool { return p.entity == x })
		}) {
			f.d.entities[x].name = ""
		}
	}
}

// lenderWords make banks, bankers, a committee or states those whom a state owes money.
var lenderWords = set(`bank banks creditor creditors lending commercial private`)

// debtors are the nouns of states that may be owed money.
var debtors = set(`nations countries governments`)

// rebels fight a state; each by the word for several of them.
var rebels = map[string]string{"rebels": "rebels", "rebel": "rebels", "separatists": "separatists", "separatist": "separatists",
	"guerrillas": "guerrillas", "guerrilla": "guerrillas", "insurgents": "insurgents", "insurgent": "insurgents"}

// longPhrase is how many words the longest phrase has that speaks of a body without a name.
const longPhrase = 8
