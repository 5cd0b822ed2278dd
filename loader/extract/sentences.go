package extract

import (
	"strings"
	"unicode"

	"parley/graph"
	"parley/graph/gazetteer"
)

// split cuts tokens into sentences, and marks headlines, datelines and quotations. A line
// end ends a sentence, except in texts whose lines are wrapped by hand.
func split(text string, tokens []token) []sentence {
	s := splitter{text: text, tokens: tokens, wrapped: wrapped(text), caseless: capitalless(tokens)}
	for from := 0; from < len(tokens); {
		to := s.paragraphEnd(from)
		s.paragraph(from, to)
		from = to
	}
	for n := range s.sentences {
		for i := s.sentences[n].from; i < s.sentences[n].to; i++ {
			tokens[i].sentence = n
		}
	}
	return s.sentences
}

// repeatsTitle marks the sentence with which a text begins as a headline where it is the article's title again, whatever mark closes it.
func (d *document) repeatsTitle() {
	if d.article.Title == "" || len(d.sentences) < 2 {
		return
	}
	s := d.sentences[0].span
	if first := d.text(s); len(first) < 2*len(d.article.Title)+8 && bareLetters(first) == bareLetters(d.article.Title) {
		d.sentences[0].headline = true
	}
}

// bareLetters are the letters and digits of a text, in lower case.
func bareLetters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

type splitter struct {
	text      string
	tokens    []token
	wrapped   int  // width of lines wrapped by hand, 0 if they are not
	caseless  bool // no capital begins a sentence
	sentences []sentence
	running   quotation // one that the paragraph before left open, and a later one closes
}

// wrapped returns the width at which the lines of a text are wrapped by hand, or 0: of those that neither
// a full stop nor a blank line ends, many then go on in lower case on the next.
func wrapped(text string) int {
	lines, runOn, width := 0, 0, 0
	for rest := text; ; {
		line, after, more := strings.Cut(rest, "\n")
		if !more {
			break
		}
		width = max(width, len(line))
		next, line := strings.TrimLeft(after, " \t"), strings.TrimSpace(line)
		rest = after
		if line == "" || next == "" || next[0] == '\n' || next[0] == '\r' {
			continue
		}
		if 'a' <= next[0] && next[0] <= 'z' {
			lines, runOn = lines+1, runOn+1
		} else if !strings.HasSuffix(line, ".") {
			lines++
		}
	}
	if lines < 2 || runOn*4 < lines || width > 140 {
		return 0
	}
	return width
}

// paragraphEnd returns the token at which the paragraph that begins at from ends.
func (s *splitter) paragraphEnd(from int) int {
	lineStart := from
	for i := from + 1; i < len(s.tokens); i++ {
		gap := s.text[s.tokens[i-1].end:s.tokens[i].start]
		at := strings.IndexByte(gap, '\n')
		if at < 0 {
			continue
		}
		if s.breaks(gap[at+1:], lineStart, i) {
			return i
		}
		lineStart = i
	}
	return len(s.tokens)
}

// breaks reports whether the line end before token i, with the blanks after it, ends a
// paragraph. The line begins at token lineStart.
func (s *splitter) breaks(after string, lineStart, i int) bool {
	if s.wrapped == 0 || strings.IndexByte(after, '\n') >= 0 {
		return true
	}
	prev, next := &s.tokens[i-1], &s.tokens[i]
	if !next.is(shapeCapital) && next.is(shapeWord) {
		return false
	}
	indented := strings.HasPrefix(after, "   ") || strings.HasPrefix(after, "\t")
	short := (prev.end-s.tokens[lineStart].start)*3 < s.wrapped*2
	closed := closing(prev) || prev.text == ":"
	return closed && (indented || short)
}

// paragraph cuts the tokens [from, to) into sentences.
func (s *splitter) paragraph(from, to int) {
	first := len(s.sentences)
	if end := s.gluedHeadline(from, to); end > from {
		s.add(from, end)
		s.sentences[len(s.sentences)-1].headline = true
		from, first = end, first+1
	}
	if end := s.dateline(from, to); end > from {
		if end+1 < to && s.tokens[end].text == "-" && s.tokens[end].end == s.tokens[end+1].start {
			end++ // the hyphen that stands for a line end
		}
		s.add(from, end)
		s.sentences[len(s.sentences)-1].dateline = true
		from = end
	}
	start := from
	for i := from; i < to; {
		if !s.ends(i, to) {
			i++
			continue
		}
		line := s.tokens[i].is(shapeLineEnd)
		if i++; !line {
			i = s.closers(i, to)
		}
		s.add(start, i)
		s.sentences[len(s.sentences)-1].headline = line && i-start <= mostInHeadline
		start = i
	}
	if start < to {
		s.add(start, to)
	}
	if n := len(s.sentences); n == first+1 && s.unclosed(from, to) && !s.sentences[first].dateline {
		s.sentences[first].headline = true
	}
	s.quotations(first, to)
}

