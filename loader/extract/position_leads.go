package extract

import (
	"cmp"
	"strings"

	"parley/graph"
)

// whoLeads reads "NAME, who leads the COMMITTEE", "NAME heads the BANK" and "he headed the BANK".
func (f *positionFinder) whoLeads() {
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
	if i = f.pastHelpers(i, end); i+1 >= end {
		return
	}
	if leadVerbs[d.tokens[i].lower] == "" && d.tokens[i-1].lower != "to" {
		if i = f.leadsLater(at, i, end, behind); i < 0 {
			return
		}
		behind = true
	}
	verb := cmp.Or(leadVerbs[d.tokens[i].lower], leadVerbs[d.tokens[i].lower+"s"])
	if verb == "" {
		return
	}
	body, to := f.ledBody(i+1, end)
	if body < 0 {
		return
	}
	status := graph.Current
	if ledVerbs[d.tokens[i].lower] && d.tokens[i-1].lower != "has" || d.tokens[i-1].lower == "to" && d.tokens[i-2].lower == "used" {
		if status = graph.Former; !behind && d.tokens[i].lower != "headed" && d.tokens[i].lower != "directed" {
			return // "NAME led the NATO"
		}
	}
	f.lead(person, body, i, verb, status)
	f.tenure(&f.found[len(f.found)-1], to)
}

// ledBody is the body whose name follows a verb of leading at token i, or the part of it that is led, and where it ends: "the Oslo section of
// the BANK"; -1 for what is none.
func (f *positionFinder) ledBody(i, end int) (e, to int) {
	d := f.d
	part := d.pastPart(i, end)
	n := d.nameWithin(max(i, part), end)
	if n < 0 {
		return -1, i
	}
	nm := &d.names[n]
	x := &d.entities[nm.entity]
	if own, to := f.ownPart(nm, end); own >= 0 {
		return own, to
	}
	if x.ofCountry() && d.possessive(nm.to) {
		if body, to := f.ownersBody(nm, end); body >= 0 {
			return body, to // "Chad's central bank"
		}
		return f.ledBody(nm.to+1, end)
	}
	if x.kind != graph.KindInstitution || x.subkind == graph.State || nm.to < end && d.tokens[nm.to].has(classPolity) {
		return -1, i
	}
	if part > i {
		return f.partOf(d.pastThe(i), nm, end)
	}
	return nm.entity, nm.to
}

// pastHelpers goes right from i over words before a verb that tell when something is done: "has also", "until May".
func (f *positionFinder) pastHelpers(i, end int) int {
	for ; i+1 < end; i++ {
		t := &f.d.tokens[i]
		if copulas[t.lower] != 'h' && statuses[t.lower] != graph.Former && t.lower != "used" && !adverb(t.lower) && !(i > 0 && t.has(classTime) && f.d.tokens[i-1].lower == "until") {
			break
		}
	}
	if i > 0 && f.d.tokens[i-1].lower == "to" && leadVerbs[f.d.tokens[i].lower+"s"] == "" {
		return i - 1
	}
	return i
}

// leadsLater is the verb by which the words behind a name that ends at token at tell what its bearer leads, a relative clause at token i among
// them: "NAME, who came second in May and heads", "NAME, at 30 the youngest of them, heads", "NAME, the first woman to lead"; or -1.
func (f *positionFinder) leadsLater(at, i, end int, relative bool) int {
	d := f.d
	if j := f.pastFirst(at, end); j >= 0 {
		return j
	}
	commas := at < end && d.tokens[at].text == ","
	for j := i; j+2 < end && j < i+leadReach; j++ {
		t := &d.tokens[j]
		verb := leadVerbs[d.tokens[f.pastHelpers(j+1, end)].lower] != ""
		switch {
		case t.lower == "and" && verb && relative, t.text == "," && j > at && verb && commas && !relative:
			return f.pastHelpers(j+1, end)
		case t.text == "," && j > at || t.has(classSaid) || t.lower == "and" && !relative:
			return -1
		}
	}
	return -1
}

