package extract

import (
	"parley/graph"
	"parley/graph/gazetteer"
)

// location puts a place into the country that the gazetteer knows it in, where the article
// names that, and into the place that the words beside its name tell.
func (r *relationFinder) location(e int) {
	d := r.d
	x := &d.entities[e]
	if x.subkind == graph.Country || len(x.names) == 0 || x.country == "" && gazetteer.RegionByName(graph.Fold(x.name)) != nil {
		return // a country, or a part of the world
	}
	for _, n := range x.names {
		to := r.container(n)
		if to < 0 || to == e {
			continue
		}
		x = &d.entities[e]
		code := d.entities[to].country
		if x.country != "" && (code != x.country || d.entities[to].subkind == graph.Country) {
			continue // the gazetteer knows better, or tells it anyway
		}
		x.country = code
		r.add(relation{kind: graph.Within, from: e, to: to, evidence: []span{d.sentences[d.tokens[d.names[n].from].sentence].span},
			confidence: 0.8, basis: graph.Stated, rule: "place in place"})
	}
	if code := d.entities[e].country; code != "" {
		r.add(relation{kind: graph.Within, from: e, to: r.land(code), evidence: []span{d.introduction(&d.entities[e])}, confidence: 0.95, basis: graph.Gazetteer, rule: "gazetteer"})
	}
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
// PLACE", "PLACE's NAME", "the Chadian town of NAME"; -1 if none does.
func (r *relationFinder) container(n int) int {
	d := r.d
	s := d.names[n].span
	start, end := d.sentences[d.tokens[s.from].sentence].from, d.sentenceEnd(s.from)
	i := s.to
	if i+1 < end && d.tokens[i].text == "," && (d.tokens[i+1].lower == "in" || d.nameAt[i+1] != 0) {
		i++
	}
	if i+1 < end && d.tokens[i].lower == "in" {
		if to := r.place(d.placeAfter(i+1, end)); to >= 0 {
			return to
		}
	}
	if i == s.to+1 && i < end { // "NAME, PLACE"
		if m := d.nameCovering(i); m >= 0 && d.names[m].to < end && d.tokens[d.names[m].to].lower != "and" {
			if to := r.place(m); to >= 0 && d.entities[to].subkind != graph.City {
				return to
			}
		}
	}
	i = s.from - 1
	if i > start && d.possessive(i) {
		return r.place(d.nameCovering(i - 1))
	}
	if i > start && d.tokens[i].lower == "of" && townNouns[d.tokens[i-1].lower] {
		i -= 2
	} else if i < start || !townNouns[d.tokens[i].lower] {
		return -1
	} else {
		i--
	}
	for k := 0; k < 2 && i > start && !d.tokens[i].is(shapeCapital) && d.tokens[i].has(classModifier|classPortfolio); k++ {
		i--
	}
	if i >= start {
		if m := d.nameCovering(i); m >= 0 && d.names[m].people {
			return r.place(m)
		}
		if c := gazetteer.CountryByDemonym(foldedWord(&d.tokens[i])); c != nil && d.tokens[i].is(shapeCapital) && r.named(c.Code) {
			return r.land(c.Code)
		}
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
var townNouns = set(`city town village port province region district island capital state county suburb municipality
	territory governorate prefecture area neighborhood neighbourhood resort outskirts part center centre`)

// twins gives a state or land that the article implies the mentions of its other face: a
// country's name is that of both, and one alone is listed where both are spoken of.
func (r *relationFinder) twins() {
	d := r.d
	for code, s := range r.states {
		l, ok := r.lands[code]
		if !ok {
			continue
		}
		state, land := &d.entities[s], &d.entities[l]
		switch {
		case len(state.names) == 0:
			state.names = land.names
		case len(land.names) == 0:
			land.names = r.landNames(s)
		}
	}
}
