package extract

import (
	"strings"

	"parley/graph"
	"parley/graph/gazetteer"
)

// trimmed mends names, and leaves out those inside titles and inside others that so became
// longer.
func (d *document) trimmed(read []readName) []readName {
	out := make([]readName, 0, len(read)+2)
	end := 0
	titled := d.titledPeople()
	for _, r := range d.atDashes(read) {
		r.from = d.pastTitle(r)
		for i := r.from + 1; i < r.to; i++ {
			if to := titled[i]; to > i && r.label != PersonName {
				r = readName{span{i, to}, PersonName, surest} // "Secretary for Asian Affairs NAME" is no body
				break
			}
		}
		if d.compatriotName(&r) {
			r.from, r.label, r.margin = r.from+1, PersonName, surest
		}
		if place, ok := d.parted(r); ok {
			r.from, r.label = place.to, PersonName
			out = append(out, place)
		}
		if r.from < end || d.titular(&r) || d.halfOfTwo(r.span) || r.label != PersonName && (d.partyMark(r.span) || d.describesLand(r.span)) {
			continue
		}
		if n := len(out) - 1; n >= 0 && out[n].label == PersonName && d.calledSo(out[n].to, r.from) {
			r.label, r.margin = PersonName, surest // "NAME, alias El NAME"
		}
		d.trim(&r)
		if d.datedName(&r) {
			continue
		}
		out, end = append(out, d.headlined(r)...), r.to
	}
	d.unrank(out)
	return out
}

// halfOfTwo reports whether a name is but the direction of a land whose name comes next: "North" of "North and South America".
func (d *document) halfOfTwo(s span) bool {
	i := s.to
	return s.to == s.from+1 && compass[d.tokens[s.from].lower] && i+2 < d.sentenceEnd(s.from) && (d.tokens[i].lower == "and" || d.tokens[i].lower == "or") &&
		compass[d.tokens[i+1].lower] && d.tokens[i+2].is(shapeCapital)
}

// pastTitle is where a state begins in a name that the finder read from within a title on: "Defence of the
// Kingdom of Chad NAME"; else where the name begins.
func (d *document) pastTitle(r readName) int {
	n := d.titleAt[r.from]
	if n == 0 || r.label == PersonName {
		return r.from
	}
	i := d.titles[n-1].after
	if i+2 >= r.to || d.tokens[i].lower != "of" || d.tokens[i+1].lower != "the" {
		return r.from
	}
	return i + 2
}

// titledPeople are where the names end that the rules take for people's and that begin just
// behind a title, by the token at which they begin.
func (d *document) titledPeople() map[int]int {
	out := map[int]int{}
	for i := range d.candidates {
		if c := &d.candidates[i]; c.kind == graph.KindPerson && d.titleEndsAt(c.from) {
			out[c.from] = c.to
		}
	}
	return out
}

// titular reports whether a name that is no person's begins inside a title, and not with
// whom that title serves: "Secretary of State for Asian Affairs".
func (d *document) titular(r *readName) bool {
	n := d.titleAt[r.from]
	if n == 0 || r.label == PersonName {
		return false
	}
	t := &d.titles[n-1]
	return t.target.to <= t.target.from || r.from < t.target.from || r.from >= t.target.to
}

