package extract

import "strings"

// portfolio reports whether the plain word at token i stands before a post and its holder's
// name, whose field it tells: "farm" in "the Norwegian farm commissioner Nils Dahl".
func (r *chunkReader) portfolio(i int) bool {
	t := &r.d.tokens[i]
	if i == r.from || i+2 >= len(r.d.tokens) || r.d.titleAt[i+1] == 0 || r.afterPerson() || !t.is(shapeWord) {
		return false
	}
	if r.d.tokens[i+1].is(shapeCapital) && !t.is(shapeCapital) {
		return false // "the delegation includes Commissioner Nils Dahl"
	}
	if !noVerb(t) || strings.HasSuffix(t.lower, "ing") {
		return false
	}
	post := &r.d.titles[r.d.titleAt[i+1]-1]
	return post.from == i+1 && post.to < len(r.d.tokens) && !post.plural && r.d.personAt(post.to) >= 0
}

// bodyField reports whether the plain word at token i tells what a body is for: "pricing" in "the
// cartel's pricing committee".
func (r *chunkReader) bodyField(i int) bool {
	t := &r.d.tokens[i]
	if i+1 >= len(r.d.tokens) || !sittingOrgans[r.d.tokens[i+1].lower] || !t.is(shapeWord) || !noVerb(t) {
		return false
	}
	return i > r.from && !r.afterPerson() || i > 0 && i == r.from && isPossessive(r.d.tokens[i-1].lower)
}

// fields reports whether the "and" or comma at token i joins the fields of several people: "finance
// and farm ministers", "foreign, trade and defence ministers".
func (r *chunkReader) fields(i int) bool {
	if w := r.d.tokens[i].lower; w != "and" && w != "," || i == r.from || r.lastName == i-1 || !r.field(i-1) {
		return false
	}
	for j := i + 1; j < len(r.d.tokens) && j <= i+fieldReach; j++ {
		t := &r.d.tokens[j]
		if n := r.d.titleAt[j]; n != 0 && r.d.titles[n-1].plural || nounWordOf(t) == groupNoun {
			return j > i+1 || n != 0 && r.d.titles[n-1].to > j+1
		}
		if !r.field(j) && t.lower != "and" && t.lower != "," {
			return false
		}
	}
	return false
}

// fieldReach is how many tokens after the first field the noun of those who hold them may stand.
const fieldReach = 6

// field reports whether the word at token i may be the field of a post: "farm".
func (r *chunkReader) field(i int) bool {
	t := &r.d.tokens[i]
	return r.d.nameAt[i] == 0 && nounWordOf(t) == modifier && !t.is(shapeCapital)
}

// titleWord reports whether the capitalised token i, in no name, may belong to a title
// before a name: "Deputy Assistant Secretary".
func (p *phrases) titleWord(i int) bool {
	t := &p.d.tokens[i]
	if t.has(classFunction) {
		return false
	}
	s := p.d.sentences[t.sentence]
	if i == s.from && strings.HasSuffix(t.lower, "ing") {
		return false // "Representing Norway was NAME"
	}
	return i > s.from || i+1 < s.to && (p.d.nameAt[i+1] != 0 || p.d.tokens[i+1].is(shapeCapital))
}