// unclosed reports whether a short paragraph closes with no mark, as headlines do.
func (s *splitter) unclosed(from, to int) bool {
	return !closing(&s.tokens[to-1]) && to-from <= mostInHeadline
}

// mostInHeadline is more tokens than a headline has.
const mostInHeadline = 30

// gluedHeadline returns the end of a headline that a hyphen without blanks parts from its
// dateline, as where line ends were lost: "Talks Open in Lima-LIMA, PERU — -Envoys". Without
// one it returns from.
func (s *splitter) gluedHeadline(from, to int) int {
	for i := from + 2; i < to && i < from+40; i++ {
		if s.tokens[i].text == "-" && gluedDateline(s.text[s.tokens[i].end:]) {
			return i + 1
		}
	}
	return from
}

// gluedDateline reports whether a text begins with a city in capitals and a dash that a hyphen
// without a blank follows.
func gluedDateline(text string) bool {
	const most = 40
	at := strings.IndexAny(text[:min(len(text), most)], "—–")
	if at < 4 {
		return false
	}
	for i := range at {
		if c := text[i]; !isUpperASCII(c) && c != '/' && c != ' ' && c != ',' && c != '.' {
			return false
		}
	}
	_, size := runeAt(text, at)
	rest := strings.TrimLeft(text[at+size:min(len(text), at+size+4)], " \u00a0")
	return isUpperASCII(text[0]) && strings.HasPrefix(rest, "-")
}

func (s *splitter) add(from, to int) {
	s.sentences = append(s.sentences, sentence{span: span{from, to}})
}

// closing reports whether a token can be the last of a sentence.
func closing(t *token) bool {
	switch t.text[0] {
	case '.', '?', '!', '"':
		return true
	}
	return t.text == "”" || t.text == "…" || t.text == "’" || strings.HasSuffix(t.text, ".")
}

// closers returns where the closing quotation marks and brackets that begin at i end.
func (s *splitter) closers(i, to int) int {
	for i < to {
		t := &s.tokens[i]
		touching := t.start == s.tokens[i-1].end
		switch t.text {
		case "”", "’", ")", "]", "»":
		case "\"", "'":
			if !touching {
				return i
			}
		default:
			return i
		}
		i++
	}
	return i
}

// ends reports whether a sentence ends with token i, its closing marks aside.
func (s *splitter) ends(i, to int) bool {
	t := &s.tokens[i]
	last := t.text[len(t.text)-1]
	if s.tokens[i].is(shapeLineEnd) {
		return true
	}
	if last != '.' && last != '?' && last != '!' && t.text != "…" {
		return false
	}
	j := s.closers(i+1, to)
	if j >= to {
		return true
	}
	next := &s.tokens[j]
	if next.start == s.tokens[j-1].end {
		return false // "example.The" is rare, ".5" and ".?" are not
	}
	if !next.is(shapeCapital) && !next.is(shapeNumber) && !opening(next.text) && !s.caseless {
		return false
	}
	if !t.is(shapeWord) {
		return !(len(t.text) > 1 && t.text[0] == '.' && !next.is(shapeCapital))
	}
	return s.endsAfterAbbreviation(t, next, i)
}

// endsAfterAbbreviation decides whether a word with its own point also ends a sentence:
// a title or initial before a name does not; "U.S." or "Inc." before a word that often
// begins a sentence does.
func (s *splitter) endsAfterAbbreviation(t, next *token, i int) bool {
	w := strings.TrimSuffix(t.lower, ".")
	if len(w) == 1 && !(i > 0 && s.tokens[i-1].is(shapeNumber)) {
		return sentenceStarters[next.lower] && next.lower != "a" && next.lower != "i"
	}
	if beforeNames[w] {
		return false
	}
	if next.is(shapeNumber) {
		return !months[w] && w != "no"
	}
	if opening(next.text) {
		return true
	}
	if dottedState(w) && next.has(classHead|classModifier|classPortfolio) {
		return false // "U.S. President"
	}
	return sentenceStarters[next.lower]
}

