package gazetteer

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"io"
	"strings"
	"sync"
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
	var others sync.WaitGroup
	others.Go(func() { t.organisations = readOrganisations() })
	others.Go(func() { t.people = readPeople() })
	t.loadCountries()
	t.loadCities()
	t.loadRegions()
	others.Wait()
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
	for _, s := range []string{curatedCountries, curatedCities, curatedRegions, curatedSurnames, leadersData} {
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

// fields splits a line into its columns; those of n that it lacks at its end are empty.
func fields(line string, n int) []string {
	f := strings.Split(line, "\t")
	for len(f) < n {
		f = append(f, "")
	}
	return f
}
