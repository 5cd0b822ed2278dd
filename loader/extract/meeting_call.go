package extract

import "parley/graph"

// calling are the verbs of one who rings another up, where nothing but a party and what may
// follow it comes after: "called Soto on Monday", and not "called Soto a friend".
var calling = set(`called calls call calling`)

// afterCalled are the words that may follow who was called up.
var afterCalled = set(`on to about over and by from last after before in early late earlier yesterday today again twice . ,`)

// rings reports whether the verb at the trigger is one of telephoning, by what follows its
// object.
func (c *clauseReader) rings(at int) bool {
	if !calling[c.lower(at)] {
		return true
	}
	g, ok := c.groupFrom(at + 1)
	if !ok || len(g.entities) != 1 || c.f.d.entities[g.entities[0]].kind != graph.KindPerson || len(c.f.phrases.known.held[g.entities[0]]) == 0 {
		return false
	}
	_, dated := c.dateFrom(g.to)
	return dated || g.to == c.span.to || afterCalled[c.lower(g.to)]
}

// callHere is the call that the word at i tells of besides the nouns and verbs of calls: "on
// the phone with", "called President Soto".
func (f *meetingFinder) callHere(s span, i int) (trigger, bool) {
	w := f.lower(s, i)
	switch {
	case phoneWords[w] && f.lower(s, i-1) == "the" && f.lower(s, i-2) == "on" && f.lower(s, i+1) == "with":
		return trigger{at: i, kind: graph.Call, frame: withFrame, form: pastForm}, true
	case calling[w] && f.partyNext(s, i+1):
		form := pastForm
		if w == "call" {
			form = plainForm
		}
		return trigger{at: i, kind: graph.Call, frame: phoneFrame, form: form}, true
	}
	return trigger{}, false
}

// toldAhead takes speaker and hearer where a sentence begins with the meeting: "in a phone
// call, Lund told Soto that".
func (c *clauseReader) toldAhead(e *encounter, from int) bool {
	for v := from; v < c.span.to && v < from+24; v++ {
		if !addresses[c.lower(v)] {
			continue
		}
		hearer, ok := c.groupFrom(v + 1)
		speaker, told := c.subjectOf(v)
		if !ok || !told || len(hearer.entities) == 0 || speaker.from < from {
			return false
		}
		c.take(e, speaker.entities, graph.Member)
		c.take(e, hearer.entities, graph.Member)
		e.told = true
		return true
	}
	return false
}
