package main

import (
	"fmt"
	"sort"
	"strings"

	"parley/graph"
)

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
// written in Latin letters. Codes of two and three letters are no names, nor is the name of
// the people.
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
	seen := map[string]bool{graph.Fold(c.Name.Common): true, "": true, graph.Fold(c.Demonyms["eng"].M): true}
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
