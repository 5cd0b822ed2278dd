package extract

import "parley/graph"

// Besides by verbs of going a journey is told by where somebody comes back from, stays or is bound for:
// "back from Lima", "spent two days in Lima", "on her way to Lima".

// passage is how a word tells of a journey.
type passage struct {
	goal  string          // the preposition before the place, or nothing where it is the word's object
	after map[string]bool // the words one of which stands right before the word, or nil
	under graph.MeetingStatus
}

// passages are the words by which journeys are told so.
var passages = map[string]passage{
	"back":      {goal: "from", under: graph.Held},
	"home":      {goal: "from", after: set(`fly flies flew flown flying return returns returned returning come comes came`), under: graph.Held},
	"return":    {goal: "from", under: graph.Held},
	"returns":   {goal: "from", under: graph.Held},
	"returned":  {goal: "from", under: graph.Held},
	"returning": {goal: "from", under: graph.Held},
	"stay":      {goal: "in"},
	"stayed":    {goal: "in"},
	"staying":   {goal: "in"},
	"spend":     {goal: "in"},
	"spends":    {goal: "in"},
	"spent":     {goal: "in"},
	"spending":  {goal: "in"},
	"down":      {goal: "in", after: set(`touch touches touched touching`)},
	"foot":      {goal: "in", after: set(`set sets setting`)},
	"reach":     {},
	"reached":   {},
	"off":       {goal: "for", after: set(`set sets setting took takes taking`), under: graph.Planned},
	"out":       {goal: "for", after: set(`set sets setting`), under: graph.Planned},
	"bound":     {goal: "for", under: graph.Planned},
	"route":     {goal: "to", after: set(`en`), under: graph.Planned},
	"way":       {goal: "to", after: set(`her his their the its`), under: graph.Planned},
	"flight":    {goal: "to", after: set(`a the her his their`), under: graph.Planned},
}

// passageReach is how many tokens after the word of a passage its place may stand.
const passageReach = 7

// passageHere is the journey that the word at i tells of by where it leads from or to.
func (f *meetingFinder) passageHere(s span, i int) (trigger, bool) {
	p, ok := passages[f.lower(s, i)]
	if !ok || p.after != nil && !p.after[f.lower(s, i-1)] || f.passageGoal(s, i) < 0 {
		return trigger{}, false
	}
	if f.lower(s, i-2) == "all" {
		return trigger{}, false // "took the matter all the way to Lima"
	}
	return trigger{at: i, kind: graph.Visit, frame: passageFrame, form: pastForm}, true
}

// passageGoal is the token of the place that the passage of the word at i leads from or to, with nothing
// but a time between, or -1.
func (f *meetingFinder) passageGoal(s span, i int) int {
	p := passages[f.lower(s, i)]
	if p.goal == "" {
		at := f.pastThe(s, i+1)
		if f.nameOver(at) < 0 || f.landAt(at) < 0 {
			return -1
		}
		if next := f.d.names[f.d.nameAt[at]-1].to; next < s.to && (f.d.tokens[next].is(shapeCapital) || f.d.titleAt[next] != 0 || isPossessive(f.lower(s, next))) {
			return -1 // "reached Peru's president by phone"
		}
		return at
	}
	for j := i + 1; j < s.to && j <= i+passageReach; j++ {
		w := f.lower(s, j)
		if at := f.pastThe(s, j+1); w == p.goal && f.landAt(at) >= 0 {
			return at
		}
		if !timeWord(w) && !sizes[w] && nounWords[w] != counter && !nounWords[w].opens() && w != "on" && w != "back" && w != "most" && w != "of" && f.d.tokens[j].shape&shapeNumber == 0 {
			return -1
		}
	}
	return -1
}

// passes takes who made a journey, and where from or to.
func (c *clauseReader) passes(e *encounter) bool {
	at := e.trigger.at
	modal, _, _ := c.auxiliaries(c.passageVerb(at))
	if c.purpose(at) || c.hypothetical(at) || modal != "" && (passages[c.lower(at)].under == graph.Held || len(c.dates) == 0 && c.days(at) == 0) {
		return false // "would return from Lima", "will stay in Lima"
	}
	goal := c.f.passageGoal(c.span, at)
	g, ok := c.subjectOf(c.passageVerb(at))
	if !ok || !c.adjoins(g.to, c.passageVerb(at)) {
		g, ok = c.clauseSubject(c.passageFrom(at), goal+1)
	}
	return ok && c.isPerson(g) && c.goes(e, g, c.landsIn(goal))
}

// passageVerb is the verb that the word of a passage at token i goes with, or i.
func (c *clauseReader) passageVerb(i int) int {
	if p := passages[c.lower(i)]; p.after != nil && !beforeNoun[c.lower(i-1)] && nounWords[c.lower(i-1)] != owner {
		return i - 1
	}
	return i
}

// passageFrom is where the phrase begins that the word of a passage at token i stands in: "on" of "on
// her return".
func (c *clauseReader) passageFrom(i int) int {
	i = c.passageVerb(i)
	if w := c.lower(i - 1); nounWords[w].opens() || adverb(w) {
		i--
	}
	if prepositions[c.lower(i-1)] {
		i--
	}
	return i
}

// passageStatus is how far a journey has come that is told by a passage.
func (c *clauseReader) passageStatus(e *encounter) graph.MeetingStatus {
	v := c.passageVerb(e.trigger.at)
	modal, negated, be := c.auxiliaries(v)
	under := passages[c.lower(e.trigger.at)].under
	switch {
	case negated:
		return graph.Refused
	case tentative[modal]:
		return graph.Proposed
	case under != "":
		return under
	case modal == "to":
		return c.infinitiveStatus(e, v) // "the first president to set foot in Chile"
	case modal != "":
		return graph.Planned
	case be != "":
		return graph.Ongoing
	}
	return graph.Held
}
