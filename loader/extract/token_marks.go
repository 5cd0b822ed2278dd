package extract

import (
	"strings"
	"unicode"
)

// possessive returns the length of the 's that lower begins with, or 0.
func possessive(lower string) int {
	n := 0
	switch {
	case strings.HasPrefix(lower, "'s"):
		n = 2
	case strings.HasPrefix(lower, "’s"):
		n = len("’s")
	default:
		return 0
	}
	if r, _ := runeAt(lower, n); unicode.IsLetter(r) || unicode.IsDigit(r) {
		return 0
	}
	return n
}

// isoDate reports whether the hyphen at i stands in "2025-04-10".
func isoDate(s string, i int) bool {
	for _, start := range []int{i - 4, i - 7} {
		if start < 0 || start+10 > len(s) {
			continue
		}
		d := s[start : start+10]
		if d[4] == '-' && d[7] == '-' && digitsOnly(d[:4]) && digitsOnly(d[5:7]) && digitsOnly(d[8:]) {
			return true
		}
	}
	return false
}

func digitsOnly(s string) bool {
	for i := 0; i < len(s); i++ {
		if !isDigit(s[i]) {
			return false
		}
	}
	return s != ""
}

// domain reports whether what follows a point is the end of an address: "com", "org".
func domain(after string) bool {
	for _, d := range []string{"com", "org", "net", "gov"} {
		if strings.HasPrefix(after, d) {
			r, _ := runeAt(after, len(d))
			return !unicode.IsLetter(r)
		}
	}
	return false
}
