package extract

import (
	"strings"

	"parley/graph"
)

// clauseReader finds what belongs to a meeting's word in its sentence.
type clauseReader struct {
	f        *meetingFinder
	sentence int
	span     span
	triggers []trigger
	groups   []group
	starts   []int16 // of each token of the span: 1 + index of the group that begins there, or 0
	dates    []date
	topics   []span              // what the meetings of the sentence are about
	aimless  bool                // a journey of it leads to no meeting that it tells of
	told     graph.MeetingStatus // of the meeting that the sentence named before, if any
}

// lower is the word at i, or nothing outside the sentence.
func (c *clauseReader) lower(i int) string { return c.f.lower(c.span, i) }

// groupFrom is the group that begins at token i.
func (c *clauseReader) groupFrom(i int) (group, bool) {
	if i < c.span.from || i >= c.span.to || c.starts[i-c.span.from] == 0 {
		return group{}, false
	}
	return c.groups[c.starts[i-c.span.from]-1], true
}

// readGroups finds the groups of the span, the first time that they are asked for.
func (c *clauseReader) readGroups() {
	if c.starts != nil {
		return
	}
	c.groups = c.f.phrases.groups(c.f.phrases.read(c.span.from, c.span.to))
	c.speakFor()
	c.namesBearers()
	c.starts = make([]int16, c.span.to-c.span.from)
	for n, g := range c.groups {
		c.starts[g.from-c.span.from] = int16(n + 1)
		if c.lower(g.from-1) == "both" && g.several() {
			c.starts[g.from-1-c.span.from] = int16(n + 1) // "met both the mayor and the governor"
		}
	}
}

// groupBefore is the last group that ends at token i or before it, and its index.
func (c *clauseReader) groupBefore(i int) int {
	last := -1
	for n := range c.groups {
		if c.groups[n].to <= i {
			last = n
		}
	}
	return last
}

// subjectReach is how many tokens before its verb a subject may end.
const subjectReach = 30

// subjectOf is the group that is the subject of the verb at token v.
func (c *clauseReader) subjectOf(v int) (group, bool) {
	for n := c.groupBefore(v); n >= 0; n-- {
		g := c.groups[n]
		if v-g.to > subjectReach {
			break
		}
		if c.relativeOf(g, v) || c.shallDo(g, v) {
			return g, true
		}
		if c.adjoins(c.pastRank(g), v) && c.lower(g.from-1) != "not" && !(c.isPlaceOnly(g) && placePrepositions[c.lower(g.from-1)]) && !(c.aside(g, v) && (c.objective(g) && !c.named(g) || isPossessive(c.lower(g.from-1)) || c.addedTo(n))) {
			return g, true
		}
		if c.clauseBreak(g.to, v) && !(c.lower(v-1) == "while" && !c.clauseBreak(g.to, v-1)) {
			break
		}
		if before := c.lower(g.from - 1); before == "not" || before == "whom" && c.aside(g, v) || c.objective(g) || isPossessive(before) || isPossessive(c.lower(g.to)) || c.aside(g, v) && c.addedTo(n) {
			continue
		}
		if len(g.entities)+len(g.bodies) == 0 {
			continue
		}
		return g, true
	}
	return group{}, false
}

// relativeOf reports whether the verb at v is that of the clause that "which" or "who" brings in right behind a group:
// "after a team, which ended its visit, complained".
func (c *clauseReader) relativeOf(g group, v int) bool {
	who := c.pastRank(g)
	if c.lower(who) != "," || len(g.entities)+len(g.bodies) == 0 {
		return false
	}
	w := c.lower(who + 1)
	return (w == "who" || w == "which") && c.adjoins(who+2, v)
}

// pastRank is the token after a group and what it is head of: "heads of state and government".
func (c *clauseReader) pastRank(g group) int {
	to := g.to
	if (g.noun == "heads" || g.noun == "head") && c.lower(to) == "of" && (c.lower(to+1) == "state" || c.lower(to+1) == "government") {
		to += 2
		if (c.lower(to) == "and" || c.lower(to) == "or") && c.lower(to+1) == "government" {
			to += 2
		}
	}
	return to
}

// addedTo reports whether group n stands in what commas add to the group before it: "Chile and Peru, the biggest
// exporters, met", "Lund, who heads the bank committee, is due".
func (c *clauseReader) addedTo(n int) bool {
	g := c.groups[n]
	for i := g.from - 1; i > c.span.from && i >= g.from-addedReach; i-- {
		switch w := c.lower(i); {
		case w == ",":
			return n > 0 && len(g.entities) == 0 && i >= g.from-4 && c.groups[n-1].to == i && len(c.groups[n-1].entities) > 0
		case w == "who" || w == "which":
			return c.lower(i-1) == ","
		}
	}
	return false
}

// addedReach is how many tokens before a group what is added to another may begin.
const addedReach = 20

