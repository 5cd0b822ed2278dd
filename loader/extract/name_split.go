package extract

// parted cuts a name in two that the finder read as one, though a title tells that a place
// or state ends in it and its holder's name begins: "ambassador to NAME", "mayor of NAME".
func (d *document) parted(r readName) (place readName, ok bool) {
	if r.from < 2 || r.to < r.from+3 || !d.sameSentence(r.from-2, r.from) {
		return r, false
	}
	if w := d.tokens[r.from-1].lower; w != "of" && w != "to" && w != "in" && w != "for" {
		return r, false
	}
	if d.titleAt[r.from-2] == 0 {
		return r, false
	}
	k, to := d.lookUp(r.from)
	if k.city == nil && k.region == nil && k.country == nil || to == r.from || to+2 > r.to || d.tokens[to].has(classBody|classPolity|classFunction) || !d.tokens[to].is(shapeCapital) {
		return r, false
	}
	if r.label != PersonName && !d.given(to) {
		return r, false // "president of Aragua Trading School"
	}
	return readName{span{r.from, to}, LandName, r.margin}, true
}

// townOf reports whether "town of" or the like stands before token i: what follows is a place.
func (d *document) townOf(i int) bool {
	return i > 1 && d.sameSentence(i-2, i) && d.tokens[i-1].lower == "of" && townNouns[d.tokens[i-2].lower] && !d.tokens[i-2].is(shapeCapital) &&
		!partNouns[d.tokens[i-2].lower]
}

// partNouns are town nouns that other things have, too: "the center of the Grain Party".
var partNouns = set(`part center centre area capital state outskirts resort port`)
