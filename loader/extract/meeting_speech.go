package extract

import (
	"slices"
	"strings"

	"parley/graph"
)

// tellingVerbs are what one party says to another, or both to each other. They tell of a meeting
// in a sentence that tells of no other, where who is spoken to holds a public office.
var tellingVerbs = verbTable([]verbRow{
	{tellFrame, graph.Talks, "tell tells told telling"},
	{tellFrame, graph.Talks, "brief briefs briefed briefing"},
	{tellFrame, graph.Talks, "inform informs informed informing"},
	{tellFrame, graph.Talks, "lobby lobbies lobbied lobbying"},
	{tellFrame, graph.Talks, "confront confronts confronted confronting"},
	{tellFrame, graph.Talks, "press presses pressed pressing"},
	{tellFrame, graph.Talks, "embrace embraces embraced embracing"},
	{tellFrame, graph.Talks, "hug hugs hugged hugging"},
	{bringFrame, graph.Talks, "explain explains explained explaining"},
	{bringFrame, graph.Talks, "outline outlines outlined outlining"},
	{bringFrame, graph.Talks, "convey conveys conveyed conveying"},
	{bringFrame, graph.Talks, "present presents presented presenting"},
	{bringFrame, graph.Talks, "deliver delivers delivered delivering"},
	{bringFrame, graph.Talks, "hand hands handed handing"},
	{bringFrame, graph.Talks, "carry carries carried carrying"},
	{bringFrame, graph.Talks, "relay relays relayed relaying"},
	{bringFrame, graph.Talks, "- puts put putting"},
	{bringFrame, graph.Talks, "report - reported reporting"},
	{bringFrame, graph.Talks, "complain complains complained complaining"},
	{tellFrame, graph.Conference, "address addresses addressed addressing"},
	{discussFrame, graph.Talks, "discuss discusses discussed discussing"},
	{discussFrame, graph.Talks, "debate debates debated debating"},
	{discussFrame, graph.Talks, "review reviews reviewed reviewing"},
	{discussFrame, graph.Talks, "raise raises raised raising"},
	{discussFrame, graph.Talks, "exchange exchanges exchanged exchanging"},
	{discussFrame, graph.Talks, "explore explores explored exploring"},
	{discussFrame, graph.Talks, "compare compares compared comparing"},
})

// mutual are those of them that two do to each other, where no "with" follows.
var mutual = set(`discuss discusses discussed`, exchanging)

// speeches are the verbs of speaking in a sentence that tells of no other meeting: what is said
// by telephone before all.
func (f *meetingFinder) speeches(s span) (out []trigger) {
	for _, read := range [...]func(*meetingFinder, span, int) (trigger, bool){(*meetingFinder).byChannel, (*meetingFinder).speech} {
		for i := s.from; i < s.to && len(out) < mostSpeeches; i++ {
			if t, ok := read(f, s, i); ok && f.d.nameAt[t.at] == 0 {
				out = append(out, t)
			}
		}
		if len(out) > 0 {
			break
		}
	}
	return out
}

// mostSpeeches is how many verbs of speaking of one sentence are read.
const mostSpeeches = 4

// speech is the meeting that a verb of speaking at token i tells of.
func (f *meetingFinder) speech(s span, i int) (trigger, bool) {
	v, ok := tellingVerbs[f.lower(s, i)]
	if !ok && addresses[f.lower(s, i)] && f.visitorNext(s, i+1) {
		v, ok = meetingVerb{frame: tellFrame, kind: graph.Talks, form: pastForm}, true // "urged visiting President Soto to"
	}
	if takes[f.lower(s, i)] && f.lower(s, i+1) == "up" && nounWords[f.lower(s, i+2)] != owner {
		v, ok = meetingVerb{discussFrame, graph.Talks, f.verbOf(s, i, trigger{}).form}, true // "took up the proposal"
	}
	if !ok || v.form == ingForm && f.quotedAs(s, i) < 0 || v.form == plainForm && !f.modalBefore(s, i) {
		return trigger{}, false // "a chance to tell": nothing was said
	}
	if exchanging[f.lower(s, i)] && !words[f.lower(s, i+1)] && !words[f.lower(s, i+2)] || nounWords[f.lower(s, i+1)] == owner && v.frame == discussFrame {
		return trigger{}, false // "exchanged fire", "raised her hand"
	}
	for j := i + 1; j <= i+3 && v.frame == bringFrame; j++ {
		if blows[f.lower(s, j)] {
			return trigger{}, false
		}
	}
	return trigger{at: i, kind: v.kind, frame: v.frame, form: v.form}, true
}

