package extract

import "parley/graph"

// Who speaks with whom and does not act in public, so that no meeting is told of.

// audience reports whether somebody but speaks to a gathering of people who are no party: "told a meeting of local businessmen".
func (c *clauseReader) audience(e *encounter) bool {
	at := e.trigger.at
	if !e.trigger.noun() || len(e.sides)+len(e.bodies) > 1 || c.lower(at+1) != "of" {
		return false
	}
	spoken := false
	for i := at - 1; i >= c.span.from && i >= at-audienceReach && !spoken; i-- {
		spoken = hears[c.lower(i)] || speaksAt[c.lower(i)]
	}
	if !spoken {
		return false
	}
	for i := at + 2; i < c.span.to && i <= at+publicReach; i++ {
		switch w := c.lower(i); {
		case publics[w] || listeners[w]:
			return true
		case w == "," || w == "and" || c.f.d.nameAt[i] != 0:
			return false
		}
	}
	return false
}

// audienceReach is how many tokens before a gathering the verb of speaking to it may stand.
const audienceReach = 5

// listeners are those who gather to hear somebody speak.
var listeners = set(`businessmen businesswomen businesspeople executives industrialists bankers traders dealers brokers economists growers
	manufacturers exporters importers workers lawyers youth youths`, privates)

// ofPress reports whether one of two who speak with each other does so for the press: "the Post's reporter phoned him".
func (c *clauseReader) ofPress(e *encounter) bool {
	if len(e.sides)+len(e.bodies) > 2 {
		return false
	}
	for _, s := range e.sides {
		if c.f.writes(s.entity) {
			return true
		}
	}
	return false
}

// writes reports whether somebody is told to work for the press, and to hold no other post.
func (f *meetingFinder) writes(x int) bool {
	held := f.phrases.known.held[x]
	for _, i := range held {
		if p := &f.d.positions[i]; p.institution < 0 || f.d.entities[p.institution].subkind != graph.Media || heads[lastWord(p.title)] {
			return false
		}
	}
	return len(held) > 0
}
