package extract

import (
	"slices"

	"parley/graph"
)

// jointActs are verbs of what those do together who have met.
var jointActs = set(`agreed signed pledged vowed announced issued discussed called reaffirmed condemned welcomed urged said`)

// actTogether adds to a meeting that was just told those of its states whose people a sentence names side by side, as what they did there: "hosted
// the leaders of Chile and Peru. Lund, President Soto of Chile and Peru's Ana Diaz agreed to".
func (f *meetingFinder) actTogether(c *clauseReader) {
	r := c.lastTold(2)
	if r == nil || r.last == c.sentence || !done(r.status) || r.kind == graph.Call || slices.ContainsFunc(c.triggers, func(t trigger) bool { return !jointActs[c.lower(t.at)] }) {
		return
	}
	lands := map[string]bool{}
	for _, s := range r.sides {
		lands[f.landFor(r, s.entity)] = true
	}
	for i := c.span.from; i < c.span.to; i++ {
		if !jointActs[c.lower(i)] {
			continue
		}
		g, ok := c.subjectOf(i)
		if ok && !g.pronoun && len(g.entities) > 1 && len(lands) > 1 && f.eachOf(g.entities, lands) {
			f.joins(r, c, g)
		}
		return
	}
}

// eachOf reports whether some are people of at least two of the lands, and of no others.
func (f *meetingFinder) eachOf(entities []int, lands map[string]bool) bool {
	named := map[string]bool{}
	for _, x := range entities {
		land := f.countryOf(x)
		if f.d.entities[x].kind != graph.KindPerson || land == "" || !lands[land] {
			return false
		}
		named[land] = true
	}
	return len(named) > 1
}

// theirs gives a meeting whose parties are but "their ministers" the states of those who met as was told before: "Lund met Soto. Their
// finance ministers met in May".
func (c *clauseReader) theirs(e *encounter) {
	r := c.lastTold(3)
	if len(e.sides)+len(e.bodies) > 0 || r == nil || c.lower(c.span.from) != "their" {
		return
	}
	for i := c.span.from + 1; i < e.trigger.at && i <= c.span.from+4; i++ {
		if !pairOfPeople[c.lower(i)] {
			continue
		}
		var lands []int
		for _, s := range r.sides {
			if x := c.f.phrases.state(c.f.landFor(r, s.entity)); x >= 0 {
				lands = append(lands, x)
			}
		}
		if len(lands) > 1 {
			c.take(e, lands, graph.Member)
			e.many, e.unnamed, e.order = false, false, anotherMeeting
		}
		return
	}
}
