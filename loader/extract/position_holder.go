package extract

import (
	"strings"

	"parley/graph"
)

// nameAfter is the person whose name stands at token i, right after a title: honorifics
// and quotation marks may stand between.
func (f *positionFinder) nameAfter(i int, t *title) (int, bool) {
	d := f.d
	end := d.sentenceEnd(t.from)
	if d.personAt(i) < 0 {
		i = d.pastHonorifics(i, end)
	}
	for n := 0; n < 3 && i < end; n++ {
		if e := d.personAt(i); e >= 0 {
			return e, true
		}
		tok := &d.tokens[i]
		if !tok.is(shapeCapital) || !tok.has(classHonorific) && (tok.lower != "ambassador" || !ambassadorial(d.headWord(t))) {
			break
		}
		i++
	}
	return -1, false
}

// alike gives title n, where nothing says whose it is, the body of the same title of whom "and" joins to its holder: "the NORTHERN UNION's
// fish commissioner NAME and cod commissioner NAME".
func (f *positionFinder) alike(n int) {
	d, t, p := f.d, &f.d.titles[n], &f.posts[n]
	if n == 0 || !p.ownerless() || f.holders[n-1] < 0 || f.posts[n-1].institution < 0 || d.headWord(t) != d.headWord(&d.titles[n-1]) {
		return
	}
	i := t.begin - 1
	if i > 0 && d.tokens[i].lower == "and" {
		i--
	}
	if i > 0 && d.tokens[i].text == "," {
		i--
	}
	if i < t.begin-1 && d.sameSentence(i, t.from) && d.personEnding(i) == f.holders[n-1] {
		p.institution, p.state = f.posts[n-1].institution, f.posts[n-1].state
	}
}

// nameAfterComma is the person whose name follows title n and a comma: "the head of the
// Commission, NAME,".
func (f *positionFinder) nameAfterComma(n int) (int, bool) {
	d, t, p := f.d, &f.d.titles[n], &f.posts[n]
	i, end := p.end, d.sentenceEnd(t.from)
	closing := i
	if i+3 < end && d.tokens[i].lower == "at" && d.tokens[i+2].lower == "time" {
		i += 3
		t.status = graph.Former
	} else if closing = f.detail(n, i, end); closing > i {
		i = closing
	} else if f.opensAs(p.begin) {
		i = d.pastYears(i, end)
	}
	if i+1 < end && i == p.end && d.tokens[i].text == "(" && f.determined(n) {
		person, ok := f.nameAfter(i+1, t)
		return person, ok && d.nameInBrackets(i, end) // "the prime minister of CHILE (NAME)"
	}
	if i+1 < end && d.tokens[i].text == ":" && i == p.end && p.begin == d.sentenceAt(t.from).from {
		return f.nameAfter(i+1, t) // "Chief of staff: NAME"
	}
	if i+1 >= end || d.tokens[i].text != "," {
		return -1, false
	}
	if j := d.pastEpithet(i+1, end); j > i+1 {
		i = j - 1 // "The head of the Commission, the Chilean NAME,"
	}
	if n+1 < len(d.titles) && d.titles[n+1].begin == i+1 && d.titles[n+1].after < end && d.personAt(d.titles[n+1].after) >= 0 {
		i = d.titles[n+1].after - 1 // "The head of the Commission, Professor NAME,", "A spokesman for the group, jailed commander NAME,"
	}
	if w := d.tokens[i+1].lower; (w == "he" || w == "she") && f.opensAs(p.begin) {
		e := d.resolve(i + 1)
		return e, e >= 0 // "As the head of the Commission, he"
	}
	person, ok := f.nameAfter(i+1, t)
	if !ok {
		return -1, false
	}
	j := i + 1
	for d.personAt(j) < 0 {
		j++
	}
	if f.opensAs(p.begin) {
		return person, true // "As head of the Commission, NAME did"
	}
	after := d.names[d.nameCovering(j)].to
	if closing > p.end && after < end && d.tokens[after].text != "," {
		return -1, false
	}
	if after < end {
		next := &d.tokens[after]
		if next.has(classVerb|classSaid) || d.possessive(after) || next.lower == "and" {
			return -1, false
		}
	}
	if !f.determined(n) && p.begin == t.begin && t.begin > 0 && d.sameSentence(t.begin-1, t.from) &&
		d.tokens[t.begin-1].lower != "," && !(p.institution >= 0 && f.oneOf(t)) && !possessivePronouns[d.tokens[t.begin-1].lower] {
		closed := after >= end || d.tokens[after].text == "," || d.tokens[after].text == "."
		return person, closed && (d.tokens[t.head].is(shapeCapital) || p.institution >= 0 && d.indefinite(t.begin-1))
	}
	return person, true
}

