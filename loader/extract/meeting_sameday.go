package extract

import (
	"slices"

	"parley/graph"
)

// dayTold is the day of the meeting that was told of last, for those told after it in a row:
// "On Monday Lund met Demir. Later he held talks with Olsen."
type dayTold struct {
	date     *date
	sentence int
	sides    []side
	place    int // entity, or -1
}

// sameDayReach is how many sentences on a day goes on.
const sameDayReach = 1

// sameDay gives an encounter without a date the day of the one before it, where it is joined to
// that by "and", or by a word such as "also" or "later", and somebody was at both.
func (c *clauseReader) sameDay(e *encounter) {
	if e.on && e.date == nil && e.status == graph.Held {
		e.date = c.dayLeftBehind()
	}
	told := c.f.dayTold
	if e.date != nil || told.date == nil || e.status != graph.Held || e.order != sameOrder && e.order != anotherMeeting || !c.f.shareParties(e.sides, told.sides) || len(e.sides) == 0 ||
		e.place >= 0 && told.place >= 0 && !e.on && !c.f.sameCountry(e.place, told.place) {
		return
	}
	away := e.sentence - told.sentence
	if away == 0 && c.joined(e) || away <= sameDayReach && e.on || away > 0 && away <= sameDayReach && c.goesOnTelling(e) {
		e.date = told.date
	}
}

// dayLeftBehind is the day of the meeting that the sentence names again, after which somebody goes on: "After meeting Soto, Lund flew to"; or nil.
func (c *clauseReader) dayLeftBehind() *date {
	for _, r := range slices.Backward(c.f.recent()) {
		if r.last == c.sentence && r.kind != graph.Visit && done(r.status) && r.date != nil && r.date.value.Precision() == graph.PrecisionDay && !isInterval(r.date.value) {
			return r.date
		}
	}
	return nil
}

// joined reports whether "and" or "then" joins the verb of an encounter to that of the one
// before in its sentence.
func (c *clauseReader) joined(e *encounter) bool {
	i := e.trigger.at
	if e.trigger.noun() {
		i = e.governor
	}
	for i--; i > c.span.from && (adverb(c.lower(i)) || rowWords[c.lower(i)] || tenseCues[c.lower(i)] == cueHave); i-- {
	}
	return c.lower(i) == "and" || c.lower(i) == "," && rowWords[c.lower(i+1)]
}

// goesOnTelling reports whether the clause of an encounter goes on with the day of the sentence
// before: "he also met", "later he held talks".
func (c *clauseReader) goesOnTelling(e *encounter) bool {
	for i := e.trigger.at - 1; i >= c.span.from && i >= e.trigger.at-12; i-- {
		w := c.lower(i)
		if rowWords[w] || w == "day" && (c.lower(i-1) == "same" || c.lower(i-1) == "the" && c.lower(i-2) == "in") {
			return true
		}
		if w == ";" || w == "that" || reportVerbs[w] {
			return false
		}
	}
	return false
}

// rowWords join what happened on one day.
var rowWords = set(`also separately`, thenWords)

// keepDay keeps the day of an encounter for the next. What was before the story is told by the way: "had met".
func (c *clauseReader) keepDay(e *encounter) {
	if e.date == nil || e.date.value.Precision() != graph.PrecisionDay || !done(e.status) || e.headline {
		return
	}
	if verb := e.trigger.at; !e.trigger.noun() && c.lower(verb-1) == "had" {
		return
	}
	c.f.dayTold = dayTold{e.date, e.sentence, e.sides, e.place}
}

// inTheDay is the only day of a sentence, on which somebody speaks, where the meeting of the word at token at is told to be on that day, too:
// "was to meet Lund later in the day, an aide said on Tuesday"; or nil.
func (c *clauseReader) inTheDay(at int) *date {
	if len(c.dates) != 1 || c.dates[0].value.Precision() != graph.PrecisionDay || isInterval(c.dates[0].value) {
		return nil
	}
	for i := at + 1; i+3 < c.span.to && i <= at+argumentReach; i++ {
		if w := c.lower(i); w == "," || w == ";" || w == "that" {
			break
		}
		if w := c.lower(i); (w == "later" || w == "earlier") && (c.lower(i+1) == "in" || c.lower(i+1) == "on") && c.lower(i+2) == "the" && c.lower(i+3) == "day" ||
			w == "same" && c.lower(i+1) == "day" {
			return &c.dates[0]
		}
	}
	return nil
}
