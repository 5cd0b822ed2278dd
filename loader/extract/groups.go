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
		p.compatriot(&g)
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

// statesJoined are the two states that the sentence so far has named last side by side: "Peru and Chile"; or nil.
func (p *phrases) statesJoined() []int {
	for i := len(p.before) - 1; i >= 0; i-- {
		if g := &p.before[i]; len(g.entities) == 2 && !g.pronoun && g.noun == "" {
			return p.twoStates(p.before[i : i+1])
		}
	}
	return nil
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
	return prepositions[w] && w != "between" || tenseCues[w] == cuePast || regularPast(w) || leadVerbs[w] != ""
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

func (p *phrases) onePerson(g group) bool {
	return len(g.entities) == 1 && g.noun == "" && p.d.entities[g.entities[0]].kind == graph.KindPerson
}

func (p *phrases) isPlace(g group) bool {
	return len(g.entities) == 1 && p.d.entities[g.entities[0]].kind == graph.KindLocation
}
