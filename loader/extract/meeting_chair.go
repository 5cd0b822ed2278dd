package extract

import "parley/graph"

// presides reads who is told to preside: "Lund presided over the meeting", "the talks, presided over by Lund".
func (c *clauseReader) presides(i int) {
	if next := c.lower(i + 1); next != "over" && next != "at" {
		if g, ok := c.doer(i); ok && c.onePerson(g) && (next == "" || next == "." || next == ",") && c.adjoins(g.to, i) {
			c.chairs(g.entities[0]) // "Lund presided."
		}
		return
	}
	if c.lower(i+2) == "by" {
		if g, ok := c.groupAfter(i + 2); ok && c.onePerson(g) {
			c.chairs(g.entities[0])
		}
		return
	}
	if g, ok := c.doer(i); ok && c.onePerson(g) && c.meetingFrom(i+2) {
		c.chairs(g.entities[0])
	}
}

// chairOf reads who is called the chairman of a meeting, or has the chair: "Lund, chairman of the
// talks", "the meeting's chairman, Lund", "with Lund in the chair".
func (c *clauseReader) chairOf(i int) {
	var g group
	ok := false
	switch {
	case c.lower(i+1) == "of" && c.meetingFrom(i+2):
		if g, ok = c.groupOver(i); !ok || !c.onePerson(g) {
			g, ok = c.calledSo(i)
		}
	case isPossessive(c.lower(i-1)) && meetingNouns[c.lower(i-2)] != "":
		if g, ok = c.groupOver(i); !ok || !c.onePerson(g) {
			g, ok = c.groupAfter(i + 1)
		}
	case c.lower(i) == "chair" && c.lower(i-1) == "the" && c.lower(i-2) == "in":
		if n := c.groupBefore(i - 2); n >= 0 && c.groups[n].to == i-2 {
			g, ok = c.groups[n], true
		}
	}
	if ok && c.onePerson(g) {
		c.chairs(g.entities[0])
	}
}

// chairsIt reads who has the chair of the meeting that its sentence tells of, and with whom: "Lund convened the meeting and
// chaired it with Vik".
func (c *clauseReader) chairsIt(i int) {
	if next := c.lower(i + 1); next == "" || next == "." {
		c.presides(i) // "Lund chaired."
		return
	} else if next != "it" && next != "them" {
		return
	}
	g, ok := c.doer(i)
	if !ok || !c.onePerson(g) {
		return
	}
	c.chairs(g.entities[0])
	if with, ok := c.groupAfter(i + 2); ok && (c.lower(i+2) == "with" || c.lower(i+2) == "alongside") && c.onePerson(with) {
		c.chairs(with.entities[0])
	}
}

// chairing reads who is told to have the chair just now: "Lund is chairing the talks".
func (c *clauseReader) chairing(i int) {
	if tenseCues[c.lower(i-1)] != cueBe || !c.meetingFrom(i+1) {
		return
	}
	if g, ok := c.doer(i); ok && c.onePerson(g) {
		c.f.openPending(c.sentence)
		c.chairs(g.entities[0])
		if r := c.lastMain(attendReach); r != nil {
			for j := i + 1; j < c.span.to && !c.finite(j); j++ {
				if c.lower(j+1) == "on" && c.lower(j+2) == "behalf" {
					c.cameFor(r, g, j) // "is chairing the talks on behalf of the Union"
				}
			}
		}
	}
}

// calledSo is the group of which the noun at token i is said: "Lund, the chairman of", "Lund, who was chairman of".
func (c *clauseReader) calledSo(i int) (group, bool) {
	for c.lower(i-1) == "the" || c.lower(i-1) == "who" || tenseCues[c.lower(i-1)] == cueBe {
		i--
	}
	if c.lower(i-1) == "," {
		i--
	}
	n := c.groupBefore(i)
	if n < 0 || c.groups[n].to != i {
		return group{}, false
	}
	return c.groups[n], true
}

// meetingFrom reports whether a meeting's noun follows from token i on in one noun phrase: "the UN climate talks".
func (c *clauseReader) meetingFrom(i int) bool {
	for j := i; j < c.span.to && j <= i+6; j++ {
		switch w := c.lower(j); {
		case c.triggerAt(j) || meetingNouns[w] != "" && c.f.d.nameAt[j] == 0:
			return true
		case prepositions[w] || w == "," || c.finite(j):
			return false
		}
	}
	return false
}

// chairs enters a person as the head of the meeting that was told of last.
func (c *clauseReader) chairs(x int) {
	if r := c.lastMain(attendReach); r != nil && r.kind != graph.Call {
		c.enters(r, side{x, graph.Head})
	}
}
