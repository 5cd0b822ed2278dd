package extract

import (
	"slices"
	"strings"

	"parley/graph"
)

// group is one or several noun phrases joined by "and", or a body and its members:
// what can be the subject or object of a verb.
type group struct {
	span
	entities []int  // whom it stands for, without doubles
	bodies   []int  // phrases of those of them that have no name: "creditor banks"
	noun     string // "delegation", "officials", where it has such a noun
	pair     bool   // "the two leaders": whom it stands for was said before
	people   bool   // it stands for people, not for states
	post     bool   // one person's post, with no name
	pronoun  bool
	company  bool // it has those who come along: "Lund, accompanied by Vik"
	more     bool // one of several has no name: "Iran and six powers"
}

// groups joins noun phrases into groups.
func (p *phrases) groups(chunks []chunk) []group {
	var out []group
	for i := 0; i < len(chunks); {
		p.before = out
		g, next := p.group(chunks, i)
		if g.pair && len(g.entities) == 0 {
			p.within(&g, out)
		}
		out = append(out, g)
		i = next
	}
	return out
}

// twoStates are the states of the groups before "the two countries", where they are two: "the
// Norwegian fleet in Icelandic waters".
func (p *phrases) twoStates(before []group) []int {
	var out []int
	for _, b := range before {
		for _, x := range b.entities {
			e := &p.d.entities[x]
			if e.country == "" || e.subkind != graph.State && e.subkind != graph.Country {
				continue
			}
			if s := p.state(e.country); s >= 0 && !slices.Contains(out, s) {
				out = append(out, s)
			}
		}
	}
	if len(out) != 2 {
		return nil
	}
	return out
}

// group reads the group that begins with phrase i, with those who come along, and returns the
// phrase after it.
func (p *phrases) group(chunks []chunk, i int) (group, int) {
	g, next := p.list(chunks, i)
	g, next = p.posts(g, chunks, next)
	return p.company(g, chunks, next)
}

// objective reports whether what follows token i is no subject: a preposition or a participle.
func (p *phrases) objective(i int) bool {
	w := p.d.tokens[i].lower
	return prepositions[w] || len(w) > 5 && strings.HasSuffix(w, "ing")
}

// acts reports whether the verb of a clause stands at token i.
func (p *phrases) acts(i int) bool {
	if i >= len(p.d.tokens) {
		return false
	}
	t := &p.d.tokens[i]
	return !t.is(shapeCapital) && (t.has(classVerb|classSaid) || tenseCues[t.lower] != cueNone || regularPast(t.lower))
}

// governed reports whether a preposition or verb stands before a group: it is no subject.
func (p *phrases) governed(g group) bool {
	if g.from == 0 {
		return false
	}
	w := p.d.tokens[g.from-1].lower
	return prepositions[w] && w != "between" || tenseCues[w] == cuePast
}

// member reads one member of a list: a phrase with what belongs to it.
func (p *phrases) member(chunks []chunk, i int) (group, int) {
	c := chunks[i]
	g := group{span: c.span, entities: c.entities, noun: c.noun, post: c.kind == postChunk, pronoun: c.kind == pronounChunk}
	if g.pronoun {
		p.within(&g, p.before)
	}
	next := i + 1
	faction := p.faction(c)
	if faction != nil {
		g.bodies, g.entities, c.entities = faction, nil, nil
	}
	if c.owned && next < len(chunks) && chunks[next].from == c.to+1 {
		if c.kind == groupChunk && c.number && len(c.entities) == 0 && p.scene != nil {
			g.entities = p.twoOf(c.noun) // "the two countries' delegations"
		}
		return p.possessed(g, chunks, next)
	}
	if p.ofLand(chunks, i) {
		g.to, next = chunks[next].to, next+1 // "NAME of Kenya"
	}
	if c.kind == namedChunk && next < len(chunks) && p.between(c.to, chunks[next].from) == "of" && p.ofFaction(chunks[next]) {
		g.to, next = chunks[next].to, next+1 // "the Oslo Club of creditor nations"
	}
	if p.bracketed(c, chunks, next) {
		g.to, next = chunks[next].to+1, next+1 // "the World Trade Organization (WTO)"
	}
	if (c.kind == groupChunk || c.kind == postChunk) && len(c.entities) == 0 && next < len(chunks) {
		if w := p.between(c.to, chunks[next].from); w == "of" || w == "from" || w == "for" {
			inner, after := p.group(chunks, next)
			g.to, g.entities, g.more, next = inner.to, inner.entities, inner.more, after
			g.pair = inner.pair && len(inner.entities) == 0 // "delegations of the two countries"
			if x := p.sender(c, inner); x >= 0 {
				g.entities = []int{x}
			}
			p.bodiesOf(&g, inner)
		}
	}
	if g.post && len(g.entities) == 0 {
		g, next = p.longPost(g, chunks, next)
	}
	g, next = p.apposition(g, chunks, next)
	if g.post {
		if x := p.holder(c.noun, g.entities); x >= 0 && (len(g.entities) > 0 && !p.someone(c) || p.definite(c)) {
			g.entities, g.noun = []int{x}, ""
			g.post = false
		}
	}
	if len(g.entities) == 0 && p.definite(c) && c.to == c.from+2 {
		if x := p.known.body(c.noun); x >= 0 {
			g.entities, g.bodies, g.noun = []int{x}, nil, ""
		}
	}
	if len(g.entities) == 0 && (homeNouns[c.noun] && p.definite(c) || sent[c.noun] && p.d.tokens[c.from].lower == "government") {
		g.entities = p.home()
	}
	if len(g.entities) == 0 && teams[c.noun] && p.definite(c) && p.scene != nil {
		g.entities = p.scene.sent
	}
	if c.kind == groupChunk && len(g.entities) == 0 && faction == nil {
		first := p.d.tokens[c.from].lower
		g.pair = g.pair || c.number || first == "both" || first == "the" && strings.HasSuffix(c.noun, "s")
		g.people = pairOfPeople[c.noun]
		if g.pair && p.scene != nil {
			g.entities = p.scene.pair(g.people, first == "both" || first == "two" || p.d.tokens[min(c.from+1, c.to)].lower == "two")
			g.entities = p.ofPost(g.entities, c.noun)
			if g.people && !p.allPeople(g) {
				g.entities = p.lastOfPost(c.noun, g.entities)
			}
		}
	}
	if len(g.entities)+len(g.bodies) == 0 {
		g.bodies = p.workingBody(c)
	}
	if len(g.entities) == 0 {
		if x := p.itsOwner(c); x >= 0 {
			g.entities, g.post = []int{x}, false
		}
	}
	if len(g.entities) == 1 && stateNouns[g.noun] && p.onePersonAmong(g) {
		if x := p.state(p.d.entities[g.entities[0]].country); x >= 0 {
			g.entities = []int{x} // "the NAME government"
		}
	}
	return g, next
}

