package extract

import (
	"slices"

	"parley/graph"
)

// longPostReach is how many tokens the words after a post may take up to its holder's name.
const longPostReach = 14

// longPost takes in what follows a post that no name holds yet, up to the comma before the name of its
// holder: "the head of the central bank of Chile, Juan Soto", "minister of oil, mines and industry,
// Juan Soto".
func (p *phrases) longPost(g group, chunks []chunk, next int) (group, int) {
	if g.to >= len(p.d.tokens) || !ofPost[p.d.tokens[g.to].lower] {
		return g, next
	}
	n := next
	for i := g.to + 1; i < len(p.d.tokens) && i <= g.to+longPostReach; i++ {
		for n < len(chunks) && chunks[n].from <= i {
			n++
		}
		switch t := &p.d.tokens[i]; {
		case t.lower == ",":
			if n < len(chunks) && chunks[n].from == i+1 && p.isPerson(chunks[n]) {
				g.to = i
				return g, n
			}
		case !t.is(shapeWord) || p.acts(i) || t.lower == "who" || t.lower == "that" || !p.d.sameSentence(g.from, i):
			return g, next
		}
	}
	return g, next
}

// ofPost are the prepositions between a post and what it is held for.
var ofPost = set(`of for at`)

// isPerson reports whether a phrase is the name of a person.
func (p *phrases) isPerson(c chunk) bool {
	return c.kind == namedChunk && len(c.entities) == 1 && p.d.entities[c.entities[0]].kind == graph.KindPerson
}

// bearersOf are the people of whom the article tells that they bear the title with which a phrase of several ends.
func (p *phrases) bearersOf(c chunk) []int {
	n := p.d.titleAt[c.to-1]
	if c.kind != groupChunk || n == 0 {
		return nil
	}
	return p.known.bearers[&p.d.titles[n-1]]
}

// heldBy makes of a post the person who holds it: "the Norwegian president", named before.
func (p *phrases) heldBy(g *group, c chunk) {
	if !g.post || p.ofSomebody(c.to) {
		return
	}
	var title []string
	if t := p.titleIn(c.span); t != nil {
		title = titleWords(p.d.text(t.span))
	}
	x := p.holder(c.noun, g.entities, title)
	if guest := p.scene.guest; guest >= 0 && c.to > c.from+2 && p.d.tokens[c.from+1].lower == "visiting" && slices.Contains(p.known.posts[c.noun], guest) {
		x = guest // "the visiting minister"
	}
	if x >= 0 && (len(g.entities) > 0 && !p.someone(c) || p.definite(c) || p.headlinePost(c)) {
		g.entities, g.noun, g.post = []int{x}, "", false
	}
}

// ofSomebody reports whether the words from token i on tell that a post is held with those who are not known: "the leader of an
// armed group".
func (p *phrases) ofSomebody(i int) bool {
	if i+1 >= len(p.d.tokens) || p.d.tokens[i].lower != "of" {
		return false
	}
	w := p.d.tokens[i+1].lower
	return w == "a" || w == "an" || w == "another" || w == "one"
}

// titleIn is the first title that a phrase holds, or nil.
func (p *phrases) titleIn(s span) *title {
	for i := s.from; i < s.to; i++ {
		if n := p.d.titleAt[i]; n > 0 {
			return &p.d.titles[n-1]
		}
	}
	return nil
}

// headlinePost reports whether a headline calls the only one of the article who holds a post by it and no more: "Pope receives
// envoy".
func (p *phrases) headlinePost(c chunk) bool {
	return p.d.sentences[p.d.tokens[c.from].sentence].headline && c.to == c.from+1 && len(p.known.posts[c.noun]) == 1
}

// leadersState makes of "the Lund government" the state that Lund leads.
func (p *phrases) leadersState(g *group) {
	if len(g.entities) != 1 || !stateNouns[g.noun] || !p.onePersonAmong(*g) {
		return
	}
	if x := p.state(p.d.entities[g.entities[0]].country); x >= 0 {
		g.entities = []int{x}
	}
}

// someone reports whether a phrase speaks of one who is not known: "a Norwegian minister", unless
// it says what somebody is.
func (p *phrases) someone(c chunk) bool {
	w := p.d.tokens[c.from].lower
	return (w == "a" || w == "an" || w == "another") && tenseCues[p.d.tokens[max(c.from-1, 0)].lower] != cueBe
}

// sender is the state of the one person in whose service somebody without a name is: Norway for
// "an envoy of Norwegian Prime Minister Berg"; or -1.
func (p *phrases) sender(c chunk, inner group) int {
	if !p.someone(c) || !emissaries[c.noun] || !p.onePerson(inner) {
		return -1
	}
	return p.state(p.d.entities[inner.entities[0]].country)
}

// emissaries are sent by somebody.
var emissaries = set(`envoy emissary aide adviser advisor representative deputy assistant official diplomat negotiator delegate`)
