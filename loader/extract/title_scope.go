package extract

import (
	"strings"

	"parley/graph"
)

// portfolio returns where the portfolio that begins at i ends: "European and Eurasian
// Affairs". It ends with a noun of an office's field, and no institution; what follows
// "for" and "on" may also end with a part of the world ("for East Asia"), where places is set.
func (d *document) portfolio(i int, s span, places bool) int {
	if to := d.affairs(i, s); to > i {
		return max(to, d.fields(i, s, places))
	}
	return d.fields(i, s, places)
}

// dealsWith is where a title of relations ends that tells with whom: "Secretary for Relations with States"; its own end where none
// does.
func (d *document) dealsWith(t *title, s span) int {
	i := t.to
	if i+1 >= s.to || d.tokens[i].lower != "with" || !liaisons[d.tokens[i-1].lower] {
		return t.to
	}
	i = d.pastThe(i + 1)
	if i >= s.to || !d.tokens[i].is(shapeCapital) {
		return t.to
	}
	end := t.to
	if _, to := d.lookUp(i); to > i {
		return to
	}
	for i < s.to && d.tokens[i].is(shapeCapital) && d.tokens[i].has(classBody|classCommon|classPolity|classModifier|classPortfolio) {
		i++
		end = i
	}
	return end
}

// liaisons are fields of offices that somebody is dealt with in.
var liaisons = set(`relations liaison cooperation co-operation dialogue`)

// affairs returns where a portfolio of any words that ends with "Affairs" ends: "Oceans and
// Polar Affairs"; i where there is none.
func (d *document) affairs(i int, s span) int {
	for j := i; j < s.to && j < i+9; j++ {
		t := &d.tokens[j]
		switch {
		case t.lower == "affairs" && j > i:
			if j+1 < s.to && d.tokens[j+1].has(classBody) && d.tokens[j+1].is(shapeCapital) {
				return i // "Oceanian Affairs Bureau"
			}
			return d.moreFields(j+1, s)
		case t.has(classBody|classHead|classTime) || d.fixed[j]:
			return i
		case t.is(shapeCapital), t.lower == "and" || t.text == "," || t.text == "-" || t.text == "–" || t.lower == "the" && j == i:
		default:
			return i
		}
	}
	return i
}

// ofAffairs reports whether token i, in lower case, tells of what affairs a minister is: "corporate affairs minister", "women's affairs minister".
func (d *document) ofAffairs(i int, s span) bool {
	t := &d.tokens[i]
	if i+2 >= s.to || t.is(shapeCapital) || t.has(classFunction|classVerb|classSaid|classBody) || prepositions[t.lower] || tenseCues[t.lower] != cueNone {
		return false
	}
	if d.possessive(i + 1) {
		i++
	}
	return i+2 < s.to && (t.is(shapeWord) || d.possessive(i)) && d.tokens[i+1].lower == "affairs" && ministerial[d.tokens[i+2].lower]
}

// moreFields is where the fields end that a list adds to affairs at token i: "Foreign Affairs, Migration
// and Norwegians Abroad of NAME"; i where what follows is none.
func (d *document) moreFields(i int, s span) int {
	if i >= s.to || d.tokens[i].text != "," && d.tokens[i].lower != "and" {
		return i
	}
	for j := i + 1; j < s.to && j < i+10; j++ {
		switch t := &d.tokens[j]; {
		case t.lower == "of" && j > i+1 && d.tokens[j-1].is(shapeCapital):
			return j
		case d.titleAt[j] != 0 || t.has(classHead|classBody):
			return i
		case t.is(shapeCapital), t.lower == "and", t.text == ",", t.lower == "the":
		default:
			return i
		}
	}
	return i
}

// fields returns where a portfolio of words of offices' fields ends; see portfolio.
func (d *document) fields(i int, s span, places bool) int {
	none := i
	if i < s.to && d.tokens[i].lower == "the" {
		i++
	}
	end := none
	for j := i; j < s.to && j < i+12; j++ {
		t := &d.tokens[j]
		if to := d.worldPart(j); places && to > j {
			if to < s.to && d.tokens[to].has(classPortfolio) && !fieldAdjectives[d.tokens[to].lower] && d.tokens[to].is(shapeCapital) {
				continue // "Middle East Affairs"
			}
			end, j = to, to-1
			continue
		}
		switch {
		case d.fixed[j] && t.has(classPolity|classBody):
			return none
		case t.has(classBody) && !t.has(classPortfolio):
			return none // "of the National Security Council"
		case fieldAdjectives[t.lower]:
		case t.has(classPortfolio):
			end = j + 1
		case t.has(classAdjective | classModifier):
		case t.lower == "and" || t.text == "," || t.text == "&":
			if j == end && !d.goesOn(j+1, s, places) {
				return end
			}
		case t.is(shapeCaps) && j+1 < s.to && d.tokens[j+1].lower == "affairs": // "ASEAN Affairs"
		case t.lower == "the" && j > i && d.tokens[j-1].lower == "and":
		case places && (t.text == "-" || t.text == "–") && d.sides(j, s):
		case t.is(shapeCapital) && (demonym(t) != "" || places && (d.sides(j+1, s) || d.sides(j-1, s))):
		default:
			if j == end && (d.endsInBody(j, s) || bodyNouns[t.lower] || j > none+1 && d.tokens[none].lower == "the" && t.plain() && !t.has(classVerb) && !prepositions[t.lower] && j+1 < s.to && d.tokens[j+1].is(shapeCapital)) {
				return none // "of the gas monopoly NAME"
			}
			return end
		}
	}
	return end
}

