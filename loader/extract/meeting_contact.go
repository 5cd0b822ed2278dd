package extract

// papal are the words before an audience that somebody grants.
var papal = set(`papal private general special formal royal`)

// inTouch reports whether "contact", "touch" or the like at token i is that of parties, who
// are named after it: "in close touch with Lund", and not "lost touch with voters".
func (f *meetingFinder) inTouch(s span, i int) bool {
	for j := i - 1; j >= s.from && j >= i-4; j-- {
		w := f.lower(s, j)
		if losing[w] {
			return false
		}
		if w == "had" || w == "been" {
			break
		}
	}
	if kind, noun := meetingNouns[f.lower(s, i+1)]; noun && kind != "" {
		return false // "a one-on-one meeting": the noun tells it
	}
	meets := !touches[f.lower(s, i)]
	if meets && f.heldHere(s, i) {
		return true // "held a tete-a-tete"
	}
	after := f.lower(s, i+1)
	return (after == "with" || after == "between") && (f.partyNext(s, i+2) || meets && nounWords[f.lower(s, i+2)] == owner || f.forcesOf(s, i+2))
}

// forcesOf reports whether those at token i are the forces of parties that are named there or were before: "the armies of Chile
// and Peru", "the two militaries".
func (f *meetingFinder) forcesOf(s span, i int) bool {
	if f.lower(s, i) != "the" {
		return false
	}
	for j := i + 1; j <= i+3; j++ {
		if troops[f.lower(s, j)] {
			return nounWords[f.lower(s, j-1)] == counter || f.lower(s, j+1) == "of" && f.partyNext(s, j+2)
		}
	}
	return false
}

// troops are what bears the arms of states.
var troops = set(`armies militaries navies`)

// heldHere reports whether the noun at token i is the object of a verb by which meetings are held, with nothing but what
// it is like between: "held a two-hour tete-a-tete".
func (f *meetingFinder) heldHere(s span, i int) bool {
	for j := i - 1; j >= s.from && j >= i-smallReach; j-- {
		w := f.lower(s, j)
		if lightVerbs[w] {
			return j == i-1 || w != "left" && w != "made" && w != "make"
		}
		if prepositions[w] || w == "," || w == "and" || w == "the" || f.d.nameAt[j] != 0 || tenseCues[w] != cueNone {
			return false
		}
	}
	return false
}

// smallTalk reports whether one has what the noun at token i names with somebody who is named: "had tea with
// Soto", "a brief exchange with Soto".
func (f *meetingFinder) smallTalk(s span, i int) bool {
	if f.lower(s, i+1) != "with" || !f.partyNext(s, i+2) {
		return false
	}
	for j := i - 1; j >= s.from && j >= i-smallReach; j-- {
		switch w := f.lower(s, j); {
		case partakes[w]:
			return true
		case prepositions[w] || w == "," || w == "that":
			return false
		}
	}
	return false
}

// smallReach is how many tokens before a word, or tea, with somebody the verb may stand.
const smallReach = 5

// partakes are verbs whose object two may share.
var partakes = set(`had has have having took take takes taking shared share shares sharing drank drink drinks drinking`)

// touches are the nouns of being in touch, which name no meeting where nobody follows.
var touches = set(`contact contacts touch discussion consultation handshake`)

// granted reports whether the audience at token i is one that somebody is given, not one that
// listens: "an audience with the king", "the pope's audience".
func (f *meetingFinder) granted(s span, i int) bool {
	before, after := f.lower(s, i-1), f.lower(s, i+1)
	switch after {
	case "with":
		return true
	case "to":
		return f.partyNext(s, i+2)
	case "of":
		return papal[before]
	}
	return papal[before] || isPossessive(before) || nounWords[before] == owner
}

// losing are the verbs of those who are not in touch, or are to be.
var losing = set(`into establish establishing has have lost lose losing out keep kept keeping stay stayed remain maintain
	maintained maintains lacks lack urged break breaks broke breaking broken sever severs severed severing cut cuts cutting suspend suspends
	suspended suspending`)