// nameAfterIs is the person who is told to be the holder of title n, and no more: "the chairman of the BANK is NAME", "whose
// leader is a former priest, NAME"; or -1.
func (f *positionFinder) nameAfterIs(n int) (int, graph.PositionStatus) {
	d, t, p := f.d, &f.d.titles[n], &f.posts[n]
	i, end := p.end, d.sentenceEnd(t.from)
	if i+1 >= end || d.tokens[i].lower != "is" && d.tokens[i].lower != "was" || !f.determined(n) && p.begin == t.begin {
		return -1, ""
	}
	j := i + 1
	if d.indefinite(j) {
		for j++; j+1 < end && j < i+describedReach && d.tokens[j].text != "," && d.describes(j); j++ {
		}
		if d.tokens[j].text != "," {
			return -1, ""
		}
		j++
	}
	person, ok := f.nameAfter(j, t)
	if !ok {
		return -1, ""
	}
	for d.personAt(j) < 0 {
		j++
	}
	if to := d.names[d.nameCovering(j)].to; to < end && d.tokens[to].is(shapeWord) && d.tokens[to].lower != "and" && d.tokens[to].lower != "who" || d.possessive(to) {
		return -1, ""
	}
	if d.tokens[i].lower == "was" {
		return person, graph.Former
	}
	return person, ""
}

// pastEpithet goes right from i over an article and one or two words that tell what somebody is whose name, up to a comma, they stand before: "the
// historian NAME,"; i where none do.
func (d *document) pastEpithet(i, end int) int {
	if m := d.nameCovering(i); m >= 0 && d.entities[d.names[m].entity].ofCountry() && d.possessive(d.names[m].to) && d.personAt(d.names[m].to+1) >= 0 {
		return d.names[m].to + 1 // "the head of the Commission, Chad's NAME,"
	}
	if d.tokens[i].lower != "the" && demonym(&d.tokens[i]) == "" {
		return i
	}
	for j := i + 1; j < end && j < i+4 && d.tokens[j].is(shapeWord); j++ {
		if d.personAt(j) >= 0 {
			if to := d.names[d.nameCovering(j)].to; to >= end || !d.tokens[to].is(shapeWord) && !d.possessive(to) {
				return j
			}
			return i
		}
		if t := &d.tokens[j]; prepositions[t.lower] || t.has(classVerb|classSaid) || d.nameCovering(j) >= 0 && !d.names[d.nameCovering(j)].people {
			return i
		}
	}
	return i
}

// pastYears goes right from i over the words and numbers that tell when a post was held, up to a comma: "from 1960 to 1963,"; i where none do.
func (d *document) pastYears(i, end int) int {
	for j := i; j < end && j < i+detailReach; j++ {
		switch t := &d.tokens[j]; {
		case t.text == ",":
			return j
		case !t.is(shapeNumber) && !t.has(classTime) && dateWords[t.lower].kind == notDate && !prepositions[t.lower] && t.lower != "and":
			return i
		}
	}
	return i
}

// nameInBrackets reports whether brackets that open at token i hold a name and no more, with honorifics.
func (d *document) nameInBrackets(i, end int) bool {
	n := d.nameCovering(d.pastHonorifics(i+1, end))
	return n >= 0 && d.names[n].to < end && d.tokens[d.names[n].to].text == ")"
}

// opensAs reports whether the sentence opens with "as" right before the title that begins at token i.
func (f *positionFinder) opensAs(i int) bool {
	start := f.d.sentenceAt(i).from
	i = f.skipDeterminers(i - 1)
	return i == start && f.d.tokens[i].lower == "as"
}

// detailReach is how many words may tell more of a post before its holder's name.
const detailReach = 8

