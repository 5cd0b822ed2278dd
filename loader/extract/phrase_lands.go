package extract

import (
	"strconv"

	"parley/graph"
	"parley/graph/gazetteer"
)

// state is the entity of a state. Where the article knows it by an adjective or as a
// place alone, it is added.
func (p *phrases) state(code string) int {
	code = p.d.then(code)
	if e, ok := p.states[code]; ok {
		return e
	}
	c := gazetteer.CountryByCode(code)
	if c == nil {
		return -1
	}
	p.d.entities = append(p.d.entities, entity{kind: graph.KindInstitution, subkind: graph.State, name: c.Name, country: code, gazetteer: "country/" + code})
	e := len(p.d.entities) - 1
	p.states[code] = e
	return e
}

// governments are some entities, with the state in place of each capital among them: "delegations from Lima and Quito".
func (p *phrases) governments(entities []int) []int {
	out := make([]int, 0, len(entities))
	for _, x := range entities {
		if e := &p.d.entities[x]; e.kind == graph.KindLocation && e.subkind == graph.City {
			if land := gazetteer.CountryByCapital(graph.Fold(e.name)); land != nil {
				x = p.state(land.Code)
			}
		}
		if x >= 0 {
			out = append(out, x)
		}
	}
	return out
}

// bygones are the states whose capital is that of a state of today, with their last days.
var bygones = map[string]struct {
	code string
	end  graph.Day
}{
	"RU": {"SU", graph.DayOf(1991, 12, 26)},
	"RS": {"YU", graph.DayOf(2003, 2, 4)},
}

// then is the code that a state of today had on the day of an article: that of the Soviet
// Union, to which the Moscow of 1987 belongs.
func (d *document) then(code string) string {
	if was, ok := bygones[code]; ok {
		if last, dated := d.published.Latest(); dated && last <= was.end {
			return was.code
		}
	}
	return code
}

// country is the location of a country; it is added where the article knows it as a
// state alone.
func (p *phrases) country(code string) int {
	if e := p.places.find("country/" + code); e >= 0 {
		return e
	}
	c := gazetteer.CountryByCode(code)
	if c == nil {
		return -1
	}
	p.d.entities = append(p.d.entities, entity{kind: graph.KindLocation, subkind: graph.Country, name: c.Name, country: code, gazetteer: "country/" + code})
	return len(p.d.entities) - 1
}

// capital is the location of a state's capital; it is added where the article does not
// name it.
func (p *phrases) capital(code string) int {
	land := gazetteer.CountryByCode(code)
	if land == nil || land.Capital == "" {
		return -1
	}
	var city *gazetteer.City
	for _, c := range gazetteer.Cities(graph.Fold(land.Capital)) {
		if c.Country == code && (city == nil || c.Capital) {
			city = c
		}
	}
	return p.city(city)
}

// city is the location of a city; it is added where the article does not name it.
func (p *phrases) city(city *gazetteer.City) int {
	if city == nil {
		return -1
	}
	id := "geonames/" + strconv.Itoa(city.GeoNames)
	if e := p.places.find(id, city.Country+"/"+city.Name); e >= 0 {
		return e
	}
	p.d.entities = append(p.d.entities, entity{kind: graph.KindLocation, subkind: graph.City, name: city.Name, country: city.Country, gazetteer: id})
	return len(p.d.entities) - 1
}
