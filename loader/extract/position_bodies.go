package extract

import (
	"slices"

	"parley/graph"
	"parley/graph/gazetteer"
)

// Whom a post serves is often not named as such: a state by its people or its land, a city's government by the city.

// state is the entity of a state, added where the article names it only as a place or
// not at all.
func (f *positionFinder) state(code string) int {
	if code == "" {
		return -1
	}
	if e, ok := f.known["country/"+code]; ok {
		return e
	}
	c := gazetteer.CountryByCode(code)
	if c == nil {
		return -1
	}
	return f.imply(entity{kind: graph.KindInstitution, subkind: graph.State, name: c.Name, country: code, gazetteer: "country/" + code})
}

// imply adds an entity that the article does not name.
func (f *positionFinder) imply(x entity) int {
	if e, ok := f.implied[x.name]; ok {
		return e
	}
	f.d.entities = append(f.d.entities, x)
	f.implied[x.name] = len(f.d.entities) - 1
	return len(f.d.entities) - 1
}

// placeBody is the government of a city or region, which its mayor or governor serves.
func (f *positionFinder) placeBody(place int) int {
	x := f.d.entities[place]
	return f.imply(entity{kind: graph.KindInstitution, subkind: graph.OtherInstitution, name: x.name, country: x.country})
}

// body is the institution of a gazetteer id, as the article names it, else by the name
// that news gives it.
func (f *positionFinder) body(id, name string) int {
	if e := f.named(id); e >= 0 {
		return e
	}
	o := gazetteer.OrganisationByID(id)
	if o == nil {
		return -1
	}
	return f.imply(entity{kind: graph.KindInstitution, subkind: o.Subkind, name: name, country: o.Country, gazetteer: "org/" + id})
}

// calledBody is the institution of a gazetteer id if the article names it, else one that it calls by a folded name, or -1.
func (f *positionFinder) calledBody(id, name string) int {
	if e := f.named(id); e >= 0 {
		return e
	}
	return slices.IndexFunc(f.d.entities, func(x entity) bool { return x.kind == graph.KindInstitution && graph.Fold(x.name) == name })
}

// named is the institution of a gazetteer id if the article names it, else -1.
func (f *positionFinder) named(id string) int {
	if e, ok := f.known["org/"+id]; ok {
		return e
	}
	return -1
}
