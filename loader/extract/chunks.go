package extract

import (
	"parley/graph"
	"parley/graph/gazetteer"
)

// chunk is a noun phrase that names somebody or something that may take part in a
// meeting, be visited, or speak.
type chunk struct {
	span
	kind     chunkKind
	entities []int  // whom it stands for: indices into document.entities
	noun     string // its last noun, in lower case, where that is no name
	plural   bool   // that noun is of several people
	number   bool   // it counts: "the two leaders"
	owned    bool   // a possessive 's follows
}

type chunkKind int8

const (
	namedChunk   chunkKind = iota // Lavrov, Russia, the United Nations
	groupChunk                    // the Russian delegation, officials of Iran
	postChunk                     // the Russian president, with no name
	pronounChunk                  // he, they
	adjective                     // Russian, before something that is no party
)

// phrases reads the noun phrases of sentences, and joins them by "and".
type phrases struct {
	d      *document
	nameAt []int32        // index into document.names plus one, by token
	states map[string]int // a state's entity by its country code
	known  *referents     // whom a phrase without a name stands for
	scene  *scene         // whom pronouns and "the two sides" stand for
}

func newPhrases(d *document) *phrases {
	p := &phrases{d: d, states: make(map[string]int), known: newReferents(d)}
	for e := range d.entities {
		x := &d.entities[e]
		if x.subkind == graph.State && x.country != "" {
			if _, taken := p.states[x.country]; !taken {
				p.states[x.country] = e
			}
		}
	}
	return p
}

// state is the entity of a state. Where the article knows it by an adjective or as a
// place alone, it is added.
func (p *phrases) state(code string) int {
	if e, ok := p.states[code]; ok {
		return e
	}
	c := gazetteer.CountryByCode(code)
	if c == nil {
		return -1
	}
	p.d.entities = append(p.d.entities, entity{kind: graph.KindInstitution, subkind: graph.State, name: c.Name, country: code, gazetteer: "country/" + code})
	e := len(p.d.entities) - 1
	p.states[code] = e
	return e
}

// country is the location of a country; it is added where the article knows it as a
// state alone.
func (p *phrases) country(code string) int {
	for i := range p.d.entities {
		if e := &p.d.entities[i]; e.kind == graph.KindLocation && e.subkind == graph.Country && e.country == code {
			return i
		}
	}
	c := gazetteer.CountryByCode(code)
	if c == nil {
		return -1
	}
	p.d.entities = append(p.d.entities, entity{kind: graph.KindLocation, subkind: graph.Country, name: c.Name, country: code, gazetteer: "country/" + code})
	return len(p.d.entities) - 1
}

// read returns the noun phrases of tokens [from, to), in text order.
func (p *phrases) read(from, to int) []chunk {
	var out []chunk
	for i := from; i < to; {
		c, next, ok := p.chunk(i, to)
		if ok {
			out = append(out, c)
		}
		i = max(next, i+1)
	}
	return out
}

// chunk reads the noun phrase that begins at token i, up to a possessive or its end.
func (p *phrases) chunk(i, to int) (c chunk, next int, ok bool) {
	c.from = i
	var named []int // names in it, in order
	adjectives := 0
	lastName := -1
	for ; i < to; i++ {
		t := &p.d.tokens[i]
		if n := p.d.nameAt[i]; n != 0 {
			nm := p.d.names[n-1]
			if lastName >= 0 && p.personIn(named) && p.d.entities[nm.entity].kind == graph.KindPerson {
				break // two people side by side are no phrase
			}
			named = append(named, nm.entity)
			i = min(nm.to, to) - 1
			lastName, c.noun = i, ""
			continue
		}
		if n := p.d.titleAt[i]; n != 0 {
			post := &p.d.titles[n-1]
			if lastName >= 0 && lastName == i-1 && p.personIn(named) {
				break
			}
			c.noun, c.plural = p.d.tokens[post.head].lower, post.plural
			i = min(post.to, to) - 1
			continue
		}
		w := nounWordOf(t)
		if w.opens() && i > c.from && !(w == counter && i == c.from+1 && nounWords[p.d.tokens[c.from].lower].opens()) {
			break
		}
		if w == personally {
			if i > c.from {
				break
			}
			return p.pronoun(i)
		}
		if code := p.half(i); code != "" {
			named = append(named, p.state(code))
			lastName, c.noun = i, ""
			continue
		}
		if t.is(shapeCapital) && w == noNounWord {
			if code := demonym(t); code != "" {
				if e := p.state(code); e >= 0 {
					named = append(named, e)
					adjectives++
					lastName, c.noun = i, ""
					continue
				}
			}
			if !p.titleWord(i) {
				break
			}
			continue
		}
		if w == counter {
			c.number = true
		}
		if w == postNoun || w == groupNoun {
			if lastName >= 0 && p.personIn(named) && lastName == i-1 {
				break
			}
			c.noun, c.plural = t.lower, w == groupNoun
		} else if w == noNounWord {
			break
		}
	}
	c.to = i
	if i == c.from {
		return c, i + 1, false
	}
	c.owned = i < to && isPossessive(p.d.tokens[i].lower)
	return p.interpret(c, named, adjectives, lastName)
}

