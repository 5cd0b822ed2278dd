package extract

import "parley/graph"

// followsRemotely reports whether the verb at token i is of one who is at a meeting by a screen: "followed the talks by video
// link".
func (c *clauseReader) followsRemotely(i int) bool {
	for j := i + 1; j < c.span.to && j <= i+4; j++ {
		if meetingNouns[c.lower(j)] != "" {
			return c.byScreen(j + 1)
		}
	}
	return false
}

// byScreen reports whether the words from token i on say that one is there by a screen: "by video link", "remotely".
func (c *clauseReader) byScreen(i int) bool {
	if screens[c.lower(i)] {
		return true
	}
	for j := i + 1; j <= i+3; j++ {
		if c.f.onChannel(c.span, j) {
			return true
		}
	}
	return false
}

// onScreen reports whether an encounter is one at which all see each other on screens: "met online", "held talks by video link", "a virtual
// summit", and not one where somebody is there so, "joined the talks by video link".
func (c *clauseReader) onScreen(e *encounter) bool {
	at := e.trigger.at
	if e.trigger.kind == graph.Visit || e.trigger.kind == graph.Ceremony {
		return false
	}
	if e.trigger.noun() {
		for i := at - 1; i > c.span.from && i >= at-4 && !prepositions[c.lower(i)] && !nounWords[c.lower(i)].opens() && !c.finite(i); i-- {
			if w := c.lower(i); w == "virtual" || w == "online" {
				return true
			}
		}
		if g := c.lower(e.governor); (takingSeat[g] || g == "to" || g == "at") && c.lower(at+1) != "held" {
			return false
		}
	} else if f := e.trigger.frame; f != meetFrame && f != withFrame && f != speechFrame && f != discussFrame {
		return false
	}
	for i := at + 1; i < c.span.to && i <= at+argumentReach; i++ {
		switch w := c.lower(i); {
		case c.f.onChannel(c.span, i):
			return true
		case w == "held" && i == at+1: // "a summit held by videoconference"
		case c.finite(i) || c.anyTriggerAt(i) || w == ";" || w == "who" || w == "which":
			return false
		case screens[w] && c.endsPhrase(i), w == "virtual" && (c.lower(i+1) == "format" || c.lower(i+1) == "mode"):
			return true
		}
	}
	return false
}

// takingSeat are verbs of one who comes to a meeting of others.
var takingSeat = set(`join joins joined joining attend attends attended attending address addresses addressed addressing follow follows followed following
	open opens opened`)

// endsPhrase reports whether no noun follows the word at token i that it would belong to: "met online on Monday", and not "met online traders".
func (c *clauseReader) endsPhrase(i int) bool {
	if i+1 >= c.span.to {
		return true
	}
	w := c.lower(i + 1)
	_, dated := c.dateFrom(i + 1)
	return dated || !c.f.d.tokens[i+1].is(shapeWord) || prepositions[w] || w == "and" || w == "to" || w == "again" || adverb(w)
}

// remote reports whether those of an encounter meet by a screen: "will meet Soto online", "a virtual summit".
func (c *clauseReader) remote(e *encounter) bool {
	for i := e.trigger.at - 2; i < c.span.to && i <= e.trigger.at+argumentReach; i++ {
		if w := c.lower(i); screens[w] || w == "virtual" || c.f.onChannel(c.span, i) {
			return true
		}
	}
	return false
}

// screens tell that one is there and yet elsewhere.
var screens = set(`remotely virtually online`)

// noneOf reports whether a group is told of as those who were not there: "no Bolivian took part", "neither Chile nor Peru".
func (c *clauseReader) noneOf(g group) bool {
	before := c.lower(g.from - 1)
	return absent[before] || absent[c.lower(g.from)] || (before == "of" || before == "from") && absent[c.lower(g.from-2)]
}

// absent are the words before those who are not there.
var absent = set(`no neither nor none nobody`)
