package extract

import (
	"strings"

	"parley/graph"
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
	namedChunk   chunkKind = iota // Lund, Norway, the United Nations
	groupChunk                    // the Russian delegation, officials of Iran
	postChunk                     // the Russian president, with no name
	pronounChunk                  // he, they
	adjective                     // Russian, before something that is no party
)

// phrases reads the noun phrases of sentences, and joins them by "and".
type phrases struct {
	d        *document
	states   map[string]int // a state's entity by its country code
	places   *entityIndex
	bodies   *entityIndex   // by their ids in the gazetteer
	known    *referents     // whom a phrase without a name stands for
	scene    *scene         // whom pronouns and "the two sides" stand for
	homeland string         // the country that the article was sent from, by its code
	rebelled string         // the country of the armed groups that the article names, by its code
	unnamed  *unnamedBodies // where parties without a name are read, else nil
	before   []group        // of the sentence that is read, those before the group at hand
	nations  map[int]string // of people whose nation the article tells beside the name, its code
}

func newPhrases(d *document, s *scene) *phrases {
	p := &phrases{d: d, states: make(map[string]int), places: newEntityIndex(d, placeKeys), bodies: newEntityIndex(d, bodyKeys), known: newReferents(d), scene: s, nations: d.nations(), rebelled: d.rebelledAgainst()}
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
	if (nounWordOf(&p.d.tokens[i]) == personally || p.selfAt(i) || p.herself(i)) && p.d.nameAt[i] == 0 {
		return p.pronoun(i)
	}
	if end := p.theTwo(i, to); end > i {
		noun := "two"
		if trios[p.d.tokens[end-1].lower] {
			noun = "trio"
		}
		return chunk{span: span{i, end}, kind: groupChunk, noun: noun, plural: true, number: true}, end, true
	}
	if body, end := p.bodyAgain(i, to); body >= 0 {
		c = chunk{span: span{i, end}, entities: []int{body}, owned: end < to && isPossessive(p.d.tokens[end].lower)}
		if c.owned {
			end++
		}
		return c, end, true
	}
	r := chunkReader{phrases: p, chunk: chunk{span: span{i, i}}, lastName: -1}
	for r.to < to && r.take(r.to, to) {
	}
	if r.to == i {
		return r.chunk, i + 1, false
	}
	r.owned = r.to < to && isPossessive(p.d.tokens[r.to].lower)
	c, next, ok = r.interpret()
	if c.owned && next+3 < to && r.acronymAt(next) {
		c.to, next = c.to+3, next+3 // "the Grain Fund's (GF) director"
	}
	return c, next, ok
}

// chunkReader is a noun phrase as it is read.
type chunkReader struct {
	*phrases
	chunk
	named      []int // the entities named in it, in order
	adjectives int   // how many of them by an adjective: "Russian"
	lastName   int   // the last token of the last of them, or -1
}

// take adds the word, name or title at token i, if it goes on with the phrase.
func (r *chunkReader) take(i, to int) bool {
	t := &r.d.tokens[i]
	if r.fronted(i) || t.lower == "heads" && r.d.headsTo(i) {
		return false
	}
	if code := r.half(i); code != "" {
		r.name(r.state(code), i+1)
		return true
	}
	if pair, end := r.hyphenPair(i); pair != nil {
		r.name(pair[0], end)
		r.name(pair[1], end)
		r.noun, r.plural = "sides", true
		return true
	}
	if r.lastName == i-1 && i+3 < to && r.acronymAt(i) {
		r.to = i + 3
		return true
	}
	if e := r.peopleOfTwo(i, to); e >= 0 {
		r.name(e, i+2)
		r.adjectives++
		return true
	}
	if t.lower == "koreas" {
		r.name(r.state(koreas["north"]), i+1)
		r.name(r.state(koreas["south"]), i+1)
		r.noun, r.plural = "countries", true
		return true
	}
	if r.family(i, to) {
		return true
	}
	if r.calling(i, to) {
		r.to = i + 1
		return true
	}
	if end := r.d.pastCompound(i, to); end > i {
		r.to = end
		return true
	}
	if n := r.d.nameAt[i]; n != 0 {
		nm := r.d.names[n-1]
		if r.afterPerson() && r.d.entities[r.called(nm.entity)].kind == graph.KindPerson {
			return false // two people side by side are no phrase
		}
		r.name(r.called(nm.entity), min(nm.to, to))
		return true
	}
	if n := r.d.titleAt[i]; n != 0 {
		post := &r.d.titles[n-1]
		if r.afterPerson() && r.lastName == i-1 {
			return false
		}
		r.noun, r.plural, r.to = r.d.tokens[post.head].lower, post.plural, max(min(post.to, to), i+1)
		return true
	}
	return r.word(i, t)
}