// detail goes right from i over plain words that tell more of the post of title n, up to a
// comma: "the STATE's envoy at the talks, NAME,". It is i where none do.
func (f *positionFinder) detail(n, i, end int) int {
	d := f.d
	if i >= end || !d.joinsTo(&d.titles[n], i) || !f.determined(n) && f.posts[n].ownerless() {
		return i
	}
	for j := i + 1; j < end && j < i+detailReach; j++ {
		t := &d.tokens[j]
		if t.text == "," {
			return j
		}
		if !t.is(shapeWord) || t.has(classSaid) || copulas[t.lower] != 0 || d.personAt(j) >= 0 || d.titleAt[j] > 0 {
			return i
		}
	}
	return i
}

// oneOf reports whether "a" stands before the title of one who speaks for a body: "a
// spokesman for the ministry, NAME,".
func (f *positionFinder) oneOf(t *title) bool {
	return f.d.indefinite(t.begin-1) && !t.weak && !f.d.tokens[t.head].is(shapeCapital)
}

// indefinite reports whether token i is the indefinite article.
func (d *document) indefinite(i int) bool {
	return d.tokens[i].lower == "a" || d.tokens[i].lower == "an"
}

// possessivePronouns stand before a post or counterpart of one named before.
var possessivePronouns = set(`his her its their our my your`)

// skipDeterminers goes left from i over articles and small words that may stand before a
// title.
func (f *positionFinder) skipDeterminers(i int) int {
	for n := 0; n < 4 && i >= 0; n++ {
		t := &f.d.tokens[i]
		if determiners[t.lower] || t.has(classStatus) && !t.is(shapeCapital) && copulas[t.lower] != 'n' || n == 0 && !t.is(shapeCapital) && t.has(classAdjectival) {
			i--
			continue
		}
		break
	}
	return i
}

// determiners are articles, pronouns and small words of time or party between them and a title.
var determiners = set(`a an the his her its their also now then currently once formerly previously one our both later next first another twice
	republican democratic`)

// classAdjectival are words that may stand between an article and a title.
const classAdjectival = classModifier | classPortfolio | classBody | classPolity

// nameBefore is the person whose name stands before title n: in apposition ("NAME, the
// ambassador"), or as the subject of a verb of being or appointing.
func (f *positionFinder) nameBefore(n int) (int, graph.PositionStatus, string, bool) {
	d, t, p := f.d, &f.d.titles[n], &f.posts[n]
	start, end := d.sentenceAt(t.from).from, d.sentenceEnd(t.from)
	i := f.skipDeterminers(p.begin - 1)
	if s := f.bareBody(t); s.to > s.from && p.begin == t.begin {
		i = f.skipDeterminers(s.from - 1) // "became central bank governor"
	}
	if i < start || d.possessive(p.end) { // "NAME, the minister's adviser"
		return -1, "", "", false
	}
	if j := d.untilWhen(i, start); j > start && (d.tokens[j-1].text == "," || copulas[d.tokens[j-1].lower] == 'p') {
		i = j - 1 // "NAME, until last month the minister"
	}
	if j := d.pastNouns(i, start); j < i && d.tokens[j].text == "," {
		i = j // "NAME, a fishing faction member"
	}
	if d.tokens[i].text == "," || d.tokens[i].text == "(" || d.dash(i) {
		if p.end < end && d.tokens[p.end].has(classSaid) && d.tokens[i].text == "," && p.end == t.after &&
			(p.begin == t.begin || strings.HasPrefix(d.headWord(t), "spokes")) {
			return -1, "", "", false // "NAME, the spokesman said"
		}
		if e := f.before(i, start); e >= 0 && !f.pairs(p, i) {
			return e, f.once(i+1, p.begin), "name, title", true
		}
		return -1, "", "", false
	}
	if e, status := f.subject(n, f.office(i), start); e >= 0 {
		return e, status, "name is title", true
	}
	if e := f.nominee(n, i, start); e >= 0 {
		return e, graph.Designate, "nominee for title", true
	}
	if e, status := f.tenureOf(i, start); e >= 0 {
		return e, status, "tenure of title", true
	}
	if e, status := f.careerAs(n, i, start); e >= 0 {
		return e, status, "name is title", true
	}
	if e := f.asWhich(n, i, start); e >= 0 {
		return e, "", "name is title", true
	}
	if d.personAt(p.begin) >= 0 { // "elected NAME president"
		i = f.skipDeterminers(t.begin - 1)
	}
	e, status := f.object(n, i, start)
	return e, status, "made title", e >= 0
}

