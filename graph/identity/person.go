package identity

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"parley/graph"
	"parley/graph/gazetteer"
)

// person returns the profile of somebody by name and state.
func person(name, state string) Profile {
	folded := bareName(graph.Fold(name))
	p := named(folded, state)
	p.ID = "person/" + slug(folded) + stateSuffix(folded, state)
	if s := scriptOf(name); s != "" {
		p.Facets.Add(FacetScript, s, 1)
	}
	return p
}

// The scripts that matter: what was transliterated stands behind what was written in Latin
// letters, and what has no vowels is compared without.
const (
	scriptAbjad = "abjad"
	scriptOther = "other"
)

// scriptOf is the script of a name, empty for Latin letters.
func scriptOf(name string) string {
	script := ""
	for _, r := range name {
		switch {
		case unicode.In(r, unicode.Arabic, unicode.Hebrew):
			return scriptAbjad
		case unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r):
			script = scriptOther
		}
	}
	return script
}

// personBlocks are the blocks of somebody: a surname and what the given name begins with, for
// forms of a full name; a surname and a state, for what is less than a full name. The surname may
// stand first. One whom news call by surname alone while in office is looked for among full names too.
func personBlocks(f graph.Facets) []string {
	state := onlyOf(f, FacetState)
	n := readName(onlyOf(f, FacetName), f[FacetScript][scriptAbjad] > 0)
	if len(n.words) == 0 {
		return nil
	}
	t := traditionOf(state, "")
	var keys []string
	key := func(i int) string {
		text := n.words[i].text
		if n.abjad {
			text = strings.NewReplacer("w", "", "v", "", "y", "").Replace(withoutArticle(text, i))
		} else if t.same != nil && koreanSurnames[text] != "" && koreanStates[state] {
			text = koreanSurnames[text]
		}
		return "person|" + blockKey(spelling(text)) + "|"
	}
	if len(n.words) == 1 {
		keys = append(keys, key(0)+state)
		for _, l := range leadersOf(n.words[0].text, state, yearsOf(f)) {
			keys = append(keys, personBlocks(graph.Facets{FacetName: {l.Names[0]: 1}, FacetState: {l.Country: 1}})...)
		}
	} else {
		last := len(n.words) - 1
		keys = append(keys, key(last)+"-"+begins(n.words[0]), key(0)+"-"+begins(n.words[1]))
		if last > 1 {
			keys = append(keys, key(last-1)+"-"+begins(n.words[0]))
		}
		for _, i := range t.surnames(n) {
			keys = append(keys, key(i)+state)
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// begins is the first consonant of a given name in its original form.
func begins(w nameWord) string {
	spelled := w.spelled
	if w.given.origin != "" {
		spelled = spelling(w.given.origin)
	}
	if c := consonants(spelled); c != "" {
		return c[:1]
	}
	return ""
}

// leadersOf lists the heads of a state, or of any where none is given, whom news of these years
// call by a name, and who is meant is plain.
func leadersOf(folded, state string, years []int) []*gazetteer.Leader {
	var found []*gazetteer.Leader
	for _, l := range gazetteer.Leaders(folded) {
		if state != "" && l.Country != state {
			continue
		}
		for _, y := range years {
			if l.From-1 <= y && y <= max(l.Until, l.Until+1) {
				found = append(found, l)
				break
			}
		}
	}
	for _, l := range found {
		if l.Country != found[0].Country || l.Names[0] != found[0].Names[0] {
			return nil
		}
	}
	return found[:min(1, len(found))]
}

// yearsOf are the years in which articles on a profile were published, in order.
func yearsOf(f graph.Facets) []int {
	years := make([]int, 0, len(f[FacetYear]))
	for v := range f[FacetYear] {
		if y, err := strconv.Atoi(v); err == nil {
			years = append(years, y)
		}
	}
	slices.Sort(years)
	return years
}
