package extract

import "parley/graph"

// separateTitles reports whether the heads at a and b belong to two titles: only some
// words are both heads and the modifiers of others ("chief executive officer").
func (d *document) separateTitles(a, b int) bool {
	if b == a+1 && d.tokens[a].lower == "minister" && (d.tokens[b].lower == "delegate" || d.tokens[b].lower == "counsellor") {
		return false // "minister delegate"
	}
	if b == a+1 && d.tokens[a].has(classPortfolio) && ministerial[d.tokens[b].lower] {
		return false // "Justice Minister"
	}
	return !d.tokens[a].has(classModifier) && !openHeads[d.tokens[a].lower] && (b > a+1 || d.tokens[b].lower != "executive")
}

// ministerial are heads of those who lead a department of government, which its field names.
var ministerial = set(`minister secretary undersecretary under-secretary vice-minister`)

// openHeads are heads that, like modifiers, may stand before another head of one title.
var openHeads = set(`head member judge prosecutor attorney co-founder founder`)

// surname reports whether a single capitalised head is somebody's surname: "Larry King".
func (d *document) surname(head int) bool {
	t := &d.tokens[head]
	if !t.is(shapeCapital) || head == 0 {
		return false
	}
	p := &d.tokens[head-1]
	if p.has(classParticle) && !p.is(shapeCapital) && p.sentence == t.sentence && p.lower != "de" {
		return true // "bin Sultan"
	}
	if p.sentence != t.sentence || !p.is(shapeCapital) || p.has(classHead|classModifier|classFunction|classBody) {
		return false
	}
	return surnames[t.lower] && d.given(head-1)
}

// surnames are heads that are family names, too, as a given name before them tells.
var surnames = set(`king queen pope bishop judge justice speaker head chief leader prince dean coach whip partner scholar fellow owner principal counsel cardinal boss
		reporter`)

// givenSultan reports whether the head at token i is somebody's given name, as the name of his father behind it tells: "Sultan bin Ali".
func (d *document) givenSultan(i int) bool {
	return d.tokens[i].is(shapeCapital) && d.sameSentence(i, i+2) && fathers[d.tokens[i+1].lower] && d.tokens[i+2].is(shapeCapital)
}

// crownPrince reports whether the word at i is the head of the title of an heir.
func (d *document) crownPrince(i int) bool {
	t := &d.tokens[i]
	return (t.lower == "prince" || t.lower == "princess") && i > 0 && d.tokens[i-1].lower == "crown" && d.sameSentence(i-1, i)
}

// partysTop reports whether a party's first member of a committee is called at i: "the top
// Democrat on the panel".
func (d *document) partysTop(i int) bool {
	t := &d.tokens[i]
	return (t.lower == "democrat" || t.lower == "republican") && i > 1 && i+1 < len(d.tokens) && topmost[d.tokens[i-1].lower] &&
		d.sameSentence(i-1, i+1) && (rosterWords[d.tokens[i+1].lower] || d.possessive(i-2))
}

// topmost are adjectives for the first of a party, and rosterWords join the body in which he or she sits.
var (
	topmost     = set(`top ranking senior`)
	rosterWords = set(`on in of`)
)

// fallen reports whether somebody is called at i by how he ruled: "the former Chadian dictator". Who still rules is
// called so instead of by his office.
func (d *document) fallen(i int) bool {
	if w := d.tokens[i].lower; w != "dictator" && w != "strongman" {
		return false
	}
	for j := i - 1; j >= 0 && j > i-5 && d.sameSentence(j, i); j-- {
		if statuses[d.tokens[j].lower] == graph.Former {
			return true
		}
	}
	return false
}

// inCharge reports whether the head of a title at i is what somebody is in: "who is in charge of the police".
func (d *document) inCharge(i int) bool {
	return d.tokens[i].lower == "charge" && i > 0 && prepositions[d.tokens[i-1].lower]
}

// overMeeting reports whether the head of a title at i is a verb whose object is a meeting, "will chair a meeting of", or one of going: "to head
// to Lima".
func (d *document) overMeeting(i int) bool {
	if t := &d.tokens[i]; t.text != "chair" && t.text != "head" || i == 0 || d.tokens[i-1].lower != "to" && tenseCues[d.tokens[i-1].lower] != cueModal {
		return false
	}
	if d.headsTo(i) {
		return true
	}
	for j := i + 1; j < len(d.tokens) && j <= i+overReach && d.sameSentence(j, i); j++ {
		if w := d.tokens[j].lower; meetingNouns[w] != "" {
			return true
		} else if prepositions[w] || w == "," {
			return false
		}
	}
	return false
}

// headsTo reports whether token i is the verb of whoever goes somewhere: "heads to", "head for".
func (d *document) headsTo(i int) bool {
	w := d.tokens[i].text
	return (w == "head" || w == "heads") && i+1 < len(d.tokens) && headedTo[d.tokens[i+1].lower]
}

// headedTo stand behind "head" where it is a verb of going.
var headedTo = set(`to for off back home into towards toward`)

// overReach is how many tokens behind "chair" the meeting may be named.
const overReach = 5
