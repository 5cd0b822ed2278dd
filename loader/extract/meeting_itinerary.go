package extract

import (
	"time"

	"parley/graph"
)

// A journey may lead through several lands, each with its day: "will go to Chile next week, then to
// Peru in May and to Bolivia in June". What follows the first stop are its legs.

// legReach is how many tokens after a word of going a further stop may be told.
const legReach = 60

// legHere is the further stop that "to" at token i leads to, where the sentence told of a journey
// before: "will go to Chile for a summit, then to Peru".
func (f *meetingFinder) legHere(s span, i int, before []trigger) (trigger, bool) {
	if f.lower(s, i) != "to" || len(before) == 0 || f.landAt(f.pastThe(s, i+1)) < 0 {
		return trigger{}, false
	}
	switch w := f.lower(s, i-1); {
	case w == "and" || w == "then" || w == "on" && onwards[f.lower(s, i-2)] || w == "there" && f.lower(s, i-2) == "from":
	case w == "," && (f.d.nameAt[i-2] != 0 || f.dateEndsAt(s, i-1)):
	default:
		return trigger{}, false
	}
	for n := len(before) - 1; n >= 0; n-- {
		switch t := before[n]; {
		case i-t.at > legReach:
			return trigger{}, false
		case t.frame == travelFrame && t.at == i-2:
			return trigger{}, false // "goes on to Lima": the verb leads there itself
		case t.frame == travelFrame || t.frame == legFrame:
			return trigger{at: i, kind: graph.Visit, frame: legFrame, form: t.form}, true
		}
	}
	return trigger{}, false
}

// dateEndsAt reports whether a date expression ends before token i.
func (f *meetingFinder) dateEndsAt(s span, i int) bool {
	for n := f.dateAt; n < len(f.d.dates) && f.d.dates[n].from < i; n++ {
		if f.d.dates[n].to == i && f.d.dates[n].from >= s.from {
			return true
		}
	}
	return false
}

// leg takes a further stop of the journey that the sentence told of before: who goes is who went.
func (c *clauseReader) leg(e *encounter) bool {
	j := c.journeyOf(e.trigger.at)
	lands := c.stopsFrom(c.f.pastThe(c.span, e.trigger.at+1))
	g, ok := c.doer(j.at)
	e.order = anotherMeeting
	return ok && c.goes(e, g, lands)
}

// legStatus is that of the journey: of one that goes on, the further stops are yet to come.
func (c *clauseReader) legStatus(e *encounter) graph.MeetingStatus {
	first := *e
	first.trigger = c.journeyOf(e.trigger.at)
	if s := c.verbStatus(&first); s != graph.Ongoing {
		return s
	}
	return graph.Planned
}

// journeyOf is the word of going whose further stop is told at token i.
func (c *clauseReader) journeyOf(i int) trigger {
	var last trigger
	for _, t := range c.triggers {
		if t.at >= i {
			break
		}
		if t.frame == travelFrame {
			last = t
		}
	}
	return last
}

// visitorsOf are the members of an encounter who go somewhere.
func visitorsOf(e *encounter) (out []int) {
	for _, s := range e.sides {
		if s.role != graph.Host {
			out = append(out, s.entity)
		}
	}
	return out
}

// ownVisit takes the person spoken of as the visitor of a visit that names nobody who goes: "Lund's
// plans include a trip to Peru in May", "Lund plans a busy year. Trips to India and Pakistan are due".
func (c *clauseReader) ownVisit(e *encounter) {
	if e.trigger.kind != graph.Visit || !e.trigger.noun() || len(e.route) == 0 || e.headline || len(visitorsOf(e)) > 0 || e.date == nil && e.governor >= c.span.from {
		return
	}
	who, ok := c.spokenOf()
	if !ok || !c.f.inOffice(who) || e.definite && e.date == nil {
		return
	}
	for _, x := range e.route {
		if c.f.d.entities[x].country == c.f.countryOf(who) {
			return
		}
	}
	c.take(e, []int{who}, graph.Member)
}

// stopover is a land of a journey with the day that is told of it.
type stopover struct {
	place  int
	date   *date
	gapped bool // the date stands before the land: "in June, Peru"
}

