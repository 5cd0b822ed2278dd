package extract

import (
	"slices"

	"parley/graph"
)

// acronyms joins an acronym in brackets, or one elsewhere whose letters fit, to the name
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
			x.subkind == graph.State || y.subkind == graph.State {
			continue
		}
		if d.spellsOut(a, b) && merged[a.entity] == 0 && !otherBodies(x, y) {
			merged[a.entity] = b.entity + 1
			continue
		}
		if otherBodies(x, y) && !d.ownAcronym(a, b) {
			continue
		}
		if d.tokens[a.to].text == ">" && b.from == a.to+2 {
			a = &name{span: span{a.from, a.to + 1}, entity: a.entity} // "<Northern Fishing Corp>, NFC,"
		}
		if b.from == a.to+1 && b.to < len(d.tokens) && b.to == b.from+1 && a.to-a.from > 1 && merged[b.entity] == 0 && d.abbreviates(a, b) {
			merged[b.entity] = a.entity + 1
			if x.gazetteer == "" && !spokenOf[y.country] { // a namesake's, elsewhere
				d.entities[b.entity].gazetteer, d.entities[b.entity].country = "", ""
			}
		}
	}
	d.lettersApart(merged)
	if len(merged) == 0 {
		return
	}
	d.merge(merged)
}

// lettersApart joins an acronym that stands by itself to the one body, named in full before it, whose letters it has: "the Northern Fishing Board
// met. The NFB said".
func (d *document) lettersApart(merged map[int]int) {
	bodies := map[string]int{} // 1 + the body by the first letters of its words, or -1 where several have them
	for n := range d.names {
		nm := &d.names[n]
		x := &d.entities[nm.entity]
		if x.kind != graph.KindInstitution || x.subkind == graph.State || x.subkind == graph.Media {
			continue
		}
		if nm.to > nm.from+2 {
			if w := d.firstLetters(nm); bodies[w] == 0 {
				bodies[w] = nm.entity + 1
			} else if bodies[w] != nm.entity+1 {
				bodies[w] = -1
			}
			continue
		}
		letters := d.tokens[nm.from].text
		to := bodies[letters] - 1
		if nm.to != nm.from+1 || len(letters) < 3 || to < 0 || to == nm.entity || merged[nm.entity] != 0 || merged[to] != 0 || x.gazetteer != "" {
			continue
		}
		merged[nm.entity] = to + 1
	}
}

// firstLetters are those of the capitalised words of a name.
func (d *document) firstLetters(n *name) string {
	var out []byte
	for i := n.from; i < n.to; i++ {
		if t := &d.tokens[i]; t.is(shapeCapital) {
			out = append(out, t.text[0])
		}
	}
	return string(out)
}

// spellsOut reports whether name b in brackets spells out the acronym a before it: "NFB (Northern Fishing Board)".
func (d *document) spellsOut(a, b *name) bool {
	if a.to != a.from+1 || !d.tokens[a.from].is(shapeCaps) || b.from != a.to+1 || b.to-b.from < 2 || b.to >= len(d.tokens) {
		return false
	}
	open, end := d.tokens[a.to].text, d.tokens[b.to].text
	return (open == "(" && end == ")" || open == "<" && end == ">") && d.lettersOf(b, d.tokens[a.from].text)
}

// ownAcronym reports whether the acronym in brackets behind name a is its own, though the letters are better known for another body, of which
// the article has no name but these.
func (d *document) ownAcronym(a, b *name) bool {
	if d.tokens[a.to].text != "(" || !d.lettersOf(a, d.tokens[b.from].text) {
		return false
	}
	return !slices.ContainsFunc(d.entities[b.entity].names, func(n int) bool { return d.names[n].to-d.names[n].from > 1 })
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
