package extract

import "parley/graph"

// sees are the forms of "see", by which one meets another who holds a post: "saw President Soto".
var sees = set(`see sees saw seeing seen`)

// pictured are what people do in the caption of a picture who have met: "poses with Soto".
var pictured = set(`pose poses posed posing walk walks walked walking stand stands stood standing`)

// personNext reports whether a person is named at token i, or a post.
func (f *meetingFinder) personNext(s span, i int) bool {
	if f.lower(s, i) == "the" && i+1 < s.to && (f.d.titleAt[i+1] != 0 || demonym(&f.d.tokens[i+1]) != "") {
		i++ // "saw the Chilean foreign minister"
	}
	next := i + 1
	switch {
	case i >= s.to:
		return false
	case f.d.titleAt[i] != 0 || f.person(i):
		return true
	case f.d.nameAt[i] != 0:
		next = f.d.names[f.d.nameAt[i]-1].to // "saw Fund chief Lund"
		if isPossessive(f.lower(s, next)) {
			next++ // "saw Chile's Lund"
		}
	case demonym(&f.d.tokens[i]) == "" && !factional[f.lower(s, i)] && !regimes[f.lower(s, i)]:
		return false // and not "saw rebel leader Lund"
	}
	return next < s.to && (f.d.titleAt[next] != 0 || isPossessive(f.lower(s, next-1)) && f.person(next))
}

// factionNext reports whether a party without a name follows at token i: "creditor banks", "the rebels".
func (f *meetingFinder) factionNext(s span, i int) bool {
	for j := i; j < s.to && j < i+4; j++ {
		if w := f.lower(s, j); factions[w] || factional[w] && members[f.lower(s, j+1)] {
			return true
		} else if prepositions[w] || w == "," || f.d.nameAt[j] != 0 {
			return false
		}
	}
	return false
}

// pictured reports whether those who are seen together hold posts of two lands: no minister stands
// for a meeting beside a colleague.
func (c *clauseReader) pictured(subject group, right arguments) bool {
	if len(subject.entities) == 0 || len(right.with) == 0 || !c.allPublic(subject.entities) || !c.allPublic(right.with) {
		return false
	}
	a, b := c.f.countryOf(subject.entities[0]), c.f.countryOf(right.with[0])
	return a != "" && b != "" && a != b
}

// seesSomebody reports whether one in office sees another, where nothing follows but when and where:
// "saw President Soto in Lima on Monday", and not "saw President Soto resign".
func (c *clauseReader) seesSomebody(at int, subject group) bool {
	if c.f.eachOther(c.span, at+1) {
		return len(subject.entities) > 1 && c.f.phrases.allPeople(subject) && c.endsSight(at+3)
	}
	g, ok := c.groupFrom(at + 1)
	named, unnamed := len(g.entities)+len(subject.entities), len(g.bodies)+len(subject.bodies)
	if ok && named > 0 && unnamed > 0 && c.f.infinitive(c.span, at) {
		return c.allPublic(g.entities) && c.allPublic(subject.entities) && c.endsSight(g.to) // "will see creditor banks on Monday"
	}
	if !ok || len(g.entities) == 0 || !c.somebody(subject) || !c.allPublic(subject.entities) {
		return false
	}
	switch first := c.f.d.entities[g.entities[0]]; {
	case pairOfPeople[g.noun] && c.f.infinitive(c.span, at) && first.subkind == graph.State: // "to see the leaders of Chile and Peru"
	case c.onePerson(g):
		if n := c.f.d.nameAt[g.to-1]; !c.allPublic(g.entities) && first.country == "" && (n == 0 || !c.f.d.titleEndsAt(c.f.d.names[n-1].from)) {
			return false
		}
	case len(g.entities) < 2 || first.kind != graph.KindPerson || !c.public(g.entities[0]):
		return false // and not "saw Foreign Minister Lund and officials of the Fund"
	}
	return c.endsSight(g.to)
}

// eachOther reports whether "each other" or "one another" stands at token i.
func (f *meetingFinder) eachOther(s span, i int) bool {
	w, next := f.lower(s, i), f.lower(s, i+1)
	return w == "each" && next == "other" || w == "one" && next == "another"
}

// endsSight reports whether nothing but when and where may follow from token i on who is seen.
func (c *clauseReader) endsSight(i int) bool {
	_, dated := c.dateFrom(i)
	w := c.lower(i)
	return dated || i >= c.span.to || timeWord(w) || afterSeen[w] || w == "and" && (c.anyTriggerAt(i+1) || alsoWords[c.lower(i+1)] && c.anyTriggerAt(i+2))
}

// alsoWords may stand before what else one does: "to see Lund and also met Soto".
var alsoWords = set(`also then later`)

// somebody reports whether a group is one person, with a name, a post or a pronoun.
func (c *clauseReader) somebody(g group) bool {
	return c.onePerson(g) || (g.post || g.pronoun) && len(g.entities) == 1
}

// afterSeen are the words that may follow whom somebody sees.
var afterSeen = set(`. , in at again before after later on for about during here there early late this next last`)
