package extract

import (
	"parley/graph"
	"parley/graph/gazetteer"
)

// location puts a place into the region and country that the gazetteer knows it in, and
// into the place that the words beside its name tell. The country may go unnamed, the
// region not.
func (r *relationFinder) location(e int) {
	d := r.d
	x := &d.entities[e]
	if x.subkind == graph.Country || len(x.names) == 0 || x.country == "" && gazetteer.RegionByName(graph.Fold(x.name)) != nil {
		return // a country, or a part of the world
	}
	for _, n := range x.names {
		r.contained(e, n)
	}
	x = &d.entities[e]
	if c := cityOf(x.gazetteer); c != nil {
		if to, ok := r.regions[c.Region()]; ok {
			r.add(relation{kind: graph.Within, from: e, to: to, evidence: []span{d.introduction(x)}, basis: graph.Gazetteer, rule: "region of the gazetteer"})
		}
	}
	if city := quarter(graph.Fold(x.name)); city != "" && x.country == "" {
		if to, ok := r.cities[city]; ok {
			x.country = d.entities[to].country
			r.add(relation{kind: graph.Within, from: e, to: to, evidence: []span{d.introduction(x)}, basis: graph.Pattern, rule: "name of the place"})
		}
	}
	if code := d.entities[e].country; code != "" {
		r.add(relation{kind: graph.Within, from: e, to: r.land(code), evidence: []span{d.introduction(&d.entities[e])}, basis: graph.Gazetteer, rule: "gazetteer"})
	}
}

// contained puts a place into the one that the words beside its name n tell. What is in a
// city or region is in its country, too.
func (r *relationFinder) contained(e, n int) {
	d := r.d
	to := r.container(n)
	if to < 0 || to == e {
		return
	}
	x, y := &d.entities[e], &d.entities[to]
	if x.country != "" && (y.country != x.country || y.subkind == graph.Country) {
		return // the gazetteer knows better, or tells it anyway
	}
	x.country = y.country
	r.add(relation{kind: graph.Within, from: e, to: to, evidence: []span{d.sentenceAt(d.names[n].from)},
		basis: graph.Stated, rule: "place in place"})
}

// landNames lists the names of a state's entity that are the country's own: no adjective, no capital.
func (r *relationFinder) landNames(state int) (out []int) {
	d := r.d
	for _, n := range d.entities[state].names {
		if c := gazetteer.CountryByName(graph.Fold(d.text(d.names[n].span))); !d.names[n].people && c != nil && c.Code == d.entities[state].country {
			out = append(out, n)
		}
	}
	return out
}

// container is the place that the words beside name n put it into: "NAME, in the north of
// PLACE", "NAME district of PLACE", "PLACE's NAME", "the Chadian town of NAME"; -1 if none does.
func (r *relationFinder) container(n int) int {
	if to := r.containerAfter(n); to >= 0 {
		return to
	}
	return r.containerBefore(n)
}

// containerAfter reads what follows name n: "in PLACE", ", PLACE", ", eastern PLACE",
// "province in PLACE", ", a town in the north of PLACE".
func (r *relationFinder) containerAfter(n int) int {
	d := r.d
	s := d.names[n].span
	end := d.sentenceEnd(s.from)
	i := s.to
	noun := i+1 < end && townNouns[d.tokens[i].lower]
	if noun {
		i++
	}
	comma := !noun && i+1 < end && d.tokens[i].text == ","
	if comma {
		i++
		if j := d.describedTown(i, end); j > i {
			i, noun = j, true
		}
	}
	if i+1 < end && (d.tokens[i].lower == "in" || noun && d.tokens[i].lower == "of") {
		return r.place(d.placeAfter(i+1, end))
	}
	if !comma || noun {
		return -1
	}
	m := d.nameCovering(i)
	if i+1 < end && m < 0 && placeQualifiers[d.tokens[i].lower] && d.tokens[i].lower != "the" {
		m = d.nameCovering(i + 1) // ", eastern Germany"
	}
	if m >= 0 && (d.names[m].to >= end || d.tokens[d.names[m].to].lower != "and") {
		if to := r.place(m); to >= 0 && d.entities[to].subkind != graph.City {
			return to
		}
	}
	return -1
}

// describedTown skips "a small town" at token i, up to what says where; i where none stands.
func (d *document) describedTown(i, end int) int {
	if !d.indefinite(i) && d.tokens[i].lower != "the" {
		return i
	}
	for j := i + 1; j < end && j < i+5 && d.tokens[j].is(shapeWord) && !d.tokens[j].is(shapeCapital); j++ {
		if townNouns[d.tokens[j].lower] && (d.tokens[min(j+1, end-1)].lower == "in" || d.tokens[min(j+1, end-1)].lower == "of") {
			return j + 1
		}
	}
	return i
}

