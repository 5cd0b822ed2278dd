package extract

import (
	"cmp"
	"slices"

	"parley/graph"
)

// near is the state that a bare office ("the prime minister") belongs to by what stands
// near it, the strongest hint first; -1 if nothing tells.
func (f *positionFinder) near(p *position, head string) int {
	posts := f.of[p.person]
	for _, i := range posts[:min(len(posts), manyPosts)] { // "Deputy Foreign Minister NAME", then "the deputy minister"
		if q := &f.found[i]; q.state >= 0 && q.institution < 0 && f.d.headWord(q.at) == head && q.at.from < p.at.from {
			return q.state
		}
	}
	if code := f.calledAfter(p.person); code != "" {
		return f.state(code)
	}
	if e := f.ofPair(p); e >= 0 {
		return e
	}
	if e := f.beside(p, head); e >= 0 {
		return e
	}
	home := head == "president" && f.american() // whose president needs no other word
	if p.status != graph.Current && !home {
		if e := f.sameOffice(p, head); e >= 0 {
			return e
		}
	}
	if e := f.received(p.at); e >= 0 {
		return e
	}
	if e := f.inviter(p, head); e >= 0 {
		return e
	}
	if e := f.opening(p.at.from, f.facing(p)); e >= 0 && !(head == "president" && p.status == graph.Current && f.taken(head, f.d.entities[e].country)) {
		return e
	}
	if e := f.escorted(p.at.begin); e >= 0 && p.status == graph.Current {
		return e
	}
	if e := f.whither(p.at.begin); e >= 0 && f.fits(p, head, f.d.entities[e].country) {
		return e
	}
	if home {
		return -1
	}
	for _, code := range []string{f.envoysHome(p), f.itemHome(p), f.homeland()} {
		if f.fits(p, head, code) {
			return f.state(code)
		}
	}
	if reigns[head] {
		return -1
	}
	if code := f.hostsHome(); f.fits(p, head, code) && f.apart(p) != f.state(code) {
		return f.state(code)
	}
	if e := f.ofHosts(p, head); e >= 0 && f.accompanied(p.at.begin) < 0 {
		return e
	}
	return f.neighbour(p, head)
}

// ofHosts is the state to which the holder of another office is told to go shortly before record p, where he meets
// those whose offices stand bare: "Minister NAME of Iran will visit Turkey. He will see Prime Minister NAME"; -1 if
// nobody goes anywhere.
func (f *positionFinder) ofHosts(p *position, head string) int {
	for _, x := range f.goesTo(f.d.sentenceAt(p.at.from).from, p.at.begin) {
		if code := f.d.entities[x].country; f.fits(p, head, code) {
			return f.state(code) // "He flies to Turkey, where he will see Prime Minister NAME"
		}
	}
	for _, k := range slices.Backward(f.placedBefore(p, manyPosts)) {
		q := &f.found[k]
		if f.d.tokens[p.at.from].sentence-f.d.tokens[q.at.from].sentence > neighbourReach {
			break
		}
		if q.state < 0 || q.person == p.person {
			continue
		}
		for _, x := range f.goesTo(q.at.after, p.at.begin) {
			if code := f.d.entities[x].country; code != f.d.entities[q.state].country && f.fits(p, head, code) {
				return f.state(code)
			}
		}
	}
	return -1
}

// abroad are the codes of the lands that the holder of record p is told to visit, or to have a counterpart in. Who goes to a city may be at
// home there.
func (f *positionFinder) abroad(p *position) (codes []string) {
	d, i := f.d, p.at.after
	end := min(i+goesReach, d.sentenceEnd(p.at.from))
	for j := i; j+1 < end; j++ {
		if code := demonym(&d.tokens[j]); code != "" && (d.tokens[j+1].lower == "counterpart" || d.tokens[j+1].lower == "counterparts") {
			codes = append(codes, code) // "met his Indian counterpart"
		}
	}
	for i < end && !visits[d.tokens[i].lower] {
		i++
	}
	if i >= end {
		return codes
	}
	for _, x := range f.goesTo(i, end) {
		if d.entities[x].ofCountry() {
			codes = append(codes, d.entities[x].country)
		}
	}
	return codes
}

