package extract

import "parley/graph"

// takesFloorHere reports whether token i may tell of one who speaks to those who meet: "told the
// delegates", "in her opening speech".
func takesFloorHere(d *document, s span, i int) bool {
	w := d.tokens[i].lower
	return i+1 < s.to && (hears[w] && (thoseWhoMeet[d.tokens[i+1].lower] || nounWords[d.tokens[i+1].lower].opens()) ||
		speeches[w] && i > s.from && firstOrLast[d.tokens[i-1].lower])
}

// thoseWhoMeet are those who hear what is said where many meet; firstOrLast are the words before a speech
// that is held where a meeting begins or ends.
var (
	thoseWhoMeet = set(`delegates participants ministers leaders colleagues counterparts fellow gathering envoys ambassadors`)
	firstOrLast  = set(`opening closing keynote welcoming inaugural concluding`)
)

// speaksToThem enters one who speaks to those who meet in the meeting of many that was told of last:
// "Lund told delegates", "In her opening speech Lund said".
func (c *clauseReader) speaksToThem() {
	for i := c.span.from; i < c.span.to-1; i++ {
		if !takesFloorHere(c.f.d, c.span, i) {
			continue
		}
		g, ok := c.toThem(i)
		if ok && c.takesFloor(g) && c.f.actsHimself(g.entities[0]) {
			c.tookFloor(g.entities[0])
		}
	}
}

// toThem is who speaks to those who meet by the word at token i.
func (c *clauseReader) toThem(i int) (group, bool) {
	if hears[c.lower(i)] {
		j := i + 1
		for j < i+3 && (nounWords[c.lower(j)].opens() || c.lower(j) == "fellow") {
			j++
		}
		if !thoseWhoMeet[c.lower(j)] || j+1 < c.span.to && c.f.d.nameAt[j+1] != 0 {
			return group{}, false
		}
		return c.doer(i)
	}
	if n := c.groupBefore(i); n >= 0 && isPossessive(c.lower(c.groups[n].to)) && i-c.groups[n].to <= 2 {
		return c.groups[n], true
	}
	return c.clauseSubject(c.span.from, i+1)
}

// tookFloor enters a person in the meeting of many that was told of last.
func (c *clauseReader) tookFloor(x int) {
	r := c.lastTold(attendReach)
	if r != nil && done(r.status) && (c.f.manyParties(r) || len(r.sides) == 1 && c.f.assembles(r.sides[0].entity)) {
		c.enters(r, side{x, graph.Member})
	}
}
