package extract

import (
	"slices"
	"strings"

	"parley/graph"
	"parley/graph/gazetteer"
)

// custom completes a record without institution by what readers take for granted: some
// posts exist in one state alone, a pope rules the Vatican, and the president of an
// article about one state is the president of that state.
func (f *positionFinder) custom(p *position) {
	d := f.d
	title := lowerTitle(p)
	if d.headWord(p.at) == "ambassador" && p.institution >= 0 && d.entities[p.institution].subkind != graph.Embassy &&
		!unions[d.entities[p.institution].gazetteer] {
		p.institution = -1 // "Russia's UN ambassador" serves Russia
	}
	if p.state < 0 && p.institution < 0 {
		p.state, p.institution = f.ledBy(p)
	}
	if i := p.at.begin - 1; i > 0 && p.state < 0 && p.institution < 0 && d.nameCovering(i) >= 0 && d.peopleWithin(d.names[d.nameCovering(i)].from) {
		return
	}
	head := d.headWord(p.at)
	if head == "consul" && p.institution < 0 {
		p.institution = f.consulate(p.state)
	}
	switch {
	case strings.Contains(title, "secretary of state"):
		f.secretaryOfState(p, title)
		return
	case head == "commissioner" && (p.institution >= 0 && d.entities[p.institution].gazetteer == "org/eu" ||
		p.institution < 0 && strings.HasPrefix(title, "european")):
		p.institution = f.body("european-commission", "European Commission")
	case head == "commissioner" && p.institution < 0 && p.at.head > p.at.from && ministryFields[d.tokens[p.at.head-1].lower] && f.named("european-commission") >= 0:
		p.institution = f.named("european-commission")
	case legislators[head] && p.institution >= 0 && d.entities[p.institution].gazetteer == "org/eu":
		p.institution = f.body("european-parliament", "European Parliament")
	case p.institution >= 0 || p.state >= 0 && !congress[head]:
		return
	case p.owner >= 0 && !congress[head]:
		return // see ofBosses
	}
	if code := f.ruled(p); code != "" {
		p.state = f.state(code)
		p.guessed(knownLeader)
		return
	}
	if code := f.calledAfter(p.person); code != "" && f.one(p) && stateOffice(title, head) {
		p.state = f.state(code) // "Chad's NAME, a former minister"
		return
	}
	f.byTitle(p, title, head)
}

// legislators are heads of those who sit in a parliament, whoever's it is.
var legislators = set(`lawmaker legislator parliamentarian mp deputy`)

// knownLeader is the rule of records whose state a table of leaders tells.
const knownLeader = "known leader"

// guessed notes by what rule a record got what its title belongs to.
func (p *position) guessed(rule string) {
	p.rule += "; " + rule
	p.confidence = positionRules.confidence(p.rule)
}

// byTitle completes a record by what its title alone tells, else by what stands near.
func (f *positionFinder) byTitle(p *position, title, head string) {
	switch {
	case f.inOnePlace(p, title, head):
	case strings.HasPrefix(title, "secretary-general") || strings.HasPrefix(title, "secretary general"):
		p.institution = f.lastUnion(p.at.from)
	case corporate(title):
		f.ofLastBody(p)
	case councils[head] != "":
		p.institution = f.lastBody(p.at.begin, councils[head])
	case title == "state premier" && f.ofRegion(p, title, head):
	case f.one(p) || f.ofOther(p):
	case head == "president" && !f.met(p) && f.deputising(p, head, f.d.sentenceAt(p.at.from).from): // of the body whose president the sentence names
	case f.ofSomeState(p, title, head):
		f.ofStory(p, title, head)
	case f.ofRegion(p, title, head):
	case f.deputising(p, head, 0):
	case bodily[head] && !p.at.weak || managing(title):
		f.ofLastBody(p)
	}
}

