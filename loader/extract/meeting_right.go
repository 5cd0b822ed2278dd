package extract

import "parley/graph"

// arguments are what follows a meeting's word in its clause.
type arguments struct {
	object, with, between, of, by, to, from []int
	roles                                   []roleArgument
	bodies                                  []int // phrases of those of them all that have no name
	spokenTo                                []int // phrases of those after "to" that have no name
	faces                                   bool  // a "with" phrase, be its party named or not
	delegated                               bool  // the states that a meeting brings together
	framed                                  bool  // a body whose members negotiate: "talks under the Pact"
	alone                                   bool  // the other one between whom and whom has no name
	objectUnnamed                           bool  // an object without a name: "officials"
	again                                   bool  // a second one: "with Demir and with Lund"
	topics                                  []span
	end                                     int // the token after them
}

type roleArgument struct {
	role     graph.Role
	entities []int
}

// argumentReach is how many tokens may lie between a meeting's word and an argument.
const argumentReach = 14

// rightOf reads the arguments after a meeting's word: objects and prepositional phrases,
// as far as the clause goes.
func (c *clauseReader) rightOf(start int) arguments {
	var a arguments
	start = c.argumentsFrom(start)
	last := start
	i := start
	for i < c.span.to && i-last <= argumentReach {
		next, ok := c.argument(&a, start, i)
		if ok {
			last = next
		} else if c.closes(i, start) {
			break
		}
		i = max(next, i+1)
	}
	a.end = i
	a.with = append(a.with, c.amongThem(start)...)
	if a.objectUnnamed || a.faces && len(a.with) == 0 {
		a.with = append(a.with, c.spelledOut(start)...)
	}
	return a
}

// argumentsFrom is where the arguments after a meeting's word begin, past what stands before the first of them.
func (c *clauseReader) argumentsFrom(start int) int {
	switch {
	case quoteMarks[c.lower(start)] && (c.lower(start+1) == "with" || c.lower(start+1) == "between"):
		return start + 1 // "a very good meeting" with Lund
	case c.wordsAt(start, ",", "among", "others"):
		return start + 4 // "met, among others, Lund"
	case c.wordsAt(start, "with", ",", "among", "others"):
		return start + 5
	case c.wordsAt(start, "as", "many", "as"):
		return start + 3 // "met as many as 14 envoys"
	}
	return start
}

// quoteMarks may stand around what somebody calls a meeting.
var quoteMarks = set("\" “ ”")

// wordsAt reports whether just these words stand from token i on.
func (c *clauseReader) wordsAt(i int, words ...string) bool {
	for n, w := range words {
		if c.lower(i+n) != w {
			return false
		}
	}
	return true
}

// amongThem are those whom a comma names of the many who are met: "met opposition leaders, among them Lund".
func (c *clauseReader) amongThem(start int) []int {
	for i := start; i < c.span.to && i <= start+argumentReach && !c.finite(i); i++ {
		if g, ok := c.groupFrom(i + 3); ok && c.wordsAt(i, ",", "among", "them") && c.f.phrases.allPeople(g) {
			return g.entities
		}
	}
	return nil
}

// spelledOut are those whom a colon, a dash or a comma names after a group of them: "met four leaders in Lima: Lund,
// Soto and Ruiz", "met the heads of both unions, Lund and Soto,".
func (c *clauseReader) spelledOut(start int) []int {
	for i := start; i < c.span.to && i <= start+argumentReach; i++ {
		w := c.lower(i)
		if i > start && c.finite(i) {
			return nil
		}
		if !asideMarks[w] {
			continue
		}
		if g, ok := c.peopleFrom(i + 1); ok && (w == ":" || !c.f.phrases.acts(g.to)) {
			return g.entities
		}
		if w == ":" {
			return nil
		}
	}
	return nil
}

// argument reads one argument at token i and returns the token after it.
func (c *clauseReader) argument(a *arguments, start, i int) (int, bool) {
	if d, ok := c.dateFrom(i); ok {
		return d.to, true
	}
	if d, ok := c.dateFrom(i + 1); ok && c.lower(i) == "and" && i > start {
		return d.to, true // "today and tomorrow"
	}
	if i == start || i == start+1 && (adverb(c.lower(start)) || c.lower(start) == "up") || c.countUp(start, i) || c.bodyUp(start, i) {
		if g, ok := c.groupFrom(i); ok {
			return c.directObject(a, g)
		}
		if c.lower(i) == "her" && (prepositions[c.lower(i+1)] || c.lower(i+1) == "." || c.lower(i+1) == ",") {
			a.object = append(a.object, c.f.phrases.possessor(i, c.groups)...) // "to meet her"
			return i + 1, true
		}
	}
	if role, g, ok := c.inRole(i); ok {
		a.roles = append(a.roles, roleArgument{role, g.entities})
		return g.to, true
	}
	if g, ok := c.gathered(i); ok {
		a.between, a.bodies, a.delegated = append(a.between, g.entities...), append(a.bodies, g.bodies...), len(g.entities) > 1
		return g.to, true
	}
	if end, ok := c.topic(a, i, start); ok {
		return end, true
	}
	return c.prepositional(a, start, i)
}

