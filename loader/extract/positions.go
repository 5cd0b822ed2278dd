package extract

import (
	"slices"
	"strings"

	"parley/graph"
)

// position says that a person holds, held or will hold a post.
type position struct {
	person      int // index into document.entities
	title       string
	institution int // index into document.entities, or -1
	state       int // index into document.entities, or -1
	status      graph.PositionStatus
	since       graph.Date
	until       graph.Date
	evidence    []span
	confidence  float64
	rule        string

	attributedTo int // entity, or -1

	at    *title // where the article says so
	owner int    // the person whose adviser or secretary it is, or -1
	plain bool   // the status is not said in words, but taken for granted
}

// lowerTitle is the title of a record in lower case.
func lowerTitle(p *position) string { return strings.ToLower(p.title) }

// post is what the words around a title tell of it.
type post struct {
	institution, state int
	place              int // the city or region of a mayor or governor
	end                int // where what belongs to the title after it ends
	where              int // the state in which it is, as "in" says
	person             int // whose it is: "Trump's adviser"
	begin              int // where what belongs to the title before it begins
}

// findPositions finds who holds which post. Each title is read with the names that
// belong to it, then joined to its holder; the records of one post are one at the end.
func (d *document) findPositions() {
	f := positionFinder{d: d, implied: map[string]int{}, known: map[string]int{}, filled: map[[2]string]bool{}, held: map[[2]string]bool{}, owners: map[int]string{},
		regions: newEntityIndex(d, regionKeys)}
	for e := range d.entities {
		if x := &d.entities[e]; x.kind == graph.KindInstitution && x.gazetteer != "" && x.name != "" {
			f.known[x.gazetteer] = e
		}
	}
	f.posts = make([]post, len(d.titles))
	f.holders = make([]int, len(d.titles))
	for n := range d.titles {
		f.posts[n] = f.post(&d.titles[n])
		f.holders[n] = -1
	}
	f.joined()
	f.superiors()
	for n := range d.titles {
		f.read(n)
	}
	for n := range d.titles {
		f.share(n)
	}
	f.counterparts()
	f.whoLeads()
	f.headedBy()
	f.titled()
	f.namedLater()
	f.settle()
	slices.SortStableFunc(f.found, func(a, b position) int { return a.evidence[0].from - b.evidence[0].from })
	d.positions = f.found
	f.serve()
}

type positionFinder struct {
	d           *document
	posts       []post // of each title
	holders     []int  // of each title: an entity, or -1
	found       []position
	implied     map[string]int // entities that the article implies without naming them
	known       map[string]int // entities by the gazetteer's id; states and institutions alone
	regions     *entityIndex
	homes       [2][]string        // the states that the article is about, once asked for
	often       [2]int             // how many of them are not named in passing
	sought      bool               // whether the consulates have been listed
	consulates  []int              // those that the article names
	of          map[int][]int      // records of each person, as merge left them
	placed      []int              // records by where their titles stand, as place left them
	filled      map[[2]string]bool // codes of states and their offices whose holder is known
	owners      map[int]string     // what calledAfter found
	us          int8               // 1 or -1 once it is known whether the article is American
	held        map[[2]string]bool // codes of states and titles that somebody bears there
	homeCode    string             // what homeland found
	homeSought  bool               // whether homeland has looked
	lands       []string           // what itemHome found
	landsSought bool
	hostCode    string // what hostsHome found
	hostSought  bool   // whether hostsHome has looked
}

