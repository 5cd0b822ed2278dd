package extract

import (
	"strings"

	"parley/graph"
	"parley/graph/gazetteer"
)

// settleNamesakes decides which of the places of one name an article speaks of. The best
// known is taken, unless the words beside the name say where it lies ("Paris, Texas"), or
// the article names not its country but that of another: Hanover is a parish of Jamaica, too.
// One name means one place in the whole article.
func (d *document) settleNamesakes() {
	named := map[string]int{} // by the code of a country: how often the article names it
	for i := range d.candidates {
		switch k := &d.candidates[i].known; {
		case k.country != nil:
			named[k.country.Code]++
		case k.people != nil:
			named[k.people.Code]++
		case k.ruled != nil && d.candidates[i].kind == graph.KindInstitution:
			named[k.ruled.Code]++
		}
	}
	meant := map[string]candidate{}
	for i := range d.candidates {
		c := &d.candidates[i]
		if !c.ambiguous() {
			continue
		}
		if in := d.beside(c); in != (known{}) {
			if other, ok := namesakeIn(c, in); ok {
				meant[c.key] = other
				d.regionAfter(i, other)
			}
		} else if _, told := meant[c.key]; !told {
			if other, ok := nearer(c, named); ok {
				meant[c.key] = other
			}
		}
	}
	d.quarters(meant, named)
	for i := range d.candidates {
		c := &d.candidates[i]
		if other, ok := meant[c.key]; ok && c.ambiguous() {
			c.known, c.subkind = other.known, other.subkind
		}
	}
}

// quarters takes a town called after a side of a city for that part of it, where the
// article names the city and not the town's country: "East London".
func (d *document) quarters(meant map[string]candidate, named map[string]int) {
	cities := map[string]bool{}
	for i := range d.candidates {
		if k := &d.candidates[i].known; k.city != nil || k.ruled != nil {
			cities[d.candidates[i].key] = true
		}
	}
	for i := range d.candidates {
		if c := &d.candidates[i]; c.ambiguous() && c.subkind == graph.City && cities[quarter(c.key)] && named[c.country()] == 0 {
			meant[c.key] = candidate{subkind: graph.Site}
		}
	}
}

// regionAfter takes the name behind candidate i for a region where that is what tells of
// which city i is, and not for the state of the same name: "Athens, Georgia".
func (d *document) regionAfter(i int, city candidate) {
	if i+1 >= len(d.candidates) {
		return
	}
	next := &d.candidates[i+1]
	if r := next.known.region; next.from == d.candidates[i].to+1 && next.known.country != nil && r != nil && city.known.city != nil && city.known.city.Country == r.Country {
		next.kind, next.subkind, next.known = graph.KindLocation, graph.Region, known{region: r}
	}
}

// ambiguous reports whether a candidate is a place that may have namesakes elsewhere.
func (c *candidate) ambiguous() bool {
	return c.kind == graph.KindLocation && (c.subkind == graph.City && c.known.city != nil ||
		c.subkind == graph.Region && c.known.region != nil && c.known.region.Country != "")
}

// country is the code of the country that a city or region lies in.
func (c *candidate) country() string {
	if c.subkind == graph.City {
		return c.known.city.Country
	}
	return c.known.region.Country
}

// beside is the region or country whose name follows a candidate and a comma: "Paris, Texas".
// A list goes on ("Paris, Germany and Spain").
func (d *document) beside(c *candidate) known {
	end := d.sentenceEnd(c.from)
	if c.to+1 >= end || d.tokens[c.to].text != "," || !d.tokens[c.to+1].is(shapeCapital) {
		return known{}
	}
	k, to := d.lookUp(c.to + 1)
	if to == c.to+1 || to < end && (d.tokens[to].lower == "and" || d.tokens[to].lower == "or") ||
		to+1 < end && d.tokens[to].text == "," && d.tokens[to+1].lower == "and" && k.region == nil {
		return known{}
	}
	switch {
	case k.region != nil && k.region.Country != "" && k.region.Subkind == graph.Region:
		return known{region: k.region, country: k.country}
	case k.country != nil:
		return known{country: k.country}
	}
	return known{}
}

// namesakeIn is the place of a candidate's name in that region or country, if it is
// another than the candidate's. Where a region has none that is known, all that is known
// is that the name means a place in it; capitals are not so doubted.
func namesakeIn(c *candidate, in known) (candidate, bool) {
	code := ""
	switch {
	case in.region == nil:
		code = in.country.Code
	case in.country != nil && c.country() == in.country.Code:
		return *c, true // "Batumi, Georgia"
	default:
		code = in.region.Country
	}
	fits := func(city *gazetteer.City) bool {
		return city.Country == code && (in.region == nil || in.region.Code == "" || city.Region() == in.region)
	}
	if c.subkind == graph.City && fits(c.known.city) || c.subkind == graph.Region && c.country() == code {
		return *c, true
	}
	for _, city := range gazetteer.Cities(c.key) {
		if fits(city) {
			return candidate{subkind: graph.City, known: known{city: city}}, true
		}
	}
	for _, r := range gazetteer.RegionsByName(c.key) {
		if in.country != nil && r.Country == code && r.Subkind == graph.Region {
			return candidate{subkind: graph.Region, known: known{region: r}}, true
		}
	}
	if c.country() == code || c.subkind == graph.City && c.known.city.Capital || in.region == nil || in.country != nil {
		return candidate{}, false
	}
	return candidate{subkind: graph.Site}, true
}

// wellKnown is the population from which a city is meant though its country is not named.
const wellKnown = 1_000_000

// nearer is the place of a candidate's name in the country that the article names most,
// where it does not name the candidate's. A city that is well known is no other city, but may be a region.
func nearer(c *candidate, named map[string]int) (candidate, bool) {
	wellKnown := c.subkind == graph.City && (c.known.city.Capital || c.known.city.Known || c.known.city.Population >= wellKnown)
	var best candidate
	most := 0
	if own := named[c.country()]; own > 0 {
		if c.subkind == graph.City {
			return candidate{}, false
		}
		most = own + 1 // "Punjab" of an article that is about Pakistan more than India
	}
	for _, r := range gazetteer.RegionsByName(c.key) {
		if n := named[r.Country]; n > most && r.Subkind == graph.Region {
			best, most = candidate{subkind: graph.Region, known: known{region: r}}, n
		}
	}
	if wellKnown {
		return best, best.subkind != ""
	}
	for _, city := range gazetteer.Cities(c.key) {
		if n := named[city.Country]; n > most {
			best, most = candidate{subkind: graph.City, known: known{city: city}}, n
		}
	}
	return best, best.subkind != ""
}

// quarter is the city that a name calls a part of: "East London"; nothing for others.
func quarter(folded string) string {
	side, city, ok := strings.Cut(folded, " ")
	if !ok || !sides[side] {
		return ""
	}
	return city
}

// sides are words that part a city: "East London".
var sides = set(`central inner downtown`, compass)
