package main

import (
	"fmt"
	"log"
	"os"
	"sort"
	"strconv"
	"strings"

	"parley/graph"
)

type city struct {
	ID            int
	Name, Country string
	Code          string // GeoNames feature code
	Division      string // GeoNames code of the first-level region within the country
	Lat, Lon      float64
	Population    int
}

// cities writes rows as the package's loadCities reads them: places of over 15,000
// people, capitals, seats of first-level regions of over 5,000, and those that the curated
// table names.
func cities(all []city) string {
	type row struct {
		city
		folded string
	}
	var rows []row
	named := curated()
	for _, c := range all {
		if known(c) || named[c.ID] {
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
		fmt.Fprintf(&b, "%d\t%s\t%s\t%s\t%.0f\t%.0f\t%d\t%s\t%s\n", r.ID, r.Name, folded, r.Country, r.Lat*100, r.Lon*100, r.Population, capital, r.Division)
	}
	return b.String()
}

// curated lists the ids of the cities that the curated table names.
func curated() map[int]bool {
	text, err := os.ReadFile("curated/cities.tsv")
	if err != nil {
		log.Fatal("generate: ", err)
	}
	out := map[int]bool{}
	for line := range strings.SplitSeq(string(text), "\n") {
		first, _, _ := strings.Cut(line, "\t")
		if id, err := strconv.Atoi(first); err == nil {
			out[id] = true
		}
	}
	return out
}

// known reports whether a place is in the table of cities for its size or rank.
func known(c city) bool {
	seat := c.Code == "PPLA" && c.Population >= 5000
	return c.Population >= 15000 && c.Code != "PPLX" || c.Code == "PPLC" || seat
}