// joined gives titles that "and" joins what belongs to one of them: "president and chief
// executive of the BANK", "STATE's deputy premier and foreign minister".
func (f *positionFinder) joined() {
	for n := len(f.posts) - 2; n >= 0; n-- {
		t, next := &f.d.titles[n], &f.d.titles[n+1]
		if end := f.posts[n].end; end >= len(f.d.tokens) || !f.joinsTitles(end) || f.posts[n+1].begin != end+1 || !f.d.sameSentence(end, next.from) {
			continue
		}
		a, b := &f.posts[n], &f.posts[n+1]
		switch {
		case t.weak && f.d.pastNouns(t.begin-1, f.d.sentenceAt(t.from).from) < t.begin-1: // "a fishing faction member and minister of Chad"
		case a.ownerless() && b.end > next.after:
			a.institution, a.state, a.place, a.person = b.institution, b.state, b.place, b.person
		case b.ownerless() && a.begin < t.begin && !t.weak:
			b.institution, b.state, b.place, b.person = a.institution, a.state, a.place, a.person
		}
	}
}

// joinsTitles reports whether token i joins two titles of one holder: "and", and the dash of "Deputy Prime Minister - Minister of Defence".
func (f *positionFinder) joinsTitles(i int) bool {
	t := &f.d.tokens[i]
	return t.lower == "and" || t.text == "/" || f.d.dash(i)
}

// superiors gives those who serve an office what that office belongs to: "adviser to the
// president of the BANK".
func (f *positionFinder) superiors() {
	d := f.d
	for n := len(f.posts) - 2; n >= 0; n-- {
		p, t := &f.posts[n], &d.titles[n]
		end := d.sentenceEnd(t.from)
		if !p.ownerless() || !bossed[d.headWord(t)] && !t.weak || p.end >= end || !serving[d.tokens[p.end].lower] {
			continue
		}
		i := p.end + 1
		for i < end && determiners[d.tokens[i].lower] {
			i++
		}
		if i >= end {
			continue
		}
		next, begin := &f.posts[n+1], d.titles[n+1].begin
		if begin == i && !next.ownerless() || begin > i && next.begin == i {
			p.institution, p.state, p.end = next.institution, next.state, next.end
		}
	}
}

// serving are prepositions between a post and the office that it serves.
var serving = set(`to of for`)

// ownerless reports whether nothing says what a post belongs to.
func (p *post) ownerless() bool {
	return p.institution < 0 && p.state < 0 && p.place < 0 && p.person < 0
}

// read finds the holder of title n by the words around it.
func (f *positionFinder) read(n int) {
	t := &f.d.titles[n]
	if t.plural {
		f.list(n)
		return
	}
	if f.rank(n) {
		f.holdRank(n)
		return
	}
	if h, ok := f.nameAfter(t.after, t); ok {
		f.behindName(n, h)
		f.alike(n)
		f.hold(n, h, "title before name", "")
		return
	}
	if end := f.posts[n].end; end > t.after && (f.d.tokens[t.head].is(shapeCapital) || f.determined(n) || t.begin == f.d.sentenceAt(t.from).from) {
		if h, ok := f.nameAfter(end, t); ok { // "Secretary General of the Foreign Ministry NAME"
			f.hold(n, h, "title of institution, name", "")
			return
		}
	}
	if h, ok := f.nameAfterComma(n); ok {
		f.hold(n, h, "title, name", "")
		return
	}
	if h, status := f.nameAfterIs(n); h >= 0 {
		f.hold(n, h, "name is title", status)
		return
	}
	if h, status, rule, ok := f.nameBefore(n); ok && !(claims[rule] && f.d.deniedAt(t.from)) {
		f.hold(n, h, rule, status)
	}
}

// rank reports whether title n is no more than the rank of the holder of the one before it: "Foreign Minister Ambassador NAME", "the head of the
// delegation, Ambassador NAME".
func (f *positionFinder) rank(n int) bool {
	d, t := f.d, &f.d.titles[n]
	if n == 0 || d.headWord(t) != "ambassador" || t.to != t.from+1 || !d.tokens[t.from].is(shapeCapital) || d.personAt(t.after) < 0 && d.personAt(d.pastHonorifics(t.after, d.sentenceEnd(t.from))) < 0 {
		return false
	}
	before := &d.titles[n-1]
	if t.from == before.after {
		return ambassadorial(d.headWord(before))
	}
	return d.tokens[t.from-1].text == "," && d.sameSentence(before.from, t.from) && f.holders[n-1] >= 0 && f.holders[n-1] == d.personAt(t.after)
}

