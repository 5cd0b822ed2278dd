package extract

import (
	"slices"
	"strings"

	"parley/graph"
)

// An article that opens with the meeting of many, "the Union's farm ministers met", goes on with what its
// members said, and does not say anew where: those came.

// assembly is the meeting of many that an article opens with.
type assembly struct {
	record *record // or nil
	post   string  // by which those are called who came: "minister"; or nothing
	field  string  // of that post: "farm"; or nothing
	states bool    // they are those of a body of states
	closed bool    // they are those of states that are named
	told   int     // the sentence that tells of it
}

// opensWith takes note of the meeting of many that a sentence in the lead of an article tells of.
func (f *meetingFinder) opensWith(c *clauseReader) {
	if f.assembly.record != nil || c.sentence > f.lead || f.d.sentences[c.sentence].headline {
		return
	}
	r := c.lastTold(0)
	for n := len(f.records) - 1; n > 0 && r != nil && r.status == graph.Proposed && f.records[n-1].last == c.sentence; n-- {
		r = f.records[n-1] // what somebody asked for at a meeting is not the one that the article tells of
	}
	if r == nil || !done(r.status) && r.status != graph.Planned || r.kind == graph.Call || r.kind == graph.Visit || r.order == earlierMeeting {
		return
	}
	many := f.manyParties(r)
	a := assembly{record: r, states: many && f.ofStates(r), told: c.sentence}
	for _, g := range c.groups {
		post := f.postIn(g.span)
		closed := !many && post != "delegate" && len(f.statesOf(g.entities)) > 1 && !(r.date != nil && f.bygone(r.date))
		if post == "" || !many && !closed && post != "senator" || len(g.entities) > 0 && !slices.ContainsFunc(r.sides, func(s side) bool { return slices.Contains(g.entities, s.entity) }) {
			continue
		}
		a.post, a.field, a.closed = post, f.fieldIn(g.span), closed
		break
	}
	if a.states || a.post != "" {
		f.assembly = a
	}
}

// ofStates reports whether a record is of the meeting of a body of states.
func (f *meetingFinder) ofStates(r *record) bool {
	return slices.ContainsFunc(r.sides, func(s side) bool { return f.bodyOfStates(s.entity) })
}

// colleagues enters those in the meeting that an article opens with who speak in a sentence after it and bear the post
// by which those are called who came.
func (f *meetingFinder) colleagues(c *clauseReader) {
	f.mediators(c)
	r := f.assembly.record
	if r == nil || !done(r.status) || c.sentence == f.assembly.told {
		return
	}
	if last := f.records[len(f.records)-1]; last != r && last.last == c.sentence {
		return // the sentence tells of another meeting
	}
	for i := c.span.from; i < c.span.to; i++ {
		if !reportVerbs[c.lower(i)] && !c.didThere(i) {
			continue
		}
		c.readGroups()
		g, ok := c.subjectOf(i)
		if next, found := c.groupFrom(i + 1); found && reportVerbs[c.lower(i)] && (!ok || i-g.to > 1) && c.onePerson(next) {
			g, ok = next, true // "said Lund"
		}
		if !ok || g.pronoun || g.pair {
			continue
		}
		for _, x := range g.entities {
			p := f.party(x)
			if p < 0 || !f.came(p) && !c.delegate(g, p) || f.assembly.closed && !f.standsIn(r, p) {
				continue
			}
			r.take(side{p, graph.Member})
			r.cite(c.f.d.sentences[c.sentence].span)
			r.last = c.sentence
		}
	}
}

// statesOf are the states among entities, and those of the people among them.
func (f *meetingFinder) statesOf(entities []int) (out []int) {
	for _, x := range entities {
		if e := &f.d.entities[x]; e.subkind == graph.State || e.kind == graph.KindPerson && e.country != "" {
			out = append(out, x)
		}
	}
	return out
}

// standsIn puts a person in the place of his state, one of whose ministers or leaders is told to take part in a meeting, and reports whether
// there is such a one.
func (f *meetingFinder) standsIn(r *record, person int) bool {
	for i, s := range r.sides {
		if f.d.entities[s.entity].subkind == graph.State && f.d.entities[person].kind == graph.KindPerson && f.key(s.entity) == f.key(person) {
			if r.sides[i].entity = person; slices.ContainsFunc(r.sides[:i], func(t side) bool { return t.entity == person }) {
				r.sides = slices.Delete(r.sides, i, i+1)
			}
			return true
		}
	}
	return false
}

// didThere reports whether the verb at token i tells what somebody did, as one does who takes part: "left without
// a word", "opposed the plan".
func (c *clauseReader) didThere(i int) bool {
	return c.finite(i) && tenseAt(c.f.d, c.span, i) == past && !c.f.modalBefore(c.span, i)
}

// delegate reports whether a party is called a delegate, or by no more than the state that he comes for, or is a state that
// sent people to a body of states: "Malaysian delegate Lund", "Norway's Lund", "the Spanish delegation".
func (c *clauseReader) delegate(g group, party int) bool {
	if c.f.d.entities[party].subkind == graph.State {
		return c.f.assembly.states && (comers[g.noun] || g.noun != "" && colleaguePosts[g.noun] == c.f.assembly.post && !(c.f.assembly.record.date != nil && c.f.bygone(c.f.assembly.record.date)))
	}
	name := g.to - 1
	for name > g.from && c.f.nameOver(name) != party {
		name--
	}
	for name > g.from && c.f.nameOver(name-1) == party {
		name--
	}
	if isPossessive(c.lower(name-1)) && name-1 > g.from {
		x := c.f.nameOver(name - 2)
		return x >= 0 && c.f.d.entities[x].ofCountry()
	}
	for i := name - 1; i >= c.span.from && i >= name-delegateReach; i-- {
		if delegates[c.lower(i)] {
			return true
		}
		if c.lower(i) == "," || c.finite(i) {
			break
		}
	}
	return false
}

