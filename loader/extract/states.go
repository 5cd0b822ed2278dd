package extract

import (
	"strings"

	"parley/graph"
	"parley/graph/gazetteer"
)

// weighState tells a state that acts from the land that bears its name, and leaves out
// adjectives that speak of no actor ("Russian media").
func (d *document) weighState(c *candidate) {
	if c.known.country == nil {
		if d.actsThrough(c.to, c.from) {
			c.kind, c.subkind = graph.KindInstitution, graph.State
			c.known.country = c.known.people
		}
		return
	}
	if !d.possessive(c.to) && d.inPlace(c) || d.landAlone(c) {
		c.kind, c.subkind = graph.KindLocation, graph.Country
		return
	}
	c.kind, c.subkind = graph.KindInstitution, graph.State
}

// landAlone reports whether a country's name, not after a word of place, still means no
// actor: "the north of Yemen", "Yemen's coast", "the Yemen conflict".
func (d *document) landAlone(c *candidate) bool {
	if d.possessive(c.to) {
		return !d.actsThrough(c.to+1, c.from) && !d.does(c.to+1, c.from)
	}
	start, end := d.sentenceAt(c.from).from, d.sentenceEnd(c.from)
	if c.to < end && struggles[d.tokens[c.to].lower] {
		return true
	}
	i := d.beforeRealm(c.from) - 1
	if i > start && d.tokens[i].lower == "the" {
		i--
	}
	if i <= start || d.tokens[i].lower != "of" || c.to < end && d.tokens[c.to].has(classVerb|classSaid) {
		return false
	}
	return !d.tokens[i-1].has(classPolity|classBody|classHead|classHeads) && d.titleAt[i-1] == 0
}

// struggles are nouns that the land gives a name to, not the state.
var struggles = set(`conflict crisis war peace border coast issue question`)

// actsThrough reports whether a body, office or people that a state acts through follows
// at token i: "Russian delegation", "Russian and US delegations". The adjective itself
// begins at token from.
func (d *document) actsThrough(i, from int) bool {
	end := d.sentenceEnd(from)
	for n := 0; n < 5 && i < end; n++ {
		t := &d.tokens[i]
		switch {
		case t.has(classPolity) || d.titleAt[i] > 0:
			return true
		case t.has(classStatus|classPortfolio|classModifier|classHead|classBody) || t.lower == "armed":
		case t.lower == "and" || t.text == "," || t.text == "-" || t.text == "–":
			if i+1 >= end || demonym(&d.tokens[i+1]) == "" &&
				gazetteer.CountryByName(foldedWord(&d.tokens[i+1])) == nil && !d.tokens[i+1].has(classPolity|classPortfolio) {
				return false
			}
		case t.is(shapeCapital) && demonym(t) != "":
		case n == 0 && t.is(shapeWord) && !t.is(shapeCapital) && !t.has(classFunction) && d.titleAt[i+1] > 0 && d.sameSentence(i, i+1):
			return true // "Spanish farm minister"
		default:
			return false
		}
		i++
	}
	return false
}

// possessive reports whether token i is a possessive mark.
func (d *document) possessive(i int) bool {
	if i >= len(d.tokens) {
		return false
	}
	t := &d.tokens[i]
	return t.lower == "'s" || t.lower == "’s" || (t.text == "'" || t.text == "’") && i > 0 &&
		t.start == d.tokens[i-1].end && d.tokens[i-1].lower[len(d.tokens[i-1].lower)-1] == 's'
}

// weighSeat tells a government that is called by its seat from the building.
func (d *document) weighSeat(c *candidate) {
	i := c.from - 1
	if i >= 0 && d.tokens[i].lower == "the" {
		i--
	}
	if i >= 0 && d.tokens[i].sentence == d.tokens[c.from].sentence && !d.possessive(c.to) {
		switch d.tokens[i].lower {
		case "at", "in", "inside", "outside", "near":
			c.kind, c.subkind = graph.KindLocation, graph.Site
			return
		}
	}
	c.kind, c.subkind = graph.KindInstitution, graph.OtherInstitution
}

// weighCapital tells a capital that stands for its government ("Moscow wants", "talks
// with Moscow", "Moscow's ambassador") from the city ("in Moscow").
func (d *document) weighCapital(c *candidate) {
	if c.key != "brussels" && !d.sentences[d.tokens[c.from].sentence].dateline && d.governs(c) {
		c.kind, c.subkind = graph.KindInstitution, graph.State
		c.known.country, c.known.city = c.known.ruled, nil
		return
	}
	c.kind, c.subkind = graph.KindLocation, graph.City
	if c.known.city == nil {
		c.kind, c.subkind = "", ""
	}
}

