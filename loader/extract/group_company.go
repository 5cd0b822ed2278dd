package extract

import (
	"strings"

	"parley/graph"
)

// companies are the words between one who takes part and those who come along: "Lund,
// accompanied by Vik and Dahl, met".
var companies = map[string]bool{"accompanied by": true, "who is accompanied by": true, "together with": true, "along with": true, "alongside": true, "flanked by": true,
	"joined by": true, "who was accompanied by": true, "who was joined by": true}

// withSpouse passes over the wife or husband who comes along with somebody, and takes no part: "Lund and his wife, Eva,".
func (p *phrases) withSpouse(g group, chunks []chunk, next int) (group, int) {
	if !p.onePerson(g) {
		return g, next
	}
	word := func(i int) string {
		if i < p.d.sentenceEnd(g.from) {
			return p.d.tokens[i].lower
		}
		return ""
	}
	i := g.to
	if word(i) == "," {
		i++
	}
	if w := word(i); w != "and" && w != "with" || nounWords[word(i+1)] != owner || !spouses[word(i+2)] {
		return g, next
	}
	if i += 3; word(i) == "," {
		i++
	}
	for next < len(chunks) && chunks[next].from < i {
		next++
	}
	if next < len(chunks) && chunks[next].from == i && p.personChunk(chunks[next]) {
		i = chunks[next].to
		next++
		if word(i) == "," {
			i++
		}
	}
	g.to = i
	return g, next
}

// spouses come along on journeys and take no part.
var spouses = set(`wife husband spouse`)

// company adds those to a group who come along with it. They are of its side, and no pair with it.
func (p *phrases) company(g group, chunks []chunk, next int) (group, int) {
	g, next = p.withSpouse(g, chunks, next)
	for next < len(chunks) {
		along, relative := p.comesAlong(g, chunks[next])
		if !along {
			break
		}
		m, after := p.list(chunks, next)
		if relative && p.onePersonAmong(m) { // "accompanied by his wife, Ana Diaz, and Foreign Minister Vik"
			m.entities = m.entities[1:]
		}
		if !p.allPeople(m) && !p.allBodies(m) || len(m.entities) == 0 && !relative {
			break
		}
		noun, people := g.noun, g.people
		g = g.with(m)
		g.noun, g.people, g.pair, g.pronoun, g.company = noun, people, false, false, true
		if g.to < len(p.d.tokens) && p.d.tokens[g.to].lower == "," {
			g.to++
		}
		next = after
	}
	return g, next
}

// comesAlong reports whether words of companies stand between a group of parties and a phrase, or "including" after a
// delegation; and whether the phrase begins with the name of somebody's wife or husband. One who bears no name is passed
// over: "accompanied by her husband and Foreign Minister Vik".
func (p *phrases) comesAlong(g group, c chunk) (along, relative bool) {
	from := c.from
	if i := from - 2; i > g.to+1 && kin[p.d.tokens[i].lower] && nounWords[p.d.tokens[i-1].lower] == owner {
		switch p.d.tokens[from-1].lower {
		case "and":
			from = i - 1
		case ",":
			from, relative = i-1, true
		}
	} else if i = from - 1; i > g.to+1 && kin[p.d.tokens[i].lower] && nounWords[p.d.tokens[i-1].lower] == owner {
		from, relative = i-1, true // "his wife Ana Diaz"
	}
	if from-g.to > 5 || p.isPlace(g) || len(g.entities) == 0 {
		return false, false
	}
	gap := strings.TrimPrefix(p.between(g.to, from), ", ")
	return companies[gap] || gap == "including" && comers[g.noun], relative
}

// allBodies reports whether a group names nothing but states and institutions.
func (p *phrases) allBodies(g group) bool {
	for _, x := range g.entities {
		if p.d.entities[x].kind != graph.KindInstitution {
			return false
		}
	}
	return true
}

// sent are the nouns of people who come for him who sends them: "Lund's envoys".
var sent = set(`envoys emissaries aides officials diplomats advisers advisors government administration`)
