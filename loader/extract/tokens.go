package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// shape says what a token looks like.
type shape uint8

const (
	shapeWord    shape = 1 << iota // letters or digits
	shapeCapital                   // begins with a capital letter
	shapeCaps                      // two or more letters, all of them capitals
	shapeNumber                    // begins with a digit
	shapeLineEnd                   // a hyphen that stands for a line end
)

func (t *token) is(s shape) bool { return t.shape&s != 0 }

// tokenise cuts a text into words, numbers and marks. "Moscow's" is "Moscow" and "'s";
// "U.S.", "Mr." and "J." keep their points; hyphens part what is two names ("US-Russian
// talks"), a name and a participle ("US-led") and prefixes ("ex-President"), and nothing else.
func tokenise(text string) []token {
	t := tokeniser{text: text, lower: lowered(text), tokens: make([]token, 0, roughly(text)), glued: gluedLines(text)}
	for i := 0; i < len(text); {
		i = t.next(i)
	}
	return t.tokens
}

// Tokens returns where the tokens of a text stand, in bytes, for those who learn from texts
// cut otherwise.
func Tokens(text string) [][2]int {
	var out [][2]int
	for _, t := range partPairs(tokenise(text)) {
		out = append(out, [2]int{t.start, t.end})
	}
	return out
}

// roughly counts the tokens of a text, seldom too few: a list that grows with a long text
// costs several times its length.
func roughly(text string) int {
	n, inWord := 0, false
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c < utf8.RuneSelf && asciiWord[c], c > 0xC0 && c != generalPunctuation:
			if !inWord {
				n++
			}
			inWord = true
		case c > ' ' && c < utf8.RuneSelf, c == generalPunctuation:
			n++
			inWord = false
		case c <= ' ':
			inWord = false
		}
	}
	return n
}

// generalPunctuation is the first byte of dashes, quotation marks and the like.
const generalPunctuation = 0xE2

type tokeniser struct {
	text, lower string
	tokens      []token
	glued       []int // where hyphens stand for line ends
}

// lowered returns the text in lower case with every byte in its place: letters whose
// lower case has another length stay as they are.
func lowered(text string) string {
	b := []byte(text)
	for i := 0; i < len(b); {
		c := b[i]
		if c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				b[i] = c + 'a' - 'A'
			}
			i++
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		if l := unicode.ToLower(r); r != utf8.RuneError && l != r && utf8.RuneLen(l) == n {
			utf8.EncodeRune(b[i:], l)
		}
		i += n
	}
	return string(b)
}

func (t *tokeniser) emit(from, to int, s shape) {
	tok := token{start: from, end: to, text: t.text[from:to], lower: t.lower[from:to], shape: s}
	if s != 0 {
		tok.class = classOf(tok.lower)
		if pointed[tok.lower] {
			tok.class = 0 // "Sen" without its point is a name
		}
	}
	t.tokens = append(t.tokens, tok)
}

// hyphens emits hyphens, or points.
func (t *tokeniser) hyphens(from, to int) {
	t.emit(from, to, 0)
	if _, ends := slices.BinarySearch(t.glued, from); ends {
		t.tokens[len(t.tokens)-1].shape = shapeLineEnd
	}
}

// next reads one token, or the blanks, at i and returns where it ends.
func (t *tokeniser) next(i int) int {
	r, n := runeAt(t.text, i)
	switch {
	case isBlank(r):
		return i + n
	case unicode.IsLetter(r) || unicode.IsDigit(r):
		return t.word(i)
	case r == '.' || r == '-':
		j := i + n
		for j < len(t.text) && t.text[j] == t.text[i] {
			j++
		}
		t.hyphens(i, j)
		return j
	}
	if mark := doubledMarks[t.text[i:min(i+2, len(t.text))]]; mark != "" {
		t.emit(i, i+2, 0)
		last := &t.tokens[len(t.tokens)-1]
		last.text, last.lower = mark, mark
		return i + 2
	}
	t.emit(i, i+n, 0)
	return i + n
}

