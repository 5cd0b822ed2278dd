package gazetteer_test

import (
	"testing"

	"parley/graph"
	"parley/graph/gazetteer"
)

func TestCountries(t *testing.T) {
	code := func(c *gazetteer.Country) string {
		if c == nil {
			return ""
		}
		return c.Code
	}
	for _, c := range []struct {
		by   func(string) *gazetteer.Country
		name string
		want string
	}{
		{gazetteer.CountryByName, "Turkey", "TR"},
		{gazetteer.CountryByName, "Türkiye", "TR"},
		{gazetteer.CountryByName, "U.S.", "US"},
		{gazetteer.CountryByName, "the Netherlands", "NL"},
		{gazetteer.CountryByName, "Britain", "GB"},
		{gazetteer.CountryByName, "Soviet Union", "SU"},
		{gazetteer.CountryByName, "West Germany", "DE"},
		{gazetteer.CountryByName, "Russian", ""},
		{gazetteer.CountryByName, "Georgia", "GE"},
		{gazetteer.CountryByName, "Ivory Coast", "CI"},
		{gazetteer.CountryByDemonym, "Russian", "RU"},
		{gazetteer.CountryByDemonym, "Russians", "RU"},
		{gazetteer.CountryByDemonym, "French", "FR"},
		{gazetteer.CountryByDemonym, "South Korean", "KR"},
		{gazetteer.CountryByDemonym, "American", "US"},
		{gazetteer.CountryByDemonym, "Indian", "IN"},
		{gazetteer.CountryByDemonym, "Saudi", "SA"},
		{gazetteer.CountryByDemonym, "Australian", "AU"},
		{gazetteer.CountryByDemonym, "Dominican", "DO"},
		{gazetteer.CountryByDemonym, "Britons", "GB"},
		{gazetteer.CountryByDemonym, "Danes", "DK"},
		{gazetteer.CountryByDemonym, "Filipina", "PH"},
		{gazetteer.CountryByDemonym, "Frenchmen", "FR"},
		{gazetteer.CountryByDemonym, "Frenchmens", ""},
		{gazetteer.CountryByDemonym, "Chineses", ""},
		{gazetteer.CountryByDemonym, "Soviet", "SU"},
		{gazetteer.CountryByDemonym, "Yugoslav", "YU"},
		{gazetteer.CountryByDemonym, "East German", "DD"},
		{gazetteer.CountryByDemonym, "Zairean", "CD"},
		{gazetteer.CountryByDemonym, "Ottoman", "XO"},
		{gazetteer.CountryByDemonym, "Thai", "TH"},
		{gazetteer.CountryByName, "Thai", ""},
		{gazetteer.CountryByName, "Holland", "NL"},
		{gazetteer.CountryByName, "Burma", "MM"},
		{gazetteer.CountryByName, "Swaziland", "SZ"},
		{gazetteer.CountryByName, "UAE", "AE"},
		{gazetteer.CountryByName, "Congo-Brazzaville", "CG"},
		{gazetteer.CountryByName, "Congo", "CD"},
		{gazetteer.CountryByName, "Holy See", "VA"},
		{gazetteer.CountryByName, "Czechia", "CZ"},
		{gazetteer.CountryByName, "Zaire", "CD"},
		{gazetteer.CountryByCapital, "Peking", "CN"},
		{gazetteer.CountryByCapital, "Nay Pyi Taw", "MM"},
		{gazetteer.CountryBySeat, "Downing Street", "GB"},
		{gazetteer.CountryBySeat, "Quai d'Orsay", "FR"},
		{gazetteer.CountryBySeat, "Foggy Bottom", "US"},
		{gazetteer.CountryByCapital, "Moscow", "RU"},
		{gazetteer.CountryByCapital, "Kiev", "UA"},
		{gazetteer.CountryByCapital, "Kyiv", "UA"},
		{gazetteer.CountryByCapital, "Ulaanbaatar", "MN"},
		{gazetteer.CountryByCapital, "Skopje", "MK"},
		{gazetteer.CountryByCapital, "Washington", "US"},
		{gazetteer.CountryByCapital, "Tel Aviv", "IL"},
		{gazetteer.CountryByCapital, "Istanbul", ""},
		{gazetteer.CountryBySeat, "Kremlin", "RU"},
		{gazetteer.CountryBySeat, "Élysée", "FR"},
		{gazetteer.CountryBySeat, "White House", "US"},
	} {
		if got := code(c.by(graph.Fold(c.name))); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
	if us := gazetteer.CountryByCode("US"); us.Name != "United States" || us.Adjective != "US" || us.Capital != "Washington" {
		t.Errorf("US is %+v", us)
	}
	if n := len(gazetteer.Countries()); n < 250 {
		t.Errorf("%d countries", n)
	}
	for _, c := range gazetteer.Countries() {
		if c.Name == "" || c.Adjective == "" || gazetteer.CountryByName(graph.Fold(c.Name)) != c {
			t.Errorf("country %+v is not found by its own name", *c)
		}
	}
}

func TestCities(t *testing.T) {
	for _, c := range []struct {
		name, country string
		id            int
	}{
		{"Istanbul", "TR", 745044},
		{"Washington", "US", 4140963},
		{"New York", "US", 5128581},
		{"Kiev", "UA", 703448},
		{"Geneva", "CH", 2660646},
		{"The Hague", "NL", 2747373},
		{"Paris", "FR", 2988507},
		{"Alexandria", "EG", 361058},
		{"London", "GB", 2643743},
		{"Tel Aviv", "IL", 293397},
		{"Munich", "DE", 2867714},
		{"Astana", "KZ", 1526273},
	} {
		got := gazetteer.Cities(graph.Fold(c.name))
		if len(got) == 0 || got[0].GeoNames != c.id || got[0].Country != c.country || got[0].Population == 0 {
			t.Errorf("%s: %v", c.name, got)
			continue
		}
		if gazetteer.CityByID(c.id) != got[0] {
			t.Errorf("%s is not found by its id", c.name)
		}
	}
	if c := gazetteer.CityByID(4140963); c.Name != "Washington" || !c.Known || !c.Capital {
		t.Errorf("Washington is %+v", c)
	}
	if c := gazetteer.Cities("swindon")[0]; c.Known {
		t.Errorf("Swindon is %+v", c)
	}
	if got := gazetteer.Cities("nowhere at all"); got != nil {
		t.Errorf("nowhere: %v", got)
	}
}

func TestRegions(t *testing.T) {
	for _, c := range []struct{ name, subkind, country string }{
		{"California", graph.Region, "US"}, {"Calif.", graph.Region, "US"}, {"Middle East", graph.Region, ""}, {"Camp David", graph.Site, "US"},
	} {
		if r := gazetteer.RegionByName(graph.Fold(c.name)); r == nil || r.Subkind != c.subkind || r.Country != c.country {
			t.Errorf("%s: %v", c.name, r)
		}
	}
}

func TestGivenName(t *testing.T) {
	for name, want := range map[string]byte{"maria": 'f', "donald": 'm'} {
		if sex, ok := gazetteer.GivenName(name); !ok || sex != want {
			t.Errorf("%s: %c %v", name, sex, ok)
		}
	}
	if _, ok := gazetteer.GivenName("ministry"); ok {
		t.Error("ministry is no given name")
	}
}

func TestSurname(t *testing.T) {
	for _, name := range []string{"smith", "lavrov", "papadopoulos", "nguyen", "saakashvili", "erdogan", "muller", "okonjo"} {
		if !gazetteer.Surname(name) {
			t.Errorf("%s is a surname", name)
		}
	}
	for _, name := range []string{"ministry", "the", ""} {
		if gazetteer.Surname(name) {
			t.Errorf("%q is no surname", name)
		}
	}
}

// TestWords sees that the longest name of each table counts, and no fewer words than it has.
func TestWords(t *testing.T) {
	for first, least := range map[string]int{
		"democratic": 5, // Republic of the Congo
		"russian":    4, // Direct Investment Fund
		"saint":      3, // a city or region
		"santander":  1, // a word that may be a bank
		"kremlin":    1, "russians": 1, "ankara": 1, "calif": 1,
	} {
		if n := gazetteer.Words(first); n < least {
			t.Errorf("%s begins a name of %d words, not %d", first, n, least)
		}
	}
	if n := gazetteer.Words("zzz"); n != 0 {
		t.Errorf("zzz begins a name of %d words", n)
	}
}

func TestVersion(t *testing.T) {
	if v := gazetteer.Version(); len(v) != 12 || v != gazetteer.Version() {
		t.Errorf("version %q", v)
	}
}
