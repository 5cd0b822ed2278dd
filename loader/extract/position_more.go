package extract

import (
	"slices"
	"strings"

	"parley/graph"
)

// leaders reads "NAME, who leads the COMMITTEE", "NAME heads the BANK" and "he headed the BANK".
func (f *positionFinder) leaders() {
	d := f.d
	for n := range d.names {
		if nm := &d.names[n]; d.entities[nm.entity].kind == graph.KindPerson {
			f.leads(nm.entity, nm.to)
		}
	}
	for i := range d.tokens {
		if w := d.tokens[i].lower; w != "he" && w != "she" || i+2 >= d.sentenceEnd(i) {
			continue
		}
		if e := d.resolve(i); e >= 0 {
			f.leads(e, i+1)
		}
	}
}

// leads reads what a person leads who is called up to token at.
func (f *positionFinder) leads(person, at int) {
	d, end := f.d, f.d.sentenceEnd(at-1)
	i := f.pastWho(at, end)
	behind := i > at
	for !behind && i+1 < end && (copulas[d.tokens[i].lower] == 'h' || statuses[d.tokens[i].lower] == graph.Former) { // "he also heads"
		i++
	}
	if i+1 >= end {
		return
	}
	verb, ok := leadVerbs[d.tokens[i].lower]
	if !ok {
		if i = f.pastFirst(at, end); i < 0 {
			return
		}
		verb, behind = leadVerbs[d.tokens[i].lower+"s"], true
	}
	n := d.nameWithin(i+1, end)
	if n < 0 {
		return
	}
	status := graph.Current
	if ledVerbs[d.tokens[i].lower] {
		if status = graph.Former; !behind && d.tokens[i].lower != "headed" && d.tokens[i].lower != "directed" {
			return // "NAME led the NATO"
		}
	}
	e := d.names[n].entity
	x := &d.entities[e]
	if x.kind != graph.KindInstitution || x.subkind == graph.State || d.names[n].to < end && d.tokens[d.names[n].to].has(classPolity) {
		return
	}
	f.lead(person, e, i, verb, status)
	f.tenure(&f.found[len(f.found)-1], d.names[n].to)
}

// lead records that a person leads a body, as the verb at token i tells.
func (f *positionFinder) lead(person, body, i int, as string, status graph.PositionStatus) {
	f.found = append(f.found, position{person: person, title: as, institution: body, state: -1, status: status, plain: status == graph.Current,
		evidence: []span{f.d.sentenceAt(i)}, confidence: positionRules.confidence("who leads"), rule: "who leads", owner: -1, at: &title{span: span{i, i + 1}, begin: i, head: i}})
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
		for j++; j < end-1 && (copulas[d.tokens[j].lower] == 'h' || statuses[d.tokens[j].lower] == graph.Former); j++ { // "who also", "who once"
		}
		return j
	}
	return i
}

// pastFirst is the verb by which an apposition behind a name that ends at token i tells what its bearer leads, as the first of some kind:
// "NAME, the first woman to lead"; -1 where there is none.
func (f *positionFinder) pastFirst(i, end int) int {
	for j := i + 4; j+1 < end && j < i+2+describedReach; j++ {
		if f.d.tokens[j-1].lower == "to" && leadVerbs[f.d.tokens[j].lower+"s"] != "" {
			if e, _ := f.firstTo(j-1, f.d.sentenceAt(j).from); e >= 0 && e == f.d.personEnding(i-1) {
				return j
			}
			return -1
		}
	}
	return -1
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