// doubledMarks are quotation marks as wires write them: each is read as the one mark that it stands for.
var doubledMarks = map[string]string{"``": "“", "''": "\""}

// word reads the word at i, its possessive 's included.
func (t *tokeniser) word(i int) int {
	end := t.wordEnd(i)
	end = t.point(i, end)
	t.cut(i, end)
	if n := possessive(t.lower[end:]); n > 0 {
		t.emit(end, end+n, 0)
		return end + n
	}
	return end
}

// wordEnd returns where the word at i ends, a final point not included.
func (t *tokeniser) wordEnd(i int) int {
	segment := i // where the letters since the last connecting mark began
	for j := i; ; {
		r, n := runeAt(t.text, j)
		if n == 0 {
			return j
		}
		if c := byte(r); r < utf8.RuneSelf && asciiWord[c] || r >= utf8.RuneSelf && isWordRune(r) {
			j += n
			continue
		}
		if !t.connects(segment, j, j+n, r) {
			return j
		}
		j += n
		segment = j
	}
}

// connects reports whether the mark r at [at, after) joins the segment before it and
// the letters after it into one word.
func (t *tokeniser) connects(segment, at, after int, r rune) bool {
	next, _ := runeAt(t.text, after)
	if !unicode.IsLetter(next) && !unicode.IsDigit(next) {
		return false
	}
	before := t.text[at-1]
	digits := isDigit(before) && isDigit(byte(next)) && next < utf8.RuneSelf
	switch r {
	case '\'', '’':
		return unicode.IsLetter(next) && !isDigit(before) && possessive(t.lower[at:]) == 0
	case '-', '‐', '‑':
		return !digits || isoDate(t.text, at)
	case '.':
		if digits {
			return true
		}
		single := at-segment == 1
		return single && unicode.IsLetter(next) && !isDigit(before) || domain(t.lower[after:])
	case ',', ':':
		return digits
	case '&':
		return unicode.IsUpper(rune(before)) && unicode.IsUpper(next)
	}
	return false
}

// point takes a final point into the word [i, end) where it belongs there: initials,
// acronyms and abbreviations.
func (t *tokeniser) point(i, end int) int {
	if end >= len(t.text) || t.text[end] != '.' || end+1 < len(t.text) && t.text[end+1] == '.' {
		return end
	}
	w := t.text[i:end]
	if len(w) > 12 {
		return end
	}
	last := strings.LastIndexByte(w, '.')
	switch {
	case last >= 0 && len(w)-last == 2: // "U.S" before its second point
		return end + 1
	case len(w) == 1 && unicode.IsUpper(rune(w[0])):
		if t.ordinal(i, end) {
			return end
		}
		return end + 1
	case last > 0 && abbreviations[t.lower[i:end]]: // "W.Va"
		return end + 1
	case w == "Ma": // María, before another given name
		next := t.lower[min(end+2, len(t.lower)):]
		if at := strings.IndexAny(next, " \n,."); at > 0 && given(next[:at]) {
			return end + 1
		}
	case w == "Sen" && len(t.tokens) > 1 && t.tokens[len(t.tokens)-2].lower == "minister" && t.tokens[len(t.tokens)-1].is(shapeCapital): // "Prime Minister Hun Sen."
		return end
	case w == "No":
		if next, _ := runeAt(t.text, end+2); unicode.IsDigit(next) {
			return end + 1
		}
	case isUpperASCII(w[0]) && abbreviations[t.lower[i:end]], lowerAbbreviations[w]:
		return end + 1
	}
	return end
}

// ordinal reports whether the one capital at [i, end) is the number of a king or pope, whose sentence ends there, and no initial: "Karl I.
// He left".
func (t *tokeniser) ordinal(i, end int) bool {
	if c := t.text[i]; c != 'I' && c != 'V' && c != 'X' || len(t.tokens) == 0 || !t.tokens[len(t.tokens)-1].is(shapeCapital) {
		return false
	}
	next := t.lower[end+1 : min(len(t.lower), end+1+longestStarter)]
	word, _, _ := strings.Cut(strings.TrimPrefix(next, " "), " ")
	return word == "" || word[0] == '\n' || sentenceStarters[word]
}