// acronymAt reports whether the short name of the body named before stands in brackets at token i, before
// a title or the noun of those who come or act for it: "the Grain Party (GP) president", "a Grain Fund (GF) team", "the Free Coast Army (FCA)
// rebels".
func (r *chunkReader) acronymAt(i int) bool {
	t := r.d.tokens[i : i+4]
	return t[0].text == "(" && t[1].is(shapeCaps) && t[2].text == ")" && (r.d.titleAt[i+3] != 0 || comers[t[3].lower] || nounWordOf(&t[3]) == groupNoun)
}

// called is the entity that a name stands for: of an unknown body that is called like somebody of
// the article, that person.
func (p *phrases) called(x int) int {
	e := &p.d.entities[x]
	if person := p.partysMember(e); person >= 0 {
		return person
	}
	if e.kind != graph.KindInstitution || e.subkind != graph.OtherInstitution || e.gazetteer != "" || strings.Contains(e.name, " ") {
		return x
	}
	if person, ok := p.known.surnames[e.name]; ok && lastWord(p.d.entities[person].name) == strings.ToLower(e.name) {
		return person
	}
	return x
}

// name adds a name that ends before token end.
func (r *chunkReader) name(entity, end int) {
	r.named = append(r.named, entity)
	r.lastName, r.noun, r.to = end-1, "", end
}

// word adds a word that is in no name and no title.
func (r *chunkReader) word(i int, t *token) bool {
	w := nounWordOf(t)
	if fewDigits(t) && !r.counts(i) {
		return false
	}
	if t.lower == "under" && (i+1 >= len(r.d.tokens) || !strings.HasPrefix(r.d.tokens[i+1].lower, "secretar")) {
		return false
	}
	if w == modifier && t.is(shapeCapital) && demonymPeople(t) && demonym(t) != "" {
		w = noNounWord // "the Palestinians"
	}
	if r.inArms(i, t) {
		w = groupNoun
	}
	if (w == noNounWord || w == modifier) && t.is(shapeCapital) && r.shortName(i, t) {
		return true
	}
	if r.guest(i, t) {
		r.noun, r.plural, r.to = t.lower, false, i+1
		return true
	}
	if r.opposite(i, t) {
		r.noun, r.plural, r.to = "counterpart", false, i+1
		return true
	}
	if r.ofTheLand(i, t) {
		r.to = i + 2
		return true
	}
	switch {
	case w == personally, w.opens() && i > r.from && !r.counted(i, t, w):
		return false
	case w == noNounWord && t.is(shapeCapital) && r.ofPeople(i, t):
		return true
	case w == noNounWord && !r.fieldOrTitle(i, t):
		return false
	case w == counter:
		r.number = t.lower != "all" || i+1 >= len(r.d.tokens) || !whoever[r.d.tokens[i+1].lower] // and not "with all parties"
	case w == postNoun || w == groupNoun:
		if r.afterPerson() && r.lastName == i-1 {
			return false
		}
		r.noun, r.plural = t.lower, w == groupNoun
	}
	r.to = i + 1
	return true
}

// peopleOfTwo is the state whose people two words at token i call: "North Koreans", "South Sudanese"; or -1.
func (r *chunkReader) peopleOfTwo(i, to int) int {
	if i+1 >= to || r.d.nameAt[i] != 0 || r.d.nameAt[i+1] != 0 || !r.d.tokens[i].is(shapeCapital) || !r.d.tokens[i+1].is(shapeCapital) {
		return -1
	}
	code := demonymOfTwo(&r.d.tokens[i], &r.d.tokens[i+1])
	if code == "" {
		return -1
	}
	return r.state(code)
}

// ofTheLand reports whether "the country's" goes on at token i, which names nobody by itself: "the country's
// creditors", or "the federation's" before a post: "the federation's president".
func (r *chunkReader) ofTheLand(i int, t *token) bool {
	if i != r.from+1 || i+2 >= len(r.d.tokens) || !nounWords[r.d.tokens[r.from].lower].opens() || !isPossessive(r.d.tokens[i+1].lower) {
		return false
	}
	return t.lower == "country" || t.lower == "nation" || nounWordOf(t) == noNounWord && r.postOfBody(i, i+2)
}

// postOfBody reports whether the word at token i is a body that is called by its noun, and somebody's post there stands at token post.
func (p *phrases) postOfBody(i, post int) bool {
	t := &p.d.tokens[i]
	return t.shape == shapeWord && t.has(classBody) && post < len(p.d.tokens) && p.d.titleAt[post] != 0 && !p.d.titles[p.d.titleAt[post]-1].plural
}

