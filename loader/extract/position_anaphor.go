package extract

import (
	"strings"

	"parley/graph"
)

// ownerReach is how many tokens back "its" and "the party" are looked for.
const ownerReach = 80

// anaphor reads an owner that is not named but pointed at: "its leader", "the country's
// president", "the party's chairman", "the head of the commission", "his deputy".
func (f *positionFinder) anaphor(t *title, p *post) {
	if !p.ownerless() {
		return
	}
	if e, begin := f.ownerBefore(t, p); e >= 0 {
		f.owner(p, e, true, t)
		p.begin = begin
		return
	}
	if f.pointedAfter(t, p) || f.caucus(t, p) {
		return
	}
	if w := &f.d.tokens[t.from]; t.to-t.from > 1 && w.lower == "party" && !w.is(shapeCapital) {
		if e := f.lastBody(t.from, w.lower); e >= 0 {
			f.owner(p, e, true, t)
		}
	}
}

// ownerBefore is the owner that words before a title point at, and where they begin: "its leader", "the country's
// president"; or -1.
func (f *positionFinder) ownerBefore(t *title, p *post) (e, begin int) {
	d := f.d
	start := d.sentenceAt(t.from).from
	i := f.pastAdjectives(p.begin-1, start)
	if i > start && d.tokens[i].lower == "next" {
		i-- // "its next president"
	}
	e, begin = -1, p.begin
	switch {
	case i < start:
	case d.tokens[i].lower == "whose": // "the BANK, whose director NAME"
		j := i - 1
		if j > start && d.tokens[j].text == "," {
			j--
		}
		m := d.nameCovering(j)
		if m >= 0 && d.entities[d.names[m].entity].kind == graph.KindLocation && d.names[m].from-2 >= start && prepositions[d.tokens[d.names[m].from-1].lower] {
			if of := d.nameCovering(d.names[m].from - 2); of >= 0 && d.entities[d.names[of].entity].body() {
				e, begin = d.names[of].entity, i // "the BANK of Peru, whose director NAME"
				break
			}
		}
		if m >= 0 && d.names[m].to == j+1 {
			e, begin = d.names[m].entity, i
		}
	case d.tokens[i].lower == "his" || d.tokens[i].lower == "her":
		if bossed[d.headWord(t)] || d.runsStaff(t) {
			e, begin = d.resolve(i), i
		}
	case d.tokens[i].lower == "its" || d.tokens[i].lower == "their":
		e = f.lastActor(i, start)
		switch h, title := d.headWord(t), d.lowerText(t); {
		case (h == "president" || h == "vice-president") && e >= 0 && d.entities[e].namesItsOwn(): // "Nansen Corp named NAME as its president"
		case h == "president" && e < 0 && f.lastActor(i, i-ownerReach) >= 0:
			e = f.lastActor(i, i-ownerReach)
		case stateOffice(title, h) || residents[h]:
			e = f.lastState(i)
		case e < 0 || !bossed[h] && h != "leader" || h == "secretary" && strings.Contains(title, "general"):
			e = f.lastBody(i, "")
		}
		begin = i
	case p.begin < t.begin && d.titleAt[p.begin] > 0 && (bossed[d.headWord(t)] || strings.HasPrefix(d.headWord(t), "spokes")): // "the minister's spokesman"
		e = f.lastHolder(int(d.titleAt[p.begin]) - 1)
	case d.possessive(i) && parliaments[d.tokens[i-1].lower] && !d.tokens[i-1].is(shapeCapital): // "parliament's president"
		if e = f.lastBody(i-1, d.tokens[i-1].lower); e >= 0 {
			begin = i - 1
		}
	case d.possessive(i) && f.pointer(i-1, start) >= 0:
		if e, begin = f.pointedAt(i-1), f.pointer(i-1, start); e < 0 && d.tokens[i-1].lower == "government" {
			p.begin = begin // of the state that the story tells
		}
	case d.tokens[i].has(classBody) && d.nameAt[i] == 0 && !(i > start && d.qualifiedBody(i)): // "Chamber head NAME"
		e = f.lastBody(i, d.tokens[i].lower)
	}
	return e, begin
}