// dottedState reports whether an abbreviation is a state's or body's, which titles follow.
func dottedState(w string) bool {
	return w == "u.s" || w == "u.k" || w == "u.n" || w == "e.u"
}

func opening(s string) bool {
	switch s {
	case "“", "‘", "\"", "'", "(", "[", "—", "–", "-", "--", "•", "*", "«", "$", "€", "£":
		return true
	}
	return false
}

// dateline returns the end of the dateline that a paragraph begins with, its dash
// included, or from: "ISTANBUL, April 10 (TASS) -", "WASHINGTON (AP) _", "MOSCOW —", in diaries behind stars, "** MOSCOW -".
func (s *splitter) dateline(from, to int) int {
	if bare := s.pastStars(from, to); bare > from && bare < to {
		if end := s.dateline(bare, to); end > bare {
			return end
		}
		return from
	}
	first := &s.tokens[from]
	if !first.is(shapeCapital) || months[strings.TrimSuffix(first.lower, ".")] {
		return from // "May 3 - Talks in Lima" is an entry of a diary
	}
	bracket := false
	for i := from; i < to && i < from+16; i++ {
		t := &s.tokens[i]
		if dash(t.text) && i > from && (t.start > s.tokens[i-1].end || t.text == "--") && i+1 < to {
			if first.is(shapeCaps) || i <= from+6 && months[strings.TrimSuffix(s.tokens[max(from, i-2)].lower, ".")] ||
				s.tokens[i-1].text == ")" && i <= from+8 {
				return i + 1
			}
			return from
		}
		if s.closesDateline(from, i, to) {
			return i + 1
		}
		bracket = t.text == "(" || bracket && t.text != ")"
		switch {
		case t.is(shapeCapital), t.is(shapeNumber):
		case t.text == "," || t.text == "(" || t.text == ")" || t.text == "/" || t.text == "." || t.lower == "al" || t.lower == "de":
		case bracket && (t.lower == "of" || t.lower == "and" || t.lower == "the"): // "(Gulf of Oman Courier)"
		default:
			return from
		}
	}
	return from
}

// pastStars passes over the stars that mark an entry of a list.
func (s *splitter) pastStars(from, to int) int {
	for from < to && strings.Trim(s.tokens[from].text, "*") == "" {
		from++
	}
	return from
}

// closesDateline reports whether token i closes a dateline without a dash, of a city or country that the gazetteer knows: "LIMA:", "Lima,
// May 3:", "LIMA (AFP) The".
func (s *splitter) closesDateline(from, i, to int) bool {
	t, first := &s.tokens[i], &s.tokens[from]
	if i == from || i+1 >= to || t.text != ":" && (t.text != ")" || !s.tokens[i+1].is(shapeCapital)) || s.unclosed(from, to) {
		return false
	}
	dated := false
	place := from
	for j := from; j < i; j++ {
		dated = dated || months[strings.TrimSuffix(s.tokens[j].lower, ".")]
		if place == j && s.tokens[j].is(shapeCapital) && !dated {
			place++
		}
	}
	if place == from || !first.is(shapeCaps) && !dated || t.text == ")" && (i < from+2 || s.tokens[i-2].text != "(") {
		return false
	}
	name := graph.Fold(s.text[first.start:s.tokens[place-1].end])
	return gazetteer.Cities(name) != nil || gazetteer.CountryByName(name) != nil
}

func dash(s string) bool {
	return s == "-" || s == "--" || s == "–" || s == "—" || s == "_"
}

// beforeNames are abbreviations after which a name follows: no sentence ends there.
var beforeNames = set(`mr mrs ms dr prof sen sens rep reps gov govs gen col lt sgt capt cmdr cpl pvt maj adm brig rev hon
	st ste mt ft fr messrs mme mlle atty pres supt insp det vs ma`)

var months = set(`jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august
	september october november december`)

// sentenceStarters are words that, with a capital, more often begin a sentence than
// continue a name.
var sentenceStarters = set(`the a an he she it they we i you this that these those there but and in on at as after before when
	while if for from with by under since although though however meanwhile his her its their our my who what why how where
	both some many most several all no not one two three even also then last next earlier later so such other another now
	according officials analysts critics still yet despite during between among more only just here instead
	moreover nevertheless asked speaking mr mrs ms`)
