package extract

import (
	"slices"

	"parley/graph"
)

// sessionOf notes that a meeting's noun is that of one body, and takes the body that "its" stands
// for: "at its session in Lima, the Council".
func (c *clauseReader) sessionOf(e *encounter, start int, right arguments) {
	if len(e.sides) == 0 && e.governor == c.span.from && c.lower(e.governor+1) == "its" {
		if g, ok := c.clauseSubject(c.span.from, right.end); ok && c.f.bodies(g.entities) {
			c.take(e, g.entities, graph.Member)
		}
	}
	if len(e.sides) != 1 {
		return
	}
	e.body = e.body || holds[c.lower(e.governor)] && c.f.bodies([]int{e.sides[0].entity})
	at := e.trigger.at
	for _, g := range c.groups {
		if g.to > start && g.to <= at || g.from == at+2 && c.lower(at+1) == "of" {
			e.body = e.body || c.bodyMeets(e, g)
		}
	}
}

// debate takes the body that hears what a noun tells of, and who speaks there: "in a debate before
// the Assembly, Lund said".
func (c *clauseReader) debate(e *encounter, right arguments) {
	body := c.f.audience(c.span, e.trigger.at)
	if body < 0 {
		return
	}
	if g, ok := c.clauseSubject(c.span.from, right.end); ok && e.governor == c.span.from && c.onePerson(g) {
		c.take(e, g.entities, graph.Member)
	} else if n := c.groupBefore(e.governor); n >= 0 && c.groups[n].to == e.governor && c.lower(c.groups[n].from-1) == "by" {
		c.take(e, c.groups[n].entities, graph.Member) // "was told by Lund in testimony"
	} else if !c.sits(e, right) {
		c.takeClauseSubject(e)
	}
	c.take(e, []int{body}, graph.Member)
	e.body = e.body || debates[c.lower(e.trigger.at)]
}

// bodies reports whether these are one body that meets by itself.
func (f *meetingFinder) bodies(entities []int) bool {
	return len(entities) == 1 && f.assembles(entities[0])
}

// holds are verbs of a body that comes together: "held a special session".
var holds = set(`hold holds held holding open opens opened opening end ends ended ending begin begins began convened convene convenes`)

// debating reports whether people of one land meet but in a debate before the public, as candidates do: "met in a televised
// debate", "met on a debate stage".
func (c *clauseReader) debating(e *encounter) bool {
	if e.trigger.frame != meetFrame || len(e.sides) < 2 || slices.ContainsFunc(e.sides, func(s side) bool {
		return c.f.d.entities[s.entity].kind != graph.KindPerson || c.f.countryOf(s.entity) != c.f.countryOf(e.sides[0].entity)
	}) {
		return false
	}
	for i := e.trigger.at + 1; i < c.span.to && i <= e.trigger.at+argumentReach; i++ {
		if !debates[c.lower(i)] {
			continue
		}
		for j := i - 1; j > e.trigger.at && j >= i-smallReach; j-- {
			if w := c.lower(j); prepositions[w] || w == "to" || w == "," {
				return w == "in" || w == "on" || w == "at"
			}
		}
	}
	return false
}
