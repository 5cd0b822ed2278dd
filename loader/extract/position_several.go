package extract

import "strings"

// Titles of several holders are told by one of them, by whose they are, or by a verb before their names; what each holds is the title of one.

// oneOfMany is the person who is told to be one of those who hold the plural title n: "NAME, one of the founders", "NAME is among its four
// members"; or -1.
func (f *positionFinder) oneOfMany(n int) int {
	d, p := f.d, &f.posts[n]
	start := d.sentenceAt(d.titles[n].from).from
	i := p.begin - 1
	for i > start && (determiners[d.tokens[i].lower] || nounWords[d.tokens[i].lower] == counter || d.tokens[i].is(shapeNumber)) {
		i--
	}
	if i <= start {
		return -1
	}
	switch w := d.tokens[i].lower; {
	case w == "of" && i-1 > start && d.tokens[i-1].lower == "one":
		i -= 2
	case w == "among":
		i--
	default:
		return -1
	}
	if d.tokens[i].text == "," {
		return f.before(i, start)
	}
	e, _ := f.subject(n, i, start)
	return e
}

// ofCircle gives title n of several the one whose list or team of them it is: "Lund's team of advisers".
func (f *positionFinder) ofCircle(n int) {
	d, p := f.d, &f.posts[n]
	i, start := f.pastAdjectives(p.begin-1, d.sentenceAt(d.titles[n].from).from), d.sentenceAt(d.titles[n].from).from
	if !p.ownerless() || i-3 < start || d.tokens[i].lower != "of" || !circles[d.tokens[i-1].lower] || !d.possessive(i-2) {
		return
	}
	p.person = d.personEnding(i - 3)
}

// circles are nouns of those whom somebody has around him.
var circles = set(`list team group circle panel number staff`)

// listVerbs stand between a title of several and the names of some of them.
var listVerbs = set(`including include includes included are were`)

// singular makes the title of the last record the one of a single holder: "Presidents".
func (f *positionFinder) singular() {
	p := &f.found[len(f.found)-1]
	words := strings.Fields(p.title)
	for i, w := range words {
		if classOf(strings.ToLower(w))&classHeads != 0 {
			words[i] = singular(w)
		}
	}
	p.title = strings.Join(words, " ")
}
