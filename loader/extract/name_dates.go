package extract

// A date is never a name, and none ends in one, however it is written in headlines.

// dated reports whether the tokens [i, j) are a date, which some bodies are called by: "March 14".
// With a word for a body behind it such a name is one: "the March 14 coalition".
func (d *document) dated(i, j int) bool {
	number := false
	for k := i; k < j; k++ {
		t := &d.tokens[k]
		if !t.is(shapeNumber) && !t.has(classTime) {
			return false
		}
		number = number || t.is(shapeNumber)
	}
	return number && !(j < d.sentenceEnd(i) && datedBodies[d.tokens[j].lower])
}

// datedBodies follow the date by which a body is called.
var datedBodies = set(`group alliance movement coalition bloc camp front organisation organization guerrillas militants extremists`)

// datedName cuts the words of a date off the end of a name, "Berg mid-March", and the day before it, "On Friday Berg", and
// reports whether nothing else was in it.
func (d *document) datedName(r *readName) bool {
	if r.to > r.from+1 && r.from > 0 && d.tokens[r.from-1].lower == "on" && dateWords[d.tokens[r.from].lower].kind == weekdayWord {
		r.from++
	}
	for r.to > r.from+1 && d.datesOnly(r.to-1) {
		r.to--
	}
	if r.to > r.from+1 {
		return d.dated(r.from, r.to)
	}
	w := d.tokens[r.from].lower
	return timeOfDay[w] || shortWeekdays[w] || w == "ramadan" && r.from > 0 && beforeYear[d.tokens[r.from-1].lower]
}

// datesOnly reports whether the word at i, the last of a name, says when rather than who: "Berg
// Weds", "Berg late May", "Berg May 17". A month may be somebody's name.
func (d *document) datesOnly(i int) bool {
	t := &d.tokens[i]
	next := i + 1
	more := next < d.sentenceEnd(i)
	switch {
	case t.lower == "christmas" || t.lower == "easter" || dateWords[t.lower].kind == seasonWord && d.townBefore(i):
		return true
	case timeOfDay[t.lower] || shortWeekdays[t.lower] || t.has(classTime) && dateWords[t.lower].kind == monthWord && !namesakes[t.lower]:
		return true
	case dateWords[t.lower].kind == edgeWord:
		if more && d.tokens[next].text == "-" {
			next++
		}
		return next < d.sentenceEnd(i) && d.tokens[next].has(classTime)
	case t.has(classTime):
		return more && d.tokens[next].is(shapeNumber) || dateWords[d.tokens[i-1].lower].kind == edgeWord
	}
	return false
}

// townBefore reports whether the words before token i are a town that the gazetteer knows by them
// alone: "Oslo Spring", but not "Silver Spring".
func (d *document) townBefore(i int) bool {
	k, to := d.lookUp(i - 1)
	return to == i && k.city != nil
}

// timeOfDay and shortWeekdays end no name of a person or place in a headline.
var (
	timeOfDay     = set(`noon midnight today tonight tomorrow yesterday weekend`)
	shortWeekdays = set(`tue tues weds thurs`)
)

// headlined parts what the finder read as one person in a headline whose every word has a
// capital: "Lund Meets Berg" is two, and "Berg On Cod" ends before its preposition.
func (d *document) headlined(r readName) []readName {
	if r.label != PersonName {
		return []readName{r}
	}
	for i := r.from + 1; i < r.to; i++ {
		first := readName{span{r.from, i}, PersonName, r.margin}
		switch w := d.tokens[i].lower; {
		case !d.tokens[i].is(shapeCapital), d.capitalIn(first.span):
		case headlinePrepositions[w]:
			return []readName{first}
		case headlineVerbs[w] && i+1 < r.to:
			return []readName{first, {span{i + 1, r.to}, PersonName, r.margin}}
		}
	}
	return []readName{r}
}

// headlinePrepositions stand in no name of a person.
var headlinePrepositions = set(`at for from in into on over to with after before amid`)

// election reports whether a name is part of that of an election: "the 2014 California
// gubernatorial election".
func (d *document) election(r *readName) bool {
	if r.from == 0 || !d.sameSentence(r.from-1, r.from) {
		return false
	}
	if p := &d.tokens[r.from-1]; !p.is(shapeNumber) || len(p.text) != 4 {
		return false
	}
	end := min(d.sentenceEnd(r.from), r.to+6)
	for i := r.to; i < end && d.tokens[i].is(shapeWord); i++ {
		switch d.tokens[i].lower {
		case "election", "elections", "by-election", "referendum", "primary", "primaries", "census":
			return true
		}
	}
	return false
}
