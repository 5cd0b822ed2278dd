package extract

import (
	"slices"

	"parley/graph"
)

// attendants are those whom the word of attendance at token i names.
func (c *clauseReader) attendants(how presence, i int) (group, bool) {
	switch how {
	case subjectCame:
		g, ok := c.subjectOf(i)
		if n := c.groupBefore(g.from); ok && n >= 0 && c.lower(g.from) == "both" && c.groups[n].to == g.from {
			g = c.groups[n] // "Lund and Vik both took part"
		}
		if ok && len(g.entities) > 0 {
			g.entities = append(c.listedBefore(g.from), g.entities...)
		}
		return g, ok
	case subjectWillCome:
		return c.subjectOf(c.promise(i))
	case objectBrings:
		g, ok := c.groupFrom(i + 1)
		if !ok || !c.onePerson(g) && !g.pronoun {
			return group{}, false
		}
		return c.subjectOf(i)
	case objectComes:
		if c.lower(i+1) == "with" {
			i++
		}
		return c.comers(i + 1)
	case followsBe:
		if besides[c.lower(i+1)] {
			i++
		}
		return c.comers(i + 1)
	case followsBy:
		return c.comersBy(c.byWhom(i))
	case followsWillBe:
		return c.comers(i + 2)
	case followsWord:
		if c.lower(i+1) == "of" {
			i++
		}
		return c.comers(i)
	}
	return group{}, false
}

// listedBefore are the people at the head of a sentence whom no verb parts from token i: a list of
// those who "also attended", whatever the commas add to each.
func (c *clauseReader) listedBefore(i int) []int {
	var out []int
	for j := c.span.from; j < i; j++ {
		if g, ok := c.groupFrom(j); ok {
			if c.f.phrases.allPeople(g) && !prepositions[c.lower(j-1)] && !isPossessive(c.lower(g.to)) {
				out = append(out, g.entities...)
			}
			j = g.to - 1
			continue
		}
		if end := c.closingComma(j, i); c.lower(j) == "who" && c.lower(j-1) == "," && end > 0 {
			j = end
			continue
		}
		if c.finite(j) || tenseCues[c.lower(j)] != cueNone || c.lower(j) == "that" || c.lower(j) == ";" {
			return nil
		}
	}
	return out
}

// comers is the group that follows token i, unless it is somebody's family.
func (c *clauseReader) comers(i int) (group, bool) {
	g, ok := c.groupAfter(i)
	for j := i + 1; ok && j <= g.from; j++ {
		if kin[c.lower(j)] {
			return group{}, false
		}
	}
	return g, ok
}

// comersBy are those whom the "by" at token i brings in, and the next ones: "by Lund, the minister, and by Vik".
func (c *clauseReader) comersBy(i int) (group, bool) {
	g, ok := c.comers(i)
	for j := g.to; ok && j < c.span.to && j <= g.to+byAgainReach && !c.finite(j); j++ {
		if c.lower(j) != "and" || c.lower(j+1) != "by" {
			continue
		}
		if next, more := c.comers(j + 1); more && c.f.phrases.allPeople(next) {
			g = g.with(next)
			j = g.to
		}
	}
	return g, ok
}

// byAgainReach is how many tokens behind those whom one "by" brings in the next may stand.
const byAgainReach = 15

// escorted is who is accompanied by others by the word of attendance at token i.
func (c *clauseReader) escorted(how presence, i int) (group, bool) {
	switch {
	case how == objectBrings:
		return c.groupFrom(i + 1)
	case i == c.span.from:
		with, _ := c.comers(c.byWhom(i))
		return c.clauseSubject(i, with.to)
	}
	return c.doer(i)
}

// escortedAt is the meeting told of shortly before that somebody takes part in, the last of them; where he was there, it is one that is not
// yet to come, if there is such a one.
func (c *clauseReader) escortedAt(of int, past bool) *record {
	var last *record
	for _, r := range slices.Backward(c.f.recent()) {
		if c.sentence-r.last > attendReach || !c.f.has(r, of) || r.date != nil && c.f.bygone(r.date) {
			continue
		}
		if !past || done(r.status) {
			return r
		}
		if last == nil {
			last = r
		}
	}
	return last
}

// pastBe are the forms of "be" that tell what has been.
var pastBe = set(`was were`)

// attendedBy is the meeting that somebody came to by the verb at token v: of those told of last the one that has
// taken place where somebody is not yet to come, else the last of them.
func (c *clauseReader) attendedBy(v int) *record {
	last := c.lastMain(attendReach)
	if last == nil || done(last.status) || !cameThere[c.lower(v)] || c.f.modalBefore(c.span, v) {
		return last
	}
	for _, r := range slices.Backward(c.f.recent()) {
		if done(r.status) && c.sentence-r.last <= attendReach && r.kind != graph.Call && r.order != earlierMeeting {
			return r
		}
	}
	return last
}

// cameThere are the past forms of verbs by which somebody has attended.
var cameThere = set(`attended participated took sat`)

// attendReach is how many sentences back the meeting may be that others attended.
const attendReach = 3

// joins enters those who came in the meeting of a record.
func (f *meetingFinder) joins(r *record, c *clauseReader, who group) {
	for _, x := range c.actors(who.entities) {
		if p := f.party(x); p >= 0 && !f.represented(r, p) {
			r.take(side{p, graph.Member})
		}
	}
	r.cite(c.f.d.sentences[c.sentence].span)
}
