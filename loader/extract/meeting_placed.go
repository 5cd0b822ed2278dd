package extract

import (
	"parley/graph"
	"parley/graph/gazetteer"
)

// nearestPlace is the place that the clause of trigger n is nearest to, of those that it
// puts something in, or -1. A city after a building is where that stands.
func (c *clauseReader) nearestPlace(n int) int {
	at := c.triggers[n].at
	best, bestCost := -1, farAway
	for _, g := range c.groups {
		if !c.placed(g, n) {
			continue
		}
		cost := c.distance(n, g.from, g.to)
		inCity := best >= 0 && cost < farAway && c.f.d.entities[best].subkind == graph.Site && g.from > at
		if cost >= bestCost && !inCity {
			continue
		}
		for _, x := range g.entities {
			if c.adjective(g) || c.ofCapital(g) {
				x = c.f.phrases.capital(c.f.d.entities[x].country)
			}
			if x < 0 || !c.isPlace(x) {
				continue
			}
			if best < 0 || cost < bestCost && !inCity || c.f.finer(x, best) {
				best, bestCost = x, cost
			}
		}
	}
	return best
}

// ofSpeaker reports whether a place after the meeting's word at token at, behind the preposition at token lead, is but where those are who are
// told to say so: "met Soto, officials in Lima said".
func (c *clauseReader) ofSpeaker(g group, lead, at int) bool {
	for i := lead - 1; reportVerbs[c.lower(g.to)] && i > at && i >= lead-speakerWords; i-- {
		if c.lower(i) == "," {
			return i < lead-1
		}
		if _, dated := c.dateFrom(i); dated || c.finite(i) || c.f.d.nameAt[i] != 0 && demonym(&c.f.d.tokens[i]) == "" {
			return false
		}
	}
	return false
}

// speakerWords is how many words may tell who says so before it is told where they are.
const speakerWords = 5

// placed reports whether a group says where the meeting of trigger n may be, and not whose
// it is, for whom, or where somebody spoke of it.
func (c *clauseReader) placed(g group, n int) bool {
	if len(g.entities) == 0 || g.noun != "" || !c.placesIn(g) || seas[lastWord(c.f.d.entities[g.entities[0]].name)] {
		return false
	}
	lead, t := c.leadIn(g), c.triggers[n]
	before := c.lower(lead)
	if c.goneAfter(g, lead, t.at) {
		return false
	}
	onPart := c.onPart(g, lead)
	if !onPart && inSpans(c.topics, g.from) && !(t.noun() && c.f.reportVerb(c.span, t.at) >= 0) {
		return false
	}
	if w := c.lower(lead - 1); w == "not" || w == "than" || w == "one" && t.at < lead-1 && c.anyTriggerAt(lead-1) || c.ofSpeaker(g, lead, t.at) {
		return false // "in Lima and not in Quito", "after one in Lima"
	}
	if c.adjective(g) && !c.ofCapital(g) || c.spokenAbout(g, lead, t) {
		return false
	}
	switch before {
	case "on":
		return onPart && g.from > t.at
	case "in", "at", "near", "outside":
		return !c.ofHolder(g, lead, t.at) && !c.spokenIn(g, lead, t.at) && !c.elsewhere(t.at, lead) && !c.inAside(g, lead, t.at)
	case "to", "for", "into":
		return c.goesThere(g, lead, t)
	}
	return c.leftAfter(g, lead, t.at)
}

// spokenAbout reports whether the place that the preposition at token lead brings in is that of what a trigger says is spoken
// about: "discussed the war in Syria", "discussed the port at Haifa", and not "discussed cod in Lima".
func (c *clauseReader) spokenAbout(g group, lead int, t trigger) bool {
	if t.frame != discussFrame && t.frame != bringFrame || lead <= t.at+1 || meetingNouns[c.lower(lead-1)] != "" || !c.f.d.tokens[lead-1].is(shapeWord) {
		return false
	}
	if n := c.groupBefore(lead); n >= 0 && c.groups[n].to == lead && c.groups[n].from > t.at || timeWord(c.lower(lead-1)) {
		return false // "discussed cod with Lund in Lima"
	}
	city := c.f.d.entities[g.entities[0]].subkind == graph.City
	return !city || c.lower(lead) == "at" && c.articleBefore(lead, t.at) || occurrences[c.lower(lead-1)]
}