// aside reports whether a comma closes a group before its verb: "Demir, received by
// Lund, said".
func (c *clauseReader) aside(g group, v int) bool {
	for i := g.to - 1; i < v; i++ {
		if c.lower(i) == "," {
			return true
		}
	}
	return false
}

// pastClause is where a sentence goes on after a group, before token i, and what "who" or "which" tells of it: "Soto, who took over from
// Lund, was in talks".
func (c *clauseReader) pastClause(g group, i int) int {
	if w := c.lower(g.to + 1); c.lower(g.to) != "," || w != "who" && w != "which" {
		return g.to
	}
	for j := i - 1; j > g.to; j-- {
		if c.lower(j) == "," && c.f.phrases.acts(j+1) {
			return j
		}
	}
	return g.to
}

// shut reports whether a comma ends what a group stands in before token i, and the verb of what is told besides follows it: "Soto, who took over
// from Lund, was in talks".
func (c *clauseReader) shut(g group, i int) bool {
	for j := g.to; j < i; j++ {
		if c.lower(j) == "," && (c.f.phrases.acts(j+1) || thenWords[c.lower(j+1)] && c.f.phrases.acts(j+2)) {
			return true
		}
	}
	return false
}

// objective reports whether a preposition or verb governs a group. What follows a verb of
// saying is the subject of what is said.
func (c *clauseReader) objective(g group) bool {
	from := c.quantity(g.from)
	before := c.lower(from - 1)
	if prepositions[before] {
		return true
	}
	return (c.verbal(from-1) || c.toDo(from-1)) && !(reportVerbs[before] && before != "told" && before != "tells")
}

// toDo reports whether the word at token i is a verb that "to" or a modal makes one of what is yet to be done: "to help",
// "will back".
func (c *clauseReader) toDo(i int) bool {
	if i <= c.span.from || !c.f.d.tokens[i].is(shapeWord) || c.f.d.nameAt[i] != 0 || !c.f.infinitive(c.span, i) {
		return false
	}
	return c.f.grammar(c.span).verb(i)
}

// quantity is where the words begin that tell how many of the people named from token i on there are,
// "a number of", "dozens of"; or i.
func (c *clauseReader) quantity(i int) int {
	if c.lower(i-1) != "of" || !quantities[c.lower(i-2)] {
		return i
	}
	i -= 2
	for i > c.span.from && (nounWords[c.lower(i-1)].opens() || sizes[c.lower(i-1)]) {
		i--
	}
	return i
}

// quantities are nouns that tell how many people there are, and sizes are words before them.
var (
	quantities = set(`number dozens dozen scores hundreds thousands handful group majority minority couple trio host half most some many several
		two three four five six`)
	sizes = set(`large small growing record great considerable vast first second`)
)

// adjoins reports whether nothing but auxiliaries, adverbs and "who" stands between a
// group's end and a verb.
func (c *clauseReader) adjoins(from, v int) bool {
	for i := from; i < v; i++ {
		w := c.lower(i)
		if tenseCues[w] >= cueModal || verbGroupFiller[w] || adverb(w) || w == "who" || w == "which" || w == "," || w == "to" && i > from || w == "that" || c.helps(i) || dispositions[w] {
			continue
		}
		return false
	}
	return true
}

// helps reports whether token i is a form of "do" before a verb, or a "not" behind an auxiliary: "did not meet".
func (c *clauseReader) helps(i int) bool {
	before := c.lower(i - 1)
	return doForms[c.lower(i)] || c.lower(i) == "not" && (doForms[before] || tenseCues[before] >= cueModal)
}

// doForms are the forms of "do" that stand before a verb.
var doForms = set(`do does did`)

// adjoinsIn reports whether nothing stands between a group's end and a participle but where the group is: "Lund is
// in Lima holding".
func (c *clauseReader) adjoinsIn(from, v int) bool {
	n := c.groupBefore(v)
	if n < 0 || c.groups[n].to != c.f.pastTime(c.span, v) || c.groups[n].from <= from+1 || !c.isPlaceOnly(c.groups[n]) {
		return false
	}
	in := c.groups[n].from - 1
	return placePrepositions[c.lower(in)] && tenseCues[c.lower(in-1)] == cueBe && c.adjoins(from, in)
}

// dispositions stand between a subject and the verb that it is ready to do.
var dispositions = set(`ready willing able likely unlikely reluctant poised prepared set keen`)

// clauseBreak reports whether a mark between two tokens ends what one subject governs.
func (c *clauseReader) clauseBreak(from, to int) bool {
	for i := from; i < to; i++ {
		if w := c.lower(i); w == ";" || w == "”" || w == ":" || w == "but" && c.lower(i+1) != "not" && !exceptions[c.lower(i-1)] || w == "while" {
			return true
		}
	}
	return false
}

// exceptions stand before a "but" that joins no clauses: "all but one".
var exceptions = set(`all nothing anything none everything`)

