package extract

import (
	"slices"
	"strings"

	"parley/graph"
)

// commonBodyAt reports whether the common noun of a body that has posts of its own stands at
// token i: "council", or one that the word before it makes such: "central bank".
func (d *document) commonBodyAt(i int) bool {
	t, before := &d.tokens[i], i-1
	if before > 0 && d.possessive(before) {
		before-- // "the teachers' union"
	}
	return (commonBody(t) || t.text == "presidency") && !missions[t.lower] || before >= 0 && !t.is(shapeCapital) && qualified[d.tokens[before].lower+" "+t.lower]
}

// qualifiedBody reports whether a body ends with token i whose last word alone is none: "central bank".
func (d *document) qualifiedBody(i int) bool { return d.commonBodyAt(i) && !commonBody(&d.tokens[i]) }

// qualified are common names of bodies whose last word alone is none.
var qualified = func() map[string]bool {
	out := map[string]bool{}
	for noun, words := range map[string]string{
		"bank":       "central state reserve development investment national",
		"company":    "oil gas power electricity telecommunications telephone steel mining railway shipping insurance broadcasting water airline",
		"union":      "firefighters nurses pilots trade teachers miners workers students journalists rugby football credit farmers engineers dockers nurses writers",
		"board":      "monetary oversight electoral election review advisory supervisory wheat coffee tea cocoa tourist school sugar marketing planning parole control",
		"service":    "intelligence security prison postal weather health secret border meteorological ambulance fire park",
		"services":   "intelligence security secret special",
		"office":     "prosecutor statistics patent audit weather cartel antitrust",
		"group":      "advocacy rights working advisory lobby pressure parliamentary contact",
		"chamber":    "upper lower",
		"conference": "bishops episcopal",
		"house":      "upper lower",
	} {
		for w := range strings.FieldsSeq(words) {
			out[w+" "+noun] = true
		}
	}
	return out
}()

// bodyPhrase is where the common name of a body ends whose words go on at token i from the name
// of its owner: "Switzerland's upper house of parliament", "the EC farm ministers' council"; i
// where they name none.
func (d *document) bodyPhrase(i, end int) int {
	found := i
	for j := i; j < end && j < i+bodyReach; j++ {
		t := &d.tokens[j]
		if d.possessive(j) || t.text == "-" {
			continue
		}
		if !t.plain() || prepositions[t.lower] || d.nameCovering(j) >= 0 ||
			d.titleAt[j] != 0 && !d.possessive(d.titles[d.titleAt[j]-1].to) {
			break
		}
		if d.commonBodyAt(j) {
			found = j + 1
		}
	}
	if found > i && found+1 < end && parliamentary[d.tokens[found-1].lower] && d.tokens[found].lower == "of" && d.tokens[found+1].lower == "parliament" {
		found += 2
	}
	return found
}

// parliamentary are nouns of the houses of a parliament.
var parliamentary = set(`house chamber`)

// bodyOfOwner is the body that common nouns between its owner's name and a title name: "Egyptian
// army" of "Egyptian army spokesman", "Chad's central bank" of "Chad's central bank governor".
func (f *positionFinder) bodyOfOwner(t *title) span {
	d := f.d
	to := t.begin
	if policing[d.tokens[t.from].lower] && t.from < t.head && (d.headWord(t) == "chief" || strings.HasPrefix(d.headWord(t), "spokes")) {
		to = t.from + 1 // "Kenyan police spokesman"
	} else if to < 1 || !d.sameSentence(to-1, t.from) || !d.commonBodyAt(to-1) {
		return span{}
	}
	start := d.sentenceAt(t.from).from
	for j := to - 1; j >= start && j > to-bodyReach && (j >= t.from || d.titleAt[j] == 0 && !d.tokens[j].has(classVerb)); j-- {
		if m := d.nameCovering(j); m >= 0 {
			x := &d.entities[d.names[m].entity]
			if d.names[m].people || x.ofCountry() && d.possessive(d.names[m].to) {
				return span{d.names[m].from, to}
			}
			return span{}
		}
		t := &d.tokens[j]
		if t.is(shapeCapital) && demonym(t) != "" && !demonymPeople(t) {
			return span{d.compassBefore(j), to}
		}
		if !d.possessive(j) && (t.is(shapeCapital) && j > start || !t.is(shapeWord) || t.has(classFunction|classSaid) || prepositions[t.lower]) {
			return span{}
		}
	}
	return span{}
}

