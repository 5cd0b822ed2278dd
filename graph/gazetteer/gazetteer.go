// Package gazetteer knows the countries, regions and cities of the world, institutions
// with names of their own, and the names of people. Its data is made by a command of this repository
// (see generate) and by hand (see curated), and embedded; Version names it. All
// lookups take text folded by graph.Fold and answer nil where nothing is known.
package gazetteer

import "slices"

// Country is a state and its land.
type Country struct {
	Code        string   // ISO 3166-1 alpha-2; a withdrawn or user-assigned one for a state of the past
	Name        string   // common English short name: "United States", "Russia", "Türkiye"
	Names       []string // other names of it: "USA", "Turkey"
	Adjective   string   // the form that its institutions carry: "Russian", "US", "British"
	Demonyms    []string // "Russian", "Russians", "American"
	Capital     string   // "Ankara"
	Capitals    []string // other spellings and seats by convention: "Kiev", "Tel Aviv"
	Seats       []string // what else stands for its government: "Kremlin", "White House", "Élysée"
	Independent bool     // false for territories and for states of the past
	Latitude    float64
	Longitude   float64
}

// City is a populated place.
type City struct {
	GeoNames   int // GeoNames id
	Name       string
	Country    string // ISO 3166-1 alpha-2
	Latitude   float64
	Longitude  float64
	Population int
	Capital    bool
	Known      bool // known for more than its size: the curated table names it

	division string // GeoNames code of its first-level region within the country
	first    bool   // the first of its name in the table
}

// Version names the data: it changes when they do.
func Version() string { return version() }

// CountryByCode looks a country up by its ISO 3166-1 alpha-2 code.
func CountryByCode(code string) *Country { return load().byCode[code] }

// Countries lists all countries, then the states of the past.
func Countries() []*Country {
	t := load()
	out := make([]*Country, len(t.countries))
	for i := range t.countries {
		out[i] = &t.countries[i]
	}
	return out
}

// CountryByName looks a country up by a name or alias of it, not by its demonym.
func CountryByName(folded string) *Country { return load().byName[folded] }

// CountryByDemonym looks a country up by its adjective or the name of its people.
func CountryByDemonym(folded string) *Country { return load().byDemonym[folded] }

// CountryByCapital looks a country up by its capital.
func CountryByCapital(folded string) *Country { return load().byCapital[folded] }

// CountryBySeat looks a country up by a seat of its government, such as "Kremlin".
func CountryBySeat(folded string) *Country { return load().bySeat[folded] }

// Cities lists the cities of a name, the most populous first; a city known better
// by that name than it is by its own ("New York") comes first of all.
func Cities(folded string) []*City {
	t := load()
	own, alias := t.run(folded), t.cityAlias[folded]
	if len(alias) == 0 {
		return own
	}
	out := slices.Clone(alias)
	for _, c := range own {
		if !slices.Contains(alias, c) {
			out = append(out, c)
		}
	}
	return out
}

// CityByID looks a city up by its GeoNames id.
func CityByID(geonames int) *City { return load().cityByID[geonames] }

// Words returns how many words the longest known name has that begins with this
// folded word; 0 if none does. What is folded away, as in "St. Petersburg", parts words.
func Words(first string) int { return int(load().words[first]) }