// lastHolder is the person before whose name a title with the head of title n stands last before it, or -1.
func (f *positionFinder) lastHolder(n int) int {
	d := f.d
	for k := n - 1; k >= 0 && k > n-manyPosts; k-- {
		if d.headWord(&d.titles[k]) != d.headWord(&d.titles[n]) || d.titles[k].plural {
			continue
		}
		if e, ok := f.nameAfter(d.titles[k].after, &d.titles[k]); ok {
			return e
		}
	}
	return -1
}

// pointedAfter reads an owner that words after a title point at: "the head of the commission". It reports whether there
// is one.
func (f *positionFinder) pointedAfter(t *title, p *post) bool {
	d, end := f.d, f.d.sentenceEnd(t.from)
	j := f.pointedField(t, end)
	if j+2 >= end || !joins[d.tokens[j].lower] || d.tokens[j].lower == "to" || !pointing[d.tokens[j+1].lower] {
		return false
	}
	noun := &d.tokens[j+2]
	if after := j + 3; after < end && d.personAt(after) < 0 && d.tokens[after].is(shapeWord) && !d.tokens[after].has(classFunction|classVerb|classSaid) {
		return false // the noun is not the last of its phrase
	}
	e := -1
	if c := chambers[noun.lower]; c != "" && noun.is(shapeCapital) && f.american() {
		e = f.body(c, noun.text)
	} else {
		e = f.pointedAt(j + 2)
	}
	if e < 0 {
		return false
	}
	f.owner(p, e, true, t)
	p.end = j + 3
	return true
}

// caucus reads the chamber of Congress in which a title's holder leads those of a party: "leader of Democrats in the
// House". It reports whether there is one.
func (f *positionFinder) caucus(t *title, p *post) bool {
	d, i, end := f.d, t.after, f.d.sentenceEnd(t.from)
	if d.headWord(t) != "leader" || i+3 >= end || d.tokens[i].lower != "of" {
		return false
	}
	i = d.pastThe(i + 1)
	if w := d.tokens[i].lower; w != "democrats" && w != "republicans" || i+2 >= end || !joins[d.tokens[i+1].lower] {
		return false
	}
	i = d.pastThe(i + 2)
	if i >= end || chambers[d.tokens[i].lower] == "" || !f.american() {
		return false
	}
	f.owner(p, f.body(chambers[d.tokens[i].lower], d.tokens[i].text), true, t)
	p.end = i + 1
	return true
}

// pastThe is the token after the article at token i, or i where there is none.
func (d *document) pastThe(i int) int {
	if i < len(d.tokens) && d.tokens[i].lower == "the" {
		return i + 1
	}
	return i
}

// pointedField is where what a title belongs to may begin, past the field of a weak one: "head of trading at the firm".
func (f *positionFinder) pointedField(t *title, end int) int {
	d := f.d
	if !t.weak {
		return t.after
	}
	for j := t.after; j+2 < end && j < t.after+5; j++ {
		if w := d.tokens[j].lower; (w == "at" || w == "with") && pointing[d.tokens[j+1].lower] {
			return j
		}
		if !d.tokens[j].is(shapeWord) || d.tokens[j].has(classVerb|classSaid) || d.nameCovering(j) >= 0 {
			break
		}
	}
	return t.after
}

// bossed are heads of the posts of those who serve somebody: "his deputy", "her envoy".
var bossed = set(`deputy adviser advisor spokesman spokeswoman spokesperson secretary envoy representative minister negotiator`)

// runsStaff reports whether a title is of one who runs the office of somebody: "her chief of staff", "his cabinet chief".
func (d *document) runsStaff(t *title) bool {
	last := d.tokens[t.to-1].lower
	return d.headWord(t) == "chief" && (last == "staff" || last == "cabinet" || t.head > t.from && d.tokens[t.head-1].lower == "cabinet")
}

// pointing are determiners of what has been named before.
var pointing = set(`the this that`)

