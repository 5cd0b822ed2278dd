package extract

import (
	"slices"

	"parley/graph"
	"parley/graph/gazetteer"
)

// list reads the holders of a title of several: "Presidents NAME of STATE and NAME of
// STATE", "the presidents of STATE and STATE, NAME and NAME", "NAME and NAME, the presidents
// of STATE and STATE".
func (f *positionFinder) list(n int) {
	d, t := f.d, &f.d.titles[n]
	end := d.sentenceEnd(t.from)
	i := t.after
	if each, _ := d.eachOf(i, end); each != nil {
		f.holdEach(n, each)
		return
	}
	owners := f.posts[n]
	states, to := f.listed(i, end, (*entity).ofCountry)
	for k, e := range states {
		states[k] = f.state(d.entities[e].country)
	}
	bodies, pastBodies := f.listed(i, end, (*entity).body)
	switch {
	case len(states) > 1:
		i = to
	case len(bodies) > 1:
		states, i = nil, pastBodies
	case owners.state >= 0 && f.theirs(t):
		states, f.posts[n].state, i = nil, -1, owners.end // of each in turn, see ofPair
	case owners.state >= 0:
		states, i = f.adjectives(owners.begin, t.from), owners.end
	default:
		if states = nil; owners.institution >= 0 {
			i = max(i, owners.end)
		}
		f.ofCircle(n)
	}
	listed := i < end && listVerbs[d.tokens[i].lower]
	if listed {
		i++ // "foreign ministers including NAME of STATE and NAME of STATE", "the directors of the BANK are NAME and NAME"
	}
	holders := f.holdersOf(n, i, end, states)
	if len(states) == 0 && len(holders) == 2 && f.posts[n].ownerless() && stateOffice("", d.headWord(t)) {
		states = f.lastStates(t.begin)
	}
	if e := f.oneOfMany(n); len(holders) == 0 && e >= 0 {
		f.hold(n, e, "name, title", "")
		f.singular()
		return
	}
	if len(holders) == 1 && !listed && f.actsAlone(holders[0]) {
		return // "in meetings with both ministers NAME said"
	}
	if len(holders) < 2 && len(states) > 1 || len(bodies) > 1 && len(holders) != len(bodies) {
		return // one of them alone is named
	}
	for count, h := range holders {
		if len(bodies) > 1 {
			h.state, h.institution = -1, bodies[count]
		}
		if !h.told && count < len(states) && len(states) > 1 {
			h.state = states[count]
		}
		f.posts[n] = h.post
		f.hold(n, h.holder, "list of holders", "")
		f.singular()
	}
}

// actsAlone reports whether after the name of one who stands behind a title of several a verb of saying tells that he is none of them.
func (f *positionFinder) actsAlone(h listedHolder) bool {
	return !h.told && h.end < len(f.d.tokens) && f.d.tokens[h.end].has(classSaid)
}

// holdersOf are the people who hold title n of several, of some states or none: right after it, which ends before token i, after a comma, before it, or
// named in the next sentence.
func (f *positionFinder) holdersOf(n, i, end int, states []int) []listedHolder {
	d := f.d
	holders := f.holdersFrom(n, i, end)
	if len(holders) == 0 && i+1 < end && (d.tokens[i].text == "," || d.dash(i)) {
		if holders = f.holdersFrom(n, i+1, end); len(holders) < 2 {
			holders = nil
		}
	}
	if len(holders) == 0 {
		holders = f.holdersBefore(n)
	}
	if len(holders) == 0 && len(states) > 1 {
		holders = f.namedNext(n, states)
	}
	return holders
}

// ownedHolder is one of several who hold a post of the same title, and whose it is.
type ownedHolder struct{ owner, holder int } // entities

// eachOf reads from "of" at token i whose post each of several is, and each's name: "the ministers of CHILE, NAME, and of PERU, NAME,", "of
// CHILE (NAME) and PERU (NAME)". It is nil where there are no two of them; to is behind the last and the comma that closes it.
func (d *document) eachOf(i, end int) (each []ownedHolder, to int) {
	for i < end && len(each) < 12 {
		j := i
		if of := d.tokens[j].lower == "of"; of && j+1 < end {
			j++
		} else if of || len(each) == 0 {
			break
		}
		j = d.pastThe(j)
		owner := d.nameCovering(j)
		if owner < 0 || d.names[owner].from != j || d.entities[d.names[owner].entity].kind == graph.KindPerson {
			break
		}
		j = d.names[owner].to
		if j+1 >= end || d.tokens[j].text != "," && d.tokens[j].text != "(" {
			break
		}
		open, k := j, d.pastHonorifics(j+1, end)
		holder := d.personAt(k)
		if holder < 0 {
			break
		}
		j = d.names[d.nameCovering(k)].to
		if d.tokens[open].text == "(" {
			if !d.nameInBrackets(open, end) {
				break
			}
			j++
		}
		each, to = append(each, ownedHolder{d.names[owner].entity, holder}), j
		if i = j; i < end && (d.tokens[i].text == "," || d.tokens[i].text == ";") {
			i++
			to = i
		}
		if i < end && d.tokens[i].lower == "and" {
			i++
		}
	}
	if len(each) < 2 {
		return nil, to
	}
	return each, to
}