// untilWhen goes left from i over words of time to "until" or "hitherto"; it is -1 where they do not stand there.
func (d *document) untilWhen(i, start int) int {
	for j := i; j >= start && j > i-detailReach; j-- {
		t := &d.tokens[j]
		if t.lower == "until" || t.lower == "hitherto" {
			return j
		}
		if !t.is(shapeNumber) && !t.has(classTime) && dateWords[t.lower].kind == notDate && !determiners[t.lower] {
			break
		}
	}
	return -1
}

// nounsReach is how many nouns without a class of their own may stand before a title.
const nounsReach = 3

// pastNouns goes left from i over plain nouns that describe a title, and the article before them.
func (d *document) pastNouns(i, start int) int {
	j := i
	for ; j > start && j > i-nounsReach; j-- {
		if d.titleAt[j] != 0 || d.nameCovering(j) >= 0 || !plainNoun(&d.tokens[j]) {
			break
		}
	}
	if j < i && j > start && (d.indefinite(j) || d.tokens[j].lower == "the") {
		j--
	}
	return j
}

// plainNoun reports whether a word may be a noun of which no list tells more.
func plainNoun(t *token) bool {
	small := copulas[t.lower] != 0 || prepositions[t.lower] || determiners[t.lower]
	return t.plain() && !t.has(classVerb|classStatus) && !small && tenseCues[t.lower] == cueNone &&
		!strings.HasSuffix(t.lower, "ed") && !strings.HasSuffix(t.lower, "ly")
}

// pairs reports whether the comma of a headline at token i stands for "and": "Lund, Chilean President
// Agree on Cod", where the title that ends before it has no comma behind it.
func (f *positionFinder) pairs(p *post, i int) bool {
	d := f.d
	s := &d.sentences[d.tokens[i].sentence]
	return (s.headline || s.loud) && d.tokens[i].text == "," && p.end < s.to && d.tokens[p.end].is(shapeWord)
}

// dash reports whether token i is a dash between words, no hyphen within one.
func (d *document) dash(i int) bool {
	w := d.tokens[i].text
	return (w == "-" || w == "–" || w == "—" || w == "--") && i > 0 && d.tokens[i-1].end < d.tokens[i].start
}

// once is the status that words between a comma and a title tell: "NAME, then the minister".
func (f *positionFinder) once(from, to int) graph.PositionStatus {
	for i := from; i < to; i++ {
		if st := statuses[f.d.tokens[i].lower]; st != "" {
			return st
		}
	}
	return ""
}

// before is the person whose name ends before the comma at token i; an age or a party in
// brackets may stand between.
func (f *positionFinder) before(i, start int) int {
	d := f.d
	j := i - 1
	if j-1 > start && d.tokens[j].is(shapeNumber) && d.tokens[j-1].text == "," {
		j -= 2
	}
	if j-2 > start && d.tokens[j-1].text == "-" && len(d.tokens[j-2].text) == 1 && d.tokens[j-3].text == "," {
		j -= 4 // "NAME, R-Ohio,"
	}
	if j > start && d.tokens[j].text == ")" {
		for k := j; k > start && k > j-6; k-- {
			if d.tokens[k].text == "(" {
				j = k - 1
				break
			}
		}
	}
	if j < start {
		return -1
	}
	if w := d.tokens[j].lower; w == "he" || w == "she" {
		return d.resolve(j)
	}
	return d.personOf(j, start)
}

// personOf is the person whose name ends with token i, or with what he is of: "Sen. NAME of Texas"; or -1.
func (d *document) personOf(i, start int) int {
	if n := d.nameCovering(i); n >= 0 && d.entities[d.names[n].entity].kind != graph.KindPerson && d.names[n].from-2 >= start && d.tokens[d.names[n].from-1].lower == "of" {
		i = d.names[n].from - 2
	}
	return d.personEnding(i)
}
