package extract

// parted cuts a name in two that the finder read as one, though a title tells that a place
// or state ends in it and its holder's name begins: "ambassador to NAME", "mayor of NAME",
// "President of the Republic of NAME".
func (d *document) parted(r readName) (place readName, ok bool) {
	k, to := d.lookUp(r.from)
	from := r.from
	if k.country == nil {
		from = d.pastRealm(r.from, r.to)
		k, to = d.lookUp(from)
	}
	if r.to < from+3 || k.city == nil && k.region == nil && k.country == nil || to == from || to+2 > r.to {
		return r, false
	}
	before := d.beforeRealm(from) - 1
	long := before < from-1 // "the Republic of NAME"
	if before > 0 && d.tokens[before].lower == "the" && (realms[d.tokens[from].lower] || forms[d.tokens[from].lower]) {
		before, long = before-1, true
	}
	if before < 1 || !d.sameSentence(before-1, r.from) || d.titleAt[before-1] == 0 {
		return r, false
	}
	if w := d.tokens[before].lower; w != "of" && w != "to" && w != "in" && w != "for" {
		return r, false
	}
	if d.tokens[to].has(classBody|classPolity|classFunction) || !d.tokens[to].is(shapeCapital) {
		return r, false
	}
	if r.label != PersonName && !d.given(to) && (k.country == nil || !long) {
		return r, false // "president of Aragua Trading School"
	}
	return readName{span{from, to}, LandName, r.margin}, true
}

// pastRealm is where the name of a state begins in [from, to) behind what the state is: "Federal
// Republic of NAME".
func (d *document) pastRealm(from, to int) int {
	for i := from; i < to-2 && d.tokens[i].is(shapeCapital) && (forms[d.tokens[i].lower] || sovereigns[d.tokens[i].lower]); i++ {
		if sovereigns[d.tokens[i].lower] && d.tokens[i+1].lower == "of" {
			return i + 2
		}
	}
	return from
}

// beforeRealm is where what a state is begins before its name at token i, the article included: "the
// Federal Republic of"; i where nothing of the kind stands there.
func (d *document) beforeRealm(i int) int {
	if i < 3 || d.tokens[i-1].lower != "of" || !sovereigns[d.tokens[i-2].lower] || !d.tokens[i-2].is(shapeCapital) {
		return i
	}
	for i -= 2; i > 0 && d.tokens[i-1].is(shapeCapital) && forms[d.tokens[i-1].lower]; i-- {
	}
	if i > 0 && d.tokens[i-1].lower == "the" {
		i--
	}
	return i
}

// forms are words that tell more of what a state is: "Islamic Republic".
var forms = set(`federal federative islamic democratic socialist united hashemite arab bolivarian oriental plurinational cooperative co-operative independent federated`)

// townOf reports whether "town of" or the like stands before token i: what follows is a place.
func (d *document) townOf(i int) bool {
	return i > 1 && d.sameSentence(i-2, i) && d.tokens[i-1].lower == "of" && townNouns[d.tokens[i-2].lower] && !d.tokens[i-2].is(shapeCapital) &&
		!partNouns[d.tokens[i-2].lower]
}

// partNouns are town nouns that other things have, too: "the center of the Grain Party".
var partNouns = set(`part center centre area capital state outskirts resort port`)

// generations tell father and son apart, behind a comma at times.
var generations = set(`jr jr. sr sr.`)

// withGenerations takes into the names of people that were read what tells them from their fathers: "Robert F. NAME, Jr.".
func (d *document) withGenerations(read []readName) []readName {
	out := read[:0]
	for _, r := range read {
		if n := len(out) - 1; n >= 0 && r.from < out[n].to {
			continue
		}
		if i := r.to + 1; r.label == PersonName && r.to > r.from+1 && d.sameSentence(r.from, i) && d.tokens[r.to].text == "," && generations[d.tokens[i].lower] && d.tokens[i].is(shapeCapital) {
			r.to = i + 1
		}
		out = append(out, r)
	}
	return out
}
