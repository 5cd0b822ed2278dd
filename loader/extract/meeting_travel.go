package extract

import (
	"slices"

	"parley/graph"
)

// goalReach is how many tokens after a verb of going the preposition before its goal may stand.
const goalReach = 9

// goal is the country or city that the verb of going at i leads to, or -1.
func (f *meetingFinder) goal(s span, i int) int {
	at := f.goalAt(s, i)
	if code := f.capitalAt(at); code != "" {
		return f.phrases.capital(code)
	}
	if x := f.seatCity(f.nameOver(at)); x >= 0 {
		return x // "came to the White House"
	}
	return f.landAt(at)
}

// goalAt is the token at which the goal of the verb of going at i is named, or -1.
func (f *meetingFinder) goalAt(s span, i int) int {
	stop, fro := arriving[f.d.tokens[i].lower], shuttles[f.d.tokens[i].lower]
	for j := i + 1; j < s.to && j <= i+goalReach; j++ {
		switch w := f.d.tokens[j].lower; w {
		case "to", "for", "in", "into", "at":
			if at := f.pastParts(s, f.pastThe(s, j+1)); (w == "in" || w == "at") == stop && (f.landAt(at) >= 0 || f.capitalAt(at) != "" || f.seatCode(f.nameOver(at)) != "") {
				return at
			} else if w == "to" && at == j+1 {
				return -1 // "came to believe"
			}
		case "between":
			if at := f.pastThe(s, j+1); fro && f.landAt(at) >= 0 {
				return at
			}
		case "here":
			if f.home >= 0 {
				return j
			}
		case ",", ";", "and", "that":
			return -1
		}
	}
	return -1
}

// pastThe passes over "the" before a name at token i, and over what kind of place it is the name
// of: "the town of Lima", "the Chilean port of Arica", "the capital, Lima", "neighbouring Peru".
func (f *meetingFinder) pastThe(s span, i int) int {
	if j := f.d.pastLandKind(i, s.to); j > i {
		return j
	}
	if f.lower(s, i) != "the" || i+1 >= s.to {
		return i
	}
	return i + 1
}

// pastLandKind passes over what kind of place the country or city is whose name follows, or what qualifies it; else it is i.
func (d *document) pastLandKind(i, to int) int {
	if j := d.pastQualifiers(i); j > i && j < to && d.landNamed(j) {
		return j
	}
	if i < 0 || i >= to || d.tokens[i].lower != "the" {
		return i
	}
	for j := i + 1; j < to-2 && j <= i+kindReach; j++ {
		switch w, next := d.tokens[j].lower, d.tokens[j+1].lower; {
		case placeNouns[w] && (next == "of" || next == ",") && d.landNamed(j+2):
			return j + 2
		case prepositions[w] || w == ",":
			return i
		}
	}
	return i
}

// landNamed reports whether a country or a city is named at token i.
func (d *document) landNamed(i int) bool {
	n := d.nameAt[i]
	return n != 0 && d.land(d.names[n-1].entity)
}

// kindReach is how many tokens what kind of place it is may take before a name.
const kindReach = 5

// pastParts passes over the parts of the world that a list at token i begins with: "to Europe and
// Chile".
func (f *meetingFinder) pastParts(s span, i int) int {
	for i < s.to {
		x := f.nameOver(i)
		if x < 0 || !f.partOfWorld(x) {
			return i
		}
		next := f.d.names[f.d.nameAt[i]-1].to
		if w := f.lower(s, next); w != "," && w != "and" || f.nameOver(next+1) < 0 {
			return i
		}
		i = next + 1
	}
	return i
}

// landAt is the country or city that is named at token i, or -1.
func (f *meetingFinder) landAt(i int) int {
	if i >= 0 && i < len(f.d.tokens) && f.d.tokens[i].lower == "here" {
		return f.home
	}
	if x := f.nameOver(i); x >= 0 && f.d.land(x) {
		return x
	}
	return -1
}

// capitalAt is the code of the state whose capital the words from token i on mean: "Peruvian capital", "South Sudanese capital",
// "Peru's capital"; or nothing.
func (f *meetingFinder) capitalAt(i int) string {
	if i < 0 || i >= len(f.d.tokens) {
		return ""
	}
	to, code := i+1, ""
	if n := f.d.nameAt[i]; n > 0 && f.d.land(f.d.names[n-1].entity) {
		if to, code = f.d.names[n-1].to, f.d.entities[f.d.names[n-1].entity].country; to < len(f.d.tokens) && isPossessive(f.d.tokens[to].lower) {
			to++
		}
	} else if code = demonym(&f.d.tokens[i]); code == "" && i+1 < len(f.d.tokens) {
		if code = demonymOfTwo(&f.d.tokens[i], &f.d.tokens[i+1]); code != "" {
			to = i + 2
		}
	}
	if to >= len(f.d.tokens) || f.d.tokens[to].lower != "capital" {
		return ""
	}
	return code
}

