package extract

import (
	"cmp"
	"slices"

	"parley/graph"
)

// takeGroup adds whom a group stands for to an encounter, with a name and without.
func (c *clauseReader) takeGroup(e *encounter, g group, role graph.Role) {
	c.take(e, g.entities, role)
	c.takeBodies(e, g.bodies, role)
}

// takeBodies adds parties that bear no name to an encounter, by the phrases that stand for them.
func (c *clauseReader) takeBodies(e *encounter, phrases []int, role graph.Role) {
	if bodiless[e.trigger.frame] {
		return
	}
	for _, p := range phrases {
		e.bodies = withSides(e.bodies, side{c.f.phrases.unnamed.takesPart(p), role})
	}
}

// bodiless are the frames of verbs whose parties are people and states: "visited the banks".
var bodiless = map[verbFrame]bool{visitFrame: true, travelFrame: true, callOnFrame: true, tellFrame: true, inviteFrame: true}

// withSides adds parties to others, each once.
func withSides(sides []side, more ...side) []side {
	for _, s := range more {
		if !slices.ContainsFunc(sides, func(o side) bool { return o.entity == s.entity }) && len(sides) < mostSides {
			sides = append(sides, s)
		}
	}
	return sides
}

// otherBodies reports whether an encounter is with a body that bears no name, and a record with another, or a
// visit to a land: unless something says that they meet on it, that body is not who receives.
func (f *meetingFinder) otherBodies(e *encounter, r *record) bool {
	if len(e.bodies) == 0 {
		return false
	}
	if len(r.bodies) == 0 {
		return r.kind == graph.Visit && e.trigger.kind != graph.Visit
	}
	return !slices.ContainsFunc(e.bodies, func(s side) bool {
		return slices.ContainsFunc(r.bodies, func(o side) bool { return o.entity == s.entity })
	})
}

// facedAgain gives talks of which only a body without a name is told the party that met such a body
// before: "the talks with the unions will follow".
func (f *meetingFinder) facedAgain(e *encounter) {
	if len(e.sides) > 0 || len(e.bodies) != 1 || !e.trigger.noun() {
		return
	}
	for _, r := range slices.Backward(f.recent()) {
		if e.sentence-r.last > againReach {
			continue
		}
		if len(r.bodies) > 0 {
			e.sides = append(e.sides, f.partiesOf(r)...)
			return
		}
	}
}

// unnamedParticipant makes the participant of a party that bears no name.
func (f *meetingFinder) unnamedParticipant(r *record, s side) participant {
	p := f.participant(r, s)
	p.rule = "body without a name"
	p.confidence = participantRules.confidence(p.rule)
	if told := f.phrases.unnamed.toldIn(r.evidence, s.entity); told != nil {
		p.evidence = told
	}
	return p
}

// toldIn lists the sentences among some that speak of a body.
func (u *unnamedBodies) toldIn(sentences []span, entity int) (out []span) {
	phrases := u.of(entity).phrases
	for _, s := range sentences {
		i, _ := slices.BinarySearchFunc(phrases, s.from, func(p span, from int) int { return p.from - from })
		if i < len(phrases) && phrases[i].to <= s.to {
			out = append(out, s)
		}
	}
	return out
}

// debtor takes the state for whose debt somebody meets banks: that of whom they are creditors, or the one that he
// serves: "Finance Minister Soto negotiates with Chile's creditor banks".
func (f *meetingFinder) debtor(r *record) {
	if r.kind == graph.Visit || r.kind == graph.Call || r.kind != graph.Negotiation && !f.onDebt(r) {
		return
	}
	if slices.ContainsFunc(r.sides, func(s side) bool { return f.d.entities[s.entity].subkind == graph.State }) {
		return
	}
	for _, b := range r.bodies {
		if !f.phrases.unnamed.lends(b.entity) {
			continue
		}
		if state := f.phrases.state(cmp.Or(f.d.entities[b.entity].country, f.landServed(r))); state >= 0 {
			r.take(side{state, graph.Member})
		}
	}
}

// landServed is the code of the land of the first party of a meeting who is known to hold a post there, or nothing.
func (f *meetingFinder) landServed(r *record) string {
	for _, s := range r.sides {
		if x := &f.d.entities[s.entity]; x.kind == graph.KindPerson && x.country != "" && len(f.phrases.known.held[s.entity]) > 0 {
			return x.country
		}
	}
	return ""
}

// onDebt reports whether a sentence that tells of a meeting speaks of a debt.
func (f *meetingFinder) onDebt(r *record) bool {
	return slices.ContainsFunc(r.evidence, func(s span) bool {
		return slices.ContainsFunc(f.d.tokens[s.from:s.to], func(t token) bool { return debtWords[t.lower] })
	})
}

// lends reports whether a body without a name is one of banks.
func (u *unnamedBodies) lends(x int) bool {
	return slices.ContainsFunc(u.of(x).stems, func(w string) bool { return lenders[w] })
}

// of is the body that is an entity.
func (u *unnamedBodies) of(entity int) *unnamedBody {
	n, _ := slices.BinarySearchFunc(u.all, entity, func(b unnamedBody, x int) int { return b.entity - x })
	return &u.all[n]
}

// debtWords tell of what states owe.
var debtWords = set(`debt debts loan loans reschedule rescheduling refinance refinancing repayment repayments`)

// lenders are the stems of those who lend to states.
var lenders = set(`bank creditor lender bondholder`)
