package extract

import (
	"slices"

	"parley/graph"
)

// conjunct is one more meeting of a clause that tells of it with the verb left out: "and Dahl
// on Tuesday", "and again in Lima in 2021".
type conjunct struct {
	who   []int // whom else it was with, or nobody
	same  bool  // it was on the day of the first: "and, later, with"
	loose bool  // it was at another time, which is no date: "and with Dahl a few days earlier"
	date  *date
	place int
	to    int // the token after it
}

// gapReach is how many tokens after a meeting's word the conjuncts of its clause are looked for.
const gapReach = 60

// conjuncts are the meetings that one clause tells of: the one that was read and those of which
// it says only with whom, when and where: "met Holm on Monday and Dahl on Tuesday".
func (c *clauseReader) conjuncts(e encounter) []encounter {
	if e.trigger.kind == graph.Visit || len(e.sides) == 0 {
		return []encounter{e} // where visits went tells their itinerary
	}
	var found []conjunct
	first := -1
	for i := e.trigger.at + 1; i < c.span.to && i < e.trigger.at+gapReach; {
		next := c.joint(i)
		if d, ok := c.dateFrom(i); ok && next < 0 && first < 0 {
			i = d.to
			continue // "in May 2019", which is no verb
		}
		if next < 0 {
			if first >= 0 || c.lower(i) == ";" || c.finite(i) {
				break
			}
			i++
			continue
		}
		g, ok := c.conjunct(next)
		if g.same && g.date == nil {
			g.date = e.date
		}
		if !ok || !c.parallel(&e, g, i) {
			i = next
			continue
		}
		if first < 0 {
			first = i
		}
		found = append(found, g)
		i = g.to
	}
	if len(found) == 0 {
		return []encounter{e}
	}
	return c.shared(e, found, first)
}

// joint is the token after "and" or a comma at token i, or -1.
func (c *clauseReader) joint(i int) int {
	next := i
	if c.lower(next) == "," {
		next++
	}
	if w := c.lower(next); w == "and" || w == "then" {
		next++
	}
	if next == i {
		return -1
	}
	if j := c.pastComma(next); j > next && inTurn(c.lower(j)) {
		next = j // "and, later, with"
	}
	if w := c.lower(next); w == "again" || inTurn(w) {
		next++
	}
	return next
}

// inTurn reports whether a word says that something was after or before something else.
func inTurn(w string) bool { return w == "earlier" || thenWords[w] }

// conjunct reads whom, when and where from token i on, as far as nothing else stands there.
func (c *clauseReader) conjunct(i int) (conjunct, bool) {
	g := conjunct{place: -1}
	i = c.placeFirst(c.dayFirst(i, &g), &g)
	if facing[c.lower(i)] {
		i++
	}
	if who, ok := c.groupFrom(i); ok && len(who.entities) > 0 {
		g.who, i = who.entities, who.to
	}
	for i < c.span.to {
		if d, ok := c.dateFrom(i); ok && g.date == nil {
			g.date, i = &d, d.to
			continue
		}
		if to, within := c.timeBeside(i); to > i && g.date == nil {
			g.same, g.loose, i = g.same || within, !within, to
			continue
		}
		at, ok := c.groupFrom(i + 1)
		if !ok || g.place >= 0 || c.lower(i) != "in" && c.lower(i) != "at" || !c.isPlaceOnly(at) {
			break
		}
		g.place, i = at.entities[0], at.to
	}
	g.to = i
	return g, (g.date != nil || g.place >= 0 || (g.same || g.loose) && len(g.who) > 0) && !c.f.phrases.acts(i)
}

// facing are the prepositions of whom a meeting is with, or by whom somebody is received.
var facing = set(`with by to`)

// placeFirst reads where a conjunct was, where that is told before whom it was with, "in Lima with", "at the palace, by", and returns
// where it is told with whom.
func (c *clauseReader) placeFirst(i int, g *conjunct) int {
	in := c.pastComma(i)
	if w := c.lower(in); w != "in" && w != "at" {
		return i
	}
	at, ok := c.groupFrom(c.f.pastThe(c.span, in+1))
	if to := c.pastComma(at.to); ok && c.isPlaceOnly(at) && facing[c.lower(to)] {
		g.place = at.entities[0]
		return to
	}
	return i
}

