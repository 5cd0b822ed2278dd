package extract

import (
	"slices"
	"strings"

	"parley/graph"
)

// where finds the place of a meeting: what the clause says it is in.
func (c *clauseReader) where(e *encounter, n int) {
	if e.trigger.kind == graph.Call || e.remote {
		e.place = -1
		return
	}
	best := c.nearestPlace(n)
	if x := c.whereBefore(c.triggers[n].at); best < 0 || x >= 0 && !c.f.sameCountry(x, best) && !c.commaAfterWhere(c.triggers[n].at) {
		best = x // "from Lima, where he met Soto, and Quito"
	}
	if best < 0 && e.place < 0 {
		best = c.otherPlace(n)
	}
	if best >= 0 {
		if city := c.f.seatCity(best); city >= 0 {
			best = city
		}
	}
	if best >= 0 && (e.place < 0 || c.f.finer(best, e.place) && c.f.sameCountry(best, e.place)) {
		e.place = best
	}
}

// otherPlace is the place of a meeting that its clause tells without naming a place: here, at
// a seat of government, on the sidelines of a summit; or -1.
func (c *clauseReader) otherPlace(n int) int {
	at := c.triggers[n].at
	if x := c.here(n); x >= 0 {
		return x
	}
	if x := c.atSeat(n); x >= 0 {
		return x
	}
	if x := c.seatOf(at); x >= 0 {
		return x
	}
	if kind, ok := c.asideOf(at); ok {
		return c.f.venue(kind)
	}
	if kind := c.ofItsHost(at); kind != "" {
		return c.f.venue(kind)
	}
	return -1
}

// ofItsHost is the kind of the meeting that one who is met, after token at, is told to receive others at in these days,
// "called on Lund, who hosts the summit"; or nothing.
func (c *clauseReader) ofItsHost(at int) string {
	for i := at + 1; i < c.span.to-2 && i <= at+argumentReach; i++ {
		if c.lower(i) != "who" {
			continue
		}
		for j := i + 1; j <= i+2; j++ {
			if hostVerbs[c.lower(j)] && c.lower(j+1) == "the" && tenseAt(c.f.d, c.span, j) == present {
				return meetingNouns[c.lower(j+2)]
			}
		}
	}
	return ""
}

// asideOf reports whether a clause tells of a meeting on the sidelines of another, and of which
// kind that is: "on the sidelines of the conference".
func (c *clauseReader) asideOf(at int) (kind string, ok bool) {
	for i := max(c.span.from, at-20); i < c.span.to && i < at+20; i++ {
		if !sidelines[c.lower(i)] {
			continue
		}
		for j := i + 1; j < c.span.to && j <= i+6; j++ {
			if kind := meetingNouns[c.lower(j)]; kind != "" {
				return kind, true
			}
		}
		return "", true
	}
	return "", false
}

// venue is the place of the last conference or summit, of the kind if there is one; or -1.
func (f *meetingFinder) venue(kind string) int {
	place := -1
	for _, r := range slices.Backward(f.recent()) {
		switch {
		case r.kind != graph.Conference && r.kind != graph.Summit:
		case r.kind == kind:
			return r.place
		case place < 0:
			place = r.place
		}
	}
	return place
}

// whereBefore is the place that "where" after it gives the clause of the token at:
// "from Port-au-Prince, where he met", or -1.
func (c *clauseReader) whereBefore(at int) int {
	for i := at - 1; i > c.span.from && i >= at-16; i-- {
		if c.lower(i) != "where" {
			continue
		}
		for _, g := range c.groups {
			if (g.to == i || g.to == i-1 && c.lower(i-1) == ",") && len(g.entities) > 0 && c.isPlaceOnly(g) {
				return g.entities[len(g.entities)-1]
			}
		}
	}
	return -1
}

// commaAfterWhere reports whether a comma parts token at from the "where" before it, whose clause it may end.
func (c *clauseReader) commaAfterWhere(at int) bool {
	for i := at - 1; i > c.span.from && c.lower(i) != "where"; i-- {
		if c.lower(i) == "," {
			return true
		}
	}
	return false
}

