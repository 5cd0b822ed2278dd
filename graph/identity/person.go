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
	folded := bareName(graph.Fold(name), state)
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
	scriptArabic = "arabic" // an abjad whose article, if a name has one, is written in one with it
	scriptAbjad  = "abjad"
	scriptOther  = "other"
)

// scriptOf is the script of a name, empty for Latin letters.
func scriptOf(name string) string {
	script := ""
	for _, r := range name {
		switch {
		case unicode.Is(unicode.Arabic, r):
			return scriptArabic
		case unicode.In(r, unicode.Hebrew, unicode.Devanagari, unicode.Bengali):
			return scriptAbjad
		case unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r):
			script = scriptOther
		}
	}
	return script
}

// personBlocks are the blocks of somebody: a surname and a given name, for forms of a full name; a surname, a state and what the
// given name begins with, for misspelled ones; a surname and a state, or a surname alone, for what is less than a full name. The
// surname may stand first. One whom news call by surname alone while in office is looked for among full names too.
func personBlocks(f graph.Facets) []string {
	state := onlyOf(f, FacetState)
	n := readName(onlyOf(f, FacetName), state, onlyOf(f, FacetScript))
	keys := nameBlocks(n, state)
	if len(n.words) == 1 {
		if l := leaderOf(n, state, yearsOf(f)); l != nil {
			keys = append(keys, nameBlocks(readName(l.Names[0], l.Country, ""), l.Country)...)
		}
	}
	for alias := range f[FacetAlias] {
		keys = append(keys, nameBlocks(readName(alias, state, n.script), state)...)
	}
	if !n.plain() || len(f[FacetAlias]) > 0 {
		for _, key := range keys {
			if by := Seekers(key); by != "" {
				keys = append(keys, by)
			}
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// plain reports whether a name is one given name and one surname. Of two such names with one surname those that may be
// one's share another block.
func (n fullName) plain() bool {
	return len(n.words) == 2 && n.suffix == "" && !n.abjad() && !n.words[0].initial() && !n.words[1].initial()
}

// nameBlocks are the blocks of a name.
func nameBlocks(n fullName, state string) []string {
	if len(n.words) == 0 {
		return nil
	}
	t := traditionOf(state, "")
	last := len(n.words) - 1
	var keys []string
	if last > 0 {
		keys = append(keys, givenBlocks(surnameKey(n, last), n.words[:last])...)
		if t.familyFirst || n.words[0].given.origin == "" {
			keys = append(keys, givenBlocks(surnameKey(n, 0), n.words[1:])...)
		}
	}
	if last > 1 {
		keys = append(keys, givenBlocks(surnameKey(n, last-1), n.words[:last-1])...)
		if t.transliterated { // Ahmadi-Nejad, Ahmadinejad
			keys = append(keys, givenBlocks("person|"+blockKey(spelling(n.words[last-1].text+n.words[last].text))+"|", n.words[:last-1])...)
		}
	}
	for _, i := range t.surnames(len(n.words)) {
		if !commonSurnames()[n.words[i].text] { // it would tell nobody apart, and crowd
			keys = append(keys, surnameKey(n, i)+anyState)
		}
		if state == "" {
			continue
		}
		keys = append(keys, stateKey(n, i, state))
		if last > 0 {
			first := n.words[0]
			if i == 0 {
				first = n.words[1]
			}
			keys = append(keys, stateKey(n, i, state)+begins(first, state))
		}
	}
	return keys
}

const (
	// anyState stands for the state in the block of all who bear a surname.
	anyState = "*"
	// sought ends the names of the blocks of those among them who may be any of the others.
	sought = "?"
)

// Seekers names the block whose profiles a block is there for: while it holds none, none of the block's are compared, and
// it need not be read. A surname has more bearers the larger a graph is, in a state or in all, but few articles give it
// alone. It is empty for blocks that are always compared.
func Seekers(block string) string {
	surname, ok := strings.CutPrefix(block, "person|")
	if _, of, _ := strings.Cut(surname, "|"); !ok || strings.Contains(of, "-") || strings.HasSuffix(of, sought) {
		return ""
	}
	return block + sought
}

// Idle reports whether the profiles of a block, taken by themselves, are not compared.
func Idle(block string, profiles []graph.Profile) bool {
	seekers := Seekers(block)
	return seekers != "" && !slices.ContainsFunc(profiles, func(p graph.Profile) bool { return slices.Contains(p.Blocks, seekers) })
}

// stateKey is the block of those of a state who bear the i-th word of a name as a surname.
func stateKey(n fullName, i int, state string) string {
	if text := filed(n.words[i].text, state); text != n.words[i].text {
		return "person|" + blockKey(spelling(text)) + "|" + state
	}
	return surnameKey(n, i) + state
}

// surnameKey is what the i-th word of a name adds to a block, as a surname.
func surnameKey(n fullName, i int) string {
	text := n.words[i].text
	switch {
	case n.abjad():
		text = n.withoutArticle(i)
		if len(text) > 3 {
			text = strings.TrimSuffix(strings.TrimSuffix(text, "y"), "h") // Arabic and Persian write an h for a vowel
		}
		text = strings.NewReplacer("w", "", "v", "", "y", "").Replace(text)
	case i > 0 && len(text) > 5 && (strings.HasPrefix(text, "el") || strings.HasPrefix(text, "al")):
		text = text[2:] // Elsisi, el-Sisi
	}
	return "person|" + blockKey(spelling(text)) + "|"
}

// maxGiven is how many given names of one person lead to blocks.
const maxGiven = 4

// givenBlocks are the blocks of those who bear a surname and any of some given names, in whatever form: by what is known of
// it, and by its consonants. Given names may be written in one: Jong Un, Jongun. Who is known by an initial first is apart:
// what it stands for is looked for in the state alone.
func givenBlocks(surname string, given []nameWord) []string {
	if given[0].initial() {
		return []string{surname + "-" + given[0].text + "."}
	}
	given = given[:min(len(given), maxGiven)]
	var keys []string
	whole := ""
	for _, w := range given {
		whole += w.text
		if w.initial() {
			continue
		}
		keys = append(keys, surname+"-"+blockKey(w.spelled))
		if w.given.origin != "" {
			keys = append(keys, surname+"-="+w.given.origin)
		}
	}
	if len(given) > 1 {
		keys = append(keys, surname+"-"+blockKey(spelling(whole)))
	}
	return keys
}

// begins says what a given name begins with, in its original form and whatever the state's system of transliteration.
func begins(w nameWord, state string) string {
	first := w.text[0]
	switch {
	case w.given.origin != "":
		first = w.given.origin[0]
	case hanStates[state]:
		first = wadeGiles.Replace(w.text)[0]
	case koreanStates[state]:
		first = hangul.Replace(w.text)[0]
	}
	if c := coarse[first]; c != 0 {
		first = c
	}
	return "-" + string(first)
}

// leaderOf is the head of a state, or of its government or diplomacy, whom news of these years mean by a
// name, or nil where none is, or several are. The state may be unknown.
func leaderOf(n fullName, state string, years []int) *gazetteer.Leader {
	if len(n.words) == 0 {
		return nil
	}
	var found *gazetteer.Leader
	for _, w := range []nameWord{n.words[0], n.words[len(n.words)-1]} {
		for _, l := range gazetteer.Leaders(w.text) {
			if state != "" && l.Country != state || !inOffice(l, years) || !bears(l, n) {
				continue
			}
			if found != nil && (found.Country != l.Country || found.Names[0] != l.Names[0]) {
				return nil
			}
			found = l
		}
	}
	return found
}

// inOffice reports whether a leader was, within a year, in office in any of some years.
func inOffice(l *gazetteer.Leader, years []int) bool {
	return slices.ContainsFunc(years, func(y int) bool { return l.From-1 <= y && y-1 <= l.Until })
}

// bears reports whether a name is one of a leader's. A Jr must be one by the leader's own name: Donald
// Trump Jr. is no president.
func bears(l *gazetteer.Leader, n fullName) bool {
	return slices.ContainsFunc(l.Names, func(name string) bool {
		own := readName(name, l.Country, "")
		if n.suffix == "Jr" && own.suffix != "Jr" {
			return false
		}
		return len(n.words) == 1 || match(n, own, traditionOf(l.Country, "")).kin <= petName
	})
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