// articleBefore reports whether the noun phrase that ends before token i has an article, behind token after.
func (c *clauseReader) articleBefore(i, after int) bool {
	for j := i - 1; j > after && j >= i-4; j-- {
		if w := c.lower(j); nounWords[w].opens() {
			return true
		} else if prepositions[w] || w == "," || w == "and" {
			return false
		}
	}
	return false
}

// occurrences are nouns of what happens in a place that others speak about elsewhere.
var occurrences = set(`situation war conflict fighting violence unrest crisis siege attack attacks bombing bombings killing killings clashes
	ceasefire truce coup developments tensions events protests elections project presence`)

// onPart reports whether "on" at token lead brings in a part of a place: "on the outskirts of Lima".
func (c *clauseReader) onPart(g group, lead int) bool {
	part := c.lower(g.from - 2)
	return c.lower(lead) == "on" && c.lower(g.from-1) == "of" && (placeNouns[part] || placeParts[part])
}

// goesThere reports whether somebody goes, for the meeting that a trigger tells of, to the place that the preposition
// at token lead brings in.
func (c *clauseReader) goesThere(g group, lead int, t trigger) bool {
	w, to := c.lower(lead-1), c.lower(lead) == "to"
	switch {
	case moves[w]:
		return true
	case g.from >= t.at:
		return to && t.frame == hostFrame // "welcomed Lund to Lima"
	case to && (ways[w] || meetingNouns[w] == graph.Visit && c.adjective(g)):
		return true // "on a flight to Lima to meet", "on a visit to the Peruvian capital to meet"
	}
	return c.onTheWay(lead)
}

// onTheWay reports whether a verb of going stands before the preposition at token lead, with nothing
// between but from where and when: "left Oslo on Monday for".
func (c *clauseReader) onTheWay(lead int) bool {
	for i := lead - 1; i >= c.span.from && i >= lead-goalReach; i-- {
		if goVerbs[c.lower(i)] {
			return true
		}
		switch w := c.lower(i); {
		case w == "on" || w == "from" || adverb(w) || timeWord(w) || w == "back" || c.f.landAt(i) >= 0:
		case i == lead-1 && c.f.d.tokens[i].is(shapeWord):
		default:
			return false
		}
	}
	return false
}

// ofCapital reports whether a country is named but as that of a capital: "in the Peruvian
// capital", "in Peru's capital".
func (c *clauseReader) ofCapital(g group) bool {
	i := g.to
	if isPossessive(c.lower(i)) {
		i++
	}
	return len(g.entities) == 1 && (c.lower(i) == "capital" || c.lower(g.from-1) == "of" && c.lower(g.from-2) == "capital" && c.f.d.entities[g.entities[0]].ofCountry())
}

// leadIn is the token before the noun phrase that ends with the place g, its preposition
// as a rule: "in" of "in central Lima" and of "in the Black Sea resort of Sochi".
func (c *clauseReader) leadIn(g group) int {
	i, reach := g.from-1, 3
	within := c.lower(i) == "of" && placeNouns[c.lower(i-1)]
	if within {
		i, reach = i-2, 8
	}
	for ; i >= c.span.from && i >= g.from-1-reach; i-- {
		t := &c.f.d.tokens[i]
		switch {
		case t.lower == "of" && within && placeParts[c.lower(i-1)]:
			i-- // "on the northern side of the village of"
		case prepositions[t.lower]:
			return i
		case nounWords[t.lower].opens():
		case !t.is(shapeWord) || t.has(classFunction) || c.anyTriggerAt(i) || tenseCues[t.lower] != cueNone || goVerbs[t.lower],
			t.is(shapeCapital) && !within && demonym(t) == "", !t.is(shapeCapital) && c.finite(i):
			return g.from - 1
		}
	}
	return g.from - 1
}

// ofHolder reports whether a place before the meeting is told belongs to who stands before
// it: "the ambassador in Moscow met".
func (c *clauseReader) ofHolder(g group, lead, at int) bool {
	n := c.groupBefore(lead)
	return g.to <= at && n >= 0 && c.groups[n].to == lead && c.groups[n].noun != ""
}

// pastToBe is where what is to be done begins at token i: behind "to" and "to be", or i.
func (c *clauseReader) pastToBe(i int) int {
	if c.lower(i) == "to" {
		i++
		if c.lower(i) == "be" {
			i++
		}
	}
	return i
}