// visitorNext reports whether a phrase for a visitor begins at token i: "visiting President Soto", "the visiting president".
func (f *meetingFinder) visitorNext(s span, i int) bool {
	if nounWords[f.lower(s, i)] == determiner {
		i++
	}
	return f.lower(s, i) == "visiting"
}

// exchanging and words are what two do who talk: "exchanged views".
var (
	exchanging = set(`exchange exchanges exchanged compare compares compared`)
	words      = set(`notes views words ideas opinions pleasantries information assessments greetings thoughts experiences`)
)

// blows are delivered or handed to somebody without a word.
var blows = set(`blow blows pressure end defeat victory setback challenge power boost win threat problem opportunity lifeline`)

// verbOf gives a trigger the form of the verb at token v.
func (f *meetingFinder) verbOf(s span, v int, t trigger) trigger {
	t.form = pastForm
	if f.infinitive(s, v) {
		t.form = plainForm
	}
	return t
}

// spoken takes who speaks and who is spoken to: two parties at least.
func (c *clauseReader) spoken(e *encounter) bool {
	at := e.trigger.at
	if c.hypothetical(at) || c.written(at) || c.byLetter(at) || c.toldMedium(at) {
		return false
	}
	speaker, ok := c.doer(at)
	if !ok && c.opensSentence(at) {
		speaker, ok = c.subjectAfter(c.rightOf(at + 1).end) // "After briefing Soto, Lund said"
	}
	if ok && e.trigger.frame == discussFrame && c.organ(speaker) && c.f.council >= 0 && c.dated(at) {
		c.take(e, []int{c.f.council}, graph.Member)
		e.body, e.trigger.kind = true, graph.Conference // "foreign ministers discussed the budget on Monday"
		return true
	}
	if !ok || len(speaker.entities) == 0 {
		return false
	}
	right := c.rightOf(at + 1)
	e.topics = right.topics
	c.take(e, speaker.entities, graph.Member)
	if e.trigger.frame == discussFrame && c.membersDiscuss(e, speaker) {
		return true
	}
	if e.trigger.frame == tellFrame && (c.onePerson(speaker) || c.allPublic(speaker.entities)) && c.hall(e) {
		return true
	}
	if !c.allPublic(speaker.entities) {
		return false
	}
	own := len(e.sides)
	if !c.takeSpokenTo(e, speaker, right) {
		return false
	}
	c.oneCallEach(e, own)
	if g, ok := c.briefed(at); ok && own == len(e.sides) && len(g.entities) == 0 && crowdNouns[g.noun] {
		e.unnamed = true // "briefed senior ambassadors"
		return true
	}
	if e.trigger.kind == graph.Conference {
		return false // a speech to nobody in particular
	}
	return len(e.sides)+len(e.bodies) > 1 && (len(e.sides) > own || len(e.bodies) > 0 || e.trigger.kind == graph.Call || mutual[c.lower(at)])
}

