package extract

import (
	"slices"
	"strings"

	"parley/graph"
)

// counterparts reads "his Japanese counterpart NAME": the post is that of the one named
// before.
func (f *positionFinder) counterparts() {
	d := f.d
	for n := range d.names {
		nm := &d.names[n]
		if d.entities[nm.entity].kind != graph.KindPerson || nm.from == 0 {
			continue
		}
		i := nm.from - 1
		for i > 0 && (d.tokens[i].text == "," || d.tokens[i].has(classHonorific) && d.tokens[i].is(shapeCapital)) {
			i--
		}
		if i = d.counterpart(i); i < 1 || !d.sameSentence(i, nm.from) {
			if i = f.counterpartAfter(nm); i < 0 {
				continue
			}
		}
		owner := d.nameCovering(i - 1)
		if owner < 0 || d.entities[d.names[owner].entity].subkind != graph.State {
			continue
		}
		if k := f.opposite(n); k >= 0 {
			p := f.found[k]
			p.since, p.until = graph.Date{}, graph.Date{}
			p.person, p.state, p.institution = nm.entity, d.names[owner].entity, -1
			p.evidence = []span{d.sentenceAt(nm.from)}
			p.confidence, p.rule, p.plain, p.status = positionRules.confidence("counterpart"), "counterpart", true, graph.Current
			at := *p.at
			at.from, at.begin = nm.from, nm.from
			p.at = &at
			f.found = append(f.found, p)
		}
	}
}

// counterpartAfter is the token "counterpart" after a name: "NAME, his Albanian
// counterpart"; -1 if there is none.
func (f *positionFinder) counterpartAfter(nm *name) int {
	d := f.d
	end := d.sentenceEnd(nm.from)
	if nm.to+3 >= end || d.tokens[nm.to].text != "," || !possessivePronouns[d.tokens[nm.to+1].lower] {
		return -1
	}
	for j := nm.to + 2; j < min(end, nm.to+5); j++ {
		if c := d.counterpart(j); c >= 0 {
			if d.personAt(j+1) >= 0 {
				return -1 // "NAME, his Albanian counterpart NAME and": two people
			}
			return c
		}
	}
	return -1
}

// counterpart is where "counterpart" or "opposite number" begins that ends with token i, or -1.
func (d *document) counterpart(i int) int {
	switch {
	case i > 0 && d.tokens[i].lower == "counterpart":
		return i
	case i > 1 && d.tokens[i].lower == "number" && d.tokens[i-1].lower == "opposite":
		return i - 1
	}
	return -1
}

// opposite is the record of the person named last before name n who holds a post for a
// state, or -1.
func (f *positionFinder) opposite(n int) int {
	d := f.d
	for m := n - 1; m >= 0 && m > n-12; m-- {
		e := d.names[m].entity
		if d.entities[e].kind != graph.KindPerson {
			continue
		}
		for k := len(f.found) - 1; k >= 0 && k > len(f.found)-40; k-- {
			if p := &f.found[k]; p.person == e && !p.at.weak && p.institution < 0 && p.at.from < d.names[n].from {
				return k
			}
		}
	}
	return -1
}

// leaders reads "NAME, who leads the COMMITTEE" and "NAME heads the BANK".
func (f *positionFinder) leaders() {
	d := f.d
	for n := range d.names {
		nm := &d.names[n]
		if d.entities[nm.entity].kind != graph.KindPerson {
			continue
		}
		end := d.sentenceEnd(nm.from)
		i := f.pastWho(nm.to, end)
		if i+1 >= end {
			continue
		}
		verb, ok := leadVerbs[d.tokens[i].lower]
		if !ok {
			continue
		}
		at := d.nameWithin(i+1, end)
		if at < 0 {
			continue
		}
		status := graph.Current
		if ledVerbs[d.tokens[i].lower] {
			if status = graph.Former; d.tokens[i-1].lower != "who" {
				continue // "NAME led the NATO"
			}
		}
		e := d.names[at].entity
		x := &d.entities[e]
		if x.kind != graph.KindInstitution || x.subkind == graph.State || d.names[at].to < end &&
			d.tokens[d.names[at].to].has(classPolity) {
			continue
		}
		f.found = append(f.found, position{person: nm.entity, title: verb, institution: e, state: -1, status: status, plain: status == graph.Current,
			evidence: []span{d.sentenceAt(nm.from)}, confidence: positionRules.confidence("who leads"), rule: "who leads", owner: -1, at: &title{span: span{i, i + 1}, begin: i, head: i}})
		f.tenure(&f.found[len(f.found)-1], d.names[at].to)
	}
}

