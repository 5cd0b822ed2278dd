package extract

import (
	"strings"

	"parley/graph"
)

// post reads the names that belong to a title, on both its sides.
func (f *positionFinder) post(t *title) post {
	p := post{institution: -1, state: -1, place: -1, person: -1, where: -1, end: t.after, begin: t.begin}
	f.right(t, &p)
	f.left(t, &p)
	if p.where >= 0 && p.ownerless() { // "president in Chad"
		f.owner(&p, p.where, false, t)
	}
	f.anaphor(t, &p)
	if i := p.begin - 1; p.begin < t.begin && f.d.sameSentence(i, t.from) && ranked[f.d.tokens[i].lower] && f.d.nameCovering(i) < 0 {
		t.rank, p.begin = f.d.tokens[i].text, i
	}
	if p.begin < t.begin && f.d.personAt(p.begin) < 0 { // "former Norwegian prime minister"
		if status, begin := f.d.statusBefore(p.begin); begin < p.begin {
			p.begin = begin
			if t.status == "" {
				t.status = status
			}
		}
	}
	return p
}

// ranked are words of titles that may stand before the owner.
var ranked = set(`deputy vice assistant`)

// owner takes an entity that a title belongs to.
func (f *positionFinder) owner(p *post, e int, owned bool, t *title) {
	if e < 0 {
		return
	}
	x := &f.d.entities[e]
	switch {
	case x.kind == graph.KindPerson:
		if owned {
			p.person = e
		}
	case x.kind == graph.KindLocation && koreas[graph.Fold(x.name)] != "" && f.aKorea():
		if p.state < 0 {
			p.state = f.state(koreas[graph.Fold(x.name)]) // "the North's leader"
		}
	case x.subkind == graph.State:
		if p.state < 0 {
			p.state = e
		}
	case x.subkind == graph.Country:
		if p.state < 0 {
			p.state = f.state(x.country)
		}
	case x.kind == graph.KindInstitution:
		if p.institution < 0 {
			p.institution = e
		}
	case p.place < 0 && (owned || f.local(t)):
		p.place = e
	}
}

// local reports whether a title is of a post in a city or region, or of whoever reigns there.
func (f *positionFinder) local(t *title) bool {
	h := f.d.headWord(t)
	return localPosts[h] || reigns[h] || localTitles[f.d.lowerText(t)]
}

// localTitles are titles of posts in regions whose heads alone are held elsewhere, too.
var localTitles = map[string]bool{"chief minister": true, "attorney general": true, "district attorney": true}

// localPosts are heads of posts that are held in a city or region.
var localPosts = set(`mayor sheriff governor gov bishop archbishop cardinal commissioner superintendent chief councillor prosecutor patriarch
	senator lawmaker premier representative`)

// right reads the names that a preposition joins to a title: "of the European
// Commission", "at Oslo University", "for China's General Administration".
func (f *positionFinder) right(t *title, p *post) {
	d := f.d
	end := d.sentenceEnd(t.from)
	i := t.after
	for n := 0; n < 2 && i+1 < end; n++ {
		if n == 0 && t.weak {
			i = f.farther(i, end)
		}
		w := d.tokens[i].lower
		if n == 0 && (w == "to" || w == "of" || w == "for") && bossed[d.headWord(t)] && f.boss(i+1, end, p) {
			return
		}
		if !d.joinsTo(t, i) || w == "in" && n == 0 && !d.tokens[i+1].is(shapeCapital) && !f.inBody(i+1, end, t.weak) {
			return
		}
		if body, state, to := f.adjectiveBody(i+1, end); body >= 0 {
			f.owner(p, body, false, t)
			p.state, p.end = state, to
			return
		}
		part := d.pastPart(i+1, end)
		at := d.nameWithin(part, end)
		if at < 0 {
			return
		}
		if nm := &d.names[at]; part > i+1 && d.entities[nm.entity].body() {
			p.institution, p.end = f.partOf(d.pastThe(i+1), nm, end)
			return
		}
		nm, whole := f.innermost(t, p, &d.names[at], end)
		if whole || d.entities[nm.entity].kind == graph.KindPerson || f.servedElsewhere(t, p, nm, w, n > 0) {
			return
		}
		x := &d.entities[nm.entity]
		if x.kind == graph.KindLocation && x.subkind != graph.Country {
			if w != "in" && w != "from" && f.takesTowns(p, nm, end) {
				return
			}
			if p.place < 0 && n == 0 && (w != "from" || localPosts[d.headWord(t)]) { // a diplomat from a town does not serve it
				p.place = nm.entity
			}
		} else if f.takes(t, p, nm, end) {
			return
		}
		i = f.pastOffice(f.pastParts(nm, end), end)
		p.end = i
	}
}

