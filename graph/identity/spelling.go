package identity

import "strings"

// sounds writes as one what languages and systems of transliteration write differently.
var sounds = strings.NewReplacer(
	"shch", "sh", "sch", "sh", "tsch", "ch", "tch", "ch", "dzh", "j", "dj", "j", "zh", "j", "kh", "h", "gh", "g",
	"ph", "f", "th", "t", "dh", "d", "bh", "b", "ck", "k", "cz", "ch", "tz", "ts", "x", "ks", "q", "k", "w", "v",
	"ch", "ch", "ca", "ka", "co", "ko", "cu", "ku", "ct", "kt", "cl", "kl", "cr", "kr", "cc", "k",
	"oo", "u", "ou", "u", "ee", "i",
)

// glides writes the ways of joining vowels as one: Nazarbayev and Nazarbaev, Mariya and Maria.
var glides = strings.NewReplacer("iya", "ia", "iye", "ie", "aye", "ae", "oye", "oe", "eye", "ee", "ija", "ia", "ije", "ie", "aje", "ae",
	"ya", "ia", "ja", "ia", "yu", "iu", "ju", "iu", "ey", "ei", "ay", "ai", "oy", "oi")

// umlauts undoes the German and Scandinavian way of writing ö without its dots.
var umlauts = strings.NewReplacer("ae", "a", "oe", "o", "ue", "u")

// endings are those of surnames and given names that are written in many ways, the longest first.
var endings = []struct{ from, to string }{
	{"skyy", "ski"}, {"skyi", "ski"}, {"skiy", "ski"}, {"skij", "ski"}, {"skii", "ski"}, {"skyj", "ski"}, {"sky", "ski"}, {"cki", "tski"},
	{"skaia", "skaya"}, {"enka", "enko"}, {"eff", "ev"}, {"off", "ov"}, {"yov", "ev"}, {"iov", "ev"}, {"jov", "ev"}, {"iyev", "iev"}, {"ijev", "iev"}, {"ayev", "aev"}, {"yev", "ev"},
	{"iyi", "i"}, {"iy", "i"}, {"ij", "i"}, {"yy", "i"}, {"yi", "i"}, {"ii", "i"}, {"y", "i"}, {"ah", "a"}, {"eh", "e"}, {"ih", "i"}, {"oh", "o"}, {"ovych", "ovich"},
}

// spelling is what a folded word of a name is compared by: the same for the ways in which news
// spell it. Words that are not spelled alike may share one, but seldom do.
func spelling(w string) string {
	if len(w) < 2 {
		return w
	}
	initial := ""
	if w[0] == 'x' { // Xi, not Max
		initial, w = "x", w[1:]
	}
	for _, e := range endings {
		if stem, ok := strings.CutSuffix(w, e.from); ok && len(stem) > 1 {
			w = stem + e.to
			break
		}
	}
	if len(w) > 3 {
		switch w[:2] {
		case "ye":
			w = w[1:]
		case "iu":
			w = "yu" + w[2:]
		case "ia":
			w = "ya" + w[2:]
		}
	}
	head, tail := w[:1], w[1:]
	w = head + glides.Replace(tail)
	if len(w) > 4 {
		w = umlauts.Replace(w)
	}
	return initial + single(strings.ReplaceAll(sounds.Replace(w), "y", "i"))
}

// single writes double letters once.
func single(w string) string {
	out := make([]byte, 0, len(w))
	for i := 0; i < len(w); i++ {
		if i == 0 || w[i] != w[i-1] {
			out = append(out, w[i])
		}
	}
	return string(out)
}

// coarse says which consonants are written for one another; what it lacks is a vowel.
var coarse = map[byte]byte{
	'b': 'p', 'p': 'p', 'f': 'f', 'v': 'f', 'd': 't', 't': 't', 'g': 'k', 'k': 'k', 'h': 'k', 'c': 's', 'j': 's', 's': 's', 'z': 's',
	'l': 'l', 'r': 'r', 'm': 'm', 'n': 'n', 'x': 's',
}

var (
	digraphs = strings.NewReplacer("ts", "s", "ch", "s", "sh", "s", "ks", "ks", "dz", "s")
	softened = strings.NewReplacer("ce", "se", "ci", "si", "c", "k")
)

// consonants is the skeleton of a spelling: its consonants, those that are written for one
// another as one, doubles once.
func consonants(spelled string) string {
	s := digraphs.Replace(spelled)
	s = softened.Replace(s)
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if c := coarse[s[i]]; c != 0 && (len(out) == 0 || out[len(out)-1] != c) {
			out = append(out, c)
		}
	}
	return string(out)
}

// blockKey is the skeleton of a spelling, with its vowels where the skeleton says too little.
func blockKey(spelled string) string {
	c := consonants(spelled)
	if len(c) > 1 {
		return c
	}
	v := make([]byte, 0, 2)
	for i := 0; i < len(spelled) && len(v) < 2; i++ {
		if g := vowel[spelled[i]]; g != 0 {
			v = append(v, g)
		}
	}
	return c + "." + string(v)
}

// vowel says which vowels are written for one another.
var vowel = map[byte]byte{'a': 'a', 'e': 'i', 'i': 'i', 'y': 'i', 'o': 'u', 'u': 'u'}

// near reports whether two spellings may be of one word in another system: their consonants agree,
// and between them their vowels do, as far as transliterations of Arabic and the like agree on them.
func near(a, b string) bool {
	if c := consonants(a); len(c) < 2 || len(a) < 3 || len(b) < 3 || c != consonants(b) {
		return false
	}
	x, y := vowelRuns(a), vowelRuns(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	dropped := len(y) - len(x)
	if dropped > 1 || dropped == 1 && len(x) < 2 {
		return false
	}
	for i, j := 0, 0; i < len(x); i, j = i+1, j+1 {
		if nearVowels(x[i], y[j]) {
			continue
		}
		if dropped == 0 || vowel[y[j][0]] != 'i' { // Sargsyan, Sarkisian
			return false
		}
		dropped, i = 0, i-1
	}
	return true
}

// vowelRuns are the vowels of a spelling, those side by side as one.
func vowelRuns(spelled string) (runs []string) {
	open := false
	for i := 0; i < len(spelled); i++ {
		switch {
		case vowel[spelled[i]] == 0:
			open = false
		case open:
			runs[len(runs)-1] += spelled[i : i+1]
		default:
			runs, open = append(runs, spelled[i:i+1]), true
		}
	}
	return runs
}

// nearVowels reports whether any of the one are written for any of the other: e is written for a and for i,
// and yet Salam is not Salim.
func nearVowels(a, b string) bool {
	for i := 0; i < len(a); i++ {
		for j := 0; j < len(b); j++ {
			x, y := a[i], b[j]
			if vowel[x] == vowel[y] || x == 'e' && y == 'a' || x == 'a' && y == 'e' {
				return true
			}
		}
	}
	return false
}
