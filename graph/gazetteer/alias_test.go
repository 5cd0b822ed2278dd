package gazetteer_test

import (
	"testing"

	"parley/graph"
	"parley/graph/gazetteer"
)

// TestCapitalsAreWhereTheyBelong finds names that the curated table gives to a wrong city.
func TestCapitalsAreWhereTheyBelong(t *testing.T) {
	for _, c := range []struct{ city, country string }{
		{"Pristina", "XK"}, {"Skopje", "MK"}, {"Ulaanbaatar", "MN"}, {"Belgrade", "RS"}, {"Tel Aviv", "IL"},
		{"Brussels", "BE"}, {"Vienna", "AT"}, {"Geneva", "CH"}, {"Astana", "KZ"}, {"Sanaa", "YE"},
	} {
		found := gazetteer.Cities(graph.Fold(c.city))
		if len(found) == 0 || found[0].Country != c.country {
			t.Errorf("%s: got %v, want a city of %s", c.city, found, c.country)
		}
	}
}
