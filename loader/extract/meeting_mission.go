package extract

import "parley/graph"

// A journey of those who come for a state is told by their noun alone, too: "a Norwegian trade mission to
// Lima", "the Norwegian delegation to Chile".

// errands are the words before one of them that say that it goes on a journey, and does not live there.
var errands = set(`trade business fact-finding goodwill diplomatic peace economic buying purchasing parliamentary ministerial high-level official sales
	negotiating technical advance inspection survey congressional military cultural`)

// missions are the journeys that a sentence tells of by a mission and where it goes, and by no word for a meeting.
func (f *meetingFinder) missions(s span) (out []trigger) {
	for i := s.from; i < s.to && len(out) < mostSpeeches; i++ {
		if f.onErrand(s, i) && f.lower(s, i+1) == "to" && f.landAt(f.pastThe(s, i+2)) >= 0 {
			out = append(out, trigger{at: i, kind: graph.Visit})
		}
	}
	return out
}

// onErrand reports whether the word at token i is a noun of people who go somewhere, and not one of those who live there:
// "a trade mission", and not "the mission".
func (f *meetingFinder) onErrand(s span, i int) bool {
	w := f.lower(s, i)
	return teams[w] && f.d.nameAt[i] == 0 && (w == "delegation" || errands[f.lower(s, i-1)])
}

// missionFrom takes for whom the mission goes whose noun tells of a journey.
func (c *clauseReader) missionFrom(e *encounter) {
	if !teams[c.lower(e.trigger.at)] {
		return
	}
	g, _ := c.groupOver(e.trigger.at)
	c.take(e, g.entities, graph.Member)
}
