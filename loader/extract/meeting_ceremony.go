package extract

import "parley/graph"

// pacts are what two parties sign.
var pacts = set(`agreement agreements treaty treaties accord accords memorandum memorandums memoranda pact pacts protocol
	protocols declaration convention deal deals communique communiqué ceasefire truce armistice charter`)

// signs are the verbs by which they do.
var signs = set(`sign signs signed signing initial initials initialled initialed initialling`)

// signReach is how many tokens may lie between a pact and the verb by which it is signed.
const signReach = 14

// signing is the signature of a pact that the verb at i tells of: "signed an accord", "the
// treaty was signed by", and not "signed the bill".
func (f *meetingFinder) signing(s span, i int) (trigger, bool) {
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
	return t, f.lower(s, i) != "signing" && f.signedBefore(s, i) >= 0
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
	if c.hypothetical(at) {
		return false
	}
	right := c.rightOf(at + 1)
	pact := c.f.signedBefore(c.span, at)
	if pact < 0 {
		signers, ok := c.doer(at)
		if !ok {
			return false
		}
		c.take(e, signers.entities, graph.Member)
		for i := at + 1; i < c.span.to && i <= at+signReach; i++ {
			if pacts[c.lower(i)] {
				right = c.rightOf(i + 1)
				break
			}
		}
	} else {
		c.take(e, c.rightOf(pact+1).between, graph.Member)
		c.take(e, c.rightOf(pact+1).with, graph.Member)
		c.take(e, right.by, graph.Member)
	}
	c.take(e, right.between, graph.Member)
	c.take(e, right.with, graph.Member)
	for _, s := range e.sides {
		x := &c.f.d.entities[s.entity]
		if x.subkind == graph.Company || x.kind == graph.KindPerson && !c.public(s.entity) {
			return false // a player and his club
		}
	}
	return len(e.sides) > 1
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
var feasts = set(`reception banquet dinner lunch luncheon breakfast`)

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