// servedElsewhere reads name nm behind preposition w where it does not tell whose a title is: where somebody resides, or
// with whom an envoy deals. The name may be the second behind the title. It reports whether it did.
func (f *positionFinder) servedElsewhere(t *title, p *post, nm *name, w string, second bool) bool {
	x, h := &f.d.entities[nm.entity], f.d.headWord(t)
	switch {
	case w == "in" && second:
		if x.kind == graph.KindLocation {
			p.end = nm.to // "the consul general of Norway in Bergen"
		}
	case w == "in" && x.ofCountry():
		p.where, p.end = nm.entity, nm.to
	case w == "in":
		return x.body() && x.subkind != graph.Ministry && !t.weak
	case w == "for" && envoyHeads[h] && x.subkind == graph.State, w == "with" && (x.ofCountry() || x.subkind == graph.City):
		p.end = nm.to // an envoy for Haiti does not serve Haiti, nor does a negotiator with Haiti
	default:
		return false
	}
	return true
}

// takes gives a post the body that begins at name nm, else what it names. It reports whether it was such a body.
func (f *positionFinder) takes(t *title, p *post, nm *name, end int) bool {
	body, to := f.ownPart(nm, end)
	if body < 0 {
		body, to = f.ownersBody(nm, end)
	}
	if body < 0 {
		f.owner(p, nm.entity, false, t)
		return false
	}
	f.owner(p, body, false, t)
	if f.d.entities[nm.entity].ofCountry() {
		f.owner(p, nm.entity, false, t)
	}
	p.end = to
	return true
}

// innermost follows possessive marks from name nm to the last of the names that they join: "the Council's Nansen
// Centre" is the part, not the whole. A part that says little without the whole, as "Bergen University's School of Law", is
// taken with it at once; then the second result is true.
func (f *positionFinder) innermost(t *title, p *post, nm *name, end int) (*name, bool) {
	d := f.d
	if i := nm.to; nm.people && f.local(t) && i+2 < end && provinces[d.tokens[i].lower] && d.tokens[i+1].lower == "of" {
		if m := d.nameCovering(i + 2); m >= 0 && f.regionOf(&d.names[m], nm) {
			return &d.names[m], false // "the Mexican state of Jalisco"
		}
	}
	for d.possessive(nm.to) && nm.to+1 < end {
		next := d.nameWithin(nm.to+1, end)
		if next < 0 || d.names[next].from > nm.to+2 && !kindNouns[d.tokens[d.names[next].from-1].lower] || d.names[next].people {
			break
		}
		if f.local(t) && f.regionOf(&d.names[next], nm) {
			nm = &d.names[next]
			break // "Pakistan's Punjab province"
		}
		f.owner(p, nm.entity, true, t)
		whole := nm
		if nm = &d.names[next]; d.entities[nm.entity].kind != graph.KindInstitution {
			continue
		}
		if p.institution >= 0 && parts[d.tokens[nm.from].lower] && next == int(d.nameAt[whole.to+1])-1 {
			p.institution = f.imply(entity{kind: graph.KindInstitution, subkind: d.entities[nm.entity].subkind, name: d.text(span{whole.from, nm.to})})
			p.end = nm.to
			return nm, true
		}
		p.institution = -1
	}
	return nm, false
}

