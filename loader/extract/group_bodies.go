package extract

import (
	"strings"

	"parley/graph"
)

// factions are nouns of several who act in public for nobody but themselves, never for the state
// that they are of: "Norwegian unions".
var factions = set(`banks creditors lenders bankers unions union unionists workers miners strikers rebels separatists secessionists guerrillas
	insurgents militants opposition dissidents protesters demonstrators bondholders donors producers consumers exporters importers`)

// privates are nouns of people who act for nobody in public: "French students" are not their state.
var privates = set(`sailors drivers pilots engineers nurses doctors students teachers scientists academics scholars priests nuns residents villagers
	farmers fishermen dockers seamen truckers activists campaigners women men families relatives survivors victims veterans refugees tenants parents pensioners hostages traders investors financiers shopkeepers`)

// workingBodies are nouns of bodies and of people who sit in them, which are parties of their own
// where nobody is named whose they are.
var workingBodies = set(`committee panel consortium lawmakers legislators parliamentarians senators mediators employers elders warlords`)

// regimes are nouns of those in arms who rule, or fight for who does: parties of their own where no state is named whose they are.
var regimes = set(`military army junta`)

// members are nouns of people who act for the faction that stands before them: "rebel leaders".
var members = set(`partners leadership leaders heads bosses negotiators representatives officials commanders delegates envoys chiefs parties groups politicians figures members
	mps forces fighters factions deputies nations countries governments states`)

// factional are the words before a noun of members that tell a faction, and civic those that tell
// people of public life: "political leaders".
var (
	factional = set(`opposition rebel separatist secessionist guerrilla insurgent militant union labour labor bank banking creditor dissident protest strike islamist`)
	civic     = set(`political party tribal congressional parliamentary church coalition community student police`)
)

// ledBySome are those of factional that with an "s" are those for whom somebody acts.
var ledBySome = set(`rebel separatist secessionist guerrilla insurgent creditor`)

// faction is the phrase of a body which is never its state, or nil.
func (p *phrases) faction(c chunk) []int {
	if !p.ofFaction(c) {
		return nil
	}
	phrase := p.unnamed.read(p.withoutArticle(c))
	p.unnamed.belongs(phrase, p.landCode(c.entities))
	return []int{phrase}
}

// ofFaction reports whether a phrase stands for a body which is never its state.
func (p *phrases) ofFaction(c chunk) bool {
	return p.collective(c) && p.onlyLands(c.entities) && (factions[c.noun] || members[c.noun] && factional[p.wordBefore(c)])
}

// private reports whether a phrase stands for people of a land who do not act for it: "ten young Norwegian women".
func (p *phrases) private(c chunk) bool {
	return privates[c.noun] && p.collective(c) && len(c.entities) > 0 && p.onlyLands(c.entities)
}

// beforeFaction reports whether a faction follows the capitalised word at token i, which tells who they
// are: "Basque separatists".
func (p *phrases) beforeFaction(i int) bool {
	return i+1 < len(p.d.tokens) && !p.d.tokens[i].has(classFunction) && (factions[p.d.tokens[i+1].lower] || factional[p.d.tokens[i+1].lower])
}

// workingBody is the phrase of a body such as "the steering committee", where nobody is named
// whose it is; or nil.
func (p *phrases) workingBody(c chunk) []int {
	if !p.collective(c) || len(c.entities) > 0 || p.unnamed.owned[c.noun] {
		return nil
	}
	if !workingBodies[c.noun] && !(members[c.noun] && civic[p.wordBefore(c)]) && !(regimes[c.noun] && p.definite(c) && !isPossessive(p.d.tokens[max(c.from-1, 0)].lower)) {
		return nil
	}
	return []int{p.unnamed.read(p.withoutArticle(c))}
}

// collective reports whether a phrase is of several and not of a known number: "the two parties"
// are named elsewhere. Central bankers are their states'.
func (p *phrases) collective(c chunk) bool {
	if p.unnamed == nil || c.kind != groupChunk || p.d.tokens[c.to-1].lower != c.noun || p.wordBefore(c) == "central" {
		return false
	}
	first := p.d.tokens[c.from].lower
	return first != "other" && !(c.number && (first == "the" || first == "both"))
}

