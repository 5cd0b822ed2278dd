package identity

import (
	"strconv"
	"strings"

	"parley/graph"
	"parley/graph/gazetteer"
)

// location returns the profile of a place: that of the gazetteer where the article's extractor found it
// there, or where its name and country leave no doubt; else one by name and country.
func location(e graph.LocalEntity) Profile {
	if code, ok := strings.CutPrefix(e.Gazetteer, "country/"); ok {
		if id := LandOf(code); id != "" {
			return gazetted(id, code)
		}
	}
	folded := graph.Fold(e.Name)
	c := City(e.Gazetteer)
	if c == nil && (e.Subkind == "" || e.Subkind == graph.City) {
		c = onlyCity(folded, string(e.Country))
	}
	if c != nil {
		p := gazetted(cityID(c), c.Country)
		p.Facets.Add(FacetKnown, "geonames/"+strconv.Itoa(c.GeoNames), 1)
		return p
	}
	p := named(folded, string(e.Country))
	p.ID = "location/" + slug(folded) + stateSuffix(folded, string(e.Country))
	return p
}

// clearlyLarger is how many times as many people as the next city of its name one must have to be
// meant where nothing else is said.
const clearlyLarger = 5

// onlyCity is the city that a name means in a country, or nil where it may mean several.
func onlyCity(folded, country string) *gazetteer.City {
	var first *gazetteer.City
	for _, c := range gazetteer.Cities(folded) {
		switch {
		case c.Country != country || c == first:
		case first == nil:
			first = c
		case first.Population < clearlyLarger*c.Population:
			return nil
		}
	}
	return first
}

var (
	// landforms say what a place is; they stand before its name or after it.
	landforms = wordSet(`river lake mount mountain island islands bay gulf cape valley strait province county district region state city town village
		port airport base camp peninsula desert forest park square palace oblast governorate prefecture canton municipality`)
	placeArticles = wordSet("al el as ash ad az an ar ez es the of de la le")
)

// placeName is a place's name, taken apart.
type placeName struct {
	names []nameWord // what it is called
	forms string     // what it is, in alphabetical order
}

func readPlace(folded string) placeName {
	var n placeName
	var forms []string
	words := strings.Fields(folded)
	for i, w := range words {
		if full := abbreviated[w]; full != "" {
			w = full
		}
		switch {
		case landforms[w] && len(words) > 1:
			forms = append(forms, w)
		case placeArticles[w] && len(words) > 1 || w == "international" && i+1 < len(words) && words[i+1] == "airport":
		default:
			n.names = append(n.names, newNameWord(w))
		}
	}
	if len(n.names) == 0 {
		forms = nil
		for _, w := range words {
			n.names = append(n.names, newNameWord(w))
		}
	}
	n.forms = bag(forms)
	return n
}

// placeBlocks are the blocks of a place: its name, however it is written.
func placeBlocks(f graph.Facets) []string {
	folded := placeOf(f)
	if folded == "" {
		return nil
	}
	var keys []string
	for _, w := range readPlace(folded).names {
		keys = append(keys, blockKey(w.spelled))
	}
	return []string{"location|" + strings.Join(keys, " ")}
}

// placeOf is the folded name of a place, or of the city that it is known to be; empty for a country.
func placeOf(f graph.Facets) string {
	if c := City(onlyOf(f, FacetKnown)); c != nil {
		return graph.Fold(c.Name)
	}
	return onlyOf(f, FacetName)
}

// spot is a place's profile, read.
type spot struct {
	id, state, folded string
	known             string // the gazetteer's id, if it has one
	ofWorld           bool   // a part of the world, in no state
	name              placeName
}

func readSpot(p graph.Profile) spot {
	s := spot{id: p.ID, state: only(p, FacetState), folded: placeOf(p.Facets), known: only(p, FacetKnown)}
	s.name = readPlace(s.folded)
	r := gazetteer.RegionByName(s.folded)
	s.ofWorld = r != nil && r.Country == ""
	return s
}

// relateSpots compares two places, whatever else there is.
func relateSpots(a, b *spot) (edge, bool) {
	e, ok := relatePlaces(a, b)
	return e, ok && e.oneState(a.state, b.state)
}

// relatePlaces compares two names of places.
func relatePlaces(a, b *spot) (edge, bool) {
	if a.known != "" && b.known != "" {
		return edge{}, false
	}
	if (a.ofWorld || b.ofWorld) && a.state != b.state {
		return edge{}, false
	}
	if a.folded == b.folded {
		return edge{rule: "same name", score: 100}, true
	}
	if a.name.forms != b.name.forms || len(a.name.names) != len(b.name.names) {
		return edge{}, false
	}
	kin := sameSpelling
	for i, x := range a.name.names {
		switch y := b.name.names[i]; {
		case x.spelled == y.spelled:
		case x.skeleton == y.skeleton && near(x.spelled, y.spelled):
			kin = max(kin, nearSpelling)
		case oneEdit(x.text, y.text):
			kin = max(kin, typo)
		default:
			return edge{}, false
		}
	}
	reasons := []string{title(a.folded) + "/" + title(b.folded)}
	switch t := traditionOf(a.state, b.state); {
	case kin == sameSpelling:
		return edge{rank: 1, rule: "one name, written otherwise", score: 96, reasons: reasons}, true
	case kin == nearSpelling && t.transliterated:
		return edge{rank: 2, rule: "one name transliterated", score: 92, reasons: reasons}, true
	}
	return edge{rank: 3, rule: "spelt nearly alike", score: 65, reasons: reasons, doubtful: true}, true
}
