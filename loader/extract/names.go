package extract

import (
	"parley/graph"
	"parley/graph/gazetteer"
)

// findNames finds what may be a name: known names, patterns of institutions, and runs
// of capitalised words.
func (d *document) findNames() {
	d.findTopic()
	d.fixKnown()
	d.findTitles()
	d.candidates = make([]candidate, 0, d.runs())
	for n := range d.sentences {
		d.scan(d.sentences[n].span)
	}
	d.weigh()
}

// runs counts the runs of capitalised words: about as many names are to be expected.
func (d *document) runs() (n int) {
	for i := range d.tokens {
		if t := &d.tokens[i]; t.is(shapeCapital) && !t.has(classFunction|classTime) && (i == 0 || !d.tokens[i-1].is(shapeCapital)) {
			n++
		}
	}
	return n
}

// fixKnown marks the tokens of known names of several words, so that no title is seen
// in them: "White House", "Federal Reserve".
func (d *document) fixKnown() {
	d.fixed = make([]bool, len(d.tokens)+1)
	for i := 0; i < len(d.tokens); {
		if !d.tokens[i].is(shapeCapital) {
			i++
			continue
		}
		_, to := d.lookUp(i)
		if to > i+1 {
			for j := i; j < to; j++ {
				d.fixed[j] = true
			}
		}
		i = max(to, i+1)
	}
}

// shouting reports whether sentence n is written in capitals or with a capital on most
// words, as some headlines are.
func (d *document) shouting(n int) bool {
	s := d.sentences[n]
	if s.dateline {
		return false
	}
	words, capitals, caps, plain := 0, 0, 0, 0
	for i := s.from; i < s.to; i++ {
		t := &d.tokens[i]
		if !t.is(shapeWord) || t.is(shapeNumber) || len(t.text) < 3 && !t.is(shapeCapital) {
			continue
		}
		words++
		if t.is(shapeCapital) {
			capitals++
		} else if len(t.text) > 4 && !t.has(classFunction|classInside) && !prepositions[t.lower] {
			plain++
		}
		if t.is(shapeCaps) {
			caps++
		}
	}
	if caps*10 >= words*7 && words >= 2 {
		return true
	}
	return s.headline && words >= 4 && capitals*10 >= words*5 && plain*2 <= capitals
}

// scan reads the names of a sentence from left to right.
func (d *document) scan(s span) {
	for i := s.from; i < s.to; {
		i = d.scanAt(i, s)
	}
}

// scanAt reads the name at token i, if one begins there, and returns where to go on.
func (d *document) scanAt(i int, s span) int {
	t := &d.tokens[i]
	if !t.is(shapeCapital) {
		return i + 1
	}
	if n := d.titleAt[i]; n > 0 {
		title := &d.titles[n-1]
		if target := title.target; target.to > target.from && i < target.from {
			return target.from
		} else if target.to > target.from && target.to <= i && i < title.to {
			return title.to // "Special Envoy for Korean Peninsula Affairs"
		} else if i < title.target.from || title.target.to == 0 {
			return max(title.to, i+1)
		}
	}
	k, known := d.lookUp(i)
	if t.lower == "the" && known > i+1 {
		if inner, to := d.lookUp(i + 1); to == known && (inner.country != nil || inner.seat != nil || inner.org != nil) {
			return i + 1 // "The Netherlands" without its article
		}
	}
	if t.has(classTime) && known == i+1 && k.city != nil {
		return i + 1 // "March" is a town, too
	}
	if t.has(classStatus) && known <= i+1 && d.qualifies(i, s) {
		return i + 1
	}
	if t.has(classFunction) && known <= i+1 && !(t.is(shapeCaps) && known > i) && !d.ranked(i, s) {
		return i + 1
	}
	body, subkind := d.institutionAt(i)
	if lower, kind := d.lowerBody(i, s); lower > body {
		body, subkind = lower, kind
	}
	if known > i && body <= known && k.people == nil && k.org == nil && known < s.to && d.extends(known, i, s) {
		if to := d.run(known, s); to > known {
			c := candidate{span: span{i, to}}
			d.evidence(&c, s)
			c.body += 3
			return d.add(c)
		}
	}
	switch {
	case body > known && body > i+1 || body > i && known == i:
		return d.add(candidate{span: span{i, body}, kind: graph.KindInstitution, subkind: subkind, pattern: true})
	case known > i && !d.opensPerson(i, known, s):
		return d.addKnown(k, span{i, known})
	}
	if to := d.run(i, s); to > i {
		return d.addRun(span{i, to}, s)
	}
	return i + 1
}

// ranked reports whether a capital makes a name of the small word at token i, after a rank
// or title: "General An Ik-san".
func (d *document) ranked(i int, s span) bool {
	if i <= s.from || i+1 >= s.to || d.tokens[i].lower == "the" || d.tokens[i].has(classTime) || len(d.tokens[i].text) > 4 {
		return false
	}
	p, next := &d.tokens[i-1], &d.tokens[i+1]
	return p.is(shapeCapital) && (p.has(classHonorific) || d.titleEndsAt(i)) && next.is(shapeCapital) && !next.has(classFunction) && d.follows(i+1)
}

