package extract

import (
	"slices"
	"strings"

	"parley/graph"
)

// aroundIt are the prepositions between what is said and the meeting before or after which it is
// said: "told reporters after the talks".
var aroundIt = set(`after following before entering leaving`)

// timePreposition is the preposition that ends at token p, "ahead of" and "prior to" as "before".
func (c *clauseReader) timePreposition(p int) string {
	switch w, before := c.lower(p), c.lower(p-1); {
	case w == "of" && before == "ahead", w == "to" && before == "prior":
		return "before"
	default:
		return w
	}
}

// voiceAround takes note of one in office who speaks before or after a meeting that the preposition
// at p brings in: he takes part where the meeting turns out to be of his side.
func (c *clauseReader) voiceAround(e *encounter, p int, right arguments) {
	c.judge(e, p)
	if !aroundIt[c.timePreposition(p)] || right.faces || len(right.between) > 0 || c.partisan(e) {
		return
	}
	for v := p - 1; v >= c.span.from && v >= p-speakerReach; v-- {
		switch w := c.lower(v); {
		case speaksAt[w]:
			if g, ok := c.doer(v); ok && c.onePerson(g) && c.f.actsHimself(g.entities[0]) {
				e.voice = g.entities
			}
			return
		case w == "," || w == ";" || w == "that" || w == "”" || c.anyTriggerAt(v):
			return
		}
	}
}

// judge takes note of one in office who says what a meeting was like, by the verb before token p: "Lund called the
// talks useful", "Lund said the talks had been frank".
func (c *clauseReader) judge(e *encounter, p int) {
	if c.lower(p) == "that" {
		p--
	}
	if !e.definite || len(e.sides) > 0 || !judges[c.lower(p)] && !reportVerbs[c.lower(p)] {
		return
	}
	if g, ok := c.doer(p); ok && c.onePerson(g) && c.f.actsHimself(g.entities[0]) {
		e.voice = g.entities
	}
}

// judges are verbs whose subject says what their object is like.
var judges = set(`called described hailed termed praised characterised characterized`)

// actsHimself reports whether a person holds a post other than that of speaking for somebody.
func (f *meetingFinder) actsHimself(x int) bool {
	for _, i := range f.phrases.known.held[x] {
		if p := &f.d.positions[i]; p.status != graph.Former && !strings.Contains(graph.Fold(p.title), "spokes") && (p.state >= 0 || p.institution >= 0) {
			return true
		}
	}
	return f.phrases.known.led[x] != ""
}

// voices enters who spoke before or after a meeting in its record, where it is one of many
// parties, or one that his state came to without anybody of a name.
func (f *meetingFinder) voices(r *record, people []int) {
	for _, x := range people {
		came := side{x, graph.Member}
		if shared, _, _ := f.compare([]side{came}, r.sides); f.manyParties(r) || shared > 0 && !f.colleague(r, x) {
			r.take(came)
		}
	}
}

// colleague reports whether a record names another person of somebody's state.
func (f *meetingFinder) colleague(r *record, x int) bool {
	return slices.ContainsFunc(r.sides, func(s side) bool {
		return s.entity != x && f.d.entities[s.entity].kind == graph.KindPerson && f.key(s.entity) == f.key(x)
	})
}

// afterwards are said of what is told when a meeting is over.
var afterwards = set(`afterwards afterward`)

// voiceAfterwards enters one in office who speaks when the meeting that the sentence before told of is
// over: "Lund said afterwards".
func (c *clauseReader) voiceAfterwards() {
	r := c.lastTold(1)
	if r == nil || r.last == c.sentence || !done(r.status) {
		return
	}
	for i := c.span.from; i < c.span.to; i++ {
		if !afterwards[c.lower(i)] {
			continue
		}
		for v := i - 1; v >= c.span.from && v >= i-3; v-- {
			if !speaksAt[c.lower(v)] {
				continue
			}
			if g, ok := c.doer(v); ok && c.onePerson(g) && c.f.actsHimself(g.entities[0]) && !c.f.has(r, g.entities[0]) {
				c.f.voices(r, g.entities)
				r.cite(c.span)
			}
			return
		}
	}
}

// manyParties reports whether a record is of the meeting of a body or of many states.
func (f *meetingFinder) manyParties(r *record) bool {
	if r.kind == graph.Conference || r.kind == graph.Summit && !f.opposed(r) {
		return true
	}
	return len(r.sides) > 0 && f.bodyOfStates(r.sides[0].entity)
}
