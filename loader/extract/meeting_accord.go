package extract

import (
	"slices"

	"parley/graph"
)

// What several came to agree is told by its noun alone, with its day or its city: "a February 22 agreement in Paris",
// "last month's Lima accord by Chile and Peru". They met for it.

// accordNouns are the nouns of what states agree on with each other.
var accordNouns = set(`agreement accord pact`)

// accordReach is how many tokens around its noun the day and the city of an accord may stand.
const accordReach = 8

// withAccords adds to the meetings of a sentence those that it tells of by their accord, unless it says that an accord
// is signed or reached, which tells of them by itself.
func (f *meetingFinder) withAccords(s span, out []trigger) []trigger {
	if slices.ContainsFunc(out, func(t trigger) bool {
		return t.frame == signFrame || t.frame == termsFrame || accordNouns[f.lower(s, t.at)]
	}) {
		return out
	}
	told := len(out)
	for i := s.from; i < s.to; i++ {
		if accordNouns[f.lower(s, i)] && f.d.nameAt[i] == 0 && f.cityNear(s, i) {
			out = append(out, trigger{at: i, kind: graph.Negotiation, accord: true})
		}
	}
	if len(out) > told {
		slices.SortStableFunc(out, func(a, b trigger) int { return a.at - b.at })
	}
	return out
}

// cityNear reports whether a city is named in the noun phrase that ends with the accord at token i, or right after it.
func (f *meetingFinder) cityNear(s span, i int) bool {
	if w := f.lower(s, i+1); (w == "in" || w == "at") && f.city(i+2) {
		return true
	}
	for j := i - 1; j >= s.from && j >= i-4; j-- {
		if f.city(j) {
			return true
		}
		if w := f.lower(s, j); prepositions[w] || w == "," || nounWords[w] == determiner {
			return false
		}
	}
	return false
}

// city reports whether a city is named at token i.
func (f *meetingFinder) city(i int) bool {
	x := f.nameOver(i)
	return x >= 0 && f.d.entities[x].subkind == graph.City
}

// accordStands reports whether a meeting that is told by its accord is told with its city and its day, and of others
// than firms.
func (f *meetingFinder) accordStands(e *encounter) bool {
	at := e.trigger.at
	if e.date == nil || e.place < 0 || e.date.to < at-accordReach || e.date.from > at+accordReach {
		return false
	}
	for i := at + 1; i < e.date.from; i++ {
		if t := &f.d.tokens[i]; t.has(classVerb|classSaid) || tenseCues[t.lower] != cueNone || t.lower == "," {
			return false // "the Lima accord was hailed on Monday"
		}
	}
	return slices.ContainsFunc(e.sides, func(s side) bool { return sendsEnvoys[f.d.entities[s.entity].subkind] || f.bodyOfStates(s.entity) })
}

// underAccord reports whether the verb at token i tells what somebody agreed to in an accord that is named before it.
func (f *meetingFinder) underAccord(s span, i int) bool {
	for j := i - 1; j > s.from && j >= i-accordReach; j-- {
		if f.lower(s, j) == "which" {
			return f.lower(s, j-1) == "in" || f.lower(s, j-1) == "under"
		}
	}
	return false
}

// takeAgreeing takes who agreed to what an accord says, or on it: "the accord in which Chile agreed to pay".
func (c *clauseReader) takeAgreeing(e *encounter, right arguments) {
	if !e.trigger.accord {
		if c.f.settledBy(c.span, e.trigger.at) {
			c.take(e, right.by, graph.Member) // "a deal struck by Chile and Peru"
		}
		return
	}
	c.take(e, right.by, graph.Member)
	for i := e.trigger.at + 1; i < c.span.to-1 && i <= e.trigger.at+2*accordReach; i++ {
		if w := c.lower(i); w != "which" && w != "whereby" && w != "where" {
			continue
		}
		if g, ok := c.groupAfter(i); ok && c.f.phrases.acts(g.to) {
			c.take(e, c.actors(g.entities), graph.Member)
		}
		return
	}
}

// sharpens gives the negotiations that an accord came of the day of that, where they are told by their month or week: "last
// month's Lima accord", then "the accord of February 22".
func (f *meetingFinder) sharpens(c *clauseReader) {
	for i := range c.dates {
		d := &c.dates[i]
		if d.value.Precision() != graph.PrecisionDay || isInterval(d.value) || !c.ofAccord(d) {
			continue
		}
		var only *record
		for _, r := range f.recent() {
			if r.date == nil || r.status != graph.Held || r.edge != noEnd || !sharper(d, r.date) || r.place < 0 {
				continue
			}
			if only != nil {
				return
			}
			only = r
		}
		if only != nil {
			only.date = d
			only.cite(c.span)
			only.because("day of the accord", d.from)
		}
	}
}

// ofAccord reports whether a date is that of an accord: "the February 22 accord", "the Lima accord on February 22".
func (c *clauseReader) ofAccord(d *date) bool {
	if noun := c.bearer(d); noun >= 0 {
		return accordNouns[c.lower(noun)]
	}
	return (d.prep == "on" || d.prep == "of") && accordNouns[c.lower(d.from-2)]
}

// towardsAccord gives talks of which no party is told those of the accord that came of them, which was told of before: "Chile and Peru
// reached an agreement. The agreement, which followed talks in Lima last week, ends a row".
func (c *clauseReader) towardsAccord(e *encounter) {
	if !e.trigger.noun() || !afterTalks[c.lower(e.governor)] || e.definite || e.unnamed || len(e.sides)+len(e.bodies) > 0 || e.place < 0 && e.date == nil {
		return
	}
	for i := e.governor - 1; i > c.span.from && i >= e.governor-accordReach; i-- {
		if !bargains[c.lower(i)] || c.lower(i-1) != "the" && c.lower(i-1) != "this" {
			continue
		}
		if r := c.lastTold(sitterReach); r != nil && r.order == sameOrder && done(r.status) && len(r.sides) > 1 && bargainKinds[r.kind] {
			e.sides, e.status = slices.Clone(r.sides), graph.Held
			if r.date != nil && e.date != nil && !c.f.sameDate(r.date, e.date) && r.kind == graph.Negotiation {
				r.date, r.edge = nil, noEnd // the day of the accord, which ends the talks
			} else if r.date != nil && e.days > 0 && r.days == 0 {
				r.edge, r.over = lastDay, true
			}
		}
		return
	}
}

// afterTalks stand between an accord and the talks that it came of.
var afterTalks = set(`followed follows after following`)

// bargainKinds are the kinds of meetings at which accords are reached.
var bargainKinds = map[string]bool{graph.Negotiation: true, graph.Ceremony: true, graph.Talks: true}