// nameOver is the entity that is named at token i, or -1.
func (f *meetingFinder) nameOver(i int) int {
	if i < 0 || i >= len(f.d.tokens) || f.d.nameAt[i] == 0 {
		return -1
	}
	return f.d.names[f.d.nameAt[i]-1].entity
}

// land reports whether an entity is a country or a city of one.
func (d *document) land(x int) bool {
	e := &d.entities[x]
	return e.country != "" && (e.subkind == graph.City || e.subkind == graph.Country || e.subkind == graph.State)
}

// landsIn are the countries and cities of the list that has token i in it: "Chile, Peru and
// Bolivia".
func (c *clauseReader) landsIn(i int) (out []int) {
	if code := c.f.capitalAt(i); code != "" {
		if x := c.f.phrases.capital(code); x >= 0 {
			return []int{x}
		}
	}
	g, ok := c.groupOver(i)
	if x := c.f.seatCity(c.f.nameOver(i)); x >= 0 {
		return []int{x}
	}
	if !ok || g.noun != "" || c.lower(i) == "here" {
		if x := c.f.landAt(i); x >= 0 {
			out = append(out, x)
		}
		return out
	}
	for _, x := range g.entities {
		if e := &c.f.d.entities[x]; c.f.d.land(x) || len(g.entities) > 1 && e.subkind == graph.Region && e.country != "" {
			out = append(out, x) // "France, Scotland and Italy"
		}
	}
	return out
}

// travelled takes who goes to another land, and that land: people in office, and no others.
func (c *clauseReader) travelled(e *encounter) bool {
	at := e.trigger.at
	if !c.fronted(at) && c.purpose(at) {
		return false // the meeting that the journey is for
	}
	g, ok := c.goer(at)
	g = c.underLead(g)
	goal := c.f.goalAt(c.span, at)
	if !ok || goal < 0 || !c.goes(e, g, c.landsIn(goal)) {
		return false
	}
	c.dealtWith(e)
	return true
}

// goer is the subject of the verb at at, which follows it where that is a participle that opens
// the sentence.
func (c *clauseReader) goer(at int) (group, bool) {
	if !c.fronted(at) {
		return c.doer(at)
	}
	for _, g := range c.groups {
		if g.from > at && c.lower(g.from-1) == "," && len(g.entities) > 0 && !c.isPlaceOnly(g) {
			return g, true
		}
	}
	return group{}, false
}

// fronted reports whether the verb at at opens its sentence as a participle: "After travelling to
// Lima,".
func (c *clauseReader) fronted(at int) bool {
	w := c.lower(at - 1)
	return at == c.span.from+1 && (w == "after" || w == "before" || w == "having")
}

// purpose reports whether another word of the sentence tells of the meeting that a journey is
// for, or that a visitor takes part in.
func (c *clauseReader) purpose(at int) bool {
	if c.aimless {
		return false
	}
	for n, t := range c.triggers {
		if n > 0 && c.triggers[n-1].at > at && c.triggers[n-1].frame == travelFrame {
			return false // "leaves for Lima, from where she flies to Quito to meet Soto"
		}
		if t.frame == visitFrame && t.form != ingForm && t.form != plainForm && chaining[c.lower(t.at-1)] {
			continue // "arrives in Lima on Monday, visits Quito on Tuesday"
		}
		if t.form == pastForm && t.at > at && c.lower(t.at-1) == "who" {
			continue // "will fly to Lima to brief Soto, who visited Quito in March"
		}
		if t.at > at && (t.form == pastForm && c.afterwards(at, t.at) || c.isAfter(t)) {
			continue // "arrived in Lima, a day after she signed a pact in Quito", "flew to Lima after meeting Soto"
		}
		if t.noun() && t.at > at && (t.kind == graph.Visit || arrivals[c.lower(at)]) && c.behindAfter(at, t.at) || t.at > at && (c.inWhere(at, t.at) || t.noun() && c.heldApart(at, t.at)) {
			continue // "is due in Lima after stops in Quito, where she met Soto"
		}
		if (t.at > at && !c.saysBetween(at, t.at) || c.f.visitor(at) && t.at != at) && !journeyFrames[t.frame] {
			return true
		}
	}
	return false
}

// inWhere reports whether token i stands in a clause that "where" brings in of another place than the one right behind token
// at, where a journey leads.
func (c *clauseReader) inWhere(at, i int) bool {
	for j := i - 1; j > at && j >= i-goalReach; j-- {
		if c.lower(j) == "where" {
			return c.anyTriggerIn(at, j)
		}
	}
	return false
}

