package extract

import (
	"slices"
	"strings"

	"parley/graph"
)

// encounter reads what the sentence says of the meeting that trigger n tells of.
func (c *clauseReader) encounter(n int) (encounter, bool) {
	t := c.triggers[n]
	s := c.f.d.sentences[c.sentence]
	if c.question() {
		return encounter{}, false
	}
	e := encounter{trigger: t, sentence: c.sentence, place: -1, headline: s.headline, evidence: c.span}
	if t.noun() {
		c.byNoun(&e)
	} else if !c.byVerb(&e, n) {
		return e, false
	}
	if _, goal, ok := c.sentTo(t.at); ok && e.place < 0 {
		e.place = c.f.landAt(goal)
	}
	if (n > 0 || c.lower(t.at) == "round") && c.wasBefore(t.at) > 0 {
		e.order = earlierMeeting // "met Lund on Monday, a week after talks in Lima"
	}
	c.theirs(&e)
	e.remote = c.onScreen(&e)
	c.escort(&e)
	c.where(&e, n)
	c.hostOfficials(&e)
	c.takeDate(&e, n)
	e.opening = c.opens(&e)
	e.status = c.diaryStatus(c.status(&e))
	c.byTheClock(&e)
	c.liveNow(&e)
	c.anniversary(&e)
	c.besideAnother(&e)
	if speaking[t.frame] && c.underDenial(t.at) {
		return e, false
	}
	if e.denied = c.denies(&e); e.denied && !t.noun() {
		e.status = graph.Refused
	}
	e.ended = c.ends(&e)
	e.news, e.over, e.guest = c.news(&e), c.over(&e), !t.noun() && c.f.visitor(t.at)
	e.lasts, e.wished = c.lasting(&e), c.wasWish(&e)
	if c.fresh(&e) {
		e.order = laterMeeting
	}
	if !t.noun() && c.againVerb(t.at) && !done(e.status) {
		e.order = laterMeeting
		c.ahead(&e)
	}
	c.takeBody(&e)
	e.sort = c.sort(&e)
	e.many = e.many || c.manyGather(&e)
	if (e.many || e.body && len(e.sides) == 0) && e.trigger.kind == graph.Talks {
		e.trigger.kind = graph.Conference
	}
	return e, !c.idle(&e)
}

// takeDate gives a meeting the date that is told of it.
func (c *clauseReader) takeDate(e *encounter, n int) {
	if e.date = c.when(n); e.date != nil && e.trigger.frame == termsFrame && deadlines[e.date.prep] {
		e.date = nil // "agreed to pull back by Sunday"
	}
	if e.date == nil {
		e.date = c.dayOfArrival(e.trigger)
	}
	if e.date == nil {
		e.date = c.inTheDay(e.trigger.at)
	}
	c.inDiary(e)
	c.saidThere(e)
	c.ownVisit(e)
	c.stretch(e)
	if e.date == nil {
		return
	}
	if e.trigger.noun() && c.beforeThis(e.governor) && e.order == sameOrder {
		e.order = earlierMeeting // "shorter than the round of talks held on February 2"
	}
	if e.presents && e.date.value.Precision() < graph.PrecisionDay && e.date.prep != "in" {
		e.date = nil // "this was the third meeting of the two this year"
	} else if c.ofOtherEvent(e) {
		e.date = nil
	}
}

// byNoun reads whose meeting a noun tells of, and which one it is to the article.
func (c *clauseReader) byNoun(e *encounter) {
	at := e.trigger.at
	c.reference(e)
	if w := c.lower(at - 1); (w == "opening" || w == "closing") && c.lower(at) == "session" {
		e.definite = true
	}
	if c.lastHeld(at) || c.lower(at) == "one" && c.f.oneBefore(c.span, at) {
		e.order = earlierMeeting
	}
	if c.beside(at) {
		e.order = anotherMeeting
	}
	c.nounSides(e)
	c.several(e)
}

