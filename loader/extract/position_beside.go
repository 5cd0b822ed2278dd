package extract

import "parley/graph"

// beside is the state of the person whom "and" joins to the title of record p, or a comma in a list of offices: "President
// A of Chad and Prime Minister B", "President A, Prime Minister B and General C"; -1 if there is none.
func (f *positionFinder) beside(p *position, head string) int {
	d, i := f.d, p.at.begin
	if i < 2 {
		return -1
	}
	e := -1
	if before := d.personEnding(i - 2); before >= 0 {
		e = f.homeOf(before)
	}
	switch joint := d.tokens[i-1].lower; {
	case e < 0:
		return -1
	case joint == "and" && e != f.facing(p):
		return e
	case joint == "," && f.fits(p, head, d.entities[e].country):
		return e
	}
	return -1
}

// facing is the state of whoever the holder of record p is told to have talked with by "between NAME and President NAME", or to have met by
// "NAME met President NAME" or "NAME held talks with President NAME"; or -1.
func (f *positionFinder) facing(p *position) int {
	d, i := f.d, p.at.begin-1
	if i < 1 || d.tokens[i].lower != "and" {
		return f.homeOfGuest(i)
	}
	person := d.personEnding(i - 1)
	if person < 0 {
		return -1
	}
	for j := i - 2; j >= d.sentenceAt(i).from && j > i-betweenReach; j-- {
		switch d.tokens[j].lower {
		case "between":
			return f.homeOf(person)
		case ",", "and":
			return -1
		}
	}
	return -1
}

// homeOfGuest is the state of whoever met another by the verb at token i, or by that before the noun and "with" that end there; or -1.
func (f *positionFinder) homeOfGuest(i int) int {
	d := f.d
	if i > 2 && d.tokens[i].lower == "with" {
		i--
		if meetingNouns[d.tokens[i].lower] != "" {
			i--
		}
	}
	if i < 1 || !d.sameSentence(i-1, i) || !faces[d.tokens[i].lower] && !lightVerbs[d.tokens[i].lower] {
		return -1
	}
	person := d.personEnding(i - 1)
	if person < 0 {
		return -1
	}
	return f.homeOf(person)
}

// betweenReach is how many tokens before the second of two the word stands that has them meet.
const betweenReach = 14

// homeOf is the state that a person serves, or whose possessive stands before the name; or -1.
func (f *positionFinder) homeOf(person int) int {
	if e := f.serves(person); e >= 0 {
		return e
	}
	if code := f.calledAfter(person); code != "" {
		return f.state(code)
	}
	return -1
}

// spokenFor reports whether a sentence begins at token start with a state and what it does or is, as the holder of the office at token i says:
// "Chile wants a new loan, Finance Minister NAME said". What it should do anybody may say.
func (f *positionFinder) spokenFor(start, i int) bool {
	d := f.d
	n := d.nameCovering(start)
	if n < 0 || d.names[n].people || !d.entities[d.names[n].entity].ofCountry() || d.tokens[i-1].text != "," {
		return false
	}
	at := d.names[n].to
	verb := &d.tokens[at]
	return !verb.is(shapeCapital) && !d.possessive(at) && !duties[verb.lower] && (tenseCues[verb.lower] != cueNone || verb.has(classVerb|classSaid) || regularPast(verb.lower))
}

// duties are words by which somebody tells what others have to do.
var duties = set(`should must ought`)

// inviter is the state to which the sentence of record p tells somebody to go at the invitation of its holder: "flies to
// Lima at the invitation of President NAME", "for talks with President NAME"; -1 if it does not.
func (f *positionFinder) inviter(p *position, head string) int {
	d, i := f.d, p.at.begin
	start := d.sentenceAt(i).from
	if i < start+3 || !atBidding[d.tokens[i-2].lower+" "+d.tokens[i-1].lower] || sequels[d.tokens[i-3].lower] {
		return -1
	}
	for _, x := range f.goesTo(start, i) {
		if code := d.entities[x].country; f.fits(p, head, code) {
			return f.state(code)
		}
	}
	return -1
}

// atBidding are the words between who goes somewhere and whoever asked him there, or awaits him.
var atBidding = map[string]bool{"invitation of": true, "invitation from": true, "invitation by": true, "guest of": true, "guests of": true, "invited by": true, "hosted by": true,
	"talks with": true, "meetings with": true, "consultations with": true, "to meet": true, "to see": true}

// whither is the state of the place to which "where" before token i points back: "flies to Quito, where
// he will meet President NAME"; -1 if it does not.
func (f *positionFinder) whither(i int) int {
	d := f.d
	start := d.sentenceAt(i).from
	for j := i - 1; j > start && j > i-whitherReach; j-- {
		if d.tokens[j].lower != "where" {
			continue
		}
		for k := j - 1; k > start && k > j-whitherReach; k-- {
			if m := d.nameCovering(k); m >= 0 && d.entities[d.names[m].entity].kind == graph.KindLocation {
				return f.state(d.entities[d.names[m].entity].country)
			}
		}
		return -1
	}
	return -1
}

// whitherReach is how many tokens "where" stands from the place and from the office.
const whitherReach = 10
