package identity

import (
	"slices"
	"strings"

	"parley/graph"
)

// body is an institution's profile, read.
type body struct {
	id, state string
	known     string   // the gazetteer's id, if it has one
	folded    []string // names
	names     []bodyName
	aliases   map[string]int
}

func readInstitution(p graph.Profile) body {
	b := body{id: p.ID, state: only(p, FacetState), known: only(p, FacetKnown), folded: bodyNames(p.Facets), aliases: p.Facets[FacetAlias]}
	for _, name := range b.folded {
		b.names = append(b.names, readBody(name, b.state))
	}
	return b
}

// relateInstitutions compares two institutions, whoever else there is.
func relateInstitutions(a, b *body) (edge, bool) {
	e, ok := relateBodies(a, b)
	if !ok || !e.oneState(a.state, b.state) {
		return e, false
	}
	if a.state != b.state && a.everywhere() && b.everywhere() {
		e.doubtful = true
		e.score -= 30
		e.reasons = append(e.reasons, "but every state may have one")
	}
	return e, true
}

// relateBodies compares two institutions by those of their names that are most alike.
func relateBodies(a, b *body) (best edge, found bool) {
	if a.known != "" && b.known != "" {
		first := renamed()[a.known]
		return edge{rank: 0, rule: "renamed", score: 98}, first != "" && first == renamed()[b.known]
	}
	if a.called(b) || b.called(a) {
		return edge{rank: 1, rule: "a name and its acronym, as an article gives them", score: 96}, true
	}
	for i := range a.names {
		for j := range b.names {
			e, ok := relateNames(a.names[i], b.names[j])
			if !ok || found && best.score >= e.score {
				continue
			}
			if best, found = e, true; e.rank > 0 {
				best.reasons = []string{title(a.folded[i]) + "/" + title(b.folded[j])}
			}
		}
	}
	return best, found
}

// everywhere reports whether every state may have an institution of these names.
func (a *body) everywhere() bool {
	return !slices.ContainsFunc(a.names, func(n bodyName) bool { return !n.everywhere() })
}

// called reports whether an article gives a name of a as another one of b, and one is the acronym of the
// other. What else an article calls an institution may be short for many: "the House", "the Commission".
func (a *body) called(b *body) bool {
	for i, name := range a.folded {
		if b.aliases[name] > 0 && slices.ContainsFunc(b.names, func(own bodyName) bool { return spells(a.names[i], own) || spells(own, a.names[i]) }) {
			return true
		}
	}
	return false
}

// relateNames compares two names of institutions.
func relateNames(x, y bodyName) (edge, bool) {
	switch {
	case len(x.words) == 0 || len(y.words) == 0:
		return edge{}, false
	case len(x.states)+len(y.states) > 0:
		return edge{rank: 1, rule: "the mission of one state to another", score: 95}, slices.Equal(x.states, y.states) && len(x.states) > 1
	case x.folded == y.folded:
		return edge{rule: "same name", score: 100}, true
	case slices.Equal(x.words, y.words):
		return edge{rank: 1, rule: "one name, written otherwise", score: 97}, true
	case bag(x.words) == bag(y.words):
		if slices.ContainsFunc(x.words, func(w string) bool { return bodies[w] }) {
			return edge{rank: 2, rule: "the same words in another order", score: 92}, true
		}
		return edge{rank: 2, rule: "the same words in another order", score: 60, doubtful: true}, true
	case slices.Equal(x.firm, y.firm):
		return edge{rank: 3, rule: "a firm and a group of its name", score: 65, doubtful: true}, true
	case x.team() == strings.Join(y.spelt, " "):
		return edge{rank: 3, rule: "a team without its city", score: 88, lackJ: true}, true
	case y.team() == strings.Join(x.spelt, " "):
		return edge{rank: 3, rule: "a team without its city", score: 88, lackI: true}, true
	case spells(x, y) && len(x.words[0]) >= longAcronym:
		return edge{rank: 4, rule: "a long acronym that fits", score: 86, lackI: true}, true
	case spells(y, x) && len(y.words[0]) >= longAcronym:
		return edge{rank: 4, rule: "a long acronym that fits", score: 86, lackJ: true}, true
	case spells(x, y) || spells(y, x):
		return edge{rank: 4, rule: "an acronym that fits", score: 60, doubtful: true}, true
	case within(x.words, y.words) || within(y.words, x.words):
		return edge{rank: 5, rule: "all but a word of the name", score: 55, doubtful: true}, true
	}
	return edge{}, false
}

// longAcronym is from how many letters on an acronym does not fit another name by chance: ISIS is no Institute for
// Science and International Security.
const longAcronym = 5

// spells reports whether the one word of x is the acronym of y.
func spells(x, y bodyName) bool {
	return len(x.words) == 1 && len(y.words) > 2 && x.words[0] == y.acronym()
}

// within reports whether all words of x, three at least, are among those of y, which has one more.
func within(x, y []string) bool {
	if len(x) < 3 || len(y) != len(x)+1 {
		return false
	}
	for _, w := range x {
		if !slices.Contains(y, w) {
			return false
		}
	}
	return true
}

// oneState weighs the states of two that are no people; false means that they are of different ones.
func (e *edge) oneState(a, b string) bool {
	switch {
	case a == b && a != "":
		e.reasons = append(e.reasons, "both of "+stateName(a))
	case a == b:
	case a == "" || b == "":
		e.lackI, e.lackJ = e.lackI || a == "", e.lackJ || b == ""
		e.score -= 3
		if e.rule == "same name" {
			e.rule = "same name, one state"
		}
		e.reasons = append(e.reasons, "one of "+stateName(a+b)+", of the other no state is known")
	case succeeds(a, b):
		e.score -= 3
		e.reasons = append(e.reasons, stateName(a)+" and "+stateName(b)+" follow each other")
	default:
		return false
	}
	return true
}

// thingVeto says why two institutions, or two places, cannot be one.
func thingVeto(a, b graph.Profile) string {
	x, y := only(a, FacetState), only(b, FacetState)
	if x != "" && y != "" && x != y && !succeeds(x, y) {
		return "one is of " + stateName(x) + ", the other of " + stateName(y)
	}
	if known, other := only(a, FacetKnown), only(b, FacetKnown); known != "" && other != "" && known != other {
		if first := renamed()[known]; first == "" || first != renamed()[other] {
			return "the gazetteer knows them to be two"
		}
	}
	return ""
}

// sortedValues are the values of a facet, by text.
func sortedValues(values map[string]int) []string {
	out := make([]string, 0, len(values))
	for v := range values {
		out = append(out, v)
	}
	slices.Sort(out)
	return out
}

// title is a folded name with capitals.
func title(folded string) string {
	words := strings.Fields(folded)
	for i, w := range words {
		words[i] = shown(w)
	}
	return strings.Join(words, " ")
}