// governs reports whether the words around a capital's name say that its government
// is meant.
func (d *document) governs(c *candidate) bool {
	end := d.sentenceEnd(c.from)
	if n := d.titleAt[c.from]; n > 0 && d.titles[n-1].target.from == c.from {
		return true
	}
	if n := d.titleTo(c.from); n {
		return true
	}
	if d.possessive(c.to) {
		return d.actsThrough(c.to+1, c.from) || d.does(c.to+1, c.from) || c.to+1 < end && d.tokens[c.to+1].lower == "by" // "Moscow's by NAME"
	}
	if d.listedBetween(c) {
		return true
	}
	if d.inPlace(c) {
		return false
	}
	start := d.sentenceAt(c.from).from
	if c.from > start && (standsWith[d.tokens[c.from-1].lower] || addressing[d.tokens[c.from-1].lower]) {
		return true
	}
	if c.from > start+1 && d.tokens[c.from-1].lower == "of" && doings[d.tokens[c.from-2].lower] {
		return true
	}
	i := c.to
	if i+2 < end && d.tokens[i].text == "," && d.tokens[i+1].lower == "which" && willings[d.tokens[i+2].lower] {
		return true
	}
	if c.from > start && origins[d.tokens[c.from-1].lower] {
		return false // "A train from Moscow will"
	}
	if i+1 < end && (d.tokens[i].lower == "and" || d.tokens[i].text == "-" || d.tokens[i].text == "–" || d.tokens[i].lower == "or") {
		if k, to := d.lookUp(i + 1); to > i+1 && (k.ruled != nil || k.country != nil) {
			if d.tokens[i].lower != "and" {
				return true
			}
			i = to
		}
	}
	if c.from > start+1 && d.tokens[c.from-1].lower == "and" {
		if k, _ := d.lookUp(c.from - 2); k.ruled != nil && d.tokens[c.from-2].is(shapeCapital) && c.from > start+2 &&
			standsWith[d.tokens[c.from-3].lower] || k.ruled != nil && c.to < end && jointly[d.tokens[c.to].lower] {
			return true
		}
	}
	return i < end && !d.tokens[i].is(shapeCapital) && (d.tokens[i].has(classVerb|classSaid) || dealings[d.tokens[i].lower] ||
		i > c.to && jointly[d.tokens[i].lower])
}

// listedBetween reports whether a capital stands in a list that "between" opens: "talks between Seoul, Tokyo and
// Washington". What lies between cities has no "and" after a comma.
func (d *document) listedBetween(c *candidate) bool {
	start, commas := d.sentenceAt(c.from).from, 0
	for i, n := c.from, 0; i > start+1 && n < fewestMembers+2; n++ {
		if w := d.tokens[i-1].lower; w == "between" || w == "involving" || w == "among" {
			return commas > 0 || n > 0
		}
		if w := d.tokens[i-1].lower; w != "and" && w != "," {
			return false
		} else if w == "," {
			commas++
		}
		from := d.capitalEnding(i-1, start)
		if from < 0 {
			return false
		}
		i = from
	}
	return false
}

// capitalEnding is where the name of a capital or country begins that ends before token i, or -1.
func (d *document) capitalEnding(i, start int) int {
	for j := max(start, i-3); j < i; j++ {
		if k, to := d.lookUp(j); to == i && (k.ruled != nil || k.country != nil) && d.tokens[j].is(shapeCapital) {
			return j
		}
	}
	return -1
}

// jointly are verbs of what two governments do: "Berlin and Paris support".
var jointly = set(`are were support back want oppose agree insist seek`)

// dealings are verbs of what governments do to each other.
var dealings = set(`accused accuses accepted accepts proposed proposes severed restored offers ratified retaliated`)

// standsWith are words after which a capital stands for its government.
var standsWith = set(`between with against by both`)

// addressing are verbs whose object is a government, not a city.
var addressing = set(`thanked blamed urged accused warned told asked pressed criticised criticized condemned praised backed
	consulted notified informed assured reminded pressured`)

// doings are what a government, not a city, has or does: "the efforts of Riyadh".
var doings = set(`efforts position policy mediation proposal proposals interests demands demand decision stance government support
	role answer reply request requests refusal offer objections intentions intention ambitions denial denials insistence approval
	consent claims commitment willingness readiness allies ally adversary adversaries`)

