package extract

import "parley/graph"

// envoyReach is how many tokens may lie between the sending of somebody and the meeting.
const envoyReach = 12

// envoy takes who is sent to the meeting that the preposition at p brings in, and who sends:
// "sent Foreign Minister Lund to the talks", "will be represented by Lund at the talks".
func (c *clauseReader) envoy(e *encounter, p int) bool {
	if w := c.lower(p); w != "to" && w != "at" && w != "in" {
		return false
	}
	for v := p - 1; v >= c.span.from && v >= p-envoyReach; v-- {
		w := c.lower(v)
		if w == "," || w == ";" || w == "that" {
			return false
		}
		who := v + 1
		if w == "represented" && c.lower(v+1) == "by" {
			who++
		} else if !sends[w] || c.undergone(v) {
			continue
		}
		g, ok := c.groupFrom(who)
		if !ok || !c.onePerson(g) {
			return false
		}
		c.takeSubject(e, v, graph.Member)
		c.take(e, g.entities, graph.Member)
		return true
	}
	return false
}

// takeJoined takes those whom another joins at a meeting: "joined the leaders of Chad at a summit".
func (c *clauseReader) takeJoined(e *encounter) {
	for v := e.governor - 1; v >= c.span.from && v >= e.governor-envoyReach; v-- {
		if !joinVerbs[c.lower(v)] {
			continue
		}
		if g, ok := c.groupFrom(v + 1); ok && !c.isPlaceOnly(g) {
			c.take(e, g.entities, graph.Member)
		}
		return
	}
}

// joinVerbs are verbs whose object are those whom one comes to.
var joinVerbs = set(`join joins joined joining`)

// joinedFor takes who joins somebody for the meeting that the preposition at p brings in, and
// whom: "Lund joined Soto for talks".
func (c *clauseReader) joinedFor(e *encounter, p int) bool {
	n := c.groupBefore(p)
	if n < 0 || c.groups[n].to != p || !joinVerbs[c.lower(c.groups[n].from-1)] || c.isPlaceOnly(c.groups[n]) {
		return false
	}
	c.takeSubject(e, c.groups[n].from-1, graph.Member)
	c.take(e, c.groups[n].entities, graph.Member)
	return true
}

// namesComer enters the one whom a sentence begins by naming in the meeting to which somebody of his post came just
// before, without a name: "an envoy of Norway met Soto in Lima. The envoy, Nils Dahl, said".
func (c *clauseReader) namesComer() {
	r := c.lastTold(1)
	post, person := c.postThenName()
	if r == nil || r.kind == graph.Call || person < 0 || c.f.has(r, person) {
		return
	}
	last := r.evidence[len(r.evidence)-1]
	for i := last.from; i < last.to; i++ {
		if c.f.lower(last, i) == post && c.f.nameOver(i+1) < 0 && c.f.unknownOne(last, i) {
			c.enters(r, side{person, graph.Member})
			return
		}
	}
}

// postThenName is the post that a sentence begins with and the person whom it names by it, "The envoy, Nils Dahl,"; or
// -1.
func (c *clauseReader) postThenName() (post string, person int) {
	the, post := c.lower(c.span.from), c.lower(c.span.from+1)
	if the != "the" && nounWords[the] != owner || nounWords[post] != postNoun && !emissaries[post] || c.lower(c.span.from+2) != "," || c.span.from+3 >= c.span.to {
		return post, -1
	}
	x := c.f.nameOver(c.span.from + 3)
	if x < 0 || c.f.d.entities[x].kind != graph.KindPerson {
		return post, -1
	}
	return post, x
}

// unknownOne reports whether "a" or "an" stands before the noun at token i: "a special envoy".
func (f *meetingFinder) unknownOne(s span, i int) bool {
	for j := i - 1; j >= s.from && j >= i-4; j-- {
		if f.d.indefinite(j) {
			return true
		}
		if w := f.lower(s, j); prepositions[w] || w == "," || w == "the" {
			return false
		}
	}
	return false
}
