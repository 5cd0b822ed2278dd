package extract

import (
	"slices"

	"parley/graph"
)

// Who came for a party is often told after the meeting: each is entered in the one that the party takes part in.

// enter makes a person the head of a delegation in the meeting that its state or
// institution takes part in: the one that was spoken of last.
func (c *clauseReader) enter(person int, g group) { c.enterAs(person, g, false) }

// enterAs enters a person as the head of a side. One who is told to stand for it did so at the meeting that was told of last, though that
// named it by no name.
func (c *clauseReader) enterAs(person int, g group, stands bool) {
	if len(g.entities) == 0 && g.to > g.from {
		g.entities = c.sideCalled(g)
	}
	party := c.comesFor(person, g)
	last := c.f.recordWith(person, party)
	if last == nil && stands {
		c.f.openPending(c.sentence)
		last = c.lastMain(attendReach)
	}
	if last == nil {
		c.leadsMembers(person, g)
		return
	}
	for _, r := range c.toldHere(last, party) {
		named := party >= 0 && !(stands && (c.f.represented(r, party) || c.f.d.entities[party].subkind == graph.State && c.f.key(party) == c.f.key(person)))
		c.enters(r, side{person, graph.Head})
		if named {
			r.take(side{party, graph.Member})
		}
		if party >= 0 {
			r.behalf[person] = party
		}
	}
}

// leadsMembers makes a person the head of those who came for a body of states to the meeting told of last, where the side that he
// leads is called by no name of it: "Ruiz of Chile, who led the South American side".
func (c *clauseReader) leadsMembers(person int, g group) {
	r := c.lastMain(attendReach)
	if r == nil || g.noun != "side" && !teams[g.noun] || len(c.f.assembliesOf(r.sides)) == 0 || c.f.d.entities[person].country == "" {
		return
	}
	c.enters(r, side{person, graph.Head})
}

// sideCalled is the one of two sides that faced each other in the meeting told of last whom "the government" or "the rebels" of
// a group stand for: the only state of it, or the only other body; or nobody.
func (c *clauseReader) sideCalled(g group) (out []int) {
	r := c.lastMain(attendReach)
	government, rebels := false, false
	for i := g.from; i < g.to; i++ {
		government = government || c.lower(i) == "government"
		rebels = rebels || irregular[c.lower(i)]
	}
	if r == nil || government == rebels {
		return nil
	}
	for _, s := range r.sides {
		x := &c.f.d.entities[s.entity]
		if s.role == graph.Member && x.kind == graph.KindInstitution && x.subkind != graph.Intergovernmental && (x.subkind == graph.State) == government {
			out = append(out, s.entity)
		}
	}
	if len(out) > 1 {
		return nil
	}
	return out
}

// irregular are the nouns by which an armed group is named again.
var irregular = set(`rebels guerrillas insurgents militants fighters separatists`)

// comesFor is the state or institution that the head of a delegation comes for, or -1.
func (c *clauseReader) comesFor(person int, g group) int {
	party := -1
	for _, x := range g.entities {
		if p := c.f.party(x); p >= 0 && c.f.d.entities[p].kind != graph.KindPerson {
			party = p
		}
	}
	if party < 0 && c.f.d.entities[person].country != "" {
		party = c.f.phrases.state(c.f.d.entities[person].country)
	}
	if party < 0 && len(g.entities) == 0 && comers[g.noun] && len(c.f.scene.sent) == 1 {
		party = c.f.scene.sent[0] // "the 30-member group, headed by Lund"
	}
	return party
}

// toldHere are a record and the others told of in the same sentence in which a party takes part: whoever leads a
// delegation goes wherever it goes.
func (c *clauseReader) toldHere(r *record, party int) []*record {
	out := []*record{r}
	if party < 0 {
		return out
	}
	for _, other := range c.f.recent() {
		if other != r && other.last == r.last && other.kind != graph.Call && c.f.has(other, party) {
			out = append(out, other)
		}
	}
	return out
}

// enters adds a party to a meeting that was told of before, by the sentence at hand.
func (c *clauseReader) enters(r *record, s side) {
	r.take(s)
	r.cite(c.span)
	r.last = c.sentence
}

// recordWith is the last meeting in which a person or the party that the person comes for
// takes part.
func (f *meetingFinder) recordWith(person, party int) *record {
	for _, r := range slices.Backward(f.recent()) {
		if r.kind == graph.Call || r.order == earlierMeeting && len(f.records) > 1 {
			continue
		}
		for _, s := range r.sides {
			if s.entity == person || party >= 0 && f.key(s.entity) == f.key(party) {
				return r
			}
		}
		if party < 0 && len(f.records) == 1 {
			return r
		}
	}
	return nil
}

// sentThere reads whom a side sent to the meeting that was told of last: "The union sent its president, Lund".
func (c *clauseReader) sentThere(i int) {
	who, ok := c.groupFrom(i + 1)
	if !ok || who.pronoun || len(who.entities) == 0 || !c.f.phrases.allPeople(who) || c.f.guestPlaceAt(c.span, i) >= 0 || !sentAndNoMore[c.lower(who.to)] {
		return // "sent Lund to Lima", "sent Lund a letter"
	}
	sender, ok := c.doer(i)
	r := c.lastMain(attendReach)
	if _, negated, be := c.auxiliaries(i); r == nil || negated || be != "" || !ok && !c.f.d.tokens[i-1].is(shapeCapital) && !c.f.d.tokens[i-1].has(classBody) {
		return
	}
	for n, x := range who.entities {
		if c.f.phrases.allPeople(sender) || len(sender.entities) != 1 && len(sender.entities) != len(who.entities) {
			c.enters(r, side{x, graph.Member})
			continue
		}
		from := sender
		if len(sender.entities) > 1 {
			from = group{entities: sender.entities[n : n+1]} // "The banks sent their chairmen, Lund and Soto"
		}
		c.enterAs(x, from, true)
	}
}

// sentAndNoMore are the words and marks behind whom somebody sent, where nothing tells what for.
var sentAndNoMore = set(`. , ; and`)

// hostIs reads who is called the host of the meeting that was told of last: "said the host, Lund", "her host, Lund".
func (c *clauseReader) hostIs(i int) {
	if !nounWords[c.lower(i-1)].opens() || c.lower(i-1) == "a" || c.lower(i+1) != "," {
		return
	}
	g, ok := c.groupOver(i)
	if !ok || !c.onePerson(g) {
		g, ok = c.groupFrom(i + 2)
	}
	if r := c.lastMain(attendReach); r != nil && ok && c.onePerson(g) && done(r.status) {
		c.enters(r, side{g.entities[0], graph.Host})
	}
}

// goesBetween reads who is told to have brought others together: "Lund acted as go-between".
func (c *clauseReader) goesBetween(i int) {
	j := i + 2
	if nounWords[c.lower(j)].opens() {
		j++
	}
	if c.lower(i+1) != "as" || !goBetweens[c.lower(j)] {
		return
	}
	g, ok := c.subjectOf(i)
	if r := c.lastMain(attendReach); r != nil && ok && c.onePerson(g) {
		c.enters(r, side{g.entities[0], graph.Mediator})
	}
}

// goBetweens are called so who bring others together.
var goBetweens = set(`go-between mediator intermediary broker facilitator`)