// trim mends the bounds and kind of a name where rules know better.
func (d *document) trim(r *readName) {
	if t := &d.tokens[r.from]; r.to > r.from+1 && (t.text == "the" || partyAdjectives[t.lower] && chambers[d.tokens[r.from+1].lower] != "") {
		r.from++ // "Democratic Senate" of "Democratic Senate Minority Leader"
	}
	if d.townOf(r.from) {
		r.label = LandName
	}
	if known, _ := d.lookUp(r.from); known.country == nil && r.label != PersonName {
		from := d.pastRealm(r.from, r.to)
		if k, to := d.lookUp(from); from > r.from && k.country != nil && to == r.to {
			r.from, r.label = from, LandName // "Federal Republic of NAME"
		}
	}
	if d.adjoinsPeople(r) {
		r.to--
	}
	switch {
	case r.label == PersonName && d.townWithPost(r.span):
		r.label = LandName
	case r.label == LandName && r.to > r.from+1 && d.describedBefore(r):
		r.label = PersonName
	case r.label != PersonName && r.to > r.from+1 && gazetteer.Leaders(d.fold(r.span)) != nil:
		r.label = PersonName
	case r.label == PersonName && d.ledByTitle(r.from):
		r.label = BodyName
	}
	switch r.label {
	case PersonName:
		d.trimPerson(r)
	case BodyName:
		from := r.from
		if d.tokens[from].is(shapeNumber) {
			from++ // "5th Brigade"
		}
		if to, subkind := d.institutionAt(from); to > r.to && subkind != "" && d.extended(r.to) {
			r.to = to // "Communist Party of the Philippines"
		}
		d.shorten(r)
		k, to := d.lookUp(r.from)
		switch {
		case d.place(r.span), k.country != nil && to == r.to && to > r.from+1, r.margin < unsure && d.standsIn(r.span):
			r.label = LandName
		case r.to == r.from+1 && d.attribute(r.from):
			r.label = OtherName
		}
	case LandName:
		d.trimLand(r)
	}
	if r.label != PersonName && d.election(r) {
		r.label = OtherName
	}
}

// adjoinsPeople reports whether the name of a body or place ends with the adjective of another name, before
// a title: "the Palace of Justice Chilean President NAME".
func (d *document) adjoinsPeople(r *readName) bool {
	if r.label == PersonName || r.to < r.from+3 || r.to >= len(d.tokens) || d.titleAt[r.to] == 0 || !d.sameSentence(r.from, r.to) {
		return false
	}
	_, whole := d.lookUp(r.to - 2) // "South Korean"
	return whole != r.to && demonym(&d.tokens[r.to-1]) != ""
}

// shorten cuts off what no longer belongs to the name of a body: where a parliament sits, "Congress
// on Capitol Hill", what a title begins with, and an adjective without its noun.
func (d *document) shorten(r *readName) {
	if last := &d.tokens[r.to-1]; r.to-r.from > 2 && last.has(classHonorific) && !generals[d.tokens[r.to-2].lower] && d.opensName(r.to) {
		r.to-- // "Sovereign Council General NAME"
		return
	}
	for i := r.from + 1; i+1 < r.to; i++ {
		if head := d.tokens[i-1].lower; d.tokens[i].lower == "on" && (parliaments[head] || head == "council" && d.landAt(i+1) == r.to) {
			r.to = i // "Security Council on Syria"
			return
		}
	}
	if last := r.to - 1; last > r.from && (d.tokens[last].lower == "summit" || r.to < len(d.tokens) && d.titleAt[last] != 0 && d.titleAt[last] == d.titleAt[r.to]) {
		if k, to := d.lookUp(r.from); to == last && (k.org != nil || k.seat != nil) {
			r.to-- // "NATO Summit", "White House Press" of "White House Press Secretary"
			return
		}
		if last == r.from+1 && chambers[d.tokens[r.from].lower] != "" {
			r.label = OtherName // "House Minority" of "House Minority Leader"
			return
		}
	}
	r.to = d.wholeOf(r.from, r.to)
}

// opensName reports whether a capitalised word with another behind it stands at token i: a person's name,
// where a rank stands before it.
func (d *document) opensName(i int) bool {
	return i+1 < len(d.tokens) && d.sameSentence(i-1, i+1) && d.tokens[i].is(shapeCapital) && (d.tokens[i+1].is(shapeCapital) || d.tokens[i+1].has(classParticle)) &&
		!d.tokens[i].has(classBody|classFunction|classHead)
}

// landAt is where the land known by its name at token i ends; i if there is none.
func (d *document) landAt(i int) int {
	if k, to := d.lookUp(i); k.country != nil || k.city != nil {
		return to
	}
	return i
}

// wholeOf is where a name of a body ends without the adjective of a noun that has no capital:
// "the Oslo Club of Western lenders".
func (d *document) wholeOf(from, to int) int {
	if to-from > 2 && to < len(d.tokens) && d.tokens[to-2].lower == "of" && ofParts[d.tokens[to-1].lower] && d.tokens[to].is(shapeWord) && !d.tokens[to].is(shapeCapital) {
		return to - 2
	}
	return to
}

