package extract

import "parley/graph"

// guest reports whether the word at token i is whoever is received or receives, after "the" or "his": "her guest", "the visitor".
func (r *chunkReader) guest(i int, t *token) bool {
	if i != r.from+1 || !guests[t.lower] {
		return false
	}
	return nounWords[r.d.tokens[r.from].lower] == owner || r.d.tokens[r.from].lower == "the" && t.lower != "host"
}

// guests are what the two are called of whom one receives the other.
var guests = set(`guest visitor host`)

// calling reports whether the word at token i tells what the person is besides any post whose name comes next: "the writer NAME", "Peruvian
// banker NAME".
func (r *chunkReader) calling(i, to int) bool {
	if !epithets[r.d.tokens[i].lower] || i+1 >= to || r.d.nameAt[i] != 0 || r.afterPerson() {
		return false
	}
	n := r.d.nameAt[i+1]
	return n != 0 && r.d.names[n-1].from == i+1 && r.d.entities[r.d.names[n-1].entity].kind == graph.KindPerson
}

// whoever are the nouns of those who with "all" are whoever there is, and not those named last.
var whoever = set(`parties factions groups forces countries nations states governments`)

// opposite reports whether the word at token i is one of "opposite number", which is a counterpart.
func (r *chunkReader) opposite(i int, t *token) bool {
	if t.lower == "opposite" {
		return i > r.from && i+1 < len(r.d.tokens) && r.d.tokens[i+1].lower == "number"
	}
	return t.lower == "number" && i > r.from && r.d.tokens[i-1].lower == "opposite"
}