// verbal reports whether token i is a verb that takes an object.
func (c *clauseReader) verbal(i int) bool {
	if i < c.span.from {
		return false
	}
	t := &c.f.d.tokens[i]
	if t.is(shapeCapital) && i > c.span.from {
		return false
	}
	w := t.lower
	return tenseCues[w] == cuePast || tenseCues[w] == cuePresent || regularPast(w) || plainVerbs[w] ||
		len(w) > 5 && w[len(w)-3:] == "ing"
}

// isPlaceOnly reports whether a group names nothing but places.
func (c *clauseReader) isPlaceOnly(g group) bool {
	for _, e := range g.entities {
		if c.f.d.entities[e].kind != graph.KindLocation {
			return false
		}
	}
	return len(g.entities) > 0
}

// clauseSubject is the subject of the clause that token i stands in: the nearest group
// before it that no preposition or verb governs, else, where i opens the sentence, the
// first such group after a comma.
func (c *clauseReader) clauseSubject(i, after int) (group, bool) {
	reported := c.lower(i-1) == "that" // "noted that in talks with Chile, Norway was firm"
	for n := c.groupBefore(i); n >= 0 && !reported; n-- {
		g := c.groups[n]
		if i-c.pastClause(g, i) > subjectReach || c.clauseBreak(g.to, i) {
			break
		}
		if len(g.entities) == 0 || c.objective(g) && !c.toldOf(g, i) && !c.agent(g, i) || c.isPlaceOnly(g) || c.shut(g, i) && c.addedTo(n) {
			continue
		}
		return g, true
	}
	if i > c.span.from+1 && !reported && !c.introduces(i) {
		return group{}, false
	}
	return c.subjectAfter(after)
}

// agent reports whether a group is the one by whom is done what the clause of token i, right behind it, tells: "was
// proposed by Lund at".
func (c *clauseReader) agent(g group, i int) bool {
	return c.lower(g.from-1) == "by" && c.onePerson(g) && g.to == c.f.pastTime(c.span, i)
}

// toldOf reports whether token i stands in a clause about a group: "talks with Lund, who came from".
func (c *clauseReader) toldOf(g group, i int) bool {
	who := g.to
	if c.lower(who) == "," {
		who++
	}
	if c.lower(who) != "who" {
		return false
	}
	for j := who; j < i; j++ {
		if c.lower(j) == "," {
			return false
		}
	}
	return true
}

// subjectAfter is the subject of a clause that begins with a phrase of time or place up to token
// after: the group behind the comma, or behind what the comma adds to somebody in that phrase.
func (c *clauseReader) subjectAfter(after int) (group, bool) {
	added := false
	for _, g := range c.groups {
		if g.from < after || len(g.entities) == 0 || c.isPlaceOnly(g) {
			continue
		}
		acts := c.f.phrases.acts(g.to)
		if c.lower(g.from-1) == "," && (!added || acts) {
			return g, true
		}
		if g.from-after > subjectReach || !c.objective(g) && acts {
			break
		}
		added = true
	}
	return group{}, false
}

// introReach is how many tokens of a sentence may stand before its subject's clause.
const introReach = 8

// introduces reports whether nothing but places and a participle stand before token i: "Speaking
// in Lima on".
func (c *clauseReader) introduces(i int) bool {
	if i > c.span.from+introReach {
		return false
	}
	for j := c.span.from; j < i; j++ {
		if w := c.lower(j); w == "," || c.finite(j) || tenseCues[w] == cueBe {
			return false
		}
	}
	n := c.groupBefore(i)
	return n < 0 || c.isPlaceOnly(c.groups[n])
}

// mainSubject is the person that the sentence is about: the first subject in it.
func (c *clauseReader) mainSubject() int {
	for _, g := range c.groups {
		if before := c.lower(g.from - 1); len(g.entities) == 0 || g.pair || before != "to" && (prepositions[before] || c.introduced(g)) {
			continue
		}
		if g.pronoun && thinks[c.lower(g.to)] {
			continue // "the spokesman said he believed Lund had left": it is not about who believes
		}
		if e := g.entities[0]; c.f.d.entities[e].kind == graph.KindPerson && len(g.entities) == 1 {
			return e
		}
	}
	return c.f.scene.subject
}

// thinks are verbs of what somebody takes to be so.
var thinks = set(`believed believes thought thinks assumed assumes understood understands presumed`)

// introduced reports whether a group is the object of the participle that its sentence begins with: "After
// meeting Soto, Lund left".
func (c *clauseReader) introduced(g group) bool {
	return g.from <= c.span.from+introReach && (strings.HasSuffix(c.lower(g.from-1), "ing") || c.lower(c.span.from) == "having") && c.opensSentence(g.from-1)
}

// prepositions govern the noun phrase after them.
var prepositions = set(`of by for with without within between among against about after before during
	through under over towards toward including like as versus since until than per via despite
	alongside across behind following regarding concerning`, placePrepositions)

// placePrepositions are those that say where.
var placePrepositions = set(`near on to from into`, seatPrepositions)
