package identity

import (
	"slices"
	"strings"

	"parley/graph"
	"parley/graph/gazetteer"
)

// institution returns the profile of an institution: that of the gazetteer where the article's extractor
// found it there, or where its name and state mean one that all know; else one by name and state.
func institution(e graph.LocalEntity) Profile {
	folded := strings.TrimPrefix(graph.Fold(e.Name), "the ")
	if rest, ok := strings.CutPrefix(folded, "u s "); ok { // "U. S."
		folded = "us " + rest
	}
	code, isState := strings.CutPrefix(e.Gazetteer, "country/")
	if c := gazetteer.CountryByName(folded); !isState && e.Gazetteer == "" && c != nil &&
		(e.Subkind == graph.State || c.Code == string(e.Country) || e.Country == "" && initials(e.Name)) {
		code, isState = c.Code, true
	}
	if id := StateOf(code); isState && id != "" {
		return gazetted(id, code)
	}
	if id, ok := strings.CutPrefix(e.Gazetteer, "org/"); ok {
		return organisation(id, string(e.Country))
	}
	if org := knownOrganisation(folded, string(e.Country)); org != nil {
		return organisation(org.ID, org.Country)
	}
	rest, state := institutionName(folded, string(e.Country))
	p := named(rest, state)
	p.ID = "institution/" + slug(rest)
	if c := gazetteer.CountryByCode(state); c != nil && !keptWhole(rest) {
		p.ID = "institution/" + slug(graph.Fold(c.Adjective)+" "+rest)
	}
	return p
}

// initials reports whether a name is nothing but a few capitals, with points or without: what such a name of a state
// stands for ("UAE") no other institution bears.
func initials(name string) bool {
	letters := strings.ReplaceAll(name, ".", "")
	return len(letters) > 1 && len(letters) < 6 && strings.Trim(letters, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// organisation is the profile of an organisation that the gazetteer knows.
func organisation(id, state string) Profile {
	p := gazetted("institution/"+slug(graph.Fold(id)), state)
	p.Facets.Add(FacetKnown, id, 1)
	return p
}

// knownOrganisation is the only organisation of a name that may be of a state, in British or American
// spelling, or nil.
func knownOrganisation(folded, state string) *gazetteer.Organisation {
	var found *gazetteer.Organisation
	for _, name := range []string{folded, strings.ReplaceAll(folded, "organisation", "organization")} {
		for _, org := range gazetteer.OrganisationsByName(name) {
			if state != "" && org.Country != "" && org.Country != state || org == found {
				continue
			}
			if found != nil {
				return nil
			}
			found = org
		}
	}
	return found
}

// institutionName parts an institution's folded name from its state, so that "Russian Foreign
// Ministry", "Foreign Ministry of Russia" and the Foreign Ministry of an article on Russia are
// one key. A state in the name beats the one given.
func institutionName(folded, state string) (rest, code string) {
	words := strings.Fields(folded)
	if n, c := leadingState(words); c != nil && n < len(words) {
		if regionOf(state, c) {
			return office(words), state
		}
		state = c.Code
		if !keptWhole(strings.Join(words, " ")) {
			words = words[n:]
		}
	} else if n, c := trailingState(words); c != nil && n > 0 {
		state = c.Code
		if !keptWhole(strings.Join(words, " ")) {
			words = words[:n]
		}
	}
	return office(words), state
}

// regionOf reports whether a state has a region of another one's name: Georgia of the United States.
func regionOf(state string, c *gazetteer.Country) bool {
	return state != "" && state != c.Code && slices.ContainsFunc(gazetteer.RegionsByName(graph.Fold(c.Name)), func(r *gazetteer.Region) bool {
		return r.Country == state
	})
}

// private are what is no state's own where a name has nothing but it and the state: the Bank of America is
// no American Bank.
var private = wordSet("bank university college airlines airways airline railways times post church museum")

// keptWhole reports whether a name is of two words, "of" and the like apart, one a state's and one private.
func keptWhole(folded string) bool {
	words := strings.Fields(folded)
	if n, c := leadingState(words); c != nil {
		return n == len(words)-1 && private[words[n]]
	}
	n, c := trailingState(words)
	return c != nil && n == 1 && private[words[0]]
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
	for n := max(1, len(words)-7); n < len(words)-1; n++ { // the longest first: "of the People's Republic of China"
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
