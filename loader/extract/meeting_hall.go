package extract

import (
	"strings"

	"parley/graph"
)

// hall takes the body that hears what the verb of telling says: "told a Senate committee",
// "told senators", and makes of it a session.
func (c *clauseReader) hall(e *encounter) bool {
	for i := e.trigger.at + 1; i < c.span.to && i <= e.trigger.at+hallReach; i++ {
		t := &c.f.d.tokens[i]
		if t.lower == "that" && i > e.trigger.at+1 {
			return false // "told NAME that the committee"
		}
		if x := c.theBody(i); x >= 0 && len(e.sides) > 0 {
			c.take(e, []int{x}, graph.Member)
		}
		if n := c.f.d.nameAt[i]; n != 0 && c.f.deliberates(c.f.d.names[n-1].entity) {
			c.take(e, []int{c.f.d.names[n-1].entity}, graph.Member)
		} else if !halls[t.lower] {
			if w := nounWordOf(t); w != determiner && w != modifier && w != owner && n == 0 && demonym(t) == "" {
				return false
			}
			continue
		}
		if c.lower(e.trigger.at+1) == "visiting" {
			return false // "told visiting senators"
		}
		if i+1 < c.span.to && (c.f.d.nameAt[i+1] != 0 && c.f.d.nameAt[i+1] != c.f.d.nameAt[i] || c.f.d.titleAt[i+1] != 0) {
			return false // "told committee member Ana Diaz"
		}
		if c.ownParliament(e, i) {
			return false
		}
		if x := c.f.nameAfter(c.span, i+1); len(e.sides) == 1 && prepositions[c.lower(i+1)] && x >= 0 && c.f.deliberates(x) {
			c.take(e, []int{x}, graph.Member) // "senators on the Budget Committee"
		}
		e.trigger.kind = graph.Conference
		e.unnamed = len(e.sides) == 1
		return true
	}
	return false
}

// nameAfter is the entity named after the preposition at token i, or -1.
func (f *meetingFinder) nameAfter(s span, i int) int {
	i++
	if f.lower(s, i) == "the" {
		i++
	}
	if i >= s.to || f.d.nameAt[i] == 0 {
		return -1
	}
	return f.d.names[f.d.nameAt[i]-1].entity
}

// ownParliament reports whether one speaks to the parliament of the own land at token i, which is a speech: "told parliament".
func (c *clauseReader) ownParliament(e *encounter, i int) bool {
	x := c.f.nameOver(i)
	if x < 0 {
		return plenaries[c.lower(i)] && len(e.sides) == 1
	}
	land := c.f.d.entities[x].country
	return len(e.sides) > 0 && c.f.d.entities[x].subkind == graph.Parliament && land != "" && land == c.f.countryOf(e.sides[0].entity)
}

// plenaries are what parliaments are called that sit as a whole.
var plenaries = set(`parliament congress legislature bundestag knesset duma`)

// theBody is the body named before that "the committee" at token i stands for, or -1.
func (c *clauseReader) theBody(i int) int {
	w := c.lower(i)
	if c.f.d.nameAt[i] != 0 || c.lower(i-1) != "the" || !deliberating[w] {
		return -1
	}
	return c.f.d.lastNamed(i, i-theBodyReach, func(_ *name, x *entity) bool {
		return x.kind == graph.KindInstitution && strings.EqualFold(lastWord(x.name), w)
	})
}

// theBodyReach is how many tokens before a body is called by its noun it may be named.
const theBodyReach = 200

// hallReach is how many words the noun phrase of a body has before its last.
const hallReach = 5
