package extract

import (
	"slices"

	"parley/graph"
)

// itsOwner is the state or institution for which the people come whom a phrase calls its own, or -1:
// Chile in "Chile said its negotiators would meet Lund". Of several named before them in the
// sentence it is the one that does something.
func (p *phrases) itsOwner(c chunk) int {
	if p.d.tokens[c.from].lower != "its" || !comers[c.noun] && !sent[c.noun] && !own[c.noun] {
		return -1
	}
	for i := len(p.before) - 1; i >= 0; i-- {
		b := p.before[i]
		first := p.d.sentenceAt(c.from).from
		if len(b.entities) != 1 || b.from < first || b.from > first && p.objective(b.from-1) {
			continue
		}
		if x := b.entities[0]; p.d.entities[x].kind == graph.KindInstitution && p.d.entities[x].subkind != graph.Media {
			return x
		}
	}
	return -1
}

// whoseOwners are the states or institutions right before "whose" for which the people come whom the phrase after it names: Chile and Peru
// in "Chile and Peru, whose ministers met".
func (p *phrases) whoseOwners(c chunk) []int {
	if c.from < 2 || p.d.tokens[c.from-1].lower != "whose" || !comers[c.noun] && !own[c.noun] && !pairOfPeople[c.noun] || len(p.before) == 0 {
		return nil
	}
	last := p.before[len(p.before)-1]
	if last.pronoun || last.to < c.from-2 || slices.ContainsFunc(last.entities, func(x int) bool { return p.d.entities[x].kind != graph.KindInstitution }) {
		return nil
	}
	return last.entities
}

// own are the nouns of people whom a state or body calls its own, besides those of a delegation.
var own = set(`minister ministers leader leaders envoy ambassador ambassadors negotiator representative delegate president premier
	experts inspectors mediator mediators`)
