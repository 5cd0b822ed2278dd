package extract

import (
	"slices"

	"parley/graph"
)

// staysAway reports whether an encounter says no more than that somebody was not at the meeting of others that was told of last: "Lund met
// Soto. Peru boycotted the talks", "she said, flanked by Vik, who did not take part in the talks".
func (c *clauseReader) staysAway(e *encounter) bool {
	if !e.trigger.noun() || e.order != sameOrder || len(e.sides) == 0 || !c.notThereAt(e.governor) {
		return false
	}
	r := c.lastMain(3 * againReach)
	if r == nil || len(r.sides) == 0 || !done(r.status) && len(r.sides) == 1 || r.status == graph.Refused || c.f.otherDay(e, r) || c.f.otherPlace(e, r) {
		return false
	}
	known := 0
	for _, s := range e.sides {
		if slices.ContainsFunc(r.sides, func(t side) bool { return s.entity == t.entity }) {
			known++
		}
	}
	return known == 0 || known < len(e.sides) && done(r.status)
}

// notThereAt reports whether the words up to token at, behind which a meeting's noun phrase begins, tell of those who do not
// come: "boycotted", "stayed away from", "did not take part in", "was not invited to", "refused to attend".
func (c *clauseReader) notThereAt(at int) bool {
	verb := at
	switch w, before := c.lower(at), c.lower(at-1); {
	case shunsIt[w]:
		_, negated, _ := c.auxiliaries(at)
		return !negated && before != "to"
	case w == "from":
		return keptFrom[before] || before == "away" && stays[c.lower(at-2)]
	case w == "attend" || w == "join":
	case w == "in" && before == "part":
		verb -= 2
	case (w == "in" || w == "at" || w == "to") && (takesPart[before] || before == "invited"):
		verb--
	default:
		return false
	}
	_, negated, _ := c.auxiliaries(verb)
	return negated || c.lower(verb-1) == "to" && shuns[c.lower(verb-2)]
}

var (
	// shunsIt are the verbs whose object is the meeting that somebody does not come to.
	shunsIt = set(`boycotted boycotts boycotting skipped skips skipping snubbed snubs snubbing missed misses`)
	// keptFrom stand before "from" and what somebody is not at.
	keptFrom = set(`absent excluded barred missing`)
	// takesPart are what those do who come to a meeting.
	takesPart = set(`take attend join participate sit present`)
)
