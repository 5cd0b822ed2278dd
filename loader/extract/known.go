package extract

import (
	"strings"

	"parley/graph"
	"parley/graph/gazetteer"
)

// known is what the gazetteer knows by one name. A name can be several things:
// "Georgia" a country and a region, "Washington" a capital and a city.
type known struct {
	country *gazetteer.Country // by its name
	people  *gazetteer.Country // by its adjective or the name of its people
	ruled   *gazetteer.Country // whose capital this is
	seat    *gazetteer.Country // whose seat of government this is
	city    *gazetteer.City    // the most populous of the name
	region  *gazetteer.Region
	org     *gazetteer.Organisation
}

// foldedWord is graph.Fold of one token, without work for plain words.
func foldedWord(t *token) string {
	for i := 0; i < len(t.lower); i++ {
		if c := t.lower[i]; c >= 0x80 || c == '.' || c == '\'' || c == '-' || c == '&' {
			return graph.Fold(t.text)
		}
	}
	return t.lower
}

// lookUp returns what is known by the longest name that begins at token i, and the
// token at which that name ends; i itself if nothing is known.
func (d *document) lookUp(i int) (known, int) {
	first := foldedWord(&d.tokens[i])
	head, _, parted := strings.Cut(first, " ")
	reach := gazetteer.Words(head)
	if reach == 0 {
		return known{}, i
	}
	end := d.sentenceEnd(i)
	key := first
	var best known
	to := i
	if k, ok := d.knownBy(key, i, i+1); ok {
		best, to = k, i+1
	}
	words := 1
	if parted {
		words += strings.Count(first, " ")
	}
	for j := i + 1; j < end && words < reach; j++ {
		t := &d.tokens[j]
		if !t.is(shapeWord) {
			if t.text == "," && j+1 < end && d.tokens[j+1].text == "D.C." || t.text == "-" || t.text == "–" ||
				t.text == "/" || t.text == "&" {
				continue
			}
			break
		}
		w := foldedWord(t)
		if w == "" {
			break
		}
		key += " " + w
		words += 1 + strings.Count(w, " ")
		if !t.is(shapeCapital) && !t.is(shapeNumber) && (t.lower != "news" && t.lower != "agency" && t.lower != "group" &&
			t.lower != "party" && t.lower != "army" && t.lower != "network") {
			continue // "of": a name does not end there
		}
		if k, ok := d.knownBy(key, i, j+1); ok {
			best, to = k, j+1
		}
	}
	return best, to
}

// knownBy looks a folded name up that the tokens [i, j) spell.
func (d *document) knownBy(key string, i, j int) (k known, ok bool) {
	k.country = gazetteer.CountryByName(key)
	k.people = gazetteer.CountryByDemonym(key)
	k.ruled = gazetteer.CountryByCapital(key)
	k.seat = gazetteer.CountryBySeat(key)
	k.region = gazetteer.RegionByName(key)
	k.org = gazetteer.OrganisationByName(key)
	if cities := gazetteer.Cities(key); len(cities) > 0 {
		k.city = cities[0]
		if k.ruled != nil { // the capital, not a namesake
			for _, c := range cities {
				if c.Capital {
					k.city = c
					break
				}
			}
		}
	}
	if j == i+1 {
		t := &d.tokens[i]
		if k.org != nil && !spelt(k.org, key, t) {
			k.org = nil
		}
		if !t.is(shapeCaps) && len(key) <= 3 && (k.country != nil || k.people != nil) && len(key) == 2 {
			k.country, k.people = nil, nil // "Us" is no state
		}
	}
	return k, k != known{}
}

// spelt reports whether one of the organisation's names is written as the token is:
// "WHO" is one, "Who" is not.
func spelt(o *gazetteer.Organisation, key string, t *token) bool {
	if t.is(shapeCaps) {
		return true
	}
	plain := strings.ReplaceAll(t.text, ".", "")
	for _, n := range append([]string{o.Name}, o.Names...) {
		if graph.Fold(n) == key && strings.ReplaceAll(n, ".", "") == plain {
			return true
		}
	}
	return false
}

func (d *document) sentenceEnd(i int) int { return d.sentences[d.tokens[i].sentence].to }