// byVerb reads who meets by a verb, the trigger n, and which meeting it is to the article; false
// where nobody meets.
func (c *clauseReader) byVerb(e *encounter, n int) bool {
	t := e.trigger
	if !c.verbSides(e) {
		return false
	}
	mediates := func(s side) bool { return s.role == graph.Mediator }
	if t.kind == graph.Conference && e.delegated && len(slices.DeleteFunc(slices.Clone(e.sides), mediates)) == 2 {
		e.trigger.kind = graph.Talks // two sides gather
	}
	if c.earlierVerb(t.at) {
		e.order = earlierMeeting
	}
	if w := c.lower(t.at - 1); t.frame == travelFrame && (w == "before" || w == "then" || w == "later" || w == "and" && n > 0) {
		e.order = anotherMeeting // "met Lund before leaving for Lima"
	}
	e.on = t.frame == travelFrame && c.wentOn(t.at)
	if t.frame == meetFrame && thenWords[c.lower(t.at-1)] && len(e.sides) > 2 {
		e.order = anotherMeeting // "The three then met Lund"
	}
	return true
}

// thenWords stand before what was done after something else.
var thenWords = set(`then later afterwards afterward subsequently`)

// ofOtherEvent reports whether the date of an encounter is that of something else: of what it is the first
// since, "the first meeting since the vote in July", or of what was said at it, "told Soto that it would
// decide by May 1".
func (c *clauseReader) ofOtherEvent(e *encounter) bool {
	for i := e.trigger.at + 1; i < e.date.from; i++ {
		switch w := c.lower(i); {
		case w == "since":
			return i < e.date.from-1 && !c.commaBetween(i, e.date.from) && !slices.ContainsFunc(c.dates, func(d date) bool { return d.from > i && d.from < e.date.from })
		case w == "that":
			return e.trigger.frame == tellFrame
		}
	}
	return false
}

// ahead leaves out a date of the past, which is not that of a meeting yet to come.
func (c *clauseReader) ahead(e *encounter) {
	published, ok := c.f.d.told.Earliest()
	if e.date == nil || !ok {
		return
	}
	if last, bounded := e.date.value.Latest(); bounded && last < published {
		e.date = nil
	}
}

// question reports whether a sentence asks.
func (c *clauseReader) question() bool {
	for i := c.span.to - 1; i >= c.span.from && i >= c.span.to-3; i-- {
		if c.lower(i) == "?" {
			return true
		}
	}
	return false
}

// reference reads the words before a meeting's noun: "the", "previous", "new".
func (c *clauseReader) reference(e *encounter) {
	i := e.trigger.at - 1
	if own := c.lower(i + 1); ordinals[own] > 0 || earlierWords[own] || laterWords[own] || otherWords[own] {
		i++ // it leaves out its noun
	}
	for ; i >= c.span.from && i >= e.trigger.at-6; i-- {
		w := c.lower(i)
		c.count(e, i)
		switch {
		case earlierWords[w]:
			if dateWords[c.lower(i+1)].kind == notDate && i >= e.trigger.at-3 {
				e.order = earlierMeeting
			}
		case laterWords[w]:
			e.order = laterMeeting
		case otherWords[w]:
			e.order = anotherMeeting
			if i == e.trigger.at {
				e.order = laterMeeting // "another will follow"
			}
		case w == "the" && c.lower(i-1) == "of" && roundNouns[c.lower(i-2)]:
			e.definite = true // "the first round of the talks"
		case w == "this" && (c.lower(i+1) == "year" || c.lower(i+1) == "month"):
			return // "this year's talks"
		case w == "the" || w == "this" || w == "these" || w == "that" || w == "those":
			e.definite = true
			return
		case isPossessive(w) && (dateWords[c.lower(i-1)].kind == weekdayWord || dateWords[c.lower(i-1)].kind == dayWord):
			e.definite = true // "yesterday's meeting"
			return
		case w == "its":
			c.take(e, c.bodyOf(i), graph.Member)
			return
		case w == "their" || w == "his" || w == "her":
			c.take(e, c.f.phrases.possessor(i, c.groups[:c.groupBefore(i)+1]), graph.Member)
			return
		case prepositions[w] && w != "of" || w == "," || w == "a" || w == "an" || c.verbal(i):
			return
		}
	}
}

// bodyOf is the institution that "its" at token i stands for: one before, else the subject after the
// phrase that the sentence begins with: "At its meeting in May the Union agreed".
func (c *clauseReader) bodyOf(i int) []int {
	if before := c.bodyBefore(i); before != nil || i > c.span.from+1 {
		return before
	}
	for _, g := range c.groups {
		if g.from > i && len(g.entities) == 1 && c.f.d.entities[g.entities[0]].kind == graph.KindInstitution && !c.objective(g) && c.f.phrases.acts(g.to) {
			return g.entities
		}
	}
	return nil
}