// delegateReach is how many tokens before a name one may be called a delegate.
const delegateReach = 3

// delegates are called so who come to a meeting for a state.
var delegates = set(`delegate negotiator`)

// comesToSit is the meeting of many that the article opens with where somebody who bears the post of those who meet is
// told to come to its place, "Minister Lund arrived in Vienna", or to set out for it; or nil.
func (f *meetingFinder) comesToSit(e *encounter) *record {
	r := f.assembly.record
	if r == nil || e.trigger.kind != graph.Visit || e.order != sameOrder || len(e.sides) == 0 || e.faced || done(r.status) && e.status == graph.Planned {
		return nil
	}
	there := e.place >= 0 && r.place >= 0 && f.fineness(e.place) > 1 && !f.apart(e.place, r.place)
	if e.trigger.noun() && !e.definite || !e.trigger.noun() && (e.unnamed || !there) {
		return nil
	}
	for _, s := range e.sides {
		if s.role != graph.Host && !f.came(s.entity) {
			return nil
		}
	}
	return r
}

// came reports whether one who does or says something bears a post of those who meet, or heads a body that meets.
func (f *meetingFinder) came(x int) bool {
	e := &f.d.entities[x]
	if e.kind != graph.KindPerson {
		return false
	}
	return slices.ContainsFunc(f.phrases.known.held[x], func(i int) bool {
		at := &f.d.positions[i]
		if at.status == graph.Former {
			return false
		}
		title := fields(graph.Fold(at.title))
		if at.institution >= 0 {
			title = append(title, fields(graph.Fold(f.d.entities[at.institution].name))...) // "Treasury" of its "Secretary"
			if f.has(f.assembly.record, at.institution) && slices.ContainsFunc(title, func(w string) bool { return headsBody[w] }) {
				return true // "OPEC president Lund"
			}
		}
		return (at.state >= 0 || f.assembly.post == "senator") && f.assembly.calls(title)
	})
}

// headsBody are the words of posts at the head of a body, who sits with its members.
var headsBody = set(`president chairman chairwoman chairperson chief secretary-general director-general head commissioner`)

// calls reports whether those who meet are called by a title, told by its words. The field of ministers has to be
// theirs, and bankers are those of the banks of states.
func (a *assembly) calls(title []string) bool {
	post := a.post
	if post == "" {
		post = "envoy"
	}
	if !slices.ContainsFunc(title, func(w string) bool { return peersOf[post][w] }) {
		return false
	}
	switch post {
	case "banker":
		return slices.ContainsFunc(title, func(w string) bool { return strings.HasSuffix(w, "bank") || w == "reserve" })
	case "minister":
		return len(title) == 1 || a.field != "" && slices.ContainsFunc(title, func(w string) bool {
			return portfolios[w] == a.field || a.field == portfolios["finance"] && w == "governor"
		})
	}
	return true
}

// postIn is the post that a phrase for several people names: "senator" in "a group of senators".
func (f *meetingFinder) postIn(s span) string {
	for i := s.to - 1; i >= s.from; i-- {
		if post := colleaguePosts[f.d.tokens[i].lower]; post != "" {
			return post
		}
	}
	return ""
}

// fieldIn is the field that a phrase names: "farm" in "European farm ministers".
func (f *meetingFinder) fieldIn(s span) string {
	for i := s.from; i < s.to; i++ {
		if field := portfolios[f.d.tokens[i].lower]; field != "" {
			return field
		}
	}
	return ""
}

// colleaguePosts are the nouns by which those who meet are called, and their posts.
var colleaguePosts = map[string]string{"ministers": "minister", "governors": "minister", "bankers": "banker",
	"leaders": "leader", "heads": "leader", "presidents": "leader", "delegates": "delegate", "delegations": "delegate",
	"ambassadors": "envoy", "envoys": "envoy", "senators": "senator", "lawmakers": "senator", "congressmen": "senator"}

// peersOf are the words in the titles of those who bear a post.
var peersOf = map[string]map[string]bool{
	"minister": set(`minister secretary chancellor treasurer commissioner governor`),
	"delegate": set(`minister secretary chancellor president premier ambassador representative delegate envoy commissioner`),
	"banker":   set(`governor chairman president`),
	"leader":   set(`leader president premier chancellor minister king emir taoiseach`),
	"envoy":    set(`ambassador representative delegate envoy`),
	"senator":  set(`senator sen rep representative congressman congresswoman lawmaker`),
}

// portfolios are the words of ministers' fields; words of one field have one value.
var portfolios = func() map[string]string {
	out := map[string]string{}
	for _, words := range []string{"farm agriculture agricultural", "finance treasury exchequer financial economy economics economic", "foreign external",
		"oil energy petroleum mines", "trade commerce", "defence defense", "interior home", "transport", "labour labor employment", "health",
		"fisheries fishing fishery", "justice", "industry", "environment"} {
		all := fields(words)
		for _, w := range all {
			out[w] = all[0]
		}
	}
	return out
}()
