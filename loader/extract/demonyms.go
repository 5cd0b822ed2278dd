package extract

import (
	"parley/graph"
	"parley/graph/gazetteer"
)

// demonym returns the country code of a demonym such as "Russian", else nothing.
func demonym(t *token) string {
	if len(t.lower) < 3 && t.text != "US" && t.text != "UK" {
		return ""
	}
	if c := gazetteer.CountryByDemonym(graph.Fold(t.text)); c != nil {
		return c.Code
	}
	return ""
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
