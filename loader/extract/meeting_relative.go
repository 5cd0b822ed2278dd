package extract

import (
	"slices"

	"parley/graph"
)

// relative takes who hosts, mediates or holds a meeting by a clause after its noun: "talks that
// Oman mediated", "a meeting they had on Monday".
func (c *clauseReader) relative(e *encounter) {
	i := e.trigger.at + 1
	g, ok := c.groupFrom(i)
	if w := c.lower(i); !ok && (w == "that" || w == "which") {
		g, ok = c.groupFrom(i + 1)
	}
	if !ok {
		return
	}
	v := g.to
	for tenseCues[c.lower(v)] == cueHave || tenseCues[c.lower(v)] == cueBe {
		v++
	}
	if _, object := c.groupFrom(v + 1); object && !prepositions[c.lower(v)] || c.triggerAt(v+1) {
		return
	}
	switch w := c.lower(v); {
	case mediateVerbs[w]:
		c.take(e, g.entities, graph.Mediator)
	case hostVerbs[w]:
		c.take(e, g.entities, graph.Host)
	case w == "held" || tenseCues[c.lower(v-1)] == cueHave && v > g.to && !c.finite(v):
		c.take(e, c.actors(c.together(g)), graph.Member)
	}
}

// together are whom a group stands for: "they" after two people who were named in the sentence, or
// the one named in it and whoever was spoken of before.
func (c *clauseReader) together(g group) []int {
	if g.noun != "they" {
		return g.entities
	}
	var people []int
	for _, b := range c.groups {
		if b.from < g.from && c.isPerson(b) && !slices.Contains(people, b.entities[0]) {
			people = append(people, b.entities...)
		}
	}
	if who := c.f.scene.subject; len(people) == 1 && who >= 0 && who != people[0] {
		people = append(people, who)
	}
	if len(people) != 2 {
		return g.entities
	}
	return people
}