// goesTo are the places to which somebody is told to go by the words from token i on, up to another: "will visit Turkey and
// Chile", "arrived in Ankara".
func (f *positionFinder) goesTo(i, end int) (places []int) {
	d := f.d
	if i >= end || i >= len(d.tokens) {
		return nil
	}
	for end = min(i+goesReach, end, d.sentenceEnd(i)); i < end; i++ {
		if w := d.tokens[i].lower; !visits[w] && (!goVerbs[w] || leaves[w] || homeward[w]) {
			continue
		}
		for j := i + 1; j < min(i+4, end); j++ {
			if d.tokens[j].lower == "here" {
				if city := datelineCity(d); city >= 0 {
					return []int{city}
				}
			}
			if places = f.placesFrom(d.pastLandKind(j, end), end); len(places) > 0 {
				return places
			}
		}
	}
	return nil
}

// placesFrom are the places of known lands that are named side by side from token i on.
func (f *positionFinder) placesFrom(i, end int) (places []int) {
	d := f.d
	for i < end && len(places) < manyPosts {
		m := d.nameCovering(i)
		if m < 0 || d.names[m].people || d.entities[d.names[m].entity].kind == graph.KindPerson {
			break
		}
		if x := d.names[m].entity; d.entities[x].country != "" {
			places = append(places, x)
		}
		i = d.names[m].to
		if i < end && d.tokens[i].lower == "," {
			i++
		}
		if i < end && d.tokens[i].lower == "and" {
			i++
		}
		if i == d.names[m].to {
			break
		}
	}
	return places
}

// goesReach is how many tokens after a title the land may be named to which its holder goes.
const goesReach = 24

// visits are the forms by which somebody is told to be the guest of a land.
var visits = set(`visit visits visited trip tour journey`)

// ledBy is the state or the body whose delegation the holder of record p leads: "the Greek side was
// led by Deputy Minister NAME"; -1 for what none is.
func (f *positionFinder) ledBy(p *position) (state, institution int) {
	d := f.d
	start := d.sentenceAt(p.at.from).from
	i := p.at.begin - 1
	if m := d.nameCovering(i - 1); i > start && d.tokens[i].text == "," && m >= 0 && d.names[m].entity == p.person {
		i = d.names[m].from - 1 // "led by NAME, state minister"
	}
	if i-3 < start || d.tokens[i].lower != "by" || !ledParticiples[d.tokens[i-1].lower] {
		return -1, -1
	}
	for j := i - 2; j >= start && j > i-6; j-- {
		m, after := d.nameCovering(j), d.tokens[j+1].lower
		if m < 0 || !delegations[after] && !(j+1 == i-2 && tenseCues[after] == cueBe) {
			continue
		}
		switch e := d.names[m].entity; {
		case d.entities[e].subkind == graph.State:
			return e, -1
		case d.entities[e].kind == graph.KindInstitution:
			return -1, e
		}
	}
	return -1, -1
}

// calledAfter is the state whose possessive stands somewhere before a person's name:
// "Canada's Carney".
func (f *positionFinder) calledAfter(person int) string {
	code, known := f.owners[person]
	if !known {
		code = f.d.ownerOf(&f.d.entities[person])
		f.owners[person] = code
	}
	return code
}

// saidOf is the state that words beside a person's name say he or she is of: "Canada's
// Carney", "Carney of Canada"; or nothing.
func (f *positionFinder) saidOf(n int) string {
	d := f.d
	if code := d.possessor(n); code != "" {
		return code
	}
	to := d.names[n].to
	if to+1 >= d.sentenceEnd(d.names[n].from) || d.tokens[to].lower != "of" {
		return ""
	}
	m := d.nameCovering(to + 1)
	if m < 0 || d.names[m].people {
		return ""
	}
	if x := &d.entities[d.names[m].entity]; x.ofCountry() {
		return x.country
	}
	return ""
}

// neighbourReach is how many sentences back the holders of other offices are looked for.
const neighbourReach = 3

// sameOffice is the state whose office of the same name an article speaks of nearest
// before record p: one who held an office is named in an article about those who hold it.
func (f *positionFinder) sameOffice(p *position, head string) int {
	return f.nearest(p, func(q *position) bool {
		return f.d.headWord(q.at) == head && slices.Equal(titleWords(q.title), titleWords(p.title))
	})
}

