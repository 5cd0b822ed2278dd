package extract

import (
	"slices"

	"parley/graph"
)

// scanHeadlines reads the headlines whose capitals tell nothing: they hold the names
// that the rest of the article has, and names that the gazetteer is sure of.
func (d *document) scanHeadlines() {
	named := map[string]*candidate{}
	longest := 1
	for i := range d.candidates {
		c := &d.candidates[i]
		if c.kind != "" && !c.people && c.known == (known{}) && named[c.key] == nil {
			named[c.key] = c
			longest = max(longest, c.to-c.from)
		}
	}
	body := len(d.candidates)
	for n := range d.sentences {
		if d.shouting(n) {
			d.scanHeadline(d.sentences[n].span, named, min(longest, 8))
		}
	}
	for i := body; i < len(d.candidates); i++ {
		if c := &d.candidates[i]; c.kind == "" {
			d.weighKnown(c)
		}
	}
	slices.SortStableFunc(d.candidates, func(a, b candidate) int { return a.from - b.from })
}

func (d *document) scanHeadline(s span, named map[string]*candidate, longest int) {
	for i := s.from; i < s.to; {
		if !d.tokens[i].is(shapeCapital) || d.titleAt[i] > 0 && d.titles[d.titleAt[i]-1].target.from != i {
			i++
			continue
		}
		i = d.headlineName(i, s, named, longest)
	}
}

// headlineName adds the name at token i of a headline, if one is known, and returns
// where to go on.
func (d *document) headlineName(i int, s span, named map[string]*candidate, longest int) int {
	k, end := d.lookUp(i)
	for to := min(s.to, i+longest); to > i && to > end-1; to-- {
		key := d.fold(span{i, to})
		if c := named[key]; c != nil && to >= end {
			return d.add(candidate{span: span{i, to}, kind: c.kind, subkind: c.subkind, pattern: c.pattern})
		}
		if to == i+1 && d.people[key] != "" && end == i {
			return d.add(candidate{span: span{i, to}, kind: graph.KindPerson})
		}
	}
	if end == i || d.tokens[i].has(classFunction) && end == i+1 && !(k.country != nil && len(d.tokens[i].text) > 2) {
		return i + 1
	}
	if k.country != nil || k.people != nil || k.ruled != nil || k.seat != nil || k.org != nil && end > i+1 ||
		k.city != nil && k.city.Population > 500000 {
		return d.addKnown(k, span{i, end})
	}
	return i + 1
}
