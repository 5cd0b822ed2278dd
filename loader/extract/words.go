package extract

import "strings"

// set makes a set of the words of a list, which blanks and line ends part.
func set(list string) map[string]bool {
	words := strings.Fields(list)
	s := make(map[string]bool, len(words))
	for _, w := range words {
		s[w] = true
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