// endsInBody reports whether the capitals that go on at token j are the end of the name of a body: "Monitoring Institute" of
// "the Human Rights Monitoring Institute".
func (d *document) endsInBody(j int, s span) bool {
	for k := j; k < s.to && k < j+bodyNameReach && d.tokens[k].is(shapeCapital); k++ {
		if k > j && d.tokens[k].has(classBody) {
			return true
		}
	}
	return false
}

// bodyNameReach is how many words after a field the name of a body may go on.
const bodyNameReach = 4

// goesOn reports whether a portfolio can go on at token j, after a comma or "and".
func (d *document) goesOn(j int, s span, places bool) bool {
	if places && j < s.to && d.tokens[j].lower == "the" {
		j++
	}
	return j < s.to && (d.tokens[j].has(classPortfolio|classAdjective) || d.tokens[j].is(shapeCaps) || fieldAdjectives[d.tokens[j].lower] ||
		places && d.worldPart(j) > j)
}

// worldPart returns where the part of the world that is named at token j ends, or j.
func (d *document) worldPart(j int) int {
	if !d.tokens[j].is(shapeCapital) {
		return j
	}
	k, to := d.lookUp(j)
	if k.region == nil || k.region.Country != "" || k.region.Subkind != graph.Region || k.country != nil {
		return j
	}
	return to
}

// sides reports whether the mark at j is the dash between two places whose relations are
// an office's field: "for the Oslo-Copenhagen Dialogue".
func (d *document) sides(j int, s span) bool {
	if j <= s.from || j+2 >= s.to || d.tokens[j].text != "-" && d.tokens[j].text != "–" {
		return false
	}
	_, from := d.lookUp(j - 1)
	_, to := d.lookUp(j + 1)
	return from == j && to == j+2 && d.tokens[to].has(classPortfolio) && d.tokens[to].is(shapeCapital)
}

// fieldAdjectives are words of portfolios that end none: a noun follows.
var fieldAdjectives = set(`european eurasian asian oceanian african american arab latin foreign economic political military
	diplomatic consular legal social human external internal international national regional bilateral multilateral global
	north south east west central middle near eastern western northern southern legislative`)

// middle reports whether token i is a field of its own between a rank and a head: "chief currency strategist", "senior Asia
// economist".
func (d *document) middle(i int, s span) bool {
	t := &d.tokens[i]
	if i == s.from || i+1 >= s.to || !grades[d.tokens[i-1].lower] || !d.tokens[i+1].has(classHead) || !t.is(shapeWord) || t.has(classFunction|classVerb|classSaid|classBody) {
		return false
	}
	if t.is(shapeCapital) {
		k, to := d.lookUp(i)
		return to == i+1 && fieldWorkers[d.tokens[i+1].lower] && (k.country != nil || d.worldPart(i) > i)
	}
	return !strings.HasSuffix(t.lower, "ing") && demonym(t) == ""
}

// grades are ranks after which a field may stand, and fieldWorkers are heads whose field may be a part of the world.
var (
	grades       = set(`chief senior deputy assistant lead principal associate`)
	fieldWorkers = set(`economist analyst strategist correspondent researcher editor adviser advisor`)
)

// sentTo notes the state or body that an envoy is sent to.
func (d *document) sentTo(t *title, s span) {
	i := t.to + 1
	if i < s.to && d.tokens[i].lower == "the" {
		i++
	}
	if i >= s.to || !d.tokens[i].is(shapeCapital) {
		return
	}
	_, end := d.lookUp(i)
	if end == i {
		return
	}
	t.target = span{i, end}
	if end < s.to && d.tokens[end].is(shapeCapital) && (d.tokens[end].lower == "affairs" || d.tokens[end].lower == "issues") {
		t.to, t.after = end+1, end+1 // "Special Envoy for Korean Peninsula Affairs"
		return
	}
	if d.tokens[t.to].lower != "in" {
		t.to = end
	}
	t.after = end
}
