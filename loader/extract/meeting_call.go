package extract

import "parley/graph"

// phoneWords tell of a call.
var phoneWords = set(`phone telephone video videoconference telephoned phoned hotline teleconference videolink`)

// channels are what two speak by who do not see each other, after "by", "over" or "on the".
var channels = set(`phone telephone hotline video-link videolink video videoconference teleconference video-conference link cellphone line zoom skype`)

// onChannel reports whether "by phone", "over a secure line" or the like ends at token i, and
// no word follows that makes it something else: "by telephone interview".
func (f *meetingFinder) onChannel(s span, i int) bool {
	if !channels[f.lower(s, i)] || channels[f.lower(s, i+1)] || interviews[f.lower(s, i+1)] {
		return false
	}
	for j := i - 1; j >= s.from && j >= i-4; j-- {
		switch w := f.lower(s, j); w {
		case "by", "over", "via", "through":
			return true
		case "on":
			return j < i-1
		case "a", "the", "secure", "encrypted", "direct", "red", "satellite", "mobile", "special", "dedicated", "video", "telephone", "phone":
		default:
			return false
		}
	}
	return false
}

// interviews are what journalists do by telephone, and nouns that tell of calls themselves.
var interviews = set(`interview interviews call calls conversation conversations conference poll survey statement message messages hookup`)

// phoneNear reports whether a word of telephones stands near token i.
func (f *meetingFinder) phoneNear(s span, i int) bool {
	for j := max(s.from, i-4); j < s.to && j <= i+16; j++ {
		if phoneWords[f.d.tokens[j].lower] {
			return true
		}
	}
	return false
}

// calling are the verbs of one who rings another up, where nothing but a party and what may
// follow it comes after: "called Soto on Monday", and not "called Soto a friend".
var calling = set(`called calls call calling ring rings rang ringing`)

// afterCalled are the words that may follow who was called up.
var afterCalled = set(`on to about over and by from last after before in early late earlier yesterday today again twice . ,`)

// rings reports whether the verb at the trigger is one of telephoning, by what follows its
// object.
func (c *clauseReader) rings(at int) bool {
	if !calling[c.lower(at)] {
		return true
	}
	if c.lower(at+1) == "up" {
		at++
	}
	g, ok := c.groupFrom(at + 1)
	if !ok || len(g.entities) == 0 {
		return false
	}
	for _, x := range g.entities {
		if c.f.d.entities[x].kind != graph.KindPerson && !g.post && !pairOfPeople[g.noun] || !c.public(x) && !c.knownToAll(x) {
			return false
		}
	}
	if c.lower(g.to) == "before" && (c.lower(g.to+1) == "parliament" || c.lower(g.to+1) == "congress" || c.lower(g.to+3) == "committee") {
		return false // to answer for himself
	}
	_, dated := c.dateFrom(g.to)
	return dated || g.to == c.span.to || afterCalled[c.lower(g.to)]
}

// callHere is the call that the word at i tells of besides the nouns and verbs of calls: "on
// the phone with", "called President Soto".
func (f *meetingFinder) callHere(s span, i int) (trigger, bool) {
	w := f.lower(s, i)
	switch {
	case (phoneWords[w] || channels[w]) && nounWords[f.lower(s, i-1)] == determiner && f.lower(s, i-2) == "on" && (f.lower(s, i+1) == "with" || f.lower(s, i+1) == "to"):
		return trigger{at: i, kind: graph.Call, frame: speechFrame, form: pastForm}, true
	case calling[w] && f.lower(s, i+1) == "on" && f.partyNext(s, i+2):
		return f.verbOf(s, i, trigger{at: i, kind: graph.Talks, frame: callOnFrame}), true
	case calling[w] && !phoneWords[f.lower(s, i-1)] && f.lower(s, i+1) != "that" && f.partyNext(s, i+1):
		form := pastForm
		if w == "call" {
			form = plainForm
		}
		return trigger{at: i, kind: graph.Call, frame: phoneFrame, form: form}, true
	}
	return trigger{}, false
}