// does reports whether the word at i, in the sentence of token from, is what a government
// has or does: "Moscow's proposals", "Norway's answer".
func (d *document) does(i, from int) bool {
	return i < d.sentenceEnd(from) && doings[d.tokens[i].lower]
}

// origins are words after which a capital does not act, whatever verb follows.
var origins = set(`from to via through of for at`)

// willings are verbs after ", which" of what a government, not a city, does.
var willings = set(`wants wanted seeks sought insists insisted says said supports backs opposes denies denied accuses accused
	rejects rejected demands demanded fears hopes considers recognises recognizes`)

// titleTo reports whether token i is where an envoy is sent: "ambassador to".
func (d *document) titleTo(i int) bool {
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		if n := d.titleAt[j]; n > 0 {
			return d.titles[n-1].target.from == i
		}
	}
	return false
}

// inPlace reports whether a name stands where a place does: after "in" or "near", after
// "to" and a word of motion, or after a city and a comma.
func (d *document) inPlace(c *candidate) bool {
	start := d.sentenceAt(c.from).from
	i := c.from - 1
	for i >= start && placeQualifiers[d.tokens[i].lower] {
		i--
	}
	if i < start {
		return d.sentences[d.tokens[c.from].sentence].dateline
	}
	t := &d.tokens[i]
	switch {
	case t.has(classInside), c.to+1 < d.sentenceEnd(c.from) && d.tokens[c.to].text == "," && d.tokens[c.to+1].lower == "where":
		return true // "from Chile, where"
	case t.lower == "from" && c.to < d.sentenceEnd(c.from) && d.tokens[c.to].lower == "to":
		return true // "a line from Djibouti to Durban"
	case t.lower == "to" || t.lower == "from" || t.lower == "for":
		return d.motionBefore(i, start)
	case t.text == "," && i-1 >= start && d.tokens[i-1].is(shapeCapital) && i == c.from-1:
		k, to := d.knownEnding(i, start)
		return to && (k.city != nil || k.region != nil) && c.known != (known{})
	}
	return d.sentences[t.sentence].dateline
}

// placeQualifiers stand between a preposition and the name of a place.
var placeQualifiers = set(`the eastern western northern southern central downtown nearby neighboring neighbouring post-war
	southeastern northeastern northwestern southwestern north south east west tiny neutral landlocked communist
	divided reunified distant remote isolated secretive reclusive impoverished rival embattled besieged mountainous`)

// pastQualifiers passes over the words from token i on that qualify the name of a place behind them: "neighbouring", "war-torn".
func (d *document) pastQualifiers(i int) int {
	for ; i >= 0 && i < len(d.tokens) && !d.tokens[i].is(shapeCapital); i++ {
		w := d.tokens[i].lower
		_, state, joined := strings.Cut(w, "-")
		if w == "the" || !placeQualifiers[w] && !(joined && befallen[state]) {
			break
		}
	}
	return i
}

// befallen end words for what has befallen a place, or what it has: "war-torn", "oil-rich".
var befallen = set(`torn rich hit stricken ravaged battered ruled held controlled occupied scarred wracked plagued producing`)

// motionBefore reports whether a word of motion stands shortly before token i.
func (d *document) motionBefore(i, start int) bool {
	for j := i - 1; j >= start && j >= i-3; j-- {
		if motions[d.tokens[j].lower] {
			return true
		}
	}
	return false
}

// motions are words after which "to", "from" and "for" stand before a place.
var motions = set(`travel travels traveled travelled traveling travelling trip trips visit visits visited flight flights fly flies
	flew flown flying go goes went going gone return returns returned returning come comes came coming arrive arrived arriving
	arrives journey moved move moving drive drove fled flee fleeing left leave head heads headed heading sail sailed tour
	deported deport extradited extradition transferred sent send shipped ship way back refugees migrants airlifted imported departure departures`)

// knownEnding looks up the known name that ends before token i.
func (d *document) knownEnding(i, start int) (known, bool) {
	for j := max(start, i-3); j < i; j++ {
		if !d.tokens[j].is(shapeCapital) {
			continue
		}
		if k, to := d.lookUp(j); to == i {
			if j > start && d.tokens[j-1].is(shapeCapital) && d.tokens[j-1].class == 0 {
				return known{}, false // the end of a person's name
			}
			return k, true
		}
	}
	return known{}, false
}

// givenName reports whether a name of one word is also a given name.
func (d *document) givenName(c *candidate) bool {
	return c.to == c.from+1 && given(c.key)
}
