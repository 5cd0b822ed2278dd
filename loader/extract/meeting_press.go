package extract

import "parley/graph"

// Those who face the press together have met: a news conference is no meeting, but it tells who was at
// one that the article tells of.

// beforePress adds those who give a joint news conference to the meeting of the two that was told of.
func (c *clauseReader) beforePress() {
	a, b, ok := c.pairOfLands()
	if !ok {
		return
	}
	recent := c.f.recent()
	for n := len(recent) - 1; n >= 0; n-- {
		if r := recent[n]; c.f.ofPair(r, a, b) && c.f.onDay(r, c.dates) {
			r.take(side{a, graph.Member})
			r.take(side{b, graph.Member})
			c.cityOf(r)
			r.cite(c.span)
			r.because("joint news conference", c.span.from)
			return
		}
	}
}

// jointPress reports whether a sentence tells of a joint news conference.
func (f *meetingFinder) jointPress(s span) bool {
	for i := s.from; i < s.to; i++ {
		if f.lower(s, i) != "joint" {
			continue
		}
		for j := i + 1; j < s.to && j <= i+5; j++ {
			if w := f.lower(s, j); w == "conference" || w == "appearance" {
				return true
			}
		}
	}
	return false
}

// pairOfLands are the two people that a sentence names outside quotation marks, where they are of two
// lands.
func (c *clauseReader) pairOfLands() (a, b int, ok bool) {
	var people []int
	for _, g := range c.groups {
		for _, x := range g.entities {
			if c.f.d.entities[x].kind == graph.KindPerson && !mentions(people, x) && !c.quoted(g.from) {
				people = append(people, x)
			}
		}
	}
	if len(people) != 2 {
		return 0, 0, false
	}
	a, b = people[0], people[1]
	x, y := c.f.countryOf(a), c.f.countryOf(b)
	return a, b, x != "" && y != "" && x != y
}

// ofPair reports whether a meeting that takes place is of one of two people, and of nobody but them and
// their lands.
func (f *meetingFinder) ofPair(r *record, a, b int) bool {
	if !done(r.status) && r.status != graph.Planned || r.kind == graph.Call || r.order == earlierMeeting || !f.has(r, a) && !f.has(r, b) {
		return false
	}
	for _, s := range r.sides {
		if land := f.countryOf(s.entity); land != f.countryOf(a) && land != f.countryOf(b) {
			return false
		}
		if f.d.entities[s.entity].kind == graph.KindPerson && s.entity != a && s.entity != b {
			return false
		}
	}
	return true
}

// onDay reports whether the dates of a sentence do not rule out that it tells of a meeting.
func (f *meetingFinder) onDay(r *record, dates []date) bool {
	for i := range dates {
		if r.date != nil && f.sameDate(&dates[i], r.date) {
			return true
		}
	}
	return r.date == nil || len(dates) == 0
}

// cityOf gives a record, where all that is known of its place is a building or a land, the city of it that
// the sentence names.
func (c *clauseReader) cityOf(r *record) {
	for _, g := range c.groups {
		for _, x := range g.entities {
			if c.f.d.entities[x].subkind == graph.City && c.isPlaceOnly(g) && (r.place < 0 || c.f.finer(x, r.place) && c.f.sameCountry(x, r.place)) {
				r.place = x
			}
		}
	}
}

// briefing reports whether those are invited to the briefing at token i who are to hear it, or it is told
// who gives it: a briefing of the press is none.
func (f *meetingFinder) briefing(s span, i int) bool {
	for j := i + 1; j < s.to && j <= i+5; j++ {
		if f.lower(s, j) == "by" {
			return passiveRoles[f.lower(s, j-1)] != "" && f.partyNext(s, j+1) && !briefsPress[f.lower(s, i-1)]
		}
	}
	for j := i - 1; j >= s.from && j >= i-briefingReach; j-- {
		switch w := f.lower(s, j); {
		case invites[w]:
			return true
		case briefsPress[w] || w == "," || w == ";" || w == "that":
			return false
		}
	}
	return false
}

// briefingReach is how many tokens before a briefing it may be told who is invited to it.
const briefingReach = 14

// pressPeople are those who write of what they are told.
var pressPeople = set(`reporters journalists`)

// briefsPress make of a briefing one for reporters.
var briefsPress = set(`press news media daily reporter`, pressPeople)