// pastWho is where what "who" tells begins after a name that ends at token i, right behind it or behind an apposition:
// "NAME, who heads", "NAME, a Bergen fisherman who heads"; i where no "who" follows.
func (f *positionFinder) pastWho(i, end int) int {
	d, j := f.d, i
	if j < end && d.tokens[j].text == "," {
		j++
		if j+2 < end && d.indefinite(j) {
			j = f.pastApposition(j+1, end)
		}
	}
	if j < end && d.tokens[j].lower == "who" {
		return j + 1
	}
	return i
}

// pastApposition goes right from i over the words of an apposition, up to "who".
func (f *positionFinder) pastApposition(i, end int) int {
	j := i
	for ; j+1 < end && j+1 < i+describedReach; j++ {
		if t := &f.d.tokens[j]; t.lower == "who" || !t.is(shapeWord) && !t.is(shapeNumber) {
			break
		}
	}
	return j
}

var leadVerbs = map[string]string{"leads": "leader", "heads": "head", "chairs": "chair", "runs": "head", "directs": "director",
	"commands": "commander", "commanded": "commander", "led": "leader", "headed": "head", "chaired": "chair", "ran": "head", "directed": "director"}

// ledVerbs are those of the past.
var ledVerbs = set(`led headed chaired ran directed commanded`)

// tenure reads since when, or until when, a post is held: "since 2010", "from 2001 to
// 2009", "took office in May".
func (f *positionFinder) tenure(x *position, from int) {
	d := f.d
	end := d.sentenceEnd(x.at.from)
	i, _ := slices.BinarySearchFunc(d.dates, from, func(w date, from int) int { return w.from - from })
	for ; i < len(d.dates) && d.dates[i].from <= from+4 && d.dates[i].from < end; i++ {
		w := &d.dates[i]
		switch {
		case w.prep == "since":
			x.since = w.value
		case w.prep == "until" || w.prep == "till":
			x.until = w.value
		case w.prep == "from" || w.prep == "between" || w.prep == "(":
			if first, last, ok := strings.Cut(w.value.String(), "/"); ok {
				x.since, _ = graph.ParseDate(first)
				x.until, _ = graph.ParseDate(last)
			} else if w.prep == "from" && x.since.IsZero() {
				x.since, from = w.value, w.to
			}
		case w.prep == "to" && !x.since.IsZero():
			x.until = w.value
		case (w.prep == "in" || w.prep == "on") && f.begins(x.at):
			x.since = w.value
		}
	}
	if x.plain && f.over(x.until) {
		x.status, x.plain = graph.Former, false
	}
}

// begins reports whether the words before a title tell that a tenure begins: "became",
// "was elected", "took office as".
func (f *positionFinder) begins(t *title) bool {
	d := f.d
	for i := t.begin - 1; i >= 0 && i > t.begin-7 && d.sameSentence(i, t.begin); i-- {
		if copulas[d.tokens[i].lower] == 'n' {
			return true
		}
	}
	return false
}

// over reports whether a date has passed when the article appears; one of an article with
// no date has, if its year is told.
func (f *positionFinder) over(until graph.Date) bool {
	last, ok := until.Latest()
	if !ok {
		return false
	}
	today, dated := f.d.published.Earliest()
	return !dated || last < today
}

// singular makes the title of the last record the one of a single holder: "Presidents".
func (f *positionFinder) singular() {
	p := &f.found[len(f.found)-1]
	words := strings.Fields(p.title)
	for i, w := range words {
		if classOf(strings.ToLower(w))&classHeads != 0 {
			words[i] = singular(w)
		}
	}
	p.title = strings.Join(words, " ")
}
