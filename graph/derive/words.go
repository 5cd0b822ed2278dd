package derive

import (
	"maps"
	"slices"
	"strings"

	"parley/graph"
	"parley/graph/identity"
)

// newWords are the words of names that entities did not have before. Meetings are left out: their
// titles are made of others' names.
func (s *session) newWords() []graph.Word {
	words := map[string]bool{}
	for key, n := range s.nodes {
		if !slices.Contains(namedKinds, n.Kind) {
			continue
		}
		had := map[string]bool{}
		for _, name := range s.before.nodes[key].Index.Names {
			had[name] = true
		}
		for _, name := range n.Index.Names {
			if !had[name] {
				for _, w := range strings.Fields(name) {
					words[w] = true
				}
			}
		}
	}
	var out []graph.Word
	for _, w := range slices.Sorted(maps.Keys(words)) {
		if keys := identity.WordKeys(w); len(keys) > 0 {
			out = append(out, graph.Word{Word: w, Keys: keys})
		}
	}
	return out
}

var namedKinds = []graph.Kind{graph.KindPerson, graph.KindInstitution, graph.KindLocation}