// elsewhere reports whether what stands at token lead after the meeting's word at token at
// tells of somebody or something else: "met Lund, who was born in Lima", "met Lund, head of a
// bank in Lima", "met Lund after a bomb went off in Lima".
func (c *clauseReader) elsewhere(at, lead int) bool {
	clause := false
	for i := at + 1; i < lead; i++ {
		w := c.lower(i)
		switch {
		case w == "," && nounWordOf(&c.f.d.tokens[i+1]) == postNoun && c.f.d.nameAt[i+1] == 0 && !c.f.person(i+2):
			return true
		case w == "who" || w == "whose" || w == "whom" || w == "after" || w == "that" || w == "as" || w == "while" || w == "because":
			clause = true
		case clause && tenseCues[w] == cueBe:
			v := c.pastToBe(i + 1)
			return lead != v && !(lead == v+1 && c.f.d.tokens[v].has(classFunction)) && !adverb(c.lower(v)) && !happens[c.lower(v)] && !c.anyTriggerAt(v)
		case clause && (goVerbs[w] && (lead == i+1 || prepositions[c.lower(i+1)]) || happens[w] || c.anyTriggerAt(i)):
			return false
		case c.reduced(i, at) || i == lead-1 && c.keptAt(i):
			return true // "discussed a dam built in Lima", "the hostages held in Lima"
		case c.deedIn(i, lead):
			return true
		case nounWordOf(&c.f.d.tokens[i]) == postNoun && c.f.d.nameAt[i] == 0 && c.calledNext(lead):
			return true // "met the envoy in Lima, Olaf Demir"
		case clause && (c.finite(i) || tenseCues[w] == cueModal || regularThird(w) && c.lower(i-1) == "who"):
			return true
		}
	}
	return false
}

// deedIn reports whether the place that the preposition at token lead brings in is that of what the word at token i
// tells: "met amid fighting in Lima", "with the help of banks in Lima", "after elections in Lima".
func (c *clauseReader) deedIn(i, lead int) bool {
	w, of := c.lower(i), c.lower(i+1) == "of"
	switch {
	case w == "amid" || w == "amidst" || backers[w] && of:
		return true
	case !datedDeeds[w] || w == "launch":
		return false
	}
	return i == lead-1 || of && lead-i <= deedReach && !c.commaBetween(i, lead)
}

// deedReach is how many tokens before where it is done a deed may be told.
const deedReach = 6

// backers are nouns of those by whom something is done who are no party to it.
var backers = set(`help aid assistance backing support mediation`)

// keptAt reports whether the word at token i tells of people that they are kept somewhere: "the hostages held in Lima".
func (c *clauseReader) keptAt(i int) bool {
	t := &c.f.d.tokens[i-1]
	return c.lower(i) == "held" && t.is(shapeWord) && meetingNouns[t.lower] == "" && !t.has(classFunction) && isPlural(t.lower) && c.f.d.nameAt[i-1] == 0
}

// calledNext reports whether the place that the preposition at token lead brings in is followed by the name of who
// holds a post there: "in Lima, Olaf Demir".
func (c *clauseReader) calledNext(lead int) bool {
	g, ok := c.groupFrom(lead + 1)
	if !ok || c.lower(g.to) != "," {
		return false
	}
	who, ok := c.groupFrom(g.to + 1)
	return ok && who.noun == "" && c.onePerson(who) && !c.f.phrases.acts(who.to)
}

// inAside reports whether a place before the meeting is told, at token at, is where something else is told
// of a party between commas: "Lund, who was born in Lima, met", "Lund, whose troops fight in Lima, met".
func (c *clauseReader) inAside(g group, lead, at int) bool {
	if g.to > at || !c.commaBetween(g.to, at) {
		return false
	}
	for i := lead - 1; i > c.span.from && i >= lead-asideReach; i-- {
		w := c.lower(i)
		switch {
		case goVerbs[w] || arrivals[w] || happens[w] && i == lead-1 || c.anyTriggerAt(i):
			return false
		case w == "whose" || w == "whom" || w == "which", w == "who" && i < lead-1, c.lower(i-1) == "," && c.opensAside(i) || w == "sent" && c.lower(i-1) == ",":
			return true
		case w == "," || w == ";" || w == "where":
			return false
		}
	}
	return false
}

// regularThird reports whether a word may be a verb in the third person.
func regularThird(w string) bool { return len(w) > 3 && w[len(w)-1] == 's' }