// longestStarter is more bytes than a blank and a word that begins a sentence have.
const longestStarter = 16

// longestWord is more bytes than any word has whose hyphens part names.
const longestWord = 120

// cut emits the word [i, end), parted at its hyphens where they part names.
func (t *tokeniser) cut(i, end int) {
	for {
		at := strings.IndexByte(t.text[i:end], '-')
		if at <= 0 || end-i > longestWord {
			break
		}
		if isDigit(t.text[i]) {
			if !digitsOnly(t.text[i:i+at]) || i+at+2 >= end || !isUpperASCII(t.text[i+at+1]) || isUpperASCII(t.text[i+at+2]) {
				break
			} // "1-Petra Berg", the first of a list
			t.emit(i, i+at, shapeOf(t.text[i:i+at]))
			t.emit(i+at, i+at+1, 0)
			i += at + 1
			continue
		}
		at = t.parting(i, end, at)
		if at < 0 {
			break
		}
		t.emit(i, i+at, shapeOf(t.text[i:i+at]))
		t.hyphens(i+at, i+at+1)
		i += at + 1
	}
	t.emit(i, end, shapeOf(t.text[i:end]))
}

// parting returns the offset of a hyphen that parts the word [i, end), or -1. The
// first hyphen stands at offset first.
func (t *tokeniser) parting(i, end, first int) int {
	w, l := t.text[i:end], t.lower[i:end]
	if n, _ := slices.BinarySearch(t.glued, i+1); n < len(t.glued) && t.glued[n] < end {
		return t.glued[n] - i
	}
	rest := w[first+1:]
	if rest == "" {
		return -1
	}
	if r, _ := utf8.DecodeRuneInString(rest); partingPrefixes[l[:first]] && unicode.IsUpper(r) {
		return first
	}
	if (l[:first] == "ex" || l[:first] == "then") && classOf(l[first+1:])&(classHead|classModifier|classPortfolio) != 0 {
		return first // "then-national security adviser"
	}
	last := strings.LastIndexByte(w, '-')
	if last+1 < len(w) && isUpperASCII(w[last+1]) && gluedDateline(t.text[i+last+1:]) {
		return last // "Lima-LIMA, PERU —", a headline and a dateline
	}
	if tail := l[last+1:]; participle(tail) && (isUpperASCII(w[0]) || partingTails[tail]) && tail == w[last+1:] {
		return last
	}
	if partingTails[l[last+1:]] {
		return last
	}
	if tail := l[last+1:]; isUpperASCII(w[0]) && tail == w[last+1:] && dashedTails[tail] {
		return last // "Shultz-has", a dash without its blanks
	}
	if (w[0] == 'R' || w[0] == 'D') && first == 1 && len(rest) > 3 && isUpperASCII(rest[0]) {
		return first // "R-Ohio"
	}
	if i > 0 && t.text[i-1] == '(' && first > 1 && first < 5 && shapeOf(w[:first])&shapeCaps != 0 && len(rest) > 3 && isUpperASCII(rest[0]) && !isUpperASCII(rest[1]) {
		return first // "(SNP-Fife)": a party and a seat
	}
	if isUpperASCII(w[0]) && knownState(w[:first]) && allStates(rest) {
		return first
	}
	return -1
}

// allStates reports whether every part of a hyphenated word is a state's name or adjective.
func allStates(w string) bool {
	for part := range strings.SplitSeq(w, "-") {
		if !knownState(part) {
			return false
		}
	}
	return true
}

// participle reports whether a word tells what a state or city did to a noun: "led",
// "backed", "based".
func participle(w string) bool {
	return len(w) > 4 && strings.HasSuffix(w, "ed") || participles[w]
}
