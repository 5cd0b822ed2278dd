package extract

import (
	_ "embed"
	"strings"

	"parley/graph"
	"parley/graph/gazetteer"
	"parley/loader/extract/crf"
)

//go:embed case.crf.gz
var caseData []byte

// caseModel is read on first use.
var caseModel = embedded(caseData, CaseLabels)

// How a word is written in running text: what the model of capitals tells.
const (
	smallWord = iota
	capitalWord
	capsWord
	// CaseLabels is their number.
	CaseLabels
)

// recase gives the words of sentences whose capitals tell nothing the capitals that they
// would have in running text: headlines in capitals or with a capital on each word, and
// articles that are all in capitals or have none. Spans stay as they are.
func (d *document) recase(model func() *crf.Model) {
	caseless := capitalless(d.tokens)
	var sight *caseSight
	for n := range d.sentences {
		if s := &d.sentences[n]; s.loud || caseless {
			if sight == nil {
				sight = d.newCaseSight(!caseless)
			}
			d.rewrite(s, sight, model())
		}
	}
	d.numberedGroups()
}

// numberedGroups gives the names of bodies that wires write without capitals theirs: "the group of seven ministers".
func (d *document) numberedGroups() {
	for i := range len(d.tokens) - 2 {
		group, number := &d.tokens[i], &d.tokens[i+2]
		if group.text == "group" && d.tokens[i+1].text == "of" && gazetteer.OrganisationByName("group of "+number.lower) != nil {
			group.text, number.text = titled(group.lower), titled(number.lower)
			group.shape, number.shape = shapeOf(group.text), shapeOf(number.text)
		}
	}
}

// capitalless reports whether a text has next to no capitals, as some wires have none, or none but
// where a sentence may begin.
func capitalless(tokens []token) bool {
	words, capitals := 0, 0
	for i := range tokens {
		if t := &tokens[i]; t.is(shapeWord) && !t.is(shapeNumber) {
			words++
			if t.is(shapeCapital) && i > 0 && !sentenceMarks[tokens[i-1].text] {
				capitals++
			}
		}
	}
	return words >= 8 && capitals*50 < words
}

// faint is by how little a word of this extractor's lists may be told to have a capital in a text
// without any and yet have none.
const faint = 0.2

// sentenceMarks are what a sentence may begin after.
var sentenceMarks = set(`. ! ? : " “ ” '`)

// doubt is by how little, in nats, a word may be told to have no capital and yet get one: to
// miss a name is worse than to look for one too many.
const doubt = 0.5

// between are verbs that stand between the names of those who meet, and in no name, beside
// those that tell of tense.
var between = set(`meet visited received invited invites thanked thanks agree agrees agreed sign signs discuss discussed urge urges vow vows seek seeks clash clashes`)

// joiners are words that have no capital inside a sentence, whatever they join.
var joiners = set(`of in at on to for and or with by from`)

// infinitive reports whether a word after "to" is what somebody does about a meeting, as in "Lund to
// Boycott Summit".
func infinitive(w string) bool {
	return plainVerbs[w] || lightVerbs[w] || statusCues[w] != nil
}

// rewrite gives the words of a sentence the case that the model tells. A capital that
// headlines put on each word is taken away, or stays as it is.
func (d *document) rewrite(s *sentence, sight *caseSight, model *crf.Model) {
	allCaps := false
	for i := s.from; i < s.to; i++ {
		allCaps = allCaps || d.tokens[i].is(shapeCaps) && len(d.tokens[i].text) > 5
	}
	dec := crf.Decoder{Model: model}
	for i := s.from; i < s.to; i++ {
		dec.Item(sight.features(i))
	}
	labels := make([]uint8, s.to-s.from)
	margins := make([]float32, len(labels))
	dec.Decode(labels, margins)
	for i := s.from; i < s.to; i++ {
		t := &d.tokens[i]
		if !t.is(shapeWord) || t.is(shapeNumber) {
			continue
		}
		text, label, cue := t.lower, labels[i-s.from], tenseCues[t.lower]
		switch {
		case cue == cuePast || cue == cuePresent || between[t.lower], joiners[t.lower] && i > s.from, i > s.from && d.tokens[i-1].lower == "to" && infinitive(t.lower):
			label = smallWord
		case sight.inside[sight.words[i]]&seenCaps != 0:
			label = capsWord
		case label == capitalWord && !s.loud && margins[i-s.from] < faint && t.class != 0:
			label = smallWord // "the finance ministry"
		case label == smallWord && s.loud && margins[i-s.from] < doubt && !t.has(classFunction):
			label = capitalWord
		case label == smallWord && !s.loud && d.atPlace(i, s.from):
			label = capitalWord
		}
		switch {
		case label == smallWord && i == s.from && t.is(shapeCapital):
			text = titled(t.lower)
		case label == smallWord:
		case !allCaps && t.is(shapeCapital):
			text = t.text
		case label == capsWord:
			text = strings.ToUpper(t.lower)
		default:
			text = titled(t.lower)
		}
		if len(text) == len(t.text) {
			t.text, t.shape = text, shapeOf(text)
		}
	}
}

