package extract

// calledBy is the one person whom the article called by a noun beside the name, where the phrase that ends before token end speaks of him by that
// noun alone: "Resident Jan Ost left. The resident said".
func (f *statementFinder) calledBy(c *clauseReader, end int) (group, bool) {
	if c.lower(end-2) != "the" {
		return group{}, false
	}
	if f.callings == nil {
		f.readCallings()
	}
	who, ok := f.callings[c.lower(end-1)]
	if !ok || who.entity < 0 || who.at > end {
		return group{}, false
	}
	return group{span: span{end - 2, end}, entities: []int{who.entity}, noun: c.lower(end - 1), post: true}, true
}

// byNoun is who is called by a noun beside the name, and where first. The entity is -1 where several are.
type byNoun struct{ entity, at int }

// readCallings collects the nouns by which people are called beside their names: "resident Jan Ost", "Jan Ost, a pilot".
func (f *statementFinder) readCallings() {
	f.callings = map[string]byNoun{}
	for _, n := range f.d.names {
		if !f.person(n.entity) {
			continue
		}
		if i := n.from - 1; f.calls(i) {
			f.called(i, n.entity)
		}
		if i := n.to + 1; i+1 < len(f.d.tokens) && f.d.tokens[n.to].text == "," && determiners[f.d.tokens[i].lower] {
			for end := i + 4; i+1 < min(end, len(f.d.tokens)) && f.d.tokens[i+1].is(shapeWord) && !prepositions[f.d.tokens[i+1].lower]; i++ {
			}
			f.called(i, n.entity)
		}
	}
}

// called notes that the noun at token i calls a person.
func (f *statementFinder) called(i, person int) {
	w := f.d.tokens[i].lower
	if texts[w] || occasions[w] || f.r.phrases.known.body(w) >= 0 {
		return
	}
	if who, ok := f.callings[w]; !ok {
		f.callings[w] = byNoun{person, i}
	} else if who.entity != person {
		f.callings[w] = byNoun{-1, who.at}
	}
}

// calls reports whether the word at token i, before a name, can call somebody: no article and no preposition governs it.
func (f *statementFinder) calls(i int) bool {
	if i < 0 || !f.d.sameSentence(i, i+1) || !f.d.tokens[i].is(shapeWord) || f.d.nameAt[i] != 0 {
		return false
	}
	for j := i - 1; j >= 0 && j >= i-2 && f.d.sameSentence(j, i) && f.d.tokens[j].is(shapeWord); j-- {
		if w := f.d.tokens[j].lower; prepositions[w] || determiners[w] {
			return false
		}
	}
	return true
}