// wordBefore is the word before the noun of a phrase.
func (p *phrases) wordBefore(c chunk) string { return p.d.tokens[max(c.to-2, 0)].lower }

// withoutArticle is a phrase without its article, and with the plain words before it that tell
// which: "trade policy" of "a trade policy advisory committee".
func (p *phrases) withoutArticle(c chunk) span {
	from := c.from
	for from < c.to-1 && (nounWords[p.d.tokens[from].lower].opens() || p.d.tokens[from].has(classFunction)) {
		from++
	}
	if from+2 < c.to && isPossessive(p.d.tokens[from+1].lower) {
		return span{from + 2, c.to} // "the country's creditors"
	}
	if from > c.from {
		return span{from, c.to}
	}
	first := p.d.sentenceAt(from).from
	for n := 0; n < 3 && from > first && p.plainModifier(from-1); n++ {
		from--
	}
	return span{from, c.to}
}

// plainModifier reports whether the word at token i can be the modifier of a noun after it.
func (p *phrases) plainModifier(i int) bool {
	t := &p.d.tokens[i]
	w := t.lower
	return (t.shape == shapeWord || manyFold(w)) && noVerb(t) &&
		!plainVerbs[w] && !between[w] && !strings.HasSuffix(w, "ing") && !strings.HasSuffix(w, "ly") && p.d.nameAt[i] == 0 && !nounWords[w].opens() && meetingNouns[w] == ""
}

// onlyLands reports whether entities are nothing but states and places.
func (p *phrases) onlyLands(entities []int) bool {
	for _, x := range entities {
		if e := &p.d.entities[x]; !e.ofCountry() && e.kind != graph.KindLocation {
			return false
		}
	}
	return true
}

// several reports whether a group is more than one party, with a name or without.
func (g group) several() bool { return len(g.entities)+len(g.bodies) > 1 }

// landCode is the country of the one land among entities, by its code.
func (p *phrases) landCode(entities []int) string {
	if len(entities) == 1 && p.d.entities[entities[0]].ofCountry() {
		return p.d.entities[entities[0]].country
	}
	return ""
}

// bodiesOf tells of a group that "of" joins to another which bodies it is of: "leaders of the
// unions"; of a faction it is whose: "creditors of Chile".
func (p *phrases) bodiesOf(g *group, owner group) {
	if len(g.bodies) == 0 {
		if !nearTo[g.noun] {
			g.bodies = owner.bodies
		}
		p.named(*g, owner)
		return
	}
	p.unnamed.belongs(g.bodies[0], p.landCode(owner.entities))
	g.entities, g.pair = nil, false
}

// nearTo are the nouns of those who are no members of whom they belong to.
var nearTo = set(`families allies rivals opponents neighbours neighbors colleagues`)

// ownsBody is the same for a possessive: a state's body has its country, and the body of another
// has a name of its own, "the banks' committee". What a body with a name owns is itself.
func (p *phrases) ownsBody(owner group, g *group) {
	switch {
	case len(g.bodies) == 0:
		if len(g.entities) == 0 && !nearTo[g.noun] {
			g.bodies = owner.bodies
		}
	case len(owner.bodies) > 0:
		g.bodies = []int{p.unnamed.read(span{p.unnamed.phrases[owner.bodies[0]].from, g.to})}
	case len(owner.entities) == 0 && nounWords[owner.noun] == groupNoun && factions[g.noun]:
		from := owner.from
		for from < owner.to-1 && nounWords[p.d.tokens[from].lower].opens() {
			from++
		}
		g.bodies = []int{p.unnamed.read(span{from, g.to})} // "the teachers' union"
	case p.landCode(owner.entities) != "":
		p.unnamed.belongs(g.bodies[0], p.landCode(owner.entities))
	case len(owner.entities) > 0 && !factions[g.noun]:
		g.bodies, g.entities = nil, owner.entities
		p.named(*g, owner)
	}
}

// named notes that a working body is that of an owner with a name.
func (p *phrases) named(g, owner group) {
	if p.unnamed != nil && workingBodies[g.noun] && len(owner.entities) > 0 && !p.onlyLands(owner.entities) {
		p.unnamed.owned[g.noun] = true
	}
}
