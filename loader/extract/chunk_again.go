package extract

import (
	"slices"
	"strings"

	"parley/graph"
)

// againWords is how many words "the" may have behind it before the noun, and namedReach how many tokens before it the body is named.
const againWords, namedReach = 4, 150

// calledAgain are the nouns by which bodies of some kinds are called again that were named before: "the militant group",
// "the bloc".
var calledAgain = func() map[string][]string {
	table := map[string][]string{}
	for words, kinds := range map[string][]string{
		"group organisation organization": {graph.ArmedGroup, graph.Intergovernmental},
		"movement militia faction":        {graph.ArmedGroup},
		"bloc grouping alliance":          {graph.Intergovernmental},
	} {
		for w := range set(words) {
			table[w] = kinds
		}
	}
	for w := range irregular {
		table[w] = []string{graph.ArmedGroup}
	}
	return table
}()

// bodyAgain is the body named shortly before that the noun phrase at token i calls by a common noun, and the token after
// the phrase; or -1.
func (p *phrases) bodyAgain(i, to int) (_, end int) {
	if p.d.tokens[i].lower != "the" {
		return -1, i
	}
	end = i + 1
	for end < to && end <= i+againWords && calledAgain[p.d.tokens[end].lower] == nil && p.plainWithin(end) {
		end++
	}
	if end >= to || calledAgain[p.d.tokens[end].lower] == nil || end+1 < to && p.phraseGoesOn(end+1) {
		return -1, i
	}
	noun := p.d.tokens[end].lower
	body, others := p.lastCalled(i, noun), false
	if body >= 0 && irregular[noun] {
		others = p.d.lastNamed(i, i-namedReach, func(n *name, x *entity) bool {
			return n.entity != body && p.kindAgain(x) == graph.ArmedGroup
		}) >= 0
	}
	if others {
		return -1, i // which of them is nowhere told
	}
	return body, end + 1
}

// lastCalled is the body named last before token i whose name has a noun in it, "the Contact Group" of "the group", else that
// of a kind that is called so, of blocs the one that the article names most; or -1.
func (p *phrases) lastCalled(i int, noun string) int {
	if x := p.d.lastNamed(i, i-namedReach, func(_ *name, x *entity) bool {
		return x.kind == graph.KindInstitution && slices.Contains(strings.Fields(graph.Fold(x.name)), noun)
	}); x >= 0 {
		return x
	}
	kinds, body, most := calledAgain[noun], -1, 0
	p.d.lastNamed(i, i-namedReach, func(n *name, x *entity) bool {
		if slices.Contains(kinds, p.kindAgain(x)) && (body < 0 || blocs[noun] && len(x.names) > most) {
			body, most = n.entity, len(x.names)
		}
		return body >= 0 && !blocs[noun]
	})
	return body
}

// blocs are the nouns of bodies of states of which an article is about one, that which it names most.
var blocs = set(`bloc grouping alliance`)

// kindAgain is the kind of a body by which it is called again: an army of no state is an armed group.
func (p *phrases) kindAgain(x *entity) string {
	if x.subkind == graph.ArmedForce && x.country == "" {
		return graph.ArmedGroup
	}
	return x.subkind
}

// plainWithin reports whether token i may stand between "the" and the noun of such a phrase: "Islamist", "10-member".
func (p *phrases) plainWithin(i int) bool {
	t := &p.d.tokens[i]
	if n := p.d.nameAt[i]; n != 0 {
		return p.d.names[n-1].people || t.lower != "and"
	}
	return !t.has(classFunction) && !prepositions[t.lower] && tenseCues[t.lower] == cueNone && t.lower != "," && t.lower != "and"
}

// phraseGoesOn reports whether token i goes on with a phrase that is about something else then: "the group of", "the rebels
// leader", "the militant group NAME".
func (p *phrases) phraseGoesOn(i int) bool {
	t := &p.d.tokens[i]
	w := nounWordOf(t)
	return t.lower == "of" || p.d.nameAt[i] != 0 || p.d.titleAt[i] != 0 || t.is(shapeCapital) || w == postNoun || w == groupNoun || meetingNouns[t.lower] != ""
}
