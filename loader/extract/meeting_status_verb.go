package extract

import (
	"strings"

	"parley/graph"
)

// verbStatus tells the status from tense, modality and negation.
func (c *clauseReader) verbStatus(e *encounter) graph.MeetingStatus {
	if e.trigger.noun() {
		return c.nounStatus(e)
	}
	at := e.trigger.at
	switch e.trigger.frame {
	case inviteFrame:
		return graph.Proposed
	case legFrame:
		return c.legStatus(e)
	case stayFrame:
		return c.stayStatus(at)
	case passageFrame:
		return c.passageStatus(e)
	}
	modal, negated, be := c.auxiliaries(at)
	if negated {
		return graph.Refused
	}
	if modal == "" && be == "" && e.trigger.form == plainForm && c.lower(at-1) == "and" {
		if modal = c.modalShared(at - 1); modal == "to" && wishes[c.wish(at)] {
			return graph.Proposed // "wants to visit Lima and meet Soto"
		}
	}
	if s := c.modalStatus(e, modal); s != "" {
		return s
	}
	switch {
	case e.trigger.form == plainForm && c.proposed(at):
		return graph.Proposed // "suggested that they meet"
	case e.trigger.frame == sendFrame && be != "" && !c.undergone(at):
		return graph.Planned // "is sending Lund to Quito"
	case e.trigger.form == ingForm && (be != "" || c.amidIt(at) || c.f.visitor(at) || e.trigger.frame == visitFrame && c.lower(at-1) == ","):
		return graph.Ongoing
	case e.trigger.kind == graph.Visit && e.trigger.form == ingForm && c.fronted(at) && c.leadsToPlan(at):
		return graph.Planned // "before travelling to Quito, she will meet"
	case e.trigger.form == ingForm && c.lower(at-1) == "before" && (c.told == graph.Planned || c.underWill(at)):
		return graph.Planned // "will meet Lund before visiting Quito"
	case e.trigger.frame == travelFrame && e.trigger.form == thirdForm && e.date == nil && !e.headline && (c.sentence > 0 || !arrivals[c.lower(at)]):
		return graph.Planned // "from Lima she flies to Quito"
	case e.trigger.form != pastForm && e.trigger.form != ingForm && !e.headline && (c.awaited(at) || c.f.yetToEnd(e.date)):
		return graph.Planned
	}
	if s := c.begun(e); s != "" && (e.trigger.form == pastForm || e.trigger.form == ingForm && c.lower(at-1) == "after") {
		return s
	}
	return graph.Held
}

// modalStatus is what the modal of a meeting's verb tells, "will meet", "may meet"; or nothing.
func (c *clauseReader) modalStatus(e *encounter, modal string) graph.MeetingStatus {
	at := e.trigger.at
	switch {
	case modal == "to" && c.wasToHave(at):
		return graph.Cancelled
	case modal == "to" && c.lower(at-2) == "agreed":
		return graph.Planned // "had agreed to meet within a month"
	case c.perfect(at) && supposes[modal]:
		return graph.Held // "is said to have met"
	}
	switch modal {
	case "may", "might", "could", "should", "can", "must":
		return graph.Proposed
	case "will", "would", "shall", "'ll", "’ll", "going":
		if hopes[c.wish(at)] {
			return graph.Proposed
		}
		return graph.Planned
	case "to":
		return c.infinitiveStatus(e, e.trigger.at)
	}
	return ""
}

// yetToEnd reports whether a date ends after the day of publication.
func (f *meetingFinder) yetToEnd(d *date) bool {
	published, ok := f.d.published.Earliest()
	if d == nil || !ok {
		return false
	}
	last, bounded := d.value.Latest()
	return bounded && last > published
}

// awaited reports whether the clause of the verb at at is one that something waits for:
// "once the leaders meet".
func (c *clauseReader) awaited(at int) bool {
	for i := at - 1; i >= c.span.from && i >= at-10; i-- {
		switch w := c.lower(i); {
		case awaits[w]:
			return true
		case w == "," || w == ";" || w == "that" || c.finite(i):
			return false
		}
	}
	return false
}

// awaits bring in a clause in the present that speaks of what is to come.
var awaits = set(`once until before ensure ensures when whenever after`)