// calledOn takes who calls on whom, where nothing says that he calls on him to do something.
func (c *clauseReader) calledOn(e *encounter) bool {
	guest, ok := c.doer(e.trigger.at)
	host, known := c.groupFrom(e.trigger.at + 2)
	if !ok || !known || !c.onePerson(host) || !c.allPublic(host.entities) || !c.allPublic(guest.entities) {
		return false
	}
	for i := host.to; i < c.span.to && c.lower(i) != ","; i++ {
		if w := c.lower(i); w == "to" || w == "not" || w == "for" {
			return false // "called on Soto to resign"
		}
	}
	c.take(e, guest.entities, graph.Member)
	c.take(e, host.entities, graph.Member)
	return len(e.sides) > 1
}

// callNoun reports whether "call" or "calls" at token i is one by telephone: "a video call",
// "took a call from Soto", "in a call on Monday", and not a call for something.
func (f *meetingFinder) callNoun(s span, i int) bool {
	before, after := f.lower(s, i-1), f.lower(s, i+1)
	switch {
	case phoneWords[before] || phoneWords[f.lower(s, i-2)]:
		return true
	case f.callsUp(s, i):
		return f.calleeAhead(s, i)
	case f.answers(s, i) >= 0:
		return true
	case after == "off" || after == "for" || after == "on" && !timeWord(f.lower(s, i+2)):
		return false
	case before == "conference": // and not those with analysts or the press
		face := f.faceAhead(s, i)
		if (after == "of" || after == "among") && face < 0 {
			return f.officialsSoon(s, i+2)
		}
		return face >= 0 && (f.partyNext(s, face+1) || f.officialsSoon(s, face+1))
	case meanwhile[f.lower(s, i-2)] && (before == "the" || before == "their" || before == "a") && (after == "," || after == "on" || after == "late" || timeWord(after)):
		return true
	case after == "from":
		return f.partyNext(s, i+2) && (f.lower(s, i) == "call" || takesCalls[before])
	case after == "to":
		return f.partyNext(s, i+2) && before == "a" && meanwhile[f.lower(s, i-2)]
	}
	return f.faceAhead(s, i) >= 0
}

// officialsSoon reports whether the phrase from token i on is of people in office: "state election
// officials", and not "analysts" or "reporters".
func (f *meetingFinder) officialsSoon(s span, i int) bool {
	for j := i; j < s.to && j <= i+4; j++ {
		if w := f.lower(s, j); nounWordOf(&f.d.tokens[j]) == groupNoun && !regimes[w] {
			return true
		} else if prepositions[w] || w == "," || tenseCues[w] != cueNone {
			return false
		}
	}
	return false
}

// callsUp reports whether a verb of one who makes calls stands before token i: "made a series
// of calls".
func (f *meetingFinder) callsUp(s span, i int) bool {
	for j := i - 1; j >= s.from && j >= i-5; j-- {
		switch f.lower(s, j) {
		case "make", "makes", "made", "making", "place", "places", "placed", "placing", "put":
			return true
		case ",", "that", "for":
			return false
		}
	}
	return false
}

// answers is the verb of answering, or of not doing so, whose object are the calls at token i, "has not
// returned Soto's calls", or -1.
func (f *meetingFinder) answers(s span, i int) int {
	for j := i - 1; j >= s.from && j >= i-answerReach; j-- {
		switch w := f.lower(s, j); {
		case answering[w] && !nounWords[f.lower(s, j-1)].opens():
			return j
		case prepositions[w] || w == "," || w == "that":
			return -1
		}
	}
	return -1
}

// answerReach is how many tokens before calls the verb of answering them may stand.
const answerReach = 8

// answering are the verbs of those who answer calls.
var answering = set(`answer answers answered answering return returns returned returning`)

// takesCalls are the verbs before calls that somebody answers, and does not only hear of.
var takesCalls = set(`received receives took takes fielded had got returned`)

// calleeAhead reports whether "to" or "with" names a party soon after the calls at token i.
func (f *meetingFinder) calleeAhead(s span, i int) bool {
	for j := i + 1; j < s.to && j <= i+4; j++ {
		if w := f.lower(s, j); (w == "to" || w == "with") && (f.partyNext(s, j+1) || nounWords[f.lower(s, j+1)] == owner) {
			return true
		}
	}
	return false
}

