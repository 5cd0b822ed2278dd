package extract

// afterAddressee is where what is said begins after "told" at the token before i: after
// "that" or a mark, else after the noun phrase of those who hear it.
func (f *statementFinder) afterAddressee(scope span, i int) int {
	if mark := f.quotedTo(scope, i); mark >= 0 {
		return mark
	}
	if j := f.reach(scope, i, 16, "that", ":"); j < scope.to {
		return j
	}
	for j := i; j < scope.to && j < i+12; j++ {
		t := &f.d.tokens[j]
		if n := f.d.nameAt[j]; n != 0 && f.d.names[n-1].to < scope.to && f.r.phrases.acts(f.d.names[n-1].to) {
			return j
		}
		if opens := nounWords[t.lower].opens(); opens && j > i && !prepositions[f.d.tokens[j-1].lower] {
			return j // the next noun phrase
		} else if opens || t.is(shapeCapital) || nounWords[t.lower] == personally && j == i || occasions[t.lower] {
			continue
		}
		if next := f.afterOccasion(scope, j); next > j {
			j = next - 1
			continue
		}
		if k := j + 1; nounWordOf(t) != noNounWord && nounWordOf(t) != personally && !(k < scope.to && tenseCues[f.d.tokens[k].lower] >= cueModal) {
			continue
		}
		return j
	}
	return i
}

// addresseeReach is how many tokens may call those who hear a quotation.
const addresseeReach = 16

// quotedTo is the mark of the quotation that is all that follows those who hear it, named from token i on, or -1: "told a meeting of
// fishers “We will stay”".
func (f *statementFinder) quotedTo(scope span, i int) int {
	for j := i; j+1 < scope.to && j < i+addresseeReach; j++ {
		switch t := &f.d.tokens[j]; {
		case t.lower == "that" || t.text == ":":
			return -1
		case openers[t.text] && inSpans(f.d.sentences[t.sentence].quoted, j+1):
			if !f.d.tokens[j+1].is(shapeCapital) || !f.endsQuoted(scope) {
				return -1
			}
			return j
		}
	}
	return -1
}

// endsQuoted reports whether a scope ends within a quotation, but for its closing marks and a point.
func (f *statementFinder) endsQuoted(scope span) bool {
	for i := scope.to - 1; i >= scope.from && i >= scope.to-3; i-- {
		if inSpans(f.d.sentences[f.d.tokens[i].sentence].quoted, i) {
			return true
		}
	}
	return false
}

// afterOccasion is the token after the days and occasions that begin at token i: "in an
// interview", "on Monday", "after the talks".
func (f *statementFinder) afterOccasion(scope span, i int) int {
	for i < scope.to {
		next := i
		w := f.d.tokens[i].lower
		for k := i; k <= i+1; k++ {
			if d, ok := f.dateAt(k); ok && (k == i || prepositions[w]) && !f.d.possessive(d.to) {
				next = d.to
				break
			}
		}
		if next == i && prepositions[w] {
			for j := i + 1; j < scope.to && j <= i+6; j++ {
				if t := &f.d.tokens[j]; occasions[t.lower] {
					next = j + 1
				} else if !t.is(shapeWord) || prepositions[t.lower] {
					break
				}
			}
			if f.placeAt(i+1) && next == i && (w == "in" || w == "at" || w == "from") {
				next = f.d.names[f.d.nameAt[i+1]-1].to
			}
		}
		if next == i && (w == "here" || w == "also" || w == "today" || w == "yesterday" || w == "later") {
			next = i + 1
		}
		if next == i {
			return i
		}
		i = next
	}
	return i
}
