package extract

import "parley/graph"

// pacts are what two parties sign.
var pacts = set(`agreement agreements treaty treaties accord accords memorandum memorandums memoranda pact pacts protocol
	protocols declaration convention deal deals communique communiqué ceasefire truce armistice charter
	document documents`)

// signs are the verbs by which they do.
var signs = set(`sign signs signed signing initial initials initialled initialed initialling`)

// signReach is how many tokens may lie between a pact and the verb by which it is signed.
const signReach = 14

// signing is the signature of a pact that the verb at i tells of: "signed an accord", "the
// treaty was signed by", and not "signed the bill".
func (f *meetingFinder) signing(s span, i int) (trigger, bool) {
	if f.putsName(s, i) {
		return f.verbOf(s, i, trigger{at: i, kind: graph.Ceremony, frame: signFrame}), true
	}
	if !signs[f.lower(s, i)] || f.lower(s, i-1) == "the" || f.lower(s, i+1) == "of" {
		return trigger{}, false
	}
	t := f.verbOf(s, i, trigger{at: i, kind: graph.Ceremony, frame: signFrame})
	for j := i + 1; j < s.to && j <= i+8; j++ {
		if w := f.lower(s, j); pacts[w] {
			return t, true
		} else if prepositions[w] || w == "," {
			break
		}
	}
	if f.lower(s, i) == "signing" {
		return t, false
	}
	return t, f.signedBefore(s, i) >= 0 || (f.pronounOf(s, i+1) || f.pronounOf(s, i-2) && tenseCues[f.lower(s, i-1)] == cueBe) && f.pactSaid(s)
}

// putsName reports whether somebody puts his name to a pact at token i: "put their names to it".
func (f *meetingFinder) putsName(s span, i int) bool {
	if w := f.lower(s, i); w != "put" && w != "puts" && w != "putting" || f.lower(s, i+3) != "to" || nounWords[f.lower(s, i+1)] != owner {
		return false
	}
	switch f.lower(s, i+2) {
	case "name", "names", "signature", "signatures", "pen", "pens":
		return f.pactSaid(span{s.from, min(s.to, i+signReach)})
	}
	return false
}

// pronounOf reports whether "it" or "them" stands at token i.
func (f *meetingFinder) pronounOf(s span, i int) bool {
	w := f.lower(s, i)
	return w == "it" || w == "them"
}

// pactSaid reports whether a pact is named in a sentence or shortly before it, which "it" may
// stand for.
func (f *meetingFinder) pactSaid(s span) bool {
	for j := s.to - 1; j >= 0 && j >= s.from-3*signReach; j-- {
		if pacts[f.d.tokens[j].lower] {
			return true
		}
	}
	return false
}

// signedBefore is the pact that the participle at token i says is signed, or -1: it stands
// before it, with its parties or its subject, but without another verb.
func (f *meetingFinder) signedBefore(s span, i int) int {
	for j := i - 1; j >= s.from && j >= i-signReach; j-- {
		w := f.lower(s, j)
		if pacts[w] {
			return j
		}
		if tenseCues[w] == cuePast || w == ";" || w == "that" || w == "who" {
			break
		}
	}
	return -1
}

// signed takes the parties that sign: the subject and whom it signs with, or who is named by
// "between" and "by" where the pact is the subject.
func (c *clauseReader) signed(e *encounter) bool {
	at := e.trigger.at
	if c.hypothetical(at) || c.lower(at-1) == "already" && c.perfect(at) && len(c.dates) == 0 {
		return false // "have already signed a pact": it is told by the way
	}
	right := c.rightOf(at + 1)
	pact := c.f.signedBefore(c.span, at)
	if _, _, be := c.auxiliaries(at); pact < 0 && be != "" {
		c.take(e, right.by, graph.Member) // "it was signed by"
		e.definite = true
	} else if pact < 0 {
		signers, ok := c.doer(at)
		if !ok {
			return false
		}
		c.takeGroup(e, signers, graph.Member)
		for i := at + 1; i < c.span.to && i <= at+signReach; i++ {
			if pacts[c.lower(i)] {
				right = c.rightOf(i + 1)
				break
			}
		}
	} else {
		e.definite = c.lower(pact-1) == "the" || c.lower(pact-1) == "this"
		of := c.rightOf(pact + 1)
		c.take(e, of.between, graph.Member)
		c.take(e, of.with, graph.Member)
		c.takeBodies(e, of.bodies, graph.Member)
		c.take(e, right.by, graph.Member)
	}
	c.take(e, right.between, graph.Member)
	c.take(e, right.with, graph.Member)
	c.takeBodies(e, right.bodies, graph.Member)
	public := 0
	for _, s := range e.sides {
		if c.public(s.entity) {
			public++
		}
	}
	for _, s := range e.sides {
		x := &c.f.d.entities[s.entity]
		if x.subkind == graph.Company || x.kind == graph.KindPerson && !c.public(s.entity) && public < 2 {
			return false // a player and his club
		}
	}
	e.many = len(e.sides)+len(e.bodies) == 0 && c.signedByMany(at)
	return e.many || len(e.sides)+len(e.bodies) > 1
}