// regionOf reports whether a name is of a region or town, behind that of the state in which it lies.
func (f *positionFinder) regionOf(region, state *name) bool {
	x := &f.d.entities[region.entity]
	return x.kind == graph.KindLocation && x.subkind != graph.Country && f.d.entities[state.entity].ofCountry()
}

// parts begin names of parts of a university or institute that say little without the whole's.
var parts = set(`school department faculty college division center centre institute program programme`)

// pastParts is where what follows a name and is no more than a part of what it names ends:
// "the Turkish parliament", "the NATO mission", "the Fishing Board (NFB)".
func (f *positionFinder) pastParts(nm *name, end int) int {
	d, i := f.d, nm.to
	for i < end && !d.tokens[i].is(shapeCapital) && d.titleAt[i] == 0 &&
		(nm.people && d.tokens[i].has(classBody|classPolity) || !nm.people && movements[d.tokens[i].lower] || delegations[d.tokens[i].lower] || missions[d.tokens[i].lower]) {
		i++
	}
	if i == nm.to && !nm.people {
		i = d.pastKind(i, end) // "the Nansen economic think tank"
	}
	if i == nm.to && i < end && d.entities[nm.entity].kind == graph.KindLocation && provinces[d.tokens[i].lower] {
		i++ // "the governor of Jalisco state"
	}
	if i+1 < end && d.tokens[i].text == "(" && d.tokens[i+1].is(shapeCaps) {
		i += 3
	}
	return i
}

// pastKind is where common nouns end that tell from token i on, behind a body's name, of what kind it is; i where none do.
func (d *document) pastKind(i, end int) int {
	for j := i; j < end && j < i+4; j++ {
		t := &d.tokens[j]
		if !t.plain() || t.has(classVerb) || d.titleAt[j] != 0 || d.nameCovering(j) >= 0 {
			return i
		}
		if kindNouns[t.lower] {
			for j++; j < end && kindNouns[d.tokens[j].lower]; j++ { // "the CFTU union federation"
			}
			return j
		}
	}
	return i
}

// kindNouns are common nouns of kinds of bodies.
var kindNouns = set(`tank institute charity watchdog firm company network foundation association agency newspaper magazine website airline lender carmaker
	giant federation union club`, movements)

// pastOffice is where the common name of somebody's office ends that a possessive mark at
// token i begins: "Chad's presidential office"; i where none follows.
func (f *positionFinder) pastOffice(i, end int) int {
	if !f.d.possessive(i) {
		return i
	}
	for j := i + 1; j < end && j < i+5 && f.d.tokens[j].is(shapeWord) && !f.d.tokens[j].is(shapeCapital); j++ {
		if w := &f.d.tokens[j]; missions[w.lower] || w.has(classBody) && !w.has(classPortfolio) {
			return j + 1
		}
	}
	return i
}

// missions are parts of a body, whose heads are posts of the body.
var missions = set(`mission office bureau branch section wing faction division unit chapter`)

// boss reads the superior whom a title and a name at token i tell: "adviser to President
// NAME".
func (f *positionFinder) boss(i, end int, p *post) bool {
	d := f.d
	for i < end && (determiners[d.tokens[i].lower] || d.tokens[i].has(classStatus|classHonorific) && d.titleAt[i] == 0 && d.nameAt[i] == 0) {
		i++
	}
	if i < end && d.titleAt[i] > 0 {
		if i = d.titles[d.titleAt[i]-1].after; i+1 < end && d.tokens[i].text == "," && d.personAt(i) < 0 {
			i++ // "for the prosecutor, NAME"
		}
	}
	e := d.personAt(i)
	if e < 0 {
		return false
	}
	p.person, p.end = e, d.names[d.nameCovering(i)].to
	return true
}

// inBody reports whether the name of a ministry follows "the" at token i: "undersecretary in
// the Ministry of Foreign Affairs"; for a weak title that of any body: "a lawmaker in the National Assembly".
func (f *positionFinder) inBody(i, end int, weak bool) bool {
	at := f.d.nameWithin(i, end)
	if at < 0 {
		return false
	}
	x := &f.d.entities[f.d.names[at].entity]
	return x.subkind == graph.Ministry || weak && x.body()
}

