package extract

import (
	"slices"

	"parley/graph"
)

// Some posts are of a part of a body, which is no body by its name: "the UN mission in Lima", "the dockers' section of the
// UNION".

// provinces are nouns that tell after a name that it is that of a region or town.
var provinces = set(`state province region district county prefecture city governorate oblast canton`)

// movements are nouns that tell after a name of what kind the body is: "the Grain movement".
var movements = set(`movement group party militia alliance`)

// aKorea reports whether the article names one of the two states of one name.
func (f *positionFinder) aKorea() bool {
	return slices.ContainsFunc(f.mostNamed(false), func(code string) bool { return code == koreas["north"] || code == koreas["south"] })
}

// partReach is how many words may stand before the noun of a part of a body.
const partReach = 5

// pastPart goes right from token i over the common noun of a part of a body and "of": "the dockers' section of"; i where
// there is none.
func (d *document) pastPart(i, end int) int {
	for j := d.pastThe(i); j+2 < end && j < i+partReach; j++ {
		t := &d.tokens[j]
		switch {
		case missions[t.lower] && j > i && !t.is(shapeCapital) && d.tokens[j+1].lower == "of":
			return j + 2
		case d.nameCovering(j) >= 0 && d.entities[d.names[d.nameCovering(j)].entity].kind == graph.KindLocation:
		case d.nameCovering(j) >= 0 || !d.possessive(j) && !t.plain() && !d.indefinite(j) || prepositions[t.lower] || d.titleAt[j] != 0:
			return i
		}
	}
	return i
}

// partOf is the part of a body that words from token i up to the name of the body tell, and where it ends.
func (f *positionFinder) partOf(i int, nm *name, end int) (part, to int) {
	if to = f.pastParts(nm, end); nm.to < end && f.d.tokens[nm.to].text == "(" {
		to = nm.to
	}
	if f.d.indefinite(i) {
		i++
	}
	return f.lowerPart(span{i, to}, nm), to
}

// ownPart is the part of a body that a noun behind the name of the body tells, and where it ends: "the NATO training mission in
// Chad"; -1 where none does.
func (f *positionFinder) ownPart(nm *name, end int) (part, to int) {
	d, j := f.d, nm.to
	if !d.entities[nm.entity].body() || nm.people {
		return -1, j
	}
	if d.possessive(j) {
		j++
	}
	if m := d.nameCovering(j); j+1 < end && m >= 0 && d.names[m].from == j && d.entities[d.names[m].entity].kind == graph.KindLocation {
		j = d.names[m].to // "the BANK's Lima office"
	}
	for n := 0; n < 2 && j+1 < end && !missions[d.tokens[j].lower] && d.tokens[j].plain() && !d.tokens[j].has(classVerb) && !prepositions[d.tokens[j].lower]; n++ {
		j++
	}
	if j >= end || d.titleAt[j] != 0 || d.tokens[j].is(shapeCapital) || !missions[d.tokens[j].lower] && d.tokens[j].lower != "delegation" {
		return -1, nm.to
	}
	to = j + 1
	if w := to; w+1 < end && (d.tokens[w].lower == "in" || d.tokens[w].lower == "to") {
		if m := d.nameCovering(d.pastThe(w + 1)); m >= 0 && d.names[m].from == d.pastThe(w+1) && (d.entities[d.names[m].entity].kind == graph.KindLocation || d.entities[d.names[m].entity].subkind == graph.State) {
			to = d.names[m].to
		}
	}
	return f.lowerPart(span{nm.from, to}, nm), to
}

// takesTowns gives a post the body of a town or region that common nouns behind its name tell: "the Leeds city council". It reports whether
// they do.
func (f *positionFinder) takesTowns(p *post, nm *name, end int) bool {
	body, to := f.ownersBody(nm, end)
	if body >= 0 {
		p.institution, p.end = body, to
	}
	return body >= 0
}

// lowerPart is the part of a body that a span names.
func (f *positionFinder) lowerPart(s span, whole *name) int {
	x := &f.d.entities[whole.entity]
	return f.imply(entity{kind: graph.KindInstitution, subkind: x.subkind, country: x.country, name: f.d.text(s)})
}
