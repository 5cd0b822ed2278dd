package main

import (
	"strings"
	"unicode"
)

// mapping says which type of the annotations a label of spaCy's stands for. The corpora draw
// the line elsewhere for some labels: each is scored by the mapping that is best for spaCy.
type mapping map[string]string

// mappings are all that are tried.
func mappings() (all []mapping) {
	for _, facility := range []string{"", "LOC", "ORG"} {
		for _, group := range []string{"", "LOC", "ORG"} {
			all = append(all, mapping{"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": facility, "NORP": group})
		}
	}
	return all
}

// apply maps the names of a text.
func (m mapping) apply(text []rune, names []label) map[typed]bool {
	found := map[typed]bool{}
	for _, l := range names {
		if kind := m[l.kind]; kind != "" {
			start, end := nameAlone(text, l.start, l.end)
			found[typed{start, end, kind}] = true
		}
	}
	return found
}

// nameAlone cuts off what the annotations leave out of a name: "the", an 's and marks.
func nameAlone(text []rune, start, end int) (int, int) {
	if end-start > 4 && strings.EqualFold(string(text[start:start+4]), "the ") {
		start += 4
	}
	if s := string(text[start:end]); strings.HasSuffix(s, "'s") || strings.HasSuffix(s, "’s") {
		end -= 2
	}
	inName := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	for start < end && !inName(text[start]) {
		start++
	}
	for end > start && !inName(text[end-1]) && text[end-1] != '.' && text[end-1] != ')' {
		end--
	}
	return start, end
}

// bestMapping scores spaCy's names of a corpus by the mapping that is best for them.
func bestMapping(c *corpus, names [][]label) *sheet {
	var best *sheet
	for _, m := range mappings() {
		s := newNameSheet()
		for i := range c.articles {
			s.add(scoreNames(&c.articles[i], m.apply([]rune(c.articles[i].Text), names[i])))
		}
		if best == nil || s.total("all").f1() > best.total("all").f1() {
			best = s
		}
	}
	return best
}
