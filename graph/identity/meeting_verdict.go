package identity

import (
	"fmt"
	"slices"

	"parley/graph"
)

// verdict is what is to be said of two reports of a meeting.
type verdict struct {
	rule    string // empty where nothing suggests that they are of one
	score   float64
	doubts  bool // something speaks against it
	unique  bool // it holds only if the report fits no other meeting
	reasons []string
}

func (v *verdict) speaks(score float64, format string, args ...any) {
	v.score += score
	v.reasons = append(v.reasons, fmt.Sprintf(format, args...))
}

// doubt notes what speaks against it.
func (v *verdict) doubt(format string, args ...any) {
	v.doubts = true
	v.speaks(-0.25, "but "+format, args...)
}

// verdictOn compares two reports.
func verdictOn(a, b *report) verdict {
	var v verdict
	if apart := byDate(a, b); apart != "" && !(apart == heldApart && nextDay(a, b)) || notByDate(a, b) != "" {
		return v
	}
	who := compareWho(a, b)
	if !who.ok || len(who.shared) == 0 {
		return v
	}
	where := placing(a, b)
	v.date(a, b, who, where)
	if v.rule == "" {
		return v
	}
	v.place(a, b, where)
	v.people(a, b, who)
	v.kind(a, b, who, where)
	if a.apart[b.id] > 0 || b.apart[a.id] > 0 {
		v.doubt("an article speaks of both")
	}
	v.score = min(max(v.score, 0.05), 0.99)
	return v
}

// nextDay reports whether one date comes right after the other: an article may be a day out.
func nextDay(a, b *report) bool {
	return a.ranged && b.ranged && (b.first-a.last == 1 || a.first-b.last == 1)
}

// date finds the rule by which the dates suggest one meeting, if any.
func (v *verdict) date(a, b *report, who attendance, where placed) {
	set := func(rule string, score float64) { v.rule, v.score, v.unique = rule, score, true }
	samePeople := who.common >= 2 || who.common == 1 && len(who.shared) == 1
	switch {
	case shared(a.said, b.said):
		set("told in the same words", 0.9)
	case a.ranged && b.ranged:
		v.dated(a, b, who, where, set)
	case shared(a.next, b.next):
		set("both came before the same round", 0.8)
	case a.yearless() && b.ranged || b.yearless() && a.ranged:
		if !v.yearless(a, b, set) {
			return
		}
		if !samePeople || where != placeSame && who.common < 2 {
			v.doubt("the year is not said")
		}
	case a.untimed() && (b.ranged || b.untimed()) || b.untimed() && a.ranged:
		if where != placeSame && !samePeople {
			return
		}
		set("same parties, within a week of the report", 0.75)
		if samePlan(a, b) {
			v.rule = plannedAtOneTime
		}
		if a.untimed() && b.untimed() && a.told == b.told && a.held != b.held && a.toCome != b.toCome {
			v.doubt("on one day it is told as held and as to come")
		}
	}
}

func (r *report) yearless() bool { return !r.date.IsZero() && !r.date.YearKnown() }

// yearless finds the rule for a day without a year and a dated meeting.
func (v *verdict) yearless(a, b *report, set func(string, float64)) bool {
	if b.yearless() {
		a, b = b, a
	}
	from, to, _ := a.date.MonthDays()
	if from != to || b.first != b.last {
		return false
	}
	set("same parties and day of the year", 0.75)
	v.reasons = append(v.reasons, "both on "+from)
	return true
}

// dated finds the rule for two dated reports.
func (v *verdict) dated(a, b *report, who attendance, where placed, set func(string, float64)) {
	samePlace, someone := where == placeSame, who.common > 0
	if a.first > b.first {
		a, b = b, a
	}
	switch gap := b.first - a.last; {
	case a.edtf == b.edtf && a.last-a.first < week:
		set("same parties and date", 0.9)
		v.unique = !samePlace && !someone
		v.reasons = append(v.reasons, "both on "+a.edtf)
	case gap <= 0 && (b.date.DefinitelyWithin(a.date) || a.date.DefinitelyWithin(b.date)):
		set("same parties, one date within the other", 0.8)
		v.reasons = append(v.reasons, fmt.Sprintf("%s and %s", a.edtf, b.edtf))
		if max(a.last-a.first, b.last-b.first) > month && !(samePlace && someone) {
			if who.common < 2 || !plannedTogether(a, b) {
				v.doubt("the date is vague")
			} else {
				v.rule = plannedAtOneTime
			}
		}
	case gap <= 0:
		set("same parties, dates overlap", 0.7)
		v.reasons = append(v.reasons, fmt.Sprintf("%s and %s", a.edtf, b.edtf))
		if !samePlace && !someone {
			v.doubt("each date allows days that the other does not")
		}
	case gap <= 2*week && a.postpone && !a.held, gap <= 2*week && b.postpone && !a.held && a.toCome:
		set(putOff, 0.8)
		v.reasons = append(v.reasons, fmt.Sprintf("put off from %s, and %s", a.edtf, b.edtf))
	case gap == 1:
		set("same parties, one day apart", 0.65)
		v.doubt("one is dated %s, the other %s", a.edtf, b.edtf)
	case gap <= week && samePlace && someone && !a.held && a.toCome:
		set("same parties, planned for another day", 0.65)
		v.doubt("one is dated %s, the other %s", a.edtf, b.edtf)
	}
}

