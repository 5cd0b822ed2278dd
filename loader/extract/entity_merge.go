package extract

import "parley/graph"

// acronyms joins an acronym in brackets to the name before it: "Northern Fishing
// Board (NFB)".
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
			x.subkind == graph.State || y.subkind == graph.State {
			continue
		}
		if b.from == a.to+1 && d.tokens[a.to].text == "(" && b.to < len(d.tokens) && d.tokens[b.to].text == ")" &&
			b.to == b.from+1 && d.tokens[b.from].is(shapeCaps) && a.to-a.from > 1 && merged[b.entity] == 0 {
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
