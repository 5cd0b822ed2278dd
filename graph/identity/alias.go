package identity

import (
	"slices"
	"strings"

	"parley/graph"
)

// Aliases are the names that an article gives an entity beside its fullest, folded, as far as they
// tell more than that one does: another full name of a person, the acronym of an institution or what
// it stands for. What else an article calls them ("Putin", "the House") may mean many.
func Aliases(e graph.LocalEntity) []string {
	own, state := graph.Fold(e.Name), string(e.Country)
	var tells func(alias string) (folded string, ok bool)
	switch e.Kind {
	case graph.KindPerson:
		name := readName(bareName(own, state), state, "")
		tells = func(alias string) (string, bool) {
			alias = bareName(alias, state)
			return alias, strings.Contains(alias, " ") && match(name, readName(alias, state, ""), tradition{}).kin == unrelated
		}
	case graph.KindInstitution:
		rest, of := institutionName(own, state)
		name := readBody(rest, of)
		tells = func(alias string) (string, bool) {
			alias, _ = institutionName(alias, state)
			other := readBody(alias, of)
			return alias, spells(other, name) || spells(name, other)
		}
	default:
		return nil
	}
	var out []string
	for _, a := range e.Aliases {
		if a, ok := tells(graph.Fold(a)); ok && !slices.Contains(out, a) {
			out = append(out, a)
		}
	}
	return out
}