// placed says how the places of two reports stand to each other.
type placed int

const (
	placeUnknown placed = iota // one has none
	placeSame
	placeWithin // a place and its country, or a building or region that may be in the city or hold it
	placeNear   // different ones of one country
	placeApart
)

func placing(a, b *report) placed {
	switch {
	case a.place == "" || b.place == "":
		return placeUnknown
	case a.place == b.place:
		return placeSame
	case a.land == "" || a.land != b.land:
		return placeApart
	case a.place == LandOf(a.land) || b.place == LandOf(b.land):
		return placeWithin
	case a.spot == b.spot || a.spot == "" || b.spot == "":
		return placeNear
	}
	return placeWithin
}

// PlacesDiffer reports whether two summaries of a meeting give places that cannot be one, nor the
// one in the other.
func PlacesDiffer(f, g graph.Facets) bool {
	read := func(f graph.Facets) *report {
		return &report{place: onlyOf(f, FacetPlace), land: onlyOf(f, FacetLand), spot: onlyOf(f, FacetSpot)}
	}
	return placing(read(f), read(g)) >= placeNear
}

func (v *verdict) place(a, b *report, where placed) {
	switch where {
	case placeSame:
		v.speaks(0.06, "both in %s", bare(a.place))
	case placeWithin:
		v.speaks(0.02, "%s may be %s", bare(a.place), bare(b.place))
	case placeNear, placeApart:
		v.doubt("one is in %s, the other in %s", bare(min(a.place, b.place)), bare(max(a.place, b.place)))
		if where == placeApart {
			v.score -= 0.1
		}
	}
}

func (v *verdict) people(a, b *report, who attendance) {
	if who.common > 0 {
		v.speaks(0.04*float64(min(who.common, 2)), "people in common on %d sides", who.common)
	}
	if who.disjoint > 0 {
		if who.common == 0 || who.rankGap > 0 {
			v.doubt("they name different people")
		} else {
			v.speaks(-0.05, "but they name different people too")
			v.unique = true
		}
	}
	switch few := min(len(a.parties), len(b.parties)); {
	case len(who.extra) == 0 || hosted(a, b, who.extra):
	case few < 3 && (few == 1 || len(who.extra) > 1) && !bodyIn(who.shared):
		v.doubt("one has %d parties more", len(who.extra))
	default:
		v.speaks(-0.05, "one has %d parties more", len(who.extra))
	}
}

// bodyIn reports whether a body, not a state and not a person, is among the parties.
func bodyIn(parties []string) bool { return slices.ContainsFunc(parties, isBody) }

// hosted reports whether the parties only received the others or brought them together, for one
// of the reports: another report may well leave them out.
func hosted(a, b *report, extra []string) bool {
	for _, p := range extra {
		if a.hosts[p] == 0 && b.hosts[p] == 0 {
			return false
		}
	}
	return true
}

// kind doubts what is called by kinds of different families.
func (v *verdict) kind(a, b *report, who attendance, where placed) {
	if a.family == b.family {
		return
	}
	gathering := func(r *report) bool { return r.family == graph.Conference || r.kinds[graph.Summit] > 0 }
	of := func(kind string) bool { return a.family == kind || b.family == kind }
	there := where == placeSame && a.ranged && b.ranged && a.last-a.first < week && b.last-b.first < week &&
		(a.date.DefinitelyWithin(b.date) || b.date.DefinitelyWithin(a.date)) // nobody is there twice in these days
	switch {
	case gathering(a) && gathering(b) && where == placeSame && (len(who.shared) > 2 || bodyIn(who.shared)):
		v.speaks(-0.05, "a conference and a summit")
	case there && of(graph.Conference) && of(encounter) && bodyIn(who.shared):
		v.speaks(-0.05, "a body's conference, called talks in one")
	case there && of(graph.Ceremony) && of(encounter) && len(who.extra) == 0 && len(a.parties) == 2:
		v.speaks(-0.05, "a ceremony at the talks")
	default:
		v.doubt("they are of different kinds")
	}
}