// leadReach is how many tokens an aside or a relative clause is read for what somebody leads.
const leadReach = 20

// lead records that a person leads a body, as the verb at token i tells.
func (f *positionFinder) lead(person, body, i int, as string, status graph.PositionStatus) {
	f.found = append(f.found, position{person: person, title: as, institution: body, state: -1, status: status, plain: status == graph.Current,
		evidence: []span{f.d.sentenceAt(i)}, confidence: positionRules.confidence("who leads"), rule: "who leads", owner: -1, at: &title{span: span{i, i + 1}, begin: i, head: i, weak: strings.HasSuffix(as, "founder")}})
}

// pastWho is where what "who" tells begins after a name that ends at token i, right behind it or behind an apposition:
// "NAME, who heads", "NAME, a Bergen fisherman who heads"; i where no "who" follows.
func (f *positionFinder) pastWho(i, end int) int {
	d, j := f.d, i
	if j < end && d.tokens[j].text == "," {
		j++
		if j+4 < end && (d.tokens[j].is(shapeNumber) && d.tokens[j+1].text == "," || len(d.tokens[j].text) == 1 && d.tokens[j+1].text == "-" && d.tokens[j+3].text == ",") {
			if j++; d.tokens[j].text == "-" {
				j += 2 // "NAME, R-Ohio, who"
			}
			j++
		}
		if j+2 < end && (d.indefinite(j) || d.tokens[j].lower == "the") {
			j = f.pastApposition(j+1, end)
		}
	}
	if j < end-1 && d.tokens[j].lower == "who" {
		return j + 1
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
	for ; j+1 < end && j+1 < i+2*describedReach; j++ {
		if t := &f.d.tokens[j]; t.lower == "who" || !f.d.describes(j) {
			break
		}
	}
	return j
}

var leadVerbs = map[string]string{"leads": "leader", "heads": "head", "chairs": "chair", "runs": "head", "directs": "director",
	"commands": "commander", "commanded": "commander", "led": "leader", "headed": "head", "chaired": "chair", "ran": "head", "directed": "director",
	"founded": "founder", "co-founded": "co-founder", "cofounded": "co-founder"}

// ledVerbs are those of the past.
var ledVerbs = set(`led headed chaired ran directed commanded`)

// headedBy reads "the BANK, headed by NAME": who leads a body by the verb's passive.
func (f *positionFinder) headedBy() {
	d := f.d
	for n := range d.names {
		nm := &d.names[n]
		x := &d.entities[nm.entity]
		if x.kind != graph.KindInstitution || x.subkind == graph.State || x.subkind == graph.Media || nm.people {
			continue
		}
		i, end := nm.to, d.sentenceEnd(nm.from)
		if i < end && d.tokens[i].text == "," {
			i++
		}
		if i+3 < end && copulas[d.tokens[i].lower] == 'b' {
			i++
		}
		v := i
		if w := d.tokens[min(v, end-1)].lower; !ledVerbs[w] && leadVerbs[w] != "founder" && w != "run" || w == "directed" {
			continue
		}
		for i++; i+2 < end && (d.tokens[i].lower == "since" || d.tokens[i].is(shapeNumber)); i++ {
		}
		if i+1 >= end || d.tokens[i].lower != "by" {
			continue
		}
		j := d.pastThe(i + 1)
		for j < end-1 && d.tokens[j].has(classStatus) {
			j++
		}
		if k := d.titleAt[j]; k > 0 {
			j = d.titles[k-1].after
		} else if m := d.nameCovering(j); m >= 0 && d.names[m].people && d.titleAt[d.names[m].to] > 0 {
			j = d.titles[d.titleAt[d.names[m].to]-1].after
		}
		if j >= end {
			continue
		}
		if person := d.personAt(d.pastHonorifics(j, end)); person >= 0 {
			f.lead(person, nm.entity, v, cmp.Or(leadVerbs[d.tokens[v].lower], leadVerbs[d.tokens[v].lower+"s"]), graph.Current)
		}
	}
}