// farAway is the distance from which nothing belongs to a meeting, and farForDates that
// from which no date does.
const (
	farAway     = 22
	farForDates = 16
)

// distance is how far tokens [from, to) lie from a meeting's word, with what stands
// between counted dear: other meetings, other clauses, verbs of saying.
func (c *clauseReader) distance(n, from, to int) int {
	at := c.triggers[n].at
	lo, hi, cost := to, at, 3
	if from > at {
		lo, hi, cost = at+1, from, 0
		if p := c.course(n, from); p > 0 {
			lo, cost = p+1, 3 // "talks with Lund on fish, timber and coal will open in Lima on Monday"
		}
	} else if n > 0 && c.triggers[n-1].at < from && !c.triggers[n].noun() && c.lower(to) == "and" {
		cost += 9 // "will meet Lund in Lima on Monday and see Soto in Quito on Tuesday"
	}
	if hi-lo > farAway || from < at && (c.ofAside(n, from) || from < c.wasBefore(at) && c.triggers[n].kind != graph.Visit) || c.followsOther(n, from) {
		return farAway
	}
	for i := lo; i < hi; i++ {
		cost++
		if g, ok := c.groupFrom(i); ok && g.to <= hi {
			i = g.to - 1 // a party is one step, however long its title
			continue
		}
		if next := c.pastWords(i, hi); next > i {
			i, cost = next, cost+2
			continue
		}
		cost += c.stepCost(n, i, from)
	}
	return cost
}

// stepCost is how dear the word at token i is between a meeting's word and what begins at token from, besides the step itself.
func (c *clauseReader) stepCost(n, i, from int) int {
	at, w := c.triggers[n].at, c.lower(i)
	switch {
	case w == ",":
		return 1
	case w == "and" && c.nextDeed(i):
		return 20 // "met Soto in Lima on Monday and will meet Diaz"
	case w == "and" && from > at && c.datedBehind(i) && c.anyTriggerIn(i, from):
		return 20 // "the Union's meeting in May and the Bank's in Lima in June"
	case quoteMarks[w] && c.lower(i+1) == "with": // what somebody calls a meeting ends
	case w == ";" || w == "”" || w == "“":
		return 20
	case w == "protest" && c.lower(i-1) == "to" && from > at:
		return 20 // "summoned Soto to protest at an arrest in Lima"
	case w == "ahead" && c.lower(i+1) == "of" && from > at:
		return 20 // "met Lund ahead of a summit in Lima"
	case w == "because" || w == "due" && c.lower(i+1) == "to" && !plainVerbs[c.lower(i+2)]:
		return 20
	case (w == "that" || w == "which") && from > at && c.startsNext(at, i): // "a visit that starts on Sunday"
	case w == "that" && from > at && !happens[c.lower(i+1)], planning[w] && (w != "plan" || c.lower(i-1) == "to") && from > at:
		return 20 // "told Lund that", "to prepare a summit in Lima"
	case w == "but" || w == "while" || w == "that" || w == "when" || w == "which" || w == "who":
		return 8
	case reportVerbs[w]:
		return 12
	case c.anyTriggerAt(i) && c.beside(i):
		return 1 // "on the sidelines of a summit in Kazan"
	case hostVerbs[w] && c.meetingAhead(i): // "hosted talks": the noun tells of both
	case c.anyTriggerAt(i) && i > at && c.oneEvent(n, i):
		return 1
	case c.stayAt(i) && i > at: // "with the minister, Lund, in Lima on Monday"
	case c.anyTriggerAt(i):
		return 9
	case w == "before" && from > at && strings.HasSuffix(c.lower(i+1), "ing"):
		return 20 // "will meet Lund before flying to a base in Lima"
	case w == "after" || w == "before" || w == "as" || w == "since":
		return 6
	case c.finite(i) && !happens[w] && c.lower(i+1) != "by":
		return 5
	}
	return 0
}

