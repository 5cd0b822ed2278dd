package main

import (
	"fmt"
	"maps"
	"slices"
	"sort"
	"strings"

	"parley/graph"
)

// designations are what first-level regions are called in English, by country.
var designations = func() map[string][]string {
	out := map[string][]string{}
	for _, line := range strings.Split(`
Province: AF AR BI CA CN CR CU DO DZ EC FJ GA GQ ID IE IQ IR IT KE KH KR LA LK MZ NL PA PG PH PK RW SA SB TH TJ TM TR VN VU ZA ZM ZW CD AO BE
Governorate: BH DJ EG IQ JO KW LB OM PS SY TN YE
Oblast: RU UA KG BG
Region: RU UA KZ BY BG UZ ET GH TZ PH MA SN ML NE CI NA CM BF TD MR MG SO ER GN TG MW FR IT CL DK
State: IN BR NG MX US VE MM SD SS AU
Prefecture: JP CF
County: HU HR RO NO SE EE KE LR TW
Department: CO PE UY PY BO HN GT NI SV HT BJ
Canton: CH
District: UG BD LY IL
Division: BD`, "\n") {
		word, codes, _ := strings.Cut(line, ": ")
		for _, code := range strings.Fields(codes) {
			out[code] = append(out[code], word)
		}
	}
	return out
}()

// suffixes are designations as the packages' names have them, after the name or before.
var suffixes = []string{" Autonomous Oblast", " Oblast'", " Oblast", " oblast", " Province", " Governorate", " Region", " Republic",
	" Prefecture", " County", " Department", " District", " Kray", " Krai", " Okrug", " Municipality", " Voivodeship", " Parish",
	" Division", " State", " City", " Canton", " Emirate"}

var prefixes = []string{"State of ", "Province of ", "Republic of ", "Region of ", "Canton of ", "Municipality of ", "Departamento de "}

// stop are words that also name a region somewhere, and mostly mean none.
var stop = func() map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(`central centre center northern southern eastern western north south east west northeast northwest
		southeast southwest northeastern northwestern southeastern southwestern free maritime pool middle upper lower capital coast coastal delta rivers plateau lakes highland highlands unity jewish hope trinity nord sud est ouest littoral
		manche lot cher nord orne aube union progress central-east bay islands island hills valley upland national federal metropolitan
		down reading bury bath sandwell halton barking moray angus slough torbay the border mountain river lake port mid city new old
		colon independence liberty sports cross gold silver kings princes general batman van ordu may rose sale most nana`) {
		out[w] = true
	}
	return out
}()

// regions writes rows as the package's loadRegions reads them: the first-level regions of
// all countries, then those of the CLDR that are known by no other name.
func regions(src *source) string {
	taken := map[string]bool{} // the country, a blank and a folded name
	common := map[string]bool{}
	for _, c := range src.Countries {
		common[graph.Fold(c.Name.Common)] = true
	}
	for _, c := range src.Cities {
		if known(c) {
			taken[c.Country+" "+graph.Fold(c.Name)] = true
			common[graph.Fold(c.Name)] = common[graph.Fold(c.Name)] || c.Population >= 50000
		}
	}
	for _, n := range src.Surnames {
		common[graph.Fold(n)] = true
	}
	for n := range src.Given {
		common[graph.Fold(n)] = true
	}
	alone := func(country, name string) string {
		key := graph.Fold(name)
		first, _, _ := strings.Cut(key, " ")
		if taken[country+" "+key] || common[key] || stop[first] && first == key || len(key) < 4 {
			return "1"
		}
		return ""
	}
	var rows []string
	for _, d := range src.Divisions {
		country, _, _ := strings.Cut(d.Code, ".")
		name := plain(d.Name)
		var names []string
		if name != d.Name {
			names = append(names, d.Name)
		}
		for _, w := range designations[country] {
			if full := name + " " + w; full != d.Name && !strings.HasSuffix(name, " "+w) {
				names = append(names, full)
			}
		}
		row := fmt.Sprintf("%s\t%s\t%s\t%s\n", d.Code, name, strings.Join(names, "|"), alone(country, name))
		rows = append(rows, row)
		taken[country+" "+graph.Fold(name)] = true
	}
	for _, code := range slices.Sorted(maps.Keys(src.Subdivisions)) {
		name := src.Subdivisions[code]
		country := strings.ToUpper(code[:2])
		name = plain(strings.TrimRight(name, "²³"))
		key := country + " " + graph.Fold(name)
		if taken[key] || alone(country, name) != "" || strings.ContainsAny(name, "()0123456789,") {
			continue
		}
		taken[key] = true
		rows = append(rows, fmt.Sprintf("%s\t%s\t\t\n", country, name))
	}
	sort.Strings(rows)
	return strings.Join(rows, "")
}

// plain is the name of a region without its designation.
func plain(name string) string {
	for _, s := range suffixes {
		if short, ok := strings.CutSuffix(name, s); ok && !stop[strings.ToLower(short)] {
			return short
		}
	}
	for _, p := range prefixes {
		if short, ok := strings.CutPrefix(name, p); ok {
			return short
		}
	}
	return name
}
