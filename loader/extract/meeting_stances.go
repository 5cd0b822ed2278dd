package extract

import (
	"slices"
	"strings"

	"parley/graph"
	"parley/graph/gazetteer"
)

// An article about the session of a body of states tells who of its members was for or against what, without saying anew that they
// were there: "Chile and Peru opposed the tax". Those came.

// stance is a state that takes sides in an article about a body of states.
type stance struct {
	item  *newsItem
	state int // entity
	said  span
}

// manyStances is how many of them are kept.
const manyStances = 100

// stances takes note of the states that a sentence tells to be for or against something.
func (f *meetingFinder) stances(c *clauseReader) {
	if f.council < 0 || f.d.sentences[c.sentence].headline || c.ofOldDay() {
		return
	}
	for i := c.span.from + 1; i+1 < c.span.to && len(f.stood) < manyStances; i++ {
		w := c.lower(i)
		if !backs[w] && !takesSides[w] {
			continue
		}
		c.readGroups()
		for _, x := range c.sideTakers(i) {
			if p := f.party(x); p >= 0 && f.d.entities[p].subkind == graph.State && f.mayBelong(p) {
				f.stood = append(f.stood, stance{f.newsItem, p, f.d.sentences[c.sentence].span})
			}
		}
	}
}

// ofOldDay reports whether a sentence names a day of another time than that of the news.
func (c *clauseReader) ofOldDay() bool {
	return slices.ContainsFunc(c.dates, func(d date) bool { return c.f.stale(&d) })
}

// sideTakers are the states that are for or against something by the word at token i: its subject, or whoever stands behind
// "by" and "from", "backed by Chile", "with support from Chile".
func (c *clauseReader) sideTakers(i int) []int {
	next := i + 1
	if adverb(c.lower(next)) {
		next++ // "backed strongly by"
	}
	if w := c.lower(next); w == "by" || w == "from" {
		g, ok := c.groupFrom(next + 1)
		if g.noun == "colleagues" || g.noun == "counterparts" {
			g.noun = "" // "his Chilean and Peruvian colleagues"
		}
		if ok && c.allStates(g) {
			return g.entities
		}
		return nil
	}
	if modal, _, _ := c.auxiliaries(i); modal != "" || !c.finite(i) && c.lower(i) != "opposed" {
		return nil
	}
	if g, ok := c.subjectOf(i); ok && c.allStates(g) {
		return g.entities
	}
	return nil
}

// takesSides are, with backs, the verbs of those who are for or against what a body of states is to decide.
var takesSides = set(`blocked blocks vetoed vetoes resisted resists abstained objected objects dissented voted maintained block`)

// mayBelong reports whether a state can be a member of the body that the article is about: of one that is called European, a state of Europe.
func (f *meetingFinder) mayBelong(state int) bool {
	if !strings.Contains(f.d.entities[f.council].name, "Europe") && !unions[f.d.entities[f.council].gazetteer] {
		return true
	}
	c := gazetteer.CountryByCode(f.d.entities[state].country)
	return c != nil && c.Latitude > 34 && c.Longitude > -26 && c.Longitude < 46
}

// seatStances enters those states in the session that the article is about.
func (f *meetingFinder) seatStances() {
	for _, s := range f.stood {
		if r := f.sessionOfItem(s.item); r != nil && !r.delegated {
			r.take(side{s.state, graph.Member})
			r.cite(s.said)
		}
	}
}

// sessionOfItem is the one session of the body that an item is about which is no longer to come; or nil.
func (f *meetingFinder) sessionOfItem(item *newsItem) *record {
	var found *record
	for _, r := range f.records {
		if r.item != item || r.kind == graph.Call || r.kind == graph.Visit || r.kind == graph.Ceremony || !done(r.status) || r.order == earlierMeeting {
			continue
		}
		if !slices.ContainsFunc(r.sides, func(s side) bool { return s.entity == item.council || f.servesBody(s.entity, item.council) }) {
			continue
		}
		if found != nil {
			return nil
		}
		found = r
	}
	return found
}

// servesBody reports whether a person holds a post at a body.
func (f *meetingFinder) servesBody(person, body int) bool {
	return slices.ContainsFunc(f.phrases.known.held[person], func(i int) bool {
		return f.d.positions[i].institution == body && f.d.positions[i].status != graph.Former
	})
}
