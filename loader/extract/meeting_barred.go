package extract

import "strings"

// barred reports whether a meeting is told of as what is forbidden, lacking or within
// somebody's power: "banned visits by officials", "without talks", "the right to hold talks".
func (c *clauseReader) barred(e *encounter) bool {
	verb := e.trigger.at
	if e.trigger.noun() {
		verb = e.governor
	}
	w, before := c.lower(verb), c.lower(verb-1)
	switch {
	case before == "to" && abilities[c.lower(verb-2)], before == "from" && strings.HasSuffix(w, "ing") && c.keptFrom(verb-1):
		return true
	case !e.trigger.noun():
		return false
	case bans[w] || w == "on" && bans[before] || w == "without":
		return true
	case e.definite:
		return false
	case averts[w] || c.probed(e):
		return true
	}
	if w == "in" && standstills[before] {
		for i := verb - 2; i > c.span.from && i > verb-6; i-- {
			if overcomes[c.lower(i)] {
				return true // "flew to Lima to break the deadlock in talks between"
			}
		}
	}
	return prepositions[w] && (subjects[before] || before == "point" && c.lower(verb-2) == "no")
}

// keptFrom reports whether "from" at token i brings in what somebody is kept from: "barred Lund from visiting Lima", and not "is back from
// visiting Lima".
func (c *clauseReader) keptFrom(i int) bool {
	for j := i - 1; j >= c.span.from && j >= i-keptReach; j-- {
		if w := c.lower(j); bans[w] || keeps[w] {
			return true
		} else if w == "," {
			return false
		}
	}
	return false
}

// keptReach is how many tokens before "from" the verb may stand by which somebody is kept from something.
const keptReach = 10

// keeps are those verbs, besides those of forbidding.
var keeps = set(`prevent prevents prevented preventing keep keeps kept keeping stop stops stopped stopping block blocks blocked blocking refrain
	refrains refrained refraining dissuade dissuaded discourage discouraged exclude excluded`)

// bans are the verbs and nouns of forbidding.
var bans = set(`ban bans banned banning prohibit prohibits prohibited forbid forbids forbade forbidden bar bars barred outlaw outlawed`)
