package main

import (
	"compress/gzip"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"parley/bench/draft"
	"parley/graph"
	"parley/graph/gazetteer"
)

// world is what the articles are about. Everything in it is drawn by its number, so that an article
// is the same whichever others are made before it, and by power laws: some states and leaders are
// in half of the news, most people are in one article or two, and there are always new ones.
type world struct {
	rate      int // articles a day
	copies    int // one article in so many repeats an earlier one; 0 is none
	given     []string
	surnames  []string
	countries []*gazetteer.Country
	capitals  map[string]*gazetteer.City // by country
}

// hubs are the states that most news is about, the first the most.
var hubs = []string{"US", "RU", "CN", "UA", "IL", "GB", "FR", "DE", "IN", "TR", "IR", "KR", "JP", "SA", "EG", "PK", "PL", "BR", "ZA", "QA"}

// newWorld makes a world whose people bear names of the lists in a folder, the gazetteer's.
func newWorld(rate, copies int, names string) (*world, error) {
	w := &world{rate: rate, copies: copies, capitals: map[string]*gazetteer.City{}}
	var err error
	if w.given, err = readNames(filepath.Join(names, "given.txt.gz")); err != nil {
		return nil, err
	}
	if w.surnames, err = readNames(filepath.Join(names, "surnames.txt.gz")); err != nil {
		return nil, err
	}
	for i, n := range w.given {
		w.given[i] = n[1:] // without the mark of the sex
	}
	for _, c := range gazetteer.Countries() {
		if !c.Independent {
			continue
		}
		w.countries = append(w.countries, c)
		for _, city := range gazetteer.Cities(graph.Fold(c.Capital)) {
			if city.Country == c.Code {
				w.capitals[c.Code] = city
				break
			}
		}
	}
	rank := func(c *gazetteer.Country) int {
		if i := slices.Index(hubs, c.Code); i >= 0 {
			return i
		}
		return len(hubs)
	}
	slices.SortStableFunc(w.countries, func(a, b *gazetteer.Country) int { return rank(a) - rank(b) })
	return w, nil
}

// readNames reads a list of names, each a line of some letters.
func readNames(file string) ([]string, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	text, err := io.ReadAll(z)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	var names []string
	for line := range strings.FieldsSeq(string(text)) {
		if len(line) > 3 {
			names = append(names, line)
		}
	}
	return names, nil
}

// Kinds of what is drawn by number.
const (
	ofEvents uint64 = iota
	ofArticles
	ofPeople
	ofSurnames
	ofGiven
	ofBodies
)

const (
	rosterSize   = 20_000 // people of a state
	surnameCount = 1_500  // surnames of a state
	givenCount   = 500    // given names of a state
	bodyCount    = 200_000
)

func (w *world) state(r *rand.Rand) int { return draft.PowerLaw(r, len(w.countries)) }

// person is the name of one of a state's people. One in forty bears the commonest surname of
// their state, one in twenty-two the commonest given name.
func (w *world) person(state, rank int) string {
	r := draft.Random(ofPeople, uint64(state), uint64(rank))
	name := func(list []string, kind uint64, count float64) string {
		u := r.Float64()
		n := draft.Pick(draft.Random(kind, uint64(state), uint64(u*u*count)), list)
		return strings.ToUpper(n[:1]) + n[1:]
	}
	return name(w.given, ofGiven, givenCount) + " " + name(w.surnames, ofSurnames, surnameCount)
}

// body is the name of an institution that no gazetteer knows.
func body(rank int) string {
	r := draft.Random(ofBodies, uint64(rank))
	return draft.Word(r, 3) + " " + []string{"Institute", "Foundation", "Agency", "Council", "Group", "Union"}[r.IntN(6)]
}
