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

// pairSides are the states, and the bodies that face states, of a name such as "Franco-German" or "EU-Mercosur", as far as
// its halves tell.
func (p *phrases) pairSides(name string) []int {
	first, second, ok := strings.Cut(name, "-")
	if !ok || strings.Contains(name, " ") {
		return nil
	}
	var out []int
	for _, half := range []string{first, second} {
		x := -1
		if code := stateOfPeople(half); code != "" {
			x = p.state(p.d.then(code))
		} else {
			x = p.facing(half)
		}
		if x >= 0 {
			out = append(out, x)
		}
	}
	return out
}

// facing is the body of states, the party or the armed group that bears a name; it is added, as the article calls it, where
// that does not name it alone.
func (p *phrases) facing(name string) int {
	o := gazetteer.OrganisationByName(graph.Fold(name))
	if o == nil || o.Subkind != graph.Intergovernmental && o.Subkind != graph.ArmedGroup && o.Subkind != graph.PoliticalParty {
		return -1
	}
	id := "org/" + o.ID
	if e := p.bodies.find(id); e >= 0 {
		return e
	}
	p.d.entities = append(p.d.entities, entity{kind: graph.KindInstitution, subkind: o.Subkind, name: name, gazetteer: id})
	return len(p.d.entities) - 1
}

// hyphenPair are the two sides that token i, in no name, stands for: "EU-Mercosur talks", "North-South Korean
// talks", "inter-Korean talks"; or nil. They end before token end.
func (p *phrases) hyphenPair(i int) (sides []int, end int) {
	t := &p.d.tokens[i]
	if strings.IndexByte(t.text, '-') < 1 {
		return nil, i
	}
	end = i + 1
	if t.lower == "north-south" && end < len(p.d.tokens) && strings.HasPrefix(p.d.tokens[end].lower, "korea") {
		end++
	}
	if t.lower == "inter-korean" || end > i+1 {
		return []int{p.state(koreas["north"]), p.state(koreas["south"])}, end
	}
	if pair := p.pairSides(t.text); p.d.nameAt[i] == 0 && t.is(shapeCapital) && len(pair) == 2 {
		return pair, end
	}
	return nil, i
}
