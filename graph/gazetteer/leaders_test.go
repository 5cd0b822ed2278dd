package gazetteer_test

import (
	"testing"

	"parley/graph/gazetteer"
)

func TestLeaders(t *testing.T) {
	for _, c := range []struct{ name, office, country string }{
		{"angela merkel", "chancellor", "DE"},
		{"merkel", "chancellor", "DE"},
		{"xi", "president", "CN"},
		{"jinping", "", ""},
		{"saddam", "president", "IQ"},
	} {
		office, country := "", ""
		if found := gazetteer.Leaders(c.name); len(found) > 0 {
			office, country = found[0].Office, found[0].Country
		}
		if office != c.office || country != c.country {
			t.Errorf("%s is %q of %q, not %q of %q", c.name, office, country, c.office, c.country)
		}
	}
}

// TestLeaderTerms sees that every row has a country, and a term that ends after it begins.
func TestLeaderTerms(t *testing.T) {
	for _, name := range []string{"bush", "lee", "kim", "abdullah", "philippe", "castro"} {
		for _, l := range gazetteer.Leaders(name) {
			if gazetteer.CountryByCode(l.Country) == nil || l.From < 1900 || l.Until < l.From {
				t.Errorf("%s: %+v", name, l)
			}
		}
	}
}
