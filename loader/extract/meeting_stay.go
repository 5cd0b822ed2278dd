package extract

import (
	"strings"

	"parley/graph"
)

// A visit is told by its first day or its last as often as by all of them: "arrived on Thursday
// for a four-day visit", "left on Sunday after a four-day visit".

// opens reports whether a clause tells of the first day of a meeting.
func (c *clauseReader) opens(e *encounter) bool {
	at := e.trigger.at
	if !e.trigger.noun() {
		return e.trigger.frame == travelFrame && (arrivals[c.lower(at)] || leaves[c.lower(at)])
	}
	w, came := c.lower(e.governor), c.lower(e.came)
	return c.lower(at) == "arrival" || c.dayOf(e) > 0 || begins[w] || e.came > 0 && (arrivals[came] || leaves[came]) || w == "at" && (c.lower(e.governor+2) == "start" || c.lower(e.governor+2) == "beginning") ||
		begins[c.lower(at+1)] || c.openedBy(at) > 0
}

// openedBy is the verb by which the talks at token at, which it stands behind, were begun, "talks he began", "talks, which
// opened", "talks that Lund began", or 0.
func (c *clauseReader) openedBy(at int) int {
	i := at + 1
	if c.lower(i) == "," && c.lower(i+1) == "which" {
		i++
	}
	if w := c.lower(i); w == "that" || w == "which" {
		i++
	} else if nounWords[w] != personally {
		return 0
	}
	if g, ok := c.groupFrom(i); ok {
		i = g.to
	}
	if begins[c.lower(i)] {
		return i
	}
	return 0
}

// dayOf is which day of a meeting a clause tells of, "on the second day of a visit", "met for a
// third day", or 0.
func (c *clauseReader) dayOf(e *encounter) int {
	for i := e.governor + 1; i < e.trigger.at-1; i++ {
		if c.lower(i+1) == "day" && c.lower(i+2) == "of" {
			return ordinals[c.lower(i)]
		}
	}
	for i := e.trigger.at + 1; i < c.span.to-2 && i <= e.trigger.at+otherReach; i++ {
		if w := c.lower(i); w != "for" && w != "entered" && w != "into" || !beforeNoun[c.lower(i+1)] || ordinals[c.lower(i+2)] == 0 {
			continue
		}
		if day := c.lower(i + 3); day == "day" || (day == "straight" || day == "consecutive" || day == "successive") && c.lower(i+4) == "day" {
			return ordinals[c.lower(i+2)]
		}
	}
	return 0
}

// startsNext reports whether the relative pronoun at token i brings in when the meeting at at, of
// which nothing but names and parties stand after it, starts, ends or takes place: "the visit to Lima, which begins", "the talks that were
// due to be held".
func (c *clauseReader) startsNext(at, i int) bool {
	last := i - 1
	if c.lower(last) == "," {
		last--
	}
	if _, party := c.groupOver(last); last != at && !party && c.f.d.nameAt[max(last, c.span.from)] == 0 {
		return false
	}
	i++
	for w := c.lower(i); tenseCues[w] >= cueFuture || verbGroupFiller[w] || intended[w] || w == "supposed" || w == "meant" || w == "to"; w = c.lower(i) {
		i++
	}
	w := c.lower(i)
	return begins[w] || ends[w] || w == "held" || w == "take" && c.lower(i+1) == "place"
}

// leaving is the token of the verb by which a visitor leaves the place of the visit that stands
// after it: "left Lima after a visit"; 0 if there is none.
func (c *clauseReader) leaving(e *encounter) int {
	if w := c.lower(e.governor); w != "after" && w != "at" && w != "following" {
		return 0
	}
	for i := e.governor - 1; i >= c.span.from && i >= e.governor-8; i-- {
		switch w := c.lower(i); {
		case leaves[w] && c.f.landAt(i+1) >= 0:
			return i
		case w == "," || w == ";" || reportVerbs[w]:
			return 0
		}
	}
	return 0
}

// lately reports whether a meeting is told to begin without a day, which is as good as today.
func (c *clauseReader) lately(e *encounter) bool {
	return e.trigger.noun() && begins[c.lower(e.governor)] && c.lower(e.governor-1) != "had" && tenseAt(c.f.d, c.span, e.governor) == past
}

// onArriving reports whether something is told as said or done at the word of coming at token i: "told reporters on arriving
// in Lima for talks".
func (c *clauseReader) onArriving(i int) bool {
	w := c.lower(i - 1)
	return (w == "on" || w == "upon" || w == "after") && strings.HasSuffix(c.lower(i), "ing")
}

// begun is the status of a meeting that began lately: it goes on, as far as the article knows,
// or is to come where its parties have but left for it; or nothing. A visit that began on no day
// that is told goes on too.
func (c *clauseReader) begun(e *encounter) graph.MeetingStatus {
	under := graph.Ongoing
	if leaves[c.lower(e.came)] && e.came > 0 || !e.trigger.noun() && leaves[c.lower(e.trigger.at)] {
		under = graph.Planned
	}
	modal, _, _ := c.auxiliaries(e.governor)
	yetToCome := e.came > 0 && tenseAt(c.f.d, c.span, e.came) != past && !c.onArriving(e.came)
	if !c.opens(e) || e.trigger.noun() && modal != "" || yetToCome {
		return ""
	}
	if e.date == nil || e.date.value.IsZero() {
		if e.trigger.kind == graph.Visit && (e.trigger.noun() || e.came > 0) || c.lately(e) {
			return under
		}
		return ""
	}
	published, ok := c.f.d.told.Earliest()
	first, dated := e.date.value.Earliest()
	last, bounded := e.date.value.Latest()
	if !ok || !dated || !bounded || published < first {
		return ""
	}
	if under == graph.Planned && published > first {
		under = graph.Ongoing
	}
	if published <= last && first < last && last-first < 30 && (e.trigger.kind == graph.Visit || last-first != 6) || first == last && published-first <= 1 {
		return under
	}
	if e.came == 0 && c.runsOn(e, lateTalks) {
		return under
	}
	return ""
}

// Talks that are told to have begun, and nothing else, began at most so many days ago; those that somebody began, at most so
// many.
const longTalks, lateTalks = 730, 14

// runsOn reports whether talks that began at most so many days ago go on as far as their sentence knows: it tells no end.
func (c *clauseReader) runsOn(e *encounter, most graph.Day) bool {
	published, ok := c.f.d.told.Earliest()
	if !ok || e.date == nil || !e.trigger.noun() || !isPlural(c.lower(e.trigger.at)) {
		return false
	}
	if first, dated := e.date.value.Earliest(); !dated || published < first || published-first > most {
		return false
	}
	for i := e.trigger.at + 1; i < c.span.to; i++ {
		if sequels[c.lower(i)] {
			break
		}
		if w := c.lower(i); ends[w] || finishes[w] || yields[w] || w == "last" && c.lower(i-1) == "to" {
			return false
		}
	}
	return true
}

// yields are verbs of what came of talks that are over.
var yields = set(`led gave produced yielded brought resulted`)