// townBody is the body of a town or region that common nouns behind its name tell before a title: "Bury council" of "Bury council's leader",
// "Leeds city council" of "Leeds city council leader".
func (f *positionFinder) townBody(t *title, start int) span {
	d, to := f.d, t.begin
	if to-1 > start && d.possessive(to-1) {
		to--
	}
	if to-2 < start || !d.commonBodyAt(to-1) || d.nameCovering(to-1) >= 0 {
		return span{}
	}
	for j := to - 2; j >= start && j > to-2-nounsReach; j-- {
		if m := d.nameCovering(j); m >= 0 {
			if x := &d.entities[d.names[m].entity]; x.kind != graph.KindLocation || x.subkind == graph.Country || d.names[m].people {
				break
			}
			return span{d.names[m].from, to}
		}
		if t := &d.tokens[j]; !t.plain() || !t.has(classBody|classLand) && !localWords[t.lower] {
			break
		}
	}
	return span{}
}

// ofTown gives a post the body of a town before its title, and reports whether there is one.
func (f *positionFinder) ofTown(t *title, start int, p *post) bool {
	s := f.townBody(t, start)
	if s.to == s.from {
		return false
	}
	p.institution, p.begin = f.lowerBody(-1, s), s.from
	f.d.entities[p.institution].country = f.d.entities[f.d.names[f.d.nameCovering(s.from)].entity].country
	return true
}

// localWords stand between a town's name and its body.
var localWords = set(`city town county borough district municipal regional provincial parish police fire local state`)

// bareBody is the common name of a body that stands before a title with no owner: "central bank governor".
func (f *positionFinder) bareBody(t *title) span {
	d, i := f.d, t.begin-1
	if i > 0 && d.sameSentence(i-1, t.from) && (policing[d.tokens[i].lower] || fightingNouns[d.tokens[i].lower]) && d.nameCovering(i) < 0 && factional[d.tokens[i-1].lower] {
		return span{i - 1, i + 1} // "rebel army commander"
	}
	if i >= 0 && policing[d.tokens[i].lower] && d.nameCovering(i) < 0 && (!d.tokens[i].is(shapeCapital) && d.sameSentence(i, t.from) || i == d.sentenceAt(t.from).from) {
		return span{i, i + 1} // "army chief"
	}
	if i > 0 && d.tokens[i].lower == "forces" && d.tokens[i-1].lower == "armed" && d.sameSentence(i, t.from) && d.nameCovering(i) < 0 {
		return span{i - 1, i + 1}
	}
	if i < 1 || !d.sameSentence(i-1, t.from) || d.nameCovering(i) >= 0 || !d.commonBodyAt(i) {
		return span{}
	}
	if commonBody(&d.tokens[i]) && d.tokens[i].lower != "force" {
		return span{} // "committee chairman"
	}
	return span{i - 1, i + 1}
}

// sameBody is the body of a common name that a record before p has with its owner; else that of the state that the
// article is about.
func (f *positionFinder) sameBody(p *position, s span) int {
	noun := f.d.fold(s)
	if factional[f.d.tokens[s.from].lower] {
		return f.lowerBody(-1, s) // and of no state
	}
	if i := s.from - 2; i >= 0 && f.d.tokens[i+1].lower == "and" && f.d.titleAt[i] > 0 {
		if q := &f.posts[f.d.titleAt[i]-1]; q.state >= 0 { // "Norwegian premier and central bank governor"
			p.state = q.state
			return f.lowerBody(p.state, s)
		}
	}
	for _, k := range slices.Backward(f.placedBefore(p, nearestReach)) {
		if e := f.found[k].institution; e >= 0 && strings.HasSuffix(graph.Fold(f.d.entities[e].name), noun) {
			return e
		}
	}
	if e := f.near(p, "governor"); e >= 0 {
		p.state = e
	} else if code := f.homeState("governor", false); code != "" {
		p.state = f.state(code)
	}
	return f.lowerBody(p.state, s)
}

// compassBefore is where "West German" begins whose second word is token i.
func (d *document) compassBefore(i int) int {
	if i > 0 && compass[d.tokens[i-1].lower] && d.tokens[i-1].is(shapeCapital) && d.sameSentence(i-1, i) {
		return i - 1
	}
	return i
}

