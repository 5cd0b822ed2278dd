package extract

import "slices"

// regnal adds the names of those who bear a number and stand behind their title, where the finder saw none: "the Patriarch, NAME I".
func (d *document) regnal(read []readName) []readName {
	read = slices.Clip(read)
	added := read
	at := 0
	for i := 2; i < len(d.tokens); i++ {
		if !regnals[d.tokens[i].text] || !d.tokens[i-1].is(shapeCapital) || d.tokens[i-1].has(classFunction|classBody|classHead) || !d.sameSentence(i-2, i) {
			continue
		}
		for at < len(read) && read[at].to < i {
			at++
		}
		if at < len(read) && read[at].from <= i || !d.titleEndsAt(i-1) && !(i > 2 && d.tokens[i-2].text == "," && d.titleEndsAt(i-2)) {
			continue
		}
		added = append(added, readName{span{i - 1, i + 1}, PersonName, surest})
	}
	if len(added) > len(read) {
		slices.SortStableFunc(added, func(a, b readName) int { return a.from - b.from })
	}
	return added
}

// regnals are the numbers of kings, popes and patriarchs.
var regnals = set(`I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XXIII`)

// lamas makes people of those who are known by nothing but their style, "the Dalai Lama", which looks like the name of a place.
func (d *document) lamas(read []readName) []readName {
	for n := range read {
		if r := &read[n]; r.to == r.from+2 && d.tokens[r.from+1].text == "Lama" && d.tokens[r.from].is(shapeCapital) {
			r.label, r.margin = PersonName, surest
		}
	}
	return read
}
