package extract

import (
	"slices"
	"strings"

	"parley/graph"
	"parley/graph/gazetteer"
)

// person is one person while names are being joined: by words of the full name.
type person struct {
	key     string
	words   []string
	surname string // its last token, folded
	female  bool
	male    bool
	kin     bool // named as the sister or the like of one of the same surname
	last    int  // last candidate that named the person
}

// groupPeople returns for each candidate that is a person's name the key of the person.
// Full names come first: two are one person if they share the surname and the given
// name, or its initial. A single word is the surname of a full name, else its first word
// ("Kim Jong Un"), of the one named last where several fit, but not of whom the article brings in as
// somebody's of that surname: after "Kim's sister, Kim Yo Jong" the one called "Kim" is her brother.
func (d *document) groupPeople() map[int]string {
	g := peopleGroups{of: map[int]string{}, byWord: map[string][]*person{}, byKey: map[string]*person{}}
	for i := range d.candidates {
		if c := &d.candidates[i]; c.kind == graph.KindPerson && c.to > c.from+1 {
			p := g.full(c.key, foldedWord(&d.tokens[c.to-1]))
			d.sexOf(c, p)
			p.kin = p.kin || d.kinOfNamesake(c)
			g.of[i] = p.key
		}
	}
	for i := range d.candidates {
		c := &d.candidates[i]
		if c.kind != graph.KindPerson {
			continue
		}
		if key := g.of[i]; key != "" {
			g.byKey[key].last = i
			continue
		}
		p := g.short(c.key, d.sexBefore(c), i)
		p.last = i
		g.of[i] = p.key
	}
	d.persons = g.byKey
	return g.of
}

type peopleGroups struct {
	of     map[int]string
	byWord map[string][]*person // by surname and by first word
	byKey  map[string]*person
}

// full returns the person of a name of several words, the last of which folds to last
// ("al mansoori").
func (g *peopleGroups) full(key, last string) *person {
	if p := g.byKey[key]; p != nil {
		return p
	}
	words := strings.Fields(key)
	for _, p := range latest(g.byWord[words[len(words)-1]]) {
		if samePerson(words, p.words) {
			return g.also(p, key, words)
		}
	}
	for _, p := range latest(g.byWord[words[0]]) {
		if beginsWith(words, p.words) || beginsWith(p.words, words) {
			return g.also(p, key, words)
		}
	}
	p := &person{key: key, words: words, last: -1}
	g.byKey[key] = p
	p.surname = last
	g.index(words[len(words)-1], p)
	g.index(last, p)
	g.indexWords(words, p)
	return p
}

// also gives a person another full name.
func (g *peopleGroups) also(p *person, key string, words []string) *person {
	g.byKey[key] = p
	if len(words) > len(p.words) {
		p.words = words
		g.indexWords(words, p)
	}
	return p
}

// indexWords lets a person be found by any word of the name but the small ones.
func (g *peopleGroups) indexWords(words []string, p *person) {
	for _, w := range words[:min(len(words), 8)] {
		if len(w) > 2 && classOf(w)&classParticle == 0 {
			g.index(w, p)
		}
	}
	g.index(words[0], p)
}

// beginsWith reports whether a name of two words or more begins a longer one: "Pedro
// Sánchez" and "Pedro Sánchez Pérez".
func beginsWith(long, short []string) bool {
	return len(short) > 1 && len(long) > len(short) && classOf(short[len(short)-1])&classParticle == 0 &&
		slices.Equal(long[:len(short)], short) && !namesake(long, short)
}

// namesake reports whether the longer of two names is that of the younger bearer of a name whose elder one led a
// state: "Karl Ost Jr.", where the tables know Karl Ost alone.
func namesake(long, short []string) bool {
	return strings.TrimSuffix(long[len(short)], ".") == "jr" && gazetteer.Leaders(strings.Join(short, " ")) != nil &&
		gazetteer.Leaders(strings.Join(long, " ")) == nil
}

func (g *peopleGroups) index(w string, p *person) {
	for _, q := range latest(g.byWord[w]) {
		if q == p {
			return
		}
	}
	g.byWord[w] = append(g.byWord[w], p)
}

// latest keeps the last of many people of one surname: lists of names would otherwise
// cost the square of their length.
func latest(people []*person) []*person {
	return people[max(0, len(people)-64):]
}

