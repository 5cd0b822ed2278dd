package extract

import "strings"

// families are the codes of the states that one adjective stands for: "the three Baltic states".
var families = map[string]string{"baltic": "EE LV LT", "nordic": "DK FI IS NO SE", "benelux": "BE LU NL"}

// familyReach is how many words may stand between the adjective of a family and the noun of its people: "Baltic foreign
// ministers".
const familyReach = 2

// family adds the states of a family whose adjective stands at token i, before the noun of those states or of people who act
// for them.
func (r *chunkReader) family(i, to int) bool {
	codes := families[r.d.tokens[i].lower]
	if codes == "" || !r.d.tokens[i].is(shapeCapital) {
		return false
	}
	noun := i + 1
	for noun < to && noun <= i+familyReach && nounWordOf(&r.d.tokens[noun]) == modifier {
		noun++
	}
	if noun >= to || r.d.tokens[noun].is(shapeCapital) || nounWordOf(&r.d.tokens[noun]) != groupNoun && r.d.titleAt[noun] == 0 || !isPlural(r.d.tokens[noun].lower) {
		return false
	}
	if opened := i > r.from && (r.number || r.d.tokens[r.from].lower == "the"); !opened && !lands[r.d.tokens[noun].lower] {
		return false // "Nordic ministers" may be some
	}
	for code := range strings.FieldsSeq(codes) {
		r.name(r.state(code), i+1)
		r.adjectives++
	}
	return true
}
