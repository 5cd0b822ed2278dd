package extract

import "parley/graph"

// nounSides reads the parties of a meeting's noun: before it, after it, and of the verb
// that governs it.
func (c *clauseReader) nounSides(e *encounter) {
	t := e.trigger
	start := c.premodifiers(e)
	right := c.rightOf(t.at + 1)
	c.takeOwn(e, right)
	own := len(e.sides)
	c.governor(e, start, right)
	c.voiceAround(e, e.governor, right)
	if len(e.sides) == own {
		c.takeUngoverned(e, t, right)
	}
	if t.kind == graph.Visit {
		c.goesTo(e, right.to)
	}
	c.leavesBehind(e)
	e.adjunct = own == 0 && !right.faces && len(e.route) == 0
	c.sessionOf(e, start, right)
	c.takeByNoun(e, t, start, right)
	c.debate(e, right)
	c.takeMet(e, right)
	c.bothAct(e)
	c.present(e)
	c.relative(e)
	c.toldByParty(e)
	for _, r := range right.roles {
		c.take(e, r.entities, r.role)
	}
	e.topics = right.topics
}

// bothAct takes the states that together do something at a meeting or visit of their people: "Chile and Peru signed a
// pact during Soto's visit". They are named as parties besides those people.
func (c *clauseReader) bothAct(e *encounter) {
	if !actsInside[c.lower(e.governor)] || e.governor < c.span.from || e.trigger.kind == graph.Conference {
		return
	}
	for _, g := range c.groups {
		if g.to > e.governor || c.objective(g) || !c.twoStates(g) {
			continue
		}
		if c.finite(g.to) || tenseCues[c.lower(g.to)] == cueHave {
			e.delegated = true
			c.take(e, g.entities, graph.Member)
			return
		}
	}
}

// twoStates reports whether a group is two states or their governments.
func (c *clauseReader) twoStates(g group) bool {
	if g.noun == "governments" {
		g.noun = ""
	}
	return len(g.entities) == 2 && c.allStates(g)
}

// actsInside are the prepositions between what two states do, or somebody says, and the meeting at which they do it.
var actsInside = set(`during at in`)

// takeOwn takes the parties that the phrases right after a meeting's noun give it: "talks between
// Chile and Peru", "a meeting of ministers", "a visit by Lund".
func (c *clauseReader) takeOwn(e *encounter, right arguments) {
	t := e.trigger
	c.missionFrom(e)
	c.takeAgreeing(e, right)
	c.take(e, right.between, graph.Member)
	c.takeBodies(e, right.bodies, graph.Member)
	if g, ok := c.groupAfter(t.at + 1); t.kind != graph.Visit || ok && (g.noun != "" || c.isPerson(g)) {
		c.take(e, right.of, graph.Member)
	}
	e.faced, e.body = right.faces, right.framed
	if right.framed && c.lower(t.at) == "talks" {
		e.trigger.kind = graph.Negotiation // "talks under the Pact"
	}
	if t.kind == graph.Visit {
		c.take(e, right.by, graph.Member)
		c.takePublic(e, right.from) // "a visit from Soto"
	}
	if feasts[c.lower(t.at)] {
		c.take(e, right.by, graph.Host) // "was given a dinner by Soto"
	}
	e.delegated = right.delegated
	called := t.kind == graph.Call && c.lower(t.at+1) == "of" && c.f.officialsSoon(c.span, t.at+2)
	e.unnamed = right.faces && len(right.with) == 0 || right.alone || called
}

// takeUngoverned takes a party of a meeting to which the word before it gives none: the subject of
// its clause, who tells of it, or who sits at it.
func (c *clauseReader) takeUngoverned(e *encounter, t trigger, right arguments) {
	own := len(e.sides)
	if right.faces || t.kind == graph.Call && len(right.to) > 0 || own == 0 && c.speaksAfter(e) {
		c.takeClauseSubject(e)
		c.takeTeller(e)
	}
	if len(e.sides) == own {
		c.takeReporter(e, right)
		c.takeAside(e, right)
	}
	if len(e.sides) == own && c.sits(e, right) {
		c.takeSitter(e, right)
		c.takeJoined(e)
	}
}

// takeByNoun takes the parties that only meetings of some nouns have.
func (c *clauseReader) takeByNoun(e *encounter, t trigger, start int, right arguments) {
	if t.kind == graph.Call {
		c.callSides(e, start-1, right)
	}
	noun := c.lower(t.at)
	if noun == "audience" {
		c.takePublic(e, right.to) // "granted an audience to Lund"
	}
	if feasts[noun] {
		c.guests(e)
	}
	if noun == "table" {
		c.toTable(e)
	}
}

