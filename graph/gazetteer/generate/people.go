package main

import (
	"sort"
	"strings"
	"unicode"

	"parley/graph"
)

// given writes the folded given names of one word, each after "f", "m" or "-" for
// the sex of those who bear it.
func given(names map[string][]string) string {
	sexes := map[string]string{}
	for n, marks := range names {
		key := graph.Fold(n)
		if len(key) < 3 || strings.ContainsAny(key, " 0123456789") {
			continue
		}
		sexes[key] += strings.Join(marks, "")
	}
	rows := make([]string, 0, len(sexes))
	for n, marks := range sexes {
		f, m := strings.Count(marks, "f"), strings.Count(marks, "m")
		switch {
		case f > 2*m:
			rows = append(rows, "f"+n)
		case m > 2*f:
			rows = append(rows, "m"+n)
		default:
			rows = append(rows, "-"+n)
		}
	}
	sort.Strings(rows)
	return strings.Join(rows, "\n") + "\n"
}

// surnames writes the folded surnames of one word. Those written in letters that fold
// into other spellings than English news uses are left out.
func surnames(names []string) string {
	seen := map[string]bool{}
	var rows []string
	for _, n := range names {
		key := graph.Fold(n)
		if len(key) < 2 || seen[key] || strings.ContainsAny(key, " 0123456789") || strings.ContainsFunc(n, foreign) {
			continue
		}
		seen[key] = true
		rows = append(rows, key)
	}
	sort.Strings(rows)
	return strings.Join(rows, "\n") + "\n"
}

// foreign reports whether a letter is neither Latin nor Greek nor Cyrillic.
func foreign(r rune) bool {
	return unicode.IsLetter(r) && !unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic)
}