// ambassadorial reports whether an ambassador by rank may hold a post with a head: "Foreign Minister Ambassador NAME".
func ambassadorial(head string) bool {
	return head == "minister" || head == "representative" || strings.HasPrefix(head, "spokes")
}

// holdRank gives the holder of title n-1 the rank that title n tells, where a state has him that sends ambassadors.
func (f *positionFinder) holdRank(n int) {
	p, state := &f.posts[n-1], f.posts[n-1].state
	if x := p.institution; state < 0 && x >= 0 && f.d.entities[x].organ() {
		state = f.state(f.d.entities[x].country)
	}
	if state >= 0 && f.d.titles[n].from > f.d.titles[n-1].after {
		f.posts[n].state = state
		f.hold(n, f.holders[n-1], "title before name", "")
	}
}

// behindName reads the state or institution behind a name: "President NAME of Chad",
// "analyst NAME of the Northern Bank".
func (f *positionFinder) behindName(n, person int) {
	d, t, p := f.d, &f.d.titles[n], &f.posts[n]
	if p.state >= 0 || p.institution >= 0 {
		return
	}
	for i, end := t.after, d.sentenceEnd(t.from); i < end; i++ {
		if d.personAt(i) != person {
			continue
		}
		i = d.names[d.nameCovering(i)].to
		if i+1 < end && (d.tokens[i].lower == "of" || t.weak && (d.tokens[i].lower == "at" ||
			d.tokens[i].lower == "from" || d.tokens[i].lower == "with")) {
			if at := d.nameWithin(i+1, end); at >= 0 {
				if e := d.names[at].entity; f.behindOwns(t, &d.entities[e]) {
					f.owner(p, e, false, t)
				}
			}
		}
		return
	}
}

// behindOwns reports whether a title before a name can belong to an entity behind the name: members of Congress are told
// of their committee or state, which is not what they serve.
func (f *positionFinder) behindOwns(t *title, x *entity) bool {
	h := f.d.headWord(t)
	switch {
	case x.kind == graph.KindInstitution:
		return !congress[h] && h != "representative"
	case x.subkind == graph.Country && !t.weak:
		return !congress[h] // "Senator NAME of Georgia"
	}
	return x.kind == graph.KindLocation && (localPosts[h] || reigns[h]) && !congress[h]
}

// hold records that a person holds the post of title n.
func (f *positionFinder) hold(n, person int, rule string, status graph.PositionStatus) {
	d, t, p := f.d, &f.d.titles[n], &f.posts[n]
	f.holders[n] = person
	if p.person == person {
		return
	}
	x := position{
		person: person, title: strings.TrimSpace(t.rank + " " + d.text(t.span)), institution: p.institution, state: p.state, status: t.status,
		evidence: []span{d.sentenceAt(t.from)}, confidence: positionRules.confidence(rule), rule: rule, at: t, owner: p.person,
	}
	if x.status == "" {
		x.status = status
	}
	x.plain = x.status == ""
	if x.plain {
		x.status = graph.Current
	}
	if p.place >= 0 && p.institution < 0 && p.state < 0 {
		if in := &d.entities[p.place]; in.subkind == graph.Region && in.country == "" && headsOfStates[d.headWord(t)] {
			return // "Africa's first head of state"
		}
		x.institution = f.placeBody(p.place)
	}
	f.tenure(&x, p.end)
	f.found = append(f.found, x)
}

// headsOfStates are heads of offices that a part of the world has only as one of its states has.
var headsOfStates = set(`head president premier minister king queen leader`)

