package extract

import (
	"slices"
	"strings"

	"parley/graph"
)

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

// partysMember is the member of the US Congress in mind whom a name of one party and a region stands for, "the Ohio Democrat", or -1.
func (p *phrases) partysMember(e *entity) int {
	party, ok := strings.CutSuffix(e.name, " Republican")
	if !ok {
		party, ok = strings.CutSuffix(e.name, " Democrat")
	}
	if !ok || party == "" || e.gazetteer != "" {
		return -1
	}
	people := p.scene.people
	for n := len(people) - 1; n >= 0 && n >= len(people)-sceneMemory; n-- {
		if slices.ContainsFunc(p.known.held[people[n]], func(i int) bool { return congress[strings.TrimSuffix(lastWord(postOf(p.d.positions[i].title)), ".")] }) {
			return people[n]
		}
	}
	return -1
}

// opposite reports whether the word at token i is one of "opposite number", which is a counterpart.
func (r *chunkReader) opposite(i int, t *token) bool {
	if t.lower == "opposite" {
		return i > r.from && i+1 < len(r.d.tokens) && r.d.tokens[i+1].lower == "number"
	}
	return t.lower == "number" && i > r.from && r.d.tokens[i-1].lower == "opposite"
}

// fronted reports whether the phrase so far is but where something happens, as its clause begins by telling, and another one begins at token
// i: "In Lima President Soto met".
func (r *chunkReader) fronted(i int) bool {
	in := r.from - 1
	if len(r.named) != 1 || r.lastName != i-1 || r.from < 1 || r.d.tokens[in].lower != "in" || r.adjectives > 0 || !r.d.land(r.named[0]) {
		return false
	}
	first := r.d.sentenceAt(in).from
	if in > first && r.d.tokens[in-1].text != "," && in != first+1 {
		return false
	}
	n := r.d.nameAt[i]
	return r.d.titleAt[i] != 0 || n != 0 && r.d.titleAt[i-1] == 0 || demonym(&r.d.tokens[i]) != ""
}
