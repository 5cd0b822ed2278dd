package extract

import (
	"slices"
	"strings"

	"parley/graph"
)

// member reads one member of a list: a phrase with what belongs to it.
func (p *phrases) member(chunks []chunk, i int) (group, int) {
	c, next := chunks[i], i+1
	g := group{span: c.span, entities: c.entities, noun: c.noun, post: c.kind == postChunk, pronoun: c.kind == pronounChunk}
	if g.pronoun {
		p.within(&g, p.before)
	}
	faction := p.faction(c)
	if faction != nil || p.private(c) {
		g.bodies, g.entities, c.entities = faction, nil, nil
	}
	if c.owned && p.onePerson(g) {
		if other, after, ok := p.related(g, chunks, next); ok {
			return other, after
		}
	}
	if c.owned && next < len(chunks) && chunks[next].from == c.to+1 {
		if c.kind == groupChunk && c.number && len(c.entities) == 0 {
			g.entities = p.twoOf(c.noun) // "the two countries' delegations"
		}
		return p.possessed(g, chunks, next)
	}
	g, next = p.belonging(g, c, chunks, next)
	if g.post && len(g.entities) == 0 {
		g, next = p.longPost(g, chunks, next)
	}
	g, next = p.apposition(g, chunks, next)
	p.heldBy(&g, c)
	p.knownBody(&g, c)
	p.industrial(&g, c)
	p.ownSide(&g, c)
	if faction == nil {
		p.severalBefore(&g, c)
	}
	if len(g.entities)+len(g.bodies) == 0 {
		g.bodies = p.workingBody(c)
	}
	p.itsPeople(&g, c)
	p.leadersState(&g)
	return g, next
}

// belonging takes in what goes with a phrase c: its land, its short name in brackets, and those whom a
// phrase without a name belongs to.
func (p *phrases) belonging(g group, c chunk, chunks []chunk, next int) (group, int) {
	if p.ofHome(chunks, next-1) {
		g.to, next = chunks[next].to, next+1 // "NAME of Kenya"
	}
	if end := p.bracketsEnd(c.to); end > c.to && p.personChunk(c) {
		g.to = end // "NAME (Kenya)", "NAME (science and technology)"
		for next < len(chunks) && chunks[next].from < end {
			next++
		}
	}
	if c.kind == namedChunk && next < len(chunks) && p.between(c.to, chunks[next].from) == "of" && p.ofFaction(chunks[next]) {
		g.to, next = chunks[next].to, next+1 // "the Oslo Club of creditor nations"
	}
	if p.saysWhich(c, chunks, next) {
		g.to, next = chunks[next].to, next+1 // "the Group of Seven industrialised nations"
	}
	if p.bracketed(c, chunks, next) {
		g.to, next = chunks[next].to+1, next+1 // "the World Trade Organization (WTO)"
	}
	if c.kind == groupChunk && len(c.entities) == 0 {
		if each, to := p.d.eachOf(c.to, p.d.sentenceEnd(c.from)); each != nil {
			return p.namedEach(g, each, to, chunks, next)
		}
	}
	if (c.kind == groupChunk || c.kind == postChunk) && len(c.entities) == 0 && next < len(chunks) {
		switch p.between(c.to, chunks[next].from) {
		case "of", "from", "for":
			return p.ofWhom(g, c, chunks, next)
		}
	}
	return g, next
}

// namedEach makes of "the ministers of CHILE, NAME, and PERU, NAME," those who are named.
func (p *phrases) namedEach(g group, each []ownedHolder, to int, chunks []chunk, next int) (group, int) {
	g.noun, g.to = "", to
	for _, x := range each {
		g.entities = append(g.entities, x.holder)
	}
	for next < len(chunks) && chunks[next].from < to {
		next++
	}
	return g, next
}

// ofWhom takes in those whose delegation, officials or minister a phrase without a name is: "officials
// of Iran", "delegations of the two countries".
func (p *phrases) ofWhom(g group, c chunk, chunks []chunk, next int) (group, int) {
	inner, after := p.group(chunks, next)
	g.to, g.entities, g.more = inner.to, inner.entities, inner.more
	g.pair = inner.pair && len(inner.entities) == 0
	if comers[c.noun] || sent[c.noun] {
		g.entities = p.governments(g.entities)
	}
	if x := p.sender(c, inner); x >= 0 {
		g.entities = []int{x}
	}
	if named := p.bearersOf(c); len(named) > 1 && len(named) == len(inner.entities) {
		g.entities = named // "The presidents of CHILE and PERU met. NAME and NAME"
	}
	p.bodiesOf(&g, inner)
	if after < len(chunks) && residents[strings.TrimSuffix(c.noun, "s")] && p.land(chunks[after]) && p.between(g.to, chunks[after].from) == "to" {
		g.to, after = chunks[after].to, after+1 // "the ambassadors of Chile and Peru to Norway"
	}
	return g, after
}