// auxiliaries reads the words before a verb that say whether and when.
func (c *clauseReader) auxiliaries(at int) (modal string, negated bool, be string) {
	if c.f.beforeTime(c.span, at) {
		at = c.f.pastTime(c.span, at) // "are today meeting"
	}
	for i := at - 1; i >= c.span.from && i >= at-6; i-- {
		if from := c.modalAside(i); from < i {
			i = from
		}
		w := c.lower(i)
		switch {
		case w == "not" || w == "n't" || w == "never" || len(w) > 3 && (w[len(w)-3:] == "n't"):
			negated = true
		case w == "to":
			return "to", negated, be
		case c.cueAt(i) == cueModal:
			return w, negated, be
		case tenseCues[w] == cueBe:
			be = w
		case be == "be" && (w == "and" || w == "or"):
			return c.modalShared(i), negated, be // "will meet Lund and be received by Soto"
		case tenseCues[w] == cueHave || verbGroupFiller[w] || adverb(w) || timeWord(w) && c.f.modalBefore(c.span, i):
		default:
			return modal, negated, be
		}
	}
	return modal, negated, be
}

// modalShared is the modal of the verb that "and" at token i joins another to, or nothing.
func (c *clauseReader) modalShared(i int) string {
	for j := i - 1; j > c.span.from && j >= i-argumentReach; j-- {
		if c.cueAt(j) == cueModal || c.lower(j) == "to" && plainVerbs[c.lower(j+1)] {
			return c.lower(j)
		}
		if c.lower(j) == ";" {
			break
		}
	}
	return ""
}

// modalAside is the modal before the aside that ends with the comma at token i, "will, on her return
// to Lima, meet"; else i.
func (c *clauseReader) modalAside(i int) int {
	if from := c.asideFrom(i); from < i && c.cueAt(from) == cueModal {
		return from
	}
	return i
}

// asideFrom is the token before the aside that ends with the comma at token i, "Lund, on her return to Lima, meet"; else i.
func (c *clauseReader) asideFrom(i int) int {
	if c.lower(i) != "," {
		return i
	}
	for j := i - 1; j > c.span.from && j >= i-asideReach; j-- {
		if c.lower(j) == "," {
			return j - 1
		}
	}
	return i
}

// asideReach is how many tokens an aside between commas may have.
const asideReach = 10

// leadsToPlan reports whether the clause that the participle at at opens speaks of what is to come.
func (c *clauseReader) leadsToPlan(at int) bool {
	g, ok := c.goer(at)
	for i := g.to; ok && i < c.span.to && i <= g.to+3; i++ {
		if t := tenseAt(c.f.d, c.span, i); t != noTense {
			return t == future || t == present && hopes[c.lower(i)]
		}
	}
	return false
}

// underWill reports whether the verb that governs the one at token at, as the tree has it, is one that somebody will do.
func (c *clauseReader) underWill(at int) bool {
	v := c.f.grammar(c.span).head(at)
	if v < 0 || v >= at {
		return false
	}
	modal, negated, _ := c.auxiliaries(v)
	return !negated && (modal == "will" || modal == "shall" || modal == "to" && c.beTo(v))
}

// cueAt is what the word at i says about tense. "May" within a sentence is the month.
func (c *clauseReader) cueAt(i int) tenseCue {
	w := c.lower(i)
	if w == "may" && i > c.span.from && c.f.d.tokens[i].is(shapeCapital) {
		return cueNone
	}
	return tenseCues[w]
}

// proposed reports whether a verb of proposing brings in the clause of the token at.
func (c *clauseReader) proposed(at int) bool {
	for i := at - 1; i > c.span.from && i >= at-20; i-- {
		i = c.asideFrom(i)
		switch c.lower(i) {
		case "that":
			return c.proposesBefore(i)
		case ";", "”", ".", ",":
			return false
		}
	}
	return false
}

// proposesBefore reports whether the clause that "that" at token i brings in is what somebody proposes:
// "the offer today that", "proposed in a letter to Lund that".
func (c *clauseReader) proposesBefore(i int) bool {
	for i--; timeWord(c.lower(i)); i-- {
	}
	for j := i; j > c.span.from && j >= i-proposalReach; j-- {
		switch w := c.lower(j); {
		case proposals[w]:
			return j == i || c.finite(j) || regularPast(w)
		case w == "," || w == ";" || w == "that" || c.finite(j) || reportVerbs[w]:
			return false
		}
	}
	return false
}

// proposalReach is how many tokens may tell to whom and how something is proposed.
const proposalReach = 14

// wish is the verb whose object the infinitive at i is: "wants both sides to begin".
func (c *clauseReader) wish(i int) string {
	for j := i - 1; j >= c.span.from && j >= i-12; j-- {
		w := c.lower(j)
		if wishes[w] {
			return w
		}
		if w == "," || w == ";" || c.finite(j) {
			break
		}
	}
	return ""
}

