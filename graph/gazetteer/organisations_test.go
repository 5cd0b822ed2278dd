package gazetteer_test

import (
	"testing"

	"parley/graph"
	"parley/graph/gazetteer"
)

func TestOrganisations(t *testing.T) {
	for name, want := range map[string]string{
		"NATO": "nato", "U.N.": "un", "Tass": "tass", "U.S. State Department": "us-state-department",
		"Pentagon": "us-defense-department", "al-Qaeda": "al-qaeda", "Bundestag": "bundestag", "Lok Sabha": "lok-sabha",
		"Verkhovna Rada": "verkhovna-rada", "Fidesz": "fidesz", "PSOE": "spanish-socialist-workers-party",
		"Deutsche Telekom": "deutsche-telekom", "Real Madrid": "real-madrid", "Yomiuri Shimbun": "yomiuri",
		"AFP": "afp", "CSIS": "csis", "Harvard University": "harvard-university", "GCHQ": "gchq", "Nowhere Inc": "",
		"Apple": "", "Orange": "", "Sun": "", "Independent": "", "Santander": "", "Congress": "us-congress",
	} {
		got := ""
		if o := gazetteer.OrganisationByName(graph.Fold(name)); o != nil {
			got = o.ID
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
	for word, want := range map[string]string{"Apple": "apple-inc", "Ford": "ford", "Santander": "santander", "NATO": ""} {
		got := ""
		if all := gazetteer.OrganisationsByWord(graph.Fold(word)); len(all) > 0 {
			got = all[0].ID
		}
		if got != want {
			t.Errorf("%s as a word: got %q, want %q", word, got, want)
		}
	}
	if all := gazetteer.OrganisationsByName("labour party"); len(all) < 4 || all[0].Country != "GB" {
		t.Errorf("Labour parties: %v", all)
	}
}

// TestOrganisationsAreWellFormed looks at every row of the curated tables.
func TestOrganisationsAreWellFormed(t *testing.T) {
	legal := map[string]bool{}
	for _, s := range graph.Subkinds[graph.KindInstitution] {
		legal[s] = true
	}
	seen, bearers := map[string]bool{}, map[string]string{}
	for _, o := range gazetteer.Organisations() {
		if !legal[o.Subkind] || o.ID == "" || seen[o.ID] || o.Country != "" && gazetteer.CountryByCode(o.Country) == nil {
			t.Errorf("bad row: %+v", o)
		}
		seen[o.ID] = true
		if other := bearers[o.Name+"|"+o.Country]; other != "" {
			t.Errorf("%s and %s have one name", other, o.ID)
		}
		bearers[o.Name+"|"+o.Country] = o.ID
		for _, name := range append([]string{o.Name}, o.Names...) {
			key := graph.Fold(name)
			if key == "" || len(gazetteer.OrganisationsByName(key))+len(gazetteer.OrganisationsByWord(key)) == 0 {
				t.Errorf("%s is not found by its name %q", o.ID, name)
			}
			if gazetteer.OrganisationByName(key) != nil && gazetteer.OrganisationsByWord(key) != nil {
				t.Errorf("%q, of %s, is found as a name and as a word", name, o.ID)
			}
			if gazetteer.OrganisationByName(key) != nil && gazetteer.CountryByName(key) != nil {
				t.Errorf("%s has the name of a country, %q", o.ID, name)
			}
		}
	}
	if len(seen) < 5000 {
		t.Errorf("%d organisations", len(seen))
	}
}