// inOnePlace completes the record of a post that only parliaments, or one state or body, have. It reports whether it is
// one.
func (f *positionFinder) inOnePlace(p *position, title, head string) bool {
	switch {
	case congress[head] || strings.Contains(title, "congress") || title == "representative" && p.rule == "title before name" &&
		p.title != title && f.american():
		f.inCongress(p, head)
	case title == "speaker" && f.american():
		p.institution = f.body("us-house", "House")
	case head == "mep":
		p.institution = f.body("european-parliament", "European Parliament")
	case head == "mp" && !f.ofOther(p):
		f.inParliament(p)
	case strings.HasSuffix(title, "justice") && f.american():
		p.institution = f.calledBody("us-supreme-court", "supreme court")
	case title == "chief of staff" && p.owner < 0 && f.bare(p.at) && f.american() && f.calledBody("us-white-house", "white house") >= 0:
		p.institution = f.calledBody("us-white-house", "white house")
	case strings.HasSuffix(title, "attorney general") && f.american():
		p.state = f.state("US")
		if title != "attorney general" {
			p.institution = f.named("us-justice-department")
		}
	case strings.HasSuffix(title, "secretary of the treasury"):
		p.state, p.institution = f.state("US"), f.named("us-treasury")
	case strings.HasSuffix(title, "defence secretary") && f.american():
		p.state = f.state("US")
	case title == "secretary" && f.american():
		p.state = f.state("US")
	case title == "special counsel" && f.american():
		p.institution = f.named("us-justice-department")
	default:
		return f.ofTypical(p, title)
	}
	return true
}

// ofSomeState reports whether a title is that of an office which a state alone can have.
func (f *positionFinder) ofSomeState(p *position, title, head string) bool {
	return f.bareOffice(p, title, head) || f.ofGovernment(p.at) || residents[head] || head == "envoy" ||
		strings.HasSuffix(title, "trade representative") || strings.HasPrefix(title, "opposition leader") || title == "leader of the opposition"
}

// ofStory gives an office without a state the one that stands near it, else the one that the article is about.
func (f *positionFinder) ofStory(p *position, title, head string) {
	target := f.targetOf(p.at)
	if p.status == graph.Former && residents[head] && target == "" {
		if f.american() {
			p.state = f.state("US") // whose former ambassadors its press calls so; the story is about where they were
		}
		return
	}
	if e := f.near(p, head); e >= 0 && f.d.entities[e].country != target {
		p.state = e
		p.guessed("state nearby")
		return
	}
	if code := f.homeState(head, head == "president" || title == "attorney general" ||
		strings.HasPrefix(title, "vice president") || strings.HasPrefix(title, "national security"), f.abroad(p)...); code != "" && code != target {
		p.state = f.state(code)
		p.guessed("state of the article")
	} else if named := f.mostNamed(false); head == "chancellor" && len(named) > 0 && named[0] == "GB" {
		p.state = f.state("GB") // of the exchequer
	}
}

// ofLastBody gives a post that a body alone can have the body named last.
func (f *positionFinder) ofLastBody(p *position) {
	if p.institution = f.lastBody(p.at.begin, ""); p.institution < 0 {
		for _, k := range slices.Backward(f.placedBefore(p, 1)) { // "the president of Chad's central bank", then "the spokesman"
			if q := &f.found[k]; q.institution >= 0 && p.at.from-q.at.from < ownerReach {
				p.institution = q.institution
			}
		}
	}
	if p.institution >= 0 {
		p.guessed("body named last")
	}
}

// corporate reports whether a title is one that firms alone give.
func corporate(title string) bool {
	rank, ok := strings.CutSuffix(title, " vice president")
	return ok && (rank == "senior" || rank == "executive" || rank == "group")
}

// managing reports whether a title is that of one who runs a firm, though its head tells nothing of it.
func managing(title string) bool {
	return title == "managing director" || strings.HasPrefix(title, "chief executive") || strings.HasPrefix(title, "chief financial") ||
		strings.HasPrefix(title, "chief operating")
}

// councils are, by the heads of those who sit on them, the nouns of local assemblies.
var councils = map[string]string{"assemblyman": "assembly", "assemblywoman": "assembly", "councilman": "council", "councilwoman": "council"}

