package extract

// selfAt reports whether token i is an "I" or "me" between quotation marks, which stands for
// whoever is quoted.
func (p *phrases) selfAt(i int) bool {
	t := &p.d.tokens[i]
	return (t.text == "I" || t.lower == "me") && inSpans(p.d.sentences[t.sentence].quoted, i)
}

// speakFor gives "I" and "we" of a quotation to the one who is said to speak in the same
// sentence: "I met Soto," Lund said.
func (c *clauseReader) speakFor() {
	speaker := noSpeaker
	for n := range c.groups {
		g := &c.groups[n]
		if !g.pronoun || !ourselves[g.noun] || !inSpans(c.f.d.sentences[c.sentence].quoted, g.from) {
			continue
		}
		if speaker == noSpeaker {
			speaker = c.quotedOne()
		}
		if speaker < 0 {
			if len(g.entities) == 1 && g.noun != "we" && g.noun != "us" && !c.f.actsHimself(g.entities[0]) {
				g.entities = nil
			}
			continue
		}
		g.entities = []int{speaker}
		if g.noun == "we" || g.noun == "us" {
			g.entities = nil
			if x := c.f.behalf(&record{}, speaker); x >= 0 {
				g.entities = []int{x}
			}
		}
	}
}

// noSpeaker says that nobody has looked yet who speaks.
const noSpeaker = -2

// ourselves are the pronouns that stand for whoever speaks.
var ourselves = set(`i me we us`)

// quotedOne is the person who is said to speak outside the quotation marks of a sentence, or -1.
func (c *clauseReader) quotedOne() int {
	quoted := c.f.d.sentences[c.sentence].quoted
	for v := c.span.from; v < c.span.to; v++ {
		if !reportVerbs[c.lower(v)] || inSpans(quoted, v) {
			continue
		}
		for _, g := range c.groups {
			if c.onePerson(g) && c.f.actsHimself(g.entities[0]) && (g.from == v+1 || g.to <= v && c.adjoins(g.to, v)) && !inSpans(quoted, g.from) {
				return g.entities[0]
			}
		}
	}
	return -1
}
