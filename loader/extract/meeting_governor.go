package extract

import (
	"strings"

	"parley/graph"
)

// bidFor reports whether the preposition at p follows a verb by which somebody asks for a meeting of
// his own: "called for a conference", "pressed for talks".
func (c *clauseReader) bidFor(p int, right arguments) bool {
	return c.lower(p) == "for" && asksFor[c.lower(p-1)] && len(right.between) == 0 && !right.delegated
}

// backed takes who is for or against a conference that nobody is named to come to: "Chile favours an
// international conference", "Chile is open to the idea of a conference".
func (c *clauseReader) backed(e *encounter, p int, right arguments) bool {
	if e.definite || len(e.sides) > 0 || right.faces || len(right.between) > 0 {
		return false
	}
	switch w := c.lower(p); {
	case backs[w]:
		c.takeSubject(e, p, graph.Member)
		return true
	case w == "of" && ideas[c.lower(p-1)]:
		if g, ok := c.clauseSubject(p-1, p-1); ok {
			c.take(e, c.actors(g.entities), graph.Member)
			return true
		}
	}
	return false
}

// backs are the verbs of those who are for or against what may be, and ideas its nouns.
var (
	backs = set(`back backs backed support supports supported favour favours favoured favor favors favored endorse endorses endorsed
		oppose opposes opposed advocate advocates advocated`)
	ideas = set(`idea proposal prospect`)
)

// asksFor are the verbs that with "for" ask for a meeting.
var asksFor = set(`call calls called appeal appeals appealed press presses pressed pressing push pushes pushed pushing`)

// phrasal is the verb that with the particle at p takes a meeting as its object: "called" of
// "called off talks", "pulled" of "pulled out of talks"; or -1.
func (c *clauseReader) phrasal(p int) int {
	if w := c.lower(p); w == "of" && c.lower(p-1) == "out" || w == "from" && c.lower(p-1) == "away" || w == "to" && c.lower(p-1) == "open" {
		p--
	}
	if phrasalVerbs[c.lower(p)][c.lower(p-1)] {
		return p - 1
	}
	return -1
}

// phrasalVerbs are the verbs that with a particle begin, end, put back or refuse a meeting.
var phrasalVerbs = map[string]map[string]bool{
	"off":   set(`call calls called calling put puts putting break broke broken breaking kick kicks kicked kicking`),
	"out":   set(`rule rules ruled ruling pull pulls pulled pulling back backs backed walk walks walked walking`),
	"up":    set(`wind winds wound winding wrap wraps wrapped wrapping finish finishes finished set sets setting`),
	"short": set(`cut cuts cutting`),
	"away":  set(`walk walks walked walking stay stays stayed staying`),
	"down":  set(`turn turns turned turning`),
	"open":  set(`is are was were be remain remains remained`),
}

// takeSubject adds the subject of the verb at p.
func (c *clauseReader) takeSubject(e *encounter, p int, role graph.Role) {
	g, ok := c.doer(p)
	if !ok && c.opensSentence(p) {
		g, ok = c.subjectAfter(e.trigger.at) // "Opening the meeting, Lund said"
	}
	if ok && !(g.pair && e.definite) {
		e.delegated = e.delegated || role == graph.Member && c.comeFor(g)
		e.unnamed = e.unnamed || role == graph.Member && g.more && len(g.entities) == 1
		c.take(e, c.actors(g.entities), role)
		c.takeBodies(e, g.bodies, role)
	}
}

// hostCity takes the city that hosts a meeting as its place: "Moscow hosted talks".
func (c *clauseReader) hostCity(e *encounter, p int) {
	g, ok := c.doer(p)
	if !ok || len(g.entities) != 1 || e.place >= 0 {
		return
	}
	if ent := &c.f.d.entities[g.entities[0]]; ent.kind == graph.KindLocation {
		e.place = g.entities[0]
	}
}

// actors are the entities of a subject, a capital taken for its government.
func (c *clauseReader) actors(entities []int) []int { return c.f.phrases.governments(entities) }

// subjectTakesPart reports whether the subject of the clause takes part in the meeting
// that a preposition at p brings in.
func (c *clauseReader) subjectTakesPart(e *encounter, p int, right arguments) bool {
	if before := c.lower(p - 1); before == "part" || before == "participated" || before == "participate" || before == "participating" {
		return true
	}
	if len(right.between) > 0 || len(right.by) > 0 || c.owner(e) {
		return false
	}
	if g, ok := c.clauseSubject(p, right.end); ok && len(g.entities) > 1 && !e.definite {
		return true
	}
	if e.trigger.kind == graph.Visit {
		return !e.definite || len(right.to) > 0
	}
	return (right.faces || e.trigger.kind == graph.Call && len(right.to) > 0) && c.lower(p) != "on"
}

// owner reports whether a party stands before the noun already: "Trump's meeting".
func (c *clauseReader) owner(e *encounter) bool {
	for _, s := range e.sides {
		if s.role == graph.Member {
			return c.premodified(e.trigger.at, s.entity)
		}
	}
	return false
}

// premodified reports whether an entity is named in the noun phrase before token at.
func (c *clauseReader) premodified(at, entity int) bool {
	for n := len(c.groups) - 1; n >= 0; n-- {
		g := c.groups[n]
		if g.to > at || at-g.to > 4 {
			continue
		}
		for _, x := range g.entities {
			if c.f.party(x) == entity && !prepositions[c.lower(g.to)] {
				return true
			}
		}
	}
	return false
}

// roundsBefore passes over "a round of" and "a series of" before a meeting's noun phrase.
func (c *clauseReader) roundsBefore(start int) int {
	if c.lower(start-1) != "of" || !(roundNouns[c.lower(start-2)] || strings.HasSuffix(c.lower(start-2), "-round")) {
		return start
	}
	i := start - 2
	for i > c.span.from {
		w := c.lower(i - 1)
		if prepositions[w] || c.verbal(i-1) || w == "," || lightVerbs[w] {
			break
		}
		i--
		if nounWords[w].opens() {
			break
		}
	}
	return i
}

var roundNouns = set(`round rounds series day days hours week session sessions leg part host resumption exchange start beginning end opening close margins`)

// joinsBy are the prepositions by which the subject of a clause takes part in a meeting.
var joinsBy = set(`in for during at after following on before from toward towards`)

// invites are the verbs and the noun of asking somebody to come.
var invites = set(`invited invites inviting invite invitation asked summoned`)

// invitation is the verb or noun of inviting that the preposition at p belongs to, or -1.
func (c *clauseReader) invitation(p int) int {
	for i := p - 1; i >= c.span.from && i >= p-10; i-- {
		if invites[c.lower(i)] {
			return i
		}
	}
	return -1
}
