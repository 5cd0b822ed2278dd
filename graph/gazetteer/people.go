package gazetteer

import (
	"strings"

	"parley/graph"
)

// people is what the package knows of their names, all folded.
type people struct {
	givenNames map[string]byte // 'f', 'm' or '-' for the sex
	surnames   map[string]struct{}
}

// GivenName reports whether people are known to bear this given name, and whether
// they are women ('f'), men ('m') or either ('-').
func GivenName(folded string) (sex byte, ok bool) {
	sex, ok = load().givenNames[folded]
	return sex, ok
}

// Surname reports whether families are known to bear this name of one word. Many a
// surname is a common word, a given name or a place as well.
func Surname(folded string) bool {
	_, ok := load().surnames[folded]
	return ok
}

func readPeople() people {
	p := people{givenNames: make(map[string]byte, 20000), surnames: make(map[string]struct{}, 20000)}
	for line := range lines(unzip(givenData)) {
		p.givenNames[line[1:]] = line[0]
	}
	for line := range lines(unzip(surnamesData)) {
		p.surnames[line] = struct{}{}
	}
	for line := range lines(curatedSurnames) {
		for name := range strings.FieldsSeq(line) {
			p.surnames[graph.Fold(name)] = struct{}{}
		}
	}
	return p
}
