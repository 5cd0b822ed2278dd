package extract

import (
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
		case w == "their" || w == "his" || w == "her":
			who := map[string]string{"their": "they", "his": "he", "her": "she"}[w]
			c.take(e, c.f.scene.pronoun(who), graph.Member)
			return
		case prepositions[w] && w != "of" || w == "," || w == "a" || w == "an" || c.verbal(i):
			return
		}
	}
}

// take adds parties to an encounter.
func (c *clauseReader) take(e *encounter, entities []int, role graph.Role) {
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
	passive := t.form == pastForm && (c.lower(t.at+1) == "by" || tenseCues[c.lower(t.at-1)] == cueBe && t.frame != meetFrame)
	subject, hasSubject := c.subjectOf(t.at)
	right := c.rightOf(t.at + 1)
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
	c.take(e, right.object, graph.Member)
	c.take(e, right.with, graph.Member)
	if t.frame == phoneFrame || t.frame == speechFrame {
		c.take(e, right.to, graph.Member)
	}
	e.body = own == 1 && c.bodyMeets(e, subject)
	e.unnamed = right.faces && len(right.with) == 0 || right.objectUnnamed
	return len(e.sides) > 1 && (own != len(e.sides) || subject.pair || len(subject.entities) > 1) || own == 1 && (subject.noun != "" || e.unnamed) || own == 0 && len(e.sides) > 0
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

// nounSides reads the parties of a meeting's noun: before it, after it, and of the verb
// that governs it.
func (c *clauseReader) nounSides(e *encounter) {
	t := e.trigger
	start := c.premodifiers(e)
	right := c.rightOf(t.at + 1)
	c.take(e, right.between, graph.Member)
	c.take(e, right.of, graph.Member)
	e.faced = right.faces
	if t.kind == graph.Visit {
		c.take(e, right.by, graph.Member)
		for _, x := range right.to {
			c.destination(e, x)
		}
	}
	e.unnamed = right.faces && len(right.with) == 0
	c.governor(e, start, right)
	if len(e.sides) == 1 {
		for _, g := range c.groups {
			if g.to > start && g.to <= t.at || g.from == t.at+2 && c.lower(t.at+1) == "of" {
				e.body = e.body || c.bodyMeets(e, g)
			}
		}
	}
	c.take(e, right.with, graph.Member)
	for _, r := range right.roles {
		c.take(e, r.entities, r.role)
	}
	e.topics = right.topics
}

// premodifiers takes the parties and places that stand before a meeting's noun, and
// returns where its noun phrase begins.
func (c *clauseReader) premodifiers(e *encounter) int {
	i := e.trigger.at
	var before []group
	for i > c.span.from {
		w := c.lower(i - 1)
		if prepositions[w] || w == "," || tenseCues[w] != cueNone || w == "and" || w == "that" || c.finite(i-1) || governs(w) {
			break
		}
		if n := c.groupBefore(i); n >= 0 && c.groups[n].to == i {
			before = append(before, c.groups[n])
			i = c.groups[n].from
			if len(c.groups[n].entities) > 0 && len(before) > 1 {
				break
			}
			continue
		}
		i--
		if nounWords[w].opens() {
			break
		}
	}
	c.premodify(e, before)
	return i
}

// finite reports whether token i is a verb in a finite form.
func (c *clauseReader) finite(i int) bool {
	w := c.lower(i)
	return tenseCues[w] == cuePast || regularPast(w) && !nounPhraseParticiple(w) || classOf(w)&(classVerb|classSaid) != 0
}

// governs reports whether a verb takes the meeting's noun after it as its object.
func governs(w string) bool {
	return (lightVerbs[w] || hostVerbs[w] || mediateVerbs[w]) && !nounPhraseParticiple(w)
}

// nounPhraseParticiple reports whether a past form often stands before a noun: "planned talks".
func nounPhraseParticiple(w string) bool {
	switch w {
	case "planned", "proposed", "scheduled", "expected", "renewed", "closed", "stalled", "suspended", "cancelled", "canceled", "postponed", "called", "delayed", "long-awaited", "detailed", "extended", "heated", "continued", "prolonged", "unannounced", "aborted", "failed", "promised":
		return true
	}
	return false
}

// premodify takes the groups that stand before a meeting's noun, the nearest first. Of
// "Karzai's Indian visit" the state is where it goes.
func (c *clauseReader) premodify(e *encounter, groups []group) {
	for n, g := range groups {
		for _, x := range g.entities {
			ent := &c.f.d.entities[x]
			switch {
			case c.f.seat(x) >= 0: // "a White House meeting"
			case ent.kind == graph.KindLocation && ent.subkind != graph.Country:
				e.place = x
			case n == 0 && len(groups) > 1 && e.trigger.kind == graph.Visit && ent.subkind == graph.State:
				c.destination(e, x)
			default:
				c.take(e, []int{x}, graph.Member)
			}
		}
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