// dayFirst reads what tells before whom a conjunct was with when it was, "on Tuesday, with", "earlier in the day with", "minutes later,", and
// returns where it is told with whom.
func (c *clauseReader) dayFirst(i int, g *conjunct) int {
	j := i
	switch before := c.lower(i - 1); {
	case c.lower(j) == "in" && c.lower(j+1) == "the" && c.lower(j+2) == "day":
		g.same, j = true, j+3
	case before == "then" && c.f.d.titleAt[min(i, c.span.to-1)] != 0: // "and then Foreign Minister Lund"
	case inTurn(before):
		g.same = true
	}
	if to, within := c.timeBeside(c.pastComma(j)); to > j {
		g.same, g.loose, j = g.same || within, !within, to
	}
	d, dated := c.dateFrom(c.pastComma(j))
	if dated {
		j = d.to
	}
	to := j
	if to = c.pastComma(to); facing[c.lower(to)] {
		to++
	}
	if who, ok := c.groupFrom(to); !ok || len(who.entities) == 0 || c.isPlaceOnly(who) {
		return i
	}
	if dated {
		g.date = &d
	}
	return c.pastComma(j)
}

// timeBeside is the end of what tells from token i on how long after or before something else was, where that makes no date, and
// whether that is within a day: "minutes later", "a few days earlier"; or i.
func (c *clauseReader) timeBeside(i int) (to int, within bool) {
	j := i
	for j < i+2 && (vagueCounts[c.lower(j)] || dateWords[c.lower(j)].kind == numberWord) {
		j++
	}
	unit := c.lower(j)
	if _, dated := c.dateFrom(i); dated {
		return i, false
	}
	if within = withinDay[unit]; !within && dateWords[unit].kind != unitWord || !apartWords[c.lower(j+1)] {
		return i, false
	}
	return j + 2, within
}

var (
	vagueCounts = set(`few several some many half`)
	apartWords  = set(`earlier before previously`, thenWords)
)

// parallel reports whether a conjunct after token i says of another meeting what the clause said
// of the first: another day or place and, where both are not told, with whom.
func (c *clauseReader) parallel(e *encounter, g conjunct, i int) bool {
	if (g.same || g.loose) && len(g.who) > 0 {
		return true
	}
	dated := g.date != nil && e.date != nil && e.date.to <= i && e.date.from > e.trigger.at
	placed := g.place >= 0 && e.place >= 0 && g.place != e.place
	if len(g.who) == 0 {
		return dated && (placed || g.place < 0 && c.anotherDay(e, g))
	}
	return dated || placed && g.date == nil
}

// anotherDay reports whether a conjunct that says but when names one more day on which those of an encounter met, "on
// Monday and on Thursday", and not the other end of its time, or when something else was.
func (c *clauseReader) anotherDay(e *encounter, g conjunct) bool {
	p := e.date.value.Precision()
	if c.anyTriggerIn(e.date.to, g.to) {
		return false // "talks with Lund on Monday and to meet the ministers, all of them new, on Tuesday"
	}
	if e.edge != noEnd || e.date.prep != "on" && e.date.prep != "in" || p < graph.PrecisionMonth || p != g.date.value.Precision() || c.f.sameDate(e.date, g.date) {
		return false
	}
	w := c.lower(g.to)
	return !c.f.d.tokens[min(g.to, c.span.to-1)].is(shapeWord) || prepositions[w] || w == "and"
}

// shared makes the meetings of conjuncts, which share the subject of the first, and leaves to
// that only its own guests, named before token first.
func (c *clauseReader) shared(e encounter, found []conjunct, first int) []encounter {
	var guests []int
	for _, g := range c.groups {
		if g.from > e.trigger.at && g.to <= first {
			guests = append(guests, c.parties(g.entities)...)
		}
	}
	var others []int
	for _, g := range found {
		others = append(others, c.parties(g.who)...)
	}
	out := []encounter{e}
	out[0].sides = slices.DeleteFunc(slices.Clone(e.sides), func(s side) bool {
		return slices.Contains(others, s.entity) && !slices.Contains(guests, s.entity)
	})
	for _, g := range found {
		if one := c.instead(e, g, guests, others); len(one.sides) > 1 {
			out = append(out, one)
		}
	}
	return out
}

// instead is a meeting with the day, place and guests of a conjunct in place of those of the first.
func (c *clauseReader) instead(e encounter, g conjunct, guests, others []int) encounter {
	one := e
	one.date, one.sides = g.date, nil
	if len(g.who) > 0 || g.place >= 0 {
		one.place = g.place
	}
	role := graph.Member
	for _, s := range e.sides {
		switch {
		case slices.Contains(others, s.entity):
		case len(g.who) > 0 && slices.Contains(guests, s.entity):
			role = s.role
		default:
			one.sides = append(one.sides, s)
		}
	}
	c.take(&one, g.who, role)
	return one
}

// parties are those who take part where entities are named as parties.
func (c *clauseReader) parties(entities []int) []int {
	var out []int
	for _, x := range entities {
		if p := c.f.party(x); p >= 0 {
			out = append(out, p)
		}
	}
	return out
}