// ofParts are the adjectives of parts of the world.
var ofParts = set(`western eastern northern southern european asian african arab american`)

// parliaments are what parliaments are called.
var parliaments = set(`congress parliament senate house assembly`)

// trimLand takes an adjective alone for no land, and what else the gazetteer knows of a name into it: "Washington, D.C.".
func (d *document) trimLand(r *readName) {
	if r.to == r.from+1 && d.adjective(r.from) {
		r.label = OtherName
		return
	}
	if k, to := d.lookUp(r.from); to > r.to && (k.city != nil || k.country != nil) {
		r.to = to
	}
}

// realms are forms of states, of their parts and of waters that stand before their names; sovereigns those of states.
var (
	realms = set(`kingdom duchy principality republic province region emirate sultanate county isle gulf bay strait straits
	district governorate oblast city state`)
	sovereigns = set(`kingdom duchy principality republic emirate sultanate state`)
)

// realm skips the form of a state before its name, at i: "Republic of".
func (d *document) realm(i int) int {
	if i+2 < len(d.tokens) && realms[d.tokens[i].lower] && d.tokens[i+1].lower == "of" {
		if k, to := d.lookUp(i); k.country == nil || to < i+3 {
			return i + 2
		}
	}
	return i
}

// attribute reports whether the word at i is an adjective before a noun: "Republican voters".
func (d *document) attribute(i int) bool {
	t := &d.tokens[i]
	return t.has(classAdjective) && !strings.HasSuffix(t.lower, "s") && i+1 < d.sentenceEnd(i) && d.tokens[i+1].is(shapeWord) &&
		!d.tokens[i+1].has(classFunction|classVerb|classSaid)
}

// place reports whether a name is that of a street or the like by its last word, or of a
// known town in a dateline.
func (d *document) place(s span) bool {
	last := &d.tokens[s.to-1]
	if streets[last.lower] && s.to > s.from+1 && last.is(shapeCapital) {
		return true
	}
	sen := &d.sentences[last.sentence]
	if !sen.dateline && !((sen.loud || sen.headline) && s.from == sen.from && s.to < sen.to && d.tokens[s.to].is(shapeNumber)) {
		return false
	}
	k, to := d.lookUp(s.from)
	return to == s.to && (k.city != nil || k.country != nil || k.region != nil)
}

var streets = set(`street avenue expressway highway boulevard road lane turnpike freeway bridge river valley canal`)

// extended reports whether the small word at i joins to the name of a body what it is
// of or for. People stand for their parties and parliaments, which are not for anything.
func (d *document) extended(i int) bool {
	t := &d.tokens[i]
	if t.is(shapeCapital) || !t.is(shapeWord) {
		return false
	}
	head := d.tokens[i-1].lower
	return t.lower != "for" || head != "party" && head != "parliament" && head != "assembly"
}

// adjective reports whether the word at i, alone, is of a people or part of the world, and
// names no place: "European".
func (d *document) adjective(i int) bool {
	w := foldedWord(&d.tokens[i])
	return peopleName(w) || d.tokens[i].has(classAdjective) && gazetteer.RegionByName(w) == nil && gazetteer.CountryByName(w) == nil
}

// trimPerson cuts off what stands before a person's name: titles and, at the beginning of
// a sentence, a capitalised word before a given name ("Drummer Anna Berg").
func (d *document) trimPerson(r *readName) {
	for i := r.to - 1; i > r.from; i-- {
		if d.titleAt[i-1] == 0 || d.titleAt[i] > 0 {
			continue
		}
		if t := &d.titles[d.titleAt[i-1]-1]; t.after == i && (!d.seemsGiven(i-1) || t.from < i-1 || d.tokens[i].has(classHonorific)) { // not "Dean" of "Dean Holm"
			r.from = i
			break
		}
	}
	r.from = d.pastHonorifics(r.from, r.to)
	if last := d.tokens[r.to-1].lower; r.to > r.from+1 && (headlineVerbs[last] || papers[last]) {
		r.to-- // "Lund Speaks to Berg", "the Lund Letters"
	}
	if d.capitalIn(r.span) {
		r.to++ // "Baek Tae In"
	}
	if r.to > r.from+1 && cites[d.tokens[r.from].lower] && r.from == d.sentences[d.tokens[r.from].sentence].from {
		r.from++ // "Echoing Lund"
	}
	if r.to < r.from+3 || r.from != d.sentences[d.tokens[r.from].sentence].from {
		return
	}
	if !d.given(r.from) && d.given(r.from+1) && trade(d.tokens[r.from].lower) {
		r.from++
	}
}

