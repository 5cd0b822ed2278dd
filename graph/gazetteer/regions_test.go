package gazetteer_test

import (
	"slices"
	"testing"

	"parley/graph"
	"parley/graph/gazetteer"
)

// TestWhereCitiesLie walks from a city to its region, its country and the parts of the world.
func TestWhereCitiesLie(t *testing.T) {
	for _, c := range []struct{ city, region, country, part string }{
		{"Los Angeles", "California", "US", "North America"},
		{"Munich", "Bavaria", "DE", "Western Europe"},
		{"Grozny", "Chechnya", "RU", "Eastern Europe"},
		{"Basra", "Basra", "IQ", "Middle East"},
		{"Mumbai", "Maharashtra", "IN", "South Asia"},
		{"Tbilisi", "Tbilisi", "GE", "Caucasus"},
		{"Glasgow", "Scotland", "GB", "Europe"},
		{"Albany", "New York State", "US", "North America"},
		{"Marseille", "Provence-Alpes-Côte d'Azur", "FR", "Western Europe"},
	} {
		cities := gazetteer.Cities(graph.Fold(c.city))
		if len(cities) == 0 {
			t.Errorf("%s is not known", c.city)
			continue
		}
		r := cities[0].Region()
		if r == nil || r.Name != c.region || r.Country != c.country {
			t.Errorf("%s lies in %+v, want %s", c.city, r, c.region)
		}
		named := func(r *gazetteer.Region) bool { return r.Name == c.part }
		if parts := gazetteer.PartsOfWorld(c.country); !slices.ContainsFunc(parts, named) {
			t.Errorf("%s lies in %v, want %s among them", c.country, parts, c.part)
		}
	}
}

// TestEveryCountryLiesSomewhere finds continents that the curated table calls otherwise.
func TestEveryCountryLiesSomewhere(t *testing.T) {
	for _, c := range gazetteer.Countries() {
		if c.Independent && (len(gazetteer.PartsOfWorld(c.Code)) == 0 || gazetteer.RegionByName(graph.Fold(c.Continent)) == nil) {
			t.Errorf("%s lies nowhere", c.Name)
		}
	}
	placed, all := 0, 0
	for _, c := range gazetteer.Countries() {
		for _, city := range gazetteer.Cities(graph.Fold(c.Capital)) {
			if city.Country == c.Code && c.Independent {
				all++
				if city.Region() != nil {
					placed++
				}
			}
		}
	}
	if placed*10 < all*9 {
		t.Errorf("%d of %d capitals have a region", placed, all)
	}
}

func TestRegionsOfOneName(t *testing.T) {
	for _, c := range []struct {
		name      string
		countries []string
	}{
		{"Punjab", []string{"IN", "PK"}}, {"Anbar Province", []string{"IQ"}}, {"Kharkiv Oblast", []string{"UA"}},
		{"Donbass", []string{"UA"}}, {"Nagorno-Karabakh", []string{"AZ"}}, {"Horn of Africa", []string{""}},
		{"Georgia", []string{"US"}}, {"Gaza", []string{"PS"}}, {"Moscow", nil}, {"Central", nil}, {"Reading", nil},
	} {
		var got []string
		for _, r := range gazetteer.RegionsByName(graph.Fold(c.name)) {
			got = append(got, r.Country)
		}
		if !slices.Equal(got, c.countries) {
			t.Errorf("%s: regions of %q, want %q", c.name, got, c.countries)
		}
	}
	if r := gazetteer.RegionByCode("US.WA"); r == nil || r.Name != "Washington State" {
		t.Errorf("US.WA is %+v", r)
	}
}
