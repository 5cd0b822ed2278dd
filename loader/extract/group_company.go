package extract

import (
	"strings"

	"parley/graph"
)

// companies are the words between one who takes part and those who come along: "Lund,
// accompanied by Vik and Dahl, met".
var companies = map[string]bool{"accompanied by": true, "who is accompanied by": true, "together with": true, "along with": true, "alongside": true, "flanked by": true,
	"joined by": true, "who was accompanied by": true, "who was joined by": true}

// company adds those to a group who come along with it. They are of its side, and no pair with it.
func (p *phrases) company(g group, chunks []chunk, next int) (group, int) {
	for next < len(chunks) && p.comesAlong(g, chunks[next]) {
		m, after := p.list(chunks, next)
		if !p.allPeople(m) && !p.allBodies(m) || len(m.entities) == 0 {
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

// comesAlong reports whether words of companies stand between a group of parties and a phrase,
// or "including" after a delegation.
func (p *phrases) comesAlong(g group, c chunk) bool {
	if c.from-g.to > 5 || p.isPlace(g) || len(g.entities) == 0 {
		return false
	}
	gap := strings.TrimPrefix(p.between(g.to, c.from), ", ")
	return companies[gap] || gap == "including" && comers[g.noun]
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
