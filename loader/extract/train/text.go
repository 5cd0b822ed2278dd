package main

import (
	"math/rand/v2"
	"strings"
	"unicode"

	"parley/loader/extract"
	"parley/loader/extract/crf"
)

// text is a text to learn from.
type text struct {
	text      string
	names     []extract.NamedSpan // in text order
	sentences [][2]int            // bytes; nil where the text is one
	weight    float64             // how much it counts
}

// builder makes a text of tokens, with blanks where writers put them. The zero value is ready.
type builder struct {
	b         strings.Builder
	names     []extract.NamedSpan
	sentences [][2]int
	from      int // where the sentence begins, if begun
	begun     bool
	glue      bool // no blank before the next token
	open      bool // a quotation mark is open
}

// add adds a token and returns where it begins and ends.
func (b *builder) add(token string) (start, end int) {
	if !b.glue && b.b.Len() > 0 && !b.touches(token) {
		b.b.WriteByte(' ')
	}
	start = b.b.Len()
	if !b.begun {
		b.from, b.begun = start, true
	}
	b.b.WriteString(token)
	switch token {
	case "(", "[", "$", "£", "“", "‘", "``":
		b.glue = true
	case "\"":
		b.open = !b.open
		b.glue = b.open
	default:
		b.glue = false
	}
	return start, b.b.Len()
}

// touches reports whether a token follows the one before it without a blank.
func (b *builder) touches(token string) bool {
	switch token {
	case ".", ",", ";", ":", "?", "!", ")", "]", "%", "'s", "’s", "'", "n't", "”", "''":
		return true
	case "\"":
		return b.open
	}
	return false
}

// end ends a sentence, if one has begun.
func (b *builder) end() {
	if b.begun {
		b.sentences = append(b.sentences, [2]int{b.from, b.b.Len()})
	}
	b.begun, b.glue, b.open = false, false, false
}

// text is what has been built.
func (b *builder) text() text {
	b.end()
	return text{text: b.b.String(), names: b.names, sentences: b.sentences}
}

// caseSequences returns what there is to learn from texts about capitals: from every other
// one with, and from the rest without what a text's other sentences show.
func caseSequences(texts []text) []crf.Sequence {
	var out []crf.Sequence
	for i, t := range texts {
		out = append(out, weighted(extract.CaseSequences(t.text, i%2 == 0), t.weight)...)
	}
	return out
}

// nameSequences returns what there is to learn from texts about names: each as it is, and one
// sentence in ten again in capitals, since headlines and datelines are.
func nameSequences(texts []text, capitals *crf.Model) []crf.Sequence {
	random := rand.New(rand.NewPCG(7, 7))
	var out []crf.Sequence
	for _, t := range texts {
		out = append(out, weighted(extract.NameSequences(t.text, t.names, nil, capitals), t.weight)...)
		loud, keep := t.loud(random)
		if loud != "" {
			out = append(out, weighted(extract.NameSequences(loud, t.names, keep, capitals), t.weight)...)
		}
	}
	return out
}

// weighted gives sequences a weight.
func weighted(sequences []crf.Sequence, weight float64) []crf.Sequence {
	for i := range sequences {
		sequences[i].Weight = weight
	}
	return sequences
}

// loud returns the text with some sentences in capitals, and which bytes these are.
func (t *text) loud(random *rand.Rand) (string, func(start, end int) bool) {
	sentences := t.sentences
	if sentences == nil {
		sentences = [][2]int{{0, len(t.text)}}
	}
	b := []byte(t.text)
	in := make([]bool, len(b)+1)
	any := false
	for _, s := range sentences {
		if random.IntN(10) > 0 {
			continue
		}
		upper := strings.Map(capital, t.text[s[0]:s[1]])
		if len(upper) != s[1]-s[0] {
			continue
		}
		copy(b[s[0]:], upper)
		for i := s[0]; i < s[1]; i++ {
			in[i] = true
		}
		any = true
	}
	if !any {
		return "", nil
	}
	return string(b), func(start, end int) bool { return in[start] && in[end-1] }
}

// capital is the capital of a letter where it takes as many bytes.
func capital(r rune) rune {
	if u := unicode.ToUpper(r); len(string(u)) == len(string(r)) {
		return u
	}
	return r
}