// neighbour is the state of the holder of another office named shortly before record p,
// if it can have an office of that name with no other holder.
func (f *positionFinder) neighbour(p *position, head string) int {
	d := f.d
	other, opposite := f.apart(p), f.facing(p)
	return f.nearest(p, func(q *position) bool {
		code := d.entities[q.state].country
		near := d.tokens[p.at.from].sentence-d.tokens[q.at.from].sentence <= neighbourReach
		return near && q.state != other && q.state != opposite && (p.status == q.status || q.status != graph.Former) && !residents[d.headWord(q.at)] && !f.visiting(q) && possible(head, code) &&
			(p.status != graph.Current || !f.taken(head, code) && !f.held[[2]string{code, lowerTitle(p)}])
	})
}

// apart is the state that a list of offices names before the last of them alone, which those before it are not of: "Defence Minister NAME and
// Chad's Trade Minister NAME"; -1 where record p stands in no such list.
func (f *positionFinder) apart(p *position) int {
	d := f.d
	n := d.titleAt[p.at.from]
	if n == 0 {
		return -1
	}
	for k := int(n) - 1; k+1 < len(d.titles) && k < int(n)+listReach; k++ {
		m := d.nameCovering(d.titles[k].after)
		if m < 0 || d.entities[d.names[m].entity].kind != graph.KindPerson {
			break
		}
		i := d.names[m].to
		if i+1 >= d.sentenceEnd(p.at.from) || d.tokens[i].text != "," && d.tokens[i].lower != "and" {
			break
		}
		for i+1 < d.sentenceEnd(p.at.from) && joints[d.tokens[i].lower] {
			i++
		}
		switch next := &f.posts[k+1]; {
		case next.begin != i && d.titles[k+1].begin != i:
			return -1
		case next.state >= 0:
			return next.state
		}
	}
	return -1
}

// listReach is how many offices of a list are read on, and joints stand between them.
const listReach = 12

var joints = set(`, and the also`)

// visiting reports whether a record is of somebody from abroad: "visiting German President NAME".
func (f *positionFinder) visiting(q *position) bool {
	d := f.d
	for i := q.at.from - 1; i >= 0 && i > q.at.from-6 && d.sameSentence(i, q.at.from); i-- {
		if d.tokens[i].lower == "visiting" {
			return true
		}
		if !d.tokens[i].is(shapeCapital) {
			return false
		}
	}
	return false
}

// nearestReach is how many records before one are looked at.
const nearestReach = 300

// nearest is the state of the record nearest before p, of another's office in a state, that fits; or -1.
func (f *positionFinder) nearest(p *position, fits func(*position) bool) int {
	for _, k := range slices.Backward(f.placedBefore(p, nearestReach)) {
		q := &f.found[k]
		head := f.d.headWord(q.at)
		if q.person != p.person && q.state >= 0 && q.institution < 0 && stateOffice(lowerTitle(q), head) && fits(q) {
			return q.state
		}
	}
	return -1
}

// place lists the records by where their titles stand, those of one title from the last to the first.
func (f *positionFinder) place() {
	f.placed = make([]int, len(f.found))
	for i := range f.placed {
		f.placed[i] = i
	}
	slices.SortFunc(f.placed, func(a, b int) int {
		return cmp.Or(f.found[a].at.from-f.found[b].at.from, b-a)
	})
}

// placedBefore lists the records whose titles stand before that of record p, the last so many of them.
func (f *positionFinder) placedBefore(p *position, most int) []int {
	at, _ := slices.BinarySearchFunc(f.placed, p.at.from, func(i, from int) int { return f.found[i].at.from - from })
	return f.placed[max(0, at-most):at]
}

// sameServant gives an office or mission with no state the one that the other records of
// its holder all name.
func (f *positionFinder) sameServant() {
	states := map[int]int{} // of each person: 1 + the state, or -1 where there are several
	for i := range f.found {
		if p := &f.found[i]; p.state >= 0 {
			switch states[p.person] {
			case 0:
				states[p.person] = p.state + 1
			case p.state + 1:
			default:
				states[p.person] = -1
			}
		}
	}
	for i := range f.found {
		p := &f.found[i]
		if s := states[p.person]; p.state < 0 && p.institution < 0 && s > 0 && (envoyHeads[f.d.headWord(p.at)] || stateOffice(lowerTitle(p), f.d.headWord(p.at)) || p.rule == "shared title") {
			p.state = s - 1
		}
	}
}
