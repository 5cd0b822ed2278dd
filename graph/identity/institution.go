package identity

import (
	"strings"

	"parley/graph/gazetteer"
)

// institutionName parts an institution's folded name from its state, so that "Russian Foreign
// Ministry", "Foreign Ministry of Russia" and the Foreign Ministry of an article on Russia are
// one key. A state in the name beats the one given.
func institutionName(folded, state string) (rest, code string) {
	words := strings.Fields(folded)
	if len(words) > 0 && words[0] == "the" {
		words = words[1:]
	}
	if n, c := leadingState(words); c != nil && n < len(words) {
		words, state = words[n:], c.Code
	} else if n, c := trailingState(words); c != nil && n > 0 {
		words, state = words[:n], c.Code
	}
	return office(words), state
}

// leadingState finds a demonym or name of a state at the start: "south korean", "us".
func leadingState(words []string) (int, *gazetteer.Country) {
	for n := min(3, len(words)-1); n > 0; n-- {
		head := strings.Join(words[:n], " ")
		if c := gazetteer.CountryByDemonym(head); c != nil {
			return n, c
		}
		if c := gazetteer.CountryByName(head); c != nil {
			return n, c
		}
	}
	return 0, nil
}

// trailingState finds "of <state>" at the end, and returns how many words stand before it.
func trailingState(words []string) (int, *gazetteer.Country) {
	for n := len(words) - 2; n > 0 && n >= len(words)-6; n-- {
		if words[n] != "of" {
			continue
		}
		tail := words[n+1:]
		if len(tail) > 1 && tail[0] == "the" {
			tail = tail[1:]
		}
		if c := gazetteer.CountryByName(strings.Join(tail, " ")); c != nil {
			return n, c
		}
	}
	return 0, nil
}

// office writes the two orders of a ministry's name as one: "ministry of foreign affairs" and
// "foreign affairs ministry" are "foreign ministry".
func office(words []string) string {
	for _, head := range []string{"ministry", "department"} {
		if len(words) > 2 && words[0] == head && (words[1] == "of" || words[1] == "for") {
			tail := words[2:]
			if tail[0] == "the" && len(tail) > 1 {
				tail = tail[1:]
			}
			words = append(append([]string{}, tail...), head)
			break
		}
	}
	name := strings.Join(words, " ")
	return strings.Replace(name, "foreign affairs ministry", "foreign ministry", 1)
}