// takeSpokenTo takes whom somebody speaks to, tells or brings something; false where a state but notifies a state.
func (c *clauseReader) takeSpokenTo(e *encounter, speaker group, right arguments) bool {
	at := e.trigger.at
	if e.trigger.frame == bringFrame {
		c.takeOfficers(e, right.to)
		if handsOver[c.lower(at)] {
			c.takeOfficers(e, right.object) // "handed President Soto a letter"
		}
		return true
	}
	if e.trigger.frame == tellFrame && !c.takeHearers(e, speaker, right) {
		return false
	}
	if e.trigger.frame == discussFrame || e.trigger.kind == graph.Call {
		c.takePublic(e, right.with)
	}
	if g, _ := c.groupFrom(at + 1); len(g.bodies) == 0 { // "discussed the rebels with Lund"
		c.takeBodies(e, right.bodies, graph.Member)
	}
	return true
}

// membersDiscuss reports whether a council or the members of a body of states discuss something on a day: a session of it.
func (c *clauseReader) membersDiscuss(e *encounter, speaker group) bool {
	if len(speaker.entities) != 1 || !c.dated(e.trigger.at) {
		return false
	}
	x := speaker.entities[0]
	if sits := speaker.noun == "" && sittingOrgans[lastWord(c.f.d.entities[x].name)]; !sits && !(pairOfPeople[speaker.noun] && c.f.bodyOfStates(x)) {
		return false
	}
	e.body, e.trigger.kind = true, graph.Conference
	return true
}

// dated reports whether a day is told after token at.
func (c *clauseReader) dated(at int) bool {
	for _, d := range c.dates {
		if d.from > at && d.value.Precision() == graph.PrecisionDay {
			return true
		}
	}
	return false
}

// toldMedium reports whether what the verb at token at tells is told a medium: "told Norwegian television".
func (c *clauseReader) toldMedium(at int) bool {
	for i := at + 1; i < c.span.to && i <= at+mediumReach; i++ {
		w := c.lower(i)
		if mediums[w] {
			return true
		}
		if prepositions[w] || w == "," || w == "that" || c.f.d.titleAt[i] != 0 || c.f.person(i) {
			return false
		}
	}
	return false
}

// mediumReach is how many tokens after the verb of telling a medium may be named.
const mediumReach = 4

// mediums are the nouns of media.
var mediums = set(`news television tv radio newspaper daily weekly magazine broadcaster`, pressPeople)

// handsOver are the verbs of giving to one in person.
var handsOver = set(`hand hands handed`)

// takeHearers takes those whom the speaker tells something, "briefed Soto", or who tells him; false
// where a state but notifies a state.
func (c *clauseReader) takeHearers(e *encounter, speaker group, right arguments) bool {
	if c.passive(e.trigger) {
		c.takePublic(e, right.by) // "was briefed by Soto"
	} else if _, ok := c.briefed(e.trigger.at); ok || c.f.visitorNext(c.span, e.trigger.at+1) {
		c.take(e, right.object, graph.Member) // "briefed EU ambassadors", "told visiting nationalist Karl Berg"
	} else if !c.ownPeople(e.trigger.at + 1) {
		c.takePublic(e, right.object)
		if g, ok := c.groupFrom(e.trigger.at + 1); ok && comers[g.noun] {
			c.take(e, g.entities, graph.Member) // "told an IMF delegation"
		}
	}
	if e.trigger.kind == graph.Call {
		c.takePublic(e, right.to) // "offered condolences by phone to Soto"
		return true
	}
	return !c.notes(speaker)
}

// briefed are those whom the verb at token at briefs, several in office and none of them the speaker's own.
func (c *clauseReader) briefed(at int) (group, bool) {
	g, ok := c.groupFrom(at + 1)
	return g, ok && briefs[c.lower(at)] && pairOfPeople[g.noun] && nounWords[c.lower(g.from)] != owner
}

// briefs are the verbs of one who tells others in person what they are to know.
var briefs = set(`brief briefs briefed`)

// ownPeople reports whether those at token i are the speaker's own: "briefed her cabinet".
func (c *clauseReader) ownPeople(i int) bool {
	g, _ := c.groupFrom(i)
	return nounWords[c.lower(i)] == owner && g.noun != "" && !strings.HasPrefix(g.noun, "counterpart")
}

