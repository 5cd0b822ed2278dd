package extract

import (
	"slices"
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
				t.text == "/" || t.text == "&" || (t.text == "'" || t.text == "’") && t.start == d.tokens[j-1].end {
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
	if k.region != nil && k.city != nil && k.city.Known && k.city.Country != k.region.Country {
		k.region = nil // Hanover is one of Germany before it is a parish of Jamaica
	}
	if k.org != nil && (d.dated(i, j) || d.officeHeld(i, j)) {
		k.org = nil
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

// officeHeld reports whether the body that [i, j) names is called after the office of who leads it, who is named behind it: "UN High Commissioner
// for Refugees NAME".
func (d *document) officeHeld(i, j int) bool {
	held := false
	for k := i + 1; k < j; k++ {
		held = held || d.tokens[k].lower == "commissioner"
	}
	if held && d.sameSentence(i, j) && d.tokens[j].text == "," {
		j++
	}
	return held && d.sameSentence(i, j+1) && d.tokens[j].is(shapeCapital) && d.tokens[j+1].is(shapeCapital) && !d.tokens[j].has(classBody|classFunction)
}

// spelt reports whether one of the organisation's names is written as the token is:
// "WHO" is one, "Who" is not.
func spelt(o *gazetteer.Organisation, key string, t *token) bool {
	if t.is(shapeCaps) {
		return true
	}
	plain := strings.ReplaceAll(t.text, ".", "")
	for _, n := range append([]string{o.Name}, o.Names...) {
		if graph.Fold(n) == key && strings.ReplaceAll(n, ".", "") == plain && !slices.Contains(o.Doubtful, n) {
			return true
		}
	}
	return false
}

// given reports whether people are known to bear the word at i as their given name.
func (d *document) given(i int) bool {
	return given(foldedWord(&d.tokens[i]))
}

// given reports whether people are known to bear a folded word as their given name.
func given(word string) bool {
	_, ok := gazetteer.GivenName(word)
	return ok
}

func (d *document) sentenceEnd(i int) int { return d.sentences[d.tokens[i].sentence].to }

// village reports whether the one word at i is known as no more than a small place and
// goes on, in its sentence, with a capitalised word of which nothing is known: the name of
// a person or body, most likely ("Takeo Akiba").
func (d *document) village(i, to int) bool {
	k, _ := d.knownBy(foldedWord(&d.tokens[i]), i, to)
	if k.city == nil || k.city.Population >= 1000000 || k.country != nil || k.people != nil || k.ruled != nil ||
		k.region != nil || k.org != nil || k.seat != nil {
		return false
	}
	next := &d.tokens[to]
	if !next.is(shapeCapital) || next.class&^classParticle != 0 || tenseCues[next.lower] != 0 || d.titleAt[to] > 0 || d.fixed[to] || !d.sameSentence(i, to) {
		return false
	}
	_, end := d.lookUp(to)
	return end == to || next.has(classParticle)
}

// namesake reports whether the time word at j, inside a run of capitalised words, is part
// of a name: "Theresa May", "Pham Thu Hang". A number after it makes it a date.
func (d *document) namesake(j int) bool {
	t := &d.tokens[j]
	if !namesakes[t.lower] || j == 0 || !d.tokens[j-1].is(shapeCapital) || d.tokens[j-1].has(classTime|classFunction) ||
		!d.sameSentence(j-1, j) {
		return false
	}
	if j+1 < len(d.tokens) && d.tokens[j+1].is(shapeNumber) {
		return false
	}
	if t.lower == "thu" || t.lower == "jan" || t.lower == "jun" || t.lower == "mar" || t.lower == "sat" {
		return j+1 < len(d.tokens) && d.tokens[j+1].is(shapeCapital)
	}
	return d.given(j - 1)
}

var namesakes = set(`may thu jan jun mar sat june april august`)

// christian reports whether the adjective at i is the given name of a person: "spokesman
// Christian Wagner".
func (d *document) christian(i int, s span) bool {
	if !d.given(i) || i+1 >= s.to || !d.follows(i+1) {
		return false
	}
	return d.tokens[i+1].class == 0 && (d.titleEndsAt(i) || d.knownAsName(i+1))
}

// knownAsName reports whether nothing is known of the word at i as a place or people.
func (d *document) knownAsName(i int) bool {
	_, to := d.lookUp(i)
	return to == i
}

// qualifies reports whether the capitalised word of status at i, first of its sentence,
// stands before a state or a title: "Former Armenian President NAME".
func (d *document) qualifies(i int, s span) bool {
	if i != s.from && !opening(d.tokens[i-1].text) && d.tokens[i-1].text != ":" || i+1 >= s.to {
		return false
	}
	if d.titleAt[i+1] > 0 || d.tokens[i+1].has(classStatus) {
		return true
	}
	k, to := d.lookUp(i + 1)
	return to > i+1 && k != known{}
}
