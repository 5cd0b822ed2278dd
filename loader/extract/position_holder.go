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
	for n := 0; n < 3 && i < end; n++ {
		if e := d.personAt(i); e >= 0 {
			return e, true
		}
		tok := &d.tokens[i]
		if !tok.is(shapeCapital) || !tok.has(classHonorific) && (tok.lower != "ambassador" || i == t.after || !strings.HasPrefix(d.headWord(t), "spokes")) {
			break
		}
		i++
	}
	return -1, false
}

// nameAfterComma is the person whose name follows title n and a comma: "the head of the
// Commission, Jose Barroso,".
func (f *positionFinder) nameAfterComma(n int) (int, bool) {
	d, t, p := f.d, &f.d.titles[n], &f.posts[n]
	i, end := p.end, d.sentenceEnd(t.from)
	if i+3 < end && d.tokens[i].lower == "at" && d.tokens[i+2].lower == "time" {
		i += 3
		t.status = graph.Former
	}
	if i+1 >= end || d.tokens[i].text != "," {
		return -1, false
	}
	person, ok := f.nameAfter(i+1, t)
	if !ok {
		return -1, false
	}
	j := i + 1
	for d.personAt(j) < 0 {
		j++
	}
	after := d.names[d.nameCovering(j)].to
	if after < end {
		next := &d.tokens[after]
		if next.has(classVerb|classSaid) || d.possessive(after) || next.lower == "and" {
			return -1, false
		}
	}
	if !f.determined(n) && p.begin == t.begin && t.begin > 0 && d.sameSentence(t.begin-1, t.from) &&
		d.tokens[t.begin-1].lower != "," && !(p.institution >= 0 && f.oneOf(t)) && !possessivePronouns[d.tokens[t.begin-1].lower] {
		closed := after >= end || d.tokens[after].text == "," || d.tokens[after].text == "."
		return person, closed && d.tokens[t.head].is(shapeCapital)
	}
	return person, true
}

// oneOf reports whether "a" stands before the title of one who speaks for a body: "a
// spokesman for the ministry, NAME,".
func (f *positionFinder) oneOf(t *title) bool {
	w := f.d.tokens[t.begin-1].lower
	return (w == "a" || w == "an") && !t.weak && !f.d.tokens[t.head].is(shapeCapital)
}

var possessivePronouns = set(`his her its their our my your`)

// skipDeterminers goes left from i over articles and small words that may stand before a
// title.
func (f *positionFinder) skipDeterminers(i int) int {
	for n := 0; n < 4 && i >= 0; n++ {
		t := &f.d.tokens[i]
		if determiners[t.lower] || t.has(classStatus) && !t.is(shapeCapital) || n == 0 && !t.is(shapeCapital) && t.has(classAdjectival) {
			i--
			continue
		}
		break
	}
	return i
}

var determiners = set(`a an the his her its their also now then currently once one our both later`)

// classAdjectival are words that may stand between an article and a title.
const classAdjectival = classModifier | classPortfolio | classBody | classPolity

// nameBefore is the person whose name stands before title n: in apposition ("NAME, the
// ambassador"), or as the subject of a verb of being or appointing.
func (f *positionFinder) nameBefore(n int) (int, graph.PositionStatus, string, bool) {
	d, t, p := f.d, &f.d.titles[n], &f.posts[n]
	start, end := d.sentences[d.tokens[t.from].sentence].from, d.sentenceEnd(t.from)
	i := f.skipDeterminers(p.begin - 1)
	if i < start {
		return -1, "", "", false
	}
	if d.tokens[i].text == "," || d.tokens[i].text == "(" {
		if p.end < end && d.tokens[p.end].has(classSaid) && d.tokens[i].text == "," && p.begin == t.begin {
			return -1, "", "", false // "NAME, the spokesman said"
		}
		if e := f.before(i, start); e >= 0 {
			return e, "", "name, title", true
		}
		return -1, "", "", false
	}
	e, status := f.subject(i, start)
	return e, status, "name is title", e >= 0
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
	n := d.nameCovering(j)
	if n < 0 || d.names[n].to != j+1 || d.entities[d.names[n].entity].kind != graph.KindPerson {
		return -1
	}
	return d.names[n].entity
}

