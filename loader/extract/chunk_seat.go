package extract

// inArms reports whether "military" at token i is a noun: "the military and the rebels", and not "the military exercise".
func (r *chunkReader) inArms(i int, t *token) bool {
	if t.lower != "military" || i+1 >= len(r.d.tokens) || i == r.from && !isPossessive(r.d.tokens[max(i-1, 0)].lower) {
		return false
	}
	next := &r.d.tokens[i+1]
	return !next.is(shapeWord) || next.has(classFunction) || prepositions[next.lower] || r.acts(i+1)
}

// pastSeat passes over what commas add to the name of a person that ends before token i: his generation, "Hale, Jr., met", or his party and
// whom he sits for, "Hale, D-Calif., met".
func (p *phrases) pastSeat(i int) int {
	d, end := p.d, p.d.sentenceEnd(i-1)
	closed := func(i int) bool {
		return i+1 < end && d.tokens[i].text == "," && (d.tokens[i+1].lower == "and" || prepositions[d.tokens[i+1].lower] || p.acts(i+1))
	}
	if generations[d.tokens[i-1].lower] && closed(i) {
		return i + 1
	}
	if i+4 < end && d.tokens[i].text == "," && seatMarks[d.tokens[i+1].lower] && d.tokens[i+1].is(shapeCapital) && d.tokens[i+2].text == "-" {
		to := i + 4
		if d.tokens[to].text == "." {
			to++ // "D-Calif."
		}
		if closed(to) {
			return to + 1
		}
	}
	return i
}

// seatMarks are the parties of those who sit for the state named behind: "R-Ohio".
var seatMarks = set(`r d i`)