// countUp reports whether nothing but how many they are stands from token start to token i, before those who are met:
// "met 14 Chilean ministers", "met more than 20 envoys".
func (c *clauseReader) countUp(start, i int) bool {
	if i <= start || i > start+4 {
		return false
	}
	for j := start; j < i; j++ {
		if w := c.lower(j); !tallies[w] && !manyCount[w] && !c.f.d.tokens[j].is(shapeNumber) {
			return false
		}
	}
	return true
}

// bodyUp reports whether nothing but an article and words that tell which stands from token start to token i, where a party without a name
// begins: "met the dock workers".
func (c *clauseReader) bodyUp(start, i int) bool {
	g, ok := c.groupFrom(i)
	if !ok || i == start || len(g.bodies) == 0 {
		return false
	}
	from := c.f.phrases.unnamed.phrases[g.bodies[0]].from
	return from == start || from == start+1 && nounWords[c.lower(start)].opens()
}

// tallies stand with a number before whom it counts.
var tallies = set(`some about around more than at least nearly almost of all`)

// inRole is the group that the participle or preposition at token i gives a role in the meeting:
// "hosted by Soto", "under the auspices of Chile".
func (c *clauseReader) inRole(i int) (graph.Role, group, bool) {
	if role, ok := passiveRoles[c.lower(i)]; ok && c.lower(i+1) == "by" {
		if g, ok := c.groupFrom(i + 2); ok {
			return role, g, true
		}
	}
	return c.patron(i)
}

// directObject takes the group that follows a meeting's verb, unless it belongs to a noun.
func (c *clauseReader) directObject(a *arguments, g group) (int, bool) {
	if c.partOfNext(g) || (c.lower(g.to) == "'s" || c.lower(g.to) == "’s") && !(nounWords[g.noun] == groupNoun && len(g.entities) > 0) {
		return g.from, false // and not "met members of Chile's council"
	}
	a.object, a.bodies = append(a.object, g.entities...), append(a.bodies, g.bodies...)
	a.objectUnnamed = len(g.entities) == 0 && g.noun != ""
	return g.to, true
}

// partOfNext reports whether a group after a verb is not its object but the modifier of a
// meeting's noun: "attended NATO talks".
func (c *clauseReader) partOfNext(g group) bool {
	for i := g.to; i < c.span.to && i <= g.to+2; i++ {
		if c.triggerAt(i) {
			return true
		}
		if c.f.d.tokens[i].shape&shapeWord == 0 || prepositions[c.lower(i)] {
			return false
		}
	}
	return false
}

func (c *clauseReader) triggerAt(i int) bool {
	for _, t := range c.triggers {
		if t.at == i && t.noun() && !t.accord {
			return true
		}
	}
	return false
}

// dateFrom is the date expression at token i, its preposition and article included: "on Monday", "the day before".
func (c *clauseReader) dateFrom(i int) (date, bool) {
	from := i
	if prepositions[c.lower(from)] {
		from++
	}
	if c.lower(from) == "the" {
		from++
	}
	for _, d := range c.dates {
		if d.from == i || d.from == from {
			return d, true
		}
	}
	return date{}, false
}

// absolute reports whether the group after "with" is told of for itself, "with cod high on the agenda", and
// is not met. A party is met on the day that is set: "talks with Lund set for Monday".
func (c *clauseReader) absolute(g group) bool {
	if !absoluteWords[c.lower(g.to)] {
		return false
	}
	if c.lower(g.to+1) == "to" && c.lower(g.from-2) != "," && g.noun == "" && len(g.entities) > 0 && !c.isPlaceOnly(g) {
		return false // "talks with Lund expected to last two days"
	}
	_, dated := c.dateFrom(g.to + 1)
	return !dated || !dayWords[c.lower(g.to)] || c.isPlaceOnly(g) || len(g.entities)+len(g.bodies) == 0
}

// dayWords may tell for which day something is.
var dayWords = set(`set due expected`)

// absoluteWords are words after which a "with" phrase tells what else is so, and not who is met.
var absoluteWords = set(`high top topping expected likely unlikely due set still already absent present dominating heading`)

// gathers are verbs of which a meeting is the subject and its parties the object: "the
// session, which brought Egypt and Sudan together".
var gathers = set(`brought brings bringing bring`)

// grouping are verbs of which a meeting is the subject and its parties the object by themselves:
// "talks involving Egypt and Sudan".
var grouping = set(`involving involves involved grouping groups joining`)

// gathered is the group that a verb of gathers at token i brings together.
func (c *clauseReader) gathered(i int) (group, bool) {
	if grouping[c.lower(i)] {
		g, ok := c.groupFrom(i + 1)
		return g, ok && g.several()
	}
	if !gathers[c.lower(i)] {
		return group{}, false
	}
	if c.lower(i+1) == "together" {
		return c.groupFrom(i + 2)
	}
	g, ok := c.groupFrom(i + 1)
	return g, ok && (c.lower(g.to) == "together" || c.lower(g.to) == "face" && c.lower(g.to+1) == "to" || c.lower(g.to) == "around" && c.lower(g.to+2) == "table")
}
