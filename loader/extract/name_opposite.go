package extract

import "slices"

// Whoever meets a person is one as a rule, though an article gives no more than a surname and the finder sees no name in it.

// faces are verbs of one who meets another, whom they have right behind them.
var faces = set(`met meets meet telephoned telephones phoned phones received receives welcomed welcomes hosted hosts`)

// opposite adds those to the names that were read who meet a person, or whom one meets, and parts two whom the finder read as one: "Lund met
// Weber", "when Weber received Lund".
func (d *document) opposite(read []readName) []readName {
	var out []readName
	for _, r := range read {
		for i := r.from + 1; i < r.to-1 && r.label == PersonName; i++ {
			if faces[d.tokens[i].lower] && !d.tokens[i].is(shapeCapital) {
				out = append(out, readName{span{r.from, i}, r.label, r.margin})
				r.from = i + 1
				break
			}
		}
		out = append(out, r)
	}
	begins, ends := map[int]NameLabel{}, map[int]NameLabel{}
	taken := make([]bool, len(d.tokens)+1)
	for _, r := range out {
		begins[r.from], ends[r.to] = r.label, r.label
		for i := r.from; i < r.to; i++ {
			taken[i] = true
		}
	}
	known := len(out)
	for i := 2; i+1 < len(d.tokens); i++ {
		if !faces[d.tokens[i].lower] || !d.sameSentence(i-1, i+1) {
			continue
		}
		before, personBefore := ends[i]
		after, personAfter := begins[i+1]
		personBefore = personBefore && before == PersonName || d.tokens[i-1].lower == "he" || d.tokens[i-1].lower == "she"
		switch {
		case personBefore && !taken[i+1] && d.loneName(i+1):
			out = append(out, readName{span{i + 1, i + 2}, PersonName, surest})
		case personAfter && after == PersonName && !taken[i-1] && d.loneName(i-1) && d.sameSentence(i-2, i) && d.tokens[i-2].is(shapeWord):
			out = append(out, readName{span{i - 1, i}, PersonName, surest})
		}
	}
	if len(out) > known {
		slices.SortStableFunc(out, func(a, b readName) int { return a.from - b.from })
	}
	return out
}

// loneName reports whether the word at token i has a capital, no capital beside it, and nothing is known of it.
func (d *document) loneName(i int) bool {
	t := &d.tokens[i]
	if !t.is(shapeCapital) || t.is(shapeCaps) || t.class != 0 || nounWords[t.lower] != noNounWord || d.titleAt[i] > 0 || !d.knownAsName(i) || d.sentences[t.sentence].loud {
		return false
	}
	return !(i > 0 && d.sameSentence(i-1, i) && d.tokens[i-1].is(shapeCapital)) && !(i+1 < len(d.tokens) && d.tokens[i+1].is(shapeCapital))
}