// farther goes right from i over the field of an expert: "an expert on energy policy at
// the Council", and returns where "at the Council" begins, or i.
func (f *positionFinder) farther(i, end int) int {
	d := f.d
	if i+1 < end && d.pastPart(i+1, end) > i+1 {
		return i
	}
	for j := i; j+1 < end && j < i+9; j++ {
		t := &d.tokens[j]
		if !t.is(shapeWord) && t.text != "-" {
			return i
		}
		if t.has(classVerb|classSaid|classTime) || t.lower == "who" || t.lower == "and" && (d.titleAt[j+1] > 0 || d.titleAt[min(j+2, end-1)] > 0) || d.personAt(j) >= 0 {
			return i
		}
		if joins[t.lower] && t.lower != "in" && t.lower != "to" {
			at := f.d.nameWithin(j+1, end)
			if at >= 0 && d.possessive(d.names[at].to) { // "at Paris's Institute of Fish"
				at = f.d.nameWithin(d.names[at].to+1, end)
			}
			if at >= 0 && d.entities[d.names[at].entity].body() {
				return j
			}
		}
	}
	return i
}

// joinsTo reports whether token i is a preposition that joins to a title what it belongs to.
func (d *document) joinsTo(t *title, i int) bool {
	w := d.tokens[i].lower
	return joins[w] || w == "on" && seated[d.headWord(t)]
}

// seated are heads of those who sit on a body.
var seated = set(`member democrat republican representative delegate director judge`, chairs)

// joins are prepositions that join to a title what it belongs to.
var joins = set(`of at for with in from to`)

// nameWithin is the name that begins at i, after no more than words that describe it: "the
// small opposition Grain Party"; -1 if none does.
func (d *document) nameWithin(i, end int) int {
	for n := 0; n < descriptionReach && i < end; n++ {
		if at := d.nameCovering(i); at >= 0 {
			if to := d.pastBased(d.names[at].to, end); to > d.names[at].to {
				i = to
				continue
			}
			return at
		}
		t := &d.tokens[i]
		if n > 0 && d.possessive(i) && d.tokens[i-1].has(classPolity|classBody) && !d.tokens[i-1].is(shapeCapital) {
			i++ // "the government's NAME"
			continue
		}
		if n > 0 && t.is(shapeCapital) && forms[t.lower] && i+1 < end && d.tokens[i+1].is(shapeCapital) {
			i++ // "the Federal Republic of Norway"
			continue
		}
		if polities[t.text] && i+2 < end && d.tokens[i+1].lower == "of" {
			i += 2 // "the Republic of Norway"
			continue
		}
		if n > 0 && compass[t.lower] && i+1 < end && d.nameCovering(i+1) >= 0 {
			i++ // "the West German NAME"
			continue
		}
		if t.is(shapeNumber) && strings.Contains(t.text, "-") {
			i++ // "the 12-member NAME"
			continue
		}
		if t.is(shapeCapital) && n > 0 && !strings.Contains(t.text, "-") || !t.is(shapeWord) && t.text != "-" || t.has(classSaid) || prepositions[t.lower] || copulas[t.lower] != 0 ||
			t.lower == "and" || t.lower == "or" || t.lower == "that" || t.lower == "which" || t.lower == "who" {
			return -1
		}
		i++
	}
	return -1
}

// pastBased is where what a body is called begins after its seat, whose name ends at token i: "the Berlin-based NAME",
// "the Charlotte, NC-based NAME"; i where that is no seat.
func (d *document) pastBased(i, end int) int {
	for _, to := range []int{i, i + 2} {
		if to+2 < end && d.tokens[to].text == "-" && d.tokens[to+1].lower == "based" && (to == i || d.tokens[i].text == ",") {
			return to + 2
		}
	}
	return i
}

// descriptionReach is how many words may describe a name.
const descriptionReach = 6

// compass are the quarters of the world: words before a people's adjective that may be no part of the name.
var compass = set(`west east north south`)

// polities are words of the long names of states.
var polities = set(`Republic Kingdom State Federation Commonwealth Union`)
