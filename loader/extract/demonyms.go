package extract

import (
	"strings"

	"parley/graph"
	"parley/graph/gazetteer"
)

// demonym returns the country code of a demonym such as "Russian", else nothing.
func demonym(t *token) string {
	if len(t.lower) < 3 && t.text != "US" && t.text != "UK" {
		return ""
	}
	if c := gazetteer.CountryByDemonym(foldedWord(t)); c != nil {
		return c.Code
	}
	return ""
}

// demonymOfTwo returns the country code of a demonym of two words such as "South Sudanese", else nothing.
func demonymOfTwo(first, second *token) string {
	if c := gazetteer.CountryByDemonym(foldedWord(first) + " " + foldedWord(second)); c != nil {
		return c.Code
	}
	return ""
}

// compounds are participles that a hyphen joins to the name of a land or people, and that tell of somebody else than that state:
// "the Chilean-born banker", "Iran-backed rebels".
var compounds = set(`born backed owned built made controlled occupied speaking allied friendly`)

// pastCompound is where the adjective ends that the name or people at token i makes with a participle, "Chilean-born", or i.
func (d *document) pastCompound(i, to int) int {
	if i+2 >= to || d.tokens[i+1].text != "-" || d.tokens[i+1].start != d.tokens[i].end || d.tokens[i+2].start != d.tokens[i+1].end || !compounds[d.tokens[i+2].lower] {
		return i
	}
	if n := d.nameAt[i]; n != 0 && !d.entities[d.names[n-1].entity].ofCountry() || n == 0 && demonym(&d.tokens[i]) == "" {
		return i
	}
	return i + 3
}

// language reports whether the adjective at i names a language: "said in Spanish on its site".
func (p *phrases) language(i int) bool {
	d := p.d
	if i == 0 || i+1 >= len(d.tokens) || !d.sameSentence(i-1, i) || demonymPeople(&d.tokens[i]) {
		return false
	}
	switch d.tokens[i-1].lower {
	case "in", "into", "from", "speak", "speaks", "spoke", "speaking":
	default:
		return false
	}
	next := &d.tokens[i+1]
	return !next.is(shapeWord) || next.has(classFunction)
}

// demonymPeople reports whether a demonym is that of people: "Russians".
func demonymPeople(t *token) bool {
	return len(t.lower) > 4 && t.lower[len(t.lower)-1] == 's' && t.lower[len(t.lower)-2] != 's'
}

// nations are the codes of the nations of which words beside their names tell people to be: "the Norwegian NAME", "Norwegian diplomat NAME",
// "NAME, a Norwegian".
func (d *document) nations() map[int]string {
	out, apart := map[int]string{}, map[int]string{}
	for n := range d.names {
		nm := &d.names[n]
		if d.entities[nm.entity].kind != graph.KindPerson {
			continue
		}
		start, end := d.sentenceAt(nm.from).from, d.sentenceEnd(nm.from)
		for i := nm.from - 1; i >= start && i > nm.from-4; i-- {
			if code := demonym(&d.tokens[i]); code != "" {
				out[nm.entity] = code
				break
			} else if !d.tokens[i].is(shapeWord) {
				break
			}
		}
		for i := nm.to + 1; i < end && i < nm.to+6 && d.tokens[nm.to].text == "," && d.tokens[i].is(shapeWord); i++ {
			if d.tokens[i].has(classSaid) {
				delete(apart, nm.entity) // "NAME, a Chadian official said"
				break
			} else if code := demonym(&d.tokens[i]); code != "" {
				apart[nm.entity] = code
			}
		}
		if code := apart[nm.entity]; code != "" && out[nm.entity] == "" {
			out[nm.entity] = code
		}
	}
	return out
}

// compatriot makes of "the Norwegian", who does something, the person of that nation who is in mind, or nobody: one of a people is not its
// state.
func (p *phrases) compatriot(g *group) {
	d, last := p.d, g.to-1
	if g.to-g.from != 2 || d.tokens[g.from].lower != "the" || len(g.entities) != 1 || g.noun != "" || demonym(&d.tokens[last]) == "" || !p.acts(g.to) ||
		d.tokens[g.to].has(classHead|classBody) || collectivePeople(d.tokens[last].lower) {
		return
	}
	code := d.entities[g.entities[0]].country
	g.entities, g.people = nil, true
	if found := p.scene.one(func(x *entity) bool { return x.country == code || p.nationOf(x) == code }); found != nil {
		g.entities = found
	} else if s := p.scene.subject; s >= 0 && p.nations[s] == "" {
		g.entities = []int{s}
	}
}

// nationOf is the code of the nation of a person in mind, or nothing.
func (p *phrases) nationOf(x *entity) string {
	for _, n := range x.names {
		return p.nations[p.d.names[n].entity]
	}
	return ""
}

// collectivePeople reports whether a demonym with an article is all of a people: "the French", "the Chinese", "the Swiss", "the Russians".
func collectivePeople(w string) bool {
	for _, end := range []string{"sh", "ch", "se", "ss", "s"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// compatriotName reports whether a name is read that begins with what people its bearer is of: "Norwegian Inger Solbakken", "Dutchman Joost
// van Meulen".
func (d *document) compatriotName(r *readName) bool {
	if r.to < r.from+3 || r.to > r.from+6 || demonym(&d.tokens[r.from]) == "" && !countryman(d.tokens[r.from].lower) || !d.given(r.from+1) {
		return false
	}
	for i := r.from + 1; i < r.to; i++ {
		if t := &d.tokens[i]; !t.is(shapeCapital) && !t.has(classParticle) || t.has(classBody|classPolity|classHead|classFunction) && !t.has(classParticle) || demonym(t) != "" {
			return false
		}
	}
	_, to := d.lookUp(r.from)
	return to < r.to
}

// countryman reports whether a word is a noun for a man or woman of some people: "Dutchman".
func countryman(w string) bool {
	for _, people := range []string{"dutch", "french", "irish", "english", "welsh", "scots", "manx"} {
		if rest, ok := strings.CutPrefix(w, people); ok && (rest == "man" || rest == "woman") {
			return true
		}
	}
	return false
}
