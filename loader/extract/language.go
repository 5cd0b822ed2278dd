package extract

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/abadojack/whatlanggo"

	"parley/graph"
)

// detectLanguage notes that the article is in another language than English, by what it
// declares or else by its text. A text of which little can be told (a headline, a table of
// results) passes for English: what is taken for foreign loses all its facts, while the
// rules of English find next to nothing in another language.
func (d *document) detectLanguage() {
	const what = "names that are sure are extracted, and facts from English alone"
	a := &d.article
	switch {
	case a.Language != "":
		if !strings.EqualFold(a.Language[:min(2, len(a.Language))], "en") {
			d.foreign = fmt.Sprintf("the article's language is %q: %s", a.Language, what)
		}
	default:
		if name := foreignLanguage(a.Text); name != "" {
			d.foreign = fmt.Sprintf("the text seems to be in %s: %s", name, what)
		}
	}
}

// foreignLanguage names the language of a text, or nothing if it may be English.
func foreignLanguage(text string) string {
	text = sample(text)
	words, names, little := littleWords(text)
	if little*14 >= words && little > 0 {
		return "" // no detector need be asked, which takes longer than the extraction
	}
	script := whatlanggo.DetectScript(text)
	latin := script == unicode.Latin
	if script == nil || latin && (words < fewWords || words*8 < names*7) {
		return ""
	}
	info := whatlanggo.Detect(text)
	if latin && (info.Lang == whatlanggo.Eng || words < manyWords && little > 0 && !info.IsReliable()) {
		return ""
	}
	return info.Lang.String()
}

// fewWords are too few to tell a Latin-script language by; from manyWords on, prose with
// next to none of the little words of English is not English.
const (
	fewWords  = 8
	manyWords = 25
)

// sample returns a text's beginning and middle: one of two languages shows both.
func sample(text string) string {
	const part = 1200
	if len(text) <= 2*part {
		return text
	}
	middle := len(text)/2 - part/2
	return cut(text, 0, part) + " " + cut(text, middle, middle+part)
}

// cut is the text between two bytes without the code points that they part.
func cut(text string, from, to int) string {
	for from < to && !utf8.RuneStart(text[from]) {
		from++
	}
	for from < to && !utf8.RuneStart(text[to]) {
		to--
	}
	return text[from:to]
}

// littleWords counts the words of a text that are no names, those that may be, by their
// capital or as numbers, and how many of the former are the little words of English.
func littleWords(text string) (words, names, little int) {
	shouted := strings.IndexFunc(text, unicode.IsLower) < 0
	for w := range strings.FieldsFuncSeq(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’'
	}) {
		if shouted {
			w = strings.ToLower(w)
		}
		r, _ := utf8.DecodeRuneInString(w)
		switch {
		case len(w) == 1:
		case !unicode.IsLetter(r) || unicode.IsUpper(r):
			names++
		default:
			words++
			if englishWords[w] {
				little++
			}
		}
	}
	return words, names, little
}

// englishWords are common in English, and in no other language that is written in Latin
// letters.
var englishWords = set(`the of and to that with from this which were been has have said his their its will would but who
	after they by about what when out into between under it as than could should before because through during against
	while also not are is be or him he she her our your you we there these those being only most other some more two says`)

// keepSure leaves of the names of a text in another language those that are sure: what the
// gazetteer knows, and people from a given name on. Its other capitals may be those of
// common nouns, and its little words no words that this extractor knows.
func (d *document) keepSure() {
	if d.foreign == "" {
		return
	}
	surnames := map[string]bool{}
	for i := range d.candidates {
		c := &d.candidates[i]
		if c.known == (known{}) && d.trimToPerson(c) {
			c.kind, c.subkind, c.key = graph.KindPerson, "", d.fold(c.span)
			surnames[foldedWord(&d.tokens[c.to-1])] = true
		}
	}
	d.candidates = slices.DeleteFunc(d.candidates, func(c candidate) bool {
		if c.known != (known{}) {
			return c.kind == graph.KindPerson && !surnames[c.key]
		}
		return c.kind != graph.KindPerson || c.to == c.from+1 && !surnames[foldedWord(&d.tokens[c.from])]
	})
}

// trimToPerson leaves of a name what goes from a given name to the last capital after it,
// if that is two words or more.
func (d *document) trimToPerson(c *candidate) bool {
	for c.from < c.to-1 && !(d.given(c.from) && d.tokens[c.from+1].is(shapeCapital)) {
		c.from++
	}
	for i := c.from + 1; i < c.to; i++ {
		if !d.tokens[i].is(shapeCapital) {
			c.to = i // "Angela Adler di Jakarta"
		}
	}
	return c.to > c.from+1
}