// notes reports whether a state tells something to a state, and nobody is said to speak for
// them: that is done in writing or in public.
func (c *clauseReader) notes(speaker group) bool {
	hearer, ok := c.groupFrom(speaker.to + 1)
	return ok && speaker.noun == "" && hearer.noun == "" && c.f.d.entities[speaker.entities[0]].subkind == graph.State &&
		len(hearer.entities) > 0 && c.f.d.entities[hearer.entities[0]].subkind == graph.State
}

// letters are what one writes to another.
var letters = set(`message messages note memo memorandum e-mail email tweet statement column interview`, mail)

// written reports whether what the verb at token at tells was written: "told Lund in a letter".
func (c *clauseReader) written(at int) bool {
	for i := at + 1; i < c.span.to && i <= at+12; i++ {
		if before := c.lower(i - 1); letters[c.lower(i)] && (before == "a" || before == "an" || before == "the" || before == "his" || before == "her") && prepositions[c.lower(i-2)] {
			return true
		}
	}
	return false
}

// mail is what is sent to somebody who is then told things by it.
var mail = set(`letter letters telegram cable`)

// byLetter reports whether those who are told something at token at were said shortly before to be
// written to: "The warning was sent in a letter to Soto. Lund told Soto that".
func (c *clauseReader) byLetter(at int) bool {
	g, ok := c.groupFrom(at + 1)
	if w := c.lower(at); !ok || len(g.entities) != 1 || w != "told" && w != "tells" {
		return false
	}
	for i := at - 1; i >= 0 && i >= at-letterReach; i-- {
		if mail[c.f.d.tokens[i].lower] && c.f.namedNear(i, g.entities[0]) {
			return true
		}
	}
	return false
}

// namedNear reports whether an entity is named in the sentence of token i, near it.
func (f *meetingFinder) namedNear(i, x int) bool {
	s := f.d.sentenceAt(i)
	for j := max(s.from, i-argumentReach); j < min(s.to, i+2*argumentReach); j++ {
		if f.nameOver(j) == x {
			return true
		}
	}
	return false
}

// letterReach is how many tokens on what a letter says may be told.
const letterReach = 150

// takePublic adds those parties that speak for a state or body.
func (c *clauseReader) takePublic(e *encounter, entities []int) {
	for _, x := range entities {
		if c.public(x) || e.trigger.kind == graph.Call && c.knownToAll(x) {
			c.take(e, []int{x}, graph.Member)
		}
	}
}

// talksTo adds the political parties that a verb of talking tells of: who speaks to a party may do so to its members.
func (c *clauseReader) talksTo(e *encounter, entities []int) {
	for _, x := range entities {
		if c.f.d.entities[x].subkind == graph.PoliticalParty && strings.HasPrefix(c.lower(e.trigger.at), "talk") {
			c.take(e, []int{x}, graph.Member)
		}
	}
}

// knownToAll reports whether a person is never called by more than a surname, as those are whom readers know, or met somebody before.
func (c *clauseReader) knownToAll(x int) bool {
	e := &c.f.d.entities[x]
	return e.kind == graph.KindPerson && (!strings.Contains(e.name, " ") && !given(graph.Fold(e.name)) ||
		slices.ContainsFunc(c.f.recent(), func(r *record) bool { return c.f.has(r, x) }))
}

// takeOfficers adds those people who hold an office: what is presented to a state may be sent.
func (c *clauseReader) takeOfficers(e *encounter, entities []int) {
	for _, x := range entities {
		if c.f.d.entities[x].kind == graph.KindPerson {
			c.takePublic(e, []int{x})
		}
	}
}

func (c *clauseReader) allPublic(entities []int) bool {
	for _, x := range entities {
		if !c.public(x) {
			return false
		}
	}
	return true
}

// public reports whether a party is a state, those in arms, or somebody who holds or held a post.
func (c *clauseReader) public(x int) bool {
	e := &c.f.d.entities[x]
	return e.subkind == graph.State || e.subkind == graph.ArmedGroup || e.kind == graph.KindPerson && c.f.inOffice(x)
}
