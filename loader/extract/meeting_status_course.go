package extract

import "parley/graph"

// What the words around a meeting tell of its course beyond the tense of its own verb.

// yetTo reports whether the infinitive at token i tells of what is still to come: "has yet to meet",
// "still has to meet".
func (c *clauseReader) yetTo(i int) bool {
	if c.lower(i-1) != "to" {
		return false
	}
	w := c.lower(i - 2)
	return w == "yet" || tenseCues[w] == cueHave && c.lower(i-3) == "still"
}

// butOffReach is how many tokens after a meeting's word a clause may begin that says that it came to nothing.
const butOffReach = 24

// butOff reports whether the sentence goes on to say that a meeting was called off: "were to meet on
// Monday, but the encounter was cancelled".
func (c *clauseReader) butOff(e *encounter) bool {
	for i := e.trigger.at + 1; i < c.span.to && i <= e.trigger.at+butOffReach; i++ {
		if c.lower(i) != "but" {
			continue
		}
		subject := i + 1
		if w := c.lower(subject); w == "the" || w == "that" && tenseCues[c.lower(subject+1)] != cueBe {
			subject++
		}
		if w := c.lower(subject); w != "it" && w != "that" && w != "this" && meetingNouns[w] == "" {
			return false
		}
		for j := subject + 1; j <= subject+4; j++ {
			if c.fate(j) == graph.Cancelled {
				return true
			}
		}
		return false
	}
	return false
}

// underStrain reports whether the perfect at token i says of talks, its subject, how they go, and not that
// they are over: "have run into trouble", "have made little progress".
func (c *clauseReader) underStrain(at, i int) bool {
	return isPlural(c.lower(at)) && strains[c.lower(i)]
}

// strains say how talks go.
var strains = set(`run hit made dragged intensified progressed advanced moved gathered continued stumbled struggled proved`)

// justGone reports whether the verb of going at token v is in the perfect, of a journey that goes on: "has
// flown to Lima", and not "has travelled to Lima twice".
func (c *clauseReader) justGone(v int) bool {
	if w := c.lower(v - 1); w != "has" && w != "have" && !adverb(w) || !c.perfect(v) || len(c.dates) > 0 {
		return false
	}
	for i := v - 2; i < c.span.to && i <= v+6; i++ {
		if often[c.lower(i)] {
			return false
		}
	}
	return true
}

// often tell how many times something was done.
var often = set(`often twice times frequently repeatedly once ever never previously before`)

// saidToGoOn reports whether the past of the verb of being at token i is that of what somebody says, and goes
// on as he speaks: "said that Chile was in talks with Peru".
func (c *clauseReader) saidToGoOn(i int) bool {
	if w := c.lower(i); w != "was" && w != "were" {
		return false
	}
	for j := i - 1; j >= c.span.from && j >= i-8; j-- {
		w := c.lower(j)
		if reportVerbs[w] {
			return true
		}
		if w == "," || w == ";" || c.finite(j) {
			return false
		}
	}
	return false
}
