package extract

import (
	"slices"
	"strings"

	"parley/graph"
)

// stayHere is the visit of one who is told to be in another land, or due there: "is in Lima to
// discuss cod", "is currently in Lima", "is due in Lima tomorrow", "Lund, in Lima for a visit".
func (f *meetingFinder) stayHere(s span, i int) (trigger, bool) {
	w := f.lower(s, i)
	if w != "in" && w != "at" && w != "here" {
		return trigger{}, false
	}
	at := i
	if w != "here" {
		at = f.pastThe(s, i+1)
	}
	if f.landAt(at) < 0 && f.seatCode(f.nameOver(at)) == "" {
		return trigger{}, false
	}
	t := trigger{at: i, kind: graph.Visit, frame: stayFrame, form: pastForm}
	before := f.lower(s, i-1)
	switch {
	case dueWords[before]:
		t.form = plainForm
		be := f.lower(s, i-2)
		if adverb(be) || be == "still" || be == "also" || be == "now" {
			be = f.lower(s, i-3)
		}
		return t, tenseCues[be] == cueBe || be == ","
	case tenseCues[before] == cueBe:
		return t, f.aim(s, at) || before == "be" && f.dayOpens(s)
	case before == "currently" || before == "now":
		be := f.lower(s, i-2)
		return t, be == "is" || be == "are"
	case before == ",":
		return t, i-2 >= s.from && f.d.nameAt[i-2] != 0 && f.aim(s, at)
	}
	return trigger{}, false
}

// dayOpens reports whether a sentence begins with a day: "On Monday, Lund will be in Lima".
func (f *meetingFinder) dayOpens(s span) bool {
	return f.dateAt < len(f.d.dates) && f.d.dates[f.dateAt].from <= s.from+2 && f.d.dates[f.dateAt].from >= s.from
}

// aim reports whether what somebody does in a place is told after its name at token i, or when:
// "to discuss", "for a visit", "on a tour", "last week".
func (f *meetingFinder) aim(s span, i int) bool {
	for end := i + 6; i < s.to && f.d.nameAt[i] != 0 && i < end; i++ {
	}
	if f.lower(s, i) == "here" {
		i++
	}
	for end := i + 4; i < s.to && i < end; i++ {
		switch w := f.lower(s, i); {
		case w == "to" || w == "for" || w == "as" && f.lower(s, i+1) == "part":
			return true
		case w == "on":
			next := f.lower(s, i+1)
			return nounWords[next].opens() || dateWords[next].kind != notDate
		case w == "since" || w == "from" || w == "until":
			return dateWords[f.lower(s, i+1)].kind != notDate
		case dateWords[w].kind != notDate && f.lower(s, i-1) != "in":
			return true
		case w == "the" && dateWords[f.lower(s, i+1)].kind != notDate, w == "at" && f.lower(s, i+2) == "weekend":
			return true // "was in Lima the day before"
		case !adverb(w) && w != "(" && w != ")" && f.d.nameAt[i] == 0:
			return false
		}
	}
	return false
}

// stays takes who is in another land or due there.
func (c *clauseReader) stays(e *encounter) bool {
	at := e.trigger.at
	if c.purpose(at) && !c.inPassing(at) {
		return false
	}
	g, ok := c.subjectOf(at)
	if g = c.underLead(g); !ok || !c.adjoins(g.to, at) {
		g, ok = c.stayer(at)
	}
	return ok && c.goes(e, g, c.landsIn(c.stayGoal(at)))
}

// stayer is who is told at token at to be in a place, or due there, where other words stand between: "Lund, who leaves on Monday, will be in
// Lima", "met Soto and was in Lima a day later".
func (c *clauseReader) stayer(at int) (group, bool) {
	be := at - 1
	for be > c.span.from && (tenseCues[c.lower(be)] != cueNone || verbGroupFiller[c.lower(be)] || adverb(c.lower(be)) || dueWords[c.lower(be)]) {
		be--
	}
	if w := c.lower(be); w != "," && w != "and" {
		return group{}, false
	}
	for i := c.stayGoal(at); i > be; i-- {
		if g, ok := c.treeSubject(i); ok && len(g.entities) > 0 {
			return g, true
		}
	}
	return group{}, false
}

// inPassing reports whether a relative clause that a comma closes says where somebody is before the
// sentence tells anything else: "Lund, who is in Lima today, will fly to Quito for talks".
func (c *clauseReader) inPassing(at int) bool {
	return c.lower(at-2) == "who" && c.closingComma(at+1, min(c.span.to, at+inPassingReach+1)) >= 0
}

