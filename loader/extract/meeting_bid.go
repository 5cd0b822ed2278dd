package extract

import "parley/graph"

// bidNouns are the nouns of what one party holds out to another: "a Chilean invitation for talks",
// "Chile's offer of talks".
var bidNouns = set(`invitation offer proposal request suggestion appeal bid overture`)

// bidReach is how many tokens before a meeting's noun phrase the noun of what is held out may stand.
const bidReach = 8

// bid takes whose invitation or offer of a meeting it is that the preposition at p belongs to, and to
// whom it goes: to somebody named, or to whoever replies, accepts or refuses.
func (c *clauseReader) bid(e *encounter, p int, right arguments) bool {
	noun := c.bidNoun(p)
	if noun < 0 || len(right.between) > 0 || c.lower(e.trigger.at+1) == "between" {
		return false
	}
	from := c.bidder(e, noun)
	for i := noun + 1; i < p; i++ {
		if w := c.lower(i); w != "from" && w != "by" && w != "to" {
			continue
		}
		if g, ok := c.groupFrom(i + 1); ok {
			c.take(e, c.actors(g.entities), graph.Member)
		}
	}
	own := len(e.sides)
	if g, ok := c.clauseSubject(from, p); ok && own < 2 {
		c.take(e, c.actors(g.entities), graph.Member)
	}
	c.take(e, right.to, graph.Member)
	return len(e.sides) > 0
}

// bidder takes whose the noun of what is held out at token noun is, and returns where its phrase
// begins: "a renewed Chilean offer", "President Soto's latest offer".
func (c *clauseReader) bidder(e *encounter, noun int) int {
	if n := c.groupBefore(noun + 1); n >= 0 && noun-c.groups[n].to <= 2 && len(c.groups[n].entities) > 0 && !prepositions[c.lower(noun-1)] {
		c.take(e, c.actors(c.groups[n].entities), graph.Member)
		return c.groups[n].from
	}
	for i := noun - 1; i > c.span.from && i >= noun-3; i-- {
		if nounWords[c.lower(i)].opens() || prepositions[c.lower(i)] || c.finite(i) {
			break
		}
		if code := demonym(&c.f.d.tokens[i]); code != "" {
			c.take(e, []int{c.f.phrases.state(code)}, graph.Member)
			return i
		}
	}
	return noun
}

// bidNoun is the noun of what is held out, "an offer to Chile of talks", to which the preposition at p
// belongs, or -1.
func (c *clauseReader) bidNoun(p int) int {
	if w := c.lower(p); w != "to" && w != "for" && w != "of" {
		return -1
	}
	for i := p - 1; i >= c.span.from && i >= p-bidReach; i-- {
		w := c.lower(i)
		if bidNouns[w] && !c.f.grammar(c.span).verb(i) {
			return i
		}
		if _, ok := c.groupOver(i); !ok && w != "from" && w != "by" && w != "to" && !timeWord(w) {
			return -1
		}
	}
	return -1
}

// bidStatus is the status of the visit that the noun of inviting at token at tells of: "accepted an invitation to Lima".
func (c *clauseReader) bidStatus(at int) graph.MeetingStatus {
	if c.accepted(at) {
		return graph.Planned
	}
	for i := at - 1; i >= c.span.from && i >= at-phraseReach; i-- {
		if status, ok := c.statusCue(i, at, false); ok {
			return status
		}
	}
	return graph.Proposed
}
