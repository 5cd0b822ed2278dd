package extract

import (
	"strings"

	"parley/graph"
)

// entityIndex finds entities of a document by a key. Those that a stage adds later are
// found too, so that no stage looks through all of them for each that it needs.
type entityIndex struct {
	d     *document
	keys  func(*entity) []string
	first map[string]int // the first entity of each key
	read  int            // how many entities are in it
}

func newEntityIndex(d *document, keys func(*entity) []string) *entityIndex {
	return &entityIndex{d: d, keys: keys, first: make(map[string]int)}
}

// find returns the first entity that has one of the keys, or -1.
func (x *entityIndex) find(keys ...string) int {
	for ; x.read < len(x.d.entities); x.read++ {
		for _, k := range x.keys(&x.d.entities[x.read]) {
			if _, taken := x.first[k]; !taken {
				x.first[k] = x.read
			}
		}
	}
	found := -1
	for _, k := range keys {
		if e, ok := x.first[k]; ok && (found < 0 || e < found) {
			found = e
		}
	}
	return found
}

// stateKeys finds states by the codes of their countries.
func stateKeys(e *entity) []string {
	if e.subkind != graph.State {
		return nil
	}
	return []string{e.country}
}

// placeKeys finds countries by "country/" and their code, other places by the gazetteer's
// id and by country and name.
func placeKeys(e *entity) []string {
	switch {
	case e.kind != graph.KindLocation:
		return nil
	case e.subkind == graph.Country:
		return []string{"country/" + e.country}
	}
	return []string{e.gazetteer, e.country + "/" + e.name}
}

// bodyKeys finds institutions by the gazetteer's id.
func bodyKeys(e *entity) []string {
	if e.kind != graph.KindInstitution || !strings.HasPrefix(e.gazetteer, "org/") {
		return nil
	}
	return []string{e.gazetteer}
}

// regionKeys finds regions by their names.
func regionKeys(e *entity) []string {
	if e.subkind != graph.Region {
		return nil
	}
	return []string{e.name}
}

// gazetteerKey finds what the gazetteer knows by its id.
func gazetteerKey(e *entity) []string { return []string{e.gazetteer} }