// spokenIn reports whether a place is but where somebody told of the meeting at token at:
// "said in Lima that they had met", "his office in Lima said".
func (c *clauseReader) spokenIn(g group, lead, at int) bool {
	if c.lower(lead-2) == "his" || c.lower(lead-2) == "her" || c.lower(lead-2) == "their" {
		if reportVerbs[c.lower(g.to)] {
			return true
		}
	}
	if w := c.lower(lead - 1); !reportVerbs[w] && !audiences[w] {
		return false
	}
	for i := g.to; i < at && i < g.to+6; i++ {
		if c.lower(i) == "that" {
			return true
		}
	}
	return false
}

// audiences are those whom somebody tells something.
var audiences = set(`parliament lawmakers`, pressPeople)

// leftAfter reports whether a place is one that somebody leaves, the token at lead telling so,
// at the end of the meeting at token at: "left Lima after talks".
func (c *clauseReader) leftAfter(g group, lead, at int) bool {
	w, before := c.lower(lead), c.lower(lead-1)
	if !leaves[w] && !(w == "from" && (leaves[before] || goVerbs[before] || before == "home" || before == "back")) {
		return false
	}
	for i := g.to; i < at && i < g.to+8; i++ {
		if w := c.lower(i); w == "after" || w == "following" || w == "end" || closers[w] {
			return true
		}
	}
	return false
}

// adjective reports whether a group ends with a state's adjective: "the Russian city of".
func (c *clauseReader) adjective(g group) bool {
	last := &c.f.d.tokens[g.to-1]
	return demonym(last) != "" && gazetteer.CountryByName(graph.Fold(last.text)) == nil
}

// placesIn reports whether a group names a place or a country, and is not part of what
// another is called by: "the Black Sea resort of".
func (c *clauseReader) placesIn(g group) bool {
	if placeNouns[c.lower(g.to)] && c.lower(g.to+1) == "of" || c.modifies(g) {
		return false
	}
	for _, x := range g.entities {
		if c.isPlace(x) {
			return true
		}
	}
	return false
}

// modifies reports whether a place stands but for a kind of something: "in the Lima accord", as
// against "in a Lima hotel" and "at the Lima talks".
func (c *clauseReader) modifies(g group) bool {
	if g.to >= c.span.to {
		return false
	}
	t := &c.f.d.tokens[g.to]
	if !t.is(shapeWord) || t.is(shapeCapital) || t.has(classFunction) || prepositions[t.lower] || tenseCues[t.lower] != cueNone || adverb(t.lower) || timeWord(t.lower) || c.finite(g.to) {
		return false
	}
	if buildings[t.lower] || placeNouns[t.lower] || c.triggerAt(g.to) || c.triggerAt(g.to+1) || c.triggerAt(g.to+2) {
		return false
	}
	return nounWords[c.lower(g.from-1)].opens() || nounWords[c.lower(g.from)].opens() || c.compound(g)
}

// compound reports whether the tree joins a place to the noun after it, as its kind: "in Middle East politics".
func (c *clauseReader) compound(g group) bool {
	t := c.f.grammar(c.span)
	r := t.relation(g.to - 1)
	return (r == "compound" || r == "amod" || r == "nmod") && t.head(g.to-1) == g.to && t.tag(g.to) == "NOUN|NNS"
}

// buildings are the nouns after which a place is where one is.
var buildings = set(`hotel airport airbase base palace embassy consulate headquarters residence villa castle restaurant area region office
	university stadium mansion home house estate retreat ranch club resort capital parliament hall church cathedral conference`)

// isPlace reports whether an entity is a place or a state, which has one.
func (c *clauseReader) isPlace(x int) bool {
	e := &c.f.d.entities[x]
	return e.kind == graph.KindLocation || e.subkind == graph.State
}

// placeParts are nouns of a part of a place.
var placeParts = set(`side part end edge bank shore coast half outskirts heart centre center`)

// ways are the nouns of going somewhere.
var ways = set(`flight journey trip way route return`)

// placeNouns are the nouns that "of" joins to the name of a place.
var placeNouns = set(`city town capital resort port village province suburb settlement district outskirts heart centre center
	municipality hamlet seaport harbour harbor spa neighbourhood neighborhood`, describedLands)

// seas are the last words in the names of waters, which nobody meets in.
var seas = set(`sea ocean`)