// bodyBefore is the institution that "its" at token i stands for: the first subject of the
// sentence that is one.
func (c *clauseReader) bodyBefore(i int) []int {
	for _, g := range c.groups {
		if g.to > i {
			break
		}
		if len(g.entities) == 1 && g.noun == "" && !c.objective(g) && c.f.d.entities[g.entities[0]].kind == graph.KindInstitution {
			return g.entities
		}
	}
	return nil
}

// take adds parties to an encounter.
func (c *clauseReader) take(e *encounter, entities []int, role graph.Role) {
	if pair := c.f.hyphenated(entities); pair != nil {
		entities = pair
	}
	for _, x := range entities {
		p := c.f.party(x)
		if p < 0 {
			continue
		}
		known := false
		for i := range e.sides {
			if e.sides[i].entity == p {
				known = true
				if e.sides[i].role == graph.Member {
					e.sides[i].role = role
				}
			}
		}
		if !known {
			e.sides = append(e.sides, side{p, role})
		}
	}
}

// hyphenated are the people of one name such as "Trump-Kim", or nil.
func (f *meetingFinder) hyphenated(entities []int) []int {
	if len(entities) != 1 {
		return nil
	}
	first, second, ok := strings.Cut(f.d.entities[entities[0]].name, "-")
	if !ok || strings.Contains(second, " ") || f.d.entities[entities[0]].gazetteer != "" {
		return nil
	}
	if states := f.phrases.pairSides(f.d.entities[entities[0]].name); len(states) > 0 {
		return states
	}
	a, ok1 := f.phrases.known.surnames[first]
	b, ok2 := f.phrases.known.surnames[second]
	if !ok1 || !ok2 {
		return nil
	}
	return []int{a, b}
}

// party is the entity that takes part where entity x is named as a party: a country's
// state, a person, an institution; -1 for a medium or a city.
func (f *meetingFinder) party(x int) int {
	e := &f.d.entities[x]
	switch e.kind {
	case graph.KindPerson:
		return x
	case graph.KindInstitution:
		if s := f.seat(x); s >= 0 {
			return s
		}
		if e.subkind == graph.Media || e.subkind == graph.Company && occasions[strings.ToLower(e.name)] || meetingNouns[lastWord(e.name)] != "" && !f.bodyOfStates(x) {
			return -1
		}
		return x
	}
	if e.subkind == graph.Country && e.country != "" {
		return f.phrases.state(e.country)
	}
	return -1
}

// hypothetical reports whether the verb at i is under an "if", or in a sentence that one opens or
// stands for: "should Lund ever meet Berg, ...".
func (c *clauseReader) hypothetical(i int) bool {
	for j := i - 1; j >= c.span.from && j >= i-12; j-- {
		switch w := c.lower(j); {
		case w == "if" || w == "unless" || w == "whether":
			return true
		case w == "," || w == "that" || w == ";" || c.finite(j):
			j = c.span.from
		}
	}
	first := c.span.from
	for first < i && !c.f.d.tokens[first].is(shapeWord) {
		first++
	}
	if !suppositions[c.lower(first)] || i-first > subjectReach {
		return false
	}
	for j := first + 1; j < i; j++ {
		if c.finite(j) || c.lower(j) == "then" {
			return false
		}
	}
	return true
}

// suppositions open a sentence that begins with what is only supposed.
var suppositions = set(`if unless should were had`)

// perfect reports whether "has" or "had" stands before the verb at i.
func (c *clauseReader) perfect(i int) bool {
	for j := i - 1; j >= c.span.from && j >= i-3; j-- {
		if tenseCues[c.lower(j)] == cueHave {
			return true
		}
	}
	return false
}

// agentRole is the role of one by whom another is received, or called in.
func agentRole(t trigger) graph.Role {
	if t.frame == hostFrame || t.frame == summonFrame {
		return graph.Host
	}
	return graph.Member
}

// official reports whether some of these can be received as a visitor: people and states.
func (c *clauseReader) official(entities []int) bool {
	for _, e := range entities {
		if k := c.f.d.entities[e].kind; k == graph.KindPerson || k == graph.KindInstitution {
			return true
		}
	}
	return false
}

// meetingAhead reports whether the object of the verb at i is a meeting's noun.
func (c *clauseReader) meetingAhead(i int) bool {
	for j := i + 1; j < c.span.to && j <= i+7; j++ {
		w := c.lower(j)
		if c.triggerAt(j) {
			return true
		}
		if prepositions[w] && w != "of" || w == "," {
			return false
		}
	}
	return false
}
