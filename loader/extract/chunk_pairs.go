package extract

import (
	"strings"

	"parley/graph"
	"parley/graph/gazetteer"
)

// combining are the first halves of words for two peoples, and the codes of their states:
// "Sino-" of "Sino-Indian".
var combining = map[string]string{"anglo": "GB", "franco": "FR", "sino": "CN", "russo": "RU", "indo": "IN", "greco": "GR",
	"graeco": "GR", "italo": "IT", "luso": "PT", "hispano": "ES", "austro": "AT", "turco": "TR", "nippo": "JP", "polono": "PL"}

// stateOfPeople is the code of the state that a half of a hyphenated pair names, or nothing.
func stateOfPeople(half string) string {
	if code := combining[strings.ToLower(half)]; code != "" {
		return code
	}
	folded := graph.Fold(half)
	if c := gazetteer.CountryByDemonym(folded); c != nil {
		return c.Code
	}
	if c := gazetteer.CountryByName(folded); c != nil {
		return c.Code
	}
	return ""
}

// paired is the code of the state that token i, in no name, stands for as a half of a hyphenated
// pair: "Iraq" in "Iran-Iraq talks".
func (p *phrases) paired(i int) string {
	t := p.d.tokens
	first := i+2 < len(t) && t[i+1].text == "-" && t[i+1].start == t[i].end && t[i+2].is(shapeCapital)
	second := i > 1 && t[i-1].text == "-" && t[i-1].end == t[i].start && t[i-2].is(shapeCapital)
	if !first && !second {
		return ""
	}
	return stateOfPeople(t[i].text)
}

// statesOfPair are the states of a name such as "Franco-German", as far as its halves tell.
func (f *meetingFinder) statesOfPair(name string) []int {
	first, second, ok := strings.Cut(name, "-")
	if !ok || strings.Contains(name, " ") {
		return nil
	}
	var out []int
	for _, half := range []string{first, second} {
		if code := stateOfPeople(half); code != "" {
			if s := f.phrases.state(f.d.then(code)); s >= 0 {
				out = append(out, s)
			}
		}
	}
	return out
}