// pointer is the determiner that points at what the noun at token i means, a word or two between: "the rebel group"; or -1.
func (f *positionFinder) pointer(i, start int) int {
	for j := i - 1; j >= start && j > i-4; j-- {
		t := &f.d.tokens[j]
		if pointing[t.lower] {
			return j
		}
		if !t.is(shapeWord) || t.has(classFunction|classVerb|classSaid) || f.d.nameCovering(j) >= 0 || f.d.titleAt[j] > 0 {
			break
		}
	}
	return -1
}

// pointedAt is what the noun at token i points at, of what has been named before; or -1.
func (f *positionFinder) pointedAt(i int) int {
	switch noun := f.d.tokens[i].lower; {
	case noun == "country" || noun == "nation" || noun == "kingdom" || noun == "republic":
		return f.lastState(i)
	case f.d.tokens[i].has(classBody) || bodyNouns[noun]:
		if e := f.lastBody(i, noun); e >= 0 || !anyBody[noun] && noun != "panel" {
			return e
		}
		if noun == "panel" {
			return f.d.lastNamed(i, i-2*ownerReach, func(n *name, x *entity) bool {
				return !n.people && x.kind == graph.KindInstitution && panels[f.d.tokens[n.to-1].lower]
			})
		}
		return f.d.lastNamed(i, i-ownerReach, func(_ *name, x *entity) bool { return x.namesItsOwn() && x.subkind != graph.Media })
	}
	return -1
}

// bodyNouns point at bodies, too, though their names do not end so; anyBody at those of all kinds but a state's own.
var (
	bodyNouns = set(`firm airline panel`)
	panels    = set(`committee subcommittee commission council board panel`) // what a panel is called by its name
	anyBody   = set(`group organization organisation movement company firm`)
)

// lastNamed is the entity of the name nearest before token i, from token stop on, that fits; or -1.
func (d *document) lastNamed(i, stop int, fits func(*name, *entity) bool) int {
	for j := i - 1; j >= max(stop, 0); j-- {
		m := d.nameCovering(j)
		if m < 0 {
			continue
		}
		n := &d.names[m]
		if fits(n, &d.entities[n.entity]) {
			return n.entity
		}
		j = n.from
	}
	return -1
}

// lastActor is the state or institution named last between tokens start and i, or the land to which somebody goes there; or -1.
func (f *positionFinder) lastActor(i, start int) int {
	return f.d.lastNamed(i, start, func(n *name, x *entity) bool {
		return !n.people && (x.kind == graph.KindInstitution || x.subkind == graph.Country && n.from > max(start, 0) && f.d.tokens[n.from-1].lower == "to")
	})
}

// lastBody is the institution, no state, named last before token i, of which noun is a common name
// if it is not empty; -1 if there is none.
func (f *positionFinder) lastBody(i int, noun string) int {
	reach := ownerReach
	if noun != "" {
		reach *= 4
	}
	return f.d.lastNamed(i, i-reach+1, func(n *name, x *entity) bool {
		if x.kind != graph.KindInstitution || x.subkind == graph.Media || x.subkind == graph.State {
			return false
		}
		return noun == "" || !n.people && (bodyKinds[noun] == x.subkind || strings.Contains(strings.ToLower(x.name), noun))
	})
}

// lastUnion is the intergovernmental body named last before token i, or -1.
func (f *positionFinder) lastUnion(i int) int {
	return f.d.lastNamed(i, i-4*ownerReach+1, func(_ *name, x *entity) bool { return x.subkind == graph.Intergovernmental })
}

// lastState is the state or country named last before token i, or -1.
func (f *positionFinder) lastState(i int) int {
	return f.d.lastNamed(i, i-ownerReach+1, func(_ *name, x *entity) bool { return x.ofCountry() })
}

