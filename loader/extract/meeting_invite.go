package extract

import (
	"strings"

	"parley/graph"
)

// guestPlace is the country or city that one is invited or sent to, or -1.
func (f *meetingFinder) guestPlace(s span, i int) int { return f.landAt(f.guestPlaceAt(s, i)) }

// guestReach is how many tokens after "invited" the "to" before the place may stand.
const guestReach = 14

// guestPlaceAt is the token at which the place is named that one is invited or sent to, or -1.
func (f *meetingFinder) guestPlaceAt(s span, i int) int {
	aside := false
	for j := i + 1; j < s.to-1 && j <= i+guestReach; j++ {
		switch f.d.tokens[j].lower {
		case "to":
			if at := f.pastThe(s, j+1); f.landAt(at) >= 0 {
				return at
			}
		case ",": // "his foreign minister, Kari Lund, to"
			if aside = !aside; aside && !f.person(j+1) || !aside && !f.person(j-1) {
				return -1
			}
		case ";", "that":
			return -1
		}
	}
	return -1
}

// person reports whether a person is named at token i.
func (f *meetingFinder) person(i int) bool {
	x := f.nameOver(i)
	return x >= 0 && f.d.entities[x].kind == graph.KindPerson
}

// asked takes who is invited, by whom and where.
func (c *clauseReader) asked(e *encounter) bool {
	for _, t := range c.triggers {
		if t.at > e.trigger.at {
			return false // "invited Lund to Lima for talks": the noun tells it
		}
	}
	at := e.trigger.at
	guest, ok := c.groupFrom(at + 1)
	host, known := c.doer(at)
	if !ok || !known || !c.official(guest.entities) || !c.official(host.entities) {
		return false
	}
	c.take(e, guest.entities, graph.Member)
	c.take(e, host.entities, graph.Host)
	if e.place = c.f.guestPlace(c.span, at); e.place < 0 {
		e.trigger.kind = graph.Talks
		return len(e.sides) > 1 && c.allPublic(guest.entities) && c.allPublic(host.entities)
	}
	return len(e.sides) > 1
}

// bidden reports whether somebody is invited to a meeting on a day that is told, and so comes as
// far as anybody knows: "invited Lund to talks on Thursday".
func (c *clauseReader) bidden(e *encounter) bool {
	if e.date == nil || e.date.value.Precision() != graph.PrecisionDay {
		return false
	}
	first, ok := e.date.value.Earliest()
	last, bounded := e.date.value.Latest()
	if told, dated := c.f.d.told.Earliest(); !ok || !bounded || dated && first < told || last-first > mostFixedDays {
		return false
	}
	for i := e.date.from - 1; i >= c.span.from && i >= e.date.from-guestReach; i-- {
		if w := c.lower(i); invites[w] {
			return i < e.trigger.at
		} else if w == ";" || reportVerbs[w] {
			return false
		}
	}
	return false
}

// mostFixedDays is how many days after its first the last may be of what is fixed by them: those of a
// weekend, and not of a week.
const mostFixedDays = 3

// planner is who plans to do what the infinitive at v says: "a plan by Lund to visit".
func (c *clauseReader) planner(v int) (group, bool) {
	n := c.groupBefore(v - 1)
	if n < 0 || c.lower(v-1) != "to" {
		return group{}, false
	}
	g := c.groups[n]
	if g.to == v-1 && urges[c.lower(g.from-1)] && !g.pronoun && len(g.entities) > 0 {
		return g, true // "urged Lund to meet Soto"
	}
	return g, g.to == v-1 && c.lower(g.from-1) == "by" && designs[c.lower(g.from-2)] && len(g.entities) > 0
}

// credited is of whom a verb says that he did what the form at v tells: "accused Lund of holding talks", "thanked Chile for
// hosting the talks".
func (c *clauseReader) credited(v int) (group, bool) {
	if q := c.f.quotedAs(c.span, v); q >= 0 && c.undergone(q) {
		return c.subjectOf(q)
	} else if q >= 0 {
		for n := c.groupBefore(v - 1); n >= 0 && c.groups[n].from > q; n-- {
			if c.onePerson(c.groups[n]) {
				return c.groups[n], true
			}
		}
	}
	n := c.groupBefore(v - 1)
	if w := c.lower(v - 1); n < 0 || w != "of" && w != "for" || !strings.HasSuffix(c.lower(v), "ing") {
		return group{}, false
	}
	g := c.groups[n]
	before := c.lower(g.from - 1)
	return g, g.to == v-1 && len(g.entities) > 0 && (reportVerbs[before] || c.verbal(g.from-1))
}

// quotedAs is the verb by which somebody is quoted as doing what the form at token v tells: "was quoted by the radio as telling"; or -1.
func (f *meetingFinder) quotedAs(s span, v int) int {
	if f.lower(s, v-1) != "as" {
		return -1
	}
	for i := v - 2; i >= s.from && i >= v-quotedReach; i-- {
		if w := f.lower(s, i); w == "quoted" || w == "quotes" || w == "quoting" || w == "cited" {
			return i
		}
	}
	return -1
}

// quotedReach is how many tokens before what somebody is quoted as doing the verb may stand.
const quotedReach = 14

// urges are the verbs of those who want others to do something.
var urges = set(`urge urges urged urging ask asks asked asking tell tells told persuade persuades persuaded press presses pressed order orders ordered
	want wants wanted allow allows allowed force forces forced instruct instructs instructed advise advised`)

// designs are nouns of what somebody means to do.
var designs = set(`plan plans decision attempt attempts bid effort efforts pledge proposal proposals move offer refusal agreement intention request`)

// inviting is the token of the verb that asks the subject of the infinitive at v to come, or -1.
func (c *clauseReader) inviting(v int) int {
	if c.lower(v-1) != "to" {
		return -1
	}
	for i := v - 2; i >= c.span.from && i >= v-10; i-- {
		if invites[c.lower(i)] {
			if _, ok := c.groupFrom(i + 1); ok && tenseCues[c.lower(i-1)] != cueBe {
				return i
			}
			return -1
		}
	}
	return -1
}