// holdEach records the holders of title n, which is of several.
func (f *positionFinder) holdEach(n int, each []ownedHolder) {
	none := post{institution: -1, state: -1, place: -1, person: -1, where: -1, begin: f.posts[n].begin, end: f.d.titles[n].after}
	for _, x := range each {
		f.posts[n] = none
		f.owner(&f.posts[n], x.owner, false, &f.d.titles[n])
		f.hold(n, x.holder, "list of holders", "")
		f.singular()
	}
}

// namedNext reads the people whose names the sentence after the title of as many begins with: "The presidents of Chile and
// Peru met in Lima. NAME and NAME shook hands", "NAME received NAME". They are told in the order of their states, where no table of leaders
// knows better, and nobody is received in the city that the article was sent from.
func (f *positionFinder) namedNext(n int, states []int) []listedHolder {
	d, next := f.d, f.d.tokens[f.d.titles[n].from].sentence+1
	if next >= len(d.sentences) || d.sentences[next-1].headline || d.sentences[next].dateline {
		return nil
	}
	s := d.sentences[next].span
	holders := f.holdersFrom(n, s.from, s.to)
	if len(holders) == 1 && len(states) == 2 {
		return f.metNext(n, states, holders[0])
	}
	if n := len(holders); n != len(states) || holders[n-1].end < s.to && d.tokens[holders[n-1].end].text == "," {
		return nil
	}
	for _, h := range holders {
		if h.told || slices.ContainsFunc(d.entities[h.holder].names, func(m int) bool { return f.underTitle(m) }) {
			return nil
		}
	}
	if len(states) == 2 && (d.ledState(holders[0].holder, f.d.entities[states[1]].country) || d.ledState(holders[1].holder, f.d.entities[states[0]].country)) {
		holders[0], holders[1] = holders[1], holders[0]
	}
	return holders
}

// metNext reads the one whom the holder named first in a sentence meets, as namedNext.
func (f *positionFinder) metNext(n int, states []int, first listedHolder) []listedHolder {
	d, v := f.d, first.end
	if v >= len(d.tokens) {
		return nil
	}
	verb, ok := meetingVerbs[d.tokens[v].lower]
	if !ok || verb.frame != meetFrame && verb.frame != hostFrame || verb.form != pastForm {
		return nil
	}
	second := f.holdersFrom(n, v+1, d.sentenceEnd(v))
	if len(second) != 1 || first.told || second[0].told || second[0].holder == first.holder {
		return nil
	}
	home := f.datelineHome()
	if visitor := first.holder; verb.frame == hostFrame && home == d.entities[states[1]].country || d.ledState(visitor, d.entities[states[1]].country) {
		return []listedHolder{second[0], first}
	}
	return []listedHolder{first, second[0]}
}

// underTitle reports whether a title stands right before name m, or in an apposition behind it.
func (f *positionFinder) underTitle(m int) bool {
	d, nm := f.d, &f.d.names[m]
	if nm.from > 0 && d.titleAt[nm.from-1] != 0 {
		return true
	}
	if nm.to+2 >= d.sentenceEnd(nm.from) || d.tokens[nm.to].text != "," {
		return false
	}
	return d.titleAt[nm.to+1] != 0 || d.titleAt[nm.to+2] != 0
}

// ledState reports whether the tables know a person as one who leads the state of a code.
func (d *document) ledState(person int, code string) bool {
	return slices.ContainsFunc(d.tenures(person), func(l *gazetteer.Leader) bool { return l.Country == code })
}

// theirs reports whether a title of several is that of "their ministers".
func (f *positionFinder) theirs(t *title) bool {
	i := f.pastAdjectives(t.begin-1, f.d.sentenceAt(t.from).from)
	return t.plural && i >= 0 && f.d.tokens[i].lower == "their"
}

// ofPair is the state that record p of one of "their ministers, NAME and NAME" is of: that of the one or the other of the two
// people who were named last before, each in their turn: "Lund of Norway met Soto of Chile. They were joined by their
// ministers, Berg and Vera"; -1 unless those two are of two states.
func (f *positionFinder) ofPair(p *position) int {
	d, states := f.d, [2]int{-1, -1}
	if !f.theirs(p.at) {
		return -1
	}
	last, n := -1, 1
	for j := p.at.from - 1; j >= 0 && j > p.at.from-ownerReach && n >= 0; j-- {
		if e := d.personEnding(j); e >= 0 && e != last {
			states[n], last = f.homeOf(e), e
			n--
		}
	}
	if states[0] < 0 || states[1] < 0 || states[0] == states[1] {
		return -1
	}
	for j, end := p.at.after, d.sentenceEnd(p.at.from); j < min(end, p.at.after+2); j++ {
		if d.personAt(j) == p.person {
			return states[0]
		}
	}
	return states[1]
}

// pairReach is how many tokens before a title of two the two states are looked for.
const pairReach = 40