// nextDeed reports whether "and" at token i brings in what is done at another time: behind a day, or yet to be done.
func (c *clauseReader) nextDeed(i int) bool {
	v := i + 1
	for adverb(c.lower(v)) || rowWords[c.lower(v)] {
		v++
	}
	w := c.lower(v)
	switch cue := tenseCues[w]; {
	case cue == cueModal:
		return true
	case cue == cueHave || !c.finite(v) && cue != cueBe && !plainVerbs[w]:
		return false // "arrived on Saturday and has since met"
	}
	return c.datedBehind(i)
}

// datedBehind reports whether a date ends right before token i.
func (c *clauseReader) datedBehind(i int) bool {
	return slices.ContainsFunc(c.dates, func(d date) bool { return d.to == i })
}

// pastWords is the comma that closes what begins with the one at token i before token hi, where that is but an aside:
// a relative clause, "who seeks re-election,", or, behind the day that opens a sentence, how long before or after
// something else that is, "after weeks of silence,"; else i.
func (c *clauseReader) pastWords(i, hi int) int {
	if c.lower(i) != "," {
		return i
	}
	first, second := c.lower(i+1), c.lower(i+2)
	relative := first == "who" || first == "whose" || first == "which"
	apart := first == "after" || first == "before" || second == "before" || second == "after"
	switch end := c.lastOfAside(i + 1); {
	case apart && c.datedFirst(i) && end < min(hi, i+longAside+1):
		return end // whatever else is told in it: "On Thursday, before flying to Lima, Lund will meet"
	case relative:
		return max(i, c.closingComma(i+2, min(hi, i+longAside+1)))
	}
	return i
}

// ofAside reports whether token i stands in a relative clause before the word of trigger n that tells of a meeting of its own:
// "the two, who met in Lima in May, shook hands".
func (c *clauseReader) ofAside(n, i int) bool {
	start := i - 1
	for start > c.span.from && start >= i-longAside && c.lower(start) != "," {
		start--
	}
	if w := c.lower(start + 1); c.lower(start) != "," || w != "who" && w != "which" && w != "whom" {
		return false
	}
	end := c.lastOfAside(start + 1)
	for _, t := range c.triggers {
		if t.at > start && t.at < end && t.kind != graph.Visit && end < c.triggers[n].at {
			return true
		}
	}
	return false
}

// lastOfAside is the comma that closes what begins at token i, or the end of the sentence.
func (c *clauseReader) lastOfAside(i int) int {
	for i < c.span.to && c.lower(i) != "," {
		i++
	}
	return i
}

// longAside is how many tokens such an aside may have.
const longAside = 14

// closingComma is the first comma from token i on, where it stands before token end and no meeting is told before it; or
// -1.
func (c *clauseReader) closingComma(i, end int) int {
	for ; i < end && !c.anyTriggerAt(i); i++ {
		if c.lower(i) == "," {
			return i
		}
	}
	return -1
}

// datedFirst reports whether the sentence up to token i is but a date: "On Monday,".
func (c *clauseReader) datedFirst(i int) bool {
	return len(c.dates) > 0 && c.dates[0].to == i && c.dates[0].from <= c.span.from+2
}

// beside reports whether the meeting at i is one on whose sidelines another is held.
func (c *clauseReader) beside(i int) bool {
	for j := i - 1; j >= c.span.from && j >= i-7; j-- {
		if sidelines[c.lower(j)] {
			return true
		}
	}
	return false
}

func (c *clauseReader) anyTriggerAt(i int) bool {
	for _, t := range c.triggers {
		if t.at == i {
			return true
		}
	}
	return false
}

// finer reports whether place a is more specific than place b.
func (f *meetingFinder) finer(a, b int) bool { return f.fineness(a) > f.fineness(b) }

func (f *meetingFinder) fineness(x int) int {
	switch f.d.entities[x].subkind {
	case graph.City:
		return 4
	case graph.Site:
		return 3
	case graph.Region:
		if f.d.entities[x].country == "" {
			return 0 // a part of the world
		}
		return 2
	}
	return 1
}

func (f *meetingFinder) sameCountry(a, b int) bool {
	x, y := f.d.entities[a].country, f.d.entities[b].country
	return x == "" || y == "" || x == y
}
