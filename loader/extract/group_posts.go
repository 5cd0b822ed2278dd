package extract

import "parley/graph"

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