// meanwhile are the prepositions before a call in which something is said.
var meanwhile = set(`in during after`)

// callSides takes who is called, and who calls by the verb at v: "received a call from Soto",
// "made calls on Monday to Soto".
func (c *clauseReader) callSides(e *encounter, v int, right arguments) {
	if len(right.from) > 0 {
		c.takeSubject(e, v, graph.Member)
		c.takePublic(e, right.from)
	}
	if a := c.f.answers(c.span, e.trigger.at); a >= 0 && len(right.from) == 0 {
		c.takeSubject(e, a, graph.Member)
	}
	own := len(e.sides)
	c.take(e, right.to, graph.Member)
	c.oneByOne(e, right.to)
	c.oneCallEach(e, own)
}

// byChannel is the verb of what is said by telephone, where "by phone" or the like ends at
// token i: "congratulated Soto by phone".
func (f *meetingFinder) byChannel(s span, i int) (trigger, bool) {
	if !f.onChannel(s, i) {
		return trigger{}, false
	}
	t := f.grammar(s)
	for v := i - 1; v >= s.from && v >= i-channelReach; v-- {
		if w := f.lower(s, v); w == ";" || w == "“" || w == "\"" {
			return trigger{}, false
		}
		if t.verb(v) && !(v > s.from && f.d.tokens[v].is(shapeCapital)) {
			return f.verbOf(s, v, trigger{at: v, kind: graph.Call, frame: tellFrame}), true
		}
	}
	return trigger{}, false
}

// channelReach is how many tokens after the verb of a call its channel may stand.
const channelReach = 12

// oneCallEach notes that several who are called up are called one by one, unless they are
// said to be on one line: "spoke by phone with the leaders of Chile, Peru and Spain".
func (c *clauseReader) oneCallEach(e *encounter, caller int) {
	if (e.trigger.frame == speechFrame || e.trigger.frame == discussFrame) && c.f.onTheLine(e) {
		e.trigger.kind = graph.Call
	}
	if e.trigger.kind != graph.Call && !(e.trigger.frame == speechFrame && c.listsSome(e.trigger.at)) || caller != 1 || len(e.sides) < 3 || e.apart != nil {
		return
	}
	seen := map[string]bool{}
	for _, s := range e.sides[1:] {
		if k := c.f.key(s.entity); !seen[k] {
			seen[k] = true
			continue
		}
		return // two of one state are on one line
	}
	for i := c.span.from; i < c.span.to; i++ {
		if sharedLines[c.lower(i)] {
			return
		}
	}
	for _, s := range e.sides[1:] {
		e.apart = append(e.apart, s.entity)
	}
}

// onTheLine reports whether a leader who speaks to others was shortly before told to be on the
// telephone: "spoke by phone to Soto on Monday. He also spoke to Demir"; what two discuss who were on
// the telephone is of that call.
func (f *meetingFinder) onTheLine(e *encounter) bool {
	if e.place >= 0 || len(e.sides) < 2 {
		return false
	}
	for _, r := range f.recent() {
		if r.kind != graph.Call || e.sentence-r.last > lineReach || !f.has(r, e.sides[0].entity) {
			continue
		}
		if e.trigger.frame == speechFrame || f.has(r, e.sides[1].entity) {
			return true
		}
	}
	return false
}

// lineReach is how many sentences after a call further ones may be told as talks.
const lineReach = 8

// listsSome reports whether "including" names some of those who are spoken to by the verb at
// token at: "spoke to four leaders, including Soto and Diaz".
func (c *clauseReader) listsSome(at int) bool {
	for i := at + 1; i < c.span.to && i < at+argumentReach; i++ {
		if c.lower(i) == "including" {
			return true
		}
	}
	return false
}

// sharedLines are the words of calls that several take part in at once.
var sharedLines = set(`conference videoconference teleconference joint trilateral three-way four-way group quadrilateral virtual video jointly together`)
