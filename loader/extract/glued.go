package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// gluedLines lists where a hyphen stands for the end of a line, in a text whose line ends were lost: behind its headline, behind a crosshead
// and behind a caption's credit. "Envoys Gather in Lima-The envoys of two states met", "Human rights-The ministry said".
func gluedLines(text string) []int {
	if len(text) < gluedText || strings.IndexByte(text, '\n') >= 0 {
		return nil
	}
	var out []int
	if k := gluedTitle(text); k > 0 {
		out = append(out, k)
	}
	begin := 0 // of the sentence
	for i := 1; i < len(text); i++ {
		switch c := text[i]; {
		case c == ' ' && sentenceMark(text[:i]):
			begin = i + 1
		case c == '-' && begin > 0 && i+1 < len(text) && isUpperASCII(text[i+1]):
			if text[i-1] == ')' || i-begin <= longestCrosshead && crosshead(text[begin:i]) {
				out = append(out, i)
				begin = i + 1
			}
		}
	}
	return out
}

const (
	gluedText        = 600 // bytes, fewer than any article has that lost its line ends
	longestCrosshead = 48  // bytes
	longestTitle     = 160 // bytes
	fewestInTitle    = 4   // words
)

// sentenceMark reports whether a text closes with the mark of a sentence's end, quotation marks behind it or not.
func sentenceMark(text string) bool {
	text = strings.TrimRight(text[max(0, len(text)-8):], "\"”’')")
	return text != "" && strings.IndexByte(".!?", text[len(text)-1]) >= 0
}

// crosshead reports whether what begins a sentence, up to a hyphen and a capital, is a line of its own: up to six words of which the last is in
// lower case and no prefix.
func crosshead(s string) bool {
	if s == "" || !isUpperASCII(s[0]) || strings.ContainsAny(s, ",:;(\"“") {
		return false
	}
	words := strings.Fields(s)
	last := words[len(words)-1]
	if len(words) > 6 || len(last) < 3 || attachedPrefixes[last] {
		return false
	}
	for i := range len(last) {
		if last[i] < 'a' || last[i] > 'z' {
			return false
		}
	}
	return true
}

// gluedTitle returns where the hyphen stands that parts a headline, each long word of it with a capital, from the sentence behind it; 0 without
// one. It is the last that a capital follows before the first long word in lower case. One before a dateline is not meant.
func gluedTitle(text string) int {
	at, words := 0, 0
	for i := 0; i < min(len(text), longestTitle); {
		end := i
		for end < len(text) && text[end] != ' ' {
			end++
		}
		w := text[i:end]
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) && len(w) > 4 {
			return at
		}
		if k := strings.LastIndexByte(w, '-'); k >= 0 && words >= fewestInTitle && k+1 < len(w) && isUpperASCII(w[k+1]) && !joinedTitles[strings.ToLower(w[k+1:])] {
			if gluedDateline(text[i+k+1:]) {
				return 0
			}
			at = i + k
		}
		words++
		i = end + 1
	}
	return 0
}
