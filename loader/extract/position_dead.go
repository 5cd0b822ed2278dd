package extract

import "parley/graph"

// bury ends the posts of those of whom an article tells that they died.
func (f *positionFinder) bury() {
	dead := map[int]bool{}
	for i := range f.d.tokens {
		if e := f.deadAt(i); e >= 0 {
			dead[e] = true
		}
	}
	for i := range f.found {
		if p := &f.found[i]; dead[p.person] && p.plain {
			p.status, p.plain = graph.Former, false
		}
	}
}

// deadAt is the person of whom the word at token i tells that he died; or -1.
func (f *positionFinder) deadAt(i int) int {
	d, w := f.d, f.d.tokens[i].lower
	start := d.sentenceAt(i).from
	switch {
	case w == "death" && d.sameSentence(i, i+2) && d.tokens[i+1].lower == "of":
		j, end := d.pastThe(i+2), d.sentenceEnd(i)
		if j < end && d.titleAt[j] > 0 {
			j = d.titles[d.titleAt[j]-1].after
		}
		if j = d.pastHonorifics(j, end); j < end {
			return d.personAt(j)
		}
		return -1
	case w == "died" || w == "dies" && d.sentences[d.tokens[i].sentence].headline:
	case killed[w] && i > start && tenseCues[d.tokens[i-1].lower] == cueBe && !(d.sameSentence(i, i+1) && d.tokens[i+1].lower == "by"):
	default:
		return -1
	}
	j := f.group(i-1, start).from - 1
	if j < start || d.deniedAt(i) || d.supposed(i, start) {
		return -1
	}
	switch w := d.tokens[j].lower; w {
	case "he", "she":
		return d.resolve(j)
	case "who", ",":
		if e := f.before(j, start); w == "who" || e >= 0 {
			return e
		}
		for k := start; k < min(j, start+actorReach); k++ { // "NAME, who led it for years, died"
			if e := d.personAt(k); e >= 0 {
				return e
			}
		}
		return -1
	}
	return d.personOf(j, start)
}

// killed are participles of those who die by others.
var killed = set(`killed assassinated murdered executed slain`)
