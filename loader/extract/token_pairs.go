package extract

import (
	"slices"
	"strings"
)

// partPairs parts what a hyphen joins of two people that the article also names alone:
// "the Lund-Berg talks". Given names ("Jean-Marc") stay whole. A dash without blanks before a
// given name parts what it stands between: "was questioned-George Berg said".
func partPairs(tokens []token) []token {
	if !slices.ContainsFunc(tokens, func(t token) bool { return pairOf(&t) > 0 || dashOf(&t) > 0 }) {
		return tokens
	}
	alone := map[string]bool{}
	for i := range tokens {
		if t := &tokens[i]; t.is(shapeCapital) {
			alone[t.text] = true
		}
	}
	out := make([]token, 0, len(tokens)+4)
	for _, t := range tokens {
		at := pairOf(&t)
		if dash := dashOf(&t); dash > 0 {
			at = dash
		} else if at == 0 || !alone[t.text[:at]] || !alone[t.text[at+1:]] || given(t.lower[:at]) || given(t.lower[at+1:]) {
			out = append(out, t)
			continue
		}
		out = append(out, t.part(0, at), t.part(at, at+1), t.part(at+1, len(t.text)))
	}
	return out
}

// pairOf returns the offset of the one hyphen between two capitalised words, or 0.
func pairOf(t *token) int {
	at := strings.IndexByte(t.text, '-')
	if at < 3 || len(t.text)-at < 4 || !isUpperASCII(t.text[0]) || !isUpperASCII(t.text[at+1]) || strings.IndexByte(t.text[at+1:], '-') >= 0 {
		return 0
	}
	return at
}

// dashOf returns the offset of the one hyphen between a word in lower case, longer than those
// that are part of others ("anti-"), and a given name, or 0.
func dashOf(t *token) int {
	at := strings.IndexByte(t.text, '-')
	if at < 6 || len(t.text)-at < 4 || !isUpperASCII(t.text[at+1]) || t.text[:at] != t.lower[:at] || !given(t.lower[at+1:]) {
		return 0
	}
	return at
}

// part is the stretch [from, to) of a token as a token of its own.
func (t *token) part(from, to int) token {
	p := token{start: t.start + from, end: t.start + to, text: t.text[from:to], lower: t.lower[from:to]}
	if to-from > 1 {
		p.shape = shapeOf(p.text)
		p.class = classOf(p.lower)
	}
	return p
}
