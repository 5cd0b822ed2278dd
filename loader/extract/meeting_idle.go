package extract

import (
	"slices"
	"strings"

	"parley/graph"
)

// idling are the reasons for which a clause tells of no meeting in particular or of none at all.
var idling = [...]func(c *clauseReader, e *encounter) bool{
	(*clauseReader).match,
	(*clauseReader).debating,
	(*clauseReader).habit,
	(*clauseReader).barred,
	(*clauseReader).leisure,
	(*clauseReader).supposed,
	(*clauseReader).inQuestion,
	(*clauseReader).unconfirmed,
	(*clauseReader).invented,
	(*clauseReader).trips,
	(*clauseReader).withPublic,
	(*clauseReader).ownHouse,
	(*clauseReader).onWages,
	(*clauseReader).ofParty,
	(*clauseReader).ofOwnOrgan,
	(*clauseReader).notSince,
	(*clauseReader).inCabinet,
	(*clauseReader).audience,
	(*clauseReader).ofPress,
}

// idle reports whether one of them holds.
func (c *clauseReader) idle(e *encounter) bool {
	for _, reason := range idling {
		if reason(c, e) {
			return true
		}
	}
	return false
}

// trips reports whether journeys in the plural are told of without a date: no one of them.
func (c *clauseReader) trips(e *encounter) bool {
	if e.date != nil || !done(e.status) {
		return false
	}
	w := c.lower(e.trigger.at)
	return w == "trips" || w == "visits" && e.trigger.noun() && several[c.lower(e.trigger.at-1)]
}

// ownHouse reports whether a joint session of a parliament is but where somebody of its own land speaks: "his address
// to a joint session of Congress".
func (c *clauseReader) ownHouse(e *encounter) bool {
	if !e.trigger.noun() || c.lower(e.trigger.at-1) != "joint" || c.lower(e.trigger.at) != "session" {
		return false
	}
	lands := map[string]bool{}
	for _, g := range c.groups {
		for _, x := range g.entities {
			if who := &c.f.d.entities[x]; who.kind == graph.KindPerson || who.subkind == graph.Parliament {
				lands[who.country] = true
			}
		}
	}
	return len(lands) == 1 || len(lands) == 0 && len(e.sides) < 2 && !slices.ContainsFunc(e.sides, func(s side) bool { return c.f.d.entities[s.entity].country == "" })
}

// wages stand before talks on what work is paid, which firms and their workers hold among themselves.
var wages = set(`pay wage wages salary contract`)

// onWages reports whether talks on wages have no party that acts for a state.
func (c *clauseReader) onWages(e *encounter) bool {
	return e.trigger.noun() && wages[c.lower(e.trigger.at-1)] && !slices.ContainsFunc(e.sides, func(s side) bool { return c.f.ofState(s.entity) })
}

// ofState reports whether a party is a state or an organ of one, or somebody who holds a post there.
func (f *meetingFinder) ofState(x int) bool {
	organ := func(x int) bool { k := f.d.entities[x].subkind; return k == graph.State || f.d.entities[x].organ() }
	return organ(x) || slices.ContainsFunc(f.phrases.known.held[x], func(i int) bool {
		p := &f.d.positions[i]
		return p.state >= 0 || p.institution >= 0 && organ(p.institution)
	})
}

// notSince reports whether somebody is told not to have met anybody for a while, which refuses nothing: "has not visited Lima
// since May".
func (c *clauseReader) notSince(e *encounter) bool {
	at := e.trigger.at
	if e.trigger.noun() || e.status != graph.Refused || !c.perfect(at) {
		return false
	}
	for i := at + 1; i < c.span.to && i <= at+argumentReach; i++ {
		if c.lower(i) == "since" {
			return true
		}
	}
	return false
}

// inCabinet reports whether ministers of one state speak with each other as their cabinet sits: "told her finance minister at a cabinet
// meeting".
func (c *clauseReader) inCabinet(e *encounter) bool {
	land := ""
	for i, s := range e.sides {
		x := &c.f.d.entities[s.entity]
		if x.kind != graph.KindPerson || x.country == "" || i > 0 && x.country != land {
			return false
		}
		land = x.country
	}
	for i := c.span.from + 1; i+1 < c.span.to; i++ {
		if c.lower(i) == "cabinet" && meetingNouns[c.lower(i+1)] != "" {
			before := i - 1
			for before > c.span.from && !prepositions[c.lower(before)] && before > i-4 {
				before--
			}
			if w := c.lower(before); w == "at" || w == "in" || w == "during" {
				return len(e.sides) > 0
			}
		}
	}
	return false
}

// ofParty reports whether a party meets by itself, which is no meeting of parties: "the party's winter meeting".
func (c *clauseReader) ofParty(e *encounter) bool {
	return e.trigger.noun() && ofBodies[c.lower(e.trigger.at)] && c.partisan(e) && len(e.bodies) == 0 && !e.unnamed && !e.faced
}

