package extract

import (
	"strings"

	"parley/graph"
)

// guestPlace is the country or city that one is invited or sent to, or -1.
func (f *meetingFinder) guestPlace(s span, i int) int {
	at := f.guestPlaceAt(s, i)
	if x := f.landAt(at); x >= 0 {
		return x
	}
	return f.residence(at)
}

// residence is the city of the seat of government that is named at token i, or the house in the country: "the White House", "Camp David";
// or -1.
func (f *meetingFinder) residence(i int) int {
	x := f.nameOver(i)
	if x < 0 {
		return -1
	}
	if city := f.seatCity(x); city >= 0 {
		return city
	}
	if e := &f.d.entities[x]; e.subkind == graph.Site && e.country != "" {
		return x
	}
	return -1
}

// guestReach is how many tokens after "invited" the "to" before the place may stand.
const guestReach = 14

// guestPlaceAt is the token at which the place is named that one is invited or sent to, or -1.
func (f *meetingFinder) guestPlaceAt(s span, i int) int {
	aside := false
	for j := i + 1; j < s.to-1 && j <= i+guestReach; j++ {
		switch f.d.tokens[j].lower {
		case "to":
			if at := f.pastThe(s, j+1); f.landAt(at) >= 0 || invites[f.lower(s, i)] && f.residence(at) >= 0 {
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
	if tenseCues[c.lower(at-1)] == cueBe {
		return c.wasInvited(e)
	}
	guest, ok := c.groupFrom(at + 1)
	if c.lower(at+1) == "her" && len(guest.entities) == 0 {
		guest.entities = c.f.phrases.possessor(at+1, c.groups[:c.groupBefore(at+1)+1])
		ok = len(guest.entities) > 0 // "invited her to Lima"
	}
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

// wasInvited takes who is told to be invited to another land, and by whom: "Lund has been invited to Lima by Soto".
func (c *clauseReader) wasInvited(e *encounter) bool {
	guest, ok := c.doer(e.trigger.at)
	goal := c.f.guestPlace(c.span, e.trigger.at)
	if !ok || goal < 0 || len(guest.entities) == 0 || !c.allPublic(guest.entities) || c.f.countryOf(guest.entities[0]) == c.f.d.entities[goal].country {
		return false
	}
	c.take(e, guest.entities, graph.Member)
	c.take(e, c.rightOf(e.trigger.at+1).by, graph.Host)
	c.destination(e, goal)
	return true
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
	if g.to == v-1 && c.urged(g) && !g.pronoun && len(g.entities)+len(g.bodies) > 0 {
		return g, true // "urged Lund to meet Soto"
	}
	if g.to == v-1 && c.lower(g.from-1) == "to" && invites[c.lower(g.from-2)] && len(g.entities) > 0 {
		return g, true // "extended an invitation to Lund to visit"
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
var urges = set(`urge urges urged urging ask asks asked asking press presses pressed encourage encourages encouraged encouraging implore implores
	implored want wants wanted advise advised`, commands)

// commands are those of them after which it is done, as a rule.
var commands = set(`tell tells told persuade persuades persuaded order orders ordered allow allows allowed force forces forced instruct instructs
	instructed`)

// urged reports whether a group is of those whom somebody wants to do something: "urged Lund", "called on Lund", "appealed to Lund".
func (c *clauseReader) urged(g group) bool {
	w := c.lower(g.from - 1)
	return urges[w] || urgesBy[w][c.lower(g.from-2)]
}

// urgesBy are those of them that need a preposition.
var urgesBy = map[string]map[string]bool{"on": callsOn, "upon": callsOn, "to": set(`appeal appeals appealed appealing`), "with": set(`plead pleads pleaded pleading`)}

var callsOn = set(`call calls called calling`)

// calledUpon are those whom somebody wants to do what the infinitive shortly before token at brings in: "called on Lund to resume the
// talks".
func (c *clauseReader) calledUpon(at int) (group, bool) {
	for i := at - 1; i > c.span.from && i >= at-uponReach; i-- {
		if n := c.groupBefore(i); c.lower(i) == "to" && n >= 0 && c.groups[n].to == i {
			return c.groups[n], c.urged(c.groups[n])
		}
	}
	return group{}, false
}

// butCalledUpon reports whether the meeting at token at is but what somebody wants others to hold or come to.
func (c *clauseReader) butCalledUpon(at int) bool {
	g, ok := c.calledUpon(at)
	return ok && !commands[c.lower(g.from-1)]
}

// uponReach is how many tokens before a meeting's verb or noun phrase the "to" may stand of what somebody is called upon to do.
const uponReach = 5

// designs are nouns of what somebody means to do.
var designs = set(`plan plans decision attempt attempts bid effort efforts pledge proposal proposals move offer refusal agreement intention request`)

// inviting is the token of the verb that asks the subject of the infinitive at v to come, or -1.
func (c *clauseReader) inviting(v int) int {
	if c.lower(v-1) != "to" {
		return -1
	}
	for i := v - 2; i >= c.span.from && i >= v-10; i-- {
		if invites[c.lower(i)] {
			guest := i + 1
			if c.lower(guest) == "to" {
				guest++ // "an invitation to Lund to visit"
			}
			if _, ok := c.groupFrom(guest); ok && tenseCues[c.lower(i-1)] != cueBe {
				return i
			}
			return -1
		}
	}
	return -1
}
