package extract

import "parley/graph"

// toldIn takes speaker and hearer of what is told in a meeting: "Kim told Moon at a meeting".
func (c *clauseReader) toldIn(e *encounter, p int) bool {
	for v := p - 1; v >= c.span.from && v >= p-toldReach; v-- {
		if hearer := c.hearer(v, p); len(hearer) > 0 {
			if speaker, ok := c.subjectOf(v); ok {
				c.take(e, speaker.entities, graph.Member)
			}
			c.take(e, hearer, graph.Member)
			e.told = true
			return true
		}
		if addresses[c.lower(v)] {
			return false
		}
	}
	return false
}

// toldReach is how many tokens before a meeting's noun the verb may stand of what is told in it.
const toldReach = 12

// toldAhead takes speaker and hearer where a sentence begins with the meeting: "in a phone
// call, Lund told Soto that".
func (c *clauseReader) toldAhead(e *encounter, from int) bool {
	for v := from; v < c.span.to && v < from+2*toldReach; v++ {
		hearer := c.hearer(v, v+toldReach)
		if len(hearer) == 0 && !addresses[c.lower(v)] {
			continue
		}
		speaker, told := c.subjectOf(v)
		if len(hearer) == 0 || !told || speaker.from < from {
			return false
		}
		c.take(e, speaker.entities, graph.Member)
		c.take(e, hearer, graph.Member)
		e.told = true
		return true
	}
	return false
}

// addresses are verbs by which one party speaks to another, its object.
var addresses = set(`told tells urged urges assured assures warned warns informed informs asked asks thanked congratulated invited
	briefed briefs reminded advised reassured notified pressed implored cautioned promised`)

// hearer is who is spoken to by the verb at v, before token end: the object of "told", or
// somebody in office after "to" or "with": "expressed condolences to Soto", "raised the matter with Soto".
func (c *clauseReader) hearer(v, end int) []int {
	if addresses[c.lower(v)] {
		g, ok := c.groupFrom(v + 1)
		if c.lower(v+1) == "her" && (!ok || len(g.entities) == 0) {
			return c.f.scene.pronoun("she")
		}
		return g.entities // of "told her Danish counterpart" the other one
	}
	if !c.finite(v) || c.anyTriggerAt(v) && tellingVerbs[c.lower(v)].frame != discussFrame && c.lower(v) != "agreed" {
		return nil
	}
	for i := v + 1; i < min(end, c.span.to) && i <= v+hearerReach; i++ {
		if w := c.lower(i); w == "," || c.finite(i) {
			return nil
		}
		if g, ok := c.groupFrom(i + 1); ok && (c.lower(i) == "to" || c.lower(i) == "with") && len(g.entities) > 0 && c.allPublic(g.entities) {
			return g.entities
		}
	}
	return nil
}

// hearerReach is how many tokens after a verb those may be named to whom or with whom something is said.
const hearerReach = 5

// speaksFirst takes one in office who is told to speak at a meeting that the sentence begins with:
// "at talks in Lima on Monday, Foreign Minister Soto said".
func (c *clauseReader) speaksFirst(e *encounter, right arguments) bool {
	first := e.governor == c.span.from || aroundIt[c.lower(e.governor)] && e.governor == c.span.from+1
	if !first || len(e.sides) > 0 || right.faces || len(right.between) > 0 || e.trigger.kind == graph.Call || e.definite && e.trigger.kind != graph.Ceremony && e.governor == c.span.from {
		return false
	}
	g, ok := c.subjectAfter(right.end)
	if !ok || !c.onePerson(g) || !c.f.servesState(g.entities[0]) || !speaksAt[c.lower(g.to)] && !(e.trigger.kind == graph.Ceremony && c.f.phrases.acts(g.to)) {
		return false
	}
	c.take(e, g.entities, graph.Member)
	e.told = true
	return true
}

// servesState reports whether a person holds a post of a state.
func (f *meetingFinder) servesState(x int) bool {
	for _, i := range f.phrases.known.held[x] {
		if p := &f.d.positions[i]; p.status != graph.Former && p.state >= 0 {
			return true
		}
	}
	return f.phrases.known.led[x] != ""
}
