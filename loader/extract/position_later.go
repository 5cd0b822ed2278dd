package extract

import (
	"slices"
	"strings"

	"parley/graph"
)

// Some holders are named apart from their posts: in the sentence after it, as who came before or after somebody, or as whom a body is
// led by.

// namedLater reads an office whose holder the next sentence names: "Chad's oil minister said no. NAME told reporters". The office is
// one that somebody holds alone, the name is new, stands first, and acts there.
func (f *positionFinder) namedLater() {
	busy := map[int]bool{} // who is told to hold a post
	for i := range f.found {
		busy[f.found[i].person] = true
	}
	for n := range f.d.titles {
		if f.holders[n] >= 0 || !f.unnamedSubject(n) {
			continue
		}
		if person := f.newSubject(f.d.tokens[f.d.titles[n].from].sentence + 1); person >= 0 && !busy[person] {
			f.hold(n, person, "named later", "")
			busy[person] = true
		}
	}
}

// unnamedSubject reports whether title n, without a name, tells of the one who holds an office and does something in its sentence.
func (f *positionFinder) unnamedSubject(n int) bool {
	d, t, p := f.d, &f.d.titles[n], &f.posts[n]
	if t.plural || t.status != "" || p.institution < 0 && p.state < 0 && p.place < 0 || d.possessive(p.end) || !f.soleOffice(t, p) {
		return false
	}
	s := &d.sentences[d.tokens[t.from].sentence]
	if s.headline || s.loud || p.begin > s.from && !f.determined(n) && p.begin > s.from+1 {
		return false
	}
	i := d.pastRelative(p.end, s.to)
	for i < s.to && d.tokens[i].has(classTime) {
		i++
	}
	return i < s.to && d.actsAt(i)
}

// pastRelative is where a clause ends that ", which" or ", who" brings in at token i; i where there is none.
func (d *document) pastRelative(i, end int) int {
	if i+2 >= end || d.tokens[i].text != "," || d.tokens[i+1].lower != "which" && d.tokens[i+1].lower != "who" {
		return i
	}
	for j := i + 2; j < end && j < i+relativeReach; j++ {
		if d.tokens[j].text == "," {
			return j + 1
		}
	}
	return i
}

// relativeReach is how many tokens such a clause may have.
const relativeReach = 20

// soleOffice reports whether an office has one holder: that of a minister of some field, or of whoever heads a state, region or body.
func (f *positionFinder) soleOffice(t *title, p *post) bool {
	h, title := f.d.headWord(t), strings.ToLower(f.d.text(t.span))
	switch {
	case slices.ContainsFunc(titleWords(title), func(w string) bool { return lesser[w] }):
		return false
	case h == "minister":
		return t.to-t.from > 1
	case p.institution >= 0:
		return heads[h] && h != "executive"
	case p.state >= 0:
		return stateOffice(title, h)
	}
	return h == "mayor" || h == "governor" || h == "premier" || localTitles[title]
}

// lesser are words of titles that several may bear.
var lesser = set(`deputy vice assistant junior associate regional`)

// actsAt reports whether a finite verb stands at token i, or an auxiliary.
func (d *document) actsAt(i int) bool {
	t := &d.tokens[i]
	return !t.is(shapeCapital) && (t.has(classSaid) || tenseCues[t.lower] != cueNone || regularPast(t.lower))
}

// newSubject is the person whose whole name a sentence begins with, named there for the first time and doing something; or -1.
func (f *positionFinder) newSubject(n int) int {
	d := f.d
	if n >= len(d.sentences) || d.sentences[n].headline || d.sentences[n].dateline {
		return -1
	}
	s := d.sentences[n].span
	i := d.pastHonorifics(s.from, s.to)
	for d.personAt(i) < 0 && i < s.to && d.tokens[i].has(classHonorific) {
		i++
	}
	person := -1
	if i < s.to {
		person = d.personAt(i)
	}
	if person < 0 {
		return -1
	}
	m := d.nameCovering(i)
	nm := &d.names[m]
	if nm.to-nm.from < 2 || nm.to >= s.to || !d.actsAt(nm.to) {
		return -1
	}
	if slices.ContainsFunc(d.entities[person].names, func(k int) bool { return k < m || f.underTitle(k) }) {
		return -1
	}
	return person
}

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

// successions reads who held somebody's post before or after: "his predecessor NAME", "Lund's successor, NAME". What the one holds is by then
// settled.
func (f *positionFinder) successions() {
	d := f.d
	for n := range d.names {
		nm := &d.names[n]
		if d.entities[nm.entity].kind != graph.KindPerson || nm.from < 2 {
			continue
		}
		i := nm.from - 1
		for i > 1 && d.sameSentence(i, nm.from) && (d.tokens[i].text == "," || d.dash(i) || d.tokens[i].has(classHonorific|classStatus) || d.tokens[i].lower == "the") {
			i--
		}
		status, ok := successors[d.tokens[i].lower]
		if !ok || !d.sameSentence(i, nm.from) {
			continue
		}
		if k := f.postOf(f.whose(i - 1)); k >= 0 {
			f.succeed(k, nm, status)
		}
	}
}

// successors are nouns for who held a post before or after somebody.
var successors = map[string]graph.PositionStatus{"predecessor": graph.Former, "successor": graph.Designate}

// whose is the person of whom something is told to be his, up to token i: "his", "Lund's immediate"; or -1.
func (f *positionFinder) whose(i int) int {
	d := f.d
	for j := i; j > 0 && j > i-3 && d.sameSentence(j, i); j-- {
		switch w := d.tokens[j].lower; {
		case w == "his" || w == "her":
			return f.heldBefore(j)
		case d.possessive(j):
			return d.personEnding(j - 1)
		}
	}
	return -1
}

// heldBefore is the person named last before token i who holds a post.
func (f *positionFinder) heldBefore(i int) int {
	return f.d.lastNamed(i, i-ownerReach, func(n *name, x *entity) bool {
		return x.kind == graph.KindPerson && f.postOf(n.entity) >= 0
	})
}

// postOf is the first record of a person that names an office, or -1.
func (f *positionFinder) postOf(person int) int {
	if person < 0 {
		return -1
	}
	for _, k := range f.of[person] {
		if p := &f.found[k]; !p.at.weak && (p.state >= 0 || p.institution >= 0) {
			return k
		}
	}
	return -1
}

// succeed records that the one called by a name held, or is to hold, the post of record k.
func (f *positionFinder) succeed(k int, nm *name, status graph.PositionStatus) {
	p := f.found[k]
	if p.person == nm.entity || f.postOf(nm.entity) >= 0 {
		return
	}
	if status == graph.Designate && p.status == graph.Former {
		status = graph.Current
	}
	p.since, p.until = graph.Date{}, graph.Date{}
	p.person, p.status, p.plain, p.rule, p.confidence = nm.entity, status, false, "succession", positionRules.confidence("succession")
	p.evidence = []span{f.d.sentenceAt(nm.from)}
	at := *p.at
	at.from, at.begin = nm.from, nm.from
	p.at = &at
	f.found = append(f.found, p)
}