// subject is the person who, by the verb that ends at token i, is or becomes something,
// and what the verb tells about the status.
func (f *positionFinder) subject(i, start int) (int, graph.PositionStatus) {
	d := f.d
	var status graph.PositionStatus
	verbs, being := 0, false
	for ; i >= start && verbs < 6; i-- {
		w := d.tokens[i].lower
		kind, ok := copulas[w]
		if w == "would" && d.tokens[i+1].lower == "become" {
			kind, ok = 'd', true
		}
		if !ok {
			break
		}
		verbs++
		switch kind {
		case 'p':
			being = true
			if status == "" && w != "as" {
				status = graph.Former
			}
		case 'b':
			being = true
		case 'n':
			being, status = true, graph.Current
		case 'd':
			being, status = true, graph.Designate
		}
	}
	if !being {
		return -1, ""
	}
	if status == graph.Current {
		status = ""
	}
	if i >= start && d.tokens[i].lower == "who" {
		i--
		if i >= start && d.tokens[i].text == "," {
			i--
		}
	}
	if i < start {
		return -1, ""
	}
	if d.tokens[i].text == "," { // "The envoy, NAME, is the foreign minister"
		if n := d.nameCovering(i - 1); n >= 0 && d.names[n].to == i && d.names[n].from > start && d.tokens[d.names[n].from-1].text == "," {
			i--
		}
	}
	if n := d.nameCovering(i); n >= 0 && d.names[n].to == i+1 && d.entities[d.names[n].entity].kind == graph.KindPerson {
		return d.names[n].entity, status
	}
	if w := d.tokens[i].lower; w == "he" || w == "she" {
		return d.resolve(i), status
	}
	return -1, ""
}

// copulas are words that join a subject to its post: p of the past, b of being,
// n of naming, d of what is to come, h helpers.
var copulas = map[string]byte{
	"is": 'b', "was": 'p', "became": 'n', "becomes": 'n', "become": 'n', "remains": 'b', "remained": 'b', "been": 'b',
	"be": 'b', "has": 'h', "had": 'h', "have": 'h', "will": 'd', "as": 'h', "named": 'n', "appointed": 'n', "elected": 'n',
	"re-elected": 'n', "sworn": 'n', "in": 'h', "serves": 'b', "served": 'p', "works": 'b', "worked": 'p', "nominated": 'd',
	"chosen": 'n', "confirmed": 'n', "picked": 'd', "tapped": 'd', "now": 'h', "also": 'h', "currently": 'h',
	"previously": 'p', "once": 'p', "formerly": 'p', "recently": 'h', "resigned": 'p', "stepped": 'p', "down": 'h', "not": 'h',
}

// list reads a list of holders of one title: "Presidents NAME of STATE and NAME of STATE".
func (f *positionFinder) list(n int) {
	d, t := f.d, &f.d.titles[n]
	end := d.sentenceEnd(t.from)
	i := t.after
	owners := f.posts[n]
	var states []int
	if listed, to := f.listed(i, end); len(listed) > 1 && to < end && d.tokens[to].text == "," {
		states, i = listed, to+1
	} else if owners.state >= 0 {
		states = f.adjectives(owners.begin, t.from)
	}
	for count := 0; i < end && count < 12; count++ {
		e := d.personAt(i)
		if e < 0 {
			return
		}
		i = d.names[d.nameCovering(i)].to
		p := post{institution: owners.institution, state: owners.state, place: -1, person: -1, end: i}
		if count < len(states) {
			p.state = states[count]
		}
		if i+1 < end && d.tokens[i].lower == "of" {
			if at := f.nameWithin(i+1, end); at >= 0 {
				p.state = -1
				f.owner(&p, d.names[at].entity, false, t)
				i = d.names[at].to
			}
		}
		f.posts[n] = p
		f.hold(n, e, "list of holders", 0.9, "")
		f.singular()
		for i < end && (d.tokens[i].text == "," || d.tokens[i].lower == "and") {
			i++
		}
	}
}

// listed lists the states after "of" at token i, and where the list ends: "of Armenia and Turkey".
func (f *positionFinder) listed(i, end int) (states []int, to int) {
	d := f.d
	if i+1 >= end || d.tokens[i].lower != "of" {
		return nil, i
	}
	for to = i + 1; to < end && len(states) < 12; {
		n := d.nameCovering(to)
		if n < 0 {
			break
		}
		x := &d.entities[d.names[n].entity]
		if x.subkind != graph.State && x.subkind != graph.Country {
			break
		}
		states = append(states, f.state(x.country))
		to = d.names[n].to
		if to+1 < end && (d.tokens[to].text == "," || d.tokens[to].lower == "and") && d.personAt(to+1) < 0 {
			to++
		}
	}
	return states, to
}

// adjectives lists the states before a plural title: "the Russian and Turkish presidents".
func (f *positionFinder) adjectives(from, to int) []int {
	d := f.d
	var out []int
	start := d.sentences[d.tokens[to].sentence].from
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
		if n := d.nameCovering(i); n >= 0 && d.names[n].from == i {
			out = append(out, d.names[n].entity)
		}
	}
	return out
}
