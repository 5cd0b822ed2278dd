package gazetteer

import (
	"slices"
	"strconv"
	"strings"

	"parley/graph"
)

// loadCountries lays the curated table over the generated one, and adds the states of the past.
func (t *tables) loadCountries() {
	overlay := map[string][]string{}
	var past []string // states that the generated table lacks, in order
	for line := range lines(curatedCountries) {
		f := fields(line, 7)
		overlay[f[0]] = f
		past = append(past, f[0])
	}
	seen := map[string]bool{}
	for line := range lines(unzip(countriesData)) {
		f := fields(line, 9)
		c := Country{Code: f[0], Name: f[1], Names: list(f[2]), Adjective: f[3], Demonyms: list(f[4]), Capital: f[5]}
		c.Independent = f[6] == "1"
		c.Latitude, _ = strconv.ParseFloat(f[7], 64)
		c.Longitude, _ = strconv.ParseFloat(f[8], 64)
		seen[c.Code] = true
		t.countries = append(t.countries, c.with(overlay[c.Code]))
	}
	for _, code := range past {
		if !seen[code] {
			t.countries = append(t.countries, Country{Code: code}.with(overlay[code]))
		}
	}
	t.indexCountries()
}

// with lays a row of the curated table over a generated one.
func (c Country) with(f []string) Country {
	if f != nil {
		if f[1] != "" && f[1] != c.Name {
			if c.Name != "" {
				c.Names = append(c.Names, c.Name)
			}
			c.Name = f[1]
		}
		for _, n := range list(f[3]) {
			if !slices.Contains(c.Names, n) {
				c.Names = append(c.Names, n)
			}
		}
		if f[4] != "" {
			c.Demonyms = list(f[4])
			c.Adjective = c.Demonyms[0]
		}
		if f[2] != "" {
			c.Adjective = f[2]
		}
		if caps := list(f[5]); caps != nil {
			c.Capital, c.Capitals = caps[0], caps[1:]
		}
		c.Seats = list(f[6])
	}
	if c.Adjective == "" {
		c.Adjective = c.Name
	}
	c.Demonyms = withPlurals(c.Demonyms)
	return c
}

// withPlurals adds the plural that names a people: Russians, Iraqis; the French,
// the Swiss and the Chinese have none.
func withPlurals(forms []string) []string {
	out := append([]string(nil), forms...)
	for _, f := range forms {
		last := f[len(f)-1]
		if last == 's' || last == '.' || last == 'S' || last == 'K' || strings.HasSuffix(f, "sh") ||
			strings.HasSuffix(f, "ch") || strings.HasSuffix(f, "nx") || strings.HasSuffix(f, "ese") || strings.HasSuffix(f, "hman") ||
			strings.HasSuffix(f, "hmen") || strings.HasSuffix(f, "hwoman") || slices.Contains(forms, f+"s") {
			continue
		}
		out = append(out, f+"s")
	}
	return out
}

func (t *tables) indexCountries() {
	t.byCode = map[string]*Country{}
	t.byName, t.byDemonym = map[string]*Country{}, map[string]*Country{}
	t.byCapital, t.bySeat = map[string]*Country{}, map[string]*Country{}
	for i := range t.countries {
		c := &t.countries[i]
		t.byCode[c.Code] = c
		t.byName[graph.Fold(c.Name)] = c
	}
	// Independent states first, so that "French" is France and no territory of it.
	for _, independent := range []bool{true, false} {
		for i := range t.countries {
			c := &t.countries[i]
			if c.Independent != independent {
				continue
			}
			addAll(t.byName, c.Names, c)
			addAll(t.byDemonym, c.Demonyms, c)
			addAll(t.byCapital, []string{c.Capital}, c)
			addAll(t.byCapital, c.Capitals, c)
			addAll(t.bySeat, c.Seats, c)
		}
	}
}

func addAll(index map[string]*Country, names []string, c *Country) {
	for _, n := range names {
		key := graph.Fold(n)
		if _, taken := index[key]; key != "" && !taken {
			index[key] = c
		}
	}
}
