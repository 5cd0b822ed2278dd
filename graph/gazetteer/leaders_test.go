package gazetteer_test

import (
	"math"
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
	all := gazetteer.AllLeaders()
	for _, l := range all {
		until := l.Until
		if until == math.MaxInt {
			until = l.From
		}
		if gazetteer.CountryByCode(l.Country) == nil || l.Office == "" || len(l.Names) == 0 || l.From < 1900 || until < l.From || until > 2100 {
			t.Errorf("%+v", l)
		}
	}
	if len(all) < 700 {
		t.Errorf("%d tenures", len(all))
	}
}

// TestLeadersWhoReturned sees that those who came and went and came again held no office in between.
func TestLeadersWhoReturned(t *testing.T) {
	for name, year := range map[string]int{"orban": 2005, "bachelet": 2012, "lars lokke rasmussen": 2013, "donald trump": 2023} {
		for _, l := range gazetteer.Leaders(name) {
			if l.From <= year && year <= l.Until {
				t.Errorf("%s in %d: %+v", name, year, l)
			}
		}
	}
}
