package extract

import "parley/graph"

// sees are the forms of "see", by which one meets another who holds a post: "saw President Soto".
var sees = set(`see sees saw seeing`)

// pictured are what people do in the caption of a picture who have met: "poses with Soto".
var pictured = set(`pose poses posed posing walk walks walked walking stand stands stood standing`)

// personNext reports whether a person is named at token i, or a post.
func (f *meetingFinder) personNext(s span, i int) bool {
	return i < s.to && (f.d.titleAt[i] != 0 || f.person(i) || demonym(&f.d.tokens[i]) != "" && i+1 < s.to && f.d.titleAt[i+1] != 0)
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
	g, ok := c.groupFrom(at + 1)
	if !ok || len(g.entities) == 0 || !c.somebody(subject) || !c.allPublic(subject.entities) {
		return false
	}
	switch first := c.f.d.entities[g.entities[0]]; {
	case c.onePerson(g):
		if !c.allPublic(g.entities) && first.country == "" {
			return false
		}
	case len(g.entities) < 2 || first.kind != graph.KindPerson || !c.public(g.entities[0]):
		return false // and not "saw Foreign Minister Lund and officials of the Fund"
	}
	_, dated := c.dateFrom(g.to)
	w := c.lower(g.to)
	return dated || g.to >= c.span.to || timeWord(w) || afterSeen[w]
}

// somebody reports whether a group is one person, with a name, a post or a pronoun.
func (c *clauseReader) somebody(g group) bool {
	return c.onePerson(g) || (g.post || g.pronoun) && len(g.entities) == 1
}

// afterSeen are the words that may follow whom somebody sees.
var afterSeen = set(`. , in at again before after later on for about during here there early late this next last`)
