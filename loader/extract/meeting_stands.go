package extract

import (
	"slices"

	"parley/graph"
)

// stands reports whether an encounter says enough to be a meeting of its own.
func (f *meetingFinder) stands(e *encounter) bool {
	keys := map[string]bool{}
	people := 0
	for _, s := range e.sides {
		keys[f.key(s.entity)] = true
		if f.d.entities[s.entity].kind == graph.KindPerson {
			people++
		}
	}
	switch {
	case f.ofRow(e):
		return true
	case len(e.sides) == 0 && (len(e.bodies) > 1 || e.body && len(e.bodies) > 0):
		return e.date != nil || e.place >= 0 // "unions and employers met on Monday"
	case len(e.sides) == 0 || f.private(e) || f.firmsOnly(e):
		return false
	case e.order == laterMeeting && !e.trigger.noun() && e.date == nil && e.place < 0 && !e.faced:
		return false // "agreed to meet again"
	case e.trigger.frame == signFrame && e.date == nil && e.place < 0 && f.signedBefore(e.evidence, e.trigger.at) >= 0:
		return false // "the treaty signed by Norway and Chile" is often of long ago
	case e.trigger.accord:
		return f.accordStands(e)
	case len(keys) > 1 || people > 1 || e.body || len(e.bodies) > 0 && f.d.entities[e.sides[0].entity].subkind != graph.Company:
		return true
	case e.trigger.noun() && !e.unnamed && feasts[f.d.tokens[e.trigger.at].lower]:
		return false // "had lunch in a bar"
	case e.trigger.kind == graph.Ceremony:
		return e.told && f.lower(e.evidence, e.trigger.at) == "signing" && (e.place >= 0 || e.date != nil) // and no oath or prize
	case e.trigger.kind == graph.Call && !e.unnamed:
		return false // "took no calls from reporters"
	case e.trigger.kind == graph.Visit && e.place < 0 && f.comesHome(e):
		return true
	case e.trigger.kind == graph.Visit && e.place < 0 && people > 0:
		return (e.date != nil || e.unnamed && !e.trigger.noun()) && !f.roundHome(e)
	case e.trigger.kind == graph.Visit && e.place < 0:
		return e.date != nil && sendsEnvoys[f.d.entities[e.sides[0].entity].subkind]
	case e.trigger.kind == graph.Visit:
		return !f.atHome(e)
	case e.trigger.noun() && f.d.tokens[max(e.governor, 0)].lower == "about":
		return false // "asked about a meeting with"
	case people == 1 && !e.unnamed && e.date == nil && (e.place < 0 || done(e.status)) && f.d.tokens[max(e.governor-1, 0)].lower == "part":
		return false // "took part in talks on"
	case e.unnamed || people > 0:
		return true
	case e.status == graph.Refused && e.trigger.noun() && f.d.entities[e.sides[0].entity].kind == graph.KindInstitution:
		return true // "has refused to join the talks"
	case e.status == graph.Proposed && e.trigger.kind == graph.Conference && e.trigger.noun():
		return true // "called for a conference on the Gulf"
	}
	return f.d.entities[e.sides[0].entity].kind == graph.KindInstitution && e.trigger.kind != graph.Call && e.trigger.noun() && (e.place >= 0 || e.date != nil)
}

// private reports whether nobody is told to come but one of whom the article tells neither a
// post nor a state, a man who met his wife, or that he speaks for a firm at a conference.
func (f *meetingFinder) private(e *encounter) bool {
	if len(e.sides) != 1 {
		return false
	}
	lone := &f.d.entities[e.sides[0].entity]
	if lone.kind == graph.KindPerson && e.trigger.kind == graph.Conference && f.ofFirm(e.sides[0].entity) {
		return true
	}
	return lone.kind == graph.KindPerson && lone.country == "" && !f.inOffice(e.sides[0].entity) && !f.facesGovernment(e)
}

// facesGovernment reports whether a meeting is told to be with a government that is not named: "talks with the
// government".
func (f *meetingFinder) facesGovernment(e *encounter) bool {
	for i := e.trigger.at + 1; i <= e.trigger.at+argumentReach; i++ {
		if f.lower(e.evidence, i) == "with" {
			return f.lower(e.evidence, i+1) == "the" && stateNouns[f.lower(e.evidence, i+2)]
		}
	}
	return false
}

// firmsOnly reports whether those who meet are two firms or more, and nobody else: their talks are private.
func (f *meetingFinder) firmsOnly(e *encounter) bool {
	return len(e.sides) > 1 && len(e.bodies) == 0 && !slices.ContainsFunc(e.sides, func(s side) bool { return !f.ofFirm(s.entity) })
}

// ofFirm reports whether a party is a firm, or one who holds posts of firms alone.
func (f *meetingFinder) ofFirm(x int) bool {
	if f.d.entities[x].kind != graph.KindPerson {
		return f.firm(x)
	}
	for _, i := range f.phrases.known.held[x] {
		if p := &f.d.positions[i]; p.state >= 0 || p.institution < 0 || !f.firm(p.institution) {
			return false
		}
	}
	return len(f.phrases.known.held[x]) > 0
}

// firm reports whether an entity is a firm.
func (f *meetingFinder) firm(x int) bool { return f.d.entities[x].subkind == graph.Company }

// atHome reports whether a lone visitor goes nowhere but to the visitor's own country.
func (f *meetingFinder) atHome(e *encounter) bool {
	place, visitor := f.d.entities[e.place], f.d.entities[e.sides[0].entity]
	if visitor.subkind == graph.Intergovernmental {
		return false
	}
	unknown := visitor.country == "" && !f.inOffice(e.sides[0].entity) && !sendsEnvoys[visitor.subkind]
	return unknown || place.country != "" && place.country == visitor.country
}

// roundHome reports whether a journey leads through the traveller's own country: "a train trip through Ohio".
func (f *meetingFinder) roundHome(e *encounter) bool {
	for i := e.trigger.at + 1; i < e.trigger.at+goalReach; i++ {
		if w := f.lower(e.evidence, i); w != "through" && w != "across" && w != "around" {
			continue
		}
		n := f.d.nameCovering(i + 1)
		if n < 0 {
			return false
		}
		x := &f.d.entities[f.d.names[n].entity]
		return x.kind == graph.KindLocation && x.country != "" && x.country == f.d.entities[e.sides[0].entity].country
	}
	return false
}

// sendsEnvoys are the kinds of bodies whose people go abroad for them.
var sendsEnvoys = map[string]bool{graph.State: true, graph.Intergovernmental: true, graph.Ministry: true, graph.Parliament: true,
	graph.PoliticalParty: true, graph.ArmedGroup: true, graph.Delegation: true}