// inPassingReach is how many tokens a clause may have that says where somebody is.
const inPassingReach = 8

// stayGoal is the token at which the place is named that the word at i says somebody is in.
func (c *clauseReader) stayGoal(i int) int {
	if c.lower(i) != "here" {
		return c.f.pastThe(c.span, i+1)
	}
	return i
}

// stayStatus is how far a visit has come that one who is in a place is on.
func (c *clauseReader) stayStatus(at int) graph.MeetingStatus {
	if dueWords[c.lower(at-1)] {
		return graph.Planned
	}
	modal, _, be := c.auxiliaries(at)
	switch {
	case tentative[modal] && modal != "should":
		return graph.Proposed
	case modal != "":
		return graph.Planned
	case be == "been" && c.goesOn(at) && slices.ContainsFunc(c.dates, func(d date) bool { return d.prep == "since" && d.from > at }):
		return graph.Ongoing
	case be == "was" || be == "were" || be == "been":
		return graph.Held
	}
	return graph.Ongoing
}

// comersNext reports whether those who come for a state are named from token i on: "led a
// Norwegian delegation".
func (f *meetingFinder) comersNext(s span, i int) bool {
	for j := i; j < s.to && j <= i+5; j++ {
		switch w := f.lower(s, j); {
		case comers[w] && w != "party" && w != "team":
			return true
		case prepositions[w] || w == "," || w == "and":
			return false
		}
	}
	return false
}

// sent takes whom a state or its leader sends to another land: "sent Foreign Minister Lund to
// Lima".
func (c *clauseReader) sent(e *encounter) bool {
	at := e.trigger.at
	goal := c.f.guestPlaceAt(c.span, at)
	if c.purpose(at) || goal < 0 {
		return false
	}
	g, ok := c.traveller(at)
	if !ok || !c.goes(e, g, c.landsIn(goal)) {
		return false
	}
	if head, ok := c.doer(at); ok && !sends[c.lower(at)] && c.onePerson(head) {
		c.take(e, head.entities, graph.Head)
	}
	c.dealtWith(e)
	return true
}

// traveller is who goes by the verb of going or sending at v: the object of "sent Lund", the
// subject of "Lund was sent" and of "Lund flew". A delegation without a name is the sender's.
func (c *clauseReader) traveller(v int) (group, bool) {
	if goVerbs[c.lower(v)] || c.stayAt(v) || c.undergone(v) {
		return c.doer(v)
	}
	g, ok := c.groupFrom(v + 1)
	if c.lower(v+1) == "her" && len(g.entities) == 0 {
		g.entities = c.f.scene.pronoun("she") // "takes her to Lima"
		return g, len(g.entities) > 0
	}
	if sender, known := c.doer(v); ok && known && len(sender.entities) > 0 && len(g.entities) == 0 && (comers[g.noun] || emissaries[g.noun] || sent[g.noun]) {
		g.entities = c.f.phrases.served(sender)
	}
	return g, ok
}

// undergone reports whether a form of "be" makes the verb at token v a passive: "was sent", and not "is sending".
func (c *clauseReader) undergone(v int) bool {
	return tenseCues[c.lower(v-1)] == cueBe && !strings.HasSuffix(c.lower(v), "ing")
}

// sentTo is who is sent to do what the verb at v says, and where: "sent Lund to Lima to meet".
func (c *clauseReader) sentTo(v int) (who group, goal int, ok bool) {
	i := c.sending(v)
	if i < 0 {
		return group{}, -1, false
	}
	who, ok = c.traveller(i)
	return who, c.f.guestPlaceAt(span{c.span.from, v}, i), ok && len(who.entities) > 0
}

// sending is the token of the verb by which somebody is sent to do what the verb at v says, or -1.
func (c *clauseReader) sending(v int) int {
	if c.lower(v-1) != "to" {
		return -1
	}
	for i := v - 2; i >= c.span.from && i >= v-journeyReach; i-- {
		switch w := c.lower(i); {
		case sends[w]:
			return i
		case w == ";" || w == "that" || reportVerbs[w]:
			return -1
		}
	}
	return -1
}

// leads reports whether a noun of going is followed by where it goes: "a swing through Chile",
// "a stop in Lima".
func (f *meetingFinder) leads(s span, i int) bool {
	switch f.lower(s, i+1) {
	case "to", "in", "through", "at", "of", "around":
		return f.landAt(f.pastThe(s, i+2)) >= 0
	}
	return false
}