// samePerson compares full names by their words.
func samePerson(a, b []string) bool {
	if a[len(a)-1] != b[len(b)-1] {
		return false
	}
	if a[0] == b[0] {
		return true
	}
	if len(a) < len(b) {
		a, b = b, a
	}
	if n := len(a) - len(b); n > 0 && slices.Equal(a[n:], b) {
		return !fathers[a[n-1]] // "De Croo" and "Herman De Croo", but "Hassan" is the father of "Ali bin Hassan"
	}
	return (len(a[0]) == 1 || len(b[0]) == 1) && a[0][0] == b[0][0]
}

// fathers are the words before the name of somebody's father.
var fathers = set(`bin ibn bint ben`)

// short returns the person whom one word names.
func (g *peopleGroups) short(w string, sex byte, at int) *person {
	var best *person
	rank := func(p *person) int {
		r := 0
		if p.surname == w || p.words[len(p.words)-1] == w {
			r += 4
		} else if p.words[0] == w {
			r += 2
		}
		if sex == 'f' && p.male || sex == 'm' && p.female {
			r -= 8
		}
		if p.last >= 0 && !p.kin {
			r++
		}
		return r
	}
	for _, p := range latest(g.byWord[w]) {
		if best == nil || rank(p) > rank(best) || rank(p) == rank(best) && p.last > best.last {
			best = p
		}
	}
	if best != nil && rank(best) > -4 {
		return best
	}
	key := w
	if best != nil {
		key = w + " " + string(sex)
	}
	if p := g.byKey[key]; p != nil {
		return p
	}
	p := &person{key: key, words: []string{w}, surname: w, last: at, female: sex == 'f', male: sex == 'm'}
	g.byKey[key] = p
	return p
}

// kinOfNamesake reports whether a full name stands behind "Kim's sister," or the like, of one who shares a word of it, or behind "his
// son" or "father", or before ", his son": whom the article is about is called by the surname, kin by the given name.
func (d *document) kinOfNamesake(c *candidate) bool {
	if i := c.to + 1; d.sameSentence(c.from, i+1) && d.tokens[c.to].text == "," && possessivePronouns[d.tokens[i].lower] && kin[d.tokens[i+1].lower] {
		return true
	}
	i := c.from - 1
	if i >= 0 && d.tokens[i].text == "," {
		i--
	}
	if i < 1 || !kin[d.tokens[i].lower] || !d.sameSentence(i-1, c.from) {
		return false
	}
	if i == c.from-1 && d.tokens[i].text == d.tokens[i].lower { // "late father Kim Jong Il"; a priest is a Father
		return true
	}
	if !d.possessive(i-1) && !possessivePronouns[d.tokens[i-1].lower] {
		i-- // "her eldest son"
	}
	switch {
	case i < 1:
		return false
	case possessivePronouns[d.tokens[i-1].lower]:
		return true
	case i < 2 || !d.possessive(i-1):
		return false
	}
	return d.sameSentence(i-2, c.from) && slices.Contains(strings.Fields(c.key), foldedWord(&d.tokens[i-2]))
}

// sexOf notes what a name and the words around it say about the sex of a person.
func (d *document) sexOf(c *candidate, p *person) {
	sex := d.sexBefore(c)
	if sex == 0 {
		sex, _ = gazetteer.GivenName(foldedWord(&d.tokens[c.from]))
	}
	p.female = p.female || sex == 'f'
	p.male = p.male || sex == 'm'
}

// sexBefore reads the sex from the word before a name: "Mrs", "spokeswoman", "his sister,".
func (d *document) sexBefore(c *candidate) byte {
	i := c.from - 1
	if i > 0 && d.tokens[i].text == "," && kin[d.tokens[i-1].lower] {
		i--
	}
	if i < 0 {
		return 0
	}
	w := strings.TrimSuffix(d.tokens[i].lower, ".")
	switch {
	case female[w] || strings.HasSuffix(w, "woman"):
		return 'f'
	case male[w] || strings.HasSuffix(w, "man") && d.titleAt[i] > 0:
		return 'm'
	}
	return 0
}

var (
	female = set(`mrs ms miss mme madame mademoiselle signora señora senora lady dame madam queen princess sister wife daughter mother frau baroness duchess`)
	male   = set(`mr sir lord king prince father brother husband son herr baron duke`)
)
