package extract

import (
	"slices"

	"parley/graph"
	"parley/graph/gazetteer"
)

// votes is what an article's readings of one name add up to, by label.
type votes struct {
	of    [NameLabels]float32 // by label
	words int                 // of the name
}

// best is the label with the most votes, the first of several, and how many they are.
func (v *votes) best() (NameLabel, float32) {
	b := PersonName
	for l := b; l < NameLabels; l++ {
		if v.of[l] > v.of[b] {
			b = l
		}
	}
	return b, v.of[b]
}

// surest is the most that one reading weighs in a vote, in nats.
const surest = 4

// electorate holds the votes on the names of an article, by folded name.
type electorate map[string]*votes

func (e electorate) add(key string, words int, label NameLabel, weight float32) {
	v := e[key]
	if v == nil {
		v = &votes{words: words}
		e[key] = v
	}
	v.of[label] += weight
}

// agree lets one name have one kind in an article: the readings vote, by how sure they are.
// The surname and, after it has been named in full, the given name of a person are that
// person's. A name that is read somewhere is read wherever it stands.
func (d *document) agree(read []readName) []readName {
	e := electorate{}
	quiet := slices.ContainsFunc(d.sentences, func(s sentence) bool { return !s.loud && !s.dateline })
	for i := range read {
		r := &read[i]
		if quiet && d.sentences[d.tokens[r.from].sentence].loud {
			continue // what headlines run together misleads
		}
		e.add(d.fold(r.span), r.to-r.from, r.label, min(r.margin, surest)+0.1)
	}
	d.countSurnames(read, e)
	d.leadersVote(e)
	read = d.heard(read, e)
	for i := range read {
		r := &read[i]
		if v := e[d.fold(r.span)]; v != nil {
			r.label, _ = v.best()
		}
	}
	return d.repeats(read, e)
}

// heard leaves out the readings of headlines that run several words together of which the
// article names some alone: "Lund Leaves Moscow". What is named so is found again as a repeat.
func (d *document) heard(read []readName, e electorate) []readName {
	return slices.DeleteFunc(read, func(r readName) bool {
		if !d.sentences[d.tokens[r.from].sentence].loud || r.to < r.from+2 || e[d.fold(r.span)] != nil {
			return false
		}
		for i := r.from; i < r.to; i++ {
			if e[foldedWord(&d.tokens[i])] != nil {
				return true
			}
		}
		return false
	})
}

// countSurnames lets whole names of people vote on their last words, and those of firms on
// their first, unless it is somebody's surname: "Turner" of "Turner Holdings"; on their last where words around it tell of a firm.
func (d *document) countSurnames(read []readName, e electorate) {
	done := map[string]bool{}
	surnames := map[string]bool{}
	var firms []readName
	for i := range read {
		r := &read[i]
		if r.to-r.from < 2 {
			continue
		}
		key := d.fold(r.span)
		v := e[key]
		if v == nil || done[key] {
			continue
		}
		done[key] = true
		label, n := v.best()
		switch {
		case label == PersonName:
			surname := foldedWord(&d.tokens[r.to-1])
			surnames[surname] = true
			e.add(surname, 1, PersonName, min(n, 3*surest))
		case label == BodyName && r.to == r.from+2 && d.firm(r.to-1) && d.knownAsName(r.from):
			firms = append(firms, readName{r.span, label, min(n, 3*surest)})
		case label == BodyName && d.tokens[r.to-1].class == 0 && d.knownAsName(r.to-1) && d.described(r.span) == graph.Company:
			firms = append(firms, readName{span{r.to - 1, r.to}, label, min(n, 3*surest)})
		}
	}
	for _, r := range firms {
		if name := foldedWord(&d.tokens[r.from]); !surnames[name] {
			e.add(name, 1, BodyName, r.margin)
		}
	}
}

// firm reports whether the word at i ends the names of firms.
func (d *document) firm(i int) bool {
	t := &d.tokens[i]
	return t.is(shapeCapital) && (t.has(classFirm) || bodyKinds[t.lower] == graph.Company)
}

// repeats adds the names that are read elsewhere in the article, and in headlines those of
// countries and great cities, in text order.
func (d *document) repeats(read []readName, e electorate) []readName {
	longest := 1
	for _, v := range e {
		longest = max(longest, min(v.words, 8))
	}
	taken := make([]bool, len(d.tokens)+1)
	for _, r := range read {
		for i := r.from; i < r.to; i++ {
			taken[i] = true
		}
	}
	out := read
	for i := 0; i < len(d.tokens); i++ {
		if taken[i] || !d.tokens[i].is(shapeCapital) || d.titleAt[i] > 0 {
			continue
		}
		before := len(out)
		for to := d.reach(i, longest); to > i; to-- {
			if taken[to-1] || !d.tokens[to-1].is(shapeWord) {
				continue
			}
			s := span{i, to}
			if v := e[d.fold(s)]; v != nil && d.repeated(s, v) {
				label, n := v.best()
				out = append(out, readName{s, label, n})
				i = to - 1
				break
			}
		}
		if d.sentences[d.tokens[i].sentence].loud && len(out) == before {
			if k, to := d.lookUp(i); k.plain() && !slices.Contains(taken[i:to], true) {
				out = append(out, readName{span{i, to}, LandName, surest})
				i = to - 1
			}
		}
	}
	slices.SortStableFunc(out, func(a, b readName) int { return a.from - b.from })
	return out
}

// reach is the end of the tokens from i on that may be one name, at most n: no mark but what
// joins words stands in it.
func (d *document) reach(i, n int) int {
	end := min(i+n, d.sentenceEnd(i))
	for j := i + 1; j < end; j++ {
		if t := &d.tokens[j]; !t.is(shapeWord) && t.text != "-" && t.text != "&" && !isPossessive(t.lower) {
			return j
		}
	}
	return end
}

// plain reports whether a name is that of a country, a capital or a great city.
func (k *known) plain() bool {
	return k.country != nil || k.ruled != nil || k.city != nil && k.city.Population >= 500000
}

// repeated reports whether the capitalised words s are the name that the votes are on.
func (d *document) repeated(s span, v *votes) bool {
	label, n := v.best()
	if label == OtherName || n < 1 {
		return false
	}
	if s.to > s.from+1 {
		return true
	}
	t := &d.tokens[s.from]
	if t.has(classFunction|classCommon|classTime|classHonorific) || len(t.text) < 3 && !t.is(shapeCaps) {
		return false
	}
	first := s.from == d.sentences[t.sentence].from || opening(d.tokens[s.from-1].text)
	return !first || n >= 2
}

// peopleName reports whether a name is that of a state's people: "German".
func peopleName(folded string) bool {
	return gazetteer.CountryByDemonym(folded) != nil && gazetteer.CountryByName(folded) == nil
}