// takeMet takes those who are met: "talks with Lund", "Lund, with whom Demir held talks".
func (c *clauseReader) takeMet(e *encounter, right arguments) {
	at := e.trigger.at
	c.take(e, right.with, graph.Member)
	if g, ok := c.whom(at); ok {
		c.take(e, g.entities, graph.Member)
	}
	c.oneByOne(e, right.with)
	if e.trigger.kind == graph.Call && isPlural(c.lower(at)) && len(e.sides)-len(right.with) == 1 {
		c.oneCallEach(e, 1) // "asked for telephone conversations with Demir, Lund and Soto"
	}
	if right.again && severalTalks[c.lower(at)] {
		e.apart = right.with // "talks with Demir and with Lund"
	}
}

// severalTalks are the nouns of meetings that may be several.
var severalTalks = set(`talks meetings conversations discussions consultations contacts`)

// premodifiers takes the parties and places that stand before a meeting's noun, and
// returns where its noun phrase begins.
func (c *clauseReader) premodifiers(e *encounter) int {
	i := e.trigger.at
	var before []group
	for i > c.span.from {
		if n := c.groupBefore(i); n >= 0 && c.groups[n].to == i {
			before = append(before, c.groups[n])
			i = c.groups[n].from
			if len(c.groups[n].entities) > 0 && len(before) > 1 || nounWords[c.lower(i)] == determiner {
				break
			}
			continue
		}
		if open := c.opened(i - 1); open > c.span.from {
			i = open // "an NFB (National Fishing Board) council meeting"
			continue
		}
		w := c.lower(i - 1)
		if c.beforePhrase(i - 1) {
			break
		}
		i--
		if nounWords[w].opens() {
			if nounWords[w] == counter && i > c.span.from && nounWords[c.lower(i-1)] == determiner {
				i-- // "a two - day meeting"
			}
			break
		}
	}
	c.premodify(e, before)
	return i
}

// opened is the bracket that the one at token i closes, or -1.
func (c *clauseReader) opened(i int) int {
	if c.lower(i) != ")" {
		return -1
	}
	for j := i - 1; j >= c.span.from && j >= i-bracketReach; j-- {
		if c.lower(j) == "(" {
			return j
		}
	}
	return -1
}

// attributive reports whether a participle at token i stands before a noun that somebody or
// something owns: "Lund's scheduled visit", "the planned visit".
func (c *clauseReader) attributive(i int) bool {
	before := c.lower(i - 1)
	return tenseCues[c.lower(i)] == cueFuture && (isPossessive(before) || nounWords[before].opens())
}

// beforePhrase reports whether token i stands before a meeting's noun phrase: a preposition, a
// verb or its particle, a comma.
func (c *clauseReader) beforePhrase(i int) bool {
	switch w := c.lower(i); {
	case prepositions[w] || phrasalVerbs[w] != nil || w == "," || w == "that":
		return true
	case w == "and":
		return !(matters[c.lower(i+1)] && matters[c.lower(i-1)]) // "trade and security talks"
	default:
		return !c.attributive(i) && (c.cueAt(i) != cueNone || c.finite(i)) || governs(w) || c.guidesAt(i)
	}
}

// finite reports whether token i is a verb in a finite form.
func (c *clauseReader) finite(i int) bool {
	w := c.lower(i)
	return tenseCues[w] == cuePast || regularPast(w) && !nounPhraseParticiples[w] || classOf(w)&(classVerb|classSaid) != 0
}

// governs reports whether a verb takes the meeting's noun after it as its object.
func governs(w string) bool {
	return (lightVerbs[w] || hostVerbs[w] || mediateVerbs[w]) && !nounPhraseParticiples[w]
}

// nounPhraseParticiples are past forms that often stand before a noun: "planned talks".
var nounPhraseParticiples = set(`planned proposed scheduled expected renewed closed stalled suspended cancelled canceled postponed called
	delayed long-awaited detailed extended heated continued prolonged unannounced aborted failed promised classified`)

// itsGoal reports whether the state that stands alone before a visit is where it goes, and not whose it is: "a Peruvian
// visit", "her Peruvian visit".
func (c *clauseReader) itsGoal(g group) bool {
	return c.lower(g.from-1) == "a" || c.lower(g.from) == "a" || nounWords[c.lower(g.from)] == owner
}

// premodify takes the groups that stand before a meeting's noun, the nearest first. Of
// "Karzai's Indian visit" the state is where it goes.
func (c *clauseReader) premodify(e *encounter, groups []group) {
	for n, g := range groups {
		c.takeBodies(e, g.bodies, graph.Member)
		for _, x := range g.entities {
			ent := &c.f.d.entities[x]
			switch {
			case c.f.seat(x) >= 0: // "a White House meeting"
				e.place = c.f.seatCity(x)
			case ent.kind == graph.KindLocation && ent.subkind != graph.Country:
				e.place = x
			case n == 0 && len(groups) == 1 && len(g.entities) == 1 && ent.subkind == graph.State && e.trigger.kind == graph.Summit:
				e.place = x // "the Greek summit"
			case n == 0 && e.trigger.kind == graph.Visit && ent.subkind == graph.State && (len(groups) > 1 || c.itsGoal(g)):
				c.destination(e, x)
			default:
				c.take(e, []int{x}, graph.Member)
			}
		}
	}
}
