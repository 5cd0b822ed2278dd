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
func (c *clauseReader) seesSomebody(subject group) bool {
	for i := subject.to; i < c.span.to && i <= subject.to+seesReach; i++ {
		if !sees[c.lower(i)] {
			continue
		}
		g, ok := c.groupFrom(i + 1)
		if !ok || !c.onePerson(g) && !(len(g.entities) > 1 && c.f.d.entities[g.entities[0]].kind == graph.KindPerson && c.public(g.entities[0])) || !c.onePerson(subject) && !((subject.post || subject.pronoun) && len(subject.entities) == 1) || c.onePerson(g) && !c.allPublic(g.entities) || !c.allPublic(subject.entities) {
			return false
		}
		_, dated := c.dateFrom(g.to)
		w := c.lower(g.to)
		return dated || g.to >= c.span.to || w == "." || w == "in" || w == "at" || w == "again" || w == "before"
	}
	return false
}

// seesReach is how many tokens after its subject "saw" may stand.
const seesReach = 6
