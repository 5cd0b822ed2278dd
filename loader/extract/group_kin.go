package extract

// related reads on after the 's of a person whose relative, predecessor or the like is meant, and not he: "Lund's
// predecessor, Nils Dahl,", "Lund's brother". Who is not named is nobody known.
func (p *phrases) related(g group, chunks []chunk, next int) (group, int, bool) {
	end := p.d.sentenceEnd(g.from)
	noun := g.to + 1
	for noun < end && noun < g.to+relatedReach && !intimates[p.d.tokens[noun].lower] && !kin[p.d.tokens[noun].lower] {
		if !noVerb(&p.d.tokens[noun]) || !p.d.tokens[noun].is(shapeWord) || p.d.nameAt[noun] != 0 {
			return g, next, false
		}
		noun++
	}
	if noun >= end || noun == g.to+relatedReach {
		return g, next, false
	}
	g.to, g.entities, g.noun, g.post = noun+1, nil, p.d.tokens[noun].lower, false
	for next < len(chunks) && chunks[next].from < g.to {
		next++
	}
	name := g.to
	if name < end && p.d.tokens[name].lower == "," {
		name++
	}
	if next < len(chunks) && chunks[next].from == name && p.personChunk(chunks[next]) {
		g.to, g.entities, g.noun = chunks[next].to, chunks[next].entities, ""
		next++
	}
	return g, next, true
}

// relatedReach is how many tokens after the name of somebody the noun of a relative may stand.
const relatedReach = 5

// intimates are those who are told of by another, as kin are.
var intimates = set(`supporters lawyer lawyers ally friend friends confidant confidante protege protégé widow widower nephew niece uncle aunt cousin bodyguard
	bodyguards fans killers murderers critics rivals predecessor predecessors successor successors`)