// ofOwnOrgan reports whether a cabinet or a board meets by itself: "a meeting of the bank's board of directors", "the weekly meeting of Lund's
// cabinet". The board of a body of states is one of those.
func (c *clauseReader) ofOwnOrgan(e *encounter) bool {
	if !e.trigger.noun() || !ofBodies[c.lower(e.trigger.at)] || c.lower(e.trigger.at+1) != "of" || e.faced || e.unnamed || len(e.bodies) > 0 {
		return false
	}
	for _, s := range e.sides {
		if c.f.bodyOfStates(s.entity) || c.f.countryOf(s.entity) != c.f.countryOf(e.sides[0].entity) {
			return false
		}
	}
	for i := e.trigger.at + 2; i < c.span.to && i <= e.trigger.at+organReach; i++ {
		switch w := c.lower(i); {
		case ownOrgans[w]:
			return true
		case prepositions[w] && w != "of" || w == "," || w == "and" || c.finite(i):
			return false
		}
	}
	return false
}

// organReach is how many tokens after a meeting's noun the organ may be named that meets.
const organReach = 8

// ownOrgans are those that run a state or a firm, and meet by themselves.
var ownOrgans = set(`cabinet board directors politburo shareholders stockholders`)

// withPublic reports whether those whom somebody meets, and who bear no name, are no party: "met voters", "a meeting
// with editors".
func (c *clauseReader) withPublic(e *encounter) bool {
	if !e.unnamed || len(e.sides)+len(e.bodies) != 1 {
		return false
	}
	for i := e.trigger.at + 1; i < c.span.to && i <= e.trigger.at+publicReach; i++ {
		switch w := c.lower(i); {
		case publics[w], kin[w] && nounWords[c.lower(i-1)] == owner:
			return true
		case w == "," || w == "and" || w == "to" || c.f.d.nameAt[i] != 0:
			return false
		}
	}
	return false
}

// publicReach is how many tokens after a meeting's word the noun of a public may stand.
const publicReach = 5

// publics are those to whom politicians speak as such.
var publics = set(`editors readers students pupils schoolchildren voters supporters fans shareholders customers analysts viewers listeners
	onlookers wellwishers well-wishers tourists patients celebrities fundraisers`, pressPeople)

// several count what is no one in particular.
var several = set(`several many numerous repeated various multiple countless recent`)

// leisure reports whether somebody goes somewhere for other ends than a meeting: on holiday, to
// play, as a student.
func (c *clauseReader) leisure(e *encounter) bool {
	if e.trigger.kind != graph.Visit {
		return false
	}
	if strings.HasPrefix(c.lower(e.trigger.at), "tour") && (c.performs() || len(e.sides) < 2 && c.canvasses(e.trigger.at)) {
		return true
	}
	for i := max(c.span.from, e.trigger.at-leisureReach); i < c.span.to && i < e.trigger.at+leisureReach; i++ {
		w := c.lower(i)
		if before := c.lower(i - 1); leisures[w] && (before == "on" || before == "a" || before == "for" || before == "her" || before == "his" || before == "their") ||
			games[w] && i > e.trigger.at {
			return true
		}
	}
	return false
}

// canvasses reports whether the tour at token at is one of an election campaign: "will tour the region during her campaign".
func (c *clauseReader) canvasses(at int) bool {
	for i := at + 1; i < c.span.to && i <= at+leisureReach; i++ {
		if w := c.lower(i); strings.HasPrefix(w, "campaign") {
			return true
		}
	}
	return false
}

// performs reports whether a sentence names artists, who tour to be heard.
func (c *clauseReader) performs() bool {
	for i := c.span.from; i < c.span.to; i++ {
		if artists[c.lower(i)] {
			return true
		}
	}
	return false
}

// artists are those who go on tour.
var artists = set(`singer singers band bands orchestra musician musicians troupe pianist rapper comedian ballet choir`)

// leisureReach is how many tokens around a journey's word its end may be told.
const leisureReach = 14

// leisures are what people go abroad for who do not meet anybody.
var leisures = set(`holiday holidays vacation honeymoon student tourist pilgrim concert concerts safari`)

// match reports whether those who meet do so in a contest: "Norway meet Chile in the final".
func (c *clauseReader) match(e *encounter) bool {
	noun := e.trigger.noun() && strings.HasPrefix(c.lower(e.trigger.at), "meet")
	if !noun && e.trigger.frame != meetFrame && e.trigger.frame != visitFrame || slices.ContainsFunc(e.sides, func(s side) bool { return c.f.inOffice(s.entity) }) {
		return false
	}
	sport := c.f.d.topic.sport() > 2 && len(c.f.d.tokens) > shortText
	if noun && (c.f.athletics || sport) {
		return true
	}
	for i := c.span.from; i < c.span.to; i++ {
		switch w := c.lower(i); {
		case tourneys[w], strings.HasSuffix(w, "-seeded"), strings.HasSuffix(w, "-ranked") && c.f.d.tokens[i].is(shapeNumber):
			return true
		case !noun && (games[w] || w == "round" && ordinals[c.lower(i-1)] > 0 && c.lower(i+1) != "of"):
			return true
		}
	}
	return !noun && sport
}

