package extract

import "slices"

// Some holders are named apart from their posts: in the sentence after them.

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
	h, title := f.d.headWord(t), f.d.lowerText(t)
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
