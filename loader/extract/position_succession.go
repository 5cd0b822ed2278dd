package extract

import (
	"slices"
	"strings"

	"parley/graph"
)

// Who held a post before or after somebody holds, held or will hold it, too.

// successions reads who held somebody's post before or after: "his predecessor NAME", "Lund's successor, NAME". What the one holds is by then
// settled.
func (f *positionFinder) successions() {
	d := f.d
	f.successorsOf()
	for n := range d.names {
		nm := &d.names[n]
		if d.entities[nm.entity].kind != graph.KindPerson || nm.from < 2 {
			continue
		}
		if f.succeeds(n) {
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
			f.pass(k, nm.entity, nm.from, status)
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

// postOf is the first record of a person that names an office, of one that is held if there is any; or -1.
func (f *positionFinder) postOf(person int) int {
	found := -1
	if person < 0 {
		return -1
	}
	for _, k := range f.of[person] {
		if p := &f.found[k]; p.at.weak || p.state < 0 && p.institution < 0 {
			continue
		} else if p.status != graph.Former {
			return k
		}
		if found < 0 {
			found = k
		}
	}
	return found
}

// pass records that a person held, or is to hold, the post of record k, as is told at token i.
func (f *positionFinder) pass(k, person, i int, status graph.PositionStatus) {
	p, own := f.found[k], f.postOf(person)
	if p.person == person || own >= 0 && (f.found[own].status != graph.Former || samePost(&f.found[own], &p)) {
		return
	}
	if status == graph.Designate && p.status == graph.Former {
		status = graph.Current
	}
	p.since, p.until = graph.Date{}, graph.Date{}
	p.person, p.status, p.plain, p.rule, p.confidence = person, status, false, "succession", positionRules.confidence("succession")
	p.evidence = []span{f.d.sentenceAt(i)}
	at := *p.at
	at.from, at.begin = i, i
	p.at = &at
	f.found = append(f.found, p)
}

// succeeds reads who comes after whom by a verb: "she was replaced by NAME", "NAME will succeed Lund", "he takes over from NAME". Name n is that of
// the one told behind the verb. It reports whether such a verb stands there.
func (f *positionFinder) succeeds(n int) bool {
	d, nm := f.d, &f.d.names[n]
	start := d.sentenceAt(nm.from).from
	i := nm.from - 1
	for i > start+1 && i > nm.from-describedReach && d.describes(i) && !prepositions[d.tokens[i].lower] && !replacers[d.tokens[i].lower] || i > start && d.tokens[i].text == "," {
		i-- // "by her deputy, NAME"
	}
	if i <= start || d.sameSentence(nm.from, nm.to) && d.tokens[nm.to].lower == "as" { // "succeeded NAME as chairman"
		return false
	}
	v, passive := i, d.tokens[i].lower == "by"
	switch w := d.tokens[i].lower; {
	case passive:
		for v--; v > start && v > i-careerReach && !replacers[d.tokens[v].lower]; v-- {
			if t := &d.tokens[v]; t.text == "," || t.has(classSaid) || d.personAt(v) >= 0 {
				return false
			}
		}
	case w == "from":
		for v--; v > start && v > i-careerReach && !takes[d.tokens[v].lower]; v-- { // "took over as minister from"
			if t := &d.tokens[v]; t.text == "," || t.has(classSaid) || d.personAt(v) >= 0 {
				return false
			}
		}
		if d.tokens[v+1].lower != "over" {
			return false
		}
	}
	if w := d.tokens[v].lower; !replacers[w] && (v == i || passive || !takes[w]) {
		return false
	}
	other := f.beforeVerb(v, start)
	if other < 0 || other == nm.entity || d.deniedAt(v) {
		return false
	}
	old, next := other, nm.entity
	if !passive {
		old, next = next, old
	}
	f.handOver(old, next, nm.from, f.future(v, start))
	return true
}

// successorsOf reads who comes after whom where a pronoun stands for the latter: "NAME will succeed her".
func (f *positionFinder) successorsOf() {
	d := f.d
	for i := 3; i < len(d.tokens); i++ {
		if w := d.tokens[i].lower; w != "him" && w != "her" || !d.sameSentence(i-3, i) {
			continue
		}
		v := i - 1
		if d.tokens[v].lower == "from" && d.tokens[v-1].lower == "over" {
			v -= 2
		}
		start := d.sentenceAt(i).from
		next := f.beforeVerb(v, start)
		old := d.lastNamed(start, start-ownerReach, func(n *name, x *entity) bool {
			return x.kind == graph.KindPerson && n.entity != next && f.postOf(n.entity) >= 0
		})
		if next >= 0 && old >= 0 && !d.deniedAt(v) {
			f.handOver(old, next, v, f.future(v, start))
		}
	}
}

// takes are the forms of the verb in "takes over from" and "takes up with".
var takes = set(`take takes took taking taken`)

// future reports whether the verb at token v is told of what is to come.
func (f *positionFinder) future(v, start int) bool {
	for j := v - 1; j >= start && j > v-5; j-- {
		switch w := f.d.tokens[j].lower; {
		case w == "will" || w == "to" || w == "would" || w == "shall" || w == "set":
			return true
		case copulas[w] == 0 && !adverb(w):
			return false
		}
	}
	return false
}

// beforeVerb is the person of whom the verb at token v tells something, or -1.
func (f *positionFinder) beforeVerb(v, start int) int {
	d := f.d
	if !replacers[d.tokens[v].lower] && !takes[d.tokens[v].lower] {
		return -1
	}
	i := f.group(v-1, start).from - 1
	if i < start {
		return -1
	}
	switch w := d.tokens[i].lower; {
	case w == "he" || w == "she":
		return d.resolve(i)
	case w == "who":
		if i--; i > start && d.tokens[i].text == "," {
			i--
		}
		return d.personEnding(i)
	case w == "and", sinceWhen[w] && strings.HasSuffix(d.tokens[v].lower, "ing"): // "in her first interview since succeeding NAME"
		return f.actor(i, start)
	case w == ",":
		if e := f.beforeApposition(i, start); e >= 0 {
			return e
		}
		for j := i - 1; j >= start && j > i-actorReach; j-- { // "NAME was named minister, replacing"
			if e := d.personEnding(j); e >= 0 {
				return e
			}
		}
		return -1
	}
	return d.personEnding(i)
}

// sinceWhen stand before a participle by which the one who acts is told to have come after somebody.
var sinceWhen = set(`since after before upon on when while`)

// handOver records that a post goes from one person to another, as is told at token i: the other's is that of the one who is told to hold one.
func (f *positionFinder) handOver(old, next, i int, later bool) {
	from, to := f.postOf(old), f.postOf(next)
	told := func(k int) bool { return k >= 0 && slices.Contains(f.found[k].evidence, f.d.sentenceAt(i)) }
	given := func(k int) bool { // and not what comes after: "replaced NAME, who became secretary general"
		at := f.found[k].at
		return !at.weak && (at.from < i || at.begin > 0 && f.d.tokens[at.begin-1].lower == "as")
	}
	if n := slices.IndexFunc(f.of[old], func(k int) bool { return told(k) && given(k) }); n >= 0 {
		from = f.of[old][n] // "was replaced as minister by NAME"
	} else if from >= 0 && told(from) && !given(from) {
		from = -1
	}
	if from >= 0 && f.found[from].status == graph.Designate {
		from = -1
	}
	switch {
	case to >= 0 && f.found[to].status != graph.Former && (from < 0 || told(to)):
		if n := f.d.titleAt[max(i-1, 0)]; n == 0 || f.d.titles[n-1].weak && !leading[f.d.headWord(&f.d.titles[n-1])] { // not "took over from deposed leader NAME"
			f.pass(to, old, i, graph.Former)
		}
	case from >= 0:
		status := graph.Current
		if later {
			status = graph.Designate
		} else if p := &f.found[from]; p.plain {
			p.status, p.plain = graph.Former, false
		}
		f.pass(from, next, i, status)
	}
}