// shortText is how many tokens tell too little of what an article is about.
const shortText = 100

// tourneys are those of teams and players, and words for these, whatever else is told.
var tourneys = set(`semifinal semifinals semi-final semi-finals quarterfinal quarterfinals quarter-final quarter-finals tournament
	championship championships qualifier qualifiers playoff play-off seeded unseeded`)

// games are those and others in which teams and players meet.
var games = set(`match cup final finals athletes fans battle`, tourneys)

// habit reports whether a clause without a date tells what is done again and again: "they
// meet every year", "usually confer", "regular visits".
func (c *clauseReader) habit(e *encounter) bool {
	at := e.trigger.at
	if e.date != nil {
		return false
	}
	for i := max(c.span.from, at-3); i < min(c.span.to, at+9); i++ {
		switch w := c.lower(i); {
		case w == "," || w == ";" || w == "that":
			if i > at {
				return false
			}
		case habits[w] && (i < at || i == at+1 && !e.trigger.noun()), i > at && ((w == "every" || w == "each") && dateWords[c.lower(i+1)].kind == unitWord || c.timesA(i)):
			return true
		}
	}
	return false
}

// timesA reports whether token i says how often in a time something is done: "four times a year", "once
// each month", "from time to time".
func (c *clauseReader) timesA(i int) bool {
	if w := c.lower(i); w == "time" && c.lower(i-1) == "from" || w == "times" && c.lower(i-1) == "at" {
		return true
	}
	per := c.lower(i + 1)
	return countsTimes[c.lower(i)] && (per == "a" || per == "each" || per == "every" || per == "per") && dateWords[c.lower(i+2)].kind == unitWord
}

// countsTimes say how often.
var countsTimes = set(`times once twice`)

// habits say that what is told is done often.
var habits = set(`usually regularly often always normally traditionally routinely frequently regular frequent occasional sometimes monthly weekly
	quarterly generally typically customarily`)

// standstills are what talks come to, and overcomes are verbs of who would have them go on.
var (
	standstills = set(`impasse deadlock stalemate logjam standstill`)
	overcomes   = set(`break breaking end ending overcome overcoming resolve resolving unblock`)
)

// probed reports whether somebody looks into a meeting that may have been: "an inquiry into contacts", "is investigating
// contacts between".
func (c *clauseReader) probed(e *encounter) bool {
	w := c.lower(e.governor)
	return probes[w] || probes[c.lower(e.trigger.at-1)] || w == "into" && probes[c.lower(e.governor-1)]
}

// subjects are the words after which negotiation is named as a way, and none is told of: "a
// matter for negotiation".
var subjects = set(`matter subject question`)

// probes are the words of looking into what may have been.
var probes = set(`investigate investigates investigated investigating probe probes probed probing examine examines examined examining investigation
	investigations inquiry inquiries inquiring looking`)

// averts are the verbs of those who would not have what may come.
var averts = set(`avoid avoids avoided avoiding avert averts averted averting forestall forestalls forestalled forestalling preclude precludes precluded
	precluding prevent prevents prevented preventing`)

// abilities are the nouns of what somebody may or can do, whether he does or not.
var abilities = set(`ability authority power powers right mandate capacity`)

// supposed reports whether a noun's clause is a condition or a question: "unless they hold talks".
func (c *clauseReader) supposed(e *encounter) bool {
	return e.trigger.noun() && !e.definite && (lightVerbs[c.lower(e.governor)] || len(e.sides) < 2) && c.hypothetical(e.governor)
}

// invented reports whether a sentence tells of a work, and of those who meet in it alone: "in the novel, Lund meets", "a thriller in
// which an envoy meets", "a film about the 1986 summit".
func (c *clauseReader) invented(e *encounter) bool {
	for i := c.span.from; i < e.trigger.at; i++ {
		if w := c.lower(i); fictions[w] && (i > c.span.from && i < c.span.from+4 && prepositions[c.lower(c.span.from)] || c.lower(i+1) == "in" && c.lower(i+2) == "which") {
			return true
		}
	}
	if w := c.lower(e.governor); !e.trigger.noun() || w != "on" && w != "about" && w != "of" && w != "from" {
		return false
	}
	for i := e.governor - 1; i >= c.span.from && i >= e.governor-workReach; i-- {
		if depictions[c.lower(i)] {
			return true
		}
		if !c.f.d.tokens[i].is(shapeWord) || c.finite(i) {
			return false
		}
	}
	return false
}

// workReach is how many tokens before what a work is about its noun may stand: "a film by Lund about the summit".
const workReach = 5

var (
	// fictions are what tells of invented people.
	fictions = set(`novel film movie sitcom sketch comedy drama thriller episode screenplay play opera`)
	// depictions are what is about those of long ago, or about invented ones.
	depictions = set(`book books documentary exhibition exhibit museum painting memoir memoirs biography history
		plaque stamp musical podcast essay`, fictions)
)
