package extract

import "parley/graph"

// datelineLength is how many words a line has at most that says no more than where and
// when an article was written.
const datelineLength = 12

// datelineReach is how many sentences from the beginning on a dateline may stand.
const datelineReach = 4

// datelineDay is the day that the dateline of an article gives in full, which stands in
// for a day of publication that is not known: "Geneva, 14 May 2026.", or zero.
func (f *dateFinder) datelineDay() graph.Date {
	body := 0
	for n := range f.d.sentences {
		s := f.d.sentences[n]
		if s.headline && !f.short(s) {
			continue
		}
		if (s.dateline || f.short(s)) && s.to-s.from <= datelineLength+6 {
			if e := f.firstDay(s.span); e.year != 0 {
				return e.in(e.year)
			}
		}
		if body++; body == datelineReach {
			break
		}
	}
	return graph.Date{}
}

// archiveDay is the day on which an article was written that is printed again, where it opens by telling so: "From the
// archive, 3 May 1961:"; or zero.
func (f *dateFinder) archiveDay() graph.Date {
	for n := 0; n < len(f.d.sentences) && n < datelineReach; n++ {
		s := f.d.sentences[n]
		for i := s.from; i < s.to && i < s.from+4; i++ {
			if w := f.lower(i); w != "archive" && w != "archives" {
				continue
			}
			e := f.firstDay(span{i, min(i+7, s.to)})
			if day := e.in(e.year); e.year != 0 && day.Precision() == graph.PrecisionDay {
				return day
			}
		}
	}
	return graph.Date{}
}

// short reports whether a sentence is but names, a date and marks.
func (f *dateFinder) short(s sentence) bool {
	if s.to-s.from > datelineLength {
		return false
	}
	for i := s.from; i < s.to; i++ {
		t := &f.d.tokens[i]
		if t.is(shapeWord) && !t.is(shapeCapital) && !t.is(shapeNumber) && !lineWords[t.lower] {
			return false
		}
	}
	return true
}

// lineWords stand in such a line beside names.
var lineWords = set(`of al de by on`)

// firstDay is the first day of the calendar that a stretch of tokens names, or nothing.
func (f *dateFinder) firstDay(s span) expr {
	for i := s.from; i < s.to; i++ {
		if f.word(i).kind == notDate && !f.digitAt(i) {
			continue
		}
		if e, ok := f.absolute(i); ok && e.day != 0 && e.second == nil {
			return e
		}
	}
	return expr{}
}

// latePrint is how many days after its dateline an article may be published that counts its
// days from the dateline.
const latePrint = 3

// toldOn is the day that "today" means: that of the dateline, where it lies a little before
// publication ("LIMA, March 22" in the paper of March 23) or, elsewhere on the globe, a day after it; else the
// day of publication. Of a digest, whose items have datelines of their own, it is the last of their days.
func (f *dateFinder) toldOn() graph.Day {
	told, found := f.published, false
	for n := range f.d.sentences {
		s := f.d.sentences[n]
		if !s.dateline || n >= datelineReach && !found {
			continue
		}
		if e := f.firstDay(s.span); e.day != 0 {
			day, ok := f.nearest(e, noTense).Earliest()
			if ok && f.published-day <= latePrint && day <= f.published+1 && (!found || day > told) {
				told, found = day, true
			}
		}
	}
	return told
}
