package extract

// according reads "according to X". A text speaks for those who published it: "according to
// a statement by the ministry".
func (f *statementFinder) according(c *clauseReader, v int) attribution {
	a := attribution{span: span{v, v + 2}, speaker: -1, verb: -1}
	at := v + 2
	for i := at; i < at+6; i++ {
		if texts[c.lower(i)] {
			for j := i + 1; j < i+4; j++ {
				if w := c.lower(j); w == "by" || w == "from" || w == "of" {
					at = j + 1
					break
				}
			}
			break
		}
	}
	g, ok := f.described(c, at)
	if p, called := f.calledBefore(c, at); called && (!ok || len(g.entities) == 0 || !f.person(g.entities[0])) {
		g, ok = p, true
	}
	if ok {
		if f.comma(g) && f.r.phrases.acts(g.to) { // "according to Lund, the king is ill"
			for g.to = g.from; c.lower(g.to) != ","; g.to++ {
			}
		}
		a.to, a.speaker = g.to, f.named(g)
		switch w := c.lower(g.to); {
		case isPossessive(w):
			a.to, a.speaker = f.owned(c, g.to, a.speaker)
		case g.to < c.span.to && f.d.tokens[g.to].is(shapeWord) && !prepositions[w] && w != "and" && w != "who":
			a.speaker = -1 // "according to Swiss government figures"
		case w == "," && !f.comma(g):
			a.to = f.afterApposition(c, g.to)
		}
	}
	for a.to < c.span.to-1 && a.speaker < 0 && f.d.tokens[a.to].is(shapeWord) && a.to < v+12 {
		a.to++
	}
	return a
}

// owned reads what the possessive at token i owns: where it is what the speaker says, he is the one who speaks; of "Lund's lawyer" it is nobody
// with a name. It also tells where that ends.
func (f *statementFinder) owned(c *clauseReader, i, speaker int) (to, by int) {
	for to = i + 1; to < c.span.to && to < i+6 && f.d.tokens[to].is(shapeWord); to++ {
		if w := c.lower(to); texts[w] || wordsOf[w] || publications[w] {
			return to + 1, speaker
		}
	}
	return i + 1, -1
}

// publications are what somebody publishes besides texts: "according to the fund's website".
var publications = set(`analysis analyses book data database website site web survey index research study poll project program programme memoir memoirs diary
	blog lawsuit complaint filing filings guide census forecast`)

// calledBefore is the person whose description begins at token i and whose name stands behind it between marks: "the county's fire chief,
// Espen Lund, ".
func (f *statementFinder) calledBefore(c *clauseReader, i int) (group, bool) {
	if c.lower(i) != "the" {
		return group{}, false
	}
	for j := i + 1; j < c.span.to && j < i+10; j++ {
		w := c.lower(j)
		if w == "," {
			e := f.d.personAt(j + 1)
			if e < 0 {
				break
			}
			g := group{span: span{i, f.d.names[f.d.nameAt[j+1]-1].to}, entities: []int{e}}
			next := c.lower(g.to)
			return g, next == "," || next == "." || next == ""
		}
		if !f.d.tokens[j].is(shapeWord) && !isPossessive(w) || tenseCues[w] != cueNone {
			break
		}
	}
	return group{}, false
}

// besideReach is how many tokens what else somebody is may have.
const besideReach = 14

// afterApposition is where what else the one is who is named before the comma at token i ends, if a clause follows it: "according to the
// Cod Trust, the largest of its kind, boats are lost". Without one it is i.
func (f *statementFinder) afterApposition(c *clauseReader, i int) int {
	if !determiners[c.lower(i+1)] {
		return i
	}
	for j := i + 2; j < c.span.to && j < i+besideReach; j++ {
		w := c.lower(j)
		switch {
		case w == ",":
			if next := c.lower(j + 1); prepositions[next] || beginsAside[next] || determiners[next] && c.lower(j+3) == "," {
				return i
			}
			if f.clauseFollows(c, j+1) {
				return j
			}
			return i
		case tenseCues[w] >= cueBe || !f.d.tokens[j].is(shapeWord) && !isPossessive(w):
			return i
		}
	}
	return i
}
