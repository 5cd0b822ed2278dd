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
		if c.setTo(e) && c.calledItOff(i+1) {
			return true
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

// setTo reports whether a meeting is what an infinitive tells of: "was due to visit Lima", "had planned to hold talks".
func (c *clauseReader) setTo(e *encounter) bool {
	v := e.trigger.at
	if e.trigger.noun() {
		v = e.governor
	}
	return c.lower(v-1) == "to" || c.lower(v-1) == "have" && c.lower(v-2) == "to"
}

// calledItOff reports whether somebody is told from token i on to have called off what was just told of: "but cancelled", "but she put the trip
// off", and not "but cancelled a speech".
func (c *clauseReader) calledItOff(i int) bool {
	for nounWords[c.lower(i)] == personally || tenseCues[c.lower(i)] == cueHave || adverb(c.lower(i)) || thenWords[c.lower(i)] {
		i++
	}
	object := i + 1
	switch w := c.lower(i); {
	case (w == "called" || w == "put") && c.lower(object) == "off":
		object++
	case w == "called" || w == "put":
		off := false
		for j := object; j <= object+3; j++ {
			off = off || c.lower(j) == "off"
		}
		if !off {
			return false
		}
	case !callsOff[w]:
		return false
	}
	if w := c.lower(object); w == "it" || w == "" || prepositions[w] || subordinates[w] || !c.f.d.tokens[object].is(shapeWord) {
		return true
	}
	w := c.lower(object + 1)
	return nounWords[c.lower(object)].opens() && c.lower(object) != "a" && (meetingNouns[w] != "" || plannedNouns[w])
}

// plannedNouns call what somebody was to do somewhere.
var plannedNouns = set(`appearance engagement plan plans event`)

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

// notCalendar reports whether the plain form at token i is no verb in the present: "did not
// begin", "the start", "an open".
func notCalendar(d *document, i int) bool {
	before := d.tokens[i-1].lower
	return before == "did" || before == "not" || nounWords[before].opens() || prepositions[before] || d.tokens[i].is(shapeCapital)
}
