package extract

import (
	"slices"

	"parley/graph"
)

// wentOn reports whether the journey of the verb at token at followed the meeting that was told before: "after meeting Lund
// she flew to Chile", "flew to Chile after the talks", "then left for Chile".
func (c *clauseReader) wentOn(at int) bool {
	if arriving[c.lower(at)] {
		return false
	}
	if thenWords[c.lower(at-1)] {
		return true
	}
	for _, t := range c.triggers {
		if !journeyFrames[t.frame] && t.kind != graph.Visit && c.isAfter(t) {
			return true
		}
	}
	return false
}

// isAfter reports whether something is told to have been after the meeting of a trigger: "after meeting Soto", "after the talks".
func (c *clauseReader) isAfter(t trigger) bool {
	i := t.at - 1
	if t.noun() {
		if !nounWords[c.lower(i)].opens() || c.f.d.indefinite(i) {
			return false
		}
		i--
	}
	return c.lower(i) == "after" || c.lower(i) == "following"
}

// leftBehind reports whether an encounter is a journey on from a meeting, and a record the meeting.
func (f *meetingFinder) leftBehind(e *encounter, r *record) bool {
	return e.on && r.kind != graph.Visit && done(r.status)
}

// metBefore reports whether an encounter is told to have been before the journey of the same sentence that a record tells
// of, and with somebody of another land: "flew to Lima after meeting the Chilean president".
func (f *meetingFinder) metBefore(e *encounter, r *record) bool {
	if r.kind != graph.Visit || r.place < 0 || e.sentence != r.last || e.trigger.kind == graph.Visit {
		return false
	}
	before := e.trigger.at - 1
	if e.trigger.noun() {
		before = e.governor
	}
	if w := f.lower(e.evidence, before); w != "after" && w != "following" {
		return false
	}
	soil := f.d.entities[r.place].country
	return slices.ContainsFunc(e.sides, func(s side) bool {
		land := f.countryOf(s.entity)
		return land != "" && land != soil && !f.has(r, s.entity)
	})
}

// goneAfter reports whether the place that the preposition at token lead brings in is where somebody went after the meeting of the word at
// token at: "flew to Lima after meeting Soto".
func (c *clauseReader) goneAfter(g group, lead, at int) bool {
	if !thither[c.lower(lead)] {
		return false
	}
	for i := g.to; i < at; i++ {
		if w := c.lower(i); w == "after" || w == "following" {
			return c.onTheWay(lead)
		} else if w == "," && i > g.to {
			return false
		}
	}
	return false
}

// thither are the prepositions of where somebody goes.
var thither = set(`to for into in at`)

// behindAfter reports whether "after" brings in the noun at token i, behind where the verb of going at token at leads: "after stops in Quito", "after having completed a
// week-long trip".
func (c *clauseReader) behindAfter(at, i int) bool {
	for j := i - 1; j > at && j >= i-goalReach; j-- {
		switch w := c.lower(j); {
		case w == "after" || w == "following":
			goal := c.f.goalAt(c.span, at)
			return j == i-1 || goal >= 0 && goal < j
		case w == "," || w == "to" || w == "for" || w == "on":
			return false
		}
	}
	return false
}

// heldApart reports whether the meeting of the noun at token i, which a journey is told at token at to be before or after, has a place of its own: "is
// expected in Lima in May after a meeting of the bloc in Quito".
func (c *clauseReader) heldApart(at, i int) bool {
	j := i - 1
	for j > at && j >= i-argumentReach && !sequels[c.lower(j)] && !(c.lower(j) == "of" && c.lower(j-1) == "ahead") {
		if w := c.lower(j); w == "," || w == "for" || w == "and" || w == "to" || c.finite(j) {
			return false
		}
		j--
	}
	if goal := c.f.goalAt(c.span, at); j <= at || j < i-argumentReach || !c.stayAt(at) && (goal < 0 || goal > j) {
		return false
	}
	for k := i + 1; k < c.span.to-1 && k <= i+argumentReach && !c.finite(k) && c.lower(k) != ","; k++ {
		if w := c.lower(k); w == "in" || w == "at" {
			if c.f.landAt(c.f.pastThe(c.span, k+1)) >= 0 {
				return true
			}
		}
	}
	return false
}

// afterwards reports whether "after" brings in, with its subject, the verb at token i, behind token at.
func (c *clauseReader) afterwards(at, i int) bool {
	for j := i - 1; j > at && j >= i-subjectReach; j-- {
		switch w := c.lower(j); {
		case w == "after":
			return true
		case w == "and" || w == "to" || w == "where" || w == ";" || c.finite(j):
			return false
		}
	}
	return false
}
