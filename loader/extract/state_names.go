package extract

import (
	"slices"

	"parley/graph"
)

// shortNames are names of states, folded, that are as short as those of today, and are kept where an article has no other.
var shortNames = map[string]bool{"turkey": true, "burma": true, "zaire": true, "kampuchea": true, "bosnia": true, "macedonia": true, "swaziland": true,
	"czechia": true, "cape verde": true, "east timor": true}

// callStates gives states, and the countries that they rule, the names that the article has for them: "Burma", unless it has "Myanmar", too.
func (d *document) callStates() {
	called := map[string]string{} // by identifier
	for n := range d.names {
		x := &d.entities[d.names[n].entity]
		form := d.recased(d.names[n].span)
		if d.names[n].people || !x.ofCountry() {
			continue
		}
		if graph.Fold(form) == graph.Fold(x.name) {
			called[x.gazetteer] = x.name
		} else if shortNames[graph.Fold(form)] && called[x.gazetteer] == "" {
			called[x.gazetteer] = d.display(x, form)
		}
	}
	for e := range d.entities {
		x := &d.entities[e]
		if name := called[x.gazetteer]; x.ofCountry() && name != "" && name != x.name {
			x.name = name
			x.aliases = slices.DeleteFunc(x.aliases, func(a string) bool { return a == name })
		}
	}
}
