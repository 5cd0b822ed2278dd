package extract

import (
	"maps"
	"strings"
)

// set makes a set of the words of a list, which blanks and line ends part, and of those of the
// other sets that it has in it.
func set(list string, others ...map[string]bool) map[string]bool {
	words := strings.Fields(list)
	s := make(map[string]bool, len(words))
	for _, w := range words {
		s[w] = true
	}
	for _, other := range others {
		maps.Copy(s, other)
	}
	return s
}

// bare cuts what is written onto a word: a final point and a possessive 's.
func bare(w string) string {
	w = strings.TrimSuffix(w, "'s")
	w = strings.TrimSuffix(w, "’s")
	if len(w) > 1 {
		w = strings.TrimSuffix(w, ".")
	}
	return w
}

func fields(list string) []string { return strings.Fields(list) }

// isPossessive reports whether a token is the mark of what somebody has.
func isPossessive(w string) bool { return w == "'s" || w == "’s" || w == "'" || w == "’" }