// share gives title n the holder of the title that "and" joins to it: "CIA director and
// adviser NAME", "NAME, director of A and a member of B".
func (f *positionFinder) share(n int) {
	if f.holders[n] >= 0 || f.d.titles[n].plural {
		return
	}
	d, t := f.d, &f.d.titles[n]
	end := f.posts[n].end
	if n+1 < len(d.titles) && f.holders[n+1] >= 0 && end < len(d.tokens) && f.joinsTitles(end) {
		next, begin := &d.titles[n+1], f.posts[n+1].begin
		if s := f.bareBody(next); s.to > s.from {
			begin = s.from // "premier and central bank governor NAME"
		}
		if begin <= end+1 && d.sameSentence(end, next.from) && next.after < len(d.tokens) &&
			f.behind(n+1) && !f.determined(n) {
			f.hold(n, f.holders[n+1], "shared title", "")
			return
		}
	}
	if n == 0 || f.holders[n-1] < 0 || !d.sameSentence(d.titles[n-1].from, t.from) {
		return
	}
	if after := d.titles[n-1].after; d.personAt(after) >= 0 {
		return // "President A and the minister"
	}
	i, last := f.skipDeterminers(f.posts[n].begin-1), f.posts[n-1].end
	if s := f.bodyAfter(&d.titles[n-1]); s.to > last {
		last = s.to // "the speaker of parliament and"
	}
	if i >= 0 && d.tokens[i].lower == "and" && last >= i-1 && last <= i {
		var status graph.PositionStatus
		if d.tokens[f.posts[n].begin-1].lower == "twice" { // "the opposition leader and twice prime minister"
			status = graph.Former
		}
		f.hold(n, f.holders[n-1], "shared title", status)
	}
}

// behind reports whether the holder of title n is named behind it: "minister NAME", "minister of Chad
// Dr. NAME", "minister of Chad, NAME".
func (f *positionFinder) behind(n int) bool {
	d := f.d
	for _, i := range []int{d.titles[n].after, f.posts[n].end} {
		if i < len(d.tokens) && d.tokens[i].text == "," {
			i++
		}
		if i < len(d.tokens) {
			if i = d.pastHonorifics(i, d.sentenceEnd(d.titles[n].from)); i < len(d.tokens) && d.personAt(i) == f.holders[n] {
				return true
			}
		}
	}
	return false
}

// determined reports whether an article stands before title n, or before the common nouns of a body to which it belongs: "the central bank
// governor".
func (f *positionFinder) determined(n int) bool {
	i := f.posts[n].begin - 1
	for k := 0; k < nounsReach && i > 0 && f.d.tokens[i].plain() && f.d.tokens[i].has(classBody|classPortfolio|classModifier); k++ {
		i--
	}
	if i > 0 && (strings.HasSuffix(f.d.tokens[i].lower, "-old") || counting[f.d.tokens[i].lower]) {
		i-- // "the 52-year-old mayor", "the first president"
	}
	return i >= 0 && f.d.tokens[i].lower == "the"
}

func (d *document) sameSentence(i, j int) bool {
	return min(i, j) >= 0 && max(i, j) < len(d.tokens) && d.tokens[i].sentence == d.tokens[j].sentence
}

// sentenceAt is the sentence of token i.
func (d *document) sentenceAt(i int) span { return d.sentences[d.tokens[i].sentence].span }

// personAt is the person whose name begins at token i, or -1.
func (d *document) personAt(i int) int {
	if i < 0 || i >= len(d.tokens) || d.nameAt[i] == 0 {
		return -1
	}
	n := &d.names[d.nameAt[i]-1]
	if n.from != i || d.entities[n.entity].kind != graph.KindPerson {
		return -1
	}
	return n.entity
}

// personEnding is the person whose name ends with token i, or -1.
func (d *document) personEnding(i int) int {
	m := d.nameCovering(i)
	if m < 0 || d.names[m].to != i+1 || d.entities[d.names[m].entity].kind != graph.KindPerson {
		return -1
	}
	return d.names[m].entity
}

// nameCovering is the index of the name that covers token i, or -1.
func (d *document) nameCovering(i int) int {
	if i < 0 || i >= len(d.tokens) {
		return -1
	}
	return int(d.nameAt[i]) - 1
}
