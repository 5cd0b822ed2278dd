package extract

import (
	"slices"

	"parley/graph"
)

// asideMarks may stand before what is added to a phrase.
var asideMarks = set(", - – — -- :")

// apposition takes in what a comma adds to the same party: "NAME, the Russian foreign
// minister," and "the Russian foreign minister, NAME".
func (p *phrases) apposition(g group, chunks []chunk, next int) (group, int) {
	if g.post && next < len(chunks) && p.isPerson(chunks[next]) && g.to < len(p.d.tokens) && p.d.tokens[g.to].text == "(" && p.d.nameInBrackets(g.to, p.d.sentenceEnd(g.from)) {
		g.to, g.entities, g.noun, g.post = chunks[next].to+1, chunks[next].entities, "", false
		return g, next + 1 // "the prime minister of CHILE (NAME)"
	}
	if g.post && next < len(chunks) && p.isPerson(chunks[next]) && chunks[next].from == g.to && p.d.tokens[g.to].lower == "the" {
		g.to, g.entities, g.noun, g.post = chunks[next].to, chunks[next].entities, "", false
		return g, next + 1 // "the exiled leader the Dalai Lama"
	}
	if next >= len(chunks) || !asideMarks[p.between(g.to, chunks[next].from)] {
		return g, next
	}
	c := chunks[next]
	post := next
	if c.owned && next+1 < len(chunks) && chunks[next+1].from == c.to+1 {
		post++
	}
	if (pairOfPeople[g.noun] || lawmakers[g.noun]) && c.kind == namedChunk {
		if inner, after := p.group(chunks, next); len(inner.entities) > 1 && p.allPeople(inner) {
			inner.from = g.from
			if dash := p.between(g.to, c.from); dash != "," && inner.to < len(p.d.tokens) && p.d.tokens[inner.to].lower == dash {
				inner.to++
			}
			return inner, after // "the two ministers, NAME and NAME", "three ministers - NAME, NAME and NAME -"
		}
	}
	if members, after := p.spelledOut(g, chunks, next); after > next {
		return members, after
	}
	if p.between(g.to, c.from) != "," {
		return g, next
	}
	if p.onePerson(g) && chunks[post].kind == postChunk && !p.ofHis(chunks, post) {
		inner, after := p.postWithPlace(chunks, post)
		if after < len(chunks) && chunks[after].kind == postChunk && emissaries[chunks[after].noun] && ofPost[p.d.tokens[min(chunks[after].to, len(p.d.tokens)-1)].lower] &&
			p.between(inner.to, chunks[after].from) == "and" {
			inner, after = p.postWithPlace(chunks, after) // "NAME, a minister and the top aide of President NAME"
		}
		g.to = inner.to
		if g.to < len(p.d.tokens) && p.d.tokens[g.to].lower == "," {
			g.to++
		}
		return g, after
	}
	if g.post && p.isPerson(c) && !p.speaks(g, c) {
		g.to, g.entities, g.noun, g.post = c.to, c.entities, "", false
		return g, next + 1
	}
	return g, next
}

// ofHis reports whether phrase i is the post of another, whose name follows, in the service of the one named before:
// "Lund, his foreign minister, Nils Dahl, and".
func (p *phrases) ofHis(chunks []chunk, i int) bool {
	return nounWords[p.d.tokens[chunks[i].from].lower] == owner && i+1 < len(chunks) && p.between(chunks[i].to, chunks[i+1].from) == "," && p.personChunk(chunks[i+1])
}

// lawmakers are the nouns of several people of a parliament, and of others in office who come from one state.
var lawmakers = set(`senators lawmakers legislators congressmen parliamentarians deputies mps governors mayors generals admirals commanders commissioners`)

// speaks reports whether the name after a post and a comma is of one who says what stands
// before it: "will receive the Thai minister, NAME added".
func (p *phrases) speaks(g group, c chunk) bool {
	first := p.d.sentenceAt(g.from).from
	return c.to < len(p.d.tokens) && reportVerbs[p.d.tokens[c.to].lower] && g.from > first+2
}

// groupOfStates reports whether a group is one body that may be but a name for some states: "the E3".
func (p *phrases) groupOfStates(g group) bool {
	if len(g.entities) != 1 || g.noun != "" {
		return false
	}
	x := p.d.entities[g.entities[0]].subkind
	return x == graph.OtherInstitution || x == graph.Intergovernmental
}

// spelledOut are the states that marks set beside a group of them without a name: "six powers -
// Chile, Peru and Bolivia -", "its neighbours, Chile and Peru,".
func (p *phrases) spelledOut(g group, chunks []chunk, next int) (group, int) {
	mark, closing := p.between(g.to, chunks[next].from), ""
	facing := len(g.entities) == 0 && facingNouns[g.noun]
	if !lands[g.noun] && !facing && !(mark != "," && p.groupOfStates(g)) || !g.pair && slices.ContainsFunc(g.entities, func(x int) bool { return p.d.entities[x].ofCountry() }) {
		return g, next
	}
	inner, after := p.group(chunks, next)
	if inner.to < len(p.d.tokens) {
		closing = p.d.tokens[inner.to].lower
	}
	if !inner.several() || !facing && inner.noun != "" || !p.allBodies(inner) || (mark == "," || !lands[g.noun]) && closing != mark {
		return g, next
	}
	if closing == mark {
		inner.to++
	}
	inner.from = g.from
	if !facing && !g.pair && p.allBodies(g) {
		inner.entities = append(g.entities[:len(g.entities):len(g.entities)], inner.entities...)
	}
	return inner, after
}

// facingNouns are what those are called who face each other: "both sides, the government and the rebels,".
var facingNouns = set(`sides parties`)

// lands are the nouns of several states.
var lands = set(`powers nations countries states neighbours neighbors republics members governments`)

// postWithPlace reads "the ambassador to Washington", "the president of France".
func (p *phrases) postWithPlace(chunks []chunk, i int) (group, int) {
	g := group{span: chunks[i].span}
	next := i + 1
	for next < len(chunks) {
		switch p.between(g.to, chunks[next].from) {
		case "of", "to", "for", "in", "at":
			g.to = chunks[next].to
			next++
			if chunks[next-1].owned && next < len(chunks) && chunks[next].from == g.to+1 {
				g.to = chunks[next].to // "an envoy of Chile's president"
				next++
			}
			g.to, next = p.pastShortName(g.to, chunks, next)
		default:
			g.to = p.heldSince(g.to)
			return g, next
		}
	}
	g.to = p.heldSince(g.to)
	return g, next
}

// pastShortName passes over the short name of a body in brackets that begins at token i.
func (p *phrases) pastShortName(i int, chunks []chunk, next int) (int, int) {
	if i+2 >= len(p.d.tokens) || p.d.tokens[i].lower != "(" || p.d.tokens[i+2].lower != ")" {
		return i, next
	}
	for next < len(chunks) && chunks[next].to <= i+3 {
		next++
	}
	return i + 3, next
}

// heldSince is where the words end from token i on that tell since when a post is held, up to a comma: "since
// 2021"; or i.
func (p *phrases) heldSince(i int) int {
	if i >= len(p.d.tokens) || p.d.tokens[i].lower != "since" && p.d.tokens[i].lower != "until" {
		return i
	}
	for j := i + 1; j < len(p.d.tokens) && j <= i+4; j++ {
		if p.d.tokens[j].lower == "," {
			return j
		}
	}
	return i
}