// deputising gives a deputy with no owner the body whose holder of the same office the article named before: "the
// central bank governor", then "deputy governor NAME", from token i on. It reports whether it did.
func (f *positionFinder) deputising(p *position, head string, i int) bool {
	if !slices.ContainsFunc(titleWords(p.title), func(w string) bool { return ranks[w] && w != head }) {
		return false
	}
	for _, k := range slices.Backward(f.placedBefore(p, nearestReach)) {
		if q := &f.found[k]; q.institution >= 0 && f.d.headWord(q.at) == head && q.at.from >= i {
			p.institution, p.state = q.institution, q.state
			p.guessed("body of the office")
			return true
		}
	}
	return false
}

// met reports whether the holder of record p is told to be somebody's counterpart: "met Vice President NAME".
func (f *positionFinder) met(p *position) bool {
	i := p.at.begin - 1
	if i < 0 {
		return false
	}
	w := &f.d.tokens[i]
	return w.lower == "with" || w.has(classVerb) || tenseCues[w.lower] == cuePast || regularPast(w.lower)
}

// ofGovernment reports whether the word before a title's head says that its holder speaks
// for a government: "deputy government spokeswoman".
func (f *positionFinder) ofGovernment(t *title) bool {
	i := t.head - 1
	if i > 0 && f.d.possessive(i) {
		i-- // "the government's spokeswoman"
	}
	return i >= 0 && f.d.tokens[i].lower == "government" && strings.HasPrefix(f.d.headWord(t), "spokes")
}

// targetOf is the code of the state that an envoy's title sends him to, or nothing.
func (f *positionFinder) targetOf(t *title) string {
	if t.target.to == 0 {
		return ""
	}
	k, _ := f.d.lookUp(t.target.from)
	for _, c := range []*gazetteer.Country{k.country, k.ruled, k.people} {
		if c != nil {
			return c.Code
		}
	}
	return ""
}

// bodily are heads of posts that a body alone can have: where none is named beside the
// title, it is the one named last.
var bodily = set(`ceo co-ceo cfo coo spokesman spokeswoman spokesperson chairman chairwoman chairperson`)

// unions are bodies that send ambassadors of their own.
var unions = set(`org/eu org/ec org/african-union`)

// consulate is the one consulate that the article names, if it can be of that state; else -1.
func (f *positionFinder) consulate(state int) int {
	if !f.sought {
		f.sought = true
		for e := range f.d.entities {
			if x := &f.d.entities[e]; x.subkind == graph.Embassy && strings.Contains(strings.ToLower(x.name), "consulate") {
				f.consulates = append(f.consulates, e)
			}
		}
	}
	if len(f.consulates) != 1 {
		return -1
	}
	found := f.consulates[0]
	if state >= 0 && f.d.entities[found].country != f.d.entities[state].country {
		return -1
	}
	return found
}

// one reports whether "a" stands before a title: "a former foreign minister" may be one
// of any state.
func (f *positionFinder) one(p *position) bool {
	i := p.at.begin - 1
	return p.status == graph.Former && i >= 0 && f.d.indefinite(i)
}

// ofOther reports whether a post belongs to something that has no name: "president of the
// exporters' association" is president of no state.
func (f *positionFinder) ofOther(p *position) bool {
	d, i := f.d, p.at.after
	if i+2 >= d.sentenceEnd(p.at.from) || d.tokens[i].lower != "of" && d.tokens[i].lower != "for" || d.nameWithin(i+1, d.sentenceEnd(i)) >= 0 {
		return false
	}
	for j := i + 1; j < i+6 && d.sameSentence(i, j) && (d.tokens[j].is(shapeWord) && !d.tokens[j].is(shapeCapital) || d.possessive(j)); j++ {
		if d.tokens[j].has(classBody) {
			return true
		}
	}
	return false
}

// secretaryOfState gives the officers of the US State Department their department where
// the article names it; the Secretary of State serves the United States.
func (f *positionFinder) secretaryOfState(p *position, title string) {
	if p.institution >= 0 {
		return
	}
	if p.state < 0 {
		code := "US"
		switch i := p.at.begin - 1; {
		case i >= 0 && f.d.tokens[i].lower == "cardinal":
			code = "VA" // "Cardinal Secretary of State NAME"
		case strings.HasPrefix(title, "secretary of state for"), strings.HasPrefix(title, "parliamentary"), strings.Contains(title, "commonwealth"):
			code = "GB" // "Secretary of State for Health NAME"
		}
		p.state = f.state(code)
	}
	if f.d.entities[p.state].country != "US" || strings.HasPrefix(title, "secretary") {
		return
	}
	p.institution = f.named("us-state-department")
}

