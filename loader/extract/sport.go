package extract

import "parley/graph"

// clubs takes the cities and regions of a report of sport for the clubs called by their
// names, where no word of place stands before them: "Augsburg beat Freiburg in Berlin".
func (d *document) clubs() {
	if d.topic.sport() < 3 {
		return
	}
	for i := range d.candidates {
		c := &d.candidates[i]
		if !c.ambiguous() || nations[c.key] || d.inPlace(c) || d.located(c) {
			continue
		}
		c.kind, c.subkind, c.known, c.pattern = graph.KindInstitution, graph.OtherInstitution, known{}, false
	}
}

// nations are regions whose name stands for their own team.
var nations = set(`england scotland wales`)

// located reports whether the words around a name tell of a place all the same: "of
// Berlin", "Berlin, Germany", "BERLIN, May 3".
func (d *document) located(c *candidate) bool {
	s := &d.sentences[d.tokens[c.from].sentence]
	if c.from > s.from {
		switch d.tokens[c.from-1].lower {
		case "of", "from", "city", "town", "(":
			return true
		}
	}
	if c.from == s.from && d.tokens[c.from].is(shapeCaps) && (c.to >= s.to || !d.tokens[c.to].is(shapeCapital)) {
		return true // "OSLO 1996-08-30", a line of its own
	}
	return s.dateline || d.beside(c) != known{}
}

// athletics reports whether an article is about races and the like, whose days are called meetings.
func (d *document) athletics() bool {
	told := map[string]bool{}
	for i := range d.tokens {
		if w := d.tokens[i].lower; athletic[w] {
			told[w] = true
		}
	}
	return len(told) > 3
}

// athletic are words of reports of athletics, and of races on horses, on wheels and in water.
var athletic = set(`athletics sprint sprinter sprinters relay hurdles metres meters jump javelin marathon decathlon olympic champion champions medal medals
	medallist medalist athlete athletes runner runners swimmer swimmers jockey jockeys racecourse race races lap stadium record`)