// knownBody makes of "the commission" the one body of the article that is called so.
func (p *phrases) knownBody(g *group, c chunk) {
	if len(g.entities) > 0 || !p.definite(c) || c.to != c.from+2 {
		return
	}
	if x := p.known.body(c.noun); x >= 0 {
		g.entities, g.bodies, g.noun = []int{x}, nil, ""
	}
}

// industrial makes of "the leading industrial nations" the Group of Seven, where the article names it.
func (p *phrases) industrial(g *group, c chunk) {
	if len(g.entities) > 0 || !lands[c.noun] || !industrialised[p.wordBefore(c)] || c.to < 3 || !greatest[p.d.tokens[c.to-3].lower] {
		return
	}
	if x := p.bodies.find("org/g7"); x >= 0 && !p.otherStates(x, c) {
		g.entities, g.noun, g.pair = []int{x}, "", false
	}
}

// otherStates reports whether a sentence names another body of states after a phrase: "officials of industrial
// nations, among them those of the Group of Five": that is then the body.
func (p *phrases) otherStates(x int, c chunk) bool {
	for i, s := c.to, p.d.sentenceAt(c.from); i < s.to; i++ {
		if n := p.d.nameAt[i]; n > 0 && p.d.names[n-1].entity != x && p.d.entities[p.d.names[n-1].entity].subkind == graph.Intergovernmental {
			return true
		}
	}
	return false
}

// industrialised are the adjectives, and greatest the words before them, by which the great economies are
// called together.
var (
	industrialised = set(`industrial industrialised industrialized`)
	greatest       = set(`leading major main seven largest biggest richest top western`)
)

// ownSide makes of "the government" the state that the article was sent from, and of "the team" the one
// that was sent.
func (p *phrases) ownSide(g *group, c chunk) {
	if c.from > 0 && isPossessive(p.d.tokens[c.from-1].lower) {
		return // "Yemen's government"
	}
	if len(g.entities) == 0 && (homeNouns[c.noun] && p.definite(c) || (sent[c.noun] || comers[c.noun] || c.noun == "ministers") && p.d.tokens[c.from].lower == "government") {
		g.entities = p.home()
	}
	if len(g.entities) == 0 && teams[c.noun] && p.definite(c) {
		g.entities = p.scene.sent
	}
}

// severalBefore makes of "the two leaders", "both sides" or "the ministers" those of them who were spoken
// of before.
func (p *phrases) severalBefore(g *group, c chunk) {
	if c.kind != groupChunk || len(g.entities) > 0 || p.counted(c) {
		return
	}
	first := p.d.tokens[c.from].lower
	pointed := lands[c.noun] && (first == "those" || first == "these")
	g.pair = g.pair || c.number || first == "both" || pointed || first == "the" && strings.HasSuffix(c.noun, "s")
	g.people = pairOfPeople[c.noun]
	if !g.pair {
		return
	}
	two := c.noun == "two" || first == "both" || first == "two" || p.d.tokens[min(c.from+1, c.to)].lower == "two"
	if two && g.people && c.noun != "two" {
		if g.entities = p.namedBefore(c.noun); g.entities != nil {
			return
		}
	}
	g.entities = p.ofPost(p.scene.pair(g.people, two), c.noun)
	if lands[c.noun] {
		g.entities = p.twoOf(c.noun)
		if named := p.statesJoined(); named != nil && (two || pointed) {
			g.entities = named // "the war between Peru and Chile, and the leaders of the two countries"
		}
	}
	if c.noun == "trio" && len(g.entities) < 3 {
		if g.entities = nil; len(p.scene.sides) > 2 {
			g.entities = p.scene.sides
		}
		return
	}
	if g.people && (!p.allPeople(*g) || len(g.entities) == 2 && p.ofOtherPosts(g.entities, c.noun)) {
		g.entities = p.lastOfPost(c.noun, g.entities)
	}
}