// opening is the state, other than one, that the sentence of token i begins with, by its name or by its
// capital: "In Moscow, Foreign Minister NAME said"; -1 if it begins otherwise.
func (f *positionFinder) opening(i, other int) int {
	d := f.d
	start := d.sentenceAt(i).from
	if n := d.tokens[i].sentence; n > 0 && d.sentences[n-1].dateline && d.agencyHome() == "" && !f.spokenFor(start, i) {
		start = d.sentences[n-1].from
	}
	for j := start; j < min(i, start+3); j++ {
		n := d.nameCovering(j)
		if n < 0 {
			continue
		}
		x := &d.entities[d.names[n].entity]
		if x.country != "" && other >= 0 && d.entities[other].country == x.country {
			continue
		}
		if k := d.titleAt[d.names[n].to]; k > 0 && residents[d.headWord(&d.titles[k-1])] {
			return -1 // "U.S. Ambassador NAME met Foreign Minister NAME"
		}
		if x.subkind == graph.State && !d.names[n].people {
			return d.names[n].entity
		}
		if c := cityOf(x.gazetteer); x.subkind == graph.Country || c != nil && c.Capital {
			return f.state(x.country)
		}
	}
	return -1
}

// escorted is the state of whoever is accompanied, in the sentence of token i, by those whose office stands
// there: "NAME was accompanied by Health Minister NAME"; -1 if nobody is.
func (f *positionFinder) escorted(i int) int {
	d := f.d
	start, at := d.sentenceAt(i).from, f.accompanied(i)
	first := -1
	for k := at - 1; k >= start; k-- {
		m := d.nameCovering(k)
		if m < 0 || d.entities[d.names[m].entity].kind != graph.KindPerson {
			continue
		}
		if first = d.names[m].entity; at < i-1 {
			break // "NAME was accompanied by": whoever else is told of before does not matter
		}
	}
	if first < 0 {
		return -1
	}
	return f.homeOf(first)
}

// accompanied is the word in the sentence of token i that says that somebody is accompanied by those who stand there, or
// goes with them, or joins them where a journey is told of: "will join President NAME for part of the trip"; or -1.
func (f *positionFinder) accompanied(i int) int {
	start := f.d.sentenceAt(i).from
	if i > start+1 && (goesWith[f.d.tokens[i-1].lower] || joinVerbs[f.d.tokens[i-1].lower] && f.onJourney(i)) {
		return i - 1
	}
	for j := i - 1; j > start+1 && j > i-escortReach; j-- {
		if f.d.tokens[j].lower == "by" && f.d.tokens[j-1].lower == "accompanied" {
			return j - 1
		}
	}
	return -1
}

// goesWith are the verbs before somebody of the same state: whom one accompanies, and whose post one takes.
var goesWith = set(`accompany accompanies accompanied accompanying succeed succeeds succeeded replace replaces replaced`)

// onJourney reports whether a journey is told of after token i.
func (f *positionFinder) onJourney(i int) bool {
	for end := min(i+escortReach, f.d.sentenceEnd(i)); i < end; i++ {
		if w := f.d.tokens[i].lower; visits[w] || comers[w] {
			return true
		}
	}
	return false
}

// escortReach is how many tokens those who accompany somebody may be listed in.
const escortReach = 30

// received is the state in whose capital the sentence of token i places the holder after
// the title's name: "met President NAME in Beijing"; -1 if it does not.
func (f *positionFinder) received(t *title) int {
	d := f.d
	n := d.nameCovering(t.after)
	if n < 0 {
		return -1
	}
	for j, end := d.names[n].to, d.sentenceEnd(t.from); j+1 < end && j < d.names[n].to+12; j++ {
		if d.tokens[j].text == "," || d.personAt(j) >= 0 || d.tokens[j].has(classSaid) {
			return -1
		}
		if d.tokens[j].lower != "in" {
			continue
		}
		if j > d.names[n].to && (t.begin == 0 || !hostWords[d.tokens[t.begin-1].lower]) {
			return -1 // who travels may be named before "in", too
		}
		if m := d.nameCovering(j + 1); m >= 0 {
			x := &d.entities[d.names[m].entity]
			if c := cityOf(x.gazetteer); c != nil && c.Capital {
				return f.state(x.country)
			}
		}
	}
	return -1
}

// hostWords stand before the holder of an office who receives somebody at home.
var hostWords = set(`to by met meets meeting meet`)