// capitalIn reports whether a word "In" that belongs to a name of two words follows it: within a sentence the preposition
// has no capital.
func (d *document) capitalIn(s span) bool {
	if s.to != s.from+2 || !d.sameSentence(s.from, s.to+1) || d.tokens[s.to].text != "In" || d.tokens[s.to+1].is(shapeCapital) {
		return false
	}
	in := &d.sentences[d.tokens[s.to].sentence]
	return !in.loud && !in.headline
}

// pastHonorifics is where what stands before the name [from, to) of a person ends: "Sheikh" of
// "Sheikh Tamim bin Hamad", "His Highness", "Lt Gen".
func (d *document) pastHonorifics(from, to int) int {
	for from < to-1 {
		t := &d.tokens[from]
		switch {
		case !t.is(shapeCapital):
			return from
		case d.givenSultan(from):
			return from
		case from < to-2 && d.tokens[from+1].lower == "sri" && malay[t.lower]:
			from += 2
		case t.has(classHonorific) && (!d.seemsGiven(from) || t.lower == "prince" && from < to-2), t.text == "HE",
			pointed[t.lower] && (from < to-2 || from > 0 && pointed[d.tokens[from-1].lower]): // "Lt Gen", but not "Gen Mori"
			from++
		case (mostly[t.lower] || staffRanks[t.lower]) && from < to-2 && d.tokens[from+1].has(classHonorific): // "the Most Rev. NAME", "Field Marshal NAME"
			from += 2
		case possessivePronouns[t.lower] && from < to-2 && highnesses[d.tokens[from+1].lower]:
			from += 2
		case possessivePronouns[t.lower] && from < to-3 && highnesses[d.tokens[from+2].lower]:
			from += 3 // "His Royal Highness"
		default:
			return from
		}
	}
	return from
}

// malay are words before "Sri" in titles of honour.
var malay = set(`tan puan datuk datin dato toh`)

// mostly are words before the honorifics of clergy and nobles.
var mostly = set(`most rt right very`)

// staffRanks are words before ranks of officers.
var staffRanks = set(`senior field rear vice air fleet flight squadron wing`)

// seemsGiven reports whether an honorific at token i is likely to be somebody's given name.
func (d *document) seemsGiven(i int) bool { return d.given(i) && !crowned[d.tokens[i].lower] }

// crowned are titles that are seldom given names, though some bear them.
var crowned = set(`king queen emperor`)

// highnesses are what those are called to whom "his" or "her" belongs in their titles.
var highnesses = set(`highness majesty excellency eminence holiness honour`)

// cites are participles that open a sentence before the name of whoever is spoken of.
var cites = set(`echoing citing quoting addressing thanking praising welcoming joining calling accusing visiting following meeting referring`)

// headlineVerbs follow a name, with a capital, in headlines; nobody is called so.
var headlineVerbs = set(`says speaks meets visits urges wants tells backs warns seeks arrives leaves hosts vows rejects accuses
	denies confirms welcomes thanks hails slams dies resigns wins joins hopes agrees`)

// papers are what is called after somebody who wrote, owns or is the matter of it.
var papers = set(`memos emails e-mails letters papers files tapes diaries servers transcripts recordings`)

// trade reports whether a word that is no name ends as those do that say what people do.
func trade(lower string) bool {
	for _, end := range []string{"er", "or", "ist", "man", "woman", "ian", "ess", "ant"} {
		if strings.HasSuffix(lower, end) && len(lower) > len(end)+3 {
			return true
		}
	}
	return false
}
