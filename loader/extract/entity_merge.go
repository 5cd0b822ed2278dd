package extract

import "parley/graph"

// acronyms joins an acronym in brackets, or one between commas whose letters fit, to the name
// before it: "Northern Fishing Board (NFB)", "the Northern Fishing Board, NFB,".
func (d *document) acronyms() {
	merged := map[int]int{}
	spokenOf := map[string]bool{"": true} // the codes of countries that the article names
	for i := range d.entities {
		if x := &d.entities[i]; x.subkind == graph.State || x.subkind == graph.Country {
			spokenOf[x.country] = true
		}
	}
	for n := 1; n < len(d.names); n++ {
		a, b := &d.names[n-1], &d.names[n]
		x, y := &d.entities[a.entity], &d.entities[b.entity]
		if a.entity == b.entity || x.kind != graph.KindInstitution || y.kind != graph.KindInstitution ||
			x.subkind == graph.State || y.subkind == graph.State || otherBodies(x, y) {
			continue
		}
		if b.from == a.to+1 && b.to < len(d.tokens) && b.to == b.from+1 && a.to-a.from > 1 && merged[b.entity] == 0 && d.abbreviates(a, b) {
			merged[b.entity] = a.entity + 1
			if x.gazetteer == "" && !spokenOf[y.country] { // a namesake's, elsewhere
				d.entities[b.entity].gazetteer, d.entities[b.entity].country = "", ""
			}
		}
	}
	if len(merged) == 0 {
		return
	}
	d.merge(merged)
}

// otherBodies reports whether two institutions are known to be two, or one of them is the medium that
// a dateline names: "UNITED NATIONS (AP)".
func otherBodies(x, y *entity) bool {
	return x.gazetteer != "" && y.gazetteer != "" && x.gazetteer != y.gazetteer || (x.subkind == graph.Media) != (y.subkind == graph.Media) && y.gazetteer != ""
}

// abbreviates reports whether the marks around name b make it short for name a before it.
func (d *document) abbreviates(a, b *name) bool {
	if !d.tokens[b.from].is(shapeCaps) {
		return false
	}
	switch open, end := d.tokens[a.to].text, d.tokens[b.to].text; {
	case open == "(" && end == ")":
		return true
	case open == "," && (end == "," || end == "." || end == "'s"):
		return d.lettersOf(a, d.tokens[b.from].text)
	}
	return false
}

// lettersOf reports whether letters are the first of the capitalised words of a name.
func (d *document) lettersOf(a *name, letters string) bool {
	n := 0
	for i := a.from; i < a.to; i++ {
		if t := &d.tokens[i]; t.is(shapeCapital) {
			if n >= len(letters) || t.text[0] != letters[n] {
				return false
			}
			n++
		}
	}
	return n == len(letters) && n > 2
}

// merge joins entities: from each key to its value less one.
func (d *document) merge(into map[int]int) {
	for from := range d.entities {
		to := into[from] - 1
		if to < 0 || into[to] != 0 || to == from {
			continue
		}
		x, y := &d.entities[to], &d.entities[from]
		for _, n := range y.names {
			d.names[n].entity = to
		}
		x.names = append(x.names, y.names...)
		x.aliases = append(append(x.aliases, y.name), y.aliases...)
		if x.gazetteer == "" {
			x.gazetteer = y.gazetteer
			if y.subkind != graph.OtherInstitution && y.gazetteer != "" {
				x.subkind = y.subkind
			}
		}
		if x.country == "" {
			x.country = y.country
		}
		y.names, y.name = nil, ""
	}
}