// ofLand reports whether phrase i is a person of the state that phrase i+1 names.
func (p *phrases) ofLand(chunks []chunk, i int) bool {
	return i+1 < len(chunks) && chunks[i].kind == namedChunk && p.d.entities[chunks[i].entities[0]].kind == graph.KindPerson &&
		p.between(chunks[i].to, chunks[i+1].from) == "of" && p.land(chunks[i+1])
}

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

// stateNouns are what acts for the state of its leader.
var stateNouns = set(`government administration cabinet regime`)

func (p *phrases) allPeople(g group) bool {
	for _, e := range g.entities {
		if p.d.entities[e].kind != graph.KindPerson {
			return false
		}
	}
	return true
}

func (p *phrases) onePersonAmong(g group) bool {
	return p.d.entities[g.entities[0]].kind == graph.KindPerson
}

// definite reports whether a phrase speaks of somebody known: it begins with "the" or "his".
func (p *phrases) definite(c chunk) bool {
	w := p.d.tokens[c.from].lower
	return w == "the" || nounWords[w] == owner
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

// someone reports whether a phrase speaks of one who is not known: "a Norwegian minister", unless
// it says what somebody is.
func (p *phrases) someone(c chunk) bool {
	w := p.d.tokens[c.from].lower
	return (w == "a" || w == "an" || w == "another") && tenseCues[p.d.tokens[max(c.from-1, 0)].lower] != cueBe
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
	}
	p.ownsBody(g, &inner)
	inner.from = g.from
	return inner, after
}

// speaks reports whether the name after a post and a comma is of one who says what stands
// before it: "will receive the Thai minister, NAME added".
func (p *phrases) speaks(g group, c chunk) bool {
	first := p.d.sentenceAt(g.from).from
	return c.to < len(p.d.tokens) && reportVerbs[p.d.tokens[c.to].lower] && g.from > first+2
}

// asideMarks may stand before what is added to a phrase.
var asideMarks = set(", - – — -- :")

// apposition takes in what a comma adds to the same party: "NAME, the Russian foreign
// minister," and "the Russian foreign minister, NAME".
func (p *phrases) apposition(g group, chunks []chunk, next int) (group, int) {
	if next >= len(chunks) || !asideMarks[p.between(g.to, chunks[next].from)] {
		return g, next
	}
	c := chunks[next]
	post := next
	if c.owned && next+1 < len(chunks) && chunks[next+1].from == c.to+1 {
		post++
	}
	if pairOfPeople[g.noun] && c.kind == namedChunk {
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
	if p.onePerson(g) && chunks[post].kind == postChunk {
		inner, after := p.postWithPlace(chunks, post)
		g.to = inner.to
		if g.to < len(p.d.tokens) && p.d.tokens[g.to].lower == "," {
			g.to++
		}
		return g, after
	}
	if g.post && len(c.entities) == 1 && c.kind == namedChunk && p.d.entities[c.entities[0]].kind == graph.KindPerson && !p.speaks(g, c) {
		g.to, g.entities, g.noun = c.to, c.entities, ""
		g.post = false
		return g, next + 1
	}
	return g, next
}

// spelledOut are the states that marks set beside a group of them without a name: "six powers -
// Chile, Peru and Bolivia -", "its neighbours, Chile and Peru,".
func (p *phrases) spelledOut(g group, chunks []chunk, next int) (group, int) {
	if !lands[g.noun] || len(g.entities) > 0 && !g.pair {
		return g, next
	}
	inner, after := p.group(chunks, next)
	mark, closing := p.between(g.to, chunks[next].from), ""
	if inner.to < len(p.d.tokens) {
		closing = p.d.tokens[inner.to].lower
	}
	if len(inner.entities) < 2 || inner.noun != "" || !p.allBodies(inner) || mark == "," && closing != mark {
		return g, next
	}
	if closing == mark {
		inner.to++
	}
	inner.from = g.from
	return inner, after
}

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
		default:
			return g, next
		}
	}
	return g, next
}

func (p *phrases) onePerson(g group) bool {
	return len(g.entities) == 1 && g.noun == "" && p.d.entities[g.entities[0]].kind == graph.KindPerson
}

func (p *phrases) isPlace(g group) bool {
	return len(g.entities) == 1 && p.d.entities[g.entities[0]].kind == graph.KindLocation
}
