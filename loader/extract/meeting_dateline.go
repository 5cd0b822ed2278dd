package extract

import "parley/graph"

// datelineCity is the city that the article was sent from, or -1.
func datelineCity(d *document) int {
	dates := dateFinder{d: d}
	for n := range d.sentences {
		if s := d.sentences[n]; !s.dateline && (!dates.short(s) || s.headline && !d.bare(s.span) || dates.firstDay(s.span).year == 0) {
			continue
		}
		for _, nm := range d.names {
			if nm.from >= d.sentences[n].from && nm.from < d.sentences[n].to && d.entities[nm.entity].kind == graph.KindLocation {
				return nm.entity
			}
		}
		return -1
	}
	return openingCity(d)
}

// openingCity is the place that one of the first sentences begins with as datelines do that are
// written in other ways: "Lima (dpa) - ", "Lima, Peru - ", "Lima: ", "Lima, April 11 (ANSA)."; or -1.
func openingCity(d *document) int {
	seen := 0
	for _, s := range d.sentences {
		if s.headline || s.to == s.from {
			continue
		}
		if x := d.placeLine(s.span); x >= 0 {
			return x
		}
		if seen++; seen == leadSentences {
			break
		}
	}
	return -1
}

// placeLine is the place in the dateline that a sentence begins with or is, or -1.
func (d *document) placeLine(s span) int {
	place, agency := -1, false
	for i := s.from; i < s.to && i < s.from+datelineLength; i++ {
		t := &d.tokens[i]
		if agency = t.text == "(" || agency && t.text != ")"; agency && place >= 0 {
			continue
		}
		switch n := d.nameAt[i]; {
		case n > 0 && d.entities[d.names[n-1].entity].kind == graph.KindLocation:
			if place < 0 {
				place = d.names[n-1].entity
			}
		case dash(t.text) && i > s.from && t.start > d.tokens[i-1].end:
			return place
		case (t.text == ":" || t.text == "|") && place >= 0 && d.entities[place].subkind == graph.City && i < s.to-1:
			return place // "Lima: Envoys met", "Lima | Envoys met"
		case t.text == "." && i == s.to-1 && i > s.from+1:
			return place
		case n > 0, t.is(shapeNumber), t.text == "," || t.text == "(" || t.text == ")" || t.text == "." || t.text == "/" || months[t.lower]:
		default:
			return -1
		}
	}
	return -1
}

// bare reports whether a stretch of tokens is but names of places, numbers and marks: the line
// "LIMA 2025-04-11".
func (d *document) bare(s span) bool {
	for i := s.from; i < s.to; i++ {
		n := d.nameAt[i]
		place := n > 0 && d.entities[d.names[n-1].entity].kind == graph.KindLocation
		if t := &d.tokens[i]; !place && t.is(shapeWord) && !t.is(shapeNumber) {
			return false
		}
	}
	return true
}

// leadSentences is how many sentences of the text an article opens with.
const leadSentences = 2

// leadOf is the last of the sentences that an article opens with.
func leadOf(d *document) int {
	seen := 0
	for n, s := range d.sentences {
		if s.dateline && n < leadSentences+2 {
			seen = 0 // what stands above is who wrote it
		}
		if s.dateline || s.headline {
			continue
		}
		if seen++; seen == leadSentences {
			return n
		}
	}
	return len(d.sentences) - 1
}
