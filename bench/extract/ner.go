package main

import (
	"strings"

	"parley/graph"
)

// typed is a name's span and its type: PER, ORG or LOC.
type typed struct {
	start, end int
	kind       string
}

var nameTypes = []string{"PER", "ORG", "LOC"}

func newNameSheet() *sheet { return newSheet("PER", "ORG", "LOC", "all") }

// goldTypes are the types of annotations by what this benchmark calls them.
var goldTypes = map[string]string{
	"per": "PER", "person": "PER", "politician": "PER",
	"org": "ORG", "organization": "ORG", "organisation": "ORG", "politicalparty": "ORG",
	"loc": "LOC", "location": "LOC", "gpe": "LOC", "gpe0": "LOC", "gpe1": "LOC", "gpe2": "LOC", "country": "LOC",
	"facility": "LOC", "regio": "LOC", "city": "LOC",
}

// adjectival reports whether a mention is the adjective of a state, out of scope.
func (m *mention) adjectival() bool {
	for _, t := range m.Tags {
		if strings.HasSuffix(strings.ToLower(t), "-x") {
			return true
		}
	}
	return false
}

// scoreNames counts names with the very span and type of an annotation. What stands where an
// annotation is out of scope counts neither way.
func scoreNames(a *annotated, found map[typed]bool) map[string]tally {
	gold, outside := a.names()
	of := map[string]tally{}
	for x := range found {
		if outside[[2]int{x.start, x.end}] {
			continue
		}
		count(of, x.kind, tally{right: one(gold[x]), wrong: one(!gold[x])})
	}
	for x := range gold {
		if !found[x] {
			count(of, x.kind, tally{missed: 1})
		}
	}
	var all tally
	for _, kind := range nameTypes {
		all.add(of[kind])
	}
	of["all"] = all
	return of
}

// names are the annotated names, and the spans of annotations that are out of scope.
func (a *annotated) names() (gold map[typed]bool, outside map[[2]int]bool) {
	gold, outside = map[typed]bool{}, map[[2]int]bool{}
	for i := range a.Entities {
		m := &a.Entities[i]
		if kind := goldTypes[strings.ToLower(m.Type)]; kind == "" || m.adjectival() {
			outside[[2]int{m.Start, m.End}] = true
		} else {
			gold[typed{m.Start, m.End, kind}] = true
		}
	}
	return gold, outside
}

// count adds to one of several tallies.
func count(of map[string]tally, name string, more tally) {
	t := of[name]
	t.add(more)
	of[name] = t
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

// namesOf are the names that an extraction lists; a state counts as a place.
func namesOf(x *graph.Extraction) map[typed]bool {
	found := map[typed]bool{}
	for _, e := range x.Entities {
		kind := "ORG"
		switch {
		case e.Kind == graph.KindPerson:
			kind = "PER"
		case e.Kind == graph.KindLocation || e.Subkind == graph.State:
			kind = "LOC"
		}
		for _, m := range e.Mentions {
			found[typed{m.Start, m.End, kind}] = true
		}
	}
	return found
}