// fightingNouns are what those are called together who fight a state.
var fightingNouns = set(`militia force forces movement faction alliance group`)

// policing are the common names of forces, which have chiefs and speakers.
var policing = set(`police army navy military coastguard gendarmerie`)

// ownersBody reads the body that begins at name nm, of a state or of a union, or that is named
// behind words that tell what it is: "Chad's central bank", "the French oil company Total". It returns the
// body, or -1, and where what tells of it ends.
func (f *positionFinder) ownersBody(nm *name, end int) (int, int) {
	d := f.d
	x := &d.entities[nm.entity]
	switch {
	case d.titleAt[nm.from] != 0:
		return -1, nm.to
	case nm.people:
		return f.peoplesBody(nm.span, end, x.country)
	case x.ofCountry(), x.kind == graph.KindLocation, x.subkind == graph.Intergovernmental, x.kind == graph.KindInstitution && d.possessive(nm.to):
	default:
		return -1, nm.to
	}
	to := d.bodyPhrase(nm.to, end)
	if to == nm.to {
		return -1, to
	}
	state := -1
	if x.ofCountry() {
		state = f.state(x.country)
	}
	if to+1 < end && d.tokens[to].lower == "of" {
		if m := d.nameCovering(d.pastThe(to + 1)); m >= 0 && d.entities[d.names[m].entity].body() && !d.names[m].people {
			to = d.names[m].to // "Bergen's regional committee of the UNION"
		}
	}
	body := f.lowerBody(state, span{nm.from, to})
	if state < 0 && x.country != "" {
		d.entities[body].country = x.country // "the Leeds city council"
	}
	return body, to
}

// peoplesBody is ownersBody for an adjective of a state's people that stands at s.
func (f *positionFinder) peoplesBody(s span, end int, code string) (int, int) {
	d := f.d
	for j := s.to; j < end && j < s.to+bodyReach; j++ {
		if m := d.nameCovering(j); m >= 0 {
			if y := &d.entities[d.names[m].entity]; y.body() && !(d.tokens[j].is(shapeCaps) && d.commonBodyAt(j-1)) {
				return d.names[m].entity, d.names[m].to
			}
			break
		}
		if !d.tokens[j].plain() || d.titleAt[j] != 0 {
			break
		}
	}
	to := d.bodyPhrase(s.to, end)
	if to == s.to {
		return -1, to
	}
	body := f.lowerBody(f.state(code), span{s.from, to})
	if to < end && d.tokens[to].is(shapeCaps) && d.nameCovering(to) >= 0 {
		to = d.names[d.nameCovering(to)].to // "the Chadian fishing association CFA"
	}
	return body, to
}

// adjectiveBody reads peoplesBody where the adjective begins at token i, after no more than an article
// and a word, and is no name: nothing else in the sentence made the state an actor. It returns the body, or -1, its
// state, and where what tells of it ends.
func (f *positionFinder) adjectiveBody(i, end int) (body, state, to int) {
	d := f.d
	for n := 0; n < 3 && i < end; n++ {
		t := &d.tokens[i]
		if i+2 < end && t.is(shapeCapital) && demonym(t) != "" && d.tokens[i+1].is(shapeCapital) && (demonym(&d.tokens[i+1]) != "" || d.tokens[i+1].has(classAdjective)) {
			if to = d.bodyPhrase(i+2, end); to > i+2 {
				return f.lowerBody(-1, span{i, to}), -1, to // "the Bosnian Serb assembly"
			}
		}
		if d.nameCovering(i) >= 0 || !t.is(shapeWord) {
			break
		}
		if t.is(shapeCapital) && demonym(t) != "" && !demonymPeople(t) {
			code := demonym(t)
			if body, to = f.peoplesBody(span{d.compassBefore(i), i + 1}, end, code); body < 0 {
				break
			}
			return body, f.state(code), to
		}
		if to := d.bodyPhrase(i+1, end); n > 0 && t.is(shapeCapital) && t.has(classAdjective) && to > i+1 {
			return f.lowerBody(-1, span{i, to}), -1, to // "the Socialist opposition party"
		}
		if t.is(shapeCapital) && !compass[t.lower] || t.has(classFunction) && t.lower != "the" && t.lower != "a" {
			break
		}
		i++
	}
	return -1, -1, i
}