// lastStates are the two states that "and" joins last before token i, where others stand between: "Norway and Chile agreed
// when Presidents NAME and NAME met". They are nil where none are.
func (f *positionFinder) lastStates(i int) []int {
	d := f.d
	for j := i - 1; j > 0 && j > i-pairReach; j-- {
		if d.tokens[j].lower != "and" {
			continue
		}
		m, n := d.nameCovering(j-1), d.nameCovering(d.pastThe(j+1))
		if m >= 0 && n >= 0 && d.entities[d.names[m].entity].subkind == graph.State && d.entities[d.names[n].entity].subkind == graph.State {
			return []int{d.names[m].entity, d.names[n].entity}
		}
	}
	return nil
}

// listedHolder is one of several holders of a title.
type listedHolder struct {
	post
	holder int
	told   bool // whose post it is stands beside the name
}

// holdersFrom reads the people whose names begin at token i, joined by commas and "and".
func (f *positionFinder) holdersFrom(n, i, end int) (out []listedHolder) {
	d, t, owners := f.d, &f.d.titles[n], f.posts[n]
	for i < end && len(out) < 12 {
		if d.tokens[i].has(classHonorific) && d.nameAt[i] == 0 {
			i++
			continue
		}
		e := d.personAt(i)
		if e < 0 {
			break
		}
		i = d.names[d.nameCovering(i)].to
		if i+3 < end && d.tokens[i].text == "," && len(d.tokens[i+1].text) == 1 && d.tokens[i+2].text == "-" {
			i += 4 // "NAME, R-Ohio,"
		}
		h := listedHolder{holder: e, post: post{institution: owners.institution, state: owners.state, place: -1, person: owners.person, where: -1, end: i, begin: owners.begin}}
		if i+1 < end && (d.tokens[i].lower == "of" || d.tokens[i].text == "(") {
			if at := d.nameWithin(i+1, end); at >= 0 {
				closed := d.tokens[i].text == "("
				h.state, h.told = -1, true
				if f.owner(&h.post, d.names[at].entity, false, t); congress[d.headWord(t)] {
					h.place = -1
				}
				i = d.names[at].to
				if closed && i < end && d.tokens[i].text == ")" {
					i++
				}
			}
		}
		out = append(out, h)
		for i < end && (d.tokens[i].text == "," || d.tokens[i].lower == "and") {
			i++
		}
	}
	return out
}

// holdersBefore reads the people named before a comma and the title: "NAME and NAME, the
// presidents of".
func (f *positionFinder) holdersBefore(n int) (out []listedHolder) {
	d, owners := f.d, f.posts[n]
	start := d.sentenceAt(d.titles[n].from).from
	i := f.skipDeterminers(owners.begin - 1)
	if i <= start || d.tokens[i].text != "," {
		return nil
	}
	for i--; i >= start && len(out) < 12; i-- {
		e := d.personEnding(i)
		if e < 0 {
			break
		}
		out = append(out, listedHolder{holder: e, post: post{institution: owners.institution, state: owners.state, place: -1, person: -1, where: -1, end: owners.end, begin: owners.begin}})
		i = d.names[d.nameCovering(i)].from - 1
		if i < start || d.tokens[i].text != "," && d.tokens[i].lower != "and" {
			break
		}
		if d.tokens[i].lower == "and" && i > start && d.tokens[i-1].text == "," {
			i--
		}
	}
	if len(out) < 2 {
		return nil
	}
	slices.Reverse(out)
	return out
}

// listed lists the entities of a sort after "of" at token i, and where the list ends: "of Armenia and Turkey".
func (f *positionFinder) listed(i, end int, fits func(*entity) bool) (out []int, to int) {
	d := f.d
	if i+1 >= end || d.tokens[i].lower != "of" {
		return nil, i
	}
	for to = i + 1; to < end && len(out) < 12; {
		n := d.nameCovering(to)
		if n < 0 && to+1 < end {
			n = d.nameCovering(d.pastThe(to))
		}
		if n < 0 || !fits(&d.entities[d.names[n].entity]) {
			break
		}
		out = append(out, d.names[n].entity)
		to = d.names[n].to
		if to+1 < end && (d.tokens[to].text == "," || d.tokens[to].lower == "and") && d.personAt(to+1) < 0 {
			to++
		}
	}
	return out, to
}

// adjectives lists the states before a plural title: "the Russian and Turkish presidents".
func (f *positionFinder) adjectives(from, to int) []int {
	d := f.d
	var out []int
	start := d.sentenceAt(to).from
	for i := from - 1; i >= start; i-- {
		if d.tokens[i].lower != "and" && d.tokens[i].text != "," {
			break
		}
		n := d.nameCovering(i - 1)
		if n < 0 || !d.names[n].people || i-1 < start {
			break
		}
		from = d.names[n].from
		i = from
	}
	for i := from; i < to; i++ {
		n := d.nameCovering(i)
		if n < 0 || d.names[n].from != i {
			continue
		}
		if x := &d.entities[d.names[n].entity]; x.ofCountry() {
			out = append(out, f.state(x.country))
		}
	}
	return out
}