// atPlace reports whether the word at i, after "in" or the like, is a country's, a capital's or
// a great city's name, and no word of this extractor's lists.
func (d *document) atPlace(i, start int) bool {
	t := &d.tokens[i]
	if i == start || t.class != 0 || !(d.tokens[i-1].has(classInside) || d.tokens[i-1].lower == "to" || d.tokens[i-1].lower == "from") {
		return false
	}
	k, _ := d.knownBy(foldedWord(t), i, i+1)
	return k.plain() || k.city != nil && k.city.Known
}

// titled is a word in lower case with a capital at its beginning, after its hyphens and
// after the points and apostrophes of initials and "O'".
func titled(lower string) string {
	b := []byte(lower)
	for i := range b {
		if (i == 0 || lower[i-1] == '-' || lower[i-1] == '.' || i == 2 && lower[1] == '\'') && 'a' <= b[i] && b[i] <= 'z' {
			b[i] -= 'a' - 'A'
		}
	}
	if b[0] < 0x80 {
		return string(b)
	}
	_, n := runeAt(lower, 0)
	return strings.ToUpper(lower[:n]) + string(b[n:])
}

// caseSight is what the model of capitals sees of an article: its words in lower case,
// and how they are written where capitals tell something.
type caseSight struct {
	wordSight
	inside map[uint32]int8 // how a word is seen inside sentences
}

// How a word is seen where capitals tell something.
const (
	seenCapital = 1 << iota
	seenSmall
	seenCaps
)

func (d *document) newCaseSight(evidence bool) *caseSight {
	c := &caseSight{wordSight: d.newWordSight(), inside: map[uint32]int8{}}
	if evidence {
		for n := range d.sentences {
			if s := &d.sentences[n]; !s.loud {
				c.learn(s.span)
			}
		}
	}
	return c
}

func (c *caseSight) learn(s span) {
	for i := s.from; i < s.to; i++ {
		switch t := &c.d.tokens[i]; {
		case !t.is(shapeWord):
		case !t.is(shapeCapital):
			c.inside[c.words[i]] |= seenSmall
		case i > s.from && !opening(c.d.tokens[i-1].text):
			c.inside[c.words[i]] |= seenCapital
			if t.is(shapeCaps) && len(t.text) > 1 && t.text[1] != '.' {
				c.inside[c.words[i]] |= seenCaps
			}
		}
	}
}

// features are those of the token at i; they are valid until the next call.
func (c *caseSight) features(i int) []crf.Feature {
	c.begin()
	s := c.d.sentences[c.d.tokens[i].sentence].span
	for k := -2; k <= 2; k++ {
		j := i + k
		if !c.seeWord(j, k, s) {
			continue
		}
		if c.classes[j].Fine == 0 {
			c.see(tFine, k, 0, 0)
		}
		if k >= -1 && k <= 1 {
			c.seeClass(tClass, k, j, 0)
			c.see(tKnown, k, caselessly(&c.d.tokens[j]), 0)
			c.see(tSaid, k, uint32(c.inside[c.words[j]]&(seenCapital|seenSmall)), 0)
		}
	}
	c.seePairs(i, s)
	c.seeEnds(c.d.tokens[i].lower, 3)
	return c.buffer
}

// caselessly is what the gazetteer knows of a word whatever its case.
func caselessly(t *token) (b uint32) {
	if !t.is(shapeWord) || t.is(shapeNumber) {
		return 0
	}
	w := foldedWord(t)
	for i, known := range [...]bool{
		gazetteer.CountryByName(w) != nil, gazetteer.CountryByDemonym(w) != nil, len(gazetteer.Cities(w)) > 0,
		gazetteer.RegionByName(w) != nil, gazetteer.OrganisationByName(w) != nil, gazetteer.Surname(w),
		gazetteer.Words(w) > 1,
	} {
		if known {
			b |= 1 << i
		}
	}
	if given(w) {
		b |= 1 << 10
	}
	return b
}

// CaseSequences are what the model of capitals sees of a text, and how its words are
// written; the first word of a sentence tells nothing. Without evidence, it sees no
// sentence but one.
func CaseSequences(text string, evidence bool) []crf.Sequence {
	d := cutUp(graph.Article{Text: text})
	c := d.newCaseSight(false)
	var out []crf.Sequence
	for n := range d.sentences {
		s := &d.sentences[n]
		if s.loud || s.dateline || s.headline {
			continue
		}
		clear(c.inside)
		if evidence {
			for m := range d.sentences {
				if m != n && m > n-40 && m < n+40 {
					c.learn(d.sentences[m].span)
				}
			}
		}
		var q crf.Sequence
		for i := s.from; i < s.to; i++ {
			q.Features = append(q.Features, append([]crf.Feature(nil), c.features(i)...))
			q.Labels = append(q.Labels, d.caseOf(i, s))
		}
		out = append(out, q)
	}
	return out
}

// caseOf is the label of the token at i.
func (d *document) caseOf(i int, s *sentence) uint8 {
	t := &d.tokens[i]
	switch {
	case !t.is(shapeWord) || t.is(shapeNumber):
		return smallWord
	case i == s.from || opening(d.tokens[i-1].text) || d.tokens[i-1].text == ":":
		return crf.Unknown
	case t.is(shapeCaps):
		return capsWord
	case t.is(shapeCapital):
		return capitalWord
	}
	return smallWord
}
