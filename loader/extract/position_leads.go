package extract

import "parley/graph"

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
		if i+2 >= end || !ledVerbs[d.tokens[i].lower] || d.tokens[i+1].lower != "by" || d.tokens[i].lower == "directed" {
			continue
		}
		j := d.pastThe(i + 2)
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
			f.lead(person, nm.entity, i, leadVerbs[d.tokens[i].lower], graph.Current)
		}
	}
}