// counts reports whether the number at token i is of those whom the next word names, and of no day: "13
// ministers", and not "on March 13 ministers met".
func (r *chunkReader) counts(i int) bool {
	return i+1 < len(r.d.tokens) && !(i > 0 && timeWord(r.d.tokens[i-1].lower)) && (i == r.from || i == r.from+1) && nounWordOf(&r.d.tokens[i+1]) >= modifier && !fewDigits(&r.d.tokens[i+1])
}

// shortName adds the body or the half of a pair of peoples that a capitalised word in no name stands for.
func (r *chunkReader) shortName(i int, t *token) bool {
	if e := r.body(i, t); e >= 0 {
		r.name(e, i+1)
		return true
	}
	if code := r.paired(i); code != "" {
		r.name(r.state(r.d.then(code)), i+1)
		r.adjectives++
		return true
	}
	return false
}

// ofPeople adds the state that the adjective or the people at token i stand for: "Russian".
func (r *chunkReader) ofPeople(i int, t *token) bool {
	code := demonym(t)
	if code == "" || r.language(i) {
		return false
	}
	e := r.state(code)
	if e < 0 {
		return false
	}
	r.name(e, i+1)
	r.adjectives++
	return true
}

// fieldOrTitle reports whether a word that is of no kind of its own goes on with the phrase: one of a
// title, or the field of a post or body.
func (r *chunkReader) fieldOrTitle(i int, t *token) bool {
	if t.is(shapeCapital) {
		return r.titleWord(i) || r.beforeFaction(i)
	}
	return r.portfolio(i) || r.fields(i) || r.bodyField(i) || t.has(classBody) && r.d.titleAt[i+1] != 0 && i > r.from && factional[r.d.tokens[i-1].lower] ||
		r.noun == "" && r.postOfBody(i, i+1)
}

// counted reports whether the determiner or number at token i goes on with a phrase that another
// opened: "the two", "three other".
func (r *chunkReader) counted(i int, t *token, w nounWord) bool {
	return i == r.from+1 && (w == counter || t.lower == "other") && nounWords[r.d.tokens[r.from].lower].opens()
}

// body is the institution that a word of its name stands for after "the", or -1: "the
// Front" for the Front for the Renewal of the North.
func (r *chunkReader) body(i int, t *token) int {
	if i != r.from+1 || r.d.tokens[r.from].lower != "the" || i+1 < len(r.d.tokens) && r.d.tokens[i+1].is(shapeCapital) {
		return -1
	}
	return r.known.body(t.lower)
}

// afterPerson reports whether the last name read is a person's.
func (r *chunkReader) afterPerson() bool {
	return len(r.named) > 0 && r.d.entities[r.named[len(r.named)-1]].kind == graph.KindPerson
}

// opens reports whether a word begins a noun phrase wherever it stands.
func (w nounWord) opens() bool { return w == determiner || w == owner || w == counter }

// interpret decides what the phrase stands for, by its last word, and where to go on.
func (r *chunkReader) interpret() (chunk, int, bool) {
	next := r.to
	if r.owned {
		next++
	}
	switch {
	case r.noun == "" && len(r.named) == 0:
		return r.chunk, next, false
	case r.noun == "":
		r.to, next = r.lastName+1, max(r.lastName+1, next)
		r.entities = r.named[len(r.named)-1:]
		if r.d.entities[r.entities[0]].kind == graph.KindPerson && !r.owned {
			r.to = r.pastSeat(r.to)
			next = max(next, r.to)
		}
		if last := &r.d.tokens[r.lastName]; r.adjectives > 0 && r.d.nameAt[r.lastName] == 0 {
			r.kind = adjective
			if demonymPeople(last) {
				r.kind = groupChunk
			}
		}
	case r.plural:
		r.kind, r.entities = groupChunk, r.named
	default:
		r.kind, r.entities = postChunk, r.named
	}
	return r.chunk, next, true
}

// herself reports whether "her" at token i is whom something is done to, and no owner of what follows: "received
// her on Monday".
func (p *phrases) herself(i int) bool {
	if p.d.tokens[i].lower != "her" {
		return false
	}
	if i+1 >= len(p.d.tokens) {
		return true
	}
	t := &p.d.tokens[i+1]
	w := t.lower
	return !t.has(classModifier) && (prepositions[w] || w == "and" || timeWord(w) || t.shape&(shapeWord|shapeCapital) == 0 || w == "that" || w == "there" || w == "here")
}

// pronoun resolves "he" and "they".
func (p *phrases) pronoun(i int) (chunk, int, bool) {
	w := p.d.tokens[i].lower
	return chunk{span: span{i, i + 1}, kind: pronounChunk, noun: w, entities: p.scene.pronoun(w)}, i + 1, true
}
