package extract

// lateObject is the one who is met or received where a place or an aside stands before: "met in Lima the
// chairman of the Front, Ana Soto", "received on Monday at the palace Prime Minister Lund".
func (c *clauseReader) lateObject(t trigger, right arguments) (group, bool) {
	if t.frame != meetFrame && t.frame != hostFrame || t.form == ingForm || len(right.with)+len(right.by)+len(right.bodies) > 0 || right.faces || right.objectUnnamed {
		return group{}, false
	}
	i := c.pastAside(t.at + 1)
	if len(right.object) > 0 {
		post, ok := c.groupFrom(t.at + 1)
		if !ok || !post.post || !c.isPlaceOnly(post) {
			return group{}, false
		}
		return c.calledAfter(post) // "received the head of the Lima traders' club, Ana Soto"
	}
	for i < c.span.to && i <= t.at+argumentReach {
		g, ok := c.groupFrom(i)
		if d, dated := c.dateFrom(i); dated {
			if g, ok = c.groupOver(d.to); !ok || g.from >= d.to {
				i = d.to
				continue
			}
			i = d.to // "on Monday Prime Minister Lund"
		}
		if ok {
			if c.metLate(g, i) {
				return g, true
			}
			if !c.isPlaceOnly(g) {
				return group{}, false
			}
			i = g.to
			continue
		}
		if w := c.lower(i); w == "," || w == "and" || w == "to" || w == "for" || w == "without" || c.finite(i) || tenseCues[w] != cueNone {
			return group{}, false
		}
		i++
	}
	return group{}, false
}

// calledAfter is the person whose name a comma adds to a post of which a group has only the beginning.
func (c *clauseReader) calledAfter(post group) (group, bool) {
	for i := post.to; i < c.span.to && i <= post.to+5; i++ {
		if c.lower(i) == "," {
			g, ok := c.groupFrom(i + 1)
			return g, ok && c.onePerson(g) && !c.f.phrases.acts(g.to)
		}
		if prepositions[c.lower(i)] || c.finite(i) {
			break
		}
	}
	return group{}, false
}

// metLate reports whether a group that is read at token i is somebody in office who is no subject and
// stands in no place's phrase.
func (c *clauseReader) metLate(g group, i int) bool {
	before := c.lower(i - 1)
	if placePrepositions[before] || before == "the" || !c.onePerson(g) || c.f.phrases.acts(g.to) || isPossessive(c.lower(g.to)) {
		return false
	}
	return c.public(g.entities[0]) || nounWordOf(&c.f.d.tokens[g.from]) != noNounWord
}
