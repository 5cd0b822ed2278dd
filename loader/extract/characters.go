package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// shapeOf tells a word's shape from its characters: "Lund", "al-Assad", "NATO", "2019".
func shapeOf(w string) shape {
	r, n := utf8.DecodeRuneInString(w)
	switch {
	case unicode.IsDigit(r):
		return shapeWord | shapeNumber
	case !unicode.IsUpper(r) && !unicode.IsTitle(r):
		if at := strings.IndexByte(w, '-'); at > 0 && at+1 < len(w) && isUpperASCII(w[at+1]) && articles[w[:at]] {
			return shapeWord | shapeCapital // "al-Assad"
		}
		return shapeWord
	}
	s := shapeWord | shapeCapital
	letters := 1
	for i := n; i < len(w); {
		c := w[i]
		if c < utf8.RuneSelf {
			if 'a' <= c && c <= 'z' {
				return s
			}
			if 'A' <= c && c <= 'Z' {
				letters++
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(w[i:])
		if unicode.IsLower(r) {
			return s
		}
		letters++
		i += n
	}
	if letters > 1 {
		s |= shapeCaps
	}
	return s
}

// asciiWord are the letters and digits of ASCII.
var asciiWord = func() (t [utf8.RuneSelf]bool) {
	for c := range t {
		t[c] = c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
	}
	return
}()

// isWordRune reports whether a character may be part of a word.
func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// runeAt is the character at byte i and its length in bytes; both are 0 at the end.
func runeAt(s string, i int) (rune, int) {
	if i >= len(s) {
		return 0, 0
	}
	if s[i] < utf8.RuneSelf {
		return rune(s[i]), 1
	}
	return utf8.DecodeRuneInString(s[i:])
}

// isBlank reports whether a character parts words and is no mark, the invisible ones included.
func isBlank(r rune) bool {
	return r == ' ' || r == '\n' || r == '\t' || r == '\r' || r >= utf8.RuneSelf && (unicode.IsSpace(r) ||
		r == '\u200b' || r == '\ufeff')
}

func isDigit(c byte) bool      { return '0' <= c && c <= '9' }
func isUpperASCII(c byte) bool { return 'A' <= c && c <= 'Z' }
