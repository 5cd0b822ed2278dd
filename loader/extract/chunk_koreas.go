package extract

// half is the country of the first word of "North and South Korea", by its code.
func (p *phrases) half(i int) string {
	t := p.d.tokens
	if i > 0 && i+1 < len(t) && t[i-1].lower == "the" && t[i].is(shapeCapital) && p.alone(i) && p.aKorea() && !t[i+1].is(shapeCapital) {
		return koreas[t[i].lower] // "the North's side", "talks with the South"
	}
	if i+3 >= len(t) || t[i+1].lower != "and" && t[i+1].text != "-" || t[i+3].lower != "korea" && t[i+3].lower != "korean" && t[i+3].lower != "koreas" {
		return ""
	}
	return koreas[t[i].lower]
}

// koreas are the codes of the two states of one name.
var koreas = map[string]string{"north": "KP", "south": "KR"}

// alone reports whether token i is part of no longer name.
func (p *phrases) alone(i int) bool {
	n := p.d.nameAt[i]
	return n == 0 || p.d.names[n-1].to == p.d.names[n-1].from+1
}

// aKorea reports whether the article names one of them.
func (p *phrases) aKorea() bool {
	for _, code := range koreas {
		if _, known := p.states[code]; known || p.places.find("country/"+code) >= 0 {
			return true
		}
	}
	return false
}
