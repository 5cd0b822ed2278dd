package extract

import (
	"slices"

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
			f.peer(k, nm, d.names[owner].entity)
		}
	}
	for i := range d.tokens {
		if fellows[d.tokens[i].lower] {
			f.peers(i)
		}
	}
}

// peer records that the one called by a name holds in a state the post of record k.
func (f *positionFinder) peer(k int, nm *name, state int) {
	p := f.found[k]
	if p.person == nm.entity || p.state == state || peculiar(lowerTitle(&p)) {
		return
	}
	p.since, p.until = graph.Date{}, graph.Date{}
	p.person, p.state, p.institution = nm.entity, state, -1
	p.evidence = []span{f.d.sentenceAt(nm.from)}
	p.confidence, p.rule, p.plain, p.status = positionRules.confidence("counterpart"), "counterpart", true, graph.Current
	at := *p.at
	at.from, at.begin = nm.from, nm.from
	p.at = &at
	f.found = append(f.found, p)
}

// fellows are nouns for those who hold the same posts elsewhere.
var fellows = set(`counterparts colleagues homologues`)

// peers reads "their Chadian colleagues, NAME and NAME" at token i: each holds the post of the one who stands in his place among the two
// office holders named last before, or of the one whose they are.
func (f *positionFinder) peers(i int) {
	d := f.d
	end := d.sentenceEnd(i)
	j := i - 1
	for j > 0 && d.sameSentence(j, i) && (d.nameCovering(j) >= 0 || d.tokens[j].lower == "and" || d.tokens[j].text == ",") {
		j--
	}
	states := f.adjectives(j+1, i)
	if j < 0 || len(states) == 0 || !possessivePronouns[d.tokens[j].lower] {
		return
	}
	var names []int
	for k := i + 1; k < end && len(names) < listReach; k++ {
		if m := d.nameCovering(k); d.personAt(k) >= 0 {
			names = append(names, m)
			k = d.names[m].to - 1
		} else if !joints[d.tokens[k].lower] && !d.tokens[k].has(classHonorific) {
			break
		}
	}
	most := 1
	if d.tokens[j].lower == "their" {
		most = 2
	}
	of := f.officesBefore(j, most)
	if len(of) < most || most > 1 && len(names) != most || len(states) > 1 && len(states) != len(names) {
		return
	}
	for n, m := range names {
		f.peer(of[n%most], &d.names[m], states[n%len(states)])
	}
}

// officesBefore are the records of the last so many office holders named before token i, in the order in which they are named.
func (f *positionFinder) officesBefore(i, most int) (out []int) {
	d := f.d
	for j := i - 1; j >= 0 && j > i-ownerReach && len(out) < most; j-- {
		m := d.nameCovering(j)
		if m < 0 {
			continue
		}
		j = d.names[m].from
		if k := f.officeOf(d.names[m].entity, i); k >= 0 && !slices.Contains(out, k) {
			out = append(out, k)
		}
	}
	slices.Reverse(out)
	return out
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
	if i < 1 {
		return -1
	}
	switch w := d.tokens[i].lower; {
	case w == "counterpart" || w == "colleague" || w == "homologue":
		return i
	case i > 1 && w == "number" && d.tokens[i-1].lower == "opposite":
		return i - 1
	}
	return -1
}

// opposite is the record of the person named last before name n who holds a post for a
// state, or -1.
func (f *positionFinder) opposite(n int) int {
	d := f.d
	for m := n - 1; m >= 0 && m > n-12; m-- {
		if k := f.officeOf(d.names[m].entity, d.names[n].from); k >= 0 {
			return k
		}
		end := d.names[m].to
		if d.entities[d.names[m].entity].kind == graph.KindPerson && d.sameSentence(end, d.names[n].from) && d.tokens[end].text == "," && d.tokens[end+1].lower == "who" {
			break // "NAME, who met his counterpart", and bears no post
		}
	}
	return -1
}

// officeOf is the record, of those found last, of the post that an entity holds for a state as told before token i; or -1.
func (f *positionFinder) officeOf(e, i int) int {
	if f.d.entities[e].kind != graph.KindPerson {
		return -1
	}
	for k := len(f.found) - 1; k >= 0 && k > len(f.found)-manyPosts; k-- {
		if p := &f.found[k]; p.person == e && !p.at.weak && p.institution < 0 && p.at.from < i {
			return k
		}
	}
	return -1
}
