package extract

import "parley/graph"

// testifies are the verbs of one who is heard by a committee or parliament, and testimony
// what is said there.
var testifies = set(`testify testifies testified testifying appear appears appeared appearing`)

// speaksTo are verbs whose object may be a body that hears a speech: "addressed the Assembly".
var speaksTo = set(`addressed addresses addressing address told`)

// deliberating are the nouns of bodies that hear one who comes before them.
var deliberating = set(`committee subcommittee assembly senate congress parliament council house commons lawmakers panel`)

// heardReach is how many tokens after "testified" the body may be named.
const heardReach = 14

// hearing is the meeting of one who speaks before a body, which the word at i tells of.
func (f *meetingFinder) hearing(s span, i int) (trigger, bool) {
	w := f.lower(s, i)
	switch {
	case testifies[w]:
		return trigger{at: i, kind: graph.Conference, frame: hearFrame, form: pastForm}, f.bodyAfter(s, i, heardReach) >= 0
	case speaksTo[w]:
		for j := i + 1; j <= i+2 && j < s.to; j++ {
			if n := f.d.nameAt[j]; n != 0 && f.deliberates(f.d.names[n-1].entity) {
				return trigger{at: i, kind: graph.Conference, frame: hearFrame, form: pastForm}, true
			}
			if f.d.tokens[j].lower != "the" {
				break
			}
		}
	case w == "testimony":
		return trigger{at: i, kind: graph.Conference}, f.bodyAfter(s, i, heardReach) >= 0
	}
	return trigger{}, false
}

// bodyAfter is the body that "before" or "to" names after token i, or -1.
func (f *meetingFinder) bodyAfter(s span, i, reach int) int {
	for j := i + 1; j < s.to && j <= i+reach; j++ {
		n := f.d.nameAt[j]
		if n == 0 || !f.deliberates(f.d.names[n-1].entity) {
			continue
		}
		for k := f.d.names[n-1].from - 1; k > i; k-- {
			switch w := f.d.tokens[k].lower; {
			case w == "before" || w == "to":
				return f.d.names[n-1].entity
			case prepositions[w] || w == ",":
				return -1
			}
		}
		return -1
	}
	return -1
}

// deliberates reports whether an entity is a body that hears people.
func (f *meetingFinder) deliberates(x int) bool {
	e := &f.d.entities[x]
	return e.kind == graph.KindInstitution && (e.subkind == graph.Parliament || deliberating[lastWord(e.name)])
}

// assembles reports whether an entity is a body whose members are states: it meets by itself.
func (f *meetingFinder) assembles(x int) bool {
	e := &f.d.entities[x]
	return e.subkind == graph.Intergovernmental || lastWord(e.name) == "council" && f.deliberates(x)
}

// heard takes who speaks and the body that hears it; false where either is missing.
func (c *clauseReader) heard(e *encounter) bool {
	at := e.trigger.at
	body := c.f.bodyAfter(c.span, at, heardReach)
	for j := at + 1; j <= at+2 && j < c.span.to && speaksTo[c.lower(at)]; j++ {
		if n := c.f.d.nameAt[j]; n != 0 {
			body = c.f.d.names[n-1].entity
			break
		}
	}
	speaker, ok := c.doer(at)
	if body < 0 || !ok || len(speaker.entities) == 0 || mentions(speaker.entities, body) {
		return false
	}
	c.take(e, speaker.entities, graph.Member)
	c.take(e, []int{body}, graph.Member)
	return len(e.sides) > 1
}

// bodyMeets reports whether a group is the members of one body of several parties: its
// meeting is one by itself.
func (c *clauseReader) bodyMeets(e *encounter, g group) bool {
	if len(e.sides) != 1 || len(g.entities) != 1 {
		return false
	}
	if e.trigger.frame == meetFrame && g.noun == "" && c.f.assembles(e.sides[0].entity) {
		return true
	}
	switch c.f.d.entities[e.sides[0].entity].subkind {
	case graph.Intergovernmental:
		return g.noun != "" || e.trigger.noun()
	case graph.Parliament:
		return g.noun != ""
	}
	return false
}