// signedIt reports whether an encounter tells who signed the pact of which a record told right before that it is signed: "the pact was
// signed by Lund and the head of the bank".
func (f *meetingFinder) signedIt(e *encounter, r *record) bool {
	return e.trigger.frame == signFrame && e.definite && r.kind == graph.Ceremony && e.sentence > r.last && e.sentence-r.last <= 2 &&
		(e.date == nil || r.date == nil || f.sameDay(e, r)) && !f.otherPlace(e, r)
}

// signedByMany reports whether many who are not named sign at token at: "was signed in Lima by twelve countries",
// "twelve countries signed it".
func (c *clauseReader) signedByMany(at int) bool {
	for i := at + 1; i < c.span.to && i <= at+signReach; i++ {
		if c.lower(i) == "by" {
			g, ok := c.groupAfter(i)
			return ok && c.ofMany(g)
		}
	}
	g, ok := c.doer(at)
	return ok && c.ofMany(g)
}

// credentials is the reception of an ambassador that the word at i tells of: "presented her
// credentials", "accepted the letters of credence of".
func (f *meetingFinder) credentials(s span, i int) (trigger, bool) {
	if w := f.lower(s, i); w != "credentials" && w != "credence" {
		return trigger{}, false
	}
	for j := i - 1; j >= s.from && j >= i-6; j-- {
		switch w := f.lower(s, j); {
		case presenting[w]:
			return f.verbOf(s, j, trigger{at: j, kind: graph.Ceremony, frame: speechFrame}), true
		case accepting[w]:
			return f.verbOf(s, j, trigger{at: j, kind: graph.Ceremony, frame: acceptFrame}), true
		}
	}
	return trigger{}, false
}

// presenting are the verbs by which ambassadors hand over their credentials, accepting those
// by which they are taken.
var (
	presenting = set(`present presents presented presenting hand hands handed handing submit submits submitted submitting`)
	accepting  = set(`accept accepts accepted accepting receive receives received receiving`)
)

// accredited takes who accepts credentials, and those whose they are: "from Lund", "of Lund".
func (c *clauseReader) accredited(e *encounter) bool {
	host, ok := c.doer(e.trigger.at)
	if !ok || len(host.entities) == 0 {
		return false
	}
	c.take(e, host.entities, graph.Host)
	for _, g := range c.groups {
		if w := c.lower(g.from - 1); g.from > e.trigger.at && g.from <= e.trigger.at+signReach && (w == "of" || w == "from") {
			c.take(e, g.entities, graph.Member)
		}
	}
	return len(e.sides) > 1
}

// rites are ceremonies to which parties send somebody, where it is said who comes.
var rites = set(`funeral inauguration reception banquet swearing-in handover`)

// riteHere reports whether somebody is said to attend or give the ceremony at token i.
func (f *meetingFinder) riteHere(s span, i int) bool {
	for j := max(s.from, i-signReach); j < s.to && j <= i+signReach; j++ {
		if attends[f.lower(s, j)] {
			return true
		}
	}
	return false
}

// attends tell who comes to a ceremony, or gives it.
var attends = set(`attend attends attended attending join joined host hosts hosted hosting represent represents represented
	representing gathered gave invited held`)

// feasts are given for somebody.
var feasts = set(`reception banquet dinner lunch luncheon breakfast supper tea coffee drinks`)

// feastReach is how many tokens after a feast its guests may be named.
const feastReach = 6

// guests takes those for whom a feast is given: "a banquet for Soto", "a dinner in honour of
// Soto".
func (c *clauseReader) guests(e *encounter) {
	for i := e.trigger.at + 1; i < c.span.to && i <= e.trigger.at+feastReach; i++ {
		w, before := c.lower(i), c.lower(i-1)
		if w == "," || c.finite(i) {
			return
		}
		if g, ok := c.groupFrom(i + 1); ok && (w == "for" || w == "of" && (before == "honour" || before == "honor")) {
			c.takePublic(e, g.entities)
			return
		}
	}
}