// stopovers are the lands named in the tokens of s that have a date of their own each: "Lima, Peru,
// on June 2-4; Quito on June 5", "in June, Peru; in July, Chile".
func (c *clauseReader) stopovers(s span) (out []stopover) {
	var day *date      // that stands before its land
	var together []int // lands before "and", whose date may follow: "Uganda and Eritrea May 9"
	for i := s.from; i < s.to && !reportVerbs[c.lower(i)] && len(out) < mostStops; i++ {
		if d, ok := c.dateFrom(i); ok {
			day, i = &d, d.to-1
			continue
		}
		x := c.f.landAt(i)
		if x < 0 || c.lower(i) == "here" {
			switch w := c.lower(i); w {
			case ",", ":", "and", "the", "to":
			default:
				day, together = nil, nil
			}
			continue
		}
		i = c.pastLand(i, x)
		d, end := c.dateAfter(i)
		switch {
		case d != nil && day == nil:
			for _, y := range together {
				out = append(out, stopover{y, d, false})
			}
			out, i, together = append(out, stopover{x, d, false}), end-1, nil
		case day != nil:
			out, i = append(out, stopover{x, day, true}), i-1
		case c.lower(i) == "and":
			together, i = append(together, x), i-1
		default:
			together, i = nil, i-1
		}
	}
	return out
}

// pastLand passes over the name of land x at token i, and the country that it lies in after it:
// "Lima, Peru".
func (c *clauseReader) pastLand(i, x int) int {
	i = c.f.d.names[c.f.d.nameAt[i]-1].to
	if land := c.f.landAt(i + 1); c.lower(i) == "," && land >= 0 && land != x && c.f.d.entities[land].country == c.f.d.entities[x].country {
		return c.f.d.names[c.f.d.nameAt[i+1]-1].to
	}
	return i
}

// dateAfter is the date that follows a name which ends before token i, and where it ends.
func (c *clauseReader) dateAfter(i int) (*date, int) {
	if c.lower(i) == "," || c.lower(i) == "(" {
		i++
	}
	if d, ok := c.dateFrom(i); ok {
		return &d, d.to
	}
	return nil, i
}

// itinerary makes a visit of each land to which a journey leads on a day of its own.
func (c *clauseReader) itinerary(e encounter) []encounter {
	if e.trigger.kind != graph.Visit {
		return []encounter{e}
	}
	stops := c.stopovers(span{e.trigger.at + 1, c.nextJourney(e.trigger.at)})
	if len(e.route) == 0 || len(stops) == 0 || len(stops) == 1 && (!stops[0].gapped || e.route[len(e.route)-1] == stops[0].place) {
		return []encounter{e}
	}
	var out []encounter
	if e.route[0] != stops[0].place {
		out = append(out, e) // "visits Peru in May; in June, Chile"
	}
	return append(out, c.stopsOf(&e, stops)...)
}

// nextJourney is where the next word of a journey stands after token i, or the end of the sentence.
func (c *clauseReader) nextJourney(i int) int {
	for _, t := range c.triggers {
		if t.at > i {
			return t.at
		}
	}
	return c.span.to
}

// stopsOf are the visits that a journey pays to lands on days of their own.
func (c *clauseReader) stopsOf(e *encounter, stops []stopover) []encounter {
	out := make([]encounter, len(stops))
	for n, s := range stops {
		out[n] = *e
		out[n].sides, out[n].route, out[n].place, out[n].date = nil, nil, -1, s.date
		c.take(&out[n], visitorsOf(e), graph.Member)
		c.destination(&out[n], s.place)
		if n > 0 {
			out[n].date = c.weekOn(out[n-1].date, s.date)
		}
		out[n].status = c.f.statusByDate(e.status, &out[n])
	}
	return out
}

// weekOn is the date of a stop that follows another: of weekdays in a row each is the next.
func (c *clauseReader) weekOn(before, d *date) *date {
	first, ok := before.value.Earliest()
	day, dated := d.value.Earliest()
	if !ok || !dated || d.weekday < 0 || day >= first {
		return d
	}
	next := *d
	next.value = graph.DateFromDay(day + 7)
	next.rule = sideRule(time.Weekday(d.weekday).String(), day+7, first)
	return &next
}
