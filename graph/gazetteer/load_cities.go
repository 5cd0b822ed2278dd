package gazetteer

import (
	"strconv"
	"strings"

	"parley/graph"
)

// loadCities reads rows of: GeoNames id, name,
// its folded form where that is not simply its lower case, country, latitude and
// longitude in hundredths of a degree, population, "1" for a capital, code of its
// first-level region. The rows are
// in the order of the folded names, the most populous first.
func (t *tables) loadCities() {
	text := unzip(citiesData)
	n := strings.Count(text, "\n")
	t.cities = make([]City, 0, n)
	t.cityNames = make(map[string]int32, n)
	t.cityByID = make(map[int]*City, n)
	folded := make([]string, 0, n)
	for len(text) > 0 {
		line := text
		if i := strings.IndexByte(text, '\n'); i >= 0 {
			line, text = text[:i], text[i+1:]
		} else {
			text = ""
		}
		c, fold := parseCity(line)
		if fold == "" {
			fold = strings.ToLower(c.Name)
		}
		t.cities = append(t.cities, c)
		folded = append(folded, fold)
	}
	for i := range t.cities {
		t.cityByID[t.cities[i].GeoNames] = &t.cities[i]
		if i == 0 || folded[i] != folded[i-1] {
			t.cityNames[folded[i]] = int32(i)
			t.cities[i].first = true
		}
	}
	t.aliasCities()
}

func parseCity(line string) (c City, fold string) {
	for col := 0; ; col++ {
		field, rest, more := strings.Cut(line, "\t")
		switch col {
		case 0:
			c.GeoNames, _ = strconv.Atoi(field)
		case 1:
			c.Name = field
		case 2:
			fold = field
		case 3:
			c.Country = field
		case 4, 5:
			v, _ := strconv.Atoi(field)
			if col == 4 {
				c.Latitude = float64(v) / 100
			} else {
				c.Longitude = float64(v) / 100
			}
		case 6:
			c.Population, _ = strconv.Atoi(field)
		case 7:
			c.Capital = field == "1"
		case 8:
			c.division = field
		}
		if !more {
			return c, fold
		}
		line = rest
	}
}

func (t *tables) aliasCities() {
	t.cityAlias = map[string][]*City{}
	for line := range lines(curatedCities) {
		f := fields(line, 2)
		id, _ := strconv.Atoi(f[0])
		c := t.cityByID[id]
		if c == nil {
			continue
		}
		c.Known = true
		for _, alias := range list(f[1]) {
			if name, shown := strings.CutPrefix(alias, "="); shown {
				alias = name
				c.Name = name
			}
			key := graph.Fold(alias)
			if head := t.run(key); len(head) > 0 && head[0] == c {
				continue
			}
			t.cityAlias[key] = append(t.cityAlias[key], c)
		}
	}
}

// run returns the cities whose own name this is.
func (t *tables) run(folded string) []*City {
	first, ok := t.cityNames[folded]
	if !ok {
		return nil
	}
	var out []*City
	for i := int(first); i < len(t.cities) && (i == int(first) || !t.cities[i].first); i++ {
		out = append(out, &t.cities[i])
	}
	return out
}
