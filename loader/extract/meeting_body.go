package extract

import "parley/graph"

// hearing is the meeting of one who speaks before a body, which the word at i tells of.
func (f *meetingFinder) hearing(s span, i int) (trigger, bool) {
	t := trigger{at: i, kind: graph.Conference, frame: hearFrame, form: pastForm}
	if w := f.lower(s, i); w == "testimony" || debates[w] {
		if f.infinitive(s, i) {
			return t, false // "parliament will debate the bill": nobody is heard yet
		}
		t = trigger{at: i, kind: graph.Conference}
	}
	return t, f.audience(s, i) >= 0
}

// saysBefore reports whether the verb at token i is of one who is heard: "went before the Senate", "gave evidence".
func (f *meetingFinder) saysBefore(s span, i int) bool {
	switch w := f.lower(s, i); f.lower(s, i+1) {
	case "before":
		return goVerbs[w]
	case "evidence":
		return w == "gave" || w == "give" || w == "giving"
	}
	return false
}

// audience is the body that hears what the word at i tells of, or -1.
func (f *meetingFinder) audience(s span, i int) int {
	switch w := f.lower(s, i); {
	case takesStand[w] && f.lower(s, i+1) == "to":
		if b := f.bodyAfter(s, i); b >= 0 && stands[lastWord(f.d.entities[b].name)] {
			return b
		}
		return -1
	case testifies[w] || pleads[w] || f.saysBefore(s, i):
		return f.bodyAfter(s, i)
	case debates[w]:
		if b := f.bodyBefore(s, i); b >= 0 {
			return b
		}
		return f.bodyAfter(s, i)
	case hears[w]:
		at := i + 1
		if f.lower(s, at) == "the" {
			at++
		}
		if x := f.nameOver(at); x >= 0 && f.deliberates(x) {
			return x
		}
	}
	return -1
}

// bodyBefore is the body whose name stands before the noun at token i: "a Senate hearing", or -1.
func (f *meetingFinder) bodyBefore(s span, i int) int {
	for j := i - 1; j >= s.from && j >= i-3; j-- {
		if x := f.nameOver(j); x >= 0 && f.deliberates(x) {
			return x
		} else if x >= 0 || prepositions[f.lower(s, j)] || f.lower(s, j) == "," {
			return -1
		}
	}
	return -1
}

// heardReach is how many tokens after "testified" the body may be named.
const heardReach = 14

// bodyAfter is the body that "before" or "to" names after token i, or -1.
func (f *meetingFinder) bodyAfter(s span, i int) int {
	for j := i + 1; j < s.to && j <= i+heardReach; j++ {
		x := f.nameOver(j)
		if x < 0 || !f.deliberates(x) {
			continue
		}
		for k := j - 1; k > i; k-- {
			switch w := f.d.tokens[k].lower; {
			case w == "before" || w == "to" || debates[f.lower(s, i)] && (w == "in" || w == "of" || w == "at" || w == "by"):
				return x
			case prepositions[w] || w == ",":
				return -1
			}
		}
		break
	}
	return -1
}

// deliberates reports whether an entity is a body that hears people.
func (f *meetingFinder) deliberates(x int) bool {
	e := &f.d.entities[x]
	return e.kind == graph.KindInstitution && (e.subkind == graph.Parliament || deliberating[lastWord(e.name)])
}

// assembles reports whether an entity is a body of members who come together: it meets by
// itself.
func (f *meetingFinder) assembles(x int) bool {
	e := &f.d.entities[x]
	return e.subkind == graph.Intergovernmental || e.subkind == graph.Parliament || e.kind == graph.KindInstitution && (sitting[lastWord(e.name)] || statesOf[lastWord(e.name)] && sitting[headOf(e.name)])
}

// ofBody reports whether the meeting's noun at token i is that of a body named before or
// after it: "the annual meeting of the World Bank", "Mercosur's annual meeting".
func (f *meetingFinder) ofBody(s span, i int) bool {
	for j := i - 1; j >= s.from && j >= i-4; j-- {
		if f.bodyAt(j) {
			return true
		}
	}
	if f.lower(s, i+1) != "of" {
		return false
	}
	for j := i + 2; j < s.to && j <= i+6; j++ {
		if f.bodyAt(j) {
			return true
		}
	}
	return false
}

// bodyAt reports whether a name of a body that meets covers token i.
func (f *meetingFinder) bodyAt(i int) bool {
	x := f.nameOver(i)
	return x >= 0 && f.assembles(x)
}

// objectless reports whether no object follows the verb at token i: "gathered in Oslo", "will meet and discuss quotas".
func (f *meetingFinder) objectless(s span, i int) bool {
	w := f.lower(s, i+1)
	return w == "" || w == "here" || w == "again" || w == "and" || prepositions[w] || adverb(w) || timeWord(w) || !f.d.tokens[i+1].is(shapeWord)
}

// heard takes who speaks and the body that hears it; false where nobody else speaks.
func (c *clauseReader) heard(e *encounter) bool {
	body := c.f.audience(c.span, e.trigger.at)
	speaker, ok := c.doer(e.trigger.at)
	if !ok || len(speaker.entities) == 0 {
		return false
	}
	c.take(e, speaker.entities, graph.Member)
	c.take(e, []int{body}, graph.Member)
	return len(e.sides) > 1
}

// convenes reports whether a body other than a firm or a court is said to convene: a session of its own.
func (c *clauseReader) convenes(e *encounter) bool {
	x := &c.f.d.entities[e.sides[0].entity]
	return convening[c.lower(e.trigger.at)] && x.kind == graph.KindInstitution && x.subkind != graph.Company && x.subkind != graph.State && !courts[lastWord(x.name)]
}

var (
	convening = set(`convene convenes convened reconvene reconvenes reconvened`)
	courts    = set(`court tribunal`)
)

// bodyMeets reports whether a group is the members of one body of several parties: its
// meeting is one by itself.
func (c *clauseReader) bodyMeets(e *encounter, g group) bool {
	if len(e.sides) != 1 || len(g.entities) != 1 {
		return false
	}
	if e.trigger.frame == meetFrame && g.noun == "" && (c.f.assembles(e.sides[0].entity) || c.convenes(e)) {
		return c.f.objectless(c.span, e.trigger.at)
	}
	switch {
	case sittingOrgans[g.noun] && c.f.d.entities[e.sides[0].entity].kind == graph.KindInstitution:
		return true // "the Norges Bank board"
	case c.f.d.entities[e.sides[0].entity].subkind == graph.Parliament:
		return g.noun != ""
	case c.f.assembles(e.sides[0].entity):
		return g.noun != "" || e.trigger.noun()
	}
	return false
}