// extends reports whether an unknown capitalised word at token j goes on the name of a
// place that begins at i, as the name of a body: "the New Jersey Lottery".
func (d *document) extends(j, i int, s span) bool {
	t := &d.tokens[j]
	if i == s.from || d.tokens[i-1].lower != "the" || !d.follows(j) ||
		t.has(classAdjective|classBody|classPolity|classLand) || d.titleAt[i] > 0 {
		return false
	}
	if j+1 < s.to && d.tokens[j+1].has(classBody) || events[t.lower] {
		return false
	}
	_, to := d.lookUp(j)
	return to == j
}

// events are words after a place that make the name of an event or a treaty.
var events = set(`convention conventions treaty agreement agreements accord accords protocol protocols summit olympics games declaration
	process spring war wars wall conference talks memorandum pact deal uprising revolution olympic cup marathon festival
	open prix film republican democrat republicans democrats`)

// lowerBody reads a ministry or mission written in lower case after a state's
// adjective: "the Iranian foreign ministry".
func (d *document) lowerBody(i int, s span) (int, string) {
	if demonym(&d.tokens[i]) == "" {
		return i, ""
	}
	for j := i + 1; j < s.to && j < i+5; j++ {
		t := &d.tokens[j]
		if t.is(shapeCapital) {
			return i, ""
		}
		switch t.lower {
		case "ministry":
			return j + 1, graph.Ministry
		case "embassy", "consulate":
			if j+1 < s.to && d.tokens[j+1].lower == "general" {
				j++
			}
			if to, ok := d.seatOf(j+1, s.to); ok {
				return to, graph.Embassy
			}
			return j + 1, graph.Embassy
		}
		if !t.has(classPortfolio) && t.lower != "and" {
			return i, ""
		}
	}
	return i, ""
}

// opensPerson reports whether a known word is rather the given name of a person:
// "Jordan Smith", "Paris Hilton", "Bruce Springsteen".
func (d *document) opensPerson(i, to int, s span) bool {
	if to > i+1 || to >= s.to {
		return false
	}
	if d.village(i, to) {
		return true
	}
	if d.titleEndsAt(i) && !d.fixed[i] && gazetteer.CountryByName(foldedWord(&d.tokens[i])) == nil &&
		demonym(&d.tokens[i]) == "" {
		return true
	}
	next := &d.tokens[to]
	if !next.is(shapeCapital) || d.titleAt[to] > 0 || next.has(classBody|classFunction|classTime|classPolity) || d.fixed[to] {
		return false
	}
	if !d.given(i) {
		return false
	}
	_, end := d.lookUp(to)
	return end == to || !d.fixed[to] && demonym(next) == ""
}

// run returns the end of the run of capitalised words that begins at i, and that may be
// the name of one person or body.
func (d *document) run(i int, s span) int {
	t := &d.tokens[i]
	if t.has(classTime|classAdjective) && !(i+1 < s.to && d.follows(i+1)) || t.has(classTime) && d.stateAt(i+1) {
		return i
	}
	if t.has(classAdjective) && !d.christian(i, s) || t.has(classHonorific) && i+1 < s.to && d.tokens[i+1].is(shapeCapital) {
		return i
	}
	to := i + 1
	for j := i + 1; j < s.to && j < i+8; j++ {
		t := &d.tokens[j]
		switch {
		case d.follows(j):
			if k, _ := d.lookUp(j); j > i+1 && (k.people != nil || k.country != nil) {
				return to
			}
			to = j + 1
		case t.has(classParticle) && j+1 < s.to && t.is(shapeWord):
		case (t.text == "\"" || t.text == "“") && j+3 < s.to && d.tokens[j+1].is(shapeCapital) &&
			closesQuote(t.text, d.tokens[j+2].text) && d.follows(j+3):
			j += 2
		case t.text == "&" && j+1 < s.to && d.follows(j+1):
		default:
			return to
		}
	}
	return to
}

// stateAt reports whether a state is named at token i, or its people: after a day that ends what comes before, "on Monday
// Norwegian President Lund".
func (d *document) stateAt(i int) bool {
	k, to := d.lookUp(i)
	return to > i && (k.people != nil || k.country != nil)
}

// follows reports whether token j can go on a run of capitalised words.
func (d *document) follows(j int) bool {
	t := &d.tokens[j]
	return t.is(shapeCapital) && d.titleAt[j] == 0 && !d.fixed[j] && (!t.has(classTime) || d.namesake(j)) &&
		(!t.has(classFunction) || initial(t) || d.namesake(j))
}

// initial reports whether a token is one capital letter with a point.
func initial(t *token) bool { return len(t.text) == 2 && t.text[1] == '.' }