// journeyFrames are the verbs of journeys, which are for no purpose of another.
var journeyFrames = map[verbFrame]bool{travelFrame: true, stayFrame: true, passageFrame: true, legFrame: true}

// saysBetween reports whether somebody says what the words from token i on are told in, up to
// token j.
func (c *clauseReader) saysBetween(i, j int) bool {
	for ; i < j; i++ {
		if reportVerbs[c.lower(i)] {
			return true
		}
	}
	return false
}

// goes takes a group of people or delegations that go to some lands: those who do so for
// another land.
func (c *clauseReader) goes(e *encounter, g group, goals []int) bool {
	if len(goals) == 0 {
		return false
	}
	soil := c.f.d.entities[goals[0]].country
	hosts := c.inviters(e)
	for _, x := range g.entities {
		who := &c.f.d.entities[x]
		if who.country == soil && len(hosts) == 0 {
			return false
		}
		if who.kind == graph.KindPerson && (c.f.inOffice(x) || who.country != "" && c.f.d.topic.sport() == 0) || who.kind == graph.KindInstitution && g.noun != "" {
			c.take(e, []int{x}, graph.Member)
		}
	}
	if len(e.sides) == 0 {
		return false
	}
	for _, x := range goals {
		c.destination(e, x)
	}
	c.take(e, hosts, graph.Host)
	return true
}

// inOffice reports whether a person is known to hold or have held a post.
func (f *meetingFinder) inOffice(x int) bool {
	return len(f.phrases.known.held[x]) > 0 || f.phrases.known.led[x] != ""
}

// journeyReach is how many tokens before the "for" of "arrived in Lima for talks" the verb may
// stand.
const journeyReach = 14

// journey takes who goes somewhere for a meeting, and where: "arrived in Kampala for talks",
// "is in Kampala for talks".
func (c *clauseReader) journey(e *encounter, p int) bool {
	for v := p - 1; v >= c.span.from && v >= p-journeyReach; v-- {
		stay := c.stayAt(v)
		if !goVerbs[c.lower(v)] && !stay && !sends[c.lower(v)] {
			continue
		}
		g, ok := c.traveller(v)
		if !ok {
			return false
		}
		c.take(e, c.actors(g.entities), graph.Member)
		goal := c.f.goalAt(c.span, v)
		if stay {
			goal = c.stayGoal(v)
		} else if sends[c.lower(v)] {
			goal = c.f.guestPlaceAt(c.span, v)
		}
		if ground := c.f.landAt(goal); goal < p && ground >= 0 && c.meetOnGround(e, p, ground) {
			e.place, e.came = ground, v
			return true
		}
		e.unnamed, e.came = c.visiting(e), v
		if e.trigger.kind == graph.Talks && e.unnamed {
			e.trigger.kind = graph.Visit // nobody is named whom the talks are with but who is there
		}
		if goal >= 0 && goal < p {
			c.journeyTo(e, c.landsIn(goal))
		}
		return true
	}
	return false
}

// meetOnGround reports whether those who come somewhere for talks are each other's party, and whoever is at home there is
// not: people of two lands who come to a city that is no capital, or for a round of their talks.
func (c *clauseReader) meetOnGround(e *encounter, p, city int) bool {
	if e.faced || e.trigger.kind == graph.Visit || !c.f.ofTwoLands(e.sides) {
		return false
	}
	if soil := c.f.d.entities[city].country; c.f.d.entities[city].subkind != graph.City || slices.ContainsFunc(e.sides, func(s side) bool { return c.f.countryOf(s.entity) == soil }) {
		return false
	}
	for i := p + 1; i < e.trigger.at; i++ {
		if c.lower(i) == "round" || c.lower(i) == "rounds" {
			return true
		}
	}
	return !c.f.isCapital(city, c.f.d.entities[city].country)
}

// ofTwoLands reports whether parties come for two lands or more.
func (f *meetingFinder) ofTwoLands(sides []side) bool {
	first := ""
	for _, s := range sides {
		switch land := f.countryOf(s.entity); {
		case land == "":
		case first == "":
			first = land
		case land != first:
			return true
		}
	}
	return false
}

// journeyTo takes where somebody goes for a meeting. Whom he meets there receives him, where
// somebody is named.
func (c *clauseReader) journeyTo(e *encounter, lands []int) {
	for _, x := range lands {
		if c.visiting(e) && e.trigger.kind != graph.Conference && e.trigger.kind != graph.Summit {
			c.destination(e, x)
		} else if e.place < 0 {
			e.place = x
		}
	}
}

// stayAt reports whether token i tells that somebody is in a place.
func (c *clauseReader) stayAt(i int) bool {
	for _, t := range c.triggers {
		if t.at == i {
			return t.frame == stayFrame
		}
	}
	return false
}
