package main

import (
	_ "embed"
	"math/rand/v2"
	"regexp"
	"strings"

	"parley/loader/extract"
)

//go:embed templates.txt
var templates string

// invent makes news of the templates, n texts of each, for the contexts in which news
// names companies, media, clubs and parties that the annotated corpora seldom name. The same n
// gives the same texts.
func invent(n int) []text {
	random := rand.New(rand.NewPCG(11, 11))
	var bodies []string
	for body := range strings.SplitSeq(templates, "\n\n") {
		var lines []string
		for line := range strings.SplitSeq(body, "\n") {
			if line != "" && !strings.HasPrefix(line, "#") {
				lines = append(lines, line)
			}
		}
		bodies = append(bodies, strings.Join(lines, "\n"))
	}
	var out []text
	for range n {
		for _, b := range bodies {
			out = append(out, fill(b, newcomer{random, map[string]string{}}))
		}
	}
	return out
}

// slot is a place for a name in a template: its kind and its number, if any.
var slot = regexp.MustCompile(`\{([A-Za-z])([0-9]?)\}`)

// labelOf are the labels of slots; what is not in it is no name.
var labelOf = map[byte]extract.NameLabel{
	'P': extract.PersonName, 'C': extract.BodyName, 'M': extract.BodyName, 'L': extract.LandName, 'K': extract.LandName,
	'N': extract.LandName, 'A': extract.OtherName, 'T': extract.BodyName, 'G': extract.BodyName, 'S': extract.BodyName,
	'O': extract.BodyName, 'R': extract.LandName, 'E': extract.OtherName,
}

// fill puts names into the slots of a template.
func fill(body string, who newcomer) text {
	var b strings.Builder
	t := text{weight: inventedWeight}
	at := 0
	for _, m := range slot.FindAllStringSubmatchIndex(body, -1) {
		b.WriteString(body[at:m[0]])
		at = m[1]
		kind, number := body[m[2]], body[m[4]:m[5]]
		name := who.named(kind, number)
		start := b.Len()
		b.WriteString(name)
		if label := labelOf[upper(kind)]; label != extract.NoName {
			t.names = append(t.names, extract.NamedSpan{Start: start + article(name), End: b.Len(), Label: label})
		}
	}
	b.WriteString(body[at:])
	t.text = b.String()
	for from := 0; from < len(t.text); {
		end := from + strings.IndexByte(t.text[from:]+"\n", '\n')
		t.sentences = append(t.sentences, [2]int{from, end})
		from = end + 1
	}
	return t
}

// upper is the kind of a slot whose short form c is. Months, m, are no short form of media, M.
func upper(c byte) byte {
	if c >= 'a' && c != 'm' {
		return c - 'a' + 'A'
	}
	return c
}

// article is the length of the article that a name begins with and that is no part of it.
func article(name string) int {
	if strings.HasPrefix(name, "the ") {
		return len("the ")
	}
	return 0
}
