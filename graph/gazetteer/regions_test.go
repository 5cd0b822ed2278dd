package gazetteer_test

import (
	"slices"
	"testing"

	"parley/graph"
	"parley/graph/gazetteer"
)

// TestWhereCitiesLie walks from a city to its region and its country.
func TestWhereCitiesLie(t *testing.T) {
	for _, c := range []struct{ city, region, country string }{
		{"Los Angeles", "California", "US"},
		{"Munich", "Bavaria", "DE"},
		{"Grozny", "Chechnya", "RU"},
		{"Basra", "Basra", "IQ"},
		{"Mumbai", "Maharashtra", "IN"},
		{"Tbilisi", "Tbilisi", "GE"},
		{"Glasgow", "Scotland", "GB"},
		{"Albany", "New York State", "US"},
		{"Marseille", "Provence-Alpes-Côte d'Azur", "FR"},
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
	}
}

// TestCapitalsHaveRegions sees that the codes of cities and those of regions are of one kind.
func TestCapitalsHaveRegions(t *testing.T) {
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
		{"Marrakech", nil}, {"Plzeň", nil}, // cities that are known better
		{"Red Sea", []string{"", "EG", "SD"}}, {"Eastern Province Province", nil},
	} {
		var got []string
		for _, r := range gazetteer.RegionsByName(graph.Fold(c.name)) {
			got = append(got, r.Country)
		}
		if !slices.Equal(got, c.countries) {
			t.Errorf("%s: regions of %q, want %q", c.name, got, c.countries)
		}
	}
	if all := gazetteer.RegionsByName("washington state"); len(all) != 1 || all[0].Code != "US.WA" {
		t.Errorf("Washington State: %+v", all)
	}
}