// counted reports whether a phrase tells for the first time how many of which kind there are: "eight
// African countries".
func (p *phrases) counted(c chunk) bool {
	first := p.d.tokens[c.from].lower
	if !c.number || nounWords[first] == determiner && !firstTold[first] || first == "both" {
		return false
	}
	if fewDigits(&p.d.tokens[c.from]) || firstTold[first] {
		return true // "12 countries"
	}
	for i := c.from + 1; i < c.to-1; i++ {
		if p.d.tokens[i].is(shapeCapital) {
			return true
		}
	}
	return false
}

// firstTold are determiners before the number of those who are not told of yet: "some 20 countries".
var firstTold = set(`some another other several`)

// itsPeople makes of "its negotiators", and of "whose negotiators", the state or institution that they come for.
func (p *phrases) itsPeople(g *group, c chunk) {
	if len(g.entities) > 0 {
		return
	}
	if owners := p.whoseOwners(c); len(owners) > 0 {
		g.entities = owners
		return
	}
	if x := p.itsOwner(c); x >= 0 {
		g.entities, g.post = []int{x}, false
	}
}

// ofHome reports whether phrase i is a person of the state, place or body that phrase i+1 names: "NAME of Kenya", "NAME from
// Peru", "NAME of Volkswagen".
func (p *phrases) ofHome(chunks []chunk, i int) bool {
	if i+1 >= len(chunks) || chunks[i].kind != namedChunk || p.d.entities[chunks[i].entities[0]].kind != graph.KindPerson {
		return false
	}
	home := chunks[i+1]
	switch p.between(chunks[i].to, home.from) {
	case "of":
		return p.land(home) || home.kind == namedChunk && !home.owned && len(home.entities) == 1 && p.d.entities[home.entities[0]].kind != graph.KindPerson
	case "from":
		return p.land(home)
	}
	return false
}

// bracketsEnd is where the brackets close that open at token i and hold a few words of no clause of their own, else
// i.
func (p *phrases) bracketsEnd(i int) int {
	if i >= len(p.d.tokens) || p.d.tokens[i].lower != "(" {
		return i
	}
	for j := i + 1; j < p.d.sentenceEnd(i) && j <= i+bracketReach; j++ {
		switch {
		case p.d.tokens[j].lower == ")":
			return j + 1
		case p.acts(j):
			return i
		}
	}
	return i
}

// bracketReach is how many tokens brackets may hold beside a name.
const bracketReach = 8

// bracketed reports whether phrase next is but the short name of phrase c, in brackets, in a list
// that goes on after it.
func (p *phrases) bracketed(c chunk, chunks []chunk, next int) bool {
	if next+1 >= len(chunks) || c.kind != namedChunk || !slices.Equal(c.entities, chunks[next].entities) || p.between(c.to, chunks[next].from) != "(" {
		return false
	}
	end := chunks[next].to + 1
	_, goesOn := p.joined(end, chunks[next+1].from)
	return goesOn && p.d.tokens[end-1].lower == ")"
}

// land reports whether a phrase is the bare name of a state or country.
func (p *phrases) land(c chunk) bool {
	if c.kind != namedChunk || c.owned || len(c.entities) != 1 {
		return false
	}
	return p.d.entities[c.entities[0]].ofCountry()
}

// saysWhich reports whether the phrase right after the name of a body of states says what these are.
func (p *phrases) saysWhich(c chunk, chunks []chunk, next int) bool {
	if c.kind != namedChunk || next >= len(chunks) || chunks[next].kind != groupChunk || len(chunks[next].entities) > 0 || !members[chunks[next].noun] ||
		len(c.entities) != 1 || p.d.entities[c.entities[0]].subkind != graph.Intergovernmental {
		return false
	}
	for i := c.to; i < chunks[next].from; i++ {
		if t := &p.d.tokens[i]; i > c.to+2 || t.shape != shapeWord || t.has(classFunction|classVerb|classSaid) {
			return false
		}
	}
	return true
}

// possessed reads on after "Israel's": a person with a title, a delegation of that state.
func (p *phrases) possessed(g group, chunks []chunk, next int) (group, int) {
	inner, after := p.member(chunks, next)
	if p.onePerson(g) && chunks[next].kind == namedChunk {
		return g, next // "NAME's Middle East tour"
	}
	if len(inner.bodies) == 0 && (len(inner.entities) == 0 || inner.pair) {
		inner.entities, inner.pair = g.entities, false
		if p.onePerson(g) && (comers[inner.noun] || sent[inner.noun]) {
			inner.entities = p.served(g) // "Lund's envoys"
		}
		p.heldBy(&inner, chunks[next])
	}
	p.ownsBody(g, &inner)
	inner.from = g.from
	return inner, after
}
