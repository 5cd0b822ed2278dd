package extract

import (
	"slices"

	"parley/graph/gazetteer"
)

// leadersVote lets the surname of one who leads a state in the year of publication, standing alone, be a person's: papers name
// such people without a word on who they are, "lunched with Lund in Oslo".
func (d *document) leadersVote(e electorate) {
	day, dated := d.published.Earliest()
	if !dated {
		return
	}
	year, _, _ := day.Date()
	lower := map[string]bool{} // words that the article also writes without a capital
	for i := range d.tokens {
		if t := &d.tokens[i]; !t.is(shapeCapital) {
			lower[t.lower] = true
		}
	}
	for i := range d.tokens {
		key := foldedWord(&d.tokens[i])
		if v := e[key]; v != nil && v.of[PersonName] > 2 || lower[d.tokens[i].lower] || !d.standsAlone(i) {
			continue
		}
		if slices.ContainsFunc(gazetteer.Leaders(key), func(l *gazetteer.Leader) bool { return l.From <= year && year <= l.Until }) {
			e.add(key, 1, PersonName, surest+1)
		}
	}
}

// standsAlone reports whether the capitalised word at token i may be a surname with nothing else to it: no other such word stands
// beside it, and it is no word of the language or name of a place.
func (d *document) standsAlone(i int) bool {
	t := &d.tokens[i]
	if !t.is(shapeCapital) || !t.is(shapeWord) || len(t.text) < 4 || t.class != 0 {
		return false
	}
	if i > 0 && d.sameSentence(i-1, i) && d.tokens[i-1].is(shapeCapital) && !d.tokens[i-1].has(classFunction) && d.titleAt[i-1] == 0 || i+1 < len(d.tokens) && d.sameSentence(i, i+1) && d.tokens[i+1].is(shapeCapital) {
		return false
	}
	_, to := d.lookUp(i)
	return to == i
}
