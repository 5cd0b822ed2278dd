package graph

import "github.com/mozillazg/go-unidecode"

// Fold reduces text to what comparisons and searches work on: words of lower-case
// ASCII letters and digits, one blank between them. Other scripts are
// transliterated, apostrophes and the points of acronyms vanish ("U.S." is "us"),
// a possessive 's is dropped, everything else parts words.
func Fold(s string) string {
	ascii := true
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			ascii = false
			break
		}
	}
	if !ascii {
		s = unidecode.Unidecode(s)
	}
	return foldASCII(s)
}

func foldASCII(s string) string {
	out := make([]byte, 0, len(s))
	pending := false // a blank is due before the next letter
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
		case c == '\'':
			if possessive(s[i:]) {
				i++
			}
			continue
		case c == '.' && acronymPoint(s, i):
			continue
		default:
			pending = true
			continue
		}
		if pending && len(out) > 0 {
			out = append(out, ' ')
		}
		pending = false
		out = append(out, c)
	}
	return string(out)
}

// possessive reports whether s, which starts with an apostrophe, is 's at a word's end.
func possessive(s string) bool {
	return len(s) >= 2 && (s[1] == 's' || s[1] == 'S') && (len(s) == 2 || !isLetter(s[2]))
}

// acronymPoint reports whether the point at i stands between or after single
// letters, as in "U.S." and "U.N.".
func acronymPoint(s string, i int) bool {
	single := i >= 1 && isLetter(s[i-1]) && (i == 1 || !isLetter(s[i-2]))
	if !single {
		return false
	}
	next := i+2 < len(s) && isLetter(s[i+1]) && s[i+2] == '.'
	before := i >= 3 && s[i-2] == '.' && isLetter(s[i-3])
	return next || before
}

func isLetter(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}
