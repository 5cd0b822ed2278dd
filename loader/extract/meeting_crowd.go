package extract

import (
	"slices"
	"strings"

	"parley/graph"
)

// Many who are not named gather too: "ministers from twelve countries met in Lima", "a donors'
// conference in Oslo". Such a gathering is a meeting where it is told where or when it takes place,
// and no other of that place or day is told of.

// crowdNouns are nouns of people who come for their states, many at a time.
var crowdNouns = set(`ministers leaders presidents premiers negotiators delegates delegations envoys ambassadors diplomats governors
	representatives officials heads chiefs commanders generals admirals planners emissaries monarchs nations countries governments states`)

// traders are those who come for the states that make or need something.
var traders = set(`producers consumers exporters importers donors`)

// lone are those of them that by themselves do not tell of many states.
var lone = set(`commanders generals admirals officials heads chiefs leaders representatives presidents nations countries governments states`)

// ofMany reports whether a group is of many who are not named: "envoys", "leaders of the islands",
// "twelve nations".
func (c *clauseReader) ofMany(g group) bool {
	if len(g.bodies) == 1 && len(g.entities) == 0 && traders[g.noun] {
		return true
	}
	if len(g.entities)+len(g.bodies) > 0 || g.pronoun || g.post || !crowdNouns[g.noun] {
		return false
	}
	if manyLands[g.noun] && c.landsOfOthers(g) {
		return false // "scholars from twelve countries"
	}
	if c.fromLands(g) {
		return true
	}
	first := nounWords[c.lower(g.from)]
	return !lone[g.noun] && first != determiner && first != owner || c.countsMany(g)
}

// bareMany reports whether a group is of many without a word that tells who they are: "a meeting of army
// commanders".
func (c *clauseReader) bareMany(g group) bool {
	return len(g.entities)+len(g.bodies) == 0 && crowdNouns[g.noun] && !g.pair && nounWords[c.lower(g.from)] != determiner && nounWords[c.lower(g.from)] != owner
}

// landsOfOthers reports whether a group of lands but tells where others come from who do not act for them: "scholars from
// twelve countries", and not "signed by twelve countries".
func (c *clauseReader) landsOfOthers(g group) bool {
	for i := g.from - 1; i > c.span.from && i >= g.from-6; i-- {
		if w := c.lower(i); prepositions[w] {
			return w != "by" && !crowdNouns[c.lower(i-1)]
		} else if w == "," || c.finite(i) {
			return false
		}
	}
	return false
}

// fromLands reports whether a group is told to be from or of several lands without a name: "ministers
// from twelve countries", "leaders of the northern states".
func (c *clauseReader) fromLands(g group) bool {
	for i := g.from + 1; i < c.span.to && i <= g.to+6; i++ {
		w := c.lower(i)
		if i >= g.to+1 && !prepositions[c.lower(g.to)] {
			return false
		}
		if i > g.from+1 && manyLands[w] && (c.lower(i-1) != "two") {
			return true
		}
		if i >= g.to && (w == "," || c.finite(i) || tenseCues[w] != cueNone) {
			return false
		}
	}
	return false
}

// manyLands are what lands are called together.
var manyLands = set(`countries nations states islands lands continent region world governments`)

// countsMany reports whether a group tells that there are many of it: "some 30 African heads of state".
func (c *clauseReader) countsMany(g group) bool {
	for i := g.from; i < g.to; i++ {
		if w := c.lower(i); manyCount[w] || c.f.d.tokens[i].is(shapeNumber) {
			return true
		}
	}
	for i := g.from - 1; i >= c.span.from && i >= g.from-6; i-- {
		w := c.lower(i)
		if manyCount[w] || c.f.d.tokens[i].is(shapeNumber) || strings.HasSuffix(w, "-seven") || strings.HasSuffix(w, "-six") {
			return true
		}
		if prepositions[w] && w != "of" || w == "," || c.finite(i) {
			return false
		}
	}
	return false
}

// manyCount are words of number that stand before many.
var manyCount = set(`three four five six seven eight nine ten eleven twelve dozen dozens scores many several numerous`)

// grand are the words before a conference or talks of many states.
var grand = set(`international donors donor peace world global regional ministerial disarmament recovery reconstruction intergovernmental diplomatic
	pledging pan-african pan-arab multilateral economic`)

// manyGather reports whether a clause tells of a gathering of many who are not named.
func (c *clauseReader) manyGather(e *encounter) bool {
	if e.headline || slices.ContainsFunc(e.sides, func(s side) bool { return s.role == graph.Member || s.role == graph.Head }) {
		return false
	}
	atHome := e.place < 0 && e.date == nil && c.f.home >= 0 && c.sentence <= c.f.lead && done(e.status)
	if e.place < 0 && e.date == nil && !atHome || !c.tellsMany(e) {
		return false
	}
	if atHome {
		e.place = c.f.home // the news is sent from where they gather
	}
	return true
}

// tellsMany reports whether the words of a clause tell of many who meet.
func (c *clauseReader) tellsMany(e *encounter) bool {
	if !e.trigger.noun() {
		g, ok := c.doer(e.trigger.at)
		return ok && c.ofMany(g)
	}
	if e.trigger.kind != graph.Conference && e.trigger.kind != graph.Talks && e.trigger.kind != graph.Negotiation {
		return false
	}
	if e.trigger.kind == graph.Conference && c.grandly(e.trigger.at) {
		return true
	}
	if g, ok := c.groupAfter(e.trigger.at + 1); ok && amongWhom[c.lower(e.trigger.at+1)] && (c.ofMany(g) || c.lower(e.trigger.at+1) == "of" && c.bareMany(g)) {
		return true
	}
	if lightVerbs[c.lower(e.governor)] || joinsBy[c.lower(e.governor)] {
		g, ok := c.doer(e.governor)
		if joinsBy[c.lower(e.governor)] {
			g, ok = c.nounSubject(e.trigger.at)
		}
		return ok && c.ofMany(g)
	}
	return false
}

// amongWhom stand between a meeting's noun and those who meet.
var amongWhom = set(`among between of with`)

// grandly reports whether the words before a meeting's noun at token at tell that many states come.
func (c *clauseReader) grandly(at int) bool {
	for i := at - 1; i >= c.span.from && i >= at-4; i-- {
		w := c.lower(i)
		if grand[w] {
			return true
		}
		if prepositions[w] || w == "," || c.finite(i) {
			return false
		}
	}
	return false
}