// supposes are the words after which a perfect infinitive tells of what was.
var supposes = set(`to may might must`)

// busy are the participles of those who negotiate already when they are told to be at pains to: "are working to
// negotiate an end". Who is at pains to meet does not meet yet.
var busy = set(`working struggling racing trying scrambling`)

// fails are the words before what is not done.
var fails = set(`failed fails failing unable`)

// infinitiveStatus tells "flew to meet" from "agreed to meet" and "wants to meet".
func (c *clauseReader) infinitiveStatus(e *encounter, at int) graph.MeetingStatus {
	if c.told != "" && c.lower(at) != "meet" {
		return c.told // "a visit to speak with"
	}
	if c.mayBe(at) {
		return graph.Proposed
	}
	if c.lower(at-1) == "to" && (fails[c.lower(at-2)] || c.lower(at-2) == "not") {
		return graph.Refused // "failed to meet Soto", "decided not to meet Soto"
	}
	if c.lower(at) == "negotiate" && busy[c.lower(at-2)] && tenseCues[c.lower(at-3)] == cueBe {
		return graph.Ongoing
	}
	if v := c.sending(at); v >= 0 {
		if tenseAt(c.f.d, c.span, v) == past {
			return graph.Held
		}
		return graph.Planned // "will send Lund to meet"
	}
	for i := at - 2; i >= c.span.from && i >= at-14; i-- {
		w := c.lower(i)
		switch {
		case goVerbs[w] || w == "sat" || w == "gathered" || w == "continued":
			if modal, _, _ := c.auxiliaries(i); c.beTo(i) || c.lower(i-1) == "before" && c.underWill(i) || modal == "will" || modal == "would" {
				return graph.Planned // "was to fly to Lima to meet"
			}
			if s := c.goingStatus(e, i+1); s != "" {
				return s
			}
			if t := tenseAt(c.f.d, c.span, i); t == future || t == present && w != "continues" && !c.f.d.sentences[c.sentence].headline {
				return graph.Planned
			}
			return graph.Held
		case (w == "first" || w == "last" || w == "only") && nounWords[c.lower(i-1)] == determiner:
			if modal, _, _ := c.auxiliaries(i - 1); modal != "" {
				return graph.Planned
			}
			return graph.Held // "the first minister to visit"
		case w == "," || reportVerbs[w]:
			return graph.Planned
		}
	}
	return graph.Planned
}

// beTo reports whether the infinitive at token i says what is set: "was to fly", "is due to fly".
func (c *clauseReader) beTo(i int) bool {
	if c.lower(i-1) != "to" {
		return false
	}
	w := c.lower(i - 2)
	return tenseCues[w] == cueBe || w == "due" || w == "set" || tenseCues[w] == cueFuture
}

// mayBe reports whether the infinitive at token at is called likely, and no day is set for it: "is
// likely to meet the creditors".
func (c *clauseReader) mayBe(at int) bool {
	for i := at - 1; i > c.span.from && i >= at-3; i-- {
		if c.lower(i) == "to" {
			return c.lower(i-1) == "likely" && len(c.dates) == 0
		}
	}
	return false
}

// wasToHave reports whether the verb at token at tells of what was planned and did not come about:
// "was to have met", "had been due to have visited".
func (c *clauseReader) wasToHave(at int) bool {
	for i := at - 1; i > c.span.from && i >= at-4; i-- {
		if c.lower(i) == "have" && c.lower(i-1) == "to" {
			w := c.lower(i - 2)
			return w == "was" || w == "were" || w == "due"
		}
	}
	return false
}

// notUntil is the date before which those of the verb at token at are told not to meet, "will not meet again until May", or nil.
func (c *clauseReader) notUntil(at int) *date {
	i := at + 1
	if c.lower(i) == "again" {
		i++
	}
	if c.lower(i) != "until" && c.lower(i) != "before" {
		return nil
	}
	negated := false
	for j := at - 1; j > c.span.from && j >= at-auxiliaryReach; j-- {
		negated = negated || c.lower(j) == "not" || strings.HasSuffix(c.lower(j), "n't")
	}
	for n := range c.dates {
		if d := &c.dates[n]; negated && d.from > i && d.from <= i+2 && c.f.yetToEnd(d) {
			return d
		}
	}
	return nil
}

// auxiliaryReach is how many tokens before a verb of meeting "not" may stand: "is not due to".
const auxiliaryReach = 4
