package extract

import "parley/graph"

// nicknames joins to a person or body the other name that the article says it bears: "NAME, better known as NAME", "NAME (alias NAME)".
func (d *document) nicknames() {
	merged := map[int]int{}
	for n := 1; n < len(d.names); n++ {
		a, b := &d.names[n-1], &d.names[n]
		x, y := &d.entities[a.entity], &d.entities[b.entity]
		if a.entity == b.entity || x.kind != y.kind || x.kind == graph.KindLocation || x.subkind == graph.State || y.subkind == graph.State || otherBodies(x, y) ||
			merged[a.entity] != 0 || merged[b.entity] != 0 || !d.calledSo(a.to, b.from) && !d.bracketed(a, b) {
			continue
		}
		merged[b.entity] = a.entity + 1
	}
	if len(merged) > 0 {
		d.merge(merged)
	}
}

// bracketed reports whether the second of two names of bodies is one word in brackets behind the first, whose other name it is: "the Union of
// Chilean Industries (Salmora)".
func (d *document) bracketed(a, b *name) bool {
	if b.from != a.to+1 || b.to != b.from+1 || a.to < a.from+2 || !d.sameSentence(a.from, b.to) || d.tokens[a.to].text != "(" || d.tokens[b.to].text != ")" {
		return false
	}
	x := &d.entities[b.entity]
	return x.kind == graph.KindInstitution && x.subkind != graph.Media && d.entities[a.entity].subkind != graph.Media
}

// calledSo reports whether the words between two names, [i, j), say that the second is another name of the first.
func (d *document) calledSo(i, j int) bool {
	if j-i < 1 || j-i > calledReach || !d.sameSentence(i, j) {
		return false
	}
	said := false
	for k := i; k < j; k++ {
		t := &d.tokens[k]
		switch w := t.lower; {
		case callings[w] || w == "known" && d.tokens[k+1].lower == "as" || w == "by" && k > i && d.tokens[k-1].lower == "goes" || w == "guerre" && k > i+1:
			said = true
		case k == i && t.text != "," && t.text != "(" && !dash(t.text):
			return false
		case !t.is(shapeWord), besideCalling[w]:
		default:
			return false
		}
	}
	return said
}

// calledReach is how many tokens may stand between a name and another one of the same.
const calledReach = 10

var (
	// callings are words after which somebody's other name stands.
	callings = set(`alias aka a.k.a a.k.a. nicknamed dubbed`)

	// besideCalling are words that stand beside them.
	besideCalling = set(`also better best widely popularly commonly locally otherwise more usually formerly previously known who is was and as goes by the name
		names of whose nom de or simply universally generally familiarly everyone to`)
)