// ofBosses gives records of those who serve somebody what that one serves.
func (f *positionFinder) ofBosses() {
	bosses := map[int]int{} // a person's first record that tells
	for i := range f.found {
		q := &f.found[i]
		if _, known := bosses[q.person]; !known && (!q.at.weak || q.institution >= 0) {
			bosses[q.person] = i
		}
	}
	for i := range f.found {
		p := &f.found[i]
		if p.owner < 0 || p.institution >= 0 || p.state >= 0 {
			continue
		}
		if k, ok := bosses[p.owner]; ok {
			p.state, p.institution = f.found[k].state, f.found[k].institution
		} else if f.d.runsStaff(p.at) {
			p.state = f.state(f.calledAfter(p.owner))
		}
	}
}

// serves is the state of the first record that gives a person one, or -1.
func (f *positionFinder) serves(person int) int {
	posts := f.of[person]
	for _, i := range posts[:min(len(posts), manyPosts)] {
		if f.found[i].state >= 0 {
			return f.found[i].state
		}
	}
	return -1
}

// congress are heads of the titles of members of the US Congress.
var congress = set(`sen senator rep congressman congresswoman`)

// inCongress gives a member of the US Congress the chamber.
func (f *positionFinder) inCongress(p *position, head string) {
	if p.state >= 0 && f.d.entities[p.state].country != "US" {
		return
	}
	id, name := "us-house", "House"
	if head == "sen" || head == "senator" {
		id, name = "us-senate", "Senate"
		if p.state < 0 && f.named(id) < 0 && head == "senator" && f.homeState(head, true) != "US" && !f.d.sitsForAmerica(p.at.after) {
			return
		}
	}
	p.institution = f.body(id, name)
}

// sitsForAmerica reports whether the American state for which somebody sits is told with his party behind his name, which begins at token i:
// "Senator NAME, R-Ohio".
func (d *document) sitsForAmerica(i int) bool {
	for end := min(i+seatReach, d.sentenceEnd(i-1)-2); i < end; i++ {
		if seatMarks[d.tokens[i].lower] && d.tokens[i].is(shapeCapital) && d.tokens[i+1].text == "-" && (d.tokens[i-1].text == "," || d.tokens[i-1].text == "(") {
			r := gazetteer.RegionByName(foldedWord(&d.tokens[i+2]))
			return r != nil && r.Country == "US"
		}
	}
	return false
}

// seatReach is how many tokens after a title the seat of its holder may be told.
const seatReach = 14

// inParliament gives a member of a parliament the one that the article named last, else the state that it is about.
func (f *positionFinder) inParliament(p *position) {
	p.institution = f.d.lastNamed(p.at.begin, p.at.begin-8*ownerReach, func(n *name, x *entity) bool {
		return x.subkind == graph.Parliament && !n.people && strings.HasPrefix(x.gazetteer, "org/")
	})
	if p.institution >= 0 {
		p.guessed("body named last")
	} else if code := f.homeState("mp", false); code != "" {
		p.state = f.state(code)
		p.guessed("state of the article")
	}
}

// stateOffice reports whether a title in lower case, or its head, is that of an office of a state.
func stateOffice(title, head string) bool {
	return reigns[head] || stateHeads[head] || stateTitles[title]
}

// stateHeads are the heads of offices that states without a monarch have, too.
var stateHeads = set(`minister president premier chancellor vice-president taoiseach prime-minister pm`)

// stateTitles are titles of offices of states whose heads others have, too.
var stateTitles = map[string]bool{
	"attorney general": true, "national security adviser": true, "national security advisor": true, "foreign secretary": true,
	"home secretary": true, "director of national intelligence": true, "vice president": true, "governor general": true,
	"state counsellor": true, "state counselor": true, "state secretary": true,
}
