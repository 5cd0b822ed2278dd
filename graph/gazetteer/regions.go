package gazetteer

import (
	"slices"
	"strings"

	"parley/graph"
)

// Region is a part of a country or of the world, or a site.
type Region struct {
	Code    string // GeoNames code of a first-level region of a country: "US.CA"; else empty
	Name    string
	Names   []string // other names of it, the curated ones first
	Country string   // ISO 3166-1 alpha-2; empty for a part of the world
	Subkind string   // graph.Region or graph.Site
}

// regions is what the package knows of them, indexed by folded names.
type regions struct {
	regionByName  map[string]*Region   // the first of a name
	regionsByName map[string][]*Region // all of a name that several bear
	regionByCode  map[string]*Region
}

// RegionByName looks up a region or site; the best known where several bear the name.
func RegionByName(folded string) *Region { return load().regionByName[folded] }

// RegionsByName lists the regions and sites of a name, the best known first: Punjab is
// one of India and one of Pakistan.
func RegionsByName(folded string) []*Region {
	t := load()
	if all := t.regionsByName[folded]; all != nil {
		return slices.Clone(all)
	}
	if r := t.regionByName[folded]; r != nil {
		return []*Region{r}
	}
	return nil
}

// Region returns the first-level region of its country that a city lies in, or nil.
func (c *City) Region() *Region { return load().regionByCode[c.Country+"."+c.division] }

// loadRegions lays the curated table over the generated one, and indexes the curated
// first. A generated row is: GeoNames code, or the country's code for a region of a lower
// level; name; other names; "1" where the name alone is not looked up.
func (t *tables) loadRegions() {
	text := unzip(regionsData)
	made := make([]Region, 0, strings.Count(text, "\n"))
	bare := make([]bool, 0, cap(made))
	byKey := make(map[string]int, 3*cap(made)) // the country, a blank and a folded name, or the code
	for line := range lines(text) {
		f := fields(line, 4)
		country, _, first := strings.Cut(f[0], ".")
		r := Region{Name: f[1], Names: list(f[2]), Country: country, Subkind: graph.Region}
		if first {
			r.Code = f[0]
			byKey[r.Code] = len(made)
		}
		for _, name := range append(r.Names, r.Name) {
			byKey[country+" "+graph.Fold(name)] = len(made)
		}
		made, bare = append(made, r), append(bare, f[3] == "")
	}
	t.regions = regions{regionByName: make(map[string]*Region, 2*len(made)), regionsByName: map[string][]*Region{},
		regionByCode: make(map[string]*Region, len(made))}
	for line := range lines(curatedRegions) {
		r := parseRegion(line, made, byKey)
		t.addRegion(r, r.Name)
		t.addRegion(r, r.Names...)
	}
	for i := range made {
		r := &made[i]
		if r.Code != "" {
			t.regionByCode[r.Code] = r
		}
		if bare[i] && !t.cityOf(r.Country, r.Name) {
			t.addRegion(r, r.Name)
		}
		t.addRegion(r, r.Names...)
	}
}

// parseRegion reads a row of the curated table: kind, country or GeoNames code of a
// first-level region, name, other names. A row for a generated region, by its
// code or by its country and a name, changes that.
func parseRegion(line string, made []Region, byKey map[string]int) *Region {
	f := fields(line, 4)
	country, _, _ := strings.Cut(f[1], ".")
	r := &Region{}
	at, known := byKey[f[1]]
	for _, name := range append([]string{f[2]}, list(f[3])...) {
		if !known {
			at, known = byKey[country+" "+graph.Fold(name)]
		}
	}
	if known {
		r = &made[at]
	}
	r.Name, r.Country, r.Subkind = f[2], country, graph.Region
	r.Names = append(list(f[3]), r.Names...)
	if f[0] == "S" {
		r.Subkind = graph.Site
	}
	return r
}

// cityOf reports whether a city of the country is known by another name that is this.
func (t *tables) cityOf(country, name string) bool {
	return slices.ContainsFunc(t.cityAlias[graph.Fold(name)], func(c *City) bool { return c.Country == country })
}

func (t *tables) addRegion(r *Region, names ...string) {
	for _, n := range names {
		key := graph.Fold(n)
		first, all := t.regionByName[key], t.regionsByName[key]
		switch {
		case first == nil:
			t.regionByName[key] = r
		case first == r || slices.Contains(all, r):
		case all == nil:
			t.regionsByName[key] = []*Region{first, r}
		default:
			t.regionsByName[key] = append(all, r)
		}
	}
}