// opens reports whether a word begins a noun phrase wherever it stands.
func (w nounWord) opens() bool { return w == determiner || w == owner || w == counter }

// half is the country of the first word of "North and South Korea", by its code.
func (p *phrases) half(i int) string {
	t := p.d.tokens
	if i+3 >= len(t) || t[i+1].lower != "and" && t[i+1].text != "-" || t[i+3].lower != "korea" && t[i+3].lower != "korean" && t[i+3].lower != "koreas" {
		return ""
	}
	switch t[i].lower {
	case "north":
		return "KP"
	case "south":
		return "KR"
	}
	return ""
}

// interpret decides what a phrase stands for, by its last word.
func (p *phrases) interpret(c chunk, named []int, adjectives, lastName int) (chunk, int, bool) {
	next := c.to
	if c.owned {
		next++
	}
	switch {
	case c.noun == "" && len(named) == 0:
		return c, next, false
	case c.noun == "":
		c.to, next = lastName+1, max(lastName+1, next)
		last := named[len(named)-1]
		c.entities = []int{last}
		if adjectives > 0 && p.d.tokens[lastName].is(shapeCapital) && p.d.nameAt[lastName] == 0 {
			c.kind = adjective
			if demonymPeople(&p.d.tokens[lastName]) {
				c.kind = groupChunk
			}
		}
	case c.plural:
		c.kind, c.entities = groupChunk, named
	default:
		c.kind, c.entities = postChunk, named
	}
	return c, next, true
}

func (p *phrases) personIn(entities []int) bool {
	return len(entities) > 0 && p.d.entities[entities[len(entities)-1]].kind == graph.KindPerson
}

// pronoun resolves "he" and "they".
func (p *phrases) pronoun(i int) (chunk, int, bool) {
	c := chunk{span: span{i, i + 1}, kind: pronounChunk, noun: p.d.tokens[i].lower}
	if p.scene != nil {
		c.entities = p.scene.pronoun(p.d.tokens[i].lower)
	}
	return c, i + 1, true
}

// titleWord reports whether the capitalised token i, in no name, may belong to a title
// before a name: "Deputy Assistant Secretary".
func (p *phrases) titleWord(i int) bool {
	t := &p.d.tokens[i]
	s := p.d.sentences[t.sentence]
	return i > s.from || i+1 < s.to && (p.d.nameAt[i+1] != 0 || p.d.tokens[i+1].is(shapeCapital))
}

// demonym returns the country code of a demonym such as "Russian", else nothing.
func demonym(t *token) string {
	if len(t.lower) < 3 && t.text != "US" && t.text != "UK" {
		return ""
	}
	if c := gazetteer.CountryByDemonym(graph.Fold(t.text)); c != nil {
		return c.Code
	}
	return ""
}

// demonymPeople reports whether a demonym is that of people: "Russians".
func demonymPeople(t *token) bool {
	return len(t.lower) > 4 && t.lower[len(t.lower)-1] == 's' && t.lower[len(t.lower)-2] != 's'
}

func isPossessive(w string) bool { return w == "'s" || w == "’s" || w == "'" || w == "’" }
