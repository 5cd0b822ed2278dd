package extract

import (
	"slices"

	"parley/graph"
)

// envoyPosts are the posts of those whom a government calls in.
var envoyPosts = set(`ambassador ambassadors envoy envoys diplomat diplomats consul d'affaires d’affaires charge chargé commissioner attache attaché nuncio`)

// calledIn is the summons that "called in" at token i tells of: "called in the Norwegian
// ambassador".
func (f *meetingFinder) calledIn(s span, i int) (trigger, bool) {
	w, after := f.lower(s, i), f.lower(s, i+1)
	toMinistry := after == "to" && tenseCues[f.lower(s, i-1)] == cueBe && (f.lower(s, i+3) == "foreign" || f.lower(s, i+3) == "ministry")
	if w != "called" && w != "calls" || after != "in" && !toMinistry || !f.envoyNear(s, i) {
		return trigger{}, false
	}
	return trigger{at: i, kind: graph.Talks, frame: summonFrame, form: pastForm}, true
}

// envoyNear reports whether the post of an envoy stands near token i.
func (f *meetingFinder) envoyNear(s span, i int) bool {
	for j := max(s.from, i-8); j < s.to && j <= i+8; j++ {
		if envoyPosts[f.lower(s, j)] {
			return true
		}
	}
	return false
}

// summoned takes an envoy who is summoned, and by whom: "by Chile", "to the Chilean Foreign
// Ministry", or the state in whose capital it happens.
func (c *clauseReader) summoned(e *encounter, envoy group, right arguments) bool {
	for n := c.groupBefore(e.trigger.at); n >= 0 && envoy.noun == ""; n-- {
		if g := c.groups[n]; envoyPosts[g.noun] {
			envoy = g // "the ambassador in Santiago was summoned"
		}
	}
	c.take(e, envoy.entities, graph.Member)
	c.take(e, right.by, graph.Host)
	if len(e.sides) == 1 && slices.ContainsFunc(right.to, func(x int) bool { return c.f.d.entities[x].country == c.f.countryOf(e.sides[0].entity) }) {
		return false // called home
	}
	for _, x := range right.to {
		if c.f.d.entities[x].country != "" {
			c.take(e, []int{x}, graph.Host) // not "the Foreign Ministry" of a state that is left to guess
		}
	}
	if len(e.sides) == 1 {
		c.take(e, c.accreditedTo(envoy), graph.Host)
	}
	if len(e.sides) != 1 {
		return len(e.sides) > 1
	}
	if !c.f.envoyNear(c.span, e.trigger.at) {
		return false // summoned to court
	}
	guest := c.f.countryOf(e.sides[0].entity)
	for _, g := range c.groups {
		for _, x := range g.entities {
			land := c.f.d.entities[x].country
			if land == "" || land == guest || g.from == envoy.from {
				continue
			}
			c.take(e, []int{c.f.phrases.state(land)}, graph.Host)
			return true
		}
	}
	e.unnamed = true
	return true
}

// accreditedTo is the state that an envoy is told to be posted to, who is summoned there: "the Chilean ambassador to Peru".
func (c *clauseReader) accreditedTo(envoy group) []int {
	for i := envoy.from + 1; i < c.span.to && i <= envoy.to; i++ {
		if x := c.f.landAt(i + 1); c.lower(i) == "to" && envoyPosts[c.lower(i-1)] && x >= 0 {
			return []int{c.f.phrases.state(c.f.d.entities[x].country)}
		}
	}
	return nil
}
