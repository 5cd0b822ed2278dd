package extract

import (
	"strings"

	"parley/graph"
	"parley/graph/gazetteer"
)

// encounter reads what the sentence says of the meeting that trigger n tells of.
func (c *clauseReader) encounter(n int) (encounter, bool) {
	t := c.triggers[n]
	s := c.f.d.sentences[c.sentence]
	e := encounter{trigger: t, sentence: c.sentence, place: -1, attribute: -1, headline: s.headline, evidence: s.span}
	if t.noun() {
		c.reference(&e)
		if c.beside(t.at) {
			e.order = anotherMeeting
		}
		c.nounSides(&e)
	} else {
		if !c.verbSides(&e) {
			return e, false
		}
	}
	c.where(&e, n)
	e.date = c.when(n)
	e.status = c.status(&e)
	return e, true
}

// reference reads the words before a meeting's noun: "the", "previous", "new".
func (c *clauseReader) reference(e *encounter) {
	for i := e.trigger.at - 1; i >= c.span.from && i >= e.trigger.at-6; i-- {
		w := c.lower(i)
		switch {
		case earlierWords[w]:
			if dateWords[c.lower(i+1)].kind == notDate && i >= e.trigger.at-3 {
				e.order = earlierMeeting
			}
		case laterWords[w]:
			e.order = laterMeeting
		case otherWords[w]:
			e.order = anotherMeeting
		case w == "the" || w == "this" || w == "these" || w == "that" || w == "those":
			e.definite = true
			return
		case w == "its":
			c.take(e, c.bodyBefore(i), graph.Member)
			return
		case w == "their" || w == "his" || w == "her":
			c.take(e, c.f.phrases.possessor(w, c.groups[:c.groupBefore(i)+1]), graph.Member)
			return
		case prepositions[w] && w != "of" || w == "," || w == "a" || w == "an" || c.verbal(i):
			return
		}
	}
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
		if e.subkind == graph.Media || meetingNouns[lastWord(e.name)] != "" {
			return -1
		}
		return x
	}
	if e.subkind == graph.Country && e.country != "" {
		return f.phrases.state(e.country)
	}
	return -1
}

// seat is the state whose seat of government an entity is, or -1.
func (f *meetingFinder) seat(x int) int {
	e := &f.d.entities[x]
	if e.subkind != graph.OtherInstitution || e.gazetteer != "" && e.country == "" {
		return -1
	}
	if c := gazetteer.CountryBySeat(graph.Fold(e.name)); c != nil {
		return f.phrases.state(c.Code)
	}
	return -1
}

// verbSides reads the subject and the object of a meeting's verb; false where it has no
// parties that meet.
func (c *clauseReader) verbSides(e *encounter) bool {
	t := e.trigger
	if t.frame == hostFrame && c.meetingAhead(t.at) {
		return false // "hosted talks": the noun tells it
	}
	passive := t.form == pastForm && t.frame != meetFrame && t.frame != speechFrame && t.frame != withFrame &&
		(c.lower(t.at+1) == "by" || tenseCues[c.lower(t.at-1)] == cueBe)
	if c.hypothetical(t.at) {
		return false
	}
	if modal, negated, _ := c.auxiliaries(t.at); negated && modal == "" && c.perfect(t.at) {
		return false // "had not met before"
	}
	subject, hasSubject := c.subjectOf(t.at)
	right := c.rightOf(t.at + 1)
	e.topics = right.topics
	if t.frame == phoneFrame || t.frame == speechFrame && c.f.phoneNear(c.span, t.at) {
		e.trigger.kind = graph.Call
	}
	switch {
	case passive:
		c.take(e, subject.entities, graph.Member)
		c.take(e, right.by, c.agentRole(t))
		return len(right.by) > 0
	case t.frame == hostFrame || t.frame == summonFrame:
		if len(right.object) == 0 || !c.official(right.object) {
			return false
		}
		c.take(e, subject.entities, graph.Host)
		c.take(e, right.object, graph.Member)
		return hasSubject
	case t.frame == visitFrame:
		c.take(e, subject.entities, graph.Member)
		return hasSubject && c.visited(e, right)
	}
	c.take(e, subject.entities, graph.Member)
	own := len(e.sides)
	if t.frame != withFrame {
		c.take(e, right.object, graph.Member)
	}
	c.take(e, right.with, graph.Member)
	if t.frame == phoneFrame || t.frame == speechFrame {
		c.take(e, right.to, graph.Member)
	}
	e.body = own == 1 && c.bodyMeets(e, subject)
	e.unnamed = right.faces && len(right.with) == 0 || right.objectUnnamed
	return len(e.sides) > 1 && (own != len(e.sides) || subject.pair || len(subject.entities) > 1) || own == 1 && (subject.noun != "" || e.unnamed) || own == 0 && len(e.sides) > 0
}

// hypothetical reports whether the verb at i is under an "if".
func (c *clauseReader) hypothetical(i int) bool {
	for j := i - 1; j >= c.span.from && j >= i-6; j-- {
		switch c.lower(j) {
		case "if", "unless":
			return true
		case ",", "that":
			return false
		}
	}
	return false
}

// perfect reports whether "has" or "had" stands before the verb at i.
func (c *clauseReader) perfect(i int) bool {
	for j := i - 1; j >= c.span.from && j >= i-3; j-- {
		if tenseCues[c.lower(j)] == cueHave {
			return true
		}
	}
	return false
}

// bodyMeets reports whether a group is the members of one body of several parties: its
// meeting is one by itself.
func (c *clauseReader) bodyMeets(e *encounter, g group) bool {
	if len(e.sides) != 1 || len(g.entities) != 1 {
		return false
	}
	switch c.f.d.entities[e.sides[0].entity].subkind {
	case graph.Intergovernmental:
		return g.noun != "" || e.trigger.noun()
	case graph.Parliament:
		return g.noun != ""
	}
	return false
}

func (c *clauseReader) agentRole(t trigger) graph.Role {
	if t.frame == hostFrame {
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

// visited takes the object of a visit: a place, a state that is the host, a person.
func (c *clauseReader) visited(e *encounter, right arguments) bool {
	if len(right.object) == 0 {
		return false
	}
	subjectIsActor := false
	for _, s := range e.sides {
		if x := c.f.d.entities[s.entity]; x.kind == graph.KindPerson || x.subkind == graph.State {
			subjectIsActor = true
		}
	}
	for _, x := range right.object {
		c.destination(e, x)
	}
	return subjectIsActor
}

// destination takes the place that a visit goes to; a country receives.
func (c *clauseReader) destination(e *encounter, x int) {
	ent := &c.f.d.entities[x]
	switch {
	case ent.kind == graph.KindLocation || ent.subkind == graph.State:
		if e.place < 0 || c.f.finer(x, e.place) {
			e.place = x
		}
		if p := c.f.party(x); p >= 0 {
			c.take(e, []int{p}, graph.Host)
		}
	default:
		c.take(e, []int{x}, graph.Host)
	}
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
