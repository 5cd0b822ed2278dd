package gazetteer

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"io"
	"slices"
	"strconv"
	"strings"
	"sync"

	"parley/graph"
)

//go:generate go run ./generate

//go:embed data/countries.tsv.gz
var countriesData []byte

//go:embed data/cities.tsv.gz
var citiesData []byte

//go:embed data/regions.tsv.gz
var regionsData []byte

//go:embed data/given.txt.gz
var givenData []byte

//go:embed data/surnames.txt.gz
var surnamesData []byte

//go:embed curated/countries.tsv
var curatedCountries string

//go:embed curated/cities.tsv
var curatedCities string

//go:embed curated/regions.tsv
var curatedRegions string

//go:embed curated/surnames.txt
var curatedSurnames string

//go:embed curated/organisations/*.tsv
var curatedOrganisations embed.FS

// tables is all that the package knows, indexed by folded names.
type tables struct {
	countries []Country
	byCode    map[string]*Country
	byName    map[string]*Country
	byDemonym map[string]*Country
	byCapital map[string]*Country
	bySeat    map[string]*Country

	cities    []City           // by folded name, then the most populous first
	cityByID  map[int]*City    // by GeoNames id
	cityNames map[string]int32 // folded name to the first of its run in cities
	cityAlias map[string][]*City
	regions
	organisations
	people
	words map[string]uint8
}

var load = sync.OnceValue(read)

// read makes the tables of the embedded data.
func read() *tables {
	t := &tables{}
	t.loadCountries()
	t.loadCities()
	t.loadRegions()
	t.organisations = readOrganisations()
	t.people = readPeople()
	t.indexWords()
	return t
}

// indexWords notes the first word of every name.
func (t *tables) indexWords() {
	t.words = make(map[string]uint8, len(t.cities))
	for _, index := range []map[string]*Country{t.byName, t.byDemonym, t.byCapital, t.bySeat} {
		countWords(t.words, index)
	}
	countWords(t.words, t.cityNames)
	countWords(t.words, t.cityAlias)
	countWords(t.words, t.regionByName)
	countWords(t.words, t.orgByName)
	countWords(t.words, t.orgByWord)
}

func countWords[V any](words map[string]uint8, index map[string]V) {
	for name := range index {
		first, _, _ := strings.Cut(name, " ")
		if n := uint8(strings.Count(name, " ") + 1); n > words[first] {
			words[first] = n
		}
	}
}

var version = sync.OnceValue(func() string {
	h := sha256.New()
	for _, b := range [][]byte{countriesData, citiesData, regionsData, givenData, surnamesData} {
		h.Write(b)
	}
	for _, s := range []string{curatedCountries, curatedCities, curatedRegions, curatedSurnames} {
		io.WriteString(h, s)
	}
	for text := range organisationFiles() {
		io.WriteString(h, text)
	}
	return hex.EncodeToString(h.Sum(nil))[:12]
})

// unzip returns the text of embedded data. What is embedded was written by the
// generator and is read by every test, so that a failure is a broken build.
func unzip(data []byte) string {
	r, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		panic("gazetteer: broken data: " + err.Error())
	}
	var b strings.Builder
	if _, err := io.Copy(&b, r); err != nil {
		panic("gazetteer: broken data: " + err.Error())
	}
	return b.String()
}

// lines yields the lines of a table without its comments.
func lines(s string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for line := range strings.SplitSeq(s, "\n") {
			if line != "" && line[0] != '#' && !yield(line) {
				return
			}
		}
	}
}

func list(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "|")
}

// fields splits a line into exactly n columns.
func fields(line string, n int) []string {
	f := strings.Split(line, "\t")
	for len(f) < n {
		f = append(f, "")
	}
	return f
}

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
		f := fields(line, 11)
		c := Country{Code: f[0], Name: f[1], Names: list(f[2]), Adjective: f[3], Demonyms: list(f[4]), Capital: f[5]}
		c.Independent = f[6] == "1"
		c.Latitude, _ = strconv.ParseFloat(f[7], 64)
		c.Longitude, _ = strconv.ParseFloat(f[8], 64)
		c.Continent, c.Subregion = f[9], f[10]
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