// containerBefore reads what stands before name n: "PLACE's NAME", "PLACE's busy NAME
// area", "the Chadian town of NAME".
func (r *relationFinder) containerBefore(n int) int {
	d := r.d
	s := d.names[n].span
	start := d.sentenceAt(s.from).from
	i := s.from - 1
	for k := 0; k < 2 && i > start && d.tokens[i].is(shapeWord) && !d.tokens[i].is(shapeCapital) && !prepositions[d.tokens[i].lower] && !d.tokens[i].has(classVerb|classSaid|classFunction) && !townNouns[d.tokens[i].lower]; k++ {
		if d.possessive(i) {
			break
		}
		i--
	}
	if i > start && d.possessive(i) {
		return r.place(d.nameCovering(i - 1))
	}
	i = s.from - 1
	if i > start && d.tokens[i].lower == "of" && townNouns[d.tokens[i-1].lower] {
		i -= 2
	} else if i < start || !townNouns[d.tokens[i].lower] {
		return -1
	} else {
		i--
	}
	for k := 0; k < 2 && i > start && !d.tokens[i].is(shapeCapital) && (d.tokens[i].has(classModifier|classPortfolio) || townNouns[d.tokens[i].lower]); k++ {
		i--
	}
	if i < start {
		return -1
	}
	if i > start && d.possessive(i) { // "Nigeria's capital NAME"
		return r.place(d.nameCovering(i - 1))
	}
	if m := d.nameCovering(i); m >= 0 && d.names[m].people {
		return r.place(m)
	}
	if code := demonym(&d.tokens[i]); code != "" && d.tokens[i].is(shapeCapital) {
		return r.land(code)
	}
	return -1
}

// houses are heads of the names of institutions that are where they stand.
var houses = set(`museum gallery university college school academy institute hospital clinic center centre court library theater
	theatre church cathedral mosque temple synagogue observatory laboratory barracks`)

// houseIn is the city that the words beside name n put an institution with a house into:
// "the NAME Museum in CITY", "CITY's NAME Hospital"; -1 for others.
func (r *relationFinder) houseIn(n int) int {
	d := r.d
	s := d.names[n].span
	if !houses[d.tokens[s.to-1].lower] && !houses[d.tokens[s.from].lower] {
		return -1
	}
	to := -1
	if i := s.to; i+1 < d.sentenceEnd(s.from) && d.tokens[i].lower == "in" {
		to = r.place(d.nameCovering(i + 1))
	} else if i := s.from - 1; i > d.sentenceAt(s.from).from && d.possessive(i) {
		to = r.place(d.nameCovering(i - 1))
	}
	if to >= 0 && r.d.entities[to].subkind == graph.City {
		return to
	}
	return -1
}

// place is the location that name m is of, or the land of the state that it is of; -1 for
// others, and for parts of the world.
func (r *relationFinder) place(m int) int {
	if m < 0 {
		return -1
	}
	e := r.d.names[m].entity
	switch x := &r.d.entities[e]; {
	case x.country == "":
		return -1
	case x.subkind == graph.State:
		return r.land(x.country)
	case x.kind == graph.KindLocation && x.subkind != graph.Site:
		return e
	}
	return -1
}

// placeAfter is the name that begins at token i or after plain words: "in the northern
// province of PLACE"; -1 if none does.
func (d *document) placeAfter(i, end int) int {
	for k := 0; k < 5 && i < end; k++ {
		if m := d.nameCovering(i); m >= 0 {
			return m
		}
		if t := &d.tokens[i]; t.is(shapeCapital) || !t.is(shapeWord) || !placeQualifiers[t.lower] && !townNouns[t.lower] && t.lower != "of" {
			return -1
		}
		i++
	}
	return -1
}

// townNouns are common nouns of places.
var townNouns = set(`city town village province region district island county suburb municipality
	territory governorate prefecture neighborhood neighbourhood settlement hamlet`, partNouns)

// twins gives a state or land that the article implies the mentions of its other face: a
// country's name is that of both, and one alone is listed where both are spoken of. A land
// that has no other name here is mentioned by the adjectives of its people.
func (r *relationFinder) twins() {
	d := r.d
	bare := map[string]int{} // lands without a name, by the code of their country
	for code, l := range r.lands {
		land := &d.entities[l]
		if s, ok := r.states[code]; ok {
			switch state := &d.entities[s]; {
			case len(state.names) == 0:
				state.names = land.names
			case len(land.names) == 0:
				land.names = r.landNames(s)
			}
		}
		if len(land.names) == 0 {
			bare[code] = l
		}
	}
	if len(bare) > 0 {
		r.adjectives(bare)
	}
}

// adjectives adds the adjectives that stand for themselves ("an Italian city", "the
// Italians") to the names of those lands.
func (r *relationFinder) adjectives(lands map[string]int) {
	d := r.d
	for i := 0; i < len(d.tokens); i++ {
		if !d.tokens[i].is(shapeCapital) {
			continue
		}
		k, to := d.lookUp(i)
		if k.people == nil {
			continue
		}
		l, bare := lands[k.people.Code]
		if !bare || d.partOfName(i, to, k.people.Code) {
			continue
		}
		d.names = append(d.names, name{span: span{i, to}, entity: l, people: true})
		d.entities[l].names = append(d.entities[l].names, len(d.names)-1)
		d.entities[l].rule = "adjective of its people"
		delete(lands, k.people.Code)
		i = to - 1
	}
}

// partOfName reports whether the adjective at tokens [i, to) is part of a name other than
// that of its state.
func (d *document) partOfName(i, to int, code string) bool {
	if m := d.nameCovering(i); m >= 0 {
		x := &d.entities[d.names[m].entity]
		return x.subkind != graph.State || x.country != code
	}
	if d.election(&readName{span: span{i, to}}) {
		return true
	}
	capital := func(j int) bool {
		return j >= 0 && j < len(d.tokens) && d.sameSentence(i, j) && d.tokens[j].is(shapeCapital)
	}
	return capital(to) && d.titleAt[to] == 0 && d.nameAt[to] == 0 || i > 0 && d.tokens[i-1].text == "-" || to < len(d.tokens) && d.tokens[to].text == "-"
}
